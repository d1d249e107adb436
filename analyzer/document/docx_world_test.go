package document

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDOCXBoxesByPlace(t *testing.T) {
	box := func(text string, left, top, width int) string {
		at := func(name string, n int) string {
			return fmt.Sprintf(`<wp:%s relativeFrom="page"><wp:posOffset>%d</wp:posOffset></wp:%s>`, name, n*emuPerPoint, name)
		}
		content := `<w:txbxContent>` + para(text, "") + `</w:txbxContent>`
		return `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:anchor xmlns:wp="wp">` + at("positionH", left) + at("positionV", top) +
			fmt.Sprintf(`<wp:extent cx="%d"/>`, width*emuPerPoint) + content + `</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>` + content + `</w:pict></mc:Fallback></mc:AlternateContent></w:r>`
	}
	name, skills, ekg, jobs, clinic := box("Ana Ruiz", 30, 20, 540), box("Skills", 30, 100, 150), box("EKG", 30, 120, 150), box("Jobs", 200, 100, 370), box("Clinic", 200, 125, 370)
	foot := box("Thanks", 30, 700, 540)
	tests := []struct{ name, boxes, want string }{
		{"a heap of boxes", clinic + foot + ekg + name + jobs + skills, "Ana Ruiz\nSkills\nEKG\nJobs\nClinic\nThanks\n"},
		{"boxes in rows, down each column", name + jobs + skills + clinic + ekg, "Ana Ruiz\nJobs\nSkills\nClinic\nEKG\n"},
		{"a box whose place is not known", clinic + strings.Replace(name, "posOffset", "align", 2) + jobs, "Clinic\nAna Ruiz\nJobs\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			data := pack(t, "<w:p>"+tt.boxes+"</w:p>")
			doc := readPacked(t, "<w:p>"+tt.boxes+"</w:p>")
			if diff := cmp.Diff(tt.want, shape(doc)); diff != "" {
				t.Error(diff)
			}
			got := applyOne(t, data, "Jobs", "Work", ApplyOptions{})
			if body := bodyOf(t, got.Data); strings.Count(body, "Work") != 2 || strings.Contains(body, "Jobs") {
				t.Error("the box did not change in both its forms")
			}
		})
	}
}

// field returns the runs of a field, without a result where it is "".
func field(instruction, result string) string {
	out := `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">` + instruction + `</w:instrText></w:r>`
	if result != "" {
		out += `<w:r><w:fldChar w:fldCharType="separate"/></w:r>` + result
	}
	return out + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
}

// TestDOCXWorld holds constructs of resume templates, of other writers and of
// people's own making, each with the lines a reader of the page sees.
func TestDOCXWorld(t *testing.T) {
	drawing := func(content string) string {
		return `<w:p><w:r><w:drawing><wp:anchor xmlns:wp="wp">` + content + `</wp:anchor></w:drawing></w:r></w:p>`
	}
	box := func(text string) string { return `<w:txbxContent>` + para(text, "") + `</w:txbxContent>` }
	tests := []struct {
		name, body, want string
		parts            []string
	}{
		{"a text box for each shape of a group", drawing(`<g:wgp xmlns:g="g"><g:wsp><g:txbx>` + box("Ana Ruiz") + `</g:txbx></g:wsp><g:wsp><g:txbx>` + box("CMA (AAMA)") + `</g:txbx></g:wsp></g:wgp>`), "Ana Ruiz\nCMA (AAMA)\n", nil},
		{"WordArt of old", `<w:p><w:r><w:pict><v:shape xmlns:v="v"><v:textpath string="Ana Ruiz"/></v:shape></w:pict></w:r></w:p>`, "Ana Ruiz\n", nil},
		{"text of a drawn shape", drawing(`<a:txBody xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>Ana </a:t></a:r><a:r><a:t>Ruiz</a:t></a:r></a:p><a:p><a:r><a:t>CMA</a:t></a:r></a:p></a:txBody>`), "Ana Ruiz\nCMA\n", nil},
		{"SmartArt", drawing(`<a:graphicData xmlns:a="a"><dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="d"/></a:graphicData>`) + para("After", ""), "Phlebotomy\nEKG\nAfter\n",
			[]string{"word/diagrams/data1.xml", `<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>Phlebotomy</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p><a:r><a:t>EKG</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`}},
		{"a placeholder to click on", `<w:p>` + field(`MACROBUTTON NoMacro [Your Name]`, "") + `</w:p>` + para("After", ""), "[Your Name]\nAfter\n", nil},
		{"a sign of a field", `<w:p>` + field(`SYMBOL 183 \f Symbol`, "") + run("", " Took vitals") + `</w:p>`, "• Took vitals\n", nil},
		{"a choice of a form of old", `<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="RMA"/><w:listEntry w:val="CMA"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`, "CMA\n", nil},
		{"a capital over two lines", para("M", `<w:framePr w:dropCap="drop" w:lines="2"/>`) + para("edical assistant", ""), "Medical assistant\n", nil},
		{"a source set over lines", `<w:p><w:r><w:t>Took vitals` + "\n      " + `and charted</w:t></w:r></w:p>`, "Took vitals and charted\n", nil},
		{"a break to the next column", `<w:p>` + run("", "Skills") + `<w:r><w:br w:type="column"/></w:r>` + run("", "Experience") + `</w:p>`, "Skills\nExperience\n", nil},
		{"a repeating section", `<w:tbl><w:sdt><w:sdtPr><w15:repeatingSection xmlns:w15="w15"/></w:sdtPr><w:sdtContent><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc>` + para("Mesa Clinic", "") + `</w:tc></w:sdtContent></w:sdt><w:tc>` + para("2020", "") + `</w:tc></w:tr></w:sdtContent></w:sdt></w:sdtContent></w:sdt></w:tbl>`, "Mesa Clinic | 2020\n", nil},
		{"a box in a box", `<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Outer</w:t></w:r><w:r><w:pict>` + box("Inner") + `</w:pict></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>`, "Outer\nInner\n", nil},
		{"a hidden style switched back on", `<w:p><w:r><w:rPr><w:rStyle w:val="Hid"/></w:rPr><w:t>No</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Hid"/><w:vanish w:val="0"/></w:rPr><w:t>Yes</w:t></w:r></w:p>`, "Yes\n",
			[]string{"word/styles.xml", `<w:styles xmlns:w="` + wordNS + `"><w:style w:type="character" w:styleId="Hid"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`}},
		{"letters of mathematics for bold", para("\U0001D5E0\U0001D5F2\U0001D5F1\U0001D5F6\U0001D5F0\U0001D5EE\U0001D5F9 assistant", ""), "Medical assistant\n", nil},
		{"a web page saved as mail", `<w:altChunk r:id="c"/>`, "Ana Ruiz\n• Took vitals – daily\n",
			[]string{"word/afchunk.mht", "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n    type=\"text/html\";\r\n    boundary=\"----=mhtDocumentPart\"\r\n\r\n------=mhtDocumentPart\r\nContent-Type: text/html;\r\n    charset=\"utf-8\"\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: file:///C:/fake/document.html\r\n\r\n<html><body><h1 class=3D\"x\">Ana Ru=\r\niz</h1><ul><li>Took vitals =E2=80=93 daily</li></ul></body></html>\r\n------=mhtDocumentPart--\r\n"}},
		{"a document in the document", `<w:altChunk r:id="e"/>`, "Ana Ruiz\n", []string{"word/chunk.docx", string(pack(t, para("Ana Ruiz", "")))}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := readPacked(t, tt.body, tt.parts...)
			if diff := cmp.Diff(tt.want, shape(doc)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
