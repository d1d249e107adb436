package output

import (
	"strings"
	"testing"
	"time"

	"vitals/analyzer"
	"vitals/analyzer/check"
	"vitals/analyzer/document"
	"vitals/analyzer/facts"
	"vitals/analyzer/resume"
	"vitals/analyzer/rewrite"
	"vitals/rules"
)

// sampleText is a small resume; the reports of these tests are made by hand
// around it, so that they hold whatever the other stages do.
const sampleText = `Ana Flores, CMA (AAMA)
EXPERIENCE
Medical Assistant, Larkspur Family Clinic	05/2021 - Present
Roomed patients and took vital signs
Gave many vaccines in a high-volume clinic
Drew blood from 20 patients per day
CERTIFICATIONS
BLS, expired 03/2024
SKILLS
Epic`

// sampleDocument returns sampleText with one line for each of its lines.
func sampleDocument(text string) *document.Document {
	doc := &document.Document{Name: "ana.txt", Format: document.Text, Pages: 1, Text: text}
	at := 0
	for _, line := range strings.Split(text, "\n") {
		doc.Lines = append(doc.Lines, document.Line{Span: document.Span{Start: at, End: at + len(line)}, Page: 1, Block: -1})
		at += len(line) + 1
	}
	return doc
}

// spanOf returns where part stands in the document.
func spanOf(t *testing.T, doc *document.Document, part string) document.Span {
	t.Helper()
	i := strings.Index(doc.Text, part)
	if i < 0 {
		t.Fatalf("the sample does not hold %q", part)
	}
	return document.Span{Start: i, End: i + len(part)}
}

func loadRules(t testing.TB) *rules.Rules {
	t.Helper()
	r, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// sample returns a report that has something of everything.
func sample(t *testing.T) *analyzer.Report {
	doc := sampleDocument(sampleText)
	bullet := func(text string, line int) resume.Bullet {
		return resume.Bullet{Span: spanOf(t, doc, text), Text: text, Section: 1, Line: line}
	}
	res := &resume.Resume{
		Doc: doc, Name: "Ana Flores",
		Sections: []resume.Section{
			{Span: document.Span{Start: 0, End: 22}, Kind: resume.Contact, First: 0, Last: 1},
			{Span: document.Span{Start: 23, End: len(sampleText)}, Kind: resume.Experience, Heading: "EXPERIENCE", First: 2, Last: 6},
		},
		Positions: []resume.Position{{
			Span:  spanOf(t, doc, "Medical Assistant, Larkspur Family Clinic\t05/2021 - Present"),
			Title: "Medical Assistant", Employer: "Larkspur Family Clinic",
			Start: resume.Month{Year: 2021, Month: 5}, End: resume.Month{Present: true}, Kind: resume.Job, Section: 1,
		}},
		Bullets: []resume.Bullet{
			bullet("Roomed patients and took vital signs", 3),
			bullet("Gave many vaccines in a high-volume clinic", 4),
			bullet("Drew blood from 20 patients per day", 5),
		},
	}
	many := spanOf(t, doc, "many")
	f := &facts.Facts{
		Bullets: []facts.Bullet{
			{Category: facts.Clinical, Tasks: []string{"rooming", "vitals"}},
			{Category: facts.Clinical, Also: []facts.Category{facts.Administrative}, Tasks: []string{"immunizations"}, Vague: []document.Span{many}},
			{Category: facts.Clinical, Tasks: []string{"phlebotomy"}, Quantities: []facts.Quantity{{
				Span: spanOf(t, doc, "20 patients per day"), Text: "20 patients per day", Value: 20, High: 20, Unit: "patients", Per: "day", Kind: "count",
			}}},
		},
		Credentials: []facts.Credential{
			{Span: spanOf(t, doc, "CMA (AAMA)"), ID: "cma", Issuer: "AAMA", Name: "Certified Medical Assistant", Status: facts.Held},
			{Span: spanOf(t, doc, "BLS"), ID: "bls", Name: "Basic Life Support", Status: facts.Expired, Expires: resume.Month{Year: 2024, Month: 3}},
		},
		Systems: []facts.System{{Span: spanOf(t, doc, "Epic"), ID: "epic", Name: "Epic", Kind: "ehr"}},
		Stage:   facts.Stage{ID: "mid", Years: 4.5, Reasons: []string{"medical assistant since May 2021"}},
	}
	proposal := []rewrite.Rewrite{{
		Target: "senior-ma", Kind: rewrite.Nearest, Text: "Roomed [N] patients per day and took vital signs",
		Slots: []rewrite.Slot{{Name: "patients_per_day", Placeholder: "[N]", At: 7, Kind: rewrite.Count, Unit: "patients", Per: "day", Question: "On a usual day, about how many patients did you room?", WhereToFind: "the day's schedule"}},
	}}
	find := func(rule string, severity check.Severity, at document.Span, bullet int, message string, rewrites ...rewrite.Rewrite) analyzer.Finding {
		return analyzer.Finding{Finding: check.Finding{Span: at, Rule: rule, Severity: severity, Message: message, Bullet: bullet}, Rewrites: rewrites}
	}
	return &analyzer.Report{
		Doc: doc, Resume: res, Facts: f, AsOf: time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC),
		Target: rules.Role{ID: "senior-ma", Title: "Senior Medical Assistant"}, TargetSource: analyzer.TargetInferred,
		TargetReason: "4 years as a medical assistant: the senior role comes next",
		Findings: []analyzer.Finding{
			find("unquantified-clinical-bullet", check.Warning, res.Bullets[0].Span, 0, "This says what you did, but not how much of it.", proposal...),
			find("unquantified-clinical-bullet", check.Warning, res.Bullets[1].Span, 1, "This says what you did, but not how much of it."),
			find("vague-quantity", check.Warning, many, 1, `"many" leaves the reader guessing.`),
			find("expired-credential", check.Warning, f.Credentials[1].Span, -1, "Basic Life Support is shown as lapsed."),
			find("missing-bls", check.Warning, document.Span{}, -1, "This resume shows neither BLS nor CPR."),
		},
		Score: &check.Score{Total: 56, Parts: []check.Part{
			{Name: "quantified", Points: 33, Weight: 60, Why: "1 of 3 bullets about patient care hold a number"},
			{Name: "credentials", Points: 60, Weight: 25, Why: "2 findings"},
			{Name: "systems", Points: 100, Weight: 15, Why: "nothing missing"},
		}},
	}
}

// failed is a file that could not be read.
func failed() Result {
	return Result{File: "clients/lee.pdf", Err: &document.Error{
		Code: document.Scanned, Name: "clients/lee.pdf", What: "pages are images without text", Hint: "run OCR first",
	}}
}

// write returns what a format makes of some results.
func write(t *testing.T, format string, o Options, results ...Result) string {
	t.Helper()
	f, ok := ByName(format)
	if !ok {
		t.Fatalf("no format %q", format)
	}
	var out strings.Builder
	w := f.New(&out, o)
	for _, r := range results {
		if err := w.Write(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
