package document

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
)

// The namespaces whose elements are told apart.
const (
	wordNS       = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	wordStrictNS = "http://purl.oclc.org/ooxml/wordprocessingml/main"
	mathNS       = "http://schemas.openxmlformats.org/officeDocument/2006/math"
	mathStrictNS = "http://purl.oclc.org/ooxml/officeDocument/math"
)

var (
	errDoctype = errors.New("a document type declaration, which no Word file has")
	errNesting = errors.New("elements nested too deep")
)

// xmlReader reads a part token by token, within bounds.
type xmlReader struct {
	dec        *xml.Decoder
	depth      int
	begin      int // offset in the part at which the last token begins
	paragraphs int // elements of paragraphs begun so far, wherever they stand
}

func newXMLReader(b []byte) *xmlReader {
	dec := xml.NewDecoder(bytes.NewReader(b))
	// Parts are UTF-8 by now, whatever they declare.
	dec.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	return &xmlReader{dec: dec}
}

// next returns the next token. The depth of elements is bounded, since reading
// them is recursive.
func (x *xmlReader) next() (xml.Token, error) {
	x.begin = x.end()
	t, err := x.dec.Token()
	if err != nil {
		return nil, err
	}
	switch t := t.(type) {
	case xml.StartElement:
		if x.depth++; x.depth > maxNesting {
			return nil, errNesting
		}
		if isWordElement(t, "p") || t.Name.Space == odtText && t.Name.Local == "p" {
			if x.paragraphs++; x.paragraphs > maxParagraph {
				return nil, oversized("it has more than %d paragraphs", maxParagraph)
			}
		}
	case xml.EndElement:
		x.depth--
	case xml.Directive:
		if bytes.HasPrefix(bytes.ToUpper(t), []byte("DOCTYPE")) {
			return nil, errDoctype
		}
	}
	return t, nil
}

// end returns the offset in the part behind what was read so far.
func (x *xmlReader) end() int { return int(x.dec.InputOffset()) }

// children calls f for each element within the open one and returns at its
// end. f reads its element to the end.
func (x *xmlReader) children(f func(xml.StartElement) error) error {
	for {
		t, err := x.next()
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if err := f(t); err != nil {
				return err
			}
		case xml.EndElement:
			return nil
		}
	}
}

// skip reads the open element to its end.
func (x *xmlReader) skip() error {
	for open := 1; open > 0; {
		t, err := x.next()
		if err != nil {
			return err
		}
		switch t.(type) {
		case xml.StartElement:
			open++
		case xml.EndElement:
			open--
		}
	}
	return nil
}

// text returns the characters of the open element.
func (x *xmlReader) text() (string, error) {
	var b strings.Builder
	for open := 1; open > 0; {
		t, err := x.next()
		if err != nil {
			return "", err
		}
		switch t := t.(type) {
		case xml.StartElement:
			open++
		case xml.EndElement:
			open--
		case xml.CharData:
			b.Write(t)
		}
	}
	return b.String(), nil
}

// eachElement calls f for every element of a part.
func eachElement(b []byte, f func(xml.StartElement)) error {
	x := newXMLReader(b)
	for {
		t, err := x.next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if e, ok := t.(xml.StartElement); ok {
			f(e)
		}
	}
}

func isWord2006(space string) bool {
	return space == wordNS || space == wordStrictNS || space == "w" // "w" where the prefix is not declared
}

func isWordElement(e xml.StartElement, local string) bool {
	return e.Name.Local == local && isWord2006(e.Name.Space)
}

// attr returns the value of an attribute by its local name.
func attr(e xml.StartElement, local string) string {
	for _, a := range e.Attr {
		if a.Name.Local == local {
			return a.Value
		}
	}
	return ""
}

// isOn reads an element that switches something: on unless it says otherwise.
func isOn(e xml.StartElement) bool {
	switch attr(e, "val") {
	case "0", "false", "off", "none":
		return false
	}
	return true
}

// number returns a numeric attribute, 0 where it is none.
func number(e xml.StartElement, local string) float64 {
	v, err := strconv.ParseFloat(strings.TrimSuffix(attr(e, local), "pt"), 64)
	if err != nil {
		return 0
	}
	return v
}
