// Package output writes reports. Each format is one file; the table of formats
// stands here.
package output

import (
	"io"

	"vitals/analyzer"
	"vitals/analyzer/document"
	"vitals/rules"
)

// A Result is what came of one file: a report, or the reason why there is none.
type Result struct {
	File   string // as given; "-" for standard input
	Report *analyzer.Report
	Err    *document.Error
}

// A Writer writes the results of a run, one after another.
type Writer interface {
	// Write writes one result. What it wrote is complete when it returns.
	Write(Result) error
	// Close ends the output. It does not close what the Writer writes to.
	Close() error
}

// Options say how a report is laid out. They do not change what it says.
type Options struct {
	Width int  // columns of the text format; default 80
	Color bool // of the text format
	Many  bool // more than one file is to be written

	Checks rules.Checks // titles and reasons of the findings, for the text format
}

// A Format is one form in which reports are written.
type Format struct {
	Name  string
	About string // in a few words, for the shell's completion
	New   func(io.Writer, Options) Writer
}

// Formats lists all formats, the default one first.
func Formats() []Format {
	return []Format{
		{"text", "plain words, to be read", newText},
		{"json", "one JSON document for all files", newJSON},
		{"ndjson", "one JSON record a line, each as soon as its file is done", newNDJSON},
	}
}

// ByName returns the format with the given name.
func ByName(name string) (Format, bool) {
	for _, f := range Formats() {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}
