package syntax

import (
	"strings"
)

// A Clause is a verb of a bullet with what it acts on.
type Clause struct {
	Verb      VerbAt
	Object    int    // first token of the object
	ObjectEnd int    // after the last token of the object
	End       int    // after the last token of the clause
	Words     string // all of it, as Singular writes it
}

// Clauses returns the clauses of a bullet, sentence by sentence; none where it
// opens without a verb.
func (s Sentence) Clauses() []Clause {
	if s.known.clauses == nil {
		s.known.clauses = s.readClauses()
		if s.known.clauses == nil {
			s.known.clauses = []Clause{}
		}
	}
	return s.known.clauses
}

func (s Sentence) readClauses() []Clause {
	var out []Clause
	for i := 0; i < len(s.Tok); i = s.sentenceEnd(i) {
		head, ok := s.Head(i, Keep)
		if !ok && i == 0 {
			return nil
		}
		if ok {
			out = append(out, s.joinedClauses(head)...)
		}
	}
	return out
}

// ClausesOrWhole returns the clauses of a bullet, or all of it as one without
// a verb.
func (s Sentence) ClausesOrWhole() []Clause {
	if clauses := s.Clauses(); len(clauses) > 0 {
		return clauses
	}
	return []Clause{{End: len(s.Tok), ObjectEnd: len(s.Tok), Words: Singular(s.Text)}}
}

// joinedClauses returns the clauses of one sentence.
func (s Sentence) joinedClauses(head VerbAt) []Clause {
	verbs := s.Verbs(head)
	if s.Fragment {
		verbs = verbs[:1] // "and timed troponins" tells of no second act
	}
	out := make([]Clause, len(verbs))
	for k, v := range verbs {
		end := s.sentenceEnd(v.Tok)
		if k+1 < len(verbs) {
			end = verbs[k+1].Tok
			for end > v.Tok+1 && (s.And(end-1) || s.Lower(end-1) == "then" || s.ofNext(end)) {
				end--
			}
		}
		c := Clause{Verb: v, End: end}
		c.Object = s.objectStart(v, end)
		c.ObjectEnd = s.objectEnd(c)
		c.Words = Singular(s.ClauseText(c))
		out[k] = c
	}
	return out
}

// ofNext reports whether the adverb before token i belongs to the verb that
// stands there: "and kindly greeted".
func (s Sentence) ofNext(i int) bool {
	w := s.Lower(i - 1)
	joint := s.Lower(i-2) == "and" || strings.HasSuffix(s.Lower(i-2), "ly")
	return strings.HasSuffix(w, "ly") && s.rd.Words.Adverb(w) && joint && !s.Breaks(i)
}

func (s Sentence) sentenceEnd(from int) int {
	for i := from + 1; i < len(s.Tok); i++ {
		if s.Stops(i) {
			return i
		}
	}
	return len(s.Tok)
}

// objectStart returns the token after the verb, its particles and, for a verb
// of helping, its preposition and the work helped with.
func (s Sentence) objectStart(v VerbAt, end int) int {
	i := v.Tok + 1
	if s.rd.Words.verbPairs[s.Lower(v.Tok)+" "+s.Lower(i)] {
		i++
	}
	for i < end && s.goesWithVerb(v, i) {
		i++
	}
	if i+1 < end && s.Lower(i) == "to" && s.rd.Words.goesOnTo[v.Base] && s.rd.HasBase(s.Lower(i+1)) {
		i += 2 // "continue to room patients"
	}
	if s.rd.Words.Helpers[v.Base] && i < end {
		i = s.workHelped(i, end)
	}
	return min(i, end)
}

// goesWithVerb reports whether token i, after a verb, is a particle or an adverb of
// it.
func (s Sentence) goesWithVerb(v VerbAt, i int) bool {
	w := s.Lower(i)
	switch {
	case s.rd.Words.Periodic[w], w == "in" && s.rd.Words.Helpers[v.Base], s.rd.Words.compounds[w+" "+s.Lower(i+1)], s.describes(i), s.Breaks(i):
		return false
	}
	return s.rd.Words.Particles[w] || strings.HasSuffix(w, "ly") && s.rd.Words.Adverb(w)
}

// workHelped returns where the object begins of the work that is helped with, which
// opens with token i: "helped convert charts", "assisted with rooming patients".
func (s Sentence) workHelped(i, end int) int {
	if w := s.Lower(i); s.rd.HasBase(w) && !s.rd.Words.NounVerbs[w] && s.StartsObject(i+1) {
		return i + 1
	}
	switch s.Lower(i) {
	case "with", "in", "w", "to":
		i++
	default:
		return i
	}
	if _, ok := s.rd.Lexicon.As(s.Lower(i), Gerund, Base); ok && i+1 < end && s.StartsObject(i+1) && !s.rd.Words.compounds[s.Lower(i)+" "+s.Lower(i+1)] {
		i++
		for i < end && s.rd.Words.Particles[s.Lower(i)] {
			i++
		}
	}
	return i
}

// describes reports whether an adverb belongs to a participle before a noun:
// "newly hired staff".
func (s Sentence) describes(i int) bool {
	_, ok := s.rd.Lexicon.As(s.Lower(i+1), Past, Participle)
	return ok && strings.HasSuffix(s.Lower(i), "ly")
}

// objectEnd returns where the object's list of nouns ends: before a
// preposition, an aside or the end of the clause.
func (s Sentence) objectEnd(c Clause) int {
	for i := c.Object; i < c.End; i++ {
		if i > c.Object && (strings.ContainsAny(s.Gap(i), "():;–—|\t") || s.dash(i)) {
			return i
		}
		w := s.Lower(i)
		comma := i > c.Object && strings.Contains(s.Gap(i), ",")
		if s.Prep(i) && !(i == c.Object && (w == "each" || w == "every")) || comma && s.OpensAside(i) {
			return i
		}
	}
	return c.End
}

// ClauseText returns a clause as written, from its verb on.
func (s Sentence) ClauseText(c Clause) string {
	return s.Text[s.Tok[c.Verb.Tok].Start:s.Tok[max(c.End-1, c.Verb.Tok)].End]
}

// WithObject returns clause k, or the one joined to it that holds their common
// object: "scheduled and evaluated staff".
func WithObject(clauses []Clause, k int) Clause {
	for k+1 < len(clauses) && clauses[k].Object >= clauses[k].End {
		k++
	}
	return clauses[k]
}

// Aims reports whether "to" and a verb follow the clause's object.
func (s Sentence) Aims(c Clause) bool {
	return c.ObjectEnd < c.End && s.Lower(c.ObjectEnd) == "to" && s.rd.HasBase(s.Lower(c.ObjectEnd+1))
}

// Reach returns where the words end that tell what a clause does: its verb,
// its object, and what it is done "to" do. A clause without an object, or of
// helping with something, tells it all along.
func (s Sentence) Reach(c Clause) int {
	if c.ObjectEnd <= c.Object || s.rd.Words.Helpers[c.Verb.Base] {
		return c.End
	}
	end := c.ObjectEnd
	if s.Aims(c) {
		for end += 2; end < c.End && !s.Prep(end) && !s.Breaks(end); end++ {
		}
	}
	return end
}

// OpensHelping reports whether the first clause tells of helping or looking on.
func (s Sentence) OpensHelping() bool {
	clauses := s.Clauses()
	return len(clauses) > 0 && s.rd.Words.Helpers[clauses[0].Verb.Base]
}
