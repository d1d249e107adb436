package resume

// An entry is the header of one job while it is gathered row by row.
type entry struct {
	parts  []entryPart
	place  string
	period Period
	dated  bool
	rows   []row
}

// An entryPart is a part with the row that it stands in.
type entryPart struct {
	part
	row    int
	placed bool // a place stands on the same row
}

func (e *entry) count(k partType) int {
	n := 0
	for _, p := range e.parts {
		if p.kind == k {
			n++
		}
	}
	return n
}

// full reports whether the entry has a title and an employer, or two parts
// that must be them.
func (e *entry) full() bool {
	return e.count(titlePart) > 0 && len(e.parts) > e.count(titlePart) || e.count(titlePart) == 0 && len(e.parts) > 1
}

// gatherEntries splits a run of header rows into entries.
func gatherEntries(run []row) []entry {
	var out []entry
	cur := entry{}
	for i, r := range run {
		if r.skip {
			continue
		}
		if len(cur.rows) > 0 && cur.endsBefore(r, run[i:]) {
			out = append(out, cur)
			cur = entry{}
		}
		cur.add(r)
	}
	if len(cur.rows) > 0 {
		out = append(out, cur)
	}
	return out
}

// endsBefore reports whether row r begins another entry.
func (e *entry) endsBefore(r row, rest []row) bool {
	title := r.h.has(titlePart)
	switch {
	case r.h.dated && e.dated:
		under := e.count(titlePart) == 0 && title && len(r.h.parts) == 1 // a title under its employer's line
		return len(r.h.parts) > 0 && !under || e.full()
	case r.h.dated:
		return e.count(titlePart) > 0 && title && e.full()
	case len(r.h.parts) == 0:
		return false
	case title && e.dated && r.gap && len(rest) > 1 && rest[1].h.dated && !rest[1].h.has(titlePart):
		return true // the title of the employer and dates below it
	case title && e.count(titlePart) == 0 && !(r.gap && len(rest) > 1 && rest[1].h.dated):
		return false
	case e.dated && e.full():
		return !e.unsureEmployer() || title || bestScore(r.h, employerPart) < 3 || len(rest) > 1 && rest[1].h.dated
	case e.dated:
		return title && e.count(titlePart) > 0
	}
	return e.full() && title && e.count(titlePart) > 0
}

// unsureEmployer reports whether what would be the employer may be a department:
// it follows the title behind a comma, or its words tell nothing.
func (e *entry) unsureEmployer() bool {
	for _, p := range e.parts {
		if surelyEmployer(p.part) {
			return false
		}
	}
	return true
}

// surelyEmployer reports whether a part on its own is known to be an employer.
func surelyEmployer(p part) bool { return p.kind == employerPart && p.score >= 3 && !p.comma }

func (e *entry) add(r row) {
	e.rows = append(e.rows, r)
	for _, p := range r.h.parts {
		e.parts = append(e.parts, entryPart{p, len(e.rows), r.h.place != ""})
	}
	if e.place == "" {
		e.place = r.h.place
	}
	if r.h.dated && (!e.dated || r.h.has(titlePart)) {
		e.period, e.dated = endWith(r.h.period, e.period), true
	}
}

// endWith gives a title's lone date ("promoted March 2022") the end of the
// whole time at the employer.
func endWith(p, whole Period) Period {
	if !p.Range && !p.Season && whole.Range && p.Start.Year >= whole.Start.Year {
		p.End, p.Range = whole.End, true
	}
	return p
}

// resolve decides which part is the title and which the employer.
func (p *parser) resolve(e entry, section SectionKind) (pos Position, employerFirst bool) {
	title, employer := e.pickTitle(), -1
	if title >= 0 {
		employer = e.pickEmployer(title)
		p.noteOrder(title, employer)
	} else if a, b, ok := p.usualOrder(e); ok {
		title, employer = a, b
	} else if employer = e.pickEmployer(-1); employer >= 0 {
		title = e.pickOther(employer)
	}
	if title < 0 && employer < 0 && len(e.parts) > 0 {
		title, employer = e.pickUnknown()
	}
	pos = Position{Span: span(e.rows[0], e.rows[len(e.rows)-1]), Location: e.place, Start: e.period.Start, End: e.period.End, Section: e.rows[0].section}
	if title >= 0 {
		pos.Title = e.titleText(title, employer)
	}
	if employer >= 0 {
		pos.Employer = e.employerText(title, employer)
	}
	if employer < 0 && doctorsName(e.place) {
		pos.Employer, pos.Location = e.place, ""
	}
	if !e.period.Range && pos.Start.Month == 0 {
		pos.End = pos.Start // "2019" alone is that year
	}
	pos.Kind = p.kind(pos, section)
	return pos, e.employerFirst(title, employer)
}

// noteOrder counts in which order a header gives its title and its employer.
func (p *parser) noteOrder(title, employer int) {
	switch {
	case employer < 0:
	case title < employer:
		p.order++
	default:
		p.order--
	}
}

// usualOrder tells title and employer of a header of two parts, neither of them
// a known title, by the order that the headers before it have.
func (p *parser) usualOrder(e entry) (title, employer int, ok bool) {
	if len(e.parts) != 2 || p.order == 0 {
		return 0, 0, false
	}
	title, employer = 0, 1
	if p.order < 0 {
		title, employer = 1, 0
	}
	return title, employer, !surelyEmployer(e.parts[title].part)
}

// pickTitle returns the part that is surely a title, or -1. Of two it is not the
// one beside the place: "Little Sailors, Brick, NJ" above "Preschool Teacher".
func (e *entry) pickTitle() int {
	best := -1
	for i, p := range e.parts {
		if p.kind == titlePart && (best < 0 || p.score > e.parts[best].score && e.parts[best].score < 3 || e.parts[best].placed && !p.placed && p.score >= 3) {
			best = i
		}
	}
	return best
}

// pickEmployer returns the best part for the employer besides the title: a
// sure one, on the row of the place, not behind the title's comma.
func (e *entry) pickEmployer(title int) int {
	best, bestScore := -1, -1
	for i, p := range e.parts {
		if i == title {
			continue
		}
		score := 0
		switch p.kind {
		case employerPart:
			score = 10 + p.score
		case unknownPart:
			score = 8
		case titlePart:
			if title < 0 || e.parts[title].row == p.row && !p.placed {
				continue
			}
			score = -p.score
			if p.placed && !e.parts[title].placed {
				score = 5
			}
		}
		if p.comma && title >= 0 && e.parts[title].row == p.row {
			score -= 4
		}
		if p.placed {
			score += 2
		}
		if score > bestScore {
			best, bestScore = i, score
		}
	}
	return best
}

// pickOther returns the first part that is not the employer, for a title of
// unknown words, or -1. One employer's name behind another is no title.
func (e *entry) pickOther(employer int) int {
	for i, p := range e.parts {
		if i != employer && (p.kind != employerPart || p.score < 3) && !(p.comma && i > employer) {
			return i
		}
	}
	return -1
}

// pickUnknown orders parts of unknown words: the one beside the place is the
// employer, else the title comes first.
func (e *entry) pickUnknown() (title, employer int) {
	if len(e.parts) == 1 {
		return -1, 0
	}
	if e.parts[0].placed && e.parts[0].row != e.parts[1].row && !e.parts[1].placed {
		return 1, 0
	}
	return 0, 1
}

// titleText is the title with what its row adds to it behind a comma, or where
// the employer has a row of its own, behind a dash.
func (e *entry) titleText(title, employer int) string {
	text := e.parts[title].text
	own := employer >= 0 && e.parts[employer].row != e.parts[title].row
	for i := title + 1; i < len(e.parts); i++ {
		p := e.parts[i]
		if p.row != e.parts[title].row || i == employer || !p.comma && p.kind != titlePart && !own {
			break
		}
		switch {
		case p.comma:
			text += ", " + p.text
		case p.kind == titlePart:
			text += " / " + p.text
		default:
			text += " – " + p.text
		}
	}
	return text
}

// employerText is the employer with a branch named behind a dash.
func (e *entry) employerText(title, i int) string {
	text := e.parts[i].text
	j := i + 1
	if j == title || j >= len(e.parts) {
		return text
	}
	p := e.parts[j]
	own := title >= 0 && e.parts[title].row != p.row && p.kind == unknownPart
	if p.row == e.parts[i].row && !p.comma && (p.kind == employerPart && p.score >= 3 || own) {
		return text + " – " + p.text
	}
	return text
}

// employerFirst reports whether the employer is named before the title, so
// that it may hold for the titles that follow.
func (e *entry) employerFirst(title, employer int) bool {
	return title < 0 || employer >= 0 && employer < title && e.parts[employer].row < e.parts[title].row
}

// kind tells jobs from externships, volunteer work and military service.
func (p *parser) kind(pos Position, section SectionKind) Kind {
	v := p.vocab
	switch {
	case holds(v.extern, pos.Title), section == Externship && !holds(v.service, pos.Title):
		return ExternshipKind
	case section == Volunteer || holds(v.service, pos.Title):
		return VolunteerKind
	case section == Military || holds(v.forces, pos.Title) || holds(v.forces, pos.Employer) || v.force[key(pos.Employer)]:
		return MilitaryKind
	}
	return Job
}
