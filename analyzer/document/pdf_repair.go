package document

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"regexp"
	"strconv"

	"github.com/ledongthuc/pdf"
)

// The library trusts a file's cross-reference table, and a table that points
// to itself or tells of a billion objects hangs it or fills the memory. So it
// never sees one: repairPDF finds the objects itself, unpacks the object
// streams, decrypts, and writes a fresh table behind the file. This reads
// broken and sound files on the same road and costs less than a millisecond.

var (
	errNotPDF    = errors.New("not a PDF")
	errNoObjects = errors.New("no objects found")
	errNoPages   = errors.New("no pages found")
	errCipher    = errors.New("an unknown kind of encryption")
	errPassword  = errors.New("no password, or a wrong one")
)

// hiddenFilter replaces the name Filter in stream dictionaries, so that the
// library hands out the bytes as they stand in the file: it panics at damaged
// data and at most filters. It has the same length, to be patched in place.
const hiddenFilter = "FILTER"

const (
	maxPDFObjects = 500_000
	maxObjectID   = 500_000 // the library's table has a place for every id below the highest
)

// A pdfFile is a file under repair.
type pdfFile struct {
	src    []byte
	out    bytes.Buffer
	where  map[int]pdfObject
	pages  []int // ids of page objects, in file order
	root   int
	packed []pdfStream // object streams
	crypt  *pdfCrypt   // nil where the file is not encrypted
	budget *pdfBudget
}

// A pdfObject tells where an object stands in the repaired file.
type pdfObject struct {
	offset, gen int
	from        int // where it, or the object stream around it, stood in the source
}

// A pdfStream is a stream object: where its dictionary and its data stand.
type pdfStream struct {
	id, gen         int
	dict            []byte // from "<<" to ">>"
	start, end      int    // of the data
	length          int    // the direct /Length, -1 where it is missing or wrong
	lengthAt, after int    // where "/Length n" stands in dict
}

// repairPDF makes a file with the same objects, in clear, that the library can
// read. password opens it where the empty one does not.
func repairPDF(ctx context.Context, data []byte, password string, budget *pdfBudget) (*pdfFile, error) {
	head := bytes.Index(data[:min(len(data), 1024)], []byte("%PDF-"))
	if head < 0 {
		return nil, errNotPDF
	}
	f := &pdfFile{src: bytes.Clone(data[head:]), where: map[int]pdfObject{}, budget: budget}
	crypt, err := newPDFCrypt(f.src, password)
	if err != nil {
		return nil, err
	}
	f.crypt = crypt
	f.out.Grow(len(f.src) + len(f.src)/4 + 1024)
	f.out.WriteString("%PDF-1.7\n")
	if err := f.scan(ctx); err != nil {
		return nil, err
	}
	for _, s := range f.packed {
		f.unpackObjects(s)
	}
	if err := f.findRoot(); err != nil {
		return nil, err
	}
	f.writeTable()
	return f, nil
}

// open hands the repaired file to the library and returns its pages. Where the
// tree leads to none, because its nodes are damaged, it is made anew.
func (f *pdfFile) open() ([]pdf.Value, error) {
	pages, err := openPages(f.out.Bytes())
	if len(pages) > 0 || err != nil || len(f.pages) == 0 {
		return pages, err
	}
	f.newRoot()
	f.writeTable()
	return openPages(f.out.Bytes())
}

func openPages(data []byte) ([]pdf.Value, error) {
	r, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	return pageTree(r), nil
}

// scan finds the objects and copies them. An object that comes again, after an
// update of the file, replaces the earlier one.
func (f *pdfFile) scan(ctx context.Context) error {
	for pos, n := 0, 0; ; n++ {
		id, gen, body := nextObject(f.src, pos)
		if body < 0 {
			break
		}
		if n > maxPDFObjects || n%256 == 0 && ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if id > maxObjectID {
			pos = body
			continue
		}
		pos = f.object(id, gen, body)
	}
	if len(f.where) == 0 {
		return errNoObjects
	}
	return nil
}

// object copies the object whose body starts at body, and returns where to go
// on scanning.
func (f *pdfFile) object(id, gen, body int) int {
	if s, ok := f.streamAt(id, gen, body); ok {
		f.stream(s)
		return s.end
	}
	end := bytes.Index(f.src[body:], []byte("endobj"))
	_, _, next := nextObject(f.src, body)
	if end < 0 || next > 0 && body+end > next {
		end = len(f.src) - body
		if next > 0 {
			end = next - body
		}
	}
	f.copyObject(id, gen, body, body+end)
	return body + end
}

func (f *pdfFile) copyObject(id, gen, start, end int) {
	body := f.src[start:end]
	if f.crypt != nil {
		body = f.crypt.decryptStrings(id, gen, body)
	}
	f.note(id, gen, start, body)
	fmt.Fprintf(&f.out, "%d %d obj ", id, gen)
	f.out.Write(body)
	f.out.WriteString("\nendobj\n")
}

// note keeps where the next object is written and what it is.
func (f *pdfFile) note(id, gen, from int, body []byte) {
	f.where[id] = pdfObject{f.out.Len(), gen, from}
	head := body[:min(len(body), 2048)]
	if hasType(head, "Catalog") && bytes.Contains(head, []byte("/Pages")) {
		f.root = id
	}
	if hasType(head, "Page") {
		f.pages = append(f.pages, id)
	}
}

// hasType tells whether a dictionary names the type.
func hasType(dict []byte, name string) bool {
	for {
		i := bytes.Index(dict, []byte("/Type"))
		if i < 0 {
			return false
		}
		dict = bytes.TrimLeft(dict[i+5:], " \r\n\t")
		rest, ok := bytes.CutPrefix(dict, []byte("/"+name))
		if ok && (len(rest) == 0 || isPDFSpace(rest[0]) || isPDFDelim(rest[0])) {
			return true
		}
	}
}

var (
	rootRef  = regexp.MustCompile(`/Root\s+(\d{1,8})\s+\d+\s+R`)
	lengthAt = regexp.MustCompile(`/Length\s+(\d{1,10})(\s+\d+\s+R)?`)
)

// findRoot settles the catalog: the last trailer's, else any catalog seen,
// else a new one over the page objects.
func (f *pdfFile) findRoot() error {
	refs := rootRef.FindAllSubmatch(f.src, -1)
	for i := len(refs) - 1; i >= 0; i-- {
		id, _ := strconv.Atoi(string(refs[i][1]))
		if _, ok := f.where[id]; ok {
			f.root = id
			break
		}
	}
	if f.root > 0 {
		return nil
	}
	if len(f.pages) == 0 {
		return errNoPages
	}
	f.newRoot()
	return nil
}

// newRoot writes a catalog with all page objects, in the order of the file.
func (f *pdfFile) newRoot() {
	f.root = f.maxID() + 1
	f.where[f.root] = pdfObject{offset: f.out.Len()}
	fmt.Fprintf(&f.out, "%d 0 obj <</Type/Catalog/Pages<</Type/Pages/Kids[", f.root)
	for _, id := range f.pages {
		fmt.Fprintf(&f.out, "%d %d R ", id, f.where[id].gen)
	}
	f.out.WriteString("]>>>>\nendobj\n")
}

func (f *pdfFile) maxID() int {
	top := 0
	for id := range f.where {
		top = max(top, id)
	}
	return top
}

// writeTable writes the cross-reference table. Unused ids cost nothing: each
// object has a subsection of its own.
func (f *pdfFile) writeTable() {
	at := f.out.Len()
	f.out.WriteString("xref\n")
	size := f.maxID() + 1
	for id := 1; id < size; id++ {
		if o, ok := f.where[id]; ok {
			fmt.Fprintf(&f.out, "%d 1\n%010d %05d n \n", id, o.offset, o.gen)
		}
	}
	fmt.Fprintf(&f.out, "trailer\n<</Size %d/Root %d %d R>>\nstartxref\n%d\n%%%%EOF\n", size, f.root, f.where[f.root].gen, at)
}

// nextObject finds the next "N G obj" at or behind pos. body is -1 at the end.
func nextObject(b []byte, pos int) (id, gen, body int) {
	for {
		i := bytes.Index(b[pos:], []byte("obj"))
		if i < 0 {
			return 0, 0, -1
		}
		i += pos
		pos = i + 3
		if pos < len(b) && !isPDFSpace(b[pos]) && !isPDFDelim(b[pos]) && !isDigit(b[pos]) && b[pos] != '-' {
			continue
		}
		gen, at, ok := numberBefore(b, i)
		if !ok || gen > 65535 {
			continue
		}
		if id, _, ok := numberBefore(b, at); ok && id > 0 && at > 0 && isPDFSpace(b[at-1]) {
			return id, gen, pos
		}
	}
}

// numberBefore reads the number that ends before end, blanks left out.
func numberBefore(b []byte, end int) (n, at int, ok bool) {
	for end > 0 && isPDFSpace(b[end-1]) {
		end--
	}
	at = end
	for at > 0 && end-at < 10 && isDigit(b[at-1]) {
		at--
	}
	n, err := strconv.Atoi(string(b[at:end]))
	return n, at, err == nil
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
