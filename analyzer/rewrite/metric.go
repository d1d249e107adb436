package rewrite

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"vitals/analyzer/facts"
	"vitals/rules"
)

// A measure is a metric that a bullet's number can give.
type measure struct {
	task   rules.Task
	metric rules.Metric
	fit    int // 0 where it matters most for the role, 1 for a neighbouring role, 2 otherwise
	weight int // place of the task among those the role puts first
	last   bool
	claim  bool // tells of a change, which few can show: asked for after a volume
}

// measures returns what the bullet could give a number for, the best for the
// role first.
func (rw *Rewriter) measures(s sentence, fb facts.Bullet, role rules.Role) []measure {
	var out []measure
	for k, task := range rw.toldTasks(s, fb) {
		done := rw.done(s, task)
		for _, m := range task.Metrics {
			fit := rw.fit(m, role)
			if m.Kind != "volume" && !done || rw.placements[m.Placeholder].Skip || measured(fb, m) || fit == 2 && m.Kind != "volume" {
				continue
			}
			out = append(out, measure{task, m, fit, taskWeight(role, task.ID, k), rw.lastResort[m.Placeholder], claimsChange(m)})
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return before(out[i], out[j]) })
	return out
}

// toldTasks returns the tasks that the bullet names the things of. Where a
// clause tells of one task with its verb, too, those of which it only names
// things are left out: "teach blood pressure monitoring" takes no vitals.
func (rw *Rewriter) toldTasks(s sentence, fb facts.Bullet) []rules.Task {
	clauses := rw.clauses(s)
	if len(clauses) == 0 {
		clauses = []clause{{end: len(s.tok)}}
	}
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
	return slices.ContainsFunc(clauses, func(c clause) bool { return rw.tells(s, c, task) > 1 })
}

// tells returns how surely a clause tells of the task: two points for each
// thing the task acts on, one or two for a verb it is told with.
func (rw *Rewriter) tells(s sentence, c clause, task rules.Task) int {
	score := 0
	text := singular(clauseText(s, c))
	for _, thing := range rw.signs[task.ID].things {
		if holdsWord(text, thing) {
			score += 2
		}
	}
	return score + rw.verbTells(c, task)
}

// verbTells returns how surely the clause's verb tells of the task: "coded"
// tells more than "completed".
func (rw *Rewriter) verbTells(c clause, task rules.Task) int {
	if !slices.Contains(rw.signs[task.ID].verbs, c.verb.base) {
		return 0
	}
	return max(1, 3-rw.verbTasks[c.verb.base])
}

// signs are the words by which a clause is known to tell of a task.
type signs struct {
	verbs  []string // base forms
	things []string // what it acts on, as singular writes them
}

func (rw *Rewriter) signsOf(task rules.Task) signs {
	out := signs{verbs: rw.taskVerbs(task)}
	for _, list := range [][]string{task.Objects, task.Abbreviations, task.Phrases} {
		for _, o := range list {
			out.things = append(out.things, singular(o))
		}
	}
	return out
}

// taskVerbs returns the base forms of the verbs a task is told with.
func (rw *Rewriter) taskVerbs(task rules.Task) []string {
	var out []string
	for _, v := range task.Verbs {
		if r, ok := rw.lex.as(strings.ToLower(first(v)), past, base, gerund); ok && !slices.Contains(out, r.base) {
			out = append(out, r.base)
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

func before(a, b measure) bool {
	if a.last != b.last {
		return b.last
	}
	if a.claim != b.claim {
		return b.claim
	}
	if a.fit != b.fit {
		return a.fit < b.fit
	}
	if a.weight != b.weight {
		return a.weight < b.weight
	}
	return kindOrder[a.metric.Kind] < kindOrder[b.metric.Kind]
}

// claimsChange reports whether a metric tells of a change for the better.
func claimsChange(m rules.Metric) bool {
	return strings.Contains(m.Placeholder, " from [") || strings.Contains(m.Placeholder, "down ") || strings.HasPrefix(m.Placeholder, "sav") || strings.HasPrefix(m.Placeholder, "recovered")
}

// kindOrder puts first what a person most likely knows.
var kindOrder = map[string]int{"volume": 0, "speed": 1, "quality": 2, "money": 3}

// taskWeight places a task: those the role puts first, then those of the
// bullet in their order.
func taskWeight(role rules.Role, id string, place int) int {
	if k := slices.Index(role.TasksFirst, id); k >= 0 {
		return k
	}
	return 100 + place
}

// fit tells how well a metric serves the role.
func (rw *Rewriter) fit(m rules.Metric, role rules.Role) int {
	if slices.Contains(m.MattersMostFor, role.ID) {
		return 0
	}
	as := rw.standIns[role.ID]
	if strings.HasPrefix(role.ID, "specialty-ma-") {
		as = []string{"specialty-ma"}
	}
	for _, id := range as {
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
