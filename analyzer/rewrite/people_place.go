package rewrite

import (
	"strings"

	"vitals/analyzer/rewrite/syntax"
)

// takesFor reports whether "for [N] patients" can follow the clause's object:
// it has one, and tells of no people yet.
func (rw *Rewriter) takesFor(s sentence, c syntax.Clause) bool {
	last := s.Lower(c.ObjectEnd - 1)
	next := s.Lower(c.ObjectEnd)
	if with := next == "with" || next == "by"; rw.lists.leans[next] && !(next == "as" && (c.ObjectEnd+2 == c.End || rw.words.AsTold[s.Lower(c.ObjectEnd+1)])) || with && (rw.words.Helpers[c.Verb.Base] || rw.lists.suppliers[c.Verb.Base]) {
		return false // "assisted the surgeon with": what follows belongs to the object
	}
	if w := s.Lower(c.Object); w == "them" || w == "it" || w == "him" || w == "her" {
		return false
	}
	if rw.towards(s, c) == " for " && s.GoesTo(c) || s.TellsOfOne(c.End) {
		return false // "[N] veterans" would be followed by "the veteran"
	}
	if s.HalfList(c) || c.ObjectEnd == len(s.Tok)-1 && !s.Breaks(c.ObjectEnd) && rw.words.Prepositions[s.Lower(c.ObjectEnd)] {
		return false // half a list, or a preposition that is left over: "others pass on"
	}
	if c.ObjectEnd == c.Object || !rw.openEnd(s, c) || rw.words.GoesOn[s.Lower(c.ObjectEnd)] || last == "and" || last == "or" || s.Joined(c.ObjectEnd-1) && rw.reader.HasBase(last) && !rw.words.NounVerbs[last] {
		return false
	}
	for i := c.Object; i < max(s.ClauseStop(c), c.ObjectEnd); i++ {
		w := s.Lower(i)
		if rw.words.People[w] && (syntax.Plural(w) || s.EndsPhrase(i, c.End)) || w == "for" && (i < c.ObjectEnd || rw.towards(s, c) != " to " || rw.words.Determiners[s.Lower(i+1)] && s.Lower(i+1) != "a" && s.Lower(i+1) != "an" || rw.words.Team[s.Lower(i+1)]) || w == "from" || w == "including" || w == "such" || w == "patient's" {
			return false
		}
	}
	return true
}

// peopleAt returns where "for [N] patients" stands: right after the object of
// what is given to them, else at the end of the clause, so that no phrase that
// belongs to the verb is cut off: "take part in the time-out for".
func (rw *Rewriter) peopleAt(s sentence, c syntax.Clause) int {
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

// openEnd reports whether something may follow the clause's object directly:
// no bracket, colon or list does.
func (rw *Rewriter) openEnd(s sentence, c syntax.Clause) bool {
	return !strings.ContainsAny(s.Gap(c.ObjectEnd), "(:/–—") && s.Lower(c.ObjectEnd) != "of" && s.Lower(c.ObjectEnd) != "such" && s.Lower(c.ObjectEnd) != "like"
}

// towards returns the preposition by which the people follow the clause's
// object: "explained inhalers to", "took vitals for".
func (rw *Rewriter) towards(s sentence, c syntax.Clause) string {
	inner := syntax.Clause{Object: c.Object, End: c.ObjectEnd}
	if rw.lists.givers[c.Verb.Base] && rw.allGive(s, c) && !s.Holds(inner, "report") && !s.Holds(c, "to") && !s.Holds(inner, "with") {
		return " to "
	}
	return " for "
}

// allGive reports whether the verbs that share a clause's object all give it to
// somebody: not "initiate, maintain and administer".
func (rw *Rewriter) allGive(s sentence, c syntax.Clause) bool {
	for _, v := range strings.Split(strings.ReplaceAll(rw.joinedVerbs(s, c), " and ", ", "), ", ") {
		if !rw.lists.givers[first(v)] && v != "prepare" {
			return false
		}
	}
	return true
}
