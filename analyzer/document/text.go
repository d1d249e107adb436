package document

import (
	"context"
	"strings"
	"unicode/utf8"
)

// pointsPerColumn is the width of one character where a text has no points.
const pointsPerColumn = 6

// A rawLine is one line of a text file, before wrapped lines are joined.
type rawLine struct {
	text   string // without indent and list mark
	indent int    // columns of white space before it
	marker string
	style  Style
	level  int
	bold   bool
	gap    bool // a blank line or a rule stands before it
	hard   bool // ends for certain here: it is never joined with the next
	page   int
}

// blank reports whether nothing stands on the line.
func (l rawLine) blank() bool { return l.text == "" }

// width returns the column in which the line ends.
func (l rawLine) width() int {
	w := l.indent + utf8.RuneCountInString(l.text)
	if l.marker != "" {
		w += utf8.RuneCountInString(l.marker) + 1
	}
	return w
}

// readText reads plain text: rules and underlines are taken away, list marks
// found, wrapped lines joined.
func readText(_ context.Context, name string, data []byte, _ Limits) (*Document, error) {
	text, err := decodeText(data)
	if err != nil {
		return nil, err
	}
	lines := underlined(splitLines(text))
	for i := range lines {
		takeMark(&lines[i])
	}
	return gather(name, Text, joinLoneMarks(lines))
}

// joinLoneMarks puts a list mark that stands on a line of its own before the
// text on the next.
func joinLoneMarks(lines []rawLine) []rawLine {
	var out []rawLine
	mark := ""
	for _, l := range lines {
		if mark != "" && !l.blank() {
			if l.marker == "" && l.style == Body {
				l.marker, l.style = mark, ListItem
			}
			mark = ""
		}
		if m := loneMark(l.text); l.marker == "" && m != "" {
			mark = m
			continue
		}
		out = append(out, l)
	}
	return out
}

// splitLines returns the lines of s. A form feed starts a page.
func splitLines(s string) []rawLine {
	var lines []rawLine
	page := 1
	for text := range strings.SplitSeq(s, "\n") {
		for i, part := range strings.Split(text, "\f") {
			if i > 0 {
				page++
			}
			lines = append(lines, newRawLine(part, page))
		}
	}
	return lines
}

func newRawLine(text string, page int) rawLine {
	body := strings.TrimLeftFunc(text, isBlank)
	indent := 0
	for _, r := range text[:len(text)-len(body)] {
		if r == '\t' {
			indent += 8 - indent%8
		} else {
			indent++
		}
	}
	return rawLine{text: strings.TrimRightFunc(body, isBlank), indent: indent, page: page}
}

// takeMark splits the list mark from a line.
func takeMark(l *rawLine) {
	if l.style == Heading {
		return
	}
	marker, rest := splitMarker(l.text)
	if marker == "" {
		return
	}
	// The text starts where it does on paper: wrapped lines align with it.
	l.text, l.marker, l.style = rest, marker, ListItem
}

// isRule reports whether a line only draws a line.
func isRule(s string) bool {
	if utf8.RuneCountInString(s) < 3 {
		return false
	}
	return strings.Trim(s, "-=_*~#+─━═–—•·.\t ") == "" && strings.Count(s, " ") <= len(s)/2
}

// underlined makes headings of the lines that a rule of about their length, or
// a rule below a line that stands alone, is drawn under; the rules go.
func underlined(lines []rawLine) []rawLine {
	var out []rawLine
	gap, alone := false, true
	for _, l := range lines {
		if isRule(l.text) {
			under := len(out) > 0 && !gap && isUnderlined(out[len(out)-1], l.text, alone)
			if under {
				out[len(out)-1].style = Heading
			}
			gap, alone = true, !under
			continue
		}
		if !gap {
			alone = len(out) == 0 || out[len(out)-1].blank()
		}
		l.gap, gap = gap, false
		out = append(out, l)
	}
	return out
}

// isUnderlined reports whether rule underlines l. alone says that l stands by
// itself: at the start, after a blank line, or between two rules.
func isUnderlined(l rawLine, rule string, alone bool) bool {
	long := utf8.RuneCountInString(l.text)
	if l.blank() || long > 60 {
		return false
	}
	diff := long - utf8.RuneCountInString(rule)
	return diff >= -2 && diff <= 2 || alone && !strings.ContainsAny(l.text, "@|\t.,;:0123456789")
}

// gather joins wrapped lines and makes a document of them.
func gather(name string, f Format, lines []rawLine) (*Document, error) {
	b := new(builder)
	gatherInto(b, lines)
	if len(b.lines) == 0 {
		return nil, noText()
	}
	return b.document(name, f, b.lines[len(b.lines)-1].Page), nil
}

func gatherInto(b *builder, lines []rawLine) {
	lines = joinWrapped(lines)
	setLevels(lines)
	for _, l := range lines {
		b.add(l.text, Line{
			Page: l.page, Style: l.style, Level: l.level, Marker: l.marker, Bold: l.bold,
			Indent: float64(l.indent * pointsPerColumn), Gap: l.gap, Block: -1,
		})
	}
}

func noText() *Error {
	return fail(Empty, "there is no text in the file", "check that the right file was saved and sent")
}

// setLevels gives the items of each list their level by indent.
func setLevels(lines []rawLine) {
	var open []int // indents of the levels that are open
	for i := range lines {
		l := &lines[i]
		switch {
		case l.blank():
			continue
		case l.style != ListItem:
			open = nil
			continue
		}
		for len(open) > 0 && l.indent < open[len(open)-1] {
			open = open[:len(open)-1]
		}
		if len(open) == 0 || l.indent > open[len(open)-1]+1 {
			open = append(open, l.indent)
		}
		l.level = len(open) - 1
	}
}
