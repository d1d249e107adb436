package document

import (
	"archive/zip"
	"bytes"
	"io"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"
)

// A file is what the sniffing functions look at.
type file struct {
	name string
	data []byte

	once    sync.Once
	entries map[string]*zip.File // of a zip archive, by lower-case name; nil where it is none
}

// head returns the first n bytes of the file, or fewer.
func (f *file) head(n int) []byte { return f.data[:min(n, len(f.data))] }

// starts reports whether the file starts with one of the signatures.
func (f *file) starts(signatures ...string) bool {
	for _, s := range signatures {
		if bytes.HasPrefix(f.data, []byte(s)) {
			return true
		}
	}
	return false
}

// opening returns the first letters of the file in lower case, without a byte
// order mark and leading blanks.
func (f *file) opening() string {
	b := bytes.TrimPrefix(f.head(4096), []byte(utf8BOM))
	return strings.ToLower(string(bytes.TrimLeft(b, " \t\r\n")))
}

// zipped returns the entries of a zip archive, nil where the file is none.
func (f *file) zipped() map[string]*zip.File {
	f.once.Do(func() {
		if !f.starts("PK") {
			return
		}
		z, err := zip.NewReader(bytes.NewReader(f.data), int64(len(f.data)))
		if err != nil {
			return
		}
		f.entries = make(map[string]*zip.File, len(z.File))
		for _, e := range z.File {
			f.entries[partKey(e.Name)] = e
		}
	})
	return f.entries
}

// holds reports whether the file is a zip archive with an entry of one of the names.
func (f *file) holds(names ...string) bool {
	for _, n := range names {
		if f.zipped()[n] != nil {
			return true
		}
	}
	return false
}

// entry returns the start of a zip entry's content.
func (f *file) entry(name string) string {
	e := f.zipped()[name]
	if e == nil {
		return ""
	}
	r, err := e.Open()
	if err != nil {
		return ""
	}
	defer r.Close()
	b, _ := io.ReadAll(io.LimitReader(r, 64<<10))
	return string(b)
}

// isEmpty reports whether the file holds nothing but blanks, zeros and a byte
// order mark.
func isEmpty(f *file) bool {
	b := f.data
	for _, bom := range []string{utf8BOM, "\xFF\xFE", "\xFE\xFF"} {
		b = bytes.TrimPrefix(b, []byte(bom))
	}
	return len(bytes.TrimLeft(b, " \t\r\n\x00")) == 0
}

func isPDF(f *file) bool { return bytes.Contains(f.head(1024), []byte("%PDF-")) }

// isWord reports whether the file is a package with a Word document in it; the
// document may have any name and be a template or hold macros.
func isWord(f *file) bool {
	if f.holds("word/document.xml") {
		return true
	}
	types := f.entry("[content_types].xml")
	return strings.Contains(types, "wordprocessingml.document.main") || strings.Contains(types, "wordprocessingml.template.main") ||
		strings.Contains(types, "ms-word.document") || strings.Contains(types, "ms-word.template")
}

func isOpenDocument(f *file) bool {
	return strings.HasPrefix(f.entry("mimetype"), "application/vnd.oasis.opendocument")
}

func isODT(f *file) bool {
	return strings.HasPrefix(f.entry("mimetype"), "application/vnd.oasis.opendocument.text")
}

func isFlatODT(f *file) bool {
	s := f.opening()
	return strings.HasPrefix(s, "<?xml") && strings.Contains(s, "<office:document") && strings.Contains(s, "opendocument.text")
}

func isPages(f *file) bool {
	return f.holds("index/document.iwa", "index.zip", "index.xml", "index.apxl", "quicklook/preview.pdf")
}

func isSpreadsheet(f *file) bool { return f.holds("xl/workbook.xml", "xl/workbook.bin") }
func isSlides(f *file) bool      { return f.holds("ppt/presentation.xml") }
func isZip(f *file) bool         { return f.zipped() != nil }
func isBrokenZip(f *file) bool   { return f.starts("PK\x03\x04", "PK\x05\x06") }

const ole2Signature = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"

func isOLE2(f *file) bool { return f.starts(ole2Signature) }

// stream reports whether an OLE2 file has a stream of the name; its directory
// keeps names in UTF-16.
func stream(f *file, name string) bool {
	wide := strings.Join(strings.Split(name, ""), "\x00") + "\x00"
	return isOLE2(f) && bytes.Contains(f.data, []byte(wide))
}

func isEncryptedOffice(f *file) bool { return stream(f, "EncryptedPackage") }
func isLegacyDoc(f *file) bool       { return stream(f, "WordDocument") }

func isRTF(f *file) bool { return strings.HasPrefix(f.opening(), `{\rtf`) }

func isWordXML(f *file) bool {
	s := f.opening()
	return strings.HasPrefix(s, "<?xml") && (strings.Contains(s, "word.document") || strings.Contains(s, "wordprocessingml") || strings.Contains(s, "/2006/xmlpackage"))
}

func isHTML(f *file) bool {
	s := f.opening()
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body"} {
		if strings.HasPrefix(s, tag) || strings.HasPrefix(s, "<?xml") && strings.Contains(s, tag) {
			return true
		}
	}
	return false
}

func isMailPage(f *file) bool {
	s := f.opening()
	return (strings.HasPrefix(s, "mime-version:") || strings.HasPrefix(s, "from: <saved by")) && strings.Contains(s, "content-type:")
}

func isPostScript(f *file) bool { return f.starts("%!PS") }

func isImage(f *file) bool {
	switch {
	case f.starts("\x89PNG", "\xFF\xD8\xFF", "GIF8", "II*\x00", "MM\x00*"):
		return true
	case f.starts("RIFF"):
		return bytes.Contains(f.head(16), []byte("WEBP"))
	case f.starts("BM"):
		return bytes.IndexByte(f.head(32), 0) >= 0
	}
	return len(f.data) >= 12 && string(f.data[4:8]) == "ftyp"
}

func isArchive(f *file) bool {
	return f.starts("\x1F\x8B", "7z\xBC\xAF", "Rar!", "BZh", "\xFD7zXZ")
}

// isBinary reports whether the file cannot be text: it holds NUL bytes that
// are no UTF-16, or many control characters.
func isBinary(f *file) bool {
	if wideOrder(f.data) != nil {
		return false
	}
	control, sample := 0, f.head(64<<10)
	for _, c := range sample {
		if c == 0 {
			return true
		}
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' && c != 0x1A {
			control++
		}
	}
	return control*50 > len(sample)
}

var markdownHeading = regexp.MustCompile(`(?m)^#{1,4} +\S`)

// isMarkdown goes by the name's ending, else by two or more headings.
func isMarkdown(f *file) bool {
	switch strings.ToLower(filepath.Ext(f.name)) {
	case ".md", ".markdown", ".mkd", ".mdown":
		return true
	}
	return len(markdownHeading.FindAll(f.head(64<<10), 2)) == 2
}

func isText(f *file) bool { return true }

const utf8BOM = "\uFEFF"

// decodeText returns the bytes of a text file as UTF-8 with "\n" line ends.
// What is neither UTF-8 nor UTF-16 is taken for Windows-1252, which is what
// Windows programs wrote before and reads Latin-1 too.
func decodeText(data []byte) (string, error) {
	if len(data) > maxText {
		return "", muchText()
	}
	var s string
	if order := wideOrder(data); order != nil {
		s = decodeWide(data, order)
	} else if utf8.Valid(data) {
		s = string(data)
	} else {
		s = decode1252(data)
	}
	s = strings.TrimPrefix(s, utf8BOM)
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\u2028", "\n", "\u2029", "\n", "\u0085", "\n").Replace(s)
	if strings.Count(s, "\n") >= maxLines {
		return "", fail(TooLarge, "it has more lines than any resume", "check that the right file was given")
	}
	return s, nil
}
