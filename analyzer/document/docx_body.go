package document

import (
	"encoding/xml"
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
	index    int  // the how-manieth w:p element of its part
	element  Span // the w:p element in the part
	props    paraProps
	pieces   []docxPiece
	boxes    []docxBlock // of the text boxes anchored in it
	places   []docxPlace // of those boxes
	boxFirst bool        // the boxes stand before the paragraph's own text
	boxed    bool        // it stands in a text box
	lock     string      // why nothing in it can be edited, "" where it can
	single   string      // why no paragraph can be put behind it, "" where one can
	measure  float64     // width of the table cell or text box it stands in, in points, 0 where unknown
	spare    []docxBlock // the boxes again, in the form that older programs show
	given    *paraLook   // what it looks like, where the reader of another format says; nil to find it by the styles
}

// A docxPiece is text of one look; line breaks are "\n".
type docxPiece struct {
	text string
	bold bool
	size float64
	page int
	from docxOrigin
}

// A docxOrigin tells where the text of a piece stands in the part.
type docxOrigin struct {
	element Span   // the element it is the text of
	look    Span   // the w:rPr element of its run, blank where it has none
	plain   bool   // the element is a w:t
	link    bool   // it stands in a hyperlink
	lock    string // why it cannot be edited, "" where it can
}

// A docxSection names the headers and footers of a section of a document.
type docxSection struct {
	references []string // ids of the header and footer parts, in order
	first      []string // of those for a differing first page
	even       []string // of those for even pages
	titlePage  bool
	measure    float64 // points between the margins, 0 where unknown
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
	view   docxView
	lock   string // why what is being read cannot be edited
	linked bool   // a hyperlink is open
	boxed  bool   // a text box is open
	single bool   // a content control is open that holds no more than a paragraph
	began  int    // offset of the element of a run that is being read
	look   Span   // the w:rPr element of the run that is open

	measure float64   // width of the table cell or text box that is open, in points, 0 where unknown
	place   docxPlace // of the drawing that is open

	sections []docxSection
	chunks   []docxChunk
}

// blocks reads the block-level content of the open element.
func (w *docxWalker) blocks() ([]docxBlock, error) {
	var out []docxBlock
	err := w.children(func(e xml.StartElement) error {
		more, err := w.block(e)
		out = append(out, more...)
		return err
	})
	return mergeOpen(out), err
}

// block reads one element of block-level content.
func (w *docxWalker) block(e xml.StartElement) ([]docxBlock, error) {
	switch e.Name.Local {
	case "AlternateContent":
		var p docxParagraph // only takes the blocks
		err := w.alternate(&p, func(p *docxParagraph) error {
			more, err := w.blocks()
			p.boxes = append(p.boxes, more...)
			return err
		})
		return p.boxes, err
	case "altChunk":
		p := &docxParagraph{index: -1}
		w.chunk(attr(e, "id"), p)
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
	case "sdt":
		var out []docxBlock
		err := w.control(func(e xml.StartElement) error {
			more, err := w.block(e)
			out = append(out, more...)
			return err
		})
		return out, err
	case "sdtContent", "customXml", "ins", "moveTo", "smartTag", "txbxContent", "body", "document", "footnote", "endnote", "footnotes", "endnotes", "hdr", "ftr":
		return w.blocks()
	}
	return nil, w.skip()
}

// mergeOpen joins each paragraph whose end is deleted to the next one, as
// accepting the change would, and a capital set over several lines to its word.
func mergeOpen(blocks []docxBlock) []docxBlock {
	out := blocks[:0]
	var open *docxParagraph
	for _, b := range blocks {
		if open != nil && b.para != nil {
			b.para.pieces = append(open.pieces, b.para.pieces...)
			b.para.boxes = append(open.boxes, b.para.boxes...)
			b.para.spare = append(open.spare, b.para.spare...)
			b.para.boxFirst = open.boxFirst || b.para.boxFirst
			b.para.index = -1
			out = out[:len(out)-1]
		}
		out = append(out, b)
		open = nil
		if b.para != nil && b.para.props.runsOn {
			open = b.para
		}
	}
	return out
}

// alternate reads an element that offers content for p in several forms. The
// first one with text counts, so that a text box is read once.
func (w *docxWalker) alternate(p *docxParagraph, read func(*docxParagraph) error) error {
	outer := w.lock
	if w.lock == "" {
		w.lock = lockForms
	}
	taken := false
	err := w.children(func(e xml.StartElement) error {
		switch {
		case taken && w.view.spare:
			return w.spare(p, read)
		case taken:
			return w.skip()
		}
		before := w.shown
		err := read(p)
		taken = w.shown > before
		return err
	})
	w.lock = outer
	return err
}

// spare reads a further form of content that was read already: it leaves no
// trace but its boxes, which must change along with those that show.
func (w *docxWalker) spare(p *docxParagraph, read func(*docxParagraph) error) error {
	saved, ghost := *w, &docxParagraph{index: p.index}
	w.link = func(string) {}
	err := read(ghost)
	w.page, w.shown, w.breaks, w.link = saved.page, saved.shown, saved.breaks, saved.link
	w.fields, w.sections, w.chunks = saved.fields, saved.sections, saved.chunks
	p.spare = append(p.spare, ghost.boxes...)
	return err
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
		case "sdt":
			return w.control(func(e xml.StartElement) error {
				if e.Name.Local == "sdtContent" {
					return w.rows(t)
				}
				return w.skip()
			})
		case "customXml", "ins", "moveTo":
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
			c, err := w.cell()
			last = max(last, w.page)
			cells = append(cells, c)
			return err
		case "sdt":
			return w.control(read)
		case "sdtContent", "customXml":
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

// cell reads a w:tc element.
func (w *docxWalker) cell() (docxCell, error) {
	outer := w.measure
	var out []docxBlock
	err := w.children(func(e xml.StartElement) error {
		if e.Name.Local == "tcPr" {
			return w.children(func(e xml.StartElement) error {
				if e.Name.Local == "tcW" && attr(e, "type") == "dxa" {
					w.measure = number(e, "w") / 20
				}
				return w.skip()
			})
		}
		more, err := w.block(e)
		out = append(out, more...)
		return err
	})
	w.measure = outer
	return mergeOpen(out), err
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
		case "pgSz":
			s.measure += number(e, "w") / 20
		case "pgMar":
			s.measure -= (number(e, "left") + number(e, "right")) / 20
		}
		return w.skip()
	})
	w.sections = append(w.sections, s)
	return err
}
