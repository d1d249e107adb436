package document

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func shape(doc *Document) string {
	var b strings.Builder
	for i, l := range doc.Lines {
		switch {
		case l.Style == Heading:
			b.WriteString("# ")
		case l.Style == ListItem:
			b.WriteString(strings.Repeat("  ", l.Level) + l.Marker + " ")
		}
		b.WriteString(strings.ReplaceAll(doc.LineText(i), "\t", " | ") + "\n")
	}
	return b.String()
}

const testStyles = `<w:styles xmlns:w="` + wordNS + `">
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Ueberschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="N"/><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Section"><w:name w:val="Section"/><w:basedOn w:val="Ueberschrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="Outlined"><w:name w:val="Outlined"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Circle"><w:name w:val="Circle"/><w:basedOn w:val="Circle"/></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
</w:styles>`

const testNumbering = `<w:numbering xmlns:w="` + wordNS + `">
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="` + "\uF0B7" + `"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="none"/><w:lvlText w:val=""/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val=" "/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
</w:numbering>`

func list(id, level int) string {
	return fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, level, id)
}

func TestDOCXLists(t *testing.T) {
	doc := readPacked(t,
		para("Roomed patients", list(1, 0))+para("Took vitals", list(1, 1))+para("Gave injections", list(2, 0))+
			para("Drew blood", list(2, 1))+para("Ran strep tests", list(2, 0))+para("Plain text", list(3, 0))+para("Education", list(3, 1))+
			para("• Cleaned rooms", list(1, 0))+para("Off", list(0, 0)),
		"word/styles.xml", testStyles, "word/numbering.xml", testNumbering)
	want := "• Roomed patients\n  o Took vitals\n3. Gave injections\n  3.a) Drew blood\n4. Ran strep tests\nPlain text\nEducation\n• Cleaned rooms\nOff\n"
	if diff := cmp.Diff(want, shape(doc)); diff != "" {
		t.Error(diff)
	}
	if got := doc.Lines[0].Indent; got != 36 {
		t.Errorf("indent %g, want the list's own, 36", got)
	}
}

func TestDOCXHeadings(t *testing.T) {
	style := func(id string) string { return `<w:pStyle w:val="` + id + `"/>` }
	doc := readPacked(t,
		para("Experience", style("Ueberschrift1"))+para("Skills", style("Section"))+para("Education", style("Outlined"))+
			para("Numbered", style("Section")+list(1, 0))+para("Body", style("Circle"))+para("Body too", style("Missing")),
		"word/styles.xml", testStyles, "word/numbering.xml", testNumbering)
	want := "# Experience\n# Skills\n# Education\n# Numbered\nBody\nBody too\n"
	if diff := cmp.Diff(want, shape(doc)); diff != "" {
		t.Error(diff)
	}
	if l := doc.Lines[1]; !l.Bold || l.Size != 16 {
		t.Errorf("bold %v, size %g; want both from the style's parent", l.Bold, l.Size)
	}
	if l := doc.Lines[4]; l.Bold || l.Size != 11 {
		t.Errorf("bold %v, size %g; want the document's defaults", l.Bold, l.Size)
	}
}

func TestDOCXBold(t *testing.T) {
	tests := []struct {
		runs string
		want bool
	}{
		{`<w:r><w:rPr><w:b/></w:rPr><w:t>All</w:t></w:r>`, true},
		{`<w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t>All</w:t></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>`, true},
		{`<w:r><w:rPr><w:b/></w:rPr><w:t>Half</w:t></w:r><w:r><w:t> half</w:t></w:r>`, false},
		{`<w:r><w:rPr><w:rStyle w:val="Strong"/><w:b w:val="0"/></w:rPr><w:t>None</w:t></w:r>`, false},
	}
	for _, tt := range tests {
		doc := readPacked(t, `<w:p>`+tt.runs+`</w:p>`, "word/styles.xml", testStyles)
		if got := doc.Lines[0].Bold; got != tt.want {
			t.Errorf("%s: bold %v, want %v", tt.runs, got, tt.want)
		}
	}
}

func TestDOCXSymbolFonts(t *testing.T) {
	run := func(font, text string) string {
		return `<w:r><w:rPr><w:rFonts w:ascii="` + font + `"/></w:rPr><w:t xml:space="preserve">` + text + `</w:t></w:r>`
	}
	plain := run("Arial", " 555-0100")
	tests := []struct{ runs, want string }{
		{run("Wingdings", "§") + plain, "▪ 555-0100\n"},
		{run("Wingdings", "(") + plain, "555-0100\n"},
		{run("Symbol", "Ana Ruiz") + plain, "Ana Ruiz 555-0100\n"},
		{run("Arial", "(") + plain, "( 555-0100\n"},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, shape(readPacked(t, "<w:p>"+tt.runs+"</w:p>"))); diff != "" {
			t.Error(diff)
		}
	}
}

func TestDOCXTitleBeforeSidebar(t *testing.T) {
	sized := func(text, size string) string {
		return `<w:r><w:rPr><w:sz w:val="` + size + `"/></w:rPr><w:t>` + text + `</w:t></w:r>`
	}
	box := `<w:r><w:pict><w:txbxContent>` + para("Skills", "") + `</w:txbxContent></w:pict></w:r>`
	tests := []struct{ name, body, want string }{
		{"in the title's paragraph", `<w:p>` + box + sized("Ana Ruiz", "40") + `</w:p>` + para("Summary", ""), "Ana Ruiz\nSkills\nSummary\n"},
		{"in a blank one before", `<w:p>` + box + `</w:p><w:p>` + sized("Ana Ruiz", "40") + `</w:p>` + para("Summary", ""), "Ana Ruiz\nSkills\nSummary\n"},
		{"no title", `<w:p>` + box + sized("Summary", "22") + `</w:p><w:p>` + sized("Calm", "22") + `</w:p>`, "Skills\nSummary\nCalm\n"},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, shape(readPacked(t, tt.body))); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
	}
}

func TestDOCXTables(t *testing.T) {
	cell := func(content ...string) string { return "<w:tc>" + strings.Join(content, "") + "</w:tc>" }
	row := func(cells ...string) string { return "<w:tr>" + strings.Join(cells, "") + "</w:tr>" }
	long := strings.Repeat("long ", 20)
	tests := []struct{ name, rows, want string }{
		{"cells of a line each", row(cell(para("Mesa Clinic", "")), cell(para("2020", ""))), "Mesa Clinic | 2020\n"},
		{"a blank cell", row(cell(para("", "")), cell(para("Mesa Clinic", ""))), "Mesa Clinic\n"},
		{"a column of lines", row(cell(para("2020", "")), cell(para("Mesa", ""), para("Tucson", ""))), "2020\nMesa\nTucson\n"},
		{"long text", row(cell(para("Summary", "")), cell(para(long, ""))), "Summary\n" + strings.TrimSpace(long) + "\n"},
		{"list items", row(cell(para("EKG", list(1, 0))), cell(para("Vitals", list(1, 0)))), "• EKG\n• Vitals\n"},
		{"a mark in a cell of its own", row(cell(para("•", "")), cell(para("Took vitals", ""))), "• Took vitals\n"},
		{"a deleted row", `<w:tr><w:trPr><w:del/></w:trPr>` + cell(para("Old", "")) + `</w:tr>` + row(cell(para("New", ""))), "New\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := readPacked(t, "<w:tbl>"+tt.rows+"</w:tbl>", "word/styles.xml", testStyles, "word/numbering.xml", testNumbering)
			if diff := cmp.Diff(tt.want, shape(doc)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestDOCXBlocks(t *testing.T) {
	table := `<w:tbl><w:tr><w:tc>` + para("2020", "") + `</w:tc><w:tc>` + para("Mesa", "") + `</w:tc></w:tr></w:tbl>`
	broken := `<w:p><w:r><w:t>Ana Ruiz</w:t><w:br/><w:t>Tucson</w:t></w:r></w:p>`
	doc := readPacked(t, para("", "")+broken+table+para("Last", ""))
	var got []int
	for _, l := range doc.Lines {
		got = append(got, l.Block)
	}
	if diff := cmp.Diff([]int{1, 1, -1, 4}, got); diff != "" {
		t.Error(diff)
	}
}

func TestDOCXNotesCannotBeEdited(t *testing.T) {
	doc, err := Open(context.Background(), "../../fixtures/documents/footnote.docx", Limits{})
	if err != nil {
		t.Fatal(err)
	}
	at := doc.LineAt(strings.Index(doc.Text, "NOTETEXT"))
	if at < 0 || doc.Lines[at].Block != -1 {
		t.Errorf("the note stands in line %d of %+v, want block -1", at, doc.Lines)
	}
}

func TestDOCXGaps(t *testing.T) {
	after := func(n int) string { return `<w:spacing w:after="` + strconv.Itoa(n) + `"/>` }
	doc := readPacked(t, para("A", after(40))+para("B", after(40))+para("C", after(40))+para("D", after(200))+para("E", after(40))+
		para("", "")+para("F", after(40))+para("G", `<w:spacing w:before="240"/>`))
	got := ""
	for i, l := range doc.Lines {
		if l.Gap {
			got += doc.LineText(i)
		}
	}
	if got != "EFG" {
		t.Errorf("gaps before %q, want EFG", got)
	}
}

func TestDOCXPages(t *testing.T) {
	page := `<w:p><w:r><w:br w:type="page"/></w:r></w:p>`
	rendered := `<w:p><w:r><w:br w:type="page"/></w:r><w:r><w:lastRenderedPageBreak/><w:t>B</w:t></w:r></w:p>`
	tests := []struct {
		name, body string
		want       []int
	}{
		{"one page", para("A", "") + para("B", ""), []int{1, 1}},
		{"a break of its own", para("A", "") + page + para("B", ""), []int{1, 2}},
		{"a break that Word saw too", para("A", "") + rendered, []int{1, 2}},
		{"a paragraph on a new page", para("A", "") + para("B", "<w:pageBreakBefore/>"), []int{1, 2}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := readPacked(t, tt.body)
			var got []int
			for _, l := range doc.Lines {
				got = append(got, l.Page)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestDOCXMargins(t *testing.T) {
	margin := func(name, text string) string {
		return `<w:` + name + ` xmlns:w="` + wordNS + `">` + para(text, "") + `</w:` + name + `>`
	}
	refs := `<w:headerReference w:type="default" r:id="h"/><w:footerReference w:type="default" r:id="f"/>`
	doc := readPacked(t, para("Body", "<w:sectPr>"+refs+"</w:sectPr>")+"<w:sectPr>"+refs+"</w:sectPr>",
		"word/header.xml", margin("hdr", "Ana Ruiz"), "word/footer.xml", margin("ftr", "Page 1"))
	if diff := cmp.Diff("Ana Ruiz\nBody\nPage 1\n", shape(doc)); diff != "" {
		t.Fatal(diff)
	}
	if diff := cmp.Diff([]Where{InHeader, InBody, InFooter}, []Where{doc.Lines[0].Where, doc.Lines[1].Where, doc.Lines[2].Where}); diff != "" {
		t.Error(diff)
	}
	if doc.Lines[0].Block != -1 || doc.Lines[1].Block != 0 {
		t.Errorf("blocks %d and %d, want -1 for the header and 0 for the body", doc.Lines[0].Block, doc.Lines[1].Block)
	}
	first := `<w:sectPr><w:headerReference w:type="first" r:id="h"/></w:sectPr>`
	doc = readPacked(t, para("Body", "")+first, "word/header.xml", margin("hdr", "Ghost"))
	if diff := cmp.Diff("Body\n", shape(doc)); diff != "" {
		t.Error("a first-page header that is switched off:", diff)
	}
}

func TestDOCXLinks(t *testing.T) {
	field := `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.com/ana" \h </w:instrText></w:r>` +
		`<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>site</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
	link := `<w:hyperlink r:id="l"><w:r><w:t>mail</w:t></w:r></w:hyperlink>`
	doc := readPacked(t, `<w:p>`+link+field+link+`<w:hyperlink w:anchor="top"><w:r><w:t>up</w:t></w:r></w:hyperlink></w:p>`)
	if diff := cmp.Diff([]string{"mailto:ana@example.com", "https://example.com/ana"}, doc.Links); diff != "" {
		t.Error(diff)
	}
	if doc.Text != "mailsitemailup" {
		t.Errorf("text %q", doc.Text)
	}
}

func TestDOCXBrokenLines(t *testing.T) {
	tests := []struct{ name, runs, props, want string }{
		{"lines of their own", "Mesa Clinic<br/>Tucson, AZ", "", "Mesa Clinic\nTucson, AZ\n"},
		{"a sentence broken to fit", "Calm and quick medical assistant with ten years in<br/>family practice", "", "Calm and quick medical assistant with ten years in family practice\n"},
		{"typed bullets", "• Roomed patients<br/>• Took vitals", "", "• Roomed patients\n• Took vitals\n"},
		{"below a list item", "Roomed patients<br/>Took vitals", list(1, 0), "• Roomed patients\nTook vitals\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text := strings.ReplaceAll(tt.runs, "<br/>", "</w:t><w:br/><w:t>")
			doc := readPacked(t, para(text, tt.props), "word/numbering.xml", testNumbering)
			if diff := cmp.Diff(tt.want, shape(doc)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
