package quantify

import (
	"strings"

	"vitals/analyzer/rewrite"
)

// A Step says what the interview waits for.
type Step string

// The steps of an interview.
const (
	Choose  Step = "choose"  // which of several ways
	Confirm Step = "confirm" // whether the condition of the way is true
	Ask     Step = "ask"     // the answer to a slot
	Sure    Step = "sure"    // whether an answer that looks like a slip is right
	Accept  Step = "accept"  // whether the bullet may read so
	Edit    Step = "edit"    // the bullet in the person's own words
	Review  Step = "review"  // whether all may be written
	Over    Step = "over"
)

// A Prompt is what the interview asks now.
type Prompt struct {
	Step     Step
	Number   int      // of the question, 1 for the first; 0 in the review
	Of       int      // how many questions there are
	Question Question // none in the review
	Way      rewrite.Rewrite
	Slot     rewrite.Slot // in the steps Ask and Sure
	Given    string       // in the step Ask: the answer given before, which an empty line keeps
	Doubt    string       // in the step Sure: what looks like a slip
	After    string       // the bullet with the answers so far
	Caution  string       // what to check about scope of practice, "" for nothing
	Changes  []Change     // in the review
	Open     int          // in the review: how many questions are still open
}

// A Reply is what the interview says to what the person typed.
type Reply struct {
	Notes []string // whole sentences, a paragraph each
	Help  bool     // the person asked for help
	Keep  bool     // there is something new to keep
}

// An Interview asks about the bullets of one resume, one thing at a time. What
// the person types goes to Say; what to ask is told by Prompt.
type Interview struct {
	reader    *Reader
	scope     func(string) string
	questions []Question
	decisions []Decision
	decided   []bool
	at        int // question
	step      Step
	slot      int
	doubt     string
	typed     string // the answer in doubt
	reviewed  bool   // the question was opened from the review, which comes next
	finished  bool
}

// NewInterview returns an interview over questions, at least one, some of which
// may be decided already. scope tells what to check about a bullet's scope of
// practice, "" for nothing.
func NewInterview(r *Reader, questions []Question, decisions []Decision, scope func(string) string) *Interview {
	iv := &Interview{reader: r, scope: scope, questions: questions, decisions: make([]Decision, len(questions)), decided: make([]bool, len(questions))}
	copy(iv.decisions, decisions)
	for i, d := range iv.decisions {
		if d.Left == Skipped {
			iv.decisions[i].Left, d.Left = "", ""
		}
		_, changes, err := r.Change(questions[i], d)
		iv.decided[i] = err == nil && (changes || d.Left == Unknown)
		if err != nil { // an answer that can no longer be read is asked for again
			iv.decisions[i] = Decision{}
		}
	}
	iv.at = -1
	iv.next()
	return iv
}

// Decisions returns what was decided so far, one for each question.
func (iv *Interview) Decisions() []Decision { return iv.decisions }

// Finished reports whether the person looked all over and wants it written.
func (iv *Interview) Finished() bool { return iv.finished }

// Changes returns the changes that the decisions make, in the order of the text.
func (iv *Interview) Changes() []Change {
	var out []Change
	for i, q := range iv.questions {
		if c, ok, err := iv.reader.Change(q, iv.decisions[i]); ok && err == nil && iv.decided[i] {
			out = append(out, c)
		}
	}
	return out
}

// Prompt returns what is to be asked now.
func (iv *Interview) Prompt() Prompt {
	p := Prompt{Step: iv.step, Of: len(iv.questions)}
	switch iv.step {
	case Over:
		return p
	case Review:
		p.Changes = iv.Changes()
		for _, d := range iv.decided {
			if !d {
				p.Open++
			}
		}
		return p
	}
	q, d := iv.questions[iv.at], iv.decisions[iv.at]
	p.Number, p.Question, p.Way = iv.at+1, q, q.Ways[d.Way]
	if iv.step == Ask || iv.step == Sure {
		p.Slot, p.Doubt = p.Way.Slots[iv.slot], iv.doubt
		p.Given = d.Answers[p.Slot.Name]
	}
	if d.Own != "" {
		p.After = withStop(d.Own, q.Text)
	} else {
		p.After, _, _ = iv.reader.filled(q, d)
	}
	p.Caution = iv.scope(p.After)
	return p
}

// Say takes one line that the person typed.
func (iv *Interview) Say(line string) Reply {
	line = strings.TrimSpace(line)
	if iv.step == Edit {
		return iv.edit(line)
	}
	switch command(line) {
	case "quit":
		iv.step = Over
		return Reply{Keep: true}
	case "help":
		return Reply{Help: true}
	case "write":
		if iv.step == Sure {
			return Reply{Notes: []string{"First, please: is this number right? Type y for yes, the right number, or s to leave the bullet as it is."}}
		}
		if iv.step == Accept { // the sentence on the screen is looked over with the others
			iv.decided[iv.at] = true
		}
		iv.step, iv.reviewed = Review, false
		return Reply{Keep: true}
	case "back":
		return iv.back()
	}
	if iv.step == Review {
		return iv.review(line)
	}
	switch command(line) {
	case "skip":
		return iv.leave(Skipped, "The bullet stays as it is for now.")
	case "edit":
		iv.step = Edit
		return Reply{}
	}
	if iv.reader.Unknown(line) {
		return iv.leave(Unknown, "That is fine: the bullet stays as it is.")
	}
	switch iv.step {
	case Choose:
		return iv.choose(line)
	case Confirm:
		return iv.confirm(line)
	case Ask:
		return iv.answer(line)
	case Sure:
		return iv.sure(line)
	}
	return iv.accept(line)
}

// command returns the command that a line is, "" where it is none.
func command(line string) string {
	switch strings.ToLower(line) {
	case "q", "quit", "exit", "stop":
		return "quit"
	case "?", "h", "help":
		return "help"
	case "w", "write":
		return "write"
	case "b", "back":
		return "back"
	case "s", "skip":
		return "skip"
	case "e", "edit":
		return "edit"
	}
	return ""
}

func yes(line string) bool {
	switch strings.ToLower(line) {
	case "y", "yes", "yep", "yeah", "ok", "right", "correct":
		return true
	}
	return false
}

func no(line string) bool {
	switch strings.ToLower(line) {
	case "n", "no", "nope", "a", "again", "wrong":
		return true
	}
	return false
}

// next goes on to the next question that is not decided, or to the review; to this
// also from a question that was opened there.
func (iv *Interview) next() {
	n := len(iv.questions)
	if iv.reviewed {
		iv.step, iv.reviewed = Review, false
		return
	}
	for k := 1; k <= n; k++ {
		if i := (iv.at + k + n) % n; !iv.decided[i] {
			iv.open(i)
			return
		}
	}
	iv.step = Review
}

// open begins question i, or shows what was decided about it.
func (iv *Interview) open(i int) {
	iv.at, iv.slot, iv.doubt = i, 0, ""
	if iv.decided[i] && iv.decisions[i].Left == "" {
		iv.step = Accept
		return
	}
	iv.decided[i] = false
	iv.decisions[i].Left = ""
	iv.step = Choose
	switch way := iv.decisions[i].Way; {
	case len(iv.decisions[i].Answers) > 0: // some of its slots are filled
		iv.take(way)
	case len(iv.questions[i].Ways) == 1:
		iv.take(0)
	}
}

// take begins a way of the question.
func (iv *Interview) take(way int) {
	d := &iv.decisions[iv.at]
	if d.Way != way || d.Own != "" {
		*d = Decision{Way: way}
	}
	iv.slot, iv.step = 0, Ask
	if iv.way().Condition != "" {
		iv.step = Confirm
	}
	slots := iv.way().Slots
	for iv.slot < len(slots) && d.Answers[slots[iv.slot].Name] != "" {
		iv.slot++
	}
	if iv.slot == len(slots) && iv.step == Ask {
		iv.slot, iv.step = 0, Accept
	}
}

func (iv *Interview) way() rewrite.Rewrite { return iv.questions[iv.at].Ways[iv.decisions[iv.at].Way] }

// leave leaves the bullet as it is and goes on.
func (iv *Interview) leave(why Left, note string) Reply {
	iv.decisions[iv.at] = Decision{Left: why}
	iv.decided[iv.at] = true
	iv.next()
	return Reply{Notes: []string{note}, Keep: true}
}
