package quantify

import (
	"testing"

	"vitals/analyzer/rewrite"
	"vitals/rules"
)

func load(t testing.TB) *rules.Rules {
	t.Helper()
	r, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func slotOf(h rules.AnswerHit) rewrite.Slot {
	if h.Kind == "" {
		return rewrite.Slot{Kind: rewrite.Count, Unit: "patients", Per: "day"}
	}
	return rewrite.Slot{Kind: rewrite.SlotKind(h.Kind), Unit: h.Unit}
}

// TestAnswers runs the examples of rules/answers.yaml.
func TestAnswers(t *testing.T) {
	r := load(t)
	rd := NewReader(r)
	for _, h := range r.Answers.Hit {
		a, err := rd.Read(slotOf(h), h.Answer)
		if err != nil {
			t.Errorf("%q: %v", h.Answer, err)
		} else if a.Text() != h.Text || a.Per != h.Per {
			t.Errorf("%q: got %q per %q, want %q per %q", h.Answer, a.Text(), a.Per, h.Text, h.Per)
		}
	}
	for _, h := range r.Answers.Miss {
		if a, err := rd.Read(slotOf(h), h.Answer); err == nil {
			t.Errorf("%q (%s): read as %q", h.Answer, h.Kind, a.Text())
		} else {
			t.Logf("%q: %v", h.Answer, err)
		}
	}
}

// FuzzRead reads anything as an answer. What is read is told in a form that is
// read as the same.
func FuzzRead(f *testing.F) {
	r := load(f)
	for _, h := range append(r.Answers.Hit, r.Answers.Miss...) {
		f.Add(h.Kind, h.Unit, h.Answer)
	}
	rd := NewReader(r)
	f.Fuzz(func(t *testing.T, kind, unit, input string) {
		s := slotOf(rules.AnswerHit{Kind: kind, Unit: unit})
		a, err := rd.Read(s, input)
		rd.Unknown(input)
		if err != nil || a.Words != "" {
			return
		}
		rd.Slip(s, a)
		again, err := rd.Read(s, a.Text())
		if a.Per = ""; err != nil || again != a {
			t.Errorf("%q: read as %q, and that as %q (%v)", input, a.Text(), again.Text(), err)
		}
	})
}
