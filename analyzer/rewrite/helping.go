package rewrite

import "slices"

// doneAlone returns, for a bullet of helping with work that a medical assistant
// may do alone, the text that tells of doing it: "Helped with rooming patients"
// becomes "Roomed patients". Only the person knows whether that is true.
func (rw *Rewriter) doneAlone(m mended, o order) (mended, bool) {
	s := split(m.text)
	clauses := rw.clauses(s)
	if len(clauses) != 1 || clauses[0].verb.tok != 0 || !rw.alone[clauses[0].verb.base] || slices.ContainsFunc(o.fb.Tasks, func(id string) bool { return rw.onlyAssisted[id] }) {
		return m, false
	}
	work := 1
	if w := s.lower(1); w == "with" || w == "in" || w == "to" {
		work = 2
	}
	f := tenseFor(clauses[0].verb.form, o.wanted, false)
	alone := mended{dropped: slices.Clone(m.dropped), added: m.added}
	for i := range work {
		alone.dropped = append(alone.dropped, s.lower(i))
	}
	rest := s.text[min(s.tok[min(work, len(s.tok)-1)].start, len(s.text)):]
	if r, ok := rw.lex.as(s.lower(work), gerund, base); ok && (r.form == gerund && work == 2 || s.lower(0) != "assisted" && r.form == base) && rw.startsObject(s, work+1) {
		if rw.beyondScope(r.base) {
			return m, false
		}
		alone.text, _ = rw.retell(upperLike(s.text, rest), f, true, s.clinical)
		return alone, alone.text != rest
	}
	if work != 2 || rw.words.determiners[s.lower(work)] {
		return m, false
	}
	things := split(upperLike(s.text, rest))
	if items, _ := rw.items(things); slices.ContainsFunc(items, func(it [2]int) bool { return rw.fragmentVerb(things.lower(it[1]-1)) == "" }) {
		return m, false
	}
	text, verb := rw.withVerb(things, f)
	if first(verb) == "" || verb == rw.lex.conjugate(neutral, f) || rw.beyondScope(first(verb)) {
		return m, false
	}
	alone.text, alone.added = text, alone.added+" "+verb
	return alone, true
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
