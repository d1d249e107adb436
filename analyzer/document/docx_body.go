package document

import (
	"encoding/xml"
	"strings"
)

// A docxBlock is a piece of a document at the level of paragraphs; one of its
// fields is set.
type docxBlock struct {
	para  *docxParagraph
	table *docxTable
}

// A docxTable is a table as rows of cells of blocks.
type docxTable struct {
	rows [][]docxCell
}

// A docxCell is what stands in one cell.
type docxCell []docxBlock

// A docxParagraph is a paragraph with its visible text.
type docxParagraph struct {
	index    int // the how-manieth w:p element of its part
	props    paraProps
	pieces   []docxPiece
	boxes    []docxBlock // of the text boxes anchored in it
	boxFirst bool        // the boxes stand before the paragraph's own text
}

// A docxPiece is text of one look; line breaks are "\n".
type docxPiece struct {
	text string
	bold bool
	size float64
	page int
}

// A docxSection names the headers and footers of a section of a document.
type docxSection struct {
	references []string // ids of the header and footer parts, in order
	first      []string // of those for a differing first page
	even       []string // of those for even pages
	titlePage  bool
}

// A docxField is a field that is open: its result shows, its instruction does not.
type docxField struct {
	instruction strings.Builder
	result      bool
}

// A docxWalker goes through a part once and keeps what a reader of the printed
// page sees: the results of fields, tracked changes as accepted, no hidden text.
type docxWalker struct {
	*xmlReader
	styles   *docxStyles
	rels     map[string]docxRel
	link     func(address string)
	rendered bool // the part tells where Word broke its pages
	aside    bool // the part is not the main one: nothing in it can be edited in place

	page   int
	shown  int // bytes of visible text so far
	breaks int // line breaks so far
	fields []*docxField
	para   runProps // of the paragraph that is open, with what its style gives

	sections []docxSection
	chunks   []docxChunk
}

// A docxChunk is a document of another format that stands in for a block.
type docxChunk struct {
	id   string
	para *docxParagraph // takes its text
}

// blocks reads the block-level content of the open element.
func (w *docxWalker) blocks() ([]docxBlock, error) {
	var out []docxBlock
	err := w.children(func(e xml.StartElement) error {
		more, err := w.block(e)
		out = append(out, more...)
		return err
	})
	return mergeDeletedMarks(out), err
}

// block reads one element of block-level content.
func (w *docxWalker) block(e xml.StartElement) ([]docxBlock, error) {
	switch e.Name.Local {
	case "AlternateContent":
		var out []docxBlock
		err := w.alternate(func() error {
			more, err := w.blocks()
			out = append(out, more...)
			return err
		})
		return out, err
	case "altChunk":
		p := &docxParagraph{index: -1}
		w.chunks = append(w.chunks, docxChunk{attr(e, "id"), p})
		return []docxBlock{{para: p}}, w.skip()
	}
	if !isWord2006(e.Name.Space) {
		if e.Name.Space == mathNS || e.Name.Space == mathStrictNS {
			p := &docxParagraph{index: -1}
			return []docxBlock{{para: p}}, w.inlines(p)
		}
		return nil, w.skip()
	}
	switch e.Name.Local {
	case "p":
		p, err := w.paragraph()
		return []docxBlock{{para: p}}, err
	case "tbl":
		t, err := w.table()
		return []docxBlock{{table: t}}, err
	case "sectPr":
		return nil, w.section()
	case "sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "txbxContent", "body", "document", "footnote", "endnote", "footnotes", "endnotes", "hdr", "ftr":
		return w.blocks()
	}
	return nil, w.skip()
}

// mergeDeletedMarks joins each paragraph whose end is deleted to the next one,
// as accepting the change would.
func mergeDeletedMarks(blocks []docxBlock) []docxBlock {
	out := blocks[:0]
	var open *docxParagraph
	for _, b := range blocks {
		if open != nil && b.para != nil {
			b.para.pieces = append(open.pieces, b.para.pieces...)
			b.para.boxes = append(open.boxes, b.para.boxes...)
			b.para.boxFirst = open.boxFirst || b.para.boxFirst
			b.para.index = -1
			out = out[:len(out)-1]
		}
		out = append(out, b)
		open = nil
		if b.para != nil && b.para.props.markDeleted {
			open = b.para
		}
	}
	return out
}

// alternate reads an element that offers its content in several forms. The
// first one with text counts, so that a text box is read once.
func (w *docxWalker) alternate(read func() error) error {
	taken := false
	return w.children(func(e xml.StartElement) error {
		if taken {
			return w.skip()
		}
		before := w.shown
		err := read()
		taken = w.shown > before
		return err
	})
}

// table reads a w:tbl element.
func (w *docxWalker) table() (*docxTable, error) {
	t := &docxTable{}
	return t, w.rows(t)
}

// rows reads the rows of a table; content controls may stand between.
func (w *docxWalker) rows(t *docxTable) error {
	return w.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "tr":
			return w.row(t)
		case "sdt", "sdtContent", "customXml", "ins", "moveTo":
			return w.rows(t)
		}
		return w.skip()
	})
}

// row reads one row. Its cells stand beside each other, so each starts on the
// row's page.
func (w *docxWalker) row(t *docxTable) error {
	var cells []docxCell
	first, last := w.page, w.page
	deleted := false
	var read func(e xml.StartElement) error
	read = func(e xml.StartElement) error {
		switch e.Name.Local {
		case "tc":
			w.page = first
			c, err := w.blocks()
			last = max(last, w.page)
			cells = append(cells, c)
			return err
		case "sdt", "sdtContent", "customXml":
			return w.children(read)
		case "trPr":
			return w.children(func(e xml.StartElement) error {
				deleted = deleted || e.Name.Local == "del"
				return w.skip()
			})
		}
		return w.skip()
	}
	err := w.children(read)
	w.page = last
	if !deleted {
		t.rows = append(t.rows, cells)
	}
	return err
}

// section reads a w:sectPr element.
func (w *docxWalker) section() error {
	var s docxSection
	err := w.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "headerReference", "footerReference":
			id := attr(e, "id")
			switch attr(e, "type") {
			case "first":
				s.first = append(s.first, id)
			case "even":
				s.even = append(s.even, id)
			default:
				s.references = append(s.references, id)
			}
		case "titlePg":
			s.titlePage = isOn(e)
		}
		return w.skip()
	})
	w.sections = append(w.sections, s)
	return err
}
