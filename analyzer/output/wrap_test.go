package output

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"
)

func TestWrap(t *testing.T) {
	tests := []struct {
		name  string
		text  string
		width int
		want  []string
	}{
		{"nothing", "", 10, []string{""}},
		{"fits", "took vitals", 11, []string{"took vitals"}},
		{"between words", "took vital signs daily", 11, []string{"took vital", "signs daily"}},
		{"blanks become one", "took   vitals\n daily", 20, []string{"took vitals daily"}},
		{"long word is cut", "see https://clinic.example/very-long-path now", 12, []string{"see", "https://clin", "ic.example/v", "ery-long-pat", "h now"}},
		{"wide letters count two", "看護 看護 看護", 10, []string{"看護 看護", "看護"}},
		{"narrow sheet", "took vitals", 3, []string{"took", "vitals"}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, wrap(tt.text, tt.width)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// FuzzWrap holds that no line is too wide and no letter is lost.
func FuzzWrap(f *testing.F) {
	f.Add("Roomed 35 patients per day for six providers", 20)
	f.Add("看護師の仕事 🩺🩺🩺 é", 11)
	f.Fuzz(func(t *testing.T, text string, width int) {
		text, width = Clean(text), width%100
		lines := wrap(text, width)
		for _, line := range lines {
			if n := ansi.StringWidth(line); n > max(width, 10) {
				t.Errorf("line of %d columns, want at most %d: %q", n, width, line)
			}
		}
		got := strings.Join(strings.Fields(strings.Join(lines, "")), "")
		if want := strings.Join(strings.Fields(text), ""); got != want {
			t.Errorf("wrapping changed the text: %q, want %q", got, want)
		}
	})
}
