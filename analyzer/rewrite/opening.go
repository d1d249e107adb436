package rewrite

import (
	"vitals/analyzer/internal/nlp"
	"vitals/analyzer/rewrite/syntax"
)

// WeakOpening reports whether a bullet begins with one of the weak openings of
// the rules.
func (rw *Rewriter) WeakOpening(bullet string) bool {
	_, _, _, ok := rw.opening(bullet)
	return ok
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
	s := rw.read(m.text)
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
	s := rw.read(m.text)
	if _, ok := rw.lex.As(s.Lower(0), syntax.Gerund); !ok {
		return m
	}
	var edits []edit
	for i := 2; i+2 < len(s.Tok); i++ {
		if s.Lower(i) == "for" && s.Lower(i-1) == "and" {
			act := i + 1
			if s.Lower(act) == "the" && s.Lower(act+2) == "of" { // "and for the processing of specimens"
				act++
			}
			if _, ok := rw.lex.As(s.Lower(act), syntax.Gerund); ok {
				edits = append(edits, edit{s.Tok[i].Start, s.Tok[act].Start, ""}) // "and for ordering"
				m.dropped = append(m.dropped, "for")
				if act > i+1 {
					edits = append(edits, edit{s.Tok[act].End, s.Tok[act+1].End, ""})
					m.dropped = append(m.dropped, "the", "of")
				}
			}
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
	s := rw.read(m.text)
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
	s := rw.read(text)
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
