package document

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// bodyOf returns what stands in the w:body of a DOCX.
func bodyOf(t testing.TB, data []byte) string {
	t.Helper()
	_, body, _ := strings.Cut(partOf(t, data), "<w:body>")
	body, _, _ = strings.Cut(body, "</w:body>")
	return body
}

// partOf returns the main part of a DOCX.
func partOf(t testing.TB, data []byte) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// edit makes an Edit of the first place where old stands.
func edit(t testing.TB, doc *Document, old, text string) Edit {
	t.Helper()
	at := strings.Index(doc.Text, old)
	if at < 0 {
		t.Fatalf("no %q in %q", old, doc.Text)
	}
	return Edit{Span{at, at + len(old)}, old, text}
}

// applyOne makes one edit in a DOCX with the given body.
func applyOne(t testing.TB, data []byte, old, text string, opt ApplyOptions) *Applied {
	t.Helper()
	ctx := context.Background()
	doc, err := Read(ctx, "ana.docx", data, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	got, err := Apply(ctx, "ana.docx", data, []Edit{edit(t, doc, old, text)}, opt)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func run(look, text string) string {
	return `<w:r><w:rPr>` + look + `</w:rPr><w:t xml:space="preserve">` + text + `</w:t></w:r>`
}

const bold = "<w:b/>"

func TestApplyKeepsLook(t *testing.T) {
	tests := []struct{ name, runs, old, text, want string }{
		{"a number goes in", run("", "Took vitals"), "Took vitals", "Took vitals for 30 patients", run("", "Took vitals for 30 patients")},
		{"a bold lead-in stays bold",
			run(bold, "Vitals: ") + run("", "took them"), "Vitals: took them", "Vitals: quickly took all of them",
			run(bold, "Vitals: ") + run("", "quickly took all of them")},
		{"what follows a bold lead-in does not become bold",
			run(bold, "Vitals:") + run("", " took them"), "Vitals: took them", "Vitals: 30 a day, took them",
			run(bold, "Vitals:") + run("", " 30 a day, took them")},
		{"words split over runs",
			run("", "Room") + run("", "ed pat") + run("", "ients"), "Roomed patients", "Roomed 30 patients",
			run("", "Room") + run("", "ed 30 pat") + run("", "ients")},
		{"a word within a bold one", run("", "Used ") + run(bold, "Epic") + run("", " daily"), "Used Epic daily", "Used Epic and Cerner hourly",
			run("", "Used ") + run(bold, "Epic") + run("", " and Cerner hourly")},
		{"a sentence broken by hand", `<w:r><w:t>Calm and quick medical assistant with ten years in</w:t><w:br/><w:t>family practice</w:t></w:r>`,
			"Calm and quick medical assistant with ten years in family practice", "Calm medical assistant with twelve years in a family practice",
			`<w:r><w:t xml:space="preserve">Calm medical assistant with twelve years in</w:t><w:t xml:space="preserve"> </w:t><w:t xml:space="preserve">a family practice</w:t></w:r>`},
		{"a tab and a hyphen that stay", `<w:r><w:t>Ran x</w:t><w:noBreakHyphen/><w:t>rays</w:t><w:tab/><w:t>daily</w:t></w:r>`, "Ran x-rays\tdaily", "Ran 9 x-rays\tdaily",
			`<w:r><w:t xml:space="preserve">Ran 9 x</w:t><w:noBreakHyphen/><w:t>rays</w:t><w:tab/><w:t>daily</w:t></w:r>`},
		{"signs of XML", run("", "A &amp; B"), "A & B", "A & <B>", run("", "A &amp; &lt;B&gt;")},
		{"a run that loses its text", run("", "Took ") + run(bold, "daily ") + run("", "vitals"), "Took daily vitals", "Took vitals",
			run("", "Took ") + `<w:r><w:rPr><w:b/></w:rPr></w:r>` + run("", "vitals")},
		{"marks between runs",
			`<w:bookmarkStart w:id="7" w:name="x"/>` + run("", "Took ") + `<w:commentRangeStart w:id="0"/>` + run("", "vitals") + `<w:bookmarkEnd w:id="7"/>`,
			"Took vitals", "Took 30 vitals",
			`<w:bookmarkStart w:id="7" w:name="x"/>` + run("", "Took 30 ") + `<w:commentRangeStart w:id="0"/>` + run("", "vitals") + `<w:bookmarkEnd w:id="7"/>`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			before, after := para("Before", ""), para("After", "")
			data := pack(t, before+"<w:p><w:pPr>"+list(1, 0)+"</w:pPr>"+tt.runs+"</w:p>"+after, "word/numbering.xml", testNumbering)
			got := applyOne(t, data, tt.old, tt.text, ApplyOptions{})
			want := before + "<w:p><w:pPr>" + list(1, 0) + "</w:pPr>" + tt.want + "</w:p>" + after
			if diff := cmp.Diff(want, bodyOf(t, got.Data)); diff != "" || len(got.Refused) > 0 {
				t.Errorf("refused %v\n%s", got.Refused, diff)
			}
		})
	}
}

func TestApplyTracksChanges(t *testing.T) {
	look := `<w:rPr><w:b/></w:rPr>`
	data := pack(t, `<w:p><w:bookmarkStart w:id="41" w:name="x"/><w:r>`+look+`<w:tab/><w:t>Took daily vitals</w:t><w:tab/></w:r></w:p>`)
	got := applyOne(t, data, "Took daily vitals", "Took vitals for 30 patients", ApplyOptions{
		TrackChanges: true, Author: `Ana "A" Ruiz`, Date: time.Date(2026, 3, 4, 5, 6, 7, 0, time.UTC),
	})
	by := `w:author="Ana &quot;A&quot; Ruiz" w:date="2026-03-04T05:06:07Z"`
	want := `<w:p><w:bookmarkStart w:id="41" w:name="x"/><w:r>` + look + `<w:tab/><w:t xml:space="preserve">Took </w:t></w:r>` +
		`<w:del w:id="42" ` + by + `><w:r>` + look + `<w:delText xml:space="preserve">daily </w:delText></w:r></w:del>` +
		`<w:r>` + look + `<w:t xml:space="preserve">vitals</w:t></w:r>` +
		`<w:ins w:id="43" ` + by + `><w:r>` + look + `<w:t xml:space="preserve"> for 30 patients</w:t></w:r></w:ins>` +
		`<w:r>` + look + `<w:tab/></w:r></w:p>`
	if diff := cmp.Diff(want, bodyOf(t, got.Data)); diff != "" {
		t.Error(diff)
	}
	original, err := originalText(context.Background(), "ana.docx", got.Data)
	if err != nil || original != "Took daily vitals" {
		t.Errorf("rejected, it reads %q, %v", original, err)
	}
}

// A word that a program split over runs is one change, the old before the new.
func TestApplyTracksSplitWords(t *testing.T) {
	data := pack(t, `<w:p>`+run("", "Helping docto")+run("", "rs daily")+`</w:p>`)
	got := applyOne(t, data, "Helping doctors daily", "Help 1 doctor daily", ApplyOptions{TrackChanges: true, Author: "Ana", Date: time.Date(2026, 3, 4, 5, 6, 7, 0, time.UTC)})
	var kinds []string
	for _, m := range regexp.MustCompile(`<w:(del|ins) `).FindAllStringSubmatch(bodyOf(t, got.Data), -1) {
		kinds = append(kinds, m[1])
	}
	if diff := cmp.Diff([]string{"del", "del", "ins"}, kinds); diff != "" {
		t.Errorf("%s\n%s", diff, bodyOf(t, got.Data))
	}
}

func TestApplyChangesBothFormsOfABox(t *testing.T) {
	box := func(text string) string {
		content := `<w:txbxContent>` + para("Skills", "") + para(text, "") + `</w:txbxContent>`
		return `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>` + content + `</w:drawing></mc:Choice><mc:Fallback><w:pict>` + content + `</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
	}
	for _, opt := range []ApplyOptions{{}, {TrackChanges: true}} {
		got := applyOne(t, pack(t, box("Took vitals")), "Took vitals", "Took 30 vitals", opt)
		if n := strings.Count(bodyOf(t, got.Data), "30 "); n != 2 {
			t.Errorf("changed %d times, want in both forms", n)
		}
	}
	got := applyOne(t, pack(t, box("Took vitals")), "Took vitals", "Took 30 vitals", ApplyOptions{})
	if diff := cmp.Diff(box("Took 30 vitals"), bodyOf(t, got.Data)); diff != "" {
		t.Error(diff)
	}
}

func TestApplyRefuses(t *testing.T) {
	vitals := run("", "Took vitals")
	control := func(props string) string {
		return `<w:sdt><w:sdtPr>` + props + `</w:sdtPr><w:sdtContent><w:p>` + vitals + `</w:p></w:sdtContent></w:sdt>`
	}
	tests := []struct{ name, body, text, want string }{
		{"tracked changes", `<w:p>` + vitals + `<w:ins>` + run("", " daily") + `</w:ins></w:p>`, "Took 3 vitals", lockTracked},
		{"a tracked change of the look", `<w:p>` + run(`<w:rPrChange><w:rPr/></w:rPrChange>`, "Took vitals") + `</w:p>`, "Took 3 vitals", lockTracked},
		{"hidden text", `<w:p>` + vitals + run("<w:vanish/>", "secret") + `</w:p>`, "Took 3 vitals", lockHidden},
		{"a bound control", control("<w:dataBinding/>"), "Took 3 vitals", lockBound},
		{"a locked control", control(`<w:lock w:val="contentLocked"/>`), "Took 3 vitals", lockControl},
		{"a list to choose from", control("<w:dropDownList/>"), "Took 3 vitals", lockControl},
		{"a placeholder", control("<w:showingPlcHdr/>"), "Took 3 vitals", lockPlaceholder},
		{"a field", `<w:p><w:fldSimple w:instr="AUTHOR">` + vitals + `</w:fldSimple></w:p>`, "Took 3 vitals", lockField},
		{"a complex field", `<w:p>` + field("DATE", vitals) + `</w:p>`, "Took 3 vitals", lockField},
		{"a link by a field", `<w:p>` + field(`HYPERLINK "https://example.com"`, vitals) + `</w:p>`, "Took 3 vitals", ""},
		{"a form field for text", `<w:p>` + field("FORMTEXT", vitals) + `</w:p>`, "Took 3 vitals", ""},
		{"nothing left", `<w:p>` + vitals + `</w:p>`, " \u200B", "would be left without text"},
		{"a second mark", `<w:p>` + vitals + `</w:p>`, "• Took vitals", "would begin with a second list mark"},
		{"a free control", control(`<w:alias w:val="x"/>`), "Took 3 vitals", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			data := pack(t, tt.body)
			got := applyOne(t, data, "Took vitals", tt.text, ApplyOptions{})
			if tt.want == "" {
				if len(got.Refused) > 0 {
					t.Errorf("refused: %v", got.Refused)
				}
				return
			}
			if diff := cmp.Diff([]Refusal{{0, tt.want}}, got.Refused); diff != "" {
				t.Error(diff)
			}
			if !bytes.Equal(got.Data, data) {
				t.Error("the file changed")
			}
		})
	}
}

func TestApplyRefusesSpans(t *testing.T) {
	data := pack(t, para("Took vitals", "")+para("Roomed patients", ""))
	got, err := Apply(context.Background(), "ana.docx", data, []Edit{
		{Span{0, 11}, "Took pulses", "x"},
		{Span{0, 27}, "Took vitals\nRoomed patients", "x"},
		{Span{12, 99}, "", "x"},
		{Span{0, 11}, "Took vitals", "Took 30 vitals"},
		{Span{5, 11}, "vitals", "pulses"},
	}, ApplyOptions{})
	if err != nil {
		t.Fatal(err)
	}
	want := []Refusal{
		{0, "reads otherwise in the file than when it was asked about"}, {1, "runs over several lines"},
		{2, "does not stand in the file"}, {4, "would be changed twice"},
	}
	if diff := cmp.Diff(want, got.Refused); diff != "" {
		t.Error(diff)
	}
}

func TestApplyRefusesFiles(t *testing.T) {
	settings := func(s string) []string {
		return []string{"word/settings.xml", `<w:settings xmlns:w="` + wordNS + `">` + s + `</w:settings>`}
	}
	tests := []struct {
		name  string
		parts []string
		want  Code
	}{
		{"protected", settings(`<w:documentProtection w:edit="readOnly" w:enforcement="1"/>`), Protected},
		{"only to be tracked", settings(`<w:documentProtection w:edit="trackedChanges" w:enforcement="1"/>`), Protected},
		{"not enforced", settings(`<w:documentProtection w:edit="readOnly" w:enforcement="0"/>`), ""},
		{"a password to change it", settings(`<w:writeProtection w:hashValue="x"/>`), Protected},
		{"signed", []string{"_xmlsignatures/sig1.xml", "<x/>"}, Protected},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			data := pack(t, para("Took vitals", ""), tt.parts...)
			_, err := Apply(context.Background(), "ana.docx", data, []Edit{{Span{0, 11}, "Took vitals", "Took 30 vitals"}}, ApplyOptions{})
			if got := errorCode(err); got != tt.want {
				t.Errorf("code %q, want %q (%v)", got, tt.want, err)
			}
		})
	}
	_, err := Apply(context.Background(), "ana.txt", []byte("Took vitals"), nil, ApplyOptions{})
	if got := errorCode(err); got != UnsupportedFormat {
		t.Errorf("a text file: code %q, want %q", got, UnsupportedFormat)
	}
}

func TestApplyNotes(t *testing.T) {
	page := `<w:sectPr><w:pgSz w:w="12240"/><w:pgMar w:left="1440" w:right="1440"/></w:sectPr>`
	short, long := "Took vitals", strings.Repeat("Took vitals and ", 6)+"more"
	cell := func(width string) string {
		return `<w:tbl><w:tr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="` + width + `"/></w:tcPr>` + para(short, "") + `</w:tc></w:tr></w:tbl>`
	}
	box := `<w:p><w:r><w:drawing><extent cx="1270000"/><w:txbxContent>` + para(short, "") + `</w:txbxContent></w:drawing></w:r></w:p>`
	tests := []struct{ name, body, old, text, want string }{
		{"room enough", para(short, ""), short, "Took 30 vitals", ""},
		{"a line more", para(short, ""), short, long, "a line longer"},
		{"shorter", para(long, ""), long, short, ""},
		{"two bullets", para(short, ""), short, "Took vitals\nRoomed patients", "a line longer"},
		{"two bullets of a line each from one of two lines", para(long, ""), long, long[:50] + "\n" + long[51:], ""},
		{"two bullets in a narrow box", box, short, "Took vitals\nRoomed patients", "text boxes may hold a line more"},
		{"a narrow cell", cell("2000"), short, "Took vitals of 30 patients", "a line longer"},
		{"a wide cell", cell("9000"), short, "Took vitals of 30 patients", ""},
		{"a narrow box", box, short, long, "text boxes may hold 5 lines more"},
		{"small letters", `<w:p>` + run(`<w:sz w:val="12"/>`, short) + `</w:p>`, short, long, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := applyOne(t, pack(t, tt.body+page), tt.old, tt.text, ApplyOptions{})
			notes := strings.Join(got.Notes, "\n")
			if (tt.want == "") != (notes == "") || !strings.Contains(notes, tt.want) {
				t.Errorf("notes %q, want %q", notes, tt.want)
			}
		})
	}
}

// TestApplyHostile asks for a result or a named error of every hostile file.
func TestApplyHostile(t *testing.T) {
	files, err := filepath.Glob("../../fixtures/hostile/*.docx")
	if err != nil || len(files) == 0 {
		t.Fatalf("no files: %v", err)
	}
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		got, err := Apply(context.Background(), path, data, []Edit{{Span{0, 3}, "Bul", "Pul"}}, ApplyOptions{TrackChanges: true})
		if code := errorCode(err); strings.HasPrefix(string(code), "incomplete") || err == nil && got == nil {
			t.Errorf("%s: %v", path, err)
		}
	}
}
