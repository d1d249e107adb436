package document

import (
	"bytes"
	"context"
	"encoding/xml"
	"fmt"
	"slices"
)

// A docxReader reads the parts of one DOCX file.
type docxReader struct {
	pkg       *docxPackage
	b         *builder
	styles    *docxStyles
	numbering *docxNumbering
	view      docxView
}

// A docxFile is a DOCX file that was read, with what it takes to edit it.
type docxFile struct {
	doc      *Document
	pkg      *docxPackage
	main     []byte // the main part as UTF-8
	body     []docxBlock
	sections []docxSection
}

// readDOCX reads a Word document: header, body, notes, footer.
func readDOCX(ctx context.Context, name string, data []byte, _ Limits) (*Document, error) {
	f, err := parseDOCX(ctx, name, data, docxView{})
	if err != nil {
		return nil, err
	}
	return f.doc, nil
}

// parseDOCX reads a Word document in one of its views.
func parseDOCX(ctx context.Context, name string, data []byte, view docxView) (*docxFile, error) {
	pkg, err := openPackage(data)
	if err != nil {
		return nil, err
	}
	main, err := pkg.mainPart()
	if err != nil {
		return nil, err
	}
	r := &docxReader{pkg: pkg, b: new(builder), view: view}
	r.styles = readStyles(r.pkg.optional("styles"))
	r.numbering = readNumbering(r.pkg.optional("numbering"), r.styles)
	w, body, err := r.walk(main, pkg.rels, false)
	if err != nil {
		return nil, fmt.Errorf("part %q: %w", pkg.main, err)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	r.fillChunks(ctx, w.chunks)
	titleFirst(body)
	headers, footers := r.margins(w.sections)
	r.write(headers, InHeader)
	r.write(body, InBody)
	r.write(r.notes(), InBody)
	r.write(footers, InFooter)
	if len(r.b.lines) == 0 {
		return nil, r.withoutText()
	}
	return &docxFile{r.b.document(name, DOCX, w.page), pkg, main, body, w.sections}, nil
}

// withoutText says why there is nothing to read.
func (r *docxReader) withoutText() *Error {
	if r.pkg.hasPictures() {
		return fail(Scanned, "the document is a picture without text", "run OCR on it, or give the file the resume was written in")
	}
	return noText()
}

// walk reads the blocks of a part, the main one or one beside it.
func (r *docxReader) walk(part []byte, rels map[string]docxRel, aside bool) (*docxWalker, []docxBlock, error) {
	w := &docxWalker{
		xmlReader: newXMLReader(part), styles: r.styles, rels: rels, link: r.b.link, page: 1, aside: aside, view: r.view,
		rendered: bytes.Contains(part, []byte("lastRenderedPageBreak")),
	}
	for {
		t, err := w.next()
		if err != nil {
			return nil, nil, err
		}
		if e, ok := t.(xml.StartElement); ok {
			blocks, err := w.block(e)
			return w, blocks, err
		}
	}
}

// margins returns the blocks of the headers and the footers in use.
func (r *docxReader) margins(sections []docxSection) (headers, footers []docxBlock) {
	var ids []string
	for _, s := range sections {
		if s.titlePage {
			ids = append(ids, s.first...)
		}
		ids = append(ids, s.references...)
		if len(s.even) > 0 && bytes.Contains(r.pkg.optional("settings"), []byte("evenAndOddHeaders")) {
			ids = append(ids, s.even...)
		}
	}
	var seen []string
	for _, id := range ids {
		rel, ok := r.pkg.rels[id]
		if !ok || slices.Contains(seen, rel.target) {
			continue
		}
		seen = append(seen, rel.target)
		switch blocks := r.side(rel.target); rel.kind {
		case "header":
			headers = append(headers, blocks...)
		case "footer":
			footers = append(footers, blocks...)
		}
	}
	return headers, footers
}

// notes returns the blocks of footnotes and endnotes.
func (r *docxReader) notes() []docxBlock {
	var out []docxBlock
	for _, kind := range []string{"footnotes", "endnotes"} {
		if name := r.pkg.related(kind); name != "" {
			out = append(out, r.side(name)...)
		}
	}
	return out
}

// side returns the blocks of a part beside the main one, none where it cannot
// be read. Its paragraphs cannot be edited in place.
func (r *docxReader) side(name string) []docxBlock {
	part, err := r.pkg.part(name)
	if err != nil {
		return nil
	}
	rels, err := r.pkg.relations(name)
	if err != nil {
		rels = nil
	}
	_, blocks, err := r.walk(part, rels, true)
	if err != nil {
		return nil
	}
	return blocks
}
