package rewrite

import (
	"slices"
	"strings"

	"vitals/analyzer/facts"
	"vitals/analyzer/rewrite/syntax"
	"vitals/rules"
)

// toldTasks returns the tasks that the bullet names the things of. Where a
// clause tells of one task with its verb, too, those of which it only names
// things are left out: "teach blood pressure monitoring" takes no vitals.
func (rw *Rewriter) toldTasks(s sentence, fb facts.Bullet) []rules.Task {
	clauses := s.ClausesOrWhole()
	var told []rules.Task
	var at []int
	acted := map[int]bool{} // clauses that tell of a task with its verb
	for _, id := range fb.Tasks {
		task, ok := rw.tasks[id]
		if !ok || !rw.told(s, clauses, task) {
			continue
		}
		k := rw.clauseOf(s, clauses, task)
		told, at = append(told, task), append(at, k)
		acted[k] = acted[k] || rw.verbTells(clauses[k], task) > 0
	}
	var out []rules.Task
	for i, task := range told {
		if c := clauses[at[i]]; !acted[at[i]] || rw.verbTells(c, task) > 0 {
			out = append(out, task)
		}
	}
	return out
}

// done reports whether a clause tells of the task with its verb and with what
// it acts on. How well or fast it is done is asked only then.
func (rw *Rewriter) done(s sentence, task rules.Task) bool {
	return slices.ContainsFunc(s.Clauses(), func(c syntax.Clause) bool {
		return rw.verbTells(c, task) > 0 && rw.tells(s, c, task) > rw.verbTells(c, task)
	})
}

// told reports whether the bullet names what the task acts on, or a verb that
// tells of no other.
func (rw *Rewriter) told(s sentence, clauses []syntax.Clause, task rules.Task) bool {
	return slices.ContainsFunc(clauses, func(c syntax.Clause) bool {
		return rw.tells(s, c, task) > 1 || len(task.Metrics) > 0 && rw.verbTells(c, task) > 0 && s.SpeaksOf(c.Verb.Tok, s.Reach(c), rw.asks[askKey{task.ID, task.Metrics[0].Placeholder}].About)
	})
}

// tells returns how surely a clause tells of the task: two points for each
// thing the task acts on, one or two for a verb it is told with.
func (rw *Rewriter) tells(s sentence, c syntax.Clause, task rules.Task) int {
	score := 0
	for _, thing := range rw.thingsOf(task) {
		if syntax.HoldsWord(c.Words, thing) {
			score += 2
		}
	}
	return score + rw.verbTells(c, task)
}

// verbTells returns how surely the clause's verb tells of the task: "coded"
// tells more than "completed".
func (rw *Rewriter) verbTells(c syntax.Clause, task rules.Task) int {
	if !slices.Contains(rw.taskVerbs[task.ID], c.Verb.Base) {
		return 0
	}
	return max(1, 3-rw.verbTasks[c.Verb.Base])
}

// thingsOf returns what a task acts on, as Singular writes it. A resume tells
// of few tasks: the words are made ready when they are first asked for.
func (rw *Rewriter) thingsOf(task rules.Task) []string {
	if known, ok := rw.taskThings.Load(task.ID); ok {
		return known.([]string)
	}
	var out []string
	for _, list := range [][]string{task.Objects, task.Abbreviations, task.Phrases} {
		for _, o := range list {
			out = append(out, syntax.Singular(o))
		}
	}
	rw.taskThings.Store(task.ID, out)
	return out
}

// verbsOf returns the base forms of the verbs a task is told with.
func (rw *Rewriter) verbsOf(task rules.Task) []string {
	var out []string
	for _, v := range task.Verbs {
		for _, r := range rw.lex.Readings[strings.ToLower(firstWord(v))] {
			if r.Form != syntax.Third && r.Form != syntax.Participle && !slices.Contains(out, r.Base) {
				out = append(out, r.Base)
				break
			}
		}
	}
	return out
}

// clauseOf returns the clause that tells of the task.
func (rw *Rewriter) clauseOf(s sentence, clauses []syntax.Clause, task rules.Task) int {
	best, at := 0, 0
	for k, c := range clauses {
		if score := rw.tells(s, c, task); score > best {
			best, at = score, k
		}
	}
	return at
}
