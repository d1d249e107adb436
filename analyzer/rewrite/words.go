package rewrite

import (
	"strings"

	"vitals/analyzer/internal/nlp"
	"vitals/rules"
)

type set map[string]bool

func newSet(words ...[]string) set {
	s := set{}
	for _, list := range words {
		for _, w := range list {
			s[w] = true
		}
	}
	return s
}

// words are the word lists of the rules, ready for use.
type words struct {
	particles, helpers, nounVerbs, compoundHeads, compounds                                                                                                                                                                                                           set
	adverbs, traits, prepositions, determiners, participles                                                                                                                                                                                                           set
	qualities, purposes, people, states, intransitive, givers, beforeOpening, afterOpening, titles, neverCounted, vague, tellers, unmeasured, team, verbPairs, conditions, yearly, onlySaid, unnumbered, suppliers, events, places, thingsOnly, mattersOf, byProvider set
	nominals, fragments, per                                                                                                                                                                                                                                          map[string]string
	openings                                                                                                                                                                                                                                                          *nlp.Phrases
	vaguePhrases                                                                                                                                                                                                                                                      *nlp.Phrases
}

func newWords(r *rules.Rewrites) words {
	w := words{
		particles: newSet(r.Particles), helpers: newSet(r.Helpers), nounVerbs: newSet(r.NounVerbs),
		compoundHeads: newSet(r.CompoundHeads), compounds: newSet(r.Compounds),
		adverbs: newSet(r.Adverbs), traits: newSet(r.Traits), prepositions: newSet(r.Prepositions),
		determiners: newSet(r.Determiners), participles: newSet(r.Participles), qualities: newSet(r.Qualities),
		purposes: newSet(r.Purposes), people: newSet(r.People), states: newSet(r.States), intransitive: newSet(r.Intransitive), givers: newSet(r.Givers),
		beforeOpening: newSet(r.BeforeOpening), afterOpening: newSet(r.AfterOpening), titles: newSet(r.Titles), neverCounted: newSet(r.NeverCounted),
		tellers: newSet(r.Tellers), unmeasured: newSet(r.Unmeasured), verbPairs: newSet(r.VerbPairs), team: newSet(r.Team), conditions: newSet(r.Conditions), yearly: newSet(r.Yearly), onlySaid: newSet(r.OnlySaid), unnumbered: newSet(r.Unnumbered), suppliers: newSet(r.Suppliers), events: newSet(r.Events), places: newSet(r.Places), thingsOnly: newSet(r.ThingsOnly), mattersOf: newSet(r.MattersOf), byProvider: newSet(r.ByProvider),
		nominals: map[string]string{}, fragments: map[string]string{}, per: map[string]string{},
		openings: nlp.NewPhrases(nil), vaguePhrases: nlp.NewPhrases(nil),
	}
	for _, n := range r.Nominals {
		w.nominals[n.Noun] = n.Verb
	}
	for _, f := range r.Fragments {
		for _, n := range f.Nouns {
			w.fragments[n] = f.Verb
		}
	}
	for _, c := range r.Counted {
		for _, n := range c.Nouns {
			if _, known := w.per[n]; !known {
				w.per[n] = c.Per
			}
		}
	}
	for i, o := range r.Openings {
		w.openings.Add(o.Phrase, i)
	}
	for i, v := range r.Vague {
		w.vaguePhrases.Add(v, i)
	}
	return w
}

// adverb reports whether the word may stand before a head verb.
func (w words) adverb(word string) bool {
	return w.adverbs[word] || strings.HasSuffix(word, "ly") && len(word) > 4 && word != "family" && word != "elderly" && word != "early" && word != "sickly" && word != "friendly" && word != "supply" && word != "apply" && word != "reply" && word != "assembly"
}

// plural reports whether the word looks like a plural noun.
func plural(word string) bool {
	switch word {
	case "people", "children", "staff", "women", "men", "pts":
		return true
	}
	if word == "series" || len(word) < 3 || !strings.HasSuffix(word, "s") {
		return false
	}
	for _, end := range []string{"ss", "us", "is", "'s", "’s", "wards"} {
		if strings.HasSuffix(word, end) {
			return false
		}
	}
	return true
}

// prep reports whether token i opens a phrase that is not part of the noun
// phrase before it: a preposition, or a word such as "weekly" or "while".
func (rw *Rewriter) prep(s sentence, i int) bool {
	w := s.lower(i)
	if !rw.words.prepositions[w] {
		return false
	}
	next := s.lower(i + 1)
	switch w {
	case "prior":
		return next == "to"
	case "such":
		return next == "as"
	case "daily", "weekly", "monthly", "yearly", "off", "inside", "outside", "above", "over":
		return next == "" || s.breaks(i+1) || next == "and" || rw.words.prepositions[next] || rw.words.determiners[next]
	}
	return true
}
