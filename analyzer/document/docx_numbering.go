package document

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// A docxLevel is how one level of a list is numbered.
type docxLevel struct {
	format      string // "bullet", "decimal", "none", …
	text        string // the glyph, or a pattern like "%1."
	picture     bool   // its bullet is an image
	style       string // the paragraph style that stands for this level
	start       int
	left, first *float64
}

// docxNumbering are the lists of a document.
type docxNumbering struct {
	abstract map[string]map[int]docxLevel
	link     map[string]string            // abstract list -> style that carries its numbering
	lists    map[string]string            // list -> abstract list
	override map[string]map[int]docxLevel // levels that a list defines anew
	styles   *docxStyles
	counts   map[string]*[9]int // of abstract lists, as the document is gone through
}

// readNumbering reads the numbering part; what cannot be read is left out.
func readNumbering(b []byte, s *docxStyles) *docxNumbering {
	n := &docxNumbering{
		abstract: map[string]map[int]docxLevel{}, link: map[string]string{}, lists: map[string]string{},
		override: map[string]map[int]docxLevel{}, styles: s, counts: map[string]*[9]int{},
	}
	if len(b) == 0 {
		return n
	}
	x := newXMLReader(b)
	for {
		t, err := x.next()
		if err != nil {
			return n
		}
		e, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		switch e.Name.Local {
		case "abstractNum":
			err = n.readAbstract(x, attr(e, "abstractNumId"))
		case "num":
			err = n.readList(x, attr(e, "numId"))
		}
		if err != nil {
			return n
		}
	}
}

func (n *docxNumbering) readAbstract(x *xmlReader, id string) error {
	n.abstract[id] = map[int]docxLevel{}
	return x.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "lvl":
			return readLevel(x, e, n.abstract[id])
		case "numStyleLink":
			n.link[id] = attr(e, "val")
		}
		return x.skip()
	})
}

func (n *docxNumbering) readList(x *xmlReader, id string) error {
	n.override[id] = map[int]docxLevel{}
	return x.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "abstractNumId":
			n.lists[id] = attr(e, "val")
		case "lvlOverride":
			return x.children(func(e xml.StartElement) error {
				if e.Name.Local == "lvl" {
					return readLevel(x, e, n.override[id])
				}
				return x.skip()
			})
		}
		return x.skip()
	})
}

func readLevel(x *xmlReader, e xml.StartElement, into map[int]docxLevel) error {
	l := docxLevel{start: 1}
	level := int(number(e, "ilvl"))
	err := x.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "numFmt":
			l.format = attr(e, "val")
		case "lvlText":
			l.text = attr(e, "val")
		case "lvlPicBulletId":
			l.picture = true
		case "pStyle":
			l.style = attr(e, "val")
		case "start":
			l.start = int(number(e, "val"))
		case "pPr":
			p, err := readParaProps(x)
			l.left, l.first = p.left, p.first
			return err
		}
		return x.skip()
	})
	into[level] = l
	return err
}

// root returns the abstract list behind a list, through the style that may
// stand between them.
func (n *docxNumbering) root(list string) string {
	a := n.lists[list]
	for range maxParents {
		style, ok := n.link[a]
		if !ok {
			break
		}
		id := n.styles.paragraph(style).numID
		if id == nil || n.lists[*id] == a {
			break
		}
		a = n.lists[*id]
	}
	return a
}

// find returns the level of a list that a paragraph of the given style is on.
func (n *docxNumbering) find(list string, level *int, style string) (docxLevel, int, bool) {
	if list == "" || list == "0" {
		return docxLevel{}, 0, false
	}
	levels := n.abstract[n.root(list)]
	at := value(level)
	if level == nil {
		for i := range 9 {
			if style != "" && levels[i].style == style {
				at = i
			}
		}
	}
	if l, ok := n.override[list][at]; ok {
		return l, at, true
	}
	l, ok := levels[at]
	return l, at, ok
}

// marker returns the mark of the next item of a list on a level.
func (n *docxNumbering) marker(list string, at int, l docxLevel) string {
	switch {
	case l.picture:
		return "•"
	case l.format == "bullet" || l.format == "none":
		return bulletSign(l.text)
	}
	a := n.root(list)
	c := n.counts[a]
	if c == nil {
		c = new([9]int)
		n.counts[a] = c
	}
	if c[at]++; c[at] == 1 {
		c[at] = max(l.start, 1)
	}
	for i := at + 1; i < len(c); i++ {
		c[i] = 0
	}
	return n.pattern(a, l.text, c)
}

// pattern fills the counts into a pattern like "%1.%2)".
func (n *docxNumbering) pattern(abstract, text string, c *[9]int) string {
	for i := range c {
		hole := "%" + strconv.Itoa(i+1)
		if strings.Contains(text, hole) {
			text = strings.ReplaceAll(text, hole, numeral(n.abstract[abstract][i].format, max(c[i], 1)))
		}
	}
	return cleanText(text)
}

// shows reports whether a level puts anything before its paragraphs. Pandoc
// numbers the further paragraphs of a list item, and of what follows a list,
// with a bullet that is a blank.
func (l docxLevel) shows() bool { return l.picture || strings.TrimSpace(l.text) != "" }

// bulletSign returns the plain sign for a bullet glyph.
func bulletSign(glyph string) string {
	sign := cleanText(glyph)
	if sign == "" && glyph != "" {
		return "•" // a glyph of a symbol font without a plain sign
	}
	return sign
}

// numeral writes n in a number format of Word; formats that are not known are
// written in digits.
func numeral(format string, n int) string {
	switch format {
	case "lowerLetter":
		return letters(n)
	case "upperLetter":
		return strings.ToUpper(letters(n))
	case "lowerRoman":
		return strings.ToLower(roman(n))
	case "upperRoman":
		return roman(n)
	case "decimalZero":
		if n < 10 {
			return "0" + strconv.Itoa(n)
		}
	}
	return strconv.Itoa(n)
}

// letters returns a, b, … z, aa, bb, … as Word counts.
func letters(n int) string {
	n = min(n, 26*9) - 1
	return strings.Repeat(string(rune('a'+n%26)), n/26+1)
}

func roman(n int) string {
	signs := []struct {
		value int
		sign  string
	}{{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}
	var b strings.Builder
	n = min(n, 399)
	for _, s := range signs {
		for ; n >= s.value; n -= s.value {
			b.WriteString(s.sign)
		}
	}
	return b.String()
}
