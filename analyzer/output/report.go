package output

import (
	"fmt"
	"slices"
	"strings"

	"vitals/analyzer"
	"vitals/analyzer/document"
	"vitals/analyzer/facts"
	"vitals/analyzer/rewrite"
)

// A textReport writes one report on a sheet, from the verdict to the next step.
type textReport struct {
	*Sheet
	Result
	options Options
}

func (t textReport) write() {
	rep := t.Report
	t.Put(0, Strong, t.File)
	if rep.Score == nil {
		t.notResume()
		return
	}
	t.verdict()
	all := topics(rep)
	first := numberFirst(rep, t.options.Checks, all)
	t.first(first)
	t.shown()
	t.missing()
	t.all(all)
	t.nextStep(first)
}

// notResume says why there is no score, and what to do.
func (t textReport) notResume() {
	t.Blank()
	for _, f := range t.Report.Findings {
		t.Put(0, Plain, f.Message)
	}
	t.Blank()
	t.next("See what the program reads:", "vitals extract "+ShellWord(t.File))
}

// verdict is the report in one line, why this aim, and how the score came about.
func (t textReport) verdict() {
	rep := t.Report
	t.Blank()
	t.Put(0, Strong, fmt.Sprintf("Score %d of 100. %s. Aimed at: %s.", rep.Score.Total, Sentence(stageText(rep.Facts.Stage)), rep.Target.Title))
	if rep.TargetReason != "" {
		t.Put(0, Quiet, fmt.Sprintf("Why this aim: %s.", rep.TargetReason))
		if !strings.Contains(rep.TargetReason, "--target") {
			t.Put(0, Quiet, "For another aim, add --target ROLE; vitals roles lists them.")
		}
	}
	t.Blank()
	for _, p := range rep.Score.Parts {
		t.Row(2, 14, Plain, partNames[p.Name], Quiet, fmt.Sprintf("%3d of 100: %s", p.Points, p.Why))
	}
	t.Put(2, Quiet, "The score compares versions of your resume; see vitals explain score.")
}

// partNames are the parts of the score in the reader's words.
var partNames = map[string]string{"quantified": "Numbers", "credentials": "Credentials", "systems": "Systems"}

// first tells what to begin with.
func (t textReport) first(first []topic) {
	switch len(first) {
	case 0:
		t.Head("Nothing to mend")
		t.Put(0, Plain, "Every bullet about patient care holds a number, and your credentials and systems are shown. Well done.")
		return
	case 1:
		t.Head("Do this first")
	case 2:
		t.Head("Do these two things first")
	default:
		t.Head("Do these three things first")
	}
	told := map[string]int{} // rule -> number under which its reason stands
	for _, x := range first {
		t.Blank()
		t.thing(x, told)
	}
}

// thing tells one thing to do: what, where, why and how. A reason that told
// says was given is not given again.
func (t textReport) thing(x topic, told map[string]int) {
	f := x.main()
	c, _ := t.options.Checks.ByID(f.Rule)
	t.Hang(0, Strong, fmt.Sprintf("%d. ", x.number), Strong, c.Title)
	t.quoted(3, x)
	if len(x.rewrites()) == 0 {
		t.Hang(3, Quiet, "Do:  ", Plain, f.Message)
	}
	why := opening(c.Why)
	if n := told[f.Rule]; n > 0 {
		why = fmt.Sprintf("as for number %d.", n)
	} else {
		told[f.Rule] = x.number
	}
	t.Hang(3, Quiet, "Why: ", Plain, why)
	for _, o := range x.others() {
		t.Hang(3, Quiet, "Also: ", Plain, o.Message)
	}
	t.proposal(3, x, true)
}

// quoted quotes what the topic is about behind its place.
func (t textReport) quoted(indent int, x topic) {
	at, text := x.main().Span, ""
	switch {
	case x.bullet >= 0:
		b := t.Report.Resume.Bullets[x.bullet]
		at, text = b.Span, b.Text
	case at.Len() > 0 && t.Report.Doc.LineAt(at.Start) >= 0:
		text = t.Report.Doc.LineText(t.Report.Doc.LineAt(at.Start))
	default:
		return
	}
	t.Hang(indent, Quiet, t.where(placeOf(t.Report.Doc, at))+"  ", Plain, quote(text))
	if len(x.again) > 0 {
		t.Put(indent, Quiet, "the same again: "+t.linesOf(x.again))
	}
}

// linesOf names the lines of bullets: "line 33", "lines 33, 37 and 48".
func (t textReport) linesOf(bullets []int) string {
	text := "line"
	if len(bullets) > 1 {
		text = "lines"
	}
	for n, i := range bullets {
		switch {
		case n > 0 && n == len(bullets)-1:
			text += " and"
		case n > 0:
			text += ","
		}
		text += fmt.Sprintf(" %d", placeOf(t.Report.Doc, t.Report.Resume.Bullets[i].Span).Line)
	}
	return text
}

// where tells the page, in a format that has pages, and the line as extract
// numbers it.
func (t textReport) where(p place) string {
	if t.Report.Doc.Pages < 2 && t.Report.Doc.Format != document.PDF {
		return fmt.Sprintf("line %d", p.Line)
	}
	return fmt.Sprintf("page %d, line %d", p.Page, p.Line)
}

// proposal gives the first rewrite of a topic's bullet and asks its questions;
// in full also the others, and where to find the answers.
func (t textReport) proposal(indent int, x topic, full bool) {
	for i, r := range x.rewrites() {
		switch {
		case i == 0:
			t.rewrite(indent, "Try: ", r, full)
		case full:
			t.rewrite(indent, "Or:  ", r, full)
		}
	}
}

// rewrite gives a rewrite, each of its bullets on a line, below what must be
// true for it, and asks its questions.
func (t textReport) rewrite(indent int, mark string, r rewrite.Rewrite, where bool) {
	if r.Condition != "" {
		t.Hang(indent, Quiet, mark, Plain, r.Condition+" Then:")
		mark = "     "
	}
	for _, bullet := range strings.Split(r.Text, "\n") {
		if r.Kind == rewrite.Split {
			bullet = "- " + bullet
		}
		t.Hang(indent, Quiet, mark, Good, bullet)
		mark = "     "
	}
	for _, s := range r.Slots {
		t.Hang(indent+5, Note, s.Placeholder+" ", Plain, s.Question)
		if where && s.WhereToFind != "" {
			t.Hang(indent+5, Quiet, "Where to look: ", Plain, s.WhereToFind)
		}
	}
}

// shown tells what the resume has to its credit, and which credentials and
// systems were found.
func (t textReport) shown() {
	t.Head("What your resume shows")
	if n := t.quantified(); n > 0 {
		t.Hang(2, Good, "+ ", Plain, Count(n, "bullet")+" with a number")
	}
	if len(t.Report.Facts.Credentials) == 0 {
		t.Hang(2, Bad, "- ", Plain, "No certification, licence or card was found.")
	}
	for _, c := range t.Report.Facts.Credentials {
		name := c.Name
		if c.Issuer != "" && !strings.Contains(name, c.Issuer) {
			name += " (" + c.Issuer + ")"
		}
		paint, mark := credentialMark(c.Status)
		t.Hang(2, paint, mark, Plain, name+": "+credentialText(c))
	}
	if names := systemNames(t.Report.Facts.Systems); len(names) > 0 {
		t.Hang(2, Good, "+ ", Plain, "Record systems: "+strings.Join(names, ", "))
	} else {
		t.Hang(2, Bad, "- ", Plain, "No record system was found by name.")
	}
}

// missing asks about work that the target role looks for and no bullet tells of.
func (t textReport) missing() {
	if len(t.Report.Missing) == 0 {
		return
	}
	t.Head("What this aim looks for, and no bullet tells")
	t.Put(0, Quiet, "Only where it is true. Leave out what you have not done.")
	for _, m := range t.Report.Missing {
		t.Blank()
		t.Hang(2, Note, "? ", Plain, m.Rewrite.Condition)
		t.Hang(4, Quiet, "If so: ", Good, m.Rewrite.Text)
	}
}

// quantified counts the bullets that hold a number.
func (t textReport) quantified() int {
	n := 0
	for _, b := range t.Report.Facts.Bullets {
		if b.Quantified() {
			n++
		}
	}
	return n
}

func systemNames(systems []facts.System) []string {
	var names []string
	for _, s := range systems {
		names = append(names, s.Name)
	}
	return names
}

// credentialMark is the sign before a credential: there, on its way, or lapsed.
func credentialMark(s facts.Status) (Paint, string) {
	switch s {
	case facts.Held:
		return Good, "+ "
	case facts.InProgress:
		return Note, "~ "
	}
	return Bad, "! "
}

// all lists every finding, gathered by rule, the gravest first.
func (t textReport) all(all []topic) {
	if len(all) == 0 {
		return
	}
	t.Head("Everything that was found: " + Count(len(t.Report.Findings), "finding"))
	t.Put(0, Quiet, "Lines are counted as vitals extract shows them.")
	for _, g := range groups(t.options.Checks, all) {
		t.group(g)
	}
}

// group tells of all that breaks one rule. What is the same for all is said once.
func (t textReport) group(g []topic) {
	rule := g[0].main().Rule
	c, _ := t.options.Checks.ByID(rule)
	t.Blank()
	title := c.Title
	if n := places(g); n > 1 {
		title = fmt.Sprintf("%s (%d)", title, n)
	}
	t.Put(0, Strong, title)
	if allNumbered(g) {
		for _, x := range g {
			t.Put(2, Quiet, fmt.Sprintf("See number %d above.", x.number))
		}
		return
	}
	once := sameMessage(g)
	if once {
		t.Put(2, Plain, g[0].main().Message)
	}
	t.Put(2, Quiet, "More: vitals explain "+rule)
	for _, x := range g {
		if x.bullet >= 0 || x.main().Len() > 0 {
			t.Blank()
		}
		t.quoted(2, x)
		t.about(x, once)
	}
}

// about says what was found, and how to mend it if that was not said at the top.
func (t textReport) about(x topic, said bool) {
	if !said {
		t.Put(4, Plain, x.main().Message)
	}
	for _, f := range x.others() {
		t.Hang(4, Quiet, "Also: ", Plain, f.Message)
	}
	if x.number > 0 {
		t.Put(4, Quiet, fmt.Sprintf("See number %d above.", x.number))
		return
	}
	t.proposal(4, x, false)
}

// nextStep ends the report with the one thing to do now.
func (t textReport) nextStep(first []topic) {
	resume := ShellWord(t.File)
	t.Head("Your next step")
	if len(first) == 0 {
		t.next("Read it for another job (vitals roles lists them):", "vitals check "+resume+" --target ROLE")
		return
	}
	if t.Report.TargetSource == analyzer.TargetFlag {
		resume += " --target " + t.Report.Target.ID
	}
	t.Put(0, Plain, "Begin with number 1: "+t.inShort(first[0]))
	if t.File != "-" && t.asksForNumbers() {
		t.next("Answer the questions one by one, and have the numbers put in:", "vitals quantify "+resume)
		t.Blank()
	}
	if t.File == "-" {
		t.Put(0, Plain, "Change your resume, save it, and check it again in the same way.")
	} else {
		t.next("Change your resume, save it, and check it again:", "vitals check "+resume)
	}
	t.Blank()
	t.next("Why it matters, with an example:", "vitals explain "+first[0].main().Rule)
}

// asksForNumbers reports whether the interview has something to ask.
func (t textReport) asksForNumbers() bool {
	return slices.ContainsFunc(t.Report.Findings, func(f analyzer.Finding) bool { return len(f.Rewrites) > 0 })
}

// inShort recalls what number 1 is: the person may no longer see it.
func (t textReport) inShort(x topic) string {
	if r := x.rewrites(); len(r) > 0 && len(r[0].Slots) > 0 {
		return r[0].Slots[0].Question
	}
	c, _ := t.options.Checks.ByID(x.main().Rule)
	return c.Title + "."
}

// next gives a command under what it is for, unbroken so that it can be copied.
func (t textReport) next(label, command string) {
	t.Put(0, Plain, label)
	t.Raw(2, Strong, command)
}
