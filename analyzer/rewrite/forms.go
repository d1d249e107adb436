package rewrite

import (
	"slices"
	"strings"

	"vitals/analyzer/rewrite/syntax"
	"vitals/rules"
)

// A proposal is a text with slots, before it has been checked.
type proposal struct {
	text     string
	inserted string // the words with the slots, as put in
	at       int    // byte offset of the inserted words in the text
	template string // those of them that are not the bullet's own
	question string
	where    string
	sanity   rules.Sanity
	form     int
}

// How a slot stands in the sentence.
const (
	inline    = iota // before a noun of the bullet
	beside           // right after what it measures
	bracketed        // there, in brackets
	tailed           // after the whole
)

// place puts the slot of a measure into the bullet: the forms it can take,
// the best first, the plainest last.
func (rw *Rewriter) place(s sentence, m measure) []proposal {
	return slices.DeleteFunc(rw.forms(s, m), func(p proposal) bool { return rw.echoesTail(s, p.inserted) })
}

func (rw *Rewriter) forms(s sentence, m measure) []proposal {
	clauses := s.Clauses()
	c := s.ClausesOrWhole()[0]
	if len(clauses) > 0 {
		c = syntax.WithObject(clauses, rw.clauseOf(s, clauses, m.task))
	}
	m.metric = rw.peopleServed(s, c, m.metric)
	ask := proposal{question: m.metric.Question, where: m.metric.WhereToFind, sanity: m.metric.Sanity}
	tail := rw.tail(s, c, m.metric.Placeholder)
	if noun, per, ok := countedTail(tail); ok {
		if rw.occasional(s, c) {
			return append(rw.inPlace(s, c, m, ask), rw.trailing(s, rw.genericFor(s, "occasional"))...)
		}
		ask.question = rw.askTotal(s, noun, per)
	}
	if len(clauses) == 0 {
		return []proposal{rw.atEnd(s, tail, ask)}
	}
	out := rw.inPlace(s, c, m, ask)
	if rw.placements[m.metric.Placeholder].Inline {
		return out
	}
	if at, ok := s.colonAfterFirst(); ok && strings.HasPrefix(tail, " (") {
		return append(out, rw.beforeAside(s, at, tail, ask))
	}
	if c.End < clauses[len(clauses)-1].End && !s.Stops(c.End) {
		return append(out, rw.inBrackets(s, c, m, ask)...)
	}
	if at, ok := s.Aside(c); ok && (strings.HasPrefix(tail, " (") || s.Breaks(at)) {
		out = append(out, rw.beforeAside(s, at, tail, ask))
	}
	return append(out, rw.atEnd(s, tail, ask))
}

// inBrackets returns the form in which a volume follows its own clause where
// others come after it, so that it belongs to no other: "sterilized trays
// (about [N] loads per week) and restocked rooms".
func (rw *Rewriter) inBrackets(s sentence, c syntax.Clause, m measure, ask proposal) []proposal {
	noun, per, counts := countedIn(m.metric.Placeholder)
	if !counts || per == "" || c.ObjectEnd == c.Object || rw.words.People[syntax.LastWord(noun)] {
		return nil
	}
	at := s.ClauseStop(c)
	ask.question = rw.askTotalOf(s, c, at, noun, per)
	if strings.ContainsAny(s.Gap(at), "(") || s.HoldsBracket(c) {
		return nil
	}
	p := rw.after(s, at, " (about [N] "+noun+" per "+per+")", ask)
	p.form = bracketed
	return []proposal{p}
}

// tail returns how a placeholder follows a bullet. A noun that the bullet has
// said is not said again.
func (rw *Rewriter) tail(s sentence, c syntax.Clause, placeholder string) string {
	p, ok := rw.placements[placeholder]
	noun, per, counts := countedIn(placeholder)
	switch {
	case strings.HasPrefix(placeholder, "team of") && rw.actsOnTeam(s):
		return rw.rules.TeamAlt
	case ok && p.Alt != "" && (rw.repeats(s, placeholder) || s.HasSubordinate()):
		return p.Alt
	case ok:
		return p.Tail
	case rw.words.People[syntax.LastWord(noun)]:
		who, per := rw.served(s, c)
		return " (about [N] " + who + " per " + per + ")"
	case counts && per != "":
		per = rw.rarer(s, per, c.Verb.Tok, s.FirstItem(c), c.ObjectEnd, c.End)
		if per == "day" && s.Says("daily") {
			return " (about [N] " + noun + ")"
		}
		return " (about [N] " + noun + " per " + per + ")"
	}
	return ", with " + placeholder
}

// countedTail splits a tail that counts: "screens", "week" of " (about [N] screens
// per week)".
func countedTail(tail string) (noun, per string, ok bool) {
	inner, found := strings.CutPrefix(tail, " (about ")
	if !found {
		return "", "", false
	}
	noun, per, ok = countedIn(strings.TrimSuffix(inner, ")"))
	return noun, per, ok && per != ""
}

// repeats reports whether the bullet holds the word that the tail begins with.
func (rw *Rewriter) repeats(s sentence, placeholder string) bool {
	return s.Says(firstWord(strings.TrimLeft(rw.placements[placeholder].Tail, ", ")))
}

// speaksOfAll reports whether the bullet has each of the nouns that a volume
// counts: "casts and splints".
func (s sentence) speaksOfAll(placeholder string) bool {
	noun, _, ok := countedIn(placeholder)
	if !ok {
		return false
	}
	for _, n := range strings.Split(noun, " and ") {
		if !s.speaksOfNoun(strings.ToLower(syntax.LastWord(n))) {
			return false
		}
	}
	return true
}

// speaksOfNoun reports whether the bullet has the plural noun, or its singular.
func (s sentence) speaksOfNoun(noun string) bool {
	return s.Says(noun) || s.Says(strings.TrimSuffix(noun, "s"))
}

// countedIn splits a unit into what is counted and the period: "patients",
// "day" of "patients per day".
func countedIn(placeholder string) (noun, per string, ok bool) {
	noun, found := strings.CutPrefix(placeholder, "[N] ")
	if !found || strings.Contains(noun, "[") {
		return "", "", false
	}
	noun, per, _ = strings.Cut(noun, " per ")
	return noun, per, true
}

// echoes reports whether the measure's words would say a verb of the bullet
// again: "closed gaps, closing [N] gaps".
func (rw *Rewriter) echoes(s sentence, m measure) bool {
	return rw.echoesTail(s, rw.placements[m.metric.Placeholder].Tail)
}

// echoesTail reports whether the verb that a tail begins with is in the bullet.
func (rw *Rewriter) echoesTail(s sentence, tail string) bool {
	r, ok := rw.lex.As(firstWord(strings.TrimLeft(tail, ", ")), syntax.Gerund, syntax.Past)
	return ok && slices.ContainsFunc(s.Tok, func(t syntax.Token) bool {
		return slices.ContainsFunc(rw.lex.Read(t.Lower), func(other syntax.Reading) bool { return other.Base == r.Base })
	})
}
