package output

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Clean makes text from a resume or a file name safe to print on a terminal:
// escape sequences go with all they carry, blanks of every kind become spaces,
// and control characters, bidirectional overrides and other invisible signs
// are dropped.
func Clean(s string) string {
	if plainASCII(s) {
		return s
	}
	return strings.Map(visible, ansi.Strip(strings.ToValidUTF8(s, "\uFFFD")))
}

// plainASCII reports whether s holds printable ASCII characters only.
func plainASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// visible returns r, a space in place of a blank, or -1 for what must not be printed.
func visible(r rune) rune {
	switch {
	case unicode.IsSpace(r):
		return ' '
	case hidden(r):
		return -1
	}
	return r
}

// hidden reports whether r can change how a terminal shows what is around it.
func hidden(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || unicode.In(r, unicode.Zl, unicode.Zp)
}

// escapeHidden writes each hidden character of JSON text as \uXXXX. encoding/json
// leaves DEL, the C1 controls and the bidirectional signs as they are, and a
// record is often looked at on a terminal. The value stays the same.
func escapeHidden(text []byte) []byte {
	clean := true
	for _, b := range text {
		if b >= 0x7f {
			clean = false
			break
		}
	}
	if clean {
		return text
	}
	out := make([]byte, 0, len(text)+16)
	for len(text) > 0 {
		r, n := utf8.DecodeRune(text)
		if r >= 0x7f && hidden(r) {
			out = appendEscaped(out, r)
		} else {
			out = append(out, text[:n]...)
		}
		text = text[n:]
	}
	return out
}

// appendEscaped appends r in JSON's escaped form, as a surrogate pair where needed.
func appendEscaped(out []byte, r rune) []byte {
	for _, unit := range utf16.Encode([]rune{r}) {
		out = fmt.Appendf(out, `\u%04x`, unit)
	}
	return out
}
