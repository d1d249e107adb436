package rewrite

import (
	"strings"

	"vitals/rules"
)

// before puts "[N]" before a noun phrase and the period after it.
func (rw *Rewriter) before(s sentence, c clause, p phrase, per string, ask proposal) proposal {
	period := ""
	per = s.otherThan(p.to, per)
	if per != "" && !rw.givesPeriod(s, p.to) && !s.toldAfter(p.to, c.end, per) {
		period = " per " + per
	}
	at := rw.condition(s, c, p.to)
	if s.lower(at) == "of" && at < c.end && !rw.words.people[s.lower(at-1)] { // the period follows the whole phrase
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
	case "daily", "weekly", "monthly", "yearly":
		return true
	case "each", "every":
		return periods[s.lower(i+1)]
	case "at":
		return s.lower(i+1) == "a" && s.lower(i+2) == "time" || s.lower(i+1) == "once"
	case "a", "an", "per":
		return periods[s.lower(i+1)]
	}
	return false
}

// toldAfter reports whether the tokens [from, to) tell the period: "each day".
func (s sentence) toldAfter(from, to int, per string) bool {
	for i := from; i+1 < to; i++ {
		if (s.lower(i) == "each" || s.lower(i) == "every") && s.lower(i+1) == per || s.lower(i) == "daily" && per == "day" && (i+1 == to || s.breaks(i+1) || s.lower(i+1) == "and") {
			return true
		}
	}
	return false
}

// otherThan returns the period by which things are counted where the words after
// them tell of a day, too: "[N] patients per week the day after surgery".
func (s sentence) otherThan(i int, per string) string {
	if s.lower(i) == "the" && periods[s.lower(i+1)] && (per == "day" || per == "shift") {
		return "week"
	}
	return per
}

var periods = set{"day": true, "week": true, "month": true, "year": true, "quarter": true, "shift": true, "hour": true, "time": true, "session": true, "semester": true, "evening": true, "morning": true, "night": true, "afternoon": true, "weekend": true}

// askFor words the question for a noun phrase of the bullet itself, where the
// metric's own asks for something else.
func (rw *Rewriter) askFor(ask proposal, s sentence, c clause, p phrase, noun, per string) proposal {
	same := ask.question != "" && lastPart(s.lower(p.to-1)) == lastWord(noun)
	if same && per == "" {
		return ask
	}
	ask.question = rw.askCounted(s, c, p, per)
	if !same {
		ask.sanity = rules.Sanity{}
	}
	if ask.where == "" {
		ask.where = rw.rules.Where
	}
	return ask
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
	if p.inserted[0] == ' ' && p.inserted[1] != '(' && strings.HasPrefix(rest, "per ") {
		return true // "to [N] patients per day per sliding scale"
	}
	if strings.Contains(p.inserted, " per ") && (strings.HasPrefix(rest, "every ") || strings.HasPrefix(rest, "each ")) {
		return true // "per shift every two hours"
	}
	return (strings.HasPrefix(rest, "through ") || strings.HasPrefix(rest, "to ") || strings.HasPrefix(rest, "–")) && endsInDigit(before) && strings.ContainsAny(first(strings.TrimPrefix(strings.TrimPrefix(rest, "through "), "to ")), "0123456789")
}

// dangling are words that wait for what follows: "queried surgeons re", "meds incl".
var dangling = set{"the": true, "a": true, "an": true, "our": true, "re": true, "incl": true, "with": true, "of": true, "on": true, "at": true, "by": true, "from": true, "w/": true, "and": true, "or": true}

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
		case w == "including" && strings.Contains(s.gap(i), ","):
			return i, true
		case w == "who" || w == "which" || w == "until" || w == "because" || w == "if" || w == "so" || w == "including" || w == "such":
			return 0, false // what follows belongs to the word before it
		case w == "to" && rw.words.purposes[s.lower(i+1)] && s.lower(i-1) != "how":
			return i, true
		case w == "in" && (s.lower(i+1) == "accordance" || s.lower(i+1) == "compliance"):
			return i, true
		case w == "as" && asTold[s.lower(i+1)] && !strings.Contains(s.gap(i), "("):
			return i, true
		case strings.Contains(s.gap(i), ",") && (rw.words.participles[w] || opensTrail[w] || rw.actsBeside(s, i)):
			return i, true
		case strings.Contains(s.gap(i), ";") || s.dash(i):
			return i, true
		}
	}
	return 0, false
}

// asTold are the words of "as needed" and its like.
var asTold = set{"needed": true, "directed": true, "ordered": true, "required": true, "necessary": true, "instructed": true}

// opensTrail are words that, after a comma, open words about the whole.
var opensTrail = set{"as": true, "with": true, "since": true, "from": true, "per": true, "mindful": true, "both": true, "even": true, "mostly": true, "usually": true, "often": true, "especially": true}

// beforeAside puts the slot before an aside: in brackets where it counts.
func (rw *Rewriter) beforeAside(s sentence, i int, words string, ask proposal) proposal {
	if strings.HasPrefix(words, ",") && !strings.ContainsAny(s.gap(i), ",;.–—") {
		words += ","
	}
	if strings.HasPrefix(words, " (") && strings.Contains(s.gap(i), ")") {
		words = ", " + strings.Trim(words, " ()") + "," // no bracket after a bracket
	}
	p := rw.after(s, i, words, ask)
	p.form = tailed
	return p
}

// atEnd puts words after the bullet, before its full stop.
func (rw *Rewriter) atEnd(s sentence, words string, ask proposal) proposal {
	if i, ok := rw.listAfter(s); ok {
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
	if strings.HasPrefix(words, " (") && strings.HasSuffix(body, ")") {
		words = ", " + strings.Trim(words, " ()") // no bracket after a bracket
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
	for k := clauses[0].objectEnd; k <= max(i, clauses[0].end) && k < len(s.tok); k++ {
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
