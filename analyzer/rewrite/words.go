package rewrite

import (
	"strings"

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

// words are the lists of the rules by which a bullet's wording is read.
type words struct {
	particles     set
	helpers       set
	nounVerbs     set
	verbPairs     set
	intransitive  set
	compoundHeads set
	compounds     set
	adverbs       set
	traits        set
	prepositions  set
	determiners   set
	participles   set
	qualities     set
	purposes      set
	people        set
	team          set
	tellers       set
	yearly        set
	neverCounted  set
	mattersOf     set
	unnumbered    set
	vague         set
	fragments     map[string]string // noun to the verb that it takes
	per           map[string]string // noun that work is counted in to its usual period, "" for none
}

func newWords(r *rules.Rewrites) words {
	w := words{
		particles:     newSet(r.Particles),
		helpers:       newSet(r.Helpers),
		nounVerbs:     newSet(r.NounVerbs),
		verbPairs:     newSet(r.VerbPairs),
		intransitive:  newSet(r.Intransitive),
		compoundHeads: newSet(r.CompoundHeads),
		compounds:     newSet(r.Compounds),
		adverbs:       newSet(r.Adverbs),
		traits:        newSet(r.Traits),
		prepositions:  newSet(r.Prepositions),
		determiners:   newSet(r.Determiners),
		participles:   newSet(r.Participles),
		qualities:     newSet(r.Qualities),
		purposes:      newSet(r.Purposes),
		people:        newSet(r.People),
		team:          newSet(r.Team),
		tellers:       newSet(r.Tellers),
		yearly:        newSet(r.Yearly),
		neverCounted:  newSet(r.NeverCounted),
		mattersOf:     newSet(r.MattersOf),
		unnumbered:    newSet(r.Unnumbered),
		vague:         newSet(r.Vague),
		fragments:     map[string]string{}, per: map[string]string{},
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
