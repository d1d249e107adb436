package quantify

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"vitals/analyzer/rewrite"
)

// People who fill a sheet in type the number where they see its place: into the
// sentence behind "becomes:". It is taken from there where the sentence is else as it
// was, and told of where it is not.

// withTyped returns the entries with the answers that were typed into a sentence, in
// place of its slots, and not behind their names.
func (m *matcher) withTyped(entries []Entry) []Entry {
	out := slices.Clone(entries)
	for i, e := range out {
		if e.Says() {
			continue
		}
		q := slices.IndexFunc(m.questions, func(q Question) bool { return sameWords(q.Text, e.Bullet) })
		out[i].Ways = slices.Clone(e.Ways)
		for k, w := range e.Ways {
			if q < 0 {
				m.tellUnasked(e, w)
			} else {
				out[i].Ways[k] = m.typedInto(m.questions[q], w)
			}
		}
	}
	return out
}

// tellUnasked tells of a number in the sentence of a bullet that nothing is asked about.
func (m *matcher) tellUnasked(e Entry, w SheetWay) {
	switch {
	case !addsNumber(w.Becomes, e.Bullet):
	case m.reads(w.Becomes):
		m.problem(Problem{w.Line, fmt.Sprintf("The resume says this already: %q.", short(e.Bullet)), true})
	default:
		m.problem(Problem{Line: w.Line, What: fmt.Sprintf("Nothing is asked about this bullet any more, so the number in its sentence is not used: %q. Type it again in a fresh file of questions.", short(w.Becomes))})
	}
}

// reads reports whether a bullet of the resume has the words of a text.
func (m *matcher) reads(text string) bool {
	want := words(text)
	return slices.ContainsFunc(m.bullets, func(have []string) bool { return slices.Equal(have, want) })
}

// typedInto returns a way with the answers that its sentence holds where the
// question's has slots.
func (m *matcher) typedInto(q Question, w SheetWay) SheetWay {
	if slices.ContainsFunc(q.Ways, func(have rewrite.Rewrite) bool { return strings.TrimSpace(w.Becomes) == onOneLine(have.Text) }) {
		return w
	}
	for _, have := range q.Ways {
		if typed, ok := typedAnswers(have, w); ok {
			return typed
		}
	}
	edited := !openSlot.MatchString(w.Becomes) && w.Becomes != "" && !sameWords(w.Becomes, q.Text)
	if edited || addsNumber(w.Becomes, q.Text) {
		m.problem(Problem{Line: w.Line, What: fmt.Sprintf("The sentence behind \"becomes:\" was changed, and is not used: %q. Type the number behind its name under \"answers:\", or your own sentence behind \"text:\".", short(w.Becomes))})
	}
	return w
}

// typedAnswers reads the sentence of a sheet against a way's text. It returns false
// where they differ in more than the slots, or nothing stands in these.
func typedAnswers(way rewrite.Rewrite, w SheetWay) (SheetWay, bool) {
	found := slotsPattern(way).FindStringSubmatch(w.Becomes)
	if len(found) < 2 {
		return w, false
	}
	line := w.Line
	w.Becomes, w.Answers = onOneLine(way.Text), nil
	for i, s := range way.Slots {
		w.Answers = append(w.Answers, SheetAnswer{Line: line, Slot: s.Name, Text: typedInSlot(found[i+1], s)})
	}
	return w, w.said()
}

// typedInSlot returns what was typed in the place of a slot, less the slot and its
// brackets: 40 for "40", "[40]" and "[N] 40".
func typedInSlot(text string, s rewrite.Slot) string {
	text = tidy(strings.ReplaceAll(text, s.Placeholder, " "))
	if inner, ok := strings.CutPrefix(text, "["); ok {
		text = strings.TrimSuffix(inner, "]")
	}
	return tidy(text)
}

// addsNumber reports whether a sentence holds a number that its bullet does not.
func addsNumber(sentence, bullet string) bool {
	have := digits.FindAllString(bullet, -1)
	return slices.ContainsFunc(digits.FindAllString(sentence, -1), func(n string) bool { return !slices.Contains(have, n) })
}

var digits = regexp.MustCompile(`\d+`)

// slotsPattern returns what matches a way's text, as the sheet shows it, with something
// short in each of its slots.
func slotsPattern(way rewrite.Rewrite) *regexp.Regexp {
	var b strings.Builder
	from := 0
	for _, s := range way.Slots {
		b.WriteString(looseSpace(way.Text[from:s.At]) + `(.{1,60}?)`)
		from = s.At + len(s.Placeholder)
	}
	return regexp.MustCompile(`(?is)^\s*` + b.String() + looseSpace(way.Text[from:]) + `\s*$`)
}

// looseSpace returns the pattern of a text in which any blank stands for any others.
func looseSpace(text string) string {
	return strings.ReplaceAll(regexp.QuoteMeta(blanks.ReplaceAllString(onOneLine(text), " ")), " ", `\s+`)
}

var blanks = regexp.MustCompile(`\s+`)

// onOneLine returns a text of two bullets as the sheet and the interview show it.
func onOneLine(text string) string { return strings.ReplaceAll(text, "\n", " / ") }

func sameWords(a, b string) bool { return slices.Equal(words(a), words(b)) }
