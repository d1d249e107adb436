package document

import (
	"math"
	"slices"
)

// Labels stand left of what they name: a date beside a job, "Skills" beside a
// list. They are read with the line they stand beside, not as a column, but
// may be set a little off its baseline, or take two lines of their own.

// A label is the text of one label: the segments of one or more lines.
type label struct {
	rows []int // of its lines
	at   int   // the row it stands beside
}

const (
	labelReach   = 0.8 // font sizes a label may stand off its line
	writtenReach = 1.6 // where the line is written right after the label
	labelLeading = 1.6 // font sizes from line to line of one label
	labelLines   = 3
	labelLetters = 30 // of one line
)

// labelsOf returns the labels left of x, nil where the text there is none: a
// column of its own has many lines below each other, or is written apart.
func labelsOf(rows []row, x float64) []label {
	right := 0
	var labels []label
	for i, r := range rows {
		if _, ok := r.sides(x); ok {
			right++
		}
		s := &r.segs[0]
		if s.left() >= x {
			continue
		}
		if s.marker != "" || s.letters > labelLetters || len(r.segs) > 1 && r.segs[1].left() < x {
			return nil
		}
		if n := len(labels); n > 0 && continuesLabel(rows, labels[n-1], i) {
			labels[n-1].rows = append(labels[n-1].rows, i)
		} else {
			labels = append(labels, label{rows: []int{i}, at: besideOf(rows, i, x)})
		}
		if l := &labels[len(labels)-1]; l.at < 0 || len(l.rows) > labelLines {
			return nil
		}
	}
	if len(labels) < 2 || 2*len(labels) > right || switches(rows, x) <= 2 {
		return nil
	}
	return labels
}

func continuesLabel(rows []row, l label, i int) bool {
	above := rows[l.rows[len(l.rows)-1]].segs[0]
	s := &rows[i].segs[0]
	return above.y-s.y < labelLeading*s.size && sameSize(above.size, s.size)
}

// besideOf returns the row with text right of x that is written right after the
// label in row i or stands nearest to it, -1 where none is near.
func besideOf(rows []row, i int, x float64) int {
	s := &rows[i].segs[0]
	if k := writtenAfter(rows, i, x); k >= 0 {
		return k
	}
	best, at := labelReach*s.size, -1
	for k := max(0, i-2); k < min(len(rows), i+3); k++ {
		if _, right := rows[k].sides(x); right && math.Abs(rows[k].y-s.y) < best {
			best, at = math.Abs(rows[k].y-s.y), k
		}
	}
	return at
}

// writtenAfter returns which of the rows around i has the text right of x that
// the content stream shows next after the label in row i, -1 where it is far.
func writtenAfter(rows []row, i int, x float64) int {
	s := &rows[i].segs[0]
	at, next := -1, math.MaxInt
	for k := max(0, i-4); k < min(len(rows), i+5); k++ {
		for n := range rows[k].segs {
			if g := &rows[k].segs[n]; g.left() >= x && g.order > s.order && g.order < next {
				at, next = k, g.order
			}
		}
	}
	if at >= 0 && math.Abs(rows[at].y-s.y) > writtenReach*s.size {
		return -1
	}
	return at
}

// seatLabels moves each label to the line it stands beside.
func seatLabels(rows []row, labels []label) []row {
	before := map[int][]row{} // rows of labels by the row they go before
	gone := map[int]bool{}    // rows whose label is moved
	for _, l := range labels {
		first := l.rows[0]
		joined, ok := joinLabel(rows, l)
		if first == l.at {
			rows[first].segs = slices.Clone(rows[first].segs)
			rows[first].segs[1].apart = true
			if ok {
				rows[first].segs[0] = joined
			} else {
				l.rows = l.rows[:1] // the other lines stand beside other text
			}
			l.rows = l.rows[1:]
		} else if ok {
			before[l.at] = append(before[l.at], rows[l.at].headed(joined))
		} else {
			for _, i := range l.rows {
				before[l.at] = append(before[l.at], rows[l.at].headed(rows[i].segs[0]))
			}
		}
		for _, i := range l.rows {
			gone[i] = true
		}
	}
	var out []row
	for i, r := range rows {
		out = append(out, before[i]...)
		if gone[i] {
			r.segs = r.segs[1:]
		}
		if len(r.segs) > 0 {
			out = append(out, r)
		}
	}
	return out
}

// headed returns a row for a label that is to be read right before r.
func (r row) headed(label segment) row {
	label.order = r.segs[0].order
	return row{r.y, []segment{label}}
}

// writtenTogether reports whether nothing stands between two places of the
// content stream.
func writtenTogether(rows []row, from, to int) bool {
	for _, r := range rows {
		for i := range r.segs {
			if o := r.segs[i].order; o > from && o < to {
				return false
			}
		}
	}
	return true
}

// joinLabel makes one segment of the lines of a label that goes on: "Sep 2025
// –" above "Present". ok is false where the lines are labels of their own.
func joinLabel(rows []row, l label) (all segment, ok bool) {
	all = rows[l.rows[0]].segs[0]
	all.words = slices.Clone(all.words)
	for _, i := range l.rows[1:] {
		next := rows[i].segs[0]
		if !endsOpen(all.text()) && !startsLower(next.text()) && !(all.bold && next.bold && writtenTogether(rows, all.order, next.order)) {
			return segment{}, false
		}
		all.words = append(all.words, next.words...)
		all.letters += next.letters
		all.x0, all.x1 = math.Min(all.x0, next.x0), math.Max(all.x1, next.x1)
	}
	all.date = isDateText(all.text())
	return all, true
}
