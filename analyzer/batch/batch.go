// Package batch reads and checks many resumes at a time, and keeps each apart:
// whatever a file holds, it costs its own result and no other.
//
// PDFs are read in worker processes, which can be stopped when they take too
// long or too much; a goroutine cannot.
package batch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"

	"vitals/analyzer"
	"vitals/analyzer/document"
)

// A Result is what came of one file: a report, or the reason why there is none.
type Result struct {
	File   string // as given; "-" for standard input
	Report *analyzer.Report
	Err    *document.Error
}

// A Checker checks one resume by its file's name. It may be used by several
// goroutines at once.
type Checker struct {
	Load     func(ctx context.Context, file string) ([]byte, error) // returns the bytes of a file; the error is a *document.Error
	Reader   *Reader
	Analyzer *analyzer.Analyzer
	Options  analyzer.Options
	Debug    io.Writer // gets the stack of a defect of the program, which may hold text of the resume; nil for none
}

// Check loads a file, reads it and checks it, the latter two together within
// the Reader's limit of time. It returns when the time has passed even if the
// work is not done, and a defect of the program costs this file only.
func (c *Checker) Check(ctx context.Context, file string) Result {
	data, err := c.Load(ctx, file)
	if err != nil {
		return Result{File: file, Err: failure(file, err)}
	}
	ctx, cancel := context.WithTimeout(ctx, c.Reader.Limits.WithDefaults().Timeout)
	defer cancel()
	doc, err := c.Reader.Read(ctx, file, data)
	if err != nil {
		return Result{File: file, Err: failure(file, err)}
	}
	return c.bounded(ctx, file, func() (*analyzer.Report, error) {
		return c.Analyzer.Analyze(ctx, doc, c.Options)
	})
}

// bounded does work on a file until ctx is done.
func (c *Checker) bounded(ctx context.Context, file string, work func() (*analyzer.Report, error)) Result {
	done := make(chan Result, 1)
	go func() {
		defer func() {
			if p := recover(); p != nil {
				done <- Result{File: file, Err: c.defect(file, p)}
			}
		}()
		rep, err := work()
		if err != nil {
			done <- Result{File: file, Err: failure(file, err)}
			return
		}
		done <- Result{File: file, Report: rep}
	}()
	select {
	case r := <-done:
		return r
	case <-ctx.Done():
		return Result{File: file, Err: failure(file, ctx.Err())}
	}
}

// failure returns err as the error of one file.
func failure(file string, err error) *document.Error {
	var e *document.Error
	switch {
	case errors.As(err, &e):
		return e
	case errors.Is(err, context.DeadlineExceeded):
		return &document.Error{
			Code: document.Timeout, Name: file, What: "checking it took too long", Err: err,
			Hint: "check that it is a resume, or allow more time with --timeout",
		}
	}
	return &document.Error{Code: document.Corrupt, Name: file, What: err.Error(), Err: err}
}

// defect reports a panic of the program as the error of one file. The message
// holds no text of the resume.
func (c *Checker) defect(file string, p any) *document.Error {
	if c.Debug != nil {
		fmt.Fprintf(c.Debug, "%v\n%s", p, debug.Stack())
	}
	return &document.Error{
		Code: document.Corrupt, Name: file,
		What: "vitals itself failed on this file",
		Hint: "save the resume as DOCX or plain text and try that",
	}
}
