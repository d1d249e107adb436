package document

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func BenchmarkApply(b *testing.B) {
	data, err := os.ReadFile("../../fixtures/resumes/07/resume.docxlib-num.docx")
	if err != nil {
		b.Fatal(err)
	}
	doc, err := Read(context.Background(), "r.docx", data, Limits{})
	if err != nil {
		b.Fatal(err)
	}
	var edits []Edit
	for i, l := range doc.Lines {
		if l.Style == ListItem {
			edits = append(edits, Edit{l.Span, doc.LineText(i), doc.LineText(i) + " for 25 patients a day"})
		}
	}
	for _, track := range []bool{false, true} {
		b.Run(fmt.Sprintf("tracked=%v", track), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if got, err := Apply(context.Background(), "r.docx", data, edits, ApplyOptions{TrackChanges: track}); err != nil || len(got.Refused) > 0 {
					b.Fatal(err, got)
				}
			}
		})
	}
}

// sweepFiles returns the DOCX files that edits are tried on: the repository's,
// and those below the folders of VITALS_DOCX where it is set.
func sweepFiles(t testing.TB) []string {
	t.Helper()
	var out []string
	roots := append([]string{"../../fixtures/resumes", "../../fixtures/documents"}, filepath.SplitList(os.Getenv("VITALS_DOCX"))...)
	for _, root := range roots {
		err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
			switch filepath.Ext(path) {
			case ".docx", ".docm", ".dotx":
				out = append(out, path)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// inTwo splits a text at the blank next to its middle, "" where it has none.
func inTwo(text string) string {
	best := -1
	for i := range text {
		if text[i] == ' ' && (best < 0 || abs(2*i-len(text)) < abs(2*best-len(text))) {
			best = i
		}
	}
	if best < 0 {
		return ""
	}
	return text[:best] + "\n" + strings.ToUpper(text[best+1:best+2]) + text[best+2:]
}

func abs(n int) int { return max(n, -n) }

// TestSplitEveryBullet makes two of every bullet of every document, directly and
// tracked. What is not refused was verified.
func TestSplitEveryBullet(t *testing.T) {
	reasons, total := map[string]int{}, 0
	for _, path := range sweepFiles(t) {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := Read(context.Background(), path, data, Limits{})
		if err != nil {
			continue
		}
		var edits []Edit
		for i, l := range doc.Lines {
			if text := inTwo(doc.LineText(i)); text != "" && l.Style == ListItem {
				edits = append(edits, Edit{l.Span, doc.LineText(i), text})
			}
		}
		for _, tracked := range []bool{false, true} {
			got, err := Apply(context.Background(), path, data, edits, ApplyOptions{TrackChanges: tracked})
			if err != nil {
				t.Errorf("%s: %v", path, err)
				continue
			}
			total += len(edits)
			for _, r := range got.Refused {
				reasons[r.Reason]++
				if r.Reason == notAsAsked {
					t.Errorf("%s (tracked %v): %q does not read as asked", path, tracked, edits[r.Edit].New)
				}
			}
		}
	}
	refused := 0
	for r, n := range reasons {
		t.Logf("%6d %s", n, r)
		refused += n
	}
	t.Logf("%6d made of %d", total-refused, total)
	if refused*20 > total {
		t.Errorf("%d of %d bullets refused to become two", refused, total)
	}
}

// TestApplyEveryLine changes every line of every document in two ways,
// directly and tracked. What is not refused was verified; nearly nothing may be
// refused, and nothing for the reason that it did not read as asked, but a
// letter-spaced heading whose gaps change their meaning.
func TestApplyEveryLine(t *testing.T) {
	ways := map[string]func(string) string{
		"add":     func(s string) string { return "Also " + s + " for 25 patients a day" },
		"replace": func(s string) string { return "Roomed 30 patients a day & kept <all> rooms stocked" },
	}
	reasons, total := map[string]int{}, 0
	for _, path := range sweepFiles(t) {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := Read(context.Background(), path, data, Limits{})
		if err != nil {
			continue
		}
		for way, change := range ways {
			var edits []Edit
			for i, l := range doc.Lines {
				edits = append(edits, Edit{l.Span, doc.LineText(i), change(doc.LineText(i))})
			}
			for _, tracked := range []bool{false, true} {
				got, err := Apply(context.Background(), path, data, edits, ApplyOptions{TrackChanges: tracked})
				if err != nil {
					t.Errorf("%s: %s: %v", path, way, err)
					continue
				}
				total += len(edits)
				for _, r := range got.Refused {
					reasons[r.Reason]++
					if old := edits[r.Edit].Old; r.Reason == notAsAsked && strings.ToUpper(old) != old {
						t.Errorf("%s: %s (tracked %v): %q does not read as asked", path, way, tracked, old)
					}
				}
			}
		}
	}
	refused := 0
	for r, n := range reasons {
		t.Logf("%6d %s", n, r)
		refused += n
	}
	t.Logf("%6d made of %d", total-refused, total)
	if refused*20 > total {
		t.Errorf("%d of %d edits refused", refused, total)
	}
}
