package document

import "encoding/xml"

const (
	drawingNS       = "http://schemas.openxmlformats.org/drawingml/2006/main"
	drawingStrictNS = "http://purl.oclc.org/ooxml/drawingml/main"
)

func isDrawing(e xml.StartElement, local string) bool {
	return e.Name.Local == local && (e.Name.Space == drawingNS || e.Name.Space == drawingStrictNS)
}

// emuPerPoint is how many of the units that drawings are measured in make a point.
const emuPerPoint = 12700

// drawing looks for text in a drawing: text boxes, the text of shapes that other
// programs draw, WordArt and SmartArt.
func (w *docxWalker) drawing(p *docxParagraph) error {
	return w.children(func(e xml.StartElement) error {
		switch {
		case e.Name.Local == "AlternateContent":
			return w.alternate(p, w.drawing)
		case isWordElement(e, "txbxContent"):
			return w.box(p)
		case e.Name.Local == "extent":
			w.place.width = number(e, "cx") / emuPerPoint
		case e.Name.Local == "positionH", e.Name.Local == "positionV":
			return w.position(e)
		case isDrawing(e, "p"):
			text, err := drawnText(w.xmlReader)
			w.aloneText(p, text)
			return err
		case e.Name.Local == "textpath" && !w.aside: // in headers it is the watermark
			w.aloneText(p, attr(e, "string"))
		case e.Name.Local == "relIds":
			w.chunk(attr(e, "dm"), w.aloneText(p, " "))
		}
		return w.drawing(p)
	})
}

// box reads the content of a text box, which has fields and a look of its own.
func (w *docxWalker) box(p *docxParagraph) error {
	if w.inInstruction() {
		return w.skip()
	}
	outer := *w
	w.fields, w.linked, w.measure, w.boxed, w.single = nil, false, w.place.width, true, false
	if w.lock == lockForms {
		w.lock = ""
	}
	content, err := w.blocks()
	w.fields, w.para, w.linked, w.lock, w.look = outer.fields, outer.para, outer.linked, outer.lock, outer.look
	w.measure, w.place, w.boxed, w.single = outer.measure, outer.place, outer.boxed, outer.single
	if len(p.pieces) == 0 {
		p.boxFirst = true
	}
	p.boxes = append(p.boxes, content...)
	place := w.place
	place.blocks = content
	p.places = append(p.places, place)
	return err
}

// drawnText returns the text of an a:p element.
func drawnText(x *xmlReader) (string, error) {
	text := ""
	var read func(e xml.StartElement) error
	read = func(e xml.StartElement) error {
		switch {
		case isDrawing(e, "t"):
			s, err := x.text()
			text += s
			return err
		case isDrawing(e, "br"):
			text += "\n"
		}
		return x.children(read)
	}
	err := x.children(read)
	return text, err
}

// aloneText adds text that stands in no w:p element, and cannot be edited, as a
// text box of p.
func (w *docxWalker) aloneText(p *docxParagraph, text string) *docxParagraph {
	alone := &docxParagraph{index: -1}
	w.emit(alone, text, w.para)
	if len(p.pieces) == 0 {
		p.boxFirst = true
	}
	p.boxes = append(p.boxes, docxBlock{para: alone})
	return alone
}
