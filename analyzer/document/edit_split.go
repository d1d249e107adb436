package document

import (
	"encoding/xml"
	"slices"
	"strings"
	"unicode/utf8"
)

// A nextBullet is the second of two bullets that take the place of one.
type nextBullet struct {
	frame paraFrame
	space betweenSpace
	runs  []nextRun
}

// A betweenSpace is how the space between two bullets differs from what stands
// below and above the one they come from: a list is set apart by space below
// its last item or above its first. Each is in points; nil where it stays, and
// below nothing where the item takes what its style says.
type betweenSpace struct {
	below, above *float64
}

// A nextRun is a run of a new paragraph.
type nextRun struct {
	look Span   // the w:rPr element that it takes over, blank for none
	copy Span   // the element that it takes over in place of text
	text string // where it takes over none
}

// A paraFrame is what of a paragraph's XML is no text, as spans of the part.
type paraFrame struct {
	open    Span // its start tag
	props   Span // its w:pPr element, blank where it has none
	inner   Span // what that element holds
	spacing Span // the w:spacing element in it
	mark    Span // the w:rPr element in it, the look of the paragraph's end
	look    Span // what that element holds
}

// An ownWord is a word of a bullet, or a sign or blank.
type ownWord struct {
	text string
	from int // where it stands in the old bullet, -1 where it is new
}

// changesInTwo returns what turns a text into another, and the words of the one
// that comes after that, none where next is "". Both are laid beside the old
// text at once, so that each word goes to one of them.
func changesInTwo(from, first, next string) ([]editChange, []ownWord) {
	if next == "" {
		return wordChanges(from, first), nil
	}
	x, y, z := editWords(from), editWords(first), editWords(next)
	both := slices.Concat(y, []string{"\n"}, z)
	if len(x)*len(both) > mostCells {
		return []editChange{{Span{0, len(from)}, first}}, []ownWord{{next, -1}}
	}
	begin := &both[len(y)+1] // what now begins a bullet may have been written small
	if small := lowerStart(*begin); !slices.Contains(x, *begin) && slices.Contains(x, small) {
		*begin = small
	}
	own := make([]ownWord, len(z))
	for i, w := range z {
		own[i] = ownWord{w, -1}
	}
	kept, at := commonWords(x, both), 0
	for i, k := range kept {
		if k >= len(y) {
			own[k-len(y)-1].from, kept[i] = at, -1
		}
		at += len(x[i])
	}
	return changesOf(from, x, y, kept), own
}

// lowerStart returns a word with a small first letter.
func lowerStart(word string) string {
	_, n := utf8.DecodeRuneInString(word)
	return strings.ToLower(word[:n]) + word[n:]
}

// notInTwo says why no second bullet can be made of a line, "" where one can.
func (e *editor) notInTwo(edit Edit, line int) string {
	l, lines := e.doc.Lines[line], 0
	for _, o := range e.doc.Lines {
		if o.Block == l.Block {
			lines++
		}
	}
	switch {
	case lines > 1 || edit.Span != l.Span:
		return lockShared
	case strings.Contains(edit.Old, "\t"):
		return lockTabs
	case strings.ContainsAny(l.Marker, "0123456789.)"):
		return lockCounted
	}
	return ""
}

// nextFor makes the second bullet that comes after paragraph t, or says why it
// cannot be made. base is where the old bullet begins in t.bare.
func (e *editor) nextFor(t *editText, line, base int, old string, own []ownWord) (*nextBullet, string) {
	if t.single != "" {
		return nil, t.single
	}
	frame, reason := frameOf(e.main, t.element)
	if reason != "" {
		return nil, reason
	}
	whole := t.runeSpan(base, old, Span{0, len(old)})
	if slices.Contains(t.runes[:whole.Start], '\n') || slices.Contains(t.runes[whole.End:], '\n') {
		return nil, lockBreak
	}
	mark, reason := t.listMark(whole.Start)
	if reason != "" {
		return nil, reason
	}
	runs, reason := t.nextRuns(base, old, own)
	return &nextBullet{frame, e.between(line), append(mark, runs...)}, reason
}

// between returns the space between the bullets that a line becomes: that of
// the items beside it.
func (e *editor) between(line int) betweenSpace {
	var out betweenSpace
	p, before, after := e.paragraphs[e.doc.Lines[line].Block].props, e.item(line, line-1), e.item(line, line+1)
	switch {
	case before != nil && after == nil && p.after != nil:
		out.below = spaceOr(before.props.after)
	case before == nil && after != nil && p.before != nil:
		out.above = spaceOr(after.props.before)
	}
	return out
}

// byStyle stands for the space that a style says.
const byStyle = -1.0

func spaceOr(points *float64) *float64 {
	if points == nil {
		style := byStyle
		return &style
	}
	return points
}

// item returns the paragraph of a line that is an item of the same list as
// another, nil where it is none.
func (e *editor) item(line, other int) *docxParagraph {
	if other < 0 || other >= len(e.doc.Lines) {
		return nil
	}
	l, o := e.doc.Lines[line], e.doc.Lines[other]
	p, q := e.paragraphs[l.Block], e.paragraphs[o.Block]
	if q == nil || o.Style != ListItem || o.Style != l.Style || o.Marker != l.Marker || o.Level != l.Level || o.Indent != l.Indent || o.Column != l.Column || p.props.style != q.props.style {
		return nil
	}
	return q
}

// listMark returns what stands before the text of a bullet, which the next one
// gets as well: a mark that was typed, and blanks and tabs.
func (t *editText) listMark(end int) ([]nextRun, string) {
	if strings.ContainsAny(string(t.runes[:end]), "0123456789.)") {
		return nil, lockCounted
	}
	var out []nextRun
	for k := 0; k < len(t.pieces) && t.first[k] < end; k++ {
		from, part := t.pieces[k].from, string(t.runes[t.first[k]:min(end, t.first[k+1])])
		switch {
		case from.link || from.lock != "" && from.lock != lockSymbol:
			return nil, lockMark
		case t.first[k+1] <= end:
			out = append(out, nextRun{look: from.look, copy: from.element})
		case from.plain && from.lock == "":
			out = append(out, nextRun{look: from.look, text: part})
		default:
			return nil, lockMark
		}
	}
	return out, ""
}

// nextRuns gives each word of the next bullet the look it has in the old one;
// a new word looks as the one beside it.
func (t *editText) nextRuns(base int, old string, own []ownWord) ([]nextRun, string) {
	pieces := make([]int, len(own))
	for i, w := range own {
		pieces[i] = -1
		if w.from < 0 || blankAt(w.text, 0) {
			continue
		}
		if at := t.runeSpan(base, old, Span{w.from, w.from + len(w.text)}); at.Start < len(t.piece) {
			pieces[i] = t.piece[at.Start]
		}
	}
	t.spread(pieces)
	var out []nextRun
	for i, w := range own {
		if t.pieces[pieces[i]].from.link {
			return nil, lockLink
		}
		look := t.pieces[pieces[i]].from.look
		if n := len(out) - 1; n >= 0 && out[n].look == look {
			out[n].text += w.text
			continue
		}
		out = append(out, nextRun{look: look, text: w.text})
	}
	return out, ""
}

// spread gives a piece to each word that has none: of those of the words beside
// it the one whose look most of the paragraph has.
func (t *editText) spread(pieces []int) {
	for i := 0; i < len(pieces); i++ {
		if pieces[i] >= 0 {
			continue
		}
		end := i
		for end < len(pieces) && pieces[end] < 0 {
			end++
		}
		best := -1
		for _, k := range []int{i - 1, end} {
			if k >= 0 && k < len(pieces) && (best < 0 || t.share(pieces[k]) > t.share(best)) {
				best = pieces[k]
			}
		}
		if best < 0 {
			best = t.usual()
		}
		for ; i < end; i++ {
			pieces[i] = best
		}
	}
}

// usual returns the piece that has the look of most of the paragraph.
func (t *editText) usual() int {
	best := 0
	for k := range t.pieces {
		if t.rank(k, t.share(k)) > t.rank(best, t.share(best)) {
			best = k
		}
	}
	return best
}

// frameOf returns the frame of a paragraph, or says why none like it can follow.
func frameOf(main []byte, at Span) (paraFrame, string) {
	r := &frameReader{xmlReader: newXMLReader(main[at.Start:at.End]), base: at.Start}
	t, err := r.next()
	if err != nil {
		return r.out, lockMade
	}
	root, ok := t.(xml.StartElement)
	if !ok {
		return r.out, lockMade
	}
	r.space, r.out.open = root.Name.Space, Span{at.Start, at.Start + r.end()}
	if err := r.children(r.element); err != nil {
		return r.out, lockMade
	}
	return r.out, r.reason
}

// A frameReader reads a paragraph alone, which it looks through for what no
// second one can be made of.
type frameReader struct {
	*xmlReader
	base   int    // offset of the paragraph in the part
	space  string // the namespace of its element as it can be told from the paragraph alone
	out    paraFrame
	reason string
}

func (r *frameReader) refuse(why string) {
	if r.reason == "" {
		r.reason = why
	}
}

// element reads an element of a paragraph's content.
func (r *frameReader) element(e xml.StartElement) error {
	if e.Name.Space != r.space {
		r.refuse(lockMore)
		return r.skip()
	}
	switch e.Name.Local {
	case "pPr":
		return r.properties()
	case "r", "hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple":
		if slices.ContainsFunc(e.Attr, func(a xml.Attr) bool { return a.Name.Space == "xmlns" || a.Name.Local == "xmlns" }) {
			r.refuse(lockMade) // what is taken over from it would lack a namespace
		}
		return r.children(r.element)
	case "br":
		if kind := attr(e, "type"); kind == "page" || kind == "column" {
			r.refuse(lockPage)
		}
	case "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr",
		"t", "tab", "cr", "sym", "noBreakHyphen", "softHyphen", "lastRenderedPageBreak", "proofErr", "fldChar", "instrText",
		"bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "commentReference", "permStart", "permEnd":
	default:
		r.refuse(lockMore)
	}
	return r.skip()
}

// properties reads the w:pPr element.
func (r *frameReader) properties() error {
	begin, inner := r.begin, r.end()
	err := r.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "spacing":
			begin := r.begin
			err := r.skip()
			r.out.spacing = r.span(begin, r.end())
			return err
		case "sectPr":
			r.refuse(lockSection)
		case "pPrChange":
			r.refuse(lockTracked)
		case "numPr":
			return r.children(r.untracked)
		case "rPr":
			begin, inner := r.begin, r.end()
			err := r.children(r.untracked)
			r.out.mark, r.out.look = r.span(begin, r.end()), r.span(inner, r.begin)
			return err
		}
		return r.skip()
	})
	r.out.props, r.out.inner = r.span(begin, r.end()), r.span(inner, r.begin)
	return err
}

// span returns a span of the paragraph as one of the part.
func (r *frameReader) span(start, end int) Span { return Span{r.base + start, r.base + end} }

// untracked reads an element that may be the mark of a tracked change.
func (r *frameReader) untracked(e xml.StartElement) error {
	switch e.Name.Local {
	case "ins", "del", "moveFrom", "moveTo", "rPrChange", "numberingChange":
		r.refuse(lockTracked)
	}
	return r.skip()
}
