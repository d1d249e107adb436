package facts

import (
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
	head, sure := q.head(toks, j)
	if head == 0 || a.high == 1 && !q.has(toks[head-1], isPerson) {
		return Quantity{}, 0, false
	}
	if a.high == 0 && !q.has(toks[head-1], isUnit) || !sure && !taggedPlural(text, toks, j, head) {
		return Quantity{}, 0, false
	}
	f := Quantity{Unit: strings.ToLower(text[toks[j].start:toks[head-1].end]), Kind: "count"}
	return q.withPeriod(toks, f, a.first, head)
}

// longestModifiers is how many words may stand between a number and what it counts.
const longestModifiers = 6

// head finds the noun that a number before token i counts and returns the
// token after it, 0 where there is none. It is not sure of a word that no list
// knows behind others that no list knows.
func (q *quantityReader) head(toks []token, i int) (next int, sure bool) {
	loose, single, unknown := 0, 0, 0
	for j := i; j < len(toks) && j < i+longestModifiers; j++ {
		t := toks[j]
		switch {
		case t.masked, t.kind == signToken && joins(t), t.kind == numberToken && at(toks, j+1).is("-"), j > i && (t.is("and") || t.is("or")) && loose == 0 && single == 0:
			continue
		case t.kind != wordToken || q.class[t.lower]&isStop != 0:
			return q.bestHead(toks, i, loose, single, unknown)
		case q.class[t.lower]&isCollective != 0 || plural(t.lower) && q.has(t, isUnit):
			return j + 1, true
		case q.has(t, isUnit):
			single = j + 1
		case (plural(t.lower) || t.glued && at(toks, j-1).is("-") && strings.HasSuffix(t.lower, "s")) && !q.has(t, isTime) && loose == 0:
			loose = j + 1
		default:
			unknown++
		}
		if loose > 0 && j >= loose {
			break
		}
	}
	return q.bestHead(toks, i, loose, single, unknown)
}

// bestHead chooses between a plural that no list knows and a unit in the
// singular, which counts only before a rate ("50 patient a day") or as the
// setting of a noun ("6 provider practice"), and for one person.
func (q *quantityReader) bestHead(toks []token, i, loose, single, unknown int) (int, bool) {
	if loose > 0 {
		return loose, unknown < 2
	}
	if single == 0 {
		return 0, true
	}
	t := toks[single-1]
	_, _, rate := q.period(toks, single)
	if rate || q.has(t, isPerson) || single == i+1 && q.has(t, isSetting) || q.has(t, isUnit) && single == i+1 && at(toks, single).kind == signToken {
		return single, true
	}
	if q.has(toks[i], isSetting) {
		return i + 1, true
	}
	return 0, true
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
	return len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is")
}

// taggedPlural asks the tagger whether tokens [i, head) are a noun phrase in
// the plural, where the words alone cannot tell.
func taggedPlural(text string, toks []token, i, head int) bool {
	tags := nlp.Tag(text[:toks[head-1].end])
	n := head - i
	if len(tags) < n {
		return false
	}
	for k, t := range tags[len(tags)-n:] {
		switch {
		case k == n-1:
			return t.Tag == "NNS" || t.Tag == "NNPS"
		case strings.HasPrefix(t.Tag, "NN"), strings.HasPrefix(t.Tag, "JJ"), t.Tag == "VBN", t.Tag == "VBG", t.Tag == "CD", t.Tag == "CC", t.Tag == "HYPH", t.Tag == ":":
		default:
			return false
		}
	}
	return false
}

// acceptTime takes an amount of time that measures the work: a result
// ("in under 10 minutes"), days worked ("three afternoons a week") or hours of
// training.
func (q *quantityReader) acceptTime(_ string, toks []token, a amount) (Quantity, int, bool) {
	j, t := a.last, at(toks, a.last)
	if t.is("business") || t.is("working") || t.is("calendar") {
		j, t = j+1, at(toks, j+1)
	}
	if a.suffix != "" && q.class[singular(a.suffix)]&isTime != 0 {
		j--
		t.lower = a.suffix
		t.kind = wordToken
	} else if a.suffix != "" {
		return Quantity{}, 0, false
	}
	if q.class[t.lower]&isTime == 0 && q.class[singular(t.lower)]&(isTime|isOccasion) == 0 {
		return q.trainingHours(toks, a)
	}
	f := Quantity{Unit: t.lower, Kind: "duration"}
	if per, next, ok := q.period(toks, j+1); ok && q.has(t, isOccasion) && !isHours(t) && a.high != 1 {
		f.Per, f.Kind, f.Span = per, "rate", span(toks, a.first, next)
		return f, next, true
	}
	if !q.timeMeasures(toks, a, j, t) {
		return Quantity{}, 0, false
	}
	f.Span = span(toks, a.first, j+1)
	return f, j + 1, true
}

// trainingHours takes "160 externship hours".
func (q *quantityReader) trainingHours(toks []token, a amount) (Quantity, int, bool) {
	for j := a.last; j < a.last+4; j++ {
		if t := at(toks, j); isHours(t) && j > a.last && q.has(at(toks, j-1), isTraining) {
			return Quantity{Span: span(toks, a.first, j+1), Unit: t.lower, Kind: "duration"}, j + 1, true
		} else if t.kind != wordToken && !t.is("-") {
			break
		}
	}
	return Quantity{}, 0, false
}

// timeMeasures decides whether an amount of time says how fast or how much,
// and not how long a job, a rule or a wait by protocol lasts.
func (q *quantityReader) timeMeasures(toks []token, a amount, unit int, t token) bool {
	after, before := at(toks, unit+1), at(toks, a.first-1)
	switch {
	case isYears(t), after.is("old"), after.is("notice"), after.is("experience"), after.is("shift"), after.is("shifts"), after.is("prior"), after.is("before"), after.is("ahead"), after.is("holter"):
		return false
	case after.is("per") || after.is("a") || after.is("/"):
		return q.changing(toks, a.first) || !isHours(t) && !t.is("days") && q.hasWait(toks)
	case after.is("of") && endsJob(at(toks, unit+2)):
		return false
	}
	if isHours(t) && a.low >= 40 && (q.trainingNear(toks, unit) || loggedHours(toks[:a.first])) {
		return true
	}
	switch {
	case before.is("every"), before.is("for"), before.is("after"), before.is("q"), before.is("last"), before.is("past"), before.is("first"), before.is("next"), before.is("at"):
		return false
	case before.is("within"), before.is("in"), before.is("under") && at(toks, a.first-2).is("in"), before.is("below"):
		return !readsSkinTest(toks)
	case q.changing(toks, a.first), q.hasWait(toks):
		return true
	}
	return false
}

func isYears(t token) bool {
	switch t.lower {
	case "year", "years", "yr", "yrs":
		return true
	}
	return false
}

// endsJob reports the words of "within 90 days of hire", "5 months of
// experience": the time is a rule's or a job's.
func endsJob(t token) bool {
	switch t.lower {
	case "hire", "hiring", "birth", "admission", "employment", "experience", "age", "onset", "expiration", "start", "exposure":
		return true
	}
	return false
}

func (q *quantityReader) trainingNear(toks []token, unit int) bool {
	if at(toks, unit+1).is("of") {
		return true
	}
	for _, t := range toks {
		if t.kind == wordToken && q.class[t.lower]&isTraining != 0 {
			return true
		}
	}
	return false
}

func loggedHours(toks []token) bool {
	for _, t := range toks {
		switch t.lower {
		case "completed", "logged", "performed", "fulfilled", "accumulated", "accrued", "contributed", "volunteered", "donated", "complete", "served":
			return true
		}
	}
	return false
}

func (q *quantityReader) hasWait(toks []token) bool {
	for _, t := range toks {
		if t.kind == wordToken && q.class[t.lower]&isWait != 0 {
			return true
		}
	}
	return false
}

// readsSkinTest reports a tuberculin test, which is read by rule in two or
// three days.
func readsSkinTest(toks []token) bool {
	for _, t := range toks {
		switch t.lower {
		case "tb", "ppd", "ppds", "tuberculin", "mantoux":
			return true
		}
	}
	return false
}
