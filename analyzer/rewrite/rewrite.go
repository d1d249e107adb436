// Package rewrite proposes better bullets, with slots that only the person can
// fill. A suggestion holds the person's own words and facts, a verb in the
// right tense, and a slot where a number belongs; it never states a number,
// name or skill that the bullet does not.
package rewrite

import (
	"slices"
	"strings"
	"sync"

	"vitals/analyzer/facts"
	"vitals/analyzer/resume"
	"vitals/rules"
)

// most is how many suggestions a bullet gets at most.
const most = 3

// A Rewrite is a proposed text for a bullet, with open slots.
type Rewrite struct {
	Target    string // id of the role it is made for
	Kind      Kind
	Text      string // two bullets, a line each, where the kind is Split
	Slots     []Slot // in the order of the text
	Condition string // what must be true before the text may be used, as a question; "" for nothing
	Caution   string // what to check about scope of practice, "" for nothing
}

// A Kind is what a rewrite does for its bullet.
type Kind string

// The kinds of rewrites.
const (
	Nearest  Kind = "nearest"  // the bullet's own sentence with its slot
	ForRole  Kind = "role"     // the number, or the order, that matters for the target role
	Outcome  Kind = "outcome"  // how well or how fast, or what changed
	Split    Kind = "split"    // two bullets in place of one
	Question Kind = "question" // may be used only where its Condition is true
)

// A Slot is a value that only the person can supply.
type Slot struct {
	Name        string // unique within the rewrite: patients_per_day
	Placeholder string // as it stands in the text: [N]
	At          int    // byte offset of the placeholder in the text
	Question    string
	WhereToFind string
	Kind        SlotKind
	Unit        string // what the number counts, as it follows it in the text: "new patients"; "" for words
	Per         string // "day", "week" …; "" where no period belongs to it
	// Low and High are the range outside of which an answer is probably a
	// slip of the keyboard; both 0 where none is known. They are no norm and
	// are not to be shown.
	Low, High float64
}

// A Rewriter proposes rewrites by one set of rules. It may be used by several
// goroutines at once.
type Rewriter struct {
	rules               *rules.Rewrites
	words               words
	lex                 *lexicon
	tasks               map[string]rules.Task
	placements          map[string]rules.Placement
	standIns            map[string][]string
	taskVerbs           map[string][]string
	taskThings          sync.Map // task id to its []string, see thingsOf
	asks                map[askKey]rules.Ask
	verbTasks           map[string]int // how many tasks a verb tells of
	lastResort          set
	scopeVerbs          set
	changeVerbs         set
	alone, onlyAssisted set
	scopeNouns          set
}

// New returns a Rewriter that goes by the rules r.
func New(r *rules.Rules) *Rewriter {
	rw := &Rewriter{
		rules: &r.Rewrites, words: newWords(&r.Rewrites), lex: newLexicon(r.Rewrites.Verbs, r.Rewrites.Prefixes),
		tasks: map[string]rules.Task{}, placements: map[string]rules.Placement{}, standIns: map[string][]string{}, verbTasks: map[string]int{}, taskVerbs: map[string][]string{}, asks: make(map[askKey]rules.Ask, len(r.Rewrites.Asks)),
		lastResort: newSet(r.Rewrites.LastResort), changeVerbs: newSet(r.Rewrites.ChangeVerbs), alone: newSet(r.Rewrites.Alone), onlyAssisted: newSet(r.Rewrites.OnlyAssisted), scopeVerbs: set{}, scopeNouns: set{},
	}
	for _, t := range r.Tasks.Tasks {
		rw.tasks[t.ID] = t
		rw.taskVerbs[t.ID] = rw.verbsOf(t)
		for _, v := range rw.taskVerbs[t.ID] {
			rw.verbTasks[v]++
		}
	}
	for _, p := range r.Rewrites.Placements {
		rw.placements[p.Placeholder] = p
	}
	for _, s := range r.Rewrites.StandIns {
		rw.standIns[s.Role] = s.As
	}
	for _, s := range r.Rewrites.Scope {
		if len(s.With) == 0 {
			rw.scopeVerbs[s.Verb] = true
		}
		for _, n := range s.Nouns {
			rw.scopeNouns[n] = true
		}
	}
	rw.words.vague = newSet(r.Rewrites.Vague)
	for _, a := range r.Rewrites.Asks {
		rw.asks[askKey{a.Task, a.Metric}] = a
	}
	return rw
}

// Suggest proposes texts for a bullet, the one that serves the role best
// first. pos is the bullet's job, nil where it belongs to none.
func (rw *Rewriter) Suggest(b resume.Bullet, fb facts.Bullet, pos *resume.Position, role rules.Role) []Rewrite {
	text := strings.TrimSpace(b.Text)
	caution := rw.ScopeCaution(text)
	at, wanted := rw.setting(pos), tenseOf(text, pos)
	m := rw.mend(text, wanted)
	out := rw.suggest(text, m, at, fb, role)
	if len(out) == 0 { // whatever went wrong in mending, the bullet itself takes a slot
		out = rw.suggest(text, mended{text: text}, at, fb, role)
	}
	for i, r := range out {
		if p, ok := rw.withPopulation(r, role); ok {
			out = slices.Insert(slices.Delete(out, i, i+1), 0, p, r)
			out = out[:min(len(out), most)]
			break
		}
	}
	if q, ok := rw.asQuestion(text, m, at, fb, role, wanted); ok && len(out) > 0 {
		out = append(out[:min(len(out), most-1)], q)
	}
	if two, ok := rw.inTwo(text, m, at, fb, role); ok && len(out) > 0 {
		out = append(out[:min(len(out), most-1)], two)
	}
	for i := range out {
		out[i].Target, out[i].Caution = role.ID, caution
	}
	return out
}

// tenseOf returns the form for a bullet, which may say itself that it tells of now.
func tenseOf(text string, pos *resume.Position) form {
	for _, t := range split(text).tok {
		if t.lower == "currently" || t.lower == "presently" {
			return keep
		}
	}
	return tense(pos)
}

// tense returns the form in which a job's verbs are told.
func tense(pos *resume.Position) form {
	switch {
	case pos == nil || pos.End.IsZero() && !pos.Start.IsZero():
		return keep
	case pos.Current():
		return base
	case pos.End.IsZero():
		return keep
	}
	return past
}

// suggest collects the proposals for the mended text that are faithful to the
// bullet as it was.
func (rw *Rewriter) suggest(bullet string, m mended, at rules.Setting, fb facts.Bullet, role rules.Role) []Rewrite {
	s := split(m.text)
	s.at = at
	var out []Rewrite
	seen := set{}
	add := func(kind Kind, forms []proposal, dropped []string) {
		for _, p := range forms {
			what, _, _ := strings.Cut(p.inserted[max(strings.Index(p.inserted, "["), 0):], " per ")
			if seen[what] {
				return // the same thing, counted by another period
			}
			if rw.faithful(bullet, p.text, m.added+" "+p.template, append(dropped, m.dropped...)) {
				seen[what] = true
				out = append(out, Rewrite{Kind: kind, Text: p.text, Slots: p.slots()})
				return
			}
		}
	}
	for _, v := range rw.exact(s) {
		add(Nearest, []proposal{v.proposal}, v.dropped)
	}
	if len(out) > 0 {
		return out
	}
	for _, p := range rw.changes(s) {
		add(Outcome, []proposal{p}, nil)
	}
	measures := rw.measures(s, fb, role)
	if len(measures) > 0 && !measures[0].leads {
		add(Nearest, rw.generic(s, rw.kindOfWork(fb)), nil)
	}
	for _, me := range bestTwo(measures) {
		add(me.kind(), me.forms, nil)
	}
	if len(out) == 0 {
		add(Nearest, rw.generic(s, rw.kindOfWork(fb)), nil)
	}
	if re, ok := rw.reorder(s, measures, role); ok && len(out) < most {
		clear(seen)
		re.at = at
		add(ForRole, rw.place(re, measures[0], false), nil)
	}
	return out[:min(len(out), most)]
}

// bestTwo returns the best measure and a further one, of another kind if there
// is one: how much, and how well. One of the two is a volume, which most
// people can tell.
func bestTwo(measures []measure) []measure {
	if len(measures) < 2 {
		return measures
	}
	best := measures[0]
	second := -1
	for i, m := range measures[1:] {
		volumes := best.metric.Kind == "volume" && m.metric.Kind == "volume"
		switch {
		case m.last:
		case best.metric.Kind != m.metric.Kind && (best.metric.Kind == "volume" || m.metric.Kind == "volume"):
			return []measure{best, m}
		case volumes && second < 0:
			second = i + 1
		}
	}
	if second < 0 {
		return measures[:1]
	}
	return []measure{best, measures[second]}
}

// kind tells what a suggestion that gives the measure does for the bullet.
func (m measure) kind() Kind {
	switch {
	case m.metric.Kind != "volume":
		return Outcome
	case m.weight != unlisted || m.first || m.fit == 0:
		return ForRole
	}
	return Nearest
}
