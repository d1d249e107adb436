package syntax

import (
	"slices"
)

// NamesPeople reports whether the bullet names those it was done for.
func (s Sentence) NamesPeople() bool {
	for i, t := range s.Tok {
		w := Owner(t.Lower)
		if s.rd.Words.People[w] && Plural(w) || (s.rd.Words.People[w] || s.rd.Words.People[w+"s"]) && s.EndsPhrase(i, len(s.Tok)) {
			return true
		}
	}
	return false
}

// PeopleWithin reports whether a clause tells of people before any aside.
func (s Sentence) PeopleWithin(c Clause) bool {
	for i := c.Object; i < max(s.ClauseStop(c), c.ObjectEnd); i++ {
		w := Owner(s.Lower(i))
		if s.rd.Words.People[w] && (Plural(w) || s.EndsPhrase(i, c.End) || w != s.Lower(i)) {
			return true
		}
	}
	return false
}

// TellsOfOne reports whether one of those cared for is told of from a token on:
// "the patient".
func (s Sentence) TellsOfOne(from int) bool {
	for i := from + 1; i < len(s.Tok); i++ {
		if w := s.Lower(i); s.Lower(i-1) == "the" && !Plural(w) && (s.rd.Words.People[w] || s.rd.Words.People[w+"s"]) && s.EndsPhrase(i, len(s.Tok)) {
			return true
		}
	}
	return false
}

// OfOneWhen reports whether a clause is done for one of those cared for at a time:
// "when a patient faints".
func (s Sentence) OfOneWhen(c Clause) bool {
	for i := c.ObjectEnd; i+2 < c.End; i++ {
		w, one := s.Lower(i), s.Lower(i+2)
		if (w == "when" || w == "whenever" || w == "if") && s.Lower(i+1) == "a" && !Plural(one) && (s.rd.Words.People[one] || s.rd.Words.People[one+"s"]) {
			return true
		}
	}
	return false
}

// GoesTo reports whether a clause tells already to whom its object goes.
func (s Sentence) GoesTo(c Clause) bool {
	for i := c.ObjectEnd; i < c.End; i++ {
		if s.Lower(i) == "to" && !s.rd.HasBase(s.Lower(i+1)) {
			return true
		}
	}
	return false
}

// ActsOnPeople reports whether people are the object of the first clause, or,
// with anywhere, stand in it.
func (s Sentence) ActsOnPeople(anywhere bool) bool {
	clauses := s.Clauses()
	if len(clauses) == 0 {
		return false
	}
	end := clauses[0].ObjectEnd
	if anywhere {
		end = clauses[0].End
	}
	return slices.ContainsFunc(s.Tok[clauses[0].Object:end], func(t Token) bool { return s.rd.Words.People[t.Lower] && Plural(t.Lower) })
}
