package document

import (
	"cmp"
	"encoding/xml"
	"strings"
)

// paragraph reads a w:p element.
func (w *docxWalker) paragraph() (*docxParagraph, error) {
	p := &docxParagraph{index: w.index(), measure: w.measure, boxed: w.boxed, single: w.alone(), element: Span{w.begin, 0}}
	outer, fields := w.para, len(w.fields)
	w.para = w.styles.paragraph(w.styles.fallback).run
	err := w.inlines(p)
	w.para = outer
	p.element.End = w.end()
	if len(w.fields) != fields {
		p.single = cmp.Or(p.single, lockInField)
	}
	p.arrange()
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
		return w.alternate(p, w.inlines)
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
		return w.hyperlink(p, e)
	case "fldSimple":
		w.linkField(attr(e, "instr"))
		return w.locked(lockField, func() error { return w.inlines(p) })
	case "sdt":
		return w.control(func(e xml.StartElement) error { return w.inline(p, e) })
	case "ins", "moveTo", "del", "moveFrom":
		return w.tracked(p, e.Name.Local == "ins" || e.Name.Local == "moveTo")
	case "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "rPr", "rt":
		return w.skip()
	}
	return w.inlines(p)
}

// hyperlink reads a w:hyperlink element and keeps its address.
func (w *docxWalker) hyperlink(p *docxParagraph, e xml.StartElement) error {
	if r := w.rels[attr(e, "id")]; r.external {
		w.link(r.target)
	}
	outer := w.linked
	w.linked = true
	err := w.inlines(p)
	w.linked = outer
	return err
}

// tracked reads text that a tracked change adds or takes away.
func (w *docxWalker) tracked(p *docxParagraph, added bool) error {
	p.lock = lockTracked
	if added == w.view.original {
		return w.skip()
	}
	return w.inlines(p)
}

// math keeps the text of a formula.
func (w *docxWalker) math(p *docxParagraph, e xml.StartElement) error {
	w.began = w.begin
	text, err := w.text()
	if e.Name.Space == mathNS || e.Name.Space == mathStrictNS {
		return w.locked(lockFormula, func() error {
			w.emit(p, text, w.para)
			return err
		})
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
	if w.view.original {
		p.props.runsOn = p.props.runsOn || p.props.endAdded
	} else {
		p.props.runsOn = p.props.runsOn || p.props.endGone
	}
	if p.props.or(inherited).pageBreak {
		p.single = cmp.Or(p.single, lockNewPage)
	}
	if p.props.or(inherited).pageBreak && !w.rendered && w.shown > 0 {
		w.page++
	}
	return err
}

// run reads a w:r element: text of one look.
func (w *docxWalker) run(p *docxParagraph) error {
	look, outer := w.para, w.look
	w.look = Span{}
	err := w.children(func(e xml.StartElement) error {
		if e.Name.Local == "rPr" {
			begin := w.begin
			own, err := readRunProps(w.xmlReader)
			look = own.or(w.styles.run(own.style)).or(w.para)
			w.look = Span{begin, w.end()}
			if own.revised {
				p.lock = lockTracked
			}
			return err
		}
		return w.runContent(p, e, look)
	})
	w.look = outer
	return err
}

// runContent reads one element of a run.
func (w *docxWalker) runContent(p *docxParagraph, e xml.StartElement, look runProps) error {
	w.began = w.begin
	switch e.Name.Local {
	case "AlternateContent":
		return w.alternate(p, func(p *docxParagraph) error {
			return w.children(func(e xml.StartElement) error { return w.runContent(p, e, look) })
		})
	case "t":
		return w.runText(p, true, look)
	case "delText":
		if w.view.original {
			return w.runText(p, false, look)
		}
	case "tab", "ptab":
		return w.sign(p, "\t", look)
	case "br", "cr":
		if w.breaks++; w.breaks > maxParagraph {
			return oversized("it has more than %d line breaks", maxParagraph)
		}
		return w.lineBreak(p, attr(e, "type"), look)
	case "lastRenderedPageBreak":
		if w.rendered {
			w.page++
		}
	case "noBreakHyphen":
		return w.sign(p, "-", look)
	case "sym":
		return w.sign(p, symbol(attr(e, "char")), look)
	case "fldChar":
		return w.fieldChar(p, e, look)
	case "instrText":
		text, err := w.text()
		if n := len(w.fields); n > 0 && !w.fields[n-1].result {
			w.fields[n-1].instruction.WriteString(text)
		}
		return err
	case "ruby", "rubyBase":
		return w.locked(lockRuby, func() error { return w.inlines(p) })
	case "drawing", "pict", "object":
		w.place = docxPlace{}
		return w.drawing(p)
	}
	return w.skip()
}

// lineBreak ends a line, and a page where the file says so itself.
func (w *docxWalker) lineBreak(p *docxParagraph, kind string, look runProps) error {
	err := w.sign(p, "\n", look)
	if kind == "page" && !w.rendered {
		w.page++
	}
	return err
}

// runText reads a w:t element, or the w:delText of a tracked deletion.
func (w *docxWalker) runText(p *docxParagraph, plain bool, look runProps) error {
	text, err := w.text()
	text = oneLine(text)
	if value(look.symbol) {
		if signs := symbolText(text); signs != text {
			return w.locked(lockSymbol, func() error {
				w.emit(p, signs, look)
				return err
			})
		}
	}
	w.emit(p, text, look)
	if n := len(p.pieces); n > 0 && p.pieces[n-1].from.element.Start == w.began {
		p.pieces[n-1].from.plain = plain
	}
	return err
}

// oneLine returns text whose source is set over several lines as it is printed.
func oneLine(s string) string {
	if !strings.Contains(s, "\n") {
		return s
	}
	lines := strings.Split(strings.TrimSpace(s), "\n")
	for i, l := range lines {
		lines[i] = strings.TrimSpace(l)
	}
	return strings.Join(lines, " ")
}

// sign reads an element that stands for a sign.
func (w *docxWalker) sign(p *docxParagraph, text string, look runProps) error {
	err := w.skip()
	w.emit(p, text, look)
	return err
}

// emit adds visible text to p.
func (w *docxWalker) emit(p *docxParagraph, text string, look runProps) {
	if text == "" || w.inInstruction() {
		return
	}
	if value(look.hidden) {
		p.lock = lockHidden
		return
	}
	from := docxOrigin{element: Span{w.began, w.end()}, look: w.look, link: w.linked, lock: w.lock}
	for _, f := range w.fields {
		link, why := f.kind()
		from.link = from.link || link
		from.lock = cmp.Or(from.lock, why)
	}
	w.shown += len(text)
	p.pieces = append(p.pieces, docxPiece{text, value(look.bold), look.size, w.page, from})
}

// index returns the number of the paragraph being read in the main part, -1 in
// any other part: what stands there cannot be edited in place.
func (w *docxWalker) index() int {
	if w.aside {
		return -1
	}
	return w.paragraphs - 1
}
