package document

import (
	"cmp"
	"encoding/xml"
	"slices"
	"strconv"
	"strings"
)

// A docxPlace says where on the page a text box stands, in points.
type docxPlace struct {
	left, top, width float64
	from             string // what left and top are measured from; "" where the place is not known

	blocks []docxBlock // what the box holds
}

// position reads a wp:positionH or wp:positionV element of the drawing that is
// open. A place that is given as an alignment is not known.
func (w *docxWalker) position(e xml.StartElement) error {
	known := false
	err := w.children(func(c xml.StartElement) error {
		if c.Name.Local != "posOffset" {
			return w.skip()
		}
		text, err := w.text()
		n, bad := strconv.ParseFloat(strings.TrimSpace(text), 64)
		known = bad == nil
		if e.Name.Local == "positionH" {
			w.place.left = n / emuPerPoint
		} else {
			w.place.top = n / emuPerPoint
		}
		return err
	})
	if known {
		w.place.from += e.Name.Local + " " + attr(e, "relativeFrom") + " "
	}
	return err
}

// arrange sets the boxes of a paragraph in the order in which they are read,
// where the file holds them in another one: templates are made of boxes that
// lie anywhere, all anchored in one paragraph. A file whose boxes follow one
// another down each column is left as it is.
func (p *docxParagraph) arrange() {
	places := p.places
	count := 0
	for _, q := range places {
		count += len(q.blocks)
	}
	if len(places) < 2 || count != len(p.boxes) || !alike(places) || !jumbled(places) {
		return
	}
	p.boxes = p.boxes[:0:0]
	for _, q := range downThePage(places) {
		p.boxes = append(p.boxes, q.blocks...)
	}
}

// alike reports whether all places are known and measured alike.
func alike(places []docxPlace) bool {
	return !slices.ContainsFunc(places, func(q docxPlace) bool {
		return strings.Count(q.from, "position") != 2 || q.from != places[0].from || q.width <= 0
	})
}

// jumbled reports whether a box stands above one that comes before it in its
// column.
func jumbled(places []docxPlace) bool {
	for i, q := range places {
		for _, before := range places[:i] {
			if q.beside(before) && q.top < before.top {
				return true
			}
		}
	}
	return false
}

// beside reports whether two boxes stand in one column: they share half of the
// width of the narrower one.
func (q docxPlace) beside(o docxPlace) bool {
	shared := min(q.left+q.width, o.left+o.width) - max(q.left, o.left)
	return shared >= min(q.width, o.width)/2
}

// downThePage sorts boxes down the page and, between boxes that span several
// columns, column by column.
func downThePage(places []docxPlace) []docxPlace {
	sorted := slices.SortedStableFunc(slices.Values(places), func(a, b docxPlace) int {
		return cmp.Or(cmp.Compare(a.top, b.top), cmp.Compare(a.left, b.left))
	})
	var out, band []docxPlace
	for _, q := range sorted {
		if spans(q, sorted) {
			out = append(append(out, byColumn(band)...), q)
			band = nil
			continue
		}
		band = append(band, q)
	}
	return append(out, byColumn(band)...)
}

// spans reports whether a box reaches over several columns.
func spans(q docxPlace, all []docxPlace) bool {
	for i, a := range all {
		for _, b := range all[i+1:] {
			if a.width < q.width && b.width < q.width && q.beside(a) && q.beside(b) && !a.beside(b) {
				return true
			}
		}
	}
	return false
}

// byColumn sorts boxes, given from top to bottom, by the columns they stand in.
func byColumn(places []docxPlace) []docxPlace {
	var columns [][]docxPlace
	for _, q := range places {
		i := slices.IndexFunc(columns, func(c []docxPlace) bool { return q.beside(c[0]) })
		if i < 0 {
			columns = append(columns, nil)
			i = len(columns) - 1
		}
		columns[i] = append(columns[i], q)
	}
	slices.SortStableFunc(columns, func(a, b []docxPlace) int { return cmp.Compare(a[0].left, b[0].left) })
	return slices.Concat(columns...)
}
