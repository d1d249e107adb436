package rules

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// TestCompiledIsCurrent fails when a list was changed and not compiled.
func TestCompiledIsCurrent(t *testing.T) {
	want, err := Parse(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	got, err := Load()
	if err != nil {
		t.Fatalf("%v: run `make rules`", err)
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("the compiled rules are not those of the YAML files: run `make rules` (-YAML +compiled)\n%s", diff)
	}
}

func TestParseNamesFileAndLine(t *testing.T) {
	tests := []struct{ name, file, text, want string }{
		{"a field that does not exist", "checks.yaml", "checks:\n  - id: x\n    massage: y\n", "rules/checks.yaml: yaml: unmarshal errors:\n  line 3: field massage not found"},
		{"no YAML", "systems.yaml", "systems: [", "rules/systems.yaml: yaml: line 1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			folder := fstest.MapFS{}
			for _, name := range []string{"credentials", "systems", "tasks", "quantities", "headings", "roles", "rewrites", "checks", "answers"} {
				folder[name+".yaml"] = &fstest.MapFile{Data: []byte("{}")}
			}
			folder[tt.file] = &fstest.MapFile{Data: []byte(tt.text)}
			if _, err := Parse(folder); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got error %v, want one with %q", err, tt.want)
			}
		})
	}
	if _, err := Parse(fstest.MapFS{}); err == nil || !strings.Contains(err.Error(), fs.ErrNotExist.Error()) {
		t.Errorf("an empty folder: got error %v", err)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		if _, err := Parse(os.DirFS(".")); err != nil {
			b.Fatal(err)
		}
	}
}
