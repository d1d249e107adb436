// Package nlp finds words, phrases and parts of speech. It knows nothing of
// resumes. It is the only door to the prose library.
package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Word is a maximal run of letters and digits. An apostrophe between letters
// is part of the word ("patient's").
type Word struct {
	Start, End int    // byte offsets in the text given to Words
	Text       string // as written
	Lower      string // in lower case
}

// Words splits s into its words.
func Words(s string) []Word {
	var out []Word
	start := -1
	flush := func(end int) {
		if start >= 0 {
			out = append(out, Word{start, end, s[start:end], strings.ToLower(s[start:end])})
			start = -1
		}
	}
	for i, r := range s {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r):
			if start < 0 {
				start = i
			}
		case (r == '\'' || r == '’') && start >= 0 && letterAt(s, i+utf8.RuneLen(r)):
		default:
			flush(i)
		}
	}
	flush(len(s))
	return out
}

func letterAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[min(i, len(s)):])
	return unicode.IsLetter(r)
}
