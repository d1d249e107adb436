package document

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/agnivade/levenshtein"
)

// A reader turns the bytes of one kind of file into a document, or says why
// that kind cannot be read.
type reader struct {
	is   func(f *file) bool
	read func(ctx context.Context, name string, data []byte, lim Limits) (*Document, error)
}

// readers holds every kind of file that is told apart, in the order of asking.
// What no entry knows is text, if it can be text at all.
var readers = []reader{
	{isEmpty, refuse(Empty, "the file is empty", "check that the right file was saved and sent")},
	{isPDF, readPDF},
	{isWord, readDOCX},
	{isODT, readODT},
	{isFlatODT, readFlatODT},
	{isOpenDocument, refuse(UnsupportedFormat, "it is an OpenDocument file that is no text", "save the resume as ODT, DOCX or PDF")},
	{isPages, refuse(UnsupportedFormat, "it is an Apple Pages document", "open it in Pages and export it as Word or PDF")},
	{isSpreadsheet, refuse(UnsupportedFormat, "it is a spreadsheet", "save the resume as DOCX or PDF")},
	{isSlides, refuse(UnsupportedFormat, "it is a slide presentation", "save the resume as DOCX or PDF")},
	{isZip, refuse(UnsupportedFormat, "it is a zip archive, not a resume", "unpack it and give the resume inside")},
	{isBrokenZip, refuse(Corrupt, "the file is cut off or damaged", "get a fresh copy of the file; opening it in Word and saving it again may mend it")},
	{isEncryptedOffice, refuse(Encrypted, "the file is protected by a password", "open it in Word, remove the password and save it again")},
	{isLegacyDoc, refuse(LegacyDoc, "it is a Word 97-2003 document (.doc)", "open it in Word or LibreOffice and save it as DOCX")},
	{isOLE2, refuse(UnsupportedFormat, "it is an old Office file that is no Word document", "save the resume as DOCX or PDF")},
	{isRTF, readRTF},
	{isWordXML, refuse(UnsupportedFormat, "it is a Word document saved as XML", "open it in Word and save it as DOCX")},
	{isHTML, refuse(UnsupportedFormat, "it is a web page (HTML)", "open it in a browser and print it to PDF, or save it as DOCX")},
	{isMailPage, refuse(UnsupportedFormat, "it is a saved mail or web archive", "open it and save the resume as DOCX or PDF")},
	{isPostScript, refuse(UnsupportedFormat, "it is a PostScript file", "convert it to PDF")},
	{isImage, refuse(Scanned, "it is a picture, not text", "run OCR on it, or give the file the resume was written in")},
	{isArchive, refuse(UnsupportedFormat, "it is a packed archive", "unpack it and give the resume inside")},
	{isBinary, refuse(UnsupportedFormat, "it is neither PDF, DOCX, ODT, RTF nor text", "save the resume as DOCX or PDF")},
	{isMarkdown, readMarkdown},
	{isText, readText},
}

// Read reads a resume held in memory. name is how the user called it; the
// format is sniffed from the bytes, and the name only decides between plain
// text and Markdown. The error is an *Error.
func Read(ctx context.Context, name string, data []byte, lim Limits) (*Document, error) {
	return guarded(ctx, name, lim.WithDefaults(), func(ctx context.Context) (*Document, error) {
		return read(ctx, name, data, lim.WithDefaults())
	})
}

// Open reads the resume at path. The error is an *Error.
func Open(ctx context.Context, path string, lim Limits) (*Document, error) {
	data, err := Load(ctx, path, lim)
	if err != nil {
		return nil, err
	}
	return Read(ctx, path, data, lim)
}

// Load returns the bytes of the file at path, for Read. The error is an *Error.
func Load(ctx context.Context, path string, lim Limits) ([]byte, error) {
	lim = lim.WithDefaults()
	return guarded(ctx, path, lim, func(context.Context) ([]byte, error) { return load(path, lim) })
}

// IsPDF reports whether Read takes the file for a PDF. Reading one is what can
// cost the most: package batch leaves it to another process.
func IsPDF(data []byte) bool { return isPDF(&file{data: data}) }

// read sniffs data and hands it to the reader of its kind.
func read(ctx context.Context, name string, data []byte, lim Limits) (*Document, error) {
	if int64(len(data)) > lim.MaxSize {
		return nil, tooLarge(lim)
	}
	f := &file{name: name, data: data}
	for _, r := range readers {
		if !r.is(f) {
			continue
		}
		doc, err := r.read(ctx, name, data, lim)
		if err == nil && len(doc.Text) > maxText {
			return nil, muchText()
		}
		return doc, err
	}
	return nil, fail(UnsupportedFormat, "it is neither PDF, DOCX, ODT, RTF nor text", "save the resume as DOCX or PDF")
}

func muchText() *Error {
	return fail(TooLarge, "it holds more text than any resume", "check that the right file was given")
}

// guarded runs work with a deadline. It returns when the deadline passes even
// if work does not: a damaged file can hold a library in a loop, and a
// goroutine cannot be stopped from outside. No panic gets past it.
func guarded[T any](ctx context.Context, name string, lim Limits, work func(context.Context) (T, error)) (T, error) {
	ctx, cancel := context.WithTimeout(ctx, lim.Timeout)
	defer cancel()
	type result struct {
		value T
		err   error
	}
	var none T
	done := make(chan result, 1)
	go func() {
		defer func() {
			if p := recover(); p != nil {
				done <- result{none, fmt.Errorf("reading it failed: %v", p)}
			}
		}()
		value, err := work(ctx)
		done <- result{value, err}
	}()
	select {
	case r := <-done:
		if r.err != nil {
			return none, asError(ctx, name, r.err)
		}
		return r.value, nil
	case <-ctx.Done():
		return none, asError(ctx, name, ctx.Err())
	}
}

// asError returns err as an *Error that carries the file's name.
func asError(ctx context.Context, name string, err error) *Error {
	if ctx.Err() != nil {
		err = ctx.Err()
	}
	var e *Error
	switch {
	case errors.As(err, &e):
		named := *e
		named.Name = name
		return &named
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return Stopped(name, err)
	}
	return &Error{Code: Corrupt, Name: name, What: "the file is damaged", Hint: "get a fresh copy of the file, or save it anew from the program it was written in", Err: err}
}

// Stopped returns the error of a file whose reading was stopped by cause, the
// error of a context.
func Stopped(name string, cause error) *Error {
	if errors.Is(cause, context.Canceled) {
		return &Error{Code: Timeout, Name: name, What: "reading was stopped before it was done", Hint: "try again", Err: cause}
	}
	return &Error{Code: Timeout, Name: name, What: "reading took too long", Hint: "save the resume anew from the program it was written in, or allow more time with --timeout", Err: cause}
}

// fail returns an Error that gets its file name at the door.
func fail(code Code, what, hint string) *Error {
	return &Error{Code: code, What: what, Hint: hint}
}

// refuse returns a read function that always fails in the same way.
func refuse(code Code, what, hint string) func(context.Context, string, []byte, Limits) (*Document, error) {
	return func(context.Context, string, []byte, Limits) (*Document, error) {
		return nil, fail(code, what, hint)
	}
}

func tooLarge(lim Limits) *Error {
	what := fmt.Sprintf("the file is larger than %s", size(lim.MaxSize))
	return fail(TooLarge, what, "a resume is seldom over 1 MB: leave out the pictures, or save it as PDF in a smaller size")
}

// size writes a number of bytes for people.
func size(n int64) string {
	if n >= 1<<20 {
		return fmt.Sprintf("%d MB", n>>20)
	}
	return fmt.Sprintf("%d bytes", n)
}

// load returns the bytes of the file at path, at most one more than allowed.
func load(path string, lim Limits) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, openError(path, err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, openError(path, err)
	}
	if info.IsDir() {
		return nil, folder(path, info.Name())
	}
	if info.Mode().IsRegular() && info.Size() > lim.MaxSize {
		return nil, tooLarge(lim)
	}
	data, err := io.ReadAll(io.LimitReader(f, lim.MaxSize+1))
	if err != nil {
		return nil, &Error{Code: Corrupt, What: "the file could not be read from the disk", Hint: "check the disk or copy the file anew", Err: err}
	}
	return data, nil
}

// folder tells a Pages document, which older versions save as a folder, from
// any other folder.
func folder(path, name string) *Error {
	if strings.EqualFold(filepath.Ext(name), ".pages") {
		return fail(UnsupportedFormat, "it is an Apple Pages document", "open it in Pages and export it as Word or PDF")
	}
	return fail(UnsupportedFormat, "it is a folder, not a file", "name the resumes in it, for example "+filepath.Join(path, "*.pdf"))
}

// openError says why path could not be opened.
func openError(path string, err error) *Error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		hint := "check the path and the spelling"
		if near := nearby(path); near != "" {
			hint = "did you mean " + near + "?"
		}
		return &Error{Code: NotFound, What: "there is no such file", Hint: hint, Err: err}
	case errors.Is(err, fs.ErrPermission):
		return &Error{Code: Permission, What: "you are not allowed to read the file", Hint: "check the file's permissions, or copy it to a folder of your own", Err: err}
	}
	return &Error{Code: NotFound, What: "the file cannot be opened", Hint: "check the path and the spelling", Err: err}
}

// nearby returns an existing file of path's folder whose name is close to
// path's, "" where there is none.
func nearby(path string) string {
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return ""
	}
	want := strings.ToLower(filepath.Base(path))
	best, least := "", len(want)/3+1
	for _, e := range entries {
		if e.IsDir() {
			continue
		}
		got := strings.ToLower(e.Name())
		d := levenshtein.ComputeDistance(want, got)
		if strings.TrimSuffix(got, filepath.Ext(got)) == strings.TrimSuffix(want, filepath.Ext(want)) {
			d = min(d, 1)
		}
		if d < least {
			best, least = e.Name(), d
		}
	}
	if best == "" {
		return ""
	}
	return filepath.Join(filepath.Dir(path), best)
}
