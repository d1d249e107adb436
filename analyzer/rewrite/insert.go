package rewrite

import (
	"strings"

	"vitals/analyzer/rewrite/syntax"
	"vitals/rules"
)

// before puts "[N]" before a noun phrase and the period after it.
func (rw *Rewriter) before(s sentence, c syntax.Clause, p syntax.Phrase, per string, ask proposal) proposal {
	period := ""
	if per = rw.otherThan(s, p.To, per); per == "day" && s.endsWith("daily") {
		per = "" // told at the end of the sentence
	}
	if per != "" && !s.GivesPeriod(p.To) && !s.ToldAfter(p.To, c.End, per) && s.EveryPeriod(c.Object, c.End) == "" && !rw.keptThings(s, p) {
		period = " per " + per
	}
	at := rw.condition(s, c, p.To)
	if s.Lower(at) == "of" && at < c.End && !rw.words.People[s.Lower(at-1)] { // the period follows the whole phrase
		for at++; at < c.End && !s.Prep(at) && !s.Breaks(at) && s.Lower(at) != "and"; at++ {
		}
	}
	for at < c.End && rw.words.Parted[s.Lower(at)] && (s.Lower(at+1) == "" || s.Breaks(at+1) || s.Prep(at+1) && !rw.words.GoesOn[s.Lower(at+1)] || s.Lower(at+1) == "and") {
		if at++; s.Lower(at) == "and" && rw.words.Parted[s.Lower(at+1)] {
			at++
		}
	}
	at = s.afterRange(at, c.End)
	if s.Lower(at) == "per" {
		period = strings.Replace(period, " per ", " a ", 1) // not "per week per protocol"
	}
	start, end := s.Tok[p.From].Start, s.afterBracket(at)
	ask.text = s.Text[:start] + "[N] " + s.Text[start:end] + rw.loud(s, period) + s.Text[end:]
	ask.inserted, ask.template, ask.form = "[N] "+s.Text[start:end]+period, "[N]"+period, inline
	ask.at = start
	return ask
}

// afterRange returns where a range of numbers ends that opens with token i, i where
// none does: "audiograms from 500 to 8000 Hz".
func (s sentence) afterRange(i, end int) int {
	if i+3 >= end || s.Lower(i) != "from" || s.Lower(i+2) != "to" || strings.Trim(s.Lower(i+1)+s.Lower(i+3), "0123456789,") != "" {
		return i
	}
	for i += 4; i < end && !s.Breaks(i) && !s.Prep(i) && !s.And(i); i++ {
	}
	return i
}

// endsWith reports whether the bullet's last word is the one given.
func (s sentence) endsWith(word string) bool { return s.Lower(len(s.Tok)-1) == word }

// afterBracket returns the byte offset where token i-1 ends, or a bracket with the
// short form of what it names: "patient care reports (PCRs)".
func (s sentence) afterBracket(i int) int {
	end := s.Tok[i-1].End
	if i+1 <= len(s.Tok) && s.Gap(i) == " (" && strings.HasPrefix(s.Gap(i+1), ")") {
		return s.Tok[i].End + 1
	}
	return end
}

// keptThings reports whether a noun phrase is things kept in a state, of which there
// are so many at a time: "kept exam rooms stocked".
func (rw *Rewriter) keptThings(s sentence, p syntax.Phrase) bool {
	return s.KeptSo(p.To-1) && !rw.words.People[s.Lower(p.To-1)]
}

// askFor words the question for a noun phrase of the bullet itself, where the
// metric's own asks for something else.
func (rw *Rewriter) askFor(ask proposal, s sentence, c syntax.Clause, p syntax.Phrase, noun, per string) proposal {
	same := ask.question != "" && syntax.LastPart(s.Lower(p.To-1)) == syntax.LastWord(noun)
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
func (rw *Rewriter) misplaced(p proposal) bool {
	end := p.at + len(p.inserted)
	if p.at < 0 || end > len(p.text) {
		return false
	}
	before, rest := p.text[:p.at], p.text[end:]
	if strings.HasPrefix(rest, "'") || strings.HasPrefix(rest, "’") || strings.Count(before, "(") > strings.Count(before, ")") {
		return true
	}
	if strings.HasPrefix(p.inserted, " for ") || strings.HasPrefix(p.inserted, " to ") || strings.HasPrefix(p.inserted, " (") {
		if w := strings.ToLower(syntax.LastWord(before)); rw.lists.dangling[w] && strings.Trim(rest, " .") != "" {
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
	return endsInDigit(before) && opensEndOfRange(rest)
}

func endsInDigit(text string) bool { return text != "" && syntax.Digit(text[len(text)-1]) }

// opensEndOfRange reports whether a text opens with the end of a range of numbers:
// "through 1:1000".
func opensEndOfRange(text string) bool {
	for _, sign := range []string{"through ", "to ", "–"} {
		if end, ok := strings.CutPrefix(text, sign); ok {
			return strings.ContainsAny(firstWord(end), "0123456789")
		}
	}
	return false
}

// after puts words right after token i-1.
func (rw *Rewriter) after(s sentence, i int, words string, ask proposal) proposal {
	if strings.Contains(s.Text[s.Tok[i-1].End:], " end of ") { // "per shift by end of shift"
		words = strings.TrimSuffix(strings.TrimSuffix(words, " per shift"), " per day")
	}
	at := s.Tok[i-1].End
	if strings.HasPrefix(s.Text[at:], "%") || strings.HasPrefix(s.Text[at:], ". ") && i < len(s.Tok) && !s.Stops(i) {
		at++ // the full stop of a short form
	}
	if strings.HasPrefix(s.Text[at:], ")") {
		at++
	}
	ask.text = s.Text[:at] + rw.loud(s, words) + s.Text[at:]
	ask.inserted, ask.template, ask.form = words, words, beside
	ask.at = at
	return ask
}

// beforeAside puts the slot before an aside: in brackets where it counts.
func (rw *Rewriter) beforeAside(s sentence, i int, words string, ask proposal) proposal {
	if strings.HasPrefix(words, ",") && !strings.ContainsAny(s.Gap(i), ",;.–—") {
		words += ","
	}
	if strings.HasPrefix(words, " (") && strings.Contains(s.Gap(i), ")") {
		words = ", " + strings.Trim(words, " ()") + "," // no bracket after a bracket
	}
	p := rw.after(s, i, words, ask)
	p.form = tailed
	return p
}

// atEnd puts words after the bullet, before its full stop.
func (rw *Rewriter) atEnd(s sentence, words string, ask proposal) proposal {
	if i, ok := s.listAfter(); ok {
		if words[0] == ' ' {
			p := rw.after(s, i, words, ask)
			p.form = tailed
			return p
		}
	}
	body := strings.TrimRight(s.Text, " .,;:")
	for _, short := range []string{" etc", "a.m", "p.m"} {
		if strings.HasSuffix(body, short) && len(body) < len(s.Text) {
			body += "."
			break
		}
	}
	if strings.HasPrefix(words, " (") && strings.HasSuffix(body, ")") {
		words = ", " + strings.Trim(words, " ()") // no bracket after a bracket
	}
	if words[0] == ' ' && strings.EqualFold(syntax.LastWord(body), firstWord(words[1:])) {
		words = "," + words // "when the ambulance comes in, in a …"
	}
	stop := strings.TrimRight(s.Text[len(body):], " ,;:")
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
func (s sentence) listAfter() (int, bool) {
	clauses := s.Clauses()
	if len(clauses) == 0 || clauses[0].ObjectEnd == clauses[0].Object {
		return 0, false
	}
	i := clauses[len(clauses)-1].ObjectEnd
	for k := clauses[0].ObjectEnd; k <= max(i, clauses[0].End) && k < len(s.Tok); k++ {
		if strings.HasPrefix(s.Gap(k), ": ") {
			return k, true
		}
	}
	return 0, false
}

// loud returns words in capitals, slots left out, where the bullet is set so.
func (rw *Rewriter) loud(s sentence, words string) string {
	if !syntax.Shouting(s.Text) {
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
