package facts

import (
	"strings"

	"vitals/analyzer/internal/nlp"
)

// A zone is the stretch of words that speaks of one mention. Mentions that
// are only strung together ("BLS and CPR", "CMA, RMA") form a run, and share
// what stands before the run.
type zone struct {
	clause   int // first word of the clause
	from, to int // words [from, first) and [last, to) speak of the mention
	runFrom  int // first word of the run's first mention
	runTo    int // the word after the run's last mention
	edge     int // the word after the clause
}

// zones returns the zone of each mention of the line.
func (f *credentialFinder) zones(l *credentialLine, ms []mention) []zone {
	out := make([]zone, 0, len(ms))
	for _, c := range f.clauses(l, ms) {
		i := len(out)
		n := 0
		for i+n < len(ms) && ms[i+n].first < c[1] {
			n++
		}
		out = append(out, f.clauseZones(l, ms[i:i+n], c[0], c[1])...)
	}
	return out
}

// clauseZones returns the zones of the mentions of the clause [from, to).
func (f *credentialFinder) clauseZones(l *credentialLine, ms []mention, from, to int) []zone {
	zs := make([]zone, len(ms))
	start, run := from, 0
	for i := range ms {
		zs[i] = zone{clause: from, from: start, edge: to}
		if i+1 < len(ms) && f.joined(l, ms[i].last, ms[i+1].first) {
			continue
		}
		end := to
		if i+1 < len(ms) {
			end = l.cut(ms[i].last, ms[i+1].first)
		}
		for j := run; j <= i; j++ {
			zs[j].runFrom, zs[j].runTo = ms[run].first, ms[i].last
			zs[j].to = end
			if j < i && !f.sharesAfter(l, ms[j:i+1]) {
				zs[j].to = min(end, l.cut(ms[j].last, ms[j+1].first))
			}
		}
		start, run = end, i+1
	}
	return zs
}

// joined reports whether nothing but links, issuers and plain words stands
// between two mentions: no status and no date.
func (f *credentialFinder) joined(l *credentialLine, from, to int) bool {
	if len(f.statusIn(l, from, to)) > 0 || len(l.datesIn(from, to)) > 0 {
		return false
	}
	return to-from <= 8
}

// sharesAfter reports whether what follows the last of the mentions tells of
// the first as well: they are linked by "and" or a slash, not by commas.
func (f *credentialFinder) sharesAfter(l *credentialLine, ms []mention) bool {
	for i := 1; i < len(ms); i++ {
		if ms[i].of(ms[i-1].aliases[0].entry) != nil {
			continue // the same credential, written twice
		}
		gap := " " + l.lower[ms[i-1].end:ms[i].start] + " "
		if strings.ContainsAny(gap, ",;|\t") || !strings.Contains(gap, " and ") && !strings.ContainsAny(gap, "/&+") {
			return false
		}
	}
	return true
}

// cut returns the word in [from, to] at which what is said of the mention
// before ends and what is said of the next one begins: after the last comma,
// "and" or slash.
func (l *credentialLine) cut(from, to int) int {
	for i := to; i > from; i-- {
		gap := l.text[l.words[i-1].End:l.words[i].Start]
		if strings.ContainsAny(gap, ",/&+|\t;") || l.words[i-1].Lower == "and" {
			return i
		}
	}
	if strings.ContainsAny(l.gap(from), ",/&+|\t;") {
		return from
	}
	return to
}

// gap returns the text before word i, from the word before it.
func (l *credentialLine) gap(i int) string {
	from, to := 0, len(l.text)
	if i > 0 {
		from = l.words[i-1].End
	}
	if i < len(l.words) {
		to = l.words[i].Start
	}
	return l.text[from:to]
}

// clauses splits the line at semicolons, bars, tabs and sentence ends into
// word ranges that hold a mention each. A part without one goes to the part
// before it, but not over a sentence's end; at the start, to the part after.
func (f *credentialFinder) clauses(l *credentialLine, ms []mention) [][2]int {
	var out [][2]int
	start, hard := 0, false
	seen := 0
	for i := 1; i <= len(l.words); i++ {
		end := i == len(l.words) || l.sentenceEnd(i)
		if !end && !strings.ContainsAny(l.gap(i), ";|\t•·") {
			continue
		}
		has := seen < len(ms) && ms[seen].first < i
		for seen < len(ms) && ms[seen].first < i {
			seen++
		}
		switch {
		case has:
			out = append(out, [2]int{start, i})
			start = i
		case len(out) > 0 && (!hard || l.place == inList):
			out[len(out)-1][1] = i
			start = i
		case i < len(l.words) && l.place != inList && (end || strings.Contains(l.gap(i), ";")):
			start = i // a part that names none
		}
		hard = end
	}
	return out
}

// Short forms whose full stop ends no sentence.
var shortForms = wordSet([]string{"exp", "lic", "cert", "no", "st", "dr", "dept", "inc", "assoc", "approx", "mt", "vs", "reg", "med", "asst", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mrs", "ms", "mr"})

// sentenceEnd reports whether a sentence ends before word i.
func (l *credentialLine) sentenceEnd(i int) bool {
	gap := l.gap(i)
	if !strings.ContainsAny(gap, ".!?") || !strings.HasSuffix(strings.TrimRight(gap, "\"'(“"), " ") && strings.TrimSpace(gap) == gap {
		return false
	}
	w := l.words[i-1]
	return len(w.Text) > 1 && !shortForms[w.Lower]
}

// statusIn returns the status words that lie in the words [from, to).
func (f *credentialFinder) statusIn(l *credentialLine, from, to int) []nlp.Match {
	var out []nlp.Match
	for _, m := range l.status {
		if from <= m.First && m.Last <= to && f.tellsTime(m) {
			out = append(out, m)
		}
	}
	return out
}

// tellsTime reports whether a status word speaks of having or not having, not
// of other people or schools.
func (f *credentialFinder) tellsTime(m nlp.Match) bool {
	switch f.rules.Statuses[f.words[m.Value].group].Status {
	case "expired", "in-progress", "negated", "planned":
		return true
	}
	return false
}

// datesIn returns the dates between the words from and to.
func (l *credentialLine) datesIn(from, to int) []statedDate {
	start, end := 0, len(l.text)
	if from > 0 {
		start = l.words[from-1].End
	}
	if to < len(l.words) {
		end = l.words[to].Start
	}
	var out []statedDate
	for _, d := range l.dates {
		if start <= d.start && d.end <= end {
			out = append(out, d)
		}
	}
	return out
}
