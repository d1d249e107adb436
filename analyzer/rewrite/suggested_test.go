package rewrite_test

import (
	"flag"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"vitals/analyzer/facts"
	"vitals/analyzer/resume"
)

var update = flag.Bool("update", false, "write testdata/suggested.tsv anew; read what changed before it is kept")

// The first suggestion for bullets of many kinds, read as a whole program reads them.
// A line of the table has the target, the job's tense, the bullet, the suggestion and
// its questions; "-" stands for no suggestion.
func TestSuggested(t *testing.T) {
	const file = "testdata/suggested.tsv"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	r, rw := load(t)
	find := facts.New(r)
	var out []string
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		cells := strings.Split(line, "\t")
		pos := *now
		if cells[1] == "then" {
			pos = *then
		}
		res := withDocument(&resume.Resume{Positions: []resume.Position{pos}, Bullets: []resume.Bullet{{Text: cells[2]}}})
		fb := find.Find(res, time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)).Bullets[0]
		said := []string{"-"}
		if got := rw.Suggest(res.Bullets[0], fb, &pos, role(t, r, cells[0])); len(got) > 0 {
			said = []string{got[0].Text}
			for _, s := range got[0].Slots {
				said = append(said, s.Question)
			}
		}
		made := strings.Join(append(cells[:3:3], said...), "\t")
		if diff := cmp.Diff(line, made); diff != "" && !*update {
			t.Error(diff)
		}
		out = append(out, made)
	}
	if *update {
		if err := os.WriteFile(file, []byte(strings.Join(out, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
