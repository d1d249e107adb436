package main

import (
	"errors"
	"fmt"
	"strings"

	"vitals/analyzer/document"
	"vitals/analyzer/output"
	"vitals/rules"
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
	var mistakes rules.Mistakes
	switch {
	case errors.As(err, &mistakes):
		a.reportMistakes(mistakes)
		return
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

// mostMistakes is how many mistakes of rules files are reported at once.
const mostMistakes = 20

// reportMistakes prints what is wrong in rules files, each with its line.
func (a *app) reportMistakes(mistakes rules.Mistakes) {
	for i, m := range mistakes {
		if i == mostMistakes {
			fmt.Fprintf(a.err, "vitals: … and %d more\n", len(mistakes)-i)
			return
		}
		hint := m.Hint
		m.Hint = ""
		a.report(wrong(hint, "%s", m))
	}
}

// oneOf reports an unknown value with the nearest name and all that are known.
func oneOf(what, got string, known []string) error {
	hint := "known: " + strings.Join(known, ", ")
	if near := rules.Nearest(got, known); near != "" {
		hint = fmt.Sprintf("did you mean %q? %s", near, hint)
	}
	return wrong(hint, "unknown %s %q", what, got)
}
