package rewrite

import (
	"slices"

	"vitals/analyzer/rewrite/syntax"
)

// doneAlone returns, for a bullet of helping with work that a medical assistant
// may do alone, the text that tells of doing it: "Helped with rooming patients"
// becomes "Roomed patients". Only the person knows whether that is true.
func (rw *Rewriter) doneAlone(m mended, o order) (mended, bool) {
	s := rw.read(m.text)
	clauses := s.Clauses()
	if len(clauses) != 1 || clauses[0].Verb.Tok != 0 || !rw.lists.alone[clauses[0].Verb.Base] || slices.ContainsFunc(o.fb.Tasks, func(id string) bool { return rw.lists.onlyAssisted[id] }) {
		return m, false
	}
	work := 1
	if w := s.Lower(1); w == "with" || w == "in" || w == "to" {
		work = 2
	}
	f := tenseFor(clauses[0].Verb.Form, o.wanted, false)
	alone := mended{dropped: slices.Clone(m.dropped), added: m.added}
	alone.dropped = append(alone.dropped, rw.asWritten(o.bullet, clauses[0].Verb.Base))
	for i := 1; i < work; i++ {
		alone.dropped = append(alone.dropped, s.Lower(i))
	}
	rest := s.Text[s.Tok[min(work, len(s.Tok)-1)].Start:]
	if r, ok := rw.lex.As(s.Lower(work), syntax.Gerund, syntax.Base); ok && (r.Form == syntax.Gerund && work == 2 || clauses[0].Verb.Base != "assist" && r.Form == syntax.Base) && s.StartsObject(work+1) {
		if rw.beyondScope(r.Base) {
			return m, false
		}
		alone.text, _ = rw.retell(upperLike(s.Text, rest), f, true, s.clinical)
		return alone, alone.text != rest
	}
	if work != 2 || rw.words.Determiners[s.Lower(work)] {
		return m, false
	}
	things := rw.read(upperLike(s.Text, rest))
	if items, _ := things.items(); slices.ContainsFunc(items, func(it [2]int) bool { return rw.verbOf(things, it) == "" }) {
		return m, false
	}
	text, verb := rw.withVerb(things, f)
	if firstWord(verb) == "" || verb == rw.lex.Conjugate(neutral, f) || rw.beyondScope(firstWord(verb)) {
		return m, false
	}
	alone.text, alone.added = text, alone.added+" "+verb
	return alone, true
}

// asWritten returns the first form of a verb in a bullet, in lower case.
func (rw *Rewriter) asWritten(bullet, base string) string {
	for _, t := range syntax.NewLine(bullet).Tok {
		if slices.ContainsFunc(rw.lex.Read(t.Lower), func(r syntax.Reading) bool { return r.Base == base }) {
			return t.Lower
		}
	}
	return base
}

// asQuestion returns the first suggestion for the text of doing the work alone.
func (rw *Rewriter) asQuestion(o order, m mended) (draft, bool) {
	alone, ok := rw.doneAlone(m, o)
	if !ok {
		return draft{}, false
	}
	out, _ := rw.suggest(o, alone)
	if len(out) == 0 {
		return draft{}, false
	}
	out[0].Kind, out[0].Condition = Question, rw.rules.AloneAsk
	return out[0], true
}
