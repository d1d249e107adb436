package rewrite

import (
	"strings"

	"vitals/analyzer/rewrite/syntax"
)

// longest is how many words a question takes over to tell which things are meant.
const longest = 16

// narrowing returns the words after a noun phrase that tell which of its things
// are meant: "on the NST monitor", "the day after surgery". It has a space before
// it, or is "".
func (rw *Rewriter) narrowing(s sentence, c syntax.Clause, from int) string {
	stop := min(s.ClauseStop(c), c.End)
	if from >= stop || !rw.opensNarrowing(s, from) {
		return ""
	}
	stop, ok := rw.narrowingStop(s, from, stop)
	switch {
	case !ok, s.halfTold(from, stop):
		return ""
	case stop-from <= longest:
		return " " + rw.spoken(s, from, stop)
	}
	if stop, ok = s.beforeList(from, stop); !ok {
		return ""
	}
	if stop-from > longest {
		stop = rw.shorter(s, from, stop)
	}
	return rw.spokenWhole(s, from, stop)
}

// opensNarrowing reports whether token i opens words that belong to the noun
// before it.
func (rw *Rewriter) opensNarrowing(s sentence, i int) bool {
	switch w := s.Lower(i); {
	case w == "as" && (s.Lower(i+1) == "a" || s.Lower(i+1) == "an"): // in what place it is done
		return false
	case s.Breaks(i), rw.words.Periodic[w], w == "and", w == "or", w == "such", w == "including", w == "like":
		return false
	case rw.words.Subordinate[w]:
		return w == "before" || w == "after"
	}
	return s.KeptSo(i-1) || !rw.onlyPast(s.Lower(i)) // a comma was left out
}

// onlyPast reports whether a word is a verb in the past, and no base form.
func (rw *Rewriter) onlyPast(w string) bool {
	_, past := rw.lex.As(w, syntax.Past)
	return past && !rw.reader.HasBase(w)
}

// narrowingStop returns where narrowing words end, before stop: at an aside, a
// colon, or what is done besides. It reports false where they hold a bracket, which
// belongs to them.
func (rw *Rewriter) narrowingStop(s sentence, from, stop int) (int, bool) {
	for i := from + 1; i < stop; i++ {
		if strings.Contains(s.Gap(i), ",") {
			if s.And(i) { // "in the registry, and forms for school"
				stop = i
			}
			break
		}
	}
	for i := from + 1; i < stop; i++ {
		if strings.Contains(s.Gap(i), ",") && (s.OpensAside(i) || s.Lower(i+1) == "into" && rw.reader.HasBase(s.Lower(i)) || rw.onlyPast(s.Lower(i)) || s.Fragment && !s.andFollows(i, stop)) {
			stop = i
		}
	}
	for i := from + 1; i < stop; i++ {
		if strings.ContainsAny(s.Gap(i), "()") {
			return 0, false
		}
		if strings.ContainsAny(s.Gap(i), ":;") {
			stop = i
		}
	}
	ofRange := s.Lower(from) == "from" && from+1 < len(s.Tok) && syntax.Digit(s.Tok[from+1].Text[0])
	for i := from + 1; i < stop; i++ {
		switch {
		case ofRange && s.Lower(i) == "and": // "from 500 to 8000 Hz and comparisons"
			stop = i
		case i > from+1 && s.Lower(i-1) == "and" && (rw.onlyPast(s.Lower(i)) || rw.reader.HasBase(s.Lower(i)) && !rw.reader.HasBase(s.Lower(i-2)) && !rw.words.NounVerbs[s.Lower(i)] && s.StartsObject(i+1)):
			stop = i - 1
		}
	}
	return stop, true
}

// andFollows reports whether "and" or "or" stands among the tokens [from, to).
func (s sentence) andFollows(from, to int) bool {
	for i := from; i < to; i++ {
		if s.And(i) || strings.Contains(s.Gap(i), "&") {
			return true
		}
	}
	return false
}

// halfTold reports whether the tokens [from, stop) are the first things of a list
// that goes on.
func (s sentence) halfTold(from, stop int) bool {
	open := false
	for i := from + 1; i < stop; i++ {
		open = !s.And(i) && (open || strings.Contains(s.Gap(i), ","))
	}
	return open && stop < len(s.Tok)
}

// beforeList returns where the tokens [from, stop) end before the phrase with a
// list, which is told whole or not at all. It reports false where nothing is left.
func (s sentence) beforeList(from, stop int) (int, bool) {
	for i := from + 1; i < stop; i++ {
		if !strings.Contains(s.Gap(i), ",") {
			continue
		}
		if s.Prep(i) {
			return from, false
		}
		for i > from && !s.Prep(i) {
			i--
		}
		return i, true
	}
	return stop, true
}

// shorter returns the last place among the tokens [from, stop) where one may stop
// and has not told more than the longest.
func (rw *Rewriter) shorter(s sentence, from, stop int) int {
	end := from
	for i := from + 1; i <= stop && i-from <= longest; i++ {
		switch w := s.Lower(i); {
		case i < stop && s.And(i) && (s.Prep(i+1) || s.Lower(from) == "from"):
			return i
		case i < stop && (s.And(i) || s.Breaks(i)):
			return end
		case i == stop, s.Prep(i) && !rw.words.GoesOn[w] && !rw.words.Periods[s.Lower(i-1)]:
			end = i
		case w == "to" && rw.reader.HasBase(s.Lower(i+1)) && s.Lower(from) != "from" && s.Lower(i-1) != "how": // what it is done for
			return i
		}
	}
	return end
}

// spokenWhole is spoken for the tokens [from, end), less a preposition at the end
// that tells nothing alone, with a space before it.
func (rw *Rewriter) spokenWhole(s sentence, from, end int) string {
	alone := func(w string) bool {
		return w == "accordance" || w == "compliance" || w == "response" || rw.words.Prepositions[w] && !rw.words.Particles[w]
	}
	for end > from && alone(s.Lower(end-1)) {
		end--
	}
	if end <= from {
		return ""
	}
	return " " + rw.spoken(s, from, end)
}
