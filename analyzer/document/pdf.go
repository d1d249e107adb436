package document

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"

	"github.com/ledongthuc/pdf"
)

// Only the object layer of github.com/ledongthuc/pdf is used: objects by
// reference, and the Adobe glyph list. Its text calls lose too much on resumes
// (word recall 0.84 over 600 of them, against 0.98 with what is done here): no
// forms, no widths of composite fonts, no columns.

// What is read of a file. A resume has one to three pages of some 60 lines.
const (
	maxPages   = 60
	maxPrinted = 8000
)

// A pdfPage is a page laid out.
type pdfPage struct {
	width, height float64
	lines         []printedLine
	hidden        []printedLine // text that nobody sees
	glyphs        int           // with text
	unknown       int           // without
	imageArea     float64
	paths         int
}

// readPDF reads a PDF file held in memory.
func readPDF(ctx context.Context, name string, data []byte, lim Limits) (doc *Document, err error) {
	defer func() {
		if p := recover(); p != nil {
			doc, err = nil, corruptPDF(fmt.Errorf("%v", p))
		}
	}()
	budget := &pdfBudget{left: maxPDFUnpacked}
	file, err := repairPDF(ctx, data, lim.Password, budget)
	if err != nil {
		return nil, pdfError(ctx, err, lim)
	}
	tree, err := file.open()
	if err != nil {
		return nil, pdfError(ctx, err, lim)
	}
	if len(tree) == 0 {
		return nil, pdfError(ctx, errNoPages, lim)
	}
	var pages []pdfPage
	var links []string
	in := newInterpreter(ctx, budget)
	for i, lines := 0, 0; i < len(tree) && lines < maxPrinted; i++ {
		v := tree[i]
		p := in.readPage(v, i+1)
		lines += len(p.lines)
		if err := ctx.Err(); err != nil {
			return nil, pdfError(ctx, err, lim)
		}
		pages = append(pages, p)
		links = append(links, linksOf(v)...)
	}
	if e := withoutText(pages); e != nil {
		return nil, e
	}
	doc = buildPDF(name, pages)
	doc.Links = unique(links)
	return doc, nil
}

// pdfError says why a file cannot be read.
func pdfError(ctx context.Context, err error, lim Limits) error {
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.Is(err, errNotPDF):
		return fail(UnsupportedFormat, "it is not a PDF, whatever its name says", "save the resume as PDF or DOCX")
	case errors.Is(err, errCipher):
		return &Error{Code: Encrypted, What: "the PDF is protected in a way that cannot be read", Hint: "open it and print it to a new PDF", Err: err}
	case errors.Is(err, errPassword) && lim.Password != "":
		return &Error{Code: Encrypted, What: "the password does not open the PDF", Hint: "check the password; it is the one that a viewer asks for", Err: err}
	case errors.Is(err, errPassword):
		return &Error{Code: Encrypted, What: "the PDF is protected by a password", Hint: "give the password with --password, or open the file and save it again without one", Err: err}
	}
	return corruptPDF(err)
}

func corruptPDF(err error) *Error {
	return &Error{Code: Corrupt, What: "the PDF is damaged", Hint: "get a fresh copy, or open it in a viewer and print it to a new PDF", Err: err}
}

const ocrHint = "run OCR first, for example: ocrmypdf --force-ocr in.pdf out.pdf"

// withoutText says why pages hold no text to read, nil where they do.
func withoutText(pages []pdfPage) *Error {
	var sum pdfPage
	area := 0.0
	for _, p := range pages {
		sum.glyphs += p.glyphs
		sum.unknown += p.unknown
		sum.paths += p.paths
		area += p.width * p.height
		sum.imageArea += math.Min(p.imageArea, p.width*p.height)
	}
	switch {
	case sum.glyphs-sum.unknown > 20*len(pages) || sum.glyphs > 0 && sum.unknown == 0 && sum.imageArea < 0.3*area:
		return nil
	case sum.unknown > 0:
		return fail(Scanned, "the letters of the PDF cannot be told: its fonts do not say what they mean", ocrHint)
	case sum.imageArea > 0.3*area:
		return fail(Scanned, "the pages are images without text", "run OCR first, for example: ocrmypdf in.pdf out.pdf")
	case sum.glyphs > 0:
		return nil
	case sum.paths > 200:
		return fail(Scanned, "the text is drawn as shapes, not written as letters", ocrHint)
	}
	return fail(Empty, "the PDF holds no text", "check that the right file was saved")
}

// pageTree returns the pages. It goes its own way through the tree, as counts
// and types are wrong in many files, and a node may hold itself.
func pageTree(r *pdf.Reader) []pdf.Value {
	var pages []pdf.Value
	seen := map[string]bool{}
	visits := 0
	var walk func(v pdf.Value, depth int)
	walk = func(v pdf.Value, depth int) {
		visits++
		if depth > 40 || visits > 4000 || len(pages) >= maxPages || v.Kind() != pdf.Dict {
			return
		}
		kids := keyOf(v, "Kids")
		if kids.Kind() != pdf.Array {
			pages = append(pages, v)
			return
		}
		refs := strings.Split(strings.Trim(kids.String(), "[]"), " R")
		for i := 0; i < kids.Len(); i++ {
			if i < len(refs) {
				ref := strings.TrimSpace(refs[i])
				if ref != "" && seen[ref] {
					continue
				}
				seen[ref] = true
			}
			walk(indexOf(kids, i), depth+1)
		}
	}
	walk(keyOf(keyOf(r.Trailer(), "Root"), "Pages"), 0)
	return pages
}

// inherited returns a page's entry, or that of the nodes above it.
func inherited(v pdf.Value, key string) pdf.Value {
	for i := 0; i < 40 && v.Kind() == pdf.Dict; i++ {
		if e := keyOf(v, key); !e.IsNull() {
			return e
		}
		v = keyOf(v, "Parent")
	}
	return pdf.Value{}
}

// readPage interprets and lays out one page.
func (in *interpreter) readPage(v pdf.Value, number int) pdfPage {
	in.page = pageContent{glyphs: in.page.glyphs[:0]}
	width, height, ctm := pageFrame(v)
	in.run(pageData(v, in.budget), inherited(v, "Resources"), graphicsState{ctm: ctm, stretch: 1}, 0)
	in.fields(v, ctm)
	in.page.clip(width, height)
	p := pdfPage{width: width, height: height, unknown: in.page.unknown, imageArea: in.page.imageArea, paths: in.page.paths}
	for _, g := range in.page.glyphs {
		if !isBlankText(g.text) {
			p.glyphs++
		}
	}
	if hidden := in.page.unseen(); hidden != nil {
		p.hidden = printLines(layoutPage(&pageContent{glyphs: hidden}), number)
	}
	p.lines = printLines(layoutPage(&in.page), number)
	freeEdge(p.lines, width)
	return p
}

// pageFrame returns the size of a page as it is seen, and the matrix that
// brings its lower left corner to 0, 0.
func pageFrame(v pdf.Value) (width, height float64, ctm matrix) {
	width, height, ctm = 612, 792, identity
	if box := inherited(v, "MediaBox"); box.Len() == 4 {
		n := func(i int) float64 { return indexOf(box, i).Float64() }
		x0, x1 := math.Min(n(0), n(2)), math.Max(n(0), n(2))
		y0, y1 := math.Min(n(1), n(3)), math.Max(n(1), n(3))
		if x1-x0 > 10 && y1-y0 > 10 {
			width, height, ctm = x1-x0, y1-y0, moved(-x0, -y0)
		}
	}
	switch turn := inherited(v, "Rotate").Int64() % 360; (turn + 360) % 360 {
	case 90:
		return height, width, ctm.times(matrix{b: -1, c: 1, f: width})
	case 180:
		return width, height, ctm.times(matrix{a: -1, d: -1, e: width, f: height})
	case 270:
		return height, width, ctm.times(matrix{b: 1, c: -1, e: height})
	}
	return width, height, ctm
}

// pageData returns the content of a page, which may be in several streams.
func pageData(v pdf.Value, budget *pdfBudget) []byte {
	contents := keyOf(v, "Contents")
	if contents.Kind() != pdf.Array {
		return streamData(contents, budget)
	}
	var data []byte
	for i := 0; i < contents.Len() && i < 2000; i++ {
		data = append(data, streamData(indexOf(contents, i), budget)...)
		data = append(data, '\n')
	}
	return data
}

// clip drops glyphs outside of the page, which nobody sees.
func (p *pageContent) clip(width, height float64) {
	const edge = 2
	on := p.glyphs[:0]
	for _, g := range p.glyphs {
		if g.x+g.width > -edge && g.x < width+edge && g.y > -edge && g.y < height+edge {
			on = append(on, g)
		}
	}
	p.glyphs = on
}

// linksOf returns the addresses that a page links to.
func linksOf(page pdf.Value) []string {
	var links []string
	notes := keyOf(page, "Annots")
	for i := 0; i < notes.Len() && i < 500; i++ {
		uri := keyOf(keyOf(indexOf(notes, i), "A"), "URI")
		if s := strings.TrimSpace(uri.RawString()); s != "" {
			links = append(links, cleanText(s))
		}
	}
	return links
}

func unique(list []string) []string {
	seen := map[string]bool{}
	var out []string
	for _, s := range list {
		if s != "" && !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}
