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
