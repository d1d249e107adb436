package main

import (
	"context"
	"fmt"

	"vitals/analyzer"
	"vitals/analyzer/batch"
	"vitals/analyzer/output"
	"vitals/rules"
)

// A checkRun checks files and remembers what decides the exit status.
type checkRun struct {
	app       *app
	checker   batch.Checker
	checks    rules.Checks
	jobs      int
	unordered bool
	failRank  int // rank of the lowest severity that fails, -1 for never
	minScore  int
	failed    bool // a file could not be read
	below     bool // a finding or a score is not good enough
}

// all checks the files until a result cannot be written or ctx is done. It
// returns how many were done.
func (c *checkRun) all(ctx context.Context, files []string, w output.Writer) (int, error) {
	progress := c.app.newProgress(len(files))
	check := func(ctx context.Context, i int) batch.Result { return c.checker.Check(ctx, files[i]) }
	done, err := batch.Each(ctx, len(files), c.jobs, c.unordered, check, func(r batch.Result) error {
		progress.clear()
		defer progress.step()
		if r.Err != nil {
			c.failed = true
			c.app.report(r.Err)
		} else {
			c.judge(r.Report)
		}
		return w.Write(output.Result(r))
	})
	progress.clear()
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		return done, fmt.Errorf("write report: %w", err)
	}
	return done, nil
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
