package resume

import (
	"regexp"
	"strings"
	"unicode"

	"vitals/analyzer/internal/nlp"
)

// A partType says what a piece of a job's header is.
type partType int

const (
	unknownPart partType = iota
	titlePart
	employerPart
	placePart
	termsPart // "full time", "180 hours", a street address: nothing that is kept
)

// A part is a piece of a header line between separators.
type part struct {
	text  string
	kind  partType
	score int  // how sure the kind is
	comma bool // a comma joins it to the part before
}

// cleanPart takes separators, blanks and unmatched brackets from the ends.
func cleanPart(s string) string {
	s = strings.Trim(s, " \t,;:|–—-•·●▪*_~/>→@")
	s = strings.TrimSpace(strings.TrimSuffix(strings.TrimSuffix(s, "()"), "("))
	if strings.Count(s, "(") != strings.Count(s, ")") {
		s = strings.Trim(s, "()")
	}
	if strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") && strings.Count(s, "(") == 1 {
		s = s[1 : len(s)-1]
	}
	return strings.TrimSpace(s)
}

// partType tells a title from an employer, a place or terms of employment.
func (v *vocab) partType(text string) partType {
	p := v.classify(text)
	return p.kind
}

// classify tells what a piece of text without separators is, and how surely.
func (v *vocab) classify(text string) part {
	p := part{text: text}
	switch {
	case v.isTerms(text):
		p.kind, p.score = termsPart, 3
	case v.isPlace(text):
		p.kind, p.score = placePart, 3
	default:
		t, e := v.titleScore(text), v.employerScore(text)
		switch {
		case t > e || t == e && v.titleOfDesk(text) || t > 0 && v.titleInDepartment(text, nlp.Words(text)):
			p.kind, p.score = titlePart, t
		case e > t || e > 0 && e == t:
			p.kind, p.score = employerPart, e
		}
	}
	return p
}

// titleOfDesk reports whether text is a title with a part of the office behind
// a slash: "Medical Biller / Front Office".
func (v *vocab) titleOfDesk(text string) bool {
	title, desk, ok := strings.Cut(text, "/")
	return ok && v.titleScore(title) >= 3 && v.departments[key(desk)]
}

// withoutBrackets cuts what stands in brackets.
func withoutBrackets(s string) string {
	for {
		i := strings.IndexByte(s, '(')
		j := strings.IndexByte(s, ')')
		if i < 0 || j < i {
			return strings.TrimSpace(s)
		}
		s = s[:i] + " " + s[j+1:]
	}
}

// headWords are the words up to a preposition, which the head of the phrase
// ends: "Director | of Nursing", "University | of Utah Health".
func headWords(words []nlp.Word) []nlp.Word {
	for i, w := range words {
		switch w.Lower {
		case "of", "for", "in", "at", "to", "with", "on", "de", "del":
			if i > 0 {
				return words[:i]
			}
		}
	}
	return words
}

// titleScore says how much text looks like a job title: 4 for a known one, 3
// for one that ends like one, 1 for one that holds a title's word.
func (v *vocab) titleScore(text string) int {
	bare := withoutBrackets(text)
	if v.titles[key(bare)] {
		return 4
	}
	words := nlp.Words(bare)
	head := trimLevel(headWords(words))
	if len(head) == 0 {
		return 0
	}
	if last := head[len(head)-1]; v.isTitleWord(last) || v.titleLeading[key(words[0].Text)] || v.titleInDepartment(bare, words) {
		return 3
	}
	for _, half := range strings.FieldsFunc(bare, func(r rune) bool { return r == '/' || r == '&' }) {
		if len(half) < len(bare) && v.titleScore(half) >= 3 {
			return 3
		}
	}
	for _, w := range words {
		if v.isTitleWord(w) {
			return 1
		}
	}
	return 0
}

// titleInDepartment reports whether text is a title with nothing but the name of a
// department behind it: "Medical Assistant Urgent Care".
func (v *vocab) titleInDepartment(text string, words []nlp.Word) bool {
	for i := 1; i < len(words); i++ {
		if v.isTitleWord(words[i-1]) && v.departments[key(text[words[i].Start:])] {
			return true
		}
	}
	return false
}

func (v *vocab) isTitleWord(w nlp.Word) bool {
	return v.titleNouns[w.Lower] || v.titleNouns[strings.TrimSuffix(w.Lower, "s")] && len(w.Lower) > 4 || v.titleLetters[strings.ToLower(w.Text)] && allCaps(w.Text)
}

// trimLevel cuts a level, a rank or a standing from the end of a title: "II",
// "3", "Second Class", "Certified".
func trimLevel(words []nlp.Word) []nlp.Word {
	for n := len(words); n > 1; n = len(words) {
		switch words[n-1].Lower {
		case "i", "ii", "iii", "iv", "v", "1", "2", "3", "4", "level", "grade", "certified", "registered", "licensed":
			words = words[:n-1]
		case "class":
			words = words[:max(1, n-2)]
		default:
			return words
		}
	}
	return words
}

// employerScore says how much text looks like an employer's name.
func (v *vocab) employerScore(text string) int {
	bare := withoutBrackets(text)
	words := nlp.Words(bare)
	if len(words) == 0 {
		return 0
	}
	if first := words[0].Lower; len(words) > 1 && (first == "dr" || first == "drs" || first == "st" || first == "saint") {
		return 4
	}
	if m := v.employers.Find(bare, words); len(m) > 0 && m[0].First == 0 && m[0].Last == len(words) {
		return 5
	}
	if last := words[len(words)-1]; len(words) > 1 && v.suffixes[last.Lower] && isSuffix(bare, last) {
		return 4
	}
	if v.departments[key(bare)] {
		return 1
	}
	head := headWords(words)
	if v.employerNouns[head[len(head)-1].Lower] {
		return 3
	}
	if strings.HasSuffix(words[0].Lower, "'s") || strings.HasSuffix(words[0].Lower, "’s") {
		return 2
	}
	for _, w := range words {
		if v.employerNouns[w.Lower] {
			return 1
		}
	}
	return 0
}

// isSuffix reports whether the last word is written as a legal form is: as
// "Inc", "LLC" or "P.C.", and MD after a comma rather than as a state.
func isSuffix(text string, w nlp.Word) bool {
	return len(w.Text) > 2 || strings.Contains(text, ",") || strings.HasSuffix(text, ".")
}

// isTerms reports whether text only gives terms of employment, a street or
// hours.
func (v *vocab) isTerms(text string) bool {
	k := key(text)
	words := strings.Fields(k)
	if v.terms[k] || v.isRank(words) {
		return true
	}
	digits := unicode.IsDigit(rune(words[0][0]))
	last := words[len(words)-1]
	if digits && len(words) <= 4 && (strings.HasPrefix(last, "hour") || strings.HasPrefix(last, "hr") || last == "week" || strings.HasPrefix(last, "month") || strings.HasPrefix(last, "year")) {
		return true
	}
	return v.isStreet(words, digits) || payGrade.MatchString(k)
}

// payGrade matches the series and grade of a federal job: "GS-0679-06".
var payGrade = regexp.MustCompile(`^(gs|gg|wg|vn)( \d{1,4}){1,2}$`)

// isRank reports whether words are nothing but a military rank: "SPC (E-4)".
func (v *vocab) isRank(words []string) bool {
	for i, w := range words {
		grade := i > 0 && words[i-1] == "e" && len(w) == 1 // "E-4"
		if !v.ranks[w] && !grade && (w != "e" || len(words) == 1) {
			return false
		}
	}
	return true
}

func (v *vocab) isStreet(words []string, digits bool) bool {
	if words[0] == "suite" || words[0] == "ste" || words[0] == "apt" || words[0] == "po" && len(words) > 2 {
		return true
	}
	if !digits || len(words) < 2 || len(words) > 6 {
		return len(words) == 1 && strings.Trim(words[0], "0123456789") == ""
	}
	for _, w := range words[1:] {
		if v.streets[w] {
			return true
		}
	}
	return false
}

// isPlace reports whether text is a place: "Boulder, CO", "Baton Rouge LA",
// "Texas", "Remote".
func (v *vocab) isPlace(text string) bool {
	text = strings.TrimRight(text, ". ")
	if n := len(text); n > 3 && text[n-2] == '.' && text[n-4] == ' ' {
		text = text[:n-2] + text[n-1:] // "Brooklyn, N.Y"
	}
	if v.places[key(text)] || v.states[key(text)] {
		return true
	}
	words := nlp.Words(text)
	if n := len(words); n > 1 && isZIP(words[n-1].Text) {
		words = words[:n-1]
	}
	n := len(words)
	if n == 0 || words[0].Lower == "dr" || words[0].Lower == "drs" {
		return false
	}
	if v.isState(words[n-1].Text) {
		return n == 1 || n <= 4 && !v.holdsNames(words[:n-1]) && !v.lettersOfTitle(text, words)
	}
	for k := 1; k <= 2 && k < n; k++ {
		if v.states[key(text[words[n-k].Start:words[n-1].End])] && n-k <= 3 && !v.holdsNames(words[:n-k]) && words[n-k-1].Lower != "of" {
			return true
		}
	}
	return false
}

// lettersOfTitle reports whether the letters at the end of text are a title and
// not a state: "Float MA".
func (v *vocab) lettersOfTitle(text string, words []nlp.Word) bool {
	n := len(words)
	return v.modifiers[words[n-2].Lower] && v.isTitleWord(words[n-1]) && !strings.Contains(text[words[n-2].End:], ",")
}

// isState reports whether w is the code of a state; in small letters only one
// that is no common word or title.
func (v *vocab) isState(w string) bool {
	return v.stateCodes[w] || v.stateCodes[strings.ToUpper(w)] && strings.ToLower(w) == w && !ambiguousCode[w]
}

// ambiguousCode are the codes of states that mean something else in small
// letters.
var ambiguousCode = set{
	"al": true, "co": true, "de": true, "hi": true, "id": true, "in": true, "la": true, "ma": true, "md": true, "me": true,
	"mt": true, "oh": true, "ok": true, "or": true, "pa": true, "pr": true, "va": true, "ct": true, "ms": true, "mi": true,
}

func isZIP(s string) bool {
	return len(s) == 5 && strings.Trim(s, "0123456789") == ""
}

// holdsNames reports whether words hold one of a title or an employer.
func (v *vocab) holdsNames(words []nlp.Word) bool {
	for _, w := range words {
		if v.isTitleWord(w) || v.employerNouns[w.Lower] && !v.towns[w.Lower] {
			return true
		}
	}
	return false
}
