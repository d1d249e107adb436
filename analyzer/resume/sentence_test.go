package resume

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestSentences(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"I room patients. I give shots.", []string{"I room patients.", "I give shots."}},
		{"I work for Dr. Salcedo and Dr. R. Ontiveros. I chart.", []string{"I work for Dr. Salcedo and Dr. R. Ontiveros.", "I chart."}},
		{"Clean rooms, e.g. wipe tables. Restock.", []string{"Clean rooms, e.g. wipe tables.", "Restock."}},
		{"From 8 a.m. to noon. Closed at 5 p.m. Locked the door.", []string{"From 8 a.m. to noon.", "Closed at 5 p.m.", "Locked the door."}},
		{"Handled approx. 40 calls. Gave 0.5 mL doses.", []string{"Handled approx. 40 calls.", "Gave 0.5 mL doses."}},
		{"Served St. Anselm's and Mt. Airy. Room No. 4 was mine.", []string{"Served St. Anselm's and Mt. Airy.", "Room No. 4 was mine."}},
		{"Collected co-pays, etc. Balanced the drawer.", []string{"Collected co-pays, etc.", "Balanced the drawer."}},
		{"Assisted the M.D. and the P.A. with exams.", []string{"Assisted the M.D. and the P.A. with exams."}},
		{"Did I smile? Always! Really.", []string{"Did I smile?", "Always!", "Really."}},
		{"(Filled in at the desk.) Faxed records.", []string{"(Filled in at the desk.)", "Faxed records."}},
		{"Treated patients with asthma.Evaluated needs.", []string{"Treated patients with asthma.", "Evaluated needs."}},
		{"Used athenahealth.com and Node.js daily", []string{"Used athenahealth.com and Node.js daily"}},
		{"No full stop at the end", []string{"No full stop at the end"}},
		{"  ", nil},
		{"", nil},
	}
	for _, tt := range tests {
		var got []string
		for _, s := range Sentences(tt.text) {
			got = append(got, tt.text[s.Start:s.End])
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q: %s", tt.text, diff)
		}
	}
}

func FuzzSentences(f *testing.F) {
	for _, s := range []string{"I work for Dr. A. B. I do.", "a.B.c... ", "…! ?", "\t. x.Y", "é. É."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		last, visible := 0, 0
		for _, span := range Sentences(s) {
			if span.Start < last || span.End <= span.Start || span.End > len(s) {
				t.Fatalf("%q: span %v out of order or out of text", s, span)
			}
			for _, r := range s[span.Start:span.End] {
				if !unicode.IsSpace(r) {
					visible++
				}
			}
			last = span.End
		}
		for _, r := range s {
			if !unicode.IsSpace(r) {
				visible--
			}
		}
		if visible != 0 {
			t.Fatalf("%q: %d visible signs lost", s, -visible)
		}
	})
}
