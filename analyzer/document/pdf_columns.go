package document

import (
	"math"
	"slices"
	"strings"
)

// A side sums up the text on one side of a gutter.
type side struct {
	rows, letters, dates, items int
	edge                        float64 // the one nearest to the gutter
}

// scoreRun tells how much rows look like two columns parted at x, 0 where they
// look like a table, labels or dates at the margin.
func scoreRun(rows []row, x float64) float64 {
	l, r, both := sumSides(rows, x)
	least := min(l.rows, r.rows)
	gutter := r.edge - l.edge
	if gutter < 5 || least < 2 {
		return 0
	}
	lists := 0.0
	if l.items >= 2 && r.items >= 2 && 2*r.items >= r.rows {
		lists = float64(min(l.items, r.items)) // two lists side by side
	}
	if least < 4 {
		return lists
	}
	return math.Max(lists, scoreText(rows, x, l, r, both))
}

// scoreText scores rows of four or more on either side by how they are
// aligned, how much they hold and in which order they are written.
func scoreText(rows []row, x float64, l, r side, both int) float64 {
	least := min(l.rows, r.rows)
	gutter := r.edge - l.edge
	wide := math.Min(gutter, 40) / 80
	aligned := float64(both) / float64(least)
	if gutter >= 6 && switches(rows, x) <= 2 && !(aligned > 0.9 && r.mostlyDates()) {
		return float64(least) * (1.3 + wide) // written one column after the other
	}
	n := float64(len(rows))
	short := math.Min(float64(l.letters)/float64(l.rows), float64(r.letters)/float64(r.rows))
	sparse := math.Min(float64(l.rows), float64(r.rows)) / n
	switch {
	case aligned > 0.85 && short < 22, aligned > 0.6 && sparse < 0.5:
		return 0
	case sparse < 0.6 && goesDown(rows, x):
		return 0 // labels, or short lines at full width
	case l.mostlyDates(), r.mostlyDates(), short < 4:
		return 0
	case sparse < 0.5 && short < 20 && switches(rows, x) >= least: // labels at the margin, each written before its text
		return 0
	}
	return float64(least) * (1 + wide) * (1.3 - 0.6*aligned)
}

func (s side) mostlyDates() bool { return float64(s.dates) > 0.6*float64(s.rows) }

func sumSides(rows []row, x float64) (l, r side, both int) {
	l.edge, r.edge = math.Inf(-1), math.Inf(1)
	for _, row := range rows {
		left, right := row.sides(x)
		if left {
			l.rows++
		}
		if right {
			r.rows++
		}
		if left && right {
			both++
		}
		for i := range row.segs {
			s := &row.segs[i]
			of := &r
			if s.left() < x {
				of = &l
				if !row.touches(i, x) {
					l.edge = math.Max(l.edge, s.x1)
				}
			} else {
				r.edge = math.Min(r.edge, s.left())
			}
			if s.marker != "" {
				of.items++
			}
			of.letters += s.letters
			if s.date {
				of.dates++
			}
		}
	}
	return l, r, both
}

// A place is where a segment stands in the content stream and on the page.
type place struct {
	order, row int
	left       bool
}

// placesOf returns the segments of rows in the order of the content stream.
func placesOf(rows []row, x float64) []place {
	var places []place
	for k, r := range rows {
		for i := range r.segs {
			places = append(places, place{r.segs[i].order, k, r.segs[i].left() < x})
		}
	}
	slices.SortFunc(places, func(a, b place) int { return a.order - b.order })
	return places
}

// switches counts how often the content stream goes from one side of x to the
// other.
func switches(rows []row, x float64) int {
	places := placesOf(rows, x)
	n := 0
	for i := 1; i < len(places); i++ {
		if places[i].left != places[i-1].left {
			n++
		}
	}
	return n
}

// goesDown reports whether the content stream shows the rows from top to
// bottom, so that nothing speaks for columns.
func goesDown(rows []row, x float64) bool {
	places := placesOf(rows, x)
	for i := 1; i < len(places); i++ {
		if places[i].row < places[i-1].row {
			return false
		}
	}
	return true
}

// unsandwiched cuts off rows that the content stream shows before or after the
// columns: a heading, a table, or the text that goes on at full width. Such
// rows cross no gutter where they are short.
func (c columnRun) unsandwiched(rows []row) columnRun {
	places := placesOf(rows[c.first:c.last+1], c.x)
	best, from := c, 0
	best.score = 0
	for _, to := range append(cleanBreaks(places), c.last-c.first+1) {
		part := rows[c.first+from : c.first+to]
		if s := scoreRun(part, c.x); s > best.score && switches(part, c.x) == 1 {
			best = columnRun{first: c.first + from, last: c.first + to - 1, x: c.x, score: s}
		}
		from = to
	}
	if best.score == 0 {
		return c
	}
	return best
}

// cleanBreaks returns the rows before which the stream switches sides and has
// shown all that stands above and nothing that stands below.
func cleanBreaks(places []place) []int {
	lowest := make([]int, len(places)+1) // the highest row of what is still to come
	lowest[len(places)] = math.MaxInt
	for i := len(places) - 1; i >= 0; i-- {
		lowest[i] = min(lowest[i+1], places[i].row)
	}
	var breaks []int
	deepest := -1
	for i := range places {
		if i > 0 && places[i].left != places[i-1].left && lowest[i] > deepest {
			breaks = append(breaks, lowest[i])
		}
		deepest = max(deepest, places[i].row)
	}
	return breaks
}

// common returns the first and last row at whose height both sides have begun
// and neither has ended.
func (c columnRun) common(rows []row) (first, last int) {
	firstOf, lastOf := [2]int{-1, -1}, [2]int{}
	for i := c.first; i <= c.last; i++ {
		left, right := rows[i].sides(c.x)
		for k, here := range []bool{left, right} {
			if here && firstOf[k] < 0 {
				firstOf[k] = i
			}
			if here {
				lastOf[k] = i
			}
		}
	}
	return max(firstOf[0], firstOf[1]), min(lastOf[0], lastOf[1])
}

// overlap returns the height over which both sides have text.
func (c columnRun) overlap(rows []row) float64 {
	first, last := c.common(rows)
	if first >= last {
		return 0
	}
	return rows[first].y - rows[last].y
}

// trimmed leaves out rows with text on one side only above and below the rows
// that both sides share, unless they belong to a list there: columns that fill
// only a part of the page, such as skills, end with their lists.
func (c columnRun) trimmed(rows []row) columnRun {
	first, last := c.common(rows)
	if first >= last {
		return c
	}
	for first > c.first && (onRight(rows[first-1], c.x) || isListRow(rows[first-1], rows[first])) {
		first--
	}
	for last < c.last && (onRight(rows[last+1], c.x) || isListRow(rows[last+1], rows[last]) || isListRow(rows[last], rows[last+1]) && rows[last+1].segs[0].marker == "" && rows[last+1].segs[0].x0 > rows[last].segs[0].left()+2) {
		last++
	}
	c.first, c.last = first, last
	return c
}

// belowName leaves out the person's name, in large letters, with the lines close
// below it, where they stand over the right column and the left one begins
// lower: they are read first.
func (c columnRun) belowName(rows []row) columnRun {
	const (
		large = 1.35 // times the size of the text
		close = 1.9  // font sizes
	)
	first, _ := c.common(rows)
	name := c.first
	if first >= len(rows) || name >= first || !onRight(rows[name], c.x) || rows[name].segs[0].size < large*rows[first].segs[0].size {
		return c
	}
	for name+1 < first && rows[name].y-rows[name+1].y < close*rows[name].segs[0].size {
		name++
	}
	c.first = name + 1
	return c
}

// onRight reports whether r has text only right of x: it cannot be text of
// full width.
func onRight(r row, x float64) bool {
	left, _ := r.sides(x)
	return !left
}

// hasHeading reports whether a segment looks like a heading, as sidebars have
// them and the two halves of a list do not.
func hasHeading(segs []segment) bool {
	for i := range segs {
		if s := &segs[i]; s.marker == "" && (s.bold || isCapitals(s.text()) && len(s.text()) > 4) {
			return true
		}
	}
	return false
}

// isListRow reports whether r opens with a list mark and stands close to next.
func isListRow(r, next row) bool {
	return r.segs[0].marker != "" && math.Abs(r.y-next.y) < 1.7*r.segs[0].size
}

// isDateText tells whether text is a date or a span of dates and hardly more.
func isDateText(text string) bool {
	if len(text) > 40 {
		return false
	}
	digits, words := 0, 0
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return strings.ContainsRune(" -–—/.,()|", r) }) {
		switch {
		case isDigit(w[0]):
			digits += len(w)
		case !isDateWord(w):
			words++
		}
	}
	return words == 0 && digits >= 4 && hasYear(text)
}

func isDateWord(w string) bool {
	switch w {
	case "to", "present", "current", "now", "today", "through", "until", "spring", "summer", "fall", "autumn", "winter", "expected", "since":
		return true
	}
	return len(w) >= 3 && strings.Contains("january february march april may june july august september sept october november december", w)
}
