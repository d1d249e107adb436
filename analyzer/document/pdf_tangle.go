package document

import (
	"math"
	"slices"
)

// untangle parts the glyphs of one height where two texts are shown over each
// other: a mail address too long for its column runs into the text beside it.
// Sorted by place their letters would mix; the content stream keeps them apart.
func untangle(l baseline) []baseline {
	if !isTangled(l.glyphs) {
		return []baseline{l}
	}
	glyphs := slices.Clone(l.glyphs)
	slices.SortStableFunc(glyphs, func(a, b glyph) int { return a.order - b.order })
	var layers []baseline
	for start, i := 0, 1; i <= len(glyphs); i++ {
		if i < len(glyphs) && glyphs[i].order == glyphs[i-1].order+1 && glyphs[i].x >= glyphs[i-1].x {
			continue
		}
		layers = addLayer(layers, glyphs[start:i])
		start = i
	}
	for i := range layers {
		layers[i].y = l.y
		for _, g := range layers[i].glyphs {
			layers[i].size = math.Max(layers[i].size, g.size)
		}
	}
	return layers
}

// isTangled reports whether neighbours on the page are often none in the
// content stream.
func isTangled(glyphs []glyph) bool {
	const often = 4
	jumps := 0
	for i := 1; i < len(glyphs); i++ {
		a, b := &glyphs[i-1], &glyphs[i]
		if jump := b.order - a.order; (jump < -1 || jump > 1) && b.x < a.x+a.width {
			jumps++
		}
	}
	return jumps >= often
}

// addLayer puts a run of glyphs behind those of the first layer that ends
// before it, or into a layer of its own.
func addLayer(layers []baseline, r glyphRun) []baseline {
	for i := range layers {
		last := layers[i].glyphs[len(layers[i].glyphs)-1]
		if last.x+0.5*last.width <= r[0].x {
			layers[i].glyphs = append(layers[i].glyphs, r...)
			return layers
		}
	}
	return append(layers, baseline{glyphs: slices.Clone(r)})
}
