package resume

import (
	"strings"
	"unicode"

	"vitals/analyzer/document"
)

// A parser holds what the steps of Parse share.
type parser struct {
	doc   *document.Document
	vocab *vocab
	house look // how the headings of this resume look
	body  look // how its running text looks
	out   *Resume
	// chains are the lines of each section in reading order, a section that a
	// page break or another column interrupts being one chain.
	chains []chain
	heads  []headingText // each line read as a heading; an empty kind where it is none
	headed map[int]bool  // text columns that hold headings
	named  bool          // jobs open with a line that looks like the headings
	shared bool          // the employer last read stands above its titles
	order  int           // headers read that give the title first, less those that give the employer first
	inline map[int]int   // by line, where the text begins that follows a heading on its line
}

// A chain is the lines of one section, its continuations included.
type chain struct {
	kind    SectionKind
	heading string
	lines   []chainLine
}

// A chainLine is a line of a chain and the section that it stands in.
type chainLine struct{ line, section int }

// A look is what sets a heading apart from the text around it.
type look struct {
	style bool    // a heading style
	caps  bool    // capitals throughout
	bold  bool    //
	size  float64 // in points, 0 where unknown or not telling
	gap   bool    // blank space above
	level int     // of a heading style, 0 where unknown
}

func (p *parser) look(i int) look {
	l := p.doc.Lines[i]
	k := look{style: l.Style == document.Heading, caps: allCaps(p.doc.LineText(i)), bold: l.Bold, size: l.Size, gap: l.Gap}
	if k.style {
		k.level = l.Level
	}
	return k
}

// plain reports whether headings look no different from the text.
func (p *parser) plain() bool {
	h := p.house
	return !h.style && !h.bold && (!h.caps || p.body.caps) && h.size <= p.body.size+0.5
}

// findSections splits the document at its headings, and where none says so,
// at the first job.
func (p *parser) findSections() {
	p.heads = make([]headingText, len(p.doc.Lines))
	for i := range p.heads {
		p.heads[i], _ = p.vocab.readHeading(p.doc.LineText(i))
	}
	p.house, p.body = p.houseLook(), p.bodyLook()
	p.named = p.jobsLookLikeHeadings()
	p.split(nil)
	if starts := p.unheadedJobs(); starts != nil {
		p.out.Sections, p.chains = nil, nil
		p.split(starts)
	}
}

// split builds the sections. starts gives the lines at which a section begins
// without a heading.
func (p *parser) split(starts map[int]SectionKind) {
	b := sectionBuilder{p: p, open: map[int]int{}}
	b.start(Contact, "", -1, 0)
	p.headed = p.headedColumns()
	for i, l := range p.doc.Lines {
		if l.Where != document.InBody && len(p.doc.Lines) > 1 {
			b.skip(i)
			continue
		}
		b.resume(i, l.Column)
		if kind := starts[i]; kind != "" {
			b.start(kind, "", i-1, l.Column)
		}
		switch h, ok := p.headingAt(i); {
		case !ok, p.namesFunction(b.chain, h, i):
			b.add(i)
		case h.after > 0:
			b.startInline(h, i, l.Column)
		default:
			b.start(h.kind, h.name, i, l.Column)
		}
	}
	b.finish()
}

// unheadedJobs finds where jobs begin and end in a resume in which no heading
// names them: at the first header of a job with a title, and at the first line
// about a school after it.
func (p *parser) unheadedJobs() map[int]SectionKind {
	others := false // externships or volunteer work have a heading
	for _, c := range p.chains {
		if c.kind == Experience {
			return nil
		}
		others = others || holdsJobs(c.kind)
	}
	for _, c := range p.chains {
		if c.kind != Contact && c.kind != Summary && (c.kind != OtherSection || others) {
			continue
		}
		if starts := p.jobsIn(p.rows(c)); starts != nil {
			return starts
		}
	}
	return nil
}

func (p *parser) jobsIn(rows []row) map[int]SectionKind {
	p.markHeaders(rows)
	starts := map[int]SectionKind{}
	var now SectionKind
	for i := range rows {
		kind := p.kindOf(rows, i, now)
		if i > 0 && kind != now {
			starts[rows[i].line], now = kind, kind
		}
	}
	if len(starts) == 0 {
		return nil
	}
	return starts
}

// kindOf tells which kind of section row i belongs to, the row before it being
// of kind now. Schools and cards are looked for below the first job only.
func (p *parser) kindOf(rows []row, i int, now SectionKind) SectionKind {
	r := &rows[i]
	switch {
	case now != Experience && r.header && p.jobAt(rows, i) && !p.schoolAt(rows, i) && (now == "" || r.h.period.Range):
		return Experience
	case now == "" || r.list || r.skip:
	case !r.header && p.vocab.schooling(r.text) || p.schoolAt(rows, i):
		return Education
	case !r.h.period.Range && len(r.text) < 80 && !endsSentence(r.text) && p.vocab.holdsCard(r.text):
		return Certifications
	}
	return now
}

// schoolAt reports whether row i names a school at which nobody worked: no
// range of dates and no list of duties goes with it.
func (p *parser) schoolAt(rows []row, i int) bool {
	if r := &rows[i]; r.list || r.skip || p.vocab.dutyLike(r) || !holds(p.vocab.schools, r.text) || r.h.period.Range {
		return false
	}
	if i+1 >= len(rows) {
		return true
	}
	next := &rows[i+1]
	return !next.list && !next.h.period.Range && !p.vocab.dutyLike(next)
}

// jobAt reports whether the header rows from i on give a title and a date.
func (p *parser) jobAt(rows []row, i int) bool {
	title, dated := false, false
	for ; i < len(rows) && rows[i].header; i++ {
		title = title || bestScore(rows[i].h, titlePart) >= 3
		dated = dated || rows[i].h.dated
	}
	return title && dated
}

// headedColumns finds the text columns that hold headings.
func (p *parser) headedColumns() map[int]bool {
	out := map[int]bool{}
	for i, l := range p.doc.Lines {
		if h, ok := p.headingAt(i); ok && h.after == 0 {
			out[l.Column] = true
		}
	}
	return out
}

// isAddress reports whether line i is a piece of the person's address.
func (p *parser) isAddress(i int) bool {
	text := p.doc.LineText(i)
	return p.heads[i].kind == "" && (isContactLine(text) || p.vocab.isPlace(text)) // "ABOUT ME" is no place in Maine
}

// isLetterhead reports whether line i is the person's name in the largest
// print, standing below the first section because its column is read later.
func (p *parser) isLetterhead(i int) bool {
	l := p.doc.Lines[i]
	return i > 2 && l.Style != document.ListItem && l.Size > p.body.size+3 && l.Size > p.house.size+1 && nameIn(p.vocab, p.doc.LineText(i)) != ""
}

// headingAt decides whether line i is a section heading.
func (p *parser) headingAt(i int) (headingText, bool) {
	h := p.heads[i]
	if h.kind == "" {
		return p.unknownHeading(i)
	}
	l := p.doc.Lines[i]
	if l.Style == document.ListItem {
		return headingText{}, false
	}
	if h.kind == Summary && h.after == 0 && p.jobsBelow(i+1) || h.kind == Skills && p.skillsAtWork(i) {
		h.kind = Experience // "Professional Background" may stand over either
	}
	if h.after == 0 && (p.sublabel(i, h) || p.titleOfJob(i)) {
		return headingText{}, false
	}
	if h.after > 0 {
		k := p.look(i)
		apart := k.style || k.bold || k.gap || i == 0 || allCaps(h.name) && !p.body.caps
		return h, (apart || !holdsJobs(h.kind)) && (!p.unlike(i) || h.sure && p.setApart(i))
	}
	return h, !p.unlike(i) && (h.sure || p.setApart(i))
}

// jobsBelow reports whether jobs, not prose, stand under a heading, from line i
// on.
func (p *parser) jobsBelow(i int) bool {
	return i < len(p.doc.Lines) && !endsSentence(p.doc.LineText(i)) && p.opensJobs(i) && p.datedRange(i)
}

// datedRange reports whether one of the lines from i on ends in a range of
// dates as the header of a job does, not as a sentence may.
func (p *parser) datedRange(i int) bool {
	for end := min(i+4, len(p.doc.Lines)); i < end && p.doc.Lines[i].Style != document.ListItem && p.heads[i].kind == ""; i++ {
		text := p.doc.LineText(i)
		if h := p.vocab.readHeader(text); h.dated && h.period.Range && h.edge && !endsSentence(text) {
			return true
		}
	}
	return false
}

// holdsJobs reports whether sections of a kind hold jobs and their duties.
func holdsJobs(k SectionKind) bool {
	return k == Experience || k == Externship || k == Volunteer || k == Military
}

// setApart reports whether anything in the look of line i marks it off from
// running text.
func (p *parser) setApart(i int) bool {
	l, k := p.doc.Lines[i], p.look(i)
	return k.style || k.bold || l.Gap || k.caps && !p.body.caps || l.Size > p.body.size+0.5 ||
		strings.HasSuffix(p.doc.LineText(i), ":") || i == 0
}

// unlike reports whether line i lacks what every heading of this resume has.
func (p *parser) unlike(i int) bool {
	k := p.look(i)
	k.caps = k.caps && !p.body.caps
	switch {
	case p.house.style && k.style:
		return false
	case p.plain() && p.house.gap && !k.gap && i > 0:
		return true
	case p.house.style && !k.style && !k.bold && !k.caps:
		return true
	case p.house.caps && !p.body.caps && !k.caps && !k.style && !k.bold:
		return true
	case p.house.bold && !k.bold && !k.caps && !k.style:
		return true
	}
	return p.house.size > p.body.size+0.5 && k.size > 0 && k.size < p.house.size-0.5 && !k.style && !k.bold && !k.caps
}

// sublabel reports whether a heading's words only label the duties of a job,
// as "Accomplishments:" does under a job's title.
func (p *parser) sublabel(i int, h headingText) bool {
	text := p.doc.LineText(i)
	if !p.vocab.labels[key(text)] || h.kind == Summary {
		return false
	}
	k := p.look(i)
	same := k.style == p.house.style && k.caps == p.house.caps && k.bold == p.house.bold &&
		(p.house.size == 0 || k.size == 0 || k.size > p.house.size-0.5)
	if p.plain() {
		return !p.doc.Lines[i].Gap
	}
	return !same
}

// houseLook finds what the lines that read as headings have in common.
func (p *parser) houseLook() look {
	var all []look
	for i, l := range p.doc.Lines {
		if h := p.heads[i]; h.kind != "" && h.after == 0 && h.sure && l.Style != document.ListItem && l.Where == document.InBody {
			all = append(all, p.look(i))
		}
	}
	if len(all) < 2 {
		if all = p.guessedHeadings(); len(all) < 3 {
			return look{}
		}
	}
	most := func(has func(look) bool) bool {
		n := 0
		for _, k := range all {
			if has(k) {
				n++
			}
		}
		return 3*n >= 2*len(all)
	}
	return look{
		style: most(func(k look) bool { return k.style }),
		caps:  most(func(k look) bool { return k.caps }),
		bold:  most(func(k look) bool { return k.bold }),
		gap:   most(func(k look) bool { return k.gap }),
		size:  commonSize(all),
		level: commonLevel(all),
	}
}

// bodyLook finds how most lines that are no headings look.
func (p *parser) bodyLook() look {
	var all []look
	caps := 0
	for i := range p.doc.Lines {
		if k := p.look(i); !k.style {
			all = append(all, k)
			if k.caps {
				caps++
			}
		}
	}
	return look{size: commonSize(all), caps: 3*caps > 2*len(all)}
}

// commonSize returns the size that occurs most, the smaller one in a tie.
func commonSize(all []look) float64 {
	n := map[float64]int{}
	best := 0.0
	for _, k := range all {
		n[k.size]++
	}
	for _, k := range all {
		if n[k.size] > n[best] || n[k.size] == n[best] && k.size < best {
			best = k.size
		}
	}
	return best
}

// commonLevel returns the level that all looks share, else 0.
func commonLevel(all []look) int {
	for _, k := range all {
		if k.level != all[0].level {
			return 0
		}
	}
	return all[0].level
}

// isUpperFirst reports whether s begins with a capital letter.
func isUpperFirst(s string) bool {
	for _, r := range s {
		return unicode.IsUpper(r)
	}
	return false
}
