package main

import (
	"fmt"
	"io"
)

// A progress is one line on a terminal that tells how many files are done.
type progress struct {
	out         io.Writer // nil for none
	done, total int
}

// newProgress returns the progress of a run over several files. It is shown
// where standard error is a terminal and standard output is not: a report on
// the same screen tells as much.
func (a *app) newProgress(total int) *progress {
	p := &progress{total: total}
	if total > 1 && isTerminal(a.err) && !isTerminal(a.out) {
		p.out = a.err
	}
	return p
}

// step counts a file and shows the line.
func (p *progress) step() {
	p.done++
	if p.out != nil {
		fmt.Fprintf(p.out, "\r%d of %d files", p.done, p.total)
	}
}

// clear takes the line away, before anything else is said.
func (p *progress) clear() {
	if p.out != nil && p.done > 0 {
		fmt.Fprint(p.out, "\r\033[K")
	}
}
