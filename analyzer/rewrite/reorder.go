package rewrite

import (
	"slices"
	"strings"

	"vitals/analyzer/rewrite/syntax"
	"vitals/rules"
)

// reorder brings the part of a bullet that the role values most to its front,
// by nothing but changing the order: "Take vitals, room patients and train new
// staff" becomes "Train new staff, take vitals and room patients".
func (rw *Rewriter) reorder(s sentence, measures []measure, role rules.Role) (sentence, bool) {
	clauses := s.Clauses()
	if len(clauses) < 2 || len(measures) == 0 || !slices.Contains(role.TasksFirst, measures[0].task.ID) {
		return s, false
	}
	k := rw.clauseOf(s, clauses, measures[0].task)
	if k == 0 || !s.loose(clauses) {
		return s, false
	}
	parts := make([]string, len(clauses))
	for i, c := range clauses {
		parts[i] = syntax.LowerFirst(s.ClauseText(c))
	}
	front := parts[k]
	parts = slices.Insert(slices.Delete(parts, k, k+1), 0, front)
	end := s.Text[s.Tok[len(s.Tok)-1].End:]
	joint := " and "
	if len(parts) > 2 {
		joint = ", and "
	}
	n := len(parts) - 1
	return rw.read(upperLike(s.Text, strings.Join(parts[:n], ", ")) + joint + parts[n] + end), true
}

// loose reports whether the clauses stand each for itself, so that their order
// may change: all have an object, none leans on another or on an aside.
func (s sentence) loose(clauses []syntax.Clause) bool {
	if clauses[0].Verb.Tok != 0 || syntax.Shouting(s.Text) || len(clauses) > 8 {
		return false
	}
	last := clauses[len(clauses)-1]
	if last.End != len(s.Tok) {
		return false
	}
	for i, c := range clauses {
		if c.ObjectEnd == c.Object {
			return false
		}
		for k := c.Object; k < c.End; k++ {
			switch s.Lower(k) {
			case "it", "them", "their", "they", "this", "these", "that", "then", "while", "when", "also", "its":
				return false
			}
			if strings.ContainsAny(s.Gap(k), "();:") {
				return false
			}
		}
		if i == len(clauses)-1 && c.ObjectEnd != c.End {
			return false // what trails may belong to all
		}
	}
	return true
}
