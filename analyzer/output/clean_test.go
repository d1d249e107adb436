package output

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode"
)

func TestClean(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"plain text", "Roomed 35 patients", "Roomed 35 patients"},
		{"letters of any script", "José Núñez 看護 🩺", "José Núñez 看護 🩺"},
		{"colour", "\x1b[31mred\x1b[0m", "red"},
		{"window title", "a\x1b]0;owned\x07b", "ab"},
		{"hyperlink", "\x1b]8;;https://evil.example\x1b\\click\x1b]8;;\x1b\\", "click"},
		{"C1 control sequence", "a\u009b31mb", "a31mb"},
		{"bell and backspace", "a\x07b\x08c", "abc"},
		{"right-to-left override", "resume\u202Efdp.exe", "resumefdp.exe"},
		{"isolates and zero width", "a\u2066b\u2069\u200Bc\uFEFF", "abc"},
		{"line breaks", "a\nb\r\nc\td\u2028e", "a b  c d e"},
		{"not UTF-8", "a\xffb", "a\uFFFDb"},
	}
	for _, tt := range tests {
		if got := Clean(tt.text); got != tt.want {
			t.Errorf("%s: Clean(%q) = %q, want %q", tt.name, tt.text, got, tt.want)
		}
	}
}

func FuzzClean(f *testing.F) {
	f.Add("\x1b[2J\x1b]0;x\x07\u009b\u202e")
	f.Fuzz(func(t *testing.T, text string) {
		for _, r := range Clean(text) {
			if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
				t.Errorf("Clean(%q) holds %U", text, r)
			}
		}
	})
}

// FuzzEscapeHidden holds that the value of JSON text stays the same.
func FuzzEscapeHidden(f *testing.F) {
	f.Add("bell\x07 \u009b31m \u202e \U000E0041 é \x7f")
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		plain, err := encode(text, "", "")
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range strings.TrimSuffix(string(plain), "\n") {
			if hidden(r) {
				t.Errorf("%q holds %U", plain, r)
			}
		}
		var got string
		if err := json.Unmarshal(plain, &got); err != nil || got != text {
			t.Errorf("read back %q (%v), want %q", got, err, text)
		}
	})
}
