package rewrite

import (
	"slices"
	"strings"

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
	clauses := rw.clauses(s)
	c := rw.clausesOrWhole(s)[0]
	if len(clauses) > 0 {
		c = withObject(clauses, rw.clauseOf(s, clauses, m.task))
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
	if c.end < clauses[len(clauses)-1].end && !s.stops(c.end) {
		return append(out, rw.inBrackets(s, c, m, ask)...)
	}
	if at, ok := rw.aside(s, c); ok && (strings.HasPrefix(tail, " (") || s.breaks(at)) {
		out = append(out, rw.beforeAside(s, at, tail, ask))
	}
	return append(out, rw.atEnd(s, tail, ask))
}

// inBrackets returns the form in which a volume follows its own clause where
// others come after it, so that it belongs to no other: "sterilized trays
// (about [N] loads per week) and restocked rooms".
func (rw *Rewriter) inBrackets(s sentence, c clause, m measure, ask proposal) []proposal {
	noun, per, counts := countedIn(m.metric.Placeholder)
	if !counts || per == "" || c.objectEnd == c.object || rw.words.people[lastWord(noun)] {
		return nil
	}
	at := rw.clauseStop(s, c)
	if strings.ContainsAny(s.gap(at), "(") || holdsBracket(s, c) {
		return nil
	}
	ask.question = rw.askTotalOf(s, c, at, noun, per)
	p := rw.after(s, at, " (about [N] "+noun+" per "+per+")", ask)
	p.form = bracketed
	return []proposal{p}
}

// holdsBracket reports whether an aside in brackets stands in the clause.
func holdsBracket(s sentence, c clause) bool {
	for i := c.object + 1; i < c.end; i++ {
		if strings.ContainsAny(s.gap(i), "()") {
			return true
		}
	}
	return false
}

// withObject returns clause k, or the one joined to it that holds their common
// object: "scheduled and evaluated staff".
func withObject(clauses []clause, k int) clause {
	for k+1 < len(clauses) && clauses[k].object >= clauses[k].end {
		k++
	}
	return clauses[k]
}

// inPlace returns the forms in which the slot stands before a noun of the
// clause or right after its object.
func (rw *Rewriter) inPlace(s sentence, c clause, m measure, ask proposal) []proposal {
	var out []proposal
	noun, per, counts := countedIn(m.metric.Placeholder)
	if p, ok := rw.budgetOf(s, c); ok && strings.HasPrefix(m.metric.Placeholder, "$[amount]") && strings.HasSuffix(m.metric.Placeholder, "budget") {
		start := s.tok[p.from].start
		ask.text, ask.inserted, ask.template = s.text[:start]+"$[amount] "+s.text[start:], "$[amount] budget", "$[amount]"
		ask.at, ask.form = start, inline
		return append(out, ask)
	}
	if at, ok := rw.teamOf(s, c); ok && strings.HasPrefix(m.metric.Placeholder, "team of") {
		if rw.words.helpers[c.verb.base] {
			ask.question, ask.sanity = "How many people were in the team?", rules.Sanity{}
		}
		return append(out, rw.before(s, c, phrase{at, at + 1}, "", ask))
	}
	if noun != "" && per != "" && !rw.words.people[lastWord(noun)] {
		c = rw.clauseWith(s, c, within(c, per), set{lastWord(noun): true})
	}
	inner := within(c, per)
	if rw.words.tellers[c.verb.base] {
		inner = c // "taught phlebotomy to [N] learners"
	}
	if p, ok := rw.countable(s, inner, rw.nounsOf(m)); ok {
		if per == "" && rw.words.team[s.lower(p.to-1)] {
			per = rw.perTeam(s, c)
		}
		if usual, known := rw.usual(s, p.to-1); known && usual != "" && per == "day" && !rw.words.people[lastWord(noun)] && s.lower(p.to-1) != lastWord(noun) {
			per = usual // "surgeries per week" for appointments per day
		} else if known && per == "" && m.task.Category != "leadership" {
			per = usual // "cleaned [N] rooms per day"
		}
		per = rw.rarer(s, per, p.from, p.to, p.to, s.phraseEnd(p.to, c.end))
		if s.clinical && rw.isPair(s, p) && !rw.words.people[s.lower(p.to-1)] && strings.HasSuffix(s.lower(p.to-1), "lists") {
			return nil
		}
		out = append(out, rw.before(s, c, p, per, rw.askFor(ask, s, c, p, noun, per)))
	} else if own, usual, ok := rw.ownNoun(s, c, m, noun); ok && (!rw.words.people[lastWord(noun)] || own == phrase{c.object, c.objectEnd}) {
		out = append(out, rw.before(s, c, own, usual, rw.askFor(proposal{where: ask.where}, s, c, own, noun, usual)))
	}
	if counts && per != "" && rw.words.people[lastWord(noun)] && rw.takesFor(s, c) && !(per == "week" && rw.lists.states[c.verb.base] && !rw.lists.givers[c.verb.base]) {
		ask := ask
		at := rw.peopleAt(s, c)
		ask.question = rw.askPeople(s, c, at, rw.towards(s, c), noun, per)
		out = append(out, rw.after(s, at, rw.towards(s, c)+"[N] "+noun+" per "+per, ask))
	}
	p := rw.placements[m.metric.Placeholder]
	if strings.HasPrefix(p.Tail, " for a team") && !slices.ContainsFunc(s.tok[c.object:c.objectEnd], func(t token) bool { return slices.Contains(rw.rules.TeamFor, t.lower) }) {
		p.Tail = strings.Replace(p.Tail, " for ", " with ", 1)
	}
	if noun == "staff" && per == "" && len(rw.clauses(s)) > 0 {
		ask.question = rw.askPeople(s, c, max(rw.clauseStop(s, c), c.verb.tok+1), "for", noun, "")
	}
	if p.Close && !(strings.Contains(p.Tail, "team") && rw.actsOnTeam(s)) && !rw.leansBefore(s, c) && !rw.holds(s, c, first(strings.TrimSpace(p.Tail))) && c.object < c.end {
		out = append(out, rw.after(s, rw.clauseStop(s, c), p.Tail, ask))
	}
	return out
}

// clauseWith returns the clause whose noun a number can stand before: the one that
// tells of the task, else the first that has one.
func (rw *Rewriter) clauseWith(s sentence, c, inner clause, nouns set) clause {
	if _, ok := rw.countable(s, inner, nouns); ok {
		return c
	}
	for _, other := range rw.clauses(s) {
		if _, ok := rw.countable(s, clause{object: other.object, objectEnd: other.objectEnd, end: other.objectEnd}, nouns); ok {
			return other
		}
	}
	return c
}

// leansBefore reports whether a clause of its own stands before the place
// where words about the whole clause would: "so nobody waits".
func (rw *Rewriter) leansBefore(s sentence, c clause) bool {
	return slices.ContainsFunc(s.tok[min(c.objectEnd, rw.clauseStop(s, c)):rw.clauseStop(s, c)], func(t token) bool {
		return subordinate[t.lower] && t.lower != "before" && t.lower != "after"
	})
}

// budgetOf returns the noun phrase of a clause that is a budget with no amount:
// "supply budget" of "managed a supply budget".
func (rw *Rewriter) budgetOf(s sentence, c clause) (phrase, bool) {
	for k := c.object; k < c.objectEnd; k++ {
		if s.lower(k) != "budget" && s.lower(k) != "budgets" {
			continue
		}
		from := k
		for from > c.object && !rw.words.determiners[s.lower(from-1)] && strings.TrimSpace(s.gap(from)) == "" && s.lower(from-1) != "and" {
			from--
		}
		return phrase{from, k + 1}, !strings.ContainsAny(s.text[s.tok[c.object].start:s.tok[c.objectEnd-1].end], "$0123456789")
	}
	return phrase{}, false
}

// teamOf returns the token after "team of", where no number stands.
func (rw *Rewriter) teamOf(s sentence, c clause) (int, bool) {
	for i := c.object + 2; i < c.end; i++ {
		if w := s.lower(i - 2); (w == "team" || w == "staff") && s.lower(i-1) == "of" {
			return i, !rw.numberLike(s.lower(i)) && !rw.words.determiners[s.lower(i)]
		}
	}
	return 0, false
}

func lastWord(s string) string { return s[strings.LastIndex(s, " ")+1:] }

// tail returns how a placeholder follows a bullet. A noun that the bullet has
// said is not said again.
func (rw *Rewriter) tail(s sentence, c clause, placeholder string) string {
	p, ok := rw.placements[placeholder]
	noun, per, counts := countedIn(placeholder)
	switch {
	case strings.HasPrefix(placeholder, "team of") && rw.actsOnTeam(s):
		return rw.rules.TeamAlt
	case ok && p.Alt != "" && (rw.repeats(s, placeholder) || rw.hasSubordinate(s)):
		return p.Alt
	case ok:
		return p.Tail
	case rw.words.people[lastWord(noun)]:
		who, per := rw.served(s, c)
		return " (about [N] " + who + " per " + per + ")"
	case counts && per != "":
		per = rw.rarer(s, per, c.verb.tok, rw.firstItem(s, c), c.objectEnd, c.end)
		if per == "day" && rw.says(s, "daily") {
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
	noun, per, ok = countedIn(strings.TrimSuffix(inner, ")"))
	return noun, per, ok && per != ""
}

// speaksOfAll reports whether the bullet has each of the nouns that a volume
// counts: "casts and splints".
func (rw *Rewriter) speaksOfAll(s sentence, placeholder string) bool {
	noun, _, ok := countedIn(placeholder)
	if !ok {
		return false
	}
	for _, n := range strings.Split(noun, " and ") {
		if !rw.speaksOfNoun(s, strings.ToLower(lastWord(n))) {
			return false
		}
	}
	return true
}

// speaksOfNoun reports whether the bullet has the plural noun, or its singular.
func (rw *Rewriter) speaksOfNoun(s sentence, noun string) bool {
	return rw.says(s, noun) || rw.says(s, strings.TrimSuffix(noun, "s"))
}

// listed reports whether a noun stands in a list before other things: "EKGs
// and vital signs".
func (rw *Rewriter) listed(s sentence, noun string) bool {
	one := strings.TrimSuffix(strings.ToLower(noun), "s")
	i := slices.IndexFunc(s.tok, func(t token) bool { return t.lower == one || t.lower == one+"s" })
	if i < 0 {
		return false
	}
	before := s.lower(i-1) == "and" || i > 0 && strings.Contains(s.gap(i), ",")
	return before || s.lower(i+1) == "and" || i+1 < len(s.tok) && strings.ContainsAny(s.gap(i+1), ",&")
}

func (rw *Rewriter) says(s sentence, word string) bool {
	return slices.ContainsFunc(s.tok, func(t token) bool { return t.lower == strings.ToLower(word) })
}

// repeats reports whether the bullet holds the word that the tail begins with.
func (rw *Rewriter) repeats(s sentence, placeholder string) bool {
	return rw.says(s, first(strings.TrimLeft(rw.placements[placeholder].Tail, ", ")))
}

// clauseStop returns where a phrase that belongs to the whole clause stands:
// at its end, before an aside.
func (rw *Rewriter) clauseStop(s sentence, c clause) int {
	if at, ok := rw.aside(s, c); ok && at < c.end {
		return at
	}
	return c.end
}

func (rw *Rewriter) holds(s sentence, c clause, word string) bool {
	for i := c.object; i < c.end; i++ {
		if s.lower(i) == word {
			return true
		}
	}
	return false
}

// takesFor reports whether "for [N] patients" can follow the clause's object:
// it has one, and tells of no people yet.
func (rw *Rewriter) takesFor(s sentence, c clause) bool {
	last := s.lower(c.objectEnd - 1)
	next := s.lower(c.objectEnd)
	if with := next == "with" || next == "by"; leans[next] && !(next == "as" && (c.objectEnd+2 == c.end || asTold[s.lower(c.objectEnd+1)])) || with && (rw.words.helpers[c.verb.base] || rw.lists.suppliers[c.verb.base]) {
		return false // "assisted the surgeon with": what follows belongs to the object
	}
	if w := s.lower(c.object); w == "them" || w == "it" || w == "him" || w == "her" {
		return false
	}
	if rw.towards(s, c) == " for " && rw.goesTo(s, c) || rw.tellsOfOne(s, c.end) {
		return false // "[N] veterans" would be followed by "the veteran"
	}
	if rw.halfList(s, c) || c.objectEnd == len(s.tok)-1 && !s.breaks(c.objectEnd) && rw.words.prepositions[s.lower(c.objectEnd)] {
		return false // half a list, or a preposition that is left over: "others pass on"
	}
	if c.objectEnd == c.object || !rw.openEnd(s, c) || goesOn[s.lower(c.objectEnd)] || last == "and" || last == "or" || s.joined(c.objectEnd-1) && rw.hasBase(last) && !rw.words.nounVerbs[last] {
		return false
	}
	for i := c.object; i < max(rw.clauseStop(s, c), c.objectEnd); i++ {
		w := s.lower(i)
		if rw.words.people[w] && (plural(w) || rw.endsPhrase(s, i, c.end)) || w == "for" && (i < c.objectEnd || rw.towards(s, c) != " to " || rw.words.determiners[s.lower(i+1)] && s.lower(i+1) != "a" && s.lower(i+1) != "an" || rw.words.team[s.lower(i+1)]) || w == "from" || w == "including" || w == "such" || w == "patient's" {
			return false
		}
	}
	return true
}

// peopleAt returns where "for [N] patients" stands: right after the object of
// what is given to them, else at the end of the clause, so that no phrase that
// belongs to the verb is cut off: "take part in the time-out for".
func (rw *Rewriter) peopleAt(s sentence, c clause) int {
	if rw.towards(s, c) == " to " || rw.leansBefore(s, c) {
		return c.objectEnd
	}
	stop := max(rw.clauseStop(s, c), c.objectEnd)
	for i := c.objectEnd; i < stop; i++ {
		if s.lower(i) == "with" && !rw.withTool(s, i+1) {
			continue
		}
		if w := s.lower(i - 1); adjuncts[s.lower(i)] && w != "and" && !rw.words.determiners[w] && !rw.words.prepositions[w] {
			if _, acts := rw.lex.as(s.lower(i+1), gerund); !acts && rw.listGoesOn(s, i, stop) {
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
	w := s.lower(i)
	return w != "" && strings.ContainsAny(w, "0123456789") || rw.words.determiners[w] || manners[w]
}

// manners are ways of doing a thing.
var manners = set{"dignity": true, "compassion": true, "respect": true, "care": true, "empathy": true, "kindness": true, "patience": true}

// listGoesOn reports whether a list goes on after a phrase that opens with token i.
func (rw *Rewriter) listGoesOn(s sentence, i, stop int) bool {
	for k := i + 1; k < stop; k++ {
		if strings.Contains(s.gap(k), ",") && !rw.opensAside(s, k) {
			return true
		}
	}
	return false
}

// adjuncts are prepositions of how and when, before which the people stand.
var adjuncts = set{"before": true, "after": true, "by": true, "with": true, "using": true, "during": true, "under": true, "via": true, "following": true, "while": true, "when": true, "through": true, "prior": true, "depending": true, "throughout": true, "alongside": true}

// leans are prepositions whose phrase belongs to the noun before it, so that
// nothing is put between the two.
var leans = set{"about": true, "between": true, "regarding": true, "concerning": true, "of": true, "as": true, "including": true, "like": true, "against": true, "toward": true, "towards": true}

// halfList reports whether the object is a list that goes on after an aside:
// "Depo-Provera, Makena when it was used, and RhoGAM".
func (rw *Rewriter) halfList(s sentence, c clause) bool {
	comma := false
	for i := c.object + 1; i < c.objectEnd; i++ {
		comma = comma || strings.Contains(s.gap(i), ",")
		if w := s.lower(i); w == "and" || w == "or" || strings.Contains(s.gap(i), "&") {
			return false
		}
	}
	return comma && c.objectEnd < len(s.tok)
}

// openEnd reports whether something may follow the clause's object directly:
// no bracket, colon or list does.
func (rw *Rewriter) openEnd(s sentence, c clause) bool {
	return !strings.ContainsAny(s.gap(c.objectEnd), "(:/–—") && s.lower(c.objectEnd) != "of" && s.lower(c.objectEnd) != "such" && s.lower(c.objectEnd) != "like"
}

// within narrows a clause to its object for a number without a period: "trained
// [N] staff", not "trained staff on [N] workflows".
func within(c clause, per string) clause {
	if per == "" {
		c.end = c.objectEnd
	}
	return c
}

// towards returns the preposition by which the people follow the clause's
// object: "explained inhalers to", "took vitals for".
func (rw *Rewriter) towards(s sentence, c clause) string {
	inner := clause{object: c.object, end: c.objectEnd}
	if rw.lists.givers[c.verb.base] && rw.allGive(s, c) && !rw.holds(s, inner, "report") && !rw.holds(s, c, "to") && !rw.holds(s, inner, "with") {
		return " to "
	}
	return " for "
}

// allGive reports whether the verbs that share a clause's object all give it to
// somebody: not "initiate, maintain and administer".
func (rw *Rewriter) allGive(s sentence, c clause) bool {
	for _, v := range strings.Split(strings.ReplaceAll(rw.joinedVerbs(s, c), " and ", ", "), ", ") {
		if !rw.lists.givers[first(v)] && v != "prepare" {
			return false
		}
	}
	return true
}

// ownNoun returns the bullet's own noun that a volume can be told in, where the
// metric speaks of another: "archived [N] paper charts", "supervised [N] staff".
func (rw *Rewriter) ownNoun(s sentence, c clause, m measure, noun string) (phrase, string, bool) {
	p, per, ok := rw.counted(s, c)
	if !ok || m.metric.Kind != "volume" || rw.lists.states[c.verb.base] || rw.words.people[s.lower(p.to-1)] {
		return p, "", false
	}
	usual, known := rw.usual(s, p.to-1)
	if m.task.Category == "leadership" {
		return p, "", known && usual == ""
	}
	whole := !known && p == phrase{c.object, c.objectEnd} && rw.verbTells(c, m.task) > 0
	return p, per, known && usual != "" || whole
}
