package document

import (
	"context"
	"strings"
)

// Rich text (RTF specification 1.9.1): groups in braces, control words and
// text. Its paragraphs and tables become those of a DOCX, and lines are made of
// them in the same way.

// maxGroups bounds the nesting of groups; Word writes some 20.
const maxGroups = 1000

// readRTF reads a rich text file: page heads, body, page feet.
func readRTF(ctx context.Context, name string, data []byte, _ Limits) (*Document, error) {
	r := newRTFReader(data)
	for n := 0; r.step(); n++ {
		if n%10_000 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
	}
	if r.err != nil {
		return nil, r.err
	}
	w := &docxReader{b: r.b}
	body := r.main.finish()
	titleFirst(body)
	w.write(r.heads, InHeader)
	w.write(body, InBody)
	w.write(r.notes, InBody)
	w.write(r.feet, InFooter)
	if len(r.b.lines) == 0 {
		return nil, noText()
	}
	return r.b.document(name, RTF, r.page), nil
}

// An rtfGroup is what holds within a pair of braces.
type rtfGroup struct {
	to   rtfDestination
	star bool     // \* opened it: what is unknown is to be skipped
	flow *rtfFlow // takes the text
	run  runProps
	font int
	para rtfPara
	uc   int // how many characters stand behind \u for older readers
}

// An rtfReader reads one file.
type rtfReader struct {
	lex    rtfLexer
	b      *builder
	groups []rtfGroup // the open one last
	main   *rtfFlow
	err    error

	page     int  // of the text, from 1
	codePage int  // of the file
	skip     int  // characters left to skip behind \u
	high     rune // first half of a pair of \u

	fonts    map[int]rtfFont
	headings map[int]bool // by the number of the style
	style    int          // that is being defined
	word     []byte       // of a style's name, a mark or a field, so far

	lines              int // paragraphs, lines and texts of their own so far
	shown              int // bytes of text so far
	heads, feet, notes []docxBlock
}

func newRTFReader(data []byte) *rtfReader {
	r := &rtfReader{lex: rtfLexer{data: data}, b: new(builder), page: 1, fonts: map[int]rtfFont{}, headings: map[int]bool{}, main: newRTFFlow()}
	r.groups = []rtfGroup{{flow: r.main, uc: 1, run: runProps{size: rtfSize}}}
	return r
}

// rtfSize is the size in points of text that says none.
const rtfSize = 12

func (r *rtfReader) group() *rtfGroup { return &r.groups[len(r.groups)-1] }

// step reads a token; it returns false at the end.
func (r *rtfReader) step() bool {
	t := r.lex.next()
	g := r.group()
	switch t.kind {
	case rtfEnd:
		for len(r.groups) > 1 {
			r.close() // of a file that is cut off
		}
		return false
	case rtfOpen:
		r.skip = 0
		if len(r.groups) > maxGroups {
			r.err = errNesting
			return false
		}
		next := *g
		next.star = false
		r.groups = append(r.groups, next)
	case rtfClose:
		r.skip = 0
		if len(r.groups) > 1 {
			r.close()
		}
	case rtfBytes, rtfHex:
		n := min(r.skip, len(t.text))
		r.skip -= n
		if t.text = t.text[n:]; len(t.text) > 0 {
			r.bytes(g, t.text)
		}
	case rtfWord:
		if r.skip > 0 && t.word != "bin" {
			r.skip--
			break
		}
		r.control(g, t)
	}
	return r.err == nil
}

// bytes takes text in the code page of the font.
func (r *rtfReader) bytes(g *rtfGroup, b []byte) {
	font := r.fonts[g.font]
	page := font.page
	if page == 0 {
		page = r.codePage
	}
	s := decodePage(b, page)
	if font.symbol {
		s = symbolText(s)
	}
	r.put(g, s)
}

// put takes text.
func (r *rtfReader) put(g *rtfGroup, s string) {
	switch g.to {
	case rtfText:
		if !value(g.run.hidden) {
			if r.shown += len(s); r.shown > maxText {
				r.err = muchText()
			}
			g.flow.put(docxPiece{text: s, bold: value(g.run.bold), size: g.run.size, page: r.page})
		}
	case rtfMark, rtfField, rtfStyles:
		r.word = append(r.word, s...)
		if g.to == rtfStyles && s != "" && s[len(s)-1] == ';' {
			r.headings[r.style] = isODTHeading(string(r.word[:len(r.word)-1]))
			r.word, r.style = nil, 0
		}
	case rtfFonts:
		if isSymbolFont(strings.TrimSuffix(s, ";")) {
			f := r.fonts[g.font]
			f.symbol = true
			r.fonts[g.font] = f
		}
	}
}

// close ends a group: what was gathered in it goes where it belongs.
func (r *rtfReader) close() {
	g := *r.group()
	r.groups = r.groups[:len(r.groups)-1]
	outer := r.group()
	if g.to != outer.to {
		switch g.to {
		case rtfMark:
			g.flow.mark, g.flow.marked = bulletSign(string(r.word)), true
		case rtfField:
			r.b.link(fieldLink(string(r.word)))
		}
		r.word = nil
	}
	if g.flow == outer.flow {
		return
	}
	blocks := g.flow.finish()
	switch g.flow.kind {
	case "header":
		r.heads = append(r.heads, blocks...)
	case "footer":
		r.feet = append(r.feet, blocks...)
	case "note":
		r.notes = append(r.notes, blocks...)
	default:
		outer.flow.boxes = append(outer.flow.boxes, blocks...)
	}
}
