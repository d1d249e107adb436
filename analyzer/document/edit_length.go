package document

import (
	"fmt"
	"math"
	"unicode/utf8"
)

// What a line holds is reckoned from the size of its letters: of the usual
// fonts one is half as wide as it is high, or a little less.
const (
	letterWidth  = 0.48
	usualSize    = 11.0  // points
	usualMeasure = 468.0 // points between the margins of a letter page with an inch on each side
)

// notes returns what the person should look at after plans were carried out.
func (e *editor) notes(plans []*editPlan) []string {
	more := map[int]int{} // characters, by line
	next := map[int]int{} // characters of the bullet after it, by line
	for _, p := range plans {
		more[p.line] += utf8.RuneCountInString(p.text) - utf8.RuneCountInString(e.doc.Text[p.at.Start:p.at.End])
		next[p.line] += utf8.RuneCountInString(p.next)
	}
	longer, boxes := 0, 0
	for line, n := range more {
		before := utf8.RuneCountInString(e.doc.LineText(line))
		rows := e.rows(line, before+n) + e.rows(line, next[line]) - e.rows(line, before)
		if e.paragraphs[e.doc.Lines[line].Block].boxed {
			boxes += max(rows, 0)
		} else {
			longer += rows
		}
	}
	notes := e.advice
	if longer > 0 {
		notes = append(notes, fmt.Sprintf("the resume may be %s longer: look whether it still ends on the page it ended on", lines(longer)))
	}
	if boxes > 0 {
		notes = append(notes, fmt.Sprintf("text boxes may hold %s more: look whether all of their text still shows", lines(boxes)))
	}
	return notes
}

func lines(n int) string {
	if n == 1 {
		return "a line"
	}
	return fmt.Sprintf("%d lines", n)
}

// rows reckons how many printed lines a number of characters takes in a line's
// place.
func (e *editor) rows(line, characters int) int {
	l := e.doc.Lines[line]
	size := l.Size
	if size == 0 {
		size = usualSize
	}
	measure := usualMeasure
	for _, s := range e.sections {
		if s.measure > 0 {
			measure = s.measure
		}
	}
	if p := e.paragraphs[l.Block]; p != nil && p.measure > 0 {
		measure = p.measure
	}
	room := math.Max(measure-l.Indent, measure/4)
	return int(math.Ceil(float64(characters) * size * letterWidth / room))
}
