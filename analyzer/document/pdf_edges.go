package document

import (
	"math"
	"slices"
	"unicode"
	"unicode/utf8"
)

// A glyphRun is a piece of a baseline without a wide gap in it: the glyphs from one
// wide gap to the next, blanks included.
type glyphRun []glyph

// runsOf cuts a baseline at its wide gaps.
func runsOf(l baseline) []glyphRun {
	var runs []glyphRun
	start, end := 0, math.Inf(-1)
	for k, g := range l.glyphs {
		if isBlankText(g.text) {
			continue
		}
		if !math.IsInf(end, -1) && g.x-end > segmentGap*math.Max(g.size, 1) {
			runs = append(runs, l.glyphs[start:k])
			start = k
		}
		end = math.Max(end, g.x+g.width)
	}
	return append(runs, l.glyphs[start:])
}

// A set of edges knows where text starts on several lines: at the margin and
// at the left of columns.
type edges []float64 // sorted

const (
	edgeReach  = 1.5 // points that starts at one edge may differ
	edgeStarts = 4   // lines that make an edge
)

func edgesOf(lines [][]glyphRun) edges {
	var e edges
	for _, runs := range lines {
		for _, r := range runs {
			if i := slices.IndexFunc(r, func(g glyph) bool { return !isBlankText(g.text) }); i >= 0 {
				e = append(e, r[i].x)
			}
		}
	}
	slices.Sort(e)
	return e
}

// at reports whether several lines start at x.
func (e edges) at(x float64) bool {
	from, _ := slices.BinarySearch(e, x-edgeReach)
	to, _ := slices.BinarySearch(e, x+edgeReach)
	return to-from >= edgeStarts
}

// cut parts a run where other text starts although the gap before it is narrow
// or missing: the text of the column to the left, a label, or a title beside a
// date, reaches as far.
func (e edges) cut(r glyphRun) []glyphRun {
	var out []glyphRun
	last := -1 // the last glyph that is no blank
	start := 0
	for k, g := range r {
		if isBlankText(g.text) {
			continue
		}
		if last >= 0 && (parts(r[last], g) && e.at(g.x) || runsInto(r[last], g, k > last+1)) {
			out = append(out, r[start:k])
			start = k
		}
		last = k
	}
	return append(out, r[start:])
}

// parts reports whether b may start a column right of a: the gap is wider than
// a blank, or the content stream shows other text between the two.
func parts(a, b glyph) bool {
	const (
		blank   = 0.6  // of the font size; a blank has 0.25
		overlap = -0.8 // of the font size
		between = 12   // glyphs
	)
	gap := (b.x - a.x - a.width) / math.Max(b.size, 1)
	jump := b.order - a.order
	return gap > blank || gap > overlap && (jump > between || jump < -between)
}

// runsInto reports whether a ends one text and b, set close to it, starts
// another that the content stream shows elsewhere: "Fort" and "Aug 2018".
// blank says that a blank stands between them.
func runsInto(a, b glyph, blank bool) bool {
	first, _ := utf8.DecodeRuneInString(b.text)
	last, _ := utf8.DecodeLastRuneInString(a.text)
	ends := unicode.IsLower(last) || last == ',' || last == ')'
	starts := unicode.IsUpper(first) || unicode.IsDigit(first)
	if !ends || !starts || !sameSize(a.size, b.size) {
		return false
	}
	jump := b.order - a.order
	moved := !blank && b.x-a.x-a.width > 0.12*b.size
	return jump < 0 || jump > 3 || moved && jump > 2 // an accent of its own is one glyph between
}
