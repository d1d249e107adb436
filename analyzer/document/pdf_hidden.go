package document

import "slices"

// Text that nobody sees: shown in the invisible mode, in white on the white
// page, without opacity, or too small to be read. Words for machines only are
// written so. The text that a program for character recognition lays under the
// picture of a page is invisible too, but says what the picture shows.

const (
	paleFrom    = 0.95 // of each colour; from here on text is lost on white
	leastSize   = 1.2  // points; smaller text is a line of dots
	maxGrounds  = 4000
	leastGround = 2 // points, the height of a ground for text
)

// A fill is the colour in which text and shapes are filled.
type fill struct {
	pale  bool // white, or nearly
	tints bool // the colour space counts ink, or is not known
	clear bool // no opacity
}

// colourOperator follows the fill colour; it is false for other operators.
func (c *content) colourOperator(op string) bool {
	f := &c.state.fill
	switch op {
	case "g", "rg":
		f.tints = false
		f.pale = c.allNumbers(func(v float64) bool { return v >= paleFrom })
	case "k":
		f.tints = true
		f.pale = c.allNumbers(func(v float64) bool { return v <= 1-paleFrom })
	case "cs":
		f.pale, f.tints = false, !c.isLightSpace(c.last().str)
	case "sc", "scn":
		switch {
		case len(c.args) == 4:
			f.pale = c.allNumbers(func(v float64) bool { return v <= 1-paleFrom })
		default:
			f.pale = !f.tints && c.allNumbers(func(v float64) bool { return v >= paleFrom })
		}
	case "sh":
		c.ground(drawnMark{-1e6, -1e6, 1e6, 1e6})
	default:
		return false
	}
	return true
}

// allNumbers reports whether there are operands, all numbers, and is holds of each.
func (c *content) allNumbers(is func(float64) bool) bool {
	for _, a := range c.args {
		if a.kind != tokNumber || !is(a.num) {
			return false
		}
	}
	return len(c.args) > 0
}

// isLightSpace reports whether the named colour space has white at the top of
// each component.
func (c *content) isLightSpace(name string) bool {
	switch name {
	case "DeviceGray", "DeviceRGB", "CalGray", "CalRGB", "G", "RGB":
		return true
	}
	space := keyOf(keyOf(c.resources, "ColorSpace"), name)
	switch kind := indexOf(space, 0).Name(); kind {
	case "CalGray", "CalRGB":
		return true
	case "ICCBased":
		return keyOf(indexOf(space, 1), "N").Int64() != 4
	}
	return false
}

// ground keeps an area on which white text is seen.
func (c *content) ground(b drawnMark) {
	if b.y1-b.y0 >= leastGround && len(c.page.grounds) < maxGrounds {
		c.page.grounds = append(c.page.grounds, b)
	}
}

// picture keeps the area of a picture, which is the unit square.
func (c *content) picture() {
	var b pathBox
	for _, at := range [][2]float64{{0, 0}, {1, 0}, {0, 1}, {1, 1}} {
		b.add(c.state.ctm.apply(at[0], at[1]))
	}
	c.ground(b.drawnMark)
	if len(c.page.pictures) < maxGrounds {
		c.page.pictures = append(c.page.pictures, b.drawnMark)
	}
}

// unseen parts off the glyphs of the page that nobody sees. Where they are the
// greater part of its text, the page is not what it was taken for, and all
// of it counts as seen.
func (p *pageContent) unseen() []glyph {
	var hidden []glyph
	for i := range p.glyphs {
		if p.isHidden(&p.glyphs[i]) {
			hidden = append(hidden, p.glyphs[i])
		}
	}
	if len(hidden) == 0 || 2*len(hidden) >= len(p.glyphs) {
		return nil
	}
	p.glyphs = slices.DeleteFunc(p.glyphs, func(g glyph) bool { return p.isHidden(&g) })
	return hidden
}

func (p *pageContent) isHidden(g *glyph) bool {
	switch {
	case isBlankText(g.text):
		return false
	case g.size < leastSize:
		return true
	case g.invisible:
		return !on(p.pictures, g)
	}
	return g.pale && !on(p.grounds, g)
}

// on reports whether the middle of a glyph is in one of the areas.
func on(areas []drawnMark, g *glyph) bool {
	x, y := g.x, g.y
	switch g.turn {
	case 0:
		x, y = x+g.width/2, y+0.3*g.size
	case 1:
		x, y = x-0.3*g.size, y+g.width/2
	}
	for i := range areas {
		if a := &areas[i]; x >= a.x0 && x <= a.x1 && y >= a.y0 && y <= a.y1 {
			return true
		}
	}
	return false
}
