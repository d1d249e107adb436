package document

import (
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// The upper halves of the three encodings, from code 0x80 on; NUL where a code
// has no character. Below it they are ASCII but for two quotes.
const (
	winAnsiHigh  = "€\x00‚ƒ„…†‡ˆ‰Š‹Œ\x00Ž\x00\x00‘’“”•–—˜™š›œ\x00žŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"
	macRomanHigh = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
	standardHigh = "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ\x00–†‡·\x00¶•‚„”»…‰\x00¿\x00`´ˆ˜¯˘˙¨\x00˚¸\x00˝˛ˇ—\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00Æ\x00ª\x00\x00\x00\x00ŁØŒº\x00\x00\x00\x00\x00æ\x00\x00\x00ı\x00\x00łøœß\x00\x00\x00\x00"
)

// encodingOf returns the characters of a named base encoding.
func encodingOf(name string) (names [256]string) {
	high := standardHigh
	switch name {
	case "WinAnsiEncoding":
		high = winAnsiHigh
	case "MacRomanEncoding":
		high = macRomanHigh
	}
	for c := ' '; c < 127; c++ {
		names[c] = string(c)
	}
	if high == standardHigh {
		names['\''], names['`'] = "’", "‘"
	}
	c := 128
	for _, r := range high {
		if r != 0 && c < 256 {
			names[c] = string(r)
		}
		c++
	}
	return names
}

// glyphNames lists the names of the characters of those encodings, as Adobe's
// glyph list has them, each followed by its character.
const glyphNames = `
exclam ! quotedbl " numbersign # dollar $ percent % ampersand & quotesingle ' parenleft ( parenright ) asterisk *
plus + comma , hyphen - period . slash / zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 colon :
semicolon ; less < equal = greater > question ? at @ bracketleft [ backslash \ bracketright ] asciicircum ^
underscore _ braceleft { bar | braceright } asciitilde ~ exclamdown ¡ cent ¢ sterling £ currency ¤ yen ¥ brokenbar ¦
section § dieresis ¨ copyright © ordfeminine ª guillemotleft « logicalnot ¬ registered ® macron ¯ degree ° plusminus ±
twosuperior ² threesuperior ³ acute ´ mu µ paragraph ¶ middot · periodcentered · cedilla ¸ onesuperior ¹
ordmasculine º guillemotright » onequarter ¼ onehalf ½ threequarters ¾ questiondown ¿ Agrave À Aacute Á Acircumflex Â
Atilde Ã Adieresis Ä Aring Å AE Æ Ccedilla Ç Egrave È Eacute É Ecircumflex Ê Edieresis Ë Igrave Ì Iacute Í
Icircumflex Î Idieresis Ï Eth Ð Ntilde Ñ Ograve Ò Oacute Ó Ocircumflex Ô Otilde Õ Odieresis Ö multiply × Oslash Ø
Ugrave Ù Uacute Ú Ucircumflex Û Udieresis Ü Yacute Ý Thorn Þ germandbls ß agrave à aacute á acircumflex â atilde ã
adieresis ä aring å ae æ ccedilla ç egrave è eacute é ecircumflex ê edieresis ë igrave ì iacute í icircumflex î
idieresis ï eth ð ntilde ñ ograve ò oacute ó ocircumflex ô otilde õ odieresis ö divide ÷ oslash ø ugrave ù uacute ú
ucircumflex û udieresis ü yacute ý thorn þ ydieresis ÿ dotlessi ı Lslash Ł lslash ł OE Œ oe œ Scaron Š scaron š
Ydieresis Ÿ Zcaron Ž zcaron ž florin ƒ circumflex ˆ caron ˇ breve ˘ dotaccent ˙ ring ˚ ogonek ˛ tilde ˜ hungarumlaut ˝
pi π endash – emdash — quoteleft ‘ quoteright ’ quotesinglbase ‚ quotedblleft “ quotedblright ” quotedblbase „
dagger † daggerdbl ‡ bullet • ellipsis … perthousand ‰ guilsinglleft ‹ guilsinglright › fraction ⁄ Euro € trademark ™
arrowright → partialdiff ∂ Delta ∆ product ∏ summation ∑ minus − radical √ infinity ∞ integral ∫ approxequal ≈
notequal ≠ lessequal ≤ greaterequal ≥ blacksquare ■ filledbox ■ whitesquare □ blacksmallsquare ▪ lozenge ◊ circle ○
whitecircle ○ blackcircle ● openbullet ◦ whitebullet ◦ checkmark ✓ ff ﬀ fi ﬁ fl ﬂ ffi ﬃ ffl ﬄ Omega Ω
`

var glyphTable = sync.OnceValue(func() map[string]string {
	fields := strings.Fields(glyphNames)
	m := make(map[string]string, len(fields)/2)
	for i := 0; i+1 < len(fields); i += 2 {
		m[fields[i]] = fields[i+1]
	}
	m["space"], m["nbspace"], m["nbsp"], m["visiblespace"] = " ", " ", " ", " "
	m["grave"], m["sfthyphen"], m["softhyphen"] = "`", "\u00ad", "\u00ad"
	m["compwordmark"] = "\u200b"
	return m
})

// glyphText returns what a glyph name stands for, "" where it is not known:
// "A", "eacute", "f_i", "uni00E9", "u1F600", "a.sc".
func glyphText(name string) string {
	name, _, _ = strings.Cut(name, ".")
	if utf8.RuneCountInString(name) == 1 {
		return name
	}
	if s, ok := glyphTable()[name]; ok {
		return s
	}
	if strings.Contains(name, "_") {
		all := ""
		for _, part := range strings.Split(name, "_") {
			s := glyphText(part)
			if s == "" {
				return ""
			}
			all += s
		}
		return all
	}
	if h, ok := strings.CutPrefix(name, "uni"); ok && len(h) >= 4 {
		return hexRune(h[:4])
	}
	if h, ok := strings.CutPrefix(name, "u"); ok && len(h) >= 4 && len(h) <= 6 {
		return hexRune(h)
	}
	return ""
}

// texText returns the text of a code in the encodings of TeX, for bitmap fonts
// whose glyphs are named by nothing but their codes (a65).
func texText(c byte) string {
	ligatures := [...]string{"ff", "fi", "fl", "ffi", "ffl"}
	switch {
	case c >= 0x0B && c <= 0x0F:
		return ligatures[c-0x0B]
	case c >= 0x1B && c <= 0x1F:
		return ligatures[c-0x1B]
	case c == 0x15 || c == 0x7B:
		return "–"
	case c == 0x16 || c == 0x7C:
		return "—"
	case c == 0xFF:
		return "ß"
	case c > ' ' && c < 0x7B || c >= 0xC0:
		return string(rune(c))
	}
	return ""
}

func hexRune(h string) string {
	v, err := strconv.ParseUint(h, 16, 32)
	if err != nil || v < ' ' || v > utf8.MaxRune {
		return ""
	}
	return string(rune(v))
}

// The widths of ASCII from the blank on in Helvetica and Times, for fonts that
// are not in the file and bring no widths.
var (
	helveticaWidths = [95]uint16{278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584}
	timesWidths     = [95]uint16{250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541}
)

// standardWidths returns the widths of one of the fonts that every viewer has.
func standardWidths(name string) (w [256]float64) {
	ascii := &helveticaWidths
	if strings.Contains(name, "Times") {
		ascii = &timesWidths
	}
	for c := range w {
		switch {
		case strings.Contains(name, "Courier"):
			w[c] = 600
		case c >= ' ' && c < 127:
			w[c] = float64(ascii[c-' '])
		default:
			w[c] = 500
		}
	}
	return w
}
