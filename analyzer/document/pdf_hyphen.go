package document

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A vocabulary holds the words of a document, in lower case, and whether it
// breaks words at line ends. It tells what a hyphen at a line end is: part of
// a compound, or the break of a word that has none.
type vocabulary struct {
	words  map[string]bool
	breaks bool
}

// newVocabulary gathers words from within lines, where nothing is broken, and
// looks for a line end that breaks a word beyond doubt.
func newVocabulary(lines []printedLine) vocabulary {
	v := vocabulary{words: map[string]bool{}}
	for i := range lines {
		words := strings.FieldsFunc(strings.ToLower(lines[i].text), func(r rune) bool {
			return !unicode.IsLetter(r) && r != '-' && r != '\''
		})
		for k, w := range words {
			if k > 0 && k < len(words)-1 {
				v.words[strings.Trim(w, "-'")] = true
			}
		}
	}
	for i := 1; i < len(lines) && !v.breaks; i++ {
		v.breaks = v.broken(lines[i-1].text, lines[i].text)
	}
	return v
}

// broken reports whether text ends within a word that goes on in next, beyond
// doubt.
func (v vocabulary) broken(text, next string) bool {
	if strings.HasSuffix(text, softHyphen) {
		return true
	}
	before, ok := cutHyphen(text)
	l, r := strings.ToLower(lastLetters(before)), firstLetters(next)
	if !ok || len(l) < 2 || len(r) < 3 || r != strings.ToLower(r) || v.isWord(l) && v.isWord(r) {
		return false
	}
	return v.knows(l+r) || isEnding(r)
}

// isWord reports whether w is a word of its own.
func (v vocabulary) isWord(w string) bool {
	return v.words[w] || fieldWords().words[w] || shortWords[w]
}

// knows reports whether w is a word, or another form of one.
func (v vocabulary) knows(w string) bool {
	return v.isWord(w) || fieldWords().stems[stemOf(w)]
}

// cutHyphen returns text without the hyphen at its end.
func cutHyphen(text string) (before string, ok bool) {
	if before, ok = strings.CutSuffix(text, "-"); ok {
		return before, true
	}
	return strings.CutSuffix(text, "\u2010")
}

// join puts a printed line behind the text before it. broken says that the
// line broke within a word.
func (v vocabulary) join(text, next string, broken bool) string {
	switch {
	case strings.HasSuffix(text, softHyphen):
		return strings.TrimSuffix(text, softHyphen) + next
	case broken:
		return text + next
	case strings.HasSuffix(text, "-") || strings.HasSuffix(text, "\u2010"):
		return v.joinHyphen(text, next)
	case brokenAddress(text, next):
		return text + next
	case strings.HasSuffix(text, "–") && !strings.HasSuffix(text, " –"):
		return text + next
	case strings.HasSuffix(text, "/") && !strings.HasSuffix(text, " /"):
		return text + next
	}
	return text + " " + next
}

// joinHyphen joins at a hyphen, and drops it where it only broke a word.
func (v vocabulary) joinHyphen(text, next string) string {
	before, _ := cutHyphen(text)
	left := lastLetters(before)
	right := firstLetters(next)
	if left == "" && (before == "" || before[len(before)-1] == ' ') {
		return text + " " + next // a dash, not a hyphen
	}
	if v.keepsHyphen(left, right) {
		return before + "-" + next
	}
	return before + next
}

// keepsHyphen reports whether left-right is a compound: "follow-up", "X-Ray",
// "12-lead", rather than the halves of one word.
func (v vocabulary) keepsHyphen(left, right string) bool {
	l, r := strings.ToLower(left), strings.ToLower(right)
	first, _ := utf8.DecodeRuneInString(right)
	switch {
	case len(l) < 2 || len(r) < 3 || !unicode.IsLower(first):
		return true // programs leave two letters before and three behind
	case l == strings.ToUpper(left) || left == strings.ToUpper(left):
		return true // EKG-trained
	case v.words[l+"-"+r]:
		return true
	case v.words[l+r]:
		return false
	case v.isWord(l) && v.isWord(r):
		return !v.breaks || !v.knows(l+r) // "out-patient" is written with and without
	case v.knows(l + r):
		return false
	}
	short := len(l) <= 5 && !v.isWord(l) // no word and no known prefix
	return !v.breaks && !short && !isEnding(r)
}

//go:generate go run words_gen.go

//go:embed words.txt
var wordsText string

// shortWords are the words of two letters, and the prefixes, that stand before
// a hyphen: "in-house", "co-worker".
var shortWords = setOf("co de ex in no of on pre re to up anti auto bi bio cross inter intra micro mid mini multi neuro non semi sub tele tri un")

// isEnding reports whether r is hardly more than the ending of a word.
func isEnding(r string) bool {
	const most = 2 // letters before it
	for _, ending := range strings.Fields("ential ations ation ition tions tion sions sion ments ment ing ings ically ical able ible ances ance ences ence ency ancy " +
		"ively ive ously ous ness fully ful ities ity aries ary ories ory ists ist ized izes ize ated ates ate ters ter ally ly") {
		if rest, ok := strings.CutSuffix(r, ending); ok {
			return len(rest) <= most
		}
	}
	return false
}

// A wordList holds words and what is left of them without their endings.
type wordList struct{ words, stems map[string]bool }

// fieldWords is the list of the words of this field.
var fieldWords = sync.OnceValue(func() wordList {
	w := wordList{setOf(wordsText), map[string]bool{}}
	for word := range w.words {
		w.stems[stemOf(word)] = true
	}
	return w
})

// stemOf cuts the ending of a word off: "interpreting", "interpreters" and
// "interpreted" have the same stem.
func stemOf(w string) string {
	const least = 4 // letters of a stem
	for _, ending := range []string{"ings", "ing", "ers", "ed", "er", "es", "s", "e", "ly"} {
		if stem, ok := strings.CutSuffix(w, ending); ok && len(stem) >= least {
			return stem
		}
	}
	return w
}

func setOf(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// lastLetters returns the letters at the end of s.
func lastLetters(s string) string {
	i := strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if i < 0 {
		return s
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return s[i+n:]
}

// firstLetters returns the letters at the start of s.
func firstLetters(s string) string {
	i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if i < 0 {
		return s
	}
	return s[:i]
}
