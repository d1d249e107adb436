package rewrite

import (
	"fmt"
	"strings"

	"vitals/analyzer/internal/nlp"
)

// An exact is a proposal that has a slot in the place of a vague amount.
type exact struct {
	proposal
	dropped []string
}

// exact replaces a vague amount by a slot: "numerous patients" becomes
// "[N] patients per day".
func (rw *Rewriter) exact(s sentence) []exact {
	toks := nlp.Words(s.text)
	for _, m := range rw.lists.vaguePhrases.Find(s.text, toks) {
		start, end := toks[m.First].Start, toks[m.Last-1].End
		noun := rw.tokenAt(s, end)
		if noun < 0 || noun >= len(s.tok) || s.breaks(noun) {
			continue
		}
		last, ok := rw.vagueNoun(s, noun)
		if !ok || rw.opensMixedList(s, last+1) {
			continue
		}
		e := rw.exactFor(s, phrase{noun, last + 1}, start)
		for _, w := range toks[m.First:m.Last] {
			e.dropped = append(e.dropped, w.Lower)
		}
		return []exact{e}
	}
	return nil
}

// tokenAt returns the first token that starts at or after offset.
func (rw *Rewriter) tokenAt(s sentence, offset int) int {
	for i, t := range s.tok {
		if t.start >= offset {
			return i
		}
	}
	return -1
}

// vagueNoun returns the noun of the phrase that begins at token i, if its
// things can be counted.
func (rw *Rewriter) vagueNoun(s sentence, i int) (int, bool) {
	for k := i; k < len(s.tok) && k < i+5; k++ {
		w := s.lower(k)
		if k > i && (s.breaks(k) || rw.prep(s, k) || rw.words.determiners[w]) {
			return 0, false
		}
		if w == "and" && k > i && !(rw.words.qualities[s.lower(k-1)] && rw.words.qualities[s.lower(k+1)]) {
			return 0, false
		}
		if rw.endsPhrase(s, k, len(s.tok)) && plural(w) {
			return k, !rw.words.neverCounted[w]
		}
	}
	return 0, false
}

func (rw *Rewriter) exactFor(s sentence, p phrase, start int) exact {
	per := rw.words.per[s.lower(p.to-1)]
	if rw.words.people[s.lower(p.to-1)] && per == "" {
		per = "day"
	}
	period := ""
	if per != "" && !rw.givesPeriod(s, p.to) {
		period = " per " + per
	}
	p.to = rw.listEnd(s, p)
	from, end := s.tok[p.from].start, s.tok[p.to-1].end
	things := s.text[from:end]
	e := exact{}
	e.inserted, e.template = "[N] "+things+period, "[N]"+period
	e.text = s.text[:start] + "[N] " + things + rw.loud(s, period) + s.text[end:]
	e.at = start
	e.where = rw.rules.Where
	e.question = rw.exactQuestion(s, p, rw.tokenAt(s, start), per)
	return e
}

// exactQuestion asks how many the vague amount stands for.
func (rw *Rewriter) exactQuestion(s sentence, p phrase, from int, per string) string {
	for _, c := range rw.clauses(s) {
		if c.object < p.from && p.to <= c.objectEnd && c.object >= p.from-4 {
			return rw.askAfter(s, c, p, from, per)
		}
	}
	things := s.text[s.tok[p.from].start:s.tok[p.to-1].end]
	if shouting(s.text) {
		things = strings.ToLower(things)
	}
	if per == "" {
		return fmt.Sprintf("About how many %s was that?", things)
	}
	return fmt.Sprintf("About how many %s was that in a usual %s?", things, per)
}

// listEnd returns the end of the list that a vague amount opens and speaks of
// as a whole: "numerous complaints, calls and requests".
func (rw *Rewriter) listEnd(s sentence, p phrase) int {
	for _, c := range rw.clauses(s) {
		if c.object < p.from && p.from < c.objectEnd && p.to < c.objectEnd && plural(s.lower(c.objectEnd-1)) && c.object >= p.from-4 && rw.allPlural(s, p.to, c.objectEnd) {
			return c.objectEnd
		}
	}
	return p.to
}

// allPlural reports whether each thing listed in the tokens [from, to) is a plural.
func (rw *Rewriter) allPlural(s sentence, from, to int) bool {
	for i := from; i < to; i++ {
		ends := i+1 == to || strings.ContainsAny(s.gap(i+1), ",&") || s.lower(i+1) == "and" || s.lower(i+1) == "or"
		if ends && s.lower(i) != "and" && s.lower(i) != "or" && !plural(s.lower(i)) {
			return false
		}
	}
	return true
}

// opensMixedList reports whether a list goes on at token i with things that are
// not counted: "injuries, suturing and casts".
func (rw *Rewriter) opensMixedList(s sentence, i int) bool {
	if i >= len(s.tok) || !strings.Contains(s.gap(i), ",") || rw.opensAside(s, i) {
		return false
	}
	for _, c := range rw.clauses(s) {
		if c.object < i && i < c.objectEnd {
			return !rw.allPlural(s, i, c.objectEnd)
		}
	}
	return false
}
