package quantify

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"vitals/analyzer"
	"vitals/analyzer/document"
	"vitals/analyzer/rewrite"
)

var asOf = time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)

// reports analyses one file of every labelled resume.
func reports(t testing.TB, a *analyzer.Analyzer) []*analyzer.Report {
	t.Helper()
	folders, err := filepath.Glob("../../fixtures/resumes/*")
	if err != nil || len(folders) == 0 {
		t.Fatalf("no labelled resumes: %v", err)
	}
	var out []*analyzer.Report
	for i, folder := range folders {
		files, _ := filepath.Glob(filepath.Join(folder, "resume.*"))
		doc, err := document.Open(context.Background(), files[i%len(files)], document.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		rep, err := a.Analyze(context.Background(), doc, analyzer.Options{AsOf: asOf})
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, rep)
	}
	return out
}

// typical returns answers such as people give to a slot.
func typical(s rewrite.Slot) []string {
	switch s.Kind {
	case rewrite.Percent:
		return []string{"95%", "about 95", "90-95", "over 90 percent"}
	case rewrite.Money:
		return []string{"$12,000", "about 12k", "10000-12000"}
	case rewrite.Words:
		return []string{"flu"}
	case rewrite.Duration:
		return []string{"5", "5-10", "about 5", "under 5"}
	}
	return []string{"30", "25-30", "about 30", "30+", "a dozen", "over 30", "at least 30"}
}

// TestAnsweredBulletsHoldANumber fills every way of every question about the
// labelled resumes with each of the typical answers: the answer must be read,
// the text must hold it, and the bullet must count as one with a number.
func TestAnsweredBulletsHoldANumber(t *testing.T) {
	r := load(t)
	rd, a := NewReader(r), analyzer.New(r)
	var texts []string
	for _, rep := range reports(t, a) {
		for _, q := range Questions(rep) {
			for k, w := range q.Ways {
				texts = append(texts, answered(t, rd, q, k, w)...)
			}
		}
	}
	if len(texts) < 2000 {
		t.Fatalf("only %d texts: is anything asked?", len(texts))
	}
	missed := without(t, a, texts)
	t.Logf("%d texts, %d of them without a number", len(texts), len(missed))
	if len(missed)*200 > len(texts) {
		t.Errorf("%d of %d answered bullets hold no number that is seen:\n%s", len(missed), len(texts), strings.Join(missed[:min(len(missed), 20)], "\n"))
	}
}

// answered fills a way with each of the typical answers.
func answered(t *testing.T, rd *Reader, q Question, k int, w rewrite.Rewrite) []string {
	t.Helper()
	var out []string
	most := 0
	for _, s := range w.Slots {
		most = max(most, len(typical(s)))
	}
	for n := range most {
		d := Decision{Way: k, Answers: map[string]string{}}
		numbers := 0
		for _, s := range w.Slots {
			all := typical(s)
			d.Answers[s.Name] = all[n%len(all)]
			if s.Kind != rewrite.Words {
				numbers++
			}
		}
		c, ok, err := rd.Change(q, d)
		if err != nil {
			if !strings.Contains(err.Error(), "plain number") && !strings.Contains(err.Error(), "within") {
				t.Errorf("%q with %v: %v", w.Text, d.Answers, err)
			}
			continue
		}
		for _, s := range w.Slots {
			if strings.Contains(c.New, s.Placeholder) || !ok {
				t.Errorf("%q with %v: %q", w.Text, d.Answers, c.New)
			}
		}
		if numbers > 0 {
			out = append(out, strings.ReplaceAll(c.New, "\n", " "))
		}
	}
	return out
}

// without returns the bullets in which no number is seen.
func without(t *testing.T, a *analyzer.Analyzer, bullets []string) []string {
	t.Helper()
	var missed []string
	for part := range slices.Chunk(bullets, 400) {
		text := "Ana Flores\n\nEXPERIENCE\n\nMedical Assistant, Larkspur Family Clinic, 05/2021 - Present\n- " + strings.Join(part, "\n- ") + "\n"
		doc, err := document.Read(context.Background(), "ana.txt", []byte(text), document.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		rep, err := a.Analyze(context.Background(), doc, analyzer.Options{AsOf: asOf})
		if err != nil {
			t.Fatal(err)
		}
		for i, b := range rep.Facts.Bullets {
			if !b.Quantified() {
				missed = append(missed, rep.Resume.Bullets[i].Text)
			}
		}
	}
	return missed
}
