package document

import (
	"math"

	"github.com/ledongthuc/pdf"
)

// object runs a form or notes an image.
func (c *content) object(name string) {
	x := keyOf(keyOf(c.resources, "XObject"), name)
	switch keyOf(x, "Subtype").Name() {
	case "Form":
		key := ""
		guard(func() { key = x.String() })
		if c.depth >= maxFormDepth || c.running[key] {
			return
		}
		c.operators += formCost
		c.running[key] = true
		defer delete(c.running, key)
		resources := keyOf(x, "Resources")
		if resources.Kind() != pdf.Dict {
			resources = c.resources
		}
		m, ok := matrixOf(keyOf(x, "Matrix"))
		if !ok {
			m = identity
		}
		state := c.state
		state.ctm = m.times(state.ctm)
		c.run(streamData(x, c.budget), resources, state, c.depth+1)
	case "Image":
		c.picture()
		m := c.state.ctm
		c.page.imageArea += math.Abs(m.a*m.d - m.b*m.c)
	}
}

// fields runs what the fields of a form, notes of text and stamps look like:
// the answers of a form that was filled in are no part of the page's content.
func (in *interpreter) fields(page pdf.Value, ctm matrix) {
	const invisible = 1<<1 | 1<<5 // flags: hidden, not for the screen
	notes := keyOf(page, "Annots")
	for i := 0; i < notes.Len() && i < 500; i++ {
		note := indexOf(notes, i)
		look := keyOf(keyOf(note, "AP"), "N")
		switch keyOf(note, "Subtype").Name() {
		case "Widget", "FreeText", "Stamp":
		default:
			continue
		}
		if look.Kind() != pdf.Stream || keyOf(note, "F").Int64()&invisible != 0 {
			continue
		}
		m, ok := matrixOf(keyOf(look, "Matrix"))
		if !ok {
			m = identity
		}
		in.operators += formCost
		m = m.times(fitted(keyOf(look, "BBox"), keyOf(note, "Rect"), m)).times(ctm)
		in.run(streamData(look, in.budget), keyOf(look, "Resources"), graphicsState{ctm: m, stretch: 1}, 1)
	}
}

// fitted returns the matrix that brings a box, mapped by m, to the place of
// another (ISO 32000-1, 12.5.5).
func fitted(box, rect pdf.Value, m matrix) matrix {
	var from, to pathBox
	if box.Len() != 4 || rect.Len() != 4 {
		return identity
	}
	n := func(v pdf.Value, i int) float64 { return indexOf(v, i).Float64() }
	for _, x := range []int{0, 2} {
		for _, y := range []int{1, 3} {
			from.add(m.apply(n(box, x), n(box, y)))
			to.add(n(rect, x), n(rect, y))
		}
	}
	if from.x1-from.x0 < 0.01 || from.y1-from.y0 < 0.01 {
		return identity
	}
	a, d := (to.x1-to.x0)/(from.x1-from.x0), (to.y1-to.y0)/(from.y1-from.y0)
	return matrix{a: a, d: d, e: to.x0 - a*from.x0, f: to.y0 - d*from.y0}
}

func matrixOf(v pdf.Value) (matrix, bool) {
	if v.Len() != 6 {
		return matrix{}, false
	}
	n := func(i int) float64 { return indexOf(v, i).Float64() }
	return matrix{n(0), n(1), n(2), n(3), n(4), n(5)}, true
}

// keyOf returns the entry of a dictionary, null where the library panics at it.
func keyOf(v pdf.Value, key string) (out pdf.Value) {
	defer func() {
		if recover() != nil {
			out = pdf.Value{}
		}
	}()
	return v.Key(key)
}

func indexOf(v pdf.Value, i int) (out pdf.Value) {
	defer func() {
		if recover() != nil {
			out = pdf.Value{}
		}
	}()
	return v.Index(i)
}
