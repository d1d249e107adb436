package career

import (
	"testing"
	"time"

	"vitals/analyzer/document"
	"vitals/analyzer/facts"
	"vitals/analyzer/resume"
	"vitals/rules"
)

// The bullets of each work that show it do, and the others do not.
func TestWorkIsShown(t *testing.T) {
	r := load(t)
	for _, w := range r.Roles.Work {
		for _, hit := range w.Hit {
			if !showsIn(t, r, hit, w) {
				t.Errorf("%s: %q does not show it", w.ID, hit)
			}
		}
		for _, miss := range w.Miss {
			if showsIn(t, r, miss, w) {
				t.Errorf("%s: %q shows it", w.ID, miss)
			}
		}
		for _, id := range w.Tasks {
			if _, ok := r.Tasks.ByID(id); !ok {
				t.Errorf("%s: no task %q", w.ID, id)
			}
		}
		if len(w.Hit) == 0 || len(w.Miss) == 0 || w.Ask == "" || w.Where == "" {
			t.Errorf("%s: no hit, miss, question or place to look", w.ID)
		}
	}
	for _, role := range r.Roles.Roles {
		if len(role.WorkToShow) < 2 {
			t.Errorf("%s: looks for %v", role.ID, role.WorkToShow)
		}
		for _, id := range role.WorkToShow {
			if _, ok := r.Roles.WorkByID(id); !ok {
				t.Errorf("%s: no work %q", role.ID, id)
			}
		}
	}
}

func TestMissing(t *testing.T) {
	r := load(t)
	tests := []struct {
		name    string
		role    string
		bullets []string
		want    []string
	}{
		{"what no bullet shows", "lead-ma", []string{"Roomed patients", "Took vital signs"}, []string{"training", "flow", "audits"}},
		{"not what one shows", "lead-ma", []string{"Trained new hires on rooming", "Audited charts for missing consents"}, []string{"flow", "staffing"}},
		{"a phlebotomist", "phleb-tech", []string{"Roomed patients"}, []string{"draws", "specimens", "controls"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			role, _ := r.Roles.ByID(tt.role)
			res, f := read(t, r, tt.bullets...)
			got := Missing(r, role, res, f)
			for i, w := range got {
				if i >= len(tt.want) || w.ID != tt.want[i] {
					t.Errorf("%d: %s, want %v", i, w.ID, tt.want)
				}
			}
			if len(got) != len(tt.want) {
				t.Errorf("%d questions, want %v", len(got), tt.want)
			}
		})
	}
}

func showsIn(t *testing.T, r *rules.Rules, bullet string, w rules.Work) bool {
	t.Helper()
	res, f := read(t, r, bullet)
	return shows(res, f, w)
}

// A job's title can show the work.
func TestTitleShowsWork(t *testing.T) {
	r := load(t)
	w, _ := r.Roles.WorkByID("externship")
	res, f := read(t, r, "Roomed patients")
	if res.Positions[0].Title = "Medical Assistant Extern"; !shows(res, f, w) {
		t.Error("an extern has done no externship")
	}
}

// read finds the facts of bullets in one job.
func read(t *testing.T, r *rules.Rules, bullets ...string) (*resume.Resume, *facts.Facts) {
	t.Helper()
	doc := &document.Document{Name: "resume.txt", Format: document.Text, Pages: 1}
	res := &resume.Resume{Doc: doc, Positions: []resume.Position{{Title: "Medical Assistant", Kind: resume.Job}}}
	for i, text := range bullets {
		at := document.Span{Start: len(doc.Text), End: len(doc.Text) + len(text)}
		doc.Text += text + "\n"
		doc.Lines = append(doc.Lines, document.Line{Span: at, Page: 1, Style: document.ListItem})
		res.Bullets = append(res.Bullets, resume.Bullet{Span: at, Text: text, Line: i})
	}
	res.Sections = []resume.Section{{Span: document.Span{End: len(doc.Text)}, Kind: resume.Experience, Last: len(bullets)}}
	return res, facts.New(r).Find(res, time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC))
}
