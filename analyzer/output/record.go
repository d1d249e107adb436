package output

import (
	"math"

	"vitals/analyzer"
	"vitals/analyzer/check"
	"vitals/analyzer/document"
	"vitals/analyzer/facts"
	"vitals/analyzer/resume"
	"vitals/analyzer/rewrite"
)

// SchemaName is the name and version of the wire form. A change of what a
// field means asks for a new number.
const SchemaName = "vitals.check/1"

// The structs of this file are the wire form. They stand apart from the
// program's own types so that a rename there breaks nobody's script.

type record struct {
	Schema string   `json:"schema"`
	File   string   `json:"file"`
	Format string   `json:"format,omitempty"`
	Status string   `json:"status"` // ok | failed
	Error  *failure `json:"error,omitempty"`
	*body           // only where the status is ok
}

type failure struct {
	Code    string `json:"code"`
	Message string `json:"message"`
	Hint    string `json:"hint,omitempty"`
}

type body struct {
	AsOf         string       `json:"as_of"`
	Target       string       `json:"target"`
	TargetSource string       `json:"target_source"`
	TargetReason string       `json:"target_reason"`
	Stage        stage        `json:"stage"`
	Positions    []position   `json:"positions"`
	Bullets      []bullet     `json:"bullets"`
	Credentials  []credential `json:"credentials"`
	Systems      []system     `json:"systems"`
	Findings     []finding    `json:"findings"`
	Missing      []missing    `json:"missing"`
	Score        *score       `json:"score"` // null for a file that is no resume
}

type stage struct {
	ID      string   `json:"id"`
	Years   float64  `json:"years"`
	Reasons []string `json:"reasons"`
}

type position struct {
	Title    string `json:"title"`
	Employer string `json:"employer"`
	Location string `json:"location"`
	Start    string `json:"start"`
	End      string `json:"end"`
	Kind     string `json:"kind"`
}

// A place is where something stands in the file.
type place struct {
	Page int `json:"page"`
	Line int `json:"line"` // of the extracted text, from 1
}

type bullet struct {
	ID       int    `json:"id"` // from 1
	Text     string `json:"text"`
	Section  string `json:"section"`
	Position int    `json:"position"` // index in positions, -1 for none
	place
	Category   string     `json:"category"`
	Also       []string   `json:"also"`
	Tasks      []string   `json:"tasks"`
	Quantified bool       `json:"quantified"`
	Vague      bool       `json:"vague"`
	Quantities []quantity `json:"quantities"`
}

type quantity struct {
	Text  string  `json:"text"`
	Value float64 `json:"value"`
	High  float64 `json:"high"`
	Unit  string  `json:"unit"`
	Per   string  `json:"per"`
	Kind  string  `json:"kind"`
}

type credential struct {
	ID      string `json:"id"`
	Issuer  string `json:"issuer"`
	Name    string `json:"name"`
	Status  string `json:"status"`
	Expires string `json:"expires"`
	Text    string `json:"text"`
	place
}

type system struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Kind string `json:"kind"`
	Text string `json:"text"`
	place
}

type finding struct {
	Rule     string `json:"rule"`
	Severity string `json:"severity"`
	Message  string `json:"message"`
	Bullet   *int   `json:"bullet"` // a bullet's id, null where it is about none
	Page     *int   `json:"page"`   // null where it is about something missing
	Line     *int   `json:"line"`
	Rewrites []edit `json:"rewrites"`
}

type edit struct {
	Target    string `json:"target"`
	Kind      string `json:"kind"`
	Text      string `json:"text"`
	Slots     []slot `json:"slots"`
	Condition string `json:"condition,omitempty"`
	Caution   string `json:"caution,omitempty"`
}

type missing struct {
	Work     string `json:"work"`
	Question string `json:"question"`
	Text     string `json:"text"`
	Slots    []slot `json:"slots"`
}

type slot struct {
	Name        string `json:"name"`
	Placeholder string `json:"placeholder"`
	Kind        string `json:"kind"`
	Unit        string `json:"unit"`
	Per         string `json:"per"`
	Question    string `json:"question"`
	WhereToFind string `json:"where_to_find"`
}

type score struct {
	Total int            `json:"total"`
	Parts map[string]int `json:"parts"`
}

// newRecord returns the wire form of a result.
func newRecord(r Result) record {
	if r.Report == nil {
		return failedRecord(r)
	}
	rep := r.Report
	return record{
		Schema: SchemaName, File: r.File, Format: string(rep.Doc.Format), Status: "ok",
		body: &body{
			AsOf:         rep.AsOf.Format("2006-01-02"),
			Target:       rep.Target.ID,
			TargetSource: rep.TargetSource,
			TargetReason: rep.TargetReason,
			Stage:        stage{rep.Facts.Stage.ID, finite(rep.Facts.Stage.Years), list(rep.Facts.Stage.Reasons)},
			Positions:    positions(rep.Resume.Positions),
			Bullets:      bullets(rep),
			Credentials:  credentials(rep),
			Systems:      systems(rep),
			Findings:     findings(rep),
			Missing:      missed(rep.Missing),
			Score:        scoreOf(rep.Score),
		},
	}
}

func failedRecord(r Result) record {
	return record{
		Schema: SchemaName, File: r.File, Status: "failed",
		Error: &failure{Code: string(r.Err.Code), Message: r.Err.What, Hint: r.Err.Hint},
	}
}

func positions(from []resume.Position) []position {
	out := make([]position, 0, len(from))
	for _, p := range from {
		out = append(out, position{p.Title, p.Employer, p.Location, p.Start.String(), p.End.String(), string(p.Kind)})
	}
	return out
}

func bullets(rep *analyzer.Report) []bullet {
	out := make([]bullet, 0, len(rep.Resume.Bullets))
	for i, b := range rep.Resume.Bullets {
		f := factsOf(rep, i)
		out = append(out, bullet{
			ID: i + 1, Text: b.Text, Section: sectionOf(rep, b), Position: b.Position, place: placeOf(rep.Doc, b.Span),
			Category: string(f.Category), Also: categories(f.Also), Tasks: list(f.Tasks),
			Quantified: f.Quantified(), Vague: len(f.Vague) > 0 && !f.Quantified(), Quantities: quantities(f.Quantities),
		})
	}
	return out
}

// factsOf returns what bullet i says.
func factsOf(rep *analyzer.Report, i int) facts.Bullet {
	if i < 0 || i >= len(rep.Facts.Bullets) {
		return facts.Bullet{Category: facts.Other}
	}
	return rep.Facts.Bullets[i]
}

func sectionOf(rep *analyzer.Report, b resume.Bullet) string {
	if b.Section < 0 || b.Section >= len(rep.Resume.Sections) {
		return string(resume.OtherSection)
	}
	return string(rep.Resume.Sections[b.Section].Kind)
}

func categories(from []facts.Category) []string {
	out := make([]string, 0, len(from))
	for _, c := range from {
		out = append(out, string(c))
	}
	return out
}

func quantities(from []facts.Quantity) []quantity {
	out := make([]quantity, 0, len(from))
	for _, q := range from {
		out = append(out, quantity{q.Text, finite(q.Value), finite(q.High), q.Unit, q.Per, q.Kind})
	}
	return out
}

func credentials(rep *analyzer.Report) []credential {
	out := make([]credential, 0, len(rep.Facts.Credentials))
	for _, c := range rep.Facts.Credentials {
		out = append(out, credential{
			c.ID, c.Issuer, c.Name, string(c.Status), c.Expires.String(), textOf(rep.Doc, c.Span), placeOf(rep.Doc, c.Span),
		})
	}
	return out
}

func systems(rep *analyzer.Report) []system {
	out := make([]system, 0, len(rep.Facts.Systems))
	for _, s := range rep.Facts.Systems {
		out = append(out, system{s.ID, s.Name, s.Kind, textOf(rep.Doc, s.Span), placeOf(rep.Doc, s.Span)})
	}
	return out
}

func findings(rep *analyzer.Report) []finding {
	out := make([]finding, 0, len(rep.Findings))
	for _, f := range rep.Findings {
		w := finding{Rule: f.Rule, Severity: string(f.Severity), Message: f.Message, Rewrites: edits(f.Rewrites)}
		if f.Bullet >= 0 {
			id := f.Bullet + 1
			w.Bullet = &id
		}
		if f.Len() > 0 {
			p := placeOf(rep.Doc, f.Span)
			w.Page, w.Line = &p.Page, &p.Line
		}
		out = append(out, w)
	}
	return out
}

func edits(from []rewrite.Rewrite) []edit {
	out := make([]edit, 0, len(from))
	for _, r := range from {
		out = append(out, edit{r.Target, string(r.Kind), r.Text, slots(r), r.Condition, r.Caution})
	}
	return out
}

func slots(r rewrite.Rewrite) []slot {
	out := make([]slot, 0, len(r.Slots))
	for _, s := range r.Slots {
		out = append(out, slot{s.Name, s.Placeholder, string(s.Kind), s.Unit, s.Per, s.Question, s.WhereToFind})
	}
	return out
}

func missed(from []analyzer.Missing) []missing {
	out := make([]missing, 0, len(from))
	for _, m := range from {
		out = append(out, missing{m.Work, m.Rewrite.Condition, m.Rewrite.Text, slots(m.Rewrite)})
	}
	return out
}

func scoreOf(s *check.Score) *score {
	if s == nil {
		return nil
	}
	parts := make(map[string]int, len(s.Parts))
	for _, p := range s.Parts {
		parts[p.Name] = p.Points
	}
	return &score{s.Total, parts}
}

// placeOf returns the page and line on which a span begins.
func placeOf(doc *document.Document, at document.Span) place {
	i := doc.LineAt(at.Start)
	if i < 0 {
		return place{1, 1}
	}
	return place{max(doc.Lines[i].Page, 1), i + 1}
}

// textOf returns the text of a span, "" where it lies outside the document.
func textOf(doc *document.Document, at document.Span) string {
	if at.Start < 0 || at.End > len(doc.Text) || at.Start >= at.End {
		return ""
	}
	return doc.Text[at.Start:at.End]
}

// list returns s, or an empty list for nil: the wire form holds no null lists.
func list(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

// finite returns v, or 0 for what JSON cannot write.
func finite(v float64) float64 {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return 0
	}
	return v
}
