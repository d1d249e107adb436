package facts

import (
	"strings"

	"vitals/analyzer/internal/nlp"
	"vitals/analyzer/resume"
)

// A standing is what a line says of one mention's status.
type standing struct {
	status  Status
	expires resume.Month
	stated  bool // a word or a date says so
	none    bool // no credential of the person's
}

// standing reads the status of a mention out of its zone.
func (f *credentialFinder) standing(l *credentialLine, m mention, z zone) standing {
	group := f.statusGroup(l, m, z)
	if group == "" && !l.isCurrent(m.last, z.to) {
		group = l.headed
	}
	byDate := f.dateStanding(l, m, z)
	switch group {
	case "":
		return byDate
	case "expired":
		if f.renewed(l, m, z) {
			return standing{status: Held, stated: true}
		}
		return standing{status: Expired, expires: byDate.expires, stated: true}
	case "in-progress":
		if byDate.status == Expired {
			return byDate // a renewal that is pending brings nothing back
		}
		return standing{status: InProgress, stated: true}
	}
	return standing{none: true}
}

// spared is the group of phrases that hold a status word and tell none.
const spared = "spared"

// statusGroup returns the name of the first group of status words that has
// one in the zone, "" where none has.
func (f *credentialFinder) statusGroup(l *credentialLine, m mention, z zone) string {
	for g, s := range f.rules.Statuses {
		if s.Status == spared || s.SpareLists && (l.place == inList || l.place == onName) {
			continue
		}
		for _, w := range l.status {
			if at := f.words[w.Value]; at.group == g && f.speaks(l, at, w, m, z) {
				return s.Status
			}
		}
	}
	return ""
}

// speaks reports whether the status word w stands where it tells of m.
func (f *credentialFinder) speaks(l *credentialLine, at statusWord, w nlp.Match, m mention, z zone) bool {
	status := f.rules.Statuses[at.group].Status
	switch at.side {
	case standsBefore:
		return f.speaksAhead(l, status, w, m, z)
	case standsAfter:
		return m.last <= w.First && w.Last <= z.to
	case standsNear:
		return w.Last <= m.first && m.first-w.Last <= 2 && w.First >= z.from && !strings.ContainsAny(l.between(w.Last, m.first), ",;")
	}
	return f.directlyAfter(l, w.First, m.last) && w.Last <= z.edge
}

// speaksAhead reports whether a status word before the mention m tells of it.
// Other people and wishes are looked for in the whole clause.
func (f *credentialFinder) speaksAhead(l *credentialLine, status string, w nlp.Match, m mention, z zone) bool {
	from := z.from
	if status == "others" || status == "planned" {
		from = z.clause
	}
	if w.First < from || w.Last > m.first {
		return false
	}
	if z.runFrom < m.first && l.isCurrent(m.last, z.to) {
		return false
	}
	if status == "others" && l.place == inSkills && strings.ContainsAny(l.between(w.Last, w.Last), ",;|\t•") {
		return false // "hiring, BLS": items of a list
	}
	far := m.first-w.Last > 6 && !l.refersBack(w.Last, m.first)
	if status == "others" && (far || m.last < len(l.words) && l.words[m.last].Lower == "certified") {
		return false // "managed the front desk, CMA certified"
	}
	return status != "planned" && status != "in-progress" || !l.hasOwnership(w.Last, m.first)
}

// refersBack reports whether a word in [from, to) carries on with the people
// named before it: "mentored two externs, both of whom passed the CCMA".
func (l *credentialLine) refersBack(from, to int) bool {
	for _, w := range l.words[from:to] {
		switch w.Lower {
		case "who", "whom", "whose", "they", "them", "their":
			return true
		}
	}
	return false
}

// isCurrent reports whether the words [from, to) say that a credential is had,
// whatever is said of others in the same list.
func (l *credentialLine) isCurrent(from, to int) bool {
	for i := from; i < to; i++ {
		switch l.words[i].Lower {
		case "current", "active", "certified", "held":
			return true
		}
	}
	return false
}

// directlyAfter reports whether word i follows the mention that ends at last,
// with only words such as "certification" between.
func (f *credentialFinder) directlyAfter(l *credentialLine, i, last int) bool {
	if i < last {
		return false
	}
	for j := last; j < i; j++ {
		if !f.own[l.words[j].Lower] && l.words[j].Lower != "exam" {
			return false
		}
	}
	return i-last <= 2 && !strings.ContainsAny(l.between(last, i), ",;|\t")
}

// between returns the text from the end of word from-1 to the start of word to.
func (l *credentialLine) between(from, to int) string {
	if from == 0 || to >= len(l.words) {
		return ""
	}
	return l.text[l.words[from-1].End:l.words[to].Start]
}

// hasOwnership reports whether a word in [from, to) turns from what is wished
// for to what the person brings: "seeking a clinic with my CMA", but not
// "pursuing my CMA".
func (l *credentialLine) hasOwnership(from, to int) bool {
	for _, w := range l.words[min(from+1, to):to] {
		switch w.Lower {
		case "my", "with", "using", "hold", "holding", "where", "utilizing":
			return true
		}
	}
	return false
}

// dateStanding reads the dates of the zone: an expiry, the end of a range, or
// a bare date ahead.
func (f *credentialFinder) dateStanding(l *credentialLine, m mention, z zone) standing {
	dates := l.datesIn(m.last, z.to)
	if l.place == inTitle || l.place == inSchool {
		return standing{status: Held}
	}
	if len(dates) == 0 {
		return f.dateAhead(l, m, z)
	}
	var st standing
	for i, d := range dates {
		cue, ok := f.dateCue(l, m, dates, i)
		if ok && cue == examDate && d.ahead(f.asOf) {
			return standing{status: InProgress, stated: true}
		}
		ends := ok && cue == expiryDate || !ok && i > 0 && ranged(l.text[dates[i-1].end:d.start]) || !ok && d.ahead(f.asOf) && l.place == inList
		if !ends || d.month.Present {
			continue
		}
		st = f.until(d)
	}
	if st.status == "" {
		return standing{status: Held, stated: l.place == inList}
	}
	if st.status == Expired && f.renewed(l, m, z) {
		return standing{status: Held, stated: true}
	}
	return st
}

// dateAhead reads an expiry that stands before the mention: "Exp. 05/2027 BLS".
func (f *credentialFinder) dateAhead(l *credentialLine, m mention, z zone) standing {
	dates := l.datesIn(z.from, m.first)
	if n := len(dates); n > 0 {
		start := m
		start.start = 0
		if cue, ok := f.dateCue(l, start, dates, n-1); ok && cue == expiryDate && !dates[n-1].month.Present {
			return f.until(dates[n-1])
		}
	}
	return standing{status: Held}
}

// until returns the standing of a credential that lasts to d.
func (f *credentialFinder) until(d statedDate) standing {
	if d.before(f.asOf) {
		return standing{status: Expired, expires: d.month, stated: true}
	}
	return standing{status: Held, expires: d.month, stated: true}
}

// ranged reports whether the text between two dates makes them a range; in a
// table the dates stand in two cells.
func ranged(gap string) bool {
	switch strings.ToLower(strings.TrimSpace(gap)) {
	case "":
		return strings.Contains(gap, "\t")
	case "-", "–", "—", "to", "through", "thru", "until", "till":
		return true
	}
	return false
}

// dateCue returns what the nearest word before date i makes it: an expiry or
// an issue. "exp" after years is experience.
func (f *credentialFinder) dateCue(l *credentialLine, m mention, dates []statedDate, i int) (int, bool) {
	from := m.start
	if i > 0 {
		from = dates[i-1].end
	}
	for j := len(l.cues) - 1; j >= 0; j-- {
		c := l.cues[j]
		at, end := l.words[c.First].Start, l.words[c.Last-1].End
		if at < from || end > dates[i].start {
			continue
		}
		if dates[i].start-end > 30 || c.First > 0 && strings.HasPrefix(l.words[c.First-1].Lower, "y") {
			return 0, false
		}
		return c.Value, true
	}
	return 0, false
}

// renewed reports whether the zone says that the credential was renewed, and
// when, with nothing lapsed after it.
func (f *credentialFinder) renewed(l *credentialLine, m mention, z zone) bool {
	for i := m.last; i < z.to; i++ {
		switch l.words[i].Lower {
		case "renewed", "recertified":
			for _, d := range l.datesIn(i, z.to) {
				if d.start > l.words[i].End && !d.ahead(f.asOf) {
					return true
				}
			}
		}
	}
	return false
}
