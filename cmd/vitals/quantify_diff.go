package main

import (
	"fmt"
	"io"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"github.com/aymanbagabas/go-udiff"

	"vitals/analyzer/output"
	"vitals/analyzer/quantify"
)

// showDiff prints what changes in the resume's text.
func (s *session) showDiff(d *draft) error {
	to := s.base() + ".quantified" + filepath.Ext(s.file)
	before := cleanLines(s.report.Doc.Text)
	after := cleanLines(quantify.Splice(s.report.Doc.Text, d.made))
	_, err := io.WriteString(s.out, renumber(udiff.Unified(output.Clean(s.file), output.Clean(to), before, after)))
	return err
}

// hunkHeader matches the line numbers and counts of a hunk of a unified diff; a
// count of one is left out.
var hunkHeader = regexp.MustCompile(`(?m)^@@ -(\d+)(?:,(\d+))? \+\d+((?:,\d+)?) @@$`)

// renumber gives the hunks of a unified diff their lines in the new text: udiff does
// not count the unchanged lines between two changes of one hunk.
func renumber(diff string) string {
	shift := 0
	return hunkHeader.ReplaceAllStringFunc(diff, func(header string) string {
		m := hunkHeader.FindStringSubmatch(header)
		from := count(m[1])
		header = fmt.Sprintf("@@ -%s +%d%s @@", strings.TrimSuffix(m[1]+","+m[2], ","), from+shift, m[3])
		shift += count(strings.TrimPrefix(m[3], ",")) - count(m[2])
		return header
	})
}

// count reads a number of a hunk's header, one where it is left out.
func count(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 1
	}
	return n
}
