package document

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/nguyenthenguyen/docx"
)

// A docxPackage is an opened DOCX file: a zip archive of XML parts that name
// one another by relationships.
type docxPackage struct {
	data  []byte
	files map[string]*zip.File // by partKey
	main  string               // name of the main document part
	rels  map[string]docxRel   // relationships of the main part, by id
	read  int64                // bytes inflated so far
}

// A docxRel is a relationship of a part: to another part or to an address.
type docxRel struct {
	kind     string // last element of the type: "header", "hyperlink", "styles", …
	target   string // name of the part, or the address where external
	external bool
}

// partKey returns the form by which part names are compared: without regard to
// case, with forward slashes.
func partKey(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

// openPackage looks over the archive before anything is inflated, and finds
// the main part.
func openPackage(data []byte) (*docxPackage, error) {
	p, err := openArchive(data)
	if err != nil {
		return nil, err
	}
	if p.main, err = p.findMain(); err != nil {
		return nil, err
	}
	if p.rels, err = p.relations(p.main); err != nil {
		return nil, err
	}
	return p, nil
}

// openArchive looks over the archive, of OpenDocument too.
func openArchive(data []byte) (*docxPackage, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("open archive: %w", err)
	}
	p := &docxPackage{data: data, files: make(map[string]*zip.File, len(z.File))}
	return p, p.admit(z.File)
}

// admit refuses archives that could exhaust memory or that different programs
// would read differently.
func (p *docxPackage) admit(files []*zip.File) error {
	if len(files) > maxEntries {
		return oversized("it holds %d parts, more than any resume", len(files))
	}
	var total uint64
	for _, f := range files {
		key := partKey(f.Name)
		if total += f.UncompressedSize64; total > maxPackage || f.UncompressedSize64 > maxPart {
			return oversized("it would unpack to more than %s", size(maxPart))
		}
		if f.UncompressedSize64 > ratioFrom && f.UncompressedSize64/max(f.CompressedSize64, 1) > maxRatio {
			return oversized("it would unpack to %d times its size", f.UncompressedSize64/max(f.CompressedSize64, 1))
		}
		if clean := path.Clean(key); path.IsAbs(key) || clean == ".." || strings.HasPrefix(clean, "../") || clean != strings.TrimSuffix(key, "/") {
			return fmt.Errorf("part %q points outside the file", f.Name)
		}
		if f.Flags&1 != 0 {
			return fail(Encrypted, "the file is protected by a password", "save it again without a password")
		}
		if p.files[key] != nil {
			return fmt.Errorf("part %q is there twice", f.Name)
		}
		p.files[key] = f
	}
	return nil
}

func oversized(format string, args ...any) *Error {
	return fail(TooLarge, fmt.Sprintf(format, args...), "save the resume anew from Word, or as PDF")
}

// part returns the content of a part as UTF-8.
func (p *docxPackage) part(name string) ([]byte, error) {
	b, err := p.raw(name)
	return xmlUTF8(b), err
}

// raw returns the content of a part as it is stored.
func (p *docxPackage) raw(name string) ([]byte, error) {
	f := p.files[partKey(name)]
	if f == nil {
		return nil, fmt.Errorf("part %q is missing", name)
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("open part %q: %w", name, err)
	}
	defer r.Close()
	// The size in the directory can lie, so the content is bounded once more.
	b, err := io.ReadAll(io.LimitReader(r, maxPart+1))
	if err != nil {
		return nil, fmt.Errorf("read part %q: %w", name, err)
	}
	if p.read += int64(len(b)); len(b) > maxPart || p.read > maxPackage {
		return nil, oversized("it unpacks to more than %s", size(maxPart))
	}
	return b, nil
}

// mainPart returns the XML of the document itself. The docx package is the
// container that edits are written with later, so the same text is read from it.
func (p *docxPackage) mainPart() ([]byte, error) {
	// The package knows a single name for the main part and wants its
	// relationships to exist; Word wants neither, and some writers name the part
	// document2.xml. Those files are read without it.
	if p.main != "word/document.xml" || p.files["word/document.xml"].Name != p.main || p.files["word/_rels/document.xml.rels"] == nil {
		return p.part(p.main)
	}
	r, err := docx.ReadDocxFromMemory(bytes.NewReader(p.data), int64(len(p.data)))
	if err != nil {
		return p.part(p.main)
	}
	defer r.Close()
	return xmlUTF8([]byte(r.Editable().GetContent())), nil
}

// xmlUTF8 returns an XML part as valid UTF-8.
func xmlUTF8(b []byte) []byte {
	if order := wideOrder(b); order != nil {
		return []byte(decodeWide(b, order))
	}
	return bytes.ToValidUTF8(bytes.TrimPrefix(b, []byte(utf8BOM)), []byte("\uFFFD"))
}

// findMain returns the name of the main document part.
func (p *docxPackage) findMain() (string, error) {
	rels, err := p.relations("")
	if err != nil {
		return "", err
	}
	for _, r := range rels {
		if r.kind == "officeDocument" && !r.external && p.files[partKey(r.target)] != nil {
			return r.target, nil
		}
	}
	if p.files["word/document.xml"] != nil {
		return "word/document.xml", nil
	}
	return "", fmt.Errorf("the main document part is missing")
}

// relations returns the relationships of a part, those of the package for "".
func (p *docxPackage) relations(part string) (map[string]docxRel, error) {
	name := path.Join(path.Dir(part), "_rels", path.Base(part)+".rels")
	if part == "" {
		name = "_rels/.rels"
	}
	if p.files[partKey(name)] == nil {
		return nil, nil
	}
	b, err := p.part(name)
	if err != nil {
		return nil, err
	}
	rels := map[string]docxRel{}
	err = eachElement(b, func(e xml.StartElement) {
		if e.Name.Local != "Relationship" {
			return
		}
		kind := attr(e, "Type")
		r := docxRel{kind: kind[strings.LastIndexByte(kind, '/')+1:], target: attr(e, "Target"), external: attr(e, "TargetMode") == "External"}
		if !r.external {
			r.target = resolvePart(part, r.target)
		}
		rels[attr(e, "Id")] = r
	})
	if err != nil {
		return nil, fmt.Errorf("part %q: %w", name, err)
	}
	return rels, nil
}

// resolvePart returns the part that target names as seen from part.
func resolvePart(part, target string) string {
	target = strings.ReplaceAll(target, `\`, "/")
	if strings.HasPrefix(target, "/") {
		return strings.TrimPrefix(path.Clean(target), "/")
	}
	return strings.TrimPrefix(path.Join("/", path.Dir(part), target), "/")
}

// related returns the name of the main part's relation of the kind, "" without one.
func (p *docxPackage) related(kind string) string {
	best := ""
	for _, r := range p.rels {
		if r.kind == kind && !r.external && (best == "" || r.target < best) {
			best = r.target
		}
	}
	return best
}

// optional returns a part that the text can be read without, nil where it is
// missing or damaged.
func (p *docxPackage) optional(kind string) []byte {
	name := p.related(kind)
	if name == "" {
		name = path.Join(path.Dir(p.main), kind+".xml") // of a file without relationships
	}
	b, err := p.part(name)
	if err != nil {
		return nil
	}
	return b
}

// hasPictures reports whether the package holds images.
func (p *docxPackage) hasPictures() bool {
	for name := range p.files {
		if strings.Contains(name, "/media/") {
			return true
		}
	}
	return false
}
