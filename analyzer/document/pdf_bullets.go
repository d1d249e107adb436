package document

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// A dot is a list mark by itself: a drawn shape, or a bullet that stands apart
// from its text.
type dot struct {
	x0, x1, y float64 // y of its middle
	text      string
	drawn     bool
	of        int // the segment it is made of, -1 where it is drawn
}

// attachMarks gives each segment its list mark and returns the segments that
// are left: those that were only marks are gone.
func attachMarks(segs []segment, marks []drawnMark) []segment {
	dots := findDots(segs, marks)
	targets := make([]int, len(dots))
	listAt := map[int]int{} // by place: dots that open a list item, less those that part words
	for i, d := range dots {
		targets[i] = dotTarget(segs, d)
		if targets[i] < 0 {
			continue
		}
		if isSeparator(segs, d, segs[targets[i]]) {
			listAt[listColumn(d)]--
		} else {
			listAt[listColumn(d)]++
		}
	}
	gone := make([]bool, len(segs))
	for i, d := range dots {
		if t := targets[i]; t >= 0 && segs[t].marker == "" && listAt[listColumn(d)] > 0 {
			segs[t].marker, segs[t].markX = d.text, d.x0
			if d.of >= 0 {
				gone[d.of] = true
			}
		}
	}
	var out []segment
	for i := range segs {
		if !gone[i] {
			splitOwnMark(&segs[i])
			out = append(out, segs[i])
		}
	}
	return out
}

// listColumn names the place of a dot from the left, the same for dots below each
// other.
func listColumn(d dot) int { return int(math.Round(d.x0 / 2)) }

func findDots(segs []segment, marks []drawnMark) []dot {
	var dots []dot
	for i := range segs {
		s := &segs[i]
		if len(s.words) == 1 && isMarkText(s.words[0].text) {
			dots = append(dots, dot{s.x0, s.x1, s.y + 0.3*s.size, s.words[0].text, false, i})
		}
	}
	for _, m := range marks {
		dots = append(dots, dot{m.x0, m.x1, (m.y0 + m.y1) / 2, "•", true, -1})
	}
	return dots
}

// isMarkText tells whether a word is nothing but a list mark.
func isMarkText(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	if n == len(s) && (strings.ContainsRune(sureMarks, r) || strings.ContainsRune(markSigns, r) || r == 'o') {
		return true
	}
	marker, _ := numberMark(s + " x")
	return marker == s
}

// maxMarkGap is how far the text may stand from its mark, in font sizes.
const maxMarkGap = 4.5

// dotTarget returns the segment to the right of d on the same line, -1 where
// there is none near.
func dotTarget(segs []segment, d dot) int {
	best, at := math.Inf(1), -1
	for i := range segs {
		s := &segs[i]
		if i == d.of || d.y < s.y-0.35*s.size || d.y > s.y+0.95*s.size {
			continue
		}
		gap := s.x0 - d.x1
		if gap < -0.2*s.size || gap > maxMarkGap*s.size || len(s.words) == 1 && isMarkText(s.words[0].text) {
			continue
		}
		if gap < best {
			best, at = gap, i
		}
	}
	if at >= 0 && d.drawn && d.x1-d.x0 > 0.95*segs[at].size {
		return -1 // as large as the text: an icon or a box
	}
	return at
}

// isSeparator tells whether d stands between two texts of one line, as in
// "Boise, ID • 208-555-0142", rather than before the second of two lists.
func isSeparator(segs []segment, d dot, target segment) bool {
	right := math.Max(target.x0-d.x1, 0.3*target.size)
	for i := range segs {
		s := &segs[i]
		left := d.x0 - s.x1
		if i != d.of && math.Abs(s.y-target.y) < 0.4*target.size && left > -0.5*s.size && left < 2*right+0.5*s.size {
			return true
		}
	}
	return false
}

// splitOwnMark takes the mark off a segment that starts with one.
func splitOwnMark(s *segment) {
	if s.marker != "" || len(s.words) < 2 {
		return
	}
	gap := s.words[1].x0 - s.words[0].x1
	blank := " "
	if gap > 0.6*s.size || s.words[0].text == "o" { // no line of text starts with an "o" by itself
		blank = "\t"
	}
	marker, rest := splitMarker(s.words[0].text + blank + s.text()[len(s.words[0].text)+1:])
	if marker == "" {
		splitGluedDash(s)
		return
	}
	if first := s.words[0].text; len(marker) >= len(first) || plainMark(first) == marker {
		s.marker, s.markX = marker, s.x0
		s.words = slices.Clone(s.words[1:])
		s.x0 = s.words[0].x0
		return
	}
	if text, ok := strings.CutSuffix(s.text(), rest); ok {
		s.marker, s.markX = marker, s.x0
		s.words[0].text = strings.TrimPrefix(s.words[0].text, text)
	}
}

func plainMark(s string) string {
	r, _ := utf8.DecodeRuneInString(s)
	return string(plainGlyph(r))
}

// splitGluedDash takes off a dash or star that touches its text: "-Answered
// phones".
func splitGluedDash(s *segment) {
	first := s.words[0].text
	if len(first) < 3 || !strings.ContainsRune("-*", rune(first[0])) || !upperNext(first[1:]) || isBlankText(first[1:2]) {
		return
	}
	s.marker, s.markX = first[:1], s.x0
	s.words[0].text = first[1:]
	s.x0 += 0.33 * s.size
	s.words[0].x0 = s.x0
}
