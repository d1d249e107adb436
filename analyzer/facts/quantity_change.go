package facts

// acceptChange takes numbers without a unit that tell a change: "from 51 to
// 33", "by 12".
func (q *quantityReader) acceptChange(_ string, toks []token, a amount) (Quantity, int, bool) {
	before := at(toks, a.first-1)
	if before.is("a") || before.is("an") { // "averaged a 96 on audits"
		before = at(toks, a.first-2)
	}
	change := before.is("scored") || before.is("averaged") || before.is("averaging") || before.is("from") && a.low != a.high || before.is("by") || a.low != a.high && at(toks, a.first).kind == numberToken && before.kind == wordToken && !q.has(before, isStop)
	change = change || broughtTo(toks, a.first-1) && q.endsHere(toks, a)
	if before.is("from") && a.low != a.high && a.suffix == "" && limited(toks, amount{first: a.last - 1}) && q.endsHere(toks, a) {
		return Quantity{Span: span(toks, a.first, a.last), Kind: "count"}, a.last, true // "from 60 to fewer than 5"
	}
	if !change || !q.changing(toks, a.first) || a.suffix != "" {
		return Quantity{}, 0, false
	}
	return Quantity{Span: span(toks, a.first, a.last), Kind: "count"}, a.last, true
}

// broughtTo reports "down to", "down to under" and "up to over" that end at
// token i.
func broughtTo(toks []token, i int) bool {
	switch at(toks, i).lower {
	case "under", "below", "over", "above", "about", "around":
		i--
	}
	return at(toks, i).is("to") && (at(toks, i-1).is("down") || at(toks, i-1).is("up"))
}

// changing reports whether a word of change stands before token i.
func (q *quantityReader) changing(toks []token, i int) bool {
	for _, t := range toks[:i] {
		if q.class[t.lower]&isChange != 0 {
			return true
		}
	}
	return false
}

// keptAt reports "kept … under" that ends at token i.
func keptAt(toks []token, i int) bool {
	if !at(toks, i).is("under") && !at(toks, i).is("below") {
		return false
	}
	for j := i - 1; j >= 0 && toks[j].kind == wordToken || at(toks, j).is("-"); j-- {
		switch toks[j].lower {
		case "keep", "kept", "keeping", "keeps", "held", "hold", "holding", "holds", "stayed", "stay":
			return true
		}
	}
	return false
}

// reached reports what an inspection or a survey gives.
func reached(t token) bool {
	switch t.lower {
	case "score", "scores", "rating", "ratings", "mark", "marks", "average", "grade", "grades", "collections", "accuracy", "rate", "rates", "compliance":
		return true
	}
	return false
}
