package document

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestApplySplits(t *testing.T) {
	const old, text = "Took vitals and roomed patients", "Took vitals\nRoomed 30 patients"
	tests := []struct {
		name, props, runs, old, text string
		first, second                string // the runs of both
	}{
		{"one run", "", run("", old), old, text, run("", "Took vitals"), run("", "Roomed 30 patients")},
		{"a bold lead-in", "", run(bold, "Vitals: ") + run("", "took them and roomed patients"), "Vitals: took them and roomed patients", "Vitals: took them\nRoomed 30 patients",
			run(bold, "Vitals: ") + run("", "took them"), run("", "Roomed 30 patients")},
		{"a bold lead-in of the very words", "", run(bold, "Roomed patients: ") + run("", "took vitals and roomed patients"), "Roomed patients: took vitals and roomed patients", "Roomed patients: took vitals\nRoomed patients",
			run(bold, "Roomed patients: ") + run("", "took vitals"), run("", "Roomed patients")},
		{"a word of another look", "", run("", "Took vitals and roomed patients in ") + run(bold, "Epic") + run("", " daily"), "Took vitals and roomed patients in Epic daily", "Took vitals\nRoomed 30 patients in Epic daily",
			run("", "Took vitals") + `<w:r><w:rPr><w:b/></w:rPr></w:r><w:r><w:rPr></w:rPr></w:r>`, run("", "Roomed 30 patients in ") + run(bold, "Epic") + run("", " daily")},
		{"nothing of the old text", "", run(bold, "Vitals: ") + run("", "took them"), "Vitals: took them", "Vitals: took them\nRoomed patients", run(bold, "Vitals: ") + run("", "took them"), run("", "Roomed patients")},
		{"what marks a place stays with the first", `<w:keepNext/><w:rPr><w:b/></w:rPr>`,
			`<w:bookmarkStart w:id="7" w:name="x"/><w:commentRangeStart w:id="0"/>` + run("", old) + `<w:commentRangeEnd w:id="0"/><w:bookmarkEnd w:id="7"/><w:r><w:commentReference w:id="0"/></w:r>`, old, text,
			`<w:bookmarkStart w:id="7" w:name="x"/><w:commentRangeStart w:id="0"/>` + run("", "Took vitals") + `<w:commentRangeEnd w:id="0"/><w:bookmarkEnd w:id="7"/><w:r><w:commentReference w:id="0"/></w:r>`, run("", "Roomed 30 patients")},
		{"a typed mark and a tab", `<w:ind w:left="360" w:hanging="360"/>`, `<w:r><w:t>•</w:t><w:tab/><w:t>` + old + `</w:t></w:r>`, old, text,
			`<w:r><w:t>•</w:t><w:tab/><w:t xml:space="preserve">Took vitals</w:t></w:r>`,
			`<w:r><w:t>•</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">Roomed 30 patients</w:t></w:r>`},
		{"a typed mark in the run of the text", "", run("", "- "+old), old, text, run("", "- Took vitals"), run("", "- ") + run("", "Roomed 30 patients")},
		{"a mark of a symbol font", "", `<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>` + run("", " "+old), old, text,
			`<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>` + run("", " Took vitals"), `<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>` + run("", " ") + run("", "Roomed 30 patients")},
		{"signs of XML", "", run("", "A &amp; B and C"), "A & B and C", "A & B\n<C> & D", run("", "A &amp; B"), run("", "&lt;C&gt; &amp; D")},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			before, after := para("Before", ""), `<w:p w14:paraId="2"><w:pPr>`+list(1, 0)+`</w:pPr>`+run("", "After")+`</w:p>`
			props := "<w:pPr>" + list(1, 0) + tt.props + "</w:pPr>"
			if strings.HasPrefix(tt.name, "a typed") || strings.HasPrefix(tt.name, "a mark") {
				props = "<w:pPr>" + tt.props + "</w:pPr>"
			}
			open := `<w:p w14:paraId="1" w14:textId="77777777" w:rsidR="00A1">`
			data := pack(t, before+open+props+tt.runs+"</w:p>"+after, "word/numbering.xml", testNumbering)
			got := applyOne(t, data, tt.old, tt.text, ApplyOptions{})
			want := before + open + props + tt.first + "</w:p><w:p>" + props + tt.second + "</w:p>" + after
			if diff := cmp.Diff(want, bodyOf(t, got.Data)); diff != "" || len(got.Refused) > 0 {
				t.Errorf("refused %v\n%s", got.Refused, diff)
			}
			if got := applyOne(t, data, tt.old, tt.text, ApplyOptions{TrackChanges: true}); len(got.Refused) > 0 {
				t.Errorf("tracked: refused %v", got.Refused)
			}
		})
	}
}

// TestApplySplitsTracked holds what Word asks for: of the two ends the first is
// new, so that without it the texts on its both sides are one paragraph again.
func TestApplySplitsTracked(t *testing.T) {
	tests := []struct{ name, props, first, second string }{
		{"no properties", "", "<w:pPr><w:rPr>MARK</w:rPr></w:pPr>", ""},
		{"empty properties", "<w:pPr/>", "<w:pPr><w:rPr>MARK</w:rPr></w:pPr>", "<w:pPr/>"},
		{"properties", "<w:pPr><w:keepNext/></w:pPr>", "<w:pPr><w:keepNext/><w:rPr>MARK</w:rPr></w:pPr>", "<w:pPr><w:keepNext/></w:pPr>"},
		{"an end without a look", "<w:pPr><w:rPr/></w:pPr>", "<w:pPr><w:rPr>MARK</w:rPr></w:pPr>", "<w:pPr><w:rPr/></w:pPr>"},
		{"an end with a look", "<w:pPr><w:rPr><w:b/></w:rPr></w:pPr>", "<w:pPr><w:rPr>MARK<w:b/></w:rPr></w:pPr>", "<w:pPr><w:rPr><w:b/></w:rPr></w:pPr>"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			data := pack(t, "<w:p>"+tt.props+run("", "Took vitals and roomed patients")+"</w:p>"+para("After", ""))
			got := applyOne(t, data, "Took vitals and roomed patients", "Took vitals\nRoomed patients", ApplyOptions{TrackChanges: true})
			mark := `<w:ins w:id="2" w:author="vitals"></w:ins>`
			want := "<w:p>" + strings.Replace(tt.first, "MARK", mark, 1) +
				`<w:r><w:rPr></w:rPr><w:t xml:space="preserve">Took vitals</w:t></w:r>` +
				`<w:del w:id="1" w:author="vitals"><w:r><w:rPr></w:rPr><w:delText xml:space="preserve"> and roomed patients</w:delText></w:r></w:del>` +
				`<w:r><w:rPr></w:rPr></w:r></w:p>` +
				"<w:p>" + tt.second + `<w:ins w:id="3" w:author="vitals">` + run("", "Roomed patients") + "</w:ins></w:p>" + para("After", "")
			if diff := cmp.Diff(want, bodyOf(t, got.Data)); diff != "" || len(got.Refused) > 0 {
				t.Errorf("refused %v\n%s", got.Refused, diff)
			}
			original, err := originalText(context.Background(), "ana.docx", got.Data)
			if err != nil || original != "Took vitals and roomed patients\nAfter" {
				t.Errorf("rejected, it reads %q, %v", original, err)
			}
		})
	}
}

func TestApplySplitsBothFormsOfABox(t *testing.T) {
	box := func(paragraphs string) string {
		content := `<w:txbxContent>` + para("Skills", "") + paragraphs + para("More", "") + `</w:txbxContent>`
		return para("Before", "") + `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>` + content + `</w:drawing></mc:Choice><mc:Fallback><w:pict>` + content + `</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>` + para("After", "")
	}
	const old, text = "Took vitals and roomed patients", "Took vitals\nRoomed patients"
	data := pack(t, box(para(old, "")))
	got := applyOne(t, data, old, text, ApplyOptions{})
	want := box(para("Took vitals", "") + `<w:p><w:pPr></w:pPr><w:r><w:t xml:space="preserve">Roomed patients</w:t></w:r></w:p>`)
	if diff := cmp.Diff(want, bodyOf(t, got.Data)); diff != "" || len(got.Refused) > 0 {
		t.Errorf("refused %v\n%s", got.Refused, diff)
	}
	got = applyOne(t, data, old, text, ApplyOptions{TrackChanges: true})
	if n := strings.Count(bodyOf(t, got.Data), "<w:rPr><w:ins "); n != 2 || len(got.Refused) > 0 {
		t.Errorf("tracked in %d forms, refused %v", n, got.Refused)
	}
}

// TestApplySplitsOtherPrefixes edits parts whose elements have other names.
func TestApplySplitsOtherPrefixes(t *testing.T) {
	const old, text = "Took vitals and roomed patients", "Took vitals\nRoomed patients"
	word := `"` + wordNS + `"`
	tests := []struct{ name, part, want string }{
		{"none", `<document xmlns=` + word + `><body><p><pPr><keepNext/></pPr><r><t>` + old + `</t></r></p></body></document>`,
			`<p><pPr><keepNext/></pPr><r><t xml:space="preserve">Roomed patients</t></r></p></body>`},
		{"one of its own", `<x:document xmlns:x=` + word + `><x:body><x:p><x:r><x:t>` + old + `</x:t></x:r></x:p></x:body></x:document>`,
			`<x:p><x:r><x:t xml:space="preserve">Roomed patients</x:t></x:r></x:p></x:body>`},
		{"declared at the paragraph", `<w:document xmlns:w=` + word + `><w:body><w:p xmlns:y='y' w:rsidR="1"><w:pPr><y:z/></w:pPr><w:r><w:t>` + old + `</w:t></w:r></w:p></w:body></w:document>`,
			`<w:p xmlns:y='y'><w:pPr><y:z/></w:pPr><w:r><w:t xml:space="preserve">Roomed patients</w:t></w:r></w:p></w:body>`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			rels := `<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
			data := zipOf(t, "[Content_Types].xml", "<Types/>", "_rels/.rels", rels, "word/_rels/document.xml.rels", "<Relationships/>", "word/document.xml", tt.part)
			for _, track := range []bool{false, true} {
				got := applyOne(t, data, old, text, ApplyOptions{TrackChanges: track})
				z := partOf(t, got.Data)
				if len(got.Refused) > 0 || !track && !strings.Contains(z, tt.want) {
					t.Errorf("tracked %v: refused %v, reads %s", track, got.Refused, z)
				}
			}
		})
	}
}

func TestApplyRefusesSplits(t *testing.T) {
	const old, text = "Took vitals and roomed patients", "Took vitals\nRoomed patients"
	vitals := run("", old)
	control := func(props, content string) string {
		return `<w:sdt><w:sdtPr>` + props + `</w:sdtPr><w:sdtContent>` + content + `</w:sdtContent></w:sdt>`
	}
	with := func(props string) string { return para(old, props) }
	in := func(runs string) string { return `<w:p>` + runs + `</w:p>` }
	begin, end := `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://example.com"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`, `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
	row := func(cells ...string) string {
		return `<w:tbl><w:tr><w:tc>` + strings.Join(cells, `</w:tc><w:tc>`) + `</w:tc></w:tr></w:tbl>`
	}
	tests := []struct{ name, body, text, want string }{
		{"three lines", with(""), "Took vitals\nRoomed\nPatients", "would become more than two"},
		{"a line of blanks", with(""), "Took vitals\n \u200B", "would be left without text"},
		{"a second mark", with(""), "Took vitals\n• Roomed patients", "would begin with a second list mark"},
		{"a line of its own in the paragraph", in(vitals + `<w:r><w:br/></w:r>` + run("", "Answered phones")), text, lockShared},
		{"a break behind it", in(vitals + `<w:r><w:br/></w:r>`), text, lockBreak},
		{"a break before it", in(`<w:r><w:br/></w:r>` + vitals), text, lockBreak},
		{"a page break behind it", in(vitals + `<w:r><w:br w:type="page"/></w:r>`), text, lockPage},
		{"a sentence among others", in(vitals + run("", ". Answered phones.")), text, lockShared},
		{"a section break", with(`<w:sectPr/>`), text, lockSection},
		{"the beginning of a page", with(`<w:pageBreakBefore/>`), text, lockNewPage},
		{"the end was put in by another", with(`<w:rPr><w:ins w:id="1"/></w:rPr>`), text, lockTracked},
		{"a tracked change of the properties", with(`<w:pPrChange><w:pPr/></w:pPrChange>`), text, lockTracked},
		{"a picture", in(vitals + `<w:r><w:drawing/></w:r>`), text, lockMore},
		{"a note", in(vitals + `<w:r><w:footnoteReference w:id="2"/></w:r>`), text, lockMore},
		{"elements of other makers", in(vitals + `<x:mark xmlns:x="x"/>`), text, lockMore},
		{"a link in the second", in(run("", "Took vitals and ") + `<w:hyperlink r:id="l">` + run("", "roomed patients") + `</w:hyperlink>`), text, lockLink},
		{"a link in the first", in(`<w:hyperlink r:id="l">` + run("", "Took vitals") + `</w:hyperlink>` + run("", " and roomed patients")), text, ""},
		{"a field over several paragraphs", in(begin+vitals) + in(run("", "Answered phones")+end), text, lockInField},
		{"within such a field", in(begin+run("", "Answered phones")) + in(vitals) + in(run("", "More")+end), text, lockInField},
		{"a control for plain text", control(`<w:text/>`, in(vitals)), text, lockOneOnly},
		{"a bound control", control(`<w:dataBinding/>`, in(vitals)), text, lockBound},
		{"a bound control, of which nothing changes", control(`<w:dataBinding/>`, in(vitals)), old + "\nRoomed patients", lockBound},
		{"a free control", control(`<w:alias w:val="x"/>`, in(vitals)), text, ""},
		{"a control in the paragraph", in(control(`<w:text/>`, vitals)), text, ""},
		{"a typed number", in(run("", "1. "+old)), text, lockCounted},
		{"a numbered list", with(list(2, 0)), text, lockCounted},
		{"a mark in another cell", row(para("•", ""), with("")), text, lockMarkCell},
		{"the last in a cell", row(para("Vitals:", "") + with("")), text, ""},
		{"a mark that is a link", in(`<w:hyperlink r:id="l">` + run("", "•") + `</w:hyperlink>` + run("", " "+old)), text, lockMark},
		{"a namespace at a run", in(`<w:r xmlns:y="y"><w:t>` + old + `</w:t></w:r>`), text, lockMade},
		{"a tab", in(run("", "Took vitals\tand roomed patients")), text, lockTabs},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			data := pack(t, para("Before", "")+tt.body+para("After", ""), "word/numbering.xml", testNumbering)
			for _, track := range []bool{false, true} {
				old := old
				if tt.want == lockTabs {
					old = "Took vitals\tand roomed patients"
				}
				got := applyOne(t, data, old, tt.text, ApplyOptions{TrackChanges: track})
				var want []Refusal
				if tt.want != "" {
					want = []Refusal{{0, tt.want}}
				}
				if diff := cmp.Diff(want, got.Refused); diff != "" {
					t.Error(diff)
				}
				if same := bytes.Equal(got.Data, data); same != (tt.want != "") {
					t.Errorf("the same bytes: %v", same)
				}
			}
		})
	}
}

// TestApplySplitsAmongOtherEdits makes edits before and behind a new paragraph.
func TestApplySplitsAmongOtherEdits(t *testing.T) {
	data := pack(t, para("Took pulses", "")+para("Took vitals and roomed patients", "")+para("Answered phones and faxed", "")+para("Cleaned rooms", ""))
	ctx := context.Background()
	doc, err := Read(ctx, "ana.docx", data, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	for _, track := range []bool{false, true} {
		got, err := Apply(ctx, "ana.docx", data, []Edit{
			edit(t, doc, "Cleaned rooms", "Cleaned 9 rooms"),
			edit(t, doc, "Answered phones and faxed", "Answered 40 phones\nFaxed"),
			edit(t, doc, "Took vitals and roomed patients", "Took vitals\nRoomed patients"),
			edit(t, doc, "Took pulses", "Took 30 pulses"),
		}, ApplyOptions{TrackChanges: track})
		if err != nil || len(got.Refused) > 0 {
			t.Fatal(err, got.Refused)
		}
		after, err := Read(ctx, "ana.docx", got.Data, Limits{})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff("Took 30 pulses\nTook vitals\nRoomed patients\nAnswered 40 phones\nFaxed\nCleaned 9 rooms", after.Text); diff != "" {
			t.Error(diff)
		}
	}
}

// TestApplySplitsKeepsSpaceBetween makes two of the first and the last of a
// list, which have the space around it.
func TestApplySplitsKeepsSpaceBetween(t *testing.T) {
	item := func(text, space string) string {
		return `<w:p><w:pPr>` + list(1, 0) + space + `</w:pPr>` + run("", text) + `</w:p>`
	}
	const (
		tight = `<w:spacing w:before="0" w:after="40"/>`
		above = `<w:spacing w:before="240" w:after="40"/>`
		below = `<w:spacing w:before="0" w:after="200"/>`
		style = `<w:spacing w:before="0"/>`
		old   = "Took vitals and roomed patients"
	)
	tests := []struct {
		name, before, space, after string // the items, "" for none
		first, second              string
	}{
		{"the last", tight, below, "", tight, below},
		{"the first", "", above, tight, above, tight},
		{"in the middle", tight, below, tight, below, below},
		{"the only one", "", below, "", below, below},
		{"the one before has the space of its style", style, below, "", style, below},
		{"it has none of its own", tight, style, "", style, style},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			head, tail := para("Before", ""), para("After", "")
			if tt.before != "" {
				head += item("Answered phones", tt.before)
			}
			if tt.after != "" {
				tail = item("Cleaned rooms", tt.after) + tail
			}
			data := pack(t, head+item(old, tt.space)+tail, "word/numbering.xml", testNumbering)
			got := applyOne(t, data, old, "Took vitals\nRoomed patients", ApplyOptions{})
			want := head + item("Took vitals", tt.first) + item("Roomed patients", tt.second) + tail
			if diff := cmp.Diff(want, bodyOf(t, got.Data)); diff != "" || len(got.Refused) > 0 {
				t.Errorf("refused %v\n%s", got.Refused, diff)
			}
			got = applyOne(t, data, old, "Took vitals\nRoomed patients", ApplyOptions{TrackChanges: true})
			changes := 0
			if tt.first != tt.space || tt.second != tt.space {
				changes = 1
			}
			was := `<w:pPr>` + list(1, 0) + tt.space + `</w:pPr></w:pPrChange></w:pPr>`
			if n := strings.Count(bodyOf(t, got.Data), was); n != changes || len(got.Refused) > 0 {
				t.Errorf("tracked: %d changes of properties, want %d, refused %v\n%s", n, changes, got.Refused, bodyOf(t, got.Data))
			}
		})
	}
}
