package quantify

import (
	"fmt"
	"math"
	"strings"

	"vitals/analyzer/rewrite"
)

// How far an answer must lie outside of the usual range of its question to be
// taken for a slip of the keyboard. A zero too many or too few does; a busy
// clinic does not.
const (
	farAbove = 2   // times the upper end
	farBelow = 0.2 // times the lower end
	wide     = 5   // the upper end of a range, in times of its lower end
)

// What is asked about by a long period is no work of every day: an answer by a short one
// is more likely a slip of the tongue.
var (
	longPeriods  = map[string]bool{"quarter": true, "year": true}
	shortPeriods = map[string]bool{"hour": true, "shift": true, "day": true}
)

// Slip asks back where an answer looks like a slip of the keyboard: "That says
// 600 patients per day." It returns "" where it looks right. It names no norm.
func (r *Reader) Slip(slot rewrite.Slot, a Answer) string {
	switch {
	case a.Words != "":
		return ""
	case slot.Kind == rewrite.Percent && a.High > 100:
		return fmt.Sprintf("That says %s percent, more than all of them.", a.Text())
	case slot.Kind == rewrite.Count && a.Low == 1 && a.High == 1 && rewrite.Pair(slot.Unit):
		return fmt.Sprintf("That says %s, all of them together.", said(slot, a))
	case longPeriods[slot.Per] && shortPeriods[a.Per]:
		return fmt.Sprintf("That says %s, and the question is about a %s.", said(slot, a), slot.Per)
	case a.Low == 0:
		return fmt.Sprintf("That says %s.", said(slot, a))
	case slot.Kind == rewrite.Count && (a.Low != math.Trunc(a.Low) || a.High != math.Trunc(a.High)):
		return fmt.Sprintf("That says %s, which is no whole number.", said(slot, a))
	case a.High > a.Low*wide:
		return fmt.Sprintf("That says from %s to %s, which is a long way apart.", number(a.Low), number(a.High))
	case r.outside(slot, a):
		return fmt.Sprintf("That says %s.", said(slot, a))
	}
	return ""
}

// outside reports whether an answer lies far outside of what its question can
// have for an answer.
func (r *Reader) outside(slot rewrite.Slot, a Answer) bool {
	sameTime := a.Per == "" || a.Per == slot.Per
	if slot.High > 0 && sameTime {
		return a.High > slot.High*farAbove && slot.Kind != rewrite.Percent || a.Low < slot.Low*farBelow
	}
	per := slot.Per
	if !sameTime {
		per = a.Per
	}
	if per != "" && slot.Kind == rewrite.Count && a.High <= 1 {
		return true // one a day: more likely the number of a choice
	}
	most, ok := r.slips[per]
	return ok && slot.Kind == rewrite.Count && a.High > most
}

// said is an answer with what it counts: "600 patients per day".
func said(slot rewrite.Slot, a Answer) string {
	text := a.Text()
	switch slot.Kind {
	case rewrite.Money:
		text = dollars(a)
	case rewrite.Percent:
		text += " percent"
	default:
		unit := slot.Unit
		if text == "1" {
			unit = rewrite.OneOf(unit)
		}
		text = strings.TrimSpace(text + " " + unit)
	}
	per := slot.Per
	if a.Per != "" {
		per = a.Per
	}
	if per != "" {
		text += " per " + per
	}
	return text
}

// dollars writes an amount of money: "about $12,000".
func dollars(a Answer) string {
	hedge := a.Hedge
	if a.Hedge = ""; hedge != "" {
		hedge += " "
	}
	return hedge + "$" + a.Text()
}
