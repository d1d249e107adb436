package quantify

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"vitals/analyzer/rewrite"
)

// fits reports what keeps the answer out of the slot, nil where nothing does.
func (p *parser) fits(slot rewrite.Slot) error {
	switch {
	case p.strange || !p.found:
		return &Misread{What: fmt.Sprintf("No number could be read from %q. %s", p.typed, howTo), None: true}
	case slot.Kind == rewrite.Percent && (p.money || p.time != "" || p.per != ""):
		return misread("This is about a percentage: how many of a hundred? For example 95, or about 95.")
	case slot.Kind != rewrite.Percent && (p.percent || p.outOf):
		return misread("This is about how many, not about a percentage. %s", howTo)
	case slot.Kind != rewrite.Money && p.money:
		return misread("This is about a number of %s, not about money. %s", orThings(slot.Unit), howTo)
	case p.time != "" && !p.convert(slot):
		if len(p.words) > 0 {
			return misread("The number is clear, but what follows it is not: %q. Say how it usually is: for example 30, or 25-30.", p.typed)
		}
		return misread("This is about %s. Please say it in %s.", orThings(slot.Unit), orThings(slot.Unit))
	}
	if of := p.perThing(slot); of != "" {
		return misread("%q is not how this is counted. Say how many it is in all%s: for example 30, or about 30.", of, inPeriod(slot.Per))
	}
	if left := p.unread(slot); left != "" {
		return misread("The number is clear, but the rest of %q is not. %s", p.typed, howTo)
	}
	return nil
}

// perThing returns the words by which an answer counts by something that is no period:
// "per patient", or how often and not how many: "times".
func (p *parser) perThing(slot rewrite.Slot) string {
	if p.notTimes[p.per] && p.per != slot.Per {
		return "per " + p.per
	}
	for i, w := range p.words {
		if w == "per" || w == "each" || w == "every" {
			return strings.Join(p.words[i:min(i+2, len(p.words))], " ")
		}
	}
	if p.often && !slices.Contains(strings.Fields(slot.Unit), "times") {
		return "times"
	}
	return ""
}

func inPeriod(per string) string {
	if per == "" {
		return ""
	}
	return " in a usual " + per
}

func orThings(unit string) string {
	if unit == "" {
		return "things"
	}
	return unit
}

// convert brings a time into the unit of the slot.
func (p *parser) convert(slot rewrite.Slot) bool {
	if slot.Kind != rewrite.Duration {
		return false
	}
	fields := strings.Fields(strings.ToLower(slot.Unit))
	if len(fields) == 0 {
		return false
	}
	want := units[fields[0]]
	if want == "" {
		want = units[fields[len(fields)-1]]
	}
	if want == p.time {
		return true
	}
	have, to := seconds[p.time], seconds[want]
	if have == 0 || to == 0 {
		return false
	}
	p.low, p.high = p.low*have/to, p.high*have/to
	return true
}

// unread returns the words behind the number that are not what the slot counts.
func (p *parser) unread(slot rewrite.Slot) string {
	unit := scan(strings.ToLower(slot.Unit))
	people := slices.Contains(unit, "patients")
	initials := ""
	for _, w := range unit {
		initials += w[:1]
	}
	var left []string
	for _, w := range p.words {
		single := strings.TrimSuffix(strings.TrimSuffix(w, "s"), "'")
		known := people && p.patients[w] || slices.ContainsFunc(unit, func(u string) bool { return u == w || strings.TrimSuffix(u, "s") == single })
		if !known && !(len(single) > 1 && strings.HasSuffix(initials, single)) {
			left = append(left, w)
		}
	}
	return strings.Join(left, " ")
}

// answer returns what was read, in the form that the slot takes.
func (p *parser) answer(slot rewrite.Slot) Answer {
	a := Answer{Hedge: p.hedge, Low: round(p.low), High: round(p.high), More: p.more, Per: p.per, Money: slot.Kind == rewrite.Money}
	switch {
	case a.More && (a.Hedge != "" || a.Low != a.High): // "about 30+" says no more than "about 30"
		a.More = false
	case a.More && (slot.Kind == rewrite.Percent || slot.Kind == rewrite.Duration):
		a.More, a.Hedge = false, "at least"
	}
	return a
}

// round keeps two digits behind the point, enough for any number that a person
// tells.
func round(v float64) float64 {
	n, err := strconv.ParseFloat(strconv.FormatFloat(v, 'f', 2, 64), 64)
	if err != nil {
		return v
	}
	return n
}
