package document

import (
	"context"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// streamObject returns a stream object of a PDF.
func streamObject(id int, data string) string {
	return fmt.Sprintf("%d 0 obj<</Length %d>>stream\n%s\nendstream endobj", id, len(data), data)
}

// table returns numbers of two bytes, as font programs have them.
func table(numbers ...int) string {
	var b []byte
	for _, n := range numbers {
		b = binary.BigEndian.AppendUint16(b, uint16(n))
	}
	return string(b)
}

// trueTypeProgram puts tables, name and content in turn, into a font program.
func trueTypeProgram(tables ...string) string {
	n := len(tables) / 2
	head := "\x00\x01\x00\x00" + table(n, 0, 0, 0)
	body := ""
	for i := 0; i < len(tables); i += 2 {
		at := 12 + 16*n + len(body)
		head += tables[i] + table(0, 0, at>>16, at&0xFFFF, 0, len(tables[i+1]))
		body += tables[i+1]
	}
	return head + body
}

// The letters and the place of words come from fonts in many ways. All of these
// show "Gave flu" and, some way behind it, "shots".
func TestReadPDFFonts(t *testing.T) {
	toUnicode := func(entries string) string {
		return streamObject(12, "1 begincodespacerange <0000> <FFFF> endcodespacerange "+entries)
	}
	program := trueTypeProgram("head", strings.Repeat("\x00", 18)+table(1000), "hhea", strings.Repeat("\x00", 34)+table(9),
		"hmtx", table(500, 0, 500, 0, 500, 0, 500, 0, 500, 0, 500, 0, 500, 0, 500, 0, 500, 0),
		"cmap", table(0, 1, 3, 1, 0, 12)+table(4, 32, 0, 4, 0, 0, 0, 'G', 0xFFFF, 0, 'G', 0xFFFF, 1-'G', 1, 0, 0))
	composite := func(more, descendant string) string {
		return "10 0 obj<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[11 0 R]" + more + ">>endobj " +
			"11 0 obj<</Type/Font/Subtype/CIDFontType2/BaseFont/X" + descendant + ">>endobj"
	}
	tests := []struct {
		name    string
		objects []string
		content string
		want    []string
	}{
		{"a map to text counts before the encoding",
			[]string{"10 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 12 0 R>>endobj", toUnicode("1 beginbfchar <58> <0047> endbfchar")},
			"(Xave flu) Tj", []string{"Gave flu"}},
		{"a map to text of one-byte codes written with two",
			[]string{"10 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 12 0 R>>endobj", toUnicode("1 beginbfchar <0058> <0047> endbfchar")},
			"(Xave flu) Tj", []string{"Gave flu"}},
		{"differences over their base",
			[]string{"10 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</BaseEncoding/MacRomanEncoding/Differences[1/G/f_l 65/uni0065]>>>>endobj"},
			"(\\001avA \\002u caf\\216) Tj", []string{"Gave flu café"}},
		{"names of the glyphs of a program",
			[]string{"10 0 obj<</Type/Font/Subtype/Type1/BaseFont/X/FirstChar 0/LastChar 255/Widths[" + strings.Repeat("500 ", 256) + "]/FontDescriptor<</FontFile 12 0 R>>>>endobj",
				streamObject(12, "/Encoding 256 array dup 1 /G put dup 2/fl put readonly def currentfile eexec")},
			"(\\001ave \\002u) Tj", []string{"Gave flu"}},
		{"composite, with widths: no blank but a move", []string{composite("/ToUnicode 12 0 R", "/DW 500/W[1[900]]"), toUnicode("1 beginbfrange <0001> <007F> <0001> endbfrange 1 beginbfchar <0001> <0047> endbfchar")},
			"[<000100610076> 0 <0065> -400 <0066006C0075>] TJ", []string{"Gave flu"}},
		{"composite, widths in the program", []string{composite("/ToUnicode 12 0 R", "/FontDescriptor<</FontFile2 13 0 R>>"), toUnicode("1 beginbfrange <0001> <0008> [<0047> <0061> <0076> <0065> <0066> <006C> <0075>] endbfrange"), streamObject(13, program)},
			"[<0001000200030004> -400 <000500060007>] TJ", []string{"Gave flu"}},
		{"composite, text by the program's own map", []string{composite("", "/DW 500/FontDescriptor<</FontFile2 13 0 R>>"), streamObject(13, program)},
			"<000100010001> Tj", []string{"GGG"}},
		{"composite, codes in UTF-16", []string{strings.Replace(composite("", "/DW 500"), "Identity-H", "UniJIS-UTF16-H", 1)},
			"<0047006100760065> Tj", []string{"Gave"}},
		{"an unknown name of a glyph keeps its code's letter", []string{"10 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[71/g17]>>>>endobj"},
			"(Gave flu) Tj", []string{"Gave flu"}},
		{"bullets of Wingdings", []string{"10 0 obj<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Wingdings-Regular>>endobj"},
			"(\\247) Tj /F 10 Tf 12 0 Td (Gave flu) Tj", []string{"▪ Gave flu"}},
		{"arrows of Wingdings", []string{"10 0 obj<</Type/Font/Subtype/TrueType/BaseFont/Wingdings>>endobj"},
			"(\\330) Tj /F 10 Tf 12 0 Td (Gave flu) Tj", []string{"➢ Gave flu"}},
		{"bullets in the private area", []string{composite("/ToUnicode 12 0 R", "/DW 500"), toUnicode("1 beginbfchar <0078> <F0B7> endbfchar")},
			"<0078> Tj /F 10 Tf 12 0 Td (Gave flu) Tj", []string{"• Gave flu"}},
		{"off the page", nil, "ET BT /F 10 Tf 900 700 Td (nobody sees it) Tj -850 0 Td (Gave flu) Tj", []string{"Gave flu"}},
		{"actual text in UTF-8", nil, "/Span<</ActualText<EFBBBF666CC3BC>>>BDC /F 10 Tf (f?) Tj EMC", []string{"flü"}},
		{"actual text in little endian", nil, "/Span<</ActualText<FFFE66006C00>>>BDC /F 10 Tf (f?) Tj EMC", []string{"fl"}},
		{"stretched and raised", nil, "/F 10 Tf 80 Tz (Gave) Tj 2 Tw ( flu) Tj 3 Ts /F 6 Tf (1) Tj", []string{"Gave flu1"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			data := onePage("BT /X 10 Tf 50 700 Td "+tt.content+" ET", tt.objects...)
			data = []byte(strings.Replace(string(data), "/Font<<", "/Font<</X 10 0 R", 1))
			d, err := readPDF(context.Background(), "a.pdf", data, Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, texts(d)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Tables of fonts that tell of billions of entries cost little.
func BenchmarkHostileFont(b *testing.B) {
	segments := 8000
	cmap := table(0, 1, 3, 1, 0, 12) + table(4, 0, 0, 2*segments, 0, 0, 0) + strings.Repeat("\xff\xfe", segments) + "\x00\x00" + strings.Repeat("\x00\x00", 3*segments)
	widths := strings.Repeat("0 65535 500 ", 2000)
	data := onePage("BT /X 10 Tf 50 700 Td <0001> Tj /F 10 Tf (Gave flu shots to all of them) Tj ET",
		"10 0 obj<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[11 0 R]>>endobj",
		"11 0 obj<</Type/Font/Subtype/CIDFontType2/BaseFont/X/W["+widths+"]/FontDescriptor<</FontFile2 13 0 R>>>>endobj", streamObject(13, trueTypeProgram("cmap", cmap)))
	data = []byte(strings.Replace(string(data), "/Font<<", "/Font<</X 10 0 R", 1))
	for b.Loop() {
		if _, err := readPDF(context.Background(), "a.pdf", data, Limits{}); err != nil {
			b.Fatal(err)
		}
	}
}
