package analyzer_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"sort"
	"strings"
	"testing"
	"time"

	"vitals/analyzer"
	"vitals/analyzer/document"
	"vitals/analyzer/resume"
	"vitals/rules"
)

// floors are the least F1 (accuracy for the last three) that the labelled
// resumes of fixtures must reach; what is reached is printed by -v.
var floors = map[string]float64{
	"bullets": 0.98, "flags": 0.97, "credentials": 0.96, "systems": 0.97, "positions": 0.98,
	"category": 0.97, "quantified": 0.98, "stage": 0.93,
}

// A label is what a truth.json says of one resume.
type label struct {
	AsOf      string   `json:"as_of"`
	Stage     string   `json:"stage"`
	StageAlt  []string `json:"stage_alt"`
	Positions []struct{ Title, Employer, Start, End string }
	Bullets   []struct {
		Text, Category string
		Alt            []string
		Quantified     bool
		Flagged        *bool
		Mixed          bool
		Borderline     bool
		FlagAmbiguous  bool `json:"flag_ambiguous"`
	}
	Credentials []struct {
		ID, Status string
		Borderline bool
	}
	Systems           []string
	SystemsBorderline []string `json:"systems_borderline"`
}

// A tally counts what was found rightly, found wrongly and missed; for an
// accuracy, right and missed.
type tally struct{ right, wrong, missed int }

// tallies counts by what is measured.
type tallies map[string]tally

func (ts tallies) add(more tallies) {
	for name, c := range more {
		sum := ts[name]
		ts[name] = tally{sum.right + c.right, sum.wrong + c.wrong, sum.missed + c.missed}
	}
}

// figure is the F1 of what is found, the accuracy of what is judged.
func (ts tallies) figure(name string) float64 {
	switch name {
	case "category", "quantified", "stage":
		return ts[name].share()
	}
	return ts[name].f1()
}

// group returns the tallies of one group, new ones at first.
func group(all map[string]tallies, name string) tallies {
	if all[name] == nil {
		all[name] = tallies{}
	}
	return all[name]
}

func (c tally) f1() float64 {
	return 2 * float64(c.right) / max(float64(2*c.right+c.wrong+c.missed), 1)
}

func (c tally) share() float64 { return float64(c.right) / max(float64(c.right+c.missed), 1) }

func (c *tally) note(ok bool) {
	if ok {
		c.right++
	} else {
		c.missed++
	}
}

// compare counts a set of found things against the wanted ones.
func (c *tally) compare(want, got []string) {
	for _, w := range want {
		c.note(slices.Contains(got, w))
	}
	for _, g := range got {
		if !slices.Contains(want, g) {
			c.wrong++
		}
	}
}

// TestAccuracy holds what is read of the labelled resumes against the floors,
// and docs/accuracy.md against what is measured: `go test ./analyzer -run
// TestAccuracy -update` writes the page.
func TestAccuracy(t *testing.T) {
	r, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	a := analyzer.New(r)
	all, bySet, byWriter := tallies{}, map[string]tallies{}, map[string]tallies{}
	truths, _ := filepath.Glob("../fixtures/resumes/*/truth.json")
	for _, truth := range truths {
		want := readLabel(t, truth)
		folder := filepath.Dir(truth)
		set := strings.TrimRight(filepath.Base(folder), "0123456789")
		resumes, _ := filepath.Glob(filepath.Join(folder, "resume.*"))
		for _, file := range resumes {
			got := score(t, a, file, want)
			writer := strings.TrimPrefix(filepath.Base(file), "resume.")
			for _, sum := range []tallies{all, group(bySet, set), group(byWriter, writer)} {
				sum.add(got)
			}
		}
	}
	if n := all["files"].right; n < 12 {
		t.Fatalf("only %d labelled resumes found", n)
	}
	for _, name := range sortedKeys(floors) {
		if got := all.figure(name); got < floors[name] {
			t.Errorf("%s: %.4f is below %.2f", name, got, floors[name])
		}
	}
	comparePage(t, "../docs/accuracy.md", accuracyPage(all, bySet, byWriter))
}

func readLabel(t *testing.T, path string) label {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var l label
	if err := json.Unmarshal(data, &l); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return l
}

// score counts what one file gets right and wrong.
func score(t *testing.T, a *analyzer.Analyzer, file string, want label) tallies {
	counts := map[string]*tally{"files": {right: 1}}
	for name := range floors {
		counts[name] = &tally{}
	}
	doc, err := document.Open(context.Background(), file, document.Limits{})
	if err != nil {
		t.Errorf("%s: %v", file, err)
		return nil
	}
	asOf, _ := time.Parse(time.DateOnly, want.AsOf)
	rep, err := a.Analyze(context.Background(), doc, analyzer.Options{AsOf: asOf})
	if err != nil {
		t.Errorf("%s: %v", file, err)
		return nil
	}
	scoreBullets(rep, want, counts)
	scoreSets(rep, want, counts)
	counts["stage"].note(want.Stage == "" || rep.Facts.Stage.ID == want.Stage || slices.Contains(want.StageAlt, rep.Facts.Stage.ID))
	out := tallies{}
	for name, c := range counts {
		out[name] = *c
	}
	return out
}

func scoreBullets(rep *analyzer.Report, want label, counts map[string]*tally) {
	pairs := match(rep, want)
	flagged := map[int]bool{}
	for _, f := range rep.Findings {
		if f.Rule == "unquantified-clinical-bullet" {
			flagged[f.Bullet] = true
		}
	}
	taken := map[int]bool{}
	for i, w := range want.Bullets {
		j, ok := pairs[i]
		counts["bullets"].note(ok)
		if ok {
			taken[j] = true
		}
		if w.Borderline {
			continue
		}
		if ok {
			got := rep.Facts.Bullets[j]
			counts["category"].note(string(got.Category) == w.Category || slices.Contains(w.Alt, string(got.Category)))
			counts["quantified"].note(got.Quantified() == w.Quantified)
		}
		clinicalAlt := slices.Contains(w.Alt, "clinical")
		if w.FlagAmbiguous || !w.Quantified && !w.Mixed && len(w.Alt) > 0 && (w.Category == "clinical" || clinicalAlt) {
			continue // either answer is accepted
		}
		flag := w.Category == "clinical" && !w.Quantified
		if w.Flagged != nil {
			flag = *w.Flagged
		}
		switch {
		case flag:
			counts["flags"].note(ok && flagged[j])
		case ok && flagged[j]:
			counts["flags"].wrong++
		}
	}
	for j := range rep.Facts.Bullets {
		if !taken[j] {
			counts["bullets"].wrong++
			if flagged[j] {
				counts["flags"].wrong++
			}
		}
	}
}

func scoreSets(rep *analyzer.Report, want label, counts map[string]*tally) {
	var wantCreds, gotCreds, unsure []string
	for _, c := range want.Credentials {
		if c.Borderline {
			unsure = append(unsure, kind(c.ID))
		}
	}
	for _, c := range want.Credentials {
		if !slices.Contains(unsure, kind(c.ID)) {
			wantCreds = append(wantCreds, kind(c.ID)+" "+c.Status)
		}
	}
	for _, c := range rep.Facts.Credentials {
		if !slices.Contains(unsure, kind(c.ID)) {
			gotCreds = append(gotCreds, kind(c.ID)+" "+string(c.Status))
		}
	}
	counts["credentials"].compare(wantCreds, gotCreds)

	var wantSys, gotSys []string
	for _, s := range want.Systems {
		wantSys = append(wantSys, system(s))
	}
	for _, s := range rep.Facts.Systems {
		if id := system(s.ID); !slices.Contains(want.SystemsBorderline, id) && !slices.Contains(gotSys, id) {
			gotSys = append(gotSys, id)
		}
	}
	counts["systems"].compare(wantSys, gotSys)

	c := counts["positions"]
	found := slices.Clone(rep.Resume.Positions)
	for _, w := range want.Positions {
		i := slices.IndexFunc(found, func(p resume.Position) bool {
			return p.Start.String() == w.Start && p.End.String() == w.End && alike(fields(w.Title+" "+w.Employer), fields(p.Title+" "+p.Employer)) >= 0.75
		})
		c.note(i >= 0)
		if i >= 0 {
			found = slices.Delete(found, i, i+1)
		}
	}
	c.wrong += len(found)
}

var issuer = regexp.MustCompile(`-(aama|amt|nha|ncct|ascp|ahima|aapc|ijcahpo|mgma|unspecified|amca|ccbma|arma|nahp|pmi|npa|aspt|cci|aoa|` +
	`nremt|alpp|caohc|nbrc|danb|hfma|tx)$`)

// kind drops the issuer that a label's credential id may carry.
func kind(id string) string {
	switch id = issuer.ReplaceAllString(id, ""); id {
	case "medication-aide":
		return "med-aide"
	case "pharm-tech":
		return "cpht"
	case "lmrt-ne": // Nebraska's name for it
		return "xray-limited"
	case "cpt-phleb", "cpt1-ca", "cpt2-ca":
		return "cpt"
	}
	return id
}

// sameSystem folds the ids that labels use for one product.
var sameSystem = map[string]string{
	"cerner": "oracle-health", "ecw": "eclinicalworks", "kareo": "tebra", "allscripts": "veradigm", "epic-mychart": "mychart", "athena": "athenahealth",
	"athenapractice": "centricity", "athenaidx": "idx", "cprs": "cprs-vista", "modmed-ema": "modmed", "mckesson-other": "mckesson",
	"greenway-intergy": "greenway", "greenway-primesuite": "greenway", "medical-manager": "greenway",
	"altera-touchworks": "veradigm", "altera-sunrise": "sunrise",
}

func system(id string) string {
	if same, ok := sameSystem[id]; ok {
		return same
	}
	return id
}

var word = regexp.MustCompile(`[a-z0-9%$]+`)

func fields(s string) []string { return word.FindAllString(strings.ToLower(s), -1) }

// match pairs wanted bullets with found ones by the words they share, the
// likest first.
func match(rep *analyzer.Report, want label) map[int]int {
	type pair struct {
		like float64
		i, j int
	}
	var all []pair
	for i, w := range want.Bullets {
		for j, g := range rep.Resume.Bullets {
			if like := alike(fields(w.Text), fields(g.Text)); like >= 0.85 {
				all = append(all, pair{like, i, j})
			}
		}
	}
	sort.SliceStable(all, func(a, b int) bool { return all[a].like > all[b].like })
	pairs, taken := map[int]int{}, map[int]bool{}
	for _, p := range all {
		if _, ok := pairs[p.i]; !ok && !taken[p.j] {
			pairs[p.i], taken[p.j] = p.j, true
		}
	}
	return pairs
}

// alike is the share of words that two texts have in common, from 0 to 1.
func alike(a, b []string) float64 {
	count := map[string]int{}
	for _, w := range a {
		count[w]++
	}
	common := 0
	for _, w := range b {
		if count[w] > 0 {
			count[w]--
			common++
		}
	}
	return 2 * float64(common) / max(float64(len(a)+len(b)), 1)
}

func sortedKeys(m map[string]float64) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
