package batch

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"vitals/analyzer/document"
)

// TestMain makes the binary of the test its own worker, one whose reader does
// what the file says.
func TestMain(m *testing.M) {
	if IsWorker(os.Args) {
		serve(os.Stdin, os.Stdout, obey)
	}
	os.Exit(m.Run())
}

// obey does the worst that a file could bring a reader to do; any other file it reads.
func obey(ctx context.Context, name string, data []byte, lim document.Limits) (*document.Document, error) {
	_, what, _ := strings.Cut(string(data), "%PDF-do ")
	switch what {
	case "recurse":
		print(recurse(0))
	case "loop":
		for {
		}
	case "sleep":
		time.Sleep(time.Hour)
	case "eat":
		var all [][]byte
		for {
			all = append(all, bytes.Repeat([]byte("Ana"), 1<<20))
		}
	case "eat at once":
		print(len(bytes.Repeat([]byte("Ana"), 1<<30)))
	case "panic aside":
		go panic("Ana Flores")
		time.Sleep(time.Hour)
	case "exit":
		os.Exit(1)
	case "babble":
		os.Stdout.WriteString("Ana Flores\n")
		os.Exit(0)
	}
	return document.Read(ctx, name, data, lim)
}

func recurse(n int) int { return recurse(n+1) + n }

func newTestReader(t testing.TB, lim document.Limits) *Reader {
	r := &Reader{Limits: lim, Worker: Self}
	t.Cleanup(r.Close)
	return r
}

// startWorker starts a worker without a Reader.
func startWorker(t *testing.T) *process {
	t.Helper()
	cmd, err := Self()
	if err != nil {
		t.Fatal(err)
	}
	p, err := start(cmd, nil)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func order(what string) []byte { return []byte("%PDF-do " + what) }

// resumePDF is a resume of the repository.
func resumePDF(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile("../../fixtures/resumes/01/resume.lo-pdf.pdf")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestIsolation holds that whatever reading a file does, it costs that file
// alone, by a named error with a hint, and that the next one is read.
func TestIsolation(t *testing.T) {
	tests := []struct {
		order string
		want  document.Code
	}{
		{"recurse", document.Corrupt},
		{"loop", document.Timeout},
		{"sleep", document.Timeout},
		{"eat", document.TooLarge},
		{"eat at once", document.TooLarge},
		{"panic aside", document.Corrupt},
		{"exit", document.Corrupt},
		{"babble", document.Corrupt},
	}
	good := resumePDF(t)
	for _, tt := range tests {
		t.Run(tt.order, func(t *testing.T) {
			t.Parallel()
			lim := document.Limits{Timeout: 20 * time.Second, MaxMemory: 100 << 20}
			if tt.want == document.Timeout {
				lim.Timeout = 200 * time.Millisecond
			}
			r := newTestReader(t, lim)
			doc, err := r.Read(context.Background(), "ana.pdf", order(tt.order))
			var e *document.Error
			if !errors.As(err, &e) || e.Code != tt.want || e.Name != "ana.pdf" || e.Hint == "" {
				t.Errorf("Read = %v, %v; want the code %s and a hint", doc, err, tt.want)
			}
			if err != nil && strings.Contains(err.Error(), "Flores") {
				t.Errorf("the error holds text of the file: %v", err)
			}
			r.Limits.Timeout = 20 * time.Second
			if _, err := r.Read(context.Background(), "ben.pdf", good); err != nil {
				t.Errorf("the next file: %v", err)
			}
		})
	}
}

// TestProcessorTime holds that a worker ends itself where nobody looks at the clock.
func TestProcessorTime(t *testing.T) {
	p := startWorker(t)
	_, gone, err := p.read(context.Background(), request{Limits: document.Limits{Timeout: time.Second}.WithDefaults()}, order("loop"))
	var e *document.Error
	if !gone || !errors.As(err, &e) || e.Code != document.Timeout || e.Hint == "" {
		t.Errorf("gone %t, error %v; want a worker that is gone by its limit of time", gone, err)
	}
}

// TestSameDocument holds that a worker changes nothing of what is read, nor of
// an error but the cause's type.
func TestSameDocument(t *testing.T) {
	files, err := filepath.Glob("../../fixtures/*/*.pdf")
	more, _ := filepath.Glob("../../fixtures/resumes/*/*.pdf")
	if files = append(files, more...); err != nil || len(files) < 20 {
		t.Fatalf("%d PDFs: %v", len(files), err)
	}
	r := newTestReader(t, document.Limits{Timeout: time.Minute})
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		want, wantErr := document.Read(context.Background(), f, data, r.Limits)
		got, gotErr := r.Read(context.Background(), f, data)
		if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s (-here +in a worker):\n%s", f, diff)
		}
		if !sameError(wantErr, gotErr) {
			t.Errorf("%s: error %v in a worker, want %v", f, gotErr, wantErr)
		}
	}
	if len(r.live) != 1 {
		t.Errorf("%d workers for files read one after another, want 1", len(r.live))
	}
}

func sameError(a, b error) bool {
	var x, y *document.Error
	if !errors.As(a, &x) || !errors.As(b, &y) {
		return a == nil && b == nil
	}
	return x.Code == y.Code && x.Name == y.Name && x.What == y.What && x.Hint == y.Hint && (x.Err == nil) == (y.Err == nil)
}

// TestWithoutWorker reads PDFs where no worker can be started.
func TestWithoutWorker(t *testing.T) {
	commands := map[string]Command{
		"none":    nil,
		"refused": func() (*exec.Cmd, error) { return nil, errors.New("no name of the program") },
		"missing": func() (*exec.Cmd, error) { return exec.Command(filepath.Join(t.TempDir(), "nosuch")), nil },
	}
	for name, command := range commands {
		r := &Reader{Worker: command}
		if _, err := r.Read(context.Background(), "ana.pdf", resumePDF(t)); err != nil {
			t.Errorf("worker %s: %v", name, err)
		}
		r.Close()
	}
}

// TestNoOrphans holds that a worker ends with its Reader, and in the middle of
// a file when the program that asked is gone.
func TestNoOrphans(t *testing.T) {
	for _, what := range []string{"", "loop"} {
		p := startWorker(t)
		if what != "" {
			go p.wire.ask(request{Limits: document.Limits{}.WithDefaults()}, order(what))
			time.Sleep(100 * time.Millisecond)
		}
		p.stdin.Close() // as the operating system does for a program that ends
		ended := make(chan struct{})
		go func() { _ = p.cmd.Wait(); close(ended) }()
		select {
		case <-ended:
		case <-time.After(20 * time.Second):
			p.kill()
			t.Errorf("a worker that does %q outlives who asked", what)
		}
	}
}

// TestStopped ends a read by its context, as Ctrl-C does.
func TestStopped(t *testing.T) {
	r := newTestReader(t, document.Limits{Timeout: time.Minute})
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(50*time.Millisecond, cancel)
	if _, err := r.Read(ctx, "ana.pdf", order("loop")); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want the context's", err)
	}
	if len(r.live) != 0 {
		t.Errorf("%d workers live", len(r.live))
	}
}

// TestEnvironment holds that a worker gets nothing of the environment.
func TestEnvironment(t *testing.T) {
	t.Setenv("VITALS_PASSWORD", "secret")
	p := startWorker(t)
	defer func() { p.kill(); _ = p.cmd.Wait() }()
	if len(p.cmd.Environ()) > 1 { // Windows adds SYSTEMROOT
		t.Errorf("environment %q", p.cmd.Environ())
	}
}

// BenchmarkRead reads a resume in this process and in a worker.
func BenchmarkRead(b *testing.B) {
	data := resumePDF(b)
	for _, bb := range []struct {
		name   string
		worker Command
	}{{"here", nil}, {"worker", Self}} {
		b.Run(bb.name, func(b *testing.B) {
			r := &Reader{Worker: bb.worker}
			defer r.Close()
			for b.Loop() {
				if _, err := r.Read(context.Background(), "ana.pdf", data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkStart starts a worker for a single resume.
func BenchmarkStart(b *testing.B) {
	data := resumePDF(b)
	for b.Loop() {
		r := &Reader{Worker: Self}
		if _, err := r.Read(context.Background(), "ana.pdf", data); err != nil {
			b.Fatal(err)
		}
		r.Close()
	}
}
