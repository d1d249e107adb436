package document

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/xml"
	"html"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"regexp"
	"strings"
)

// A docxChunk is a part of another format that stands in for a block: a page,
// a document, a diagram.
type docxChunk struct {
	id   string
	para *docxParagraph // takes its text
}

func (w *docxWalker) chunk(id string, p *docxParagraph) {
	w.chunks = append(w.chunks, docxChunk{id, p})
}

// fillChunks puts the text of embedded parts where they are embedded.
func (r *docxReader) fillChunks(ctx context.Context, chunks []docxChunk) {
	for _, c := range chunks {
		rel := r.pkg.rels[c.id]
		part, err := r.pkg.raw(rel.target)
		if err != nil {
			continue
		}
		c.para.pieces = r.chunkPieces(ctx, rel.kind, part)
	}
}

// chunkPieces returns the text of an embedded part.
func (r *docxReader) chunkPieces(ctx context.Context, kind string, part []byte) []docxPiece {
	f := &file{data: part}
	switch {
	case kind == "diagramData":
		return []docxPiece{{text: diagramText(xmlUTF8(part)), page: 1}}
	case isZip(f):
		return []docxPiece{{text: r.embedded(ctx, part), page: 1}}
	case isHTML(f):
		return pagePieces(part)
	}
	if page := mailPage(part); page != nil {
		return pagePieces(page)
	}
	text, err := decodeText(part)
	if err != nil {
		return nil
	}
	return []docxPiece{{text: text, page: 1}}
}

// embedded returns the text of a Word document within this one.
func (r *docxReader) embedded(ctx context.Context, part []byte) string {
	if r.view.embedded {
		return "" // one level is what people make
	}
	view := r.view
	view.embedded = true
	f, err := parseDOCX(ctx, "", part, view)
	if err != nil {
		return ""
	}
	var b strings.Builder
	for i, l := range f.doc.Lines {
		b.WriteString(l.Marker + " " + f.doc.LineText(i) + "\n")
	}
	return b.String()
}

// diagramText returns the text of a diagram's data part, a paragraph a line.
func diagramText(part []byte) string {
	x := newXMLReader(part)
	var lines []string
	for {
		t, err := x.next()
		if err != nil {
			return strings.Join(lines, "\n")
		}
		if e, ok := t.(xml.StartElement); ok && isDrawing(e, "p") {
			text, err := drawnText(x)
			if err == nil {
				lines = append(lines, text)
			}
		}
	}
}

var (
	htmlItem    = regexp.MustCompile(`(?i)<li\b[^>]*>`)
	htmlHeading = regexp.MustCompile(`(?i)<h[1-6]\b[^>]*>`)
	htmlCell    = regexp.MustCompile(`(?i)</t[dh]>`)
	htmlBlock   = regexp.MustCompile(`(?i)<(?:/?(?:p|div|li|h[1-6]|tr|ul|ol|table)\b[^>]*|br\s*/?)>`)
	htmlElement = regexp.MustCompile(`(?is)<(?:head|style|script)\b.*?</(?:head|style|script)>|<!--.*?-->|<[^>]*>`)
)

// headingMark stands before the text of a heading while a page is taken apart;
// no text holds it.
const headingMark = "\x01"

// pagePieces returns the text of an HTML page, its headings bold.
func pagePieces(page []byte) []docxPiece {
	text, err := decodeText(page)
	if err != nil {
		return nil
	}
	text = htmlItem.ReplaceAllString(strings.Join(strings.Fields(text), " "), "\n• ")
	text = htmlHeading.ReplaceAllString(htmlCell.ReplaceAllString(text, "\t"), "\n"+headingMark)
	text = htmlElement.ReplaceAllString(htmlBlock.ReplaceAllString(text, "\n"), "")
	var out []docxPiece
	for _, line := range strings.SplitAfter(html.UnescapeString(text), "\n") {
		out = append(out, docxPiece{text: line, bold: strings.HasPrefix(line, headingMark), page: 1})
	}
	return out
}

// mailPage returns the HTML page in a web archive (MHTML), nil where data is
// none. Scripts that make Word files in a browser embed their page so.
func mailPage(data []byte) []byte {
	m, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return nil
	}
	kind, params, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	switch {
	case err != nil:
		return nil
	case kind == "text/html":
		return decodeBody(m.Body, m.Header.Get("Content-Transfer-Encoding"))
	}
	parts := multipart.NewReader(m.Body, params["boundary"])
	for {
		p, err := parts.NextRawPart()
		if err != nil {
			return nil
		}
		if kind, _, err := mime.ParseMediaType(p.Header.Get("Content-Type")); err == nil && kind == "text/html" {
			return decodeBody(p, p.Header.Get("Content-Transfer-Encoding"))
		}
	}
}

// decodeBody undoes the encoding of a mail's body, which was inflated within
// bounds already.
func decodeBody(r io.Reader, encoding string) []byte {
	switch strings.ToLower(encoding) {
	case "quoted-printable":
		r = quotedprintable.NewReader(r)
	case "base64":
		r = base64.NewDecoder(base64.StdEncoding, r)
	}
	b, err := io.ReadAll(r)
	if err != nil && len(b) == 0 {
		return nil
	}
	return b
}
