package document

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// A textMaker makes the body of a document out of every construct that wraps,
// repeats or hides text. Each shown text holds a word "s1x", "s2x", …, each
// other one a word "h1x", ….
type textMaker struct {
	*rand.Rand
	shown, hidden int
}

func (m *textMaker) word(show bool) string {
	if show {
		m.shown++
		return fmt.Sprintf("s%dx", m.shown)
	}
	m.hidden++
	return fmt.Sprintf("h%dx", m.hidden)
}

// blocks returns content at the level of paragraphs, none of it visible unless
// show.
func (m *textMaker) blocks(depth int, show bool) string {
	var b strings.Builder
	for range 1 + m.IntN(3) {
		b.WriteString(m.block(depth, show))
	}
	return b.String()
}

func (m *textMaker) block(depth int, show bool) string {
	if depth <= 0 {
		return "<w:p>" + m.inlines(0, show) + "</w:p>"
	}
	in := func() string { return m.blocks(depth-1, show) }
	switch m.IntN(9) {
	case 0:
		return "<w:tbl><w:tr><w:tc>" + in() + "</w:tc><w:tc><w:tcPr/>" + in() + "</w:tc></w:tr></w:tbl>"
	case 1:
		return "<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc>" + in() + "</w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>"
	case 2:
		return `<w:sdt><w:sdtPr><w:alias w:val="h0x"/></w:sdtPr><w:sdtContent>` + in() + "</w:sdtContent></w:sdt>"
	case 3:
		return "<w:customXml><w:customXmlPr/>" + in() + "</w:customXml>"
	case 4:
		return "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + m.blocks(depth-1, false) + "</w:tc></w:tr></w:tbl>"
	}
	return "<w:p><w:pPr>" + []string{"", list(1, 0), `<w:pStyle w:val="Section"/>`}[m.IntN(3)] + "</w:pPr>" + m.inlines(depth-1, show) + "</w:p>"
}

// inlines returns the content of a paragraph.
func (m *textMaker) inlines(depth int, show bool) string {
	var b strings.Builder
	for range 1 + m.IntN(4) {
		b.WriteString(m.inline(depth, show))
	}
	return b.String()
}

func (m *textMaker) inline(depth int, show bool) string {
	text := func(show bool) string { return " " + m.word(show) + " " }
	if depth <= 0 {
		return run("", text(show))
	}
	in := func(show bool) string { return m.inlines(depth-1, show) }
	switch m.IntN(16) {
	case 0:
		return `<w:hyperlink r:id="l">` + in(show) + `</w:hyperlink>`
	case 1:
		return "<w:ins>" + in(show) + "</w:ins><w:del>" + `<w:r><w:delText>` + text(false) + `</w:delText></w:r></w:del>`
	case 2:
		return "<w:moveFrom>" + in(false) + "</w:moveFrom><w:moveTo>" + in(show) + "</w:moveTo>"
	case 3:
		return run("<w:vanish/>", text(false)) + run(`<w:vanish w:val="0"/>`, text(show))
	case 4:
		return `<w:fldSimple w:instr="h0x">` + in(show) + `</w:fldSimple>`
	case 5:
		return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>h0x</w:instrText></w:r>` + in(false) +
			`<w:r><w:fldChar w:fldCharType="separate"/></w:r>` + in(show) + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
	case 6:
		box := "<w:txbxContent>" + m.blocks(depth-1, show) + "</w:txbxContent>"
		return `<w:r><mc:AlternateContent><mc:Choice><w:drawing>` + box + `</w:drawing></mc:Choice><mc:Fallback><w:pict>` + box + `</w:pict></mc:Fallback></mc:AlternateContent></w:r>`
	case 7:
		return `<w:r><mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback><w:pict><w:txbxContent>` + m.blocks(depth-1, show) + `</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
	case 8:
		return `<w:sdt><w:sdtPr><w:tag w:val="h0x"/></w:sdtPr><w:sdtContent>` + in(show) + `</w:sdtContent></w:sdt>`
	case 9:
		return `<w:smartTag><w:smartTagPr/>` + in(show) + `</w:smartTag>`
	case 10:
		return `<w:bdo w:val="rtl"><w:dir>` + in(show) + `</w:dir></w:bdo>`
	case 11:
		return `<w:r><w:tab/><w:t>` + text(show) + `</w:t><w:br/><w:t>` + text(show) + `</w:t><w:commentReference w:id="1"/></w:r>`
	case 12:
		return `<w:r><w:ruby><w:rt>` + run("", text(false)) + `</w:rt><w:rubyBase>` + run("", text(show)) + `</w:rubyBase></w:ruby></w:r>`
	}
	return run([]string{"", bold, `<w:sz w:val="40"/>`, `<w:rFonts w:ascii="Arial"/>`}[m.IntN(4)], text(show))
}

// FuzzDOCXTextOnce asks that every text that is neither deleted nor hidden
// shows exactly once, and no other text does.
func FuzzDOCXTextOnce(f *testing.F) {
	for seed := range uint64(200) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		m := &textMaker{Rand: rand.New(rand.NewPCG(seed, 2))}
		body := m.blocks(5, true)
		if strings.Count(body, "<w:p>") > 2000 {
			return
		}
		doc := readPacked(t, body+para(m.word(true), ""), "word/styles.xml", testStyles, "word/numbering.xml", testNumbering)
		for _, w := range strings.FieldsFunc(doc.Text, func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' }) {
			if !strings.HasPrefix(w, "s") {
				t.Fatalf("%q shows in %q", w, doc.Text)
			}
		}
		words := " " + strings.Join(strings.Fields(doc.Text), " ") + " "
		for i := 1; i <= m.shown; i++ {
			if n := strings.Count(words, fmt.Sprintf(" s%dx ", i)); n != 1 {
				t.Fatalf("s%dx shows %d times", i, n)
			}
		}
	})
}
