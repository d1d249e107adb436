package document

import (
	"math"
	"slices"
	"strings"
)

// A row holds the segments of one height, from left to right.
type row struct {
	y    float64
	segs []segment
}

// A block is a part of a page that is read from top to bottom: a column, or
// the full width above or below columns.
type block struct {
	rows        []row
	left, right float64 // of its column
	column      int     // 0 for the main text
}

// layoutPage orders what a page shows into blocks, in reading order. Text that
// is turned comes last.
func layoutPage(p *pageContent) []block {
	var turned [4][]glyph
	for _, g := range p.glyphs {
		switch g.turn {
		case 0:
		case 1:
			g.x, g.y = g.y, -g.x
		case 2:
			g.x, g.y = -g.x, -g.y
		case 3:
			g.x, g.y = -g.y, g.x
		default:
			continue
		}
		turned[g.turn] = append(turned[g.turn], g)
	}
	var blocks []block
	for turn, glyphs := range turned {
		var marks []drawnMark
		if turn == 0 {
			marks = p.marks
		}
		segs := attachMarks(segments(glyphs), marks)
		blocks = append(blocks, readingOrder(segs)...)
	}
	return blocks
}

// readingOrder splits segments into blocks.
func readingOrder(segs []segment) []block {
	if len(segs) == 0 {
		return nil
	}
	o := orderer{height: segs[0].y - segs[len(segs)-1].y}
	left, right := extent(segs)
	o.split(segs, block{left: left, right: right}, 0)
	return o.blocks
}

func extent(segs []segment) (left, right float64) {
	left, right = math.Inf(1), math.Inf(-1)
	for i := range segs {
		left, right = math.Min(left, segs[i].left()), math.Max(right, segs[i].x1)
	}
	return left, right
}

// rowsOf gathers segments of about the same height.
func rowsOf(segs []segment) []row {
	segs = slices.Clone(segs)
	slices.SortStableFunc(segs, func(a, b segment) int { return compare(b.y, a.y) })
	var rows []row
	for _, s := range segs {
		if n := len(rows); n > 0 && rows[n-1].y-s.y < 0.35*math.Max(s.size, 3) {
			rows[n-1].segs = append(rows[n-1].segs, s)
		} else {
			rows = append(rows, row{s.y, []segment{s}})
		}
	}
	for i := range rows {
		slices.SortStableFunc(rows[i].segs, func(a, b segment) int { return compare(a.x0, b.x0) })
	}
	return rows
}

// An orderer splits a page at gutters, again and again.
type orderer struct {
	height float64 // of the page's text
	blocks []block
}

const maxSplits = 6

// split finds the best run of rows in two columns; what stands above, left,
// right and below is split in turn. in gives the bounds and the column.
func (o *orderer) split(segs []segment, in block, depth int) {
	if len(segs) == 0 {
		return
	}
	rows := rowsOf(segs)
	run, ok := columnRun{}, false
	if depth < maxSplits && len(rows) >= 4 {
		run, ok = bestRun(rows)
	}
	if !ok {
		in.rows = rows
		o.blocks = append(o.blocks, in)
		return
	}
	above, left, right, below := run.parts(rows)
	leftBlock, rightBlock := in, in
	leftBlock.left, leftBlock.right = extent(left)
	rightBlock.left, rightBlock.right = extent(right)
	if tall := rows[run.first].y - rows[run.last].y; tall > 0.4*o.height {
		if textLength(left) < textLength(right) {
			leftBlock.column = in.column + 1
		} else {
			rightBlock.column = in.column + 1
		}
	}
	o.split(above, in, depth+1)
	o.split(left, leftBlock, depth+1)
	o.split(right, rightBlock, depth+1)
	o.split(below, in, depth+1)
}

func textLength(segs []segment) int {
	n := 0
	for i := range segs {
		for _, w := range segs[i].words {
			n += len(w.text)
		}
	}
	return n
}

// A columnRun is a run of rows, first to last, that a gutter at x parts.
type columnRun struct {
	first, last int
	x           float64
	score       float64
}

// parts sorts the segments of rows to the four sides of the run.
func (c columnRun) parts(rows []row) (above, left, right, below []segment) {
	for i, r := range rows {
		for _, s := range r.segs {
			switch {
			case i < c.first:
				above = append(above, s)
			case i > c.last:
				below = append(below, s)
			case s.left() < c.x:
				left = append(left, s)
			default:
				right = append(right, s)
			}
		}
	}
	return above, left, right, below
}

// bestRun tries a gutter left of each edge that several segments share.
func bestRun(rows []row) (best columnRun, ok bool) {
	for _, x := range gutters(rows) {
		for i := 0; i < len(rows); i++ {
			if rows[i].crosses(x) {
				continue
			}
			j := i
			for j+1 < len(rows) && !rows[j+1].crosses(x) {
				j++
			}
			if s := scoreRun(rows[i:j+1], x); s > best.score {
				best, ok = columnRun{i, j, x, s}, true
			}
			i = j
		}
	}
	for ok && best.first < best.last && rows[best.first].headOf(rows[best.first+1], best.x) {
		best.first++
	}
	return best, ok
}

// gutters returns the places to try, from left to right.
func gutters(rows []row) []float64 {
	const grid = 3
	count := map[int]int{}
	leftmost := math.Inf(1)
	for _, r := range rows {
		for i := range r.segs {
			count[int(math.Round(r.segs[i].left()/grid))]++
			leftmost = math.Min(leftmost, r.segs[i].left())
		}
	}
	var xs []float64
	for k, n := range count {
		x := float64(k)*grid - 2.5
		if n+count[k-1]+count[k+1] >= 3 && x >= leftmost+20 {
			xs = append(xs, x)
		}
	}
	slices.Sort(xs)
	return xs
}

// crosses tells whether a segment of the row stands in the gutter at x.
func (r row) crosses(x float64) bool {
	for i := range r.segs {
		if r.segs[i].left() < x && r.segs[i].x1 > x-3 {
			return true
		}
	}
	return false
}

// headOf tells whether r, which has text only left of x, is a heading over the
// columns rather than the first row of the left one.
func (r row) headOf(next row, x float64) bool {
	left, right := r.sides(x)
	return left && !right && (r.y-next.y > 1.8*r.segs[0].size || r.segs[0].size > 1.35*next.segs[0].size)
}

func (r row) sides(x float64) (left, right bool) {
	for i := range r.segs {
		if r.segs[i].left() < x {
			left = true
		} else {
			right = true
		}
	}
	return left, right
}

// A side sums up the text on one side of a gutter.
type side struct {
	rows, letters, dates int
	edge                 float64 // the one nearest to the gutter
}

// scoreRun tells how much rows look like two columns parted at x, 0 where they
// look like a table, labels or dates at the margin.
func scoreRun(rows []row, x float64) float64 {
	l, r, both := sumSides(rows, x)
	least := min(l.rows, r.rows)
	gutter := r.edge - l.edge
	if least < 4 || gutter < 5 {
		return 0
	}
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
	case l.mostlyDates(), r.mostlyDates(), short < 4:
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
				l.edge = math.Max(l.edge, s.x1)
			} else {
				r.edge = math.Min(r.edge, s.left())
			}
			text := s.text()
			of.letters += len(text)
			if isDateText(text) {
				of.dates++
			}
		}
	}
	return l, r, both
}

// switches counts how often the content stream goes from one side of x to the
// other.
func switches(rows []row, x float64) int {
	type place struct {
		order int
		left  bool
	}
	var places []place
	for _, r := range rows {
		for i := range r.segs {
			places = append(places, place{r.segs[i].order, r.segs[i].left() < x})
		}
	}
	slices.SortFunc(places, func(a, b place) int { return a.order - b.order })
	n := 0
	for i := 1; i < len(places); i++ {
		if places[i].left != places[i-1].left {
			n++
		}
	}
	return n
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
	return words == 0 && digits >= 4
}

func isDateWord(w string) bool {
	switch w {
	case "to", "present", "current", "now", "today", "through", "until", "spring", "summer", "fall", "autumn", "winter", "expected", "since":
		return true
	}
	return len(w) >= 3 && strings.Contains("january february march april may june july august september sept october november december", w)
}
