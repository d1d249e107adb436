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
	width int  // column where lines are broken, 0 where the text is not wrapped
	lower bool // lines often start in lower case on their own
}

// The widths at which people and programs break lines.
const (
	leastWrap = 40
	mostWrap  = 130
)

// findWrapping looks at all lines of a text.
func findWrapping(lines []rawLine) wrapping {
	widest, body, lower := 0, 0, 0
	for i, l := range lines {
		if l.blank() {
			continue
		}
		widest = max(widest, l.width())
		first := i == 0 || lines[i-1].blank() || l.marker != ""
		if first {
			body++
			if lowerFirst(l.text) {
				lower++
			}
		}
	}
	w := wrapping{lower: lower*3 > body}
	if widest >= leastWrap && widest <= mostWrap {
		w.width = widest
	}
	return w
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
	flowing := w.flows(block)
	out := []rawLine{block[0]}
	for i, next := range block[1:] {
		cur := &out[len(out)-1]
		if flowing && !block[i].hard && next.marker == "" || w.continues(*cur, block[i], next) {
			cur.text = joinText(cur.text, next.text)
			cur.bold = cur.bold && next.bold
			continue
		}
		out = append(out, next)
	}
	return out
}

// joinText joins two lines of one sentence. A hyphen at the end of a line is
// one of the word's own: programs that wrap plain text do not hyphenate.
func joinText(a, b string) string {
	if n := len(a); n >= 2 && a[n-1] == '-' && unicode.IsLetter(rune(a[n-2])) {
		return a + b
	}
	return a + " " + b
}

// flows reports whether a block is one wrapped paragraph: at least three
// lines, each but the last filled up, none marked or set apart.
func (w wrapping) flows(block []rawLine) bool {
	if len(block) < 3 {
		return false
	}
	for i, l := range block {
		if l.marker != "" && i > 0 || l.style == Heading || hasWideGap(l.text) {
			return false
		}
		if i+1 < len(block) && !w.full(l, block[i+1]) {
			return false
		}
	}
	return true
}

// full reports whether the first word of next would not have fit on l.
func (w wrapping) full(l, next rawLine) bool {
	word, _, _ := strings.Cut(next.text, " ")
	return w.width > 0 && l.width()+1+utf8.RuneCountInString(word) > w.width
}

// continues reports whether next goes on with the sentence of item, whose last
// line as it stands in the file is last.
func (w wrapping) continues(item, last, next rawLine) bool {
	if last.hard || next.marker != "" || item.style == Heading || next.style == Heading || next.gap || hasWideGap(last.text) || hasWideGap(next.text) {
		return false
	}
	if item.style == ListItem && next.indent > item.indent {
		return true // a hanging indent
	}
	if next.indent > last.indent+1 && item.style != ListItem {
		return false
	}
	full := w.full(last, next)
	if lowerFirst(next.text) && !w.lower {
		return full || last.width() >= leastWrap && !endsSentence(last.text)
	}
	if !full || endsSentence(last.text) {
		return false
	}
	return item.style == ListItem || openEnded(last.text) || isSmallWord(firstWord(next.text))
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
