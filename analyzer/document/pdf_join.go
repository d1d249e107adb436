package document

import (
	"math"
	"strings"
)

// A paragraph is a logical line in the making: printed lines that go on in one
// another.
type paragraph struct {
	lines []printedLine
	text  string
}

func (p *paragraph) last() *printedLine  { return &p.lines[len(p.lines)-1] }
func (p *paragraph) first() *printedLine { return &p.lines[0] }

// A joiner joins wrapped lines.
type joiner struct {
	lines   []printedLine
	leading map[int]float64 // least usual distance of lines by font size in half points
	words   vocabulary
}

// joinLines makes paragraphs of the printed lines of a document.
func joinLines(lines []printedLine) []paragraph {
	restoreDashes(lines)
	j := joiner{lines: lines, leading: leadings(lines), words: newVocabulary(lines)}
	var out []paragraph
	open := map[int]int{} // by column: its last paragraph in the body
	for i := range lines {
		l := &lines[i]
		if at, ok := open[l.column]; ok && l.where == InBody && j.goesOn(&out[at], i) {
			p := &out[at]
			before, date := p.text, ""
			if wrapsBesideDate(p, l) {
				i := strings.LastIndexByte(before, '\t')
				before, date = before[:i], before[i:]
			}
			p.text = j.words.join(before, l.text, brokenHeading(p.last(), l)) + date
			p.lines = append(p.lines, *l)
			continue
		}
		out = append(out, paragraph{lines: []printedLine{*l}, text: l.text})
		if l.where == InBody {
			open[l.column] = len(out) - 1
		}
	}
	return out
}

// restoreDashes gives back to the text a dash that was taken for a list mark
// and is none: the only one of the document, at the start of a line that the
// one above had no room for.
func restoreDashes(lines []printedLine) {
	count := map[string]int{}
	for i := range lines {
		count[lines[i].marker]++
	}
	for i := 1; i < len(lines); i++ {
		a, b := &lines[i-1], &lines[i]
		if b.marker == "" || !strings.Contains("-–—*+>~", b.marker) || count[b.marker] > 1 {
			continue
		}
		room := a.edge - a.x1 - (b.x0 - b.left) - b.firstWidth
		if a.page == b.page && a.block == b.block && math.Abs(a.x0-b.left) < 2 && room < 0.6*b.size {
			b.text = b.marker + " " + b.text
			b.marker, b.firstWidth, b.x0 = "", b.x0-b.left+b.firstWidth, b.left
		}
	}
}

func sizeKey(size float64) int { return int(math.Round(size * 2)) }

// leadings finds, for each font size, the smallest distance between lines
// that occurs more than once.
func leadings(lines []printedLine) map[int]float64 {
	count := map[int]map[int]int{}
	for i := 1; i < len(lines); i++ {
		a, b := &lines[i-1], &lines[i]
		d := a.y - b.y
		if a.page != b.page || a.block != b.block || !sameSize(a.size, b.size) || d < 0.8*b.size || d > 2.6*b.size {
			continue
		}
		k := sizeKey(b.size)
		if count[k] == nil {
			count[k] = map[int]int{}
		}
		count[k][int(math.Round(d*2))]++
	}
	out := map[int]float64{}
	for k, distances := range count {
		least := math.MaxInt
		for d, n := range distances {
			often := n+distances[d+1] >= 2 || len(distances) == 1 && 3*k > 2*d // a single distance may be a gap
			if often && d < least {
				least = d
			}
		}
		if least < math.MaxInt {
			out[k] = float64(least) / 2
		}
	}
	return out
}

// lead returns the usual distance of lines of a size.
func (j *joiner) lead(size float64) float64 {
	if d, ok := j.leading[sizeKey(size)]; ok {
		return d
	}
	return 1.2 * size
}

// goesOn reports whether line i continues the paragraph p.
func (j *joiner) goesOn(p *paragraph, i int) bool {
	a, b := p.last(), &j.lines[i]
	if b.marker != "" || !sameSize(a.size, b.size) || b.tabs || !j.adjacent(p, b) {
		return false
	}
	if brokenHeading(a, b) || wrapsBesideDate(p, b) {
		return true
	}
	if a.tabs && p.first().marker == "" && !startsLower(b.text) {
		return false
	}
	if !sameStyle(a, b) {
		return false
	}
	if p.first().marker != "" {
		return j.itemGoesOn(p, b)
	}
	return j.textGoesOn(p, i)
}

// brokenHeading reports whether b is the rest of a heading with spaced letters
// that did not fit its column and broke within the word.
func brokenHeading(a, b *printedLine) bool {
	return a.spaced && len(b.text) <= 3 && isCapitals(a.text) && b.text == strings.ToUpper(b.text) && !strings.ContainsAny(b.text, "0123456789") &&
		a.bold == b.bold && math.Abs(a.x0-b.x0) < 1 && slack(a, b) < a.size
}

// wrapsBesideDate reports whether b is the rest of a title that had no room
// beside the date at the right margin.
func wrapsBesideDate(p *paragraph, b *printedLine) bool {
	a := p.last()
	return a.tabs && len(p.lines) == 1 && a.marker == "" && !hasYear(b.text) && isDateText(a.text[strings.LastIndexByte(a.text, '\t')+1:]) &&
		a.lastTab.to-a.lastTab.from < b.firstWidth && b.x1 < a.lastTab.to && a.lastTab.bold == b.boldFrom && math.Abs(a.x0-b.x0) < 1
}

// sameStyle reports whether b can go on in a's style: a line that is bold (or
// italic) altogether does not continue one that is not, nor the reverse.
func sameStyle(a, b *printedLine) bool {
	if a.bold != b.bold && a.boldTo != b.boldFrom {
		return false
	}
	if a.italic != b.italic && (a.italic || b.italic) && !startsLower(b.text) {
		return false
	}
	return true
}

// adjacent reports whether b stands right below a: on the same page and in the
// same block at the usual distance, or at the top of the next page.
func (j *joiner) adjacent(p *paragraph, b *printedLine) bool {
	a := p.last()
	if a.page != b.page {
		return b.page == a.page+1 && math.Abs(a.margin-b.margin) < 12
	}
	if a.block != b.block && math.Abs(a.margin-b.margin) > 2 {
		return false
	}
	d := a.y - b.y
	lead := j.lead(b.size)
	if n := len(p.lines); n >= 2 && p.lines[n-2].page == a.page {
		lead = math.Max(lead, p.lines[n-2].y-a.y)
	}
	return d > 0.5*b.size && d <= 1.22*lead+0.5 && d <= 2.7*b.size
}

// loose reports whether b stands a little farther below a than lines of one
// paragraph do.
func (j *joiner) loose(a, b *printedLine) bool {
	return a.page == b.page && a.y-b.y > 1.07*j.lead(b.size)+0.6
}

// itemGoesOn decides for a list item, whose wrapped lines hang below its text.
func (j *joiner) itemGoesOn(p *paragraph, b *printedLine) bool {
	a, head := p.last(), p.first()
	at := head.x0
	if len(p.lines) > 1 {
		at = p.lines[1].x0
	}
	shift := b.x0 - a.x0 // pages may differ in their margin
	if a.page == b.page {
		shift = b.x0 - at
	}
	room := slack(a, b)
	switch {
	case math.Abs(shift) <= 0.35*b.size+1.5:
		if j.loose(a, b) && !startsLower(b.text) {
			return false
		}
		return startsLower(b.text) && room < 14*b.size || endsOpen(a.text) && room < 10*b.size || room < 2.5*b.size
	case len(p.lines) == 1 && b.x0 > head.left-2 && b.x0 < head.x0+2.5*b.size:
		return room < 1.5*b.size && (startsLower(b.text) || endsOpen(a.text) || !closesSentence(a.text) && !hasYear(b.text) && !b.bold)
	}
	return false
}

// textGoesOn decides for a line without a mark.
func (j *joiner) textGoesOn(p *paragraph, i int) bool {
	a, b := p.last(), &j.lines[i]
	room := slack(a, b)
	switch {
	case !aligned(p, b):
		return false
	case brokenAddress(a.text, b.text) || brokenDate(a.text, b.text):
		return room < b.size
	case isContact(b.text) || isContact(a.text) || endsSpan(a.text) && !startsLower(b.text):
		return false
	case isHeadingCase(a.text) != isHeadingCase(b.text) && !endsOpen(a.text) && len(b.text) > 5: // an acronym may end a sentence
		return false
	}
	if startsLower(b.text) {
		return room < 3*b.size || endsOpen(a.text) && room < 10*b.size
	}
	if j.loose(a, b) || room > 0.6*b.size {
		return false
	}
	if endsOpen(a.text) {
		return !strings.HasSuffix(a.text, ",") || j.proven(a, b)
	}
	if j.justified(a) {
		return !isHeadingCase(a.text)
	}
	if hasSpan(b.text) && len(b.text) < 60 || isHeadingCase(a.text) || !j.proven(a, b) {
		return false
	}
	filled, lines := j.filledRun(i)
	if closesSentence(a.text) {
		return lines >= 3 && filled >= 0.75
	}
	return filled >= 0.6
}

// justified reports whether a ends right at the edge, as several lines of its
// column do: such a line goes on below.
func (j *joiner) justified(a *printedLine) bool {
	const exact = 0.7
	if a.tabs || math.Abs(a.x1-a.edge) > exact {
		return false
	}
	n := 0
	for i := range j.lines {
		l := &j.lines[i]
		if !l.tabs && l.column == a.column && math.Abs(l.margin-a.margin) < 12 && math.Abs(l.x1-a.edge) <= exact {
			n++
		}
	}
	return n >= 3
}

// proven reports whether another line than a and b comes near the right edge of
// their column, so that the edge is not just where they happen to end.
func (j *joiner) proven(a, b *printedLine) bool {
	for i := range j.lines {
		l := &j.lines[i]
		if l != a && l != b && !(l.page == a.page && l.y == a.y) && l.column == a.column && math.Abs(l.margin-a.margin) < 12 && l.x1 > a.edge-2.5*a.size {
			return true
		}
	}
	return false
}

// aligned reports whether b starts where a paragraph's next line does: below
// its text, at the margin after an indented first line, or centred with it.
func aligned(p *paragraph, b *printedLine) bool {
	a := p.last()
	near := 0.2*b.size + 1
	if math.Abs(a.x0-b.x0) <= near || a.page != b.page && math.Abs((a.x0-a.margin)-(b.x0-b.margin)) <= near {
		return true
	}
	if len(p.lines) == 1 && b.x0 < a.x0 && a.x0-b.x0 < 4*b.size && b.x0-b.margin < near {
		return true
	}
	return math.Abs((a.x0+a.x1)-(b.x0+b.x1)) <= near && startsLower(b.text)
}

// filledRun looks at the lines around i that could be one paragraph: of one
// size and left edge, without marks. It returns the share of lines, but the
// last, that reach the right edge, and the number of lines.
func (j *joiner) filledRun(i int) (filled float64, lines int) {
	alike := func(k int) bool {
		if k < 1 || k >= len(j.lines) {
			return false
		}
		a, b := &j.lines[k-1], &j.lines[k]
		return a.page == b.page && a.block == b.block && b.marker == "" && a.marker == "" && sameSize(a.size, b.size) &&
			a.bold == b.bold && !a.tabs && !b.tabs && math.Abs(a.x0-b.x0) < 0.2*b.size+1 && !j.loose(a, b) &&
			a.y-b.y <= 1.22*j.lead(b.size)+0.5
	}
	from, to := i, i
	for alike(from) {
		from--
	}
	for alike(to + 1) {
		to++
	}
	if to == from {
		return 1, 1
	}
	full := 0
	for k := from; k < to; k++ {
		if slack(&j.lines[k], &j.lines[k+1]) < 0.6*j.lines[k].size {
			full++
		}
	}
	return float64(full) / float64(to-from), to - from + 1
}
