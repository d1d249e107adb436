package main

import (
	"fmt"
	"maps"
	"math"
	"math/rand"
	"slices"
	"strings"
)

// How the weights are learned: logistic regression by AdaGrad. In a share of
// the steps the rules' own findings are hidden, so that the words learn to
// speak for themselves: the rules know these very bullets better than others.
const (
	orders    = 4
	passes    = 10
	step      = 0.2
	shrink    = 1e-4
	hidden    = 0.3
	leastSeen = 2    // features of fewer bullets are left out
	leastTold = 0.05 // and those whose weights are all smaller
)

// weights are the weights of each feature for the categories.
type weights map[string]*[4]float64

// forgetRare takes out the features that too few bullets have.
func forgetRare(examples []example) {
	seen := map[string]int{}
	for _, e := range examples {
		for _, f := range e.features {
			seen[f]++
		}
	}
	for i := range examples {
		examples[i].features = slices.DeleteFunc(examples[i].features, func(f string) bool { return seen[f] < leastSeen })
	}
}

// learn returns the mean of the weights learned from the examples in several
// orders, so that little hangs on the order.
func learn(examples []example) weights {
	mean := weights{}
	for seed := range orders {
		for f, x := range learnOrder(examples, int64(seed+1)) {
			if mean[f] == nil {
				mean[f] = &[4]float64{}
			}
			for c := range x {
				mean[f][c] += x[c] / orders
			}
		}
	}
	return mean
}

// learnOrder learns from the examples in the order that a seed tells.
func learnOrder(examples []example, seed int64) weights {
	w, squares := weights{}, weights{}
	for _, e := range examples {
		for _, f := range e.features {
			if w[f] == nil {
				w[f], squares[f] = &[4]float64{}, &[4]float64{}
			}
		}
	}
	random := rand.New(rand.NewSource(seed))
	order := random.Perm(len(examples))
	for range passes {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			w.learnOne(squares, examples[i], random.Float64() < hidden)
		}
	}
	return w
}

func (w weights) learnOne(squares weights, e example, hide bool) {
	features := e.features
	if hide {
		features = slices.DeleteFunc(slices.Clone(features), isFinding)
	}
	chance := w.chances(features)
	for c := range chance {
		wrong := chance[c]
		if c == e.want {
			wrong--
		}
		for _, f := range features {
			g := wrong + shrink*w[f][c]
			squares[f][c] += g * g
			w[f][c] -= step * g / math.Sqrt(squares[f][c]+1e-6)
		}
	}
}

// isFinding reports a feature that says what the rules found.
func isFinding(f string) bool { return strings.HasPrefix(f, "r=") || strings.HasPrefix(f, "s=") }

// chances returns how likely each category is.
func (w weights) chances(features []string) (p [4]float64) {
	for _, f := range features {
		if x := w[f]; x != nil {
			for c := range p {
				p[c] += x[c]
			}
		}
	}
	highest, sum := slices.Max(p[:]), 0.0
	for c := range p {
		p[c] = math.Exp(p[c] - highest)
		sum += p[c]
	}
	for c := range p {
		p[c] /= sum
	}
	return p
}

// text writes the weights in hundredths, one feature a line, in order.
func (w weights) text() string {
	var b strings.Builder
	b.WriteString("feature\t" + strings.Join(categories, "\t") + "\n")
	for _, f := range slices.Sorted(maps.Keys(w)) {
		if largest(w[f]) < leastTold {
			continue
		}
		b.WriteString(f)
		for _, x := range w[f] {
			fmt.Fprintf(&b, "\t%d", int(math.Round(100*x)))
		}
		b.WriteString("\n")
	}
	return b.String()
}

func largest(x *[4]float64) float64 {
	m := 0.0
	for _, v := range x {
		m = max(m, math.Abs(v))
	}
	return m
}
