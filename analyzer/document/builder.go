package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A builder gathers lines and their text; every reader fills one, so that the
// text is made clean in a single place.
type builder struct {
	text  strings.Builder
	lines []Line
}

// add appends a line with the given text. The span of l is set here. A line
// without visible text is not added; its blank space is told to the next one.
func (b *builder) add(text string, l Line) {
	text = cleanText(text)
	if text == "" {
		return
	}
	if b.text.Len() > 0 {
		b.text.WriteByte('\n')
	}
	start := b.text.Len()
	b.text.WriteString(text)
	l.Span = Span{start, b.text.Len()}
	b.lines = append(b.lines, l)
}

// document returns what was gathered.
func (b *builder) document(name string, f Format, pages int) *Document {
	return &Document{Name: name, Format: f, Pages: max(pages, 1), Text: b.text.String(), Lines: b.lines}
}

// ligatures and signs that PDF and Word writers use for plain letters.
var plain = strings.NewReplacer(
	"\uFB00", "ff", "\uFB01", "fi", "\uFB02", "fl", "\uFB03", "ffi", "\uFB04", "ffl", "\uFB05", "st", "\uFB06", "st",
	"\u00AD", "", "\u200B", "", "\u200C", "", "\u200D", "", "\u2060", "", "\uFEFF", "",
	"\u2010", "-", "\u2011", "-",
	"\u2028", " ", "\u2029", " ", "\r\n", " ", "\r", " ", "\n", " ",
)

// cleanText makes text fit for Document.Text: ligatures written out, invisible
// signs and control characters dropped, every kind of blank a space, runs of
// blanks one space, blanks around a tab removed, ends trimmed. Tabs stay.
func cleanText(s string) string {
	s = plain.Replace(strings.ToValidUTF8(s, ""))
	var b strings.Builder
	b.Grow(len(s))
	space, tab := false, false
	for _, r := range s {
		switch {
		case r == '\t':
			tab = true
		case unicode.IsSpace(r):
			space = true
		case unicode.IsControl(r) || r == utf8.RuneError || unicode.Is(unicode.Cf, r):
		default:
			if b.Len() > 0 {
				if tab {
					b.WriteByte('\t')
				} else if space {
					b.WriteByte(' ')
				}
			}
			space, tab = false, false
			b.WriteRune(r)
		}
	}
	return b.String()
}
