package document

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// A segmentBuilder gathers glyphs into words.
type segmentBuilder struct {
	seg     segment
	text    strings.Builder
	start   float64 // of the word
	end     float64
	blank   bool // a blank was shown since the last glyph
	blankAt float64
	letters int
	bold    int
	italic  int
	sizes   []sizeCount
	wasBold bool
}

type sizeCount struct {
	size  float64
	count int
}

func (b *segmentBuilder) empty() bool { return b.letters == 0 }

// add appends a glyph; gap is what parts words.
func (b *segmentBuilder) add(g glyph, gap float64) {
	text := b.glyphText(g)
	if text == "" {
		b.blank = true
		return
	}
	if b.empty() {
		b.seg = segment{x0: g.x, y: g.y, order: g.order, boldFrom: g.bold}
		b.start, b.end = g.x, g.x
	} else if b.blank || (g.x-b.end)/math.Max(g.size, 1) > gap {
		b.closeWord()
		b.start = g.x
	}
	b.blank = b.empty() && isSureMark(text) // what follows a bullet is a new word
	b.text.WriteString(text)
	b.letters++
	if g.bold {
		b.bold++
	}
	if g.italic {
		b.italic++
	}
	b.wasBold = g.bold
	b.count(g.size)
	b.end = math.Max(b.end, g.x+g.width)
}

// privateMarks are the characters of the private use area that are list marks
// in whatever font; others are icons, unless they are of a symbol font.
const privateMarks = "\uF0B7\uF0A7\uF0D8\uF0FC\uF076\uF06E\uF0A8\uF02D\uF0B0"

// glyphText returns the glyph's text with symbol fonts made plain.
func (b *segmentBuilder) glyphText(g glyph) string {
	r, n := utf8.DecodeRuneInString(g.text)
	if n != len(g.text) {
		return g.text
	}
	if g.symbols && r < 0x100 {
		if p := plainGlyph(0xF000 + r); p != ' ' {
			return string(p)
		}
	}
	switch p := plainGlyph(r); {
	case p == r:
		return g.text
	case g.symbols || strings.ContainsRune(privateMarks, r):
		return strings.TrimSpace(string(p))
	}
	return "" // an icon
}

func isSureMark(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n == len(s) && n > 0 && strings.ContainsRune(sureMarks, r)
}

func (b *segmentBuilder) count(size float64) {
	for i := range b.sizes {
		if math.Abs(b.sizes[i].size-size) < 0.25 {
			b.sizes[i].count++
			return
		}
	}
	b.sizes = append(b.sizes, sizeCount{size, 1})
}

func (b *segmentBuilder) closeWord() {
	if b.text.Len() > 0 {
		b.seg.words = append(b.seg.words, word{b.start, b.end, b.text.String()})
		b.text.Reset()
	}
}

// flush ends the segment and appends it to out.
func (b *segmentBuilder) flush(out []segment) []segment {
	b.closeWord()
	s := b.seg
	if len(s.words) > 0 {
		s.x1 = b.end
		s.bold, s.italic, s.boldTo = b.bold == b.letters, b.italic == b.letters, b.wasBold
		most := slices.MaxFunc(b.sizes, func(a, c sizeCount) int { return a.count - c.count })
		s.size = most.size
		out = append(out, s)
	}
	*b = segmentBuilder{}
	return out
}
