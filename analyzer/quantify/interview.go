package quantify

import (
	"errors"
	"fmt"
	"strconv"
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
	p.After = d.Own
	if d.Own == "" {
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
		iv.step = Review
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

// next goes on to the next question that is not decided, or to the review.
func (iv *Interview) next() {
	n := len(iv.questions)
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

func (iv *Interview) choose(line string) Reply {
	n := len(iv.questions[iv.at].Ways)
	k := 1
	if line != "" {
		var err error
		if k, err = strconv.Atoi(line); err != nil || k < 1 || k > n {
			return Reply{Notes: []string{fmt.Sprintf("Which one first, please: a number from 1 to %d. The number for the sentence is asked next.", n)}}
		}
	}
	iv.take(k - 1)
	return Reply{}
}

func (iv *Interview) confirm(line string) Reply {
	switch {
	case yes(line):
		iv.step = Ask
		if iv.slot == len(iv.way().Slots) {
			iv.slot, iv.step = 0, Accept
		}
		return Reply{}
	case !no(line):
		return Reply{Notes: []string{"Please type y for yes or n for no."}}
	case len(iv.questions[iv.at].Ways) > 1:
		iv.step = Choose
		return Reply{Notes: []string{"Then it should not say so. Perhaps another way fits."}}
	}
	return iv.leave(Unknown, "Then the bullet stays as it is.")
}

// answer takes an answer to the slot that is asked for.
func (iv *Interview) answer(line string) Reply {
	if given := iv.decisions[iv.at].Answers[iv.way().Slots[iv.slot].Name]; line == "" && given != "" {
		return iv.put(given)
	}
	if line == "" {
		return Reply{Notes: []string{"Type your answer, or s to skip, d if you do not know, ? for help."}}
	}
	a, err := iv.reader.ReadFor(iv.way(), iv.slot, line)
	if err != nil {
		return sorry(err)
	}
	if iv.doubt = iv.reader.Slip(iv.way().Slots[iv.slot], a); iv.doubt != "" {
		iv.typed, iv.step = line, Sure
		return Reply{}
	}
	return iv.put(line)
}

// sorry tells what is wrong with what was typed.
func sorry(err error) Reply {
	var m *Misread
	if errors.As(err, &m) {
		return Reply{Notes: []string{m.What}}
	}
	return Reply{Notes: []string{err.Error()}}
}

// put keeps an answer and goes on to the next slot.
func (iv *Interview) put(line string) Reply {
	d := &iv.decisions[iv.at]
	if d.Answers == nil {
		d.Answers = map[string]string{}
	}
	d.Answers[iv.way().Slots[iv.slot].Name] = line
	iv.step = Accept
	if iv.slot+1 < len(iv.way().Slots) {
		iv.slot++
		iv.step = Ask
	}
	return Reply{Keep: true}
}

// sure takes yes or no to an answer in doubt; another answer will do, too.
func (iv *Interview) sure(line string) Reply {
	switch {
	case yes(line):
		iv.decisions[iv.at].Sure = true
		return iv.put(iv.typed)
	case line == "" || no(line):
		iv.step = Ask
		return Reply{}
	}
	iv.step = Ask
	return iv.answer(line)
}

func (iv *Interview) accept(line string) Reply {
	switch {
	case line == "" || yes(line):
		iv.decided[iv.at] = true
		iv.next()
		return Reply{Keep: true}
	case no(line):
		iv.decided[iv.at] = false
		iv.decisions[iv.at] = Decision{Way: iv.decisions[iv.at].Way}
		iv.take(iv.decisions[iv.at].Way)
		return Reply{Keep: true}
	}
	if last := len(iv.way().Slots) - 1; last >= 0 && iv.decisions[iv.at].Own == "" && iv.way().Slots[last].Kind != rewrite.Words {
		if _, err := iv.reader.ReadFor(iv.way(), last, line); err == nil { // another number after all
			iv.slot, iv.decided[iv.at] = last, false
			return iv.answer(line)
		}
	}
	return Reply{Notes: []string{"Press Enter to use it, or type a to answer again, e to change the words, s to leave the bullet as it is."}}
}

// edit takes the bullet in the person's own words.
func (iv *Interview) edit(line string) Reply {
	switch {
	case line == "?":
		return Reply{Help: true}
	case line == "" || command(line) == "back":
		iv.resume()
		return Reply{}
	}
	text, err := ownText(iv.questions[iv.at], line)
	if err != nil {
		return sorry(err)
	}
	iv.decisions[iv.at].Own, iv.step = text, Accept
	return Reply{Keep: true}
}

// resume goes back from Edit to where the question stood.
func (iv *Interview) resume() {
	d := iv.decisions[iv.at]
	if _, open, err := iv.reader.filled(iv.questions[iv.at], d); d.Own != "" || err == nil && len(open) == 0 {
		iv.step = Accept
		return
	}
	iv.open(iv.at)
}

// back goes one step back.
func (iv *Interview) back() Reply {
	several := iv.at >= 0 && len(iv.questions[iv.at].Ways) > 1
	switch {
	case iv.step == Review:
		iv.open(len(iv.questions) - 1)
	case iv.step == Sure:
		iv.step = Ask
	case iv.step == Ask && iv.slot > 0:
		iv.slot--
	case iv.step == Accept && !iv.decided[iv.at] && iv.decisions[iv.at].Own == "" && len(iv.way().Slots) > 0:
		iv.slot, iv.step = len(iv.way().Slots)-1, Ask
	case (iv.step == Ask || iv.step == Confirm) && several:
		iv.step = Choose
	case iv.at == 0:
		return Reply{Notes: []string{"This is the first question."}}
	default:
		iv.open(iv.at - 1)
	}
	return Reply{}
}

// review takes what the person says to all changes together.
func (iv *Interview) review(line string) Reply {
	if line == "" || yes(line) {
		iv.step, iv.finished = Over, true
		return Reply{}
	}
	changes := iv.Changes()
	k, err := strconv.Atoi(line)
	if err != nil || k < 1 || k > len(changes) {
		return Reply{Notes: []string{"Press Enter to write them, type the number of one to change it, or q to stop without writing."}}
	}
	for i, q := range iv.questions {
		if q.Bullet == changes[k-1].Bullet {
			iv.open(i)
		}
	}
	return Reply{}
}
