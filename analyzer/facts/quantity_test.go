package facts

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"vitals/rules"
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
