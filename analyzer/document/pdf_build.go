package document

import "math"

// buildPDF makes the document of laid out pages.
func buildPDF(name string, pages []pdfPage) *Document {
	var lines []printedLine
	var heights []float64
	for _, p := range pages {
		lines = append(lines, p.lines...)
		heights = append(heights, p.height)
	}
	var b builder
	b.addPrinted(markHeads(lines, heights), false)
	for _, p := range pages {
		b.addPrinted(p.hidden, true)
	}
	return b.document(name, PDF, len(pages))
}

// addPrinted appends printed lines, joined where they go on in one another.
func (b *builder) addPrinted(lines []printedLine, hidden bool) {
	evenEdges(lines)
	paragraphs := joinLines(lines)
	usual := usualDistance(lines)
	var levels levelStack
	for i := range paragraphs {
		p := &paragraphs[i]
		l := p.line()
		if i > 0 {
			l.Gap = isGap(paragraphs[i-1].last(), p.first(), usual)
		}
		l.Level = levels.level(p.first())
		l.Hidden = hidden
		b.add(p.text, l)
	}
}

// evenEdges gives columns that continue over pages and blocks the same right
// edge: a page with short lines only does not show where its column ends.
func evenEdges(lines []printedLine) {
	evenMargins(lines)
	for i := range lines {
		a := &lines[i]
		for k := range lines {
			b := &lines[k]
			if a.page != b.page && a.column == b.column && math.Abs(a.margin-b.margin) < 10 && b.edge > a.edge && b.edge < a.edge+150 {
				a.edge = b.edge
			}
		}
	}
}

// evenMargins does the same for the left edge of the main text: a page that
// holds nothing but a list does not show it.
func evenMargins(lines []printedLine) {
	const most = 60 // points that a list is indented
	least := math.Inf(1)
	for i := range lines {
		if l := &lines[i]; l.whole && l.where == InBody {
			least = math.Min(least, l.margin)
		}
	}
	for i := range lines {
		if l := &lines[i]; l.whole && l.margin-least < most {
			l.margin = least
		}
	}
}

// line returns what a paragraph is as a line of a document.
func (p *paragraph) line() Line {
	first := p.first()
	l := Line{
		Page: first.page, Marker: first.marker, Bold: true, Size: math.Round(first.size*10) / 10,
		Indent: math.Max(0, math.Round((first.left-first.margin)*10)/10), Column: first.column, Block: -1, Where: first.where,
	}
	if first.marker != "" {
		l.Style = ListItem
	}
	for i := range p.lines {
		l.Bold = l.Bold && p.lines[i].bold
	}
	return l
}

// isGap reports whether b is set apart from a by blank space. usual is the
// distance of most lines, in font sizes.
func isGap(a, b *printedLine, usual float64) bool {
	if a.page != b.page {
		return false
	}
	if a.block != b.block && (a.column != b.column || b.y > a.y) {
		return true
	}
	return a.y-b.y > 1.22*usual*math.Max(a.size, b.size)
}

// usualDistance returns the most frequent distance of lines below each other,
// in font sizes.
func usualDistance(lines []printedLine) float64 {
	const steps = 20 // in one font size
	var count [3 * steps]int
	for i := 1; i < len(lines); i++ {
		a, b := &lines[i-1], &lines[i]
		if d := (a.y - b.y) / math.Max(b.size, 1); a.page == b.page && a.block == b.block && sameSize(a.size, b.size) && d > 0.7 && d < 2.8 {
			count[int(d*steps)]++
		}
	}
	most, at := 0, 0
	for k := 1; k+1 < len(count); k++ {
		if n := count[k-1] + count[k] + count[k+1]; n > most {
			most, at = n, k
		}
	}
	if most < 2 {
		return 1.25
	}
	return float64(at)/steps + 0.5/steps
}

// A levelStack tells the levels of list items from where their marks stand.
type levelStack struct {
	places []float64
	block  int
}

// level returns the level of a line; a line that is no list item ends the list.
func (s *levelStack) level(l *printedLine) int {
	if l.marker == "" || l.block != s.block {
		s.places, s.block = s.places[:0], l.block
	}
	if l.marker == "" {
		return 0
	}
	const step = 5 // points
	at := l.left - l.margin
	for len(s.places) > 0 && s.places[len(s.places)-1] > at+step {
		s.places = s.places[:len(s.places)-1]
	}
	if len(s.places) == 0 || at > s.places[len(s.places)-1]+step {
		s.places = append(s.places, at)
	}
	return len(s.places) - 1
}
