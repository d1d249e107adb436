package document

import (
	"encoding/xml"
	"strconv"
	"strings"
	"unicode/utf8"
)

// paragraph reads a w:p element.
func (w *docxWalker) paragraph() (*docxParagraph, error) {
	p := &docxParagraph{index: w.index()}
	outer := w.para
	w.para = w.styles.paragraph(w.styles.fallback).run
	err := w.inlines(p)
	w.para = outer
	return p, err
}

// inlines reads the content of a paragraph, or of an element within it that
// only wraps runs.
func (w *docxWalker) inlines(p *docxParagraph) error {
	return w.children(func(e xml.StartElement) error { return w.inline(p, e) })
}

func (w *docxWalker) inline(p *docxParagraph, e xml.StartElement) error {
	switch e.Name.Local {
	case "AlternateContent":
		return w.alternate(func() error { return w.inlines(p) })
	case "t":
		return w.math(p, e)
	}
	if !isWord2006(e.Name.Space) {
		return w.inlines(p) // mathematics, and wrappers of other makers
	}
	switch e.Name.Local {
	case "pPr":
		return w.properties(p)
	case "r":
		return w.run(p)
	case "hyperlink":
		if r := w.rels[attr(e, "id")]; r.external {
			w.link(r.target)
		}
	case "fldSimple":
		w.linkField(attr(e, "instr"))
	case "del", "moveFrom", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "rPr", "rt":
		return w.skip()
	}
	return w.inlines(p)
}

// math keeps the text of a formula.
func (w *docxWalker) math(p *docxParagraph, e xml.StartElement) error {
	text, err := w.text()
	if e.Name.Space == mathNS || e.Name.Space == mathStrictNS {
		w.emit(p, text, w.para)
	}
	return err
}

// properties reads a paragraph's own properties. The marks of a section may
// stand among them.
func (w *docxWalker) properties(p *docxParagraph) error {
	var err error
	p.props, err = readParaPropsWith(w.xmlReader, func(e xml.StartElement) error { return w.section() })
	style := p.props.style
	if style == "" {
		style = w.styles.fallback
	}
	inherited := w.styles.paragraph(style)
	w.para = inherited.run
	if p.props.or(inherited).pageBreak && !w.rendered && w.shown > 0 {
		w.page++
	}
	return err
}

// run reads a w:r element: text of one look.
func (w *docxWalker) run(p *docxParagraph) error {
	look := w.para
	return w.children(func(e xml.StartElement) error {
		if e.Name.Local == "rPr" {
			own, err := readRunProps(w.xmlReader)
			look = own.or(w.styles.run(own.style)).or(w.para)
			return err
		}
		return w.runContent(p, e, look)
	})
}

// runContent reads one element of a run.
func (w *docxWalker) runContent(p *docxParagraph, e xml.StartElement, look runProps) error {
	switch e.Name.Local {
	case "AlternateContent":
		return w.alternate(func() error {
			return w.children(func(e xml.StartElement) error { return w.runContent(p, e, look) })
		})
	case "t":
		text, err := w.text()
		if value(look.symbol) {
			text = symbolText(text)
		}
		w.emit(p, text, look)
		return err
	case "tab", "ptab":
		w.emit(p, "\t", look)
	case "br", "cr":
		if w.breaks++; w.breaks > maxParagraph {
			return oversized("it has more than %d line breaks", maxParagraph)
		}
		w.lineBreak(p, attr(e, "type"), look)
	case "lastRenderedPageBreak":
		if w.rendered {
			w.page++
		}
	case "noBreakHyphen":
		w.emit(p, "-", look)
	case "sym":
		w.emit(p, symbol(attr(e, "char")), look)
	case "fldChar":
		w.fieldChar(attr(e, "fldCharType"))
	case "instrText":
		text, err := w.text()
		if n := len(w.fields); n > 0 && !w.fields[n-1].result {
			w.fields[n-1].instruction.WriteString(text)
		}
		return err
	case "ruby", "rubyBase":
		return w.inlines(p)
	case "drawing", "pict", "object":
		return w.drawing(p)
	}
	return w.skip()
}

// lineBreak ends a line, and a page where the file says so itself.
func (w *docxWalker) lineBreak(p *docxParagraph, kind string, look runProps) {
	w.emit(p, "\n", look)
	if kind == "page" && !w.rendered {
		w.page++
	}
}

// drawing looks for text boxes in a drawing.
func (w *docxWalker) drawing(p *docxParagraph) error {
	return w.children(func(e xml.StartElement) error {
		switch {
		case e.Name.Local == "AlternateContent":
			return w.alternate(func() error { return w.drawing(p) })
		case isWordElement(e, "txbxContent"):
			return w.box(p)
		}
		return w.drawing(p)
	})
}

// box reads the content of a text box, which has fields and a look of its own.
func (w *docxWalker) box(p *docxParagraph) error {
	fields, para := w.fields, w.para
	w.fields = nil
	content, err := w.blocks()
	w.fields, w.para = fields, para
	if len(p.pieces) == 0 {
		p.boxFirst = true
	}
	p.boxes = append(p.boxes, content...)
	return err
}

// emit adds visible text to p.
func (w *docxWalker) emit(p *docxParagraph, text string, look runProps) {
	if text == "" || value(look.hidden) {
		return
	}
	for _, f := range w.fields {
		if !f.result {
			return
		}
	}
	w.shown += len(text)
	p.pieces = append(p.pieces, docxPiece{text, value(look.bold), look.size, w.page})
}

// fieldChar follows the marks of a field, which may lie in different runs.
func (w *docxWalker) fieldChar(kind string) {
	n := len(w.fields)
	switch {
	case kind == "begin":
		w.fields = append(w.fields, &docxField{})
	case n == 0:
	case kind == "separate":
		w.fields[n-1].result = true
		w.linkField(w.fields[n-1].instruction.String())
	case kind == "end":
		w.fields = w.fields[:n-1]
	}
}

// linkField keeps the address of a HYPERLINK field.
func (w *docxWalker) linkField(instruction string) {
	rest, ok := strings.CutPrefix(strings.TrimSpace(instruction), "HYPERLINK")
	if !ok {
		return
	}
	rest = strings.TrimSpace(rest)
	if parts := strings.SplitN(rest, `"`, 3); len(parts) == 3 && parts[0] == "" {
		w.link(parts[1])
	} else if !strings.HasPrefix(rest, `\`) && !strings.HasPrefix(rest, `"`) {
		w.link(strings.SplitN(rest, " ", 2)[0])
	}
}

// symbol returns the character of a w:sym element, given in hexadecimal.
func symbol(char string) string {
	n, err := strconv.ParseUint(char, 16, 32)
	if err != nil || !utf8.ValidRune(rune(n)) {
		return ""
	}
	return string(rune(n))
}

// index returns the number of the paragraph being read in the main part, -1 in
// any other part: what stands there cannot be edited in place.
func (w *docxWalker) index() int {
	if w.aside {
		return -1
	}
	return w.paragraphs - 1
}
