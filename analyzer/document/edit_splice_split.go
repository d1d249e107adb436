package document

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
)

// nextBullet writes the paragraph that comes after that of p. Where changes are
// tracked, what is new is the end of the first paragraph: the old end, which
// stays when the changes are rejected, now ends the second.
func (x *splicer) nextBullet(p editPart) []splice {
	name, f := x.prefix(docxOrigin{element: p.element}), p.next.frame
	var mark, ins, shut string
	if x.opt.TrackChanges {
		start, end := x.change(name, "ins")
		mark = start + end
	}
	first := x.props(name, f, "after", p.next.space.below, mark)
	second := x.props(name, f, "before", p.next.space.above, "")
	if x.opt.TrackChanges {
		ins, shut = x.change(name, "ins")
	}
	var b strings.Builder
	b.WriteString("<" + name + "p" + x.namespaces(f.open) + ">" + second + ins)
	for _, r := range p.next.runs {
		b.WriteString("<" + name + "r>" + x.at(r.look) + x.at(r.copy) + textXML(name+"t", r.text) + "</" + name + "r>")
	}
	b.WriteString(shut + "</" + name + "p>")
	at := f.props
	if at.Len() == 0 {
		at = Span{f.open.End, f.open.End}
	}
	return []splice{{at, first}, {Span{p.element.End, p.element.End}, b.String()}}
}

// props writes the properties of a paragraph with other space on one side, and
// with a mark of a tracked change among those of its end.
func (x *splicer) props(name string, f paraFrame, side string, space *float64, mark string) string {
	old := x.at(Span{f.inner.Start, max(f.mark.Start, f.inner.Start)}) + x.at(Span{max(f.mark.End, f.inner.Start), f.inner.End})
	now, change := old, ""
	if space != nil {
		spacing := x.at(f.spacing)
		now = strings.Replace(old, spacing, withSpace(spacing, side, *space), 1)
	}
	if now == old && mark == "" {
		return x.at(f.props)
	}
	if now != old && x.opt.TrackChanges {
		start, end := x.change(name, "pPrChange")
		change = start + "<" + name + "pPr>" + old + "</" + name + "pPr>" + end
	}
	if mark != "" || f.mark.Len() > 0 {
		now += "<" + name + "rPr>" + mark + x.at(f.look) + "</" + name + "rPr>"
	}
	return "<" + name + "pPr>" + now + change + "</" + name + "pPr>"
}

var spaceAttr = regexp.MustCompile(`(\s(?:[^\s=:]+:)?(after|before)\s*=\s*)(?:"[^"]*"|'[^']*')`)

// withSpace returns a w:spacing element with other space on one side.
func withSpace(spacing, side string, points float64) string {
	return spaceAttr.ReplaceAllStringFunc(spacing, func(attr string) string {
		m := spaceAttr.FindStringSubmatch(attr)
		switch {
		case m[2] != side:
			return attr
		case points == byStyle:
			return ""
		}
		return m[1] + fmt.Sprintf(`"%.0f"`, points*20)
	})
}

// at returns a span of the part.
func (x *splicer) at(s Span) string { return string(x.main[s.Start:s.End]) }

var namespaceAttr = regexp.MustCompile(`\sxmlns(?::[^\s=]+)?\s*=\s*(?:"[^"]*"|'[^']*')`)

// namespaces returns the namespaces that a start tag declares, as attributes.
func (x *splicer) namespaces(tag Span) string {
	return string(bytes.Join(namespaceAttr.FindAll(x.main[tag.Start:tag.End], -1), nil))
}
