package document

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A builder gathers lines and their text; every reader fills one, so that the
// text is made clean in a single place.
type builder struct {
	text  strings.Builder
	lines []Line
	links []string
	known map[string]bool // the links so far
	gap   bool            // blank space was seen since the last line
}

// add appends a line with the given text. The span of l is set here. A line
// without visible text is not added; its blank space is told to the next one.
func (b *builder) add(text string, l Line) {
	text = cleanText(text)
	if text == "" {
		b.gap = true
		return
	}
	for len(text) > maxLine {
		cut := cutBefore(text, maxLine)
		b.put(strings.TrimSpace(text[:cut]), l)
		text = strings.TrimSpace(text[cut:])
		l.Style, l.Marker, l.Gap = Body, "", false // the rest of a cut line
	}
	b.put(text, l)
}

// cutBefore returns the last place up to most at which text can be cut: before
// a blank, or between two characters where there is none.
func cutBefore(text string, most int) int {
	if cut := strings.LastIndexAny(text[:most], " \t"); cut > 0 {
		return cut
	}
	for !utf8.RuneStart(text[most]) {
		most--
	}
	return most
}

// put appends a line of clean text.
func (b *builder) put(text string, l Line) {
	if b.text.Len() > 0 {
		b.text.WriteByte('\n')
	}
	l.Gap = (l.Gap || b.gap) && b.text.Len() > 0
	b.gap = false
	start := b.text.Len()
	b.text.WriteString(text)
	l.Span = Span{start, b.text.Len()}
	b.lines = append(b.lines, l)
}

// link keeps the address of a hyperlink; one that names no place outside the
// file is left out.
func (b *builder) link(address string) {
	address = strings.TrimSpace(address)
	if !strings.Contains(address, ":") || strings.HasPrefix(address, "file:") || strings.ContainsFunc(address, unicode.IsSpace) {
		return
	}
	if b.known[address] {
		return
	}
	if b.known == nil {
		b.known = map[string]bool{}
	}
	b.known[address] = true
	b.links = append(b.links, address)
}

// document returns what was gathered.
func (b *builder) document(name string, f Format, pages int) *Document {
	return &Document{Name: name, Format: f, Pages: max(pages, 1), Text: b.text.String(), Lines: b.lines, Links: b.links}
}

// ligatures holds the letters that are written as one, and their plain text.
var ligatures = strings.NewReplacer(ligaturePairs...)

var ligaturePairs = []string{"\uFB00", "ff", "\uFB01", "fi", "\uFB02", "fl", "\uFB03", "ffi", "\uFB04", "ffl", "\uFB05", "st", "\uFB06", "st"}

// plain holds the letters, ligatures and signs that PDF and Word writers use
// for plain text, and the text that stands for them.
var plain = strings.NewReplacer(append(slices.Clone(ligaturePairs),
	"\u00AD", "", "\u200B", "", "\u200C", "", "\u200D", "", "\u2060", "", "\uFEFF", "",
	"\u2010", "-", "\u2011", "-",
	"\u2028", " ", "\u2029", " ", "\r\n", " ", "\r", " ", "\n", " ",
)...)

// wideGap is the number of blanks from which a gap sets two parts of a line
// apart, as a tab does.
const wideGap = 3

// cleanText makes text fit for Document.Text: ligatures written out, invisible
// signs and control characters dropped, accents and their letters made one
// character, glyphs of symbol fonts made plain, every kind of blank a space,
// runs of two blanks one space and wider ones a tab, blanks around a tab
// removed, ends trimmed, letter-spaced words closed up. Cleaning clean text
// changes nothing.
func cleanText(s string) string {
	if isClean(s) {
		return closeUp(s)
	}
	s = norm.NFC.String(plain.Replace(strings.ToValidUTF8(s, "")))
	var b strings.Builder
	b.Grow(len(s))
	spaces, tab := 0, false
	for _, r := range s {
		r = plainGlyph(r)
		switch {
		case r == '\t':
			tab = true
			continue
		case unicode.IsSpace(r):
			spaces++
			continue
		case unicode.IsControl(r) || r == utf8.RuneError || unicode.In(r, unicode.Cf, unicode.Cs):
			continue
		}
		if b.Len() > 0 {
			writeGap(&b, spaces, tab)
		}
		spaces, tab = 0, false
		b.WriteRune(r)
	}
	return narrowGaps(closeUp(b.String()))
}

// isClean reports whether s is ASCII without anything to mend, as most lines are.
func isClean(s string) bool {
	blank := true
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c > '~' || c == ' ' && blank {
			return false
		}
		blank = c == ' '
	}
	return !blank || s == ""
}

// writeGap writes the blank space between two characters; one of two blanks
// stays as wide as it is until letter-spaced words have been looked for.
func writeGap(b *strings.Builder, spaces int, tab bool) {
	switch {
	case tab || spaces >= wideGap:
		b.WriteByte('\t')
	case spaces > 0:
		b.WriteString("  "[:spaces])
	}
}

// narrowGaps makes every run of two blanks one.
func narrowGaps(s string) string {
	if !strings.Contains(s, "  ") {
		return s
	}
	return strings.ReplaceAll(s, "  ", " ")
}

// spacedLetters is the number of single letters from which they are a spaced word.
const spacedLetters = 4

// closeUp sets right words written with blanks between their letters
// ("S K I L L S"). Two or more blanks, or a tab, then stand between words.
func closeUp(s string) string {
	if !looksSpaced(s) {
		return s
	}
	fields := strings.Split(s, "\t")
	spaced := make([]bool, len(fields))
	for i, f := range fields {
		spaced[i] = singles(f) >= spacedLetters
	}
	var b strings.Builder
	joins := false // the field before is, or belongs to, a letter-spaced phrase
	for i, f := range fields {
		part := spaced[i] || singles(f) > 0 && (joins || i+1 < len(fields) && spaced[i+1])
		switch {
		case i > 0 && part && joins:
			b.WriteByte(' ')
		case i > 0:
			b.WriteByte('\t')
		}
		if part {
			f = closeField(f)
		}
		b.WriteString(f)
		joins = part
	}
	return b.String()
}

// looksSpaced is a quick test: every letter-spaced word has a blank at every
// second place somewhere.
func looksSpaced(s string) bool {
	run := 0
	for i := 1; i+1 < len(s); i++ {
		if s[i] != ' ' {
			continue
		}
		if i >= 2 && (s[i-2] == ' ' || s[i-2] == '\t') || i == 1 || s[i-1] >= utf8.RuneSelf {
			if run++; run >= 2 {
				return true
			}
		}
	}
	return false
}

// singles returns the number of letters of a field made of single characters,
// 0 where it holds a longer word.
func singles(field string) int {
	letters := 0
	for _, w := range strings.Fields(field) {
		r, n := utf8.DecodeRuneInString(w)
		if n < len(w) {
			return 0
		}
		if unicode.IsLetter(r) || r == '&' {
			letters++
		}
	}
	return letters
}

// closeField closes up a field of single characters; its narrowest gap stands
// between letters, and every wider one between words.
func closeField(field string) string {
	if !strings.Contains(strings.ReplaceAll(field, "  ", ""), " ") {
		return strings.ReplaceAll(field, "  ", "")
	}
	words := strings.Split(field, "  ")
	for i, w := range words {
		words[i] = strings.ReplaceAll(w, " ", "")
	}
	return strings.Join(words, " ")
}
