package nlp

import "strings"

// Phrases finds many fixed phrases in a text at once. A phrase is a sequence
// of words; words of the text match when their keys are equal and the signs
// between them are harmless (blank, hyphen, slash, ampersand, full stop) or
// those of the phrase itself.
type Phrases struct {
	key  func(Word) string
	root *phraseNode
}

type phraseNode struct {
	next map[string]*phraseNode
	ends []phraseEnd
}

type phraseEnd struct {
	value int
	seps  []string // the signs between the phrase's words, without blanks
}

// A Match is a phrase found: the words [First, Last) of the text, and the
// value that the phrase was added with.
type Match struct {
	First, Last int
	Value       int
}

// NewPhrases returns an empty set. key gives the form by which words are
// compared, for example the lower-case text or a stem; nil means lower case.
func NewPhrases(key func(Word) string) *Phrases {
	if key == nil {
		key = func(w Word) string { return w.Lower }
	}
	return &Phrases{key: key, root: &phraseNode{}}
}

// Add puts phrase into the set with a value of the caller's. A phrase without
// a word is not added.
func (p *Phrases) Add(phrase string, value int) {
	words := Words(phrase)
	if len(words) == 0 {
		return
	}
	n := p.root
	for _, w := range words {
		k := p.key(w)
		if n.next == nil {
			n.next = map[string]*phraseNode{}
		}
		if n.next[k] == nil {
			n.next[k] = &phraseNode{}
		}
		n = n.next[k]
	}
	var seps []string
	for i := 1; i < len(words); i++ {
		seps = append(seps, sep(phrase, words[i-1], words[i]))
	}
	n.ends = append(n.ends, phraseEnd{value, seps})
}

// Find returns the phrases in text, whose words the caller has split: at each
// place the longest phrase (all of its values, in the order added), and none
// that begins inside one already found.
func (p *Phrases) Find(text string, words []Word) []Match {
	var out []Match
	for i := 0; i < len(words); {
		ends, last := p.longest(text, words, i)
		for _, e := range ends {
			out = append(out, Match{i, last, e.value})
		}
		i = max(last, i+1)
	}
	return out
}

// longest returns the ends of the longest phrase that begins at words[i].
func (p *Phrases) longest(text string, words []Word, i int) (best []phraseEnd, last int) {
	n := p.root
	for j := i; j < len(words); j++ {
		if n = n.next[p.key(words[j])]; n == nil {
			return best, last
		}
		var fit []phraseEnd
		for _, e := range n.ends {
			if e.fits(text, words[i:j+1]) {
				fit = append(fit, e)
			}
		}
		if fit != nil {
			best, last = fit, j+1
		}
	}
	return best, last
}

func (e phraseEnd) fits(text string, words []Word) bool {
	for i := 1; i < len(words); i++ {
		got := sep(text, words[i-1], words[i])
		if got != e.seps[i-1] && strings.Trim(got, "-‐–/&.'’") != "" {
			return false
		}
	}
	return true
}

// sep returns the signs between two neighbouring words, without blanks.
func sep(s string, a, b Word) string {
	return strings.Join(strings.Fields(s[a.End:b.Start]), "")
}
