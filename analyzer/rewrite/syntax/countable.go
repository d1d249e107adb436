package syntax

import (
	"slices"
	"strings"
	"unicode"
)

// Countable finds the noun phrase of the clause that a number can stand
// before: a bare plural whose noun is one of nouns.
func (s Sentence) Countable(c Clause, nouns Set) (Phrase, bool) {
	for k := c.Object; k < c.End; k++ {
		if w := s.Lower(k); k > c.ObjectEnd && (w == "when" || w == "whenever" || w == "if" || w == "unless") {
			return Phrase{}, false // those of a case that may come
		}
		if w := s.Lower(k); !nouns[LastPart(w)] && !nouns[w] || !Plural(w) || !s.isTold(c, k) && !s.EndsPhrase(k, c.End) {
			continue
		}
		if p, ok := s.BarePhrase(c, k); ok || k >= c.ObjectEnd {
			return p, ok
		}
		k = max(k, c.ObjectEnd-1) // none of the object: what it is done for
	}
	return Phrase{}, false
}

// isTold reports whether token k is those that a clause tells something to: "taught
// patients proper technique", "notified patients of results".
func (s Sentence) isTold(c Clause, k int) bool {
	return s.rd.Words.Tellers[c.Verb.Base] && s.rd.Words.People[s.Lower(k)] && k < c.Object+5 ||
		(s.rd.Words.informers[c.Verb.Base] || s.rd.Words.informers[s.Lower(k-1)] && s.rd.Words.People[s.Lower(k)]) && s.Lower(k+1) == "of"
}

// BarePhrase widens token k to its noun phrase and reports whether a number
// can stand before it.
func (s Sentence) BarePhrase(c Clause, k int) (Phrase, bool) {
	from := s.phraseStart(c, k)
	if from == c.Object && from == c.Verb.Tok+1 && strings.Contains(s.Gap(from), ",") {
		return Phrase{}, false // after the first of several verbs: "cleaned, leak tested"
	}
	if w := s.Lower(from - 2); s.Lower(from-1) == "other" && from > c.Object && !s.rd.Words.Determiners[w] && !s.And(from-2) {
		from-- // "[N] other clinics"
	}
	if s.And(from) || s.isProper(k) || s.takenBefore(c, from) || s.takesNoNumber(from, k) {
		return Phrase{}, false
	}
	if s.Lower(from-1) == "and" && s.startsPair(c, from-1) {
		from = c.Object // "fractures and [N] injuries" counts one of two
	}
	to, ok := s.phraseEnd(c, from, k)
	return Phrase{from, to}, ok
}

// takesNoNumber reports whether a word of the noun phrase from a token on, that
// ends with token k, leaves no room for a number.
func (s Sentence) takesNoNumber(from, k int) bool {
	if w := s.Lower(from); s.rd.Words.unnumbered[w] || Digit(w[0]) && w != "12-lead" {
		return true // "appropriate tests", "90-day refills"
	}
	for i := from; i < k; i++ {
		w := s.Lower(i)
		switch {
		case (strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s")) && !s.namesIllness(i): // of things of somebody's: whose number is it?
			return true
		case strings.Contains(s.Gap(i+1), "/") && s.rd.Uncounted(w), s.rd.Words.Periodic[w], strings.HasPrefix(w, "end-of-"), strings.HasSuffix(w, "-end"), w == "end" && s.rd.Words.Periods[s.Lower(i-1)]: // how often is told already
			return true
		}
	}
	return false
}

// namesIllness reports whether token i is an illness by the name of somebody, before
// those who have it: "Parkinson's patients".
func (s Sentence) namesIllness(i int) bool {
	return i > 0 && StartsUpper(s.Tok[i].Text) && !Shouting(s.Text) && s.rd.Words.People[s.Lower(i+1)]
}

// phraseEnd returns where the noun phrase ends that opens with a token and whose
// noun is token k, what is joined on included. It reports false where it is the
// first thing of a list.
func (s Sentence) phraseEnd(c Clause, from, k int) (int, bool) {
	to := k + 1
	if to >= c.End {
		return to, true
	}
	noun, next, gap := s.Lower(k), s.Lower(to), s.Gap(to)
	people := s.rd.Words.People
	switch and := (next == "and" || next == "or") && !strings.Contains(gap, "("); {
	case and && s.rd.alike(noun, s.Lower(to+1)) && s.EndsPhrase(to+1, c.End):
		return to + 2, true
	case and && people[noun] && s.Lower(to+1) == "their" && people[s.Lower(to+2)] && s.EndsPhrase(to+2, c.End):
		return to + 3, true // "patients and their families"
	case and:
		return c.ObjectEnd, s.pair(c, from, to)
	case strings.TrimSpace(gap) == "&" && s.rd.alike(noun, next) && s.EndsPhrase(to, c.End):
		return to + 1, true
	}
	if strings.TrimSpace(gap) == "&" && s.signedPair(c, from, to) {
		return c.ObjectEnd, true
	}
	return to, !strings.ContainsAny(gap, ",&") || s.OpensAside(to) || s.rd.Words.opensTrail[next] || s.Prep(to) || s.opensExample(to)
}

// opensExample reports whether token i opens examples: "e.g. skin biopsies".
func (s Sentence) opensExample(i int) bool {
	rest := strings.ToLower(s.Text[s.Tok[i].Start:])
	return strings.HasPrefix(rest, "e.g") || strings.HasPrefix(rest, "i.e") || strings.HasPrefix(rest, "for example")
}

// startsPair reports whether the object opens with a plural of its own before the
// token and: "fractures and spinal injuries".
func (s Sentence) startsPair(c Clause, and int) bool {
	if and <= c.Object || s.rd.Words.Periodic[s.Lower(c.Object)] || !Plural(s.Lower(and-1)) || s.rd.Uncounted(s.Lower(and-1)) || s.rd.Words.Determiners[s.Lower(c.Object)] || s.rd.Words.unnumbered[s.Lower(c.Object)] {
		return false
	}
	for i := c.Object + 1; i < and; i++ {
		if strings.TrimSpace(s.Gap(i)) != "" || s.Prep(i) || s.Lower(i) == "of" || s.Lower(i) == "and" {
			return false
		}
	}
	return true
}

// alike reports whether two nouns are both people cared for, or both of a team.
func (rd *Reader) alike(a, b string) bool {
	return rd.Words.People[a] && rd.Words.People[b] || rd.Words.Team[a] && rd.Words.Team[b]
}

// pair reports whether the object is two plurals that a number can count
// together, joined by the token and: "referrals and lab orders".
func (s Sentence) pair(c Clause, from, and int) bool {
	last := c.ObjectEnd - 1
	if from != c.Object || last <= and || !Plural(s.Lower(last)) || s.rd.Uncounted(s.Lower(last)) || s.rd.Words.People[s.Lower(last)] && !s.rd.Words.Team[s.Lower(last)] || s.rd.Words.Determiners[s.Lower(and+1)] {
		return false
	}
	for i := from + 1; i <= last; i++ {
		if i != and && s.And(i) && Plural(s.Lower(i-1)) || strings.TrimSpace(s.Gap(i)) != "" {
			return false
		}
	}
	return s.EndsPhrase(last, c.End) && !s.rd.Uncounted(s.Lower(and-1))
}

// signedPair is pair for two plurals with a sign between them, before token i:
// "referrals & lab orders".
func (s Sentence) signedPair(c Clause, from, i int) bool {
	last := c.ObjectEnd - 1
	if from != c.Object || last < i || !Plural(s.Lower(last)) || s.rd.Uncounted(s.Lower(last)) || s.rd.Uncounted(s.Lower(i-1)) || s.rd.Words.People[s.Lower(last)] {
		return false
	}
	for k := from + 1; k <= last; k++ {
		if s.And(k) || k != i && strings.TrimSpace(s.Gap(k)) != "" {
			return false
		}
	}
	return s.EndsPhrase(last, c.End)
}

// takenBefore reports whether what stands before a noun phrase leaves no room
// for a number: a determiner, another number, "between", half a list.
func (s Sentence) takenBefore(c Clause, from int) bool {
	if s.rd.Words.openCompounds[s.Lower(from)+" "+s.Lower(from+1)] { // "no show patients"
		return from > c.Object && s.takenBehind(c, from)
	}
	if s.rd.Words.Determiners[s.Lower(from)] && s.Lower(from) != "other" || s.rd.NumberLike(s.Lower(from)) || s.rd.Words.Vague[s.Lower(from)] {
		return true
	}
	return from > c.Object && s.takenBehind(c, from)
}

// takenBehind is takenBefore for a noun phrase that does not open the object: it goes
// by the word before.
func (s Sentence) takenBehind(c Clause, from int) bool {
	before := s.Lower(from - 1)
	switch {
	case from-1 == c.ObjectEnd && c.Object == c.ObjectEnd && before == "between": // "floated between clinics"
		return false
	case s.rd.Words.Yearly[before] && s.rd.Words.Helpers[c.Verb.Base]:
		return false
	case strings.Contains(s.Gap(from), ","):
		return true // one of a list alone is not counted; of "strep, flu and urine tests" the noun is of all
	case s.rd.Words.Determiners[before], s.rd.NumberLike(before), strings.ContainsAny(s.Gap(from), "'’()–—."):
		return true
	case (before == "and" || before == "or") && s.listBefore(c, from-1):
		return true // the last of a list alone is not counted
	case before == "and" || before == "or":
		// "strep and pregnancy tests" is one noun with two things before it
		return (from > c.ObjectEnd || !Plural(s.Lower(from-2)) || s.rd.Uncounted(s.Lower(from-2))) && !s.rd.Words.Periodic[s.Lower(c.Object)]
	}
	if before == "of" && s.rd.Words.mattersOf[s.Lower(from-2)] {
		return true // "the privacy of patients"
	}
	if before == "of" && !Plural(s.Lower(from-2)) {
		return !slices.ContainsFunc(s.Tok[from:min(from+4, len(s.Tok))], func(t Token) bool { return s.rd.Words.People[t.Lower] || s.rd.Words.Team[t.Lower] })
	}
	return s.Prep(from-1) && !s.rd.Words.countsAfter[before]
}

// listBefore reports whether things with commas between them stand in the
// clause's object before token i.
func (s Sentence) listBefore(c Clause, i int) bool {
	for k := c.Object + 1; k < i && i < c.ObjectEnd; k++ {
		if strings.Contains(s.Gap(k), ",") {
			return true
		}
	}
	return false
}

// isProper reports whether a token is a name with a plural's ending:
// "eClinicalWorks", "Athenas".
func (s Sentence) isProper(k int) bool {
	w := s.Tok[k].Text
	small := false
	for i, r := range w {
		if unicode.IsUpper(r) && small {
			return i > 0
		}
		small = unicode.IsLower(r)
	}
	return false
}

// Uncounted reports whether the noun, with a small misspelling or without, is
// one that work is not counted in.
func (rd *Reader) Uncounted(noun string) bool {
	known := func(w string) bool { return rd.Words.NeverCounted[w] }
	return known(noun) || len(noun) > 4 && rd.Words.Per[noun] == "" && Nearby(noun, known) != ""
}
