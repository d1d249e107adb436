package document

import (
	"bytes"
	"strconv"
)

// A trueType gives access to the tables of an embedded TrueType program. It is
// asked only where the PDF itself does not tell the text or the widths.
type trueType struct {
	data   []byte
	tables map[string]int
}

func trueTypeTables(data []byte) trueType {
	t := trueType{data: data, tables: map[string]int{}}
	for i := range t.u16(4) {
		at := 12 + 16*i
		if at+16 > len(data) {
			break
		}
		t.tables[string(data[at:at+4])] = t.u32(at + 8)
	}
	return t
}

// u16 reads a number, 0 outside of the data.
func (t trueType) u16(at int) int {
	if at < 0 || at+2 > len(t.data) {
		return 0
	}
	return int(t.data[at])<<8 | int(t.data[at+1])
}

func (t trueType) u32(at int) int { return t.u16(at)<<16 | t.u16(at+2) }

// widths returns the advance of each glyph in thousandths of the font size.
func (t trueType) widths() map[uint32]float64 {
	unit := t.u16(t.tables["head"] + 18)
	n := t.u16(t.tables["hhea"] + 34)
	start := t.tables["hmtx"]
	if unit == 0 || start == 0 || t.tables["hhea"] == 0 {
		return nil
	}
	w := make(map[uint32]float64, n)
	for i := range n {
		w[uint32(i)] = float64(t.u16(start+4*i)) * 1000 / float64(unit)
	}
	return w
}

// runes returns the character of each glyph, from the font's own character map.
func (t trueType) runes() map[uint32]rune {
	m := map[uint32]rune{}
	start := t.tables["cmap"]
	if start == 0 {
		return m
	}
	for k := range t.u16(start + 2) {
		platform, encoding := t.u16(start+4+8*k), t.u16(start+6+8*k)
		sub := start + t.u32(start+8+8*k)
		if t.u16(sub) == 4 && (platform == 0 || platform == 3 && encoding <= 1) {
			t.segments(sub, m)
		}
	}
	return m
}

// segments reads a character map of format 4 into m.
func (t trueType) segments(sub int, m map[uint32]rune) {
	n := t.u16(sub+6) / 2
	left := 1 << 17 // codes; segments of real fonts do not overlap
	for g := range n {
		end, start := t.u16(sub+14+2*g), t.u16(sub+16+2*n+2*g)
		delta, at := t.u16(sub+16+4*n+2*g), sub+16+6*n+2*g
		offset := t.u16(at)
		for c := start; c <= end && c < 0xFFFF && left > 0; c++ {
			left--
			glyph := (c + delta) & 0xFFFF
			if offset != 0 {
				if glyph = t.u16(at + offset + 2*(c-start)); glyph != 0 {
					glyph = (glyph + delta) & 0xFFFF
				}
			}
			if _, ok := m[uint32(glyph)]; !ok && glyph != 0 {
				m[uint32(glyph)] = rune(c)
			}
		}
	}
}

// type1Encoding reads the encoding of an embedded Type 1 program, which stands
// in its clear part as lines such as "dup 65 /A put".
func type1Encoding(program []byte) map[int]string {
	names := map[int]string{}
	if i := bytes.Index(program, []byte("eexec")); i >= 0 {
		program = program[:i]
	}
	i := bytes.Index(program, []byte("/Encoding"))
	if i < 0 {
		return names
	}
	fields := bytes.Fields(bytes.ReplaceAll(program[i:], []byte("/"), []byte(" /")))
	for k := 0; k+3 < len(fields); k++ {
		if string(fields[k]) != "dup" || fields[k+2][0] != '/' || string(fields[k+3]) != "put" {
			continue
		}
		if c, err := strconv.Atoi(string(fields[k+1])); err == nil && c >= 0 && c < 256 {
			names[c] = string(fields[k+2][1:])
		}
	}
	return names
}
