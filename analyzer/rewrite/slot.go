package rewrite

import (
	"slices"
	"strings"

	"vitals/analyzer/rewrite/syntax"
	"vitals/rules"
)

// A proposal is a text with slots, before it has been checked.
type proposal struct {
	text     string
	inserted string // the words with the slots, as put in
	at       int    // byte offset of the inserted words in the text
	template string // those of them that are not the bullet's own
	question string
	where    string
	sanity   rules.Sanity
	form     int
}

// How a slot stands in the sentence.
const (
	inline    = iota // before a noun of the bullet
	beside           // right after what it measures
	bracketed        // there, in brackets
	tailed           // after the whole
)

// place puts the slot of a measure into the bullet: the forms it can take,
// the best first, the plainest last.
func (rw *Rewriter) place(s sentence, m measure) []proposal {
	return slices.DeleteFunc(rw.forms(s, m), func(p proposal) bool { return rw.echoesTail(s, p.inserted) })
}

func (rw *Rewriter) forms(s sentence, m measure) []proposal {
	clauses := s.Clauses()
	c := s.ClausesOrWhole()[0]
	if len(clauses) > 0 {
		c = syntax.WithObject(clauses, rw.clauseOf(s, clauses, m.task))
	}
	m.metric = rw.peopleServed(s, c, m.metric)
	ask := proposal{question: m.metric.Question, where: m.metric.WhereToFind, sanity: m.metric.Sanity}
	tail := rw.tail(s, c, m.metric.Placeholder)
	if noun, per, ok := countedTail(tail); ok {
		if rw.occasional(s, c) {
			return append(rw.inPlace(s, c, m, ask), rw.trailing(s, rw.genericFor(s, "occasional"))...)
		}
		ask.question = rw.askTotal(s, noun, per)
	}
	if len(clauses) == 0 {
		return []proposal{rw.atEnd(s, tail, ask)}
	}
	out := rw.inPlace(s, c, m, ask)
	if rw.placements[m.metric.Placeholder].Inline {
		return out
	}
	if c.End < clauses[len(clauses)-1].End && !s.Stops(c.End) {
		return append(out, rw.inBrackets(s, c, m, ask)...)
	}
	if at, ok := s.Aside(c); ok && (strings.HasPrefix(tail, " (") || s.Breaks(at)) {
		out = append(out, rw.beforeAside(s, at, tail, ask))
	}
	return append(out, rw.atEnd(s, tail, ask))
}

// inBrackets returns the form in which a volume follows its own clause where
// others come after it, so that it belongs to no other: "sterilized trays
// (about [N] loads per week) and restocked rooms".
func (rw *Rewriter) inBrackets(s sentence, c syntax.Clause, m measure, ask proposal) []proposal {
	noun, per, counts := syntax.CountedIn(m.metric.Placeholder)
	if !counts || per == "" || c.ObjectEnd == c.Object || rw.words.People[syntax.LastWord(noun)] {
		return nil
	}
	at := s.ClauseStop(c)
	if strings.ContainsAny(s.Gap(at), "(") || s.HoldsBracket(c) {
		return nil
	}
	ask.question = rw.askTotalOf(s, c, at, noun, per)
	p := rw.after(s, at, " (about [N] "+noun+" per "+per+")", ask)
	p.form = bracketed
	return []proposal{p}
}

// inPlace returns the forms in which the slot stands before a noun of the
// clause or right after its object.
func (rw *Rewriter) inPlace(s sentence, c syntax.Clause, m measure, ask proposal) []proposal {
	var out []proposal
	noun, per, counts := syntax.CountedIn(m.metric.Placeholder)
	if p, ok := rw.budgetOf(s, c); ok && strings.HasPrefix(m.metric.Placeholder, "$[amount]") && strings.HasSuffix(m.metric.Placeholder, "budget") {
		start := s.Tok[p.From].Start
		ask.text, ask.inserted, ask.template = s.Text[:start]+"$[amount] "+s.Text[start:], "$[amount] budget", "$[amount]"
		ask.at, ask.form = start, inline
		return append(out, ask)
	}
	if at, ok := rw.teamOf(s, c); ok && strings.HasPrefix(m.metric.Placeholder, "team of") {
		if rw.words.Helpers[c.Verb.Base] {
			ask.question, ask.sanity = "How many people were in the team?", rules.Sanity{}
		}
		return append(out, rw.before(s, c, syntax.Phrase{From: at, To: at + 1}, "", ask))
	}
	if noun != "" && per != "" && !rw.words.People[syntax.LastWord(noun)] {
		c = rw.clauseWith(s, c, within(c, per), syntax.Set{syntax.LastWord(noun): true})
	}
	inner := within(c, per)
	if rw.words.Tellers[c.Verb.Base] {
		inner = c // "taught phlebotomy to [N] learners"
	}
	if p, ok := s.Countable(inner, rw.nounsOf(m)); ok {
		if per == "" && rw.words.Team[s.Lower(p.To-1)] {
			per = rw.perTeam(s, c)
		}
		if usual, known := s.Usual(p.To - 1); known && usual != "" && per == "day" && !rw.words.People[syntax.LastWord(noun)] && s.Lower(p.To-1) != syntax.LastWord(noun) {
			per = usual // "surgeries per week" for appointments per day
		} else if known && per == "" && m.task.Category != "leadership" {
			per = usual // "cleaned [N] rooms per day"
		}
		per = rw.rarer(s, per, p.From, p.To, p.To, s.PhraseEnd(p.To, c.End))
		if s.clinical && s.IsPair(p) && !rw.words.People[s.Lower(p.To-1)] && strings.HasSuffix(s.Lower(p.To-1), "lists") {
			return nil
		}
		out = append(out, rw.before(s, c, p, per, rw.askFor(ask, s, c, p, noun, per)))
	} else if own, usual, ok := rw.ownNoun(s, c, m, noun); ok && (!rw.words.People[syntax.LastWord(noun)] || own == syntax.Phrase{From: c.Object, To: c.ObjectEnd}) {
		out = append(out, rw.before(s, c, own, usual, rw.askFor(proposal{where: ask.where}, s, c, own, noun, usual)))
	}
	if counts && per != "" && rw.words.People[syntax.LastWord(noun)] && rw.takesFor(s, c) && !(per == "week" && rw.lists.states[c.Verb.Base] && !rw.lists.givers[c.Verb.Base]) {
		ask := ask
		at := rw.peopleAt(s, c)
		ask.question = rw.askPeople(s, c, at, rw.towards(s, c), noun, per)
		out = append(out, rw.after(s, at, rw.towards(s, c)+"[N] "+noun+" per "+per, ask))
	}
	p := rw.placements[m.metric.Placeholder]
	if strings.HasPrefix(p.Tail, " for a team") && !slices.ContainsFunc(s.Tok[c.Object:c.ObjectEnd], func(t syntax.Token) bool { return slices.Contains(rw.rules.TeamFor, t.Lower) }) {
		p.Tail = strings.Replace(p.Tail, " for ", " with ", 1)
	}
	if noun == "staff" && per == "" && len(s.Clauses()) > 0 {
		ask.question = rw.askPeople(s, c, max(s.ClauseStop(c), c.Verb.Tok+1), "for", noun, "")
	}
	if p.Close && !(strings.Contains(p.Tail, "team") && rw.actsOnTeam(s)) && !s.LeansBefore(c) && !s.Holds(c, first(strings.TrimSpace(p.Tail))) && c.Object < c.End {
		out = append(out, rw.after(s, s.ClauseStop(c), p.Tail, ask))
	}
	return out
}

// clauseWith returns the clause whose noun a number can stand before: the one that
// tells of the task, else the first that has one.
func (rw *Rewriter) clauseWith(s sentence, c, inner syntax.Clause, nouns syntax.Set) syntax.Clause {
	if _, ok := s.Countable(inner, nouns); ok {
		return c
	}
	for _, other := range s.Clauses() {
		if _, ok := s.Countable(syntax.Clause{Object: other.Object, ObjectEnd: other.ObjectEnd, End: other.ObjectEnd}, nouns); ok {
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

// teamOf returns the token after "team of", where no number stands.
func (rw *Rewriter) teamOf(s sentence, c syntax.Clause) (int, bool) {
	for i := c.Object + 2; i < c.End; i++ {
		if w := s.Lower(i - 2); (w == "team" || w == "staff") && s.Lower(i-1) == "of" {
			return i, !rw.reader.NumberLike(s.Lower(i)) && !rw.words.Determiners[s.Lower(i)]
		}
	}
	return 0, false
}

// tail returns how a placeholder follows a bullet. A noun that the bullet has
// said is not said again.
func (rw *Rewriter) tail(s sentence, c syntax.Clause, placeholder string) string {
	p, ok := rw.placements[placeholder]
	noun, per, counts := syntax.CountedIn(placeholder)
	switch {
	case strings.HasPrefix(placeholder, "team of") && rw.actsOnTeam(s):
		return rw.rules.TeamAlt
	case ok && p.Alt != "" && (rw.repeats(s, placeholder) || s.HasSubordinate()):
		return p.Alt
	case ok:
		return p.Tail
	case rw.words.People[syntax.LastWord(noun)]:
		who, per := rw.served(s, c)
		return " (about [N] " + who + " per " + per + ")"
	case counts && per != "":
		per = rw.rarer(s, per, c.Verb.Tok, s.FirstItem(c), c.ObjectEnd, c.End)
		if per == "day" && s.Says("daily") {
			return " (about [N] " + noun + ")"
		}
		return " (about [N] " + noun + " per " + per + ")"
	}
	return ", with " + placeholder
}

// countedTail splits a tail that counts: "screens", "week" of " (about [N] screens
// per week)".
func countedTail(tail string) (noun, per string, ok bool) {
	inner, found := strings.CutPrefix(tail, " (about ")
	if !found {
		return "", "", false
	}
	noun, per, ok = syntax.CountedIn(strings.TrimSuffix(inner, ")"))
	return noun, per, ok && per != ""
}

// repeats reports whether the bullet holds the word that the tail begins with.
func (rw *Rewriter) repeats(s sentence, placeholder string) bool {
	return s.Says(first(strings.TrimLeft(rw.placements[placeholder].Tail, ", ")))
}

// takesFor reports whether "for [N] patients" can follow the clause's object:
// it has one, and tells of no people yet.
func (rw *Rewriter) takesFor(s sentence, c syntax.Clause) bool {
	last := s.Lower(c.ObjectEnd - 1)
	next := s.Lower(c.ObjectEnd)
	if with := next == "with" || next == "by"; rw.lists.leans[next] && !(next == "as" && (c.ObjectEnd+2 == c.End || rw.words.AsTold[s.Lower(c.ObjectEnd+1)])) || with && (rw.words.Helpers[c.Verb.Base] || rw.lists.suppliers[c.Verb.Base]) {
		return false // "assisted the surgeon with": what follows belongs to the object
	}
	if w := s.Lower(c.Object); w == "them" || w == "it" || w == "him" || w == "her" {
		return false
	}
	if rw.towards(s, c) == " for " && s.GoesTo(c) || s.TellsOfOne(c.End) {
		return false // "[N] veterans" would be followed by "the veteran"
	}
	if s.HalfList(c) || c.ObjectEnd == len(s.Tok)-1 && !s.Breaks(c.ObjectEnd) && rw.words.Prepositions[s.Lower(c.ObjectEnd)] {
		return false // half a list, or a preposition that is left over: "others pass on"
	}
	if c.ObjectEnd == c.Object || !rw.openEnd(s, c) || rw.words.GoesOn[s.Lower(c.ObjectEnd)] || last == "and" || last == "or" || s.Joined(c.ObjectEnd-1) && rw.reader.HasBase(last) && !rw.words.NounVerbs[last] {
		return false
	}
	for i := c.Object; i < max(s.ClauseStop(c), c.ObjectEnd); i++ {
		w := s.Lower(i)
		if rw.words.People[w] && (syntax.Plural(w) || s.EndsPhrase(i, c.End)) || w == "for" && (i < c.ObjectEnd || rw.towards(s, c) != " to " || rw.words.Determiners[s.Lower(i+1)] && s.Lower(i+1) != "a" && s.Lower(i+1) != "an" || rw.words.Team[s.Lower(i+1)]) || w == "from" || w == "including" || w == "such" || w == "patient's" {
			return false
		}
	}
	return true
}

// peopleAt returns where "for [N] patients" stands: right after the object of
// what is given to them, else at the end of the clause, so that no phrase that
// belongs to the verb is cut off: "take part in the time-out for".
func (rw *Rewriter) peopleAt(s sentence, c syntax.Clause) int {
	if rw.towards(s, c) == " to " || s.LeansBefore(c) {
		return c.ObjectEnd
	}
	stop := max(s.ClauseStop(c), c.ObjectEnd)
	for i := c.ObjectEnd; i < stop; i++ {
		if s.Lower(i) == "with" && !rw.withTool(s, i+1) {
			continue
		}
		if w := s.Lower(i - 1); rw.lists.adjuncts[s.Lower(i)] && w != "and" && !rw.words.Determiners[w] && !rw.words.Prepositions[w] {
			if _, acts := rw.lex.As(s.Lower(i+1), syntax.Gerund); !acts && s.ListGoesOn(i, stop) {
				return stop // "spirometry before and after albuterol, walk tests and …"
			}
			return i // "in the EMR [for patients] before the visit"
		}
	}
	return stop
}

// withTool reports whether the words after "with" tell how the work is done, and
// not what belongs to its object: "with the syringe", not "with microscopy".
func (rw *Rewriter) withTool(s sentence, i int) bool {
	w := s.Lower(i)
	return w != "" && strings.ContainsAny(w, "0123456789") || rw.words.Determiners[w] || rw.lists.manners[w]
}

// openEnd reports whether something may follow the clause's object directly:
// no bracket, colon or list does.
func (rw *Rewriter) openEnd(s sentence, c syntax.Clause) bool {
	return !strings.ContainsAny(s.Gap(c.ObjectEnd), "(:/–—") && s.Lower(c.ObjectEnd) != "of" && s.Lower(c.ObjectEnd) != "such" && s.Lower(c.ObjectEnd) != "like"
}

// within narrows a clause to its object for a number without a period: "trained
// [N] staff", not "trained staff on [N] workflows".
func within(c syntax.Clause, per string) syntax.Clause {
	if per == "" {
		c.End = c.ObjectEnd
	}
	return c
}

// towards returns the preposition by which the people follow the clause's
// object: "explained inhalers to", "took vitals for".
func (rw *Rewriter) towards(s sentence, c syntax.Clause) string {
	inner := syntax.Clause{Object: c.Object, End: c.ObjectEnd}
	if rw.lists.givers[c.Verb.Base] && rw.allGive(s, c) && !s.Holds(inner, "report") && !s.Holds(c, "to") && !s.Holds(inner, "with") {
		return " to "
	}
	return " for "
}

// allGive reports whether the verbs that share a clause's object all give it to
// somebody: not "initiate, maintain and administer".
func (rw *Rewriter) allGive(s sentence, c syntax.Clause) bool {
	for _, v := range strings.Split(strings.ReplaceAll(rw.joinedVerbs(s, c), " and ", ", "), ", ") {
		if !rw.lists.givers[first(v)] && v != "prepare" {
			return false
		}
	}
	return true
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
