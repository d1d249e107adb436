package output

import (
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"vitals/analyzer"
	"vitals/analyzer/check"
)

var update = flag.Bool("update", false, "rewrite the expected reports in testdata")

// TestText compares whole reports; look at every change of testdata as the
// person who reads it.
func TestText(t *testing.T) {
	checks := loadRules(t).Checks
	again := sample(t)
	for range 3 { // the same duties under three more jobs
		again.Findings = append(again.Findings, again.Findings[0])
		again.Findings[len(again.Findings)-1].Bullet = len(again.Resume.Bullets)
		again.Resume.Bullets = append(again.Resume.Bullets, again.Resume.Bullets[0])
		again.Facts.Bullets = append(again.Facts.Bullets, again.Facts.Bullets[0])
	}
	clean := sample(t)
	clean.Findings = nil
	clean.TargetSource, clean.TargetReason = analyzer.TargetFlag, ""
	letter := sample(t)
	letter.Score = nil
	letter.Findings = []analyzer.Finding{{Finding: check.Finding{Rule: "not-a-resume", Severity: check.Warning, Bullet: -1, Message: "This file does not look like a resume: it begins like a letter."}}}
	tests := []struct {
		file    string
		options Options
		results []Result
	}{
		{"one", Options{}, []Result{{File: "ana.txt", Report: sample(t)}}},
		{"same-words", Options{}, []Result{{File: "ana.txt", Report: again}}},
		{"narrow", Options{Width: 48}, []Result{{File: "ana.txt", Report: sample(t)}}},
		{"nothing-to-mend", Options{}, []Result{{File: "ana.txt", Report: clean}}},
		{"not-a-resume", Options{}, []Result{{File: "my letter.txt", Report: letter}}},
		{"several", Options{Many: true}, []Result{{File: "ana.txt", Report: letter}, failed(), {File: "b.txt", Report: letter}}},
	}
	for _, tt := range tests {
		tt.options.Checks = checks
		got := write(t, "text", tt.options, tt.results...)
		golden(t, "testdata/"+tt.file+".txt", got)
		width := max(tt.options.Width, 48)
		if tt.options.Width == 0 {
			width = DefaultWidth
		}
		for _, line := range strings.Split(got, "\n") {
			if n := ansi.StringWidth(line); n > width {
				t.Errorf("%s: line of %d columns: %q", tt.file, n, line)
			}
		}
	}
}

func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got; -update rewrites it):\n%s", file, diff)
	}
}

// TestColor holds that colour changes nothing but the colour.
func TestColor(t *testing.T) {
	checks := loadRules(t).Checks
	r := Result{File: "ana.txt", Report: sample(t)}
	plain := write(t, "text", Options{Checks: checks}, r)
	color := write(t, "text", Options{Checks: checks, Color: true}, r)
	if strings.Contains(plain, "\x1b") {
		t.Error("the plain report holds escape sequences")
	}
	if !strings.Contains(color, "\x1b[") {
		t.Error("the coloured report holds no escape sequence")
	}
	if diff := cmp.Diff(plain, ansi.Strip(color)); diff != "" {
		t.Errorf("colour changed the text:\n%s", diff)
	}
}

func TestHostileTextInReport(t *testing.T) {
	rep := sample(t)
	rep.Resume.Bullets[0].Text = "Roomed \x1b]0;owned\x07patients\u202E"
	rep.Facts.Credentials[0].Issuer = "A\x1b[2JMA"
	got := write(t, "text", Options{Checks: loadRules(t).Checks}, Result{File: "\x1b[31mana\u202E.txt", Report: rep})
	if m := regexp.MustCompile("[\x00-\x09\x0b-\x1f\x7f\u0080-\u009f\u200b-\u200f\u202a-\u202e]").FindString(got); m != "" {
		t.Errorf("the report holds %q", m)
	}
	if !strings.HasPrefix(got, "ana.txt\n") {
		t.Errorf("the report begins with %q", got[:20])
	}
}
