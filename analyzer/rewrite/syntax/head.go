package syntax

import (
	"strings"
)

// A VerbAt is a verb of a bullet: a token with its reading.
type VerbAt struct {
	Tok int
	Reading
}

// Head finds the verb a sentence opens with, after adverbs and "I". wanted
// decides words that read as present and past ("set", "read").
func (s Sentence) Head(from int, wanted Form) (VerbAt, bool) {
	i := from
	for i < len(s.Tok) && s.rd.Words.Adverb(s.Lower(i)) && !(i > from && s.Breaks(i)) {
		i++
	}
	if i >= len(s.Tok) || i > from && s.Breaks(i) {
		return VerbAt{}, false
	}
	r, ok := s.headReading(i, wanted)
	if i > from && s.rd.Words.Periodic[s.Lower(i-1)] && r.Form == Third {
		return VerbAt{}, false // "weekly controls"
	}
	return VerbAt{i, r}, ok
}

func (s Sentence) headReading(i int, wanted Form) (Reading, bool) {
	word := s.Lower(i)
	if s.rd.Words.Traits[word] {
		return Reading{}, false
	}
	if r, ok := s.rd.Lexicon.As(word, Past, Base); ok && r.Form == Past {
		if b, both := s.rd.Lexicon.As(word, Base); both && (wanted == Base || s.baseJoined(i)) {
			return b, true
		}
		return r, true
	}
	if r, ok := s.rd.Lexicon.As(word, Base); ok {
		if _, told := s.rd.Lexicon.As(s.Lower(i+1), Past); told && s.rd.Words.NounVerbs[word] && !s.rd.HasBase(s.Lower(i+1)) && !s.Breaks(i+1) && !Plural(s.Lower(i+2)) {
			return Reading{}, false // "phone triaged"
		}
		return r, !s.isNoun(i)
	}
	if r, ok := s.rd.Lexicon.As(word, Gerund); ok {
		return r, !s.GerundIsNoun(i)
	}
	if r, ok := s.rd.Lexicon.As(word, Third); ok {
		return r, !s.rd.Words.NounVerbs[r.Base] || s.thirdActs(i)
	}
	if r, ok := s.rd.Lexicon.As(word, Participle); ok {
		return r, true
	}
	if verb := s.rd.slipOfBase(word); verb != "" && i == 0 {
		return Reading{verb, Base}, !s.Breaks(1)
	}
	if stem, ok := strings.CutSuffix(word, "ed"); ok && len(stem) > 2 && s.rd.Lexicon.Read(word) == nil {
		return Reading{unknownBase(stem), Past}, true // a verb the lexicon does not know
	}
	return Reading{}, false
}

// slipOfBase returns the verb that a longer word is but for two letters exchanged or
// one vowel, "" for none: "recieve".
func (rd *Reader) slipOfBase(word string) string {
	if len(word) < 6 || rd.Lexicon.Read(word) != nil || rd.KnowsNoun(word) {
		return ""
	}
	return Nearby(word, func(w string) bool { return len(w) == len(word) && rd.HasBase(w) })
}

// unknownBase guesses the base form of a verb by what is left without -ed.
func unknownBase(stem string) string {
	last := stem[len(stem)-1]
	switch {
	case strings.HasSuffix(stem, "at") && len(stem) > 4, strings.IndexByte("svczu", last) >= 0 && !strings.HasSuffix(stem, "ss"):
		return stem + "e"
	case last == 'i':
		return stem[:len(stem)-1] + "y"
	case len(stem) > 3 && last == stem[len(stem)-2] && strings.IndexByte("bdgmnpt", last) >= 0:
		return stem[:len(stem)-1]
	}
	return stem
}

// baseJoined reports whether a verb in its base form is joined on to a verb
// that reads as present and past: "set up rooms and clean probes".
func (s Sentence) baseJoined(i int) bool {
	for k := i + 2; k < len(s.Tok) && !s.Stops(k); k++ {
		w := s.Lower(k)
		if s.Joined(k) && s.Lower(k) != "and" && s.canBeVerb(k) && !s.isNoun(k) && !s.Prep(k) {
			_, past := s.rd.Lexicon.As(w, Past)
			return !past && (!s.rd.Words.NounVerbs[w] || s.verbLike(k, VerbAt{i, Reading{w, Base}}))
		}
	}
	return false
}

// thirdActs reports whether a word in -s acts on something, alone or together
// with the next ("monitors and records vital signs").
func (s Sentence) thirdActs(i int) bool {
	if !s.Joined(i+1) && s.Lower(i+1) != "and" {
		return s.StartsObject(i + 1)
	}
	k := i + 1
	if s.Lower(k) == "and" {
		k++
	}
	_, ok := s.rd.Lexicon.As(s.Lower(k), Third)
	return ok && !strings.Contains(s.Gap(k), "/") && s.StartsObject(k+1)
}

// isNoun reports whether a word that can be a base verb is a noun here.
func (s Sentence) isNoun(i int) bool {
	if !s.rd.Words.NounVerbs[LastPart(s.Lower(i))] {
		return false
	}
	if s.inRun(i) {
		return false
	}
	next := s.Lower(i + 1)
	switch {
	case next == "":
		return true
	case s.rd.Words.compoundHeads[next] && s.EndsPhrase(i+1, len(s.Tok)) || s.rd.Words.compounds[s.Lower(i)+" "+next]:
		return !s.Breaks(i + 1)
	case next == "and" || next == "or":
		return !s.canBeVerb(i + 2)
	case s.Joined(i + 1):
		return !s.canBeVerb(i + 1)
	case next == "of":
		return true
	}
	return s.Breaks(i + 1)
}

// inRun reports whether token i is one of several single verbs listed at the
// head of a sentence: "scan, fax and file".
func (s Sentence) inRun(i int) bool {
	from := 0
	for k := i; k > 0; k-- {
		if s.Stops(k) {
			from = k
			break
		}
	}
	k, n, sure := from, 0, false
	for k < len(s.Tok) && s.rd.HasBase(s.Lower(k)) && (n == 0 || s.Joined(k)) {
		sure = sure || !s.rd.Words.NounVerbs[s.Lower(k)]
		last := k
		n++
		if k++; s.And(k) {
			k++
		}
		if !s.Joined(k) {
			k = last + 1
			break
		}
	}
	if k < len(s.Tok) && s.Joined(k) && !s.rd.HasBase(s.Lower(k)) && !s.Prep(k) && !s.Stops(k) {
		return false // the list goes on with things: "staple, stitch and strip removal"
	}
	return k > i && (n > 2 || n == 2 && sure) && !s.rd.Words.compoundHeads[s.Lower(k)]
}

// GerundIsNoun reports whether a word in -ing names a thing ("scheduling and
// insurance verification") and does not open a phrase ("scheduling visits").
func (s Sentence) GerundIsNoun(i int) bool {
	next := s.Lower(i + 1)
	switch {
	case s.rd.Words.compounds[s.Lower(i)+" "+next]:
		return true
	case next == "" || s.Breaks(i+1) && !s.Joined(i+1):
		return true
	case next == "and" || next == "or" || s.Joined(i+1):
		k := i + 1
		if next == "and" || next == "or" {
			k++
		}
		_, ok := s.rd.Lexicon.As(s.Lower(k), Gerund)
		return !ok || s.GerundIsNoun(k)
	case s.rd.Words.compoundHeads[next]:
		return true
	}
	return false
}

func (s Sentence) canBeVerb(i int) bool {
	_, ok := s.rd.Lexicon.As(s.Lower(i), Base)
	return ok && s.StartsObject(i+1)
}

// StartsObject reports whether an object, a particle or a preposition's phrase
// can begin at token i: that what stands before may be a verb.
func (s Sentence) StartsObject(i int) bool {
	w := s.Lower(i)
	if w == "" || s.Breaks(i) || s.And(i) {
		return false
	}
	return s.rd.Words.Particles[w] || w == "to" || w == "for" || w == "with" || w == "on" || !s.Prep(i)
}
