package document

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A printedLine is one line as it stands on the page.
type printedLine struct {
	text             string
	marker           string
	page, block      int
	column           int
	x0, x1, y, size  float64 // x0 of the text behind the mark
	left             float64 // left edge with the mark
	firstWidth       float64 // of the first word, with a blank
	tabs             bool
	bold, italic     bool
	boldFrom, boldTo bool
	spaced           bool
	lastTab          tab     // before the text at the right margin
	margin, edge     float64 // left and right edge of its column
	whole            bool    // the column is the full width of the text
	where            Where
}

// A tab is the gap between two parts of a line.
type tab struct {
	from, to float64
	bold     bool // the text before it is
}

// printLines makes the lines of a page's blocks.
func printLines(blocks []block, page int) []printedLine {
	var out []printedLine
	number := 0
	for _, b := range blocks {
		parts := cellsOf(b.rows)
		for i, part := range parts {
			if i == 0 || len(part) > 1 || len(parts[i-1]) > 1 {
				number++
			}
			edge := cellEdge(part, parts, i+1, b.right)
			for _, r := range part {
				for _, segs := range itemsOf(r.segs) {
					l := printLine(segs)
					l.page, l.block, l.column, l.margin, l.edge, l.whole = page, number, b.column, b.left, edge, b.whole
					out = append(out, l)
				}
			}
		}
	}
	return out
}

// freeEdge moves the right edge of a page of width whose lines all end before it
// is used up: none of them wrapped there, the widest one just ends so.
func freeEdge(lines []printedLine, width float64) {
	const used = 0.6
	left, right := math.Inf(1), 0.0
	for i := range lines {
		left, right = math.Min(left, lines[i].margin), math.Max(right, lines[i].x1)
	}
	edge := width - left
	if right-left > used*(edge-left) {
		return
	}
	for i := range lines {
		lines[i].edge = math.Max(lines[i].edge, edge)
	}
}

// itemsOf parts a row where a second list item stands beside the first.
func itemsOf(segs []segment) [][]segment {
	var items [][]segment
	start := 0
	for i := 1; i < len(segs); i++ {
		if segs[i].marker != "" {
			items = append(items, segs[start:i])
			start = i
		}
	}
	return append(items, segs[start:])
}

// printLine puts segments side by side.
func printLine(segs []segment) printedLine {
	first, last := &segs[0], &segs[len(segs)-1]
	l := printedLine{
		marker: first.marker, x0: first.x0, x1: last.x1, y: first.y, size: first.size, left: first.left(),
		firstWidth: first.words[0].x1 - first.words[0].x0 + 0.25*first.size,
		bold:       true, italic: true, boldFrom: first.boldFrom, boldTo: last.boldTo, spaced: true,
	}
	var b strings.Builder
	longest, stretched := 0, isStretched(segs)
	for i := range segs {
		s := &segs[i]
		text := s.text()
		if i > 0 {
			if s.apart || s.left()-segs[i-1].x1 > segmentGap*s.size && !stretched {
				b.WriteByte('\t')
				l.tabs, l.lastTab = true, tab{segs[i-1].x1, s.left(), segs[i-1].boldTo}
			} else {
				b.WriteByte(' ')
			}
		}
		b.WriteString(text)
		l.bold, l.italic, l.spaced = l.bold && s.bold, l.italic && s.italic, l.spaced && s.spaced
		if len(text) > longest {
			longest, l.size, l.y = len(text), s.size, s.y
		}
	}
	l.text = trimSoftHyphens(b.String())
	return l
}

// isStretched reports whether the gaps between segments are the blanks of a
// line that is justified with few words, not places for tabs.
func isStretched(segs []segment) bool {
	var inner, outer []float64
	for i := range segs {
		for k := range segs[i].words {
			if k > 0 {
				inner = append(inner, segs[i].words[k].x0-segs[i].words[k-1].x1)
			}
		}
		if i > 0 {
			outer = append(outer, segs[i].left()-segs[i-1].x1)
		}
	}
	if len(outer) == 0 || len(outer)+len(inner) < 3 {
		return false
	}
	least := slices.Min(append(inner, outer...))
	return least > 0.6*segs[0].size && slices.Max(outer) < 1.5*least
}

// trimSoftHyphens removes the soft hyphens within text. At its end, where the
// word was broken, one is left, and the visible hyphen behind it goes.
func trimSoftHyphens(text string) string {
	if !strings.Contains(text, softHyphen) {
		return text
	}
	bare := strings.TrimRight(text, "-\u2010")
	broken := strings.HasSuffix(bare, softHyphen)
	if broken {
		text = bare
	}
	text = strings.ReplaceAll(text, softHyphen, "")
	if broken {
		text += softHyphen
	}
	return text
}

const softHyphen = "\u00ad"

// slack tells how much room a left for the first word of b: below 0 the line
// had to break there.
func slack(a, b *printedLine) float64 { return a.edge - a.x1 - b.firstWidth }

// startsLower reports whether the text goes on a sentence: it starts with a
// lower-case letter or a sign that opens no line.
func startsLower(text string) bool {
	r, n := utf8.DecodeRuneInString(text)
	if isContact(text) {
		return false
	}
	if unicode.IsLower(r) {
		// "iPad", "eClinicalWorks" are names, not words within a sentence.
		next, _ := utf8.DecodeRuneInString(text[n:])
		return !unicode.IsUpper(next)
	}
	return strings.ContainsRune(",;&)%/", r) || strings.HasPrefix(text, "– ") || strings.HasPrefix(text, "— ")
}

// isContact reports whether text is a telephone number, a mail address or a
// web address and hardly more: a line of its own, wherever it stands.
func isContact(text string) bool {
	first, _, _ := strings.Cut(text, " ")
	if strings.Contains(first, "@") || strings.Contains(first, "www.") || strings.Contains(first, ".com") || strings.HasPrefix(first, "http") {
		return true
	}
	digits, letters := 0, 0
	for _, r := range text {
		if unicode.IsDigit(r) {
			digits++
		} else if unicode.IsLetter(r) {
			letters++
		}
	}
	return digits >= 7 && letters <= 3 && len(text) < 24 && !isDateText(text)
}

// endsOpen reports whether text cannot be the end of a line: it ends in a
// comma, a hyphen or a word that calls for another.
func endsOpen(text string) bool {
	text = strings.TrimRight(text, " ")
	if text == "" {
		return false
	}
	if strings.ContainsAny(text[len(text)-1:], ",&/-(") || strings.HasSuffix(text, "–") || strings.HasSuffix(text, softHyphen) {
		return true
	}
	switch strings.ToLower(text[strings.LastIndexByte(text, ' ')+1:]) {
	case "and", "or", "of", "the", "a", "an", "to", "for", "with", "in", "on", "at", "by", "from", "as", "including", "using",
		"via", "per", "into", "over", "under", "while", "that", "which", "their", "our", "his", "her", "its", "than", "between":
		return true
	}
	return false
}

// closesSentence reports whether text ends in a full stop or the like.
func closesSentence(text string) bool {
	text = strings.TrimRight(text, " \"')”’")
	return text != "" && strings.ContainsRune(".!?:;", rune(text[len(text)-1]))
}

// isCapitals reports whether text has letters and all of them are capitals.
func isCapitals(text string) bool {
	letters := 0
	for _, r := range text {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= 3
}

// hasYear reports whether text names a year from 1950 to 2049, or says that
// something lasts: it may be the head of a job.
func hasYear(text string) bool {
	for i := 0; i+4 <= len(text); i++ {
		y := text[i : i+4]
		if (y[:2] == "19" && y[2] >= '5' || y[:2] == "20" && y[2] < '5') && isDigit(y[2]) && isDigit(y[3]) &&
			(i == 0 || !isDigit(text[i-1])) && (i+4 == len(text) || !isDigit(text[i+4])) {
			return true
		}
	}
	return false
}

// hasSpan reports whether text names a span of time: it is the head of a job
// rather than the end of a sentence.
func hasSpan(text string) bool {
	low := strings.ToLower(text)
	return hasYear(text) && (strings.ContainsAny(low, "-–—") || strings.Contains(low, " to ") || strings.Contains(low, "present") || strings.Contains(low, "current"))
}

// isHeadingCase reports whether text is in capitals and no end of a sentence.
func isHeadingCase(text string) bool {
	return isCapitals(text) && !strings.HasSuffix(text, ".")
}

// brokenAddress reports whether a mail address goes on from a to b.
func brokenAddress(a, b string) bool {
	last := a[strings.LastIndexByte(a, ' ')+1:]
	_, domain, ok := strings.Cut(last, "@")
	return ok && (!strings.Contains(domain, ".") || strings.HasSuffix(domain, ".")) && !strings.ContainsAny(b, " @") && startsLetter(b)
}

func startsLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// brokenDate reports whether a span of time goes on from a to b: "May 2019 –
// Jun" and "2022".
func brokenDate(a, b string) bool {
	return len(b) <= 14 && strings.ContainsAny(a, "-–—") && isDateText(a) && isDateText(a+" "+b) && !endsYear(a)
}

func endsYear(s string) bool {
	return len(s) >= 4 && hasYear(s[len(s)-4:])
}

// endsSpan reports whether text ends with a whole span of time, as the head of
// a job does: "2019 – 2021", "(May 2019 to present)".
func endsSpan(text string) bool {
	words := strings.Fields(strings.ToLower(strings.TrimRight(text, " )].*_")))
	n := len(words)
	if n < 2 {
		return false
	}
	last := words[n-1]
	if i := strings.LastIndexAny(last, "-–—"); i >= 0 && hasYear(last[:i]) {
		last = strings.TrimLeft(last[i:], "-–—")
		return endsYear(last) || isNow(last)
	}
	if !endsYear(last) && !isNow(last) {
		return false
	}
	for _, sign := range words[max(0, n-3) : n-1] { // a month may stand before the year
		switch sign {
		case "-", "–", "—", "to", "through", "thru", "until":
			return hasYear(text[:len(text)-4])
		}
	}
	return false
}

func isNow(word string) bool {
	return word == "present" || word == "current" || word == "now" || word == "today"
}

// sameSize allows for rounding.
func sameSize(a, b float64) bool { return math.Abs(a-b) <= 0.06*math.Max(a, b) }
