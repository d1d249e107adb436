package facts

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"

	"vitals/analyzer/internal/nlp"
)

// A systemSlip is a name long enough to be known with a slip of the pen in it.
type systemSlip struct {
	name    string // its letters in lower case
	writing int    // in systemMatcher.writings
	words   int    // 1 or 2
}

// Letters that a name must have to be known with one slip, and with two; a name
// of two words needs more to be safe from plain English.
const (
	slipLetters     = 8
	slipPairLetters = 11
	slipTwice       = 12
)

// addSlips notes the writing i, where its name may be read with slips, by the
// letter that it begins with.
func (f *systemMatcher) addSlips(i int, text string) {
	words := nlp.Words(text)
	name := slipKey(text)
	if len(words) > 2 || len(name) < slipLetters || len(words) == 2 && len(name) < slipPairLetters || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz") != "" {
		return
	}
	f.slips[name[0]] = append(f.slips[name[0]], systemSlip{name, i, len(words)})
}

// slipKey returns the letters of a name without blanks and hyphens.
func slipKey(s string) string { return slipSigns.Replace(asciiLower(s)) }

var slipSigns = strings.NewReplacer(" ", "", "-", "")

// addMisspelt adds to what is found in a line the names with a slip in them,
// among the words that belong to no other name.
func (f *systemFinder) addMisspelt(l *systemLine) {
	if l.named {
		return
	}
	taken := make([]bool, len(l.words))
	for _, m := range l.found {
		mark(taken, m)
	}
	for i := range l.words {
		if m, ok := f.misspeltAt(l, taken, i); ok && !f.isEmployer(l, m) {
			mark(taken, m)
			l.found = append(l.found, m)
		}
	}
	slices.SortStableFunc(l.found, func(a, b nlp.Match) int { return a.First - b.First })
}

// misspeltAt returns the name with a slip that begins at word i.
func (f *systemFinder) misspeltAt(l *systemLine, taken []bool, i int) (nlp.Match, bool) {
	m := nlp.Match{First: i}
	for n := 2; n >= 1; n-- {
		m.Last = i + n
		if m.Last > len(l.words) || taken[i] || taken[m.Last-1] || n == 2 && l.gapAfter(i) != " " || !l.capital(m) {
			continue
		}
		if w, ok := f.nearest(l.text[l.words[i].Start:l.words[m.Last-1].End], n); ok {
			m.Value = w
			return m, true
		}
	}
	return m, false
}

func (l *systemLine) gapAfter(i int) string { return l.text[l.words[i].End:l.words[i+1].Start] }

// nearest returns the writing that text is a slip away from.
func (f *systemFinder) nearest(text string, words int) (writing int, ok bool) {
	near := f.slips[text[0]|0x20] // in lower case
	if len(near) == 0 || len(text) < slipLetters-1 {
		return 0, false
	}
	got := slipKey(text)
	if f.plain[got] || utf8.RuneCountInString(got) != len(got) {
		return 0, false
	}
	for _, s := range near {
		allowed := 1
		if len(s.name) >= slipTwice {
			allowed = 2
		}
		if s.words != words || len(got) < len(s.name)-allowed || len(got) > len(s.name)+allowed {
			continue
		}
		if d := levenshtein.ComputeDistance(got, s.name); d > 0 && d <= allowed {
			return s.writing, true
		}
	}
	return 0, false
}
