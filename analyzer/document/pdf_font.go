package document

import (
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/ledongthuc/pdf"
)

// A pdfFont turns the bytes of a shown string into glyphs with text and width.
type pdfFont struct {
	bold, italic bool
	symbols      bool // Symbol, Wingdings and the like
	icons        bool // pictures for telephone, mail and the like
	scale        float64

	composite  bool     // codes of more than one byte
	wide       bool     // its codes are UTF-16
	codes      *pdfCMap // code lengths, from an embedded encoding; nil: two bytes
	toUnicode  *pdfCMap
	names      [256]string // text of one-byte codes
	widths     [256]float64
	cidWidths  map[uint32]float64
	cidDefault float64
	glyphRunes map[uint32]rune // of an embedded font program, where nothing else tells the text

	differs []string // glyph names by code, from Differences
	library pdf.Font // knows the Adobe glyph list
	cache   map[pdfCode]fontGlyph
}

// A fontGlyph is one glyph of a font. width is in units of the font size.
type fontGlyph struct {
	text  string
	width float64
	blank bool // the one-byte code 32, to which word spacing is added
	known bool // false where the text is a guess
}

// loadFont reads a font dictionary. It never fails: what is missing or cannot
// be read has a default.
func loadFont(v pdf.Value, budget *pdfBudget) *pdfFont {
	f := &pdfFont{scale: 1.0 / 1000, cidDefault: 1000, cache: map[pdfCode]fontGlyph{}, library: pdf.Font{V: v}}
	guard(func() { f.style(v) })
	guard(func() {
		if u := v.Key("ToUnicode"); u.Kind() == pdf.Stream {
			f.toUnicode = parseCMap(streamData(u, budget))
		}
	})
	if v.Key("Subtype").Name() == "Type0" {
		guard(func() { f.loadComposite(v, budget) })
		return f
	}
	guard(func() { f.loadEncoding(v, budget) })
	guard(func() { f.loadWidths(v) })
	return f
}

// guard runs f and swallows its panic. The library panics at objects it cannot
// parse; what f has set up to then stays.
func guard(f func()) {
	defer func() { _ = recover() }()
	f()
}

// style reads bold and italic from the font's name and descriptor.
func (f *pdfFont) style(v pdf.Value) {
	name := v.Key("BaseFont").Name()
	if name == "" {
		name = v.Key("Name").Name()
	}
	d := v.Key("FontDescriptor")
	if d.IsNull() {
		d = v.Key("DescendantFonts").Index(0).Key("FontDescriptor")
	}
	if _, plain, ok := strings.Cut(name, "+"); ok {
		name = plain
	}
	flags := d.Key("Flags").Int64()
	f.bold = isBoldName(name) || flags&(1<<18) != 0 || d.Key("FontWeight").Float64() >= 600
	f.italic = isItalicName(name) || flags&(1<<6) != 0 || d.Key("ItalicAngle").Float64() != 0
	low := strings.ToLower(name)
	f.icons = strings.Contains(low, "awesome") || strings.Contains(low, "icon") || strings.Contains(low, "glyphs")
	f.symbols = strings.Contains(low, "symbol") || strings.Contains(low, "dings")
}

func isBoldName(name string) bool {
	low := strings.ToLower(name)
	for _, s := range []string{"bold", "black", "heavy", "demi", "cmbx", "sfbx", "cmssbx"} {
		if strings.Contains(low, s) {
			return true
		}
	}
	return strings.HasSuffix(low, "-medi") || strings.HasSuffix(low, "-bd") || strings.HasSuffix(low, "-b")
}

func isItalicName(name string) bool {
	low := strings.ToLower(name)
	for _, s := range []string{"italic", "oblique", "ital", "cmti", "sfti", "slanted"} {
		if strings.Contains(low, s) {
			return true
		}
	}
	return strings.HasSuffix(low, "-it") || strings.HasSuffix(low, "obli")
}

func (f *pdfFont) loadComposite(v pdf.Value, budget *pdfBudget) {
	f.composite = true
	f.cidWidths = map[uint32]float64{}
	enc := v.Key("Encoding")
	f.wide = strings.Contains(enc.Name(), "UCS2") || strings.Contains(enc.Name(), "UTF16")
	if enc.Kind() == pdf.Stream {
		f.codes = parseCMap(streamData(enc, budget))
	}
	d := v.Key("DescendantFonts").Index(0)
	if w := d.Key("DW"); w.Kind() == pdf.Integer || w.Kind() == pdf.Real {
		f.cidDefault = w.Float64()
	}
	w := d.Key("W")
	f.loadCIDWidths(w)
	if w.Len() > 0 && f.toUnicode != nil {
		return
	}
	program := streamData(d.Key("FontDescriptor").Key("FontFile2"), budget)
	tables := trueTypeTables(program)
	if w.Len() == 0 {
		if widths := tables.widths(); len(widths) > 0 {
			f.cidWidths, f.cidDefault = widths, widths[uint32(len(widths)-1)]
		}
	}
	if f.toUnicode == nil && !f.wide {
		f.glyphRunes = tables.runes()
	}
}

// loadCIDWidths reads a W array: "c [w w w]" and "first last w" in turn.
func (f *pdfFont) loadCIDWidths(w pdf.Value) {
	left := 1 << 17 // codes; no font has more
	for i := 0; i+1 < w.Len() && left > 0; {
		first, next := uint32(w.Index(i).Int64()), w.Index(i+1)
		if next.Kind() == pdf.Array {
			for k := 0; k < next.Len() && left > 0; k++ {
				left--
				f.cidWidths[first+uint32(k)] = next.Index(k).Float64()
			}
			i += 2
			continue
		}
		last, width := uint32(next.Int64()), w.Index(i+2).Float64()
		for c := first; c <= last && c-first < 65536 && left > 0; c++ {
			left--
			f.cidWidths[c] = width
		}
		i += 3
	}
}

// loadEncoding fills the text of one-byte codes: the base encoding, over it
// the font program's own, over it the differences.
func (f *pdfFont) loadEncoding(v pdf.Value, budget *pdfBudget) {
	enc := v.Key("Encoding")
	base := enc.Name()
	if enc.Kind() == pdf.Dict {
		base = enc.Key("BaseEncoding").Name()
	}
	f.names = encodingOf(base)
	if base == "" && f.symbols {
		for c := 33; c < 256; c++ {
			f.names[c] = string(rune(0xF000 + c))
		}
	}
	if base == "" && f.toUnicode == nil {
		program := streamData(v.Key("FontDescriptor").Key("FontFile"), budget)
		for c, name := range type1Encoding(program) {
			if s := glyphText(name); s != "" {
				f.names[c] = s
			}
		}
	}
	if v.Key("Subtype").Name() == "Type3" {
		if m := v.Key("FontMatrix"); m.Len() == 6 && m.Index(0).Float64() != 0 {
			f.scale = m.Index(0).Float64()
			if f.scale < 0 {
				f.scale = -f.scale
			}
		}
	}
	f.loadDifferences(enc.Key("Differences"))
}

func (f *pdfFont) loadDifferences(d pdf.Value) {
	code := 0
	for i := 0; i < d.Len() && i < 1024; i++ {
		x := d.Index(i)
		if x.Kind() == pdf.Integer {
			code = int(x.Int64())
			continue
		}
		if code >= 0 && code < 256 {
			if f.differs == nil {
				f.differs = make([]string, 256)
			}
			f.differs[code] = x.Name()
		}
		code++
	}
}

func (f *pdfFont) loadWidths(v pdf.Value) {
	widths := v.Key("Widths")
	if widths.Len() == 0 {
		f.widths = standardWidths(v.Key("BaseFont").Name())
		return
	}
	missing := v.Key("FontDescriptor").Key("MissingWidth").Float64()
	for c := range f.widths {
		f.widths[c] = missing
	}
	first := int(v.Key("FirstChar").Int64())
	for i := 0; i < widths.Len() && i < 256; i++ {
		if c := first + i; c >= 0 && c < 256 {
			f.widths[c] = widths.Index(i).Float64()
		}
	}
}

// glyphs calls show for each glyph of the shown string s.
func (f *pdfFont) glyphs(s string, show func(fontGlyph)) {
	for len(s) > 0 {
		n := f.codeLength(s)
		c := pdfCode{codeValue(s[:n]), n}
		g, ok := f.cache[c]
		if !ok {
			g = f.glyph(c, s[:n])
			f.cache[c] = g
		}
		show(g)
		s = s[n:]
	}
}

// codeLength returns the number of bytes of the code at the start of s. Fonts
// with several bytes nearly always have two; the ToUnicode stream's own code
// space is wrong too often to be asked.
func (f *pdfFont) codeLength(s string) int {
	if !f.composite {
		return 1
	}
	if f.codes != nil {
		if n := f.codes.codeSize(s); n > 0 {
			return n
		}
	}
	return min(2, len(s))
}

func (f *pdfFont) glyph(c pdfCode, raw string) fontGlyph {
	g := fontGlyph{known: true}
	g.text, g.known = f.text(c, raw)
	g.text = ligatures.Replace(g.text)
	if f.composite {
		w, ok := f.cidWidths[c.value]
		if !ok {
			w = f.cidDefault
		}
		g.width = w / 1000
		return g
	}
	g.width = f.widths[byte(c.value)] * f.scale
	g.blank = c.value == ' '
	return g
}

// text returns what the code c stands for. ToUnicode counts before all else.
func (f *pdfFont) text(c pdfCode, raw string) (string, bool) {
	if f.toUnicode != nil {
		for _, size := range []int{c.size, 3 - c.size} { // some write <0041> for one-byte codes, and the reverse
			if s, ok := f.toUnicode.text(pdfCode{c.value, size}); ok && (s != "" && s != "\x00" || f.composite) {
				return s, true
			}
		}
	}
	if !f.composite {
		return f.simpleText(byte(c.value)), true
	}
	if f.wide {
		return string(utf16.Decode(utf16Units(raw))), true
	}
	if r, ok := f.glyphRunes[c.value]; ok {
		return string(r), true
	}
	return "\uFFFD", false
}

// simpleText returns the text of a one-byte code without ToUnicode.
func (f *pdfFont) simpleText(c byte) string {
	if f.differs == nil || f.differs[c] == "" {
		return f.names[c]
	}
	name := f.differs[c]
	if s := glyphText(name); s != "" {
		return s
	}
	if name == "a"+strconv.Itoa(int(c)) {
		return texText(c)
	}
	s := ""
	guard(func() { s = f.library.Encoder().Decode(string([]byte{c})) })
	if s == string(rune(c)) && len(name) > 1 && f.names[c] != "" {
		return f.names[c] // a name of no meaning, such as g17
	}
	return s
}
