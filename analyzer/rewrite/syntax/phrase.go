package syntax

import (
	"slices"
	"strings"
)

// A Phrase is a noun phrase, as a range of tokens.
type Phrase struct{ From, To int }

// EndsPhrase reports whether a noun phrase ends with token k.
func (s Sentence) EndsPhrase(k, end int) bool {
	if k+1 >= len(s.Tok) {
		return true
	}
	next, gap := s.Lower(k+1), s.Gap(k+1)
	switch {
	case strings.ContainsAny(gap, "'’/-") && !s.dash(k+1):
		return false
	case k+1 >= end, s.Breaks(k + 1), s.Prep(k + 1), next == "and", next == "or", s.rd.Words.Determiners[next], next == "up", s.rd.Words.Follows[next], strings.Contains(gap, "&"):
		return true
	case s.commaLeftOut(k + 1), s.helpedToAct(k), s.KeptSo(k):
		return true
	}
	if s.rd.Words.People[s.Lower(k)] && (strings.HasPrefix(next, "post-") || strings.HasPrefix(next, "pre-")) {
		return true // "patients post-procedure"
	}
	_, ing := s.rd.Lexicon.As(next, Gerund)
	ing = ing && !(strings.Contains(s.Gap(k+2), ",") && !s.rd.Words.People[s.Lower(k)]) // "physicals screening, drug screens"
	return ing && !s.rd.Words.Team[s.Lower(k)] || s.rd.Words.Parted[next] && s.rd.Words.People[s.Lower(k)] || strings.HasSuffix(next, "ly")
}

// commaLeftOut reports whether token i is a verb in the past that no comma parts
// from what stands before: "cleaned rooms restocked supplies".
func (s Sentence) commaLeftOut(i int) bool {
	w := s.Lower(i)
	if _, told := s.rd.Lexicon.As(w, Past); !told || s.rd.HasBase(w) || i < 2 || w == "needed" || w == "used" {
		return false
	}
	_, opens := s.rd.Lexicon.As(s.Lower(0), Past)
	return opens && !s.Prep(i+1)
}

// helpedToAct reports whether token k is people who do what follows: "help families
// complete forms".
func (s Sentence) helpedToAct(k int) bool {
	who, next := s.Lower(k), s.Lower(k+1)
	if !s.rd.Words.People[who] && !s.rd.Words.Team[who] || !Plural(who) || !s.rd.HasBase(next) {
		return false
	}
	opens := s.opensWith()
	return opens == "help" || opens == "have" || opens == "let" || !s.rd.Words.NounVerbs[next]
}

// KeptSo reports whether token k is what is kept as the next word says: "keep patients
// informed", "kept exam rooms stocked".
func (s Sentence) KeptSo(k int) bool {
	_, told := s.rd.Lexicon.As(s.Lower(k+1), Past, Participle)
	return told && s.opensWith() == "keep" && Plural(s.Lower(k))
}

// opensWith returns the base form of the verb that the bullet opens with.
func (s Sentence) opensWith() string {
	opens, _ := s.rd.Lexicon.As(s.Lower(0), Base, Past, Third)
	return opens.Base
}

// phraseStart returns the first token of the noun phrase that ends with token k.
func (s Sentence) phraseStart(c Clause, k int) int {
	if s.sharesNoun(c, k) {
		return c.Object
	}
	from := k
	for from > c.Object && !strings.ContainsAny(s.Gap(from), ",;:()&–—'’.") {
		w := s.Lower(from - 1)
		switch {
		case s.joinsBefore(c, from, k):
			from -= 2
			for from > c.Object && strings.Contains(s.Gap(from), ",") && s.rd.Words.Qualities[s.Lower(from-1)] {
				from-- // "pediatric, adult and geriatric patients"
			}
		case from > 1 && s.Stops(from-1) && s.rd.HasBase(w): // "…; teach patients"
			return from
		case from-2 >= c.Object && s.rd.Words.openCompounds[s.Lower(from-2)+" "+w]: // "walk in patients"
			from -= 2
		case s.endsVerb(c, from-1, k), w == "and", w == "or", w == "of", s.Prep(from - 1), s.rd.Words.Determiners[w]:
			return from
		default:
			from--
		}
	}
	return from
}

// joinsBefore reports whether a word is joined on before the token from, which is
// of the noun phrase that ends with token k: "adult and pediatric patients".
func (s Sentence) joinsBefore(c Clause, from, k int) bool {
	if w := s.Lower(from - 1); w != "and" && w != "or" || from-2 < c.Object || strings.Contains(s.Gap(from-1), "(") {
		return false
	}
	other := s.Lower(from - 2)
	both := s.rd.Words.Qualities[other] && s.rd.Words.Qualities[s.Lower(from)]
	return both || (s.rd.Words.People[s.Lower(k)] || s.rd.Words.Team[s.Lower(k)]) && from < k && !Plural(other) && !s.rd.HasBase(other) && !s.rd.KnowsNoun(other+"s")
}

// endsVerb reports whether token i ends a verb, of which the noun phrase that ends
// with token k is the object.
func (s Sentence) endsVerb(c Clause, i, k int) bool {
	w := s.Lower(i)
	_, ing := s.rd.Lexicon.As(w, Gerund)
	switch {
	case ing && s.Prep(i-1) && i > c.Object-2 && !s.rd.Words.compounds[w+" "+s.Lower(i+1)]: // "with rooming patients"
		return true
	case ing && i > c.Object && i == k-1 && strings.TrimSpace(s.Gap(i)) == "" && s.rd.Words.People[s.Lower(k)] && Plural(s.Lower(i-1)): // "showed skills educating patients"
		return true
	case s.rd.Words.Yearly[w] && s.rd.Words.Team[s.Lower(k)] && s.rd.Words.Helpers[c.Verb.Base]: // "helped the nurse train new techs"
		return true
	case s.rd.HasBase(w) && s.Lower(i-1) == "to":
		return true
	}
	return s.rd.Words.Particles[w] && s.rd.HasBase(s.Lower(i-1)) && !s.rd.Words.compounds[w+" "+s.Lower(i+1)] // "to sign up families"
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
		if and := s.And(i); and || i > c.Object && strings.ContainsAny(s.Gap(i), ",&") {
			if s.rd.standsAlone(s.Lower(i - 1)) {
				return false
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

// standsAlone reports whether a word of a list is a thing of its own, which shares
// no noun with the others.
func (rd *Reader) standsAlone(w string) bool {
	return rd.Words.Fragments[w] != "" || rd.Words.Fragments[w+"s"] != "" || rd.countsNoun(w) || rd.Words.NeverCounted[w] || namesThing(w)
}

// countsNoun reports whether the plural of a noun is one that work is counted in.
func (rd *Reader) countsNoun(noun string) bool { return rd.Words.Per[noun+"s"] != "" }

// namesThing reports whether a word has the ending of a noun that stands for
// itself: "application", "therapy".
func namesThing(w string) bool {
	return slices.ContainsFunc([]string{"tion", "ment", "ing", "apy", "cart"}, func(end string) bool { return strings.HasSuffix(w, end) })
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
