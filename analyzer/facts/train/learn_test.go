package main

import (
	"runtime"
	"slices"
	"testing"

	"vitals/analyzer/facts"
	"vitals/rules"
)

func toy() []example {
	var out []example
	for range 20 {
		out = append(out,
			example{group: "a", features: []string{"w=draw", "w=blood", "r=clinical sure"}, want: 0},
			example{group: "b", features: []string{"w=file", "w=chart", "r=clinical sure"}, want: 1},
			example{group: "c", features: []string{"w=train", "w=staff", "r=leadership sure"}, want: 2, accepted: []int{1}})
	}
	return out
}

func TestLearn(t *testing.T) {
	w := learn(toy())
	for _, e := range toy() {
		p := w.chances(e.features)
		if got := slices.Index(p[:], slices.Max(p[:])); got != e.want {
			t.Errorf("%q is told to be %s", e.features, categories[got])
		}
	}
	if a, b := w.text(), learn(toy()).text(); a != b {
		t.Error("the same bullets teach other weights")
	}
}

// Another processor may round the last digit of a weight otherwise.
func TestWeightsAreCurrent(t *testing.T) {
	if runtime.GOARCH != "amd64" {
		t.Skip("the weights were learned on amd64")
	}
	r, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	examples, err := readExamples(facts.NewReader(r), r, "../../../fixtures/resumes", "../testdata")
	if err != nil {
		t.Fatal(err)
	}
	forgetRare(examples)
	if learn(examples).text() != rules.CategoryWeights() {
		t.Error("the weights are not those of the labelled bullets: run go generate ./analyzer/facts")
	}
}

func TestForgetRare(t *testing.T) {
	examples := append(toy(), example{features: []string{"w=once", "w=draw"}})
	forgetRare(examples)
	if got := examples[len(examples)-1].features; !slices.Equal(got, []string{"w=draw"}) {
		t.Errorf("features %q", got)
	}
}

func TestRuledAndDecided(t *testing.T) {
	e := toy()[1]
	if got := ruled(e); got != 0 {
		t.Errorf("the rules tell %s", categories[got])
	}
	if got := decided(learn(toy()), e); got != 1 {
		t.Errorf("with the model %s", categories[got])
	}
	if !toy()[2].accepts(1) || toy()[2].accepts(0) {
		t.Error("accepts another than its labels")
	}
}
