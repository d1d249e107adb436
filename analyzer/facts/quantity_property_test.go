package facts

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"vitals/analyzer/document"
	"vitals/analyzer/resume"
)

// What says nothing of how much, wherever it stands.
var (
	numbersBehind = []string{
		" (March 2019)", " - 555-210-9988", ", CPT 99213", " on 03/14/2022", " using ICD-10", ", ext. 4410", " since 2018", " for COVID-19",
		" (Level 3)", ", 24/7", " per 45 CFR 164.514", " in Suite 200", " from 8:30 a.m. to 5 p.m.", ", MA II", " under form CMS-1500",
		" (2016-2019)", " Jan 2020 to Present", " 06/2018 - Current", ", tel. (555) 210-9988", " at 4410 Oak St., Reno, NV 89501", "; badge #20417",
		", NPI 1457380912", " - Q4 2023", " with a 21-gauge needle", " for Type 2 diabetes", ", E11.9 and I10", " on Windows 11",
	}
	numbersBefore = []string{"2021: ", "06/2019 - ", "Phase 2: ", "Jan. 5, 2020: ", "2016-2018 ", "(555) 210-9988 ", "(2019) "}
)

// labelledTexts returns the texts of all lists of labelled bullets.
func labelledTexts(t *testing.T) []string {
	t.Helper()
	var out []string
	lists, err := filepath.Glob("testdata/*.tsv")
	if err != nil || len(lists) < 10 {
		t.Fatalf("%d lists, %v", len(lists), err)
	}
	for _, list := range lists {
		for _, row := range readRows(t, list) {
			switch name := filepath.Base(list); {
			case row[0] == "text":
			case strings.HasPrefix(name, "quantities"):
				out = append(out, row[1])
			case len(row) > 6: // a list with the verb and its object
				out = append(out, row[2])
			default:
				out = append(out, row[0])
			}
		}
	}
	return out
}

// A date, a phone number or a code added to a bullet makes no quantity and
// takes none away.
func TestNumbersThatSayNothing(t *testing.T) {
	q := newQuantityReader(&loadRules(t).Quantities)
	for _, text := range labelledTexts(t) {
		want := len(q.read(text)) > 0
		check := func(changed string) {
			if got := q.read(changed); (len(got) > 0) != want {
				t.Errorf("%q: quantities %q, want %v", changed, texts(got), want)
			}
		}
		for _, s := range numbersBehind {
			check(text + s)
		}
		for _, s := range numbersBefore {
			check(s + text)
		}
	}
}

// How a bullet is drawn, in small letters or capitals, behind which glyph, with a
// full stop or without, changes none of its labels.
func TestLabelsInAnyDress(t *testing.T) {
	rd := NewReader(loadRules(t))
	dress := map[string]func(string) string{
		"capitals":  strings.ToUpper,
		"small":     strings.ToLower,
		"full stop": func(s string) string { return strings.TrimRight(s, ".") + "." },
	}
	for _, glyph := range []string{"• ", "- ", "* ", "▪ ", "o ", "– ", "\uf0b7 ", "→ ", "✓ "} {
		dress[glyph] = func(s string) string { return glyph + s }
	}
	for _, text := range labelledTexts(t) {
		want := rd.ofHealthcare(text)
		for name, change := range dress {
			got := rd.ofHealthcare(change(text))
			if got.Category != want.Category || got.Is(Clinical) != want.Is(Clinical) || got.Quantified() != want.Quantified() || len(got.Vague) != len(want.Vague) {
				t.Errorf("%s: %q: %s %v %q %d vague, want %s %v %q %d", name, text, got.Category, got.Also, texts(got.Quantities), len(got.Vague),
					want.Category, want.Also, texts(want.Quantities), len(want.Vague))
			}
		}
	}
}

// Case and glyph change no label in a whole resume either, where the bullets tell
// the field of a job.
func TestFieldInCapitals(t *testing.T) {
	rd := NewReader(loadRules(t))
	for _, bullets := range [][]string{
		{"Took vitals and gave injections", "Ordered supplies"},
		{"Ran the register", "Stocked shelves"},
		{"Verified insurance and collected copays", "Filed charts"},
	} {
		small, capitals := &resume.Resume{Positions: []resume.Position{{Title: "Associate"}}}, &resume.Resume{Positions: []resume.Position{{Title: "ASSOCIATE"}}}
		for _, b := range bullets {
			small.Bullets = append(small.Bullets, resume.Bullet{Span: document.Span{End: len(b)}, Text: b})
			capitals.Bullets = append(capitals.Bullets, resume.Bullet{Span: document.Span{End: len(b)}, Text: strings.ToUpper(b)})
		}
		a, b := findBullets(small, rd), findBullets(capitals, rd)
		if !slices.EqualFunc(a, b, func(x, y Bullet) bool { return x.Category == y.Category }) {
			t.Errorf("%q: %v in small letters, %v in capitals", bullets, a, b)
		}
	}
}
