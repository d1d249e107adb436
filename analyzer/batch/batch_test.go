package batch

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"vitals/analyzer"
	"vitals/analyzer/document"
	"vitals/rules"
)

const resumeText = "Ana Flores\nEXPERIENCE\nMedical Assistant, Larkspur Family Clinic, 05/2021 - Present\n- Roomed patients\n"

func newTestChecker(t *testing.T, load func(context.Context, string) ([]byte, error)) *Checker {
	r, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	return &Checker{Load: load, Reader: newTestReader(t, document.Limits{Timeout: 20 * time.Second}), Analyzer: analyzer.New(r)}
}

func TestCheck(t *testing.T) {
	missing := &document.Error{Code: document.NotFound, Name: "ana.pdf", What: "there is no such file"}
	tests := []struct {
		name string
		load func(context.Context, string) ([]byte, error)
		want document.Code // "" for a report
	}{
		{"text", func(context.Context, string) ([]byte, error) { return []byte(resumeText), nil }, ""},
		{"PDF", func(context.Context, string) ([]byte, error) { return resumePDF(t), nil }, ""},
		{"empty", func(context.Context, string) ([]byte, error) { return nil, nil }, document.Empty},
		{"missing", func(context.Context, string) ([]byte, error) { return nil, missing }, document.NotFound},
		{"any other error", func(context.Context, string) ([]byte, error) { return nil, errors.New("bad sector") }, document.Corrupt},
		{"stack overflow", func(context.Context, string) ([]byte, error) { return order("recurse"), nil }, document.Corrupt},
	}
	for _, tt := range tests {
		r := newTestChecker(t, tt.load).Check(context.Background(), "ana.pdf")
		switch {
		case r.File != "ana.pdf" || (r.Report == nil) == (r.Err == nil):
			t.Errorf("%s: %+v", tt.name, r)
		case tt.want == "" && (r.Err != nil || len(r.Report.Resume.Bullets) == 0):
			t.Errorf("%s: error %v, want bullets", tt.name, r.Err)
		case tt.want != "" && (r.Err == nil || r.Err.Code != tt.want):
			t.Errorf("%s: error %v, want the code %s", tt.name, r.Err, tt.want)
		}
	}
}

// TestBounded holds that neither work that does not end nor a defect of the
// program costs more than its own file.
func TestBounded(t *testing.T) {
	release := make(chan struct{})
	defer close(release)
	tests := []struct {
		name string
		work func() (*analyzer.Report, error)
		want document.Code
	}{
		{"hangs", func() (*analyzer.Report, error) { <-release; return nil, nil }, document.Timeout},
		{"panics", func() (*analyzer.Report, error) { panic("index out of range: Ana Flores") }, document.Corrupt},
	}
	for _, tt := range tests {
		ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
		r := new(Checker).bounded(ctx, "ana.pdf", tt.work)
		cancel()
		if r.Err == nil || r.Err.Code != tt.want || r.Err.Name != "ana.pdf" || r.Err.Hint == "" || strings.Contains(r.Err.Error(), "Flores") {
			t.Errorf("work that %s: %+v, want the code %s", tt.name, r.Err, tt.want)
		}
	}
}
