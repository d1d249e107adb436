package resume

import (
	"regexp"
	"strings"

	"vitals/analyzer/document"
	"vitals/analyzer/internal/nlp"
)

// A row is a line of a chain, read both ways: as part of a job's header and as
// a statement of work.
type row struct {
	chainLine
	at     int    // offset of text in Document.Text
	text   string // without the section heading that may stand before it
	list   bool
	gap    bool // set apart from the row before
	indent float64
	strong bool // bold or of a heading style, as not all rows are
	h      headerLine
	header bool
	skip   bool // neither header nor statement: a page number, a ruler
}

func (p *parser) rows(c chain) []row {
	out := make([]row, 0, len(c.lines))
	for _, cl := range c.lines {
		l := p.doc.Lines[cl.line]
		at := l.Start + p.inline[cl.line]
		r := row{chainLine: cl, at: at, text: p.doc.Text[at:l.End], list: l.Style == document.ListItem, gap: l.Gap, indent: l.Indent}
		r.strong = l.Bold || l.Style == document.Heading
		r.skip = l.Where != document.InBody || isNoise(r.text)
		for _, one := range p.vocab.perTitle(r) {
			if !r.skip && len(one.text) < 300 { // a longer line is no header
				one.h = p.vocab.readHeader(p.vocab.stripLabel(one.text))
			}
			out = append(out, one)
		}
	}
	return out
}

// perTitle parts a line on which several titles stand, each with its dates:
// "Lead MA (2021 – present), Medical Assistant (2017 – 2021)".
func (v *vocab) perTitle(r row) []row {
	if r.list || r.skip || len(r.text) > 150 {
		return []row{r}
	}
	var out []row
	from := 0
	for _, p := range Periods(r.text) {
		if piece := cleanPart(r.text[from:p.At]); !p.Range || v.titleScore(piece) < 3 {
			return []row{r}
		}
		to := p.To
		for to < len(r.text) && class(r.text[to]) == 0 {
			to++
		}
		one := r
		one.at, one.text = r.at+from, strings.TrimRight(r.text[from:to], " ,;|/\t")
		out, from = append(out, one), to
	}
	if len(out) < 2 || from < len(r.text) {
		return []row{r}
	}
	return out
}

var pageNumber = regexp.MustCompile(`(?i)\bpage \d+( of \d+)?$|^.{0,60}\| *\d{1,2}$|^\d{1,2}$|^- ?\d+ ?-$`)

// isNoise reports whether a line says nothing: a ruler, a page number.
func isNoise(text string) bool {
	text = mojibake.Replace(text)
	return strings.Trim(text, "-_=*~.·•–— \t\u200b") == "" || len(text) < 80 && pageNumber.MatchString(text) || len(nlp.Words(text)) == 0
}

// stripLabel cuts the label of job data that tells what a header line holds:
// "Position: Medical Assistant".
func (v *vocab) stripLabel(text string) string {
	if i := strings.Index(text, ": "); i > 0 && i < 24 {
		switch key(text[:i]) {
		case "position", "title", "job title", "position title", "employer", "company", "company name", "dates", "dates employed", "date", "location", "facility", "organization":
			return strings.TrimSpace(text[i+1:])
		}
	}
	return text
}

// dutyLike reports whether a row reads as a statement of work or a sentence
// rather than as a piece of a header.
func (v *vocab) dutyLike(r *row) bool {
	if r.h.words == 0 && len(r.text) >= 300 || r.h.words > 18 || endsSentence(r.text) && r.h.words > 5 && !endsInDates(r) {
		return true
	}
	if !v.verbFirst(r.text) || v.placedName(r) {
		return false
	}
	if len(r.h.parts) == 0 {
		return true
	}
	p := r.h.parts[0]
	if p.score < 3 || p.kind != titlePart && p.kind != employerPart {
		return true
	}
	head := headWords(nlp.Words(withoutBrackets(p.text)))
	if small := v.small || r.h.words <= 4 && v.isTitleWord(head[0]); !small && !headingCase(head) || head[0].Lower == "i" {
		return true
	}
	return p.kind == titlePart && (strings.HasSuffix(head[len(head)-1].Lower, "s") || !v.verbs[head[0].Lower])
}

// placedName reports whether a row that opens with what may be a verb is a name
// with its town: "Whaling City Kids, New Bedford, MA".
func (v *vocab) placedName(r *row) bool {
	words := nlp.Words(r.text)
	return r.h.place != "" && len(r.h.parts) == 1 && len(words) <= 8 && len(words) > 2 && strings.HasSuffix(words[0].Lower, "ing") &&
		headingCase(words) && !endsSentence(r.text)
}

// endsInDates reports whether a range of dates closes a row that names a title
// or an employer, so that the full stop behind it makes no sentence of the row.
func endsInDates(r *row) bool {
	return r.h.period.Range && r.h.edge && r.h.last && (bestScore(r.h, titlePart) >= 3 || bestScore(r.h, employerPart) >= 3)
}

// endsSentence reports whether text ends with a full stop that no abbreviation
// needs.
func endsSentence(text string) bool {
	text = strings.TrimRight(text, " \t\"”)")
	if strings.HasSuffix(text, "!") || strings.HasSuffix(text, ";") {
		return true
	}
	if !strings.HasSuffix(text, ".") || strings.HasSuffix(text, "...") {
		return false
	}
	i := strings.LastIndexAny(text[:len(text)-1], " \t.") + 1
	last := strings.ToLower(text[i : len(text)-1])
	return len(last) > 2 && last != "inc" && last != "corp" && last != "llc" && last != "dept" && last != "assoc"
}

// anchor reports whether the row's date makes it the header of a job.
func (v *vocab) anchor(r *row) bool {
	if r.skip || !r.h.dated || v.isData(r.text) || v.schooling(r.text) || v.dutyLike(r) && !v.datedName(r) {
		return false
	}
	named := bestScore(r.h, titlePart) >= 3 || bestScore(r.h, employerPart) >= 3
	switch {
	case r.list:
		return r.h.period.Range && named && r.h.words <= 12
	case r.h.period.Range:
		return r.h.words <= 16
	}
	return r.h.edge && r.h.words <= 12 && (named || r.h.words == 0 || strings.Contains(r.text, "\t") || r.h.place != "" || r.strong || r.gap)
}

// datedName reports whether a row that opens with what may be a verb is a name
// or a title with dates behind it rather than a duty: "Feeding Hands Food Bank,
// 2019-2020", "Returns Clerk, Oak Depot, 2019-2020".
func (v *vocab) datedName(r *row) bool {
	words := nlp.Words(r.text)
	if r.list || !r.h.period.Range || !r.h.edge || r.h.words > 10 || endsSentence(r.text) || len(words) < 3 {
		return false
	}
	if strings.HasSuffix(words[0].Lower, "ing") && isUpperFirst(words[1].Text) {
		return r.h.words <= 8
	}
	return len(r.h.parts) > 0 && r.h.parts[0].kind == titlePart && r.h.parts[0].score >= 3 && headingCase(nlp.Words(withoutBrackets(r.h.parts[0].text)))
}

// schooling reports whether a line tells of a school, a degree or a course and
// not of a job at a school.
func (v *vocab) schooling(text string) bool {
	if !holds(v.school, text) {
		return false
	}
	for _, seg := range v.segments(text) {
		for _, c := range splitCommas(seg) {
			if c = cleanPart(c); v.titleScore(c) >= 3 && !holds(v.school, c) {
				return false
			}
		}
	}
	return true
}

func bestScore(h headerLine, k partType) int {
	best := 0
	for _, p := range h.parts {
		if p.kind == k {
			best = max(best, p.score)
		}
	}
	return best
}

// joinable reports whether an undated row may be part of a header.
func (v *vocab) joinable(r *row) bool {
	return !r.skip && !r.list && !r.h.dated && !v.dutyLike(r) && r.h.words > 0 && r.h.words <= 14 && len(r.h.parts) <= 4 &&
		!v.isLabel(r.text) && !v.opensWithLabel(r.text) && !v.isData(r.text) && !v.isNote(r.text) && (v.small || isUpperFirst(r.text) || class(r.text[0]) == 2 || bestScore(r.h, titlePart) >= 3 && r.h.words <= 6)
}

// isLabel reports whether text is only a label of duties: "Duties:".
func (v *vocab) isLabel(text string) bool {
	return v.labels[key(text)]
}

// titleLabel reports whether a row, whose words may label duties, can be the
// title of the employer below it: "Front Office".
func (v *vocab) titleLabel(r *row) bool {
	return !r.skip && !r.list && v.isLabel(r.text) && v.titles[key(r.text)] && !strings.HasSuffix(r.text, ":")
}

// opensWithLabel reports whether a label of duties stands before the duties on
// their line: "Key accomplishment: trained 4 externs".
func (v *vocab) opensWithLabel(text string) bool {
	i := strings.Index(text, ":")
	return i > 0 && i < 40 && (v.labels[key(text[:i])] || v.labels[key(text[:i])+"s"])
}

// isData reports whether text is job data: "Reason for leaving: school",
// "Phone: 555-0100", a bare address or phone number.
func (v *vocab) isData(text string) bool {
	if i := strings.IndexByte(text, ':'); i > 0 && i < 40 && v.data[key(text[:i])] {
		duty := v.tools[key(text[:i])] && v.verbFirst(strings.TrimSpace(text[i+1:]))
		return !duty && v.stripLabel(text) == text
	}
	return isContactLine(text)
}

// isNote reports whether a whole line says nothing of the work.
func (v *vocab) isNote(text string) bool { return v.notes[key(text)] }

// isContactLine reports whether little but an e-mail address, a web address or
// a phone number stands in text.
func isContactLine(text string) bool {
	words := strings.Fields(text)
	n := 0
	for _, w := range words {
		if strings.Contains(w, "@") && strings.Contains(w, ".") || strings.HasPrefix(w, "www.") || strings.HasPrefix(w, "http") {
			return len(words) <= 6
		}
		for _, c := range w {
			if c >= '0' && c <= '9' {
				n++
			}
		}
	}
	return (n == 10 || n == 11) && len(words) <= 4 && len(Periods(text)) == 0
}

// joinWrappedDates mends dates that a narrow column broke over two rows: "May
// 2019 – Jun" beside the title and "2022" beside the employer.
func (v *vocab) joinWrappedDates(rows []row) {
	for i := 0; i+1 < len(rows); i++ {
		if v.joinBrokenDate(&rows[i], &rows[i+1]) || i+2 < len(rows) && v.joinStack(rows[i:i+3]) {
			continue
		}
		a, b := strings.Split(rows[i].text, "\t"), strings.Split(rows[i+1].text, "\t")
		if rows[i].skip || rows[i+1].skip || len(a)+len(b) < 3 {
			continue
		}
		for _, at := range [][2]int{{0, 0}, {len(a) - 1, len(b) - 1}} {
			whole := a[at[0]] + " " + b[at[1]]
			if stacked(a[at[0]], b[at[1]]) {
				whole = a[at[0]] + " – " + b[at[1]]
			}
			p := Periods(whole)
			if len(p) != 1 || !p[0].Range || p[0].To <= len(a[at[0]])+1 || p[0].To < len(whole) || p[0].At > 0 {
				continue
			}
			a[at[0]] = whole
			rows[i].h = v.readHeader(strings.Join(a, "\t"))
			rows[i+1].cutCell(at[1], b)
			rows[i+1].h = v.readHeader(rows[i+1].text)
			break
		}
	}
}

// joinStack mends dates set on three rows: "August 2009", "to", "June 2016".
func (v *vocab) joinStack(rows []row) bool {
	a, c := &rows[0], &rows[2]
	if len(a.text)+len(c.text) > 40 || !strings.EqualFold(strings.TrimSpace(rows[1].text), "to") && !isRangeSign(rows[1].text) {
		return false
	}
	whole := a.text + " – " + c.text
	p := Periods(whole)
	if len(p) != 1 || !p[0].Range || p[0].At > 0 || p[0].To < len(whole) {
		return false
	}
	a.h = v.readHeader(whole)
	for i := 1; i < 3; i++ {
		rows[i].skip, rows[i].h = true, headerLine{}
	}
	return true
}

// cutCell takes the first or the last of its cells from a row.
func (r *row) cutCell(i int, cells []string) {
	switch {
	case len(cells) == 1:
		r.skip = true
	case i == 0:
		n := len(cells[0]) + 1
		r.at, r.text = r.at+n, r.text[n:]
	default:
		r.text = r.text[:len(r.text)-len(cells[i])-1]
	}
}

// stacked reports whether start and end, one above the other in a column of
// dates, are a range without a sign: "2018" above "2021".
func stacked(start, end string) bool {
	p, all := Periods(start+" – "+end), len(start)+len(" – ")+len(end)
	return len(start) < 16 && len(p) == 1 && p[0].Range && p[0].At == 0 && p[0].To == all && len(Periods(start)) == 1 && !Periods(start)[0].Range &&
		(p[0].End.Present || p[0].End.Year > p[0].Start.Year || p[0].End.Year == p[0].Start.Year && p[0].End.Month > p[0].Start.Month)
}

// joinBrokenDate mends a date that the line's end broke: row b, which only
// goes on with the dates of row a, is then read as a piece of it.
func (v *vocab) joinBrokenDate(a, b *row) bool {
	if a.skip || b.skip || a.list || b.list || len(a.text)+len(b.text) > 200 || b.h.words > 3 {
		return false
	}
	whole := a.text + " " + b.text
	for _, p := range Periods(whole) {
		if !p.Range || p.At >= len(a.text) || p.To <= len(a.text)+1 || len(nlp.Words(whole[p.To:])) > 0 {
			continue
		}
		a.h = v.readHeader(v.stripLabel(whole))
		b.skip, b.h = true, headerLine{}
		return true
	}
	return false
}
