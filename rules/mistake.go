package rules

import (
	"fmt"
	"strings"

	"github.com/agnivade/levenshtein"
)

// A Mistake is one thing that is wrong in a user's rules file.
type Mistake struct {
	File string
	Line int    // from 1; 0 where it is about the whole file
	What string // lower case, no full stop
	Hint string // the way out, "" where What tells it
}

// String returns the mistake as one line: "clinic.yaml:4: what (hint)".
func (m Mistake) String() string {
	s := m.File
	if m.Line > 0 {
		s = fmt.Sprintf("%s:%d", m.File, m.Line)
	}
	s += ": " + m.What
	if m.Hint != "" {
		s += "; " + m.Hint
	}
	return s
}

// Mistakes are all that is wrong in a user's rules, in the order of the files.
type Mistakes []Mistake

// Error returns the mistakes, one a line.
func (ms Mistakes) Error() string {
	lines := make([]string, len(ms))
	for i, m := range ms {
		lines[i] = m.String()
	}
	return strings.Join(lines, "\n")
}

// Nearest returns the known name that is most like got, for a hint; "" where
// none is near.
func Nearest(got string, known []string) string {
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

// didYouMean returns a hint that names the nearest known name, or all where
// they are few.
func didYouMean(got string, known []string) string {
	if near := Nearest(got, known); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	if len(known) <= 30 {
		return "known: " + strings.Join(known, ", ")
	}
	return ""
}
