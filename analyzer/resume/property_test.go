package resume

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vitals/analyzer/document"
)

// fixtures reads the labelled resumes of the repository that match a pattern.
func fixtures(t testing.TB, pattern string) map[string]*document.Document {
	t.Helper()
	paths, err := filepath.Glob("../../fixtures/resumes/*/" + pattern)
	if err != nil || len(paths) == 0 {
		t.Fatalf("no resumes %s: %v", pattern, err)
	}
	docs := map[string]*document.Document{}
	for _, path := range paths {
		doc, err := document.Open(context.Background(), path, document.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		docs[path] = doc
	}
	return docs
}

// checkSpans asks that sections and bullets ascend, do not overlap and lie in
// the text, and that positions are found where they say.
func checkSpans(t *testing.T, r *Resume) {
	t.Helper()
	last := 0
	for _, b := range r.Bullets {
		if b.Start < last || b.End <= b.Start || b.End > len(r.Doc.Text) {
			t.Fatalf("bullet %v overlaps or leaves the text", b)
		}
		if b.Text != r.Doc.Text[b.Start:b.End] {
			t.Fatalf("bullet %q is not the text at its span", b.Text)
		}
		if b.Section < 0 || b.Section >= len(r.Sections) || b.Position < -1 || b.Position >= len(r.Positions) || r.Doc.LineAt(b.Start) != b.Line {
			t.Fatalf("bullet %v belongs to what does not exist", b)
		}
		last = b.End
	}
	last = 0
	for _, s := range r.Sections {
		if s.Start < last || s.End < s.Start || s.End > len(r.Doc.Text) || s.First > s.Last || s.Last > len(r.Doc.Lines) {
			t.Fatalf("section %v overlaps or leaves the text", s)
		}
		last = s.End
	}
	for _, p := range r.Positions {
		if s := p.Span; s.Start < 0 || s.End < s.Start || s.End > len(r.Doc.Text) || p.Section < 0 || p.Section >= len(r.Sections) {
			t.Fatalf("position %v leaves the text", p)
		}
	}
}

func TestSpansOfFixtures(t *testing.T) {
	r := loadRules(t)
	for path, doc := range fixtures(t, "resume.*") {
		t.Run(path, func(t *testing.T) { checkSpans(t, Parse(doc, r)) })
	}
}

var listMark = regexp.MustCompile(`(?m)^(\s*)[•▪*-] `)

// TestGlyphsDoNotMatter asks that another list mark never changes what is a
// bullet.
func TestGlyphsDoNotMatter(t *testing.T) {
	r := loadRules(t)
	for path := range fixtures(t, "resume.*.txt") {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(data), " • ") {
			continue // where a sign also parts the items of one line, another leading sign means something else
		}
		read := func(text string) string {
			doc, err := document.Read(context.Background(), path, []byte(text), document.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			return show(Parse(doc, r))
		}
		want := read(string(data))
		for _, mark := range []string{"•", "-", "*", "▪", "●", "–", "➤", "✓", "»"} {
			if diff := cmp.Diff(want, read(listMark.ReplaceAllString(string(data), "${1}"+mark+" "))); diff != "" {
				t.Errorf("%s with %q: %s", path, mark, diff)
			}
		}
	}
}

// TestSectionOrderDoesNotMatter asks that the same jobs and bullets are found
// when the sections stand in the opposite order.
func TestSectionOrderDoesNotMatter(t *testing.T) {
	r := loadRules(t)
	for _, pattern := range []string{"resume.*.txt", "resume.*.md", "resume.*.docx"} {
		for path, doc := range fixtures(t, pattern) {
			res := Parse(doc, r)
			if slices.ContainsFunc(res.Sections, func(s Section) bool { return s.Kind != Contact && s.Heading == "" }) {
				continue // what has no heading is told by where it stands
			}
			if diff := cmp.Diff(entries(res), entries(Parse(reversed(res), r))); diff != "" {
				t.Errorf("%s: %s", path, diff)
			}
		}
	}
}

// entries lists positions and bullets in an order of their own.
func entries(r *Resume) []string {
	lines := strings.Split(show(r), "\n")
	slices.Sort(lines)
	return lines
}

// reversed is the document of a resume with its sections in the opposite order,
// the contact block at its head kept.
func reversed(r *Resume) *document.Document {
	var order []int
	for i := len(r.Sections) - 1; i >= 0; i-- {
		if s := r.Sections[i]; s.Kind != Contact {
			order = append(order, i)
		}
	}
	out := &document.Document{Name: r.Doc.Name, Format: r.Doc.Format, Pages: r.Doc.Pages}
	var b strings.Builder
	put := func(from, to int) {
		for i := from; i < to; i++ {
			if b.Len() > 0 {
				b.WriteByte('\n')
			}
			l := r.Doc.Lines[i]
			l.Start = b.Len()
			b.WriteString(r.Doc.LineText(i))
			l.End = b.Len()
			out.Lines = append(out.Lines, l)
		}
	}
	first := len(r.Doc.Lines)
	for _, i := range order {
		first = min(first, r.Doc.LineAt(r.Sections[i].Start))
	}
	put(0, first)
	for _, i := range order {
		put(r.Doc.LineAt(r.Sections[i].Start), r.Sections[i].Last)
	}
	out.Text = b.String()
	return out
}

func FuzzParse(f *testing.F) {
	r := loadRules(f)
	for _, doc := range fixtures(f, "resume.plain.txt") {
		f.Add(doc.Text)
	}
	for _, l := range slices.Concat(layouts, moreLayouts, oddLayouts) {
		f.Add("EXPERIENCE\n" + l.text)
	}
	f.Add("EXPERIENCE\n2019\nto\n2020\n(\nMA (\n• • • a • b\n- – —\nSkills:\tx\nCook-A, TX (Cook)")
	f.Fuzz(func(t *testing.T, text string) {
		checkSpans(t, Parse(build(strings.ToValidUTF8(text, "")), r))
		doc, err := document.Read(context.Background(), "-", []byte(text), document.Limits{})
		if err != nil {
			return
		}
		checkSpans(t, Parse(doc, r))
	})
}

func BenchmarkParse(b *testing.B) {
	r := loadRules(b)
	docs := fixtures(b, "resume.*.txt")
	for b.Loop() {
		for _, doc := range docs {
			Parse(doc, r)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(docs)), "µs/resume")
}
