package document

import (
	"encoding/xml"
	"io"
	"strings"
)

// runProps are the properties of a run of text that matter here. A nil or zero
// property is not set.
type runProps struct {
	style  string
	bold   *bool
	hidden *bool
	size   float64 // points
	symbol *bool   // its font holds signs in place of letters

	revised bool // a tracked change of the look of this run itself
}

// or returns a with what it leaves unset taken from b.
func (a runProps) or(b runProps) runProps {
	setDefault(&a.bold, b.bold)
	setDefault(&a.hidden, b.hidden)
	setDefault(&a.symbol, b.symbol)
	if a.size == 0 {
		a.size = b.size
	}
	return a
}

// paraProps are the properties of a paragraph that matter here; a nil property
// is not set.
type paraProps struct {
	style         string
	numID         *string
	level         *int
	outline       *int
	left, first   *float64 // points; first is the first line's offset from left
	before, after *float64 // points
	contextual    *bool    // no space between paragraphs of one style
	pageBreak     bool
	runsOn        bool // into the next: its end does not count, or it is a capital set over several lines
	endAdded      bool // its end is a tracked insertion
	endGone       bool // its end is a tracked deletion
	run           runProps
}

// or returns a with what it leaves unset taken from b. A list's number and
// level are one property.
func (a paraProps) or(b paraProps) paraProps {
	if a.numID == nil {
		a.numID = b.numID
	}
	setDefault(&a.level, b.level)
	setDefault(&a.outline, b.outline)
	setDefault(&a.left, b.left)
	setDefault(&a.first, b.first)
	setDefault(&a.before, b.before)
	setDefault(&a.after, b.after)
	setDefault(&a.contextual, b.contextual)
	a.pageBreak = a.pageBreak || b.pageBreak
	a.run = a.run.or(b.run)
	return a
}

func setDefault[T any](p **T, value *T) {
	if *p == nil {
		*p = value
	}
}

// value returns what p points to, the zero value for nil.
func value[T any](p *T) T {
	if p == nil {
		var zero T
		return zero
	}
	return *p
}

// A docxStyle is a named style as the file defines it.
type docxStyle struct {
	name, parent string
	para         paraProps
	run          runProps
}

// docxStyles are the styles of a document.
type docxStyles struct {
	byID     map[string]*docxStyle
	fallback string // id of the style of paragraphs that name none
	para     paraProps
}

// readStyles reads the styles part. What cannot be read is as if it were not
// there: the text does not depend on it.
func readStyles(b []byte) *docxStyles {
	s := &docxStyles{byID: map[string]*docxStyle{}}
	if len(b) == 0 {
		return s
	}
	x := newXMLReader(b)
	for {
		t, err := x.next()
		if err != nil {
			return s
		}
		e, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		switch e.Name.Local {
		case "rPrDefault", "pPrDefault":
			err = s.readDefaults(x)
		case "style":
			err = s.readStyle(x, e)
		case "latentStyles":
			err = x.skip()
		}
		if err != nil && err != io.EOF {
			return s
		}
	}
}

func (s *docxStyles) readDefaults(x *xmlReader) error {
	return x.children(func(e xml.StartElement) (err error) {
		switch e.Name.Local {
		case "rPr":
			s.para.run, err = readRunProps(x)
		case "pPr":
			run := s.para.run
			s.para, err = readParaProps(x)
			s.para.run = run
		default:
			err = x.skip()
		}
		return err
	})
}

func (s *docxStyles) readStyle(x *xmlReader, e xml.StartElement) error {
	st := &docxStyle{}
	id := attr(e, "styleId")
	s.byID[id] = st
	if d := attr(e, "default"); attr(e, "type") == "paragraph" && (d == "1" || d == "true" || d == "on") {
		s.fallback = id
	}
	return x.children(func(e xml.StartElement) (err error) {
		switch e.Name.Local {
		case "name":
			st.name = strings.ToLower(attr(e, "val"))
		case "basedOn":
			st.parent = attr(e, "val")
		case "pPr":
			st.para, err = readParaProps(x)
			return err
		case "rPr":
			st.run, err = readRunProps(x)
			return err
		}
		return x.skip()
	})
}

// readRunProps reads a w:rPr element.
func readRunProps(x *xmlReader) (runProps, error) {
	var p runProps
	err := x.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "rStyle":
			p.style = attr(e, "val")
		case "b":
			on := isOn(e)
			p.bold = &on
		case "rPrChange":
			p.revised = true
		case "vanish":
			on := isOn(e)
			p.hidden = &on
		case "rFonts":
			if font := attr(e, "ascii"); font != "" {
				is := isSymbolFont(font)
				p.symbol = &is
			}
		case "sz":
			p.size = number(e, "val") / 2
		}
		return x.skip()
	})
	return p, err
}

// readParaProps reads a w:pPr element.
func readParaProps(x *xmlReader) (paraProps, error) {
	return readParaPropsWith(x, func(xml.StartElement) error { return x.skip() })
}

// readParaPropsWith reads a w:pPr element and has section read a w:sectPr in it.
func readParaPropsWith(x *xmlReader, section func(xml.StartElement) error) (paraProps, error) {
	var p paraProps
	err := x.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "pStyle":
			p.style = attr(e, "val")
		case "numPr":
			return readNumPr(x, &p)
		case "outlineLvl":
			n := int(number(e, "val"))
			p.outline = &n
		case "ind":
			p.left, p.first = readIndent(e)
		case "spacing":
			p.before, p.after = twips(e, "before"), twips(e, "after")
		case "contextualSpacing":
			on := isOn(e)
			p.contextual = &on
		case "sectPr":
			return section(e)
		case "framePr":
			cap := attr(e, "dropCap")
			p.runsOn = p.runsOn || cap == "drop" || cap == "margin"
		case "pageBreakBefore":
			p.pageBreak = isOn(e)
		case "rPr":
			return x.children(func(e xml.StartElement) error {
				switch e.Name.Local {
				case "ins", "moveTo":
					p.endAdded = true
				case "del", "moveFrom":
					p.endGone = true
				}
				return x.skip()
			})
		}
		return x.skip()
	})
	return p, err
}

func readNumPr(x *xmlReader, p *paraProps) error {
	return x.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "numId":
			id := attr(e, "val")
			p.numID = &id
		case "ilvl":
			n := min(max(int(number(e, "val")), 0), 8)
			p.level = &n
		}
		return x.skip()
	})
}

// readIndent reads a w:ind element; "start" is the newer name of "left".
func readIndent(e xml.StartElement) (left, first *float64) {
	if left = twips(e, "left"); left == nil {
		left = twips(e, "start")
	}
	if hanging := twips(e, "hanging"); hanging != nil {
		back := -*hanging
		return left, &back
	}
	return left, twips(e, "firstLine")
}

// twips returns an attribute in twentieths of a point as points.
func twips(e xml.StartElement, local string) *float64 {
	if attr(e, local) == "" {
		return nil
	}
	points := number(e, local)
	if !strings.HasSuffix(attr(e, local), "pt") {
		points /= 20
	}
	return &points
}

// maxParents bounds how far a style's parents are followed: they may go in a circle.
const maxParents = 20

// paragraph returns the properties of a paragraph of style id with everything
// it inherits.
func (s *docxStyles) paragraph(id string) paraProps {
	var p paraProps
	for range maxParents {
		st := s.byID[id]
		if st == nil {
			break
		}
		p = p.or(st.para)
		p.run = p.run.or(st.run)
		id = st.parent
	}
	return p.or(s.para)
}

// run returns the properties of a character style with everything it inherits
// from other styles.
func (s *docxStyles) run(id string) runProps {
	var p runProps
	for range maxParents {
		st := s.byID[id]
		if st == nil {
			break
		}
		p = p.or(st.run)
		id = st.parent
	}
	return p
}

// inherits reports whether style id, or a style it is based on, satisfies is.
func (s *docxStyles) inherits(id string, is func(name string) bool) bool {
	for range maxParents {
		st := s.byID[id]
		if st == nil {
			return is(strings.ToLower(id))
		}
		if is(st.name) || is(strings.ToLower(id)) {
			return true
		}
		id = st.parent
	}
	return false
}

// isHeading reports whether paragraphs of style id are headings.
func (s *docxStyles) isHeading(id string) bool {
	return id != "" && s.inherits(id, func(name string) bool {
		return name == "title" || strings.Contains(name, "heading")
	})
}

// isList reports whether style id is one of Word's own list styles, whose
// numbering may have been lost on the way through another program.
func (s *docxStyles) isList(id string) bool {
	return id != "" && s.inherits(id, func(name string) bool {
		name = strings.ReplaceAll(name, " ", "")
		return strings.HasPrefix(name, "listbullet") || strings.HasPrefix(name, "listnumber")
	})
}
