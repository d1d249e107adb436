package main

import (
	"strings"
	"testing"
)

// TestProgress holds that the line is gone before anything else is said, and
// that there is none where nobody watches.
func TestProgress(t *testing.T) {
	var out strings.Builder
	p := &progress{out: &out, total: 2}
	p.clear()
	p.step()
	p.clear()
	p.step()
	p.clear()
	if want := "\r1 of 2 files\r\033[K\r2 of 2 files\r\033[K"; out.String() != want {
		t.Errorf("wrote %q, want %q", out.String(), want)
	}
	if p := (&app{out: &out, err: &out}).newProgress(9); p.out != nil {
		t.Error("progress is shown where standard error is no terminal")
	}
}
