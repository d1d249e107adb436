package output

import (
	"strings"
	"testing"

	"vitals/analyzer/facts"
	"vitals/analyzer/resume"
)

func TestCount(t *testing.T) {
	for n, want := range map[int]string{0: "0 findings", 1: "1 finding", 2: "2 findings"} {
		if got := Count(n, "finding"); got != want {
			t.Errorf("Count(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestCredentialText(t *testing.T) {
	tests := []struct {
		c    facts.Credential
		want string
	}{
		{facts.Credential{Status: facts.Held}, "held, no expiry date given"},
		{facts.Credential{Status: facts.Held, Expires: resume.Month{Year: 2027, Month: 5}}, "held, expires May 2027"},
		{facts.Credential{Status: facts.Held, Expires: resume.Month{Year: 2027}}, "held, expires 2027"},
		{facts.Credential{Status: facts.Expired}, "lapsed"},
		{facts.Credential{Status: facts.Expired, Expires: resume.Month{Year: 2024, Month: 3}}, "lapsed March 2024"},
		{facts.Credential{Status: facts.InProgress}, "in progress"},
	}
	for _, tt := range tests {
		if got := credentialText(tt.c); got != tt.want {
			t.Errorf("credentialText(%+v) = %q, want %q", tt.c, got, tt.want)
		}
	}
}

func TestOpening(t *testing.T) {
	long := strings.Repeat("word ", 20) + "end. "
	tests := []struct{ text, want string }{
		{"One sentence.", "One sentence."},
		{"Short. Also short.", "Short. Also short."},
		{long + "More.", strings.TrimSpace(long)},
		{"Short. " + long + "More.", "Short. " + strings.TrimSpace(long)},
	}
	for _, tt := range tests {
		if got := opening(tt.text); got != tt.want {
			t.Errorf("opening(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestQuote(t *testing.T) {
	if got := quote("took\tvital  signs"); got != `"took vital signs"` {
		t.Errorf("quote = %s", got)
	}
	if got := quote(strings.Repeat("é", 400)); len([]rune(got)) != 284 || !strings.HasSuffix(got, " …\"") {
		t.Errorf("a long text is quoted as %s", got)
	}
}

func TestShellWord(t *testing.T) {
	tests := []struct{ name, want string }{
		{"clients/ana.pdf", "clients/ana.pdf"},
		{"my resume.pdf", "'my resume.pdf'"},
		{"o'hara.pdf", `'o'\''hara.pdf'`},
		{"a$(rm).pdf", "'a$(rm).pdf'"},
		{"a\u00a0b^c.pdf", "'a\u00a0b^c.pdf'"},
		{"Zoë_Ríos-2.pdf", "Zoë_Ríos-2.pdf"},
		{"-f.pdf", "./-f.pdf"},
		{"-", "-"},
		{"", "''"},
	}
	for _, tt := range tests {
		if got := ShellWord(tt.name); got != tt.want {
			t.Errorf("ShellWord(%q) = %s, want %s", tt.name, got, tt.want)
		}
	}
}
