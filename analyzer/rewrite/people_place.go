package rewrite

import (
	"slices"
	"strings"

	"vitals/analyzer/rewrite/syntax"
)

// takesFor reports whether "for [N] patients" can follow the clause's object:
// it has one, and tells of no people yet.
func (rw *Rewriter) takesFor(s sentence, c syntax.Clause) bool {
	switch s.Lower(c.Object) {
	case "them", "it", "him", "her":
		return false
	}
	next := s.Lower(c.ObjectEnd)
	switch {
	case c.ObjectEnd == c.Object, !s.openEnd(c), rw.words.GoesOn[next], rw.belongsToObject(s, c), rw.endsOpen(s, c):
		return false
	case s.named && len(s.Clauses()) > 1: // the label takes them
		return false
	case rw.lists.keptThings[s.Lower(c.ObjectEnd-1)]:
		return false
	case rw.towards(s, c) == " for " && s.GoesTo(c), s.TellsOfOne(c.End), s.OfOneWhen(c): // "[N] veterans" would be followed by "the veteran"
		return false
	}
	for i := c.Object; i < max(s.ClauseStop(c), c.ObjectEnd); i++ {
		switch w := s.Lower(i); {
		case w == "from", w == "including", w == "such", w == "patient's":
			return false
		case w == "for" && rw.saysForWhom(s, c, i), rw.words.People[w] && (syntax.Plural(w) || s.EndsPhrase(i, c.End)):
			return false
		}
	}
	return true
}

// belongsToObject reports whether what follows a clause's object belongs to it, so
// that nothing is put between the two: "assisted the surgeon with".
func (rw *Rewriter) belongsToObject(s sentence, c syntax.Clause) bool {
	next := s.Lower(c.ObjectEnd)
	if next == "with" || next == "by" {
		return rw.words.Helpers[c.Verb.Base] || rw.lists.suppliers[c.Verb.Base]
	}
	asNeeded := next == "as" && (c.ObjectEnd+2 == c.End || rw.words.AsTold[s.Lower(c.ObjectEnd+1)])
	return rw.lists.leans[next] && !asNeeded
}

// endsOpen reports whether a clause's object is half a list, ends with a verb, or
// is followed by a preposition that is left over: "others pass on".
func (rw *Rewriter) endsOpen(s sentence, c syntax.Clause) bool {
	last := s.Lower(c.ObjectEnd - 1)
	switch {
	case s.HalfList(c), last == "and", last == "or":
		return true
	case c.ObjectEnd == len(s.Tok)-1 && !s.Breaks(c.ObjectEnd) && rw.words.Prepositions[s.Lower(c.ObjectEnd)]:
		return true
	}
	return s.Joined(c.ObjectEnd-1) && rw.reader.HasBase(last) && !rw.words.NounVerbs[last]
}

// saysForWhom reports whether "for", token i of a clause, leaves no room for people:
// they follow it, or the clause takes "for" itself.
func (rw *Rewriter) saysForWhom(s sentence, c syntax.Clause, i int) bool {
	next := s.Lower(i + 1)
	return i < c.ObjectEnd || rw.towards(s, c) != " to " || rw.words.Team[next] || rw.words.Determiners[next] && next != "a" && next != "an"
}

// peopleAt returns where "for [N] patients" stands: right after the object of
// what is given to them, else at the end of the clause, so that no phrase that
// belongs to the verb is cut off: "take part in the time-out for".
func (rw *Rewriter) peopleAt(s sentence, c syntax.Clause) int {
	if end, ok := s.BracketEnd(c); ok {
		return end
	}
	if rw.towards(s, c) == " to " || s.LeansBefore(c) {
		return c.ObjectEnd
	}
	stop := max(s.ClauseStop(c), c.ObjectEnd)
	for i := c.ObjectEnd; i < stop; i++ {
		if s.Lower(i) == "with" && !rw.withTool(s, i+1) {
			continue
		}
		if w := s.Lower(i - 1); rw.lists.adjuncts[s.Lower(i)] && w != "and" && !rw.words.Determiners[w] && !rw.words.Prepositions[w] {
			if _, acts := rw.lex.As(s.Lower(i+1), syntax.Gerund); !acts && s.ListGoesOn(i, stop) {
				return stop // "spirometry before and after albuterol, walk tests and …"
			}
			return i // "in the EMR [for patients] before the visit"
		}
	}
	return stop
}

// withTool reports whether the words after "with" tell how the work is done, and
// not what belongs to its object: "with the syringe", not "with microscopy".
func (rw *Rewriter) withTool(s sentence, i int) bool {
	w := s.Lower(i)
	return w != "" && strings.ContainsAny(w, "0123456789") || rw.words.Determiners[w] || rw.lists.manners[w]
}

// openEnd reports whether something may follow the clause's object directly, or a
// bracket after it: no colon or list does.
func (s sentence) openEnd(c syntax.Clause) bool {
	if _, ok := s.BracketEnd(c); ok {
		return true
	}
	return !strings.ContainsAny(s.Gap(c.ObjectEnd), "(:/–—") && s.Lower(c.ObjectEnd) != "of" && s.Lower(c.ObjectEnd) != "such" && s.Lower(c.ObjectEnd) != "like"
}

// towards returns the preposition by which the people follow the clause's
// object: "explained inhalers to", "took vitals for".
func (rw *Rewriter) towards(s sentence, c syntax.Clause) string {
	inner := syntax.Clause{Object: c.Object, End: c.ObjectEnd}
	if rw.lists.givers[c.Verb.Base] && rw.allGive(s, c) && !slices.ContainsFunc(s.Tok[c.Object:c.ObjectEnd], func(t syntax.Token) bool { return slices.Contains(rw.rules.NotGiven, t.Lower) }) && !s.Holds(c, "to") && !s.Holds(inner, "with") {
		return " to "
	}
	return " for "
}

// allGive reports whether the verbs that share a clause's object all give it to
// somebody: not "initiate, maintain and administer".
func (rw *Rewriter) allGive(s sentence, c syntax.Clause) bool {
	for _, v := range rw.joinedVerbs(s, c) {
		if !rw.lists.givers[firstWord(v)] && v != "prepare" {
			return false
		}
	}
	return true
}
