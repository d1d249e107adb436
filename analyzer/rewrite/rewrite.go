package rewrite

import (
	"strings"
	"sync"

	"vitals/analyzer/facts"
	"vitals/analyzer/resume"
	"vitals/analyzer/rewrite/syntax"
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
	rules       *rules.Rewrites
	reader      *syntax.Reader
	words       *syntax.Words   // the reader's
	lex         *syntax.Lexicon // the reader's
	lists       lists
	tasks       map[string]rules.Task
	taskVerbs   map[string][]string // task id to the base forms of the verbs it is told with
	taskThings  sync.Map            // task id to its []string, see thingsOf
	verbTasks   map[string]int      // how many tasks a verb tells of
	placements  map[string]rules.Placement
	standIns    map[string][]string
	adverbs     map[string]string // to their period: "monthly" to "month"
	asks        map[askKey]rules.Ask
	commonWords func() syntax.Set // the words that tasks are told with
	shortForms  func() syntax.Set // those that are set in capitals, in small letters
}

// New returns a Rewriter that goes by the rules r.
func New(r *rules.Rules) *Rewriter {
	reader := syntax.NewReader(&r.Wording)
	rw := &Rewriter{
		rules: &r.Rewrites, reader: reader, words: reader.Words, lex: reader.Lexicon, lists: newLists(r),
		tasks: map[string]rules.Task{}, taskVerbs: map[string][]string{}, verbTasks: map[string]int{},
		placements: map[string]rules.Placement{}, standIns: map[string][]string{}, adverbs: map[string]string{}, asks: make(map[askKey]rules.Ask, len(r.Rewrites.Asks)),
		commonWords: sync.OnceValue(func() syntax.Set { return wordsOfTasks(r.Tasks.Tasks) }),
		shortForms:  sync.OnceValue(func() syntax.Set { return shortFormsOfTasks(r.Tasks.Tasks) }),
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
	for _, a := range r.Quantities.Adverbs {
		rw.adverbs[a.Word] = a.Per
	}
	for _, s := range r.Rewrites.StandIns {
		rw.standIns[s.Role] = s.As
	}
	for _, a := range r.Rewrites.Asks {
		rw.asks[askKey{a.Task, a.Metric}] = a
	}
	return rw
}

// wordsOfTasks returns the words in small letters that tasks are told with.
func wordsOfTasks(tasks []rules.Task) syntax.Set {
	out := syntax.Set{}
	for _, t := range tasks {
		for _, list := range []rules.Words{t.Objects, t.Phrases, t.Weak} {
			for _, phrase := range list {
				for _, w := range strings.Fields(phrase) {
					if w == strings.ToLower(w) {
						out[w] = true
					}
				}
			}
		}
	}
	return out
}

// shortFormsOfTasks returns the short forms that tasks are told with, in small letters.
func shortFormsOfTasks(tasks []rules.Task) syntax.Set {
	out := syntax.Set{}
	for _, t := range tasks {
		for _, a := range t.Abbreviations {
			out[strings.ToLower(a)] = true
		}
	}
	return out
}

// Suggest proposes texts for a bullet, the one that serves the role best
// first. pos is the bullet's job, nil where it belongs to none. What the
// checker of faithful.go refuses is not among them.
func (rw *Rewriter) Suggest(b resume.Bullet, fb facts.Bullet, pos *resume.Position, role rules.Role) []Rewrite {
	caution := rw.ScopeCaution(b.Text)
	var out []Rewrite
	for _, d := range rw.drafts(b, fb, pos, role) {
		d.Target, d.Caution = role.ID, caution
		out = append(out, d.Rewrite)
	}
	return out
}
