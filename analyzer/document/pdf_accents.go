package document

import (
	"math"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// combining gives the combining mark for each accent that is a glyph of its
// own. TeX's older fonts have no accented letters: it sets the accent, then the
// letter below it.
var combining = map[string]rune{
	"`": 0x300, "´": 0x301, "ˆ": 0x302, "^": 0x302, "˜": 0x303, "~": 0x303, "¯": 0x304, "˘": 0x306, "˙": 0x307, "¨": 0x308, "˚": 0x30A,
	"˝": 0x30B, "ˇ": 0x30C, "¸": 0x327, "˛": 0x328,
}

// joinAccents makes one glyph of an accent and the letter it stands over, which
// the content stream shows right before or after it.
func joinAccents(glyphs []glyph) []glyph {
	for i := range glyphs {
		mark, ok := combining[glyphs[i].text]
		if !ok {
			continue
		}
		for _, k := range []int{i + 1, i - 1} {
			if k < 0 || k >= len(glyphs) || !standsOver(&glyphs[i], &glyphs[k]) {
				continue
			}
			if whole, ok := accented(glyphs[k].text, mark); ok {
				glyphs[k].text, glyphs[i].text = whole, ""
				break
			}
		}
	}
	return glyphs
}

// standsOver reports whether the middle of accent is within the width of letter.
func standsOver(accent, letter *glyph) bool {
	middle := accent.x + accent.width/2
	return middle > letter.x && middle < letter.x+letter.width && math.Abs(accent.y-letter.y) < 0.6*letter.size
}

// accented returns the letter that text and the mark make together.
func accented(text string, mark rune) (string, bool) {
	if text == "ı" {
		text = "i"
	}
	whole := norm.NFC.String(text + string(mark))
	return whole, utf8.RuneCountInString(text) == 1 && utf8.RuneCountInString(whole) == 1
}
