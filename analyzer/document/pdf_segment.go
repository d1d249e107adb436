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
