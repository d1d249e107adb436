package batch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"

	"vitals/analyzer/document"
)

// A process is a running worker.
type process struct {
	cmd    *exec.Cmd
	stdin  io.Closer
	wire   *wire
	stderr lastWords
}

// start runs a worker. It gets nothing of the environment, which may hold secrets.
func start(cmd *exec.Cmd, debug io.Writer) (*process, error) {
	p := &process{cmd: cmd, stderr: lastWords{to: debug}}
	if cmd.Env == nil {
		cmd.Env = []string{}
	}
	cmd.Stderr = &p.stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	p.stdin, p.wire = in, newWire(out, in)
	return p, cmd.Start()
}

// read has the worker read a file. A worker that gives no answer is gone after it.
func (p *process) read(ctx context.Context, req request, data []byte) (doc *document.Document, gone bool, err error) {
	stop := context.AfterFunc(ctx, p.kill)
	defer stop()
	resp, err := p.wire.ask(req, data)
	if err != nil {
		p.stdin.Close() // at which a worker ends that is not dead yet
		_ = p.cmd.Wait()
		return nil, true, p.death(ctx, req)
	}
	doc, err = resp.result()
	return doc, !stop(), err
}

// death says why the worker died over a file.
func (p *process) death(ctx context.Context, req request) *document.Error {
	code := p.cmd.ProcessState.ExitCode()
	switch {
	case ctx.Err() != nil:
		return document.Stopped(req.Name, ctx.Err())
	case code == workerTime:
		return document.Stopped(req.Name, context.DeadlineExceeded)
	case code == workerMemory, code < 0, p.stderr.tell("out of memory"), p.stderr.tell("cannot allocate memory"), p.stderr.tell("newosproc"), p.stderr.tell("pthread_create failed"):
		// Below zero it was ended from outside, as Linux does when memory runs out.
		return &document.Error{
			Code: document.TooLarge, Name: req.Name, What: fmt.Sprintf("reading it takes more memory than %d MB", req.Limits.MaxMemory>>20),
			Hint: "open it in a viewer and print it to a new PDF, or allow more with --max-memory",
		}
	}
	return &document.Error{
		Code: document.Corrupt, Name: req.Name, What: "the PDF is damaged",
		Hint: "get a fresh copy, or open it in a viewer and print it to a new PDF", Err: errors.New("reading it ended the worker process"),
	}
}

func (p *process) kill() { _ = p.cmd.Process.Kill() }

// lastWords keeps the beginning of what a worker says before it dies, to tell
// why. It may hold text of a resume, so nobody sees it but a developer who asks.
type lastWords struct {
	text bytes.Buffer
	to   io.Writer
}

func (l *lastWords) Write(b []byte) (int, error) {
	if room := 4096 - l.text.Len(); room > 0 {
		l.text.Write(b[:min(room, len(b))])
	}
	if l.to != nil {
		return l.to.Write(b)
	}
	return len(b), nil
}

func (l *lastWords) tell(what string) bool { return bytes.Contains(l.text.Bytes(), []byte(what)) }
