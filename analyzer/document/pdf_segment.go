package document

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A word is a run of glyphs without a gap, at its place on the baseline.
type word struct {
	x0, x1 float64
	text   string
}

// A segment is a run of words on one baseline without a wide gap between them.
type segment struct {
	x0, x1, y, size  float64
	words            []word
	bold, italic     bool // of all its text
	boldFrom, boldTo bool // of its first and last word
	spaced           bool // its letters are spaced out
	date             bool // it is a date or a span of dates
	apart            bool // a label stands right before it, or it is a date right behind a title
	letters          int
	order            int // place of its first glyph in the content stream
	marker           string
	markX            float64 // left edge of the marker
}

// text returns the words with single blanks between them.
func (s *segment) text() string {
	if len(s.words) == 1 {
		return s.words[0].text
	}
	var b strings.Builder
	for i, w := range s.words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
	}
	return b.String()
}

// left returns the left edge with the list mark.
func (s *segment) left() float64 {
	if s.marker != "" {
		return s.markX
	}
	return s.x0
}

// A baseline holds the glyphs of about the same height, from left to right.
type baseline struct {
	y, size float64
	glyphs  []glyph
}

// segmentGap is the gap in font sizes that ends a segment: more than any blank of
// justified text, less than the space before a date at the right margin.
const segmentGap = 1.3

// segments orders the glyphs of one direction into segments, top down.
func segments(glyphs []glyph) []segment {
	lines := baselines(dropDoubles(glyphs))
	lines = raiseScripts(lines)
	runs := make([][]glyphRun, 0, len(lines))
	for _, l := range lines {
		for _, layer := range untangle(l) {
			runs = append(runs, runsOf(layer))
		}
	}
	columns := edgesOf(runs)
	var out []segment
	for _, line := range runs {
		for _, r := range line {
			for i, part := range columns.cut(r) {
				from := len(out)
				out = append(out, splitSegments(part)...)
				if i > 0 && from < len(out) {
					out[from].apart = out[from].date
				}
			}
		}
	}
	return out
}

func isBlankText(s string) bool {
	for _, r := range s {
		if !unicode.IsSpace(r) {
			return false
		}
	}
	return true
}

// dropDoubles removes glyphs that are struck again at nearly the same place,
// as producers do to fake bold or a shadow.
func dropDoubles(glyphs []glyph) []glyph {
	seen := make(map[cell]int32, len(glyphs))
	out := make([]glyph, 0, len(glyphs))
	for i := range glyphs {
		g := &glyphs[i]
		if isBlankText(g.text) {
			if g.text != "" {
				out = append(out, *g)
			}
			continue
		}
		if twin := twinOf(seen, out, g); twin >= 0 {
			out[twin].bold = true
			continue
		}
		seen[cellOf(g.x, g.y, g.text)] = int32(len(out))
		out = append(out, *g)
	}
	return out
}

// A cell is a square of the page with a letter in it.
type cell struct {
	x, y int32
	r    rune
}

func cellOf(x, y float64, text string) cell {
	const side = 4 // points
	r, _ := utf8.DecodeRuneInString(text)
	return cell{int32(math.Floor(x / side)), int32(math.Floor(y / side)), r}
}

// twinOf returns the glyph that g strikes again, -1 where there is none.
func twinOf(seen map[cell]int32, out []glyph, g *glyph) int {
	near := math.Min(doubleReach*math.Max(g.size, 2), maxReach)
	low, high := cellOf(g.x-near, g.y-near, g.text), cellOf(g.x+near, g.y+near, g.text)
	for x := low.x; x <= high.x; x++ {
		for y := low.y; y <= high.y; y++ {
			if i, ok := seen[cell{x, y, low.r}]; ok && isDouble(&out[i], g) {
				return int(i)
			}
		}
	}
	return -1
}

// How far a glyph may be from its double.
const (
	doubleReach = 0.1 // font sizes
	maxReach    = 10  // points
)

func isDouble(a, b *glyph) bool {
	near := math.Min(doubleReach*math.Max(b.size, 2), maxReach)
	return math.Abs(a.x-b.x) < near && math.Abs(a.y-b.y) < near
}

// baselines gathers the glyphs of each baseline, top down.
func baselines(glyphs []glyph) []baseline {
	sorted := slices.Clone(glyphs)
	slices.SortStableFunc(sorted, func(a, b glyph) int { return compare(b.y, a.y) })
	var out []baseline
	for i := 0; i < len(sorted); {
		y, size := sorted[i].y, math.Max(sorted[i].size, 2)
		j := i
		for j < len(sorted) && y-sorted[j].y <= 0.25*math.Min(size, math.Max(sorted[j].size, 2)) {
			j++
		}
		l := baseline{y: y, glyphs: sorted[i:j:j]}
		slices.SortStableFunc(l.glyphs, func(a, b glyph) int { return compare(a.x, b.x) })
		for _, g := range l.glyphs {
			l.size = math.Max(l.size, g.size)
		}
		out = append(out, l)
		i = j
	}
	return out
}

func compare(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// raiseScripts puts small raised or lowered text ("1st", "®") into the line it
// belongs to.
func raiseScripts(lines []baseline) []baseline {
	for i := range lines {
		for _, k := range []int{i + 1, i - 1} {
			if k >= 0 && k < len(lines) && isScriptOf(lines[i], lines[k]) {
				main := &lines[k]
				main.glyphs = append(main.glyphs, lines[i].glyphs...)
				slices.SortStableFunc(main.glyphs, func(a, b glyph) int { return compare(a.x, b.x) })
				lines[i].glyphs = nil
				break
			}
		}
	}
	return slices.DeleteFunc(lines, func(l baseline) bool { return len(l.glyphs) == 0 })
}

// isScriptOf tells whether each glyph of small touches text of main.
func isScriptOf(small, main baseline) bool {
	if len(small.glyphs) == 0 || len(main.glyphs) == 0 || small.size > 0.8*main.size || math.Abs(small.y-main.y) > 0.6*main.size {
		return false
	}
	end := math.Inf(-1)
	for _, g := range small.glyphs {
		if isBlankText(g.text) {
			continue
		}
		near := g.x-end < 0.3*main.size
		for _, m := range main.glyphs {
			d := g.x - (m.x + m.width)
			if !isBlankText(m.text) && g.size < 0.8*m.size && math.Abs(g.y-m.y) < 0.6*m.size && d > -0.5*m.size && d < 0.3*m.size {
				near = true
				break
			}
		}
		if !near {
			return false
		}
		end = g.x + g.width
	}
	return true
}

// splitSegments makes segments of glyphs side by side: one, unless letters
// that are not spaced out stand far apart.
func splitSegments(glyphs []glyph) []segment {
	gap, letterGap := wordGap(glyphs)
	limit := segmentGap
	if gap > 0.5 {
		limit = gap * 2.5
	}
	var out []segment
	var b segmentBuilder
	for _, g := range glyphs {
		if isBlankText(g.text) {
			b.blank, b.blankAt = g.text != "", g.x
			continue
		}
		b.blank = b.blank && !isOverlaid(b.blankAt, g)
		if !b.empty() && (g.x-b.end)/math.Max(g.size, 1) > limit {
			out = b.flush(out)
		}
		b.add(g, gap)
	}
	out = b.flush(out)
	for i := range out {
		out[i].spaced = letterGap > 0.12
		out[i].words = rejoinLetters(out[i].words)
		for _, w := range out[i].words {
			out[i].letters += len(w.text)
		}
		out[i].date = isDateText(out[i].text())
	}
	return out
}

// isOverlaid reports whether g stands where the blank before it starts: some
// producers show a blank in the place of a move, and go back.
func isOverlaid(blank float64, g glyph) bool { return g.x-blank < 0.04*g.size }

// wordGap returns the gap, in font sizes, that parts words in a run of glyphs,
// and the usual gap between its letters. Letters that are spaced out, or whose
// widths are told wrong, shift what counts as a gap.
func wordGap(glyphs []glyph) (gap, letterGap float64) {
	var gaps []float64
	end, open, blanks := 0.0, false, false
	for _, g := range glyphs {
		if isBlankText(g.text) {
			open, blanks = false, true
			continue
		}
		single := utf8.RuneCountInString(g.text) == 1
		if open && single {
			gaps = append(gaps, (g.x-end)/math.Max(g.size, 1))
		}
		open, end = single, g.x+g.width
	}
	gap = 0.11
	if blanks {
		gap = 0.17
	}
	if len(gaps) < 5 {
		return gap, 0
	}
	slices.Sort(gaps)
	letterGap = gaps[len(gaps)/2]
	switch {
	case letterGap > 0.06 && letterGap < 1.2:
		gap = letterGap*1.6 + 0.08
	case letterGap < -0.08:
		gap = letterGap + 0.17
	}
	return gap, letterGap
}

// A segmentBuilder gathers glyphs into words.
type segmentBuilder struct {
	seg     segment
	text    strings.Builder
	start   float64 // of the word
	end     float64
	blank   bool // a blank was shown since the last glyph
	blankAt float64
	letters int
	bold    int
	italic  int
	sizes   []sizeCount
	wasBold bool
}

type sizeCount struct {
	size  float64
	count int
}

func (b *segmentBuilder) empty() bool { return b.letters == 0 }

// add appends a glyph; gap is what parts words.
func (b *segmentBuilder) add(g glyph, gap float64) {
	text := b.glyphText(g)
	if text == "" {
		b.blank = true
		return
	}
	if b.empty() {
		b.seg = segment{x0: g.x, y: g.y, order: g.order, boldFrom: g.bold}
		b.start, b.end = g.x, g.x
	} else if b.blank || (g.x-b.end)/math.Max(g.size, 1) > gap {
		b.closeWord()
		b.start = g.x
	}
	b.blank = b.empty() && isSureMark(text) // what follows a bullet is a new word
	b.text.WriteString(text)
	b.letters++
	if g.bold {
		b.bold++
	}
	if g.italic {
		b.italic++
	}
	b.wasBold = g.bold
	b.count(g.size)
	b.end = math.Max(b.end, g.x+g.width)
}

// privateMarks are the characters of the private use area that are list marks
// in whatever font; others are icons, unless they are of a symbol font.
const privateMarks = "\uF0B7\uF0A7\uF0D8\uF0FC\uF076\uF06E\uF0A8\uF02D\uF0B0"

// glyphText returns the glyph's text with symbol fonts made plain.
func (b *segmentBuilder) glyphText(g glyph) string {
	r, n := utf8.DecodeRuneInString(g.text)
	if n != len(g.text) {
		return g.text
	}
	if g.symbols && r < 0x100 {
		if p := plainGlyph(0xF000 + r); p != ' ' {
			return string(p)
		}
	}
	switch p := plainGlyph(r); {
	case p == r:
		return g.text
	case g.symbols || strings.ContainsRune(privateMarks, r):
		return strings.TrimSpace(string(p))
	}
	return "" // an icon
}

func isSureMark(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n == len(s) && n > 0 && strings.ContainsRune(sureMarks, r)
}

func (b *segmentBuilder) count(size float64) {
	for i := range b.sizes {
		if math.Abs(b.sizes[i].size-size) < 0.25 {
			b.sizes[i].count++
			return
		}
	}
	b.sizes = append(b.sizes, sizeCount{size, 1})
}

func (b *segmentBuilder) closeWord() {
	if b.text.Len() > 0 {
		b.seg.words = append(b.seg.words, word{b.start, b.end, b.text.String()})
		b.text.Reset()
	}
}

// flush ends the segment and appends it to out.
func (b *segmentBuilder) flush(out []segment) []segment {
	b.closeWord()
	s := b.seg
	if len(s.words) > 0 {
		s.x1 = b.end
		s.bold, s.italic, s.boldTo = b.bold == b.letters, b.italic == b.letters, b.wasBold
		most := slices.MaxFunc(b.sizes, func(a, c sizeCount) int { return a.count - c.count })
		s.size = most.size
		out = append(out, s)
	}
	*b = segmentBuilder{}
	return out
}
