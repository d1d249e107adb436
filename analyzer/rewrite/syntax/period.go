package syntax

import ()

// Periodic are words that tell how often.
var Periodic = Set{"daily": true, "weekly": true, "monthly": true, "yearly": true, "annual": true, "quarterly": true, "nightly": true, "biweekly": true}

// Periods are the nouns of time that work is counted by.
var Periods = Set{"day": true, "week": true, "month": true, "year": true, "quarter": true, "shift": true, "hour": true, "time": true, "session": true, "semester": true, "evening": true, "morning": true, "night": true, "afternoon": true, "weekend": true}

// GivesPeriod reports whether the words after a noun phrase tell a period.
func (s Sentence) GivesPeriod(i int) bool {
	switch s.Lower(i) {
	case "daily", "weekly", "monthly", "yearly":
		return true
	case "each", "every":
		return Periods[s.Lower(i+1)]
	case "at":
		return s.Lower(i+1) == "a" && s.Lower(i+2) == "time" || s.Lower(i+1) == "once"
	case "a", "an", "per":
		return Periods[s.Lower(i+1)]
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
		case Periodic[t.Lower] && t.Lower != "daily":
			return true
		case (t.Lower == "each" || t.Lower == "every") && Periods[s.Lower(i+1)] && s.Lower(i+1) != "time":
			return true
		}
	}
	return false
}
