package syntax

import (
	"slices"
	"strings"
)

// Says reports whether the bullet has the word, in any letters.
func (s Sentence) Says(word string) bool {
	return slices.ContainsFunc(s.Tok, func(t Token) bool { return t.Lower == strings.ToLower(word) })
}

// Holds reports whether the word, given in lower case, follows the clause's verb.
func (s Sentence) Holds(c Clause, word string) bool {
	for i := c.Object; i < c.End; i++ {
		if s.Lower(i) == word {
			return true
		}
	}
	return false
}

// SpeaksOf reports whether one of the words stands among the tokens from up to
// to, in any form and with a small misspelling.
func (s Sentence) SpeaksOf(from, to int, words []string) bool {
	if len(words) == 0 || from >= to {
		return false
	}
	said := Set{}
	for i := from; i < to; i++ {
		s.rd.AddForms(said, s.Lower(i))
	}
	text := ""
	for _, w := range words {
		if said[w] {
			return true
		}
		if strings.Contains(w, " ") {
			if text == "" {
				text = Singular(s.Text[s.Tok[from].Start:s.Tok[to-1].End])
			}
			if HoldsWord(text, s.rd.asSingular(w)) {
				return true
			}
		}
	}
	return s.nearlySays(from, to, words)
}

// asSingular is Singular for a phrase of the rules, of which there are so many.
func (rd *Reader) asSingular(phrase string) string {
	if known, ok := rd.phrases.Load(phrase); ok {
		return known.(string)
	}
	told := Singular(phrase)
	rd.phrases.Store(phrase, told)
	return told
}

// AddForms adds a word, its parts, its singular and the base forms of its verb.
func (rd *Reader) AddForms(said Set, w string) {
	said[w] = true
	w = Owner(w)
	for _, end := range []string{"s", "es"} {
		said[strings.TrimSuffix(w, end)] = true
	}
	if stem, ok := strings.CutSuffix(w, "ies"); ok {
		said[stem+"y"] = true
	}
	for _, r := range rd.Lexicon.Read(w) {
		said[r.Base] = true
	}
	if left, right, ok := strings.Cut(w, "-"); ok {
		said[left], said[right] = true, true
		rd.AddForms(said, right)
	}
}

// nearlySays reports whether a word that no list knows is one of the words
// with a letter missing, doubled or exchanged.
func (s Sentence) nearlySays(from, to int, words []string) bool {
	for i := from; i < to; i++ {
		w := strings.TrimSuffix(s.Lower(i), "s")
		if len(w) < 5 || s.rd.Lexicon.Read(w) != nil || s.rd.KnowsNoun(w) || s.rd.KnowsNoun(w+"s") {
			continue
		}
		if slices.ContainsFunc(words, func(c string) bool { return oneSlip(w, c) }) {
			return true
		}
	}
	return false
}
