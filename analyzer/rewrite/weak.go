package rewrite

import (
	"slices"
	"strings"

	"vitals/analyzer/internal/nlp"
)

// A mended bullet opens with a verb in the tense of its job.
type mended struct {
	text    string
	dropped []string // words of the bullet left out, in lower case
	added   string   // words put in that are no form of the bullet's own
}

// mend takes away a weak opening, gives a bullet without a verb one, and puts
// its verbs into the job's tense. What it cannot read it leaves as it is.
func (rw *Rewriter) mend(text string, wanted form, clinical bool) mended {
	m := mended{text: text}
	say := ""
	if cut, words, phrase, ok := rw.opening(text); ok {
		m.text, say = upperLike(text, strings.TrimSpace(text[cut:])), phrase
		m.dropped = words
	}
	weak := len(m.dropped) > 0
	if slices.Contains(m.dropped, "was") || slices.Contains(m.dropped, "were") || slices.Contains(m.dropped, "had") {
		wanted = past
	}
	if say != "" {
		m.added = rw.lex.conjugate(first(say), weakForm(wanted)) + rest(say)
		m.text = inCaseOf(m.text, m.added) + " " + lowerFirst(m.text)
		return m
	}
	if weak {
		m = rw.joinedNominals(rw.afterOpening(m, wanted))
	}
	m = rw.dropPronoun(m)
	before := strings.Count(m.text, " of ")
	m.text, m.added = rw.retell(m.text, wanted, weak, clinical)
	if s := split(m.text); weak && (rw.words.determiners[s.lower(0)] || len(rw.clauses(s)) == 0) { // "the overall management of the desk"
		s.clinical = clinical && !rw.words.determiners[s.lower(0)]
		m.added = rw.lex.conjugate(rw.neutralFor(s), weakForm(wanted))
		m.text = rw.withHead(s, m.text, m.added)
	}
	for range before - strings.Count(m.text, " of ") {
		m.dropped = append(m.dropped, "of")
	}
	return m
}

func weakForm(wanted form) form {
	if wanted == base {
		return base
	}
	return past
}

func first(s string) string { w, _, _ := strings.Cut(s, " "); return w }

func rest(s string) string { return strings.TrimPrefix(s, first(s)) }

// upperLike gives s the capital that text opened with.
func upperLike(text, s string) string {
	if startsUpper(text) && s != "" {
		return upperFirst(s)
	}
	return s
}

// opening returns where a weak opening ends, its words, and what is said in
// its place. An "I", "I was" or adverb before it belongs to it.
func (rw *Rewriter) opening(text string) (cut int, words []string, say string, ok bool) {
	toks := nlp.Words(text)
	matches := rw.lists.openings.Find(text, toks)
	if len(matches) == 0 {
		return 0, nil, "", false
	}
	m := matches[0]
	for _, w := range toks[:m.First] {
		if !rw.words.adverb(w.Lower) && !rw.lists.beforeOpening[w.Lower] {
			return 0, nil, "", false
		}
	}
	last := m.Last
	for last < len(toks) && rw.lists.afterOpening[toks[last].Lower] {
		last++
	}
	if last >= len(toks) {
		return 0, nil, "", false
	}
	for _, w := range toks[:last] {
		words = append(words, w.Lower)
	}
	return toks[last].Start, words, rw.rules.Openings[m.Value].Say, true
}

// afterOpening mends what a weak opening governed: "the scheduling of visits"
// becomes "scheduling visits", "the delivery of care" becomes "deliver care".
func (rw *Rewriter) afterOpening(m mended, wanted form) mended {
	s := split(m.text)
	i := 0
	if s.lower(0) == "the" {
		i = 1
	}
	word := s.lower(i)
	_, isGerund := rw.lex.as(word, gerund)
	verb, isNominal := rw.lists.nominals[word]
	of := s.lower(i+1) == "of"
	switch {
	case isGerund && (i == 1 || of):
		m.text = cutWords(s, i, of, s.tok[i].text)
		m.dropped = append(m.dropped, "the", "of")
	case isNominal && of:
		m.text = cutWords(s, i, of, rw.lex.conjugate(verb, gerund))
		m.dropped = append(m.dropped, "the", "of", word)
	}
	return m
}

// joinedNominals tells the acts that are joined to one in -ing as it is told:
// "cleaning instruments and preparation of rooms".
func (rw *Rewriter) joinedNominals(m mended) mended {
	s := split(m.text)
	if _, ok := rw.lex.as(s.lower(0), gerund); !ok {
		return m
	}
	var edits []edit
	for i := 2; i+2 < len(s.tok); i++ {
		if _, act := rw.lex.as(s.lower(i+1), gerund); act && s.lower(i) == "for" && s.lower(i-1) == "and" {
			edits = append(edits, edit{s.tok[i].start, s.tok[i+1].start, ""}) // "and for ordering"
			m.dropped = append(m.dropped, "for")
		}
		verb, ok := rw.lists.nominals[s.lower(i)]
		if !ok || s.lower(i-1) != "and" || s.lower(i+1) != "of" {
			continue
		}
		edits = append(edits, edit{s.tok[i].start, s.tok[i+1].end, rw.lex.conjugate(verb, gerund)})
		m.dropped = append(m.dropped, s.lower(i), "of")
	}
	m.text = apply(m.text, edits)
	return m
}

// cutWords returns the sentence from token i on, with word in its place and
// without the "of" after it.
func cutWords(s sentence, i int, of bool, word string) string {
	tail := s.text[s.tok[i].end:]
	if of {
		tail = s.text[s.tok[i+1].end:]
	}
	return inCaseOf(s.tok[0].text, word) + tail
}

// dropPronoun takes away the "I" a bullet opens with, unless it says "I" again.
func (rw *Rewriter) dropPronoun(m mended) mended {
	s := split(m.text)
	if len(s.tok) < 2 || s.lower(0) != "i" || s.gap(1) != " " {
		return m
	}
	for i := 1; i < len(s.tok); i++ {
		if s.lower(i) == "i" || s.lower(i) == "we" || s.lower(i) == "my" {
			return m
		}
	}
	m.text = upperFirst(s.text[s.tok[1].start:])
	m.dropped = append(m.dropped, "i")
	return m
}

// retell puts the bullet's verbs into the wanted tense, sentence by sentence,
// or gives it a verb. It also returns the words that are not the bullet's.
func (rw *Rewriter) retell(text string, wanted form, weak, clinical bool) (retold, added string) {
	s := split(text)
	s.clinical = clinical
	if len(s.tok) == 0 {
		return text, ""
	}
	if active, ok := rw.active(s, wanted); ok {
		return active, "and"
	}
	head, ok := rw.head(s, 0, wanted)
	if !ok {
		return rw.withVerb(s, wanted)
	}
	if rw.mixedList(s, head) {
		verb := rw.lex.conjugate(rw.neutralFor(s), tenseFor(gerund, wanted, true))
		return rw.withHead(s, text, verb), verb
	}
	var edits []edit
	for i := 0; i < len(s.tok); i++ {
		if i > 0 && !s.stops(i) {
			continue
		}
		if h, ok := rw.head(s, i, wanted); ok {
			edits = append(edits, rw.conjugateAll(s, h, wanted, weak)...)
		}
	}
	return apply(text, edits), ""
}

// conjugateAll returns the edits that put the head verb and those joined to it
// into the wanted tense.
func (rw *Rewriter) conjugateAll(s sentence, h verbAt, wanted form, weak bool) []edit {
	var edits []edit
	for _, v := range rw.verbs(s, h) {
		f := tenseFor(h.form, wanted, weak)
		if v.form == f || v.form == past && f == base {
			continue
		}
		t := s.tok[v.tok]
		end := t.end
		if v.form == gerund && s.lower(v.tok+1) == "of" {
			end = s.tok[v.tok+1].end // "rooming of patients"
		}
		edits = append(edits, edit{t.start, end, rw.lex.respell(t.text, v.reading, f)})
	}
	return edits
}

// keep is the wanted tense of a job whose end is not known: the person's own.
const keep form = -1

// tenseFor returns the form for the verbs of a sentence whose head has the
// given form. Something finished is told in the past in a current job, too.
func tenseFor(head, wanted form, weak bool) form {
	switch {
	case head == past:
		return past
	case wanted != keep:
		return wanted
	case head == gerund || head == participle || weak:
		return past
	}
	return base
}

// active turns "Vitals taken and recorded for all patients" into "Took and
// recorded vitals for all patients".
func (rw *Rewriter) active(s sentence, wanted form) (string, bool) {
	k := 1
	for ; k < len(s.tok) && k <= 4; k++ {
		if s.joined(k) || s.breaks(k) || rw.prep(s, k-1) {
			return "", false
		}
		if r, ok := rw.lex.as(s.lower(k), participle, past); ok && (r.form == participle || !rw.hasBase(s.lower(k))) {
			break
		}
	}
	if k > 4 || k >= len(s.tok) || !plural(s.lower(k-1)) {
		return "", false
	}
	if _, verb := rw.head(s, 0, wanted); verb {
		return "", false
	}
	last := k
	verbs := []string{}
	for i := k; i < len(s.tok); i++ {
		r, ok := rw.lex.as(s.lower(i), participle, past)
		if !ok || i > k && !s.joined(i) {
			break
		}
		verbs = append(verbs, rw.lex.conjugate(r.base, tenseFor(participle, wanted, true)))
		last = i
		if s.lower(i+1) == "and" {
			i++
		}
	}
	if next := s.lower(last + 1); next != "" && !s.breaks(last+1) && !rw.words.prepositions[next] && !(next == "the" && s.lower(last+2) == "same") {
		return "", false // "taken" describes what follows
	}
	subject := lowerFirst(s.text[:s.tok[k-1].end])
	return upperLike(s.text, list(verbs)) + " " + subject + s.text[s.tok[last].end:], true
}

func (rw *Rewriter) hasBase(word string) bool { _, ok := rw.lex.as(word, base); return ok }

// list joins words as a list: "took, checked and recorded".
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	n := len(words) - 1
	return strings.Join(words[:n], ", ") + " and " + words[n]
}
