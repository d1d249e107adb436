package output

import (
	"fmt"
	"io"
)

type textWriter struct{ out io.Writer }

func newText(out io.Writer, _ Options) Writer { return textWriter{out} }

func (w textWriter) Write(r Result) error { _, err := fmt.Fprintln(w.out, Clean(r.File)); return err }
func (w textWriter) Close() error         { return nil }
