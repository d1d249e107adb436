package rewrite

import (
	"fmt"
	"slices"
	"strings"

	"vitals/analyzer/rewrite/syntax"
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
	case "day", "shift", "morning", "afternoon", "evening", "night", "weekend":
		return "On a usual " + per + ", "
	}
	return "In a usual " + per + ", "
}

// do returns "do you" or "did you", as the clause's verb is told.
func (s sentence) do(c syntax.Clause) string {
	if s.tellsOfNow(c) {
		return "do you"
	}
	return "did you"
}

// tellsOfNow reports whether a clause tells of work that goes on; "set" may be
// either.
func (s sentence) tellsOfNow(c syntax.Clause) bool {
	if c.Verb.Base == "" || s.Lower(c.Verb.Tok) == c.Verb.Base && s.wanted != syntax.Keep {
		return s.wanted != syntax.Past
	}
	if c.Verb.Form == syntax.Gerund {
		return s.wanted == syntax.Base
	}
	return c.Verb.Form == syntax.Base || c.Verb.Form == syntax.Third
}

// askCounted asks for the number before a noun phrase of a clause: "In a usual
// week, about how many referrals do you process?".
func (rw *Rewriter) askCounted(s sentence, c syntax.Clause, p syntax.Phrase, per string) string {
	return rw.askAfter(s, c, p, p.From, per)
}

// askAfter is askCounted for a noun phrase before which, from a token on, words
// stand that give way to the number: "several patients".
func (rw *Rewriter) askAfter(s sentence, c syntax.Clause, p syntax.Phrase, from int, per string) string {
	start := rw.leadAfter(s, c, p, per)
	to := rw.condition(s, c, p.To)
	if s.Lower(p.To) == "in" {
		to = p.To // "how many patients do you put in rooms"
	}
	things, rest := rw.spoken(s, p.From, to), rw.narrowing(s, c, to)
	verb := list(rw.joinedVerbs(s, c))
	if goes := c.Verb.Tok + 3; c.Object == goes && s.Lower(goes-2) == "to" { // "continue to room patients"
		c.Verb.Tok, verb = goes-1, s.Lower(goes-1)
	}
	inObject := from <= c.Object || from <= c.Verb.Tok+1
	last := s.Lower(from - 1) // the word before the number
	far := from-1-c.Verb.Tok > longest
	switch {
	case c.Verb.Base == "":
		return syntax.UpperFirst(fmt.Sprintf("%sabout how many %s %s that?", start, things, s.was(c)))
	case inObject && strings.HasPrefix(rest, " "+syntax.LastWord(rw.upTo(s, c))+" "): // "helped with classes with the dietitian"
		return syntax.UpperFirst(fmt.Sprintf("%sabout how many %s%s %s that?", start, things, rest, s.was(c)))
	case inObject:
		return syntax.UpperFirst(fmt.Sprintf("%sabout how many %s %s %s%s%s?", start, things, s.do(c), verb, rw.upTo(s, c), rest))
	case !far && (rw.words.Yearly[last] || s.Lower(from-2) == "to" && rw.reader.HasBase(last)): // "helped the nurse train new techs"
		return syntax.UpperFirst(fmt.Sprintf("%sabout how many %s %s %s %s%s?", start, things, s.do(c), verb, rw.spoken(s, c.Verb.Tok+1, from), rest))
	case rw.byActing(s, from-1, p) && !s.Joined(from-1):
		work, _ := rw.lex.As(last, syntax.Gerund)
		if s.andFollows(p.To, to+len(strings.Fields(rest))) {
			rest = ""
		}
		return syntax.UpperFirst(fmt.Sprintf("%sabout how many %s %s %s%s?", start, things, s.do(c), work.Base, rest))
	case far, !rw.words.Prepositions[last], last == "to" && rw.reader.HasBase(s.Lower(from)):
		return syntax.UpperFirst(fmt.Sprintf("%sabout how many %s%s %s that?", start, things, rest, s.was(c)))
	}
	if last == "w" {
		last = "with"
	}
	if from-1 == c.ObjectEnd && c.Object == c.ObjectEnd && strings.Contains(verb, " and ") { // "submit and follow up on"
		return syntax.UpperFirst(fmt.Sprintf("%sabout how many %s %s %s%s %s%s?", start, things, s.do(c), verb, rw.upTo(s, c), last, rest))
	}
	middle := rw.spoken(s, c.Verb.Tok+1, from-1)
	if middle != "" {
		middle = " " + middle
	}
	if last == "on" || last == "from" || last == "for" {
		verb, middle = rw.withEarlier(s, c, verb+middle), ""
	}
	return syntax.UpperFirst(fmt.Sprintf("%s%s about how many %s %s %s%s%s?", start, last, things, s.do(c), verb, middle, rest)) // "draw blood from [N] patients"
}

// byActing reports whether token i is an act in -ing on the things of a phrase: "by
// rooming patients", "skills educating patients".
func (rw *Rewriter) byActing(s sentence, i int, p syntax.Phrase) bool {
	_, ing := rw.lex.As(s.Lower(i), syntax.Gerund)
	return ing && (s.Lower(i-1) == "by" || rw.words.People[s.Lower(p.To-1)] && !s.Prep(i-1))
}

// withEarlier returns what a clause tells with what is done before it to the same
// people: "draw blood and perform EKGs" of "Draw blood and perform EKGs on patients".
func (rw *Rewriter) withEarlier(s sentence, c syntax.Clause, work string) string {
	var earlier []string
	words := 0
	for _, o := range s.Clauses() {
		if o.Verb.Tok >= c.Verb.Tok {
			break
		}
		if s.Stops(o.End) {
			earlier, words = nil, 0
			continue
		}
		switch {
		case o.Object >= o.End: // its object is the clause's, and its verb is told with it
		case o.ObjectEnd != o.End, s.PeopleWithin(o):
			return work
		default:
			earlier, words = append(earlier, o.Verb.Base+" "+rw.spoken(s, o.Verb.Tok+1, o.End)), words+o.End-o.Verb.Tok
		}
	}
	if len(earlier) == 0 || words > longest {
		return work
	}
	if strings.Contains(work, " and ") {
		return strings.Join(earlier, ", ") + ", " + work
	}
	return strings.Join(earlier, ", ") + " and " + work
}

// leadAfter opens a question about a noun phrase by its period, "" where the words
// after it tell one.
func (rw *Rewriter) leadAfter(s sentence, c syntax.Clause, p syntax.Phrase, per string) string {
	switch {
	case s.GivesPeriod(p.To), s.endOfPeriod(p.To):
		if told := rw.adverbs[s.Lower(p.To)]; told != "" { // "audit charts weekly"
			return lead(told, !s.tellsOfNow(c))
		}
		return ""
	case rw.keptThings(s, p):
		return ""
	case s.EveryPeriod(c.Object, c.End) != "":
		return lead(s.EveryPeriod(c.Object, c.End), !s.tellsOfNow(c))
	case (per == "day" || per == "shift") && rw.occasional(s, c) && s.SpeaksOf(c.ObjectEnd, len(s.Tok), rw.rules.Occasional.Scarce) && !s.Says("needed"):
		return "On such a " + per + ", "
	}
	return lead(rw.otherThan(s, p.To, per), !s.tellsOfNow(c))
}

// upTo returns the words between a clause's verb and its object: the particle of
// "checked in", the preposition of "helped with".
func (rw *Rewriter) upTo(s sentence, c syntax.Clause) string {
	if c.Object <= c.Verb.Tok+1 {
		return ""
	}
	return " " + rw.spoken(s, c.Verb.Tok+1, c.Object)
}

// was returns "is" or "was", as the clause's verb is told.
func (s sentence) was(c syntax.Clause) string {
	if s.tellsOfNow(c) {
		return "is"
	}
	return "was"
}

// askPeople asks for how many people the work of a clause, up to a token, was
// done: "On a usual day, about how many patients do you take vitals for?".
func (rw *Rewriter) askPeople(s sentence, c syntax.Clause, to int, prep, who, per string) string {
	if end, ok := s.BracketEnd(c); ok && end == to {
		to = c.ObjectEnd
	}
	verb, work, prep := list(rw.joinedVerbs(s, c)), rw.spoken(s, c.Verb.Tok+1, to), strings.TrimSpace(prep)
	if who == "patients" { // "patients … patient vitals" says it twice
		work = strings.TrimPrefix(strings.Replace(work, " patient ", " ", 1), "patient ")
	}
	if to-c.Verb.Tok > longest || work == "" || strings.ContainsAny(work, "();:") {
		verb, work = "do", "this"
	}
	told := rw.lists.adjuncts[s.Lower(c.ObjectEnd)] && c.ObjectEnd < to
	if w := s.Lower(to); (w == "before" || w == "after" || w == "during") && work != "this" {
		work += rw.narrowing(s, c, to)
		told = true
	}
	if !told && strings.Count(work, " ") < 5 && !strings.Contains(work, ",") {
		return syntax.UpperFirst(fmt.Sprintf("%sabout how many %s %s %s %s %s?", lead(per, false), who, s.do(c), verb, work, prep))
	}
	return syntax.UpperFirst(fmt.Sprintf("%s%s about how many %s %s %s %s?", lead(per, false), prep, who, s.do(c), verb, work))
}

// askTotal asks for a number that follows a whole bullet or clause: "In a usual
// week, about how many screens does this come to?".
func (rw *Rewriter) askTotal(s sentence, noun, per string) string {
	c := s.ClausesOrWhole()[0]
	is := s.was(c)
	switch {
	case rw.words.People[syntax.LastWord(noun)]:
		return syntax.UpperFirst(fmt.Sprintf("%sabout how many %s %s this for?", lead(per, false), noun, is))
	case noun == "times":
		return syntax.UpperFirst(fmt.Sprintf("%sabout how many times %s do this?", lead(per, false), s.do(c)))
	}
	return syntax.UpperFirst(fmt.Sprintf("%sabout how many %s %s that?", lead(per, false), noun, is))
}

// askTotalOf is askTotal for a number that belongs to one clause, up to a token,
// of several: "Running A1C: about how many tests is that on a usual day?".
func (rw *Rewriter) askTotalOf(s sentence, c syntax.Clause, to int, noun, per string) string {
	if to-c.Verb.Tok > longest || c.Verb.Base == "" || strings.ContainsAny(s.Text[s.Tok[c.Verb.Tok].Start:s.Tok[to-1].End], ",;:()") {
		return rw.askTotal(s, noun, per)
	}
	verbs := rw.joinedVerbs(s, c)
	for k, v := range verbs {
		verbs[k] = rw.lex.Conjugate(firstWord(v), syntax.Gerund) + afterFirst(v)
	}
	work := strings.TrimSpace(list(verbs) + " " + rw.spoken(s, c.Verb.Tok+1, to))
	when := strings.TrimSuffix(strings.ToLower(lead(per, false)), ", ")
	if rw.words.People[syntax.LastWord(noun)] {
		return syntax.UpperFirst(fmt.Sprintf("%s: for about how many %s %s that %s?", work, noun, s.was(c), when))
	}
	return syntax.UpperFirst(fmt.Sprintf("%s: about how many %s %s that %s?", work, noun, s.was(c), when))
}

// joinedVerbs returns the base forms of the verbs that have a clause's object, its
// own the last: "centrifuge", "aliquot", "pack".
func (rw *Rewriter) joinedVerbs(s sentence, c syntax.Clause) []string {
	verbs := []string{c.Verb.Base}
	clauses := s.Clauses()
	for k := len(clauses) - 1; k >= 0; k-- {
		if o := clauses[k]; o.Verb.Tok < c.Verb.Tok {
			if o.Object < o.End || s.Stops(c.Verb.Tok) || s.Lower(c.Verb.Tok-1) == "then" {
				break
			}
			verb := o.Verb.Base
			if o.Verb.Tok+1 < o.End {
				verb += " " + rw.spoken(s, o.Verb.Tok+1, o.End) // "set up and break down"
			}
			verbs = slices.Insert(verbs, 0, verb)
		}
	}
	return verbs
}

// condition returns where a noun phrase ends with words that belong to it and not
// to the verb: "patients with type 2 diabetes", "injectables like Invega".
func (rw *Rewriter) condition(s sentence, c syntax.Clause, to int) int {
	if to == 0 || to >= c.End || s.Breaks(to) {
		return to
	}
	people := rw.words.People[s.Lower(to-1)]
	if end := s.PhraseEnd(to, c.End); people && (s.Lower(to) == "who" && rw.lists.finite[s.Lower(to+1)] || rw.words.Follows[s.Lower(to)]) && end-to < 8 && end == len(s.Tok) {
		return end // "patients who are in wheelchairs", "patients overdue for a mammogram"
	}
	if _, acts := rw.lex.As(s.Lower(to), syntax.Gerund); people && acts && s.PhraseEnd(to, c.End) == len(s.Tok) && len(s.Tok)-to < 6 && !rw.words.Participles[s.Lower(to)] {
		return len(s.Tok) // "patients starting on a biologic"
	}
	from := to
	if people && strings.HasSuffix(s.Lower(to), "ly") { // "patients newly on insulin"
		from++
	}
	end := from + 1
	for end < c.End && !s.Prep(end) && !s.Breaks(end) {
		end++
	}
	comma := end < len(s.Tok) && strings.Contains(s.Gap(end), ",")
	including := s.Lower(end) == "including" || s.Lower(end) == "such"
	switch w := s.Lower(from); {
	case end-to > 7, including != comma, w == "on" && rw.toldTo(s, to-1):
	case (w == "with" || w == "on") && people && rw.lists.conditions[s.Lower(end-1)],
		w == "on" && people && to+1 < len(s.Tok) && syntax.StartsUpper(s.Tok[to+1].Text) && !syntax.Shouting(s.Text),
		w == "in" && c.Verb.Base == "put" && end-to < 4,
		w == "like":
		return end
	}
	return to
}

// toldTo reports whether token i ends those that something is told, of which "on"
// names the matter: "educating patients on drop regimens".
func (rw *Rewriter) toldTo(s sentence, i int) bool {
	for k := i; k >= max(i-4, 0); k-- {
		for _, r := range rw.lex.Read(s.Lower(k)) {
			if rw.words.Tellers[r.Base] {
				return true
			}
		}
	}
	return false
}

// spoken returns the tokens [from, to) as they stand within another sentence.
func (rw *Rewriter) spoken(s sentence, from, to int) string {
	if from >= to {
		return ""
	}
	text := s.Text[s.Tok[from].Start:s.Tok[to-1].End]
	var edits []edit
	for i, t := range s.Tok[from:to] {
		if yours, own := toYou[t.Lower]; own && (t.Lower != "am" || s.Lower(from+i-1) == "i") && !strings.Contains(s.Gap(from+i+1), "&") {
			edits = append(edits, edit{t.Start - s.Tok[from].Start, t.End - s.Tok[from].Start, yours})
		} else if syntax.Shouting(s.Text) && !strings.ContainsAny(t.Text, "0123456789") && rw.common(t.Lower) && !rw.shortForms()[t.Lower] {
			edits = append(edits, edit{t.Start - s.Tok[from].Start, t.End - s.Tok[from].Start, t.Lower})
		}
	}
	return apply(text, edits)
}

// toYou are words of the person about themselves, as a question says them.
var toYou = map[string]string{"my": "your", "our": "your", "i": "you", "me": "you", "us": "you", "we": "you", "myself": "yourself", "am": "are"}
