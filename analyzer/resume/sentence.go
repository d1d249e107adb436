package resume

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"vitals/analyzer/document"
)

// Sentences splits s into its sentences. The spans ascend, lie in s and begin
// and end with a visible sign.
func Sentences(s string) []document.Span {
	var out []document.Span
	start := skipBlanks(s, 0)
	for i := start; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		if r != '.' && r != '!' && r != '?' {
			continue
		}
		end := closing(s, i)
		next := skipBlanks(s, end)
		if next == end && next < len(s) && !gluedSentence(s, start, i) || next < len(s) && !endsHere(s, start, i, next) {
			continue
		}
		out = append(out, document.Span{Start: start, End: end})
		start, i = next, max(next, i)
	}
	if end := len(strings.TrimRightFunc(s, unicode.IsSpace)); start < end {
		out = append(out, document.Span{Start: start, End: end})
	}
	return out
}

func skipBlanks(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsSpace(r) {
			break
		}
		i += n
	}
	return i
}

// closing moves i over quotes, brackets and further full stops.
func closing(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !strings.ContainsRune(".!?\"')]”’»", r) {
			break
		}
		i += n
	}
	return i
}

// gluedSentence reports whether a full stop before position i ends a sentence
// although no blank follows: a longer word stands before and a capital with
// small letters behind ("asthma.Evaluated").
func gluedSentence(s string, start, i int) bool {
	before := lastWord(s[start : i-1])
	if len(before) < 4 || strings.Contains(before, ".") || strings.ToLower(before) != before || strings.Trim(before, "abcdefghijklmnopqrstuvwxyz") != "" {
		return false
	}
	after := []rune(s[i:min(len(s), i+12)])
	return len(after) > 3 && unicode.IsUpper(after[0]) && unicode.IsLower(after[1]) && unicode.IsLower(after[2])
}

// endsHere reports whether the sign before position i ends a sentence, given
// what stands before it and at next.
func endsHere(s string, start, i, next int) bool {
	if s[i-1] != '.' {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s[next:])
	if unicode.IsLower(r) || strings.ContainsRune(",;:)", r) {
		return false
	}
	word := lastWord(s[start : i-1])
	lower := strings.ToLower(strings.Trim(word, "(\"'“"))
	switch {
	case neverLast[lower]:
		return false
	case seldomLast[lower]:
		return !unicode.IsDigit(r) && opensSentence(s[next:]) && lower != "no" || lower == "no" && !unicode.IsDigit(r)
	case isInitial(word):
		return false
	case strings.Contains(word, ".") && len(word) <= 5: // "p.m.", "M.D."
		return opensSentence(s[next:])
	}
	return true
}

// neverLast are abbreviations that something follows.
var neverLast = map[string]bool{
	"dr": true, "drs": true, "mr": true, "mrs": true, "ms": true, "st": true, "ste": true, "mt": true, "ft": true, "prof": true,
	"e.g": true, "i.e": true, "eg": true, "ie": true, "approx": true, "vs": true, "v": true, "incl": true, "est": true, "avg": true,
	"fig": true, "sgt": true, "lt": true, "capt": true, "gen": true, "rev": true, "hon": true, "bldg": true, "tel": true, "temp": true,
}

// seldomLast are abbreviations that may also end a sentence.
var seldomLast = map[string]bool{
	"etc": true, "inc": true, "corp": true, "co": true, "ltd": true, "dept": true, "a.m": true, "p.m": true, "am": true, "pm": true,
	"u.s": true, "u.s.a": true, "jr": true, "sr": true, "m.d": true, "d.o": true, "r.n": true, "ph.d": true, "n.p": true, "p.a": true,
	"no": true, "nos": true, "ave": true, "blvd": true, "rd": true, "jan": true, "feb": true, "aug": true, "sept": true, "oct": true,
	"nov": true, "dec": true, "min": true, "hr": true, "hrs": true, "wk": true, "mo": true, "yr": true, "yrs": true, "lbs": true,
	"assoc": true, "cert": true, "lic": true, "ext": true, "p.c": true, "b.s": true, "b.a": true, "a.a": true, "a.s": true, "pt": true, "pts": true,
}

// lastWord is what follows the last blank of s.
func lastWord(s string) string {
	return s[strings.LastIndexFunc(s, unicode.IsSpace)+1:]
}

// isInitial reports whether word is one capital letter, but not "I".
func isInitial(word string) bool {
	r, n := utf8.DecodeRuneInString(word)
	return n == len(word) && unicode.IsUpper(r) && r != 'I'
}

// opensSentence reports whether rest begins as sentences do and names do not:
// a capital, and a common word or the first letter of one.
func opensSentence(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsUpper(r) || r == '"' || r == '“'
}
