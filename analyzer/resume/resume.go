// Package resume finds the parts of a resume in a document: contact, sections,
// positions and bullets.
package resume

import (
	"sort"
	"strings"

	"vitals/analyzer/document"
	"vitals/rules"
)

// A SectionKind says what a section is about.
type SectionKind string

// The kinds of section. Contact is what stands above the first heading.
const (
	Contact        SectionKind = "contact"
	Summary        SectionKind = "summary"
	Experience     SectionKind = "experience"
	Externship     SectionKind = "externship"
	Volunteer      SectionKind = "volunteer"
	Military       SectionKind = "military"
	Education      SectionKind = "education"
	Certifications SectionKind = "certifications"
	Skills         SectionKind = "skills"
	References     SectionKind = "references"
	OtherSection   SectionKind = "other"
)

// A Section is a heading with what stands under it.
type Section struct {
	document.Span             // from the heading to the end of the section
	Kind          SectionKind //
	Heading       string      // as written, "" for the contact block and for a section without heading
	First, Last   int         // its lines in Document.Lines, without the heading: [First, Last)
}

// A Kind tells what sort of position is held.
type Kind string

// The kinds of position.
const (
	Job            Kind = "job"
	ExternshipKind Kind = "externship"
	VolunteerKind  Kind = "volunteer"
	MilitaryKind   Kind = "military"
)

// A Position is one job: a title at an employer for a time.
type Position struct {
	document.Span // of its heading lines
	Title         string
	Employer      string
	Location      string
	Start, End    Month
	Kind          Kind
	Section       int // index in Resume.Sections
}

// Current reports whether the person holds the position now.
func (p Position) Current() bool { return p.End.Present }

// A Bullet is one statement of work done or duties held, as defined in the
// labelling guide: a list item, a sentence of a paragraph entry, or a line of
// an unmarked list.
type Bullet struct {
	document.Span        // in Document.Text
	Text          string // as read, the list mark left out
	Position      int    // index in Resume.Positions, -1 where it belongs to no job
	Section       int    // index in Resume.Sections
	Line          int    // index in Document.Lines of the line it starts on
}

// A Resume is a document with its parts found.
type Resume struct {
	Doc       *document.Document
	Name      string // the person's name as written, "" where not found
	Sections  []Section
	Positions []Position
	Bullets   []Bullet
}

// SectionAt returns the kind of the section that holds offset.
func (r *Resume) SectionAt(offset int) SectionKind {
	for _, s := range r.Sections {
		if s.Start <= offset && offset <= s.End {
			return s.Kind
		}
	}
	return Contact
}

// Parse finds the parts of the resume in doc.
func Parse(doc *document.Document, r *rules.Rules) *Resume {
	p := &parser{doc: doc, vocab: newVocab(&r.Headings), inline: map[int]int{}, out: &Resume{Doc: doc}}
	p.vocab.small = smallLetters(doc)
	p.doc = p.vocab.undressed(doc)
	p.findSections()
	p.out.Name = p.findName()
	p.findPositions()
	p.sortBullets()
	return p.out
}

// sortBullets puts the bullets into the order of the text, which columns that
// interleave may have disturbed.
func (p *parser) sortBullets() {
	sort.SliceStable(p.out.Bullets, func(i, j int) bool { return p.out.Bullets[i].Start < p.out.Bullets[j].Start })
}

// smallLetters reports whether most lines of a document have no capitals.
func smallLetters(doc *document.Document) bool {
	small := 0
	for i := range doc.Lines {
		if text := doc.LineText(i); strings.ToLower(text) == text {
			small++
		}
	}
	return 2*small > len(doc.Lines)
}
