package analyzer_test

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// firstRuns is what was got right of material on the day it first came, by
// writers who had not seen the program; nothing had been mended for it.
const firstRuns = `
## On resumes that nobody had seen

What was got right of three sets on their first run, in November 2026, before anything was mended for them. The first two are resumes, the third single bullets
of 68 jobs, chosen to be hard; their writers and labellers had not seen the program (the second one's writer knew how it is built).

| set | files | bullets | flags | category | quantified | credentials | systems | positions | rules | stage |
|---|---|---|---|---|---|---|---|---|---|---|
| 16 resumes | 43 | 0.990 | 0.970 | 0.980 | 0.991 | 1.000 | 1.000 | 0.988 | 1.000 | 0.977 |
| 10 resumes | 24 | 1.000 | 0.953 | 0.955 | 0.982 | 0.957 | 1.000 | 0.843 | 1.000 | 1.000 |
| 420 bullets | | | 0.940 | 0.962 | 0.955 | | | | | |
`

const accuracyIntro = `# How well resumes are read

The labelled resumes in ` + "`fixtures/resumes`" + ` are invented, written and labelled by hand, and saved by several writers. This page is what the program gets right of
them; it is made by

    go test ./analyzer -run TestAccuracy -update

and a test fails when it is no longer true. The figures are **fitted**: what the program got wrong here has been mended, so expect a little less on a resume
that nobody has seen. The share is F1 (what is found and right, against what is found and what there is) for bullets, flags, credentials, systems and positions, and
the share of right answers for category, quantified and stage. A position is right when its dates are and its title and employer share three of four words with the label's; a flag is the finding
that a bullet about patient care holds no number.
`

// measured are the columns of the tables.
var measured = []string{"bullets", "flags", "category", "quantified", "credentials", "systems", "positions", "stage"}

// setNames tells the sets of labelled resumes apart.
var setNames = map[string]string{
	"": "first set: resumes with traps", "f": "second set", "g": "third set", "h": "fourth set", "s": "fifth set: odd layouts", "u": "sixth set: by writers who did not know the program",
}

func accuracyPage(all tallies, bySet, byWriter map[string]tallies) string {
	var b strings.Builder
	b.WriteString(accuracyIntro + firstRuns)
	b.WriteString("\n## By set\n")
	table(&b, "set", bySet, func(key string) string {
		if name := setNames[key]; name != "" {
			return name
		}
		return key + "…"
	})
	row(&b, "**all**", all)
	b.WriteString("\n## By writer\n")
	table(&b, "file", byWriter, func(key string) string { return "`" + key + "`" })
	b.WriteString("\n## Counts of all sets\n\n| | right | wrong | missed |\n|---|---|---|---|\n")
	for _, name := range measured {
		c := all[name]
		fmt.Fprintf(&b, "| %s | %d | %d | %d |\n", name, c.right, c.wrong, c.missed)
	}
	return b.String()
}

func table(b *strings.Builder, first string, groups map[string]tallies, title func(string) string) {
	fmt.Fprintf(b, "\n| %s | files | %s |\n|---%s|\n", first, strings.Join(measured, " | "), strings.Repeat("|---", len(measured)+1))
	for _, key := range slices.Sorted(maps.Keys(groups)) {
		row(b, title(key), groups[key])
	}
}

func row(b *strings.Builder, title string, ts tallies) {
	fmt.Fprintf(b, "| %s | %d", title, ts["files"].right)
	for _, name := range measured {
		if ts[name] == (tally{}) {
			b.WriteString(" | –") // no label and nothing found
			continue
		}
		fmt.Fprintf(b, " | %.3f", ts.figure(name))
	}
	b.WriteString(" |\n")
}

var update = flag.Bool("update", false, "write the measured pages of docs anew")

// comparePage fails where the page at path differs from want, or writes it.
func comparePage(t *testing.T, path, want string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(got), want); diff != "" {
		t.Errorf("%s is no longer true; go test ./analyzer -update writes it anew (-page +now):\n%s", path, diff)
	}
}
