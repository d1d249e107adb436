package facts

import (
	"math"
	"strings"

	"vitals/analyzer/internal/nlp"
)

// acceptUnit takes an amount that counts something: "35 new patients per day".
func (q *quantityReader) acceptUnit(text string, toks []token, a amount) (Quantity, int, bool) {
	j := a.last
	if a.suffix != "" && q.class[singular(a.suffix)]&isUnit != 0 {
		return q.withPeriod(toks, Quantity{Unit: a.suffix, Kind: "count"}, a.first, a.last)
	}
	if a.suffix != "" || at(toks, j).is("-") {
		return Quantity{}, 0, false
	}
	head := q.head(toks, j)
	if head == 0 || a.high == 1 && !q.has(toks[head-1], isPerson) && !q.oneInTime(toks, a, head) {
		return Quantity{}, 0, false
	}
	if q.doubtful(toks, j, head) && taggedVerb(text[:toks[head-1].end]) {
		return Quantity{}, 0, false
	}
	if q.namedBefore(text, toks, a) {
		return Quantity{}, 0, false
	}
	broken := a.low != math.Trunc(a.low) && !a.words
	if (a.high == 0 || broken) && !q.has(toks[head-1], isUnit) || q.ofProtocol(toks, a, head) {
		return Quantity{}, 0, false
	}
	f := Quantity{Unit: strings.ToLower(text[toks[j].start:toks[head-1].end]), Kind: "count"}
	return q.withPeriod(toks, f, a.first, head)
}

// oneInTime reports whether a 1 in digits counts a thing by the day or the week: "1
// patient per day", not "1 patient at a time".
func (q *quantityReader) oneInTime(toks []token, a amount, head int) bool {
	_, _, timed := q.period(toks, head)
	return timed && !a.words && q.has(toks[head-1], isUnit)
}

// namedBefore reports a number in digits that belongs to a noun before it which
// no list knows: "gave Synvisc 3 injections". The tagger tells a noun; the first
// word of a clause is taken to be its verb.
func (q *quantityReader) namedBefore(text string, toks []token, a amount) bool {
	i := a.first - 1
	t := at(toks, i)
	if toks[a.first].kind != numberToken || a.low != a.high || t.kind != wordToken || q.class[t.lower] != 0 || q.class[singular(t.lower)] != 0 || len(t.lower) < 2 ||
		plural(t.lower) || beginsClause(toks, i) || q.changing(toks, a.first) {
		return false
	}
	if _, number := q.number[t.lower]; number || leadsToNumber(t.lower) {
		return false
	}
	tags := nlp.Tag(strings.ToLower(text[:toks[a.first].end]))
	n := len(tags) - 2
	return n >= 0 && tags[n].Text == t.lower && strings.HasPrefix(tags[n].Tag, "NN")
}

// leadsToNumber reports words that stand before a number and name nothing: to
// ask the tagger of them would cost the loading of its model.
func leadsToNumber(w string) bool {
	switch w {
	case "and", "or", "around", "aprox", "among", "amongst", "beside", "off", "out", "up", "plus", "only", "just", "some", "worth", "top", "minimum", "maximum":
		return true
	}
	return strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "ly")
}

// doubtful reports a noun that no list knows, behind two and more words that no
// list knows: it may as well be a verb.
func (q *quantityReader) doubtful(toks []token, i, head int) bool {
	unknown := 0
	for _, t := range toks[i:head] {
		if t.kind == wordToken && !q.has(t, isUnit|isPerson|isSetting|isCollective) {
			unknown++
		}
	}
	return unknown > 2 && !q.has(toks[head-1], isUnit|isCollective)
}

// taggedVerb asks the tagger whether the last word of a text is a verb.
func taggedVerb(text string) bool {
	tags := nlp.Tag(text)
	return len(tags) > 0 && strings.HasPrefix(tags[len(tags)-1].Tag, "VB")
}

// ofProtocol reports a number that a rule sets: "the 10 steps of hand washing".
func (q *quantityReader) ofProtocol(toks []token, a amount, head int) bool {
	return at(toks, a.first-1).is("the") && q.has(toks[head-1], isProtocol)
}

// longestModifiers is how many words may stand between a number and what it counts.
const longestModifiers = 7

// head finds the noun that a number before token i counts and returns the
// token after it, 0 where there is none. Any plural counts; where there is
// none, a unit in the singular or the word before a rate.
func (q *quantityReader) head(toks []token, i int) int {
	if q.attributeOfTime(toks, i) {
		return 0
	}
	loose, single, words, joined := 0, 0, 0, false
	j := i
	for ; j < len(toks) && words < longestModifiers && (loose == 0 || j == loose); j++ {
		t := toks[j]
		switch {
		case t.masked, t.kind == signToken && joins(t), t.kind == numberToken && at(toks, j+1).is("-"), q.listsOn(toks, i, j):
			continue
		case j > i && (t.is("and") || t.is("or")) && !q.numeric(at(toks, j+1)):
			joined = true // "25 new and returning patients"
			continue
		case t.kind != wordToken || q.stops(toks, j) || t.is("and") || t.is("or"):
			return q.bestHead(toks, i, loose, single, j)
		case q.class[t.lower]&isCollective != 0 || plural(t.lower) && q.has(t, isUnit):
			return j + 1
		case q.has(t, isUnit):
			single = j + 1
		case q.looksPlural(toks, j) && !joined && !q.has(t, isTime) && loose == 0:
			loose = j + 1
		}
		words++
	}
	return q.bestHead(toks, i, loose, single, j)
}

// stops reports a word that ends a noun phrase, unless a hyphen makes it a part
// of what describes the noun: "in-office procedures".
func (q *quantityReader) stops(toks []token, j int) bool {
	hyphen := at(toks, j+1)
	return q.class[toks[j].lower]&isStop != 0 && !(hyphen.is("-") && hyphen.glued && at(toks, j+2).glued)
}

// attributeOfTime reports a time in the singular, which says of what follows
// how long it lasts or how old it is: "6 month visits", "15 minute slots".
func (q *quantityReader) attributeOfTime(toks []token, i int) bool {
	t := at(toks, i)
	return t.kind == wordToken && q.class[t.lower]&isTime != 0 && !plural(t.lower) && singular(at(toks, i+1).lower) != "shift"
}

// listsOn reports a comma between words that all describe the noun to come:
// "1,150 anthrax, typhoid and flu vaccines".
func (q *quantityReader) listsOn(toks []token, i, j int) bool {
	if !toks[j].is(",") || j == i || toks[j-1].kind != wordToken || pluralAt(toks, j-1) {
		return false
	}
	for k := j + 1; k < len(toks) && k < j+8; k++ {
		t := toks[k]
		switch {
		case t.is("and"), t.is("or"), t.is("&"):
			return at(toks, k+1).kind == wordToken && (pluralAt(toks, k+1) || pluralAt(toks, k+2) && !q.stops(toks, k+1)) &&
				(q.has(toks[k+1], isUnit) || q.has(at(toks, k+2), isUnit))
		case t.is(","), t.is("-"):
		case t.kind != wordToken, q.stops(toks, k), pluralAt(toks, k):
			return false
		}
	}
	return false
}

// bestHead chooses between a plural that no list knows, a unit in the singular
// and the word before a rate ("50 chart prep a day"), where the noun phrase
// ends before token end. A unit in the singular counts only before a rate, as
// the setting of a noun ("6 provider practice") and for one person.
func (q *quantityReader) bestHead(toks []token, i, loose, single, end int) int {
	if loose > 0 {
		return loose
	}
	if _, _, rate := q.period(toks, end); rate && end > i && toks[end-1].kind == wordToken {
		return end
	}
	if single == 0 {
		return q.settingOf(toks, i)
	}
	t := toks[single-1]
	_, _, rate := q.period(toks, single)
	if rate || q.has(t, isPerson) || single == i+1 && (q.has(t, isSetting) || at(toks, single).kind == signToken) {
		return single
	}
	return q.settingOf(toks, i)
}

// settingOf takes the setting of a noun that no list knows: "200 seat bistro".
func (q *quantityReader) settingOf(toks []token, i int) int {
	if t := at(toks, i); t.kind == wordToken && q.class[t.lower]&isSetting != 0 && at(toks, i+1).kind == wordToken {
		return i + 1
	}
	return 0
}

func joins(t token) bool {
	switch t.lower {
	case "-", "/", "&", "'", "\"", "“", "”", "’":
		return true
	}
	return false
}

// plural reports whether a word looks like a plural.
func plural(w string) bool {
	if len(w) > 5 && strings.HasSuffix(w, "men") && !strings.HasSuffix(w, "imen") { // "corpsmen" but not "specimen"
		return true
	}
	return len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is")
}

// looksPlural reports a plural that no list knows, and not a word that only
// ends like one: "lens".
func (q *quantityReader) looksPlural(toks []token, j int) bool {
	return pluralAt(toks, j) && q.class[toks[j].lower]&isSingular == 0
}

// pluralAt reports a plural, or one glued to a hyphen: "follow-ups".
func pluralAt(toks []token, j int) bool {
	t := at(toks, j)
	return t.kind == wordToken && (plural(t.lower) || t.glued && at(toks, j-1).is("-") && len(t.lower) > 1 && strings.HasSuffix(t.lower, "s"))
}
