package batch

import (
	"context"
	"io"
	"os"
	"os/exec"
	"sync"

	"vitals/analyzer/document"
)

// A Command returns the command that starts a worker, ready to be started.
type Command func() (*exec.Cmd, error)

// Self returns the command that starts the running program again as a worker.
// Only a program whose main begins with IsWorker and Serve may use it: any
// other, the binary of a test too, would start itself without end.
func Self() (*exec.Cmd, error) {
	path, err := os.Executable()
	if err != nil {
		return nil, err
	}
	return exec.Command(path, workerArg), nil
}

// A Reader reads resumes, PDFs in worker processes. It may be used by several
// goroutines at once; each uses a worker of its own, and a worker serves one
// file after another. A Reader must be closed.
//
// Where a worker cannot be started, PDFs are read in the program itself. Then
// the limit of time is still kept, but what a file has taken is not given back,
// and a stack overflow ends the program.
type Reader struct {
	Limits document.Limits
	Worker Command   // nil to read PDFs in the program itself
	Debug  io.Writer // gets what workers say when they die, which may hold text of a resume; nil for none

	mu     sync.Mutex
	closed bool
	idle   []*process
	live   map[*process]bool // the idle ones too
}

// Warm starts a worker, so that it is ready when the first PDF has been loaded.
func (r *Reader) Warm() {
	if p := r.take(); p != nil {
		r.give(p)
	}
}

// Read reads a resume held in memory, called name. The error is a *document.Error.
func (r *Reader) Read(ctx context.Context, name string, data []byte) (*document.Document, error) {
	lim := r.Limits.WithDefaults()
	var p *process
	if document.IsPDF(data) && int64(len(data)) <= lim.MaxSize {
		p = r.take()
	}
	if p == nil {
		return document.Read(ctx, name, data, lim)
	}
	ctx, cancel := context.WithTimeout(ctx, lim.Timeout)
	defer cancel()
	doc, gone, err := p.read(ctx, request{Name: name, Limits: lim}, data)
	if gone {
		r.drop(p)
	} else {
		r.give(p)
	}
	return doc, err
}

// take returns a worker that is idle or new, nil where none can be started.
func (r *Reader) take() *process {
	r.mu.Lock()
	defer r.mu.Unlock()
	if n := len(r.idle); n > 0 {
		p := r.idle[n-1]
		r.idle = r.idle[:n-1]
		return p
	}
	if r.Worker == nil || r.closed {
		return nil
	}
	cmd, err := r.Worker()
	if err != nil {
		return nil
	}
	p, err := start(cmd, r.Debug)
	if err != nil {
		return nil
	}
	if r.live == nil {
		r.live = map[*process]bool{}
	}
	r.live[p] = true
	return p
}

// give puts a worker back for the next file.
func (r *Reader) give(p *process) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.idle = append(r.idle, p)
}

// drop forgets a worker that is gone.
func (r *Reader) drop(p *process) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.live, p)
}

// Close ends all workers, also those in the middle of a file.
func (r *Reader) Close() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.closed = true
	for p := range r.live {
		p.kill() // who reads with it takes note of its end
	}
	for _, p := range r.idle {
		_ = p.cmd.Wait()
	}
	r.idle = nil
}
