package rewrite

import (
	"slices"
	"strings"

	"vitals/analyzer/facts"
	"vitals/rules"
)

// firstOfMany returns where the first thing ends of a long list without a verb, 0
// for any other bullet. What stands there is what the rest is about.
func (rw *Rewriter) firstOfMany(s sentence) int {
	if len(rw.clauses(s)) > 0 || len(s.tok) < many {
		return 0
	}
	for i := 1; i < len(s.tok); i++ {
		if strings.ContainsAny(s.gap(i), ",;") {
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
	if clauses := rw.clauses(s); len(clauses) > 0 && rw.words.tellers[clauses[0].verb.base] && category != "leadership" && len(g.About) == 0 {
		g = rw.genericFor(s, "patients")
	}
	if _, _, counts := countedTail(g.Tail); counts && !strings.Contains(g.Tail, "patients") && rw.occasional(s, rw.clausesOrWhole(s)[0]) {
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
	case strings.HasPrefix(g.Tail, " for a team") && (rw.says(s, "for") || rw.hasSubordinate(s)):
		g.Tail = ", supporting a team of [N]"
	}
	return append(out, rw.trailing(s, g)...)
}

// ownCounts returns the forms that count the bullet's own things: those of the
// clause it opens with, and people, and then those of what is done besides.
func (rw *Rewriter) ownCounts(s sentence, g rules.Generic, category string) (first, later []proposal) {
	opening := withObject(rw.clausesOrWhole(s), 0)
	for _, c := range rw.clauses(s) {
		p, per, ok := rw.counted(s, c)
		if !ok {
			continue
		}
		if usual, _ := rw.usual(s, p.to-1); category == "leadership" && per != "year" && usual == "" && !rw.words.people[s.lower(p.to-1)] {
			per = "" // done once, not day by day
		}
		w := s.lower(p.to - 1)
		form := rw.before(s, c, p, per, rw.askFor(proposal{}, s, c, p, "", per))
		switch {
		case c.verb.tok == opening.verb.tok, rw.words.people[w], rw.words.team[w]:
			first = append(first, form)
		case rw.countsKnown(s, p):
			later = append(later, form)
		}
	}
	return first, later
}

// knownCounts returns the forms that count what the work is done for, where the
// bullet names it: "circulate for [N] cases per week".
func (rw *Rewriter) knownCounts(s sentence, clauses []clause) []proposal {
	var out []proposal
	for _, c := range clauses {
		p, per, ok := rw.counted(s, c)
		_, known := rw.usual(s, p.to-1)
		itself := known && !rw.isPair(s, p) && p == phrase{c.object, c.objectEnd} && c.verb.tok == clauses[0].verb.tok
		if ok && per != "" && (rw.lists.events[s.lower(p.to-1)] || itself) {
			out = append(out, rw.before(s, c, p, per, rw.askFor(proposal{}, s, c, p, "", per)))
		}
	}
	return out
}

// countsKnown reports whether a noun phrase ends with a noun that work is known to
// be counted in. Of things that no list knows, only those told of first count.
func (rw *Rewriter) countsKnown(s sentence, p phrase) bool {
	_, known := rw.usual(s, p.to-1)
	w := s.lower(p.to - 1)
	return known || rw.words.people[w] || rw.words.team[w]
}

// actsOnTeam reports whether the bullet says "team" or has those of a team as
// the object of a clause.
func (rw *Rewriter) actsOnTeam(s sentence) bool {
	if rw.says(s, "team") || rw.says(s, "teams") || rw.endsWithTeam(s) {
		return true
	}
	return !rw.says(s, "between") && slices.ContainsFunc(s.tok, func(t token) bool { return rw.words.team[t.lower] }) || slices.ContainsFunc(rw.clauses(s), func(c clause) bool {
		return c.object < c.objectEnd && rw.words.team[s.lower(c.objectEnd-1)]
	})
}

// endsWithTeam reports whether the bullet ends with those of a team, for or with
// whom the work was done.
func (rw *Rewriter) endsWithTeam(s sentence) bool {
	k := len(s.tok) - 1
	if !rw.words.team[s.lower(k)] {
		return false
	}
	for k > 0 && !rw.prep(s, k) {
		k--
	}
	w := s.lower(k)
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
	if clauses := rw.clauses(s); len(clauses) > 1 && strings.HasPrefix(g.Tail, " (") && rw.tellsOfOne(s, clauses[0].end) && (rw.says(s, "if") || rw.says(s, "when")) {
		return []proposal{rw.after(s, rw.clauseStop(s, clauses[0]), g.Tail, ask)} // not after "if the patient …"
	}
	if i := rw.firstOfMany(s); i > 0 && strings.HasPrefix(g.Tail, " (") {
		return []proposal{rw.beforeAside(s, i, g.Tail, ask)}
	}
	if clauses := rw.clauses(s); len(clauses) > 0 {
		last := clauses[len(clauses)-1]
		for i := 1; i < len(clauses) && last == clauses[len(clauses)-1]; i++ {
			if s.stops(clauses[i].verb.tok) {
				last = clauses[i-1] // of two sentences, the first
			}
		}
		if noun, per, ok := countedTail(g.Tail); ok && last.end < clauses[len(clauses)-1].end {
			ask.question = rw.askTotalOf(s, last, max(rw.clauseStop(s, last), last.verb.tok+1), noun, per)
		}
		if at, ok := rw.aside(s, last); ok && strings.HasPrefix(s.lower(at), "wh") {
			for k := at + 1; k < len(s.tok); k++ { // what is done besides, after "when …"
				if strings.Contains(s.gap(k), ",") && (rw.words.participles[s.lower(k)] || rw.actsBeside(s, k)) {
					out = append(out, rw.beforeAside(s, k, g.Tail, ask))
					break
				}
			}
		} else if ok && (strings.HasPrefix(g.Tail, " (") || s.breaks(at)) {
			out = append(out, rw.beforeAside(s, at, g.Tail, ask))
		}
	}
	return append(out, rw.atEnd(s, g.Tail, ask))
}

// goesOn are words that belong close to what stands before them: "ship
// specimens to", "patients who".
var goesOn = set{"who": true, "that": true, "which": true, "so": true, "to": true, "into": true, "onto": true, "from": true, "between": true}

// subordinate are words that open a clause, whose end takes no "for".
var subordinate = set{"when": true, "who": true, "that": true, "so": true, "because": true, "if": true, "while": true, "which": true, "whenever": true, "until": true, "before": true, "after": true}

func (rw *Rewriter) hasSubordinate(s sentence) bool {
	return slices.ContainsFunc(s.tok, func(t token) bool { return subordinate[t.lower] })
}

// genericFor returns the first slot of the category that the bullet invites. One
// without a tail means that no number is asked for: desk work that names nobody
// cared for ("updated the price list") is not done patient by patient.
func (rw *Rewriter) genericFor(s sentence, category string) rules.Generic {
	end := len(s.tok)
	if i := rw.firstOfMany(s); i > 0 {
		end = i
	}
	for _, g := range rw.rules.Generic {
		if g.Category != category || s.at.Per != "" && strings.Contains(g.Tail, "-provider") || rw.echoesTail(s, g.Tail) || len(g.About) > 0 && !rw.speaksOf(s, 0, end, g.About) || !rw.headedBy(s, g.Verbs) {
			continue
		}
		if noun, _, counts := countedTail(g.Tail); counts && rw.listed(s, noun) && !rw.words.people[noun] {
			continue // one of several things
		}
		if _, _, counts := countedTail(g.Tail); counts && category == "administrative" && rw.keepsUp(s) && !rw.namesPeople(s) {
			continue // what is kept up to date is not done one by one
		}
		if !rw.anotherPeriod(s, g.Tail) {
			return g
		}
		if len(g.About) > 0 && !rw.namesPeople(s) {
			return rules.Generic{} // the machine that is checked each morning
		}
	}
	if desk := category != "clinical" && category != "patients"; desk && !rw.namesPeople(s) {
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
	clauses := rw.clauses(s)
	return len(clauses) > 0 && rw.lists.states[clauses[0].verb.base]
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
	clauses := rw.clauses(s)
	return len(verbs) == 0 || len(clauses) == 1 && len(s.tok) < 16 && slices.Contains(verbs, clauses[0].verb.base)
}

// anotherPeriod reports whether the bullet says how often, so that the tail would
// count by another period, "monthly … per week", or the same once more.
func (rw *Rewriter) anotherPeriod(s sentence, tail string) bool {
	_, _, ok := strings.Cut(tail, " per ")
	return ok && rw.tellsHowOften(s)
}

// tellsHowOften reports whether the bullet says how often it is done, and not only
// "daily".
func (rw *Rewriter) tellsHowOften(s sentence) bool {
	for i, t := range s.tok {
		switch {
		case periodic[t.lower] && t.lower != "daily":
			return true
		case (t.lower == "each" || t.lower == "every") && periods[s.lower(i+1)] && s.lower(i+1) != "time":
			return true
		}
	}
	return false
}

// counted finds a noun phrase that work is counted in, and its usual period.
func (rw *Rewriter) counted(s sentence, c clause) (phrase, string, bool) {
	if rw.lists.unmeasured[c.verb.base] || rw.words.tellers[c.verb.base] {
		if p, ok := rw.countable(s, c, rw.words.team); ok {
			return p, rw.perTeam(s, c), true
		}
		p, ok := rw.countable(s, c, rw.words.people)
		return p, rw.perPerson(s, c), ok
	}
	if rw.changeVerbs[c.verb.base] || rw.lists.states[c.verb.base] && !rw.countedAlone(s.lower(c.objectEnd-1)) {
		p, ok := rw.countable(s, c, rw.words.people)
		return p, rw.perPerson(s, c), ok && !rw.changeVerbs[c.verb.base]
	}
	nouns := set{}
	for i := c.object; i < c.end; i++ {
		w := s.lower(i)
		if _, known := rw.usual(s, i); (known && i < c.objectEnd || rw.words.people[w] || rw.lists.events[w] && rw.inCourseOf(s, i)) && plural(w) {
			nouns[w] = true
		}
	}
	p, ok := rw.countable(s, c, nouns)
	if !ok {
		return rw.things(s, c)
	}
	per, known := rw.usual(s, p.to-1)
	if w := s.lower(p.to - 1); !known || rw.words.people[w] && (per == "" || per == "day") {
		per = rw.perPerson(s, c)
	}
	if per == "" && s.clinical && rw.lists.places[s.lower(p.to-1)] {
		per = rw.perPerson(s, c)
	}
	if w := s.lower(p.to - 1); rw.words.team[w] && !(s.clinical && rw.words.people[w]) {
		per = rw.perTeam(s, c)
	}
	return p, rw.rarer(s, per, p.from, p.to, p.to, s.phraseEnd(p.to, c.end)), true
}

// perTeam returns the period by which those of a team are counted: by the year
// where something is done to each once and the job lasts, by none otherwise.
func (rw *Rewriter) perTeam(s sentence, c clause) string {
	for _, v := range strings.FieldsFunc(rw.joinedVerbs(s, c), func(r rune) bool { return r == ',' }) {
		for _, w := range strings.Split(v, " and ") {
			if w = strings.TrimSpace(w); !rw.words.yearly[w] && w != c.verb.base {
				return ""
			}
		}
	}
	if (c.verb.form == base || c.verb.form == third) && (rw.words.yearly[c.verb.base] || rw.words.yearly[c.verb.base+" "+s.lower(c.verb.tok+1)]) {
		return "year"
	}
	return ""
}

// inCourseOf reports whether a noun ends the phrase of a preposition that tells
// what the work is done for: "during procedures".
func (rw *Rewriter) inCourseOf(s sentence, i int) bool {
	for k := i - 1; k > 0 && i-k < 5; k-- {
		switch s.lower(k) {
		case "for", "during", "with", "at", "in":
			return true
		case "to":
			return s.lower(i) == "visits" && s.lower(k-1) != "prior" && !slices.ContainsFunc(s.tok[:k], func(t token) bool { return t.lower == "from" })
		}
		if rw.prep(s, k) || s.breaks(k) {
			return false
		}
	}
	return false
}

// usual returns the period by which the noun of token k, or the two words that
// end with it, are usually counted.
func (rw *Rewriter) usual(s sentence, k int) (per string, known bool) {
	if per, known = rw.words.per[s.lower(k-1)+" "+s.lower(k)]; known {
		return per, true
	}
	per, known = rw.words.per[s.lower(k)]
	return per, known
}

// countedAlone reports whether a noun is one that is counted without a period.
func (rw *Rewriter) countedAlone(noun string) bool {
	per, known := rw.words.per[noun]
	return known && per == ""
}

// things finds the plural that is all of a clause's object, where it names
// things done one by one.
func (rw *Rewriter) things(s sentence, c clause) (phrase, string, bool) {
	k := c.objectEnd - 1
	if k < c.object || rw.lists.states[c.verb.base] || rw.words.helpers[c.verb.base] {
		return phrase{}, "", false
	}
	w := s.lower(k)
	if !strings.HasSuffix(w, "s") || !plural(w) || rw.uncounted(w) || !rw.endsPhrase(s, k, c.end) {
		return phrase{}, "", false
	}
	if rw.words.neverCounted[s.lower(k-1)+" "+w] {
		return phrase{}, "", false
	}
	p, ok := rw.barePhrase(s, c, k)
	if s.clinical && rw.isPair(s, p) {
		return phrase{}, "", false // of two unlike things no one knows the sum
	}
	return p, "week", ok && p.from == c.object && p.to == c.objectEnd
}

// isPair reports whether a noun phrase is two plurals, joined by "and".
func (rw *Rewriter) isPair(s sentence, p phrase) bool {
	for i := p.from + 1; i < p.to; i++ {
		if s.lower(i) == "and" && plural(s.lower(i-1)) {
			return true
		}
	}
	return false
}

// uncounted reports whether the noun, with a small misspelling or without, is
// one that work is not counted in.
func (rw *Rewriter) uncounted(noun string) bool {
	known := func(w string) bool { return rw.words.neverCounted[w] }
	return known(noun) || len(noun) > 4 && rw.words.per[noun] == "" && nearby(noun, known) != ""
}
