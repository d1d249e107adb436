package document

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMarkdown(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"headings", `
# Ana Ruiz #
Skills
======
Education
---------
EKG
##### Awards`, `
# Ana Ruiz
# Skills
# Education
EKG
# Awards`},
		{"lists", `
* Roomed **30** patients
  a day
  + Took _vitals_
    1. Twice
- [x] Gave shots`, `
* Roomed 30 patients a day
  + Took vitals
    1. Twice
- Gave shots`},
		{"lines of their own", `
**Medical Assistant**
Mesa Clinic
*2020–2023*`, `
Medical Assistant
Mesa Clinic
2020–2023`},
		{"hard breaks", `
Roomed patients for three doctors in the east wing of the  
clinic and took vitals`, `
Roomed patients for three doctors in the east wing of the
clinic and took vitals`},
		{"tables", `
| Clinic | Year |
|:-------|-----:|
| Mesa \| East | 2020 |
Title | Year
--- | ---
MA | 2021`, `
Clinic | Year
Mesa | East | 2020
Title | Year
MA | 2021`},
		{"a contact line", "Tucson | 555-0100 | ana@example.com", `
Tucson | 555-0100 | ana@example.com`},
		{"escapes and entities", `5\* rating \_x\_ A&amp;B snake_case_name 2 * 3 * 4`, `
5* rating _x_ A&B snake_case_name 2 * 3 * 4`},
		{"code, comments, tags, quotes", "Before <!-- not\nthis --> after\n```go\n# no heading\n```\n<div align=\"center\">Ana<br>Ruiz</div>\n> Quoted `code`", `
Before after
# no heading
Ana
Ruiz
Quoted code`},
		{"front matter", "---\ntitle: Resume\ntags:\n  - x\n---\nAna Ruiz", `
Ana Ruiz`},
		{"a rule", "Ana\n\n---\n\nRuiz", `
Ana
Ruiz`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := readString(t, "ana.md", tt.text)
			if diff := cmp.Diff(strings.TrimPrefix(tt.want, "\n")+"\n", shape(doc)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestMarkdownHeadingLevels(t *testing.T) {
	tests := []struct {
		text string
		want int
	}{
		{"# Ana Ruiz", 1},
		{"### Medical Assistant ###", 3},
		{"Ana Ruiz\n====", 1},
		{"Skills\n----", 2},
		{"Skills", 0},
	}
	for _, tt := range tests {
		if got := readString(t, "a.md", tt.text).Lines[0].Level; got != tt.want {
			t.Errorf("%q: level %d, want %d", tt.text, got, tt.want)
		}
	}
}

func TestMarkdownBold(t *testing.T) {
	tests := []struct {
		text string
		want bool
	}{
		{"**Medical Assistant**", true},
		{"**Medical Assistant** | __Mesa Clinic__", true},
		{"**Skills:** EKG", false},
		{"Skills", false},
		{"- **Vitals**", true},
	}
	for _, tt := range tests {
		if got := readString(t, "a.md", tt.text).Lines[0].Bold; got != tt.want {
			t.Errorf("%s: bold %v, want %v", tt.text, got, tt.want)
		}
	}
}

func TestMarkdownLinks(t *testing.T) {
	doc := readString(t, "a.md", "[Mail](mailto:ana@example.com) ![photo](https://example.com/a.png) <https://example.com> [Site][s] <ana@example.org> [N] patients\n\n[s]: https://example.com/site \"Site\"")
	if want := "Mail https://example.com Site ana@example.org [N] patients"; doc.Text != want {
		t.Errorf("text %q, want %q", doc.Text, want)
	}
	want := []string{"mailto:ana@example.com", "https://example.com/site", "https://example.com", "mailto:ana@example.org"}
	if diff := cmp.Diff(want, doc.Links); diff != "" {
		t.Error(diff)
	}
}

func TestMarkdownEscapes(t *testing.T) {
	doc := readString(t, "a.md", `[Site](https://example.com/ana\_ruiz) \*starred\* \[N\] **a\*b**`)
	if want := "Site *starred* [N] a*b"; doc.Text != want {
		t.Errorf("text %q, want %q", doc.Text, want)
	}
	if want := []string{"https://example.com/ana_ruiz"}; !cmp.Equal(want, doc.Links) {
		t.Errorf("links %q, want %q", doc.Links, want)
	}
}
