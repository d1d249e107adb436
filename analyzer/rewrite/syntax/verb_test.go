package syntax

import "testing"

func TestConjugate(t *testing.T) {
	lex := reader(t).Lexicon
	tests := []struct {
		verb                      string
		past, gerund, third, part string
	}{
		{"take", "took", "taking", "takes", "taken"},
		{"draw", "drew", "drawing", "draws", "drawn"},
		{"schedule", "scheduled", "scheduling", "schedules", "scheduled"},
		{"verify", "verified", "verifying", "verifies", "verified"},
		{"prep", "prepped", "prepping", "preps", "prepped"},
		{"submit", "submitted", "submitting", "submits", "submitted"},
		{"run", "ran", "running", "runs", "run"},
		{"oversee", "oversaw", "overseeing", "oversees", "overseen"},
		{"input", "input", "inputting", "inputs", "input"},
		{"fax", "faxed", "faxing", "faxes", "faxed"},
		{"relay", "relayed", "relaying", "relays", "relayed"},
		{"put", "put", "putting", "puts", "put"},
		{"freeze", "froze", "freezing", "freezes", "frozen"},
		{"swap", "swapped", "swapping", "swaps", "swapped"},
		{"resubmit", "resubmitted", "resubmitting", "resubmits", "resubmitted"},
		{"dye", "dyed", "dyeing", "dyes", "dyed"},
	}
	for _, tt := range tests {
		got := [4]string{lex.Conjugate(tt.verb, Past), lex.Conjugate(tt.verb, Gerund), lex.Conjugate(tt.verb, Third), lex.Conjugate(tt.verb, Participle)}
		if want := [4]string{tt.past, tt.gerund, tt.third, tt.part}; got != want {
			t.Errorf("%s: got %v, want %v", tt.verb, got, want)
		}
	}
}
