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
func (s sentence) firstOfMany() int {
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

// actsOnTeam reports whether the bullet says "team" or has those of a team as
// the object of a clause.
func (rw *Rewriter) actsOnTeam(s sentence) bool {
	if s.Says("team") || s.Says("teams") || rw.endsWithTeam(s) {
		return true
	}
	for i, t := range s.Tok[:s.ClauseStop(s.lastOfFirst())] {
		if rw.words.Team[t.Lower] && s.EndsPhrase(i, len(s.Tok)) { // not "staff training"
			return !s.Says("between") || slices.ContainsFunc(s.Clauses(), func(c syntax.Clause) bool { return c.Object <= i && i == c.ObjectEnd-1 })
		}
	}
	return false
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
	ask := proposal{question: g.Question, where: g.Where}
	noun, per, counts := countedTail(g.Tail)
	if counts {
		ask.question = rw.askTotal(s, noun, per)
	}
	clauses, inBrackets := s.Clauses(), strings.HasPrefix(g.Tail, " (")
	if len(clauses) > 1 && inBrackets && s.TellsOfOne(clauses[0].End) && (s.Says("if") || s.Says("when")) {
		return []proposal{rw.after(s, s.ClauseStop(clauses[0]), g.Tail, ask)} // not after "if the patient …"
	}
	if i, ok := s.colonAfterFirst(); ok && inBrackets {
		return []proposal{rw.beforeAside(s, i, g.Tail, ask)}
	}
	if i := s.firstOfMany(); i > 0 && inBrackets {
		return []proposal{rw.beforeAside(s, i, g.Tail, ask)}
	}
	if len(clauses) == 0 {
		return []proposal{rw.atEnd(s, g.Tail, ask)}
	}
	if c, ok := s.tellsOf(g.About); ok && counts && inBrackets && c.Verb.Tok < clauses[len(clauses)-1].Verb.Tok && !s.Stops(c.End) {
		ask.question = rw.askTotalOf(s, c, max(s.ClauseStop(c), c.Verb.Tok+1), noun, per)
		return []proposal{rw.after(s, s.ClauseStop(c), g.Tail, ask)}
	}
	if len(clauses) == 2 && counts && inBrackets && !s.Stops(clauses[0].End) && s.handsOn(clauses[1]) && clauses[0].Object < clauses[0].ObjectEnd {
		return []proposal{rw.after(s, s.ClauseStop(clauses[0]), g.Tail, ask)}
	}
	last := s.lastOfFirst()
	if counts && last.End < clauses[len(clauses)-1].End {
		ask.question = rw.askTotalOf(s, last, max(s.ClauseStop(last), last.Verb.Tok+1), noun, per)
	}
	var out []proposal
	if at, ok := rw.asideFor(s, last, inBrackets); ok {
		out = append(out, rw.beforeAside(s, at, g.Tail, ask))
	}
	return append(out, rw.atEnd(s, g.Tail, ask))
}

// colonAfterFirst returns the token before which a colon ends the first clause, so
// that what follows it only tells what the clause is made of: "Manage the referral
// queue: request records, …".
func (s sentence) colonAfterFirst() (int, bool) {
	clauses := s.Clauses()
	if len(clauses) < 2 {
		return 0, false
	}
	for i := clauses[0].ObjectEnd; i < len(s.Tok); i++ {
		if strings.HasPrefix(s.Gap(i), ": ") {
			return i, i > clauses[0].Object
		}
		if s.Stops(i) || s.Joined(i) {
			return 0, false
		}
	}
	return 0, false
}

// handsOn reports whether a clause only tells to whom a matter goes on: "and escalate
// to the nurse".
func (s sentence) handsOn(c syntax.Clause) bool {
	return c.Object == c.ObjectEnd && s.Lower(c.ObjectEnd) == "to" && c.End-c.Verb.Tok < 6
}

// tellsOf returns the one clause whose first thing speaks of the words, if it holds no
// list.
func (s sentence) tellsOf(about []string) (found syntax.Clause, ok bool) {
	for _, c := range s.Clauses() {
		if !s.SpeaksOf(c.Verb.Tok, s.FirstItem(c), about) {
			continue
		}
		if ok {
			return found, false
		}
		found, ok = c, true
	}
	return found, ok && found.Object < found.ObjectEnd && !s.ListGoesOn(found.Object, found.End)
}

// lastOfFirst returns the last clause, of several sentences that of the first.
func (s sentence) lastOfFirst() syntax.Clause {
	clauses := s.ClausesOrWhole()
	for i := 1; i < len(clauses); i++ {
		if s.Stops(clauses[i].Verb.Tok) {
			return clauses[i-1]
		}
	}
	return clauses[len(clauses)-1]
}

// asideFor returns the token before which a slot stands that is set off by
// brackets or not: that of an aside, or of what is done besides, after "when …".
func (rw *Rewriter) asideFor(s sentence, c syntax.Clause, inBrackets bool) (int, bool) {
	at, ok := s.Aside(c)
	if !ok || !strings.HasPrefix(s.Lower(at), "whe") {
		return at, ok && (inBrackets || s.Breaks(at))
	}
	for k := at + 1; k < len(s.Tok); k++ {
		if strings.Contains(s.Gap(k), ",") && (rw.words.Participles[s.Lower(k)] || s.ActsBeside(k)) {
			return k, true
		}
	}
	return 0, false
}

// genericFor returns the first slot of the category that the bullet invites. One
// without a tail means that no number is asked for: desk work that names nobody
// cared for ("updated the price list") is not done patient by patient.
func (rw *Rewriter) genericFor(s sentence, category string) rules.Generic {
	for _, g := range rw.rules.Generic {
		switch {
		case g.Category != category || !rw.invites(s, g):
		case !s.anotherPeriod(g.Tail):
			return g
		case len(g.About) > 0 && !s.NamesPeople():
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

// invites reports whether the bullet speaks of what a generic slot is about, and
// the slot reads well in it.
func (rw *Rewriter) invites(s sentence, g rules.Generic) bool {
	end := len(s.Tok)
	if i := s.firstOfMany(); i > 0 {
		end = i
	}
	noun, _, counts := countedTail(g.Tail)
	if clauses := s.Clauses(); counts && g.Category == "clinical" && len(clauses) > 1 {
		end = clauses[0].End // "run tests and log QC" is no QC
	}
	if len(g.About) > 0 && !s.SpeaksOf(0, end, g.About) || !s.headedBy(g.Verbs) {
		return false
	}
	if s.at.Per != "" && strings.Contains(g.Tail, "-provider") || rw.echoesTail(s, g.Tail) {
		return false
	}
	switch {
	case counts && rw.toldPeriodOf(s, noun):
		return false
	case counts && s.Listed(noun) && !rw.words.People[noun]: // one of several things
		return false
	case counts && g.Category == "administrative" && rw.keepsUp(s) && !s.NamesPeople(): // what is kept up to date is not done one by one
		return false
	}
	return true
}

// toldPeriodOf reports whether the bullet tells how often there is one of the things:
// "daily huddles".
func (rw *Rewriter) toldPeriodOf(s sentence, things string) bool {
	for i := 1; i < len(s.Tok); i++ {
		if s.Lower(i) == things && rw.words.Periodic[s.Lower(i-1)] {
			return true
		}
	}
	return false
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
func (s sentence) headedBy(verbs []string) bool {
	clauses := s.Clauses()
	return len(verbs) == 0 || len(clauses) == 1 && len(s.Tok) < 16 && slices.Contains(verbs, clauses[0].Verb.Base)
}

// anotherPeriod reports whether the bullet says how often, so that the tail would
// count by another period, "monthly … per week", or the same once more.
func (s sentence) anotherPeriod(tail string) bool {
	_, _, ok := strings.Cut(tail, " per ")
	return ok && s.TellsHowOften()
}
