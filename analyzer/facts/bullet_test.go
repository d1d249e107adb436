package facts

import (
	"testing"

	"vitals/analyzer/document"
	"vitals/analyzer/resume"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// ofHealthcare reads a bullet of a job in healthcare.
func (rd *Reader) ofHealthcare(text string) Bullet {
	return rd.bullet(text, place{field: healthField})
}

func TestFindBullets(t *testing.T) {
	text := "Medical Assistant\nRoomed 30 patients per day\nHandled numerous calls\nCook\nTrained 2 cooks"
	res := &resume.Resume{
		Doc:       &document.Document{Text: text},
		Positions: []resume.Position{{Title: "Medical Assistant"}, {Title: "Cook"}},
		Bullets: []resume.Bullet{
			{Span: document.Span{Start: 18, End: 44}, Text: "Roomed 30 patients per day", Position: 0},
			{Span: document.Span{Start: 45, End: 67}, Text: "Handled numerous calls", Position: 0},
			{Span: document.Span{Start: 73, End: 88}, Text: "Trained 2 cooks", Position: 1},
		},
	}
	got := findBullets(res, NewReader(loadRules(t)))
	want := []Bullet{
		{Category: Clinical, Tasks: []string{"rooming"}, Quantities: []Quantity{
			{Span: document.Span{Start: 25, End: 44}, Text: "30 patients per day", Value: 30, High: 30, Unit: "patients", Per: "day", Kind: "count"},
		}},
		{Category: Administrative, Tasks: []string{"phones"}, Vague: []document.Span{{Start: 53, End: 61}}},
		{Category: Other, Quantities: []Quantity{
			{Span: document.Span{Start: 81, End: 88}, Text: "2 cooks", Value: 2, High: 2, Unit: "cooks", Kind: "count"},
		}},
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
	for _, b := range got {
		for _, q := range b.Quantities {
			if s := text[q.Start:q.End]; s != q.Text {
				t.Errorf("the text at the quantity is %q, want %q", s, q.Text)
			}
		}
	}
}

func BenchmarkNewReader(b *testing.B) {
	r := loadRules(b)
	for b.Loop() {
		NewReader(r)
	}
}

func BenchmarkBullet(b *testing.B) {
	rd := NewReader(loadRules(b))
	for b.Loop() {
		rd.ofHealthcare("Roomed 25-30 patients per day across a 4-provider family practice, recording vitals in Epic, drawing labs and giving IM injections")
	}
}

func FuzzBullet(f *testing.F) {
	rd := NewReader(loadRules(f))
	f.Add("Roomed ~30–35 pts/day w/ 98% on-time starts, $12K saved")
	f.Add("½ of ȺȺȺ's 3x 4.8/5 24/7 two-thirds a dozen '88 #1 -")
	f.Fuzz(func(t *testing.T, text string) {
		b := rd.ofHealthcare(text)
		if b.Category == "" {
			t.Error("no category")
		}
		for _, q := range b.Quantities {
			if q.Start < 0 || q.End > len(text) || q.Start >= q.End || text[q.Start:q.End] != q.Text {
				t.Errorf("quantity %+v lies outside its text", q)
			}
		}
	})
}
