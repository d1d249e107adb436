package rewrite

import (
	"fmt"
	"slices"
	"strings"
)

// A proposal is a text with slots, before it has been checked.
type proposal struct {
	text     string
	inserted string // the words with the slots, as put in
	question string
	where    string
}

// place puts the slot of a measure into the bullet: the forms it can take,
// the best first, the plainest last.
func (rw *Rewriter) place(s sentence, m measure) []proposal {
	ask := proposal{question: m.metric.Question, where: m.metric.WhereToFind}
	clauses := rw.clauses(s)
	var out []proposal
	if len(clauses) > 0 {
		c := clauses[rw.clauseOf(s, clauses, m.task)]
		noun, per, counts := countedIn(m.metric.Placeholder)
		if p, ok := rw.countable(s, within(c, per), rw.nounsOf(m)); ok {
			out = append(out, rw.before(s, c, p, per, rw.askFor(ask, s, c, p, noun, per)))
		}
		if own, usual, ok := rw.ownNoun(s, c, m, noun); ok && len(out) == 0 {
			out = append(out, rw.before(s, c, own, usual, rw.askFor(proposal{where: ask.where}, s, c, own, noun, usual)))
		}
		if counts && per != "" && rw.words.people[lastWord(noun)] && rw.takesFor(s, c) {
			out = append(out, rw.after(s, c.objectEnd, rw.towards(s, c)+"[N] "+noun+" per "+per, ask))
		}
		if p := rw.placements[m.metric.Placeholder]; p.Close && !rw.holds(s, c, first(strings.TrimSpace(p.Tail))) && c.object < c.end {
			out = append(out, rw.after(s, rw.clauseStop(s, c), p.Tail, ask))
		}
		if at, ok := rw.aside(s, c); ok && (counts && per != "" || s.breaks(at) && s.lower(at) != "such" && s.lower(at) != "including") {
			out = append(out, rw.beforeAside(s, at, rw.tail(m.metric.Placeholder, false), ask))
		}
		return append(out, rw.atEnd(s, rw.tail(m.metric.Placeholder, rw.repeats(s, m.metric.Placeholder)), ask))
	}
	return append(out, rw.atEnd(s, rw.tail(m.metric.Placeholder, rw.repeats(s, m.metric.Placeholder)), ask))
}

// echoes reports whether the measure's words would say a verb of the bullet
// again: "closed gaps, closing [N] gaps".
func (rw *Rewriter) echoes(s sentence, m measure) bool {
	r, ok := rw.lex.as(first(strings.TrimLeft(rw.placements[m.metric.Placeholder].Tail, ", ")), gerund)
	return ok && slices.ContainsFunc(rw.clauses(s), func(c clause) bool { return c.verb.base == r.base })
}

func lastWord(s string) string { return s[strings.LastIndex(s, " ")+1:] }

// tail returns how a placeholder follows a bullet.
func (rw *Rewriter) tail(placeholder string, other bool) string {
	p, ok := rw.placements[placeholder]
	switch {
	case !ok:
		return ", averaging " + placeholder
	case other && p.Alt != "":
		return p.Alt
	}
	return p.Tail
}

// repeats reports whether the bullet holds the word that the tail begins with.
func (rw *Rewriter) repeats(s sentence, placeholder string) bool {
	w := first(strings.TrimLeft(rw.placements[placeholder].Tail, ", "))
	for i := range s.tok {
		if s.lower(i) == w {
			return true
		}
	}
	return false
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
	if c.objectEnd == c.object || !rw.openEnd(s, c) {
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
	start, end := s.tok[p.from].start, s.tok[at-1].end
	ask.text = s.text[:start] + "[N] " + s.text[start:end] + rw.loud(s, period) + s.text[end:]
	ask.inserted = "[N] " + s.text[start:end] + period
	return ask
}

// givesPeriod reports whether the words after a noun phrase tell a period.
func (rw *Rewriter) givesPeriod(s sentence, i int) bool {
	switch s.lower(i) {
	case "daily", "weekly", "monthly", "yearly", "each", "every":
		return true
	case "at":
		return s.lower(i+1) == "a"
	case "a", "an", "per":
		return periods[s.lower(i+1)]
	}
	return false
}

var periods = set{"day": true, "week": true, "month": true, "year": true, "quarter": true, "shift": true, "hour": true, "time": true, "session": true, "semester": true}

// askFor words the question for a noun phrase of the bullet itself, where the
// metric's own asks for something else.
func (rw *Rewriter) askFor(ask proposal, s sentence, c clause, p phrase, noun, per string) proposal {
	if ask.question != "" && lastPart(s.lower(p.to-1)) == lastWord(noun) {
		return ask
	}
	ask.question = rw.howMany(s, c, p, per)
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
	question := fmt.Sprintf("bout how many %s did you %s", text, verb)
	switch per {
	case "":
		return "A" + question + "?"
	case "day", "shift":
		return "On a usual " + per + ", a" + question + "?"
	}
	return "In a usual " + per + ", a" + question + "?"
}

// after puts words right after token i-1.
func (rw *Rewriter) after(s sentence, i int, words string, ask proposal) proposal {
	at := s.tok[i-1].end
	if strings.HasPrefix(s.text[at:], ". ") && i < len(s.tok) && !s.stops(i) {
		at++ // the full stop of a short form
	}
	ask.text = s.text[:at] + rw.loud(s, words) + s.text[at:]
	ask.inserted = words
	return ask
}

// aside returns the token before which an aside of the bullet begins, such as
// ", ensuring …", "while …" or "to ensure …".
func (rw *Rewriter) aside(s sentence, c clause) (int, bool) {
	for i := c.objectEnd; i < len(s.tok); i++ {
		if i == c.object {
			continue
		}
		if s.stops(i) {
			return i, i > c.object
		}
		switch w := s.lower(i); {
		case w == "by" && (s.lower(i+1) == "using" || s.lower(i+1) == "utilizing"):
			return i, true
		case w == "while" || w == "when" || w == "whenever" || w == "who" || w == "which" || w == "until" || w == "because" || w == "if" || w == "so" || w == "using" || w == "utilizing" || w == "without" || w == "including":
			return i, true
		case w == "such" && s.lower(i+1) == "as":
			return i, true
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
	if counted, ok := strings.CutPrefix(words, ", averaging "); ok {
		return rw.after(s, i, " (about "+counted+")", ask)
	}
	if strings.HasPrefix(words, ",") && !strings.ContainsAny(s.gap(i), ",;.–—") {
		words += ","
	}
	return rw.after(s, i, words, ask)
}

// atEnd puts words after the bullet, before its full stop.
func (rw *Rewriter) atEnd(s sentence, words string, ask proposal) proposal {
	body := strings.TrimRight(s.text, " .,;:")
	for _, short := range []string{" etc", "a.m", "p.m"} {
		if strings.HasSuffix(body, short) && len(body) < len(s.text) {
			body += "."
			break
		}
	}
	ask.text = body + rw.loud(s, words) + strings.TrimRight(s.text[len(body):], " ,;:")
	ask.inserted = words
	return ask
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
	if rw.words.givers[c.verb.base] && !rw.holds(s, c, "to") {
		return " to "
	}
	return " for "
}

// ownNoun returns the bullet's own noun that a volume can be told in, where the
// metric speaks of another: "archived [N] paper charts", "supervised [N] staff".
func (rw *Rewriter) ownNoun(s sentence, c clause, m measure, noun string) (phrase, string, bool) {
	p, per, ok := rw.counted(s, c)
	if !ok || m.metric.Kind != "volume" || rw.words.states[c.verb.base] || rw.words.people[lastWord(noun)] || rw.words.people[s.lower(p.to-1)] {
		return p, "", false
	}
	usual, known := rw.words.per[s.lower(p.to-1)]
	if m.task.Category == "leadership" {
		return p, "", known && usual == ""
	}
	return p, per, known && usual != ""
}
