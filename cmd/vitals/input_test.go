package main

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"vitals/rules"
)

func TestSizeValue(t *testing.T) {
	tests := []struct {
		text string
		want int64 // 0 for an error
	}{
		{"800000", 800000}, {"500K", 500 << 10}, {"500kb", 500 << 10}, {"25MiB", 25 << 20}, {"25 MB", 25 << 20}, {"1G", 1 << 30},
		{"", 0}, {"MB", 0}, {"-1", 0}, {"0", 0}, {"1.5M", 0}, {"99999999999G", 0},
	}
	for _, tt := range tests {
		var s sizeValue
		err := s.Set(tt.text)
		if int64(s) != tt.want || (err == nil) != (tt.want > 0) {
			t.Errorf("Set(%q) = %d, %v; want %d", tt.text, s, err, tt.want)
		}
	}
}

func TestFiles(t *testing.T) {
	list := filepath.Join(t.TempDir(), "list")
	tests := []struct {
		name string
		list string
		want []string
	}{
		{"one a line", "a.pdf\nb c.pdf\n", []string{"x.pdf", "a.pdf", "b c.pdf"}},
		{"blank lines and Windows line ends", "a.pdf\r\n\r\n b.pdf\r\n", []string{"x.pdf", "a.pdf", " b.pdf"}},
		{"byte order mark", "\uFEFFa.pdf\r\n", []string{"x.pdf", "a.pdf"}},
		{"NUL between", "a\nb.pdf\x00c.pdf\x00", []string{"x.pdf", "a\nb.pdf", "c.pdf"}},
		{"nothing", "", []string{"x.pdf"}},
	}
	for _, tt := range tests {
		if err := os.WriteFile(list, []byte(tt.list), 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := (&app{}).files([]string{"x.pdf"}, list)
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// TestInterrupt stops a run that waits for its second file: the first one's
// record must be out, and the exit status 130.
func TestInterrupt(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	first := filepath.Join(t.TempDir(), "ana.txt")
	text := "Ana Flores\nEXPERIENCE\nMedical Assistant, Larkspur Family Clinic, 05/2021 - Present\n- Roomed patients\n"
	if err := os.WriteFile(first, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	in, hold := io.Pipe() // never written to: reading it hangs
	defer hold.Close()
	var out, errs strings.Builder
	a := &app{in: in, out: writerFunc(func(p []byte) (int, error) {
		cancel() // as if Ctrl-C were pressed when the first record appears
		return out.Write(p)
	}), err: &errs, today: time.Now(), rules: rules.Load}
	root := newRoot(a)
	root.SetArgs([]string{"check", "--format", "ndjson", first, "-"})
	if got := a.exit(root.ExecuteContext(ctx)); got != exitInterrupt {
		t.Errorf("exit status %d, want %d; %s", got, exitInterrupt, errs.String())
	}
	if strings.Count(out.String(), "\n") != 1 || !strings.Contains(out.String(), `"status":"ok"`) {
		t.Errorf("printed %q, want the first file's record", out.String())
	}
	if want := "vitals: stopped after 1 of 2 files\n"; errs.String() != want {
		t.Errorf("said %q, want %q", errs.String(), want)
	}
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }
