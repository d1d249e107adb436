package document

import (
	"bytes"
	"context"
	"encoding/xml"
	"fmt"
	"strings"
)

// OpenDocument text (ODF 1.3, part 3): a zip archive as DOCX is, or one flat
// XML file. Its paragraphs and tables become those of a DOCX, and lines are
// made of them in the same way.

// odtText is the namespace of paragraphs, lists and what stands in them.
const odtText = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"

// readODT reads a packed OpenDocument text: page heads, body, page feet.
func readODT(ctx context.Context, name string, data []byte, _ Limits) (*Document, error) {
	pkg, err := openArchive(data)
	if err != nil {
		return nil, err
	}
	if manifest, err := pkg.part("META-INF/manifest.xml"); err == nil && bytes.Contains(manifest, []byte("encryption-data")) {
		return nil, fail(Encrypted, "the file is protected by a password", "open it in LibreOffice and save it again without a password")
	}
	content, err := pkg.part("content.xml")
	if err != nil {
		return nil, err
	}
	r := newODTReader()
	if styles, err := pkg.part("styles.xml"); err == nil {
		if err := r.read(styles); err != nil {
			return nil, fmt.Errorf(`part "styles.xml": %w`, err)
		}
	}
	if err := r.read(content); err != nil {
		return nil, fmt.Errorf(`part "content.xml": %w`, err)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return r.document(name)
}

// readFlatODT reads an OpenDocument text that is one XML file.
func readFlatODT(_ context.Context, name string, data []byte, _ Limits) (*Document, error) {
	if len(data) > maxPart {
		return nil, oversized("it is larger than %s", size(maxPart))
	}
	r := newODTReader()
	if err := r.read(xmlUTF8(data)); err != nil {
		return nil, err
	}
	return r.document(name)
}

// An odtReader gathers what the parts of one file hold.
type odtReader struct {
	*xmlReader // of the part that is being read
	b          *builder
	styles     *odtStyles
	page       int
	shown      int // bytes of text so far

	body, heads, feet, notes []docxBlock
}

func newODTReader() *odtReader {
	return &odtReader{b: new(builder), styles: newODTStyles(), page: 1}
}

// document makes lines of what was gathered.
func (r *odtReader) document(name string) (*Document, error) {
	w := &docxReader{b: r.b}
	titleFirst(r.body)
	w.write(r.heads, InHeader)
	w.write(r.body, InBody)
	w.write(r.notes, InBody)
	w.write(r.feet, InFooter)
	if len(r.b.lines) == 0 {
		return nil, noText()
	}
	return r.b.document(name, ODT, r.page), nil
}

// read reads a part: styles come before the text that uses them.
func (r *odtReader) read(part []byte) error {
	r.xmlReader = newXMLReader(part)
	for {
		t, err := r.next()
		if err != nil {
			return err
		}
		if _, ok := t.(xml.StartElement); ok {
			return r.children(r.top)
		}
	}
}

// top reads an element outside of text.
func (r *odtReader) top(e xml.StartElement) (err error) {
	switch e.Name.Local {
	case "styles", "automatic-styles":
		return r.children(func(e xml.StartElement) error { return r.styles.read(r.xmlReader, e) })
	case "text":
		r.body, err = r.blocks(odtList{})
		return err
	case "header", "header-first", "header-left":
		return r.margin(e, &r.heads)
	case "footer", "footer-first", "footer-left":
		return r.margin(e, &r.feet)
	case "body", "master-styles", "master-page":
		return r.children(r.top)
	}
	return r.skip()
}

// margin adds the head or foot of a page to the blocks of all.
func (r *odtReader) margin(e xml.StartElement, to *[]docxBlock) error {
	if attr(e, "display") == "false" {
		return r.skip()
	}
	blocks, err := r.blocks(odtList{})
	*to = append(*to, blocks...)
	return err
}

// blocks reads the paragraphs, lists and tables of the open element.
func (r *odtReader) blocks(list odtList) ([]docxBlock, error) {
	var out []docxBlock
	err := r.children(func(e xml.StartElement) error {
		more, err := r.block(e, &list)
		out = append(out, more...)
		return err
	})
	return out, err
}

func (r *odtReader) block(e xml.StartElement, list *odtList) ([]docxBlock, error) {
	switch e.Name.Local {
	case "p", "h":
		p, err := r.paragraph(e, list)
		return []docxBlock{{para: p}}, err
	case "list":
		return r.list(e, *list)
	case "table":
		t := &docxTable{}
		err := r.rows(t)
		return []docxBlock{{table: t}}, err
	case "section", "index-body", "table-of-content", "index-title", "text-box", "numbered-paragraph":
		if attr(e, "display") == "none" {
			return nil, r.skip()
		}
		return r.blocks(*list)
	case "frame", "custom-shape", "rect", "g": // a frame that is anchored to the page
		p := r.newParagraph(paraLook{})
		err := r.inline(p, e, runProps{})
		return []docxBlock{{para: p}}, err
	}
	return nil, r.skip() // the record of deleted text, declarations, forms
}

// An odtList is the list that a block stands in.
type odtList struct {
	style string
	depth int  // 1 for the outermost
	mark  bool // the next paragraph is the first of its item
	count int
}

// list reads a text:list element; a list within another goes by its style.
func (r *odtReader) list(e xml.StartElement, outer odtList) ([]docxBlock, error) {
	in := odtList{style: attr(e, "style-name"), depth: outer.depth + 1}
	if in.style == "" {
		in.style = outer.style
	}
	var out []docxBlock
	err := r.children(func(e xml.StartElement) error {
		item := in
		switch e.Name.Local {
		case "list-item":
			in.count++
			item.count, item.mark = in.count, true
		case "list-header":
		default:
			return r.skip()
		}
		more, err := r.blocks(item)
		out = append(out, more...)
		return err
	})
	return out, err
}

// rows reads the rows of a table.
func (r *odtReader) rows(t *docxTable) error {
	return r.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "table-row":
			var row []docxCell
			err := r.children(func(e xml.StartElement) error {
				if e.Name.Local != "table-cell" {
					return r.skip() // a covered cell holds nothing that shows
				}
				blocks, err := r.blocks(odtList{})
				row = append(row, blocks)
				return err
			})
			t.rows = append(t.rows, row)
			return err
		case "table-header-rows", "table-rows", "table-row-group":
			return r.rows(t)
		}
		return r.skip()
	})
}

func (r *odtReader) newParagraph(look paraLook) *docxParagraph {
	return &docxParagraph{index: -1, given: &look}
}

// paragraph reads a text:p or text:h element.
func (r *odtReader) paragraph(e xml.StartElement, list *odtList) (*docxParagraph, error) {
	style := r.styles.find("paragraph", attr(e, "style-name"))
	look := paraLook{indent: value(style.indent), space: value(style.before)}
	switch {
	case e.Name.Local == "h" || style.heading:
		look.style = Heading
	case list.mark:
		r.styles.item(&look, *list)
	}
	list.mark = false
	if style.breaks {
		r.page++
	}
	p := r.newParagraph(look)
	return p, r.inlines(p, style.run)
}

// inlines reads the text of the open element.
func (r *odtReader) inlines(p *docxParagraph, run runProps) error {
	for {
		t, err := r.next()
		if err != nil {
			return err
		}
		if r.shown > maxText {
			return muchText()
		}
		switch t := t.(type) {
		case xml.CharData:
			r.put(p, collapse(string(t)), run)
		case xml.StartElement:
			if err := r.inline(p, t, run); err != nil {
				return err
			}
		case xml.EndElement:
			return nil
		}
	}
}

// collapse makes each run of blanks a single one: line ends and indents in the
// file are none in the text.
func collapse(s string) string {
	if !strings.ContainsAny(s, "\t\r\n") && !strings.Contains(s, "  ") {
		return s
	}
	var b strings.Builder
	blank := false
	for _, c := range []byte(s) {
		is := c == ' ' || c == '\t' || c == '\r' || c == '\n'
		switch {
		case !is:
			b.WriteByte(c)
		case !blank:
			b.WriteByte(' ')
		}
		blank = is
	}
	return b.String()
}

func (r *odtReader) put(p *docxParagraph, text string, run runProps) {
	if text != "" && !value(run.hidden) {
		r.shown += len(text)
		p.pieces = append(p.pieces, docxPiece{text: text, bold: value(run.bold), size: run.size, page: r.page})
	}
}

// inline reads an element within a paragraph.
func (r *odtReader) inline(p *docxParagraph, e xml.StartElement, run runProps) error {
	switch e.Name.Local {
	case "s":
		r.put(p, strings.Repeat(" ", int(min(max(number(e, "c"), 1), wideGap))), run)
	case "tab":
		r.put(p, "\t", run)
	case "line-break":
		if r.paragraphs++; r.paragraphs > maxParagraph {
			return oversized("it has more than %d lines", maxParagraph)
		}
		r.put(p, "\n", run)
	case "soft-page-break":
		r.page++
	case "span":
		return r.inlines(p, r.styles.find("text", attr(e, "style-name")).run.or(run))
	case "a":
		r.b.link(attr(e, "href"))
		return r.inlines(p, run)
	case "note-body":
		blocks, err := r.blocks(odtList{})
		r.notes = append(r.notes, blocks...)
		return err
	case "text-box", "custom-shape", "rect", "ellipse":
		blocks, err := r.blocks(odtList{})
		p.boxes = append(p.boxes, blocks...)
		return err
	case "annotation", "annotation-end", "note-citation", "ruby-text", "title", "desc", "image", "object", "object-ole", "binary-data",
		"hidden-text", "tracked-changes", "enhanced-geometry", "event-listeners", "forms":
		return r.skip()
	default: // fields, bookmarks and whatever else wraps text
		return r.inlines(p, run)
	}
	return r.skip()
}
