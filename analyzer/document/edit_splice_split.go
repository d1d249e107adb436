package document

import (
	"bytes"
	"regexp"
	"strings"
)

// nextBullet writes the paragraph that comes after that of p. Where changes are
// tracked, what is new is the end of the first paragraph: the old end, which
// stays when the changes are rejected, now ends the second.
func (x *splicer) nextBullet(p editPart) []splice {
	var out []splice
	name := x.prefix(docxOrigin{element: p.element})
	var ins, end string
	if x.opt.TrackChanges {
		start, shut := x.change(name, "ins")
		out = append(out, x.newEnd(name, p.next.frame, start+shut))
		ins, end = x.change(name, "ins")
	}
	var b strings.Builder
	b.WriteString("<" + name + "p" + x.namespaces(p.next.frame.open) + ">")
	b.Write(x.main[p.next.frame.props.Start:p.next.frame.props.End])
	b.WriteString(ins)
	for _, r := range p.next.runs {
		b.WriteString("<" + name + "r>")
		b.Write(x.main[r.look.Start:r.look.End])
		b.Write(x.main[r.copy.Start:r.copy.End])
		b.WriteString(textXML(name+"t", r.text) + "</" + name + "r>")
	}
	b.WriteString(end + "</" + name + "p>")
	return append(out, splice{Span{p.element.End, p.element.End}, b.String()})
}

// newEnd puts a mark among the properties of a paragraph's end.
func (x *splicer) newEnd(name string, f paraFrame, mark string) splice {
	look := "<" + name + "rPr>" + mark + "</" + name + "rPr>"
	props := "<" + name + "pPr>" + look + "</" + name + "pPr>"
	shut := f.props.Start + bytes.LastIndex(x.main[f.props.Start:f.props.End], []byte("</"))
	switch {
	case f.mark.Len() > 0 && f.at < f.mark.End: // the mark of a change comes first
		return splice{Span{f.at, f.at}, mark}
	case f.mark.Len() > 0:
		return splice{f.mark, look}
	case f.props.Len() == 0:
		return splice{Span{f.open.End, f.open.End}, props}
	case shut < f.props.Start:
		return splice{f.props, props}
	}
	return splice{Span{shut, shut}, look}
}

var namespaceAttr = regexp.MustCompile(`\sxmlns(?::[^\s=]+)?\s*=\s*(?:"[^"]*"|'[^']*')`)

// namespaces returns the namespaces that a start tag declares, as attributes.
func (x *splicer) namespaces(tag Span) string {
	return string(bytes.Join(namespaceAttr.FindAll(x.main[tag.Start:tag.End], -1), nil))
}
