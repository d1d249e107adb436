package document

import (
	"math"
	"slices"
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
	whole       bool    // of the full width of the page's text
}

// layoutPage orders what a page shows into blocks, in reading order. Text that
// is turned comes last.
func layoutPage(p *pageContent) []block {
	turned := [4][]glyph{make([]glyph, 0, len(p.glyphs))}
	for _, g := range joinAccents(p.glyphs) {
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
	o.split(segs, block{left: left, right: right, whole: true}, 0)
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

const (
	maxSplits        = 6
	maxSplitSegments = 3000 // of a page that is searched for columns; a full page of text has 200
)

// split finds the best run of rows in two columns; what stands above, left,
// right and below is split in turn. in gives the bounds and the column.
func (o *orderer) split(segs []segment, in block, depth int) {
	if len(segs) == 0 {
		return
	}
	rows := rowsOf(segs)
	run, ok := columnRun{}, false
	if depth < maxSplits && len(rows) >= 4 && len(segs) < maxSplitSegments {
		run, ok = bestRun(rows)
		if !ok && run.labels != nil {
			rows = slices.Concat(rows[:run.first], seatLabels(rows[run.first:run.last+1], run.labels), rows[run.last+1:])
		}
	}
	if !ok {
		in.rows = rows
		o.blocks = append(o.blocks, in)
		return
	}
	run = run.unsandwiched(rows)
	tall := run.overlap(rows) > 0.4*o.height
	if !tall && switches(rows[run.first:run.last+1], run.x) != 1 {
		run = run.trimmed(rows)
	}
	run = run.belowName(rows)
	above, left, right, below := run.parts(rows)
	leftBlock, rightBlock := in, in
	leftBlock.whole, rightBlock.whole = false, false
	leftBlock.left, leftBlock.right = extent(left)
	rightBlock.left, rightBlock.right = extent(right)
	if textLength(left) < textLength(right) {
		if tall || hasHeading(left) {
			leftBlock.column = in.column + 1
		}
	} else if tall || hasHeading(right) {
		rightBlock.column = in.column + 1
	}
	o.split(above, in, depth+1)
	o.split(left, leftBlock, depth+1)
	o.split(right, rightBlock, depth+1)
	o.split(below, in, depth+1)
}

func textLength(segs []segment) int {
	n := 0
	for i := range segs {
		n += segs[i].letters
	}
	return n
}

// A columnRun is a run of rows, first to last, that a gutter at x parts.
type columnRun struct {
	first, last int
	x           float64
	score       float64
	labels      []label // where the gutter parts labels from what they name; the score is then 0
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

// bestRun tries a gutter left of each edge that several segments share. Where
// no columns are found, best may be a run of labels.
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
			if labels := labelsOf(rows[i:j+1], x); len(labels) > 0 {
				if !ok && len(labels) > len(best.labels) {
					best = columnRun{first: i, last: j, x: x, labels: labels}
				}
			} else if s := scoreRun(rows[i:j+1], x); s > best.score {
				best, ok = columnRun{first: i, last: j, x: x, score: s}, true
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
			n := 1
			if r.segs[i].marker != "" {
				n = 2 // two list items show a column where text needs three
			}
			count[int(math.Round(r.segs[i].left()/grid))] += n
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

// crosses tells whether a segment of the row stands in the gutter at x. One
// that only touches the text right of the gutter is too long for its column.
func (r row) crosses(x float64) bool {
	for i := range r.segs {
		if s := &r.segs[i]; s.left() < x && s.x1 > x-3 && !r.touches(i, x) {
			return true
		}
	}
	return false
}

// touches reports whether segment i reaches the next, which starts at x.
func (r row) touches(i int, x float64) bool {
	if i+1 == len(r.segs) {
		return false
	}
	s, next := &r.segs[i], &r.segs[i+1]
	reach := 0.8 // font sizes that it may run into the next
	if between := next.order - s.order - s.letters; between > 12 || between < -s.letters {
		reach = 6 // the content stream shows other text between the two
	}
	return next.left() >= x && next.left() < x+6 && s.x1 > x-3 && s.x1 < next.left()+reach*s.size
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
