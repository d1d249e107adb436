package analyzer_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// arrows says which of our packages and which foreign modules each package may
// import. The data flows one way; a foreign module has one door.
var arrows = map[string][]string{
	"rules":                   {"go.yaml.in/yaml/v3", "github.com/agnivade/levenshtein"},
	"rules/compile":           {"rules"},
	"analyzer/document":       {"github.com/ledongthuc/pdf", "github.com/nguyenthenguyen/docx", "github.com/agnivade/levenshtein", "golang.org/x/text"},
	"analyzer/internal/nlp":   {"github.com/jdkato/prose/v2"},
	"analyzer/resume":         {"rules", "analyzer/document", "analyzer/internal/nlp"},
	"analyzer/facts":          {"github.com/agnivade/levenshtein", "rules", "analyzer/document", "analyzer/internal/nlp", "analyzer/resume"},
	"analyzer/facts/train":    {"rules", "analyzer/facts"},
	"analyzer/career":         {"github.com/agnivade/levenshtein", "rules", "analyzer/document", "analyzer/resume", "analyzer/facts", "analyzer/internal/nlp"},
	"analyzer/check":          {"rules", "analyzer/document", "analyzer/resume", "analyzer/facts", "analyzer/internal/nlp"},
	"analyzer/rewrite/syntax": {"rules", "analyzer/internal/nlp"},
	"analyzer/rewrite":        {"rules", "analyzer/document", "analyzer/resume", "analyzer/facts", "analyzer/rewrite/syntax", "analyzer/internal/nlp"},
	"analyzer": {"rules", "analyzer/document", "analyzer/resume", "analyzer/facts", "analyzer/career", "analyzer/check",
		"analyzer/rewrite"},
	"analyzer/batch": {"analyzer", "analyzer/document"},
	"analyzer/output": {"rules", "analyzer", "analyzer/document", "analyzer/resume", "analyzer/facts", "analyzer/check",
		"analyzer/rewrite", "github.com/charmbracelet/x/ansi"},
	"analyzer/quantify": {"rules", "analyzer", "analyzer/document", "analyzer/rewrite", "go.yaml.in/yaml/v3", "github.com/agnivade/levenshtein"},
	"cmd/vitals": {"rules", "analyzer", "analyzer/batch", "analyzer/document", "analyzer/resume", "analyzer/facts", "analyzer/career", "analyzer/check",
		"analyzer/output", "analyzer/quantify", "github.com/aymanbagabas/go-udiff", "github.com/spf13/cobra", "github.com/charmbracelet/x/term", "github.com/spf13/pflag"},
}

// TestImports holds every import of the program's own code against the table.
func TestImports(t *testing.T) {
	seen := map[string]bool{}
	walk(t, "..", func(pkg, file, imp string) {
		allowed, ok := arrows[pkg]
		if !ok {
			t.Errorf("%s: package %s is not in the table", file, pkg)
			return
		}
		seen[pkg] = true
		imp = strings.TrimPrefix(imp, "vitals/")
		if strings.Contains(imp, ".") || !standard(imp) {
			if !slices.ContainsFunc(allowed, func(a string) bool {
				return a == imp || strings.Contains(a, ".") && strings.HasPrefix(imp, a+"/")
			}) {
				t.Errorf("%s: %s must not import %s", file, pkg, imp)
			}
		}
	})
	for pkg := range arrows {
		if !seen[pkg] {
			t.Errorf("the table names package %s, which does not exist or imports nothing", pkg)
		}
	}
}

// standard reports whether an import path without our prefix is the standard
// library's: ours begin with one of three folders.
func standard(imp string) bool {
	top, _, _ := strings.Cut(imp, "/")
	return top != "analyzer" && top != "rules" && top != "cmd"
}

// walk calls visit for each import of each Go file below root, tests left out.
func walk(t *testing.T, root string, visit func(pkg, file, imp string)) {
	t.Helper()
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(root, path)
		for _, i := range f.Imports {
			p, _ := strconv.Unquote(i.Path.Value)
			visit(filepath.ToSlash(filepath.Dir(rel)), rel, p)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
