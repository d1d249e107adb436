package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The session that docs/quantify.md shows: the resume, and what is typed.
const (
	recordedResume = "../../fixtures/resumes/h01/resume.zip-num.docx"
	recordedTyping = "25-30\n\n2\na dozen\n\n600\n60\n\nd\ns\nw\n\n"
)

// TestQuantifyRecording holds the session in docs/quantify.md to what a person
// sees; -update records it anew.
func TestQuantifyRecording(t *testing.T) {
	docs, err := os.ReadFile("../../docs/quantify.md")
	if err != nil {
		t.Fatal(err)
	}
	const begin, end = "```console\n$ vitals quantify resume.docx\n", "```\n"
	before, rest, ok := strings.Cut(string(docs), begin)
	shown, after, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		t.Fatal("docs/quantify.md shows no session")
	}
	var seen string
	t.Run("session", func(t *testing.T) { seen = recording(t) })
	if *update {
		if err := os.WriteFile("../../docs/quantify.md", []byte(before+begin+seen+end+after), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if shown != seen {
		t.Errorf("docs/quantify.md does not show what a person sees (go test ./cmd/vitals -run Recording -update records it anew):\n%s", seen)
	}
}

// recording holds the session in a folder of its own and returns the screen.
func recording(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile(recordedResume)
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	if err := os.WriteFile("resume.docx", data, 0o600); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	run([]string{"quantify", "--as-of", "2026-11-21", "resume.docx"}, strings.NewReader(recordedTyping), &out, &errs, nil)
	if errs.Len() > 0 {
		t.Errorf("on standard error: %s", errs.String())
	}
	if found, _ := filepath.Glob("resume.quantified.docx"); len(found) == 0 {
		t.Error("no new resume was written: does the typing still fit the questions?")
	}
	return out.String()
}
