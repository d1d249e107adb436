package rewrite

import (
	"fmt"
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
// the best first, the plainest last. A bullet of several tasks takes the
// number of one as a part: "including".
func (rw *Rewriter) place(s sentence, m measure, several bool) []proposal {
	return slices.DeleteFunc(rw.forms(s, m, several), func(p proposal) bool { return rw.echoesTail(s, p.inserted) })
}

func (rw *Rewriter) forms(s sentence, m measure, several bool) []proposal {
	m.metric = s.inSetting(m.metric)
	ask := proposal{question: m.metric.Question, where: m.metric.WhereToFind, sanity: m.metric.Sanity}
	if noun, per, _ := countedIn(m.metric.Placeholder); per == "week" && rw.words.people[lastWord(noun)] {
		ask.question = fmt.Sprintf("In a usual week, about how many %s did you do this for?", noun)
	}
	tail := rw.tail(s, m.metric.Placeholder, several)
	clauses := rw.clauses(s)
	if len(clauses) == 0 {
		return []proposal{rw.atEnd(s, tail, ask)}
	}
	c := withObject(clauses, rw.clauseOf(s, clauses, m.task))
	out := rw.inPlace(s, c, m, ask)
	if rw.placements[m.metric.Placeholder].Inline {
		return out
	}
	if c.end < clauses[len(clauses)-1].end && !s.stops(c.end) {
		return append(out, rw.inBrackets(s, c, m, ask)...)
	}
	if at, ok := rw.aside(s, c); ok && (strings.HasPrefix(tail, ", averaging") || s.breaks(at)) {
		if s.stops(at) {
			tail = rw.tail(s, m.metric.Placeholder, false)
		}
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
	if strings.ContainsAny(s.gap(at), "(") || c.holdsBracket(s) {
		return nil
	}
	p := rw.after(s, at, " (about [N] "+noun+" per "+per+")", ask)
	p.form = bracketed
	return []proposal{p}
}

// holdsBracket reports whether an aside in brackets stands in the clause.
func (c clause) holdsBracket(s sentence) bool {
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
	if p, ok := rw.countable(s, within(c, per), rw.nounsOf(m)); ok {
		if usual, known := rw.usual(s, p.to-1); known && usual != "" && per == "day" && !rw.words.people[lastWord(noun)] && s.lower(p.to-1) != lastWord(noun) {
			per = usual // "surgeries per week" for appointments per day
		}
		out = append(out, rw.before(s, c, p, per, rw.askFor(ask, s, c, p, noun, per)))
	} else if own, usual, ok := rw.ownNoun(s, c, m, noun); ok && (!rw.words.people[lastWord(noun)] || own == phrase{c.object, c.objectEnd}) {
		out = append(out, rw.before(s, c, own, usual, rw.askFor(proposal{where: ask.where}, s, c, own, noun, usual)))
	}
	if counts && per != "" && rw.words.people[lastWord(noun)] && rw.takesFor(s, c) && !(per == "week" && rw.words.states[c.verb.base] && !rw.words.givers[c.verb.base]) {
		out = append(out, rw.after(s, rw.peopleAt(s, c), rw.towards(s, c)+"[N] "+noun+" per "+per, ask))
	}
	p := rw.placements[m.metric.Placeholder]
	if strings.HasPrefix(p.Tail, " for a team") && !slices.ContainsFunc(s.tok[c.object:c.objectEnd], func(t token) bool { return slices.Contains(rw.rules.TeamFor, t.lower) }) {
		p.Tail = strings.Replace(p.Tail, " for ", " with ", 1)
	}
	if p.Close && !(strings.Contains(p.Tail, "team") && rw.actsOnTeam(s)) && !rw.leansBefore(s, c) && !rw.holds(s, c, first(strings.TrimSpace(p.Tail))) && c.object < c.end {
		out = append(out, rw.after(s, rw.clauseStop(s, c), p.Tail, ask))
	}
	return out
}

// leansBefore reports whether a clause of its own stands before the place
// where words about the whole clause would: "so nobody waits".
func (rw *Rewriter) leansBefore(s sentence, c clause) bool {
	return slices.ContainsFunc(s.tok[min(c.objectEnd, rw.clauseStop(s, c)):rw.clauseStop(s, c)], func(t token) bool { return subordinate[t.lower] })
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
func (rw *Rewriter) tail(s sentence, placeholder string, several bool) string {
	p, ok := rw.placements[placeholder]
	noun, per, _ := countedIn(placeholder)
	switch {
	case strings.HasPrefix(placeholder, "team of") && rw.actsOnTeam(s):
		return rw.rules.TeamAlt
	case ok && p.Alt != "" && (rw.repeats(s, placeholder) || rw.hasSubordinate(s)):
		return p.Alt
	case ok:
		return p.Tail
	case rw.words.people[lastWord(noun)]:
		return rw.served(s, rules.Generic{Tail: ", averaging " + placeholder}).Tail
	case (several || rw.listed(s, lastWord(noun))) && rw.speaksOfAll(s, placeholder):
		return ", including " + placeholder
	case s.lower(len(s.tok)-1) == strings.ToLower(lastWord(noun)):
		return ", averaging [N] per " + per
	}
	return ", averaging " + placeholder
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
	i := slices.IndexFunc(s.tok, func(t token) bool { return t.lower == strings.ToLower(noun) })
	return i >= 0 && (s.lower(i+1) == "and" || i+1 < len(s.tok) && strings.ContainsAny(s.gap(i+1), ",&"))
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
	if leans[s.lower(c.objectEnd)] && !(s.lower(c.objectEnd) == "as" && c.objectEnd+2 == c.end) {
		return false // "assisted the surgeon with": what follows belongs to the object
	}
	if rw.halfList(s, c) || c.objectEnd == len(s.tok)-1 && !s.breaks(c.objectEnd) && rw.words.prepositions[s.lower(c.objectEnd)] {
		return false // half a list, or a preposition that is left over: "others pass on"
	}
	if c.objectEnd == c.object || !rw.openEnd(s, c) || goesOn[s.lower(c.objectEnd)] || last == "and" || last == "or" || s.joined(c.objectEnd-1) && rw.hasBase(last) && !rw.words.nounVerbs[last] {
		return false
	}
	for i := c.object; i < c.end; i++ {
		w := s.lower(i)
		if rw.words.people[w] && (plural(w) || rw.endsPhrase(s, i, c.end)) || w == "for" || w == "from" || w == "including" || w == "such" || w == "patient's" {
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
	return max(rw.clauseStop(s, c), c.objectEnd)
}

// leans are prepositions whose phrase belongs to the noun before it, so that
// nothing is put between the two.
var leans = set{"with": true, "about": true, "by": true, "when": true, "before": true, "after": true, "between": true, "regarding": true, "concerning": true, "within": true, "of": true, "as": true, "including": true, "like": true, "whenever": true, "against": true, "toward": true, "towards": true}

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

// before puts "[N]" before a noun phrase and the period after it.
func (rw *Rewriter) before(s sentence, c clause, p phrase, per string, ask proposal) proposal {
	period := ""
	if per != "" && !rw.givesPeriod(s, p.to) {
		period = " per " + per
	}
	at := p.to
	if s.lower(at) == "of" && at < c.end { // the period follows the whole phrase
		for at++; at < c.end && !rw.prep(s, at) && !s.breaks(at) && s.lower(at) != "and"; at++ {
		}
	}
	for at < c.end && parted[s.lower(at)] && (s.lower(at+1) == "" || s.breaks(at+1) || rw.prep(s, at+1) && !goesOn[s.lower(at+1)] || s.lower(at+1) == "and") {
		if at++; s.lower(at) == "and" && parted[s.lower(at+1)] {
			at++
		}
	}
	start, end := s.tok[p.from].start, s.tok[at-1].end
	ask.text = s.text[:start] + "[N] " + s.text[start:end] + rw.loud(s, period) + s.text[end:]
	ask.inserted, ask.template, ask.form = "[N] "+s.text[start:end]+period, "[N]"+period, inline
	ask.at = start
	return ask
}

// parted are particles that may stand after the object of their verb: "check
// patients in and out".
var parted = set{"in": true, "out": true, "up": true, "back": true}

// givesPeriod reports whether the words after a noun phrase tell a period.
func (rw *Rewriter) givesPeriod(s sentence, i int) bool {
	switch s.lower(i) {
	case "daily", "weekly", "monthly", "yearly", "each", "every":
		return true
	case "at":
		return s.lower(i+1) == "a"
	case "a", "an", "per", "the":
		return periods[s.lower(i+1)]
	}
	return false
}

var periods = set{"day": true, "week": true, "month": true, "year": true, "quarter": true, "shift": true, "hour": true, "time": true, "session": true, "semester": true, "evening": true, "morning": true, "night": true, "afternoon": true, "weekend": true}

// askFor words the question for a noun phrase of the bullet itself, where the
// metric's own asks for something else.
func (rw *Rewriter) askFor(ask proposal, s sentence, c clause, p phrase, noun, per string) proposal {
	same := ask.question != "" && lastPart(s.lower(p.to-1)) == lastWord(noun)
	if same && (p.from >= c.objectEnd || per == "" || rw.words.helpers[c.verb.base]) {
		return ask
	}
	ask.question = rw.howMany(s, c, p, per)
	if !same {
		ask.sanity = rules.Sanity{}
	}
	if ask.where == "" {
		ask.where = rw.rules.Where
	}
	return ask
}

// howMany asks "In a usual week, about how many referrals did you process?".
func (rw *Rewriter) howMany(s sentence, c clause, p phrase, per string) string {
	text := s.text[s.tok[p.from].start:s.tok[p.to-1].end]
	if shouting(s.text) {
		text = strings.ToLower(text)
	}
	verb := c.verb.base
	for i := c.verb.tok + 1; i < c.object; i++ {
		verb += " " + s.lower(i)
	}
	if parted[s.lower(p.to)] && (s.lower(p.to+1) == "" || s.breaks(p.to+1) || s.lower(p.to+1) == "and") {
		verb += " " + s.lower(p.to) // "take back"
	}
	question := fmt.Sprintf("bout how many %s did you %s", text, verb)
	if p.from >= c.objectEnd {
		question = fmt.Sprintf("bout how many %s was that", text)
		if rw.words.people[s.lower(p.to-1)] {
			question = fmt.Sprintf("bout how many %s did you do this for", text)
		}
	}
	switch per {
	case "":
		return "A" + question + "?"
	case "day", "shift":
		return "On a usual " + per + ", a" + question + "?"
	}
	return "In a usual " + per + ", a" + question + "?"
}

// misplaced reports whether a slot or its period stands between a plural and its
// apostrophe, within brackets of the bullet, or before the end of a range.
func misplaced(p proposal) bool {
	end := p.at + len(p.inserted)
	if p.at < 0 || end > len(p.text) {
		return false
	}
	before, rest := p.text[:p.at], p.text[end:]
	if strings.HasPrefix(rest, "'") || strings.HasPrefix(rest, "’") || strings.Count(before, "(") > strings.Count(before, ")") {
		return true
	}
	if strings.HasPrefix(p.inserted, " for ") || strings.HasPrefix(p.inserted, " to ") {
		if w := strings.ToLower(lastWord(before)); dangling[w] && strings.Trim(rest, " .") != "" {
			return true
		}
	}
	rest = strings.TrimLeft(rest, " ")
	return (strings.HasPrefix(rest, "through ") || strings.HasPrefix(rest, "to ") || strings.HasPrefix(rest, "–")) && endsInDigit(before) && strings.ContainsAny(first(strings.TrimPrefix(strings.TrimPrefix(rest, "through "), "to ")), "0123456789")
}

// dangling are words that wait for what follows: "queried surgeons re", "meds incl".
var dangling = set{"re": true, "incl": true, "with": true, "of": true, "on": true, "at": true, "by": true, "from": true, "w/": true, "and": true, "or": true}

func endsInDigit(text string) bool {
	return text != "" && '0' <= text[len(text)-1] && text[len(text)-1] <= '9'
}

// after puts words right after token i-1.
func (rw *Rewriter) after(s sentence, i int, words string, ask proposal) proposal {
	at := s.tok[i-1].end
	if strings.HasPrefix(s.text[at:], "%") || strings.HasPrefix(s.text[at:], ". ") && i < len(s.tok) && !s.stops(i) {
		at++ // the full stop of a short form
	}
	if strings.HasPrefix(s.text[at:], ")") {
		at++
	}
	ask.text = s.text[:at] + rw.loud(s, words) + s.text[at:]
	ask.inserted, ask.template, ask.form = words, words, beside
	ask.at = at
	return ask
}

// aside returns the token before which an aside of the bullet begins, such as
// ", ensuring …", "while …" or "to ensure …".
func (rw *Rewriter) aside(s sentence, c clause) (int, bool) {
	for i := c.objectEnd; i < len(s.tok); i++ {
		if i == c.object || s.lower(i-1) == "and" || s.lower(i-1) == "or" {
			continue
		}
		if s.stops(i) {
			return i, i > c.object
		}
		switch w := s.lower(i); {
		case w == "by" && (s.lower(i+1) == "using" || s.lower(i+1) == "utilizing"):
			return i, true
		case w == "while" || w == "when" || w == "whenever" || w == "using" || w == "utilizing" || w == "without":
			return i, true
		case w == "who" || w == "which" || w == "until" || w == "because" || w == "if" || w == "so" || w == "including" || w == "such":
			return 0, false // what follows belongs to the word before it
		case w == "to" && rw.words.purposes[s.lower(i+1)]:
			return i, true
		case strings.Contains(s.gap(i), ",") && (rw.words.participles[w] || w == "as" || w == "with"):
			return i, true
		case strings.Contains(s.gap(i), ";") || s.dash(i):
			return i, true
		}
	}
	return 0, false
}

// beforeAside puts the slot before an aside: in brackets where it counts.
func (rw *Rewriter) beforeAside(s sentence, i int, words string, ask proposal) proposal {
	counted, averages := strings.CutPrefix(words, ", averaging ")
	averages = averages && strings.HasPrefix(counted, "[N] ")
	switch {
	case averages && !s.stops(i):
		words = " (about " + counted + ")"
	case strings.HasPrefix(words, ",") && !strings.ContainsAny(s.gap(i), ",;.–—"):
		words += ","
	}
	p := rw.after(s, i, words, ask)
	p.form = tailed
	return p
}

// atEnd puts words after the bullet, before its full stop.
func (rw *Rewriter) atEnd(s sentence, words string, ask proposal) proposal {
	if i, ok := rw.listAfter(s); ok {
		if counted, averages := strings.CutPrefix(words, ", averaging [N] "); averages {
			words = " (about [N] " + counted + ")"
		}
		if words[0] == ' ' {
			p := rw.after(s, i, words, ask)
			p.form = tailed
			return p
		}
	}
	body := strings.TrimRight(s.text, " .,;:")
	for _, short := range []string{" etc", "a.m", "p.m"} {
		if strings.HasSuffix(body, short) && len(body) < len(s.text) {
			body += "."
			break
		}
	}
	if words[0] == ' ' && strings.EqualFold(lastWord(body), first(words[1:])) {
		words = "," + words // "when the ambulance comes in, in a …"
	}
	stop := strings.TrimRight(s.text[len(body):], " ,;:")
	if k := strings.LastIndexByte(stop, '.'); k > 0 {
		stop = stop[k:] // ",." of a torn list
	}
	ask.text = body + rw.loud(s, words) + stop
	ask.inserted, ask.template, ask.form = words, words, tailed
	ask.at = len(body)
	return ask
}

// listAfter returns the token after a colon that ends the first clause's
// object: "ran the bench: strep, flu, RSV".
func (rw *Rewriter) listAfter(s sentence) (int, bool) {
	clauses := rw.clauses(s)
	if len(clauses) == 0 || clauses[0].objectEnd == clauses[0].object {
		return 0, false
	}
	i := clauses[len(clauses)-1].objectEnd
	for k := clauses[0].objectEnd; k <= i && k < len(s.tok); k++ {
		if strings.HasPrefix(s.gap(k), ": ") {
			return k, true
		}
	}
	return 0, false
}

// loud returns words in capitals, slots left out, where the bullet is set so.
func (rw *Rewriter) loud(s sentence, words string) string {
	if !shouting(s.text) {
		return words
	}
	parts := placeholderPattern.FindAllStringIndex(words, -1)
	var b strings.Builder
	at := 0
	for _, p := range parts {
		b.WriteString(strings.ToUpper(words[at:p[0]]))
		b.WriteString(words[p[0]:p[1]])
		at = p[1]
	}
	b.WriteString(strings.ToUpper(words[at:]))
	return b.String()
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
	if rw.words.givers[c.verb.base] && !rw.holds(s, c, "report") && !rw.holds(s, c, "to") && !rw.holds(s, c, "with") {
		return " to "
	}
	return " for "
}

// ownNoun returns the bullet's own noun that a volume can be told in, where the
// metric speaks of another: "archived [N] paper charts", "supervised [N] staff".
func (rw *Rewriter) ownNoun(s sentence, c clause, m measure, noun string) (phrase, string, bool) {
	p, per, ok := rw.counted(s, c)
	if !ok || m.metric.Kind != "volume" || rw.words.states[c.verb.base] || rw.words.people[s.lower(p.to-1)] {
		return p, "", false
	}
	usual, known := rw.usual(s, p.to-1)
	if m.task.Category == "leadership" {
		return p, "", known && usual == ""
	}
	return p, per, known && usual != ""
}
