package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// sureMarks open a list item even when the text follows without a blank.
const sureMarks = "•▪■□●◦‣⁃∙➢➤►▶✓✔❖◆◇➔⇨☑◘▸▹⦿⬤❑❒○·"

// markSigns open a list item when a blank follows.
const markSigns = "-–—*+»>→☞★☆§¤~✗Øü‐‑−¨›❯◊⁌⁍‧⋅・∎⊙⊛👉"

// markShapes are the blocks of signs that open a list item when a blank
// follows: boxes to tick, geometric shapes, stars and arrows. Pictures of
// things (a phone, a letter, a cap) are not among them: they stand before
// contact data and headings.
var markShapes = &unicode.RangeTable{
	R16: []unicode.Range16{{0x2190, 0x21FF, 1}, {0x25A0, 0x25FF, 1}, {0x2610, 0x2612, 1}, {0x26AA, 0x26AC, 1}, {0x2705, 0x2705, 1}, {0x2713, 0x2718, 1}, {0x271A, 0x275A, 1}, {0x2794, 0x27BE, 1}, {0x27F0, 0x27FF, 1}, {0x2900, 0x297F, 1}, {0x2B00, 0x2BFF, 1}},
	R32: []unicode.Range32{{0x1F534, 0x1F53B, 1}, {0x1F780, 0x1F8FF, 1}},
}

// isMarkSign reports whether r opens a list item when a blank follows.
func isMarkSign(r rune) bool {
	return strings.ContainsRune(markSigns, r) || unicode.Is(markShapes, r)
}

// markLetters are what Courier and Wingdings bullets look like when their font
// is lost; a tab or a wide gap must follow.
const markLetters = "ovqnluØüà"

// brokenMarks are bullets that went through a wrong decoding.
var brokenMarks = []struct{ broken, sign string }{
	{"â€¢", "•"}, {"ï‚·", "•"}, {"ï‚§", "▪"}, {"Ã¢â‚¬Â¢", "•"}, {"â—", "●"}, {"â–ª", "▪"}, {"Â·", "·"}, {"\uFFFD ", "•"}, {"? ", "•"},
}

// splitMarker splits a list mark from the text it opens. marker is "" and rest
// the text as given where there is none.
func splitMarker(text string) (marker, rest string) {
	s := strings.TrimLeftFunc(text, isBlank)
	marker, rest = glyphMark(s)
	if marker == "" {
		marker, rest = numberMark(s)
	}
	rest = strings.TrimLeftFunc(rest, isBlank)
	if marker == "" || rest == "" || isDateRest(marker, rest) {
		return "", text
	}
	return marker, rest
}

// loneMark returns the list mark that text consists of, "" where it is other
// text. Converters set a mark and its text on two lines, and people put them in
// two cells.
func loneMark(text string) string {
	marker, rest := splitMarker(strings.TrimFunc(text, isBlank) + "\tx")
	if rest != "x" || isDigits(strings.Trim(marker, ".)(")) {
		return ""
	}
	return marker
}

func isBlank(r rune) bool { return unicode.IsSpace(r) || r == '\u200B' || r == '\uFEFF' }

// glyphMark splits a mark made of a sign or a stand-in letter.
func glyphMark(s string) (marker, rest string) {
	r, n := utf8.DecodeRuneInString(s)
	sign := plainGlyph(r)
	after := strings.TrimLeft(s[n:], "\uFE0E\uFE0F") // how an emoji is to look
	switch {
	case n == 0:
		return "", s
	case strings.ContainsRune(sureMarks, sign):
		return string(sign), after
	case strings.ContainsRune(markLetters, r) && (wideBlank(after) || opensWord(r, after)):
		return string(r), after
	case isMarkSign(sign) && startsBlank(after), (r == '-' || r == '–') && startsLetter(after):
		return string(sign), after
	case r == '-' && strings.HasPrefix(after, "- "):
		return "-", after[1:]
	}
	for _, m := range brokenMarks {
		if t, ok := strings.CutPrefix(s, m.broken); ok && upperNext(t) {
			return m.sign, t
		}
	}
	return "", s
}

func startsBlank(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n > 0 && isBlank(r)
}

// wideBlank reports whether s starts with a tab or two blanks.
func wideBlank(s string) bool {
	trimmed := strings.TrimLeftFunc(s, isBlank)
	lead := s[:len(s)-len(trimmed)]
	return strings.Contains(lead, "\t") || utf8.RuneCountInString(lead) >= 2
}

// opensWord reports whether a lone "o" is followed by a blank and a capital or
// a digit: no English line starts so, a Word list whose font was lost does.
func opensWord(r rune, after string) bool {
	rest := strings.TrimLeftFunc(after, isBlank)
	return r == 'o' && startsBlank(after) && (upperNext(after) || rest != "" && isDigits(rest[:1]))
}

// upperNext reports whether the first letter of s, after blanks, is a capital.
func upperNext(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(s, isBlank))
	return unicode.IsUpper(r)
}

// numberMark splits "1.", "2)", "(3)" or "a)" from the text of a list item.
func numberMark(s string) (marker, rest string) {
	body, open := s, 0
	if strings.HasPrefix(s, "(") {
		body, open = s[1:], 1
	}
	n := 0
	for n < len(body) && n < 2 && body[n] >= '0' && body[n] <= '9' {
		n++
	}
	if n == 0 && len(body) > 1 && body[0] >= 'a' && body[0] <= 'z' && body[1] == ')' {
		n = 1
	}
	if n == 0 || n >= len(body) || !(body[n] == ')' || body[n] == '.' && open == 0) || !startsBlank(body[n+1:]) {
		return "", s
	}
	end := open + n + 1
	return s[:end], s[end:]
}

// isDateRest reports whether a dash opens the second half of a span of time
// ("– 2021", "- Present", "— May 2020"), which is no list item.
func isDateRest(marker, rest string) bool {
	if !strings.Contains("-–—‐‑−", marker) || len(rest) > 24 {
		return false
	}
	words := strings.FieldsFunc(strings.ToLower(rest), func(r rune) bool { return unicode.IsSpace(r) || r == '.' || r == ',' || r == '/' })
	if len(words) == 0 || len(words) > 3 {
		return false
	}
	switch last := words[len(words)-1]; last {
	case "present", "current", "now", "today":
		return len(words) == 1
	default:
		return isYear(last) && (len(words) == 1 || isMonth(words[0]))
	}
}

func isYear(s string) bool {
	return len(s) == 4 && (s[:2] == "19" || s[:2] == "20") && isDigits(s)
}

func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// isMonth reports whether s is a month, as a number or by its first letters.
func isMonth(s string) bool {
	if isDigits(s) {
		return len(s) <= 2
	}
	return len(s) >= 3 && strings.Contains("jan feb mar apr may jun jul aug sep oct nov dec", s[:3])
}
