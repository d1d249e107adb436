package facts

import (
	"strings"

	"vitals/analyzer/internal/nlp"
)

// isName reports whether the number is part of a name or a code: "level 3",
// "12-lead", "I-9", "501(c)", "#4", "2nd", "340B".
func (q *quantityReader) isName(text string, toks []token, i int, shout bool) bool {
	t, before, after := toks[i], at(toks, i-1), at(toks, i+1)
	if before.is("#") || before.is("'") || before.is("’") || q.oddSuffix(t) || q.has(t, isCode) || q.version(toks, i) || q.labelsAgain(toks, i) {
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

// scaleFromZero reports the range of a scale: "symptom score 0-35".
func (q *quantityReader) scaleFromZero(toks []token, i int) bool {
	sign, b := at(toks, i+1), at(toks, i+2)
	scored := at(toks, i-1).is("score") || at(toks, i-1).is("scores")
	return toks[i].lower == "0" && sign.is("-") && sign.glued && b.glued && b.kind == numberToken && (scored || !q.changing(toks, i)) && !q.countFollows(toks, i+3) && !at(toks, i+3).is("%")
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
	if glued && (len(b.lower) == 1 || strings.ContainsAny(b.lower, "0123456789") || q.has(b, isLooseName)) || glued && j == i-2 && q.gluedCode(b, toks[i]) {
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
		return named && toks[i].kind == numberToken && (q.formNumber(text, toks, j, i) || q.productNumber(text, toks, j, i))
	case named && !beginsSentence(toks, j), b.is("form") && len(toks[i].lower) > 2 && toks[i].suffix == "":
		return true // "Form 5 logs"
	case beginsClause(toks, j):
		return q.countless(toks, i) // "Room 20 or so patients"
	}
	after := at(toks, i+1)
	single := after.kind == wordToken && q.has(after, isUnit) && singular(after.lower) == after.lower && toks[i].value > 1 // "Route 9 office"
	_, _, rate := q.period(toks, i+2)
	return !q.countFollows(toks, i+1) || single && !rate && q.class[after.lower]&isCollective == 0
}

// gluedCode reports a few letters that a hyphen glues to a number: "CA-125
// results", "PR-204 denials", but not "mid-30", "sub-10-minute".
func (q *quantityReader) gluedCode(letters, number token) bool {
	if !letters.isShort() || number.kind != numberToken || number.suffix != "" {
		return false
	}
	switch letters.lower {
	case "sub", "mid", "top", "pre", "post", "over", "up", "to", "and", "or", "non", "all", "per":
		return false
	}
	_, counts := q.number[letters.lower]
	return !counts && q.class[letters.lower]&(isEstimate|isChange|isStop|isTime|isPeriod|isUnit) == 0
}

// isShort reports two to four letters, as codes begin with.
func (t token) isShort() bool { return t.kind == wordToken && len(t.lower) > 1 && len(t.lower) < 5 }

// formNumber reports a long number without a comma behind letters in capitals
// that no list knows, and no rate behind what follows: "DD 2766 health records".
func (q *quantityReader) formNumber(text string, toks []token, j, i int) bool {
	t, b := toks[i], toks[j]
	if !b.isShort() || text[b.start:b.end] != strings.ToUpper(b.lower) || q.class[b.lower]&^isUnit != 0 {
		return false
	}
	_, _, rate := q.period(toks, q.nounEnd(toks, i+1))
	return len(t.lower) > 2 && t.suffix == "" && !strings.ContainsAny(t.lower, ",.") && !rate && !q.changing(toks, i) && !beginsSentence(toks, j)
}

// labelsAgain reports letters before a number that stand before another number
// too: "FC 12 and FC 40 plan codes".
func (q *quantityReader) labelsAgain(toks []token, i int) bool {
	b := at(toks, i-1)
	if toks[i].kind != numberToken || !b.isShort() || q.class[b.lower]&^isUnit != 0 || leadsToNumber(b.lower) {
		return false
	}
	for j := 1; j < len(toks); j++ {
		if j != i && toks[j].kind == numberToken && toks[j-1].is(b.lower) && (j-i == 3 || i-j == 3) {
			return true
		}
	}
	return false
}

// version reports "3.0" behind a name: "MDS 3.0 notes".
func (q *quantityReader) version(toks []token, i int) bool {
	b, after := at(toks, i-1), at(toks, i+1)
	return strings.HasSuffix(toks[i].lower, ".0") && b.kind == wordToken && !q.has(b, isStop|isChange|isEstimate|isGroup) && !q.changing(toks, i) && after.kind == wordToken && q.class[after.lower]&isStop == 0
}

// codeList reports two numbers of five digits without commas, one of them not
// round, told together: "denied 27447 and 22551 claims".
func codeList(toks []token, i int) bool {
	a, b := toks[i], at(toks, i+2)
	switch at(toks, i+1).lower {
	case "and", "or", "&", ",", "/":
	default:
		return false
	}
	return fiveDigits(a) && fiveDigits(b) && at(toks, i-1).lower != "$" && !(strings.HasSuffix(a.lower, "00") && strings.HasSuffix(b.lower, "00"))
}

func fiveDigits(t token) bool {
	return t.kind == numberToken && len(t.lower) == 5 && t.suffix == "" && !strings.ContainsAny(t.lower, ",.")
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
	case "a", "an", "per", "each", "every", "/", "one", "the", "this", "last", "most", "some", "-":
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
func mostlyCapitals(s string, words []nlp.Word) bool {
	if s == strings.ToUpper(s) {
		return true
	}
	capital, all := 0, 0
	for i, w := range words {
		if len(w.Text) > 3 && i > 0 && !isDigit(w.Text, 0) {
			all++
			if capitalAt(w.Text, 0) {
				capital++
			}
		}
	}
	return capital*3 > all*2
}
