package document

import (
	"strings"
	"unicode/utf8"
)

// shortCell is the length up to which the line of a cell can stand beside others.
const shortCell = 70

// table writes the rows of a table: cells that hold a line each make one line,
// others follow one another as columns do.
func (w *docxWriter) table(t *docxTable) {
	for _, row := range t.rows {
		w.gap, w.last = true, nil
		cells := w.filled(row)
		if mark := cellMark(cells); mark != "" {
			w.item(cells[1:], mark)
			continue
		}
		if line, ok := w.joined(cells); ok {
			w.lines = append(w.lines, line)
			continue
		}
		for i, c := range cells {
			outer := w.column
			if len(cells) > 1 && c.many {
				w.column = outer + i + 1
			}
			w.gap, w.last = true, nil
			w.blocks(c.blocks)
			w.column = outer
		}
	}
	w.gap, w.last = true, nil
}

// cellMark returns the list mark that is all the first cell of a row holds, ""
// where it holds something else.
func cellMark(cells []docxFilled) string {
	if len(cells) < 2 || cells[0].many {
		return ""
	}
	p := firstFilled(cells[0].blocks)
	if p == nil || len(p.pieces) == 0 {
		return ""
	}
	return loneMark(pieceText(p.pieces))
}

// item writes cells whose list mark stands in a cell of its own.
func (w *docxWriter) item(cells []docxFilled, mark string) {
	from := len(w.lines)
	if p := firstFilled(cells[0].blocks); p != nil {
		p.single = lockMarkCell
	}
	for _, c := range cells {
		w.gap = false
		w.blocks(c.blocks)
	}
	if l := &w.lines[from]; l.Style == Body {
		l.Style, l.Marker = ListItem, mark
	}
}

// A docxFilled is a cell that holds text.
type docxFilled struct {
	blocks docxCell
	many   bool // it holds more than one line
}

// filled returns the cells of a row that hold text.
func (w *docxWriter) filled(row []docxCell) []docxFilled {
	var out []docxFilled
	for _, c := range row {
		if n := countLines(c); n > 0 {
			out = append(out, docxFilled{c, n > 1})
		}
	}
	return out
}

// countLines returns the number of lines in blocks.
func countLines(blocks []docxBlock) int {
	n := 0
	for _, b := range blocks {
		if b.para != nil {
			n += len(breakLines(b.para.pieces)) + countLines(b.para.boxes)
			continue
		}
		for _, row := range b.table.rows {
			for _, c := range row {
				n += countLines(c)
			}
		}
	}
	return n
}

// joined returns a row as one line where each of its cells holds a short line
// that is no list item.
func (w *docxWriter) joined(cells []docxFilled) (docxLine, bool) {
	var none docxLine
	if len(cells) < 2 {
		return none, false
	}
	for _, c := range cells {
		if c.many || !w.isShort(c.blocks) {
			return none, false
		}
	}
	var texts []string
	l := docxLine{Line: Line{Block: -1, Column: w.column, Bold: true, Gap: true}}
	for i, c := range cells {
		part := w.lay(firstFilled(c.blocks))[0]
		texts = append(texts, cleanText(part.text))
		l.Bold = l.Bold && part.Bold
		l.Size = max(l.Size, part.Size)
		if i == 0 {
			l.Page, l.Indent = part.Page, part.Indent
		}
	}
	l.text = strings.Join(texts, "\t")
	return l, true
}

// isShort reports whether a cell's only line is short, plain text.
func (w *docxWriter) isShort(blocks []docxBlock) bool {
	p := firstFilled(blocks)
	if p == nil || len(p.boxes) > 0 {
		return false
	}
	text := pieceText(breakLines(p.pieces)[0])
	if utf8.RuneCountInString(text) > shortCell {
		return false
	}
	if marker, _ := splitMarker(text); marker != "" {
		return false
	}
	if p.given != nil {
		return p.given.style == Body
	}
	props, style := w.resolve(p)
	l, _, ok := w.numbering.find(value(props.numID), props.level, style)
	return !w.styles.isHeading(style) && !w.styles.isList(style) && (!ok || !l.shows())
}

// firstFilled returns the first paragraph with text, nil where it stands in a
// table within.
func firstFilled(blocks []docxBlock) *docxParagraph {
	for _, b := range blocks {
		if b.para == nil {
			if countLines([]docxBlock{b}) > 0 {
				return nil
			}
			continue
		}
		if len(breakLines(b.para.pieces)) > 0 {
			return b.para
		}
	}
	return nil
}
