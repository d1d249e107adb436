package rewrite

import (
	"slices"
	"strings"

	"vitals/analyzer/rewrite/syntax"
	"vitals/rules"
)

// ownCounts returns the forms that count the bullet's own things: those of the
// clause it opens with, and people, and then those of what is done besides.
func (rw *Rewriter) ownCounts(s sentence, g rules.Generic, category string) (first, later []proposal) {
	opening := syntax.WithObject(s.ClausesOrWhole(), 0)
	for _, c := range s.Clauses() {
		p, per, ok := rw.counted(s, c)
		if !ok {
			continue
		}
		if usual, _ := s.Usual(p.To - 1); category == "leadership" && per != "year" && usual == "" && !rw.words.People[s.Lower(p.To-1)] {
			per = "" // done once, not day by day
		}
		w := s.Lower(p.To - 1)
		form := rw.before(s, c, p, per, rw.askFor(proposal{}, s, c, p, "", per))
		switch {
		case c.Verb.Tok == opening.Verb.Tok, rw.words.People[w], rw.words.Team[w]:
			first = append(first, form)
		case rw.countsKnown(s, p):
			later = append(later, form)
		}
	}
	return first, later
}

// knownCounts returns the forms that count what the work is done for, where the
// bullet names it: "circulate for [N] cases per week".
func (rw *Rewriter) knownCounts(s sentence, clauses []syntax.Clause) []proposal {
	var out []proposal
	for _, c := range clauses {
		p, per, ok := rw.counted(s, c)
		_, known := s.Usual(p.To - 1)
		itself := known && !s.IsPair(p) && p == syntax.Phrase{From: c.Object, To: c.ObjectEnd} && c.Verb.Tok == clauses[0].Verb.Tok
		if ok && per != "" && (rw.lists.events[s.Lower(p.To-1)] || itself) {
			out = append(out, rw.before(s, c, p, per, rw.askFor(proposal{}, s, c, p, "", per)))
		}
	}
	return out
}

// countsKnown reports whether a noun phrase ends with a noun that work is known to
// be counted in. Of things that no list knows, only those told of first count.
func (rw *Rewriter) countsKnown(s sentence, p syntax.Phrase) bool {
	_, known := s.Usual(p.To - 1)
	w := s.Lower(p.To - 1)
	return known || rw.words.People[w] || rw.words.Team[w]
}

// counted finds a noun phrase that work is counted in, and its usual period.
func (rw *Rewriter) counted(s sentence, c syntax.Clause) (syntax.Phrase, string, bool) {
	verb := c.Verb.Base
	if s.Lower(c.Verb.Tok+1) == "up" {
		verb += " up" // to follow up is not to follow
	}
	if rw.lists.unmeasured[verb] || rw.words.Tellers[verb] {
		if p, ok := s.Countable(c, rw.words.Team); ok {
			return p, rw.perTeam(s, c), true
		}
		p, ok := s.Countable(c, rw.words.People)
		return p, rw.perPerson(s, c), ok
	}
	if rw.lists.changeVerbs[verb] || rw.lists.states[verb] && !rw.reader.CountedAlone(s.Lower(c.ObjectEnd-1)) {
		p, ok := s.Countable(c, rw.words.People)
		return p, rw.perPerson(s, c), ok && !rw.lists.changeVerbs[verb]
	}
	p, ok := s.Countable(c, rw.countedNouns(s, c))
	if !ok {
		if p, per, ok := rw.things(s, c); ok || s.clinical {
			return p, per, ok
		}
		return rw.listed(s, c)
	}
	per := rw.rarer(s, rw.usualPer(s, c, p), p.From, p.To, p.To, s.PhraseEnd(p.To, c.End))
	once := rw.lists.once[s.Lower(p.To-1)] && s.EveryPeriod(c.Object, c.End) != "" // "huddles each morning"
	return p, per, !once
}

// countedNouns returns the plurals of a clause that work is counted in.
func (rw *Rewriter) countedNouns(s sentence, c syntax.Clause) syntax.Set {
	nouns := syntax.Set{}
	for i := c.Object; i < c.End; i++ {
		w := s.Lower(i)
		if _, known := s.Usual(i); (known && (i < c.ObjectEnd || c.Object == c.ObjectEnd && s.firstTold(c, i)) || rw.words.People[w] || rw.lists.events[w] && s.inCourseOf(i)) && syntax.Plural(w) {
			nouns[w] = true
		}
	}
	return nouns
}

// firstTold reports whether token i stands in the first phrase after a clause's verb
// that has no object: "follow up on referrals".
func (s sentence) firstTold(c syntax.Clause, i int) bool {
	switch s.Lower(c.ObjectEnd) {
	case "on", "to", "between", "with", "through":
	default:
		return false
	}
	if s.Lower(i) == "providers" {
		return false // who is served, not what is done
	}
	for k := c.ObjectEnd + 1; k <= i; k++ {
		if s.Prep(k) || s.Breaks(k) {
			return false
		}
	}
	return true
}

// usualPer returns the period by which a noun phrase is usually counted where the
// work was done.
func (rw *Rewriter) usualPer(s sentence, c syntax.Clause, p syntax.Phrase) string {
	per, known := s.Usual(p.To - 1)
	w := s.Lower(p.To - 1)
	if !known || rw.words.People[w] && (per == "" || per == "day") {
		per = rw.perPerson(s, c)
	}
	if per == "day" && s.at.Per == "shift" {
		per = s.at.Per
	}
	if per == "" && s.clinical && rw.lists.places[w] {
		per = rw.perPerson(s, c)
	}
	if rw.words.Team[w] && !(s.clinical && rw.words.People[w]) {
		per = rw.perTeam(s, c)
	}
	return per
}

// perTeam returns the period by which those of a team are counted: by the year
// where something is done to each once and the job lasts, by none otherwise.
func (rw *Rewriter) perTeam(s sentence, c syntax.Clause) string {
	for _, v := range rw.joinedVerbs(s, c) {
		if !rw.words.Yearly[v] && v != c.Verb.Base {
			return ""
		}
	}
	if (c.Verb.Form == syntax.Base || c.Verb.Form == syntax.Third) && (rw.words.Yearly[c.Verb.Base] || rw.words.Yearly[c.Verb.Base+" "+s.Lower(c.Verb.Tok+1)]) {
		return "year"
	}
	return ""
}

// inCourseOf reports whether a noun ends the phrase of a preposition that tells
// what the work is done for: "during procedures".
func (s sentence) inCourseOf(i int) bool {
	for k := i - 1; k > 0 && i-k < 5; k-- {
		switch s.Lower(k) {
		case "for", "during", "with", "at", "in":
			return true
		case "to":
			return s.Lower(i) == "visits" && s.Lower(k-1) != "prior" && !slices.ContainsFunc(s.Tok[:k], func(t syntax.Token) bool { return t.Lower == "from" })
		}
		if s.Prep(k) || s.Breaks(k) {
			return false
		}
	}
	return false
}

// things finds the plural that is all of a clause's object, where it names
// things done one by one.
func (rw *Rewriter) things(s sentence, c syntax.Clause) (syntax.Phrase, string, bool) {
	k := c.ObjectEnd - 1
	if k < c.Object || rw.lists.states[c.Verb.Base] || rw.words.Helpers[c.Verb.Base] {
		return syntax.Phrase{}, "", false
	}
	w := s.Lower(k)
	if !strings.HasSuffix(w, "s") || !syntax.Plural(w) || rw.reader.Uncounted(w) || !s.EndsPhrase(k, c.End) {
		return syntax.Phrase{}, "", false
	}
	if rw.words.NeverCounted[s.Lower(k-1)+" "+w] {
		return syntax.Phrase{}, "", false
	}
	p, ok := s.BarePhrase(c, k)
	if s.clinical && s.IsPair(p) {
		return syntax.Phrase{}, "", false // of two unlike things no one knows the sum
	}
	return p, "week", ok && p.From == c.Object && p.To == c.ObjectEnd
}

// listed finds the plurals that are all of a clause's object, where work on all of them
// is counted together: "claims, appeals and statements".
func (rw *Rewriter) listed(s sentence, c syntax.Clause) (syntax.Phrase, string, bool) {
	p := syntax.Phrase{From: c.Object, To: c.ObjectEnd}
	if c.ObjectEnd-c.Object < 4 || s.And(c.Object) || !s.andFollows(c.Object, c.ObjectEnd) || rw.words.Determiners[s.Lower(c.Object)] || rw.words.Vague[s.Lower(c.Object)] || rw.reader.NumberLike(s.Lower(c.Object)) {
		return p, "", false
	}
	per := ""
	for i := c.Object; i < c.ObjectEnd; i++ {
		ends := i+1 == c.ObjectEnd || s.And(i+1) || strings.Contains(s.Gap(i+1), ",")
		switch w := s.Lower(i); {
		case s.And(i):
		case strings.Trim(s.Gap(i), " ,") != "" && i > c.Object, w == "of", ends && (rw.words.People[w] || !syntax.Plural(w) || rw.reader.Uncounted(w)):
			return p, "", false
		case ends:
			if usual, _ := s.Usual(i); slices.Index(spans, usual) > slices.Index(spans, per) {
				per = usual // that of the rarest
			}
		}
	}
	if per == "" {
		per = "week"
	}
	return p, per, true
}

// countsItself reports whether the object of the first clause is one thing that
// work is counted in: "gave shots".
func (rw *Rewriter) countsItself(s sentence) bool {
	clauses := s.Clauses()
	if len(clauses) == 0 {
		return false
	}
	p, per, ok := rw.counted(s, clauses[0])
	return ok && !s.IsPair(p) && per != "" && p == syntax.Phrase{From: clauses[0].Object, To: clauses[0].ObjectEnd}
}
