package syntax

import "testing"

// TestOneSlip holds that looking at one word and trying all words agree.
func TestOneSlip(t *testing.T) {
	words := []string{"injection", "injecton", "injectoin", "injectiion", "injaction", "injekion", "njection", "injections", "injectionss", "jnjection", "referral", "referal", "refferal", "referrel", "vial", "vail", "vials"}
	for _, w := range words {
		for _, c := range words {
			if w == c {
				continue
			}
			want := Nearby(w, func(x string) bool { return x == c }) != ""
			if got := oneSlip(w, c); got != want {
				t.Errorf("oneSlip(%q, %q) = %t, and Nearby says %t", w, c, got, want)
			}
		}
	}
}
