package document

import (
	"slices"
	"strings"
)

// An editPlan is an edit that can be made.
type editPlan struct {
	index int  // of the edit
	at    Span // in Document.Text
	line  int
	text  string // what shall stand there
	next  string // the bullet that comes after it, "" for none
	parts []editPart
}

// An editPart is what an edit changes in one paragraph: the one that shows, or
// its like in another form of a text box.
type editPart struct {
	*editText
	changes []editPlace
	next    *nextBullet // that comes after the paragraph, nil for none
}

// An editPlace is a change in a paragraph, with the piece that takes its text.
type editPlace struct {
	runes  Span // what goes
	insert string
	piece  int // index of the piece that takes insert
}

// plan works out how to make an edit, or says why it cannot be made.
func (e *editor) plan(edit Edit) (*editPlan, string) {
	line, reason := e.lineOf(edit)
	if reason != "" {
		return nil, reason
	}
	first, second, two := strings.Cut(edit.New, "\n")
	p := &editPlan{at: edit.Span, line: line, text: cleanText(legalXML(first)), next: cleanText(legalXML(second))}
	if reason := e.unfit(edit, p, two); reason != "" {
		return nil, reason
	}
	changes, own := changesInTwo(edit.Old, p.text, p.next)
	shown := e.paragraphs[e.doc.Lines[line].Block]
	for _, q := range append([]*docxParagraph{shown}, e.twins[shown]...) {
		t := e.textOf(q)
		base := e.base(e.textOf(shown), line)
		if base < 0 || t.bare != e.textOf(shown).bare {
			return nil, "cannot be found in the file's own text"
		}
		start := e.doc.Lines[line].Start
		part, reason := t.place(base, e.doc.LineText(line), Span{edit.Start - start, edit.End - start}, changes)
		if reason == "" && two {
			part.next, reason = e.nextFor(t, line, base, edit.Old, own)
		}
		if reason != "" {
			return nil, reason
		}
		p.parts = append(p.parts, part)
	}
	return p, ""
}

// unfit says why the new text of an edit cannot stand where it shall.
func (e *editor) unfit(edit Edit, p *editPlan, two bool) string {
	marked := func(text string) bool {
		marker, _ := splitMarker(text)
		return marker != ""
	}
	switch {
	case strings.ContainsRune(edit.New, '\r') || strings.Count(edit.New, "\n") > 1:
		return "would become more than two"
	case p.text == "" || two && p.next == "":
		return "would be left without text"
	case edit.Start == e.doc.Lines[p.line].Start && (marked(p.text) || marked(p.next)):
		return "would begin with a second list mark"
	case two:
		return e.notInTwo(edit, p.line)
	}
	return ""
}

// lineOf returns the line that an edit stands in.
func (e *editor) lineOf(edit Edit) (int, string) {
	if edit.Start < 0 || edit.End > len(e.doc.Text) || edit.Start >= edit.End {
		return 0, "does not stand in the file"
	}
	line := e.doc.LineAt(edit.Start)
	if line < 0 || !e.doc.Lines[line].Contains(edit.Span) {
		return 0, "runs over several lines"
	}
	if e.doc.Text[edit.Start:edit.End] != edit.Old {
		return 0, "reads otherwise in the file than when it was asked about"
	}
	return line, e.notHere(line)
}

// notHere says why no text of a line can be edited, "" where it can.
func (e *editor) notHere(line int) string {
	l := e.doc.Lines[line]
	p := e.paragraphs[l.Block]
	switch {
	case l.Where == InHeader:
		return "stands in the header"
	case l.Where == InFooter:
		return "stands in the footer"
	case l.Block < 0 && strings.Contains(e.doc.LineText(line), "\t"):
		return "shares a table row with other text"
	case p == nil:
		return "stands in a note, a drawing, an embedded document or text with tracked changes"
	}
	return p.lock
}

// legalXML drops the characters that XML cannot hold.
func legalXML(s string) string {
	return strings.Map(func(r rune) rune {
		if r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, s)
}

// place turns changes of a part of a line into changes of the paragraph's
// runes. whole is the part of the line that their text stands in.
func (t *editText) place(base int, line string, whole Span, changes []editChange) (editPart, string) {
	part := editPart{editText: t}
	if t.lock != "" {
		return part, t.lock
	}
	for _, c := range changes {
		at := Span{c.old.Start + whole.Start, c.old.End + whole.Start}
		to := editPlace{runes: t.runeSpan(base, line, at), insert: c.insert, piece: -1}
		for i := to.runes.Start; i < to.runes.End; i++ {
			if why := t.pieces[t.piece[i]].from.lock; why != "" {
				return part, why
			}
		}
		if c.insert != "" {
			if to.piece = t.taker(to.runes); to.piece < 0 {
				return part, t.pieces[t.piece[min(to.runes.Start, len(t.runes)-1)]].from.lock
			}
		}
		part.changes = append(part.changes, to)
	}
	return t.reflow(part, t.runeSpan(base, line, whole)), ""
}

// reflow makes blanks of the breaks that a person set by hand to fit the old
// text to the page: in the new text they would stand anywhere in a line.
func (t *editText) reflow(part editPart, whole Span) editPart {
	if len(part.changes) == 0 {
		return part
	}
	changed := part.changes
	for i := whole.Start; i < whole.End; i++ {
		gone := Span{i, i + 1}
		if t.runes[i] != '\n' || t.pieces[t.piece[i]].from.lock != "" || slices.ContainsFunc(changed, func(c editPlace) bool { return c.runes.Overlaps(gone) }) {
			continue
		}
		part.changes = append(part.changes, editPlace{gone, " ", t.piece[i]})
	}
	return part
}

// taker returns the piece that takes new text in place of some runes, -1 where
// none can. Of the pieces replaced it is the one that gives most text; where
// nothing is replaced it is the neighbour whose look most of the paragraph
// has, so that what follows a bold lead-in does not become bold.
func (t *editText) taker(gone Span) int {
	best, most := -1, 0
	for i := gone.Start; i < gone.End; {
		k := t.piece[i]
		end := min(t.first[k+1], gone.End)
		if n := t.rank(k, end-i); n > most {
			best, most = k, n
		}
		i = end
	}
	if best >= 0 {
		return t.endOfWord(best, gone)
	}
	for _, i := range []int{gone.Start - 1, gone.End} {
		if i < 0 || i >= len(t.runes) {
			continue
		}
		k := t.piece[i]
		if n := t.rank(k, t.share(k)); n > most {
			best, most = k, n
		}
	}
	return best
}

// endOfWord returns the last of the pieces that a word replaced is split over, where
// they look the same, so that tracked the new text follows all of the old.
func (t *editText) endOfWord(k int, gone Span) int {
	for end := t.first[k+1]; end > gone.Start && end < gone.End && inWord(t.runes[end-1]) && inWord(t.runes[end]); end = t.first[k+1] {
		next := t.piece[end]
		if t.pieces[next].bold != t.pieces[k].bold || t.pieces[next].size != t.pieces[k].size || t.rank(next, 0) != t.rank(k, 0) {
			break
		}
		k = next
	}
	return k
}

// rank weighs a piece as a taker: text of a run before a link before a tab or
// break, and never a locked one.
func (t *editText) rank(k, amount int) int {
	const step = 1 << 20
	from := t.pieces[k].from
	switch {
	case from.lock != "":
		return 0
	case !from.plain:
		return 1
	case from.link:
		return 1 + min(amount, step)
	}
	return 1 + step + amount
}

// share returns how many runes of the paragraph have the look of a piece.
func (t *editText) share(k int) int {
	n := 0
	for i, p := range t.pieces {
		if p.bold == t.pieces[k].bold && p.size == t.pieces[k].size {
			n += t.first[i+1] - t.first[i]
		}
	}
	return n
}
