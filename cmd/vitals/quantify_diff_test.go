package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/aymanbagabas/go-udiff"
)

// Each hunk must begin at the line of the new text that its first line stands at.
func TestRenumber(t *testing.T) {
	var before, after []string
	for i := range 40 {
		line := fmt.Sprint("line ", i)
		before = append(before, line)
		switch i {
		case 5, 8: // two changes of one hunk, with lines between
			after = append(after, line+" new", "added")
		case 25, 38:
			after = append(after, line+" new")
		case 30:
		default:
			after = append(after, line)
		}
	}
	diff := renumber(udiff.Unified("a", "b", strings.Join(before, "\n")+"\n", strings.Join(after, "\n")+"\n"))
	at, hunks := 0, 0
	for _, line := range strings.Split(diff, "\n")[2:] {
		switch {
		case strings.HasPrefix(line, "@@"):
			if _, err := fmt.Sscanf(line[strings.Index(line, "+"):], "+%d", &at); err != nil {
				t.Fatal(err)
			}
			hunks++
		case strings.HasPrefix(line, " "), strings.HasPrefix(line, "+"):
			if got := after[at-1]; got != line[1:] {
				t.Errorf("line %d of the new text is %q, not %q", at, got, line[1:])
			}
			at++
		}
	}
	if hunks != 3 {
		t.Errorf("%d hunks, want 3", hunks)
	}
}
