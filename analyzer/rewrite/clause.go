package rewrite

import (
	"slices"
	"strings"
	"unicode"
)

// A clause is a verb of a bullet with what it acts on.
type clause struct {
	verb      verbAt
	object    int    // first token of the object
	objectEnd int    // after the last token of the object
	end       int    // after the last token of the clause
	words     string // all of it, as singular writes it
}

// clauses returns the clauses of a bullet, sentence by sentence; none where it
// opens without a verb.
func (rw *Rewriter) clauses(s sentence) []clause {
	if s.known.clauses == nil {
		s.known.clauses = rw.readClauses(s)
		if s.known.clauses == nil {
			s.known.clauses = []clause{}
		}
	}
	return s.known.clauses
}

func (rw *Rewriter) readClauses(s sentence) []clause {
	var out []clause
	for i := 0; i < len(s.tok); i = rw.sentenceEnd(s, i) {
		head, ok := rw.head(s, i, keep)
		if !ok && i == 0 {
			return nil
		}
		if ok {
			out = append(out, rw.joinedClauses(s, head)...)
		}
	}
	return out
}

// clausesOrWhole returns the clauses of a bullet, or all of it as one without
// a verb.
func (rw *Rewriter) clausesOrWhole(s sentence) []clause {
	if clauses := rw.clauses(s); len(clauses) > 0 {
		return clauses
	}
	return []clause{{end: len(s.tok), objectEnd: len(s.tok), words: singular(s.text)}}
}

// joinedClauses returns the clauses of one sentence.
func (rw *Rewriter) joinedClauses(s sentence, head verbAt) []clause {
	verbs := rw.verbs(s, head)
	if s.fragment {
		verbs = verbs[:1] // "and timed troponins" tells of no second act
	}
	out := make([]clause, len(verbs))
	for k, v := range verbs {
		end := rw.sentenceEnd(s, v.tok)
		if k+1 < len(verbs) {
			end = verbs[k+1].tok
			for end > v.tok+1 && (s.lower(end-1) == "and" || s.lower(end-1) == "or" || s.lower(end-1) == "then" || rw.ofNext(s, end)) {
				end--
			}
		}
		c := clause{verb: v, end: end}
		c.object = rw.objectStart(s, v, end)
		c.objectEnd = rw.objectEnd(s, c)
		c.words = singular(clauseText(s, c))
		out[k] = c
	}
	return out
}

// ofNext reports whether the adverb before token i belongs to the verb that
// stands there: "and kindly greeted".
func (rw *Rewriter) ofNext(s sentence, i int) bool {
	w := s.lower(i - 1)
	joint := s.lower(i-2) == "and" || strings.HasSuffix(s.lower(i-2), "ly")
	return strings.HasSuffix(w, "ly") && rw.words.adverb(w) && joint && !s.breaks(i)
}

func (rw *Rewriter) sentenceEnd(s sentence, from int) int {
	for i := from + 1; i < len(s.tok); i++ {
		if s.stops(i) {
			return i
		}
	}
	return len(s.tok)
}

// objectStart returns the token after the verb, its particles and, for a verb
// of helping, its preposition and the work helped with.
func (rw *Rewriter) objectStart(s sentence, v verbAt, end int) int {
	i := v.tok + 1
	if rw.words.verbPairs[s.lower(v.tok)+" "+s.lower(i)] {
		i++
	}
	for i < end && !periodic[s.lower(i)] && !(s.lower(i) == "in" && rw.words.helpers[v.base]) && !rw.words.compounds[s.lower(i)+" "+s.lower(i+1)] && !rw.describes(s, i) && (rw.words.particles[s.lower(i)] || strings.HasSuffix(s.lower(i), "ly") && rw.words.adverb(s.lower(i))) && !s.breaks(i) {
		i++
	}
	if i+1 < end && s.lower(i) == "to" && goesOnTo[v.base] && rw.hasBase(s.lower(i+1)) {
		i += 2 // "continue to room patients"
	}
	if i < end && rw.words.helpers[v.base] && rw.hasBase(s.lower(i)) && !rw.words.nounVerbs[s.lower(i)] && rw.startsObject(s, i+1) {
		return min(i+1, end) // "helped convert charts"
	}
	if i < end && rw.words.helpers[v.base] && (s.lower(i) == "with" || s.lower(i) == "in" || s.lower(i) == "w" || s.lower(i) == "to") {
		i++
		if _, ok := rw.lex.as(s.lower(i), gerund, base); ok && i+1 < end && rw.startsObject(s, i+1) {
			i++
			for i < end && rw.words.particles[s.lower(i)] {
				i++
			}
		}
	}
	return min(i, end)
}

// goesOnTo are verbs that only open what is done: "continue to room", "jump in to
// draw".
var goesOnTo = set{"continue": true, "jump": true, "step": true}

// describes reports whether an adverb belongs to a participle before a noun:
// "newly hired staff".
func (rw *Rewriter) describes(s sentence, i int) bool {
	_, ok := rw.lex.as(s.lower(i+1), past, participle)
	return ok && strings.HasSuffix(s.lower(i), "ly")
}

// objectEnd returns where the object's list of nouns ends: before a
// preposition, an aside or the end of the clause.
func (rw *Rewriter) objectEnd(s sentence, c clause) int {
	for i := c.object; i < c.end; i++ {
		if i > c.object && strings.ContainsAny(s.gap(i), "():;–—|\t") {
			return i
		}
		w := s.lower(i)
		comma := i > c.object && strings.Contains(s.gap(i), ",")
		if rw.prep(s, i) && !(i == c.object && (w == "each" || w == "every")) || comma && rw.opensAside(s, i) {
			return i
		}
	}
	return c.end
}

// opensAside reports whether token i, after a comma, opens an aside and no
// further item of a list.
func (rw *Rewriter) opensAside(s sentence, i int) bool {
	if s.lower(i) == "and" {
		return rw.prep(s, i+1)
	}
	return rw.words.participles[s.lower(i)] || !s.fragment && rw.actsBeside(s, i)
}

// actsBeside reports whether a word in -ing after a comma tells what is done
// besides, and names no thing of a list: "…, choosing the site", not "…, walking
// boots and slings".
func (rw *Rewriter) actsBeside(s sentence, i int) bool {
	w, next := s.lower(i), s.lower(i+1)
	if !strings.HasSuffix(w, "ing") || len(w) < 6 || !rw.startsObject(s, i+1) || rw.words.compounds[w+" "+next] {
		return false
	}
	if !plural(next) || s.lower(i+2) != "and" && !strings.Contains(s.gap(i+2), ",") {
		return true
	}
	for k := i + 2; k < len(s.tok) && !s.stops(k); k++ { // "bleeding times and drug screens"
		if s.lower(k-1) == "and" {
			_, ing := rw.lex.as(s.lower(k), gerund)
			return ing
		}
	}
	return true
}

// A phrase is a noun phrase, as a range of tokens.
type phrase struct{ from, to int }

// countable finds the noun phrase of the clause that a number can stand
// before: a bare plural whose noun is one of nouns.
func (rw *Rewriter) countable(s sentence, c clause, nouns set) (phrase, bool) {
	for k := c.object; k < c.end; k++ {
		told := rw.words.tellers[c.verb.base] && rw.words.people[s.lower(k)] && k < c.object+3 || informs[c.verb.base] && s.lower(k+1) == "of" // "taught patients proper technique", "notified patients of results"
		if !nouns[lastPart(s.lower(k))] && !nouns[s.lower(k)] || !plural(s.lower(k)) || !told && !rw.endsPhrase(s, k, c.end) {
			continue
		}
		if p, ok := rw.barePhrase(s, c, k); ok || k >= c.objectEnd {
			return p, ok
		}
		k = max(k, c.objectEnd-1) // none of the object: what it is done for
	}
	return phrase{}, false
}

// informs are verbs of telling somebody of something.
var informs = set{"notify": true, "inform": true, "advise": true, "remind": true, "warn": true, "assure": true, "reassure": true}

// lastPart returns what stands after the last hyphen: "ups" of "follow-ups".
func lastPart(w string) string { return w[strings.LastIndex(w, "-")+1:] }

// endsPhrase reports whether a noun phrase ends with token k.
func (rw *Rewriter) endsPhrase(s sentence, k, end int) bool {
	if k+1 >= len(s.tok) {
		return true
	}
	if gap := s.gap(k + 1); strings.ContainsAny(gap, "'’/-") {
		return false
	}
	next := s.lower(k + 1)
	if k+1 >= end || s.breaks(k+1) || rw.prep(s, k+1) || next == "and" || next == "or" || rw.words.determiners[next] || next == "up" || follows[next] || strings.Contains(s.gap(k+1), "&") {
		return true
	}
	if _, told := rw.lex.as(next, past); told && !rw.hasBase(next) && k > 0 && next != "needed" && next != "used" {
		if r, ok := rw.lex.as(s.lower(0), past); ok && r.form == past && !rw.prep(s, k+2) {
			return true // a comma was left out: "cleaned rooms restocked supplies"
		}
	}
	if helps, _ := rw.lex.as(s.lower(0), base, past, third); rw.words.people[s.lower(k)] && plural(s.lower(k)) && rw.hasBase(next) && (!rw.words.nounVerbs[next] || helps.base == "help") {
		return true // "help families complete forms"
	}
	_, ing := rw.lex.as(next, gerund)
	return ing && !rw.words.team[s.lower(k)] || parted[next] && rw.words.people[s.lower(k)] || strings.HasSuffix(next, "ly")
}

// follows are words that tell more of the noun before them: "charts older than 7 years".
var follows = set{"older": true, "newer": true, "due": true, "overdue": true}

// barePhrase widens token k to its noun phrase and reports whether a number
// can stand before it.
func (rw *Rewriter) barePhrase(s sentence, c clause, k int) (phrase, bool) {
	from := rw.phraseStart(s, c, k)
	if from == c.object && from == c.verb.tok+1 && strings.Contains(s.gap(from), ",") {
		return phrase{}, false // after the first of several verbs: "cleaned, leak tested"
	}
	if w := s.lower(from); isProper(s, k) || w == "and" || w == "or" || rw.takenBefore(s, c, from) {
		return phrase{}, false
	}
	if w := s.lower(from); rw.words.unnumbered[w] || digit(w[0]) && w != "12-lead" || strings.ContainsAny(w, "0123456789") && strings.Contains(s.gap(from+1), ",") {
		return phrase{}, false // "appropriate tests", "90-day refills"
	}
	for i := from; i < k; i++ {
		if strings.HasSuffix(s.lower(i), "'s") || strings.HasSuffix(s.lower(i), "’s") {
			return phrase{}, false // of things of somebody's: whose number is it?
		}
		if w := s.lower(i); periodic[w] || strings.HasPrefix(w, "end-of-") || strings.HasSuffix(w, "-end") || w == "end" && periods[s.lower(i-1)] {
			return phrase{}, false // how often is told already
		}
	}
	if s.lower(from-1) == "and" && rw.startsPair(s, c, from-1) {
		from = c.object // "fractures and [N] injuries" counts one of two
	}
	to := k + 1
	if next := s.lower(to); to < c.end && (next == "and" || next == "or") {
		switch {
		case rw.alike(s.lower(k), s.lower(to+1)) && rw.endsPhrase(s, to+1, c.end):
			to += 2
		case rw.words.people[s.lower(k)] && s.lower(to+1) == "their" && rw.words.people[s.lower(to+2)] && rw.endsPhrase(s, to+2, c.end):
			to += 3 // "patients and their families"
		case rw.pair(s, c, from, to):
			to = c.objectEnd
		default:
			return phrase{}, false
		}
	} else if to < c.end && strings.TrimSpace(s.gap(to)) == "&" && rw.alike(s.lower(k), s.lower(to)) && rw.endsPhrase(s, to, c.end) {
		to++
	} else if to < c.end && strings.ContainsAny(s.gap(to), ",&") && !rw.opensAside(s, to) && !opensTrail[s.lower(to)] {
		return phrase{}, false
	}
	return phrase{from, to}, true
}

// startsPair reports whether the object opens with a plural of its own before the
// token and: "fractures and spinal injuries".
func (rw *Rewriter) startsPair(s sentence, c clause, and int) bool {
	if and <= c.object || !plural(s.lower(and-1)) || rw.uncounted(s.lower(and-1)) || rw.words.determiners[s.lower(c.object)] || rw.words.unnumbered[s.lower(c.object)] {
		return false
	}
	for i := c.object + 1; i < and; i++ {
		if strings.TrimSpace(s.gap(i)) != "" || rw.prep(s, i) || s.lower(i) == "of" || s.lower(i) == "and" {
			return false
		}
	}
	return true
}

// alike reports whether two nouns are both people cared for, or both of a team.
func (rw *Rewriter) alike(a, b string) bool {
	return rw.words.people[a] && rw.words.people[b] || rw.words.team[a] && rw.words.team[b]
}

// periodic are words that tell how often.
var periodic = set{"daily": true, "weekly": true, "monthly": true, "yearly": true, "annual": true, "quarterly": true, "nightly": true, "biweekly": true}

// pair reports whether the object is two plurals that a number can count
// together, joined by the token and: "referrals and lab orders".
func (rw *Rewriter) pair(s sentence, c clause, from, and int) bool {
	last := c.objectEnd - 1
	if from != c.object || last <= and || !plural(s.lower(last)) || rw.uncounted(s.lower(last)) || rw.words.people[s.lower(last)] && !rw.words.team[s.lower(last)] || rw.words.determiners[s.lower(and+1)] {
		return false
	}
	for i := from + 1; i <= last; i++ {
		if i != and && (s.lower(i) == "and" || s.lower(i) == "or") || strings.TrimSpace(s.gap(i)) != "" {
			return false
		}
	}
	return rw.endsPhrase(s, last, c.end) && !rw.uncounted(s.lower(and-1))
}

// phraseStart returns the first token of the noun phrase that ends with token k.
func (rw *Rewriter) phraseStart(s sentence, c clause, k int) int {
	if rw.sharesNoun(s, c, k) {
		return c.object
	}
	from := k
	for from > c.object && !strings.ContainsAny(s.gap(from), ",;:()&–—'’.") {
		w := s.lower(from - 1)
		both := rw.words.qualities[s.lower(from-2)] && rw.words.qualities[s.lower(from)]
		if (w == "and" || w == "or") && from-2 >= c.object && (both || rw.words.people[s.lower(k)] && from < k && !plural(s.lower(from-2)) && !rw.hasBase(s.lower(from-2)) && !rw.knowsNoun(s.lower(from-2)+"s")) {
			from -= 2
			for from > c.object && strings.Contains(s.gap(from), ",") && rw.words.qualities[s.lower(from-1)] {
				from-- // "pediatric, adult and geriatric patients"
			}
			continue
		}
		if from > 1 && s.stops(from-1) && rw.hasBase(w) {
			break // "…; teach patients"
		}
		if from-2 >= c.object && openCompounds[s.lower(from-2)+" "+w] {
			from -= 2 // "walk in patients"
			continue
		}
		if _, ing := rw.lex.as(w, gerund); ing && rw.prep(s, from-2) && from-1 > c.object-2 {
			break // "with rooming patients"
		}
		if rw.words.yearly[w] && rw.words.team[s.lower(k)] && rw.words.helpers[c.verb.base] {
			break // "helped the nurse train new techs"
		}
		if rw.hasBase(w) && s.lower(from-2) == "to" || rw.words.particles[w] && rw.hasBase(s.lower(from-2)) && !rw.words.compounds[w+" "+s.lower(from)] {
			break // "to sign up families"
		}
		if w == "and" || w == "or" || w == "of" || rw.prep(s, from-1) || rw.words.determiners[w] {
			break
		}
		from--
	}
	return from
}

// openCompounds are words before a noun that many write without their hyphen.
var openCompounds = set{"walk in": true, "drop in": true, "follow up": true, "check up": true, "check in": true, "check out": true, "post op": true}

// sharesNoun reports whether the clause's object is one noun with a list
// before it: "influenza, pneumococcal and hepatitis B vaccines".
func (rw *Rewriter) sharesNoun(s sentence, c clause, k int) bool {
	items := 1
	last := c.object // first token of the last item
	for i := c.object; i <= k; i++ {
		w := s.lower(i)
		_, ing := rw.lex.as(w, gerund)
		if ing && i > c.object && i < k || w == "of" || rw.words.determiners[w] || rw.prep(s, i) || i < k && plural(w) || i > c.object && strings.ContainsAny(s.gap(i), ";:()–—'’.") {
			return false
		}
		if and := w == "and" || w == "or"; and || i > c.object && strings.ContainsAny(s.gap(i), ",&") {
			if before := s.lower(i - 1); rw.words.fragments[before] != "" || rw.words.fragments[before+"s"] != "" || rw.countsNoun(before) || rw.words.neverCounted[before] || namesThing(before) {
				return false // a thing of its own
			}
			last = i
			if and {
				last++
			}
			items++
		}
	}
	joint := s.lower(last - 1)
	return items > 1 && k > last && last > c.object && (joint == "and" || joint == "or" || strings.Contains(s.gap(last), "&"))
}

// countsNoun reports whether the plural of a noun is one that work is counted in.
func (rw *Rewriter) countsNoun(noun string) bool { return rw.words.per[noun+"s"] != "" }

// namesThing reports whether a word has the ending of a noun that stands for
// itself: "application", "therapy".
func namesThing(w string) bool {
	return slices.ContainsFunc([]string{"tion", "ment", "ing", "apy", "cart"}, func(end string) bool { return strings.HasSuffix(w, end) })
}

// takenBefore reports whether what stands before a noun phrase leaves no room
// for a number: a determiner, another number, "between", half a list.
func (rw *Rewriter) takenBefore(s sentence, c clause, from int) bool {
	if rw.words.determiners[s.lower(from)] || rw.numberLike(s.lower(from)) || rw.words.vague[s.lower(from)] {
		return true
	}
	if from == c.object {
		return false
	}
	before := s.lower(from - 1)
	switch {
	case rw.words.yearly[before] && rw.words.helpers[c.verb.base]:
		return false
	case strings.Contains(s.gap(from), ","):
		return true // one of a list alone is not counted; of "strep, flu and urine tests" the noun is of all
	case rw.words.determiners[before], rw.numberLike(before), strings.ContainsAny(s.gap(from), "'’()–—."):
		return true
	case (before == "and" || before == "or") && rw.listBefore(s, c, from-1):
		return true // the last of a list alone is not counted
	case before == "and" || before == "or":
		// "strep and pregnancy tests" is one noun with two things before it
		return from > c.objectEnd || !plural(s.lower(from-2))
	}
	if before == "of" && rw.words.mattersOf[s.lower(from-2)] {
		return true // "the privacy of patients"
	}
	if before == "of" && !plural(s.lower(from-2)) {
		return !slices.ContainsFunc(s.tok[from:min(from+4, len(s.tok))], func(t token) bool { return rw.words.people[t.lower] || rw.words.team[t.lower] })
	}
	return rw.prep(s, from-1) && !countsAfter[before]
}

// listBefore reports whether things with commas between them stand in the
// clause's object before token i.
func (rw *Rewriter) listBefore(s sentence, c clause, i int) bool {
	for k := c.object + 1; k < i && i < c.objectEnd; k++ {
		if strings.Contains(s.gap(k), ",") {
			return true
		}
	}
	return false
}

// isProper reports whether a token is a name with a plural's ending:
// "eClinicalWorks", "Athenas".
func isProper(s sentence, k int) bool {
	w := s.tok[k].text
	small := false
	for i, r := range w {
		if unicode.IsUpper(r) && small {
			return i > 0
		}
		small = unicode.IsLower(r)
	}
	return false
}

// countsAfter are the prepositions after which a number may tell how much work
// was done: "from 30 patients", not "between patients".
var countsAfter = set{"during": true, "from": true, "on": true, "with": true, "for": true, "to": true, "of": true, "w": true, "in": true, "through": true, "at": true}

// numberLike reports whether the word is a number, in digits or in words.
func (rw *Rewriter) numberLike(w string) bool {
	if strings.Trim(w, "0123456789:-‐‑") == "" && w != "" {
		return true
	}
	return numberWords[w]
}

var numberWords = set{
	"one": true, "two": true, "three": true, "four": true, "five": true, "six": true, "seven": true, "eight": true, "nine": true, "ten": true,
	"eleven": true, "twelve": true, "dozen": true, "dozens": true, "fifteen": true, "twenty": true, "thirty": true, "forty": true, "fifty": true, "hundred": true, "hundreds": true, "thousands": true,
}
