package document

import (
	"bytes"
	"context"
	"math/rand/v2"
	"strings"
	"testing"
)

// A paragraphMaker makes paragraphs as Word writes them after much editing.
type paragraphMaker struct{ *rand.Rand }

func (m paragraphMaker) one(of ...string) string { return of[m.IntN(len(of))] }

func (m paragraphMaker) words(n int) string {
	var out []string
	for range n {
		out = append(out, m.one("took", "vitals", "patients", "30", "EKG", "(Epic)", "and", "for", "the", "a", "co-pays", "&", "x-ray,", "lab's", "ﬁle", "daily.", "MA:"))
	}
	return strings.Join(out, " ")
}

// runs cuts text at random places into runs of random looks, with what may
// stand between and around them.
func (m paragraphMaker) runs(text string) string {
	var b strings.Builder
	for text != "" {
		n := min(1+m.IntN(12), len(text))
		for n < len(text) && text[n]&0xC0 == 0x80 {
			n++
		}
		piece := run(m.one("", "", "", bold, `<w:i/>`, `<w:sz w:val="30"/>`), xmlText(text[:n]))
		text = text[n:]
		switch m.IntN(14) {
		case 0:
			piece = `<w:hyperlink r:id="l">` + piece + `</w:hyperlink>`
		case 1:
			piece = `<w:smartTag>` + piece + `</w:smartTag>`
		case 2:
			piece = `<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>` + piece + `</w:sdtContent></w:sdt>`
		case 3:
			piece = `<w:fldSimple w:instr="AUTHOR">` + piece + `</w:fldSimple>`
		case 4:
			piece = `<w:proofErr w:type="spellStart"/>` + piece + `<w:bookmarkEnd w:id="3"/>`
		}
		b.WriteString(piece)
		b.WriteString(m.one("", "", "", "", "", "", `<w:r><w:tab/></w:r>`, `<w:r><w:br/></w:r>`, `<w:r><w:noBreakHyphen/></w:r>`, `<w:r><w:t xml:space="preserve">  </w:t><w:softHyphen/></w:r>`))
	}
	return b.String()
}

func xmlText(s string) string { return strings.NewReplacer("&", "&amp;", "<", "&lt;").Replace(s) }

// change returns old with some words left out, put in or changed.
func (m paragraphMaker) change(old string) string {
	var out []string
	for _, w := range strings.Fields(old) {
		switch m.IntN(8) {
		case 0:
		case 1:
			out = append(out, w, m.words(1+m.IntN(3)))
		case 2:
			out = append(out, m.words(1))
		default:
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

// inTwo makes two texts of one, in most cases at a blank.
func (m paragraphMaker) inTwo(text string) string {
	words := strings.Fields(text)
	n := min(1+m.IntN(len(words)+1), len(words))
	first, second := strings.Join(words[:n], " "), strings.Join(words[n:], " ")
	if m.IntN(4) == 0 {
		second = m.words(1) + " " + second
	}
	return first + "\n" + second
}

// FuzzApply edits paragraphs of every make. An edit reads as asked, or is
// refused and changes nothing; one that changes no word leaves every byte.
func FuzzApply(f *testing.F) {
	for seed := range uint64(100) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		m := paragraphMaker{rand.New(rand.NewPCG(seed, 1))}
		props := m.one("", "<w:pPr/>", "<w:pPr><w:keepNext/></w:pPr>", "<w:pPr><w:rPr/></w:pPr>", "<w:pPr><w:rPr><w:b/></w:rPr></w:pPr>")
		mark := m.one("", "", "", run("", "•"), run("", "- "), run("", "• ")+"<w:r><w:tab/></w:r>", "<w:r><w:tab/></w:r>")
		body := "<w:p>" + props + mark + m.runs(m.words(2+m.IntN(12))) + "</w:p>"
		if m.IntN(4) == 0 {
			box := "<w:txbxContent>" + body + "</w:txbxContent>"
			body = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>` + box + `</w:drawing></mc:Choice><mc:Fallback><w:pict>` + box + `</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
		}
		data := pack(t, para("Before", "")+body+para("After", ""))
		doc, err := Read(context.Background(), "f.docx", data, Limits{})
		if err != nil {
			t.Fatal(err)
		}
		opt := ApplyOptions{TrackChanges: m.IntN(2) == 0}
		for i := range doc.Lines {
			checkEdit(t, data, doc, i, doc.LineText(i), opt)
			checkEdit(t, data, doc, i, m.change(doc.LineText(i)), opt)
			checkEdit(t, data, doc, i, m.inTwo(m.change(doc.LineText(i))), opt)
		}
	})
}

// checkEdit replaces line i of a document by text.
func checkEdit(t *testing.T, data []byte, doc *Document, i int, text string, opt ApplyOptions) {
	t.Helper()
	l, old := doc.Lines[i], doc.LineText(i)
	got, err := Apply(context.Background(), "f.docx", data, []Edit{{l.Span, old, text}}, opt)
	if err != nil {
		t.Fatal(err)
	}
	if same := bytes.Equal(got.Data, data); same != (cleanText(text) == old && !strings.Contains(text, "\n") || len(got.Refused) > 0) {
		t.Fatalf("same bytes: %v, %q for %q, refused %v", same, text, old, got.Refused)
	}
	after, err := Read(context.Background(), "f.docx", got.Data, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	want := doc.Text
	if len(got.Refused) == 0 {
		lines := strings.Split(text, "\n")
		for i, l := range lines {
			lines[i] = cleanText(l)
		}
		want = doc.Text[:l.Start] + strings.Join(lines, "\n") + doc.Text[l.End:]
	} else if r := got.Refused[0].Reason; r == notAsAsked {
		t.Logf("%q for %q: %s", text, old, r)
	}
	if after.Text != want {
		t.Fatalf("%q, want %q", after.Text, want)
	}
}
