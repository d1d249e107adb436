package document

import (
	"math"
	"slices"
)

// maxCellRows bounds the rows that are taken for cells side by side.
const maxCellRows = 14

// cellsOf parts the rows of a block where the content stream shows one cell of
// a table after the other: rows that are to be read down cell by cell. Rows
// that the stream shows from left to right stay as they are. Each part holds
// the rows of one cell, or one whole row.
func cellsOf(rows []row) [][]row {
	var parts [][]row
	for i := 0; i < len(rows); {
		j, last := i, lastOrder(rows[i])
		for j+1 < len(rows) && firstOrder(rows[j+1]) < last { // shown before a part of what stands above
			j++
			last = max(last, lastOrder(rows[j]))
		}
		cells := [][]row{rows[i : j+1]}
		if j > i && j-i < maxCellRows {
			if split, ok := splitCells(rows[i : j+1]); ok {
				cells = split
			}
		}
		parts = append(parts, cells...)
		i = j + 1
	}
	return parts
}

// firstOrder and lastOrder return the places of the first and of the last
// segment of a row in the content stream.
func firstOrder(r row) int {
	first := math.MaxInt
	for i := range r.segs {
		first = min(first, r.segs[i].order)
	}
	return first
}

func lastOrder(r row) int {
	last := -1
	for i := range r.segs {
		last = max(last, r.segs[i].order)
	}
	return last
}

// splitCells sorts the segments of rows into cells, by the order of the stream:
// a new cell begins where it goes up again. ok is false where the cells overlap,
// as the stream then follows something else than cells.
func splitCells(rows []row) (cells [][]row, ok bool) {
	var segs []segment
	for _, r := range rows {
		segs = append(segs, r.segs...)
	}
	slices.SortFunc(segs, func(a, b segment) int { return a.order - b.order })
	var parts [][]segment
	for i, s := range segs {
		if i == 0 || s.y > segs[i-1].y+0.4*s.size {
			parts = append(parts, nil)
		}
		parts[len(parts)-1] = append(parts[len(parts)-1], s)
	}
	slices.SortStableFunc(parts, func(a, b []segment) int {
		left, _ := extent(a)
		other, _ := extent(b)
		return compare(left, other)
	})
	for i := 1; i < len(parts); i++ {
		_, end := extent(parts[i-1])
		if start, _ := extent(parts[i]); start <= end+2 {
			return nil, false
		}
	}
	for _, p := range parts {
		cells = append(cells, rowsOf(p))
	}
	return cells, len(cells) > 1
}

// cellEdge returns where the text of a cell must end: before the next cell, or
// at the edge of the block.
func cellEdge(cell []row, parts [][]row, next int, edge float64) float64 {
	if next >= len(parts) || parts[next][0].y < cell[len(cell)-1].y {
		return edge
	}
	start, _ := extent(parts[next][0].segs)
	if _, end := extent(cell[0].segs); start > end {
		return start - 0.5*cell[0].segs[0].size
	}
	return edge
}
