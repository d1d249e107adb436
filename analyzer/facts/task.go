package facts

import (
	"slices"
	"strings"

	"vitals/analyzer/internal/nlp"
)

// A sign is a piece of evidence found in a bullet.
type sign struct {
	at, end  int // its words [at, end)
	category Category
	task     string
	source   string
	weak     bool
	far      bool // stands under a verb that touches no patient: "promoted *injections*"
	hand     bool // stands under a verb of care or is one
}

// A reading is a bullet split into words and clauses, with what tells its tasks
// and its category.
type reading struct {
	words   []nlp.Word // spelling corrected
	stems   []string
	clauses []clause
	signs   []sign // in order
}

// stemmed splits a bullet into words and their stems.
func (l *lexicon) stemmed(words []nlp.Word) reading {
	r := reading{words: l.corrected(words), stems: make([]string, len(words))}
	for i, w := range r.words {
		r.stems[i] = l.stem(w.Lower)
	}
	return r
}

func (l *lexicon) read(text string, words []nlp.Word) reading {
	r := l.stemmed(words)
	r.clauses = l.clauses(text, r.words, r.stems)
	r.signs = l.signsOf(text, r)
	return r
}

// signsOf finds what tells the tasks and the category of a bullet.
func (l *lexicon) signsOf(text string, r reading) []sign {
	words, stems, clauses := r.words, r.stems, r.clauses
	found := l.phraseSigns(text, words, stems)
	governed := false
	for i, c := range clauses {
		if governed && (c.below || !l.alone(c) && slices.Contains(stems[c.first:c.last], "them")) {
			found = drop(found, c, Category(""))
			continue
		}
		f, ok := l.frameOf(c, stems, reach(clauses, i))
		ok = ok && !withinPhrase(found, c.at) && (f.governs || !namedOtherwise(found, c.at, f.category))
		governed = ok && f.governs
		if !ok {
			continue
		}
		if f.governs {
			found = drop(found, shared(clauses, i), f.category)
		}
		found = append(found, sign{at: c.at, end: c.at + 1, category: f.category, task: f.task, source: f.source, weak: f.weak})
	}
	found = subordinate(text, found, clauses, words)
	l.markFar(found, r)
	slices.SortStableFunc(found, func(a, b sign) int { return a.at - b.at })
	return found
}

// markFar marks the signs that stand behind a verb that touches no patient, and
// those behind a verb of care or in a list without verb.
func (l *lexicon) markFar(signs []sign, r reading) {
	for i := range signs {
		s := &signs[i]
		for _, c := range r.clauses {
			if c.first <= s.at && s.at < c.last {
				first := r.stems[c.first]
				s.far = l.distant[first] || l.distant[c.head]
				s.hand = l.handsOn[first] || l.handsOn[c.head] || !s.weak && s.at <= c.first+1 && c.head == ""
			}
		}
	}
}

// corrected returns the words with those misspelled replaced by the
// lexicon's.
func (l *lexicon) corrected(words []nlp.Word) []nlp.Word {
	out := slices.Clone(words)
	for i := range out {
		out[i].Lower = l.correct(out[i].Lower)
	}
	return out
}

func (l *lexicon) phraseSigns(text string, words []nlp.Word, stems []string) []sign {
	var out []sign
	taken := make([]bool, len(words))
	for _, m := range l.phrases.find(text, words, stems) {
		for i := m.First; i < m.Last; i++ {
			taken[i] = true
		}
		if m.Value < 0 {
			continue
		}
		e := l.entries[m.Value]
		if w := words[m.First].Text; e.abbr != "" && !strings.HasPrefix(w, e.abbr) && !strings.EqualFold(w, e.abbr+"s") {
			continue
		}
		out = append(out, sign{at: m.First, end: m.Last, category: e.category, task: e.task, source: e.source, weak: e.weak})
	}
	for i, w := range words {
		if v, ok := l.exactly(w.Lower); ok && v >= 0 && !(taken[i] && strongAt(out, i)) {
			e := l.entries[v]
			out = append(out, sign{at: i, end: i + 1, category: e.category, task: e.task, source: e.source, weak: e.weak})
		}
	}
	return append(out, l.suffixSigns(words)...)
}

// suffixSigns finds words that only their ending tells: "cystoscopy".
func (l *lexicon) suffixSigns(words []nlp.Word) []sign {
	var out []sign
	for i, w := range words {
		for _, s := range l.suffixes {
			if len(w.Lower) > len(s.text)+2 && strings.HasSuffix(singular(w.Lower), s.text) {
				out = append(out, sign{at: i, end: i + 1, category: s.category, task: s.task, source: s.source, weak: s.weak})
			}
		}
	}
	return out
}

// exactly looks a word up among those that count only as written.
func (l *lexicon) exactly(w string) (int, bool) {
	v, ok := l.exact[w]
	if !ok {
		v, ok = l.exact[singular(w)]
	}
	return v, ok
}

func strongAt(signs []sign, i int) bool {
	for _, s := range signs {
		if s.at <= i && i < s.at+3 && !s.weak {
			return true
		}
	}
	return false
}

// subordinate takes away the signs of care that only say what a piece of other
// work is about: "prior authorizations *for injections*", "appeals *(Xolair)*".
func subordinate(text string, signs []sign, clauses []clause, words []nlp.Word) []sign {
	for _, s := range slices.Clone(signs) {
		if s.weak || s.category == Clinical || s.category == Other || s.end >= len(words) ||
			!isAbout(words[s.end].Lower) && !strings.Contains(between(text, words, s.end), "(") {
			continue
		}
		for _, c := range clauses {
			if c.first < s.end && s.end <= c.last {
				rest := clause{first: s.end, last: c.last}
				signs = slices.DeleteFunc(signs, func(o sign) bool {
					return o.category == Clinical && rest.first <= o.at && o.at < rest.last
				})
			}
		}
	}
	return signs
}

// isAbout reports the words that lead from a piece of work to its subject.
func isAbout(w string) bool {
	switch w {
	case "for", "of", "on", "about", "regarding", "to":
		return true
	}
	return false
}

// withinPhrase reports a word inside a phrase that begins before it, which is
// then no verb: "supply *room*".
func withinPhrase(phrases []sign, word int) bool {
	return slices.ContainsFunc(phrases, func(s sign) bool { return s.at < word && word < s.end && !s.weak })
}

// namedOtherwise reports a phrase of another category that begins with the verb:
// "*chart audits*" is no charting.
func namedOtherwise(phrases []sign, verb int, c Category) bool {
	return slices.ContainsFunc(phrases, func(s sign) bool { return s.at == verb && s.end > verb+1 && !s.weak && s.category != c })
}

// drop takes the signs of a clause away, but for those of one category.
func drop(signs []sign, c clause, but Category) []sign {
	return slices.DeleteFunc(signs, func(s sign) bool {
		return c.first <= s.at && s.at < c.last && s.category != but
	})
}

// reach returns the end of the clauses that stand below clause i: "screened
// patients *to determine eligibility*".
func reach(clauses []clause, i int) int {
	for i+1 < len(clauses) && (clauses[i+1].below || clauses[i].last <= clauses[i].at+2) {
		i++
	}
	return clauses[i].last
}

// shared returns clause i with the one behind it where the two verbs share what
// they act on: "trains and signs off new phlebotomists".
func shared(clauses []clause, i int) clause {
	c := clauses[i]
	if c.last <= c.at+2 {
		c.last = reach(clauses, i)
	}
	return c
}

// frameOf returns the first frame that fits a clause. The words that forbid it
// may stand up to word end.
func (l *lexicon) frameOf(c clause, stems []string, end int) (frame, bool) {
	if c.head == "" {
		return frame{}, false
	}
	last := c.last
	if last <= c.at+2 {
		last = end // "scheduled and evaluated staff"
	}
	for _, i := range l.byVerb[c.head] {
		f := l.frames[i]
		if holds(stems[c.at:end], f.not) {
			continue
		}
		if len(f.objects) == 0 || holds(stems[min(c.at+1, c.last):last], f.objects) {
			return f, true
		}
	}
	return frame{}, false
}

// alone reports a verb that tells its work whatever it acts on: "*roomed* them".
func (l *lexicon) alone(c clause) bool {
	return c.head != "" && slices.ContainsFunc(l.byVerb[c.head], func(i int) bool { return len(l.frames[i].objects) == 0 && !l.frames[i].weak })
}

// holds reports whether one of the phrases stands in stems.
func holds(stems []string, phrases [][]string) bool {
	for _, p := range phrases {
		for i := 0; i+len(p) <= len(stems); i++ {
			if slices.Equal(stems[i:i+len(p)], p) {
				return true
			}
		}
	}
	return false
}

// tasks returns the ids of the tasks among signs, in order and once each. Weak
// words tell a task only where nothing stronger does.
func tasks(signs []sign) []string {
	for _, weak := range []bool{false, true} {
		var out []string
		for _, s := range signs {
			if s.task != "" && s.weak == weak && !slices.Contains(out, s.task) {
				out = append(out, s.task)
			}
		}
		if out != nil {
			return out
		}
	}
	return nil
}
