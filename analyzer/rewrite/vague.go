package rewrite

import (
	"fmt"
	"strings"

	"vitals/analyzer/internal/nlp"
	"vitals/analyzer/rewrite/syntax"
)

// An exact is a proposal that has a slot in the place of a vague amount.
type exact struct {
	proposal
	dropped []string
}

// exact replaces a vague amount by a slot: "numerous patients" becomes
// "[N] patients per day".
func (rw *Rewriter) exact(s sentence) []exact {
	toks := nlp.Words(s.Text)
	for _, m := range rw.lists.vaguePhrases.Find(s.Text, toks) {
		start, end := toks[m.First].Start, toks[m.Last-1].End
		noun := s.tokenAt(end)
		if noun < 0 || noun >= len(s.Tok) || s.Breaks(noun) {
			continue
		}
		last, ok := rw.vagueNoun(s, noun)
		if !ok || rw.opensMixedList(s, last+1) {
			continue
		}
		e := rw.exactFor(s, syntax.Phrase{From: noun, To: last + 1}, start)
		for _, w := range toks[m.First:m.Last] {
			e.dropped = append(e.dropped, w.Lower)
		}
		return []exact{e}
	}
	return nil
}

// tokenAt returns the first token that starts at or after offset.
func (s sentence) tokenAt(offset int) int {
	for i, t := range s.Tok {
		if t.Start >= offset {
			return i
		}
	}
	return -1
}

// vagueNoun returns the noun of the phrase that begins at token i, if its
// things can be counted.
func (rw *Rewriter) vagueNoun(s sentence, i int) (int, bool) {
	for k := i; k < len(s.Tok) && k < i+5; k++ {
		w := s.Lower(k)
		if k > i && (s.Breaks(k) || s.Prep(k) || rw.words.Determiners[w]) {
			return 0, false
		}
		if w == "and" && k > i && !(rw.words.Qualities[s.Lower(k-1)] && rw.words.Qualities[s.Lower(k+1)]) {
			return 0, false
		}
		if s.EndsPhrase(k, len(s.Tok)) && syntax.Plural(w) {
			return k, !rw.words.NeverCounted[w]
		}
	}
	return 0, false
}

func (rw *Rewriter) exactFor(s sentence, p syntax.Phrase, start int) exact {
	per := rw.words.Per[s.Lower(p.To-1)]
	if rw.words.People[s.Lower(p.To-1)] && per == "" {
		per = "day"
	}
	period := ""
	if per != "" && !s.GivesPeriod(p.To) {
		period = " per " + per
	}
	p.To = rw.listEnd(s, p)
	from, end := s.Tok[p.From].Start, s.Tok[p.To-1].End
	things := s.Text[from:end]
	e := exact{}
	e.inserted, e.template = "[N] "+things+period, "[N]"+period
	e.text = s.Text[:start] + "[N] " + things + rw.loud(s, period) + s.Text[end:]
	e.at = start
	e.where = rw.rules.Where
	e.question = rw.exactQuestion(s, p, s.tokenAt(start), per)
	return e
}

// exactQuestion asks how many the vague amount stands for.
func (rw *Rewriter) exactQuestion(s sentence, p syntax.Phrase, from int, per string) string {
	for _, c := range s.Clauses() {
		if c.Object < p.From && p.To <= c.ObjectEnd && c.Object >= p.From-4 {
			return rw.askAfter(s, c, p, from, per)
		}
	}
	things := s.Text[s.Tok[p.From].Start:s.Tok[p.To-1].End]
	if syntax.Shouting(s.Text) {
		things = strings.ToLower(things)
	}
	if per == "" {
		return fmt.Sprintf("About how many %s was that?", things)
	}
	return fmt.Sprintf("About how many %s was that in a usual %s?", things, per)
}

// listEnd returns the end of the list that a vague amount opens and speaks of
// as a whole: "numerous complaints, calls and requests".
func (rw *Rewriter) listEnd(s sentence, p syntax.Phrase) int {
	for _, c := range s.Clauses() {
		if c.Object < p.From && p.From < c.ObjectEnd && p.To < c.ObjectEnd && syntax.Plural(s.Lower(c.ObjectEnd-1)) && c.Object >= p.From-4 && s.allPlural(p.To, c.ObjectEnd) {
			return c.ObjectEnd
		}
	}
	return p.To
}

// allPlural reports whether each thing listed in the tokens [from, to) is a plural.
func (s sentence) allPlural(from, to int) bool {
	for i := from; i < to; i++ {
		ends := i+1 == to || strings.ContainsAny(s.Gap(i+1), ",&") || s.And(i+1)
		if ends && !s.And(i) && !syntax.Plural(s.Lower(i)) {
			return false
		}
	}
	return true
}

// opensMixedList reports whether a list goes on at token i with things that are
// not counted: "injuries, suturing and casts".
func (rw *Rewriter) opensMixedList(s sentence, i int) bool {
	if i >= len(s.Tok) || !strings.Contains(s.Gap(i), ",") || s.OpensAside(i) {
		return false
	}
	for _, c := range s.Clauses() {
		if c.Object < i && i < c.ObjectEnd {
			return !s.allPlural(i, c.ObjectEnd)
		}
	}
	return false
}
