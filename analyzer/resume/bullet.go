package resume

import (
	"strings"

	"vitals/analyzer/document"
	"vitals/analyzer/internal/nlp"
)

// readBullets takes the statements of work from the rows of one entry.
func (p *parser) readBullets(rows []row, position int) {
	for i := range rows {
		r := &rows[i]
		if r.skip || p.isNoDuty(rows, i, position) {
			continue
		}
		if r.list {
			for _, s := range splitMarks(r.text, p.doc.Lines[r.line].Marker) {
				p.addBullet(r, s, position)
			}
			continue
		}
		for _, s := range Sentences(r.text) {
			if len(nlp.Words(r.text[s.Start:s.End])) > 1 || s.Len() == len(r.text) {
				p.addBullet(r, s, position)
			}
		}
	}
}

// splitMarks parts a list item at the further list marks in its text: "• Took
// vitals • Drew blood" set on one line. Only a sign that means nothing else
// within a sentence parts it.
func splitMarks(text, marker string) []document.Span {
	sep := " " + marker + " "
	if !strings.ContainsAny(marker, "•▪■●◦‣⁃➢➤►✓✔❖◆") || !strings.Contains(text, sep) {
		return []document.Span{{Start: 0, End: len(text)}}
	}
	var out []document.Span
	at := 0
	for piece := range strings.SplitSeq(text, sep) {
		end := at + len(piece)
		from := skipBlanks(text, at)
		if to := from + len(strings.TrimSpace(piece)); to > from {
			out = append(out, document.Span{Start: from, End: to})
		}
		at = end + len(sep)
	}
	return out
}

func (p *parser) addBullet(r *row, s document.Span, position int) {
	at := document.Span{Start: r.at + s.Start, End: r.at + s.End}
	p.out.Bullets = append(p.out.Bullets, Bullet{
		Span: at, Text: p.doc.Text[at.Start:at.End], Position: position, Section: r.section, Line: r.line,
	})
}

// isNoDuty reports whether row i of an entry states no work.
func (p *parser) isNoDuty(rows []row, i, position int) bool {
	r, v := &rows[i], p.vocab
	if len(nlp.Words(r.text)) == 0 || v.isData(r.text) || v.isNote(r.text) {
		return true
	}
	if v.isLabel(r.text) && (strings.HasSuffix(strings.TrimSpace(r.text), ":") || !r.list) {
		return true
	}
	if r.list {
		return p.onlyTitle(r) && len(rows) > 1 || p.headsSublist(rows, i)
	}
	return p.isSubheading(rows, i) || p.isDescription(rows, i) || position < 0 && !p.standsAlone(r)
}

// onlyTitle reports whether a list item is a title and nothing else.
func (p *parser) onlyTitle(r *row) bool {
	words := nlp.Words(r.text)
	if len(words) > 4 || p.vocab.dutyLike(r) || len(r.h.parts) != 1 || endsSentence(r.text) {
		return false
	}
	last := trimLevel(words)
	score := r.h.parts[0].score
	return r.h.parts[0].kind == titlePart && score >= 3 && p.vocab.isTitleWord(last[len(last)-1]) && headingCase(words)
}

// headsSublist reports whether list item i only names what the items of the
// list below it have in common: "Rooming", with its items one level deeper.
func (p *parser) headsSublist(rows []row, i int) bool {
	if i+1 >= len(rows) || !rows[i+1].list || p.doc.Lines[rows[i+1].line].Level <= p.doc.Lines[rows[i].line].Level {
		return false
	}
	words := nlp.Words(rows[i].text)
	return len(words) == 1 || len(words) <= 4 && headingCase(words) && !p.vocab.verbFirst(rows[i].text)
}

// isSubheading reports whether a row without a mark is a heading of the list
// items under it.
func (p *parser) isSubheading(rows []row, i int) bool {
	r := &rows[i]
	words := nlp.Words(r.text)
	if len(words) > 5 || endsSentence(r.text) {
		return false
	}
	if strings.HasSuffix(r.text, ":") {
		return true
	}
	beforeList := i+1 < len(rows) && rows[i+1].list
	return beforeList && (r.strong || !p.vocab.verbFirst(r.text) && headingCase(words))
}

// isDescription reports whether a row tells of the employer rather than of the
// work: it opens with an article and stands before the list of duties.
func (p *parser) isDescription(rows []row, i int) bool {
	words := nlp.Words(rows[i].text)
	if i > 0 || len(rows) < 2 || !rows[1].list && !p.vocab.isLabel(rows[1].text) || len(words) < 3 {
		return false
	}
	if len(words) <= 8 && headingCase(words) && !endsSentence(rows[i].text) && !p.vocab.verbFirst(rows[i].text) && p.vocab.employerScore(rows[i].text) >= 3 {
		return true // a department
	}
	switch words[0].Lower {
	case "a", "an", "the":
		return true
	}
	if endsSentence(rows[i].text) && !p.vocab.verbFirst(rows[i].text) && p.vocab.employerScore(rows[i].text) >= 3 {
		return true // "Four-physician practice with a lab."
	}
	for i := 1; i+1 < len(words) && i < 6; i++ { // "Cedar Clinic is a …"
		if words[i].Lower == "is" && (words[i+1].Lower == "a" || words[i+1].Lower == "an") {
			return words[0].Lower != "i"
		}
	}
	return false
}

// standsAlone reports whether a row that belongs to no job still states work.
func (p *parser) standsAlone(r *row) bool {
	return p.vocab.dutyLike(r) && len(nlp.Words(r.text)) > 2
}
