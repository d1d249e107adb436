package document

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestCleanText(t *testing.T) {
	tests := []struct{ in, want string }{
		{"Roomed 30 patients", "Roomed 30 patients"},
		{"  Roomed\u00a030  patients ", "Roomed 30 patients"},
		{"o\uFB03ce of\u00ADfice", "office office"},
		{"co\u2011founder", "co-founder"},
		{"Mesa Clinic     2020 – 2023", "Mesa Clinic\t2020 – 2023"},
		{"Mesa Clinic \t 2020", "Mesa Clinic\t2020"},
		{"\tMesa\t", "Mesa"},
		{"a\x00b\x07c\xff", "abc"},
		{"\uF0B7 EKG \uF028 555-0100", "• EKG\t555-0100"},
		{"E X P E R I E N C E", "EXPERIENCE"},
		{"W O R K  H I S T O R Y", "WORK HISTORY"},
		{"W O R K   H I S T O R Y", "WORK HISTORY"},
		{"D I R E C T O R   O F   C A R E", "DIRECTOR OF CARE"},
		{"S K I L L S  &  T R A I N I N G", "SKILLS & TRAINING"},
		{"S K I L L S\t2020", "SKILLS\t2020"},
		{"É D U C A T I O N", "ÉDUCATION"},
		{"J  A  N  E", "JANE"},
		{"Vitamins A B C D", "Vitamins A B C D"},
		{"Part A B C", "Part A B C"},
		{"A B C", "A B C"},
		{"📧 me@x.org", "📧 me@x.org"},
		{"", ""},
	}
	for _, tt := range tests {
		if got := cleanText(tt.in); got != tt.want {
			t.Errorf("cleanText(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func FuzzCleanText(f *testing.F) {
	for _, s := range []string{"A B C D", "A  B  C  D", "a\tB  C\u00a0D", "\u00AD \u00AD", "A B C  D   E", "é è ê ë", "\uFB01 x", "\xff \xfe"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := cleanText(s)
		if twice := cleanText(once); twice != once {
			t.Fatalf("%q is cleaned to %q and then to %q", s, once, twice)
		}
		if !utf8.ValidString(once) || strings.ContainsAny(once, "\n\r\x00") || once != strings.TrimSpace(once) {
			t.Fatalf("%q is cleaned to %q", s, once)
		}
	})
}

func TestBuilderAdd(t *testing.T) {
	b := new(builder)
	b.add("", Line{})
	b.add("Ana Ruiz", Line{Gap: true})
	b.add("Tucson", Line{})
	b.add(" \t", Line{})
	b.add("Skills", Line{Style: Heading})
	doc := b.document("ana.txt", Text, 0)
	want := &Document{
		Name: "ana.txt", Format: Text, Pages: 1, Text: "Ana Ruiz\nTucson\nSkills",
		Lines: []Line{
			{Span: Span{0, 8}},
			{Span: Span{9, 15}},
			{Span: Span{16, 22}, Style: Heading, Gap: true},
		},
	}
	if diff := cmp.Diff(want, doc); diff != "" {
		t.Error(diff)
	}
}

func TestBuilderCutsLongLines(t *testing.T) {
	long := strings.Repeat("drew blood ", maxLine/5)
	for _, text := range []string{long, strings.ReplaceAll(long, " ", ""), strings.Repeat("é", maxLine)} {
		var b builder
		b.add(text, Line{Style: ListItem, Marker: "•"})
		doc := b.document("a.txt", Text, 1)
		var all strings.Builder
		for i, l := range doc.Lines {
			if l.Len() == 0 || l.Len() > maxLine || (l.Style == ListItem) != (i == 0) {
				t.Errorf("line %d: %d bytes, %s", i, l.Len(), l.Style)
			}
			all.WriteString(doc.LineText(i))
		}
		if got, want := strings.ReplaceAll(all.String(), " ", ""), strings.ReplaceAll(text, " ", ""); got != want {
			t.Errorf("%.20q: cutting lost text", text)
		}
	}
}

func TestBuilderLink(t *testing.T) {
	b := new(builder)
	for _, a := range []string{"mailto:ana@example.com", "https://example.com", "mailto:ana@example.com", "#top", "file:///C:/x", "", "see: below"} {
		b.link(a)
	}
	if diff := cmp.Diff([]string{"mailto:ana@example.com", "https://example.com"}, b.links); diff != "" {
		t.Error(diff)
	}
}

func BenchmarkCleanText(b *testing.B) {
	lines := []string{"Roomed 30 patients per day for three providers", "Obtained vitals, EKGs and “finger sticks” – per protocol", "Mesa Clinic\t2020"}
	for b.Loop() {
		for _, l := range lines {
			cleanText(l)
		}
	}
}
