package rewrite

import (
	"slices"
	"strings"

	"vitals/analyzer/facts"
	"vitals/analyzer/rewrite/syntax"
	"vitals/rules"
)

// firstOfMany returns where the first thing ends of a long list without a verb, 0
// for any other bullet. What stands there is what the rest is about.
func (rw *Rewriter) firstOfMany(s sentence) int {
	if len(s.Clauses()) > 0 || len(s.Tok) < many {
		return 0
	}
	for i := 1; i < len(s.Tok); i++ {
		if strings.ContainsAny(s.Gap(i), ",;") {
			if i < 4 {
				return 0 // a plain list
			}
			return i
		}
	}
	return 0
}

// many is from how many words on a list without a verb is long.
const many = 20

// generic returns the slot for a bullet whose task is not known.
func (rw *Rewriter) generic(s sentence, category string) []proposal {
	g := rw.genericFor(s, category)
	out, later := rw.ownCounts(s, g, category)
	if clauses := s.Clauses(); len(clauses) > 0 && rw.words.Tellers[clauses[0].Verb.Base] && category != "leadership" && len(g.About) == 0 {
		g = rw.genericFor(s, "patients")
	}
	if _, _, counts := countedTail(g.Tail); counts && !strings.Contains(g.Tail, "patients") && rw.occasional(s, s.ClausesOrWhole()[0]) {
		g = rw.genericFor(s, "occasional")
	}
	if strings.Contains(g.Tail, "patients") {
		all := rw.perPatient(s)
		inside := 0 // the forms that stand inside the sentence come first
		for inside < len(all) && all[inside].form < bracketed {
			inside++
		}
		return slices.Concat(out, all[:inside], later, all[inside:])
	}
	out = append(out, later...)
	switch {
	case g.Tail == "":
		return out
	case strings.HasPrefix(g.Tail, " for a team") && rw.actsOnTeam(s):
		g.Tail = rw.rules.TeamAlt
	case strings.HasPrefix(g.Tail, " for a team") && (s.Says("for") || s.HasSubordinate()):
		g.Tail = ", supporting a team of [N]"
	}
	return append(out, rw.trailing(s, g)...)
}

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

// actsOnTeam reports whether the bullet says "team" or has those of a team as
// the object of a clause.
func (rw *Rewriter) actsOnTeam(s sentence) bool {
	if s.Says("team") || s.Says("teams") || rw.endsWithTeam(s) {
		return true
	}
	return !s.Says("between") && slices.ContainsFunc(s.Tok, func(t syntax.Token) bool { return rw.words.Team[t.Lower] }) || slices.ContainsFunc(s.Clauses(), func(c syntax.Clause) bool {
		return c.Object < c.ObjectEnd && rw.words.Team[s.Lower(c.ObjectEnd-1)]
	})
}

// endsWithTeam reports whether the bullet ends with those of a team, for or with
// whom the work was done.
func (rw *Rewriter) endsWithTeam(s sentence) bool {
	k := len(s.Tok) - 1
	if !rw.words.Team[s.Lower(k)] {
		return false
	}
	for k > 0 && !s.Prep(k) {
		k--
	}
	w := s.Lower(k)
	return w == "for" || w == "to" || w == "with" || w == "of"
}

// trailing puts a slot after the bullet, or before an aside of its last clause.
func (rw *Rewriter) trailing(s sentence, g rules.Generic) []proposal {
	if g.Tail == "" {
		return nil
	}
	var out []proposal
	ask := proposal{question: g.Question, where: g.Where}
	if noun, per, ok := countedTail(g.Tail); ok {
		ask.question = rw.askTotal(s, noun, per)
	}
	if clauses := s.Clauses(); len(clauses) > 1 && strings.HasPrefix(g.Tail, " (") && s.TellsOfOne(clauses[0].End) && (s.Says("if") || s.Says("when")) {
		return []proposal{rw.after(s, s.ClauseStop(clauses[0]), g.Tail, ask)} // not after "if the patient …"
	}
	if i := rw.firstOfMany(s); i > 0 && strings.HasPrefix(g.Tail, " (") {
		return []proposal{rw.beforeAside(s, i, g.Tail, ask)}
	}
	if clauses := s.Clauses(); len(clauses) > 0 {
		last := clauses[len(clauses)-1]
		for i := 1; i < len(clauses) && last == clauses[len(clauses)-1]; i++ {
			if s.Stops(clauses[i].Verb.Tok) {
				last = clauses[i-1] // of two sentences, the first
			}
		}
		if noun, per, ok := countedTail(g.Tail); ok && last.End < clauses[len(clauses)-1].End {
			ask.question = rw.askTotalOf(s, last, max(s.ClauseStop(last), last.Verb.Tok+1), noun, per)
		}
		if at, ok := s.Aside(last); ok && strings.HasPrefix(s.Lower(at), "wh") {
			for k := at + 1; k < len(s.Tok); k++ { // what is done besides, after "when …"
				if strings.Contains(s.Gap(k), ",") && (rw.words.Participles[s.Lower(k)] || s.ActsBeside(k)) {
					out = append(out, rw.beforeAside(s, k, g.Tail, ask))
					break
				}
			}
		} else if ok && (strings.HasPrefix(g.Tail, " (") || s.Breaks(at)) {
			out = append(out, rw.beforeAside(s, at, g.Tail, ask))
		}
	}
	return append(out, rw.atEnd(s, g.Tail, ask))
}

// genericFor returns the first slot of the category that the bullet invites. One
// without a tail means that no number is asked for: desk work that names nobody
// cared for ("updated the price list") is not done patient by patient.
func (rw *Rewriter) genericFor(s sentence, category string) rules.Generic {
	end := len(s.Tok)
	if i := rw.firstOfMany(s); i > 0 {
		end = i
	}
	for _, g := range rw.rules.Generic {
		if g.Category != category || s.at.Per != "" && strings.Contains(g.Tail, "-provider") || rw.echoesTail(s, g.Tail) || len(g.About) > 0 && !s.SpeaksOf(0, end, g.About) || !rw.headedBy(s, g.Verbs) {
			continue
		}
		if noun, _, counts := countedTail(g.Tail); counts && s.Listed(noun) && !rw.words.People[noun] {
			continue // one of several things
		}
		if _, _, counts := countedTail(g.Tail); counts && category == "administrative" && rw.keepsUp(s) && !s.NamesPeople() {
			continue // what is kept up to date is not done one by one
		}
		if !rw.anotherPeriod(s, g.Tail) {
			return g
		}
		if len(g.About) > 0 && !s.NamesPeople() {
			return rules.Generic{} // the machine that is checked each morning
		}
	}
	if desk := category != "clinical" && category != "patients"; desk && !s.NamesPeople() {
		return rules.Generic{}
	}
	for _, g := range rw.rules.Generic { // how often is told already: how many people it was for
		if g.Category == "patients" {
			return g
		}
	}
	return rules.Generic{}
}

// keepsUp reports whether the bullet opens with a verb of keeping a state.
func (rw *Rewriter) keepsUp(s sentence) bool {
	clauses := s.Clauses()
	return len(clauses) > 0 && rw.lists.states[clauses[0].Verb.Base]
}

// kindOfWork returns the category by which a bullet's generic slot is found:
// work that is not done patient by patient has its own, "place".
func (rw *Rewriter) kindOfWork(fb facts.Bullet) string {
	if fb.Category != facts.Clinical || len(fb.Tasks) == 0 {
		return string(fb.Category)
	}
	for _, id := range fb.Tasks {
		if !slices.Contains(rw.rules.NotShared, id) {
			return string(fb.Category)
		}
	}
	return "place"
}

// headedBy reports whether one of the verbs heads the bullet; none stands for any.
func (rw *Rewriter) headedBy(s sentence, verbs []string) bool {
	clauses := s.Clauses()
	return len(verbs) == 0 || len(clauses) == 1 && len(s.Tok) < 16 && slices.Contains(verbs, clauses[0].Verb.Base)
}

// anotherPeriod reports whether the bullet says how often, so that the tail would
// count by another period, "monthly … per week", or the same once more.
func (rw *Rewriter) anotherPeriod(s sentence, tail string) bool {
	_, _, ok := strings.Cut(tail, " per ")
	return ok && s.TellsHowOften()
}

// counted finds a noun phrase that work is counted in, and its usual period.
func (rw *Rewriter) counted(s sentence, c syntax.Clause) (syntax.Phrase, string, bool) {
	if rw.lists.unmeasured[c.Verb.Base] || rw.words.Tellers[c.Verb.Base] {
		if p, ok := s.Countable(c, rw.words.Team); ok {
			return p, rw.perTeam(s, c), true
		}
		p, ok := s.Countable(c, rw.words.People)
		return p, rw.perPerson(s, c), ok
	}
	if rw.lists.changeVerbs[c.Verb.Base] || rw.lists.states[c.Verb.Base] && !rw.reader.CountedAlone(s.Lower(c.ObjectEnd-1)) {
		p, ok := s.Countable(c, rw.words.People)
		return p, rw.perPerson(s, c), ok && !rw.lists.changeVerbs[c.Verb.Base]
	}
	nouns := syntax.Set{}
	for i := c.Object; i < c.End; i++ {
		w := s.Lower(i)
		if _, known := s.Usual(i); (known && i < c.ObjectEnd || rw.words.People[w] || rw.lists.events[w] && rw.inCourseOf(s, i)) && syntax.Plural(w) {
			nouns[w] = true
		}
	}
	p, ok := s.Countable(c, nouns)
	if !ok {
		return rw.things(s, c)
	}
	per, known := s.Usual(p.To - 1)
	if w := s.Lower(p.To - 1); !known || rw.words.People[w] && (per == "" || per == "day") {
		per = rw.perPerson(s, c)
	}
	if per == "" && s.clinical && rw.lists.places[s.Lower(p.To-1)] {
		per = rw.perPerson(s, c)
	}
	if w := s.Lower(p.To - 1); rw.words.Team[w] && !(s.clinical && rw.words.People[w]) {
		per = rw.perTeam(s, c)
	}
	return p, rw.rarer(s, per, p.From, p.To, p.To, s.PhraseEnd(p.To, c.End)), true
}

// perTeam returns the period by which those of a team are counted: by the year
// where something is done to each once and the job lasts, by none otherwise.
func (rw *Rewriter) perTeam(s sentence, c syntax.Clause) string {
	for _, v := range strings.FieldsFunc(rw.joinedVerbs(s, c), func(r rune) bool { return r == ',' }) {
		for _, w := range strings.Split(v, " and ") {
			if w = strings.TrimSpace(w); !rw.words.Yearly[w] && w != c.Verb.Base {
				return ""
			}
		}
	}
	if (c.Verb.Form == syntax.Base || c.Verb.Form == syntax.Third) && (rw.words.Yearly[c.Verb.Base] || rw.words.Yearly[c.Verb.Base+" "+s.Lower(c.Verb.Tok+1)]) {
		return "year"
	}
	return ""
}

// inCourseOf reports whether a noun ends the phrase of a preposition that tells
// what the work is done for: "during procedures".
func (rw *Rewriter) inCourseOf(s sentence, i int) bool {
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
