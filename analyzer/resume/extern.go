package resume

// readSchoolExterns finds externships that stand among the schools: a header
// that names one, with the list items under it.
func (p *parser) readSchoolExterns(rows []row) {
	for i := range rows {
		if !p.externHeader(rows, i) {
			continue
		}
		run := rows[i : i+1]
		if i+1 < len(rows) && p.vocab.joinable(&rows[i+1]) && p.lacks(rows[i].h) > 0 && bestScore(rows[i+1].h, employerPart) >= 3 && !holds(p.vocab.extern, rows[i+1].text) {
			run = rows[i : i+2]
		}
		before := len(p.out.Positions)
		position := p.addEntries(run, Externship, -1)
		if len(p.out.Positions) == before {
			continue
		}
		end := i + len(run)
		for end < len(rows) && rows[end].list {
			end++
		}
		p.readBullets(rows[i+len(run):end], position)
	}
}

// externHeader reports whether row i names an externship as a job's header
// does: not in a sentence, and with a date, an employer or duties.
func (p *parser) externHeader(rows []row, i int) bool {
	r := &rows[i]
	if r.skip || r.list && !r.h.dated && !p.opensWithExtern(r) || p.vocab.dutyLike(r) || r.h.words > 14 || !holds(p.vocab.extern, r.text) {
		return false
	}
	return r.h.dated || len(r.h.parts) > 1 || i+1 < len(rows) && rows[i+1].list && !r.list
}

// opensWithExtern reports whether a row begins with the word and goes on with
// an employer: "Externship: Oakwood Clinic, 180 hours".
func (p *parser) opensWithExtern(r *row) bool {
	return len(r.h.parts) > 1 && holds(p.vocab.extern, r.h.parts[0].text) && r.h.parts[1].kind == employerPart
}
