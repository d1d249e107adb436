package rewrite

import (
	"slices"
	"strings"

	"vitals/rules"
)

// An askKey names a metric of a task.
type askKey struct{ task, metric string }

// asksFor reports whether the clause speaks of what the metric counts.
func (rw *Rewriter) asksFor(s sentence, c clause, task rules.Task, m rules.Metric) bool {
	return rw.speaksOf(s, c.verb.tok, rw.reach(s, c), rw.asks[askKey{task.ID, m.Placeholder}].About)
}

// reach returns where the words end that tell what a clause does: its verb,
// its object, and what it is done "to" do. A clause without an object, or of
// helping with something, tells it all along.
func (rw *Rewriter) reach(s sentence, c clause) int {
	if c.objectEnd <= c.object || rw.words.helpers[c.verb.base] {
		return c.end
	}
	end := c.objectEnd
	if rw.aims(s, c) {
		for end += 2; end < c.end && !rw.prep(s, end) && !s.breaks(end); end++ {
		}
	}
	return end
}

// comesFirst reports whether the metric comes before the others of its task
// for the role, or for one that it stands for.
func (rw *Rewriter) comesFirst(task rules.Task, m rules.Metric, role rules.Role) bool {
	first := rw.asks[askKey{task.ID, m.Placeholder}].First
	return slices.Contains(first, role.ID) || slices.ContainsFunc(rw.neighbours(role), func(id string) bool { return slices.Contains(first, id) })
}

// neighbours returns the roles whose metrics serve this one, too.
func (rw *Rewriter) neighbours(role rules.Role) []string {
	if strings.HasPrefix(role.ID, "specialty-ma-") {
		return []string{"specialty-ma"}
	}
	return rw.standIns[role.ID]
}

// aims reports whether "to" and a verb follow the clause's object.
func (rw *Rewriter) aims(s sentence, c clause) bool {
	return c.objectEnd < c.end && s.lower(c.objectEnd) == "to" && rw.hasBase(s.lower(c.objectEnd+1))
}

// speaksOf reports whether one of the words stands among the tokens from up to
// to, in any form and with a small misspelling.
func (rw *Rewriter) speaksOf(s sentence, from, to int, words []string) bool {
	if len(words) == 0 || from >= to {
		return false
	}
	said := set{}
	for i := from; i < to; i++ {
		rw.addForms(said, s.lower(i))
	}
	text := ""
	for _, w := range words {
		if said[w] {
			return true
		}
		if strings.Contains(w, " ") {
			if text == "" {
				text = singular(s.text[s.tok[from].start:s.tok[to-1].end])
			}
			if holdsWord(text, rw.asSingular(w)) {
				return true
			}
		}
	}
	return rw.nearlySays(s, from, to, words)
}

// asSingular is singular for a phrase of the rules, of which there are so many.
func (rw *Rewriter) asSingular(phrase string) string {
	if known, ok := rw.phrases.Load(phrase); ok {
		return known.(string)
	}
	told := singular(phrase)
	rw.phrases.Store(phrase, told)
	return told
}

// addForms adds a word, its parts, its singular and the base forms of its verb.
func (rw *Rewriter) addForms(said set, w string) {
	said[w] = true
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	for _, end := range []string{"s", "es"} {
		said[strings.TrimSuffix(w, end)] = true
	}
	if stem, ok := strings.CutSuffix(w, "ies"); ok {
		said[stem+"y"] = true
	}
	for _, r := range rw.lex.read(w) {
		said[r.base] = true
	}
	if left, right, ok := strings.Cut(w, "-"); ok {
		said[left], said[right] = true, true
		rw.addForms(said, right)
	}
}

// nearlySays reports whether a word that no list knows is one of the words
// with a letter missing, doubled or exchanged.
func (rw *Rewriter) nearlySays(s sentence, from, to int, words []string) bool {
	for i := from; i < to; i++ {
		w := strings.TrimSuffix(s.lower(i), "s")
		if len(w) < 5 || rw.lex.read(w) != nil || rw.knowsNoun(w) || rw.knowsNoun(w+"s") {
			continue
		}
		if slices.ContainsFunc(words, func(c string) bool { return oneSlip(w, c) }) {
			return true
		}
	}
	return false
}

// knowsNoun reports whether the noun is on one of the lists.
func (rw *Rewriter) knowsNoun(w string) bool {
	return rw.words.per[w] != "" || rw.words.fragments[w] != "" || rw.words.people[w] || rw.words.team[w] || rw.words.neverCounted[w]
}

// oneSlip reports whether nearby would find the word c for w: it looks at one
// word where nearby tries all that w could mean.
func oneSlip(w, c string) bool {
	if w == c || len(w)-len(c) > 1 || len(c)-len(w) > 1 {
		return w == c
	}
	p := 0
	for p < min(len(w), len(c)) && w[p] == c[p] {
		p++
	}
	switch {
	case p == 0:
		return false
	case len(c) < len(w):
		return w[p+1:] == c[p:]
	case len(c) > len(w):
		return w[p:] == c[p+1:]
	case w[p+1:] == c[p+1:]:
		return strings.ContainsRune("aeiou", rune(w[p])) && strings.ContainsRune("aeiou", rune(c[p]))
	}
	return p+1 < len(w) && w[p] == c[p+1] && w[p+1] == c[p] && w[p+2:] == c[p+2:]
}

// nearby returns a known word that differs from w by one letter left out, put
// in or exchanged with its neighbour, or by one vowel; "" where there is none.
// The first letter must be right.
func nearby(w string, known func(string) bool) string {
	for i := 1; i < len(w); i++ {
		if c := w[:i] + w[i+1:]; known(c) {
			return c
		}
		if i+1 < len(w) {
			if c := w[:i] + w[i+1:i+2] + w[i:i+1] + w[i+2:]; known(c) {
				return c
			}
		}
	}
	for i := 1; i <= len(w); i++ {
		for l := 'a'; l <= 'z'; l++ {
			if c := w[:i] + string(l) + w[i:]; known(c) {
				return c
			}
		}
		if i == len(w) || !strings.Contains("aeiou", w[i:i+1]) {
			continue
		}
		for _, v := range "aeiou" {
			if c := w[:i] + string(v) + w[i+1:]; known(c) {
				return c
			}
		}
	}
	return ""
}

// echoes reports whether the measure's words would say a verb of the bullet
// again: "closed gaps, closing [N] gaps".
func (rw *Rewriter) echoes(s sentence, m measure) bool {
	return rw.echoesTail(s, rw.placements[m.metric.Placeholder].Tail)
}

// echoesTail reports whether the verb that a tail begins with is in the bullet.
func (rw *Rewriter) echoesTail(s sentence, tail string) bool {
	r, ok := rw.lex.as(first(strings.TrimLeft(tail, ", ")), gerund, past)
	return ok && slices.ContainsFunc(s.tok, func(t token) bool {
		return slices.ContainsFunc(rw.lex.read(t.lower), func(other reading) bool { return other.base == r.base })
	})
}
