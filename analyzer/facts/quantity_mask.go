package facts

import (
	"regexp"
	"strings"

	"vitals/analyzer/internal/nlp"
)

// Addresses of the net and phone numbers, whose digits count nothing.
var addressRE = regexp.MustCompile(`(?i)\S+@\S+|https?://\S+|www\.\S+|\(?\b\d{3}\)?[-. ]{1,2}\d{3}[-. ]\d{4}\b`)

var monthRE = regexp.MustCompile(`(?i)^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|fall|winter)$`)

// mask marks the numbers that are part of a name, a code, a date or a dose.
func (q *quantityReader) mask(text string, toks []token) {
	for _, r := range addressRE.FindAllStringIndex(text, -1) {
		maskRange(toks, r[0], r[1])
	}
	words := nlp.Words(text)
	for _, m := range q.masks.Find(text, words) {
		start, end := words[m.First].Start, words[m.Last-1].End
		if !insideNumber(text, start) && sameSigns(q.maskTexts[m.Value], text[start:min(end+1, len(text))]) {
			maskRange(toks, start, end)
		}
	}
	shout := mostlyCapitals(text)
	q.maskUnitDoses(toks)
	for i := range toks {
		if !q.numeric(toks[i]) || toks[i].masked {
			continue
		}
		if chained(toks, i) || q.codePair(toks, i) {
			maskGlued(toks, i)
			continue
		}
		if q.isName(text, toks, i, shout) || q.isDate(toks, i) || q.isClock(toks, i) || q.isMeasure(text, toks, i) || q.isVitalValue(toks, i) ||
			!shout && properNumber(text, toks, i) {
			q.maskChain(toks, i)
			q.maskSeries(toks, i)
		}
	}
}

// maskSeries masks the further numbers of a scale, whatever follows them:
// "stage 3b and 4 patients".
func (q *quantityReader) maskSeries(toks []token, i int) {
	if !q.has(at(toks, i-1), isScale) {
		return
	}
	for next := at(toks, i+2); q.numeric(next) && next.value <= 10; next = at(toks, i+2) {
		switch t := at(toks, i+1); {
		case t.is("and"), t.is("or"), t.is("to"), t.is("through"), t.is("-"), t.is("/"), t.is("&"), t.is(","):
		default:
			return
		}
		if next.kind == numberToken && next.value <= toks[i].value {
			return
		}
		i += 2
		toks[i].masked = true
	}
}

// sameSigns reports whether a text has the slash and the per cent sign of a
// mask, or neither as it.
func sameSigns(mask, text string) bool {
	return strings.Contains(mask, "/") == strings.Contains(strings.TrimSuffix(text, "/"), "/") &&
		strings.Contains(mask, "%") == strings.Contains(text, "%")
}

// insideNumber reports whether the text at i continues a number: the 8 of "4.8".
func insideNumber(text string, i int) bool {
	return i > 1 && (text[i-1] == '.' || text[i-1] == ',') && isDigit(text, i-2)
}

func maskRange(toks []token, start, end int) {
	for i := range toks {
		if toks[i].start >= start && toks[i].start < end {
			toks[i].masked = true
		}
	}
}

func (q *quantityReader) numeric(t token) bool {
	if t.kind == numberToken {
		return true
	}
	_, ok := q.number[t.lower]
	return ok && t.kind == wordToken
}

// maskChain masks a number and those joined to it: "99213-99215", "ages 2 to 7".
func (q *quantityReader) maskChain(toks []token, i int) {
	toks[i].masked = true
	for {
		j := i + 1
		switch t := at(toks, j); {
		case t.is("-"), t.is("/"), t.is("to"), t.is("through"), t.is("and"), t.is("or"), t.is("&"), t.is(","):
		default:
			return
		}
		if q.has(at(toks, j+1), isNameBefore) {
			j++
		}
		next := at(toks, j+1)
		if isYear(toks[i]) && at(toks, j).is("-") && !at(toks, j).glued && !isYear(next) {
			return // "06/2019 - 240-hour externship"
		}
		if !q.numeric(next) || next.masked || at(toks, j).is("-") && next.kind == wordToken || q.countFollows(toks, j+2) || at(toks, j+2).is("%") {
			return
		}
		i = j + 1
		toks[i].masked = true
	}
}

// countFollows reports whether a counted thing or a rate stands at token i.
func (q *quantityReader) countFollows(toks []token, i int) bool {
	t := at(toks, i)
	if t.is("+") {
		t = at(toks, i+1)
	}
	_, adverb := q.adverb[t.lower]
	return q.has(t, isUnit|isTime|isOccasion) || adverb || t.is("per")
}

// isName reports whether the number is part of a name or a code: "level 3",
// "12-lead", "I-9", "501(c)", "#4", "2nd", "340B".
func (q *quantityReader) isName(text string, toks []token, i int, shout bool) bool {
	t, before, after := toks[i], at(toks, i-1), at(toks, i+1)
	if before.is("#") || before.is("'") || before.is("’") || q.oddSuffix(t) || q.has(t, isCode) {
		return true
	}
	if after.is("(") && after.glued && t.kind == numberToken && at(toks, i+2).glued && len(at(toks, i+2).lower) == 1 {
		return true
	}
	if !after.is("%") && q.nameBefore(text, toks, i, shout) {
		return true
	}
	if after.is("-") && after.glued {
		after = at(toks, i+2)
		if after.glued && after.kind == wordToken && len(after.lower) == 1 && after.lower != "x" {
			return true
		}
	}
	_, _, rate := q.period(toks, i+2) // "1,500 lines daily"
	return q.has(after, isNameAfter) && !rate || at(toks, i+2).is("old") || at(toks, i+3).is("old") || at(toks, i+4).is("old") || at(toks, i+4).is("olds")
}

// chained reports three numbers and more joined by one sign, as in a date or a
// slogan: "03/14/2022", "5-2-1-0".
func chained(toks []token, i int) bool {
	sign := at(toks, i+1)
	return (sign.is("-") || sign.is("/")) && sign.glued && at(toks, i+2).kind == numberToken && at(toks, i+3).is(sign.lower) && at(toks, i+3).glued && at(toks, i+4).kind == numberToken
}

// codePair reports two numbers joined by a hyphen that are no range, since the
// second is the smaller: "24-2".
func (q *quantityReader) codePair(toks []token, i int) bool {
	hyphen, b := at(toks, i+1), at(toks, i+2)
	return toks[i].kind == numberToken && hyphen.is("-") && hyphen.glued && b.glued && b.kind == numberToken &&
		b.value < toks[i].value && b.suffix == "" && !q.changing(toks, i) && !at(toks, i-1).is("from") && !at(toks, i-1).is("$") && !at(toks, i+3).is("%")
}

func maskGlued(toks []token, i int) {
	toks[i].masked = true
	for j := i + 1; j < len(toks) && toks[j].glued; j++ {
		toks[j].masked = true
	}
}

func (q *quantityReader) nameBefore(text string, toks []token, i int, shout bool) bool {
	j := i - 1
	glued := at(toks, j).is("-") && toks[i].glued
	named := !shout && i > 1 && capitalAt(text, at(toks, j).start)
	for j > 0 && (toks[j].is("-") || toks[j].is("#") || toks[j].is(".") || toks[j].is(":")) {
		j--
	}
	b := at(toks, j)
	if b.kind != wordToken {
		return false
	}
	if glued && (len(b.lower) == 1 || strings.ContainsAny(b.lower, "0123456789") || q.has(b, isLooseName)) {
		return true
	}
	switch {
	case q.class[b.lower]&isNameBefore != 0, q.labelled(toks, j):
		return true
	case q.class[singular(b.lower)]&isNameBefore != 0:
		return toks[i].kind == numberToken
	case q.modelNumber(toks, j, i):
		return true
	case q.class[b.lower]&isLooseName == 0:
		return named && toks[i].kind == numberToken && q.productNumber(text, toks, j, i)
	case named && !beginsSentence(toks, j):
		return true // "Form 5 logs"
	case beginsClause(toks, j):
		return q.countless(toks, i) // "Room 20 or so patients"
	}
	after := at(toks, i+1)
	single := after.kind == wordToken && q.has(after, isUnit) && singular(after.lower) == after.lower && toks[i].value > 1 // "Route 9 office"
	_, _, rate := q.period(toks, i+2)
	return !q.countFollows(toks, i+1) || single && !rate && q.class[after.lower]&isCollective == 0
}

// modelNumber reports a long number without a comma behind "the" and a word that
// nothing is counted by: "the connex 6000 monitors", however it is written.
func (q *quantityReader) modelNumber(toks []token, j, i int) bool {
	t := toks[i]
	return t.kind == numberToken && t.suffix == "" && len(t.lower) > 2 && !strings.ContainsAny(t.lower, ",.") && at(toks, j-1).is("the") &&
		q.class[toks[j].lower] == 0 && !q.has(toks[j], isUnit|isSetting|isOccasion)
}

// productNumber reports a number behind a capital word that belongs to it as a
// name: "the Connex 6000 monitors", "ECOG 0-1 status".
func (q *quantityReader) productNumber(text string, toks []token, j, i int) bool {
	if capitalAt(text, toks[j].start+1) {
		tight := at(toks, i+1).is("-") && at(toks, i+1).glued
		return (tight || !q.changing(toks, i)) && q.countless(toks, i)
	}
	a, ok := q.readAmount(toks, i)
	_, _, rate := q.period(toks, q.nounEnd(toks, a.last))
	return ok && !rate && !beginsSentence(toks, j) && !q.changing(toks, i) && !a.percent && !a.money
}

// nounEnd returns the end of the noun phrase that begins at token i.
func (q *quantityReader) nounEnd(toks []token, i int) int {
	return max(i, q.head(toks, i))
}

// labelled reports a time or a dose whose number tells which one it is: "day
// 21", "cycle 1", but not "each day 30".
func (q *quantityReader) labelled(toks []token, j int) bool {
	if q.class[toks[j].lower]&isLabelled == 0 {
		return false
	}
	switch b := at(toks, j-1); b.lower {
	case "a", "an", "per", "each", "every", "/", "one", "the", "this", "last", "-":
		return false
	default:
		return !q.numeric(b)
	}
}

// beginsClause reports whether word j may be the verb of a clause.
func beginsClause(toks []token, j int) bool {
	before := at(toks, j-1).lower
	switch before {
	case ",", "and", "to", "then", "i", "we", "also", "still", "often", "now":
		return true
	}
	if strings.HasSuffix(before, "ly") {
		j--
	}
	return beginsSentence(toks, j)
}

func beginsSentence(toks []token, j int) bool {
	if j == 0 {
		return true
	}
	switch before := toks[j-1]; before.lower {
	case ";", ".", ":", "-", "•", ")":
		return true
	default:
		return before.kind == numberToken && before.masked
	}
}

// countless reports whether nothing that the number at token i could count
// follows it.
func (q *quantityReader) countless(toks []token, i int) bool {
	a, ok := q.readAmount(toks, i)
	if !ok {
		return true
	}
	_, _, rate := q.period(toks, a.last)
	return !rate && q.head(toks, a.last) == 0
}

// oddSuffix reports letters glued to a number that are neither a magnitude, a
// multiplier nor a unit.
func (q *quantityReader) oddSuffix(t token) bool {
	switch t.suffix {
	case "", "k", "x", "m", "mm", "ish":
		return false
	}
	return q.class[t.suffix]&(isTime|isUnit) == 0 && q.class[singular(t.suffix)]&(isTime|isUnit) == 0
}

// isDate reports whether the number is a year, a day of a month or a part of
// a date with slashes.
func (q *quantityReader) isDate(toks []token, i int) bool {
	t := toks[i]
	if t.kind != numberToken {
		return false
	}
	before, after := at(toks, i-1), at(toks, i+1)
	if before.is(".") || before.is(",") {
		before = at(toks, i-2)
	}
	if monthRE.MatchString(before.lower) && !before.is("may") && !q.countFollows(toks, i+1) && !after.is("%") {
		return true
	}
	if len(t.lower) == 5 && t.lower[0] == '9' && !strings.ContainsAny(t.lower, ".,") && !after.is("+") && !before.is("$") {
		return true // a procedure code: "99213 visits"
	}
	if isYear(t) && !before.is("$") {
		return !q.has(after, isUnit) && !after.is("+") || joinsYears(toks, i) || joinsYears(toks, i-2)
	}
	return after.is("/") && isYear(at(toks, i+2))
}

// isYear reports a number that may be a year of somebody's work.
func isYear(t token) bool {
	return t.kind == numberToken && len(t.lower) == 4 && t.value >= 1950 && t.value < 2100
}

// joinsYears reports "2016-2018" and "2016 to present" at token i.
func joinsYears(toks []token, i int) bool {
	if sign := at(toks, i+1); !isYear(at(toks, i)) || !sign.is("-") && !sign.is("to") {
		return false
	}
	switch end := at(toks, i+2); {
	case end.is("present"), end.is("current"), end.is("now"):
		return true
	default:
		return isYear(end)
	}
}

// isClock reports whether the number is a time of day.
func (q *quantityReader) isClock(toks []token, i int) bool {
	t, after := toks[i], at(toks, i+1)
	if t.suffix == "am" || t.suffix == "pm" || after.is("am") || after.is("pm") || after.is("o'clock") {
		return true
	}
	if (after.is("a") || after.is("p")) && at(toks, i+2).is(".") && at(toks, i+3).is("m") {
		return true
	}
	return !q.ratioNear(toks, i) && after.is(":") && after.glued && at(toks, i+2).kind == numberToken || at(toks, i-1).is(":") && at(toks, i-1).glued && toks[i].glued
}

// ratioNear reports the word ratio around two numbers with a colon: "a ratio of 1:12".
func (q *quantityReader) ratioNear(toks []token, i int) bool {
	for j := max(0, i-3); j < min(len(toks), i+9); j++ {
		if singular(toks[j].lower) == "ratio" {
			return true
		}
	}
	return false
}

// isMeasure reports whether the number is a dose, a size, a strength or a distance.
func (q *quantityReader) isMeasure(text string, toks []token, i int) bool {
	t, j := toks[i], i+1
	if t.suffix != "" && q.class[t.suffix]&isDose != 0 {
		return !at(toks, i-1).is("$")
	}
	for at(toks, j).is("-") || at(toks, j).is("°") || at(toks, j).is("/") && at(toks, j+1).kind == numberToken || at(toks, j).kind == numberToken && at(toks, j-1).kind != numberToken ||
		(at(toks, j).is("and") || at(toks, j).is("or") || at(toks, j).is("to")) && at(toks, j+1).kind == numberToken {
		j++
	}
	if at(toks, j).is("%") {
		return q.has(at(toks, j+1), isSolution) || at(toks, j+1).is("normal") || q.has(at(toks, i-1), isSolution)
	}
	if t := at(toks, j); (t.is("\"") || t.is("″")) && t.glued && at(toks, j-1).kind == numberToken && strings.Count(text[:t.start], "\"")%2 == 0 {
		return true // inches: 5/8"
	}
	if at(toks, i-1).is("$") {
		return false
	}
	return at(toks, j).kind == wordToken && q.class[at(toks, j).lower]&isDose != 0
}

// isVitalValue reports whether the number is the value of a vital sign or a
// test: "A1C > 9", "over 140/90".
func (q *quantityReader) isVitalValue(toks []token, i int) bool {
	if at(toks, i+1).is("/") && toks[i].kind == numberToken && toks[i].value >= 15 && at(toks, i+2).kind == numberToken && at(toks, i+2).value >= 15 {
		return true
	}
	if at(toks, i-1).is("/") && at(toks, i-2).masked && at(toks, i-2).kind == numberToken {
		return true
	}
	j, compared := i-1, false
	for j >= 0 && i-j < 4 {
		switch t := toks[j]; {
		case t.is(">"), t.is("<"), t.is("="), t.is("above"), t.is("over"), t.is("below"), t.is("under"), t.is("of"), t.is("than"), t.is("greater"), t.is("less"), t.is("to"), t.is("at"):
			compared = true
		case q.has(t, isVitalSign):
			return at(toks, i-1).kind == signToken || (compared || at(toks, i+1).is("%") || at(toks, i+1).is("/")) && !q.has(at(toks, i+1), isUnit)
		default:
			return false
		}
		j--
	}
	return false
}

// properNumber reports whether a number word is part of a name: "Dr. Seven",
// "Three Rivers Clinic".
func properNumber(text string, toks []token, i int) bool {
	if i == 0 || toks[i].kind != wordToken || !capitalAt(text, toks[i].start) {
		return false
	}
	return at(toks, i+1).kind == wordToken && capitalAt(text, at(toks, i+1).start)
}

func capitalAt(s string, i int) bool { return i < len(s) && s[i] >= 'A' && s[i] <= 'Z' }

// mostlyCapitals reports whether a text is written in capitals, or in title
// case, so that a capital says nothing of a word. The first word has one anyway.
func mostlyCapitals(s string) bool {
	if s == strings.ToUpper(s) {
		return true
	}
	capital, all := 0, 0
	for i, w := range nlp.Words(s) {
		if len(w.Text) > 3 && i > 0 && !isDigit(w.Text, 0) {
			all++
			if capitalAt(w.Text, 0) {
				capital++
			}
		}
	}
	return capital*3 > all*2
}
