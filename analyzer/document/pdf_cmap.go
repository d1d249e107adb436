package document

import (
	"slices"
	"unicode/utf16"
)

// A pdfCMap maps character codes to text, as a font's ToUnicode stream says.
type pdfCMap struct {
	lengths [5]bool // code lengths in bytes that the code space ranges name
	spaces  []codeRange
	chars   map[pdfCode]string
	ranges  []textRange
}

// A pdfCode is a character code with its length in bytes: <41> and <0041> are
// different codes.
type pdfCode struct {
	value uint32
	size  int
}

type codeRange struct {
	low, high uint32
	size      int
}

// A textRange maps the codes low to high to consecutive texts.
type textRange struct {
	codeRange
	first []uint16 // UTF-16 text of low; the last unit counts up
	texts []string // or one text for each code
}

// maxCMapCodes bounds the entries read of one CMap; no font has more glyphs.
const maxCMapCodes = 1 << 17

// parseCMap reads a ToUnicode stream. It returns nil where it maps nothing.
func parseCMap(data []byte) *pdfCMap {
	m := &pdfCMap{chars: map[pdfCode]string{}}
	l := pdfLexer{data: data}
	var args []pdfToken
	for {
		t := l.next()
		switch {
		case t.kind == tokEOF:
			return m.finished()
		case t.kind != tokOperator:
			if len(args) < maxCMapCodes {
				args = append(args, t)
			}
		default:
			m.section(t.str, args)
			args = args[:0]
		}
	}
}

func (m *pdfCMap) finished() *pdfCMap {
	if len(m.chars) == 0 && len(m.ranges) == 0 {
		return nil
	}
	slices.SortStableFunc(m.ranges, func(a, b textRange) int { return int(int64(a.low) - int64(b.low)) })
	return m
}

// section takes over the entries that stood before an "end..." operator.
func (m *pdfCMap) section(op string, args []pdfToken) {
	switch op {
	case "endcodespacerange":
		for ; len(args) >= 2; args = args[2:] {
			m.addSpace(args[0], args[1])
		}
	case "endbfchar":
		for ; len(args) >= 2; args = args[2:] {
			if c, ok := codeOf(args[0]); ok && len(m.chars) < maxCMapCodes {
				m.chars[c] = textOf(args[1])
			}
		}
	case "endbfrange":
		for ; len(args) >= 3; args = args[3:] {
			m.addRange(args[0], args[1], args[2])
		}
	}
}

func (m *pdfCMap) addSpace(low, high pdfToken) {
	a, ok := codeOf(low)
	b, ok2 := codeOf(high)
	if ok && ok2 && a.size == b.size {
		m.lengths[a.size] = true
		m.spaces = append(m.spaces, codeRange{a.value, b.value, a.size})
	}
}

func (m *pdfCMap) addRange(low, high, to pdfToken) {
	a, ok := codeOf(low)
	b, ok2 := codeOf(high)
	if !ok || !ok2 || b.value < a.value || len(m.ranges) >= maxCMapCodes {
		return
	}
	r := textRange{codeRange: codeRange{a.value, b.value, a.size}}
	if to.kind == tokArray {
		for _, t := range to.list {
			r.texts = append(r.texts, textOf(t))
		}
	} else {
		r.first = rightedUnits(utf16Units(to.str))
	}
	m.ranges = append(m.ranges, r)
}

func codeOf(t pdfToken) (pdfCode, bool) {
	n := len(t.str)
	if t.kind != tokString || n == 0 || n > 4 {
		return pdfCode{}, false
	}
	return pdfCode{codeValue(t.str), n}, true
}

func codeValue(s string) uint32 {
	var v uint32
	for i := 0; i < len(s) && i < 4; i++ {
		v = v<<8 | uint32(s[i])
	}
	return v
}

func textOf(t pdfToken) string { return string(utf16.Decode(rightedUnits(utf16Units(t.str)))) }

// rightedUnits puts right what Ghostscript writes for a ligature: the bytes of
// each unit swapped, and the last two letters of three added up. "ti" comes as
// 7400 6900, "ffi" as 6600 CF00. In the right order these are characters of
// Chinese and Korean that do not follow one another.
func rightedUnits(units []uint16) []uint16 {
	if len(units) < 2 {
		return units
	}
	for _, u := range units {
		if u&0xFF != 0 || !isLetterOrSum(u>>8) {
			return units
		}
	}
	var out []uint16
	for i, u := range units {
		u >>= 8
		if prev := units[max(i-1, 0)] >> 8; i > 0 && u > 0xC0 {
			out = append(out, prev, u-prev)
		} else {
			out = append(out, u)
		}
	}
	return out
}

func isLetterOrSum(u uint16) bool {
	return u >= 'a' && u <= 'z' || u >= 'A' && u <= 'Z' || u >= 'f'+'f' && u <= 't'+'z'
}

// utf16Units reads big-endian UTF-16; a lone byte counts as one unit, as some
// producers write <41> for <0041>.
func utf16Units(s string) []uint16 {
	if len(s) == 1 {
		return []uint16{uint16(s[0])}
	}
	units := make([]uint16, 0, len(s)/2)
	for i := 0; i+1 < len(s); i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return units
}

// text returns what code c stands for.
func (m *pdfCMap) text(c pdfCode) (string, bool) {
	if s, ok := m.chars[c]; ok {
		return s, true
	}
	i, _ := slices.BinarySearchFunc(m.ranges, c.value, func(r textRange, v uint32) int {
		if r.low <= v {
			return -1
		}
		return 1
	})
	// Ranges of real fonts do not overlap, so the nearest below decides; a few
	// more are tried for those of other code lengths.
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		r := &m.ranges[k]
		if r.size == c.size && c.value >= r.low && c.value <= r.high {
			return r.text(c.value - r.low), true
		}
	}
	return "", false
}

func (r *textRange) text(n uint32) string {
	if r.texts != nil {
		if int(n) < len(r.texts) {
			return r.texts[n]
		}
		return ""
	}
	if len(r.first) == 0 {
		return ""
	}
	units := slices.Clone(r.first)
	units[len(units)-1] += uint16(n)
	return string(utf16.Decode(units))
}

// codeSize returns how many bytes the code at the start of s has, 0 where no
// code space range fits.
func (m *pdfCMap) codeSize(s string) int {
	for size := 1; size <= 4 && size <= len(s); size++ {
		if !m.lengths[size] {
			continue
		}
		v := codeValue(s[:size])
		for _, r := range m.spaces {
			if r.size == size && v >= r.low && v <= r.high {
				return size
			}
		}
	}
	return 0
}
