package quantify

import (
	"fmt"
	"strings"
)

// Splice returns text with the changes made, which must be in its order.
func Splice(text string, changes []Change) string {
	var b strings.Builder
	at := 0
	for _, c := range changes {
		b.WriteString(text[at:c.Start])
		b.WriteString(c.New)
		at = c.End
	}
	b.WriteString(text[at:])
	return b.String()
}

// Markdown returns the changed bullets as Markdown to paste, by job, each with
// what it stands for.
func Markdown(name string, changes []Change) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# Improved bullets for %s\n", markdownText(name))
	job := ""
	for i, c := range changes {
		if c.Job != job || i == 0 {
			job = c.Job
			fmt.Fprintf(&b, "\n## %s\n\n", markdownText(heading(c)))
		}
		for _, line := range strings.Split(c.New, "\n") {
			fmt.Fprintf(&b, "- %s\n", markdownText(line))
		}
		fmt.Fprintf(&b, "  - in place of: %s\n", markdownText(tidy(c.Old)))
	}
	return b.String()
}

// heading names the job of a change, or the lack of one.
func heading(c Change) string {
	if c.Job == "" {
		return "Other bullets"
	}
	return c.Job
}

// markdownText returns text that Markdown shows as it is.
func markdownText(s string) string {
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune("\\`*_[]<>#|~", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// PlainText returns the changed bullets as plain text to paste, by job.
func PlainText(name string, changes []Change) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Improved bullets for %s\n", name)
	job := ""
	for i, c := range changes {
		if c.Job != job || i == 0 {
			job = c.Job
			fmt.Fprintf(&b, "\n%s\n", heading(c))
		}
		fmt.Fprintf(&b, "\nIn place of:\n%s\nput:\n%s\n", tidy(c.Old), c.New)
	}
	return b.String()
}
