package rewrite

import (
	"strings"

	"vitals/rules"
)

// generic returns the slot for a bullet whose task is not known.
func (rw *Rewriter) generic(s sentence, category string) []proposal {
	var out []proposal
	clauses := rw.clauses(s)
	for _, c := range clauses {
		if p, per, ok := rw.counted(s, c); ok {
			if category == "leadership" {
				per = "" // done once, not day by day
			}
			out = append(out, rw.before(s, c, p, per, rw.askFor(proposal{}, s, c, p, "", per)))
			break
		}
	}
	g := rw.served(s, rw.genericFor(category))
	ask := proposal{question: g.Question, where: g.Where}
	if len(clauses) > 0 {
		if at, ok := rw.aside(s, clauses[len(clauses)-1]); ok {
			out = append(out, rw.beforeAside(s, at, g.Tail, ask))
		}
	}
	return append(out, rw.atEnd(s, g.Tail, ask))
}

func (rw *Rewriter) genericFor(category string) rules.Generic {
	for _, g := range rw.rules.Generic {
		if g.Category == category {
			return g
		}
	}
	return rw.rules.Generic[0]
}

// counted finds a noun phrase that work is counted in, and its usual period.
func (rw *Rewriter) counted(s sentence, c clause) (phrase, string, bool) {
	nouns := set{}
	for i := c.object; i < c.end; i++ {
		w := s.lower(i)
		if _, known := rw.words.per[w]; (known && i < c.objectEnd || rw.words.people[w]) && plural(w) {
			nouns[w] = true
		}
	}
	p, ok := rw.countable(s, c, nouns)
	if !ok {
		return rw.things(s, c)
	}
	per, known := rw.words.per[s.lower(p.to-1)]
	if !known || per == "" && rw.words.people[s.lower(p.to-1)] {
		per = "day"
	}
	return p, per, true
}

// things finds the plural that is all of a clause's object, where it names
// things done one by one.
func (rw *Rewriter) things(s sentence, c clause) (phrase, string, bool) {
	k := c.objectEnd - 1
	if k < c.object || rw.words.states[c.verb.base] || rw.words.helpers[c.verb.base] {
		return phrase{}, "", false
	}
	w := s.lower(k)
	if !strings.HasSuffix(w, "s") || !plural(w) || rw.words.neverCounted[w] || !rw.endsPhrase(s, k, c.end) {
		return phrase{}, "", false
	}
	p, ok := rw.barePhrase(s, c, k)
	return p, "week", ok && p.from == c.object && p.to == c.objectEnd
}

// served puts the people that the bullet names in the place of "patients":
// residents, clients, students.
func (rw *Rewriter) served(s sentence, g rules.Generic) rules.Generic {
	for i := range s.tok {
		who := s.lower(i)
		if !rw.words.people[who] {
			who += "s"
		}
		if rw.words.people[who] && plural(who) && who != "patients" && who != "pts" && who != "adults" && who != "women" && who != "people" {
			per := rw.words.per[who]
			if per == "" {
				per = "day"
			}
			r := strings.NewReplacer("patients per day", who+" per "+per, "many patients", "many "+who, "usual day", "usual "+per)
			g.Tail, g.Question = r.Replace(g.Tail), r.Replace(g.Question)
			return g
		}
	}
	return g
}
