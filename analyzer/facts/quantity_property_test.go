package facts

import "testing"

// What says nothing of how much, wherever it stands.
var (
	numbersBehind = []string{
		" (March 2019)", " - 555-210-9988", ", CPT 99213", " on 03/14/2022", " using ICD-10", ", ext. 4410", " since 2018", " for COVID-19",
		" (Level 3)", ", 24/7", " per 45 CFR 164.514", " in Suite 200", " from 8:30 a.m. to 5 p.m.", ", MA II", " under form CMS-1500",
	}
	numbersBefore = []string{"2021: ", "06/2019 - ", "Phase 2: ", "Jan. 5, 2020: "}
)

// A date, a phone number or a code added to a bullet makes no quantity and
// takes none away.
func TestNumbersThatSayNothing(t *testing.T) {
	q := newQuantityReader(&loadRules(t).Quantities)
	for _, row := range append(readRows(t, "testdata/quantities150.tsv"), readRows(t, "testdata/quantities_more.tsv")...) {
		want := row[0] == "yes"
		for _, s := range numbersBehind {
			if got := q.read(row[1] + s); (len(got) > 0) != want {
				t.Errorf("%q: quantities %q, want %s", row[1]+s, texts(got), row[0])
			}
		}
		for _, s := range numbersBefore {
			if got := q.read(s + row[1]); (len(got) > 0) != want {
				t.Errorf("%q: quantities %q, want %s", s+row[1], texts(got), row[0])
			}
		}
	}
}
