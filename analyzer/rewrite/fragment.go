package rewrite

import "strings"

// neutral is the verb for a bullet whose nouns tell no other.
const neutral = "handle"

// withVerb gives a bullet without a verb one: "Vitals, injections and EKGs"
// becomes "Took vitals, gave injections and performed EKGs". A bullet about
// the person ("Bilingual", "Strong skills") is left alone.
func (rw *Rewriter) withVerb(s sentence, wanted form) string {
	if !rw.namesWork(s) {
		return s.text
	}
	tense := tenseFor(gerund, wanted, true)
	items, end := rw.items(s)
	verbs := make([]string, len(items))
	known := map[string]bool{}
	for k, it := range items {
		verbs[k] = rw.words.fragments[s.lower(it[1]-1)]
		known[verbs[k]] = true
	}
	switch {
	case len(items) == 0:
		return s.text
	case known[""] && (len(known) > 2 || verbs[len(verbs)-1] == ""):
		verbs = []string{neutral}
	case known[""] || len(known) == 1:
		verbs = verbs[len(verbs)-1:]
	case end < len(s.tok) && len(known) > 2:
		verbs = verbs[:1:1]
		verbs[0] = neutral
	}
	var edits []edit
	for k, v := range verbs {
		if k > 0 && v == verbs[k-1] {
			continue
		}
		t := s.tok[items[k][0]]
		conj := rw.lex.conjugate(v, tense)
		if k == 0 {
			conj = inCaseOf(s.tok[0].text, conj)
			if shouting(s.text) {
				conj = strings.ToUpper(conj)
			} else if startsUpper(s.text) {
				conj = upperFirst(strings.ToLower(conj))
			}
		} else if shouting(s.text) {
			conj = strings.ToUpper(conj)
		}
		word := t.text
		if !shouting(s.text) {
			word = lowerFirst(word)
		}
		edits = append(edits, edit{t.start, t.end, conj + " " + word})
	}
	return apply(s.text, edits)
}

// namesWork reports whether a bullet without a verb is a list of things done.
func (rw *Rewriter) namesWork(s sentence) bool {
	for i := range s.tok {
		if s.stops(i) && i > 0 || rw.words.traits[s.lower(i)] || s.lower(i) == "i" {
			return false
		}
		if rw.words.determiners[s.lower(0)] || strings.ContainsAny(s.lower(0), "0123456789") && i == 0 && len(s.tok[0].text) < 3 {
			return false
		}
		if _, ok := rw.lex.as(s.lower(i), past); ok && i > 0 && !rw.hasBase(s.lower(i)) {
			return false
		}
		if rw.words.prepositions[s.lower(i)] || strings.ContainsAny(s.gap(i), "(:") {
			return i > 0
		}
	}
	return len(s.tok) > 0
}

// items returns the listed things a bullet opens with, as ranges of tokens,
// and where the list ends.
func (rw *Rewriter) items(s sentence) (out [][2]int, end int) {
	from := 0
	for i := 0; i <= len(s.tok); i++ {
		stop := i == len(s.tok) || rw.words.prepositions[s.lower(i)] || i > 0 && strings.ContainsAny(s.gap(i), "(:;")
		and := s.lower(i) == "and" || s.lower(i) == "or"
		if stop || and || i > from && strings.ContainsAny(s.gap(i), ",&/") {
			if i > from {
				out = append(out, [2]int{from, i})
			}
			from = i
			if and {
				from++
			}
		}
		if stop {
			return out, i
		}
	}
	return out, len(s.tok)
}
