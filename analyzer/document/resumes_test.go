package document

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// plainBullet makes texts comparable that writers set with other signs.
func plainBullet(s string) string {
	s = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "–", "-", "—", "-").Replace(s)
	return strings.TrimRight(strings.Join(strings.Fields(s), " "), ".;, ")
}

// TestResumesKeepBullets asks of every labelled resume that each bullet is one
// line, or a part of a line that is running text or several items.
func TestResumesKeepBullets(t *testing.T) {
	files, err := filepath.Glob("../../fixtures/resumes/*/resume.*")
	if err != nil || len(files) == 0 {
		t.Fatalf("no resumes: %v", err)
	}
	for _, path := range files {
		if strings.HasSuffix(path, ".pdf") {
			continue
		}
		doc, err := openFixture(t, strings.TrimPrefix(path, "../../fixtures/"))
		if err != nil {
			t.Error(err)
			continue
		}
		for _, b := range bulletTexts(t, filepath.Dir(path)) {
			if !holdsBullet(doc, plainBullet(b)) {
				t.Errorf("%s: no line %q", path, b)
			}
		}
	}
}

func bulletTexts(t *testing.T, dir string) []string {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(dir, "truth.json"))
	if err != nil {
		t.Fatal(err)
	}
	var truth struct{ Bullets []struct{ Text string } }
	if err := json.Unmarshal(raw, &truth); err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, b := range truth.Bullets {
		texts = append(texts, b.Text)
	}
	return texts
}

func holdsBullet(doc *Document, bullet string) bool {
	for i, l := range doc.Lines {
		line := plainBullet(doc.LineText(i))
		if line == bullet || (l.Style == Body || strings.Contains(line, " • ")) && strings.Contains(line, bullet) {
			return true
		}
	}
	return false
}
