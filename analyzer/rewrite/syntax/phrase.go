package syntax

import (
	"slices"
	"strings"
	"unicode"
)

// A Phrase is a noun phrase, as a range of tokens.
type Phrase struct{ From, To int }

// Countable finds the noun phrase of the clause that a number can stand
// before: a bare plural whose noun is one of nouns.
func (s Sentence) Countable(c Clause, nouns Set) (Phrase, bool) {
	for k := c.Object; k < c.End; k++ {
		told := s.rd.Words.Tellers[c.Verb.Base] && s.rd.Words.People[s.Lower(k)] && k < c.Object+3 || s.rd.Words.informers[c.Verb.Base] && s.Lower(k+1) == "of" // "taught patients proper technique", "notified patients of results"
		if !nouns[LastPart(s.Lower(k))] && !nouns[s.Lower(k)] || !Plural(s.Lower(k)) || !told && !s.EndsPhrase(k, c.End) {
			continue
		}
		if p, ok := s.BarePhrase(c, k); ok || k >= c.ObjectEnd {
			return p, ok
		}
		k = max(k, c.ObjectEnd-1) // none of the object: what it is done for
	}
	return Phrase{}, false
}

// EndsPhrase reports whether a noun phrase ends with token k.
func (s Sentence) EndsPhrase(k, end int) bool {
	if k+1 >= len(s.Tok) {
		return true
	}
	if gap := s.Gap(k + 1); strings.ContainsAny(gap, "'’/-") {
		return false
	}
	next := s.Lower(k + 1)
	if k+1 >= end || s.Breaks(k+1) || s.Prep(k+1) || next == "and" || next == "or" || s.rd.Words.Determiners[next] || next == "up" || s.rd.Words.follows[next] || strings.Contains(s.Gap(k+1), "&") {
		return true
	}
	if _, told := s.rd.Lexicon.As(next, Past); told && !s.rd.HasBase(next) && k > 0 && next != "needed" && next != "used" {
		if r, ok := s.rd.Lexicon.As(s.Lower(0), Past); ok && r.Form == Past && !s.Prep(k+2) {
			return true // a comma was left out: "cleaned rooms restocked supplies"
		}
	}
	if helps, _ := s.rd.Lexicon.As(s.Lower(0), Base, Past, Third); s.rd.Words.People[s.Lower(k)] && Plural(s.Lower(k)) && s.rd.HasBase(next) && (!s.rd.Words.NounVerbs[next] || helps.Base == "help") {
		return true // "help families complete forms"
	}
	_, ing := s.rd.Lexicon.As(next, Gerund)
	return ing && !s.rd.Words.Team[s.Lower(k)] || s.rd.Words.Parted[next] && s.rd.Words.People[s.Lower(k)] || strings.HasSuffix(next, "ly")
}

// BarePhrase widens token k to its noun phrase and reports whether a number
// can stand before it.
func (s Sentence) BarePhrase(c Clause, k int) (Phrase, bool) {
	from := s.phraseStart(c, k)
	if from == c.Object && from == c.Verb.Tok+1 && strings.Contains(s.Gap(from), ",") {
		return Phrase{}, false // after the first of several verbs: "cleaned, leak tested"
	}
	if w := s.Lower(from); s.isProper(k) || w == "and" || w == "or" || s.takenBefore(c, from) {
		return Phrase{}, false
	}
	if w := s.Lower(from); s.rd.Words.unnumbered[w] || Digit(w[0]) && w != "12-lead" || strings.ContainsAny(w, "0123456789") && strings.Contains(s.Gap(from+1), ",") {
		return Phrase{}, false // "appropriate tests", "90-day refills"
	}
	for i := from; i < k; i++ {
		if strings.HasSuffix(s.Lower(i), "'s") || strings.HasSuffix(s.Lower(i), "’s") {
			return Phrase{}, false // of things of somebody's: whose number is it?
		}
		if w := s.Lower(i); s.rd.Words.Periodic[w] || strings.HasPrefix(w, "end-of-") || strings.HasSuffix(w, "-end") || w == "end" && s.rd.Words.Periods[s.Lower(i-1)] {
			return Phrase{}, false // how often is told already
		}
	}
	if s.Lower(from-1) == "and" && s.startsPair(c, from-1) {
		from = c.Object // "fractures and [N] injuries" counts one of two
	}
	to := k + 1
	if next := s.Lower(to); to < c.End && (next == "and" || next == "or") {
		switch {
		case s.rd.alike(s.Lower(k), s.Lower(to+1)) && s.EndsPhrase(to+1, c.End):
			to += 2
		case s.rd.Words.People[s.Lower(k)] && s.Lower(to+1) == "their" && s.rd.Words.People[s.Lower(to+2)] && s.EndsPhrase(to+2, c.End):
			to += 3 // "patients and their families"
		case s.pair(c, from, to):
			to = c.ObjectEnd
		default:
			return Phrase{}, false
		}
	} else if to < c.End && strings.TrimSpace(s.Gap(to)) == "&" && s.rd.alike(s.Lower(k), s.Lower(to)) && s.EndsPhrase(to, c.End) {
		to++
	} else if to < c.End && strings.ContainsAny(s.Gap(to), ",&") && !s.OpensAside(to) && !s.rd.Words.opensTrail[s.Lower(to)] {
		return Phrase{}, false
	}
	return Phrase{from, to}, true
}

// startsPair reports whether the object opens with a plural of its own before the
// token and: "fractures and spinal injuries".
func (s Sentence) startsPair(c Clause, and int) bool {
	if and <= c.Object || !Plural(s.Lower(and-1)) || s.rd.Uncounted(s.Lower(and-1)) || s.rd.Words.Determiners[s.Lower(c.Object)] || s.rd.Words.unnumbered[s.Lower(c.Object)] {
		return false
	}
	for i := c.Object + 1; i < and; i++ {
		if strings.TrimSpace(s.Gap(i)) != "" || s.Prep(i) || s.Lower(i) == "of" || s.Lower(i) == "and" {
			return false
		}
	}
	return true
}

// alike reports whether two nouns are both people cared for, or both of a team.
func (rd *Reader) alike(a, b string) bool {
	return rd.Words.People[a] && rd.Words.People[b] || rd.Words.Team[a] && rd.Words.Team[b]
}

// pair reports whether the object is two plurals that a number can count
// together, joined by the token and: "referrals and lab orders".
func (s Sentence) pair(c Clause, from, and int) bool {
	last := c.ObjectEnd - 1
	if from != c.Object || last <= and || !Plural(s.Lower(last)) || s.rd.Uncounted(s.Lower(last)) || s.rd.Words.People[s.Lower(last)] && !s.rd.Words.Team[s.Lower(last)] || s.rd.Words.Determiners[s.Lower(and+1)] {
		return false
	}
	for i := from + 1; i <= last; i++ {
		if i != and && (s.Lower(i) == "and" || s.Lower(i) == "or") || strings.TrimSpace(s.Gap(i)) != "" {
			return false
		}
	}
	return s.EndsPhrase(last, c.End) && !s.rd.Uncounted(s.Lower(and-1))
}

// phraseStart returns the first token of the noun phrase that ends with token k.
func (s Sentence) phraseStart(c Clause, k int) int {
	if s.sharesNoun(c, k) {
		return c.Object
	}
	from := k
	for from > c.Object && !strings.ContainsAny(s.Gap(from), ",;:()&–—'’.") {
		w := s.Lower(from - 1)
		both := s.rd.Words.Qualities[s.Lower(from-2)] && s.rd.Words.Qualities[s.Lower(from)]
		if (w == "and" || w == "or") && from-2 >= c.Object && (both || s.rd.Words.People[s.Lower(k)] && from < k && !Plural(s.Lower(from-2)) && !s.rd.HasBase(s.Lower(from-2)) && !s.rd.KnowsNoun(s.Lower(from-2)+"s")) {
			from -= 2
			for from > c.Object && strings.Contains(s.Gap(from), ",") && s.rd.Words.Qualities[s.Lower(from-1)] {
				from-- // "pediatric, adult and geriatric patients"
			}
			continue
		}
		if from > 1 && s.Stops(from-1) && s.rd.HasBase(w) {
			break // "…; teach patients"
		}
		if from-2 >= c.Object && s.rd.Words.openCompounds[s.Lower(from-2)+" "+w] {
			from -= 2 // "walk in patients"
			continue
		}
		if _, ing := s.rd.Lexicon.As(w, Gerund); ing && s.Prep(from-2) && from-1 > c.Object-2 {
			break // "with rooming patients"
		}
		if s.rd.Words.Yearly[w] && s.rd.Words.Team[s.Lower(k)] && s.rd.Words.Helpers[c.Verb.Base] {
			break // "helped the nurse train new techs"
		}
		if s.rd.HasBase(w) && s.Lower(from-2) == "to" || s.rd.Words.Particles[w] && s.rd.HasBase(s.Lower(from-2)) && !s.rd.Words.compounds[w+" "+s.Lower(from)] {
			break // "to sign up families"
		}
		if w == "and" || w == "or" || w == "of" || s.Prep(from-1) || s.rd.Words.Determiners[w] {
			break
		}
		from--
	}
	return from
}

// sharesNoun reports whether the clause's object is one noun with a list
// before it: "influenza, pneumococcal and hepatitis B vaccines".
func (s Sentence) sharesNoun(c Clause, k int) bool {
	items := 1
	last := c.Object // first token of the last item
	for i := c.Object; i <= k; i++ {
		w := s.Lower(i)
		_, ing := s.rd.Lexicon.As(w, Gerund)
		if ing && i > c.Object && i < k || w == "of" || s.rd.Words.Determiners[w] || s.Prep(i) || i < k && Plural(w) || i > c.Object && strings.ContainsAny(s.Gap(i), ";:()–—'’.") {
			return false
		}
		if and := w == "and" || w == "or"; and || i > c.Object && strings.ContainsAny(s.Gap(i), ",&") {
			if before := s.Lower(i - 1); s.rd.Words.Fragments[before] != "" || s.rd.Words.Fragments[before+"s"] != "" || s.rd.countsNoun(before) || s.rd.Words.NeverCounted[before] || namesThing(before) {
				return false // a thing of its own
			}
			last = i
			if and {
				last++
			}
			items++
		}
	}
	joint := s.Lower(last - 1)
	return items > 1 && k > last && last > c.Object && (joint == "and" || joint == "or" || strings.Contains(s.Gap(last), "&"))
}

// countsNoun reports whether the plural of a noun is one that work is counted in.
func (rd *Reader) countsNoun(noun string) bool { return rd.Words.Per[noun+"s"] != "" }

// namesThing reports whether a word has the ending of a noun that stands for
// itself: "application", "therapy".
func namesThing(w string) bool {
	return slices.ContainsFunc([]string{"tion", "ment", "ing", "apy", "cart"}, func(end string) bool { return strings.HasSuffix(w, end) })
}

// takenBefore reports whether what stands before a noun phrase leaves no room
// for a number: a determiner, another number, "between", half a list.
func (s Sentence) takenBefore(c Clause, from int) bool {
	if s.rd.Words.Determiners[s.Lower(from)] || s.rd.NumberLike(s.Lower(from)) || s.rd.Words.Vague[s.Lower(from)] {
		return true
	}
	if from == c.Object {
		return false
	}
	before := s.Lower(from - 1)
	switch {
	case s.rd.Words.Yearly[before] && s.rd.Words.Helpers[c.Verb.Base]:
		return false
	case strings.Contains(s.Gap(from), ","):
		return true // one of a list alone is not counted; of "strep, flu and urine tests" the noun is of all
	case s.rd.Words.Determiners[before], s.rd.NumberLike(before), strings.ContainsAny(s.Gap(from), "'’()–—."):
		return true
	case (before == "and" || before == "or") && s.listBefore(c, from-1):
		return true // the last of a list alone is not counted
	case before == "and" || before == "or":
		// "strep and pregnancy tests" is one noun with two things before it
		return from > c.ObjectEnd || !Plural(s.Lower(from-2))
	}
	if before == "of" && s.rd.Words.mattersOf[s.Lower(from-2)] {
		return true // "the privacy of patients"
	}
	if before == "of" && !Plural(s.Lower(from-2)) {
		return !slices.ContainsFunc(s.Tok[from:min(from+4, len(s.Tok))], func(t Token) bool { return s.rd.Words.People[t.Lower] || s.rd.Words.Team[t.Lower] })
	}
	return s.Prep(from-1) && !s.rd.Words.countsAfter[before]
}

// listBefore reports whether things with commas between them stand in the
// clause's object before token i.
func (s Sentence) listBefore(c Clause, i int) bool {
	for k := c.Object + 1; k < i && i < c.ObjectEnd; k++ {
		if strings.Contains(s.Gap(k), ",") {
			return true
		}
	}
	return false
}

// isProper reports whether a token is a name with a plural's ending:
// "eClinicalWorks", "Athenas".
func (s Sentence) isProper(k int) bool {
	w := s.Tok[k].Text
	small := false
	for i, r := range w {
		if unicode.IsUpper(r) && small {
			return i > 0
		}
		small = unicode.IsLower(r)
	}
	return false
}

// Uncounted reports whether the noun, with a small misspelling or without, is
// one that work is not counted in.
func (rd *Reader) Uncounted(noun string) bool {
	known := func(w string) bool { return rd.Words.NeverCounted[w] }
	return known(noun) || len(noun) > 4 && rd.Words.Per[noun] == "" && Nearby(noun, known) != ""
}

// Usual returns the period by which the noun of token k, or the two words that
// end with it, are usually counted.
func (s Sentence) Usual(k int) (per string, known bool) {
	if per, known = s.rd.Words.Per[s.Lower(k-1)+" "+s.Lower(k)]; known {
		return per, true
	}
	per, known = s.rd.Words.Per[s.Lower(k)]
	return per, known
}

// CountedAlone reports whether a noun is one that is counted without a period.
func (rd *Reader) CountedAlone(noun string) bool {
	per, known := rd.Words.Per[noun]
	return known && per == ""
}

// IsPair reports whether a noun phrase is two plurals, joined by "and".
func (s Sentence) IsPair(p Phrase) bool {
	for i := p.From + 1; i < p.To; i++ {
		if s.Lower(i) == "and" && Plural(s.Lower(i-1)) {
			return true
		}
	}
	return false
}
