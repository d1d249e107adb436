package check

import (
	"regexp"
	"strings"

	"vitals/analyzer/resume"
	"vitals/rules"
)

// notResume says why the file is taken for no resume, "" where it may be one.
func notResume(in Input) string {
	own := ownSigns(in)
	text := "\n" + strings.ToLower(in.Resume.Doc.Text)
	if heads(in) == 0 && isLetter(text) {
		return "it reads like a letter"
	}
	if own >= certainlyOwn {
		return ""
	}
	for _, kind := range in.Rules.Checks.Documents {
		if n := signs(text, kind); n >= kind.Need && n > own {
			return kind.Says
		}
	}
	if own == 0 && len(in.Resume.Positions) == 0 && len(in.Resume.Bullets) == 0 && len(in.Facts.Credentials) == 0 {
		return "it has no job, no bullet, no credential and none of the usual headings"
	}
	return ""
}

// certainlyOwn is how many signs of a resume leave no doubt: two dated jobs and
// three headings, for example.
const certainlyOwn = 7

// ownSigns counts what makes a resume: jobs with dates count two each, up to
// three; a heading of a resume one each, up to three; a credential that is had,
// an address to write to, and a span of years one.
func ownSigns(in Input) int {
	jobs := 0
	for _, p := range in.Resume.Positions {
		if p.Start.Year > 0 && p.Title+p.Employer != "" {
			jobs++
		}
	}
	n := 2*min(jobs, 3) + min(heads(in), 3)
	for _, seen := range []bool{
		len(in.Facts.Credentials) > 0,
		reachable.MatchString(in.Resume.Doc.Text),
		spanOfYears.MatchString(in.Resume.Doc.Text),
	} {
		if seen {
			n++
		}
	}
	return n
}

// heads counts the headings of a resume.
func heads(in Input) int {
	n := 0
	for _, s := range in.Resume.Sections {
		if s.Heading != "" && ownHeading[s.Kind] {
			n++
		}
	}
	return n
}

// isLetter reports whether a text in lower case greets its reader at the start
// of a line and signs off after that.
func isLetter(text string) bool {
	at := letterOpens.FindStringIndex(text)
	return at != nil && letterCloses.MatchString(text[at[1]:])
}

var (
	letterOpens  = regexp.MustCompile(`\n(?:dear |to whom it may concern|hello |greetings)`)
	letterCloses = regexp.MustCompile(`\n(?:sincerely|(?:best|kind|warm) regards|regards,|respectfully|yours (?:truly|sincerely|faithfully))`)
)

var ownHeading = map[resume.SectionKind]bool{
	resume.Experience: true, resume.Education: true, resume.Certifications: true, resume.Skills: true,
	resume.Externship: true, resume.Volunteer: true, resume.Military: true, resume.Summary: true,
}

var (
	reachable   = regexp.MustCompile(`[\w.+-]@\w|\b\d{3}[ .-]\d{4}\b`)
	spanOfYears = regexp.MustCompile(`(?i)\b(?:19|20)\d\d\s*(?:-|–|—|to)\s*(?:(?:19|20)\d\d|present|current|now)\b`)
)

// signs counts the signs of a kind of document in a text in lower case, of
// which every line begins with a line break.
func signs(text string, kind rules.DocumentKind) int {
	n := 0
	for _, s := range kind.Signs {
		if at, opens := strings.CutPrefix(strings.ToLower(s), "^"); opens && holds(text, "\n"+at) || !opens && holds(text, at) {
			n++
		}
	}
	return n
}

// holds reports whether a sign stands in the text and its word does not go on.
func holds(text, sign string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], sign)
		if i < 0 {
			return false
		}
		end := from + i + len(sign)
		if end == len(text) || !letter(text[end]) || !letter(sign[len(sign)-1]) {
			return true
		}
		from = end
	}
}

func letter(b byte) bool { return b >= 'a' && b <= 'z' }
