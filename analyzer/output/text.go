package output

import (
	"fmt"
	"io"

	"vitals/analyzer/check"
)

// A textWriter writes reports for the person whose resume it is.
type textWriter struct {
	out     io.Writer
	options Options
	sum     counts
	read    []readFile
}

// A readFile is what the closing summary says of a file.
type readFile struct {
	file, score string
	findings    int
}

func newText(out io.Writer, o Options) Writer { return &textWriter{out: out, options: o} }

// Write writes one report. A file that could not be read has its say at the
// end, beside the others; alone it has been told on standard error.
func (w *textWriter) Write(r Result) error {
	w.sum.add(r)
	if r.Report == nil {
		return nil
	}
	w.read = append(w.read, readFile{r.File, scoreText(r.Report.Score), len(r.Report.Findings)})
	s := NewSheet(w.options)
	if w.sum.read > 1 {
		s.Rule()
	}
	textReport{s, r, w.options}.write()
	_, err := s.WriteTo(w.out)
	return err
}

// Close sums up a run over several files.
func (w *textWriter) Close() error {
	if !w.options.Many {
		return nil
	}
	s := NewSheet(w.options)
	if w.sum.read > 0 {
		s.Rule()
	}
	s.Put(0, Strong, fmt.Sprintf("%s: %d read, %d could not be read, %s.",
		Count(w.sum.files(), "file"), w.sum.read, len(w.sum.failed), Count(w.sum.findings(), "finding")))
	for _, f := range w.read {
		s.Row(2, 7, Strong, f.score, Plain, f.file+": "+Count(f.findings, "finding"))
	}
	for _, r := range w.sum.failed {
		s.Row(2, 7, Bad, "  !", Plain, r.File+": "+r.Err.What)
		if r.Err.Hint != "" {
			s.Put(9, Quiet, "hint: "+r.Err.Hint)
		}
	}
	_, err := s.WriteTo(w.out)
	return err
}

// scoreText writes a score as wide as 100, "  -" where there is none.
func scoreText(s *check.Score) string {
	if s == nil {
		return "  -"
	}
	return fmt.Sprintf("%3d", s.Total)
}
