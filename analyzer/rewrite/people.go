package rewrite

import (
	"slices"
	"strings"

	"vitals/rules"
)

// perPatient counts the people of a bullet: before the word itself, after what
// is done for them, or after the whole.
func (rw *Rewriter) perPatient(s sentence) []proposal {
	if s.at.NoPeople {
		return nil
	}
	if rw.caresForOne(s) {
		return rw.trailing(s, rw.genericFor(s, "one person"))
	}
	clauses := rw.clausesOrWhole(s)
	who, per := rw.served(s, clauses[0])
	all := rw.genericFor(s, "patients")
	all.Tail = " (about [N] " + who + " per " + per + ")"
	ask := proposal{where: all.Where}
	var out []proposal
	for _, c := range clauses {
		if p, ok := rw.countable(s, c, rw.words.people); ok {
			_, per := rw.served(s, c)
			out = append(out, rw.before(s, c, p, per, rw.askFor(ask, s, c, p, "", per)))
			break
		}
	}
	if p, ok := rw.owned(s, clauses[0]); ok && len(out) == 0 {
		out = append(out, rw.before(s, clauses[0], p, per, rw.askFor(ask, s, clauses[0], p, "", per)))
	}
	if p, per, ok := rw.counted(s, clauses[0]); ok && rw.countsItself(s) && len(out) == 0 {
		out = append(out, rw.before(s, clauses[0], p, per, rw.askFor(ask, s, clauses[0], p, "", per)))
	}
	switch {
	case rw.occasional(s, clauses[0]):
		return append(out, rw.trailing(s, rw.genericFor(s, "occasional"))...)
	case rw.namesPeople(s) || rw.says(s, "patient") && rw.says(s, "population"):
		if first := clauses[0]; rw.peopleWithin(s, first) || !rw.takesFor(s, first) {
			return append(out, rw.trailing(s, all)...)
		}
	}
	if rw.doneToTeam(s) {
		return out
	}
	if c := clauses[0]; slices.Contains(rw.rules.TakePeople, c.verb.base) && s.lower(c.verb.tok+1) == "for" {
		ask := ask
		ask.question = upperFirst(lead(per, false) + "about how many " + who + " " + s.do(c) + " " + c.verb.base + rw.narrowing(s, c, c.verb.tok+1) + "?")
		out = append(out, rw.after(s, c.verb.tok+1, " [N] "+who+" per "+per, ask))
		out[len(out)-1].form = inline
	}
	k := slices.IndexFunc(clauses, func(c clause) bool { return c.object < c.objectEnd && !rw.lists.thingsOnly[c.verb.base] })
	if len(rw.clauses(s)) > 0 && (rw.worksOnThings(s, clauses)) {
		return out
	}
	if k >= 0 && len(rw.clauses(s)) > 0 && !rw.lists.unmeasured[clauses[k].verb.base] && rw.takesFor(s, clauses[k]) && !s.stops(clauses[k].verb.tok) {
		c := clauses[k]
		_, per := rw.served(s, c)
		at := rw.peopleAt(s, c)
		ask.question = rw.askPeople(s, c, at, rw.towards(s, c), who, per)
		out = append(out, rw.after(s, at, rw.towards(s, c)+"[N] "+who+" per "+per, ask))
		out[len(out)-1].form = inline
	}
	if len(rw.clauses(s)) == 0 && !rw.says(s, "for") && rw.namesWork(s) && len(s.tok) < many && !strings.ContainsAny(s.text, ":()") && !rw.hasSubordinate(s) {
		ask.question = upperFirst(lead(per, false) + "for about how many " + who + " " + s.was(clauses[0]) + " this?")
		out = append(out, rw.atEnd(s, " for [N] "+who+" per "+per, ask))
	}
	if len(rw.clauses(s)) == 1 && !rw.hasSubordinate(s) && !rw.says(s, "for") && !rw.goesTo(s, clauses[0]) && !rw.words.traits[s.lower(0)] && len(s.tok) < 16 {
		if _, ok := rw.aside(s, clauses[0]); !ok {
			ask.question = rw.askPeople(s, clauses[0], len(s.tok), "for", who, per)
			out = append(out, rw.atEnd(s, " for [N] "+who+" per "+per, ask))
		}
	}
	return append(out, rw.trailing(s, all)...)
}

// goesTo reports whether a clause tells already to whom its object goes.
func (rw *Rewriter) goesTo(s sentence, c clause) bool {
	for i := c.objectEnd; i < c.end; i++ {
		if s.lower(i) == "to" && !rw.hasBase(s.lower(i+1)) {
			return true
		}
	}
	return false
}

// withoutKind takes the word away by which a text tells of those that it then
// counts: "patient vitals for [N] patients". It also returns the word, "" for none.
func withoutKind(p proposal) (proposal, string) {
	if !strings.HasPrefix(p.inserted, " for [N] patients") && !strings.HasPrefix(p.inserted, " to [N] patients") {
		return p, ""
	}
	before := p.text[:p.at]
	k := strings.LastIndex(before, " patient ")
	if k < 0 || strings.Count(p.text, "patient ") > 1 || strings.ContainsAny(before[k:], ".;:") || !opensObject(before[:k]) {
		return p, ""
	}
	cut := len(" patient")
	p.text, p.at = p.text[:k]+p.text[k+cut:], p.at-cut
	return p, "patient"
}

// opensObject reports whether a text ends so near to its verb that what follows is
// the object itself: "Took", "Delivered safe", not "Kept records of".
func opensObject(text string) bool {
	tok := split(text).tok
	for _, t := range tok[max(0, len(tok)-2):] {
		if t.lower == "of" || numberWords[t.lower] || digit(t.text[0]) {
			return false
		}
	}
	return len(tok) < 4
}

// worksOnThings reports whether the first of the clauses tells of work on things
// and not on what people have: "cleaned scopes", not "cleaned wounds".
func (rw *Rewriter) worksOnThings(s sentence, clauses []clause) bool {
	c := withObject(clauses, 0)
	if rw.lists.conditions[s.lower(c.objectEnd-1)] {
		return false
	}
	return rw.lists.thingsOnly[c.verb.base] || rw.lists.thingsOnly[clauses[0].verb.base] && clauses[0].object >= clauses[0].end
}

// tellsOfOne reports whether one of those cared for is told of from a token on:
// "the patient".
func (rw *Rewriter) tellsOfOne(s sentence, from int) bool {
	for i := from + 1; i < len(s.tok); i++ {
		if w := s.lower(i); s.lower(i-1) == "the" && !plural(w) && (rw.words.people[w] || rw.words.people[w+"s"]) && rw.endsPhrase(s, i, len(s.tok)) {
			return true
		}
	}
	return false
}

// owned returns the object of a clause that is one thing of each of the people:
// "residents' skin conditions".
func (rw *Rewriter) owned(s sentence, c clause) (phrase, bool) {
	if !rw.words.people[s.lower(c.object)] || !plural(s.lower(c.object)) || c.objectEnd < c.object+2 || !strings.ContainsAny(s.gap(c.object+1), "'’") {
		return phrase{}, false
	}
	for i := c.object + 2; i < c.objectEnd; i++ {
		if s.lower(i) == "and" || strings.TrimSpace(s.gap(i)) != "" {
			return phrase{}, false
		}
	}
	return phrase{c.object, c.objectEnd}, plural(s.lower(c.objectEnd - 1))
}

// doneToTeam reports whether those the work is done for are of a team: "to adult
// learners".
func (rw *Rewriter) doneToTeam(s sentence) bool {
	for i := range s.tok {
		if w := s.lower(i); (w == "to" || w == "for") && i+1 < len(s.tok) {
			for k := i + 1; k < min(i+5, len(s.tok)) && !rw.prep(s, k) && !s.breaks(k); k++ {
				if rw.words.team[s.lower(k)] && plural(s.lower(k)) && s.lower(k) != "nurses" && s.lower(k) != "staff" {
					return true
				}
			}
		}
	}
	return false
}

// caresForOne reports whether the work was done at home for one person.
func (rw *Rewriter) caresForOne(s sentence) bool {
	return s.at.People == "clients" && slices.ContainsFunc(s.tok, func(t token) bool { return t.lower == "client" || t.lower == "patient" }) &&
		!slices.ContainsFunc(s.tok, func(t token) bool { return rw.words.people[t.lower] && plural(t.lower) })
}

// occasional reports whether a clause, or what trails the whole bullet, tells of
// work that is done now and then, so that people per day would make it a daily one.
func (rw *Rewriter) occasional(s sentence, c clause) bool {
	clauses := rw.clausesOrWhole(s)
	last := clauses[len(clauses)-1]
	for _, at := range []clause{c, last} {
		end := at.verb.tok
		for end < at.end && !(end > at.verb.tok && (strings.ContainsAny(s.gap(end), ":(") || strings.Contains(s.gap(end), ",") && rw.opensAside(s, end) || subordinate[s.lower(end)] && !strings.HasPrefix(s.lower(end), "when"))) {
			end++
		}
		if at.verb.tok != c.verb.tok && strings.Contains(s.gap(at.verb.tok-1), ",") {
			continue // ", and translate handouts when": of the last clause only
		}
		if at.verb.tok == c.verb.tok && rw.speaksOf(s, at.verb.tok, end, rw.rules.Occasional.About) {
			return true
		}
		if at.verb.tok != c.verb.tok && (len(clauses) < 3 || len(s.tok) > many) {
			continue // of the second alone
		}
		for i := at.objectEnd; i < end; i++ {
			w := s.lower(i)
			if at.verb.tok != c.verb.tok && !rw.speaksOf(s, i, len(s.tok), rw.rules.Occasional.Scarce) {
				continue // of the last act alone
			}
			if (w == "when" || w == "whenever" || w == "wherever") && !slices.Contains(rw.rules.Occasional.Always, s.lower(i+1)) {
				return true
			}
		}
	}
	return false
}

// namesPeople reports whether the bullet names those it was done for.
func (rw *Rewriter) namesPeople(s sentence) bool {
	for i, t := range s.tok {
		w := strings.TrimSuffix(strings.TrimSuffix(t.lower, "'s"), "’s")
		if rw.words.people[w] && plural(w) || (rw.words.people[w] || rw.words.people[w+"s"]) && rw.endsPhrase(s, i, len(s.tok)) {
			return true
		}
	}
	return false
}

// peopleWithin reports whether a clause tells of people before any aside.
func (rw *Rewriter) peopleWithin(s sentence, c clause) bool {
	for i := c.object; i < max(rw.clauseStop(s, c), c.objectEnd); i++ {
		w := strings.TrimSuffix(strings.TrimSuffix(s.lower(i), "'s"), "’s")
		if rw.words.people[w] && (plural(w) || rw.endsPhrase(s, i, c.end) || w != s.lower(i)) {
			return true
		}
	}
	return false
}

// served returns those that the bullet's work is done for, in its own word
// where it has one, and the period by which they are counted.
func (rw *Rewriter) served(s sentence, c clause) (who, per string) {
	per = rw.perPerson(s, c)
	if rw.says(s, "patients") || rw.says(s, "pts") || rw.says(s, "adults") || rw.says(s, "adult") {
		return "patients", per
	}
	for i := range s.tok {
		who := strings.TrimSuffix(strings.TrimSuffix(s.lower(i), "'s"), "’s")
		if who == s.lower(i) && !plural(who) && !rw.endsPhrase(s, i, len(s.tok)) && !slices.Contains(rw.rules.Attributive, who) {
			continue // "customer service"
		}
		if kindsOf[s.lower(i+1)] {
			continue // "family planning"
		}
		if before := s.lower(i - 1); before == "from" || (before == "and" || before == "or") && plural(who) && plural(s.lower(i-2)) {
			continue // "away from family", "spouses and children"
		}
		switch more := plurals[who]; {
		case more != "":
			who = more
		case !plural(who):
			who += "s"
		}
		if rw.words.people[who] && who != "pts" && who != "women" && who != "people" && who != "moms" && who != "dads" {
			if who == "families" && s.at.People != "" {
				return s.at.People, per
			}
			if usual := rw.words.per[who]; usual != "" && usual != "day" {
				per = usual
			}
			return who, per
		}
	}
	if s.at.People != "" {
		return s.at.People, per
	}
	return "patients", per
}

// kindsOf are words behind which "family" is no family.
var kindsOf = set{"planning": true, "practice": true, "medicine": true, "physician": true, "doctor": true, "nurse": true, "history": true, "room": true}

// plurals are those of people that take no plain -s.
var plurals = map[string]string{"child": "children", "baby": "babies", "family": "families", "woman": "women", "person": "people"}

// perPerson returns the period by which people are counted where the work was
// done, and for what a clause tells.
func (rw *Rewriter) perPerson(s sentence, c clause) string {
	if per, ok := s.periods[c.verb.tok]; ok {
		return per
	}
	usual := "day"
	if s.at.Per != "" {
		usual = s.at.Per
	}
	per := rw.rarer(s, usual, c.verb.tok, rw.firstItem(s, c), c.objectEnd, rw.firstPhrase(s, c))
	s.periods[c.verb.tok] = per
	return per
}

// firstPhrase returns where the words after a clause's object end before a list
// goes on.
func (rw *Rewriter) firstPhrase(s sentence, c clause) int {
	return s.phraseEnd(c.objectEnd, rw.clauseStop(s, c))
}

// phraseEnd returns where the words from a token on break off, before stop.
func (s sentence) phraseEnd(from, stop int) int {
	for i := from + 1; i < stop; i++ {
		if s.breaks(i) {
			return i
		}
	}
	return max(stop, from)
}

// firstItem returns where the first thing of a clause's object ends, by which the
// others are judged.
func (rw *Rewriter) firstItem(s sentence, c clause) int {
	i := c.object
	for i < c.objectEnd && (i == c.object || !s.breaks(i) && s.lower(i) != "and" && s.lower(i) != "or") {
		i++
	}
	return i
}

// rarer returns the period of work that is done less often than most, where the
// tokens in the two ranges speak of such, and the usual one otherwise.
func (rw *Rewriter) rarer(s sentence, usual string, from, to, from2, to2 int) string {
	for _, r := range rw.rules.Rare {
		longer := usual != "" && slices.Index(spans, r.Per) > slices.Index(spans, usual)
		if longer && (rw.speaksOf(s, from, to, r.About) || rw.speaksOf(s, from2, to2, r.About)) {
			return r.Per
		}
	}
	return usual
}

// spans are the periods, the shortest first.
var spans = []string{"hour", "shift", "day", "week", "month", "quarter", "year"}

// peopleServed is the placeholder of a metric of people, in the bullet's word for
// them and its period.
func (rw *Rewriter) peopleServed(s sentence, c clause, m rules.Metric) rules.Metric {
	usual, counts := strings.CutPrefix(m.Placeholder, "[N] patients per ")
	if !counts {
		return m
	}
	who, per := rw.served(s, c)
	if usual != "day" {
		per = usual
	}
	if who == "patients" && per == usual {
		return m
	}
	m.Placeholder, m.Sanity = "[N] "+who+" per "+per, rules.Sanity{}
	return m
}
