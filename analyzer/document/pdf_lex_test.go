package document

import (
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

var compareTokens = cmp.AllowUnexported(pdfToken{})

func TestPDFLexer(t *testing.T) {
	num := func(f float64) pdfToken { return pdfToken{kind: tokNumber, num: f} }
	str := func(s string) pdfToken { return pdfToken{kind: tokString, str: s} }
	op := func(s string) pdfToken { return pdfToken{kind: tokOperator, str: s} }
	name := func(s string) pdfToken { return pdfToken{kind: tokName, str: s} }
	tests := []struct {
		in   string
		want []pdfToken
	}{
		{"1 -2.5 .5 +3 --4", []pdfToken{num(1), num(-2.5), num(.5), num(3), num(-4)}},
		{"1.2-3 Td", []pdfToken{num(1.2), op("Td")}},
		{`(a\(b\)c (d) \101\n)Tj`, []pdfToken{str("a(b)c (d) A\n"), op("Tj")}},
		{"(two\\\nlines)", []pdfToken{str("twolines")}},
		{"<48 65 6>", []pdfToken{str("He`")}},
		{"/F#41 12 Tf% comment\nET", []pdfToken{name("FA"), num(12), op("Tf"), op("ET")}},
		{"[(A)-20(B)]TJ", []pdfToken{{kind: tokArray, list: []pdfToken{str("A"), num(-20), str("B")}}, op("TJ")}},
		{"<</K[1]>>", []pdfToken{{kind: tokDict, list: []pdfToken{name("K"), {kind: tokArray, list: []pdfToken{num(1)}}}}}},
		{"> ) q", []pdfToken{op(")"), op("q")}},
		{"[(open) Tj", []pdfToken{{kind: tokArray, list: []pdfToken{str("open")}}, op("Tj")}},
		{"(open", []pdfToken{str("open")}},
		{"", nil},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			l := pdfLexer{data: []byte(tt.in)}
			var got []pdfToken
			for k := l.next(); k.kind != tokEOF; k = l.next() {
				got = append(got, k)
			}
			if diff := cmp.Diff(tt.want, got, compareTokens); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSkipInlineImage(t *testing.T) {
	l := pdfLexer{data: []byte("/W 8 ID \xffEI\x01 EI\x02 (x EI Q")}
	l.skipInlineImage()
	if got := l.next(); got.str != "Q" {
		t.Errorf("after the image: %+v, want Q", got)
	}
}

// Whatever the bytes, the lexer ends and never stands still.
func FuzzPDFLexer(f *testing.F) {
	for _, s := range []string{"BT /F1 9 Tf (a) Tj ET", "[[[<<>>]", "(((", "<</A<</B[", "1 0 obj", "BI ID \xff EI"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		l := pdfLexer{data: data}
		for {
			before := l.pos
			k := l.next()
			if k.kind == tokEOF {
				return
			}
			if l.pos <= before || l.pos > len(data) {
				t.Fatalf("from %d to %d of %d", before, l.pos, len(data))
			}
		}
	})
}

// Whatever the bytes, a map gives valid text for every code, soon.
func FuzzCMap(f *testing.F) {
	for _, s := range []string{"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <0058> endbfchar", "beginbfrange <00> <FF> <D800> endbfrange",
		"beginbfrange <0000> <FFFFFFFF> [<0061> <0062>] endbfrange", "beginbfrange <41> <41> <74006900> endbfrange", "endbfchar endbfrange <"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		m := parseCMap(data)
		if m == nil {
			return
		}
		for v := range uint32(0x300) {
			for size := 1; size <= 4; size++ {
				if s, _ := m.text(pdfCode{v, size}); !utf8.ValidString(s) {
					t.Fatalf("code %x of %d bytes is %q", v, size, s)
				}
			}
			if n := m.codeSize(string([]byte{byte(v >> 8), byte(v)})); n < 0 || n > 2 {
				t.Fatalf("a code of %d bytes in two", n)
			}
		}
	})
}

func TestParseCMap(t *testing.T) {
	const space = "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
	tests := []struct {
		name, cmap string
		code       pdfCode
		want       string
	}{
		{"char", "1 beginbfchar <0041> <0058> endbfchar", pdfCode{0x41, 2}, "X"},
		{"char of several", "1 beginbfchar <0041> <006600660069> endbfchar", pdfCode{0x41, 2}, "ffi"},
		{"char above the basic plane", "1 beginbfchar <0041> <D83DDE00> endbfchar", pdfCode{0x41, 2}, "\U0001F600"},
		{"range", "1 beginbfrange <0020> <007E> <0020> endbfrange", pdfCode{0x42, 2}, "B"},
		{"range of texts", "1 beginbfrange <0041> <0042> [<0061> <0062>] endbfrange", pdfCode{0x42, 2}, "b"},
		{"one byte for two", "1 beginbfchar <41> <4A> endbfchar", pdfCode{0x41, 1}, "J"},
		{"the length of a code counts", "1 beginbfchar <41> <004A> endbfchar", pdfCode{0x41, 2}, ""},
		{"a ligature by Ghostscript", "1 beginbfrange <41> <41> <74006900> endbfrange", pdfCode{0x41, 1}, "ti"},
		{"one of three by Ghostscript", "1 beginbfrange <41> <41> <6600CF00> endbfrange", pdfCode{0x41, 1}, "ffi"},
		{"two Chinese characters", "1 beginbfchar <0041> <5317 4EAC> endbfchar", pdfCode{0x41, 2}, "北京"},
		{"ranges out of order", "2 beginbfrange <0050> <0051> <0061> <0040> <0041> <0078> endbfrange", pdfCode{0x41, 2}, "y"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := parseCMap([]byte(space + tt.cmap))
			if got, _ := m.text(tt.code); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
	if m := parseCMap([]byte(space)); m != nil {
		t.Errorf("a map of nothing is %+v, want nil", m)
	}
}

func TestGlyphText(t *testing.T) {
	tests := map[string]string{
		"A": "A", "eacute": "é", "fi": "ﬁ", "f_f_i": "ffi", "uni2022": "•", "u1F600": "\U0001F600", "a.sc": "a", "bullet": "•", "g17": "", "grave": "`",
	}
	for name, want := range tests {
		if got := glyphText(name); got != want {
			t.Errorf("glyphText(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestUnpackStream(t *testing.T) {
	tests := []struct {
		name   string
		filter pdfFilter
		data   string
		want   string
	}{
		{"hexadecimal", pdfFilter{name: "ASCIIHexDecode"}, "48 69>", "Hi"},
		{"base 85", pdfFilter{name: "ASCII85Decode"}, "87cURDZ~>", "Hello"},
		{"run lengths", pdfFilter{name: "RunLengthDecode"}, "\x01Hi\xfe!\x80", "Hi!!!"},
		{"LZW", pdfFilter{name: "LZWDecode", early: true}, "\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01", "-----A---B"},
		{"a picture", pdfFilter{name: "DCTDecode"}, "\xff\xd8", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := unpackStream([]byte(tt.data), []pdfFilter{tt.filter}, &pdfBudget{left: 1000})
			if string(got) != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestUnpredict(t *testing.T) {
	tests := []struct {
		name string
		pdfFilter
		data, want string
	}{
		{"rows as they are", pdfFilter{predictor: 10, colors: 1, bits: 8, columns: 3}, "\x00abc", "abc"},
		{"to the left", pdfFilter{predictor: 11, colors: 1, bits: 8, columns: 3}, "\x01a\x01\x01", "abc"},
		{"above", pdfFilter{predictor: 12, colors: 1, bits: 8, columns: 2}, "\x02ab\x02\x01\x01", "abbc"},
		{"TIFF", pdfFilter{predictor: 2, colors: 1, bits: 8, columns: 3}, "a\x01\x01", "abc"},
		{"none", pdfFilter{predictor: 1, colors: 1, bits: 8, columns: 3}, "abc", "abc"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := string(tt.unpredict([]byte(tt.data))); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
