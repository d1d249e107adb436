package resume

import (
	"slices"
	"strings"

	"vitals/analyzer/document"
	"vitals/analyzer/internal/nlp"
)

// findPositions reads the jobs and the bullets of every chain that can hold
// them.
func (p *parser) findPositions() {
	for _, c := range p.chains {
		switch {
		case holdsJobs(c.kind):
			p.readEntries(p.rows(c), c)
		case c.kind == Education:
			p.readSchoolExterns(p.rows(c))
		}
	}
}

// readEntries reads a chain of job entries.
func (p *parser) readEntries(rows []row, c chain) {
	p.vocab.joinWrappedDates(rows)
	p.markHeaders(rows)
	position := -1
	from := 0
	flush := func(to int) {
		p.readBullets(rows[from:to], position)
	}
	for i := 0; i < len(rows); {
		if !rows[i].header {
			i++
			continue
		}
		flush(i)
		j := i
		for j < len(rows) && (rows[j].header || rows[j].skip) {
			j++
		}
		position = p.addEntries(rows[i:j], c.kind, position)
		from, i = j, j
	}
	flush(len(rows))
}

// markHeaders decides which rows are headers of jobs: first those with dates,
// then what those lack on the rows beside them, then jobs without dates.
func (p *parser) markHeaders(rows []row) {
	v := p.vocab
	lists := false // jobs that are list items count only where no others are
	for i := range rows {
		rows[i].header = v.anchor(&rows[i])
		lists = lists || rows[i].header && !rows[i].list
	}
	for i := range rows {
		if rows[i].list && lists {
			rows[i].header = false
		}
	}
	datesFirst := len(rows) > 0 && rows[0].header && rows[0].h.words == 0
	for i := range rows {
		if rows[i].h.dated && rows[i].header {
			p.absorb(rows, i, datesFirst)
		}
	}
	for i := range rows {
		if !rows[i].header && p.undatedHeader(rows, i) {
			rows[i].header = true
			p.absorb(rows, i, true)
		}
	}
}

// lacks says how many of title and employer a header row does not give.
func (p *parser) lacks(h headerLine) int {
	if len(h.parts) == 1 {
		if _, _, ok := p.vocab.splitSlash(h.parts[0].text); ok {
			return 0
		}
	}
	return max(0, 2-len(h.parts))
}

// absorb marks the rows beside header i that give the title or the employer
// which row i lacks.
func (p *parser) absorb(rows []row, i int, datesFirst bool) {
	if holds(p.vocab.breaks, rows[i].text) {
		return
	}
	need := p.lacks(rows[i].h)
	if need == 0 && !rows[i].h.has(titlePart) && p.absorbTitle(rows, i) {
		return
	}
	if need == 0 && !namesEmployer(rows[i].h) && p.absorbEmployer(rows, i) {
		return
	}
	before := p.before(rows, i, need, datesFirst)
	for _, j := range before {
		rows[j].header = true
		need -= min(need, len(rows[j].h.parts))
	}
	for j := i + 1; j < len(rows) && j <= i+3; j++ {
		r := &rows[j]
		if r.skip {
			continue
		}
		if r.header || !p.vocab.joinable(r) || r.gap && !rows[i].gap && len(before) > 0 && !p.employerOverList(rows, j) {
			return
		}
		switch {
		case len(r.h.parts) == 0: // a place, or terms of employment
		case need > 0 && p.fits(rows, j):
			need -= min(need, len(r.h.parts))
		case need == 0 && p.laterEmployer(rows, i, j):
		default:
			return
		}
		r.header = true
	}
}

// employerOverList reports whether row j is surely an employer with its place,
// right above a list: a blank line before it does not cut it off its header.
func (p *parser) employerOverList(rows []row, j int) bool {
	return rows[j].h.place != "" && !rows[j].h.has(titlePart) && j+1 < len(rows) && rows[j+1].list
}

// absorbTitle marks the row above or below header i that is its title, where
// row i gives an employer and its place or department.
func (p *parser) absorbTitle(rows []row, i int) bool {
	for _, j := range []int{i - 1, i + 1} {
		if j < 0 || j >= len(rows) || j < i && rows[i].gap || j > i && rows[j].gap && !rows[i].gap {
			continue
		}
		r := &rows[j]
		if r.header || !p.vocab.joinable(r) || len(r.h.parts) > 2 {
			continue
		}
		title := bestScore(r.h, titlePart) >= 3
		if title && (j > i || p.startsEntry(rows, j, i)) || !title && j < i && p.unknownTitle(rows, j, i) {
			r.header = true
			return true
		}
	}
	return false
}

// unknownTitle reports whether row j, of words that no list knows, is a title:
// it is short and set apart, and the employer stands in header i below it.
func (p *parser) unknownTitle(rows []row, j, i int) bool {
	r := &rows[j]
	return (j == 0 || r.gap || r.strong || rows[j-1].list) && len(r.h.parts) == 1 && r.h.parts[0].kind == unknownPart && r.h.words <= 5 &&
		namesEmployer(rows[i].h)
}

// absorbEmployer marks the row above header i that gives the employer, where
// what stands beside the title in row i may be a department.
func (p *parser) absorbEmployer(rows []row, i int) bool {
	if i == 0 || rows[i].gap || rows[i].h.place != "" || !rows[i].h.has(titlePart) {
		return false
	}
	r := &rows[i-1]
	apart := i == 1 || r.gap || r.strong || rows[i-2].list
	if r.header || !apart || !p.vocab.joinable(r) || r.h.has(titlePart) || len(r.h.parts) != 1 || !namesEmployer(r.h) {
		return false
	}
	r.header = true
	return true
}

// laterEmployer reports whether row j gives the employer of header i, what
// stands behind the title in row i being a department.
func (p *parser) laterEmployer(rows []row, i, j int) bool {
	r := &rows[j]
	if j != i+1 || bestScore(r.h, employerPart) < 3 || r.h.has(titlePart) || namesEmployer(rows[i].h) {
		return false
	}
	return r.h.place != "" || rows[i].h.dated && j+1 < len(rows) && rows[j+1].list && r.h.words <= 8 && headingCase(nlp.Words(r.text))
}

// namesEmployer reports whether a header surely names its employer: not merely
// something behind a comma or dash after the title.
func namesEmployer(h headerLine) bool {
	for _, p := range h.parts {
		if surelyEmployer(p) {
			return true
		}
	}
	return false
}

// fits reports whether row j, after a header, reads as the rest of it. A row
// of unknown words does if statements of work follow.
func (p *parser) fits(rows []row, j int) bool {
	r := &rows[j]
	if bestScore(r.h, titlePart) >= 3 || bestScore(r.h, employerPart) >= 3 || r.h.place != "" || r.strong {
		return true
	}
	if r.h.words > 7 {
		return false
	}
	if j+1 < len(rows) && rows[j-1].h.words == 0 && p.vocab.joinable(&rows[j+1]) && bestScore(rows[j+1].h, titlePart) >= 3 {
		return true // dates, an employer of unknown words, its title
	}
	return j+1 < len(rows) && (rows[j+1].list || rows[j+1].gap || p.vocab.dutyLike(&rows[j+1]) || p.vocab.isLabel(rows[j+1].text) || strings.HasSuffix(rows[j+1].text, ":"))
}

// before returns the rows above header i that belong to it.
func (p *parser) before(rows []row, i, need int, datesFirst bool) []int {
	if need == 0 || datesFirst && rows[i].h.words == 0 || rows[i].gap && rows[i].h.words > 0 && i+1 < len(rows) && p.vocab.joinable(&rows[i+1]) {
		return nil
	}
	var out []int
	for j := i - 1; j >= 0 && need > 0 && len(out) < 4; j-- {
		r := &rows[j]
		if r.skip {
			continue
		}
		if r.header || !p.vocab.joinable(r) && !(len(out) > 0 && p.vocab.titleLabel(r)) {
			break
		}
		out = append(out, j)
		if len(r.h.parts) == 0 || !p.vocab.departments[key(r.h.parts[0].text)] { // the employer stands above its department
			need -= min(need, len(r.h.parts))
		}
		if r.gap && !rows[i].gap {
			break
		}
	}
	if j := p.titleAbove(rows, i, out); j >= 0 {
		out = append(out, j)
	}
	for len(out) > 0 && !p.startsEntry(rows, out[len(out)-1], i) {
		out = out[:len(out)-1]
	}
	return out
}

// titleAbove returns the row of a title right above the rows that belong to
// header i, where none of them gives one: what stands behind the employer's
// comma was its town ("Oak Street Festival, Tupelo"). It returns -1 for none.
func (p *parser) titleAbove(rows []row, i int, found []int) int {
	if len(found) == 0 || rows[i].h.has(titlePart) {
		return -1
	}
	for _, j := range found {
		if rows[j].h.has(titlePart) || rows[j].gap {
			return -1
		}
	}
	j := found[len(found)-1] - 1
	if j < 0 || rows[j].header || !p.vocab.joinable(&rows[j]) || len(rows[j].h.parts) != 1 || bestScore(rows[j].h, titlePart) < 3 {
		return -1
	}
	return j
}

// startsEntry reports whether row j, above header i, can be the first row of
// an entry: something sets it apart, or its words are those of a header.
func (p *parser) startsEntry(rows []row, j, i int) bool {
	r := &rows[j]
	if j == 0 || r.gap || r.strong || rows[j-1].list || rows[j-1].header || rows[j-1].skip {
		return true
	}
	return bestScore(r.h, titlePart) >= 3 || bestScore(r.h, employerPart) >= 3
}

// undatedHeader reports whether row i opens a job that prints no date.
func (p *parser) undatedHeader(rows []row, i int) bool {
	r := &rows[i]
	v := p.vocab
	if !v.joinable(r) || i+1 >= len(rows) && !r.strong {
		return false
	}
	title, employer := bestScore(r.h, titlePart), bestScore(r.h, employerPart)
	apart := i == 0 || r.gap || r.strong || rows[i-1].list
	if !apart || i > 0 && rows[i-1].header && r.indent > rows[i-1].indent+6 { // a duty, indented below its header
		return false
	}
	if title >= 3 && len(r.h.parts) >= 2 {
		return true
	}
	if i+1 >= len(rows) {
		return false
	}
	next := &rows[i+1]
	beside := v.joinable(next) && len(next.h.parts) > 0
	switch {
	case title >= 3 && r.h.words <= 7:
		return next.list || v.dutyLike(next) || v.isLabel(next.text) || beside && (bestScore(next.h, employerPart) >= 2 || next.h.place != "")
	case employer >= 3 && (r.h.place != "" || r.strong || i == 0):
		return beside && bestScore(next.h, titlePart) >= 3 || next.header && p.lacks(next.h) > 0
	case employer >= 3 && r.h.words <= 8 && r.strong:
		return next.list
	case title == 0 && r.h.words <= 6 && headingCase(nlp.Words(r.text)) && beside && i+2 < len(rows) && rows[i+2].list:
		return bestScore(next.h, titlePart) >= 3
	}
	return false
}

// addEntries turns a run of header rows into positions and returns the index
// of the last one, or position where the run holds none. A title without an
// employer takes the one that was named above the title before it, or the one
// of the job that it led to by its dates: a promotion.
func (p *parser) addEntries(run []row, section SectionKind, position int) int {
	for _, e := range gatherEntries(run) {
		pos, first := p.resolve(e, section)
		if pos.Title == "" && pos.Employer == "" || holds(p.vocab.breaks, pos.Title+" "+pos.Employer) {
			continue
		}
		if p.shared && position >= 0 && p.vocab.departments[key(pos.Employer)] {
			pos.Employer = "" // within the employer that stands above
		}
		if pos.Title == "" || pos.Employer == "" && !p.shared {
			first = !p.vocab.partSlash(&pos) && first
		}
		if pos.Employer != "" {
			p.shared = first
		} else if position >= 0 && p.sameEmployer(pos, p.out.Positions[position]) {
			last := p.out.Positions[position]
			if pos.Location == "" || pos.Location == last.Location {
				pos.Employer, pos.Location = last.Employer, last.Location
			}
		}
		p.out.Positions = append(p.out.Positions, pos)
		position = len(p.out.Positions) - 1
	}
	return position
}

// sameEmployer reports whether a job that names no employer was held at that of
// the job above it.
func (p *parser) sameEmployer(pos, above Position) bool {
	return pos.Section == above.Section && !holds(p.vocab.own, pos.Title) && (p.shared || ledTo(pos, above))
}

// ledTo reports whether a job led to the one above it: it ended when that one
// began, and their titles share a word, as "Lead Medical Assistant" does with
// "Medical Assistant". Titles that share none may be work for somebody else.
func ledTo(pos, above Position) bool {
	end, start := pos.End, above.Start
	gap := 12 * (start.Year - end.Year)
	if end.Month > 0 && start.Month > 0 {
		gap += start.Month - end.Month
	}
	return end.Year > 0 && (gap == 0 || gap == 1) && shareWord(pos.Title, above.Title)
}

// shareWord reports whether two titles have a word of four letters or more in
// common, in the singular or the plural.
func shareWord(a, b string) bool {
	plain := func(w nlp.Word) string { return strings.TrimSuffix(w.Lower, "s") }
	others := nlp.Words(b)
	return slices.ContainsFunc(nlp.Words(a), func(w nlp.Word) bool {
		return len(w.Lower) >= 4 && slices.ContainsFunc(others, func(o nlp.Word) bool { return plain(o) == plain(w) })
	})
}

// span covers the header rows of an entry.
func span(first, last row) document.Span {
	return document.Span{Start: first.at, End: last.at + len(last.text)}
}
