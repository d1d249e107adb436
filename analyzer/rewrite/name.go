package rewrite

import (
	"fmt"
	"regexp"
	"strings"
)

var placeholderPattern = regexp.MustCompile(`\[[^\]\[]+\]`)

// slots names the slots of the inserted words and gives each its question.
func (p proposal) slots() []Slot {
	var out []Slot
	used := set{}
	places := placeholderPattern.FindAllStringIndex(p.inserted, -1)
	for k, at := range places {
		holder := p.inserted[at[0]:at[1]]
		name := slotName(p.inserted, at, places, k)
		for base, n := name, 2; used[name]; n++ {
			name = fmt.Sprintf("%s_%d", base, n)
		}
		used[name] = true
		question := p.question
		if len(places) > 1 {
			question += " (for " + holder + ")"
		}
		out = append(out, Slot{name, holder, question, p.where})
	}
	return out
}

// slotName makes a name of the words after the slot, or of those before it:
// patients_per_day, completion_from.
func slotName(text string, at []int, places [][]int, k int) string {
	end := len(text)
	if k+1 < len(places) {
		end = places[k+1][0]
	}
	inner := strings.ToLower(strings.Trim(text[at[0]:at[1]], "[]"))
	after := snake(strings.TrimLeft(text[at[1]:end], "%-"), 3)
	if len(inner) > 1 {
		return inner
	}
	from := 0
	if k > 0 {
		from = places[k-1][1]
	}
	before := strings.Fields(strings.TrimLeft(text[from:at[0]], "% "))
	if n := len(before); n > 0 && (before[n-1] == "from" || before[n-1] == "to") {
		return snake(strings.Join(before[max(0, n-2):], " "), 3)
	}
	if after == "" && len(before) > 0 {
		return snake(strings.Join(before[max(0, len(before)-2):], " "), 2)
	}
	if after == "" {
		return "number"
	}
	return after
}

// snake writes the first n words in the form patients_per_day.
func snake(text string, n int) string {
	var out []string
	for _, t := range split(text).tok {
		if len(out) > 0 && t.lower == "and" {
			break
		}
		if len(out) == n && !(out[n-1] == "per") {
			break
		}
		out = append(out, strings.ReplaceAll(strings.ReplaceAll(t.lower, "-", "_"), "'", ""))
	}
	return strings.Join(out, "_")
}
