package output

import (
	"fmt"
	"strings"
	"unicode"

	"vitals/analyzer/facts"
)

// Count writes a number of things: "1 file", "2 files".
func Count(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return fmt.Sprintf("%d %s", n, what)
}

// stageWords are the stages in plain words.
var stageWords = map[string]string{
	"student": "in training",
	"entry":   "early career",
	"mid":     "mid-career",
	"senior":  "senior level",
	"lead":    "lead level",
	"manager": "manager level",
	"other":   "work in another field",
}

// stageText tells where the person stands: "mid-career, 4 years".
func stageText(s facts.Stage) string {
	text := stageWords[s.ID]
	if text == "" {
		text = s.ID
	}
	if years := int(s.Years); years > 0 {
		text += " (" + Count(years, "year") + ")"
	}
	return text
}

// credentialText tells a credential's status: "held, expires May 2027".
func credentialText(c facts.Credential) string {
	switch {
	case c.Status == facts.InProgress:
		return "in progress"
	case c.Status == facts.Expired && !c.Expires.IsZero():
		return "lapsed " + c.Expires.Words()
	case c.Status == facts.Expired:
		return "lapsed"
	case c.Expires.IsZero():
		return "held, no expiry date given"
	}
	return "held, expires " + c.Expires.Words()
}

// Sentence returns text with its first letter large.
func Sentence(text string) string {
	if text == "" {
		return ""
	}
	return strings.ToUpper(text[:1]) + text[1:]
}

// opening returns the first sentence of text, or the first few where the first
// is short.
func opening(text string) string {
	const enough = 90
	end := 0
	for end < enough {
		i := strings.Index(text[end:], ". ")
		if i < 0 {
			return text
		}
		end += i + 2
	}
	return text[:end-1]
}

// quote puts text in quotation marks, cut after a few lines' worth.
func quote(text string) string {
	const most = 280
	runes := []rune(strings.Join(strings.Fields(text), " "))
	if len(runes) > most {
		return `"` + strings.TrimSpace(string(runes[:most])) + ` …"`
	}
	return `"` + string(runes) + `"`
}

// ShellWord returns a file name as one word of a command line.
func ShellWord(name string) string {
	if strings.HasPrefix(name, "-") && name != "-" {
		name = "./" + name // not to be taken for a flag
	}
	if name == "" || strings.ContainsFunc(name, needsQuotes) {
		return "'" + strings.ReplaceAll(name, "'", `'\''`) + "'"
	}
	return name
}

// needsQuotes reports whether a shell may read more into r than the sign itself.
func needsQuotes(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-_./+,:@%=", r)
}
