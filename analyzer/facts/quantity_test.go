package facts

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"vitals/analyzer/internal/nlp"
	"vitals/rules"

	"github.com/google/go-cmp/cmp"
)

func loadRules(t testing.TB) *rules.Rules {
	t.Helper()
	r, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// readRows reads the rows of a file of labelled bullets.
func readRows(t testing.TB, path string) [][]string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var rows [][]string
	for s := bufio.NewScanner(f); s.Scan(); {
		rows = append(rows, strings.Split(s.Text(), "\t"))
	}
	return rows
}

// Labels of the bullet files that the labelling guide decides otherwise:
// how long a job lasted counts nothing, and "hundreds of" is vague.
var guideDecides = map[string]bool{
	"Back-up lead MA for 2 months":            true,
	"Collected hundreds of specimens monthly": true,
}

func TestQuantifiedBullets(t *testing.T) {
	q := newQuantityReader(&loadRules(t).Quantities)
	for _, file := range []string{"bullets120", "more50", "tricky60"} {
		for _, row := range readRows(t, "testdata/"+file+".tsv") {
			text, want := row[2], len(row) > 6 && row[6] != ""
			if guideDecides[text] {
				continue
			}
			if got := q.read(text); (len(got) > 0) != want {
				t.Errorf("%s: %q: quantities %v, want %q", file, text, texts(got), strings.Join(row[6:], ""))
			}
		}
	}
}

func texts(qs []Quantity) []string {
	var out []string
	for _, q := range qs {
		out = append(out, q.Text)
	}
	return out
}

func TestQuantityRules(t *testing.T) {
	r := loadRules(t)
	q := newQuantityReader(&r.Quantities)
	for _, s := range r.Quantities.Hit {
		if len(q.read(s)) == 0 {
			t.Errorf("no quantity found in %q", s)
		}
	}
	for _, s := range r.Quantities.Miss {
		if got := q.read(s); len(got) > 0 {
			t.Errorf("quantities %q found in %q", texts(got), s)
		}
	}
}

func TestQuantityTraps(t *testing.T) {
	q := newQuantityReader(&loadRules(t).Quantities)
	var rows [][]string
	for _, file := range []string{"quantities", "quantities150", "quantities_more", "quantities_forms", "quantities_names"} {
		rows = append(rows, readRows(t, "testdata/"+file+".tsv")...)
	}
	for _, row := range rows {
		if got := q.read(row[1]); (len(got) > 0) != (row[0] == "yes") {
			t.Errorf("%q: quantities %q, want %s", row[1], texts(got), row[0])
		}
	}
}

func TestVagueRules(t *testing.T) {
	r := loadRules(t)
	q := newQuantityReader(&r.Quantities)
	for _, s := range r.Quantities.VagueHit {
		if len(q.readVague(s, nlp.Words(s))) == 0 {
			t.Errorf("nothing vague found in %q", s)
		}
	}
	for _, s := range r.Quantities.VagueMiss {
		if len(q.readVague(s, nlp.Words(s))) > 0 {
			t.Errorf("%q is said to be vague", s)
		}
	}
}

func TestQuantityParts(t *testing.T) {
	rd := NewReader(loadRules(t))
	for _, c := range []struct {
		text string
		want Quantity
	}{
		{"Roomed 25–30 patients a day", Quantity{Text: "25–30 patients a day", Value: 25, High: 30, Unit: "patients", Per: "day", Kind: "count"}},
		{"Trained a dozen new MAs", Quantity{Text: "a dozen new MAs", Value: 12, High: 12, Unit: "new mas", Kind: "count"}},
		{"Drew one hundred and twenty-five tubes", Quantity{Text: "one hundred and twenty-five tubes", Value: 125, High: 125, Unit: "tubes", Kind: "count"}},
		{"Saved $12K annually", Quantity{Text: "$12K annually", Value: 12000, High: 12000, Unit: "$", Per: "year", Kind: "money"}},
		{"Ran a $1.2 million budget", Quantity{Text: "$1.2 million", Value: 1.2e6, High: 1.2e6, Unit: "$", Kind: "money"}},
		{"Reached 98 percent", Quantity{Text: "98 percent", Value: 98, High: 98, Unit: "%", Kind: "percent"}},
		{"Cut waits from 22 to 14 minutes", Quantity{Text: "22 to 14 minutes", Value: 22, High: 14, Unit: "minutes", Kind: "duration"}},
		{"Worked at a 6-provider office", Quantity{Text: "6-provider", Value: 6, High: 6, Unit: "provider", Kind: "count"}},
		{"Read the log twice daily", Quantity{Text: "twice daily", Value: 2, High: 2, Unit: "times", Per: "day", Kind: "rate"}},
		{"Ran the clinic three afternoons a week", Quantity{Text: "three afternoons a week", Value: 3, High: 3, Unit: "afternoons", Per: "week", Kind: "rate"}},
		{"Reached two-thirds of the list", Quantity{Text: "two-thirds", Value: 2. / 3, High: 2. / 3, Kind: "ratio"}},
	} {
		got := rd.quantities.read(c.text)
		if len(got) != 1 {
			t.Errorf("%q: %d quantities %q", c.text, len(got), texts(got))
			continue
		}
		c.want.Span = got[0].Span
		if diff := cmp.Diff(c.want, got[0]); diff != "" {
			t.Errorf("%q: %s", c.text, diff)
		}
	}
}
