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
