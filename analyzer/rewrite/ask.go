package rewrite

import (
	"slices"
	"strings"

	"vitals/analyzer/rewrite/syntax"
	"vitals/rules"
)

// An askKey names a metric of a task.
type askKey struct{ task, metric string }

// asksFor reports whether the clause speaks of what the metric counts.
func (rw *Rewriter) asksFor(s sentence, c syntax.Clause, task rules.Task, m rules.Metric) bool {
	return s.SpeaksOf(c.Verb.Tok, s.Reach(c), rw.asks[askKey{task.ID, m.Placeholder}].About)
}

// comesFirst reports whether the metric comes before the others of its task
// for the role, or for one that it stands for.
func (rw *Rewriter) comesFirst(task rules.Task, m rules.Metric, role rules.Role) bool {
	first := rw.asks[askKey{task.ID, m.Placeholder}].First
	return slices.Contains(first, role.ID) || slices.ContainsFunc(rw.neighbours(role), func(id string) bool { return slices.Contains(first, id) })
}

// neighbours returns the roles whose metrics serve this one, too.
func (rw *Rewriter) neighbours(role rules.Role) []string {
	if strings.HasPrefix(role.ID, "specialty-ma-") {
		return []string{"specialty-ma"}
	}
	return rw.standIns[role.ID]
}
