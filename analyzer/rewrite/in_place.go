package rewrite

import (
	"slices"
	"strings"

	"vitals/analyzer/rewrite/syntax"
	"vitals/rules"
)

// inPlace returns the forms in which the slot stands before a noun of the
// clause or right after its object.
func (rw *Rewriter) inPlace(s sentence, c syntax.Clause, m measure, ask proposal) []proposal {
	if p, ok := rw.ofBudget(s, c, m, ask); ok {
		return []proposal{p}
	}
	if p, ok := rw.ofTeam(s, c, m, ask); ok {
		return []proposal{p}
	}
	noun, per, _ := countedIn(m.metric.Placeholder)
	if noun != "" && per != "" && !rw.words.People[syntax.LastWord(noun)] {
		c = s.clauseWith(c, within(c, per), syntax.Set{syntax.LastWord(noun): true})
	}
	out, ok := rw.beforeNoun(s, c, m, ask)
	if !ok {
		return nil
	}
	return append(append(out, rw.givenPeople(s, c, m, ask)...), rw.closeBehind(s, c, m, ask)...)
}

// ofBudget returns the form in which an amount stands before a budget.
func (rw *Rewriter) ofBudget(s sentence, c syntax.Clause, m measure, ask proposal) (proposal, bool) {
	if !strings.HasPrefix(m.metric.Placeholder, "$[amount]") || !strings.HasSuffix(m.metric.Placeholder, "budget") {
		return ask, false
	}
	p, ok := rw.budgetOf(s, c)
	if !ok {
		return ask, false
	}
	start := s.Tok[p.From].Start
	ask.text, ask.inserted, ask.template = s.Text[:start]+"$[amount] "+s.Text[start:], "$[amount] budget", "$[amount]"
	ask.at, ask.form = start, inline
	return ask, true
}

// ofTeam returns the form in which the number stands after "team of".
func (rw *Rewriter) ofTeam(s sentence, c syntax.Clause, m measure, ask proposal) (proposal, bool) {
	if !strings.HasPrefix(m.metric.Placeholder, "team of") {
		return ask, false
	}
	at, bare := rw.teamOf(s, c)
	whole := rw.wholeTeam(s, c)
	if !bare && !whole {
		return ask, false
	}
	if rw.words.Helpers[c.Verb.Base] {
		ask.question, ask.sanity = "How many people were in the team?", rules.Sanity{}
	}
	if whole { // "led the team in preparing"
		return rw.after(s, c.ObjectEnd, " of [N]", ask), true
	}
	return rw.before(s, c, syntax.Phrase{From: at, To: at + 1}, "", ask), true
}

// beforeNoun returns the form in which the number stands before a noun of the
// clause. It reports false for a pair of lists, which no number counts.
func (rw *Rewriter) beforeNoun(s sentence, c syntax.Clause, m measure, ask proposal) ([]proposal, bool) {
	noun, per, _ := countedIn(m.metric.Placeholder)
	inner := within(c, per)
	if rw.words.Tellers[c.Verb.Base] {
		inner = c // "taught phlebotomy to [N] learners"
	}
	ofPeople := rw.words.People[syntax.LastWord(noun)]
	if p, ok := s.Countable(inner, rw.nounsOf(m)); ok {
		last := s.Lower(p.To - 1)
		if s.clinical && s.IsPair(p) && !rw.words.People[last] && strings.HasSuffix(last, "lists") {
			return nil, false
		}
		per = rw.perNoun(s, c, m, p)
		return []proposal{rw.before(s, c, p, per, rw.askFor(ask, s, c, p, noun, per))}, true
	}
	if own, usual, ok := rw.ownNoun(s, c, m, noun); ok && (!ofPeople || own == syntax.Phrase{From: c.Object, To: c.ObjectEnd}) {
		return []proposal{rw.before(s, c, own, usual, rw.askFor(proposal{where: ask.where}, s, c, own, noun, usual))}, true
	}
	return nil, true
}

// perNoun returns the period by which a metric counts a noun phrase: that of the
// metric, or the usual one of the phrase's own noun.
func (rw *Rewriter) perNoun(s sentence, c syntax.Clause, m measure, p syntax.Phrase) string {
	noun, per, _ := countedIn(m.metric.Placeholder)
	head, last := syntax.LastWord(noun), s.Lower(p.To-1)
	if per == "" && rw.words.Team[last] {
		per = rw.perTeam(s, c)
	}
	switch usual, known := s.Usual(p.To - 1); {
	case known && usual != "" && per == "day" && !rw.words.People[head] && last != head:
		per = usual // "surgeries per week" for appointments per day
	case known && per == "" && m.task.Category != "leadership":
		per = usual // "cleaned [N] rooms per day"
	}
	return rw.rarer(s, per, p.From, p.To, p.To, s.PhraseEnd(p.To, c.End))
}

// givenPeople returns the form in which the people of a metric follow the clause's
// object: "took vitals for [N] patients per day".
func (rw *Rewriter) givenPeople(s sentence, c syntax.Clause, m measure, ask proposal) []proposal {
	noun, per, counts := countedIn(m.metric.Placeholder)
	state := per == "week" && rw.lists.states[c.Verb.Base] && !rw.lists.givers[c.Verb.Base]
	if !counts || per == "" {
		return nil
	}
	if out := rw.afterVerbFor(s, c, ask); rw.words.People[syntax.LastWord(noun)] && len(out) > 0 {
		return out
	}
	if state || !rw.words.People[syntax.LastWord(noun)] || !rw.takesFor(s, c) {
		return nil
	}
	at, prep := rw.peopleAt(s, c), rw.towards(s, c)
	ask.question = rw.askPeople(s, c, at, prep, noun, per)
	return []proposal{rw.after(s, at, prep+"[N] "+noun+" per "+per, ask)}
}

// closeBehind returns the form in which a metric's own words follow the clause:
// "trained externs for [N] clinics".
func (rw *Rewriter) closeBehind(s sentence, c syntax.Clause, m measure, ask proposal) []proposal {
	p := rw.placements[m.metric.Placeholder]
	if !p.Close || c.Object >= c.End || s.LeansBefore(c) || strings.Contains(p.Tail, "team") && rw.actsOnTeam(s) {
		return nil
	}
	if strings.HasPrefix(p.Tail, " for a team") && !slices.ContainsFunc(s.Tok[c.Object:c.ObjectEnd], func(t syntax.Token) bool { return slices.Contains(rw.rules.TeamFor, t.Lower) }) {
		p.Tail = strings.Replace(p.Tail, " for ", " with ", 1)
	}
	if s.Holds(c, firstWord(strings.TrimSpace(p.Tail))) {
		return nil
	}
	if m.metric.Placeholder == "[N] staff" {
		ask.question = rw.askPeople(s, c, max(s.ClauseStop(c), c.Verb.Tok+1), "for", "staff", "")
	}
	return []proposal{rw.after(s, s.ClauseStop(c), p.Tail, ask)}
}

// clauseWith returns the clause whose noun a number can stand before: the one that
// tells of the task, else the first that has one.
func (s sentence) clauseWith(c, inner syntax.Clause, nouns syntax.Set) syntax.Clause {
	if _, ok := s.Countable(inner, nouns); ok {
		return c
	}
	for _, other := range s.Clauses() {
		end := other.ObjectEnd
		if other.Object == end { // "follow up on referrals"
			end = other.End
		}
		if _, ok := s.Countable(syntax.Clause{Object: other.Object, ObjectEnd: other.ObjectEnd, End: end}, nouns); ok {
			return other
		}
	}
	return c
}

// budgetOf returns the noun phrase of a clause that is a budget with no amount:
// "supply budget" of "managed a supply budget".
func (rw *Rewriter) budgetOf(s sentence, c syntax.Clause) (syntax.Phrase, bool) {
	for k := c.Object; k < c.ObjectEnd; k++ {
		if s.Lower(k) != "budget" && s.Lower(k) != "budgets" {
			continue
		}
		from := k
		for from > c.Object && !rw.words.Determiners[s.Lower(from-1)] && strings.TrimSpace(s.Gap(from)) == "" && s.Lower(from-1) != "and" {
			from--
		}
		return syntax.Phrase{From: from, To: k + 1}, !strings.ContainsAny(s.Text[s.Tok[c.Object].Start:s.Tok[c.ObjectEnd-1].End], "$0123456789")
	}
	return syntax.Phrase{}, false
}

// wholeTeam reports whether a team that nothing more is told of ends a clause's object,
// so that "of" and a number may follow it.
func (rw *Rewriter) wholeTeam(s sentence, c syntax.Clause) bool {
	return s.Lower(c.ObjectEnd-1) == "team" && rw.words.Determiners[s.Lower(c.Object)] && s.Lower(c.ObjectEnd) != "of" && !s.Listed("team")
}

// teamOf returns the token after "team of", where no number stands.
func (rw *Rewriter) teamOf(s sentence, c syntax.Clause) (int, bool) {
	for i := c.Object + 2; i < c.End; i++ {
		if w := s.Lower(i - 2); (w == "team" || w == "staff") && s.Lower(i-1) == "of" {
			return i, !rw.reader.NumberLike(s.Lower(i)) && !rw.words.Determiners[s.Lower(i)]
		}
	}
	return 0, false
}

// within narrows a clause to its object for a number without a period: "trained
// [N] staff", not "trained staff on [N] workflows".
func within(c syntax.Clause, per string) syntax.Clause {
	if per == "" {
		c.End = c.ObjectEnd
	}
	return c
}

// ownNoun returns the bullet's own noun that a volume can be told in, where the
// metric speaks of another: "archived [N] paper charts", "supervised [N] staff".
func (rw *Rewriter) ownNoun(s sentence, c syntax.Clause, m measure, noun string) (syntax.Phrase, string, bool) {
	p, per, ok := rw.counted(s, c)
	if !ok || m.metric.Kind != "volume" || rw.lists.states[c.Verb.Base] || rw.words.People[s.Lower(p.To-1)] {
		return p, "", false
	}
	usual, known := s.Usual(p.To - 1)
	if m.task.Category == "leadership" {
		return p, "", known && usual == ""
	}
	whole := !known && p == syntax.Phrase{From: c.Object, To: c.ObjectEnd} && rw.verbTells(c, m.task) > 0
	return p, per, known && usual != "" || whole
}
