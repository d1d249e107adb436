package quantify

import (
	"slices"
	"strconv"
	"strings"
)

// A parser reads one answer.
type parser struct {
	*Reader
	toks  []string
	at    int
	typed string // the answer as it was given

	found     bool
	hedge     string
	low, high float64
	money     bool
	percent   bool
	more      bool
	per       string
	time      string   // unit of time: "minute"
	outOf     bool     // "9 out of 10", told as a percentage
	often     bool     // "3 times", which is how often and not how many
	words     []string // behind the number, not understood yet: what is counted
	strange   bool     // something that no answer holds
}

func (p *parser) tok(i int) string {
	if p.at+i < len(p.toks) {
		return p.toks[p.at+i]
	}
	return ""
}

// take moves on behind the first of the phrases that stands here.
func (p *parser) take(list []phrase) (say string, ok bool) {
	for _, ph := range list {
		if len(ph.toks) > 0 && p.at+len(ph.toks) <= len(p.toks) && slices.Equal(ph.toks, p.toks[p.at:p.at+len(ph.toks)]) {
			p.at += len(ph.toks)
			return ph.say, true
		}
	}
	return "", false
}

// run reads hedges, a number or a range, and what stands behind it.
func (p *parser) run() {
	for {
		if p.value(&p.low) {
			break
		}
		say, ok := p.take(p.hedges)
		if !ok {
			p.strange = true
			return
		}
		if say != "" {
			p.hedge = say
		}
		if p.tok(0) == "." { // "approx. 30"
			p.at++
		}
	}
	p.found, p.high = true, p.low
	p.upTo()
	for p.at < len(p.toks) {
		p.rest()
	}
}

// upTo reads the upper end of a range: "25-30", "25 to 30".
func (p *parser) upTo() {
	start := *p
	switch p.tok(0) {
	case "-", "~", "to", "or", "and":
		p.at++
	default:
		return
	}
	if !p.value(&p.high) {
		*p = start
		return
	}
	if last := p.toks[p.at-1]; p.magnitudes[last] >= 1000 && p.high >= 1000 && p.low < 1000 && p.low <= p.high/p.magnitudes[last] {
		p.low *= p.magnitudes[last] // "10-12k"
	}
	if p.low > p.high {
		p.low, p.high = p.high, p.low
	}
}

// value reads one number, with its sign.
func (p *parser) value(v *float64) bool {
	start := p.at
	money := p.tok(0) == "$"
	if money {
		p.at++
	}
	if !p.digits(v) && !p.inWords(v) {
		p.at = start
		return false
	}
	p.money = p.money || money
	switch {
	case p.tok(0) == "%", p.tok(0) == "percent", p.tok(0) == "pct":
		p.percent = true
		p.at++
	case p.tok(0) == "per" && p.tok(1) == "cent":
		p.percent = true
		p.at += 2
	case p.tok(0) == "dollars", p.tok(0) == "dollar", p.tok(0) == "usd", p.tok(0) == "bucks":
		p.money = true
		p.at++
	}
	return true
}

// digits reads "1,200", "12k", "1.5 million".
func (p *parser) digits(v *float64) bool {
	n, err := strconv.ParseFloat(strings.ReplaceAll(p.tok(0), ",", ""), 64)
	if err != nil || n > 1e12 || p.tok(0)[0] > '9' {
		return false
	}
	p.at++
	if m, ok := p.magnitudes[p.tok(0)]; ok {
		n *= m
		p.at++
	} else if p.tok(0) == "m" && p.at > 1 && p.toks[p.at-2] == "$" {
		n *= 1e6
		p.at++
	}
	*v = n
	return true
}

// inWords reads "twenty-five", "a hundred and ten", "two dozen", "a couple".
func (p *parser) inWords(v *float64) bool {
	start := p.at
	sum, part := 0.0, p.lead()
	if part == 0 && p.tok(0) == "dozen" {
		part = 1
	}
	for ; p.at < len(p.toks); p.at++ {
		w := p.tok(0)
		n, number := p.numbers[w]
		m, magnitude := p.magnitudes[w]
		switch {
		case number && follows(part, n):
			part += n
		case magnitude && part > 0 && m >= 12 && w != "k":
			if part *= m; m >= 1000 {
				sum, part = sum+part, 0
			}
		case p.at > start && (w == "-" || w == "and" && sum+part >= 100) && p.numbers[p.tok(1)] > 0 && follows(part, p.numbers[p.tok(1)]):
		default:
			return p.inWordsTo(start, sum+part, v)
		}
	}
	return p.inWordsTo(start, sum+part, v)
}

// inWordsTo ends a number in words, or takes everything back where it is none.
func (p *parser) inWordsTo(start int, n float64, v *float64) bool {
	if n == 0 && (p.at == start || p.toks[start] != "zero") {
		p.at = start
		return false
	}
	*v = n
	return true
}

// lead reads what a number in words may begin with and returns its value:
// "a couple", the "a" of "a hundred" or "an hour", "half", "half a". 0 is for
// none of these.
func (p *parser) lead() float64 {
	if _, ok := p.take(p.couple); ok {
		return 2
	}
	article := func(w string) bool { return w == "a" || w == "an" }
	_, magnitude := p.magnitudes[p.tok(1)]
	switch w := p.tok(0); {
	case w == "half" && article(p.tok(1)): // "half a dozen", "half an hour"
		p.at += 2
		return 0.5
	case w == "half": // of a hundred
		p.at++
		p.percent = true
		return 50
	case article(w) && (magnitude || units[p.tok(1)] != "" && len(p.toks) == p.at+2):
		p.at++
		return 1
	}
	return 0
}

// follows reports whether a number word can follow what was said so far:
// "twenty" and "five", "hundred" and "ten", but not "ten" and "five".
func follows(part, n float64) bool {
	whole := int(part)
	switch {
	case part == 0:
		return true
	case whole%100 == 0:
		return n < 100 && n > 0
	}
	return whole%10 == 0 && whole%100 >= 20 && n < 10 && n > 0
}

// rest reads one thing behind the number.
func (p *parser) rest() {
	w := p.tok(0)
	switch {
	case p.fraction() || p.period():
		return
	case units[w] != "" && p.time == "":
		p.time = units[w]
		p.at++
		return
	case w == "-" && (p.tok(1) == "ish" || p.tok(1) == "plus"), w == "." || w == "!" || w == ",":
		p.at++
		return
	case w == "%" || w == "percent":
		p.percent = true
		p.at++
		return
	}
	if w == "times" || w == "x" && p.at > 0 {
		p.often, p.at = true, p.at+1
		return
	}
	if say, ok := p.take(p.behind); ok {
		switch {
		case say == more:
			p.more = true
		case say != "" && p.hedge == "":
			p.hedge = say
		}
		return
	}
	p.words = append(p.words, w)
	p.at++
}

// fraction reads "out of 10" and makes the number a percentage.
func (p *parser) fraction() bool {
	start := *p
	switch {
	case p.tok(0) == "out" && p.tok(1) == "of":
		p.at += 2
	case p.tok(0) == "in", p.tok(0) == "of", p.tok(0) == "/":
		p.at++
	default:
		return false
	}
	var whole float64
	if !p.value(&whole) || whole <= 0 || p.high > whole || p.outOf || p.percent || p.money {
		*p = start
		return false
	}
	p.low, p.high, p.outOf = p.low/whole*100, p.high/whole*100, true
	return true
}

// period reads "per week", "a day", "/shift", "daily", "on a normal day".
func (p *parser) period() bool {
	if per := p.adverbs[p.tok(0)]; per != "" && p.per == "" {
		p.per = per
		p.at++
		return true
	}
	n := 0
	if w := p.tok(0); w == "on" || w == "in" || w == "during" {
		n++
	}
	switch p.tok(n) {
	case "a", "an", "per", "each", "every", "/", "one", "most":
		n++
	default:
		return false
	}
	switch p.tok(n) {
	case "normal", "usual", "typical", "average", "regular":
		n++
	}
	per := p.periods[p.tok(n)]
	if per == "" && strings.HasSuffix(p.tok(n), "s") {
		per = p.periods[strings.TrimSuffix(p.tok(n), "s")]
	}
	if per == "" || p.per != "" {
		return false
	}
	p.per = per
	p.at += n + 1
	return true
}
