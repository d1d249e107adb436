package resume

import (
	"regexp"
	"strings"
	"unicode"

	"vitals/analyzer/internal/nlp"
)

// A headingText is a line read as the heading of a section.
type headingText struct {
	kind  SectionKind
	name  string // the heading as written
	after int    // offset in the line of the text that stands behind it, 0 where none does
	sure  bool   // the words leave no doubt, so that the look of the line need not confirm them
}

// readHeading reads text as a section heading, alone on its line or followed
// by a colon and the section's text.
func (v *vocab) readHeading(text string) (headingText, bool) {
	if kind, sure, ok := v.headingKind(text); ok {
		return headingText{kind: kind, name: text, sure: sure}, true
	}
	i := strings.IndexAny(text, ":\t")
	if i < 0 {
		return headingText{}, false
	}
	head, rest := text[:i], strings.TrimLeft(text[i+1:], " \t")
	kind, sure, ok := v.headingKind(head)
	if !ok || !sure || rest == "" || v.labels[key(head)] && kind != Skills {
		return headingText{}, false
	}
	return headingText{kind: kind, name: head, after: len(text) - len(rest), sure: text[i] == ':'}, true
}

// headingKind finds the kind of section that a whole line names. sure is
// false where only the last word tells it.
func (v *vocab) headingKind(text string) (kind SectionKind, sure, ok bool) {
	text = strings.TrimRight(strings.TrimSpace(unspaced(text)), ":.–—-_=* ")
	if i := hoursAt.FindStringIndex(text); i != nil {
		text = text[:i[0]]
	}
	words := nlp.Words(strings.NewReplacer("(s)", "s", "(S)", "s").Replace(text))
	if len(words) == 0 || len(words) > 7 || strings.ContainsAny(text, ";@|") {
		return "", false, false
	}
	names := make([]string, 0, len(words))
	for _, w := range words {
		if unicode.IsDigit(rune(w.Text[0])) {
			return "", false, false
		}
		names = append(names, strings.ReplaceAll(w.Lower, "’", "'"))
	}
	if kind, ok := v.named(names); ok {
		return kind, true, true
	}
	if kind, ok := v.namedByHalf(halves(names, text, words)); ok {
		return kind, true, true
	}
	if i := strings.Index(text, " ("); i > 0 && strings.HasSuffix(text, ")") {
		return v.headingKind(text[:i]) // "Certifications (copies on request)"
	}
	if kind, ok := v.misspelt(names); ok {
		return kind, len(names) <= 3, true
	}
	if len(names) > 2 && len(names) <= 6 && names[1] == "in" && headingCase(words) {
		kind, ok := v.named(names[:1])
		return kind, false, ok
	}
	if len(names) <= 4 && headingCase(words) && !v.verb(names[0]) {
		kind, ok := v.tails[names[len(names)-1]]
		return kind, false, ok
	}
	return "", false, false
}

// hoursAt matches the number behind the name of a section: "Externship (160
// hours)", "Externship – 160 hours".
var hoursAt = regexp.MustCompile(`(?i)\s(\([^)]*\d.*|[–—-]\s*\d+\+?\s*(hours|hrs|clock hours)\W*)$|,\s*\d+\+?\s*(hours|hrs)\W*$`)

// unspaced mends a heading printed with a blank between its letters.
func unspaced(text string) string {
	fields := strings.Fields(text)
	if len(fields) < 5 {
		return text
	}
	for _, f := range fields {
		if len(f) > 1 {
			return text
		}
	}
	return strings.Join(fields, "")
}

// named finds the kind of a heading by its words: whole, or with qualifiers
// taken from the front and the end.
func (v *vocab) named(words []string) (SectionKind, bool) {
	if len(words) == 0 {
		return "", false
	}
	if kind, ok := v.headings[strings.Join(words, " ")]; ok {
		return kind, true
	}
	if len(words) > 1 && v.qualifiers[words[0]] {
		if kind, ok := v.named(words[1:]); ok {
			return kind, true
		}
	}
	if last := len(words) - 1; last > 0 && v.qualifiers[words[last]] {
		return v.named(words[:last])
	}
	return "", false
}

// namedByHalf finds the kind of a heading of two parts: the first part decides,
// unless it tells nothing of its own ("Leadership and Clinical Experience").
func (v *vocab) namedByHalf(parts [][]string) (found SectionKind, ok bool) {
	for _, part := range parts {
		kind, known := v.named(part)
		if known && (!ok || found == OtherSection) {
			found, ok = kind, true
		}
	}
	return found, ok
}

// halves splits "Skills & Abilities" or "Certifications/Licenses" at the sign
// or word between its parts. Every part must be short, the first one decides.
func halves(names []string, text string, words []nlp.Word) [][]string {
	for i := 1; i < len(names); i++ {
		sign := strings.TrimSpace(text2(text, words, i))
		switch {
		case names[i] == "and" && i+1 < len(names):
			return [][]string{names[:i], names[i+1:]}
		case sign == "&" || sign == "/" || sign == "+" || sign == ",":
			return [][]string{names[:i], trimAnd(names[i:])}
		}
	}
	return nil
}

func text2(text string, words []nlp.Word, i int) string {
	if words[i].Start > len(text) || words[i-1].End > len(text) {
		return ""
	}
	return text[words[i-1].End:words[i].Start]
}

func trimAnd(names []string) []string {
	if len(names) > 1 && names[0] == "and" {
		return names[1:]
	}
	return names
}

// misspelt finds the heading that words come close to, letter by letter.
func (v *vocab) misspelt(words []string) (SectionKind, bool) {
	for len(words) > 1 && v.qualifiers[words[0]] {
		words = words[1:]
	}
	got := strings.Join(words, " ")
	if len(got) < 5 || v.labels[got] {
		return "", false
	}
	for _, name := range v.names {
		allowed := 1
		if len(name) >= 10 {
			allowed = 2
		}
		if len(name) >= 6 && name[0] == got[0] && within(got, name, allowed) {
			return v.headings[name], true
		}
	}
	return "", false
}

// within reports whether a and b are at most k edits apart: a letter put in,
// left out, changed, or two neighbours swapped. A changed ending such as
// "certified" for "certificate" does not count as a slip.
func within(a, b string, k int) bool {
	if len(a)-len(b) > k || len(b)-len(a) > k || a == b {
		return a == b
	}
	tail := a[max(0, len(a)-2):] == b[max(0, len(b)-2):]
	if !tail && k > 1 {
		k = 1
	}
	prev2, prev, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(prev[j]+1, row[j-1]+1, prev[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], prev2[j-2]+1)
			}
		}
		prev2, prev, row = prev, row, prev2
	}
	return prev[len(b)] <= k
}

// headingCase reports whether every longer word begins with a capital.
func headingCase(words []nlp.Word) bool {
	for _, w := range words {
		if r := []rune(w.Text)[0]; !unicode.IsUpper(r) && len(w.Text) > 3 {
			return false
		}
	}
	return unicode.IsUpper([]rune(words[0].Text)[0])
}

// allCaps reports whether text has letters and all of them are capitals.
func allCaps(text string) bool {
	return strings.ToUpper(text) == text && strings.ToLower(text) != text
}
