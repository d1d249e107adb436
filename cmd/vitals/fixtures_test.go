package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"vitals/analyzer/output"
)

// TestFixtures checks one rendering of every labelled resume: each must give a
// record that follows the schema, and the same bytes the next time.
func TestFixtures(t *testing.T) {
	schema := compileSchema(t)
	files := renderings(t)
	args := append([]string{"check", "--as-of", "2026-11-21", "--format", "ndjson"}, files...)
	first := checked(t, args)
	if first != checked(t, args) {
		t.Error("the records differ from run to run")
	}
	lines := strings.Split(strings.TrimSuffix(first, "\n"), "\n")
	if len(lines) != len(files) {
		t.Fatalf("%d records for %d files", len(lines), len(files))
	}
	for i, line := range lines {
		record, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
		if err != nil {
			t.Fatalf("%s: %v", files[i], err)
		}
		if err := schema.Validate(record); err != nil {
			t.Errorf("%s: %v", files[i], err)
		}
		if got := record.(map[string]any)["status"]; got != "ok" {
			t.Errorf("%s: status %v: %s", files[i], got, line)
		}
	}
}

// renderings returns the first file of every folder of fixtures.
func renderings(t *testing.T) []string {
	t.Helper()
	folders, err := filepath.Glob("../../fixtures/resumes/*")
	if err != nil || len(folders) == 0 {
		t.Fatalf("no labelled resumes: %v", err)
	}
	var files []string
	for i, folder := range folders {
		all, _ := filepath.Glob(filepath.Join(folder, "resume.*"))
		if len(all) == 0 {
			t.Fatalf("%s holds no resume", folder)
		}
		files = append(files, all[i%len(all)])
	}
	return files
}

func checked(t *testing.T, args []string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if status := run(args, strings.NewReader(""), &out, &errs, nil); status != exitOK {
		t.Errorf("exit status %d: %s", status, errs.String())
	}
	return out.String()
}

func compileSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(output.Schema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("vitals.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("vitals.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}
