// Package document reads a resume file into text and lines, and puts edited
// bullets back into a Word file.
//
// It is the only door to the PDF and DOCX libraries. Whatever the file holds,
// reading ends in a Document or an *Error; nothing panics out of this package.
package document

import "fmt"

// A Format names a kind of file, as sniffed from its bytes.
type Format string

// The formats that can be read.
const (
	PDF      Format = "pdf"
	DOCX     Format = "docx"
	ODT      Format = "odt"
	RTF      Format = "rtf"
	Text     Format = "txt"
	Markdown Format = "md"
)

// A Span is a half-open range [Start, End) of byte offsets in Document.Text.
// It is the one coordinate of the program: sections, bullets, facts and
// findings are all spans of the same text.
type Span struct {
	Start, End int
}

// Len returns the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// A Style says what the file itself claims a line to be. What a line means
// (a section, a job title, a bullet) is decided in package resume.
type Style int

// The styles of a line.
const (
	Body     Style = iota // running text or anything unmarked
	Heading               // a heading style (Word's Heading 1, Title; Markdown's #)
	ListItem              // a list item, however its mark is made: numbering, glyph, drawn disc
)

// String returns the style's name in lower case.
func (s Style) String() string {
	switch s {
	case Heading:
		return "heading"
	case ListItem:
		return "list item"
	}
	return "body"
}

// A Line is one logical line: a paragraph, a list item or a heading, with its
// wrapped lines joined and hyphenation at line ends undone. Cells of one table
// row, and parts set apart by a tab or a wide gap (a right-aligned date), are
// separated by a tab within the line.
type Line struct {
	Span           // in Document.Text, without the list mark and the newline
	Page   int     // 1-based; 1 throughout where the format has no pages
	Style  Style   //
	Level  int     // list level of a ListItem, 0 for the outermost; level of a Markdown heading, 1 to 6
	Marker string  // the list mark as read ("•", "-", "1."), "" for numbering without a visible glyph
	Bold   bool    // all visible text of the line is bold
	Size   float64 // font size in points, 0 where unknown
	Indent float64 // left edge in points from the text's left margin, 0 where unknown
	Gap    bool    // set apart from the line before by blank space or a blank line
	Column int     // number of the text column or table cell the line stands in, 0 for the main flow
	Block  int     // index of the DOCX paragraph the line comes from, -1 where it cannot be edited in place
	Where  Where   // body, or the running head or foot
	Hidden bool    // nobody sees it: written invisibly, in white on white or too small to read; such lines come last
}

// Where tells in which part of the page a line stands.
type Where int

// The parts of a page.
const (
	InBody   Where = iota
	InHeader       // running head, each distinct text kept once
	InFooter       // running foot, each distinct text kept once
)

// A Document is a resume file as text.
type Document struct {
	Name   string // as given; "-" for standard input
	Format Format
	Pages  int      // number of pages, 1 where the format has none
	Text   string   // the lines joined by "\n"; valid UTF-8 without control characters but tab and newline
	Lines  []Line   // in reading order; spans ascend and do not overlap
	Links  []string // addresses of hyperlinks (mailto:, https:), in order, without repeats
}

// Visible returns the document without its hidden lines, which a human reader
// does not see and which therefore count for nothing. As they come last, every
// span of it is a span of d too.
func (d *Document) Visible() *Document {
	n := len(d.Lines)
	for n > 0 && d.Lines[n-1].Hidden {
		n--
	}
	if n == len(d.Lines) {
		return d
	}
	v := *d
	v.Lines, v.Text = d.Lines[:n:n], ""
	if n > 0 {
		v.Text = d.Text[:d.Lines[n-1].End]
	}
	return &v
}

// LineText returns the text of line i, without its list mark.
func (d *Document) LineText(i int) string {
	l := d.Lines[i]
	return d.Text[l.Start:l.End]
}

// LineAt returns the index of the line that holds offset, or -1.
func (d *Document) LineAt(offset int) int {
	lo, hi := 0, len(d.Lines)
	for lo < hi {
		mid := (lo + hi) / 2
		switch l := d.Lines[mid]; {
		case offset < l.Start:
			hi = mid
		case offset > l.End:
			lo = mid + 1
		default:
			return mid
		}
	}
	return -1
}

// A Code is a stable name of a reason why a file could not be read.
type Code string

// The error codes of the record, in the order a reader tests for them.
const (
	NotFound          Code = "not-found"
	Permission        Code = "permission"
	UnsupportedFormat Code = "unsupported-format"
	LegacyDoc         Code = "legacy-doc" // the binary .doc of Word 97 to 2003
	Encrypted         Code = "encrypted"
	Scanned           Code = "scanned" // pages that are only images
	Empty             Code = "empty"
	Corrupt           Code = "corrupt"
	TooLarge          Code = "too-large"
	Timeout           Code = "timeout"
	Protected         Code = "protected" // may be read but not changed; only of Apply
)

// An Error says why one file could not be read and what to do about it.
type Error struct {
	Code Code
	Name string // the file as given
	What string // what is wrong, in plain words, lower case, no full stop
	Hint string // what to do next
	Err  error  // the cause, nil where there is none
}

// Error returns the file's name and what is wrong with it.
func (e *Error) Error() string {
	name := e.Name
	if name == "" {
		name = `""` // an unset variable in a script
	}
	return fmt.Sprintf("%s: %s", name, e.What)
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }
