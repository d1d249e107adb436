package main

import (
	"fmt"
	"strings"

	"vitals/analyzer/output"
	"vitals/analyzer/quantify"
)

// put puts a paragraph, set apart from what stands above it.
func (t *talk) put(text string) {
	t.sheet.Blank()
	t.sheet.Put(0, output.Plain, text)
}

// flush shows what was put.
func (t *talk) flush() error {
	_, err := t.sheet.WriteTo(t.out)
	return err
}

// welcome says what is going to happen, and what is kept from last time.
func (t *talk) welcome(before []quantify.Decision) {
	n := len(t.questions)
	verb := "tell"
	if n == 1 {
		verb = "tells"
	}
	t.sheet.Put(0, output.Strong, t.file)
	t.put(fmt.Sprintf("%s %s what you did, but not how much of it. Answer what you know, one question at a time. Only what you type goes into your resume.", output.Count(n, "bullet"), verb))
	t.put("An honest estimate is fine: about 30, 25-30, 30+, a dozen. If you do not know, type d: the bullet then stays as it is, and that is fine. Type ? for help, q to stop; your answers are kept.")
	answers, left := decidedBefore(before)
	if answers > 0 {
		verb := "are"
		if answers == 1 {
			verb = "is"
		}
		t.put(fmt.Sprintf("%s from last time %s kept.", output.Count(answers, "answer"), verb))
	}
	if left > 0 {
		t.put(fmt.Sprintf("%s stayed as before, since you did not know the number. To change that, go back with b.", output.Count(left, "bullet")))
	}
	if n := len(t.rest); n == 1 {
		t.put(fmt.Sprintf("1 answer from last time fits no bullet any more. It stays in %s.", t.path))
	} else if n > 1 {
		t.put(fmt.Sprintf("%s from last time fit no bullet any more. They stay in %s.", output.Count(n, "answer"), t.path))
	}
	_ = t.flush()
}

// ask shows a prompt and leaves the cursor behind it. A prompt that is asked
// again, after a word on what was typed, is not read out again.
func (t *talk) ask(p quantify.Prompt) error {
	fmt.Fprintln(t.out) // what is asked stands apart from what was typed
	if key := fmt.Sprint(p.Step, p.Number, p.Slot.Name); key == t.shown && t.again {
		if err := t.flush(); err != nil {
			return err
		}
	} else if err := t.askAnew(p); err != nil {
		return err
	} else {
		t.shown = key
	}
	_, err := fmt.Fprint(t.out, t.last)
	return err
}

// askAnew shows the whole of a prompt but its last line, which it leaves in
// t.last.
func (t *talk) askAnew(p quantify.Prompt) error {
	if p.Number != t.number && p.Number > 0 {
		t.head(p)
	} else {
		t.sheet.Blank()
	}
	t.number = p.Number
	switch p.Step {
	case quantify.Choose:
		t.last = t.choices(p)
	case quantify.Confirm:
		t.put(p.Way.Condition)
		t.last = "Type y or n: "
	case quantify.Ask:
		t.last = t.question(p)
	case quantify.Sure:
		t.put(p.Doubt + " Is that right?")
		t.last = "Type y for yes, or the right number: "
	case quantify.Accept:
		t.last = t.result(p)
	case quantify.Edit:
		t.put("Type the whole bullet as you want it, on one line. Enter alone leaves it.")
		t.last = "Your words: "
	case quantify.Review:
		t.last = t.review(p)
	}
	return t.flush()
}

// head begins a question.
func (t *talk) head(p quantify.Prompt) {
	text := fmt.Sprintf("Question %d of %d", p.Number, p.Of)
	if p.Question.Job != "" {
		text += ". " + p.Question.Job
	}
	t.sheet.Head(text)
	if p.Step == quantify.Accept {
		return // which shows it as well
	}
	t.sheet.Blank()
	t.sheet.Hang(2, output.Quiet, "Before: ", output.Plain, p.Question.Text)
}

// choices offers the ways to put a bullet.
func (t *talk) choices(p quantify.Prompt) string {
	t.sheet.Blank()
	ways := p.Question.Ways
	var numbers []string
	for i, w := range ways {
		numbers = append(numbers, fmt.Sprint(i+1))
		t.sheet.Hang(2, output.Strong, fmt.Sprintf("%d. ", i+1), output.Good, oneLine(w.Text))
	}
	t.put("Which of these could you fill in?")
	return fmt.Sprintf("Type %s or %s (Enter is 1): ", strings.Join(numbers[:len(numbers)-1], ", "), numbers[len(numbers)-1])
}

// oneLine shows a text of two bullets on one line.
func oneLine(text string) string { return strings.ReplaceAll(text, "\n", " / ") }

// question asks for one number.
func (t *talk) question(p quantify.Prompt) string {
	t.sheet.Hang(2, output.Quiet, "Try:    ", output.Good, oneLine(p.After))
	t.put(p.Slot.Question)
	if p.Slot.WhereToFind != "" {
		t.sheet.Hang(0, output.Quiet, "Where to look: ", output.Plain, p.Slot.WhereToFind)
	}
	if p.Given != "" {
		return "Answer (Enter keeps " + output.Clean(p.Given) + "): "
	}
	return "Answer: "
}

// result shows the bullet as it becomes.
func (t *talk) result(p quantify.Prompt) string {
	t.sheet.Blank()
	putChange(t.sheet, p.Question.Text, p.After)
	if p.Caution != "" {
		t.sheet.Hang(2, output.Note, "Check:  ", output.Plain, p.Caution)
	}
	t.put("Use it so? Enter is yes; a answers again, e changes the words, s leaves the bullet as it is.")
	return "Your choice: "
}

// review shows all changes before they are written.
func (t *talk) review(p quantify.Prompt) string {
	if len(p.Changes) == 0 {
		t.sheet.Head(opening(p) + "No bullet changes.")
		t.put("Enter ends here; b goes back to the last question.")
		return "Your choice: "
	}
	verb := "change"
	if len(p.Changes) == 1 {
		verb = "changes"
	}
	t.sheet.Head(fmt.Sprintf("%s%s %s:", opening(p), output.Count(len(p.Changes), "bullet"), verb))
	t.sheet.Blank()
	for i, c := range p.Changes {
		t.sheet.Hang(2, output.Strong, fmt.Sprintf("%d. ", i+1), output.Good, oneLine(c.New))
	}
	t.put(t.purpose() + " Type the number of a bullet to change it, b to go back, q to stop without writing.")
	return "Your choice: "
}

// opening begins the review.
func opening(p quantify.Prompt) string {
	if p.Open > 0 {
		return "Enough for now. "
	}
	return "That was all. "
}

// purpose says what Enter does in the review.
func (t *talk) purpose() string {
	switch o := t.options; {
	case o.diff, o.dryRun:
		return "Enter shows the changes; no resume is written."
	case o.inPlace:
		return "Enter puts them into " + t.file + " itself; the old one is kept beside it."
	case o.output != "":
		return "Enter writes them to " + o.output + "; your resume stays as it is."
	case !t.inDOCX():
		return "Enter writes them to a file to paste from; your resume stays as it is."
	}
	return "Enter writes them into a copy, " + freeName(t.base()+".quantified", ".docx") + ".docx; your resume stays as it is."
}

// say shows what the interview replies.
func (t *talk) say(r quantify.Reply) {
	t.again = len(r.Notes) > 0
	for _, n := range r.Notes {
		t.put(n)
	}
	if r.Help {
		t.help()
	}
}

// help lists what can be typed.
func (t *talk) help() {
	t.put("What you can type:")
	for _, row := range [][2]string{
		{"30", "a number; also 25-30, about 30, 30+, over 30, a dozen, 95%, $12,000"},
		{"d", "I don't know: the bullet stays as it is, and that is fine"},
		{"s", "skip it for now; it is asked again next time"},
		{"b", "back to the question before"},
		{"e", "write the bullet in your own words"},
		{"w", "enough for now: look over the answers and write them"},
		{"q", "stop; your answers are kept for next time"},
	} {
		t.sheet.Row(2, 6, output.Strong, row[0], output.Plain, row[1])
	}
	if r, err := t.rules(); err == nil && len(r.Tasks.Prompting.Estimates) > 0 {
		t.put("Ways to an honest estimate: " + strings.Join(r.Tasks.Prompting.Estimates, "; ") + ".")
	}
}

// kept tells that the answers are kept, or why not.
func (t *talk) kept() {
	fmt.Fprintln(t.out)
	answers, left := decidedBefore(t.iv.Decisions())
	switch {
	case answers+left == 0:
		t.put("No answer was given, and nothing was changed.")
	case t.fail != nil: // which is reported as an error
	default:
		t.put(fmt.Sprintf("Kept for next time, in %s: %s. Nothing was written to your resume. To go on, or to write what you have (type w):", t.path, keptCount(answers, left)))
		t.sheet.Raw(2, output.Strong, t.command("quantify"))
	}
	_ = t.flush()
}

// keptCount tells how much is kept: "2 answers, and 1 bullet that stays as it is".
func keptCount(answers, left int) string {
	var parts []string
	if answers > 0 {
		parts = append(parts, output.Count(answers, "answer"))
	}
	switch {
	case left == 1:
		parts = append(parts, "1 bullet that stays as it is")
	case left > 1:
		parts = append(parts, output.Count(left, "bullet")+" that stay as they are")
	}
	return strings.Join(parts, ", and ")
}

// keptError returns an error where answers were given and could not be kept.
func (t *talk) keptError() error {
	if t.fail == nil || !anyDecided(t.iv.Decisions()) {
		return nil
	}
	return wrong("type w before q to write them, or copy the resume to a folder of your own first", "your answers could not be kept: %v", t.fail)
}

// undelivered tells where the answers are that could not be written. Where they are
// nowhere else, it shows the bullets: nothing that was typed may be lost.
func (t *talk) undelivered(changes []quantify.Change) {
	if t.fail == nil {
		t.put("Not all could be written. Your answers are kept in " + t.path + ". To try again:")
		t.sheet.Raw(2, output.Strong, t.command("quantify"))
		_ = t.flush()
		return
	}
	t.put("Not all could be written, and your answers could not be kept. Copy the new bullets from here:")
	for _, c := range changes {
		t.sheet.Blank()
		putChange(t.sheet, c.Old, c.New)
	}
	_ = t.flush()
}

// farewell tells what to do next.
func (t *talk) farewell() {
	switch {
	case t.fail != nil:
		t.put("Your answers could not be kept: " + t.fail.Error() + ".")
	default:
		t.put("Your answers are kept in " + t.path + ", which only you can read. Delete it when you no longer need it.")
	}
	if !t.options.diff && !t.options.dryRun {
		t.put("Now read the new bullets once as an employer would: could you stand by each number in an interview?")
	}
	_ = t.flush()
}
