package quantify

import (
	"testing"

	"vitals/analyzer/rewrite"
)

func TestSlip(t *testing.T) {
	rd := NewReader(load(t))
	roomed := rewrite.Slot{Kind: rewrite.Count, Unit: "patients", Per: "day", Low: 10, High: 50}
	calls := rewrite.Slot{Kind: rewrite.Count, Unit: "calls", Per: "day"}
	share := rewrite.Slot{Kind: rewrite.Percent, Unit: "percent", Low: 60, High: 99}
	budget := rewrite.Slot{Kind: rewrite.Money, Unit: "dollars", Per: "month"}
	yearly := rewrite.Slot{Kind: rewrite.Count, Unit: "externs", Per: "year"}
	pair := rewrite.Slot{Kind: rewrite.Count, Unit: "infants and children", Per: "day"}
	tests := []struct {
		slot   rewrite.Slot
		answer string
		want   string
	}{
		{roomed, "30", ""},
		{roomed, "60", ""},
		{roomed, "5", ""},
		{roomed, "20-30", ""},
		{roomed, "600", "That says 600 patients per day."},
		{roomed, "about 300", "That says about 300 patients per day."},
		{roomed, "1", "That says 1 patient per day."},
		{roomed, "0", "That says 0 patients per day."},
		{roomed, "2-30", "That says from 2 to 30, which is a long way apart."},
		{roomed, "150 a week", ""},
		{roomed, "3000 a week", "That says 3,000 patients per week."},
		{calls, "80", ""},
		{calls, "1", "That says 1 call per day."},
		{rewrite.Slot{Kind: rewrite.Count, Unit: "new hires"}, "1", ""},
		{calls, "8000", "That says 8,000 calls per day."},
		{yearly, "20", ""},
		{yearly, "5 a month", ""},
		{yearly, "20/day", "That says 20 externs per day, and the question is about a year."},
		{pair, "2", ""},
		{pair, "1", "That says 1 infants and children per day, all of them together."},
		{share, "95", ""},
		{share, "100", ""},
		{share, "150", "That says 150 percent, more than all of them."},
		{share, "9", "That says 9 percent."},
		{budget, "12000", ""},
		{budget, "0", "That says $0 per month."},
	}
	for _, tt := range tests {
		a, err := rd.Read(tt.slot, tt.answer)
		if err != nil {
			t.Fatalf("%q: %v", tt.answer, err)
		}
		if got := rd.Slip(tt.slot, a); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.answer, got, tt.want)
		}
	}
}
