package rewrite

import (
	"slices"
	"strings"

	"vitals/analyzer/rewrite/syntax"
	"vitals/rules"
)

// changes returns a proposal for the first thing that the bullet tells to have
// changed, where it does not tell by how much: "reduced wait times" takes "from
// [N] to [M] minutes".
func (rw *Rewriter) changes(s sentence) []proposal {
	for i := range s.Tok {
		if !rw.tellsChange(s, i) {
			continue
		}
		from := i + 1
		for rw.words.Particles[s.Lower(from)] || s.Lower(from) == "on" && s.Lower(from-1) == "down" {
			from++ // "cut down on"
		}
		end := from
		for end < len(s.Tok) && !s.Breaks(end) && s.Lower(end) != "and" && !s.Prep(end) {
			end++
		}
		ch, ok := rw.changeOf(s, i, from, end)
		if !ok || rw.tellsHowMuch(s, end) {
			continue
		}
		tail := ch.Tail
		if s.Lower(end) == "by" {
			tail = strings.Replace(tail, " by ", " ", 1) // "reduced no-shows [X]% by calling"
		}
		p := rw.after(s, end, tail, proposal{question: ch.Question, where: ch.Where})
		return []proposal{p}
	}
	return nil
}

// tellsChange reports whether token i is a verb that tells of a change made,
// and not of an aim: "to reduce".
func (rw *Rewriter) tellsChange(s sentence, i int) bool {
	for _, r := range rw.lex.Read(s.Lower(i)) {
		if rw.lists.changeVerbs[r.Base] {
			return r.Form != syntax.Base && r.Form != syntax.Third || i == 0 || s.Lower(i-1) != "to"
		}
	}
	return false
}

// changeOf returns the change that the noun phrase of the tokens [from, to)
// ends with; of things made fewer, whatever they are, that of errors.
func (rw *Rewriter) changeOf(s sentence, verb, from, to int) (rules.Change, bool) {
	if from >= to {
		return rules.Change{}, false
	}
	said := " " + syntax.Singular(s.Text[s.Tok[from].Start:s.Tok[to-1].End])
	for _, ch := range rw.rules.Changes {
		for _, n := range ch.Nouns {
			if strings.HasSuffix(said, " "+syntax.Singular(n)) {
				return ch, true
			}
		}
	}
	for _, r := range rw.lex.Read(s.Lower(verb)) {
		if r.Base != "cut" && slices.Contains(rw.rules.FallVerbs, r.Base) && syntax.Plural(s.Lower(to-1)) && !rw.words.Determiners[s.Lower(from)] && to-from < 5 {
			return rw.fewer(), true
		}
	}
	return rules.Change{}, false
}

// fewer returns the change that is told of things made fewer.
func (rw *Rewriter) fewer() rules.Change {
	for _, ch := range rw.rules.Changes {
		if slices.Contains(ch.Nouns, "errors") {
			return ch
		}
	}
	return rules.Change{}
}

// tellsHowMuch reports whether a number follows the changed thing.
func (rw *Rewriter) tellsHowMuch(s sentence, i int) bool {
	for k := i; k < min(i+4, len(s.Tok)); k++ {
		if rw.reader.NumberLike(s.Lower(k)) || syntax.Digit(s.Tok[k].Text[0]) {
			return true
		}
	}
	return false
}
