package facts

import (
	"bufio"
	"fmt"
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

// Each row is a bullet with its quantities: text|value|high|unit|per|kind.
func TestQuantityParts(t *testing.T) {
	q := newQuantityReader(&loadRules(t).Quantities)
	for _, row := range readRows(t, "testdata/quantity_parts.tsv") {
		var got []string
		for _, x := range q.read(row[0]) {
			got = append(got, fmt.Sprintf("%s|%.4g|%.4g|%s|%s|%s", x.Text, x.Value, x.High, x.Unit, x.Per, x.Kind))
			if s := row[0][x.Start:x.End]; s != x.Text {
				t.Errorf("%q: the span holds %q, the text is %q", row[0], s, x.Text)
			}
		}
		if diff := cmp.Diff(strings.Split(row[1], "; "), got); diff != "" {
			t.Errorf("%q: %s", row[0], diff)
		}
	}
}

// The lists of the labelling guide, word for word.
func TestGuide(t *testing.T) {
	q := newQuantityReader(&loadRules(t).Quantities)
	for _, s := range []string{
		"35 patients per day", "6-provider practice", "3 exam rooms", "two locations", "a dozen externs", "1,200 charts", "Roomed 30+ a day", "Saw 25-30 a day", "~40 patients",
		"panel of 1,500", "team of eight", "$12K inventory", "95%", "98 percent", "Room patients in under 10 minutes", "Cut wait time by half", "doubled", "Read the log twice daily",
		"Returned calls within 24 hours", "160 externship hours", "Ran the clinic twice weekly", "three afternoons a week", "Trained a dozen externs",
	} {
		if len(q.read(s)) == 0 {
			t.Errorf("no quantity in %q", s)
		}
	}
	for _, s := range []string{
		"12-lead EKG", "COVID-19", "ICD-10", "CPT 99213", "A1C", "B12", "O2", "H1N1", "Type 2 diabetes", "2-step TB test", "5-panel drug screen", "10-key", "Part B", "MA II", "Level 3",
		"Windows 10", "Office 365", "Section 8", "340B", "501(c)(3)", "Suite 200", "90791", "HL7", "0.5 mL", "21-gauge", "2x2 gauze", "ages 18+", "6-month well visits", "24/7", "1st shift",
		"first aid", "one-on-one", "number one priority", "one of the", "first point of contact", "5 years of experience", "two identifiers", "seven rights", "15-minute recheck", "24-hour notice",
		"2 line phone", "only MA on site", "Charted daily", "every Friday", "Handled many calls", "multiple", "hundreds of tubes", "dozens", "a couple of calls", "most of the visits", "555-210-9988",
		"Springfield, IL 62704", "8:30 a.m. to 5 p.m.", "March 2019", "12-hour shifts", "Drove 30 miles",
	} {
		if got := q.read(s); len(got) > 0 {
			t.Errorf("quantities %q in %q", texts(got), s)
		}
	}
}

func TestGuideVague(t *testing.T) {
	q := newQuantityReader(&loadRules(t).Quantities)
	for s, want := range map[string]bool{
		"many calls": true, "multiple providers": true, "various tests": true, "numerous patients": true, "several sites": true, "a variety of tasks": true, "a wide range of ages": true,
		"high-volume clinic": true, "fast-paced office": true, "a busy clinic": true, "large practice": true, "hundreds of tubes": true, "dozens of calls": true, "a couple of rooms": true, "most of the visits": true,
		"multiple sclerosis": false, "a large local reaction": false, "a dozen externs": false,
	} {
		if got := len(q.readVague(s, nlp.Words(s))) > 0; got != want {
			t.Errorf("%q: vague %v, want %v", s, got, want)
		}
	}
}
