package rewrite

import "testing"

func TestMisplaced(t *testing.T) {
	_, rw := rewriter(t)
	for _, tt := range []struct {
		text, inserted string
		at             int
		want           bool
	}{
		{"Handle [N] providers per day' baskets", "[N] providers per day", 7, true},
		{"Mixed vials 1:1 for [N] patients per day through 1:1000", " for [N] patients per day", 15, true},
		{"Gave fluids (LR for [N] patients per day 1000 mL)", " for [N] patients per day", 15, true},
		{"Mixed vials 1:1 through 1:1000 for [N] patients per day", " for [N] patients per day", 30, false},
		{"Queried surgeons re for [N] patients per week: laterality", " for [N] patients per week", 19, true},
		{"Gave fluids (LR) for [N] patients per day", " for [N] patients per day", 16, false},
		{"Sterilized trays (about [N] loads per week) and rooms", " (about [N] loads per week)", 16, false},
	} {
		if got := rw.misplaced(proposal{text: tt.text, inserted: tt.inserted, at: tt.at}); got != tt.want {
			t.Errorf("misplaced(%q) = %v, want %v", tt.text, got, tt.want)
		}
	}
}
