package rewrite

import (
	"fmt"
	"regexp"
	"strings"

	"vitals/analyzer/rewrite/syntax"
)

var placeholderPattern = regexp.MustCompile(`\[[^\]\[]+\]`)

// slots names the slots of the inserted words and gives each its question.
func (p proposal) slots() []Slot {
	var out []Slot
	used := syntax.Set{}
	places := placeholderPattern.FindAllStringIndex(p.inserted, -1)
	for k, at := range places {
		holder := p.inserted[at[0]:at[1]]
		name := slotName(p.inserted, at, places, k)
		for base, n := name, 2; used[name]; n++ {
			name = fmt.Sprintf("%s_%d", base, n)
		}
		used[name] = true
		s := Slot{Name: name, Placeholder: holder, At: p.at + at[0], Question: p.question, WhereToFind: p.where}
		if len(places) > 1 {
			s.Question = p.askEach(at, holder)
		}
		s.Kind, s.Unit, s.Per = slotKind(p.inserted, places, k)
		if len(places) == 1 && (s.Per == "" || s.Per == p.sanity.Per) {
			s.Low, s.High = p.sanity.Low, p.sanity.High
		}
		out = append(out, s)
	}
	return out
}

// askEach returns the question for one of several slots: which thing, or the
// number before or after.
func (p proposal) askEach(at []int, holder string) string {
	before := p.inserted[:at[0]]
	switch {
	case len(holder) > 3 && holder != "[amount]":
		return "Which " + strings.Trim(holder, "[]") + "?"
	case strings.HasSuffix(strings.TrimSuffix(before, "$"), "from "):
		return p.question + " First the number before."
	case strings.HasSuffix(strings.TrimSuffix(before, "$"), " to ") && strings.Contains(before, " from "):
		return p.question + " Now the number after."
	}
	return p.question + " (for " + holder + ")"
}

// slotKind returns what sort of answer slot k of the text takes, what it
// counts and by what period.
func slotKind(text string, places [][]int, k int) (kind SlotKind, unit, per string) {
	before, after := text[:places[k][0]], text[places[k][1]:]
	switch inner := strings.Trim(text[places[k][0]:places[k][1]], "[]"); {
	case strings.HasSuffix(before, "$"):
		return Money, "dollars", periodOf(after)
	case strings.HasPrefix(after, "%"):
		return Percent, "percent", ""
	case len(inner) > 1:
		return Words, "", ""
	}
	unit = unitOf(after)
	switch {
	case unit == "" && k+1 < len(places): // "from [N] to [M] days"
		return slotKind(text, places, k+1)
	case unit == "" && k > 0: // "in [N] weeks, down from [M]"
		return slotKind(text, places, k-1)
	case unit == "":
		unit = "people"
	case durations[syntax.LastWord(strings.ToLower(unit))]:
		kind = Duration
	}
	if kind == "" {
		kind = Count
	}
	return kind, unit, periodOf(after)
}

// durations are the units of time.
var durations = syntax.Set{"seconds": true, "minutes": true, "hours": true, "days": true, "weeks": true, "months": true, "years": true}

// unitOf returns the noun phrase that the text after a slot begins with.
func unitOf(after string) string {
	if noun, ok := strings.CutPrefix(after, "-"); ok {
		return firstWord(noun) + "s" // "[N]-provider practice"
	}
	s := syntax.NewLine(after)
	if len(s.Tok) == 0 || strings.TrimSpace(s.Gap(0)) != "" {
		return ""
	}
	end := 0
	for end < len(s.Tok) && !(end > 0 && s.Breaks(end)) && !afterUnit[s.Lower(end)] {
		end++
	}
	if end == 0 {
		return ""
	}
	return after[s.Tok[0].Start:s.Tok[end-1].End]
}

// afterUnit are words that a unit ends before.
var afterUnit = syntax.Set{"per": true, "to": true, "from": true, "for": true, "in": true, "on": true, "over": true, "daily": true, "weekly": true, "monthly": true, "each": true, "every": true, "a": true, "at": true, "with": true, "by": true, "between": true, "out": true, "up": true, "back": true, "handled": true, "logged": true, "served": true}

func periodOf(after string) string {
	_, period, ok := strings.Cut(strings.ToLower(after), " per ")
	if !ok {
		return ""
	}
	return syntax.NewLine(period).Lower(0)
}

// slotName makes a name of the words after the slot, or of those before it:
// patients_per_day, no_shows_from.
func slotName(text string, at []int, places [][]int, k int) string {
	inner := strings.ToLower(strings.Trim(text[at[0]:at[1]], "[]"))
	if len(inner) > 1 {
		return snake(inner, 3)
	}
	lead := strings.Fields(text[:at[0]])
	if n := len(lead); n > 0 && (lead[n-1] == "from" || lead[n-1] == "to" && k > 0) {
		subject, _, _ := strings.Cut(text[:at[0]], " from")
		return snake(syntax.LastWord(strings.TrimSuffix(subject, " down"))+" "+lead[n-1], 2)
	}
	end := len(text)
	if k+1 < len(places) {
		end = places[k+1][0]
	}
	if name := snake(strings.TrimLeft(text[at[1]:end], "%-"), 4); name != "" {
		return name
	}
	if name := snake(strings.Join(lead[max(0, len(lead)-3):], " "), 3); name != "" {
		return name
	}
	return "number"
}

// unnamed are words that make no part of a slot's name.
var unnamed = syntax.Set{"the": true, "of": true, "a": true, "an": true, "with": true, "in": true, "or": true, "for": true}

// snake writes the first n words that matter in the form patients_per_day.
func snake(text string, n int) string {
	var out []string
	for _, t := range syntax.NewLine(text).Tok {
		if len(out) > 0 && t.Lower == "and" || len(out) == n {
			break
		}
		if name := asciiName(t.Lower); name != "" && !unnamed[t.Lower] {
			out = append(out, name)
		}
	}
	return strings.Trim(strings.Join(out, "_"), "_")
}

// asciiName writes a word with nothing but small letters, digits and "_".
func asciiName(w string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			return r
		case r == '-':
			return '_'
		}
		return -1
	}, w)
}
