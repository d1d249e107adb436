package syntax

import (
	"slices"
	"strings"
)

// Listed reports whether a noun stands in a list before other things: "EKGs
// and vital signs".
func (s Sentence) Listed(noun string) bool {
	one := strings.TrimSuffix(strings.ToLower(noun), "s")
	i := slices.IndexFunc(s.Tok, func(t Token) bool { return t.Lower == one || t.Lower == one+"s" })
	if i < 0 || slices.ContainsFunc(s.Clauses(), func(c Clause) bool { return c.Verb.Tok == i }) {
		return false
	}
	before := s.Lower(i-1) == "and" || i > 0 && strings.Contains(s.Gap(i), ",")
	return before || s.Lower(i+1) == "and" || i+1 < len(s.Tok) && strings.ContainsAny(s.Gap(i+1), ",&")
}

// HalfList reports whether the object is a list that goes on after an aside:
// "Depo-Provera, Makena when it was used, and RhoGAM".
func (s Sentence) HalfList(c Clause) bool {
	comma := false
	for i := c.Object + 1; i < c.ObjectEnd; i++ {
		comma = comma || strings.Contains(s.Gap(i), ",")
		if s.And(i) || strings.Contains(s.Gap(i), "&") {
			return false
		}
	}
	return comma && c.ObjectEnd < len(s.Tok)
}

// ListsThings reports whether the object of the first clause is a list of several
// things.
func (s Sentence) ListsThings() bool {
	c := s.ClausesOrWhole()[0]
	for i := c.Object + 1; i < c.ObjectEnd; i++ {
		if strings.Contains(s.Gap(i), ",") {
			return true
		}
	}
	return false
}

// FirstItem returns where the first thing of a clause's object ends, by which the
// others are judged.
func (s Sentence) FirstItem(c Clause) int {
	i := c.Object
	for i < c.ObjectEnd && (i == c.Object || !s.Breaks(i) && !s.And(i)) {
		i++
	}
	return i
}

// FirstPhrase returns where the words after a clause's object end before a list
// goes on.
func (s Sentence) FirstPhrase(c Clause) int {
	return s.PhraseEnd(c.ObjectEnd, s.ClauseStop(c))
}

// ListGoesOn reports whether a list goes on after a phrase that opens with token i.
func (s Sentence) ListGoesOn(i, stop int) bool {
	for k := i + 1; k < stop; k++ {
		if strings.Contains(s.Gap(k), ",") && !s.OpensAside(k) {
			return true
		}
	}
	return false
}
