package main

import (
	"io"
	"os"

	"github.com/charmbracelet/x/term"

	"vitals/analyzer/output"
)

// colorModes are the values of --color.
var colorModes = []string{"auto", "always", "never"}

// layout returns how text is laid out on out. The width of a terminal counts
// only on a terminal: what goes to a file or a pipe is the same everywhere.
func layout(out io.Writer, color string) output.Options {
	o := output.Options{Width: output.DefaultWidth, Color: color == "always"}
	f, ok := out.(*os.File)
	if !ok || !term.IsTerminal(f.Fd()) {
		return o
	}
	if w, _, err := term.GetSize(f.Fd()); err == nil && w > 0 {
		o.Width = min(w, output.DefaultWidth) // longer lines are harder to read
	}
	if color == "auto" {
		o.Color = os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	}
	return o
}

// isTerminal reports whether w is a terminal.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(f.Fd())
}
