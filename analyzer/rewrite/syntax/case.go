package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// UpperFirst makes the first letter a capital.
func UpperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// LowerFirst lowers the first letter, unless the word is a name or a short form.
func LowerFirst(s string) string {
	word, _, _ := strings.Cut(s, " ")
	r, n := utf8.DecodeRuneInString(s)
	if strings.HasPrefix(word[min(n, len(word)):], ".") || strings.ContainsFunc(word[min(n, len(word)):], func(r rune) bool { return unicode.IsUpper(r) || unicode.IsDigit(r) }) {
		return s
	}
	return string(unicode.ToLower(r)) + s[n:]
}

// InCaseOf returns word as the other one is set: capitals, or a capital first.
func InCaseOf(other, word string) string {
	switch {
	case utf8.RuneCountInString(other) > 1 && allUpper(other):
		return strings.ToUpper(word)
	case StartsUpper(other):
		return UpperFirst(word)
	}
	return word
}

// hasShortForm reports whether a word has two capitals: "EKGs", "PointClickCare".
func hasShortForm(w string) bool {
	return strings.ContainsFunc(w[1:], unicode.IsUpper)
}

// Opened returns text as it stands after another word: its first letter small,
// unless it is a name or the bullet sets every word with a capital.
func (l Line) Opened(text string) string {
	upper, all := 0, 0
	for i := 1; i < len(l.Tok); i++ {
		if w := l.Tok[i].Text; len(w) > 3 && !hasShortForm(w) {
			all++
			if StartsUpper(w) {
				upper++
			}
		}
	}
	if upper > 0 && 2*upper > all {
		return text
	}
	return LowerFirst(text)
}

// allUpper reports whether a word is set in capitals.
func allUpper(w string) bool { return strings.ToUpper(w) == w && strings.ToLower(w) != w }

// StartsUpper reports whether a word opens with a capital.
func StartsUpper(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// Shouting reports whether the text is set in capitals throughout.
func Shouting(text string) bool {
	upper, lower := 0, 0
	for _, r := range text {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		}
	}
	return upper > 6 && lower*5 < upper
}
