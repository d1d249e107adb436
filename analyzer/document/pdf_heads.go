package document

import (
	"math"
	"regexp"
	"slices"
	"strings"
)

// pageNumber matches what only a running head or foot says: "Page 2", "2 / 3",
// "- 2 -", "Ana Ruiz | Page 2 of 3".
var pageNumber = regexp.MustCompile(`(?i)(?:^|\W)page\s+\d{1,2}(?:\s*(?:of|/)\s*\d{1,2})?\W*$|^\W*\d{1,2}\s*(?:of|/)\s*\d{1,2}\W*$|^\W*\d{1,2}\W*$`)

// markHeads finds the running heads and feet of a document of several pages.
// A line is one if it stands at the top or the bottom of a page and either
// says the page's number or comes again at the same place of another page.
// Each distinct text is kept once. heights are those of the pages.
func markHeads(lines []printedLine, heights []float64) []printedLine {
	tops, feet := edgeLines(lines, heights)
	if len(heights) < 2 { // only what says so itself
		for _, i := range feet {
			if low := strings.ToLower(lines[i].text); strings.Contains(low, "page 1 of 1") {
				lines[i].where = InFooter
			}
		}
		return lines
	}
	markRepeated(lines, tops, InHeader)
	markRepeated(lines, feet, InFooter)
	seen := map[string]bool{}
	out := lines[:0:0]
	for _, l := range lines {
		if l.where != InBody {
			key := headKey(l.text)
			if seen[key] {
				continue
			}
			seen[key] = true
		}
		out = append(out, l)
	}
	return out
}

// edgeLines returns the indexes of the lines in the highest and lowest rows of
// each page, at most three rows in the outer part of it.
func edgeLines(lines []printedLine, heights []float64) (tops, feet []int) {
	for page := 1; page <= len(heights); page++ {
		h := heights[page-1]
		for i := range lines {
			l := &lines[i]
			if l.page != page {
				continue
			}
			if l.y > 0.88*h && rowsBeyond(lines, l, 1) < 3 {
				tops = append(tops, i)
			}
			if l.y < 0.12*h && rowsBeyond(lines, l, -1) < 3 {
				feet = append(feet, i)
			}
		}
	}
	return tops, feet
}

// rowsBeyond counts the lines of l's page above (sign 1) or below (sign -1) it.
func rowsBeyond(lines []printedLine, l *printedLine, sign float64) int {
	n := 0
	for i := range lines {
		if lines[i].page == l.page && sign*(lines[i].y-l.y) > 0.5*l.size {
			n++
		}
	}
	return n
}

// markRepeated sets where of the lines at edge that are running heads or feet.
func markRepeated(lines []printedLine, edge []int, where Where) {
	slices.SortStableFunc(edge, func(i, k int) int { // from the edge of the page inwards
		if where == InHeader {
			return compare(lines[k].y, lines[i].y)
		}
		return compare(lines[i].y, lines[k].y)
	})
	for _, i := range edge {
		a := &lines[i]
		outermost, space := standing(lines, a, where)
		if !outermost {
			continue
		}
		if pageNumber.MatchString(a.text) && space > headSpace*a.size {
			a.where = where
			continue
		}
		for _, k := range edge {
			b := &lines[k]
			if a.marker != "" || a.page == b.page || math.Abs(a.y-b.y) >= 3 || math.Abs(a.left-b.left) >= 12 || headKey(a.text) != headKey(b.text) {
				continue
			}
			if _, other := standing(lines, b, where); math.Max(space, other) > headSpace*a.size {
				a.where = where // it stands apart on one of the two pages
			}
		}
	}
}

// headSpace is the distance, in font sizes, of a running line from the text.
const headSpace = 1.5

// standing reports whether nothing but what is found to be a running line
// stands beyond a, and how far it is from the text.
func standing(lines []printedLine, a *printedLine, where Where) (outermost bool, space float64) {
	sign := 1.0
	if where == InFooter {
		sign = -1
	}
	outermost, space = true, math.Inf(1)
	for i := range lines {
		l := &lines[i]
		if l.page != a.page || l == a || l.where != InBody {
			continue
		}
		d := sign * (a.y - l.y)
		switch {
		case d > 0.5*a.size:
			space = math.Min(space, d)
		case d < -0.5*a.size:
			outermost = false
		}
	}
	return outermost, space
}

// headKey is the text with each number as one sign, so that page numbers do
// not tell heads apart.
func headKey(text string) string {
	var b strings.Builder
	digits := false
	for _, r := range strings.ToLower(text) {
		isNumber := r >= '0' && r <= '9'
		if isNumber && !digits {
			b.WriteByte('#')
		} else if !isNumber {
			b.WriteRune(r)
		}
		digits = isNumber
	}
	return b.String()
}
