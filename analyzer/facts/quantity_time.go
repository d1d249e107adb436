package facts

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
	if !q.timeMeasures(toks, a, j, t) && !q.daysWorked(toks, a, j) {
		return Quantity{}, 0, false
	}
	return q.withPeriod(toks, f, a.first, j+1)
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
	case isYears(t), after.is("old"), after.is("notice"), after.is("experience"), after.is("shift"), after.is("shifts"), after.is("policy"), after.is("terms"), after.is("supply"), after.is("trial"), after.is("window"), after.is("prior"), after.is("before"), after.is("ahead"), after.is("holter"):
		return false
	case q.ofMachine(toks, a, unit+1):
		return false
	case q.hasPeriod(toks, unit+1):
		return q.changing(toks, a.first) || !isHours(t) && !t.is("days") && q.hasWait(toks)
	case after.is("of") && (endsJob(at(toks, unit+2)) || !isHours(t) && !q.changing(toks, a.first) && !before.is("within") && !before.is("in")), !isHours(t) && risen(toks[:a.first]):
		return false
	}
	if isHours(t) && a.low >= 40 && (a.low >= 80 || q.trainingNear(toks, unit) || loggedHours(toks[:a.first])) {
		return !before.is("every")
	}
	switch {
	case before.is("every"), before.is("for"), before.is("after"), before.is("q"), before.is("last"), before.is("past"), before.is("first"), before.is("next"), before.is("at"):
		return false
	case before.is("within"), before.is("inside"), before.is("in"), before.is("under") && at(toks, a.first-2).is("in"), before.is("below"):
		return !readsSkinTest(toks)
	case q.changing(toks, a.first), q.hasWait(toks):
		return true
	}
	return false
}

// ofMachine reports a time that a device runs for by its setting: "4 minute cycle".
func (q *quantityReader) ofMachine(toks []token, a amount, i int) bool {
	if at(toks, i).is("steam") || at(toks, i).is("sterilization") || at(toks, i).is("autoclave") {
		i++
	}
	return (at(toks, i).is("cycle") || at(toks, i).is("cycles")) && !q.changing(toks, a.first)
}

// hasPeriod reports a rate at token i that is not said in one word.
func (q *quantityReader) hasPeriod(toks []token, i int) bool {
	if t := at(toks, i); !t.is("per") && !t.is("a") && !t.is("/") {
		return false
	}
	_, _, ok := q.period(toks, i)
	return ok
}

// daysWorked reports days and parts of days spent at a place or a piece of work:
// "three days on the floor".
func (q *quantityReader) daysWorked(toks []token, a amount, unit int) bool {
	t, after, before := toks[unit], at(toks, unit+1), at(toks, a.first-1)
	if isHours(t) || !q.has(t, isOccasion) || !plural(t.lower) {
		return false
	}
	return (after.is("on") || after.is("at") || after.is("in")) && (before.kind == signToken || before.is("spent") || before.is("work") || before.is("worked") || before.is("and"))
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

// risen reports a step up in a job, whose time says nothing of the work:
// "promoted to lead within six months".
func risen(toks []token) bool {
	for _, t := range toks {
		switch t.lower {
		case "promoted", "promotion", "advanced", "hired", "became", "raise", "certified", "passed":
			return true
		}
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
