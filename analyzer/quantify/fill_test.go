package quantify

import (
	"testing"

	"vitals/analyzer/rewrite"
)

// TestWordsMakeRoom fills sentences whose words beside the slot must give way
// to what the person said.
func TestWordsMakeRoom(t *testing.T) {
	daily := way("Roomed [N] patients per day", [5]string{"[N]", "n", "count", "patients", "day"})
	about := way("Drew blood (about [N] draws per day)", [5]string{"[N]", "n", "count", "draws", "day"})
	under := way("Drew blood, with under [X]% rejection", [5]string{"[X]", "n", "percent", "percent", ""})
	budget := way("Ordered supplies within a $[amount] budget", [5]string{"[amount]", "n", "money", "dollars", ""})
	rate := way("Trained staff, with a [X]% pass rate on check-offs", [5]string{"[X]", "n", "percent", "percent", ""})
	within := way("Sent refills within [N] hours", [5]string{"[N]", "n", "duration", "hours", ""})
	practice := way("Ran the desk for a [N]-provider practice in town", [5]string{"[N]", "n", "count", "providers", ""})
	office := way("Ran the desk for a [N]-provider office", [5]string{"[N]", "n", "count", "providers", ""})
	hours := way("Completed a [N]-hour externship", [5]string{"[N]", "n", "duration", "hour", ""})
	inAll := way("Trained [N] new hires", [5]string{"[N]", "n", "count", "new hires", ""})
	said := way("Roomed [N] patients daily", [5]string{"[N]", "n", "count", "patients", ""})
	tests := []struct {
		way          rewrite.Rewrite
		answer, want string // "" where the answer does not fit
	}{
		{daily, "150 a week", "Roomed 150 patients per week"},
		{daily, "about 150 a week", "Roomed about 150 patients per week"},
		{daily, "30 a day", "Roomed 30 patients per day"},
		{about, "about 12", "Drew blood (about 12 draws per day)"},
		{about, "over 12", "Drew blood (over 12 draws per day)"},
		{about, "12+", "Drew blood (12+ draws per day)"},
		{about, "60 a week", "Drew blood (about 60 draws per week)"},
		{under, "2%", "Drew blood, with under 2% rejection"},
		{under, "about 2", "Drew blood, with about 2% rejection"},
		{budget, "about $12k", "Ordered supplies within a budget of about $12,000"},
		{budget, "$8,000", "Ordered supplies within an $8,000 budget"},
		{rate, "95", "Trained staff, with a 95% pass rate on check-offs"},
		{rate, "about 95", "Trained staff, with a pass rate of about 95% on check-offs"},
		{within, "24", "Sent refills within 24 hours"},
		{within, "under 24", "Sent refills within 24 hours"},
		{within, "over 24", ""},
		{within, "24+", ""},
		{practice, "8", "Ran the desk for an 8-provider practice in town"},
		{practice, "6-8", "Ran the desk for a 6-8-provider practice in town"},
		{practice, "about 8", "Ran the desk for a practice of about 8 providers in town"},
		{practice, "8+", "Ran the desk for a practice of 8+ providers in town"},
		{office, "over 8", "Ran the desk for an office of over 8 providers"},
		{hours, "160", "Completed a 160-hour externship"},
		{hours, "about 160", ""},
		{inAll, "5", "Trained 5 new hires"},
		{inAll, "5 a year", ""},
		{said, "30 a day", "Roomed 30 patients daily"},
		{said, "150 a week", ""},
	}
	rd := NewReader(load(t))
	for _, tt := range tests {
		q := Question{Text: "x", Ways: []rewrite.Rewrite{tt.way}}
		c, ok, err := rd.Change(q, Decision{Answers: map[string]string{"n": tt.answer}})
		if tt.want == "" && err == nil || tt.want != "" && (!ok || c.New != tt.want) {
			t.Errorf("%q: got %q (%v), want %q", tt.answer, c.New, err, tt.want)
		}
	}
}
