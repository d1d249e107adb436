package document

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// rtf returns a rich text file as Word begins one.
func rtf(body string) string {
	return `{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Calibri;}{\f1\fcharset2 Symbol;}{\f2\fcharset204{\*\falt Arial}Arial Cyr;}{\f3 Wingdings;}}` +
		`{\colortbl;\red0\green0\blue0;}{\stylesheet{\ql Normal;}{\s1\b heading 1;}{\*\cs10 Heading 1 Char;}{\s2 Titling;}}` +
		`{\info{\author Nobody}}` + "\r\n" + body + "}"
}

func TestRTF(t *testing.T) {
	tests := []struct{ name, body, want string }{
		{"paragraphs", `Ana\par Ben\par\pard Cy`, "Ana\nBen\nCy\n"},
		{"a line end in the file is none in the text", "Roomed\r\n patients\\par", "Roomed patients\n"},
		{"a backslash before a line end is a paragraph", "Ana\\\nBen", "Ana\nBen\n"},
		{"control symbols", `Ana\~Ruiz \{CMA\} a\\b co\-op e\_mail\par`, "Ana Ruiz {CMA} a\\b coop e-mail\n"},
		{"bytes of the code page", `R\'e9sum\'e9 \'96 \'93A\'94\par`, "Résumé – “A”\n"},
		{"bytes of the font's code page", `{\f2 \'c0\'ed\'e0} Ana\par`, "Ана Ana\n"},
		{"signs of a symbol font", `{\f1\'b7} a\par{\f3\'fc} b\par`, "• a\n✓ b\n"},
		{"Unicode with a stand-in", `caf\u233\'e9 \u8211-\u8217 ?s\par`, "café –’s\n"},
		{"Unicode with none", `{\uc0 caf\u233 s} \u233?\par`, "cafés é\n"},
		{"Unicode with two", `\uc2 \u233\'c3\'a9a\par`, "éa\n"},
		{"a stand-in that is a word", `\u8226\bullet a\par`, "• a\n"},
		{"a pair of halves", `\u-10179?\u-8704?\par`, "😀\n"},
		{"signs by name", `a\tab b\line c \endash  d\par`, "a | b\nc – d\n"},
		{"heading by style and by outline", `\pard\s1 Skills\par\pard\s2 Ana\par\pard\outlinelevel0 Work\par`, "# Skills\nAna\n# Work\n"},
		{"list text", `\pard\ilvl0{\listtext\f1\'b7\tab}Roomed\par\pard\ilvl1{\listtext 2.\tab}Drew\par\pard Ana\par`, "• Roomed\n  2. Drew\nAna\n"},
		{"old list text", `{\pntext\f1\'b7\tab}{\*\pn\pnlvlblt{\pntxtb\'b7}}Roomed\par`, "• Roomed\n"},
		{"typed mark", `\bullet\tab Roomed\par`, "• Roomed\n"},
		{"hidden and deleted text", `Ana{\v hidden} {\deleted gone}Ruiz\v0\par`, "Ana Ruiz\n"},
		{"a deleted end of a paragraph", `Roomed{\deleted\par} patients\par`, "Roomed patients\n"},
		{"result of a field", `{\field{\*\fldinst{HYPERLINK "mailto:ana@example.com"}}{\fldrslt{\ul Ana}}} Ruiz\par`, "Ana Ruiz\n"},
		{"unknown destinations", `{\*\panose 020f}{\*\unknown text{more}}Ana{\pict\pngblip 89504e47}{\xe index}\par`, "Ana\n"},
		{"bytes that are no text", "Ana{\\pict\\bin5 }}}}}} Ruiz\\par", "Ana Ruiz\n"},
		{"two forms", `{\upr{Jos}{\*\ud{Jos\u233 ?}}}\par`, "José\n"},
		{"a row of short cells", `\trowd\cellx1\cellx2\pard\intbl CMA\cell AAMA\cell\row\pard Ana\par`, "CMA | AAMA\nAna\n"},
		{"cells of several lines", `\trowd\pard\intbl A\par B\cell C\par D\cell\row\pard E\par`, "A\nB\nC\nD\nE\n"},
		{"a table in a table", `\pard\intbl\itap2 a\nestcell b\nestcell{\*\nesttableprops\trowd\nestrow}{\nonesttables\par}\pard\intbl\itap1\cell C\cell\row\pard D\par`, "a | b\nC\nD\n"},
		{"page heads, notes and feet", `{\header Ana Ruiz\par}{\footer Page 1\par}Roomed{\footnote Note.}\par`, "Ana Ruiz\nRoomed\nNote.\nPage 1\n"},
		{"a text box", `{\shp{\*\shpinst\shpleft1{\sp{\sn a}{\sv b}}{\shptxt Box\par}}{\shprslt Box\par}}Ana\par`, "Ana\nBox\n"},
		{"cut off", `Ana {\b Ruiz`, "Ana Ruiz\n"},
		{"more closed than opened", `Ana}}} Ruiz`, "Ana Ruiz\n"},
	}
	for _, tt := range tests {
		doc := readString(t, "ana.rtf", rtf(tt.body))
		if diff := cmp.Diff(tt.want, shape(doc)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
		if doc.Format != RTF {
			t.Errorf("%s: format %s", tt.name, doc.Format)
		}
	}
}

func TestRTFLook(t *testing.T) {
	doc := readString(t, "ana.rtf", rtf(`\pard\li720\sb240\b\fs32 Ana\b0\fs22\par\pard Roomed {\b 20}\page\par\pard\plain Drew\par{\field{\*\fldinst HYPERLINK "https://example.com/ana"}{\fldrslt x}}`))
	want := []Line{
		{Page: 1, Bold: true, Size: 16, Indent: 36, Block: -1},
		{Page: 1, Size: 11, Block: -1},
		{Page: 2, Size: 12, Block: -1},
		{Page: 2, Size: 12, Block: -1},
	}
	got := append([]Line(nil), doc.Lines...)
	for i := range got {
		got[i].Span, got[i].Gap = Span{}, false
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"https://example.com/ana"}, doc.Links); diff != "" || doc.Pages != 2 {
		t.Errorf("%d pages, links (-want +got):\n%s", doc.Pages, diff)
	}
}

func TestRTFBounds(t *testing.T) {
	tests := []struct {
		name, body string
		want       Code
	}{
		{"too many groups in one another", strings.Repeat("{", maxGroups+10), Corrupt},
		{"too many paragraphs", strings.Repeat(`\par`, maxParagraph+1), TooLarge},
		{"too many lines", strings.Repeat(`a\line `, maxParagraph+1), TooLarge},
		{"too many text boxes", strings.Repeat(`{\shptxt a}`, maxParagraph+1), TooLarge},
		{"too much text in small pieces", strings.Repeat(`\fs20 a\fs22 b`, maxText/2+1), TooLarge},
		{"too much text", strings.Repeat("Ana ", maxText/4+10), TooLarge},
		{"tables without end", strings.Repeat(`\intbl\itap999999 a\nestcell`, 1000), ""},
		{"a length that is none", `\bin-5 Ana\bin2000000000 Ruiz`, ""},
		{"hexadecimal that is none", `Ana \'zz\'`, ""},
		{"an escape at the end", `Ana \`, ""},
	}
	for _, tt := range tests {
		_, err := Read(context.Background(), "ana.rtf", []byte(rtf(tt.body)), Limits{})
		if got := errorCode(err); got != tt.want {
			t.Errorf("%s: code %q, want %q (%v)", tt.name, got, tt.want, err)
		}
	}
}

// FuzzRTF asks that nothing but a sound document or an error comes of any
// text, and that a word in a paragraph of its own is kept.
func FuzzRTF(f *testing.F) {
	for _, s := range []string{`\b Ana\b0\par`, `{\listtext\'b7}Roomed`, `\trowd\intbl a\cell\row`, `{\upr{a}{\*\ud b}}`, `\u233?\bin3 abc`, `{\header a}{\shptxt b\par}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, body string) {
		if doc, err := Read(context.Background(), "ana.rtf", []byte(rtf(body)), Limits{}); err == nil {
			checkDocument(t, doc)
		} else if c := errorCode(err); c != Empty && c != Corrupt && c != TooLarge {
			t.Errorf("code %q: %v", c, err)
		}
		if strings.ContainsAny(body, `{}\`) {
			return
		}
		doc, err := Read(context.Background(), "ana.rtf", []byte(rtf(`Venipuncture\par `+body)), Limits{})
		if err != nil || doc.LineText(0) != "Venipuncture" {
			t.Errorf("a paragraph was lost: %v", err)
		}
	})
}

func BenchmarkRTF(b *testing.B) { benchmarkRead(b, "../../fixtures/resumes/01/resume.lo-rtf.rtf") }

// benchmarkRead reads a file of the repository.
func benchmarkRead(b *testing.B, path string) {
	data, err := os.ReadFile(path)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(context.Background(), path, data, Limits{}); err != nil {
			b.Fatal(err)
		}
	}
}
