package resume

import (
	"strings"

	"vitals/analyzer/document"
	"vitals/analyzer/internal/nlp"
)

// unknownHeading takes a line for a heading of no known name when it looks
// just like the known ones. What stands under it tells its kind.
func (p *parser) unknownHeading(i int) (headingText, bool) {
	text := p.doc.LineText(i)
	if p.plainHeading(i) {
		if kind := p.contentKind(i + 1); kind != OtherSection {
			return headingText{kind: kind, name: text}, true
		}
		if p.opensJobs(i + 1) {
			return headingText{kind: Experience, name: text}, !p.named
		}
	}
	if !p.likeHeadings(i) || !p.headingWords(i) {
		return headingText{}, false
	}
	if p.opensJobs(i + 1) {
		return headingText{kind: Experience, name: text}, !p.named
	}
	if p.vocab.partType(text) != unknownPart || p.beforeDates(i) {
		return headingText{}, false
	}
	kind := p.contentKind(i + 1)
	return headingText{kind: kind, name: text}, p.distinct(i) || kind != OtherSection && p.doc.Lines[i].Gap
}

// plainHeading reports whether line i, in a resume whose headings only stand
// apart, may be one of unknown words.
func (p *parser) plainHeading(i int) bool {
	text := p.doc.LineText(i)
	return p.plain() && p.house.gap && p.doc.Lines[i].Gap && p.doc.Lines[i].Style == document.Body && p.headingWords(i) && headingCase(nlp.Words(text)) &&
		!p.vocab.holdsCard(text) && p.vocab.partType(text) == unknownPart
}

// distinct reports whether the headings stand out so much that job headers,
// which are often bold, would not look the same as line i.
func (p *parser) distinct(i int) bool {
	return p.house.style || p.house.size > p.body.size+0.5 || p.house.caps && !p.body.caps && (p.house.bold || p.doc.Lines[i].Gap)
}

// likeHeadings reports whether line i has the look of the known headings, and
// that look is more than that of the text.
func (p *parser) likeHeadings(i int) bool {
	l, k := p.doc.Lines[i], p.look(i)
	if p.plain() || l.Style == document.ListItem || k.style != p.house.style || k.caps != p.house.caps || k.bold != p.house.bold || p.house.level > 0 && k.level != p.house.level {
		return false
	}
	diff := k.size - p.house.size
	return p.house.size == 0 || diff >= -0.6 && diff <= 0.6
}

// headingWords reports whether line i has few words, as headings have, and is
// neither a label nor where the person's name stands.
func (p *parser) headingWords(i int) bool {
	text := p.doc.LineText(i)
	words := nlp.Words(text)
	if len(words) == 0 || len(words) > 5 || strings.ContainsAny(text, "\t|@,•0123456789") || strings.HasSuffix(text, ".") {
		return false
	}
	return i > 0 && !p.vocab.isLabel(text) && !p.isName(i)
}

// jobsLookLikeHeadings reports whether the line under a heading of jobs has
// the look of headings itself: then titles or employers are printed so.
func (p *parser) jobsLookLikeHeadings() bool {
	for i := 0; i+1 < len(p.doc.Lines); i++ {
		if holdsJobs(p.heads[i].kind) && p.likeHeadings(i) && p.likeHeadings(i+1) {
			return true
		}
	}
	return false
}

// opensJobs reports whether the lines from i on give a title, an employer and
// a date, so that the line before need not be any of them.
func (p *parser) opensJobs(i int) bool {
	title, employer, dated := false, false, false
	for end := min(i+4, len(p.doc.Lines)); i < end && p.doc.Lines[i].Style != document.ListItem; i++ {
		text := p.doc.LineText(i)
		if len(text) > 150 || p.heads[i].kind != "" && !p.titleOfJob(i) || p.vocab.schooling(text) || p.vocab.holdsCard(text) || p.distinct(i) && p.likeHeadings(i) {
			break
		}
		h := p.vocab.readHeader(text)
		dated = dated || h.dated
		for _, part := range h.parts {
			isTitle := part.kind == titlePart && part.score >= 3 || p.vocab.titleScore(part.text) >= 3
			title = title || isTitle
			employer = employer || !isTitle && (!part.comma || part.score >= 3)
		}
	}
	return title && employer && dated
}

// guessedHeadings returns the looks of the lines that must be the headings of a
// resume in which hardly any has a known name: few words, set apart, in a
// heading style, larger, bold or in capitals, and most often of one look.
func (p *parser) guessedHeadings() []look {
	body := p.bodyLook()
	groups := map[look][]look{}
	var best []look
	for i, l := range p.doc.Lines {
		k := p.look(i)
		large, caps := k.style || k.size > body.size+0.5, k.caps && !body.caps
		if i == 0 || !k.gap || l.Style == document.ListItem || l.Where != document.InBody || !large && !caps && !k.bold {
			continue
		}
		if !p.headingWords(i) || p.vocab.partType(p.doc.LineText(i)) != unknownPart || !large && p.beforeDates(i) && !p.opensJobs(i+1) {
			continue
		}
		key := k
		key.caps = caps && !large // large headings may be of one word such as "EHR"
		groups[key] = append(groups[key], k)
		if len(groups[key]) > len(best) {
			best = groups[key]
		}
	}
	return best
}

// beforeDates reports whether dates or a job's title stand on one of the two
// lines after i, so that line i may be an employer.
func (p *parser) beforeDates(i int) bool {
	for j := i + 1; j < len(p.doc.Lines) && j <= i+2; j++ {
		if p.doc.Lines[j].Style == document.ListItem {
			return false
		}
		text := p.doc.LineText(j)
		if p.vocab.holdsCard(text) || p.vocab.schooling(text) {
			return false
		}
		if len(Periods(text)) > 0 || p.vocab.partType(text) == titlePart {
			return true
		}
	}
	return false
}

// contentKind tells the kind of a section by its lines, from line i on:
// certifications and cards, schools, or something else.
func (p *parser) contentKind(i int) SectionKind {
	cards, schools, n := 0, 0, 0
	for ; i < len(p.doc.Lines) && p.heads[i].kind == "" && !p.likeHeadings(i) && !(n > 0 && p.plain() && p.doc.Lines[i].Gap); i++ {
		n++
		switch text := p.doc.LineText(i); {
		case p.vocab.holdsCard(text):
			cards++
		case p.vocab.schooling(text):
			schools++
		}
	}
	switch {
	case cards > 0 && 2*cards >= n:
		return Certifications
	case schools > 0 && 2*schools >= n:
		return Education
	}
	return OtherSection
}

// holdsCard reports whether a line tells of a certification, a licence or a
// card.
func (v *vocab) holdsCard(text string) bool { return holds(v.cards, text) }

// titleOfJob reports whether line i, whose words may be a heading's, is the
// title of a job: "Volunteer" above an employer and its dates. It looks unlike
// the headings, or stands right under one.
func (p *parser) titleOfJob(i int) bool {
	text := p.doc.LineText(i)
	if i == 0 || i+1 >= len(p.doc.Lines) || p.vocab.titleScore(text) < 3 || (p.plain() || p.likeHeadings(i)) && p.heads[i-1].kind == "" {
		return false
	}
	next := p.doc.LineText(i + 1)
	return len(next) < 150 && p.doc.Lines[i+1].Style != document.ListItem && len(Periods(next)) > 0
}

// isName reports whether line i stands so early that it may be the person's
// name under a letterhead: no known heading stands above it.
func (p *parser) isName(i int) bool {
	for j := range i {
		if p.heads[j].kind != "" && p.likeHeadings(j) {
			return false
		}
	}
	return i < 3 || looksLikeName(p.vocab, p.doc.LineText(i)) && i < 6
}
