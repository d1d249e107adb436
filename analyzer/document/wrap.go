package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A wrapping is what a text shows about how its lines were broken. A resume
// may be wrapped by hand at some width, or have each statement on a line of
// its own; joining the second kind would do more harm than leaving the first.
type wrapping struct {
	width      int  // column where lines are broken, 0 where the text is not wrapped
	lower      bool // lines often start in lower case on their own
	items      bool // what follows a list item without a mark belongs to it
	paragraphs bool // each block without a blank line is one paragraph
}

// The widths at which people and programs break lines.
const (
	leastWrap = 50
	mostWrap  = 130
)

// mostWrapped is the most lines that are looked at for one paragraph.
const mostWrapped = 200

// findWrapping looks at all lines of a text.
func findWrapping(lines []rawLine) wrapping {
	widest := 0
	for _, l := range lines {
		widest = max(widest, l.width())
	}
	w := wrapping{lower: startLower(lines, widest)}
	if widest >= leastWrap && widest <= mostWrap {
		w.width = widest
		w.items, w.paragraphs = w.habits(lines)
	}
	return w
}

// habits tells, from the lines that others follow, whether items and blocks
// are broken only where a line is filled up.
func (w wrapping) habits(lines []rawLine) (items, paragraphs bool) {
	var item, block tally
	for i, l := range lines[:len(lines)-1] {
		next := lines[i+1]
		if l.blank() || next.blank() {
			continue
		}
		full := w.full(l, next)
		block.count(full)
		if l.marker != "" && next.marker == "" && next.indent <= l.indent {
			item.count(full)
		}
	}
	return item.sure(), block.sure()
}

// A tally counts how often something holds.
type tally struct{ yes, all int }

func (t *tally) count(yes bool) {
	t.all++
	if yes {
		t.yes++
	}
}

// sure reports whether what was counted holds nearly always.
func (t tally) sure() bool { return t.yes >= 3 && t.yes*10 >= t.all*9 }

// startLower reports whether many of the lines that cannot go on with the one
// before start in lower case.
func startLower(lines []rawLine, widest int) bool {
	first, lower := 0, 0
	for i, l := range lines {
		if l.blank() || i > 0 && l.marker == "" && lines[i-1].width()*4 >= widest*3 {
			continue
		}
		first++
		if lowerFirst(l.text) {
			lower++
		}
	}
	return lower*3 > first
}

// joinWrapped joins the lines that were broken only because they were long.
func joinWrapped(lines []rawLine) []rawLine {
	w := findWrapping(lines)
	var out []rawLine
	for i := 0; i < len(lines); {
		end := i + 1
		for end < len(lines) && !lines[end].blank() {
			end++
		}
		if lines[i].blank() {
			out = append(out, lines[i])
			i++
			continue
		}
		out = append(out, w.joinBlock(lines[i:end])...)
		i = end
	}
	return out
}

// joinBlock joins the wrapped lines of a block without blank lines.
func (w wrapping) joinBlock(block []rawLine) []rawLine {
	out := []rawLine{block[0]}
	end := 0 // of the paragraph that the line is in
	for i, next := range block[1:] {
		if i >= end {
			end = w.paragraphEnd(block, i)
		}
		cur := &out[len(out)-1]
		if len(cur.text) < maxLine && (i < end || w.continues(*cur, block[i], next)) {
			cur.text = joinText(cur.text, next.text)
			cur.bold = cur.bold && next.bold
			continue
		}
		out = append(out, next)
	}
	return out
}

// paragraphEnd returns the index of the last line of the wrapped paragraph
// that line i of block opens, i where it opens none. Two lines or more are
// filled up one after another, and at least one goes on in lower case.
func (w wrapping) paragraphEnd(block []rawLine, i int) int {
	end, lower := i, false
	for end+1 < len(block) && end-i < mostWrapped && w.full(block[end], block[end+1]) && flows(block[end], block[end+1]) {
		next := block[end+1]
		if endsSentence(block[end].text) && !lowerFirst(next.text) && next.width()*2 < w.width {
			break // a heading below the paragraph
		}
		lower = lower || lowerFirst(next.text)
		end++
	}
	if !w.paragraphs && (end-i < 2 || !lower || w.lower) {
		return i
	}
	return end
}

// flows reports whether next can be the next line of the paragraph of l.
func flows(l, next rawLine) bool {
	return !l.hard && next.marker == "" && !(endsSpan(l.text) && !lowerFirst(next.text)) && l.style != Heading && next.style == Body && !next.gap && !hasWideGap(l.text) && !hasWideGap(next.text)
}

// joinText joins two lines of one sentence. A hyphen at the end of a line is
// one of the word's own: programs that wrap plain text do not hyphenate.
func joinText(a, b string) string {
	if n := len(a); n >= 2 && a[n-1] == '-' && unicode.IsLetter(rune(a[n-2])) {
		return a + b
	}
	return a + " " + b
}

// full reports whether the first word of next would not have fit on l.
func (w wrapping) full(l, next rawLine) bool {
	word, _, _ := strings.Cut(next.text, " ")
	return w.width > 0 && l.width()+1+utf8.RuneCountInString(word) > w.width
}

// continues reports whether next goes on with the sentence of item, whose last
// line as it stands in the file is last.
func (w wrapping) continues(item, last, next rawLine) bool {
	if item.style == Heading || !flows(last, next) {
		return false
	}
	if item.style == ListItem && next.indent > item.indent {
		return true // a hanging indent
	}
	if next.indent > last.indent+1 && item.style != ListItem {
		return false
	}
	full := w.full(last, next)
	if item.style == ListItem && w.items && full {
		return true
	}
	if lowerFirst(next.text) && !w.lower {
		return full || last.width() >= leastWrap && (openEnded(last.text) || last.width()*4 >= w.width*3 && w.width > 0 && !endsSentence(last.text))
	}
	if !full || endsSentence(last.text) {
		return false
	}
	return openEnded(last.text) || isSmallWord(firstWord(next.text))
}

func hasWideGap(s string) bool {
	return strings.Contains(s, "\t") || strings.Contains(s, strings.Repeat(" ", wideGap))
}

func lowerFirst(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

func endsSentence(s string) bool {
	s = strings.TrimRight(s, `"')]”’`)
	return s != "" && strings.ContainsRune(".!?:;", rune(s[len(s)-1]))
}

// openEnded reports whether a line cannot end where it does: at a comma, a
// hyphen, or a small word.
func openEnded(s string) bool {
	if strings.ContainsRune(",&-/", rune(s[len(s)-1])) {
		return true
	}
	return isSmallWord(s[strings.LastIndexByte(s, ' ')+1:])
}

func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

// isSmallWord reports whether w is a word that binds others together, after
// which no line ends of itself and with which none starts.
func isSmallWord(w string) bool {
	switch strings.ToLower(w) {
	case "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "including", "of", "on", "or", "per", "than", "that", "the", "their", "to", "via", "when", "where", "which", "while", "who", "with", "within", "&":
		return true
	}
	return false
}
