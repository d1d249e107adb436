package facts

import "strings"

// readFrequency reads how often: "twice daily", "three times a week", "2x/day".
func (q *quantityReader) readFrequency(toks []token, i int) (Quantity, int, bool) {
	a := amount{first: i, last: i + 1, low: 2, high: 2}
	if !toks[i].is("twice") && !toks[i].is("thrice") {
		var ok bool
		if a, ok = q.readAmount(toks, i); !ok {
			return Quantity{}, i, false
		}
		switch t := at(toks, a.last); {
		case t.is("times") || t.is("x"):
			a.last++
		case a.suffix == "x":
		default:
			return Quantity{}, i, false
		}
	}
	per, next, ok := q.period(toks, a.last)
	if !ok {
		return Quantity{}, i, false
	}
	return Quantity{Span: span(toks, i, next), Value: a.low, High: a.high, Unit: "times", Per: per, Kind: "rate"}, next, true
}

// period reads "per day", "a week", "/shift", "each month", "daily".
func (q *quantityReader) period(toks []token, i int) (string, int, bool) {
	t := at(toks, i)
	if per, ok := q.adverb[t.lower]; ok {
		return per, i + 1, true
	}
	if !(t.is("per") || t.is("a") || t.is("an") || t.is("each") || t.is("every") || t.is("/") || t.is("@")) {
		return "", i, false
	}
	j := i + 1
	if n := at(toks, j); n.kind == numberToken && !n.masked && at(toks, j+1).is("-") { // "per 10-hour shift"
		j += 2
	}
	for k := 0; k < 2 && at(toks, j).kind == wordToken && !q.has(toks[j], isPeriod); k++ {
		if q.has(toks[j], isStop) {
			return "", i, false
		}
		j++ // "per clinic day", "per provider day"
	}
	if !q.has(at(toks, j), isPeriod) || at(toks, j).kind != wordToken {
		return "", i, false
	}
	if q.has(at(toks, j+1), isPeriod) && singular(toks[j+1].lower) == toks[j+1].lower {
		j++ // "per clinic session"
	}
	return singular(toks[j].lower), j + 1, true
}

// withPeriod ends a quantity at token next, or after the rate that follows.
func (q *quantityReader) withPeriod(toks []token, f Quantity, first, next int) (Quantity, int, bool) {
	if per, end, ok := q.period(toks, next); ok {
		f.Per, next = per, end
	} else {
		f.Per = q.laterPeriod(toks, next)
	}
	f.Span = span(toks, first, next)
	return f, next, true
}

// laterPeriod reads the rate that stands behind what is said of the quantity:
// "$800 in copays daily", "30 calls from pharmacies each day".
func (q *quantityReader) laterPeriod(toks []token, i int) string {
	for j := i; j < i+6; j++ {
		if per, end, ok := q.period(toks, j); ok && j > i && q.endsHere(toks, amount{last: end}) {
			return per
		}
		if t := at(toks, j); t.kind != wordToken || q.numeric(t) || t.is("and") || t.is("or") || t.is("while") || t.is("to") {
			return ""
		}
	}
	return ""
}

// usualDay reads "on a slow night", "on most days", "in a day" behind a number.
func (q *quantityReader) usualDay(toks []token, a amount) (string, int, bool) {
	i := a.last
	if at(toks, i).is("in") && at(toks, i+1).is("a") && at(toks, i+2).kind == wordToken && q.class[at(toks, i+2).lower]&(isTime|isOccasion) != 0 && a.high > 2 {
		return at(toks, i+2).lower, i + 3, true
	}
	if at(toks, i).is("in") && at(toks, i+1).is("a") && at(toks, i+2).kind == wordToken && at(toks, i+3).kind == wordToken && q.class[at(toks, i+3).lower]&isTime != 0 && a.high > 2 {
		return at(toks, i+3).lower, i + 4, true // "in a clinic day"
	}
	if !at(toks, i).is("on") || a.high < 2 || !a.plus && at(toks, a.first-1).is("level") {
		return "", 0, false
	}
	switch at(toks, i+1).lower {
	case "a", "an", "most", "some", "busy", "slow":
	default:
		return "", 0, false
	}
	for j := i + 2; j < i+5; j++ {
		if t := at(toks, j); t.kind != wordToken {
			break
		} else if q.has(t, isOccasion) || q.has(t, isPeriod) && strings.HasSuffix(singular(t.lower), "day") {
			return singular(t.lower), j + 1, true
		}
	}
	return "", 0, false
}
