package facts

import (
	"math"
	"slices"
	"strings"
	"testing"

	"vitals/rules"
)

func TestModelFindsEveryFeature(t *testing.T) {
	rows := strings.Split(strings.TrimSuffix(categoryModel.rows, "\n"), "\n")
	if len(rows) < 1000 {
		t.Fatalf("only %d features: run go generate", len(rows))
	}
	if !slices.IsSorted(rows) {
		t.Fatal("the features are not in order")
	}
	for _, row := range rows {
		name, want, _ := strings.Cut(row, "\t")
		if got, ok := categoryModel.find(name); !ok || got != want {
			t.Fatalf("%q: %q, want %q", name, got, want)
		}
	}
	for _, name := range []string{"", "a", "w=", "zzz", "w=patientless"} {
		if got, ok := categoryModel.find(name); ok {
			t.Errorf("%q has weights %q", name, got)
		}
	}
}

func TestModelColumns(t *testing.T) {
	columns, _, _ := strings.Cut(rules.CategoryWeights(), "\n")
	want := "feature"
	for _, c := range modelCategories {
		want += "\t" + string(c)
	}
	if columns != want {
		t.Errorf("columns %q, want %q", columns, want)
	}
}

func TestModelChances(t *testing.T) {
	m := newLinearModel("feature\tclinical\tadministrative\tleadership\tother\nw=draw\t200\t0\t0\t0\nw=file\t0\t200\t0\t0\n")
	for _, c := range []struct {
		features []string
		want     []float64
	}{
		{nil, []float64{.25, .25, .25, .25}},
		{[]string{"w=draw"}, []float64{.711, .096, .096, .096}},
		{[]string{"w=draw", "w=file", "w=unheard"}, []float64{.440, .440, .060, .060}},
	} {
		got := m.chances(c.features)
		for i := range got {
			if math.Abs(got[i]-c.want[i]) > 0.001 {
				t.Errorf("%v: %.3f, want %.3f", c.features, got, c.want)
				break
			}
		}
	}
}

func TestRevise(t *testing.T) {
	for _, c := range []struct {
		name   string
		chance [4]float64
		want   Category
		also   int
	}{
		{"sure of another that the rules see too", [4]float64{.05, .9, .05, 0}, Administrative, 1},
		{"unsure", [4]float64{.3, .6, .1, 0}, Clinical, 1},
		{"of one mind", [4]float64{.9, .1, 0, 0}, Clinical, 1},
	} {
		got, also := revise(Clinical, []Category{Administrative}, chanceToDecide, c.chance)
		if got != c.want || len(also) != c.also {
			t.Errorf("%s: %s %v, want %s", c.name, got, also, c.want)
		}
	}
}

func TestLeastChance(t *testing.T) {
	health := place{field: healthField}
	draw, bill := sign{category: Clinical, source: "a"}, sign{category: Administrative, source: "b"}
	for _, c := range []struct {
		name  string
		signs []sign
		want  float64
	}{
		{"nothing told", nil, chanceToDecide},
		{"one kind told", []sign{draw}, chanceAgainstSigns},
		{"two kinds told", []sign{draw, bill}, chanceToDecide},
		{"weakly told", []sign{{category: Clinical, source: "a", weak: true}}, chanceToDecide},
	} {
		if got := leastChance(c.signs, health); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestFeatures(t *testing.T) {
	rd := NewReader(loadRules(t))
	got := rd.Features("Phlebotomist", "", []string{"Drew 20 tubes a day"})[0]
	for _, want := range []string{"w=draw", "w=#", "b=draw #", "h=draw", "p=draw tub", "u=clinical", "r=clinical sure", "s=phlebotomy"} {
		if !slices.Contains(got, want) {
			t.Errorf("no %q in %q", want, got)
		}
	}
	if got := rd.Features("Cook", "", []string{"Cooked lunch"})[0]; got != nil {
		t.Errorf("a cook's bullet has the features %q", got)
	}
}
