package facts

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"vitals/rules"
)

//go:generate go run ./train

// A linearModel weighs the words of a bullet and what the rules make of it. It
// is the text of its weights, sorted by feature and searched where it stands.
type linearModel struct{ rows string }

var categoryModel = newLinearModel(rules.CategoryWeights())

// modelCategories are the categories in the order of the weights.
var modelCategories = [...]Category{Clinical, Administrative, Leadership, Other}

func newLinearModel(text string) linearModel {
	_, rows, _ := strings.Cut(text, "\n") // the first line names the columns
	return linearModel{rows}
}

// chances returns how likely each category is for a bullet with the features.
func (m linearModel) chances(features []string) (p [len(modelCategories)]float64) {
	for _, f := range features {
		m.add(&p, f)
	}
	highest, sum := slices.Max(p[:]), 0.0
	for i := range p {
		p[i] = math.Exp(p[i] - highest)
		sum += p[i]
	}
	for i := range p {
		p[i] /= sum
	}
	return p
}

// add adds the weights of one feature, if the model knows it.
func (m linearModel) add(sums *[len(modelCategories)]float64, feature string) {
	row, ok := m.find(feature)
	for i := 0; ok && i < len(sums); i++ {
		var field string
		field, row, _ = strings.Cut(row, "\t")
		n, _ := strconv.Atoi(field)
		sums[i] += float64(n) / 100
	}
}

// find returns the weights in the row of a feature.
func (m linearModel) find(feature string) (string, bool) {
	low, high := 0, len(m.rows)
	for low < high {
		start := strings.LastIndexByte(m.rows[:(low+high)/2], '\n') + 1
		row, _, _ := strings.Cut(m.rows[start:], "\n")
		name, weights, _ := strings.Cut(row, "\t")
		switch c := strings.Compare(name, feature); {
		case c == 0:
			return weights, true
		case c < 0:
			low = start + len(row) + 1
		default:
			high = start
		}
	}
	return "", false
}

// From which chance the model has its way against the rules: more where the
// rules have strong evidence of one category and of no other.
const (
	chanceToDecide     = 0.8
	chanceAgainstSigns = 0.95
)

// leastChance returns the chance that the model needs against the rules.
func leastChance(signs []sign, p place) float64 {
	if certainty(signs, p) == "sure" {
		return chanceAgainstSigns
	}
	return chanceToDecide
}

// revise lets the model correct the category that the rules tell, from a chance.
func revise(main Category, also []Category, least float64, chance [len(modelCategories)]float64) (Category, []Category) {
	best := 0
	for i := range chance {
		if chance[i] > chance[best] {
			best = i
		}
	}
	c := modelCategories[best]
	if c == main || chance[best] < least {
		return main, also
	}
	if i := slices.Index(also, c); i >= 0 { // the rules see both kinds
		also = slices.Clone(also)
		also[i] = main
		return c, also
	}
	return c, also
}
