package document

import "time"

// Limits say how a file is to be read: what it may cost, and the password it
// may need. The zero value of a field means its default.
type Limits struct {
	MaxSize   int64         // bytes of the file; default DefaultMaxSize
	MaxMemory int64         // bytes that reading a PDF in a worker process may take (package batch); default DefaultMaxMemory
	Timeout   time.Duration // reading one file; default DefaultTimeout
	Password  string        // the user's or the owner's, in UTF-8; asked only of a PDF that does not open without
}

// The defaults of Limits. Reading takes 10 ms and 40 MB on nearly all resumes.
// The limits keep a hostile file under 5 s of a free processor and 512 MB with
// all that the program needs beside, and leave an honest one room on a machine
// that is busy or was halted for a while.
const (
	DefaultMaxSize   = 25 << 20
	DefaultMaxMemory = 320 << 20
	DefaultTimeout   = 20 * time.Second
)

// What a DOCX package may cost. None of these refused one of 419 resumes from
// the field; a half-megabyte file built to exhaust memory needs 1.8 GB without.
const (
	maxPackage   = 128 << 20 // bytes of all parts, inflated
	maxPart      = 32 << 20  // bytes of one part, inflated
	maxRatio     = 200       // inflated to packed size, asked of parts over ratioFrom
	ratioFrom    = 1 << 20
	maxEntries   = 2000
	maxNesting   = 256    // XML elements within one another
	maxParagraph = 50_000 // paragraphs of one part
)

// What the text of a resume may come to, in any format; the longest of 200 has
// 8,044 bytes. Every later step looks at all of it, at 1 to 10 s a megabyte.
const (
	maxText  = 1 << 20 // bytes
	maxLines = 50_000  // of plain text and Markdown
)

// maxLine is the most bytes of one logical line; a long paragraph of a resume
// has 2,000. What is longer is cut into several lines: every step that comes
// later may then look at a whole line, and at each of its words, at once.
const maxLine = 10_000

// ProcessorTime returns what reading a PDF in a worker process may take of
// processors (package batch): a fifth of the time by the clock, since a loop
// without end takes all it can get, and an honest file may have to wait.
func (lim Limits) ProcessorTime() time.Duration { return lim.Timeout / 5 }

// WithDefaults returns lim with its zero fields filled in.
func (lim Limits) WithDefaults() Limits {
	if lim.MaxSize <= 0 {
		lim.MaxSize = DefaultMaxSize
	}
	if lim.MaxMemory <= 0 {
		lim.MaxMemory = DefaultMaxMemory
	}
	if lim.Timeout <= 0 {
		lim.Timeout = DefaultTimeout
	}
	return lim
}
