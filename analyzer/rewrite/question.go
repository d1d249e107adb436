package rewrite

import (
	"fmt"
	"strings"
)

// A question asks for the very number that the sentence then states: it has the
// verb, the things and the period of the words that the slot stands among.

// lead opens a question about a number by its period; done tells that the work
// is over.
func lead(per string, done bool) string {
	switch per {
	case "":
		if done {
			return "In all, "
		}
		return ""
	case "day", "shift":
		return "On a usual " + per + ", "
	}
	return "In a usual " + per + ", "
}

// do returns "do you" or "did you", as the clause's verb is told.
func (s sentence) do(c clause) string {
	if s.tellsOfNow(c) {
		return "do you"
	}
	return "did you"
}

// tellsOfNow reports whether a clause tells of work that goes on; "set" may be
// either.
func (s sentence) tellsOfNow(c clause) bool {
	if c.verb.base == "" || s.lower(c.verb.tok) == c.verb.base && s.wanted != keep {
		return s.wanted != past
	}
	return c.verb.form == base || c.verb.form == third
}

// askCounted asks for the number before a noun phrase of a clause: "In a usual
// week, about how many referrals do you process?".
func (rw *Rewriter) askCounted(s sentence, c clause, p phrase, per string) string {
	return rw.askAfter(s, c, p, p.from, per)
}

// askAfter is askCounted for a noun phrase before which, from a token on, words
// stand that give way to the number: "several patients".
func (rw *Rewriter) askAfter(s sentence, c clause, p phrase, from int, per string) string {
	start := lead(s.otherThan(p.to, per), !s.tellsOfNow(c))
	switch {
	case rw.givesPeriod(s, p.to):
		start = ""
	case (per == "day" || per == "shift") && rw.occasional(s, c):
		start = "On such a " + per + ", "
	}
	to := rw.condition(s, c, p.to)
	if s.lower(p.to) == "in" {
		to = p.to // "how many patients do you put in rooms"
	}
	things := rw.spoken(s, p.from, to)
	verb := rw.joinedVerbs(s, c)
	rest := rw.narrowing(s, c, to)
	if c.verb.base == "" {
		return upperFirst(fmt.Sprintf("%sabout how many %s %s that?", start, things, s.was(c)))
	}
	if k := from - 1; from > c.object && from > c.verb.tok+1 { // "draw blood from [N] patients"
		if w := s.lower(k); (rw.words.yearly[w] || s.lower(k-1) == "to" && rw.hasBase(w)) && k-c.verb.tok <= 16 { // "helped the nurse train new techs"
			return upperFirst(fmt.Sprintf("%sabout how many %s %s %s %s%s?", start, things, s.do(c), verb, rw.spoken(s, c.verb.tok+1, from), rest))
		}
		if w := s.lower(k); !rw.words.prepositions[w] || w == "to" && rw.hasBase(s.lower(k+1)) || k-c.verb.tok > 16 {
			return upperFirst(fmt.Sprintf("%sabout how many %s%s %s that?", start, things, rest, s.was(c)))
		}
		prep := s.lower(k)
		if prep == "w" {
			prep = "with"
		}
		middle := rw.spoken(s, c.verb.tok+1, k)
		if middle != "" {
			middle = " " + middle
		}
		return upperFirst(fmt.Sprintf("%s%s about how many %s %s %s%s%s?", start, prep, things, s.do(c), verb, middle, rest))
	}
	return upperFirst(fmt.Sprintf("%sabout how many %s %s %s%s%s?", start, things, s.do(c), verb, rw.upTo(s, c), rest))
}

// upTo returns the words between a clause's verb and its object: the particle of
// "checked in", the preposition of "helped with".
func (rw *Rewriter) upTo(s sentence, c clause) string {
	if c.object <= c.verb.tok+1 {
		return ""
	}
	return " " + rw.spoken(s, c.verb.tok+1, c.object)
}

// was returns "is" or "was", as the clause's verb is told.
func (s sentence) was(c clause) string {
	if s.tellsOfNow(c) {
		return "is"
	}
	return "was"
}

// askPeople asks for how many people the work of a clause, up to a token, was
// done: "On a usual day, about how many patients do you take vitals for?".
func (rw *Rewriter) askPeople(s sentence, c clause, to int, prep, who, per string) string {
	verb, work, prep := rw.joinedVerbs(s, c), rw.spoken(s, c.verb.tok+1, to), strings.TrimSpace(prep)
	if who == "patients" { // "patients … patient vitals" says it twice
		work = strings.TrimPrefix(strings.Replace(work, " patient ", " ", 1), "patient ")
	}
	if to-c.verb.tok > 16 || strings.ContainsAny(work, "();:") {
		verb, work = "do", "this"
	}
	if w := s.lower(to); (w == "before" || w == "after" || w == "during") && work != "this" {
		work += rw.narrowing(s, c, to)
	}
	if strings.Count(work, " ") < 5 && !strings.Contains(work, ",") {
		return upperFirst(fmt.Sprintf("%sabout how many %s %s %s %s %s?", lead(per, false), who, s.do(c), verb, work, prep))
	}
	return upperFirst(fmt.Sprintf("%s%s about how many %s %s %s %s?", lead(per, false), prep, who, s.do(c), verb, work))
}

// askTotal asks for a number that follows a whole bullet or clause: "In a usual
// week, about how many screens does this come to?".
func (rw *Rewriter) askTotal(s sentence, noun, per string) string {
	c := rw.clausesOrWhole(s)[0]
	is := s.was(c)
	switch {
	case rw.words.people[lastWord(noun)]:
		return upperFirst(fmt.Sprintf("%sabout how many %s %s this for?", lead(per, false), noun, is))
	case noun == "times":
		return upperFirst(fmt.Sprintf("%sabout how many times %s do this?", lead(per, false), s.do(c)))
	}
	return upperFirst(fmt.Sprintf("%sabout how many %s %s that?", lead(per, false), noun, is))
}

// askTotalOf is askTotal for a number that belongs to one clause, up to a token,
// of several: "Running A1C: about how many tests is that on a usual day?".
func (rw *Rewriter) askTotalOf(s sentence, c clause, to int, noun, per string) string {
	if to-c.verb.tok > longest || c.verb.base == "" || strings.ContainsAny(s.text[s.tok[c.verb.tok].start:s.tok[to-1].end], ",;:()") {
		return rw.askTotal(s, noun, per)
	}
	verbs := strings.Split(strings.ReplaceAll(rw.joinedVerbs(s, c), " and ", ", "), ", ")
	for k, v := range verbs {
		verbs[k] = rw.lex.conjugate(first(v), gerund) + rest(v)
	}
	work := strings.TrimSpace(list(verbs) + " " + rw.spoken(s, c.verb.tok+1, to))
	when := strings.TrimSuffix(strings.ToLower(lead(per, false)), ", ")
	if rw.words.people[lastWord(noun)] {
		return upperFirst(fmt.Sprintf("%s: for about how many %s %s that %s?", work, noun, s.was(c), when))
	}
	return upperFirst(fmt.Sprintf("%s: about how many %s %s that %s?", work, noun, s.was(c), when))
}

// joinedVerbs returns the base form of a clause's verb and of those before it
// that have the same object: "centrifuge, aliquot and pack".
func (rw *Rewriter) joinedVerbs(s sentence, c clause) string {
	verbs := []string{c.verb.base}
	clauses := rw.clauses(s)
	for k := len(clauses) - 1; k >= 0; k-- {
		if o := clauses[k]; o.verb.tok < c.verb.tok {
			if o.object < o.end || s.stops(c.verb.tok) || s.lower(c.verb.tok-1) == "then" {
				break
			}
			verb := o.verb.base
			if o.verb.tok+1 < o.end {
				verb += " " + rw.spoken(s, o.verb.tok+1, o.end) // "set up and break down"
			}
			verbs = append([]string{verb}, verbs...)
		}
	}
	return list(verbs)
}

// longest is how many words a question takes over to tell which things are meant.
const longest = 16

// narrowing returns the words after a noun phrase that tell which of its things
// are meant: "on the NST monitor", "the day after surgery". It has a space before
// it, or is "".
func (rw *Rewriter) narrowing(s sentence, c clause, from int) string {
	stop := min(rw.clauseStop(s, c), c.end)
	if w := s.lower(from); from >= stop || s.breaks(from) || w == "and" || w == "or" || periodic[w] || w == "such" || w == "including" || w == "like" || subordinate[w] && w != "before" && w != "after" {
		return ""
	}
	if _, told := rw.lex.as(s.lower(from), past); told && !rw.hasBase(s.lower(from)) {
		return "" // a comma was left out
	}
	for i := from + 1; i < stop; i++ {
		if strings.Contains(s.gap(i), ",") && rw.opensAside(s, i) {
			stop = i
		}
	}
	for i := from + 1; i < stop; i++ {
		if strings.ContainsAny(s.gap(i), "()") {
			return "" // what stands in brackets belongs to it
		}
		if strings.ContainsAny(s.gap(i), ":;") {
			stop = i
		}
	}
	if s.lower(from) == "from" && digit(s.tok[from+1].text[0]) {
		for i := from + 1; i < stop; i++ {
			if s.lower(i) == "and" {
				stop = i // "from 500 to 8000 Hz and comparisons"
			}
		}
	}
	for i := from + 2; i < stop; i++ { // what is done besides
		if _, acts := rw.lex.as(s.lower(i), past); acts && s.lower(i-1) == "and" && !rw.hasBase(s.lower(i)) {
			stop = i - 1
		}
	}
	if rw.halfTold(s, from, stop) {
		return ""
	}
	if stop-from <= longest {
		return " " + rw.spoken(s, from, stop)
	}
	for i := from + 1; i < stop; i++ { // a list is told whole or not at all
		if strings.Contains(s.gap(i), ",") {
			if rw.prep(s, i) {
				return ""
			}
			for stop = i; stop > from && !rw.prep(s, stop); stop-- {
			}
			break
		}
	}
	if stop-from <= longest {
		return rw.upToEnd(s, from, stop)
	}
	end := from // the last place where one may stop
	for i := from + 1; i <= stop && i-from <= longest; i++ {
		switch w := s.lower(i); {
		case i < stop && (w == "and" || w == "or") && (rw.prep(s, i+1) || s.lower(from) == "from"):
			return rw.upToEnd(s, from, i)
		case i < stop && (w == "and" || w == "or" || s.breaks(i)):
			return rw.upToEnd(s, from, end)
		case i == stop, rw.prep(s, i) && !goesOn[w] && !periods[s.lower(i-1)]:
			end = i
		case w == "to" && rw.hasBase(s.lower(i+1)) && s.lower(from) != "from" && s.lower(i-1) != "how": // what it is done for
			return rw.upToEnd(s, from, i)
		}
	}
	return rw.upToEnd(s, from, end)
}

// halfTold reports whether the tokens [from, stop) are the first things of a list
// that goes on.
func (rw *Rewriter) halfTold(s sentence, from, stop int) bool {
	open := false
	for i := from + 1; i < stop; i++ {
		open = open && s.lower(i) != "and" && s.lower(i) != "or" || strings.Contains(s.gap(i), ",")
	}
	return open && stop < len(s.tok)
}

func (rw *Rewriter) upToEnd(s sentence, from, end int) string {
	for end > from && (s.lower(end-1) == "accordance" || s.lower(end-1) == "compliance" || s.lower(end-1) == "response" || rw.words.prepositions[s.lower(end-1)] && !rw.words.particles[s.lower(end-1)]) {
		end-- // "in accordance" alone tells nothing
	}
	if end <= from {
		return ""
	}
	return " " + rw.spoken(s, from, end)
}

// condition returns where a noun phrase ends with words that belong to it and not
// to the verb: "patients with type 2 diabetes", "injectables like Invega".
func (rw *Rewriter) condition(s sentence, c clause, to int) int {
	if to == 0 || to >= c.end || s.breaks(to) {
		return to
	}
	end := to + 1
	for end < c.end && !rw.prep(s, end) && !s.breaks(end) {
		end++
	}
	people := rw.words.people[s.lower(to-1)]
	switch w := s.lower(to); {
	case end-to > 7, s.lower(end) == "including", s.lower(end) == "such", end < len(s.tok) && strings.Contains(s.gap(end), ","):
	case w == "with" && people && rw.lists.conditions[s.lower(end-1)],
		w == "on" && people && startsUpper(s.tok[to+1].text) && !shouting(s.text),
		w == "in" && c.verb.base == "put" && end-to < 4,
		w == "like":
		return end
	}
	return to
}

// spoken returns the tokens [from, to) as they stand within another sentence.
func (rw *Rewriter) spoken(s sentence, from, to int) string {
	if from >= to {
		return ""
	}
	text := s.text[s.tok[from].start:s.tok[to-1].end]
	var edits []edit
	for i, t := range s.tok[from:to] {
		if yours, own := toYou[t.lower]; own && (t.lower != "am" || s.lower(from+i-1) == "i") && !strings.Contains(s.gap(from+i+1), "&") {
			edits = append(edits, edit{t.start - s.tok[from].start, t.end - s.tok[from].start, yours})
		} else if shouting(s.text) && !strings.ContainsAny(t.text, "0123456789") && rw.common(t.lower) {
			edits = append(edits, edit{t.start - s.tok[from].start, t.end - s.tok[from].start, t.lower})
		}
	}
	return apply(text, edits)
}

// toYou are words of the person about themselves, as a question says them.
var toYou = map[string]string{"my": "your", "our": "your", "i": "you", "me": "you", "us": "you", "we": "you", "myself": "yourself", "am": "are"}
