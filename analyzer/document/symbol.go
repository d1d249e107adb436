package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// glyphs holds what the characters of Symbol and Wingdings, which Word keeps
// in the private use area, look like.
var glyphs = map[rune]rune{
	0xF0B7: '•', 0xF06C: '●', 0xF09F: '•', 0xF0A7: '▪', 0xF06E: '■', 0xF0A8: '□', 0xF071: '□', 0xF06F: '□', 0xF072: '□',
	0xF0D8: '➢', 0xF0E0: '→', 0xF0F0: '⇨', 0xF0E8: '➔', 0xF0DC: '➲', 0xF046: '☞',
	0xF0FC: '✓', 0xF0FE: '☑', 0xF052: '☑', 0xF0FB: '✗', 0xF076: '❖', 0xF075: '◆', 0xF077: '◆', 0xF074: '◆', 0xF0AB: '★', 0xF0B6: '☆',
	0xF02D: '-', 0xF0BE: '—', 0xF0D7: '·', 0xF0B0: '°', 0xF0B1: '±', 0xF0B3: '≥', 0xF0A3: '≤', 0xF020: ' ', 0xF02B: '+', 0xF025: '%',
}

// plainGlyph returns what a character of a symbol font looks like, a blank for
// an icon without a plain sign, the plain letter for one of a formula, and every
// other character as it is.
func plainGlyph(r rune) rune {
	if r == 0xFFFC {
		return ' '
	}
	if r >= 0x1D400 && r <= 0x1D7FF { // letters of formulas, which people paste for bold and italic
		r, _ = utf8.DecodeRuneInString(norm.NFKC.String(string(r)))
		return r
	}
	if !unicode.Is(unicode.Co, r) {
		return r
	}
	if g, ok := glyphs[r]; ok {
		return g
	}
	return ' '
}

// isSymbolFont reports whether a font holds signs in the places of letters.
func isSymbolFont(name string) bool {
	name = strings.ToLower(name)
	return name == "symbol" || name == "webdings" || strings.HasPrefix(name, "wingdings")
}

// symbolText returns text set in a symbol font as the private characters that
// stand for its signs. Longer text is left as it is: the font is then a
// mistake that nobody noticed, since Word shows letters in its place.
func symbolText(s string) string {
	if utf8.RuneCountInString(strings.TrimFunc(s, isBlank)) > 2 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r > ' ' && r <= 0xFF && r != 0xA0 {
			return 0xF000 + r
		}
		return r
	}, s)
}
