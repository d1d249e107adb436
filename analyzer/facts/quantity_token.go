package facts

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is a word, a number or a sign of a bullet.
type token struct {
	start, end int
	kind       tokenKind
	lower      string  // in lower case; every dash is "-"
	value      float64 // of a number
	suffix     string  // the letters glued to a number, in lower case: "k" in "12K"
	glued      bool    // no blank before it
	masked     bool    // part of a name, a code, a date …: no number of it counts
}

type tokenKind int

const (
	wordToken tokenKind = iota
	numberToken
	signToken
)

// is reports whether the token is the word or sign s.
func (t token) is(s string) bool { return t.kind != numberToken && t.lower == s }

// tokenize splits s into tokens.
func tokenize(s string) []token {
	out := make([]token, 0, 16)
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) {
			i += n
			continue
		}
		t := token{start: i}
		switch {
		case r >= '0' && r <= '9':
			t = readNumber(s, i)
		case unicode.IsLetter(r):
			t.kind, t.end = wordToken, wordEnd(s, i)
			t.lower = strings.ToLower(s[i:t.end])
		default:
			t.kind, t.end, t.lower = signToken, i+n, plainSign(r)
		}
		t.glued = len(out) > 0 && out[len(out)-1].end == i
		out = append(out, t)
		i = t.end
	}
	return out
}

func wordEnd(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) && !apostropheInWord(s, i, r, n) {
			break
		}
		i += n
	}
	return i
}

func apostropheInWord(s string, i int, r rune, n int) bool {
	next, _ := utf8.DecodeRuneInString(s[i+n:])
	return (r == '\'' || r == '’') && unicode.IsLetter(next)
}

// readNumber reads "1,200", "4.8", "12K", "1st". Digits and letters mixed
// further ("2x2", "1910.1030.2") are a code: a word with the value lost.
func readNumber(s string, start int) token {
	i, points := start, 0
	for i < len(s) {
		if isDigit(s, i) || s[i] == ',' && thousands(s, i) {
			i++
		} else if s[i] == '.' && isDigit(s, i+1) {
			points++
			i++
		} else {
			break
		}
	}
	digits := strings.ReplaceAll(s[start:i], ",", "")
	end := wordEnd(s, i)
	t := token{start: start, end: end, kind: numberToken, lower: strings.ToLower(s[start:end]), suffix: strings.ToLower(s[i:end])}
	value, err := strconv.ParseFloat(digits, 64)
	t.value = value
	if err != nil || points > 1 || strings.ContainsAny(t.suffix, "0123456789") {
		t.kind, t.masked = wordToken, true
	}
	return t
}

func isDigit(s string, i int) bool { return i < len(s) && s[i] >= '0' && s[i] <= '9' }

// thousands reports whether the comma at i is followed by just three digits.
func thousands(s string, i int) bool {
	return isDigit(s, i+1) && isDigit(s, i+2) && isDigit(s, i+3) && !isDigit(s, i+4)
}

func plainSign(r rune) string {
	switch r {
	case '‐', '‑', '‒', '–', '—', '−', '\u00ad':
		return "-"
	case '≈', '∼', '˜':
		return "~"
	case '≤':
		return "<"
	case '≥':
		return ">"
	case '⁄':
		return "/"
	}
	return string(r)
}
