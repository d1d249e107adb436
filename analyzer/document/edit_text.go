package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// An editText is the text of a paragraph as the file holds it, character by
// character, beside what Document.Text shows of it.
type editText struct {
	*docxParagraph
	runes []rune
	piece []int  // of each rune, its index in pieces
	first []int  // of each piece, its first rune; one more for the end
	bare  string // what shows of the runes, without blanks
	from  []int  // of each byte of bare, the rune it comes from
}

func newEditText(p *docxParagraph) *editText {
	t := &editText{docxParagraph: p}
	var bare strings.Builder
	for i, piece := range p.pieces {
		t.first = append(t.first, len(t.runes))
		for _, r := range piece.text {
			for range len(bareText(string(r))) {
				t.from = append(t.from, len(t.runes))
			}
			bare.WriteString(bareText(string(r)))
			t.runes = append(t.runes, r)
			t.piece = append(t.piece, i)
		}
	}
	t.first = append(t.first, len(t.runes))
	t.bare = bare.String()
	return t
}

// bareText returns what shows of a text, without its blanks. Blanks are what
// reading changes most: they are joined, widened to tabs and closed up.
func bareText(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, cleanText(s))
}

// runeSpan returns the runes behind a part of a line whose bare text begins at
// base. The blanks at an end of the part belong to it wholly.
func (t *editText) runeSpan(base int, line string, part Span) Span {
	start, end := base+len(bareText(line[:part.Start])), base+len(bareText(line[:part.End]))
	out := Span{t.begin(start), 0}
	if start > base && blankAt(line, part.Start) {
		out.Start = t.from[start-1] + 1
	}
	switch {
	case part.Len() == 0 && part.Start > 0 && !blankAt(line, part.Start-1):
		out.Start = t.from[start-1] + 1
		out.End = out.Start
	case part.Len() == 0:
		out.End = out.Start
	case blankAt(line, part.End-1):
		out.End = t.begin(end)
	default:
		out.End = t.from[end-1] + 1
	}
	return out
}

// begin returns the rune that a byte of bare comes from.
func (t *editText) begin(bare int) int {
	if bare >= len(t.from) {
		return len(t.runes)
	}
	return t.from[bare]
}

func blankAt(s string, i int) bool {
	r, n := utf8.DecodeRuneInString(s[min(i, len(s)):])
	return n > 0 && unicode.IsSpace(r)
}

// textOf returns the text of a paragraph, made once.
func (e *editor) textOf(p *docxParagraph) *editText {
	if e.texts[p] == nil {
		e.texts[p] = newEditText(p)
	}
	return e.texts[p]
}

// base returns where in the bare text of its paragraph a line of the document
// begins, -1 where it does not stand there.
func (e *editor) base(t *editText, line int) int {
	at := 0
	for i, l := range e.doc.Lines {
		if l.Block != t.index {
			continue
		}
		bare := bareText(e.doc.LineText(i))
		n := strings.Index(t.bare[at:], bare)
		if n < 0 {
			return -1
		}
		if i == line {
			return at + n
		}
		at += n + len(bare)
	}
	return -1
}
