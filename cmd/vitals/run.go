package main

import (
	"context"
	"fmt"
	"time"

	"vitals/analyzer"
	"vitals/analyzer/document"
	"vitals/analyzer/output"
	"vitals/rules"
)

// A checkRun checks files one after another and remembers what decides the
// exit status.
type checkRun struct {
	app      *app
	analyzer *analyzer.Analyzer
	options  analyzer.Options
	limits   document.Limits
	failRank int // rank of the lowest severity that fails, -1 for never
	minScore int
	checks   rules.Checks
	failed   bool // a file could not be read
	below    bool // a finding or a score is not good enough
}

// all checks the files until one cannot be written or ctx is done. It returns
// how many were done.
func (c *checkRun) all(ctx context.Context, files []string, w output.Writer) (int, error) {
	done := 0
	for _, file := range files {
		r, ok := c.one(ctx, file)
		if !ok {
			break
		}
		if r.Err != nil {
			c.failed = true
			c.app.report(r.Err)
		} else {
			c.judge(r.Report)
		}
		if err := w.Write(r); err != nil {
			return done, fmt.Errorf("write report: %w", err)
		}
		done++
	}
	if err := w.Close(); err != nil {
		return done, fmt.Errorf("write report: %w", err)
	}
	return done, nil
}

// one checks one file, or returns false as soon as ctx is done: a read that
// hangs (a pipe, a lost network drive) must not hold up Ctrl-C.
func (c *checkRun) one(ctx context.Context, file string) (output.Result, bool) {
	done := make(chan output.Result, 1)
	go func() { done <- c.try(ctx, file) }()
	select {
	case r := <-done:
		return r, ctx.Err() == nil
	case <-ctx.Done():
		return output.Result{}, false
	}
}

// try reads one file and checks it.
func (c *checkRun) try(ctx context.Context, file string) output.Result {
	doc, err := c.app.read(ctx, file, c.limits)
	if err != nil {
		return output.Result{File: file, Err: fileError(file, err)}
	}
	return bounded(ctx, c.limits.Timeout, file, func(ctx context.Context) output.Result {
		rep, err := c.analyzer.Analyze(ctx, doc, c.options)
		if err != nil {
			return output.Result{File: file, Err: fileError(file, err)}
		}
		return output.Result{File: file, Report: rep}
	})
}

// bounded does work on a file within a limit of time, and returns at its end
// even if work does not: one file must not hold up the others. A defect of the
// program costs this file only.
func bounded(ctx context.Context, limit time.Duration, file string, work func(context.Context) output.Result) output.Result {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	done := make(chan output.Result, 1)
	go func() {
		defer func() {
			if p := recover(); p != nil {
				done <- output.Result{File: file, Err: defect(file, p)}
			}
		}()
		done <- work(ctx)
	}()
	select {
	case r := <-done:
		return r
	case <-ctx.Done():
		return output.Result{File: file, Err: fileError(file, ctx.Err())}
	}
}

// judge holds a report against --fail-on and --min-score.
func (c *checkRun) judge(rep *analyzer.Report) {
	for _, f := range rep.Findings {
		if f.Severity.Rank() <= c.failRank {
			c.below = true
		}
	}
	total := 0
	if rep.Score != nil {
		total = rep.Score.Total
	}
	if total < c.minScore {
		c.below = true
	}
}

func (c *checkRun) status() error {
	switch {
	case c.failed:
		return exitStatus(exitTrouble)
	case c.below:
		return exitStatus(exitFindings)
	}
	return nil
}
