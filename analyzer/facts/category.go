package facts

import (
	"slices"

	"vitals/analyzer/internal/nlp"
)

// A field says where a job stands.
type field int

const (
	anyField     field = iota // nothing tells
	healthField               // in healthcare
	outsideField              // in another field, where every task is other
)

// fieldOf tells the field of a job from its title, and where that tells none
// from its employer.
func (l *lexicon) fieldOf(title, employer string) field {
	for _, s := range []string{title, employer} {
		words := nlp.Words(s)
		outside, health := l.outside.Find(s, words), l.health.Find(s, words)
		switch {
		case len(outside) > 0 && len(health) == 0:
			return outsideField
		case len(health) > 0 && len(outside) == 0:
			return healthField
		case len(health) > 0:
			// The last word of a title names the job: "hospital cook".
			if outside[len(outside)-1].Last > health[len(health)-1].Last {
				return outsideField
			}
			return healthField
		}
	}
	return anyField
}

// ofHealth reports whether a bullet speaks of healthcare.
func (l *lexicon) ofHealth(text string) bool {
	words := nlp.Words(text)
	if len(l.health.Find(text, words)) > 0 {
		return true
	}
	return slices.ContainsFunc(l.signs(text, words), func(s sign) bool { return s.category == Clinical && !s.weak })
}

// What evidence weighs against that of a task.
const (
	traitWeight = 0.6 // a trait beside a task leaves the task's kind
	realShare   = 0.4 // a further category is real from this share of the main one's weight
)

// A weight is the sum of a category's evidence in a bullet.
type weight struct {
	category Category
	sum      float64
	first    int // word of its first evidence
}

// categorize decides the category of a bullet and its further ones.
func categorize(signs []sign, f field) (Category, []Category) {
	if f == outsideField {
		return Other, nil
	}
	ws := weigh(signs, false, f)
	if len(ws) == 0 {
		ws = weigh(signs, true, f)
	}
	if len(ws) == 0 {
		return "", nil
	}
	var also []Category
	for _, w := range ws[1:] {
		if w.sum >= realShare*ws[0].sum && w.category != Other {
			also = append(also, w.category)
		}
	}
	return ws[0].category, also
}

// weigh sums the evidence, each source once, the heaviest category first and
// of two equal ones the one that is told first.
func weigh(signs []sign, weak bool, f field) []weight {
	var out []weight
	var seen []string
	for _, s := range signs {
		if s.weak != weak || slices.Contains(seen, s.source) {
			continue
		}
		seen = append(seen, s.source)
		i := slices.IndexFunc(out, func(w weight) bool { return w.category == s.category })
		if i < 0 {
			out = append(out, weight{s.category, 0, s.at})
			i = len(out) - 1
		}
		if s.category == Other && f == healthField {
			out[i].sum += traitWeight
		} else {
			out[i].sum++
		}
	}
	slices.SortStableFunc(out, func(a, b weight) int {
		switch {
		case a.sum > b.sum:
			return -1
		case a.sum < b.sum:
			return 1
		}
		return a.first - b.first
	})
	return out
}
