package facts

// An amount is a number of a bullet, read from tokens [first, last).
type amount struct {
	first, last int
	low, high   float64
	scale       float64 // what a magnitude made of it: 1000 in "2K"
	money       bool
	percent     bool
	plus        bool   // "30+", "30 or more"
	words       bool   // written in words
	part        bool   // a fraction: "two-thirds"
	suffix      string // letters glued to it that are not a magnitude: "x", "st"
}

// readAmount reads a number or a range that begins at token i.
func (q *quantityReader) readAmount(toks []token, i int) (amount, bool) {
	a, ok := q.readSimple(toks, i)
	if !ok {
		return a, false
	}
	j, joined := q.rangeJoin(toks, a)
	if joined && at(toks, i-1).is("from") {
		j = skipLimit(toks, j)
	}
	if !joined {
		return q.withMore(toks, a), true
	}
	b, ok := q.readSimple(toks, j)
	if !ok || b.suffix != "" && a.suffix != "" || b.low < a.low && !q.changing(toks, i) && !limited(toks, b) {
		return q.withMore(toks, a), true
	}
	if a.scale == 1 && b.scale > 1 && a.low <= b.low/b.scale { // "$1-2 million"
		a.low *= b.scale
	}
	a.last, a.high = b.last, b.high
	a.money, a.percent, a.plus = a.money || b.money, a.percent || b.percent, b.plus
	a.words = a.words && b.words
	if a.suffix == "" {
		a.suffix = b.suffix
	}
	return q.withMore(toks, a), true
}

// rangeJoin returns the token after the sign or word that joins a range.
func (q *quantityReader) rangeJoin(toks []token, a amount) (int, bool) {
	if a.last+1 >= len(toks) {
		return 0, false
	}
	switch t := toks[a.last]; {
	case t.is("-"), t.is("to"), t.is("through"), t.is("or"):
		return a.last + 1, true
	case t.is("and"):
		return a.last + 1, a.first > 0 && toks[a.first-1].is("between")
	}
	return 0, false
}

// limited reports a number that words of a limit stand before.
func limited(toks []token, a amount) bool {
	b := at(toks, a.first-1)
	return b.is("than") || b.is("under") || b.is("below") || b.is("over") || b.is("above")
}

// skipLimit skips what tells that a change ended beyond a number: "from 60 to
// *fewer than* 5".
func skipLimit(toks []token, i int) int {
	switch at(toks, i).lower {
	case "fewer", "less", "more":
		if at(toks, i+1).is("than") {
			return i + 2
		}
	case "under", "below", "over", "above", "about", "around", "nearly", "almost", "roughly", "just":
		return skipLimit(toks, i+1)
	}
	return i
}

// withMore takes in "or more", "plus" and "and up" after a number.
func (q *quantityReader) withMore(toks []token, a amount) amount {
	if at(toks, a.last).is("or") && (at(toks, a.last+1).is("more") || at(toks, a.last+1).is("so")) {
		a.last, a.plus = a.last+2, true
	}
	return a
}

// readSimple reads one number in digits or words, with its sign and magnitude.
func (q *quantityReader) readSimple(toks []token, i int) (amount, bool) {
	a := amount{first: i, last: i, scale: 1}
	if at(toks, a.last).is("$") {
		a.money = true
		a.last++
	}
	t := at(toks, a.last)
	switch {
	case t.masked:
		return a, false
	case t.kind == numberToken:
		a.low, a.suffix = t.value, t.suffix
		a.last++
		q.scaleSuffix(&a)
	default:
		if !q.readWords(toks, &a) {
			return a, false
		}
		a.words = true
	}
	q.scaleWord(toks, &a)
	a.high = a.low
	q.readSigns(toks, &a)
	return a, true
}

func (q *quantityReader) scaleSuffix(a *amount) {
	switch a.suffix {
	case "k":
		a.scale = 1000
	case "m", "mm":
		if !a.money {
			return
		}
		a.scale = 1e6
	case "b":
		a.scale = 1e9
	case "ish": // "20ish"
	default:
		return
	}
	a.low *= a.scale
	a.suffix = ""
}

func (q *quantityReader) scaleWord(toks []token, a *amount) {
	t := at(toks, a.last)
	if m, ok := q.magnitude[t.lower]; ok && t.kind == wordToken && a.suffix == "" {
		a.low *= m
		a.scale *= m
		a.last++
	}
}

// readSigns reads what may follow a number: "+", "-plus", "%", "percent".
func (q *quantityReader) readSigns(toks []token, a *amount) {
	if at(toks, a.last).is("+") {
		a.plus = true
		a.last++
	}
	if at(toks, a.last).is("-") && loosens(at(toks, a.last+1)) {
		a.plus = true
		a.last += 2
	} else if t := at(toks, a.last); a.suffix == "" && (t.is("some") || t.is("odd")) {
		a.last++
	}
	switch {
	case at(toks, a.last).is("%"), at(toks, a.last).is("percent"), at(toks, a.last).is("pct"):
		a.percent = true
		a.last++
	case at(toks, a.last).is("per") && at(toks, a.last+1).is("cent"):
		a.percent = true
		a.last += 2
	}
	if at(toks, a.last).is("+") {
		a.plus = true
		a.last++
	}
}

// loosens reports the words behind a hyphen that make a number an estimate:
// "60-plus", "20-some", "thirty-odd".
func loosens(t token) bool {
	switch t.lower {
	case "plus", "some", "odd", "ish", "something":
		return true
	}
	return false
}

// readWords reads a number in words: "twenty-five", "a dozen", "one hundred
// and ten", "two-thirds". A magnitude after other words is left to scaleWord.
func (q *quantityReader) readWords(toks []token, a *amount) bool {
	t := at(toks, a.last)
	if (t.is("a") || t.is("an") || t.is("half")) && q.articleNumber(toks, a) {
		return true
	}
	value, ok := q.number[t.lower]
	if !ok || t.kind != wordToken {
		return false
	}
	a.last++
	if part, n := q.fraction(toks, a.last); n > 0 {
		a.low, a.last, a.part = value/part, a.last+n, true
		return true
	}
	a.low = value + q.ones(toks, a, value)
	if m := at(toks, a.last); m.is("hundred") || m.is("thousand") {
		a.low *= q.magnitude[m.lower]
		a.last++
		a.low += q.remainder(toks, a)
	}
	return true
}

// articleNumber reads "a dozen", "half a dozen", "a hundred", "a third".
func (q *quantityReader) articleNumber(toks []token, a *amount) bool {
	i, value := a.last+1, 1.0
	if at(toks, a.last).is("half") || at(toks, i).is("half") {
		if at(toks, i).is("half") {
			i++
		}
		if !at(toks, i).is("a") && !at(toks, i).is("-") && at(toks, i).lower != "dozen" {
			return false
		}
		if !at(toks, i).is("dozen") {
			i++
		}
		value = 0.5
	}
	if part, n := q.fraction(toks, i); n > 0 && (at(toks, i+n).is("of") || at(toks, a.first-1).is("by")) {
		a.low, a.last, a.part = value/part, i+n, true
		return true
	}
	m, ok := q.magnitude[at(toks, i).lower]
	if !ok {
		return false
	}
	a.low, a.last = value*m, i+1
	return true
}

// fraction reads "third", "-thirds", "quarter" at token i and returns its
// divisor and length.
func (q *quantityReader) fraction(toks []token, i int) (float64, int) {
	n := 0
	if at(toks, i).is("-") {
		n++
	}
	switch at(toks, i+n).lower {
	case "third", "thirds":
		return 3, n + 1
	case "fourth", "fourths":
		return 4, n + 1
	case "quarter", "quarters":
		if at(toks, i+n+1).is("of") || at(toks, i-2).is("by") {
			return 4, n + 1
		}
	case "fifth", "fifths":
		return 5, n + 1
	}
	return 0, 0
}

// ones reads the ones after tens: "five" in "twenty-five".
func (q *quantityReader) ones(toks []token, a *amount, tens float64) float64 {
	if tens < 20 {
		return 0
	}
	i := a.last
	if at(toks, i).is("-") {
		i++
	}
	v := q.number[at(toks, i).lower]
	if v < 1 || v > 9 {
		return 0
	}
	a.last = i + 1
	return v
}

// remainder reads what follows "hundred": "and ten", "fifty".
func (q *quantityReader) remainder(toks []token, a *amount) float64 {
	b := amount{last: a.last}
	if at(toks, b.last).is("and") {
		b.last++
	}
	v, ok := q.number[at(toks, b.last).lower]
	if !ok {
		return 0
	}
	b.last++
	v += q.ones(toks, &b, v)
	a.last = b.last
	return v
}

// at returns token i, or a token that is nothing where there is none.
func at(toks []token, i int) token {
	if i < 0 || i >= len(toks) {
		return token{kind: signToken}
	}
	return toks[i]
}
