package rewrite

import (
	"slices"
	"strings"

	"vitals/analyzer/internal/nlp"
	"vitals/analyzer/rewrite/syntax"
)

// A mended bullet opens with a verb in the tense of its job.
type mended struct {
	text    string
	dropped []string // words of the bullet left out, in lower case
	added   string   // words put in that are no form of the bullet's own
}

// mend takes away a weak opening, gives a bullet without a verb one, and puts
// its verbs into the job's tense. What it cannot read it leaves as it is.
func (rw *Rewriter) mend(text string, wanted syntax.Form, clinical bool) mended {
	m := mended{text: text}
	say := ""
	if cut, words, phrase, ok := rw.opening(text); ok {
		m.text, say = upperLike(text, strings.TrimSpace(text[cut:])), phrase
		m.dropped = words
	}
	weak := len(m.dropped) > 0
	if slices.Contains(m.dropped, "was") || slices.Contains(m.dropped, "were") || slices.Contains(m.dropped, "had") {
		wanted = syntax.Past
	}
	if say != "" {
		m.added = rw.lex.Conjugate(first(say), weakForm(wanted)) + rest(say)
		m.text = syntax.InCaseOf(m.text, m.added) + " " + syntax.LowerFirst(m.text)
		return m
	}
	if weak {
		m = rw.joinedNominals(rw.afterOpening(m, wanted))
	}
	m = rw.dropPronoun(m)
	if cut, past, ok := rw.auxiliary(m.text); ok {
		m.text, m.dropped, weak = upperLike(m.text, m.text[cut:]), append(m.dropped, strings.ToLower(strings.TrimSpace(m.text[:cut]))), true
		if past {
			wanted = syntax.Past
		}
	}
	before := strings.Count(m.text, " of ")
	m.text, m.added = rw.retell(m.text, wanted, weak, clinical)
	if s := rw.split(m.text); weak && (rw.words.Determiners[s.Lower(0)] || len(s.Clauses()) == 0) { // "the overall management of the desk"
		s.clinical = clinical && !rw.words.Determiners[s.Lower(0)]
		m.added = rw.lex.Conjugate(rw.neutralFor(s), weakForm(wanted))
		m.text = rw.withHead(s, rw.conjugateListed(s, weakForm(wanted)), m.added)
	}
	for range before - strings.Count(m.text, " of ") {
		m.dropped = append(m.dropped, "of")
	}
	return m
}

func weakForm(wanted syntax.Form) syntax.Form {
	if wanted == syntax.Base {
		return syntax.Base
	}
	return syntax.Past
}

func first(s string) string { w, _, _ := strings.Cut(s, " "); return w }

func rest(s string) string { return strings.TrimPrefix(s, first(s)) }

// upperLike gives s the capital that text opened with.
func upperLike(text, s string) string {
	if syntax.StartsUpper(text) && s != "" {
		return syntax.UpperFirst(s)
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
		if !rw.words.Adverb(w.Lower) && !rw.lists.beforeOpening[w.Lower] {
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
func (rw *Rewriter) afterOpening(m mended, wanted syntax.Form) mended {
	s := rw.split(m.text)
	i := 0
	if s.Lower(0) == "the" {
		i = 1
	}
	word := s.Lower(i)
	_, isGerund := rw.lex.As(word, syntax.Gerund)
	verb, isNominal := rw.lists.nominals[word]
	of := s.Lower(i+1) == "of"
	switch {
	case isGerund && (i == 1 || of):
		m.text = cutWords(s, i, of, s.Tok[i].Text)
		m.dropped = append(m.dropped, "the", "of")
	case isNominal && of:
		m.text = cutWords(s, i, of, rw.lex.Conjugate(verb, syntax.Gerund))
		m.dropped = append(m.dropped, "the", "of", word)
	}
	return m
}

// joinedNominals tells the acts that are joined to one in -ing as it is told:
// "cleaning instruments and preparation of rooms".
func (rw *Rewriter) joinedNominals(m mended) mended {
	s := rw.split(m.text)
	if _, ok := rw.lex.As(s.Lower(0), syntax.Gerund); !ok {
		return m
	}
	var edits []edit
	for i := 2; i+2 < len(s.Tok); i++ {
		if _, act := rw.lex.As(s.Lower(i+1), syntax.Gerund); act && s.Lower(i) == "for" && s.Lower(i-1) == "and" {
			edits = append(edits, edit{s.Tok[i].Start, s.Tok[i+1].Start, ""}) // "and for ordering"
			m.dropped = append(m.dropped, "for")
		}
		verb, ok := rw.lists.nominals[s.Lower(i)]
		if !ok || s.Lower(i-1) != "and" || s.Lower(i+1) != "of" {
			continue
		}
		edits = append(edits, edit{s.Tok[i].Start, s.Tok[i+1].End, rw.lex.Conjugate(verb, syntax.Gerund)})
		m.dropped = append(m.dropped, s.Lower(i), "of")
	}
	m.text = apply(m.text, edits)
	return m
}

// cutWords returns the sentence from token i on, with word in its place and
// without the "of" after it.
func cutWords(s sentence, i int, of bool, word string) string {
	tail := s.Text[s.Tok[i].End:]
	if of {
		tail = s.Text[s.Tok[i+1].End:]
	}
	return syntax.InCaseOf(s.Tok[0].Text, word) + tail
}

// dropPronoun takes away the "I" a bullet opens with, unless it says "I" again.
func (rw *Rewriter) dropPronoun(m mended) mended {
	s := rw.split(m.text)
	if len(s.Tok) < 2 || s.Lower(0) != "i" || s.Gap(1) != " " {
		return m
	}
	for i := 1; i < len(s.Tok); i++ {
		if s.Lower(i) == "i" || s.Lower(i) == "we" || s.Lower(i) == "my" {
			return m
		}
	}
	m.text = syntax.UpperFirst(s.Text[s.Tok[1].Start:])
	m.dropped = append(m.dropped, "i")
	return m
}

// auxiliary returns where a form of "be" ends that a bullet opens with before what
// it tells of: "was monitoring patients". past tells that it is over.
func (rw *Rewriter) auxiliary(text string) (cut int, past, ok bool) {
	s := rw.split(text)
	switch s.Lower(0) {
	case "was", "were":
		past = true
	case "am", "is", "are":
	default:
		return 0, false, false
	}
	if _, acts := rw.lex.As(s.Lower(1), syntax.Gerund); !acts || !s.StartsObject(2) {
		return 0, false, false
	}
	return s.Tok[1].Start, past, true
}

// retell puts the bullet's verbs into the wanted tense, sentence by sentence,
// or gives it a verb. It also returns the words that are not the bullet's.
func (rw *Rewriter) retell(text string, wanted syntax.Form, weak, clinical bool) (retold, added string) {
	s := rw.split(text)
	s.clinical = clinical
	if len(s.Tok) == 0 {
		return text, ""
	}
	if active, ok := rw.active(s, wanted); ok {
		return active, "and"
	}
	head, ok := s.Head(0, wanted)
	if !ok {
		return rw.withVerb(s, wanted)
	}
	if rw.mixedList(s, head) {
		verb := rw.lex.Conjugate(rw.neutralFor(s), tenseFor(syntax.Gerund, wanted, true))
		return rw.withHead(s, text, verb), verb
	}
	var edits []edit
	for i := 0; i < len(s.Tok); i++ {
		if i > 0 && !s.Stops(i) {
			continue
		}
		if h, ok := s.Head(i, wanted); ok {
			edits = append(edits, rw.conjugateAll(s, h, wanted, weak)...)
		}
	}
	return apply(text, edits), ""
}

// conjugateAll returns the edits that put the head verb and those joined to it
// into the wanted tense.
func (rw *Rewriter) conjugateAll(s sentence, h syntax.VerbAt, wanted syntax.Form, weak bool) []edit {
	var edits []edit
	for _, v := range s.Verbs(h) {
		f := tenseFor(h.Form, wanted, weak)
		if v.Form == f || v.Form == syntax.Past && f == syntax.Base {
			continue
		}
		t := s.Tok[v.Tok]
		end := t.End
		if v.Form == syntax.Gerund && s.Lower(v.Tok+1) == "of" {
			end = s.Tok[v.Tok+1].End // "rooming of patients"
		}
		edits = append(edits, edit{t.Start, end, rw.lex.Respell(t.Text, v.Reading, f)})
	}
	return edits
}

// tenseFor returns the form for the verbs of a sentence whose head has the
// given form. Something finished is told in the past in a current job, too.
func tenseFor(head, wanted syntax.Form, weak bool) syntax.Form {
	switch {
	case head == syntax.Past:
		return syntax.Past
	case wanted != syntax.Keep:
		return wanted
	case head == syntax.Gerund || head == syntax.Participle || weak:
		return syntax.Past
	}
	return syntax.Base
}

// active turns "Vitals taken and recorded for all patients" into "Took and
// recorded vitals for all patients".
func (rw *Rewriter) active(s sentence, wanted syntax.Form) (string, bool) {
	k := 1
	for ; k < len(s.Tok) && k <= 4; k++ {
		if s.Joined(k) || s.Breaks(k) || s.Prep(k-1) {
			return "", false
		}
		if r, ok := rw.lex.As(s.Lower(k), syntax.Participle, syntax.Past); ok && (r.Form == syntax.Participle || !rw.reader.HasBase(s.Lower(k))) {
			break
		}
	}
	if k > 4 || k >= len(s.Tok) || !syntax.Plural(s.Lower(k-1)) {
		return "", false
	}
	if _, verb := s.Head(0, wanted); verb {
		return "", false
	}
	last := k
	verbs := []string{}
	for i := k; i < len(s.Tok); i++ {
		r, ok := rw.lex.As(s.Lower(i), syntax.Participle, syntax.Past)
		if !ok || i > k && !s.Joined(i) {
			break
		}
		verbs = append(verbs, rw.lex.Conjugate(r.Base, tenseFor(syntax.Participle, wanted, true)))
		last = i
		if s.Lower(i+1) == "and" {
			i++
		}
	}
	if next := s.Lower(last + 1); next != "" && !s.Breaks(last+1) && !rw.words.Prepositions[next] && !(next == "the" && s.Lower(last+2) == "same") {
		return "", false // "taken" describes what follows
	}
	subject := syntax.LowerFirst(s.Text[:s.Tok[k-1].End])
	return upperLike(s.Text, list(verbs)) + " " + subject + s.Text[s.Tok[last].End:], true
}

// list joins words as a list: "took, checked and recorded".
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	n := len(words) - 1
	return strings.Join(words[:n], ", ") + " and " + words[n]
}
