package document

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A splice puts new XML in the place of a span of the main part.
type splice struct {
	Span
	xml string
}

// A stretch is text of one piece that stays, goes or comes.
type stretch struct {
	fate fate
	text string
}

type fate int

const (
	stays fate = iota
	goes
	comes
)

// spliced returns the main part with plans carried out.
func (e *editor) spliced(plans []*editPlan) ([]byte, error) {
	var parts []editPart
	for _, p := range plans {
		parts = append(parts, p.parts...)
	}
	x := &splicer{main: e.main, opt: e.opt}
	if e.opt.TrackChanges {
		x.id = e.lastID()
	}
	var out []splice
	for _, p := range byParagraph(parts) {
		out = append(out, x.paragraph(p)...)
		if p.next != nil {
			out = append(out, x.nextBullet(p)...)
		}
	}
	slices.SortFunc(out, func(a, b splice) int { return a.Start - b.Start })
	var b bytes.Buffer
	at := 0
	for _, s := range out {
		if s.Start < at {
			return nil, errors.New("two edits change the same text")
		}
		b.Write(e.main[at:s.Start])
		b.WriteString(s.xml)
		at = s.End
	}
	b.Write(e.main[at:])
	return b.Bytes(), nil
}

// byParagraph joins the parts of edits in one paragraph, in the order of the
// file.
func byParagraph(parts []editPart) []editPart {
	slices.SortStableFunc(parts, func(a, b editPart) int { return a.index - b.index })
	var out []editPart
	for _, p := range parts {
		if n := len(out) - 1; n >= 0 && out[n].editText == p.editText {
			out[n].changes = append(slices.Clone(out[n].changes), p.changes...)
			continue
		}
		out = append(out, p)
	}
	for _, p := range out {
		slices.SortStableFunc(p.changes, func(a, b editPlace) int { return a.runes.Start - b.runes.Start })
	}
	return out
}

// A splicer writes the XML of changed pieces.
type splicer struct {
	main []byte
	opt  ApplyOptions
	id   int // of the tracked change written last
}

func (x *splicer) paragraph(p editPart) []splice {
	var out []splice
	for k, piece := range p.pieces {
		stretches := p.stretches(k)
		if len(stretches) == 1 && stretches[0].fate == stays || len(stretches) == 0 {
			continue
		}
		write := x.direct
		if x.opt.TrackChanges {
			write = x.tracked
		}
		out = append(out, splice{piece.from.element, write(piece.from, stretches)})
	}
	return out
}

// stretches cuts piece k up into what stays, goes and comes.
func (p editPart) stretches(k int) []stretch {
	var out []stretch
	at, end := p.first[k], p.first[k+1]
	add := func(f fate, text string) {
		if text != "" {
			out = append(out, stretch{f, text})
		}
	}
	for _, c := range p.changes {
		start := min(max(c.runes.Start, at), end)
		stop := min(max(c.runes.End, start), end)
		add(stays, string(p.runes[at:start]))
		add(goes, string(p.runes[start:stop]))
		at = stop
		if c.piece == k {
			add(comes, c.insert)
		}
	}
	add(stays, string(p.runes[at:end]))
	return out
}

// direct writes a piece as it shall be.
func (x *splicer) direct(from docxOrigin, stretches []stretch) string {
	prefix := x.prefix(from)
	if from.plain {
		text := ""
		for _, s := range stretches {
			if s.fate != goes {
				text += s.text
			}
		}
		return textXML(prefix+"t", text)
	}
	out := ""
	for _, s := range stretches {
		switch s.fate {
		case stays:
			out += x.element(from)
		case comes:
			out += textXML(prefix+"t", s.text)
		}
	}
	return out
}

// tracked writes a piece with tracked changes: its run is closed before them
// and opened again after them.
func (x *splicer) tracked(from docxOrigin, stretches []stretch) string {
	prefix := x.prefix(from)
	look := string(x.main[from.look.Start:from.look.End])
	open, shut := "<"+prefix+"r>"+look, "</"+prefix+"r>"
	var b strings.Builder
	within := true
	for _, s := range stretches {
		if s.fate == stays {
			if !within {
				b.WriteString(open)
			}
			within = true
			b.WriteString(x.content(from, prefix+"t", s))
			continue
		}
		if within {
			b.WriteString(shut)
		}
		within = false
		kind, text := "ins", prefix+"t"
		if s.fate == goes {
			kind, text = "del", prefix+"delText"
		}
		start, end := x.change(prefix, kind)
		b.WriteString(start + open + x.content(from, text, s) + shut + end)
	}
	if !within {
		b.WriteString(open)
	}
	return b.String()
}

// content writes a stretch: new text, or what the piece itself is made of.
func (x *splicer) content(from docxOrigin, name string, s stretch) string {
	if from.plain || s.fate == comes {
		return textXML(name, s.text)
	}
	return x.element(from)
}

// change returns the tags around one tracked change.
func (x *splicer) change(prefix, kind string) (start, end string) {
	x.id++
	author := x.opt.Author
	if author == "" {
		author = "vitals"
	}
	name, declared := prefix, ""
	if prefix == "" { // an attribute is in no namespace without a prefix
		name, declared = "w:", ` xmlns:w="`+x.namespace()+`"`
	}
	start = fmt.Sprintf(`<%s%s%s %sid="%d" %sauthor="%s"`, prefix, kind, declared, name, x.id, name, escapeXML(author))
	if !x.opt.Date.IsZero() {
		start += fmt.Sprintf(` %sdate="%s"`, name, x.opt.Date.UTC().Format(time.RFC3339))
	}
	return start + ">", "</" + prefix + kind + ">"
}

// namespace returns the namespace of the main part's elements.
func (x *splicer) namespace() string {
	if bytes.Contains(x.main, []byte(`"`+wordStrictNS+`"`)) {
		return wordStrictNS
	}
	return wordNS
}

func (x *splicer) element(from docxOrigin) string {
	return string(x.main[from.element.Start:from.element.End])
}

// prefix returns the namespace prefix of a piece's element with its colon, ""
// where it has none.
func (x *splicer) prefix(from docxOrigin) string {
	name := x.main[from.element.Start+1 : from.element.End]
	name = name[:bytes.IndexAny(name, " \t\r\n/>")]
	return string(name[:bytes.IndexByte(name, ':')+1])
}

// lastID returns the highest number that marks something in the file: those of
// tracked changes must differ from all others.
func (e *editor) lastID() int {
	last := 0
	for name := range e.pkg.files {
		if !strings.HasSuffix(name, ".xml") {
			continue
		}
		part, err := e.pkg.part(name)
		if err != nil {
			continue
		}
		_ = eachElement(part, func(el xml.StartElement) { // a damaged part has no marks that Word would find
			if !isWord2006(el.Name.Space) {
				return
			}
			if n, err := strconv.Atoi(attr(el, "id")); err == nil && n < 1<<30 {
				last = max(last, n)
			}
		})
	}
	return last
}

// textXML writes an element of text, with the tabs in it as elements beside it.
func textXML(name, text string) string {
	if text == "" {
		return ""
	}
	start, end := "<"+name+` xml:space="preserve">`, "</"+name+">"
	tab := "<" + name[:strings.IndexByte(name, ':')+1] + "tab/>"
	return strings.ReplaceAll(start+escapeXML(text)+end, "\t", end+tab+start)
}

// escapeXML writes text for the inside of an element or attribute.
var escapeXML = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\r", "&#13;").Replace
