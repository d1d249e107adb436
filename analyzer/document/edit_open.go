package document

import (
	"bytes"
	"cmp"
	"context"
	"encoding/binary"
	"encoding/xml"
	"slices"
	"strings"
	"unicode/utf16"
)

// An editor makes edits in one DOCX file.
type editor struct {
	*docxFile
	data       []byte
	opt        ApplyOptions
	encode     func([]byte) []byte // the main part as it is stored
	paragraphs map[int]*docxParagraph
	twins      map[*docxParagraph][]*docxParagraph // the same paragraphs in other forms of a text box
	texts      map[*docxParagraph]*editText
	advice     []string // on the file as a whole
	original   string   // the text with tracked changes rejected, where tracked changes are made
}

// openEditor reads a DOCX file for edits. It refuses files that must not be
// changed.
func openEditor(ctx context.Context, name string, data []byte, opt ApplyOptions) (*editor, error) {
	if !isWord(&file{name: name, data: data}) {
		if _, err := read(ctx, name, data, Limits{}.WithDefaults()); err != nil {
			return nil, err
		}
		return nil, fail(UnsupportedFormat, "only a Word file (.docx) can be edited in place", "save the resume as DOCX, or put the new bullets in by hand")
	}
	f, err := parseDOCX(ctx, name, data, docxView{spare: true})
	if err != nil {
		return nil, err
	}
	e := &editor{docxFile: f, data: data, opt: opt, paragraphs: map[int]*docxParagraph{}, twins: map[*docxParagraph][]*docxParagraph{}, texts: map[*docxParagraph]*editText{}}
	if err := e.mayEdit(); err != nil {
		return nil, err
	}
	e.collect(f.body)
	if !opt.TrackChanges {
		return e, nil
	}
	e.original, err = originalText(ctx, name, data)
	return e, err
}

// originalText returns the text of a file with tracked changes rejected.
func originalText(ctx context.Context, name string, data []byte) (string, error) {
	f, err := parseDOCX(ctx, name, data, docxView{original: true})
	if err != nil {
		return "", err
	}
	return f.doc.Text, nil
}

// mayEdit looks for what forbids any edit of the file.
func (e *editor) mayEdit() error {
	for name := range e.pkg.files {
		if strings.HasPrefix(name, "_xmlsignatures/") {
			return fail(Protected, "the file is signed, and any change would break the signature", "remove the signature in Word (File, Info), or edit a copy saved under another name")
		}
	}
	stored, err := e.pkg.raw(e.pkg.main)
	if err != nil {
		return err
	}
	if e.encode = encoderOf(stored); !bytes.Equal(e.encode(e.main), stored) {
		return fail(Corrupt, "its text holds damaged characters, which an edit would lose", "open it in Word, mend the text and save it again")
	}
	return e.settings()
}

// settings heeds what the settings of the file say about changes.
func (e *editor) settings() error {
	var refused *Error
	err := eachElement(e.pkg.optional("settings"), func(el xml.StartElement) {
		switch el.Name.Local {
		case "documentProtection":
			refused = cmp.Or(refused, e.protection(el))
		case "writeProtection":
			if attr(el, "hash") != "" || attr(el, "hashValue") != "" {
				refused = fail(Protected, "the file asks for a password before it can be changed", "remove the password in Word (Save As, Tools, General Options) and try again")
			}
		case "trackRevisions":
			if isOn(el) && !e.opt.TrackChanges {
				e.advice = append(e.advice, "Word's Track Changes is on in this file, but these changes are not tracked")
			}
		}
	})
	if refused != nil {
		return refused
	}
	return err
}

// protection heeds a w:documentProtection element, nil where it allows edits.
func (e *editor) protection(el xml.StartElement) *Error {
	on, kind := attr(el, "enforcement"), attr(el, "edit")
	switch {
	case on != "1" && on != "true" && on != "on", kind == "", kind == "none":
		return nil
	case kind != "trackedChanges":
		return fail(Protected, "the file is protected against changes", "end the protection in Word (Review, Restrict Editing, Stop Protection) and try again")
	case !e.opt.TrackChanges:
		return fail(Protected, "the file takes tracked changes only", "ask for tracked changes, or end the protection in Word (Review, Restrict Editing, Stop Protection)")
	}
	return nil
}

// collect notes the paragraphs that can be edited, by their number.
func (e *editor) collect(blocks []docxBlock) {
	eachParagraph(blocks, func(p *docxParagraph) {
		if p.index >= 0 {
			e.paragraphs[p.index] = p
		}
		e.pair(p)
	})
}

// eachParagraph calls f for the paragraphs of blocks and of the boxes in them.
func eachParagraph(blocks []docxBlock, f func(*docxParagraph)) {
	for _, b := range blocks {
		if b.para != nil {
			f(b.para)
			eachParagraph(b.para.boxes, f)
			continue
		}
		for _, row := range b.table.rows {
			for _, c := range row {
				eachParagraph(c, f)
			}
		}
	}
}

// pair finds for each paragraph of the boxes of p its like in the boxes' other
// form, in the order of the file.
func (e *editor) pair(p *docxParagraph) {
	spare := inFileOrder(p.spare)
	for _, q := range inFileOrder(p.boxes) {
		i := slices.IndexFunc(spare, func(s *docxParagraph) bool {
			return len(q.pieces) > 0 && pieceText(s.pieces) == pieceText(q.pieces)
		})
		if i >= 0 {
			e.twins[q] = append(e.twins[q], spare[i])
			spare = spare[i+1:]
		}
	}
}

// inFileOrder returns the paragraphs of blocks as they follow in the file.
func inFileOrder(blocks []docxBlock) []*docxParagraph {
	var out []*docxParagraph
	eachParagraph(blocks, func(p *docxParagraph) { out = append(out, p) })
	slices.SortStableFunc(out, func(a, b *docxParagraph) int { return a.index - b.index })
	return out
}

// encoderOf returns the function that writes text as stored is written.
func encoderOf(stored []byte) func([]byte) []byte {
	if order := wideOrder(stored); order != nil {
		mark := order.Uint16(stored) == 0xFEFF
		return func(b []byte) []byte { return encodeWide(b, order, mark) }
	}
	if bytes.HasPrefix(stored, []byte(utf8BOM)) {
		return func(b []byte) []byte { return append([]byte(utf8BOM), b...) }
	}
	return func(b []byte) []byte { return b }
}

// encodeWide returns UTF-8 as UTF-16, with a byte order mark where asked.
func encodeWide(b []byte, order binary.ByteOrder, mark bool) []byte {
	units := utf16.Encode([]rune(string(b)))
	if mark {
		units = append([]uint16{0xFEFF}, units...)
	}
	out := make([]byte, 2*len(units))
	for i, u := range units {
		order.PutUint16(out[2*i:], u)
	}
	return out
}
