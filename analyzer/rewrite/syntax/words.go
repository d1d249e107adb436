package syntax

import (
	"strings"
	"unicode"

	"vitals/rules"
)

// A Set holds words.
type Set map[string]bool

// NewSet returns the set of all the words.
func NewSet(words ...[]string) Set {
	s := Set{}
	for _, list := range words {
		for _, w := range list {
			s[w] = true
		}
	}
	return s
}

// Words are the lists by which a bullet's wording is read, as sets: rules.Wording
// tells what each holds.
type Words struct {
	Particles     Set
	Helpers       Set
	NounVerbs     Set
	verbPairs     Set
	intransitive  Set
	compoundHeads Set
	compounds     Set
	adverbs       Set
	notAdverbs    Set
	Traits        Set
	Prepositions  Set
	Determiners   Set
	Participles   Set
	Qualities     Set
	purposes      Set
	People        Set
	Team          Set
	Tellers       Set
	Yearly        Set
	NeverCounted  Set
	mattersOf     Set
	unnumbered    Set
	Vague         Set
	goesOnTo      Set
	informers     Set
	plainVerbs    Set
	Subordinate   Set
	GoesOn        Set
	AsTold        Set
	opensTrail    Set
	Parted        Set
	Follows       Set
	openCompounds Set
	countsAfter   Set
	Numbers       Set
	Periodic      Set
	Periods       Set
	Fragments     map[string]string // noun to the verb that it takes
	Per           map[string]string // noun that work is counted in to its usual period, "" for none
}

func newWords(r *rules.Wording) *Words {
	w := &Words{
		Particles:     NewSet(r.Particles),
		Helpers:       NewSet(r.Helpers),
		NounVerbs:     NewSet(r.NounVerbs),
		verbPairs:     NewSet(r.VerbPairs),
		intransitive:  NewSet(r.Intransitive),
		compoundHeads: NewSet(r.CompoundHeads),
		compounds:     NewSet(r.Compounds),
		adverbs:       NewSet(r.Adverbs),
		notAdverbs:    NewSet(r.NotAdverbs),
		Traits:        NewSet(r.Traits),
		Prepositions:  NewSet(r.Prepositions),
		Determiners:   NewSet(r.Determiners),
		Participles:   NewSet(r.Participles),
		Qualities:     NewSet(r.Qualities),
		purposes:      NewSet(r.Purposes),
		People:        NewSet(r.People),
		Team:          NewSet(r.Team),
		Tellers:       NewSet(r.Tellers),
		Yearly:        NewSet(r.Yearly),
		NeverCounted:  NewSet(r.NeverCounted),
		mattersOf:     NewSet(r.MattersOf),
		unnumbered:    NewSet(r.Unnumbered),
		Vague:         NewSet(r.Vague),
		goesOnTo:      NewSet(r.GoesOnTo),
		informers:     NewSet(r.Informers),
		plainVerbs:    NewSet(r.PlainVerbs),
		Subordinate:   NewSet(r.Subordinate),
		GoesOn:        NewSet(r.GoesOn),
		AsTold:        NewSet(r.AsTold),
		opensTrail:    NewSet(r.OpensTrail),
		Parted:        NewSet(r.Parted),
		Follows:       NewSet(r.Follows),
		openCompounds: NewSet(r.OpenCompounds),
		countsAfter:   NewSet(r.CountsAfter),
		Numbers:       NewSet(r.Numbers),
		Periodic:      NewSet(r.Periodic),
		Periods:       NewSet(r.Periods),
		Fragments:     map[string]string{}, Per: map[string]string{},
	}
	for _, f := range r.Fragments {
		for _, n := range f.Nouns {
			w.Fragments[n] = f.Verb
		}
	}
	for _, c := range r.Counted {
		for _, n := range c.Nouns {
			if _, known := w.Per[n]; !known {
				w.Per[n] = c.Per
			}
		}
	}
	return w
}

// Adverb reports whether the word may stand before a head verb.
func (w *Words) Adverb(word string) bool {
	return w.adverbs[word] || strings.HasSuffix(word, "ly") && len(word) > 4 && !w.notAdverbs[word]
}

// Prep reports whether token i opens a phrase that is not part of the noun
// phrase before it: a preposition, or a word such as "weekly" or "while".
func (s Sentence) Prep(i int) bool {
	w := s.Lower(i)
	if !s.rd.Words.Prepositions[w] {
		return false
	}
	next := s.Lower(i + 1)
	switch w {
	case "prior":
		return next == "to"
	case "after", "before":
		return next != "visit" // "after visit instructions"
	case "such":
		return next == "as"
	case "daily", "weekly", "monthly", "yearly", "off", "inside", "outside", "above", "over":
		return next == "" || s.Breaks(i+1) || next == "and" || s.rd.Words.Prepositions[next] || s.rd.Words.Determiners[next]
	}
	return true
}

// KnowsNoun reports whether the noun is on one of the lists.
func (rd *Reader) KnowsNoun(w string) bool {
	_, counted := rd.Words.Per[w]
	return counted || rd.Words.Fragments[w] != "" || rd.Words.People[w] || rd.Words.Team[w] || rd.Words.NeverCounted[w]
}

// NumberLike reports whether the word is a number, in digits or in words.
func (rd *Reader) NumberLike(w string) bool {
	if strings.Trim(w, "0123456789:-‐‑") == "" && w != "" {
		return true
	}
	return rd.Words.Numbers[w]
}

// Singular returns the words of a text in lower case, without a final "s", so
// that "blood draw" and "blood draws" are the same.
func Singular(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i, w := range words {
		words[i] = strings.TrimSuffix(w, "s")
	}
	return strings.Join(words, " ")
}

// HoldsWord reports whether text holds the words, not as part of others.
func HoldsWord(text, words string) bool {
	for from := 0; ; {
		k := strings.Index(text[from:], words)
		if k < 0 {
			return false
		}
		start, end := from+k, from+k+len(words)
		if (start == 0 || !letter(text[start-1])) && (end == len(text) || !letter(text[end])) {
			return true
		}
		from = start + 1
	}
}

func letter(c byte) bool { return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c >= 0x80 }

// LastPart returns what stands after the last hyphen: "ups" of "follow-ups".
func LastPart(w string) string { return w[strings.LastIndex(w, "-")+1:] }

// LastWord returns what stands after the last blank.
func LastWord(s string) string { return s[strings.LastIndex(s, " ")+1:] }

// Owner returns a word less the 's by which somebody owns what follows.
func Owner(w string) string { return strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s") }
