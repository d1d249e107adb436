package facts

import (
	"regexp"
	"strings"

	"vitals/analyzer/internal/nlp"
)

// Addresses of the net and phone numbers, whose digits count nothing.
var addressRE = regexp.MustCompile(`(?i)\S+@\S+|https?://\S+|www\.\S+|\(?\b\d{3}\)?[-. ]{1,2}\d{3}[-. ]\d{4}\b`)

// mayHoldAddress reports a text that addressRE may find something in: to run it
// over every bullet takes a sixth of the reading.
func mayHoldAddress(text string) bool {
	digits := 0
	for i := range len(text) {
		if isDigit(text, i) {
			digits++
		}
	}
	return digits >= 10 || strings.Contains(text, "@") || strings.Contains(text, "://") || strings.Contains(strings.ToLower(text), "www.")
}

var monthRE = regexp.MustCompile(`(?i)^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|fall|winter)$`)

// mask marks the numbers that are part of a name, a code, a date or a dose.
func (q *quantityReader) mask(text string, toks []token) {
	if mayHoldAddress(text) {
		for _, r := range addressRE.FindAllStringIndex(text, -1) {
			maskRange(toks, r[0], r[1])
		}
	}
	words := nlp.Words(text)
	for _, m := range q.masks.Find(text, words) {
		start, end := words[m.First].Start, words[m.Last-1].End
		if !insideNumber(text, start) && sameSigns(q.maskTexts[m.Value], text[start:min(end+1, len(text))]) {
			maskRange(toks, start, end)
		}
	}
	shout := mostlyCapitals(text, words)
	q.maskUnitDoses(toks)
	for i := range toks {
		if !q.numeric(toks[i]) || toks[i].masked {
			continue
		}
		if codeList(toks, i) {
			toks[i].masked, toks[i+2].masked = true, true
			continue
		}
		if chained(toks, i) || q.codePair(toks, i) || q.scaleFromZero(toks, i) {
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

func maskGlued(toks []token, i int) {
	toks[i].masked = true
	for j := i + 1; j < len(toks) && toks[j].glued; j++ {
		toks[j].masked = true
	}
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
		return q.has(at(toks, j+1), isSolution) || at(toks, j+2).kind == wordToken && q.class[at(toks, j+2).lower]&isSolution != 0 && !q.has(at(toks, j+1), isStop) || at(toks, j+1).is("normal") || q.has(at(toks, i-1), isSolution)
	}
	if t := at(toks, j); (t.is("\"") || t.is("″")) && t.glued && at(toks, j-1).kind == numberToken && strings.Count(text[:t.start], "\"")%2 == 0 {
		return true // inches: 5/8"
	}
	if t := at(toks, j); (t.is("'") || t.is("’") || t.is("′")) && t.glued && at(toks, j-1).kind == numberToken && !strings.ContainsAny(text[:t.start], "'‘’′") && !at(toks, j+1).glued {
		return true // feet: 53' trailers
	}
	if at(toks, i-1).is("$") {
		return false
	}
	if at(toks, j).is("foot") && q.has(at(toks, j+1), isUnit) {
		return false // the part of the body: "30 foot exams"
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
