package main

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestReadme runs the example of the README and holds the report it prints
// against the excerpt there.
func TestReadme(t *testing.T) {
	data, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme := string(data)
	command := regexp.MustCompile(`go run ./cmd/vitals check (\S+)`).FindStringSubmatch(readme)
	if command == nil {
		t.Fatal("the README shows no command that checks a resume")
	}
	var out, errs bytes.Buffer
	if status := run([]string{"check", "../../" + command[1]}, strings.NewReader(""), &out, &errs, nil); status != exitOK {
		t.Fatalf("exit status %d: %s", status, errs.String())
	}
	_, rest, _ := strings.Cut(readme, "## What you get\n\n")
	excerpt, _, ok := strings.Cut(rest, "\n\nThe report begins")
	if !ok {
		t.Fatal("the README shows no excerpt of a report")
	}
	if excerpt = strings.ReplaceAll("\n"+excerpt, "\n    ", "\n"); !strings.Contains(out.String(), strings.TrimSpace(excerpt)) {
		t.Errorf("the report does not hold the excerpt of the README:\n%s", excerpt)
	}
}
