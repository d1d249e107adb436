package document

import (
	"math"
	"strings"
	"unicode/utf16"

	"github.com/ledongthuc/pdf"
)

// A pathBox is the extent of the path under construction, in page space.
type pathBox struct {
	drawnMark
	points int
}

func (p *pathBox) add(x, y float64) {
	if p.points == 0 {
		p.drawnMark = drawnMark{x, y, x, y}
	}
	p.points++
	p.x0, p.x1 = math.Min(p.x0, x), math.Max(p.x1, x)
	p.y0, p.y1 = math.Min(p.y0, y), math.Max(p.y1, y)
}

// maxMark is the greatest width or height of a list mark in points.
const maxMark = 12

// pathOperator follows paths: the small painted ones may be list marks.
func (c *content) pathOperator(op string) {
	switch op {
	case "m", "l":
		c.point(0)
	case "c":
		c.point(0)
		c.point(2)
		c.point(4)
	case "v", "y":
		c.point(0)
		c.point(2)
	case "re":
		x, y, w, h := c.number(0), c.number(1), c.number(2), c.number(3)
		c.path.add(c.state.ctm.apply(x, y))
		c.path.add(c.state.ctm.apply(x+w, y+h))
	case "f", "F", "f*", "B", "B*", "b", "b*":
		if !c.state.fill.pale && !c.state.fill.clear {
			c.ground(c.path.drawnMark)
		}
		c.paint()
	case "S", "s":
		c.paint()
	case "n":
		c.path = pathBox{}
	}
}

func (c *content) point(i int) {
	if i+1 < len(c.args) {
		c.path.add(c.state.ctm.apply(c.number(i), c.number(i+1)))
	}
}

// paint ends the path and keeps it where it can be a list mark: small, and
// about as high as wide.
func (c *content) paint() {
	p := c.path
	c.path = pathBox{}
	w, h := p.x1-p.x0, p.y1-p.y0
	c.page.paths++
	if p.points < 2 || w < 0.8 || h < 0.8 || w > maxMark || h > maxMark || w > 2.2*h || h > 2.2*w || len(c.page.marks) > 2000 {
		return
	}
	c.page.marks = append(c.page.marks, p.drawnMark)
}

// beginSpan notes marked content and the text it says to stand for.
func (c *content) beginSpan(op string) {
	s := markedSpan{start: len(c.page.glyphs)}
	if op == "BDC" && len(c.args) >= 2 {
		switch p := c.args[1]; p.kind {
		case tokDict:
			if v := dictEntry(p, "ActualText"); len(v) > 0 && v[0].kind == tokString {
				s.actual, s.has = textString(v[0].str), true
			}
		case tokName:
			if v := keyOf(keyOf(keyOf(c.resources, "Properties"), p.str), "ActualText"); v.Kind() == pdf.String {
				s.actual, s.has = textString(v.RawString()), true
			}
		}
	}
	if len(c.spans) < maxStates {
		c.spans = append(c.spans, s)
	}
}

// endSpan replaces the glyphs of a span by its actual text, where they stand
// on one line: a span over several lines would lose its geometry.
func (c *content) endSpan() {
	n := len(c.spans)
	if n == 0 {
		return
	}
	s := c.spans[n-1]
	c.spans = c.spans[:n-1]
	if !s.has || s.start >= len(c.page.glyphs) {
		return
	}
	inside := c.page.glyphs[s.start:]
	first, last := &inside[0], inside[len(inside)-1]
	if first.turn != 0 || math.Abs(last.y-first.y) > 1 || last.x < first.x {
		return
	}
	first.width = last.x + last.width - first.x
	first.text = s.actual
	c.page.glyphs = c.page.glyphs[:s.start+1]
}

// textString decodes a text string outside of content: UTF-16 or UTF-8 with a
// mark at its start, or (nearly) Windows-1252.
func textString(s string) string {
	switch {
	case strings.HasPrefix(s, "\xfe\xff"):
		return string(utf16.Decode(utf16Units(s[2:])))
	case strings.HasPrefix(s, "\xff\xfe"): // not allowed, but written
		units := utf16Units(s[2:])
		for i, u := range units {
			units[i] = u>>8 | u<<8
		}
		return string(utf16.Decode(units))
	case strings.HasPrefix(s, utf8BOM):
		return strings.ToValidUTF8(s[len(utf8BOM):], "")
	}
	names := encodingOf("WinAnsiEncoding")
	out := ""
	for i := 0; i < len(s); i++ {
		out += names[s[i]]
	}
	return out
}
