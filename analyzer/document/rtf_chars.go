package document

import (
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
)

// rtfChars holds the control words and symbols that stand for characters.
var rtfChars = map[string]string{
	"tab": "\t", "line": "\n", "lbr": "\n", "~": "\u00A0", "_": "-", "-": "", "bullet": "•", "endash": "–", "emdash": "—",
	"lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "enspace": " ", "emspace": " ", "qmspace": " ",
}

// codePages holds the code pages that text may be written in. What is not here
// is read as Windows-1252.
var codePages = map[int]*charmap.Charmap{
	437: charmap.CodePage437, 850: charmap.CodePage850, 852: charmap.CodePage852, 866: charmap.CodePage866, 874: charmap.Windows874,
	1250: charmap.Windows1250, 1251: charmap.Windows1251, 1253: charmap.Windows1253, 1254: charmap.Windows1254, 1255: charmap.Windows1255,
	1256: charmap.Windows1256, 1257: charmap.Windows1257, 1258: charmap.Windows1258, 10000: charmap.Macintosh,
}

// charsets holds the code pages of the character sets that fonts name.
var charsets = map[int]int{
	77: 10000, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850,
}

// symbolCharset is the character set of Symbol, Wingdings and the like.
const symbolCharset = 2

// decodePage returns bytes in a code page as UTF-8.
func decodePage(b []byte, page int) string {
	table := codePages[page]
	if table == nil {
		return decode1252(b)
	}
	var s strings.Builder
	for _, c := range b {
		s.WriteRune(table.DecodeByte(c))
	}
	return s.String()
}

// An rtfFont is what matters of a font.
type rtfFont struct {
	page   int // code page, 0 for that of the file
	symbol bool
}

// unit returns the character that the parameter of \u stands for; the first
// half of a pair is kept until the second comes.
func (r *rtfReader) unit(n int) string {
	c := rune(uint16(n))
	switch {
	case r.high != 0 && utf16.IsSurrogate(c):
		c = utf16.DecodeRune(r.high, c)
		r.high = 0
	case utf16.IsSurrogate(c):
		r.high = c
		return ""
	}
	return string(c)
}
