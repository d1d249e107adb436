package facts

import (
	"strings"

	"vitals/analyzer/internal/nlp"
)

// A clause is a verb of a bullet with what follows it, or a list without verb.
type clause struct {
	first, last int    // its words
	head        string // stem of the verb that heads it, "" where there is none
	at          int    // the word of the head
	below       bool   // stands under the clause before it: "trained staff *in drawing blood*"
}

// clauses splits the words of a bullet at its verbs.
func (l *lexicon) clauses(text string, words []nlp.Word, stems []string) []clause {
	var out []clause
	start, form := 0, ""
	for start < len(words) {
		c := l.clauseFrom(text, words, stems, start, form)
		if c.head != "" && form == "" {
			form = verbForm(words[c.at].Lower, l)
		}
		out = append(out, c)
		start = c.last
	}
	return out
}

// clauseFrom reads the clause that begins at word i.
func (l *lexicon) clauseFrom(text string, words []nlp.Word, stems []string, i int, form string) clause {
	c := clause{first: i, last: len(words), below: i > 0 && leadsBelow(words[i-1].Lower)}
	c.head, c.at = l.headOf(text, words, stems, i)
	begin := i + 1
	if c.head != "" {
		begin = c.at + 1
		if form == "" {
			form = verbForm(words[c.at].Lower, l)
		}
	}
	for j := begin; j < len(words); j++ {
		if l.opens(text, words, stems, j, form) {
			c.last = j
			break
		}
	}
	return c
}

// headOf finds the verb that heads the clause at word i, past words that only
// lead to it: "responsible for", "also assisted with".
func (l *lexicon) headOf(text string, words []nlp.Word, stems []string, i int) (string, int) {
	lightHead, lightAt := "", i
	for j := i; j < len(words) && j < i+9; j++ {
		if j > i && breaks(text, words, j) && lightHead != "" {
			break
		}
		switch s := stems[j]; {
		case l.light[s]:
			if lightHead == "" && len(l.byVerb[s]) > 0 {
				lightHead, lightAt = s, j
			}
		case leadIn[words[j].Lower], strings.HasSuffix(words[j].Lower, "ly"):
		case l.verb[s] && (lightHead == "" || strings.HasSuffix(words[j].Lower, "ing") || leadsBelow(words[max(j-1, 0)].Lower) && words[max(j-1, 0)].Lower == "to" || l.light[stems[max(j-1, 0)]] && verbForm(words[j].Lower, l) == "base"):
			return s, j
		default:
			return lightHead, lightAt
		}
	}
	return lightHead, lightAt
}

// Words that lead to the verb of a clause.
var leadIn = map[string]bool{
	"for": true, "with": true, "in": true, "to": true, "the": true, "and": true, "of": true, "i": true, "we": true, "my": true, "was": true, "were": true,
	"be": true, "also": true, "as": true, "on": true, "a": true, "an": true, "or": true, "is": true, "are": true, "will": true, "would": true, "then": true, "by": true, "while": true,
	"duties": true, "when": true, "often": true, "new": true, "all": true, "other": true, "s": true, "still": true, "always": true, "sometimes": true, "mostly": true,
}

func leadsBelow(w string) bool {
	switch w {
	case "with", "in", "for", "of", "to", "by", "on", "how", "while":
		return true
	}
	return false
}

// opens reports whether a new clause opens at word j.
func (l *lexicon) opens(text string, words []nlp.Word, stems []string, j int, form string) bool {
	w, s := words[j].Lower, stems[j]
	if !l.verb[s] && !l.light[s] {
		return false
	}
	before := words[j-1].Lower
	gerund := strings.HasSuffix(w, "ing")
	if strings.HasSuffix(before, "ly") && !strings.HasSuffix(before, "kly") && before != "daily" && before != "monthly" && j > 1 {
		before = words[j-2].Lower
	}
	switch sign := between(text, words, j); {
	case strings.ContainsAny(sign, ".;:•"):
		return true
	case before == "to":
		return !gerund && !strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "s")
	case gerund && (leadsBelow(before) || before == "and" || before == "or"):
		return form == "ing" || leadsBelow(before)
	case strings.ContainsAny(sign, ",&/()") || before == "and" || before == "or" || before == "then" || before == "also" || before == "who" || before == "i" || before == "we":
		return form == "" || verbForm(w, l) == form || form == "base" && sameInPast(w)
	}
	return false
}

// breaks reports whether a sign stands between word j and the one before it.
func breaks(text string, words []nlp.Word, j int) bool {
	return strings.ContainsAny(between(text, words, j), ".;:,")
}

func between(text string, words []nlp.Word, j int) string {
	return text[words[j-1].End:words[j].Start]
}

// verbForm tells the form of a verb, so that nouns that look like verbs of
// another form do not open a clause: "faxed records and referrals".
func verbForm(w string, l *lexicon) string {
	_, irregular := l.irregular[w]
	switch {
	case strings.HasSuffix(w, "ing"):
		return "ing"
	case strings.HasSuffix(w, "ed"), irregular:
		return "past"
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		return "s"
	}
	if sameInPast(w) {
		return "past"
	}
	return "base"
}

// sameInPast reports the verbs whose past looks like the present.
func sameInPast(w string) bool { return w == "cut" || w == "put" || w == "read" || w == "set" }
