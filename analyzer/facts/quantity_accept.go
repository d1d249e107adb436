package facts

import (
	"vitals/analyzer/document"
)

// readAt reads a quantity that begins at token i and returns the token after it.
func (q *quantityReader) readAt(text string, toks []token, i int) (Quantity, int, bool) {
	if f, next, ok := q.readMultiple(toks, i); ok {
		return f, next, true
	}
	if f, next, ok := q.readFrequency(toks, i); ok {
		return f, next, true
	}
	a, ok := q.readAmount(toks, i)
	if at(toks, i+1).is("percentile") && q.ordinal(toks[i].suffix) {
		return Quantity{Span: span(toks, i, i+2), Value: toks[i].value, High: toks[i].value, Unit: "percentile", Kind: "percent"}, i + 2, true
	}
	if !ok || q.ordinal(a.suffix) {
		return Quantity{}, i, false
	}
	for _, accept := range []func(string, []token, amount) (Quantity, int, bool){
		q.acceptSign, q.acceptRatio, q.acceptHyphen, q.acceptRate, q.acceptTime, q.acceptUnit, q.acceptGroup, q.acceptTally, q.acceptAbout, q.acceptPart, q.acceptChange, q.acceptFarRate,
	} {
		if f, next, ok := accept(text, toks, a); ok {
			f.Value, f.High = a.low, a.high
			return f, next, true
		}
	}
	return Quantity{}, i, false
}

func (q *quantityReader) ordinal(suffix string) bool {
	return suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th"
}

func span(toks []token, first, last int) document.Span {
	return document.Span{Start: toks[first].start, End: toks[last-1].end}
}

// readMultiple reads "doubled", "by half", "half of the patients", "3x".
func (q *quantityReader) readMultiple(toks []token, i int) (Quantity, int, bool) {
	t := toks[i]
	if t.masked {
		return Quantity{}, i, false
	}
	if v, ok := q.multiple[t.lower]; ok && !at(toks, i+1).is("as") && !at(toks, i+1).is("up") && !(at(toks, i+1).is("-") && at(toks, i+1).glued) {
		return Quantity{Span: span(toks, i, i+1), Value: v, High: v, Kind: "ratio"}, i + 1, true
	}
	before, after := at(toks, i-1), at(toks, i+1)
	if t.is("half") && (before.is("by") || before.is("in") || before.is("nearly") || before.is("almost") || after.is("of") || after.is("the") || after.is("our")) {
		return Quantity{Span: span(toks, i, i+1), Value: 0.5, High: 0.5, Kind: "ratio"}, i + 1, true
	}
	if t.kind == numberToken && (after.is("-") && at(toks, i+2).is("fold") || after.is("fold") || after.is("times") && q.changing(toks, i)) {
		return Quantity{Span: span(toks, i, i+2), Value: t.value, High: t.value, Kind: "ratio"}, i + 2, true
	}
	return Quantity{}, i, false
}

// acceptSign takes amounts of money and per cents, and "3x".
func (q *quantityReader) acceptSign(_ string, toks []token, a amount) (Quantity, int, bool) {
	switch {
	case a.money:
		return q.withPeriod(toks, Quantity{Unit: "$", Kind: "money"}, a.first, a.last)
	case a.percent:
		return q.withPeriod(toks, Quantity{Unit: "%", Kind: "percent"}, a.first, a.last)
	case a.part:
		return q.withPeriod(toks, Quantity{Kind: "ratio"}, a.first, a.last)
	case a.suffix == "x" && !(at(toks, a.last).is("-") && at(toks, a.last).glued):
		return q.withPeriod(toks, Quantity{Unit: "times", Kind: "ratio"}, a.first, a.last)
	}
	return Quantity{}, 0, false
}

// acceptRatio takes "4.8/5", "9 of 10", "4 out of 5", "2:1 ratio".
func (q *quantityReader) acceptRatio(_ string, toks []token, a amount) (Quantity, int, bool) {
	j := a.last
	slash := at(toks, j).is("/")
	switch {
	case at(toks, j).is(":") && q.ratioNear(toks, a.first):
		return Quantity{Span: span(toks, a.first, j+2), Kind: "ratio"}, j + 2, at(toks, j+1).kind == numberToken
	case slash || at(toks, j).is("of") || at(toks, j).is("in"):
		j++
	case at(toks, j).is("out") && at(toks, j+1).is("of"):
		j += 2
	default:
		return Quantity{}, 0, false
	}
	if m := at(toks, j); m.kind == numberToken && m.masked && (slash || at(toks, j-2).is("out")) && a.low <= m.value {
		return Quantity{Span: span(toks, a.first, j+1), Kind: "ratio"}, j + 1, true // "4.8 out of 5 stars"
	}
	b, ok := q.readSimple(toks, j)
	if !ok || b.low < a.low || at(toks, j-1).is("in") && !a.words || b.suffix != "" {
		return Quantity{}, 0, false
	}
	part := a.low < b.low && at(toks, b.last).is("of") // "1/3 of the clinic's calls"
	if slash && !(part || a.low != float64(int(a.low)) || b.low == 5 || b.low == 10 || b.low == 100) {
		return Quantity{}, 0, false
	}
	return Quantity{Span: span(toks, a.first, b.last), Kind: "ratio"}, b.last, true
}

// acceptHyphen takes "6-provider" and "2-day turnaround".
func (q *quantityReader) acceptHyphen(_ string, toks []token, a amount) (Quantity, int, bool) {
	if !at(toks, a.last).is("-") {
		return Quantity{}, 0, false
	}
	j := a.last + 1
	w := at(toks, j)
	if w.kind != wordToken {
		return Quantity{}, 0, false
	}
	if q.has(w, isSetting) && w.lower == singular(w.lower) || q.class[w.lower]&isCollective != 0 {
		return Quantity{Span: span(toks, a.first, j+1), Unit: w.lower, Kind: "count"}, j + 1, true
	}
	if !q.has(w, isTime) || q.sitsOut(toks, a.first) || q.ofMachine(toks, a, j+1) {
		return Quantity{}, 0, false
	}
	for k := j + 1; k < j+4; k++ {
		t := at(toks, k)
		if q.has(t, isTraining) && isHours(w) || q.has(t, isWait) {
			return Quantity{Span: span(toks, a.first, j+1), Unit: w.lower, Kind: "duration"}, j + 1, true
		}
	}
	return Quantity{}, 0, false
}

// sitsOut reports words before a wait that is kept and not cut: "after the
// 30-minute wait".
func (q *quantityReader) sitsOut(toks []token, first int) bool {
	j, the := first-1, false
	for ; j >= 0; j-- {
		switch toks[j].lower {
		case "the", "a", "an", "each", "every", "their", "required", "mandatory", "full", "usual", "standard":
			the = true
			continue
		}
		break
	}
	if q.changing(toks, first) {
		return false
	}
	switch at(toks, j).lower {
	case "after", "during", "through", "throughout", "until", "timed", "timing", "observe", "observed", "watch", "watched":
		return true
	case "for":
		return the && !at(toks, j+1).is("a") && !at(toks, j+1).is("an")
	}
	return false
}

func isHours(t token) bool {
	return t.lower == "hour" || t.lower == "hours" || t.lower == "hr" || t.lower == "hrs"
}

// acceptRate takes "60 a day", "50/week".
func (q *quantityReader) acceptRate(_ string, toks []token, a amount) (Quantity, int, bool) {
	per, next, ok := q.period(toks, a.last)
	if !ok {
		per, next, ok = q.usualDay(toks, a)
	}
	if !ok || a.suffix != "" {
		return Quantity{}, 0, false
	}
	return Quantity{Span: span(toks, a.first, next), Per: per, Kind: "count"}, next, true
}

// acceptFarRate takes a number whose rate stands behind a long list of things:
// "30 flu, Tdap and hepatitis B vaccines per week".
func (q *quantityReader) acceptFarRate(_ string, toks []token, a amount) (Quantity, int, bool) {
	const reach = 12
	if a.suffix != "" || a.high < 2 {
		return Quantity{}, 0, false
	}
	for j := a.last; j < a.last+reach; j++ {
		t := at(toks, j)
		switch {
		case t.is("per") && j > a.last:
			per, next, ok := q.period(toks, j)
			return Quantity{Span: span(toks, a.first, next), Unit: toks[j-1].lower, Per: per, Kind: "count"}, next, ok
		case at(toks, j-1).is("-") || at(toks, j+1).is("-") && t.kind == wordToken: // "before-and-after"
		case t.masked, t.is(","), t.is("-"), t.is("&"), t.is("and"), t.is("or"):
		case t.kind != wordToken || q.numeric(t) || q.has(t, isStop):
			return Quantity{}, 0, false
		}
	}
	return Quantity{}, 0, false
}

// acceptGroup takes "team of eight", "panel of about 1,500".
func (q *quantityReader) acceptGroup(_ string, toks []token, a amount) (Quantity, int, bool) {
	if at(toks, a.first-1).is(":") && q.has(at(toks, a.first-2), isGroup) { // "Panel: 1,240"
		return Quantity{Span: span(toks, a.first, a.last), Unit: toks[a.first-2].lower, Kind: "count"}, a.last, true
	}
	for j := a.first - 1; j >= 0 && j > a.first-4; j-- {
		if t := toks[j]; t.is("of") {
			if g := at(toks, j-1); q.has(g, isGroup) || j == a.first-1 && q.endsHere(toks, a) && q.groups(g) {
				return Quantity{Span: span(toks, j-1, a.last), Unit: g.lower, Kind: "count"}, a.last, true
			}
			return Quantity{}, 0, false
		} else if !q.estimates(t) {
			return Quantity{}, 0, false
		}
	}
	return Quantity{}, 0, false
}

// estimates reports the words that may stand between "of" and its number:
// "a panel of more than 1,500".
func (q *quantityReader) estimates(t token) bool {
	switch t.lower {
	case "over", "under", "up", "to", "more", "than", "at", "least", "around", "some", "between", "well", "just", "only", "the", "first":
		return true
	}
	return q.has(t, isEstimate)
}

// acceptAbout takes a number without a unit that words of estimate or brackets
// and colons after a counted thing set off: "patients (about 40)",
// "calls: 55", "averaging 32".
func (q *quantityReader) acceptAbout(_ string, toks []token, a amount) (Quantity, int, bool) {
	before := at(toks, a.first-1)
	about := q.has(before, isEstimate) && !at(toks, a.first-2).is("at")
	after := at(toks, a.last)
	set := (before.is("(") && after.is(")") || before.is(":") && !q.listed(toks, a.last)) && q.counted(toks, a.first-2)
	set = set || keptAt(toks, a.first-1)
	large := a.words && a.low >= 1000 // "half a million in claims"
	if !about && !set && !large || !q.endsHere(toks, a) || a.high < 2 {
		return Quantity{}, 0, false
	}
	return Quantity{Span: span(toks, a.first, a.last), Kind: "count"}, a.last, true
}

// acceptTally takes a number at the end that sums up what was told before it:
// "trained new MAs, five so far", "nine in all".
func (q *quantityReader) acceptTally(_ string, toks []token, a amount) (Quantity, int, bool) {
	next := 0
	switch t, after := at(toks, a.last), at(toks, a.last+1); {
	case t.is("of") && (after.is("them") || after.is("these") || after.is("those")):
		next = a.last + 2
	case after.is("at") && (at(toks, a.last+2).is("once") || at(toks, a.last+2).is("any")) && t.kind == wordToken: // "15 open at once"
		return Quantity{Span: span(toks, a.first, a.last), Kind: "count"}, a.last, a.suffix == "" && a.high > 1
	case t.is("or") && after.is("better") && (at(toks, a.first-1).is("of") || at(toks, a.first-1).is("at")) && reached(at(toks, a.first-2)): // "a score of 98 or better"
		next = a.last + 2
	case t.is("altogether"), t.is("total"):
		next = a.last + 1
	case t.is("so") && after.is("far"), t.is("to") && after.is("date"), t.is("in") && (after.is("all") || after.is("total")), t.is("all") && after.is("told"):
		next = a.last + 2
	}
	if next == 0 || a.suffix != "" || a.high < 2 || !q.endsHere(toks, amount{last: next}) && next < len(toks) {
		return Quantity{}, 0, false
	}
	return Quantity{Span: span(toks, a.first, a.last), Kind: "count"}, a.last, true
}

// listed reports a comma before another number.
func (q *quantityReader) listed(toks []token, i int) bool {
	next := at(toks, i+1)
	return at(toks, i).is(",") && q.numeric(next) && !next.masked
}

// counted reports whether a plural that can be counted or a rate ends at token i.
func (q *quantityReader) counted(toks []token, i int) bool {
	t := at(toks, i)
	if _, ok := q.adverb[t.lower]; ok {
		return true
	}
	_, next, rate := q.period(toks, i-1)
	if rate && next == i+1 || q.has(t, isGroup) {
		return true
	}
	for k := i; k >= 0 && k > i-3 && toks[k].kind == wordToken; k-- { // "MAs supervised: 7"
		if plural(toks[k].lower) && q.has(toks[k], isUnit) || q.class[toks[k].lower]&isCollective != 0 {
			return true
		}
	}
	return false
}

// endsHere reports whether nothing that the amount could count follows it.
func (q *quantityReader) endsHere(toks []token, a amount) bool {
	t := at(toks, a.last)
	if t.masked && t.kind == numberToken || monthRE.MatchString(t.lower) && t.kind == wordToken {
		return a.suffix == "" // a date
	}
	return a.suffix == "" && (t.kind == signToken && !(joins(t) && t.glued) || t.kind == wordToken && (q.class[t.lower]&isStop != 0 || t.is("and")))
}

// groups reports a noun that may be made up of what a number after "of"
// counts: "a phone bank of 5". The value of a sign or a score is no group.
func (q *quantityReader) groups(t token) bool {
	return t.kind == wordToken && len(t.lower) > 2 && !q.has(t, isVitalSign|isNameBefore|isLooseName|isLabelled|isStop|isTime|isDose) && !plural(t.lower)
}

// acceptPart takes "one missed stick in 300".
func (q *quantityReader) acceptPart(_ string, toks []token, a amount) (Quantity, int, bool) {
	for j := a.last; j < a.last+4; j++ {
		t := at(toks, j)
		if t.is("in") || t.is("of") {
			b, ok := q.readSimple(toks, j+1)
			if !ok || b.low < 10 || b.low <= a.high || b.suffix != "" || !q.endsHere(toks, b) {
				return Quantity{}, 0, false
			}
			return Quantity{Span: span(toks, a.first, b.last), Kind: "ratio"}, b.last, true
		}
		if t.kind != wordToken || q.numeric(t) {
			break
		}
	}
	return Quantity{}, 0, false
}
