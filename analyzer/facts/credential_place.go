package facts

import (
	"strings"

	"vitals/analyzer/document"
	"vitals/analyzer/internal/nlp"
	"vitals/analyzer/resume"
)

// A credentialPlace is the part of a resume that a line stands in, as far as it tells
// whose a credential is.
type credentialPlace int

const (
	nowhere  credentialPlace = iota // headings, references: nothing here is the person's
	onName                          // the line of the person's name
	onTop                           // other lines of the contact block
	inList                          // a certification section, or a line that says so
	inProse                         // summary, and sections of other kinds
	inSkills                        //
	inSchool                        // education
	inTitle                         // title, employer and date of a position
	inWork                          // bullets
)

// A credentialLine is one line with what is needed to judge its mentions.
type credentialLine struct {
	start  int // in Document.Text
	text   string
	words  []nlp.Word
	place  credentialPlace
	caps   bool // no lower-case letter at all: capitals tell nothing
	lower  string
	dates  []statedDate
	status []nlp.Match
	issuer []nlp.Match
	cues   []nlp.Match // words before dates
	named  int         // end of the person's name in the text, 0 where it is not here
	headed string      // the status that the section's heading tells, "" for none
}

// lines returns the lines of the resume where a credential may stand. Lines
// of a certification section that only go on with the line before (a date, a
// number) are joined to it.
func (f *credentialFinder) lines() []*credentialLine {
	var out []*credentialLine
	for i := range f.res.Doc.Lines {
		p := f.placeOf(i)
		if p == nowhere {
			continue
		}
		s := f.res.Doc.Lines[i].Span
		if n := len(out); p == inList && n > 0 && out[n-1].place == inList && f.goesOn(s) {
			s.Start = out[n-1].start
			out = out[:n-1]
		}
		l := f.line(s, p)
		if p == inList {
			l.headed = f.headingStatus(i)
		}
		out = append(out, l)
	}
	return out
}

// headingStatus returns the status that the heading of line i's section tells
// ("Planned certifications", "Expired licenses"), "" for none.
func (f *credentialFinder) headingStatus(i int) string {
	sec := f.sectionOf(i)
	if sec == nil {
		return ""
	}
	words := nlp.Words(sec.Heading)
	for _, w := range f.status.Find(sec.Heading, words) {
		switch st := f.rules.Statuses[f.words[w.Value].group].Status; st {
		case "expired", "in-progress":
			return st
		}
	}
	if len(words) > 0 && words[0].Lower == "planned" {
		return "in-progress"
	}
	return ""
}

// goesOn reports whether a line of a certification section names none itself
// and opens with a word or date that tells of the one before.
func (f *credentialFinder) goesOn(s document.Span) bool {
	l := f.line(s, inList)
	if len(l.words) == 0 || len(f.mentions(l)) > 0 {
		return false
	}
	opens := func(at int) bool { return at <= l.words[min(1, len(l.words)-1)].Start }
	return len(l.dates) > 0 && opens(l.dates[0].start) && len(l.words) < 8 ||
		len(l.cues) > 0 && l.cues[0].First == 0 || len(l.issuer) > 0 && l.issuer[0].First == 0 && len(l.words) < 10 ||
		len(l.status) > 0 && l.status[0].First == 0 && f.words[l.status[0].Value].side == standsAfter
}

func (f *credentialFinder) line(s document.Span, p credentialPlace) *credentialLine {
	text := strings.ReplaceAll(f.res.Doc.Text[s.Start:s.End], "\n", " ")
	l := &credentialLine{start: s.Start, text: text, words: nlp.Words(text), place: p, lower: asciiLower(text)}
	l.caps = text == strings.ToUpper(text)
	l.dates = statedDates(text)
	l.status = f.status.Find(text, l.words)
	l.issuer = f.issuers.Find(text, l.words)
	if len(l.dates) > 0 {
		l.cues = f.credentialMatcher.dates.Find(text, l.words)
	}
	if p == onName {
		l.named = nameEnd(text, f.res.Name)
	}
	return l
}

// placeOf returns the place of line i.
func (f *credentialFinder) placeOf(i int) credentialPlace {
	line := f.res.Doc.Lines[i]
	sec := f.sectionOf(i)
	if sec == nil {
		return f.topPlace(i)
	}
	text := f.res.Doc.LineText(i)
	if sec.Kind == resume.References || i < sec.First && inlineLabel(text) == "" {
		return nowhere
	}
	if sec.Kind == resume.Certifications || f.labelled(sec.Heading) || f.labelled(inlineLabel(text)) {
		return inList
	}
	switch sec.Kind {
	case resume.Contact:
		return f.topPlace(i)
	case resume.Skills:
		return inSkills
	case resume.Education:
		return inSchool
	case resume.Experience, resume.Externship, resume.Volunteer, resume.Military:
		return f.workPlace(line.Span)
	}
	return inProse
}

func (f *credentialFinder) topPlace(i int) credentialPlace {
	text := f.res.Doc.LineText(i)
	if f.labelled(inlineLabel(text)) {
		return inList
	}
	if f.res.Name == "" && i == 0 || f.res.Name != "" && nameEnd(text, f.res.Name) > 0 {
		return onName
	}
	if len(strings.Fields(text)) > 12 || strings.HasSuffix(text, ".") && len(strings.Fields(text)) > 4 {
		return inProse
	}
	return onTop
}

func (f *credentialFinder) workPlace(s document.Span) credentialPlace {
	for _, p := range f.res.Positions {
		if p.Overlaps(s) {
			return inTitle
		}
	}
	return inWork
}

// sectionOf returns the section that holds line i, or nil. The heading's own
// line belongs to it.
func (f *credentialFinder) sectionOf(i int) *resume.Section {
	at := f.res.Doc.Lines[i].Start
	for j := range f.res.Sections {
		if s := &f.res.Sections[j]; s.Start <= at && at <= s.End {
			return s
		}
	}
	return nil
}

// labelled reports whether a heading or label speaks of certifications.
func (f *credentialFinder) labelled(s string) bool {
	for _, w := range nlp.Words(s) {
		if f.label[w.Lower] {
			return true
		}
	}
	return false
}

// inlineLabel returns what stands before a colon near the start of a line
// ("Certifications: CCMA, BLS"), "" where there is none.
func inlineLabel(s string) string {
	head, rest, ok := strings.Cut(s, ":")
	if !ok || len(head) > 40 || strings.TrimSpace(rest) == "" || len(strings.Fields(head)) > 4 {
		return ""
	}
	return head
}

// nameEnd returns the end of the person's name in a line, 0 where it does not
// stand there. Without a known name the first comma ends it.
func nameEnd(text, name string) int {
	if name == "" {
		return max(strings.Index(text, ","), 0)
	}
	if i := strings.Index(asciiLower(text), asciiLower(name)); i >= 0 {
		return i + len(name)
	}
	return 0
}

// asciiLower returns s with A to Z in lower case. Unlike strings.ToLower it
// keeps every offset, whatever letters s holds.
func asciiLower(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}
