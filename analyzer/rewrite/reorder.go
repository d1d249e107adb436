package rewrite

import (
	"slices"
	"strings"

	"vitals/rules"
)

// reorder brings the part of a bullet that the role values most to its front,
// by nothing but changing the order: "Take vitals, room patients and train new
// staff" becomes "Train new staff, take vitals and room patients".
func (rw *Rewriter) reorder(s sentence, measures []measure, role rules.Role) (sentence, bool) {
	clauses := rw.clauses(s)
	if len(clauses) < 2 || len(measures) == 0 || !slices.Contains(role.TasksFirst, measures[0].task.ID) {
		return s, false
	}
	k := rw.clauseOf(s, clauses, measures[0].task)
	if k == 0 || !rw.loose(s, clauses) {
		return s, false
	}
	parts := make([]string, len(clauses))
	for i, c := range clauses {
		parts[i] = lowerFirst(clauseText(s, c))
	}
	front := parts[k]
	parts = slices.Insert(slices.Delete(parts, k, k+1), 0, front)
	end := s.text[s.tok[len(s.tok)-1].end:]
	joint := " and "
	if len(parts) > 2 {
		joint = ", and "
	}
	n := len(parts) - 1
	return split(upperLike(s.text, strings.Join(parts[:n], ", ")) + joint + parts[n] + end), true
}

// loose reports whether the clauses stand each for itself, so that their order
// may change: all have an object, none leans on another or on an aside.
func (rw *Rewriter) loose(s sentence, clauses []clause) bool {
	if clauses[0].verb.tok != 0 || shouting(s.text) || len(clauses) > 8 {
		return false
	}
	last := clauses[len(clauses)-1]
	if last.end != len(s.tok) {
		return false
	}
	for i, c := range clauses {
		if c.objectEnd == c.object {
			return false
		}
		for k := c.object; k < c.end; k++ {
			switch s.lower(k) {
			case "it", "them", "their", "they", "this", "these", "that", "then", "while", "when", "also", "its":
				return false
			}
			if strings.ContainsAny(s.gap(k), "();:") {
				return false
			}
		}
		if i == len(clauses)-1 && c.objectEnd != c.end {
			return false // what trails may belong to all
		}
	}
	return true
}
