package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A docxWriter makes lines of blocks.
type docxWriter struct {
	*docxReader
	where  Where
	column int
	last   *paraProps // of the paragraph before, for the space between; nil for none
	gap    bool       // something other than space sets the next line apart
	lines  []docxLine
}

// A docxLine is a line before it is known how much space is usual.
type docxLine struct {
	Line
	text  string
	space float64 // points above it
}

// write adds the lines of blocks to the builder.
func (r *docxReader) write(blocks []docxBlock, where Where) {
	w := &docxWriter{docxReader: r, where: where, gap: len(r.b.lines) > 0}
	w.blocks(blocks)
	usual := usualSpace(w.lines)
	seen := map[string]bool{}
	for _, l := range w.lines {
		if where != InBody {
			if seen[l.text] {
				continue
			}
			seen[l.text] = true
		}
		l.Where = where
		l.Gap = l.Gap || l.space >= usual+clearSpace
		r.b.add(l.text, l.Line)
	}
}

// clearSpace is the space in points, over the usual, that sets a line apart.
const clearSpace = 4

// usualSpace returns the space most lines have above them.
func usualSpace(lines []docxLine) float64 {
	count := map[float64]int{}
	usual := 0.0
	for _, l := range lines {
		count[l.space]++
		if c := count[l.space]; c > count[usual] || c == count[usual] && l.space < usual {
			usual = l.space
		}
	}
	return usual
}

func (w *docxWriter) blocks(blocks []docxBlock) {
	for _, b := range blocks {
		if b.table != nil {
			w.table(b.table)
			continue
		}
		w.paragraph(b.para)
	}
}

// paragraph writes the lines of a paragraph and of the boxes anchored in it.
func (w *docxWriter) paragraph(p *docxParagraph) {
	if p.boxFirst {
		w.box(p.boxes)
	}
	lines := w.lay(p)
	w.lines = append(w.lines, lines...)
	if len(lines) == 0 && len(p.boxes) == 0 {
		w.gap = true
	}
	if !p.boxFirst {
		w.box(p.boxes)
	}
}

// box writes the content of text boxes, a column of its own.
func (w *docxWriter) box(blocks []docxBlock) {
	if len(blocks) == 0 {
		return
	}
	outer := w.column
	w.column, w.gap, w.last = outer+1, true, nil
	w.blocks(blocks)
	w.column, w.gap, w.last = outer, true, nil
}

// lay returns the lines of a paragraph, none where it is blank.
func (w *docxWriter) lay(p *docxParagraph) []docxLine {
	broken := breakLines(p.pieces)
	if len(broken) == 0 {
		return nil
	}
	as := w.lookOf(p)
	base := Line{Block: p.index, Column: w.column, Style: as.style, Level: as.level, Marker: as.marker}
	var out []docxLine
	for i, pieces := range broken {
		l := docxLine{Line: base, text: pieceText(pieces)}
		l.Bold, l.Size, l.Page = look(pieces)
		l.Indent = as.indent + leadingTabs(l.text)*tabWidth
		l.Gap = w.gap
		w.gap = false
		if i == 0 {
			l.space = as.space
		} else if base.Style == ListItem {
			l.Style, l.Marker = Body, "" // below an item, without a mark of its own
		}
		ownMark(&l)
		if i > 0 && l.Marker == "" && goesOn(out[len(out)-1].text, l.text) {
			out[len(out)-1].text += " " + l.text
			continue
		}
		out = append(out, l)
	}
	return out
}

// tabWidth is the distance of Word's default tab stops in points.
const tabWidth = 36

func leadingTabs(s string) float64 {
	return float64(len(s) - len(strings.TrimLeft(s, "\t")))
}

// goesOn reports whether next is the rest of the sentence in text, broken by
// hand to fit the page.
func goesOn(text, next string) bool {
	return len(text) < maxLine && lowerFirst(strings.TrimSpace(next)) && utf8.RuneCountInString(text) >= leastWrap && !endsSentence(text) && !hasWideGap(text)
}

// ownMark splits a typed list mark from a line; one that is typed beside the
// numbering's own is dropped.
func ownMark(l *docxLine) {
	if l.Style == Heading {
		return
	}
	marker, rest := splitMarker(l.text)
	if marker == "" || l.Style == ListItem && unicode.IsDigit(rune(marker[0])) {
		return
	}
	l.text = rest
	if l.Style != ListItem {
		l.Style, l.Marker = ListItem, marker
	}
}

// A paraLook is what a paragraph looks like.
type paraLook struct {
	style  Style
	level  int
	marker string
	indent float64 // points
	space  float64 // points above it
}

// lookOf returns what a paragraph looks like.
func (w *docxWriter) lookOf(p *docxParagraph) paraLook {
	if p.given != nil {
		return *p.given
	}
	props, style := w.resolve(p)
	var l paraLook
	l.style, l.level, l.marker = w.classify(&props, style)
	l.indent = value(props.left)
	l.space = w.spaceAbove(props, style)
	return l
}

// resolve returns a paragraph's properties with all it inherits.
func (w *docxWriter) resolve(p *docxParagraph) (paraProps, string) {
	style := p.props.style
	if style == "" {
		style = w.styles.fallback
	}
	return p.props.or(w.styles.paragraph(style)), style
}

// classify tells what the file says of a paragraph. The indent of a list
// applies where the paragraph has none.
func (w *docxWriter) classify(p *paraProps, style string) (Style, int, string) {
	heading := w.styles.isHeading(style) || p.outline != nil && *p.outline >= 0 && *p.outline < 9
	list := value(p.numID)
	l, at, ok := w.numbering.find(list, p.level, style)
	ok = ok && l.shows()
	if ok {
		setDefault(&p.left, l.left)
		marker := w.numbering.marker(list, at, l)
		if !heading {
			return ListItem, at, marker
		}
	}
	if heading {
		return Heading, 0, ""
	}
	if list == "" && w.styles.isList(style) {
		return ListItem, value(p.level), ""
	}
	return Body, 0, ""
}

// spaceAbove returns the space in points between a paragraph and the one before.
func (w *docxWriter) spaceAbove(p paraProps, style string) float64 {
	before := value(p.before)
	if last := w.last; last != nil {
		if value(p.contextual) && last.style == style {
			before = 0
		}
		if after := value(last.after); !(value(last.contextual) && last.style == style) {
			before = max(before, after)
		}
	}
	p.style = style
	w.last = &p
	return before
}

// breakLines splits the pieces of a paragraph at its line breaks; blank lines
// are left out.
func breakLines(pieces []docxPiece) [][]docxPiece {
	var out [][]docxPiece
	var line []docxPiece
	end := func() {
		if strings.TrimFunc(pieceText(line), isBlank) != "" {
			out = append(out, line)
		}
		line = nil
	}
	for _, p := range pieces {
		for i, part := range strings.Split(p.text, "\n") {
			if i > 0 {
				end()
			}
			if part != "" {
				line = append(line, docxPiece{text: part, bold: p.bold, size: p.size, page: p.page})
			}
		}
	}
	end()
	return out
}

func pieceText(pieces []docxPiece) string {
	if len(pieces) == 1 {
		return pieces[0].text
	}
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString(p.text)
	}
	return b.String()
}

// look returns whether all of a line is bold, the size of most of its text and
// the page it starts on.
func look(pieces []docxPiece) (bold bool, size float64, page int) {
	bold = true
	sizes := map[float64]int{}
	for _, p := range pieces {
		visible := utf8.RuneCountInString(strings.TrimFunc(p.text, isBlank))
		if visible == 0 {
			continue
		}
		if page == 0 {
			page = p.page
		}
		bold = bold && p.bold
		sizes[p.size] += visible
		if n := sizes[p.size]; n > sizes[size] || size == 0 {
			size = p.size
		}
	}
	return bold, size, max(page, 1)
}
