package rewrite

import (
	"slices"
	"strings"

	"vitals/analyzer/facts"
	"vitals/analyzer/rewrite/syntax"
	"vitals/rules"
)

// A measure is a metric that a bullet's number can give.
type measure struct {
	task   rules.Task
	metric rules.Metric
	forms  []proposal
	weight int  // place of the task among those the role puts first
	place  int  // of the task in the bullet
	fit    int  // 0 where it matters most for the role, 1 for a neighbouring role, 2 otherwise
	leads  bool // a volume, which most people can tell, or what the role is judged by
	first  bool // comes before the other metrics of its task for the role
	last   bool
}

// measures returns what the bullet could give a number for, the best for the
// role first.
func (rw *Rewriter) measures(s sentence, fb facts.Bullet, role rules.Role) []measure {
	var out []measure
	told := rw.toldTasks(s, fb)
	g := rw.genericFor(s, rw.kindOfWork(fb))
	_, _, counts := countedTail(g.Tail)
	made := len(g.Verbs) > 0 && !counts // something was made: who uses it counts
	for k, task := range told {
		for _, m := range task.Metrics {
			if !rw.gives(s, fb, task, m) {
				continue
			}
			me := rw.measureOf(s, task, m, role)
			me.place = k
			if len(me.forms) > 0 && !(made && me.form() != inline) && rw.suits(s, fb, me, len(told)) {
				out = append(out, me)
			}
		}
	}
	if all, ok := rw.shared(s, fb, told, len(out) > 0); ok && !made {
		if s.ActsOnPeople(false) && len(told) == 1 {
			all.weight = taskWeight(role, told[0].ID)
			if !slices.ContainsFunc(out, func(m measure) bool { return strings.HasPrefix(m.metric.Placeholder, "[N] patients") }) {
				all.place = -1
			}
		}
		out = append(out, all)
	}
	slices.SortStableFunc(out, byRole)
	return out
}

// measureOf returns a metric of a task as a measure of the bullet.
func (rw *Rewriter) measureOf(s sentence, task rules.Task, m rules.Metric, role rules.Role) measure {
	me := measure{task: task, metric: m, weight: taskWeight(role, task.ID), fit: rw.fit(m, role), first: rw.comesFirst(task, m, role), last: rw.lists.lastResort[m.Placeholder]}
	me.forms = rw.place(s, me)
	me.leads = m.Kind == "volume" || me.first || strings.HasSuffix(m.Placeholder, " per day") || m.Kind == "money" && me.form() == inline
	return me
}

// suits reports whether a measure reads well in the bullet, which tells of so
// many tasks, and is one that the person may know.
func (rw *Rewriter) suits(s sentence, fb facts.Bullet, me measure, tasks int) bool {
	inPlace, atEnd := me.form() == inline, me.form() == tailed
	switch {
	case rw.echoes(s, me), me.metric.Kind != "volume" && s.OpensHelping():
		return false
	case !inPlace && me.metric.Kind == "volume" && rw.countsAnother(s, me):
		return false
	case !inPlace && tasks > 1 && strings.HasSuffix(me.metric.Placeholder, "supply budget"): // a budget for one of them
		return false
	case !inPlace && me.task.ID == "supervising" && fb.Category == facts.Administrative && !rw.actsOnTeam(s): // desk work that nobody is led in
		return false
	case !inPlace && me.task.ID == "supervising" && !rw.actsOnTeam(s) && s.SpeaksOf(0, len(s.Tok), rw.rules.Changeovers):
		return s.Says("practice") && strings.HasPrefix(me.metric.Placeholder, "team")
	case me.metric.Kind == "money" && !inPlace && rw.occasional(s, s.ClausesOrWhole()[0]):
		return false
	case claimsChange(me.metric) && !s.SpeaksOf(0, len(s.Tok), rw.rules.Invites):
		return false
	case !me.leads && (me.fit == 2 || !rw.done(s, me.task)):
		return false
	case atEnd && tasks > 2 && !s.speaksOfAll(me.metric.Placeholder):
		return false
	case atEnd && me.task.Category == "clinical" && !rw.doesOrEndsIn(s, me.task, me.metric):
		return false
	case atEnd && !rw.namesCounted(s, me), !inPlace && me.last && me.metric.Kind == "volume":
		return false
	case atEnd && fb.Category == facts.Leadership && me.task.Category != "leadership":
		return false
	}
	if me.metric.Placeholder == "[N] providers" && rw.occasional(s, s.ClausesOrWhole()[0]) {
		return false
	}
	return me.metric.Placeholder != "[N] providers" || inPlace || !s.namesProviders() && !s.OpensHelping()
}

// countsAnother reports whether a volume that is not told of a noun of the bullet
// would count other things than its own: casts and splints where it tells of
// casting only, check-ins where it has the patients.
func (rw *Rewriter) countsAnother(s sentence, me measure) bool {
	noun, per, counts := countedIn(me.metric.Placeholder)
	if !counts || per == "" || rw.words.People[syntax.LastWord(noun)] {
		return false
	}
	said := s.speaksOfAll(me.metric.Placeholder) || slices.ContainsFunc(s.Clauses(), func(c syntax.Clause) bool { return c.Verb.Base+"s" == noun })
	if s.ActsOnPeople(false) || s.Listed(syntax.LastWord(noun)) || !said && (s.ActsOnPeople(true) || s.ListsThings()) {
		return true
	}
	return rw.lists.onlySaid[noun] && !said
}

// namesCounted reports whether the bullet has the noun that a volume counts, or
// a verb that tells of its task: "autoclaved" of loads. Only then may it follow
// the whole bullet.
func (rw *Rewriter) namesCounted(s sentence, me measure) bool {
	noun, per, counts := countedIn(me.metric.Placeholder)
	if !counts || per == "" || rw.words.People[syntax.LastWord(noun)] || s.speaksOfAll(me.metric.Placeholder) {
		return true
	}
	return rw.done(s, me.task)
}

// gives reports whether the bullet, in the clause that tells of the task,
// speaks of what the metric counts and has no number for it yet.
func (rw *Rewriter) gives(s sentence, fb facts.Bullet, task rules.Task, m rules.Metric) bool {
	clauses := s.ClausesOrWhole()
	c := clauses[rw.clauseOf(s, clauses, task)]
	if rw.lists.changeVerbs[c.Verb.Base] && m.Kind == "volume" && m.Unit != "providers" || rw.ofOne(s, c, task) {
		return false
	}
	if rw.toldPeriod(s, c, m) || rw.asks[askKey{task.ID, m.Placeholder}].Acts && c.Object >= c.ObjectEnd {
		return false
	}
	if (rw.lists.unmeasured[c.Verb.Base] || rw.words.Tellers[c.Verb.Base]) && rw.verbTells(c, task) == 0 && !s.Aims(c) {
		return false
	}
	if strings.HasPrefix(m.Placeholder, "[N] patients") && rw.doneToTeam(s) {
		return false
	}
	return !rw.placements[m.Placeholder].Skip && !measured(fb, m) && rw.asksFor(s, c, task, m)
}

// ofOne reports whether a clause of leading acts on one person: "trained a new
// biller".
func (rw *Rewriter) ofOne(s sentence, c syntax.Clause, task rules.Task) bool {
	w := s.Lower(c.Object)
	return task.Category == "leadership" && (w == "a" || w == "an" || w == "one") && c.Object < c.ObjectEnd && rw.words.Team[s.Lower(c.ObjectEnd-1)+"s"]
}

// toldPeriod reports whether the clause says how often it is done, so that a
// number by another period would contradict it, and one by the same say it again.
func (rw *Rewriter) toldPeriod(s sentence, c syntax.Clause, m rules.Metric) bool {
	_, per, ok := countedIn(m.Placeholder)
	if !ok || per == "" {
		return false
	}
	if s.EveryPeriod(c.Object, c.End) != "" && slices.Index(spans, per) > slices.Index(spans, "day") {
		return true // "huddles each morning"
	}
	for i := c.Object; i < c.End; i++ {
		if w := s.Lower(i); rw.words.Periodic[w] && !(w == "daily" && per == "day") {
			return true
		}
	}
	return false
}

// doesOrEndsIn reports whether the clause tells of the task with its verb, or
// the last word of its object is what the metric counts: only then may the
// metric follow the whole bullet.
func (rw *Rewriter) doesOrEndsIn(s sentence, task rules.Task, m rules.Metric) bool {
	clauses := s.Clauses()
	if len(clauses) == 0 {
		return true
	}
	c := clauses[rw.clauseOf(s, clauses, task)]
	return rw.verbTells(c, task) > 0 || rw.words.Helpers[c.Verb.Base] ||
		s.SpeaksOf(c.ObjectEnd-1, c.ObjectEnd, rw.asks[askKey{task.ID, m.Placeholder}].About)
}

// namesProviders reports whether the bullet names the providers, so that their
// number would be told apart from them.
func (s sentence) namesProviders() bool {
	return slices.ContainsFunc([]string{"provider", "providers", "physician", "physicians", "doctor", "doctors", "dr", "provider's", "physician's", "doctor's", "providers'"}, func(w string) bool { return s.Says(w) })
}

// shared returns the measure that all tasks of a bullet share: the patients.
// Of a bullet with one task it is offered where the bullet names them.
func (rw *Rewriter) shared(s sentence, fb facts.Bullet, told []rules.Task, measured bool) (measure, bool) {
	clinical := 0
	for _, t := range told {
		if t.Category == "clinical" && !slices.Contains(rw.rules.NotShared, t.ID) && !slices.Contains(rw.rules.OwnCount, t.ID) {
			clinical++
		}
	}
	all := measure{forms: rw.perPatient(s), weight: unlisted, place: -1, leads: true, metric: rules.Metric{Kind: "volume"}}
	if fb.Category == facts.Clinical && clinical > 1 {
		if rw.countsItself(s) {
			all.place = unlisted
		}
		return all, len(all.forms) > 0
	}
	all.place = unlisted
	return all, len(all.forms) > 0 && fb.Category != facts.Leadership && measured && all.forms[0].form == inline && s.ActsOnPeople(true)
}

// measured reports whether the bullet gives the metric's number already.
func measured(fb facts.Bullet, m rules.Metric) bool {
	unit := firstWord(m.Unit)
	for _, q := range fb.Quantities {
		if q.Unit != "" && strings.Contains(strings.ToLower(q.Unit), strings.TrimSuffix(unit, "s")) {
			return true
		}
	}
	return false
}

// nounsOf returns the nouns in a bullet that the metric's number can stand
// before.
func (rw *Rewriter) nounsOf(m measure) syntax.Set {
	noun, per, ok := countedIn(m.metric.Placeholder)
	if !ok {
		return nil
	}
	noun, _, _ = strings.Cut(noun, " of ")
	head := syntax.LastWord(noun)
	if rw.words.People[head] {
		return rw.words.People
	}
	if m.task.Category == "leadership" && per == "" && (head == "staff" || head == "assistants" || head == "externs" || head == "hires" || head == "learners") {
		return rw.words.Team
	}
	nouns := syntax.Set{head: true}
	if m.metric.Kind != "volume" {
		return nouns
	}
	for _, o := range m.task.Objects {
		o = strings.ToLower(o[strings.LastIndex(o, " ")+1:])
		if usual, known := rw.words.Per[o]; known && (usual == "") == (per == "") && syntax.Plural(o) && !rw.words.People[o] {
			nouns[o] = true
		}
	}
	return nouns
}
