package resume

import (
	"strings"
	"testing"

	"vitals/analyzer/document"
	"vitals/rules"
)

// build makes a document of a literal: a blank line is a gap, "• " a list
// item ("* " too), "•• " one a level deeper, "# " a heading style, "## " and "### " one with its level, "**…**"
// bold, "| " at the line's start another column, and " >> " a tab.
func build(text string) *document.Document {
	d := &document.Document{Name: "test", Format: document.Text, Pages: 1}
	var b strings.Builder
	gap := false
	for _, s := range strings.Split(text, "\n") {
		if s = strings.TrimSpace(s); s == "" {
			gap = true
			continue
		}
		l := document.Line{Page: 1, Gap: gap && b.Len() > 0, Block: -1}
		gap = false
		s = lineStyle(&l, strings.ReplaceAll(s, " >> ", "\t"))
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		l.Start = b.Len()
		b.WriteString(s)
		l.End = b.Len()
		d.Lines = append(d.Lines, l)
	}
	d.Text = b.String()
	return d
}

func lineStyle(l *document.Line, s string) string {
	if t, ok := strings.CutPrefix(s, "| "); ok {
		l.Column, s = 1, t
	}
	if t, ok := strings.CutPrefix(s, "•• "); ok {
		l.Style, l.Level, s = document.ListItem, 1, "• "+t
	}
	if t, ok := strings.CutPrefix(s, "* "); ok {
		l.Style, l.Marker, s = document.ListItem, "*", t
	}
	if t, ok := strings.CutPrefix(s, "• "); ok {
		l.Style, l.Marker, s = document.ListItem, "•", t
	}
	for level, sign := range []string{"# ", "", "## ", "### "} {
		if t, ok := strings.CutPrefix(s, sign); ok && sign != "" {
			l.Style, l.Level, s = document.Heading, level, t
		}
	}
	if t, ok := strings.CutPrefix(s, "**"); ok {
		l.Bold, s = true, strings.TrimSuffix(t, "**")
	}
	return s
}

func loadRules(t testing.TB) *rules.Rules {
	t.Helper()
	r, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// show writes positions and bullets as short lines to compare.
func show(r *Resume) string {
	var b strings.Builder
	put := func(position int) {
		for _, x := range r.Bullets {
			if x.Position == position {
				b.WriteString("- " + x.Text + "\n")
			}
		}
	}
	for i, p := range r.Positions {
		b.WriteString(strings.Join([]string{p.Title, p.Employer, p.Start.String(), p.End.String(), string(p.Kind)}, " | ") + "\n")
		put(i)
	}
	put(-1)
	return b.String()
}
