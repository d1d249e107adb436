package document

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A docxCase says what the text of a small document must and must not hold.
type docxCase struct {
	File          string
	Must, MustNot []string
	Bullets       int // list items with a glyph, -1 where not asked
}

func openFixture(t *testing.T, path string) (*Document, error) {
	t.Helper()
	doc, err := Open(context.Background(), filepath.Join("../../fixtures", path), Limits{})
	if err == nil {
		checkDocument(t, doc)
	}
	return doc, err
}

// checkDocument asks what holds of every document.
func checkDocument(t *testing.T, doc *Document) {
	t.Helper()
	var texts []string
	for i, l := range doc.Lines {
		text := doc.LineText(i)
		if text == "" || cleanText(text) != text {
			t.Errorf("line %d is not clean: %q", i, text)
		}
		if l.Page < 1 {
			t.Errorf("line %d is on page %d", i, l.Page)
		}
		texts = append(texts, text)
	}
	if want := strings.Join(texts, "\n"); doc.Text != want {
		t.Errorf("the text is not its lines: %q, want %q", doc.Text, want)
	}
}

func TestDOCXConstructs(t *testing.T) {
	raw, err := os.ReadFile("../../fixtures/documents/cases.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []docxCase
	if err := json.Unmarshal(raw, &cases); err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		t.Run(c.File, func(t *testing.T) {
			doc, err := openFixture(t, "documents/"+c.File)
			if err != nil {
				t.Fatal(err)
			}
			for _, s := range c.Must {
				if !strings.Contains(doc.Text, s) {
					t.Errorf("no %q in %q", s, doc.Text)
				}
			}
			for _, s := range c.MustNot {
				if s, twice := strings.CutSuffix(s, "*2"); strings.Count(doc.Text, s) > btoi(twice) {
					t.Errorf("%q in %q", s, doc.Text)
				}
			}
			if got := glyphItems(doc); c.Bullets >= 0 && got != c.Bullets {
				t.Errorf("%d list items, want %d: %+v", got, c.Bullets, doc.Lines)
			}
		})
	}
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// glyphItems counts the list items that no number stands before.
func glyphItems(doc *Document) int {
	n := 0
	for _, l := range doc.Lines {
		if l.Style == ListItem && strings.Trim(l.Marker, "0123456789.)(") == l.Marker {
			n++
		}
	}
	return n
}

// pack returns a DOCX whose body holds the given XML. parts are further files
// by name, in pairs of name and content.
func pack(t testing.TB, body string, parts ...string) []byte {
	t.Helper()
	const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`
	const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	files := []string{
		"[Content_Types].xml", types,
		"_rels/.rels", `<Relationships><Relationship Id="a" Type="` + rel + `officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/_rels/document.xml.rels", `<Relationships><Relationship Id="s" Type="` + rel + `styles" Target="styles.xml"/><Relationship Id="n" Type="` + rel + `numbering" Target="numbering.xml"/><Relationship Id="h" Type="` + rel + `header" Target="header.xml"/><Relationship Id="f" Type="` + rel + `footer" Target="footer.xml"/><Relationship Id="d" Type="` + rel + `diagramData" Target="diagrams/data1.xml"/><Relationship Id="c" Type="` + rel + `aFChunk" Target="afchunk.mht"/><Relationship Id="e" Type="` + rel + `aFChunk" Target="chunk.docx"/><Relationship Id="l" Type="` + rel + `hyperlink" Target="mailto:ana@example.com" TargetMode="External"/></Relationships>`,
		"word/document.xml", `<w:document xmlns:w="` + wordNS + `" xmlns:r="r" xmlns:mc="mc"><w:body>` + body + `</w:body></w:document>`,
	}
	return zipOf(t, append(files, parts...)...)
}

// zipOf returns a zip archive of files, given in pairs of name and content.
func zipOf(t testing.TB, files ...string) []byte {
	t.Helper()
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for i := 0; i < len(files); i += 2 {
		w, err := z.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(files[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func readPacked(t *testing.T, body string, parts ...string) *Document {
	t.Helper()
	doc, err := Read(context.Background(), "ana.docx", pack(t, body, parts...), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	checkDocument(t, doc)
	return doc
}

// para returns a w:p element of one run.
func para(text, props string) string {
	return `<w:p><w:pPr>` + props + `</w:pPr><w:r><w:t xml:space="preserve">` + text + `</w:t></w:r></w:p>`
}

// shape writes the lines of a document in short, for tests to compare.
func TestHostileDOCX(t *testing.T) {
	want := map[string]Code{
		"bad-utf8.docx": "", "deep-tables.docx": "", "docxjs.docx": "", "external-template.docx": "",
		"bomb512.docx": TooLarge, "deep300.docx": Corrupt, "doctype.docx": Corrupt, "dup-entry.docx": Corrupt,
		"traversal.docx": Corrupt, "truncated-xml.docx": Corrupt, "encrypted.docx": Encrypted,
		"odt-as.docx": "", "ole2-doc.docx": LegacyDoc, "rtf-as.docx": "",
	}
	for name, code := range want {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			_, err := openFixture(t, "hostile/"+name)
			if got := errorCode(err); got != code {
				t.Errorf("code %q, want %q (%v)", got, code, err)
			}
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
}

// errorCode returns the code of an error of this package, "" for nil.
func errorCode(err error) Code {
	var e *Error
	if !errors.As(err, &e) {
		return ""
	}
	if e.Name == "" || e.What == "" || e.Hint == "" || strings.HasSuffix(e.What, ".") {
		return Code("incomplete: " + e.Error())
	}
	return e.Code
}

func TestDOCXBounds(t *testing.T) {
	var many []string
	for i := range maxEntries + 1 {
		many = append(many, fmt.Sprintf("word/media/%d.png", i), "x")
	}
	tests := []struct {
		name string
		data []byte
		want Code
	}{
		{"too many parts", pack(t, para("A", ""), many...), TooLarge},
		{"a part that packs too well", pack(t, para("A", ""), "word/big.xml", strings.Repeat(" ", 4<<20)), TooLarge},
		{"too many paragraphs", pack(t, strings.Repeat("<w:p/>", maxParagraph+1)), TooLarge},
		{"too many line breaks", pack(t, "<w:p><w:r>"+strings.Repeat("<w:br/>", maxParagraph+1)+"</w:r></w:p>"), TooLarge},
		{"no text", pack(t, "<w:p/>"), Empty},
		{"only a picture", pack(t, "<w:p/>", "word/media/image1.png", "x"), Scanned},
		{"cut off", pack(t, para("A", ""))[:300], Corrupt},
		{"no bytes", nil, Empty},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Read(context.Background(), "ana.docx", tt.data, Limits{})
			if got := errorCode(err); got != tt.want {
				t.Errorf("code %q, want %q (%v)", got, tt.want, err)
			}
		})
	}
}

// FuzzDOCX asks that nothing but a sound document or an error comes of any XML.
func FuzzDOCX(f *testing.F) {
	f.Add(para("Roomed patients", ""))
	f.Add(`<w:tbl><w:tr><w:tc>` + para("A", "") + `</w:tc></w:tr></w:tbl>`)
	f.Add(`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>`)
	f.Add(`<mc:AlternateContent><mc:Choice>` + para("A", "") + `</mc:Choice></mc:AlternateContent>`)
	f.Fuzz(func(t *testing.T, body string) {
		doc, err := Read(context.Background(), "f.docx", pack(t, body), Limits{})
		if err != nil {
			if c := errorCode(err); c == "" || strings.HasPrefix(string(c), "incomplete") {
				t.Fatalf("not a whole *Error: %v", err)
			}
			return
		}
		checkDocument(t, doc)
	})
}

// BenchmarkDOCX measures a stage of reading each: the archive, the XML, all.
func BenchmarkDOCX(b *testing.B) {
	data, err := os.ReadFile("../../fixtures/resumes/07/resume.docxlib-num.docx")
	if err != nil {
		b.Fatal(err)
	}
	pkg, err := openPackage(data)
	if err != nil {
		b.Fatal(err)
	}
	main, err := pkg.mainPart()
	if err != nil {
		b.Fatal(err)
	}
	stages := []struct {
		name string
		run  func() error
	}{
		{"open", func() error {
			p, err := openPackage(data)
			if err == nil {
				_, err = p.mainPart()
			}
			return err
		}},
		{"walk", func() error {
			r := &docxReader{pkg: pkg, b: new(builder), styles: readStyles(nil)}
			_, _, err := r.walk(main, pkg.rels, false)
			return err
		}},
		{"read", func() error {
			_, err := Read(context.Background(), "r.docx", data, Limits{})
			return err
		}},
	}
	for _, s := range stages {
		b.Run(s.name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if err := s.run(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
