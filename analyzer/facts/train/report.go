package main

import (
	"fmt"
	"slices"
	"strings"
)

// As in the program.
const (
	chanceToDecide     = 0.8
	chanceAgainstSigns = 0.95
)

// report tells how many bullets of groups left out the rules tell rightly, and
// how many they tell with the model.
func report(examples []example, folds int) error {
	groups := map[string]int{}
	for _, e := range examples {
		if _, ok := groups[e.group]; !ok {
			groups[e.group] = len(groups) % folds
		}
	}
	rules, both, gained, lost := 0, 0, 0, 0
	for k := range folds {
		var kept, left []example
		for _, e := range examples {
			if groups[e.group] == k {
				left = append(left, e)
			} else {
				kept = append(kept, e)
			}
		}
		w := learn(kept)
		for _, e := range left {
			before, after := ruled(e), decided(w, e)
			rules, both = rules+count(e.accepts(before)), both+count(e.accepts(after))
			gained += count(!e.accepts(before) && e.accepts(after))
			lost += count(e.accepts(before) && !e.accepts(after))
		}
	}
	fmt.Printf("%d bullets: rules %d right, with the model %d (%d gained, %d lost)\n", len(examples), rules, both, gained, lost)
	return nil
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (e example) accepts(c int) bool { return c == e.want || slices.Contains(e.accepted, c) }

// ruled returns the category that the rules tell.
func ruled(e example) int {
	for _, f := range e.features {
		if name, ok := strings.CutPrefix(f, "r="); ok {
			name, _, _ = strings.Cut(name, " ")
			return slices.Index(categories, name)
		}
	}
	return 0
}

func decided(w weights, e example) int {
	p := w.chances(e.features)
	best := slices.Index(p[:], slices.Max(p[:]))
	least := chanceToDecide
	if slices.Contains(e.features, "r="+categories[ruled(e)]+" sure") {
		least = chanceAgainstSigns
	}
	if p[best] < least {
		return ruled(e)
	}
	return best
}
