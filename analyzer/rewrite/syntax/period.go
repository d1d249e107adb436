package syntax

// GivesPeriod reports whether the words after a noun phrase tell a period.
func (s Sentence) GivesPeriod(i int) bool {
	switch s.Lower(i) {
	case "daily", "weekly", "monthly", "yearly":
		return true
	case "each", "every":
		return s.rd.Words.Periods[s.Lower(i+1)]
	case "at":
		return s.Lower(i+1) == "a" && s.Lower(i+2) == "time" || s.Lower(i+1) == "once"
	case "a", "an", "per":
		return s.rd.Words.Periods[s.Lower(i+1)]
	}
	return false
}

// ToldAfter reports whether the tokens [from, to) tell the period: "each day".
func (s Sentence) ToldAfter(from, to int, per string) bool {
	for i := from; i+1 < to; i++ {
		if (s.Lower(i) == "each" || s.Lower(i) == "every") && s.Lower(i+1) == per || s.Lower(i) == "daily" && per == "day" && (i+1 == to || s.Breaks(i+1) || s.Lower(i+1) == "and") {
			return true
		}
	}
	return false
}

// TellsHowOften reports whether the bullet says how often it is done, and not only
// "daily".
func (s Sentence) TellsHowOften() bool {
	for i, t := range s.Tok {
		switch {
		case s.rd.Words.Periodic[t.Lower] && t.Lower != "daily":
			return true
		case (t.Lower == "each" || t.Lower == "every") && s.rd.Words.Periods[s.Lower(i+1)] && s.Lower(i+1) != "time":
			return true
		}
	}
	return false
}

// EveryPeriod returns the noun of time that the tokens [from, to) give after "each" or
// "every": "shift" of "post strips every shift"; "" for none.
func (s Sentence) EveryPeriod(from, to int) string {
	for i := from; i+1 < to; i++ {
		if w := s.Lower(i + 1); (s.Lower(i) == "each" || s.Lower(i) == "every") && s.rd.Words.Periods[w] && w != "time" {
			return w
		}
	}
	return ""
}
