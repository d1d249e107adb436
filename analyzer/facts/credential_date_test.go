package facts

import (
	"fmt"
	"strings"
	"testing"
)

func TestStatedDates(t *testing.T) {
	tests := []struct{ text, want string }{
		{"exp. Nov 2026", "2026-11/0"},
		{"expires November 20, 2026", "2026-11/20"},
		{"Nov 20th 2026", "2026-11/20"},
		{"Nov. 20 '26", "2026-11/20"},
		{"May '27", "2027-05/0"},
		{"exp 05/2027", "2027-05/0"},
		{"11/20/2026", "2026-11/20"},
		{"2024-03", "2024-03/0"},
		{"since 2019 – present", "2019/0 present/0"},
		{"Summer 2027", "2027/0"},
		{"12 lead EKG, 30 patients", ""},
	}
	for _, tt := range tests {
		var got []string
		for _, d := range statedDates(tt.text) {
			got = append(got, fmt.Sprintf("%s/%d", d.month, d.day))
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%q: %q, want %q", tt.text, s, tt.want)
		}
	}
}

// A card that ends with a month is good to that month's last day.
func TestExpiryInTheMonthInHand(t *testing.T) {
	m := newCredentialMatcher(&loadRules(t).Credentials)
	for line, want := range map[string]Status{
		"BLS (AHA), exp. Nov 2026":         Held,
		"BLS (AHA), exp. 11/2026":          Held,
		"BLS (AHA), exp. Oct 2026":         Expired,
		"BLS (AHA), exp. November 5, 2026": Expired,
	} {
		creds, _ := findCredentials(resumeWith("certifications", line), m, testDay)
		if len(creds) != 1 || creds[0].Status != want {
			t.Errorf("%q: %+v, want %s", line, creds, want)
		}
	}
}
