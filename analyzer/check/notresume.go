package check

import "strings"

// notResume says why the file is taken for no resume, "" where it may be one.
func notResume(in Input) string {
	if isLetter(in) {
		return "it reads like a letter"
	}
	if len(in.Resume.Positions) > 0 || len(in.Resume.Bullets) > 0 || len(in.Facts.Credentials) > 0 || hasHeading(in) {
		return ""
	}
	return "it has no job, no bullet, no credential and none of the usual headings"
}

// isLetter reports whether the text greets a reader and signs off, with no
// heading of a resume between.
func isLetter(in Input) bool {
	greets, signs := false, false
	for _, line := range strings.Split(strings.ToLower(in.Resume.Doc.Text), "\n") {
		greets = greets || strings.HasPrefix(line, "dear ") || strings.HasPrefix(line, "to whom it may concern")
		for _, close := range []string{"sincerely", "best regards", "kind regards", "regards,", "respectfully", "yours truly"} {
			signs = signs || greets && strings.HasPrefix(line, close)
		}
	}
	return signs && !hasHeading(in)
}

func hasHeading(in Input) bool {
	for _, s := range in.Resume.Sections {
		if s.Heading != "" {
			return true
		}
	}
	return false
}
