package document

import (
	"math"
	"unicode/utf8"
)

// dropDoubles removes glyphs that are struck again at nearly the same place,
// as producers do to fake bold or a shadow.
func dropDoubles(glyphs []glyph) []glyph {
	seen := make(map[cell]int32, len(glyphs))
	out := make([]glyph, 0, len(glyphs))
	for i := range glyphs {
		g := &glyphs[i]
		if isBlankText(g.text) {
			if g.text != "" {
				out = append(out, *g)
			}
			continue
		}
		if twin := twinOf(seen, out, g); twin >= 0 {
			out[twin].bold = true
			continue
		}
		seen[cellOf(g.x, g.y, g.text)] = int32(len(out))
		out = append(out, *g)
	}
	return out
}

// A cell is a square of the page with a letter in it.
type cell struct {
	x, y int32
	r    rune
}

func cellOf(x, y float64, text string) cell {
	const side = 4 // points
	r, _ := utf8.DecodeRuneInString(text)
	return cell{int32(math.Floor(x / side)), int32(math.Floor(y / side)), r}
}

// twinOf returns the glyph that g strikes again, -1 where there is none.
func twinOf(seen map[cell]int32, out []glyph, g *glyph) int {
	near := math.Min(doubleReach*math.Max(g.size, 2), maxReach)
	low, high := cellOf(g.x-near, g.y-near, g.text), cellOf(g.x+near, g.y+near, g.text)
	for x := low.x; x <= high.x; x++ {
		for y := low.y; y <= high.y; y++ {
			if i, ok := seen[cell{x, y, low.r}]; ok && isDouble(&out[i], g) {
				return int(i)
			}
		}
	}
	return -1
}

// How far a glyph may be from its double.
const (
	doubleReach = 0.1 // font sizes
	maxReach    = 10  // points
)

func isDouble(a, b *glyph) bool {
	near := math.Min(doubleReach*math.Max(b.size, 2), maxReach)
	return math.Abs(a.x-b.x) < near && math.Abs(a.y-b.y) < near
}
