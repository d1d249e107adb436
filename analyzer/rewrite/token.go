package rewrite

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"vitals/analyzer/internal/nlp"
	"vitals/rules"
)

// A token is a word of a bullet; parts joined by a hyphen are one token.
type token struct {
	start, end  int
	text, lower string
}

// A sentence is a bullet's text with its tokens.
type sentence struct {
	text     string
	tok      []token
	known    *findings      // what has been read of it
	periods  map[int]string // of people, by the token of the clause's verb
	at       rules.Setting  // where the work was done
	fragment bool           // its verb was put in
	wanted   form           // the tense of the job
	clinical bool           // the work is
}

// findings are what has been read of a sentence, once it has.
type findings struct {
	clauses []clause
}

func split(text string) sentence {
	s := sentence{text: text, known: &findings{}, wanted: keep, periods: map[int]string{}}
	for _, w := range nlp.Words(text) {
		if n := len(s.tok); n > 0 && oneToken(text, s.tok[n-1].end, w.Start) {
			s.tok[n-1].end = w.End
			continue
		}
		s.tok = append(s.tok, token{start: w.Start, end: w.End})
	}
	for i := range s.tok {
		t := &s.tok[i]
		t.text = text[t.start:t.end]
		t.lower = strings.ToLower(t.text)
	}
	return s
}

// oneToken reports whether what stands between two words joins them: a hyphen,
// or the colon of a time.
func oneToken(text string, end, start int) bool {
	switch text[end:start] {
	case "-", "‐", "‑":
		return true
	case ":":
		return digit(text[end-1]) && digit(text[start])
	}
	return false
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// lower returns token i in lower case, "" where there is none.
func (s sentence) lower(i int) string {
	if i < 0 || i >= len(s.tok) {
		return ""
	}
	return s.tok[i].lower
}

// gap returns what stands between token i-1 and token i.
func (s sentence) gap(i int) string {
	from, to := 0, len(s.text)
	if i > 0 {
		from = s.tok[i-1].end
	}
	if i < len(s.tok) {
		to = s.tok[i].start
	}
	return s.text[from:to]
}

// breaks reports whether a sign that ends a phrase stands before token i.
func (s sentence) breaks(i int) bool {
	return strings.ContainsAny(s.gap(i), ",;:()[]—|•\t\n") || s.dash(i) || s.stops(i)
}

// dash reports whether a dash between phrases, not one of a range, stands
// before token i.
func (s sentence) dash(i int) bool {
	gap := s.gap(i)
	return strings.Contains(gap, "—") || strings.Contains(gap, " –") || strings.Contains(gap, " - ")
}

// stops reports whether a sentence ends before token i.
func (s sentence) stops(i int) bool {
	gap := s.gap(i)
	if strings.ContainsAny(gap, ";!?") {
		return true
	}
	if !strings.Contains(gap, ".") {
		return false
	}
	return i >= len(s.tok) || i > 0 && startsUpper(s.tok[i].text) && !abbreviation(s.tok[i-1].text)
}

// abbreviation reports whether a word before a full stop is one that does not
// end a sentence: "Dr.", an initial.
func abbreviation(w string) bool {
	return utf8.RuneCountInString(w) == 1 || startsUpper(w) && len(w) <= 3 && !allUpper(w)
}

func startsUpper(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

func allUpper(w string) bool { return strings.ToUpper(w) == w && strings.ToLower(w) != w }

// shouting reports whether the text is set in capitals throughout.
func shouting(text string) bool {
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

// joined reports whether token i is joined to the one before by "and", a
// comma or the like, and how many tokens the joining words take.
func (s sentence) joined(i int) bool {
	if i == 0 {
		return false
	}
	switch s.lower(i - 1) {
	case "and", "or", "then":
		return true
	}
	if s.lower(i-1) == "w" && strings.HasPrefix(s.gap(i), "/") {
		return false // "w/ shave biopsies"
	}
	return strings.ContainsAny(s.gap(i), ",;&/+")
}

// An edit puts new in the place of the bytes [start, end).
type edit struct {
	start, end int
	new        string
}

// apply makes the edits, which are sorted and do not overlap.
func apply(text string, edits []edit) string {
	var b strings.Builder
	at := 0
	for _, e := range edits {
		b.WriteString(text[at:e.start])
		b.WriteString(e.new)
		at = e.end
	}
	b.WriteString(text[at:])
	return b.String()
}

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// lowerFirst lowers the first letter, unless the word is a name or a short form.
func lowerFirst(s string) string {
	word, _, _ := strings.Cut(s, " ")
	r, n := utf8.DecodeRuneInString(s)
	if strings.HasPrefix(word[min(n, len(word)):], ".") || strings.ContainsFunc(word[min(n, len(word)):], func(r rune) bool { return unicode.IsUpper(r) || unicode.IsDigit(r) }) {
		return s
	}
	return string(unicode.ToLower(r)) + s[n:]
}

// inCaseOf returns word as the other one is set: capitals, or a capital first.
func inCaseOf(other, word string) string {
	switch {
	case utf8.RuneCountInString(other) > 1 && allUpper(other):
		return strings.ToUpper(word)
	case startsUpper(other):
		return upperFirst(word)
	}
	return word
}

// afterJoin returns the token that is joined on after token i, past an "and",
// or i where nothing is.
func (s sentence) afterJoin(i int) int {
	k := i + 1
	if w := s.lower(k); w == "and" || w == "or" {
		return k + 1
	}
	if k < len(s.tok) && s.joined(k) {
		return k
	}
	return i
}

// hasShortForm reports whether a word has two capitals: "EKGs", "PointClickCare".
func hasShortForm(w string) bool {
	return strings.ContainsFunc(w[1:], unicode.IsUpper)
}

// opened returns text as it stands after another word: its first letter small,
// unless it is a name or the bullet sets every word with a capital.
func (s sentence) opened(text string) string {
	upper, all := 0, 0
	for i := 1; i < len(s.tok); i++ {
		if w := s.tok[i].text; len(w) > 3 && !hasShortForm(w) {
			all++
			if startsUpper(w) {
				upper++
			}
		}
	}
	if upper > 0 && 2*upper > all {
		return text
	}
	return lowerFirst(text)
}
