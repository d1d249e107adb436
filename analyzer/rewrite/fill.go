package rewrite

import (
	"regexp"
	"strings"
	"unicode"

	"vitals/analyzer/internal/nlp"
	"vitals/analyzer/rewrite/syntax"
)

// A SlotKind is what sort of answer a slot takes.
type SlotKind string

// The kinds of slots.
const (
	Count    SlotKind = "count"    // how many of something
	Percent  SlotKind = "percent"  // a share of a hundred; the text has the sign
	Money    SlotKind = "money"    // US dollars; the text has the sign
	Duration SlotKind = "duration" // how many minutes, hours, days …
	Words    SlotKind = "text"     // a name or a few words
)

// Fill puts answers, keyed by the name of their slot, into the text, and
// returns it with the slots that are still open, at their new places. An answer
// may be a number, a range, or words such as "about 30"; it is put in as given,
// less what the text says already ("%", "$", "about", the unit). The words
// beside it follow it: "[N] patients" becomes "1 patient", "a [N]-provider"
// becomes "an 8-provider". An empty answer leaves its slot open.
func (r Rewrite) Fill(answers map[string]string) (text string, open []Slot) {
	var b strings.Builder
	rest := 0
	for _, s := range r.Slots {
		answer := strings.Join(strings.Fields(answers[s.Name]), " ")
		end := s.At + len(s.Placeholder)
		if s.At < rest || end > len(r.Text) {
			continue // a slot that is not of this text
		}
		if answer == "" {
			b.WriteString(r.Text[rest:s.At])
			s.At = b.Len()
			open = append(open, s)
			b.WriteString(s.Placeholder)
			rest = end
			continue
		}
		before, after := r.Text[rest:s.At], r.Text[end:]
		answer = withoutEcho(answer, before, after)
		b.WriteString(withArticle(before, answer))
		b.WriteString(answer)
		rest = end
		if isOne(answer) {
			if unit, ok := unitAfter(after, s.Unit); ok {
				one := OneOf(unit)
				b.WriteString(one)
				rest += len(unit)
				if one != unit { // a pair stays plural, and so does what is told of it
					rest += agree(&b, r.Text[rest:])
				}
			}
		}
	}
	b.WriteString(r.Text[min(rest, len(r.Text)):])
	return b.String(), open
}

// manyAre is a clause about several, as it follows what is counted: " per day who are".
var manyAre = regexp.MustCompile(`^(?:(?: per| a) \pL+)? (?:who|that) (are|were|have)\b`)

// agree writes a clause about several things as one about one, where such follows, and
// returns how much of the text it took: "1 patient per day who is".
func agree(b *strings.Builder, text string) int {
	m := manyAre.FindStringSubmatchIndex(text)
	if m == nil {
		return 0
	}
	b.WriteString(text[:m[2]])
	b.WriteString(map[string]string{"are": "is", "were": "was", "have": "has"}[text[m[2]:m[3]]])
	return m[3]
}

// withoutEcho returns an answer less what the text around its slot says
// already: "about 30 patients a day" before " patients per day" is "about 30".
func withoutEcho(answer, before, after string) string {
	if strings.HasSuffix(before, "$") {
		answer = strings.TrimSpace(strings.TrimPrefix(answer, "$"))
	}
	if strings.HasPrefix(after, "%") {
		for _, sign := range []string{"%", "percent", "per cent"} {
			answer = strings.TrimSpace(strings.TrimSuffix(answer, sign))
		}
	}
	if w, more, ok := strings.Cut(answer, " "); ok && strings.EqualFold(w, lastField(before)) {
		answer = more
	}
	next := strings.ToLower(strings.ReplaceAll(after, " per ", " a "))
	lower := strings.ToLower(strings.ReplaceAll(answer, " per ", " a "))
	for i := strings.IndexByte(lower, ' '); i > 0; {
		if len(lower) == len(answer) && hasWordPrefix(next, lower[i:]) {
			return answer[:i]
		}
		k := strings.IndexByte(lower[i+1:], ' ')
		if k < 0 {
			break
		}
		i += 1 + k
	}
	return answer
}

func lastField(s string) string {
	f := strings.Fields(s)
	if len(f) == 0 {
		return ""
	}
	return strings.TrimLeft(f[len(f)-1], "(")
}

// hasWordPrefix reports whether text begins with prefix and a word ends there.
func hasWordPrefix(text, prefix string) bool {
	after, ok := strings.CutPrefix(text, prefix)
	return ok && (after == "" || !unicode.IsLetter(rune(after[0])))
}

// withArticle returns the text before an answer with the article that it takes.
func withArticle(before, answer string) string {
	stem, sign := before, ""
	if cut, ok := strings.CutSuffix(before, "$"); ok {
		stem, sign = cut, "$"
	}
	for _, article := range []string{" a ", " an "} {
		if cut, ok := strings.CutSuffix(stem, article); ok {
			if vowelSound(answer) {
				return cut + " an " + sign
			}
			return cut + " a " + sign
		}
	}
	return before
}

// vowelSound reports whether an answer is spoken with a vowel first: "8",
// "eleven", "18,000".
func vowelSound(answer string) bool {
	digits := strings.TrimLeft(answer, "$~<>")
	end := strings.IndexFunc(digits, func(r rune) bool { return !unicode.IsDigit(r) && r != ',' })
	if end < 0 {
		end = len(digits)
	}
	if number := strings.ReplaceAll(digits[:end], ",", ""); number != "" {
		lead := number[:(len(number)-1)%3+1] // the group that is spoken first
		return lead[0] == '8' || lead == "11" || lead == "18"
	}
	lower := strings.ToLower(answer)
	return lower != "" && strings.ContainsRune("aeiou", rune(lower[0])) && !strings.HasPrefix(lower, "one") && !strings.HasPrefix(lower, "uni")
}

func isOne(answer string) bool {
	for _, w := range []string{"about ", "only ", "around "} {
		answer = strings.TrimPrefix(answer, w)
	}
	return answer == "1" || strings.EqualFold(answer, "one")
}

// unitAfter returns the blank and the unit that follow a slot.
func unitAfter(after, unit string) (string, bool) {
	n := 1 + len(unit)
	if unit == "" || len(after) < n || after[0] != ' ' || !strings.EqualFold(after[1:n], unit) {
		return "", false
	}
	return after[:n], true
}

// OneOf returns a unit as it follows the number one: the last word, and each
// before "or" or "of", in the singular. Things counted together, "infants and
// children", stay as they are: one of them is not one of each.
func OneOf(unit string) string {
	words := nlp.Words(unit)
	if Pair(unit) {
		return unit
	}
	var b strings.Builder
	at := 0
	for i, w := range words {
		last := i+1 == len(words) || words[i+1].Lower == "or" || words[i+1].Lower == "of"
		if last && syntax.Plural(w.Lower) {
			b.WriteString(unit[at:w.Start] + syntax.SingularOf(w.Text))
			at = w.End
		}
		if i+1 < len(words) && words[i+1].Lower == "of" {
			break
		}
	}
	return b.String() + unit[at:]
}

// Pair reports whether a unit counts several things together: "infants and children",
// but not "adult and pediatric patients".
func Pair(unit string) bool {
	words := nlp.Words(unit)
	for i := 1; i < len(words) && words[i].Lower != "of"; i++ {
		if words[i].Lower == "and" && syntax.Plural(words[i-1].Lower) {
			return true
		}
	}
	return strings.Contains(unit, "&") && Pair(strings.ReplaceAll(unit, "&", "and"))
}
