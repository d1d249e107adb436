package document

import (
	"context"
	"os"
	"testing"
)

// benchFiles are resumes of one to two pages from three programs.
var benchFiles = []string{"07/resume.latex.pdf", "07/resume.lo-pdf.pdf", "13/resume.chromium-2col.pdf"}

// BenchmarkPDF measures each stage of reading by itself, and all of them.
func BenchmarkPDF(b *testing.B) {
	for _, name := range benchFiles {
		data, err := os.ReadFile("../../fixtures/resumes/" + name)
		if err != nil {
			b.Fatal(err)
		}
		b.Run("open/"+name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				openForBench(b, data)
			}
		})
		b.Run("interpret/"+name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				b.StopTimer()
				r := openForBench(b, data)
				b.StartTimer()
				r.interpret()
			}
		})
		b.Run("layout/"+name, func(b *testing.B) {
			r := openForBench(b, data)
			contents := r.interpret()
			b.ReportAllocs()
			for b.Loop() {
				var pages []pdfPage
				for i := range contents {
					page := contents[i]
					page.glyphs = append([]glyph(nil), page.glyphs...)
					pages = append(pages, pdfPage{height: 792, lines: printLines(layoutPage(&page), i+1)})
				}
				buildPDF(name, pages)
			}
		})
		b.Run("all/"+name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := readPDF(context.Background(), "a.pdf", data, Limits{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// An openedPDF is a file opened and not yet interpreted.
type openedPDF struct {
	in   *interpreter
	file *pdfFile
}

func openForBench(b *testing.B, data []byte) openedPDF {
	budget := &pdfBudget{left: maxPDFUnpacked}
	file, err := repairPDF(context.Background(), data, "", budget)
	if err != nil {
		b.Fatal(err)
	}
	return openedPDF{newInterpreter(context.Background(), budget), file}
}

func (o openedPDF) interpret() []pageContent {
	tree, _ := o.file.open()
	var out []pageContent
	for _, v := range tree {
		o.in.page = pageContent{}
		width, height, ctm := pageFrame(v)
		o.in.run(pageData(v, o.in.budget), inherited(v, "Resources"), graphicsState{ctm: ctm, stretch: 1}, 0)
		o.in.page.clip(width, height)
		out = append(out, o.in.page)
	}
	return out
}
