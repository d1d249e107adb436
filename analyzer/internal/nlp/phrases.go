package nlp

import "strings"

// Phrases finds many fixed phrases in a text at once. A phrase is a sequence
// of words; words of the text match when their keys are equal and the signs
// between them are harmless (blank, hyphen, slash, ampersand, full stop) or
// those of the phrase itself.
type Phrases struct {
	key func(Word) string
	// at holds every phrase and every beginning of one, as the keys of its
	// words joined by blanks, with the place of its ends in ends; 0 for a mere
	// beginning. One flat map is built in half the time of a tree of maps.
	at   map[string]int
	ends [][]phraseEnd
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
	return &Phrases{key: key, at: map[string]int{}, ends: make([][]phraseEnd, 1)}
}

// Add puts phrase into the set with a value of the caller's. A phrase without
// a word is not added.
func (p *Phrases) Add(phrase string, value int) {
	words := Words(phrase)
	if len(words) == 0 {
		return
	}
	keys := make([]string, len(words))
	for i, w := range words {
		keys[i] = p.key(w)
	}
	whole := strings.Join(keys, " ")
	n := 0
	for i, k := range keys[:len(keys)-1] {
		n += len(k)
		if _, ok := p.at[whole[:n+i]]; !ok {
			p.at[whole[:n+i]] = 0
		}
	}
	e := phraseEnd{value: value}
	for i := 1; i < len(words); i++ {
		e.seps = append(e.seps, sep(phrase, words[i-1], words[i]))
	}
	if i := p.at[whole]; i > 0 {
		p.ends[i] = append(p.ends[i], e)
		return
	}
	p.at[whole] = len(p.ends)
	p.ends = append(p.ends, []phraseEnd{e})
}

// Find returns the phrases in text, whose words the caller has split: at each
// place the longest phrase (all of its values, in the order added), and none
// that begins inside one already found.
func (p *Phrases) Find(text string, words []Word) []Match {
	var out []Match
	var joined []byte
	for i := 0; i < len(words); {
		var ends []phraseEnd
		var last int
		ends, last, joined = p.longest(text, words, i, joined[:0])
		for _, e := range ends {
			out = append(out, Match{i, last, e.value})
		}
		i = max(last, i+1)
	}
	return out
}

// longest returns the ends of the longest phrase that begins at words[i]. It
// joins keys in the given bytes, which it hands back for use again.
func (p *Phrases) longest(text string, words []Word, i int, joined []byte) (best []phraseEnd, last int, _ []byte) {
	for j := i; j < len(words); j++ {
		if j > i {
			joined = append(joined, ' ')
		}
		joined = append(joined, p.key(words[j])...)
		at, ok := p.at[string(joined)]
		if !ok {
			break
		}
		if fit := fitting(p.ends[at], text, words[i:j+1]); fit != nil {
			best, last = fit, j+1
		}
	}
	return best, last, joined
}

// fitting returns those of ends whose signs fit the text, nil where none do.
func fitting(ends []phraseEnd, text string, words []Word) []phraseEnd {
	var fit []phraseEnd
	for _, e := range ends {
		if e.fits(text, words) {
			fit = append(fit, e)
		}
	}
	return fit
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
	gap := s[a.End:b.Start]
	if gap == " " {
		return ""
	}
	return strings.Join(strings.Fields(gap), "")
}
