package rewrite

import (
	"strings"

	"vitals/rules"
)

// OfWork returns the bullet for work that a role looks for, which the person
// may use only where they have done it.
func OfWork(w rules.Work, role rules.Role) Rewrite {
	slots := proposal{inserted: w.Text, where: w.Where}.slots()
	for i := range slots {
		slots[i].Question = askSlot(slots[i])
	}
	return Rewrite{Target: role.ID, Kind: Question, Text: w.Text, Slots: slots, Condition: w.Ask}
}

// askSlot asks for what a slot holds, by its kind.
func askSlot(s Slot) string {
	switch s.Kind {
	case Words:
		return "Which " + strings.ReplaceAll(strings.Trim(s.Placeholder, "[]"), "what", "thing or skill") + "?"
	case Percent:
		return "What share, in percent? Leave it out where nobody tracked it."
	case Money:
		return "About how many dollars" + perPeriod(s) + "?"
	}
	return "About how many " + s.Unit + perPeriod(s) + "?"
}

func perPeriod(s Slot) string {
	if s.Per == "" {
		return ""
	}
	return " per " + s.Per
}
