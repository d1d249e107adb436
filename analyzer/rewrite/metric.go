package rewrite

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"vitals/analyzer/facts"
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
		if rw.actsOnPeople(s, false) && len(told) == 1 {
			all.weight = taskWeight(role, told[0].ID)
			if !slices.ContainsFunc(out, func(m measure) bool { return strings.HasPrefix(m.metric.Placeholder, "[N] patients") }) {
				all.place = -1
			}
		}
		out = append(out, all)
	}
	slices.SortStableFunc(out, before)
	return out
}

// measureOf returns a metric of a task as a measure of the bullet.
func (rw *Rewriter) measureOf(s sentence, task rules.Task, m rules.Metric, role rules.Role) measure {
	me := measure{task: task, metric: m, weight: taskWeight(role, task.ID), fit: rw.fit(m, role), first: rw.comesFirst(task, m, role), last: rw.lastResort[m.Placeholder]}
	me.forms = rw.place(s, me)
	me.leads = m.Kind == "volume" || me.first || strings.HasSuffix(m.Placeholder, " per day") || m.Kind == "money" && me.form() == inline
	return me
}

// suits reports whether a measure reads well in the bullet, which tells of so
// many tasks, and is one that the person may know.
func (rw *Rewriter) suits(s sentence, fb facts.Bullet, me measure, tasks int) bool {
	inPlace, atEnd := me.form() == inline, me.form() == tailed
	switch {
	case rw.echoes(s, me), me.metric.Kind != "volume" && rw.opensHelping(s):
		return false
	case !inPlace && me.metric.Kind == "volume" && rw.countsAnother(s, me):
		return false
	case claimsChange(me.metric) && !rw.speaksOf(s, 0, len(s.tok), rw.rules.Invites):
		return false
	case !me.leads && (me.fit == 2 || !rw.done(s, me.task)):
		return false
	case atEnd && tasks > 2 && !rw.speaksOfAll(s, me.metric.Placeholder):
		return false
	case atEnd && me.task.Category == "clinical" && !rw.doesOrEndsIn(s, me.task, me.metric):
		return false
	case atEnd && !rw.namesCounted(s, me), !inPlace && me.last && me.metric.Kind == "volume":
		return false
	case atEnd && fb.Category == facts.Leadership && me.task.Category != "leadership":
		return false
	}
	if me.metric.Placeholder == "[N] providers" && rw.occasional(s, rw.clausesOrWhole(s)[0]) {
		return false
	}
	return me.metric.Placeholder != "[N] providers" || inPlace || !rw.namesProviders(s) && !rw.opensHelping(s)
}

// countsAnother reports whether a volume that is not told of a noun of the bullet
// would count other things than its own: casts and splints where it tells of
// casting only, check-ins where it has the patients.
func (rw *Rewriter) countsAnother(s sentence, me measure) bool {
	noun, per, counts := countedIn(me.metric.Placeholder)
	if !counts || per == "" || rw.words.people[lastWord(noun)] {
		return false
	}
	said := rw.speaksOfAll(s, me.metric.Placeholder) || slices.ContainsFunc(rw.clauses(s), func(c clause) bool { return c.verb.base+"s" == noun })
	if rw.actsOnPeople(s, false) || rw.listed(s, lastWord(noun)) || !said && (rw.actsOnPeople(s, true) || rw.listsThings(s)) {
		return true
	}
	return rw.lists.onlySaid[noun] && !said
}

// listsThings reports whether the object of the first clause is a list of several
// things.
func (rw *Rewriter) listsThings(s sentence) bool {
	c := rw.clausesOrWhole(s)[0]
	for i := c.object + 1; i < c.objectEnd; i++ {
		if strings.Contains(s.gap(i), ",") {
			return true
		}
	}
	return false
}

// namesCounted reports whether the bullet has the noun that a volume counts, or
// a verb that tells of its task: "autoclaved" of loads. Only then may it follow
// the whole bullet.
func (rw *Rewriter) namesCounted(s sentence, me measure) bool {
	noun, per, counts := countedIn(me.metric.Placeholder)
	if !counts || per == "" || rw.words.people[lastWord(noun)] || rw.speaksOfAll(s, me.metric.Placeholder) {
		return true
	}
	return slices.ContainsFunc(rw.clauses(s), func(c clause) bool {
		return rw.verbTells(c, me.task) > 0 && rw.tells(s, c, me.task) > rw.verbTells(c, me.task)
	})
}

// gives reports whether the bullet, in the clause that tells of the task,
// speaks of what the metric counts and has no number for it yet.
func (rw *Rewriter) gives(s sentence, fb facts.Bullet, task rules.Task, m rules.Metric) bool {
	clauses := rw.clausesOrWhole(s)
	c := clauses[rw.clauseOf(s, clauses, task)]
	if rw.changeVerbs[c.verb.base] && m.Kind == "volume" && m.Unit != "providers" || rw.ofOne(s, c, task) {
		return false
	}
	if rw.toldPeriod(s, c, m) || rw.asks[askKey{task.ID, m.Placeholder}].Acts && c.object >= c.objectEnd {
		return false
	}
	if (rw.lists.unmeasured[c.verb.base] || rw.words.tellers[c.verb.base]) && rw.verbTells(c, task) == 0 && !rw.aims(s, c) {
		return false
	}
	if strings.HasPrefix(m.Placeholder, "[N] patients") && rw.doneToTeam(s) {
		return false
	}
	return !rw.placements[m.Placeholder].Skip && !measured(fb, m) && rw.asksFor(s, clauses[rw.clauseOf(s, clauses, task)], task, m)
}

// ofOne reports whether a clause of leading acts on one person: "trained a new
// biller".
func (rw *Rewriter) ofOne(s sentence, c clause, task rules.Task) bool {
	w := s.lower(c.object)
	return task.Category == "leadership" && (w == "a" || w == "an" || w == "one") && c.object < c.objectEnd && rw.words.team[s.lower(c.objectEnd-1)+"s"]
}

// toldPeriod reports whether the clause says how often it is done, so that a
// number by another period would contradict it, and one by the same say it again.
func (rw *Rewriter) toldPeriod(s sentence, c clause, m rules.Metric) bool {
	_, per, ok := countedIn(m.Placeholder)
	if !ok || per == "" {
		return false
	}
	for i := c.object; i < c.end; i++ {
		if w := s.lower(i); periodic[w] && !(w == "daily" && per == "day") {
			return true
		}
	}
	return false
}

// doesOrEndsIn reports whether the clause tells of the task with its verb, or
// the last word of its object is what the metric counts: only then may the
// metric follow the whole bullet.
func (rw *Rewriter) doesOrEndsIn(s sentence, task rules.Task, m rules.Metric) bool {
	clauses := rw.clauses(s)
	if len(clauses) == 0 {
		return true
	}
	c := clauses[rw.clauseOf(s, clauses, task)]
	return rw.verbTells(c, task) > 0 || rw.words.helpers[c.verb.base] ||
		rw.speaksOf(s, c.objectEnd-1, c.objectEnd, rw.asks[askKey{task.ID, m.Placeholder}].About)
}

// opensHelping reports whether the first clause tells of helping or looking on.
func (rw *Rewriter) opensHelping(s sentence) bool {
	clauses := rw.clauses(s)
	return len(clauses) > 0 && rw.words.helpers[clauses[0].verb.base]
}

// namesProviders reports whether the bullet names the providers, so that their
// number would be told apart from them.
func (rw *Rewriter) namesProviders(s sentence) bool {
	return slices.ContainsFunc([]string{"provider", "providers", "physician", "physicians", "doctor", "doctors", "dr", "provider's", "physician's", "doctor's", "providers'"}, func(w string) bool { return rw.says(s, w) })
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
	return all, len(all.forms) > 0 && fb.Category != facts.Leadership && measured && all.forms[0].form == inline && rw.actsOnPeople(s, true)
}

// countsItself reports whether the object of the first clause is one thing that
// work is counted in: "gave shots".
func (rw *Rewriter) countsItself(s sentence) bool {
	clauses := rw.clauses(s)
	if len(clauses) == 0 {
		return false
	}
	p, per, ok := rw.counted(s, clauses[0])
	return ok && !rw.isPair(s, p) && per != "" && p == phrase{clauses[0].object, clauses[0].objectEnd}
}

// actsOnPeople reports whether people are the object of the first clause, or,
// with anywhere, stand in it.
func (rw *Rewriter) actsOnPeople(s sentence, anywhere bool) bool {
	clauses := rw.clauses(s)
	if len(clauses) == 0 {
		return false
	}
	end := clauses[0].objectEnd
	if anywhere {
		end = clauses[0].end
	}
	return slices.ContainsFunc(s.tok[clauses[0].object:end], func(t token) bool { return rw.words.people[t.lower] && plural(t.lower) })
}

// toldTasks returns the tasks that the bullet names the things of. Where a
// clause tells of one task with its verb, too, those of which it only names
// things are left out: "teach blood pressure monitoring" takes no vitals.
func (rw *Rewriter) toldTasks(s sentence, fb facts.Bullet) []rules.Task {
	clauses := rw.clausesOrWhole(s)
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
	return slices.ContainsFunc(rw.clauses(s), func(c clause) bool {
		return rw.verbTells(c, task) > 0 && rw.tells(s, c, task) > rw.verbTells(c, task)
	})
}

// told reports whether the bullet names what the task acts on, or a verb that
// tells of no other.
func (rw *Rewriter) told(s sentence, clauses []clause, task rules.Task) bool {
	return slices.ContainsFunc(clauses, func(c clause) bool {
		return rw.tells(s, c, task) > 1 || rw.verbTells(c, task) > 0 && rw.speaksOf(s, c.verb.tok, rw.reach(s, c), rw.asks[askKey{task.ID, task.Metrics[0].Placeholder}].About)
	})
}

// tells returns how surely a clause tells of the task: two points for each
// thing the task acts on, one or two for a verb it is told with.
func (rw *Rewriter) tells(s sentence, c clause, task rules.Task) int {
	score := 0
	for _, thing := range rw.thingsOf(task) {
		if holdsWord(c.words, thing) {
			score += 2
		}
	}
	return score + rw.verbTells(c, task)
}

// verbTells returns how surely the clause's verb tells of the task: "coded"
// tells more than "completed".
func (rw *Rewriter) verbTells(c clause, task rules.Task) int {
	if !slices.Contains(rw.taskVerbs[task.ID], c.verb.base) {
		return 0
	}
	return max(1, 3-rw.verbTasks[c.verb.base])
}

// thingsOf returns what a task acts on, as singular writes it. A resume tells
// of few tasks: the words are made ready when they are first asked for.
func (rw *Rewriter) thingsOf(task rules.Task) []string {
	if known, ok := rw.taskThings.Load(task.ID); ok {
		return known.([]string)
	}
	var out []string
	for _, list := range [][]string{task.Objects, task.Abbreviations, task.Phrases} {
		for _, o := range list {
			out = append(out, singular(o))
		}
	}
	rw.taskThings.Store(task.ID, out)
	return out
}

// verbsOf returns the base forms of the verbs a task is told with.
func (rw *Rewriter) verbsOf(task rules.Task) []string {
	var out []string
	for _, v := range task.Verbs {
		for _, r := range rw.lex.readings[strings.ToLower(first(v))] {
			if r.form != third && r.form != participle && !slices.Contains(out, r.base) {
				out = append(out, r.base)
				break
			}
		}
	}
	return out
}

// singular returns the words of a text in lower case, without a final "s", so
// that "blood draw" and "blood draws" are the same.
func singular(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i, w := range words {
		words[i] = strings.TrimSuffix(w, "s")
	}
	return strings.Join(words, " ")
}

// before orders measures: those that most people can tell, then those of the
// tasks that the role puts first, then those that stand best in the sentence.
func before(a, b measure) int {
	return cmp.Or(
		less(b.last, a.last), less(a.leads, b.leads), claims(a)-claims(b), less(a.stands(), b.stands()),
		cmp.Compare(a.weight, b.weight), less(a.first, b.first), cmp.Compare(a.form(), b.form()),
		cmp.Compare(a.place, b.place), cmp.Compare(a.fit, b.fit), cmp.Compare(kindOrder[a.metric.Kind], kindOrder[b.metric.Kind]))
}

// stands reports whether the measure stands inside the sentence, or is of one of
// the tasks that the role puts before all others.
func (m measure) stands() bool { return m.form() < bracketed || m.weight < 2 }

// less puts what is true first.
func less(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// form tells how well the measure stands in the sentence: 0 is best.
func (m measure) form() int {
	if len(m.forms) == 0 {
		return tailed
	}
	return m.forms[0].form
}

// claims is 1 for a metric that tells of a change, which few can show.
func claims(m measure) int {
	if !m.first && claimsChange(m.metric) {
		return 1
	}
	return 0
}

// claimsChange reports whether a metric tells of a change for the better.
func claimsChange(m rules.Metric) bool {
	return strings.Contains(m.Placeholder, " from [") || strings.Contains(m.Placeholder, "down ") || strings.HasPrefix(m.Placeholder, "sav") || strings.HasPrefix(m.Placeholder, "recovered")
}

// kindOrder puts first what a person most likely knows.
var kindOrder = map[string]int{"volume": 0, "speed": 1, "quality": 2, "money": 3}

// unlisted is the weight of a task that a role does not put first.
const unlisted = 100

// taskWeight returns the place of a task among those the role puts first.
func taskWeight(role rules.Role, id string) int {
	if k := slices.Index(role.TasksFirst, id); k >= 0 {
		return k
	}
	return unlisted
}

// fit tells how well a metric serves the role.
func (rw *Rewriter) fit(m rules.Metric, role rules.Role) int {
	if slices.Contains(m.MattersMostFor, role.ID) {
		return 0
	}
	for _, id := range rw.neighbours(role) {
		if slices.Contains(m.MattersMostFor, id) {
			return 1
		}
	}
	return 2
}

// measured reports whether the bullet gives the metric's number already.
func measured(fb facts.Bullet, m rules.Metric) bool {
	unit := first(m.Unit)
	for _, q := range fb.Quantities {
		if q.Unit != "" && strings.Contains(strings.ToLower(q.Unit), strings.TrimSuffix(unit, "s")) {
			return true
		}
	}
	return false
}

// clauseOf returns the clause that tells of the task.
func (rw *Rewriter) clauseOf(s sentence, clauses []clause, task rules.Task) int {
	best, at := 0, 0
	for k, c := range clauses {
		if score := rw.tells(s, c, task); score > best {
			best, at = score, k
		}
	}
	return at
}

func clauseText(s sentence, c clause) string {
	return s.text[s.tok[c.verb.tok].start:s.tok[max(c.end-1, c.verb.tok)].end]
}

// holdsWord reports whether text holds the words, not as part of others.
func holdsWord(text, words string) bool {
	for from := 0; ; {
		k := strings.Index(text[from:], words)
		if k < 0 {
			return false
		}
		start, end := from+k, from+k+len(words)
		if (start == 0 || !letter(text[start-1])) && (end == len(text) || !letter(text[end])) {
			return true
		}
		from = start + 1
	}
}

func letter(c byte) bool { return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c >= 0x80 }

// countedIn splits a unit into what is counted and the period: "patients",
// "day" of "patients per day".
func countedIn(placeholder string) (noun, per string, ok bool) {
	noun, found := strings.CutPrefix(placeholder, "[N] ")
	if !found || strings.Contains(noun, "[") {
		return "", "", false
	}
	noun, per, _ = strings.Cut(noun, " per ")
	return noun, per, true
}

// nounsOf returns the nouns in a bullet that the metric's number can stand
// before.
func (rw *Rewriter) nounsOf(m measure) set {
	noun, per, ok := countedIn(m.metric.Placeholder)
	if !ok {
		return nil
	}
	noun, _, _ = strings.Cut(noun, " of ")
	head := lastWord(noun)
	if rw.words.people[head] {
		return rw.words.people
	}
	if m.task.Category == "leadership" && per == "" && (head == "staff" || head == "assistants" || head == "externs" || head == "hires" || head == "learners") {
		return rw.words.team
	}
	nouns := set{head: true}
	if m.metric.Kind != "volume" {
		return nouns
	}
	for _, o := range m.task.Objects {
		o = strings.ToLower(o[strings.LastIndex(o, " ")+1:])
		if usual, known := rw.words.per[o]; known && (usual == "") == (per == "") && plural(o) && !rw.words.people[o] {
			nouns[o] = true
		}
	}
	return nouns
}
