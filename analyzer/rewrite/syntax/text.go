package syntax

import (
	"strings"
	"unicode/utf8"

	"vitals/analyzer/internal/nlp"
)

// A Token is a word of a bullet; parts joined by a hyphen are one token.
type Token struct {
	Start, End  int
	Text, Lower string
}

// A Line is a text with its tokens.
type Line struct {
	Text string
	Tok  []Token
}

// NewLine splits a text into its tokens.
func NewLine(text string) Line {
	l := Line{Text: text}
	for _, w := range nlp.Words(text) {
		if n := len(l.Tok); n > 0 && oneToken(text, l.Tok[n-1].End, w.Start) {
			l.Tok[n-1].End = w.End
			continue
		}
		l.Tok = append(l.Tok, Token{Start: w.Start, End: w.End})
	}
	for i := range l.Tok {
		t := &l.Tok[i]
		t.Text = text[t.Start:t.End]
		t.Lower = strings.ToLower(t.Text)
	}
	for i := range l.Tok {
		if stem, ok := l.pluralOfShort(i); ok {
			l.Tok[i].Lower = strings.ToLower(stem) + "s"
		}
	}
	return l
}

// pluralOfShort returns the short form of which token i is the plural, as many write
// it: "EKG's" at the end of a phrase.
func (l Line) pluralOfShort(i int) (string, bool) {
	stem, ok := strings.CutSuffix(l.Tok[i].Text, "'s")
	if !ok {
		stem, ok = strings.CutSuffix(l.Tok[i].Text, "’s")
	}
	if !ok || len(stem) < 2 || !allUpper(stem) {
		return "", false
	}
	switch l.Lower(i + 1) {
	case "", "and", "or", "in", "on", "for", "with", "to", "at", "as", "per", "while", "when", "by", "from", "the", "daily":
		return stem, true
	}
	return stem, l.Breaks(i + 1)
}

// Lower returns token i in lower case, "" where there is none.
func (l Line) Lower(i int) string {
	if i < 0 || i >= len(l.Tok) {
		return ""
	}
	return l.Tok[i].Lower
}

// Gap returns what stands between token i-1 and token i.
func (l Line) Gap(i int) string {
	from, to := 0, len(l.Text)
	if i > 0 {
		from = l.Tok[i-1].End
	}
	if i < len(l.Tok) {
		to = l.Tok[i].Start
	}
	return l.Text[from:to]
}

// Breaks reports whether a sign that ends a phrase stands before token i.
func (l Line) Breaks(i int) bool {
	return strings.ContainsAny(l.Gap(i), ",;:()[]—|•\t\n") || l.dash(i) || l.Stops(i)
}

// dash reports whether a dash between phrases, not one of a range, stands
// before token i.
func (l Line) dash(i int) bool {
	gap := l.Gap(i)
	return strings.Contains(gap, "—") || strings.Contains(gap, " –") || strings.Contains(gap, " - ")
}

// Stops reports whether a sentence ends before token i.
func (l Line) Stops(i int) bool {
	gap := l.Gap(i)
	if strings.ContainsAny(gap, ";!?") {
		return true
	}
	if !strings.Contains(gap, ".") {
		return false
	}
	return i >= len(l.Tok) || i > 0 && StartsUpper(l.Tok[i].Text) && !abbreviation(l.Tok[i-1].Text)
}

// Joined reports whether token i is joined to the one before by "and", a
// comma or the like.
func (l Line) Joined(i int) bool {
	if i == 0 {
		return false
	}
	switch l.Lower(i - 1) {
	case "and", "or", "then":
		return true
	}
	if l.Lower(i-1) == "w" && strings.HasPrefix(l.Gap(i), "/") {
		return false // "w/ shave biopsies"
	}
	return strings.ContainsAny(l.Gap(i), ",;&/+")
}

// And reports whether token i is "and" or "or".
func (l Line) And(i int) bool { return l.Lower(i) == "and" || l.Lower(i) == "or" }

// afterJoin returns the token that is joined on after token i, past an "and",
// or i where nothing is.
func (l Line) afterJoin(i int) int {
	k := i + 1
	if l.And(k) {
		return k + 1
	}
	if k < len(l.Tok) && l.Joined(k) {
		return k
	}
	return i
}

// PhraseEnd returns where the words from a token on break off, before stop.
func (l Line) PhraseEnd(from, stop int) int {
	for i := from + 1; i < stop; i++ {
		if l.Breaks(i) {
			return i
		}
	}
	return max(stop, from)
}

// oneToken reports whether what stands between two words joins them: a hyphen,
// or the colon of a time.
func oneToken(text string, end, start int) bool {
	switch text[end:start] {
	case "-", "‐", "‑":
		return true
	case ":":
		return Digit(text[end-1]) && Digit(text[start])
	}
	return false
}

// Digit reports whether a byte is a decimal digit.
func Digit(c byte) bool { return '0' <= c && c <= '9' }

// abbreviation reports whether a word before a full stop is one that does not
// end a sentence: "Dr.", an initial.
func abbreviation(w string) bool {
	return utf8.RuneCountInString(w) == 1 || StartsUpper(w) && len(w) <= 3 && !allUpper(w)
}
