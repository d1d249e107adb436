package document

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const odtNamespaces = ` xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="` + odtText + `" xmlns:style="s" xmlns:fo="f" xmlns:table="t" xmlns:draw="d" xmlns:svg="v" xmlns:xlink="x"`

const odtTestStyles = `<style:style style:name="H" style:display-name="My head" style:family="paragraph" style:parent-style-name="Heading_20_1"/>
<style:style style:name="Heading_20_1" style:family="paragraph"/>
<style:default-style style:family="paragraph"><style:text-properties fo:font-size="11pt"/></style:default-style>
<style:style style:name="In" style:family="paragraph" style:parent-style-name="Base"><style:paragraph-properties fo:margin-left="0.5in" fo:break-before="page"/></style:style>
<style:style style:name="Base" style:family="paragraph" style:parent-style-name="In"><style:text-properties fo:font-weight="bold" fo:font-size="14pt"/></style:style>
<style:style style:name="V" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="700"/></style:style>
<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="&#xF0B7;"><style:list-level-properties><style:list-level-label-alignment fo:margin-left="1cm"/></style:list-level-properties></text:list-level-style-bullet>
<text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix=")"/><text:list-level-style-number text:level="3" style:num-format=""/></text:list-style>`

// odt returns a packed OpenDocument text.
func odt(t testing.TB, body string) string {
	return string(zipOf(t,
		"mimetype", "application/vnd.oasis.opendocument.text",
		"META-INF/manifest.xml", "<manifest/>",
		"styles.xml", `<office:document-styles`+odtNamespaces+`><office:styles>`+odtTestStyles+`</office:styles><office:master-styles><style:master-page>`+
			`<style:header><text:p>Ana Ruiz</text:p></style:header><style:footer style:display="false"><text:p>Foot</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>`,
		"content.xml", `<office:document-content`+odtNamespaces+`><office:body><office:text>`+body+`</office:text></office:body></office:document-content>`))
}

func TestODT(t *testing.T) {
	const item = `<text:list-item><text:p>`
	const end = `</text:p></text:list-item>`
	tests := []struct{ name, body, want string }{
		{"blanks", "<text:p>Ana<text:s text:c=\"2\"/>Ruiz,\n    CMA<text:tab/>Ohio<text:line-break/>555-0100</text:p>", "Ana Ruiz, CMA | Ohio\n555-0100\n"},
		{"headings", `<text:h>Skills</text:h><text:p text:style-name="H">Work</text:p>`, "# Skills\n# Work\n"},
		{"a list in a list", `<text:list text:style-name="L">` + item + `Roomed</text:p><text:list>` + item + `a` + end + item + `b` + end + `</text:list></text:list-item></text:list>`,
			"• Roomed\n  1) a\n  2) b\n"},
		{"a list item of two paragraphs", `<text:list text:style-name="L">` + item + `Roomed</text:p><text:p>Drew` + end + `</text:list>`, "• Roomed\nDrew\n"},
		{"a list without marks", `<text:list text:style-name="L"><text:list-item><text:list><text:list-item><text:list>` + item + `Ana` + end + `</text:list></text:list-item></text:list></text:list-item></text:list>`, "Ana\n"},
		{"hidden, deleted and commented text", `<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>` +
			`<text:p>Ana<text:change text:change-id="c"/><text:span text:style-name="V">hidden</text:span><office:annotation><text:p>who?</text:p></office:annotation> Ruiz</text:p>`, "Ana Ruiz\n"},
		{"a row of short cells", `<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>CMA</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>AAMA</text:p></table:table-cell></table:table-row></table:table-header-rows></table:table>`, "CMA | AAMA\n"},
		{"a text box", `<text:p>Ana<draw:frame><draw:text-box><text:p>Box</text:p></draw:text-box><svg:desc>picture</svg:desc></draw:frame></text:p>`, "Ana\nBox\n"},
		{"a box of the page", `<draw:frame><draw:text-box><text:p>Box</text:p></draw:text-box></draw:frame><text:p>Ana</text:p>`, "Box\nAna\n"},
		{"a link and a note", `<text:p><text:a xlink:href="mailto:ana@example.com">Ana</text:a><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Note.</text:p></text:note-body></text:note></text:p>`, "Ana\nNote.\n"},
		{"sections", `<text:section><text:p>Ana</text:p></text:section><text:section text:display="none"><text:p>hidden</text:p></text:section>`, "Ana\n"},
	}
	for _, tt := range tests {
		doc := readString(t, "ana.odt", odt(t, tt.body))
		if diff := cmp.Diff("Ana Ruiz\n"+tt.want, shape(doc)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
		if doc.Format != ODT || doc.Lines[0].Where != InHeader {
			t.Errorf("%s: format %s, first line %+v", tt.name, doc.Format, doc.Lines[0])
		}
		flat := readString(t, "ana.fodt", `<?xml version="1.0"?><office:document`+odtNamespaces+` office:mimetype="application/vnd.oasis.opendocument.text"><office:styles>`+
			odtTestStyles+`</office:styles><office:body><office:text>`+tt.body+`</office:text></office:body></office:document>`)
		if diff := cmp.Diff(tt.want, shape(flat)); diff != "" {
			t.Errorf("%s, flat (-want +got):\n%s", tt.name, diff)
		}
	}
}

func TestODTLook(t *testing.T) {
	doc := readString(t, "ana.odt", odt(t, `<text:p text:style-name="In">Ana</text:p><text:p>Roomed <text:span text:style-name="B">20</text:span></text:p><text:p><text:a xlink:href="mailto:ana@example.com">x</text:a></text:p>`))
	want := []Line{
		{Page: 2, Bold: true, Size: 14, Indent: 36, Block: -1},
		{Page: 2, Size: 11, Block: -1},
		{Page: 2, Size: 11, Block: -1},
	}
	got := append([]Line(nil), doc.Lines[1:]...)
	for i := range got {
		got[i].Span, got[i].Gap = Span{}, false
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"mailto:ana@example.com"}, doc.Links); diff != "" {
		t.Errorf("links (-want +got):\n%s", diff)
	}
}

func TestODTBounds(t *testing.T) {
	tests := []struct {
		name, data string
		want       Code
	}{
		{"too many paragraphs", odt(t, strings.Repeat("<text:p/>", maxParagraph+1)), TooLarge},
		{"too many lines", odt(t, "<text:p>"+strings.Repeat("<text:line-break/>", maxParagraph+1)+"</text:p>"), TooLarge},
		{"styles in a row", odt(t, `<text:p text:style-name="Base">Ana</text:p>`), ""}, // each the other's parent
		{"too much text", `<?xml version="1.0"?><office:document` + odtNamespaces + ` office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>` +
			strings.Repeat(`Ana<text:s text:c="9999999999"/>`, maxText/6+9), TooLarge},
		{"nested too deep", odt(t, strings.Repeat("<text:list><text:list-item>", 200)), Corrupt},
		{"a part that packs too well", odt(t, "<text:p>"+strings.Repeat(" ", 4<<20)+"</text:p>"), TooLarge},
		{"cut off", odt(t, "<text:p>Ana"), Corrupt},
		{"a document type", `<?xml version="1.0"?><!DOCTYPE a><office:document` + odtNamespaces + ` office:mimetype="application/vnd.oasis.opendocument.text"/>`, Corrupt},
		{"encrypted", string(zipOf(t, "mimetype", "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml", "<m><manifest:encryption-data/></m>", "content.xml", "x")), Encrypted},
	}
	for _, tt := range tests {
		_, err := Read(context.Background(), "ana.odt", []byte(tt.data), Limits{})
		if got := errorCode(err); got != tt.want {
			t.Errorf("%s: code %q, want %q (%v)", tt.name, got, tt.want, err)
		}
	}
}

// FuzzODT asks that nothing but a sound document or an error comes of any XML,
// and that a paragraph before it is kept where it is read.
func FuzzODT(f *testing.F) {
	for _, s := range []string{`<text:p>Ana</text:p>`, `<text:list text:style-name="L"><text:list-item><text:p>a</text:p></text:list-item></text:list>`,
		`<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>`, `<text:p text:style-name="In"><text:s text:c="99999999999"/></text:p>`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, body string) {
		flat := `<?xml version="1.0"?><office:document` + odtNamespaces + ` office:mimetype="application/vnd.oasis.opendocument.text"><office:styles>` + odtTestStyles + `</office:styles><office:body><office:text><text:p>Venipuncture</text:p>` + body + `</office:text></office:body></office:document>`
		doc, err := Read(context.Background(), "ana.fodt", []byte(flat), Limits{})
		if err != nil {
			if c := errorCode(err); c != Corrupt && c != TooLarge {
				t.Errorf("code %q: %v", c, err)
			}
			return
		}
		checkDocument(t, doc)
		if !strings.Contains(doc.Text, "Venipuncture") {
			t.Errorf("a paragraph was lost: %q", doc.Text)
		}
	})
}

func BenchmarkODT(b *testing.B) { benchmarkRead(b, "../../fixtures/resumes/28/resume.lo-odt.odt") }
