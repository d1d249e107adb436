package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/agnivade/levenshtein"

	"vitals/analyzer/document"
	"vitals/analyzer/output"
)

// An exitStatus ends the program after everything has been said.
type exitStatus int

func (s exitStatus) Error() string { return fmt.Sprintf("exit status %d", int(s)) }

// A hintError is an error with the way out of it.
type hintError struct {
	what string
	hint string
}

func (e *hintError) Error() string { return e.what }

// wrong returns an error with a hint.
func wrong(hint, format string, args ...any) error {
	return &hintError{fmt.Sprintf(format, args...), hint}
}

// report prints an error on standard error, and its hint on the next line.
func (a *app) report(err error) {
	hint := ""
	var withHint *hintError
	var file *document.Error
	switch {
	case errors.As(err, &withHint):
		hint = withHint.hint
	case errors.As(err, &file):
		hint = file.Hint
	}
	fmt.Fprintf(a.err, "vitals: %s\n", output.Clean(err.Error()))
	for _, line := range strings.Split(hint, "\n") {
		if line != "" {
			fmt.Fprintf(a.err, "  hint: %s\n", output.Clean(line))
		}
	}
}

// oneOf reports an unknown value with the nearest name and all that are known.
func oneOf(what, got string, known []string) error {
	hint := "known: " + strings.Join(known, ", ")
	if near := nearest(got, known); near != "" {
		hint = fmt.Sprintf("did you mean %q? %s", near, hint)
	}
	return wrong(hint, "unknown %s %q", what, got)
}

// nearest returns the known name that is most like got, "" where none is near.
func nearest(got string, known []string) string {
	got = strings.ToLower(got)
	best, name := len(got)/2+1, ""
	for _, k := range known {
		if d := levenshtein.ComputeDistance(got, strings.ToLower(k)); d < best {
			best, name = d, k
		} else if name == "" && len(got) >= 2 && strings.HasPrefix(strings.ToLower(k), got) {
			name = k
		}
	}
	return name
}
