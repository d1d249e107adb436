package rewrite_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"vitals/analyzer/facts"
	"vitals/analyzer/resume"
	"vitals/analyzer/rewrite"
)

func TestFill(t *testing.T) {
	patients := rewrite.Rewrite{
		Text:  "Room [N] adult and pediatric patients per day",
		Slots: []rewrite.Slot{{Name: "n", Placeholder: "[N]", At: 5, Unit: "adult and pediatric patients", Per: "day"}},
	}
	practice := rewrite.Rewrite{
		Text:  "Answered phones in a [N]-provider practice",
		Slots: []rewrite.Slot{{Name: "n", Placeholder: "[N]", At: 21, Unit: "providers"}},
	}
	averaging := rewrite.Rewrite{
		Text:  "Drew blood (about [N] draws per day)",
		Slots: []rewrite.Slot{{Name: "n", Placeholder: "[N]", At: 18, Unit: "draws", Per: "day"}},
	}
	percent := rewrite.Rewrite{
		Text:  "Drew blood, with under [X]% specimen rejection",
		Slots: []rewrite.Slot{{Name: "n", Placeholder: "[X]", At: 23, Unit: "percent"}},
	}
	budget := rewrite.Rewrite{
		Text:  "Ordered supplies, within a $[amount] budget",
		Slots: []rewrite.Slot{{Name: "n", Placeholder: "[amount]", At: 28, Unit: "dollars"}},
	}
	kinds := rewrite.Rewrite{
		Text:  "Assisted, covering [N] kinds of procedures",
		Slots: []rewrite.Slot{{Name: "n", Placeholder: "[N]", At: 19, Unit: "kinds of procedures"}},
	}
	clause := rewrite.Rewrite{
		Text:  "Help [N] patients per day who are in wheelchairs",
		Slots: []rewrite.Slot{{Name: "n", Placeholder: "[N]", At: 5, Unit: "patients", Per: "day"}},
	}
	pair := rewrite.Rewrite{
		Text:  "Weighed [N] infants and children per day who were new",
		Slots: []rewrite.Slot{{Name: "n", Placeholder: "[N]", At: 8, Unit: "infants and children", Per: "day"}},
	}
	either := rewrite.Rewrite{
		Text:  "Applied [N] casts or splints per week",
		Slots: []rewrite.Slot{{Name: "n", Placeholder: "[N]", At: 8, Unit: "casts or splints", Per: "week"}},
	}
	kindsOfTwo := rewrite.Rewrite{
		Text:  "Assisted, covering [N] kinds of procedures and tests",
		Slots: []rewrite.Slot{{Name: "n", Placeholder: "[N]", At: 19, Unit: "kinds of procedures and tests"}},
	}
	tests := []struct {
		name    string
		rewrite rewrite.Rewrite
		answer  string
		want    string
	}{
		{"a number", patients, "30", "Room 30 adult and pediatric patients per day"},
		{"one", patients, "1", "Room 1 adult and pediatric patient per day"},
		{"one, of whom more is told", clause, "1", "Help 1 patient per day who is in wheelchairs"},
		{"several, of whom more is told", clause, "2", "Help 2 patients per day who are in wheelchairs"},
		{"one, as a word", patients, " one ", "Room one adult and pediatric patient per day"},
		{"a range", patients, "25-30", "Room 25-30 adult and pediatric patients per day"},
		{"about", patients, "about 30", "Room about 30 adult and pediatric patients per day"},
		{"about, said already", averaging, "about 12", "Drew blood (about 12 draws per day)"},
		{"the unit, said again", averaging, "12 draws a day", "Drew blood (about 12 draws per day)"},
		{"over two lines", averaging, "10\n to 12", "Drew blood (about 10 to 12 draws per day)"},
		{"a", practice, "6", "Answered phones in a 6-provider practice"},
		{"an", practice, "8", "Answered phones in an 8-provider practice"},
		{"an eleven", practice, "11", "Answered phones in an 11-provider practice"},
		{"a hundred and eighteen", practice, "118", "Answered phones in a 118-provider practice"},
		{"an eight in letters", practice, "eight", "Answered phones in an eight-provider practice"},
		{"a one in letters", practice, "one", "Answered phones in a one-provider practice"},
		{"a percent sign", percent, "2%", "Drew blood, with under 2% specimen rejection"},
		{"under, said already", percent, "under 2 percent", "Drew blood, with under 2% specimen rejection"},
		{"money", budget, "$80,000", "Ordered supplies, within an $80,000 budget"},
		{"money by thousands", budget, "12k", "Ordered supplies, within a $12k budget"},
		{"one of a pair, which is not one of each", pair, "1", "Weighed 1 infants and children per day who were new"},
		{"one of either", either, "1", "Applied 1 cast or splint per week"},
		{"one kind of a pair", kindsOfTwo, "1", "Assisted, covering 1 kind of procedures and tests"},
		{"one kind of several", kinds, "1", "Assisted, covering 1 kind of procedures"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text, open := tt.rewrite.Fill(map[string]string{"n": tt.answer})
			if diff := cmp.Diff(tt.want, text); diff != "" {
				t.Error(diff)
			}
			if len(open) > 0 {
				t.Errorf("open: %+v", open)
			}
		})
	}
}

// A slot without an answer stays open, and can be filled later.
func TestFillLeavesOpen(t *testing.T) {
	r := rewrite.Rewrite{
		Text: "Scheduled visits, with no-shows down from [X]% to [Y]%",
		Slots: []rewrite.Slot{
			{Name: "from", Placeholder: "[X]", At: 42},
			{Name: "to", Placeholder: "[Y]", At: 50},
		},
	}
	text, open := r.Fill(map[string]string{"from": "14", "other": "3"})
	if want := "Scheduled visits, with no-shows down from 14% to [Y]%"; text != want || len(open) != 1 {
		t.Fatalf("got %q, %+v", text, open)
	}
	text, open = rewrite.Rewrite{Text: text, Slots: open}.Fill(map[string]string{"to": "8"})
	if want := "Scheduled visits, with no-shows down from 14% to 8%"; text != want || len(open) != 0 {
		t.Errorf("got %q, %+v", text, open)
	}
}

// What a slot asks for is told by the words it stands in.
func TestSlotKinds(t *testing.T) {
	r, rw := load(t)
	tests := []struct {
		bullet, task, target string
		category             facts.Category
		want                 rewrite.Slot
	}{
		{"Room patients", "rooming", "entry-ma", facts.Clinical, rewrite.Slot{Kind: rewrite.Count, Unit: "patients", Per: "day", Low: 10, High: 50}},
		{"Order supplies through McKesson", "inventory", "practice-manager", facts.Administrative, rewrite.Slot{Kind: rewrite.Money, Unit: "dollars", Low: 500, High: 100000}},
		{"Archive paper charts", "", "entry-ma", facts.Administrative, rewrite.Slot{Kind: rewrite.Count, Unit: "paper charts", Per: "day"}},
	}
	for _, tt := range tests {
		got := rw.Suggest(resume.Bullet{Text: tt.bullet}, facts.Bullet{Category: tt.category, Tasks: []string{tt.task}}, now, role(t, r, tt.target))
		if len(got) == 0 {
			t.Fatalf("%s: no suggestion", tt.bullet)
		}
		s := got[0].Slots[0]
		have := rewrite.Slot{Kind: s.Kind, Unit: s.Unit, Per: s.Per, Low: s.Low, High: s.High}
		if diff := cmp.Diff(tt.want, have); diff != "" {
			t.Errorf("%s: %s", got[0].Text, diff)
		}
	}
}
