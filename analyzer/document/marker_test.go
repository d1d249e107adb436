package document

import "testing"

func TestSplitMarker(t *testing.T) {
	tests := []struct{ text, marker, rest string }{
		{"• Roomed patients", "•", "Roomed patients"},
		{"•Roomed patients", "•", "Roomed patients"},
		{"\t•\tRoomed patients", "•", "Roomed patients"},
		{"\uF0B7\tRoomed patients", "•", "Roomed patients"},
		{"\uF0A7 Roomed patients", "▪", "Roomed patients"},
		{"✔\uFE0F Roomed patients", "✔", "Roomed patients"},
		{"☐ Roomed patients", "☐", "Roomed patients"},
		{"◼ Roomed patients", "◼", "Roomed patients"},
		{"✦ Roomed patients", "✦", "Roomed patients"},
		{"➜ Roomed patients", "➜", "Roomed patients"},
		{"🔹 Roomed patients", "🔹", "Roomed patients"},
		{"✅\uFE0F Roomed patients", "✅", "Roomed patients"},
		{"☎ 555-0100", "", "☎ 555-0100"},
		{"🎓 Education", "", "🎓 Education"},
		{"◊-shaped", "", "◊-shaped"},
		{"- Roomed patients", "-", "Roomed patients"},
		{"-roomed patients", "-", "roomed patients"},
		{"-- Roomed patients", "-", "Roomed patients"},
		{"– Roomed patients", "–", "Roomed patients"},
		{"* Roomed patients", "*", "Roomed patients"},
		{"+ Roomed patients", "+", "Roomed patients"},
		{"> Roomed patients", ">", "Roomed patients"},
		{"o\tRoomed patients", "o", "Roomed patients"},
		{"o Roomed patients", "o", "Roomed patients"},
		{"Ø  Roomed patients", "Ø", "Roomed patients"},
		{"v\tRoomed patients", "v", "Roomed patients"},
		{"1. Roomed patients", "1.", "Roomed patients"},
		{"12) Roomed patients", "12)", "Roomed patients"},
		{"(2) Roomed patients", "(2)", "Roomed patients"},
		{"a) Roomed patients", "a)", "Roomed patients"},
		{"â€¢ Roomed patients", "•", "Roomed patients"},
		{"? Roomed patients", "•", "Roomed patients"},
		{"- 2020 charts purged", "-", "2020 charts purged"},
		{"- May take vitals", "-", "May take vitals"},
		{"- Roomed patients in 2021", "-", "Roomed patients in 2021"},

		{"-5% churn", "", "-5% churn"},
		{"o reilly book", "", "o reilly book"},
		{"v. good", "", "v. good"},
		{"– 2021", "", "– 2021"},
		{"- Present", "", "- Present"},
		{"— May 2020", "", "— May 2020"},
		{"- 05/2020", "", "- 05/2020"},
		{"*Available on request", "", "*Available on request"},
		{"+1 555 0100", "", "+1 555 0100"},
		{"2020. Mesa Clinic", "", "2020. Mesa Clinic"},
		{"3.5 years", "", "3.5 years"},
		{"1st shift", "", "1st shift"},
		{"(555) 010-0100", "", "(555) 010-0100"},
		{"•", "", "•"},
		{"", "", ""},
		{"  plain", "", "  plain"},
	}
	for _, tt := range tests {
		if marker, rest := splitMarker(tt.text); marker != tt.marker || rest != tt.rest {
			t.Errorf("splitMarker(%q) = %q, %q; want %q, %q", tt.text, marker, rest, tt.marker, tt.rest)
		}
	}
}

func FuzzSplitMarker(f *testing.F) {
	f.Add("• x")
	f.Add("(1) x")
	f.Add("o\tx")
	f.Fuzz(func(t *testing.T, s string) {
		if marker, rest := splitMarker(s); marker == "" && rest != s || marker != "" && len(rest) >= len(s) {
			t.Fatalf("splitMarker(%q) = %q, %q", s, marker, rest)
		}
	})
}
