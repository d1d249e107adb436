package document

import (
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// wideOrder returns the byte order of UTF-16 text, nil where data is none.
// Without a byte order mark, text shows itself by a zero in nearly every
// second byte.
func wideOrder(data []byte) binary.ByteOrder {
	if len(data) < 4 {
		return nil
	}
	switch {
	case data[0] == 0xFF && data[1] == 0xFE:
		return binary.LittleEndian
	case data[0] == 0xFE && data[1] == 0xFF:
		return binary.BigEndian
	}
	var zeros [2]int
	sample := data[:min(len(data), 2048)&^1]
	for i, c := range sample {
		if c == 0 {
			zeros[i%2]++
		}
	}
	switch most := len(sample) / 2 * 7 / 10; {
	case zeros[1] > most && zeros[0] == 0:
		return binary.LittleEndian
	case zeros[0] > most && zeros[1] == 0:
		return binary.BigEndian
	}
	return nil
}

// decodeWide returns UTF-16 text as UTF-8, without its byte order mark.
func decodeWide(data []byte, order binary.ByteOrder) string {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return strings.TrimPrefix(string(utf16.Decode(units)), utf8BOM)
}

// windows1252 holds the characters of the bytes 0x80 to 0x9F; the others are
// those of Latin-1.
const windows1252 = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ"

// decode1252 returns Windows-1252 text as UTF-8.
func decode1252(data []byte) string {
	high := []rune(windows1252)
	b := make([]byte, 0, len(data)+len(data)/8)
	for _, c := range data {
		r := rune(c)
		if c >= 0x80 && c < 0xA0 {
			r = high[c-0x80]
		}
		b = utf8.AppendRune(b, r)
	}
	return string(b)
}
