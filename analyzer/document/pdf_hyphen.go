package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A vocabulary holds the words of a document, in lower case. Where a line ends
// in a hyphen it tells whether the word has one of its own.
type vocabulary map[string]bool

// newVocabulary gathers words from within lines, where nothing is broken.
func newVocabulary(lines []printedLine) vocabulary {
	v := vocabulary{}
	for i := range lines {
		words := strings.FieldsFunc(strings.ToLower(lines[i].text), func(r rune) bool {
			return !unicode.IsLetter(r) && r != '-' && r != '\''
		})
		for k, w := range words {
			if k > 0 && k < len(words)-1 {
				v[strings.Trim(w, "-'")] = true
			}
		}
	}
	return v
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
	before := strings.TrimSuffix(strings.TrimSuffix(text, "-"), "\u2010")
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
	case v[l+"-"+r]:
		return true
	case v[l+r]:
		return false
	}
	return compoundHeads[l] || compoundTails[r] || v[l] && v[r]
}

// Words that make compounds with a hyphen as their first and their last part.
// A document's own words decide before them.
var (
	compoundHeads = setOf(`well follow check walk on off in out up low high full part long short one two three four five six seven
		eight nine ten first second third self new non post pre multi front back end real real-time face hands cross co ex over under
		point state team patient evidence cost time day year month week hour same next all user data work home school hospital
		office community family fast detail goal results customer service quality problem decision cutting ever life child age
		blood point-of day-to one-on start left right single double triple half mid inter intra anti semi sub tele drug error`)
	compoundTails = setOf(`up in out off on based related free time term day hand level year oriented centered centred focused driven
		paced specific wide side line person care lead acting trained certified licensed solving making setting effective keeping
		taking being known going facing ray mail site house call ups ins back down over through door end test check old hour week
		month minute and to the of style seat sensitive directed minded like type sized scale stop`)
)

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
