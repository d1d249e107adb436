package rewrite

import (
	"slices"
	"strings"

	"vitals/analyzer/rewrite/syntax"
	"vitals/rules"
)

// served returns those that the bullet's work is done for, in its own word
// where it has one, and the period by which they are counted.
func (rw *Rewriter) served(s sentence, c syntax.Clause) (who, per string) {
	per = rw.perPerson(s, c)
	if s.Says("patients") || s.Says("pts") || s.Says("adults") || s.Says("adult") {
		return "patients", per
	}
	for i := range s.Tok {
		who, ok := rw.peopleOf(s, i)
		switch {
		case !ok:
			continue
		case who == "families" && s.at.People != "":
			return s.at.People, per
		}
		if usual := rw.words.Per[who]; usual != "" && usual != "day" {
			per = usual
		}
		return who, per
	}
	if s.at.People != "" {
		return s.at.People, per
	}
	return "patients", per
}

// peopleOf returns those that token i tells of, in the plural, where they are ones
// that work is done for.
func (rw *Rewriter) peopleOf(s sentence, i int) (string, bool) {
	who := syntax.Owner(s.Lower(i))
	if who == s.Lower(i) && !syntax.Plural(who) && !s.EndsPhrase(i, len(s.Tok)) && !slices.Contains(rw.rules.Attributive, who) {
		return "", false // "customer service"
	}
	if rw.lists.kindsOf[s.Lower(i+1)] {
		return "", false // "family planning"
	}
	if before := s.Lower(i - 1); before == "from" || (before == "and" || before == "or") && syntax.Plural(who) && syntax.Plural(s.Lower(i-2)) {
		return "", false // "away from family", "spouses and children"
	}
	if !syntax.Plural(who) {
		who = syntax.PluralOf(who)
	}
	switch who {
	case "pts", "women", "people", "moms", "dads": // "patients" says it better
		return "", false
	}
	return who, rw.words.People[who]
}

// perServed returns the period by which those that a clause is done for are counted.
func (rw *Rewriter) perServed(s sentence, c syntax.Clause) string {
	_, per := rw.served(s, c)
	return per
}

// perPerson returns the period by which people are counted where the work was
// done, and for what a clause tells.
func (rw *Rewriter) perPerson(s sentence, c syntax.Clause) string {
	if per, ok := s.periods[c.Verb.Tok]; ok {
		return per
	}
	for i := c.Object; i < c.ObjectEnd; i++ {
		if per := rw.adverbs[s.Lower(i)]; slices.Index(spans, per) > slices.Index(spans, "day") { // "monthly labs"
			s.periods[c.Verb.Tok] = per
			return per
		}
	}
	usual := "day"
	if s.at.Per != "" && !(s.at.Per == "week" && s.Says("daily")) {
		usual = s.at.Per
	}
	if usual == "day" && rw.tellsWhen(s, c.ObjectEnd, rw.ownEnd(s, c)) >= 0 && !s.SpeaksOf(c.ObjectEnd, len(s.Tok), rw.rules.Occasional.Scarce) {
		usual = "week" // "when no interpreter was there"
	}
	per := rw.rarer(s, usual, c.Verb.Tok, s.FirstItem(c), c.ObjectEnd, s.FirstPhrase(c))
	s.periods[c.Verb.Tok] = per
	return per
}

// rarer returns the period of work that is done less often than most, where the
// tokens in the two ranges speak of such, and the usual one otherwise.
func (rw *Rewriter) rarer(s sentence, usual string, from, to, from2, to2 int) string {
	for _, r := range rw.rules.Rare {
		longer := usual != "" && slices.Index(spans, r.Per) > slices.Index(spans, usual)
		if longer && (s.SpeaksOf(from, to, r.About) || s.SpeaksOf(from2, to2, r.About)) {
			return r.Per
		}
	}
	return usual
}

// spans are the periods, the shortest first.
var spans = []string{"hour", "shift", "day", "week", "month", "quarter", "year"}

// peopleServed is the placeholder of a metric of people, in the bullet's word for
// them and its period.
func (rw *Rewriter) peopleServed(s sentence, c syntax.Clause, m rules.Metric) rules.Metric {
	usual, counts := strings.CutPrefix(m.Placeholder, "[N] patients per ")
	if !counts {
		return m
	}
	who, per := rw.served(s, c)
	if usual != "day" {
		per = usual
	}
	if who == "patients" && per == usual {
		return m
	}
	m.Placeholder, m.Sanity = "[N] "+who+" per "+per, rules.Sanity{}
	return m
}

// endOfPeriod reports whether the words from a token on tell that the work is done at
// the end of each day or shift: "at end of shift".
func (s sentence) endOfPeriod(i int) bool {
	for k := i; k+1 < min(i+4, len(s.Tok)); k++ {
		if s.Lower(k) == "end" && s.Lower(k+1) == "of" {
			return true
		}
	}
	return false
}

// otherThan returns the period by which things are counted where the words after
// them tell of a day, too: "[N] patients per week the day after surgery".
func (rw *Rewriter) otherThan(s sentence, i int, per string) string {
	if s.endOfPeriod(i) {
		return ""
	}
	if s.Lower(i) == "the" && rw.words.Periods[s.Lower(i+1)] && (per == "day" || per == "shift") {
		return "week"
	}
	return per
}
