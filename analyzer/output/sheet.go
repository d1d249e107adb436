package output

import (
	"io"
	"regexp"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// A Sheet lays text out for a reader: paragraphs wrapped to its width, with an
// indent and, where wanted, a mark that hangs before them. Everything put on it
// is made safe for a terminal first.
type Sheet struct {
	width int
	color bool
	b     strings.Builder
}

// A Paint is a way of showing text on a terminal; without colour all look alike.
type Paint int

// The paints.
const (
	Plain  Paint = iota
	Strong       // headings, what to read first
	Quiet        // what may be skipped
	Good         // what is there, and proposals
	Bad          // what is missing or lapsed
	Note         // what to look at
)

// DefaultWidth is the width of a sheet where no terminal says otherwise.
const DefaultWidth = 80

// NewSheet returns an empty sheet.
func NewSheet(o Options) *Sheet {
	if o.Width <= 0 {
		o.Width = DefaultWidth
	}
	return &Sheet{width: max(o.Width, 40), color: o.Color}
}

// WriteTo writes what stands on the sheet and empties it.
func (s *Sheet) WriteTo(w io.Writer) (int64, error) {
	n, err := io.WriteString(w, s.b.String())
	s.b.Reset()
	return int64(n), err
}

// Blank leaves a line free. The first line of a sheet is never blank, nor are
// two in a row.
func (s *Sheet) Blank() {
	if t := s.b.String(); t != "" && !strings.HasSuffix(t, "\n\n") {
		s.b.WriteByte('\n')
	}
}

// Head puts a heading, set apart from what stands above it.
func (s *Sheet) Head(text string) {
	s.Blank()
	s.Put(0, Strong, text)
}

// Rule puts a line across the sheet, a line free before and behind it.
func (s *Sheet) Rule() {
	s.b.WriteString("\n" + s.paint(Quiet, strings.Repeat("─", s.width)) + "\n\n")
}

// Put puts a paragraph.
func (s *Sheet) Put(indent int, p Paint, text string) {
	s.Hang(indent, Plain, "", p, text)
}

// Hang puts a paragraph behind a mark; its further lines stand below its
// first word.
func (s *Sheet) Hang(indent int, mp Paint, mark string, p Paint, text string) {
	mark, text = Clean(mark), Clean(text)
	left := indent + ansi.StringWidth(mark)
	for i, line := range wrap(text, s.width-left) {
		if i == 0 {
			s.b.WriteString(strings.Repeat(" ", indent) + s.paint(mp, mark))
		} else {
			s.b.WriteString(strings.Repeat(" ", left))
		}
		s.b.WriteString(s.paintSlots(p, line))
		s.b.WriteByte('\n')
	}
}

// Raw puts lines as they are, without wrapping: formulas and tables.
func (s *Sheet) Raw(indent int, p Paint, text string) {
	for _, line := range strings.Split(strings.TrimRight(text, "\n"), "\n") {
		if line = strings.TrimRight(line, " "); line != "" {
			line = strings.Repeat(" ", indent) + s.paint(p, Clean(line))
		}
		s.b.WriteString(line + "\n")
	}
}

// Row puts a line of two columns: a label of fixed width, then a paragraph.
func (s *Sheet) Row(indent, column int, lp Paint, label string, p Paint, text string) {
	label = Clean(label)
	pad := max(column-ansi.StringWidth(label), 1)
	s.Hang(indent, lp, label+strings.Repeat(" ", pad), p, text)
}

// slotText matches an open slot such as [N] or [month year].
var slotText = regexp.MustCompile(`\[[A-Za-z][^\[\]]*\]`)

// paintSlots paints a line, and the slots in a proposal so that they are seen.
func (s *Sheet) paintSlots(p Paint, line string) string {
	if !s.color || p != Good {
		return s.paint(p, line)
	}
	var b strings.Builder
	at := 0
	for _, m := range slotText.FindAllStringIndex(line, -1) {
		b.WriteString(s.paint(Good, line[at:m[0]]) + s.paint(Note, line[m[0]:m[1]]))
		at = m[1]
	}
	b.WriteString(s.paint(Good, line[at:]))
	return b.String()
}

func (s *Sheet) paint(p Paint, text string) string {
	if !s.color || p == Plain || text == "" {
		return text
	}
	return styleOf(p).Styled(text)
}

// styleOf keeps to the sixteen colours that every terminal has, as its user set them.
func styleOf(p Paint) ansi.Style {
	switch p {
	case Strong:
		return ansi.NewStyle().Bold()
	case Quiet:
		return ansi.NewStyle().Faint()
	case Good:
		return ansi.NewStyle().ForegroundColor(ansi.Green)
	case Bad:
		return ansi.NewStyle().ForegroundColor(ansi.Red)
	case Note:
		return ansi.NewStyle().Bold().ForegroundColor(ansi.Yellow)
	}
	return ansi.NewStyle()
}
