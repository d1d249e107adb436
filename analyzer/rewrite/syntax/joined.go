package syntax

import (
	"strings"
)

// Verbs returns the head verb and those joined to it, up to the sentence's end.
func (s Sentence) Verbs(head VerbAt) []VerbAt {
	out := []VerbAt{head}
	aim := false    // nested by "to"
	nested := false // inside "to … and …", "by … and …", "who … and …"
	for i := head.Tok + 1; i < len(s.Tok) && !s.Stops(i); i++ {
		if strings.ContainsAny(s.Gap(i), ",") && !(nested && aim && head.Form != Base && s.rd.HasBase(s.Lower(i))) {
			nested, aim = false, false
		}
		if _, ok := s.rd.Lexicon.As(s.Lower(i), Third); s.Joined(i) && (!nested || aim && ok && (head.Form == Third || head.Form == Gerund) && s.thirdActs(i)) {
			k := i
			if strings.HasSuffix(s.Lower(i), "ly") && s.rd.Words.Adverb(s.Lower(i)) && i+1 < len(s.Tok) && !s.Breaks(i+1) {
				k++
			}
			if r, ok := s.joinedReading(k, out); ok {
				out = append(out, VerbAt{k, r})
				i = k
				continue
			}
		}
		if s.opensNested(i, head) {
			nested, aim = true, aim || s.Lower(i) == "to"
		}
	}
	return out
}

// opensNested reports whether token i opens a phrase with verbs of its own.
func (s Sentence) opensNested(i int, head VerbAt) bool {
	switch s.Lower(i) {
	case "that", "who", "how", "which", "while", "when", "where", "because", "if", "so", "until":
		return true
	case "to":
		_, ok := s.rd.Lexicon.As(s.Lower(i+1), Base)
		return ok
	}
	if _, ok := s.rd.Lexicon.As(s.Lower(i), Gerund); ok {
		return s.Prep(i-1) || i == head.Tok+1 && head.Form == Gerund
	}
	_, bare := s.rd.Lexicon.As(s.Lower(i), Base)
	return bare && s.rd.Words.People[s.Lower(i-1)] && (head.Base == "help" || head.Base == "let" || head.Base == "make")
}

// joinedReading reads token i, which a joining word precedes, as a verb of the
// same kind as the head.
func (s Sentence) joinedReading(i int, before []VerbAt) (Reading, bool) {
	head := before[0]
	if s.namesJoined(i) {
		return Reading{}, false
	}
	if head.Form == Gerund {
		return s.joinedToGerund(i, before)
	}
	word := s.Lower(i)
	if r, ok := s.rd.Lexicon.As(word, Past); ok {
		if b, both := s.rd.Lexicon.As(word, Base); both && head.Form == Base {
			return b, true
		}
		return r, head.Form != Base || !s.qualifies(i)
	}
	if r, ok := s.rd.Lexicon.As(word, Third); ok && head.Form == Third {
		if s.rd.Words.NounVerbs[r.Base] && s.Lower(i-1) == "and" && strings.Contains(s.Gap(i+1), ",") {
			return Reading{}, false // "performs venipuncture and fingersticks, labels tubes"
		}
		return r, !strings.Contains(s.Gap(i), "/") && (s.thirdActs(i) || !s.rd.Words.NounVerbs[r.Base] && s.Lower(i+1) == "and")
	}
	r, ok := s.rd.Lexicon.As(word, Base)
	if !ok || s.Prep(i) || word == "lead" && !s.leadsTeam(i) {
		return Reading{}, false
	}
	return r, s.baseActs(i, head)
}

// namesJoined reports whether token i, after a joining word, is part of a name or
// of a noun, whatever verb it looks like.
func (s Sentence) namesJoined(i int) bool {
	word, next := s.Lower(i), s.Lower(i+1)
	switch {
	case allUpper(s.Tok[i].Text) && len(word) > 1 && !Shouting(s.Text): // a short form: "FIT kits"
		return true
	case s.rd.Words.compounds[word+" "+next] && !s.Breaks(i+1): // "follow ups", not "follow up on"
		return next != "up" || s.Lower(i+2) != "on" && s.Lower(i+2) != "with"
	case strings.HasPrefix(word, "post") && strings.HasPrefix(s.Lower(i-2), "pre"): // "pre and post treatment"
		return true
	}
	return s.rd.Words.Particles[next] && namesThing(s.Lower(i-2)) && s.Lower(i-1) == "and" && !s.StartsObject(i+2) // "preparation and set up"
}

// joinedToGerund is joinedReading behind a head in -ing.
func (s Sentence) joinedToGerund(i int, before []VerbAt) (Reading, bool) {
	word, next := s.Lower(i), s.Lower(i+1)
	r, ok := s.rd.Lexicon.As(word, Gerund)
	if t, third := s.rd.Lexicon.As(word, Third); third && s.StartsObject(i+1) {
		sure := !s.rd.Words.NounVerbs[t.Base] && strings.Contains(s.Gap(i), ",") && !s.rd.KnowsNoun(word)
		if sure || s.rd.Words.Helpers[t.Base] && s.Lower(i-1) == "and" && !s.Prep(i+1) {
			return t, true // told in another form than the first: "performing care and assists nurses"
		}
	}
	if b, bare := s.rd.Lexicon.As(word, Base); bare && !ok && !s.Prep(i) {
		plain := s.rd.Words.plainVerbs[word]
		if last := before[len(before)-1]; last.Form == Base && last.Tok == i-2 {
			return b, true
		}
		if next == "and" && s.rd.HasBase(s.Lower(i+2)) && Plural(s.Lower(i+3)) && !s.rd.HasBase(s.Lower(i+3)) {
			return b, true // "taking vitals, monitor and note abnormalities"
		}
		return b, s.rd.Words.Determiners[next] || (!s.rd.Words.NounVerbs[word] || plain) && (Plural(next) || plain && Plural(s.Lower(i+2)))
	}
	aside := s.rd.Words.Participles[word] && s.Lower(i-1) != "and" && !s.laterActs(i)
	return r, ok && !aside && !s.listedGerund(i, before)
}

// leadsTeam reports whether "lead" has those of a team for its object: not
// "hemoglobin and lead checks".
func (s Sentence) leadsTeam(i int) bool {
	return s.rd.Words.Determiners[s.Lower(i+1)] || s.rd.Words.Team[s.Lower(i+1)] || s.rd.Words.Team[s.Lower(i+2)]
}

// laterActs reports whether a list of acts in -ing goes on after token i and ends
// with "and": "recording vitals and updating lists".
func (s Sentence) laterActs(i int) bool {
	for k := i + 1; k < len(s.Tok) && !s.Stops(k); k++ {
		if _, ok := s.rd.Lexicon.As(s.Lower(k), Gerund); ok && s.Lower(k-1) == "and" && !s.GerundIsNoun(k) {
			return true
		}
	}
	return false
}

// baseActs reports whether a base form after a joining word is a verb.
func (s Sentence) baseActs(i int, head VerbAt) bool {
	switch noun := s.rd.Words.NounVerbs[s.Lower(i)]; {
	case noun && head.Form == Past: // the tenses differ: only a sure verb counts
		return s.rd.Words.Determiners[s.Lower(i+1)] || s.pastFollows(i) && s.verbLike(i, head)
	case noun:
		return s.verbLike(i, head)
	}
	next := s.Lower(i + 1)
	switch next {
	case "how", "that", "whether", "what", "from", "into", "above", "below": // "and titrate from", "and explain how"
		return s.Lower(i-1) == "and" || strings.Contains(s.Gap(i), ",") && s.rd.Words.plainVerbs[s.Lower(i)]
	}
	return s.StartsObject(i+1) || next == "and" || next == "or" || s.Joined(i+1) || next == "in" || next == "as" || next == "" || s.rd.Words.intransitive[s.Lower(i)]
}

// pastFollows reports whether a verb in the past is joined on after token i.
func (s Sentence) pastFollows(i int) bool {
	for k := i + 2; k < len(s.Tok) && !s.Stops(k); k++ {
		if _, ok := s.rd.Lexicon.As(s.Lower(k), Past); ok && s.Joined(k) && !s.rd.HasBase(s.Lower(k)) {
			return true
		}
	}
	return false
}

// qualifies reports whether a word in -ed stands before a noun it describes:
// "clean and organized rooms".
func (s Sentence) qualifies(i int) bool {
	if s.Lower(i-1) != "and" || !s.StartsObject(i+1) {
		return false
	}
	end := i + 1
	for end < len(s.Tok) && !s.Breaks(end) && !s.Prep(end) && s.Lower(end) != "and" {
		end++
	}
	return Plural(s.Lower(end - 1))
}

// verbLike reports whether a noun or verb, after a joining word, acts on
// something: "and order supplies", not "and order sets" or "and transport".
func (s Sentence) verbLike(i int, head VerbAt) bool {
	if s.inRun(i) {
		return true
	}
	if s.isNoun(i) || strings.Contains(s.Gap(i+1), ",") {
		return false
	}
	next := s.Lower(i + 1)
	if next == "and" || next == "or" || strings.ContainsAny(s.Gap(i+1), "/&") {
		return true // isNoun has looked further
	}
	if s.rd.Words.Particles[next] || s.rd.Words.Determiners[next] || next == "how" || s.rd.Words.verbPairs[s.Lower(i)+" "+next] {
		return true
	}
	if !s.StartsObject(i+1) || next == "for" || next == "to" || next == "on" || next == "with" {
		return s.rd.Words.intransitive[s.Lower(i)] || head.Form == Base && (next == "for" || next == "with") && i == head.Tok+2
	}
	return true
}

// listedGerund reports whether a word in -ing after a joining word is one more
// thing of a list ("drawing blood, vitals, charting").
func (s Sentence) listedGerund(i int, before []VerbAt) bool {
	if next := s.Lower(i + 1); next != "" && !s.Breaks(i+1) && next != "and" && next != "or" && !strings.ContainsAny(s.Gap(i+1), "/&") {
		return s.rd.Words.compoundHeads[next]
	}
	if k := s.afterJoin(i); k > i {
		if _, ok := s.rd.Lexicon.As(s.Lower(k), Gerund); !ok {
			return true
		}
	}
	last := before[len(before)-1].Tok
	for k := last + 1; k < i; k++ {
		if strings.ContainsAny(s.Gap(k), ",") || k > last+1 && s.Lower(k) == "and" {
			if k < i-1 || !s.Joined(i) {
				return true // an item without a verb stands between
			}
		}
	}
	if i-last < 2 {
		return false
	}
	_, noun := s.rd.Lexicon.As(s.Lower(i-2), Gerund)
	return noun && last != i-2
}
