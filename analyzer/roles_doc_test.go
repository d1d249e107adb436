package analyzer_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"vitals/analyzer"
	"vitals/analyzer/document"
	"vitals/rules"
)

// rolesDoc is the page that shows what changes from role to role.
const rolesDoc = "../docs/roles.md"

// everyTask is a bullet of many tasks, on which it shows.
const everyTask = "Roomed patients, drew blood, gave vaccines, verified insurance, coded visits, ordered supplies and trained new medical assistants"

// TestRolesDoc holds the page to what the program proposes.
func TestRolesDoc(t *testing.T) {
	r, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	comparePage(t, rolesDoc, string(rolesPage(t, r)))
}

func rolesPage(t *testing.T, r *rules.Rules) []byte {
	t.Helper()
	var b bytes.Buffer
	fmt.Fprintf(&b, `# One bullet for every role

What is proposed changes with the role that a person aims at. Nothing in it is claimed: what stands in brackets only the person can fill in.
This page is written by `+"`go test ./analyzer -run RolesDoc -update`"+`, and a test holds it to what the program does.

## The role's own work

A bullet about the work that the role puts first, what is proposed for it, and what the program asks a person whose resume has this bullet and no other.

| role | bullet | proposed | asked |
|---|---|---|---|
`)
	an := analyzer.New(r)
	for _, role := range r.Roles.Roles {
		task, ok := r.Tasks.ByID(role.TasksFirst[0])
		if !ok {
			t.Fatalf("%s: no task %s", role.ID, role.TasksFirst[0])
		}
		for _, bullet := range task.Hit {
			if rep := reportFor(t, an, role.ID, bullet); proposed(rep) != "" {
				fmt.Fprintf(&b, "| %s (`%s`) | %s | %s | %s |\n", role.Title, role.ID, bullet, proposed(rep), asked(rep))
				break
			}
		}
	}
	fmt.Fprintf(&b, `
## One bullet of many tasks

> %s

| aimed at | proposed |
|---|---|
`, everyTask)
	writeShared(t, &b, r, an)
	return b.Bytes()
}

// writeShared writes what is proposed for the bullet of many tasks, with the
// roles it is proposed for.
func writeShared(t *testing.T, b *bytes.Buffer, r *rules.Rules, an *analyzer.Analyzer) {
	t.Helper()
	var texts []string
	roles := map[string][]string{}
	for _, role := range r.Roles.Roles {
		text := proposed(reportFor(t, an, role.ID, everyTask))
		if roles[text] == nil {
			texts = append(texts, text)
		}
		roles[text] = append(roles[text], "`"+role.ID+"`")
	}
	for _, text := range texts {
		fmt.Fprintf(b, "| %s | %s |\n", strings.Join(roles[text], ", "), text)
	}
}

// reportFor checks a resume with the one bullet.
func reportFor(t *testing.T, an *analyzer.Analyzer, target, bullet string) *analyzer.Report {
	t.Helper()
	text := "Ana Ruiz\n\nExperience\nMedical Assistant, Larkspur Family Clinic\n2019 - 2022\n- " + bullet + "\n"
	doc, err := document.Read(context.Background(), "ana.txt", []byte(text), document.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	rep, err := an.Analyze(context.Background(), doc, analyzer.Options{Target: target, AsOf: time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	return rep
}

// proposed returns the first proposal, and one in the role's own order.
func proposed(rep *analyzer.Report) string {
	for _, f := range rep.Findings {
		if len(f.Rewrites) == 0 {
			continue
		}
		text := f.Rewrites[0].Text
		for _, w := range f.Rewrites[1:] {
			if w.Kind == "role" && first(w.Text) != first(f.Rewrites[0].Text) {
				text += "<br>or: " + w.Text
			}
		}
		return text
	}
	return ""
}

func asked(rep *analyzer.Report) string {
	if len(rep.Missing) == 0 {
		return ""
	}
	m := rep.Missing[0].Rewrite
	return m.Condition + " " + m.Text
}

func first(text string) string {
	word, _, _ := strings.Cut(text, " ")
	return word
}
