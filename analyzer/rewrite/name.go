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
// patients_per_day, no_shows_from.
func slotName(text string, at []int, places [][]int, k int) string {
	inner := strings.ToLower(strings.Trim(text[at[0]:at[1]], "[]"))
	if len(inner) > 1 {
		return snake(inner, 3)
	}
	lead := strings.Fields(text[:at[0]])
	if n := len(lead); n > 0 && (lead[n-1] == "from" || lead[n-1] == "to" && k > 0) {
		subject, _, _ := strings.Cut(text[:at[0]], " from")
		return snake(lastWord(strings.TrimSuffix(subject, " down"))+" "+lead[n-1], 2)
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
var unnamed = set{"the": true, "of": true, "a": true, "an": true, "with": true, "in": true, "or": true, "for": true, "rate": false}

// snake writes the first n words that matter in the form patients_per_day.
func snake(text string, n int) string {
	var out []string
	for _, t := range split(text).tok {
		if len(out) > 0 && t.lower == "and" || len(out) == n {
			break
		}
		if !unnamed[t.lower] {
			out = append(out, asciiName(t.lower))
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
