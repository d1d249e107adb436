package rewrite

import (
	"strings"
	"sync"

	"vitals/rules"
)

// A form is one of the forms of a verb.
type form int

const (
	base       form = iota // take
	past                   // took
	participle             // taken, where it differs from the past
	gerund                 // taking
	third                  // takes
)

// A reading is what a word can be: a form of a verb.
type reading struct {
	base string
	form form
}

// A lexicon knows the forms of the verbs.
type lexicon struct {
	readings  map[string][]reading
	irregular map[string]rules.IrregularVerb
	doubling  map[string]bool
	prefixes  set
	slips     sync.Map // what misspelt has read: word to its []reading; the words of one bullet are asked for many times
}

func newLexicon(v rules.Verbs, prefixes []string) *lexicon {
	l := &lexicon{readings: make(map[string][]reading, 5*len(v.Regular)), irregular: map[string]rules.IrregularVerb{}, doubling: map[string]bool{}, prefixes: newSet(prefixes)}
	for _, w := range v.Irregular {
		l.irregular[w.Base] = w
		l.doubling[w.Base] = w.Doubling
		l.add(w.Base)
	}
	for _, w := range v.Doubling {
		l.doubling[w] = true
		l.add(w)
	}
	for _, w := range v.Regular {
		l.add(w)
	}
	return l
}

func (l *lexicon) add(verb string) {
	for _, f := range []form{base, past, participle, gerund, third} {
		w := l.conjugate(verb, f)
		if f == participle && w == l.conjugate(verb, past) {
			continue
		}
		l.readings[w] = append(l.readings[w], reading{verb, f})
	}
}

// read returns the readings of a word. A prefix before a hyphen is left out of
// account: "pre-charted" reads as "charted".
func (l *lexicon) read(word string) []reading {
	if r := l.readings[word]; r != nil {
		return r
	}
	if k := strings.LastIndexAny(word, "-‐‑"); k > 0 && l.prefixes[word[:k]] {
		return l.readings[strings.TrimLeft(word[k:], "-‐‑")]
	}
	return l.misspelt(word)
}

// misspelt reads a longer word in -ed or -ing that is a known verb but for one
// letter: "verifing".
func (l *lexicon) misspelt(word string) []reading {
	if len(word) < 7 || !strings.HasSuffix(word, "ed") && !strings.HasSuffix(word, "ing") {
		return nil
	}
	if known, ok := l.slips.Load(word); ok {
		return known.([]reading)
	}
	r := l.readings[nearby(word, func(w string) bool { return l.readings[w] != nil && w[len(w)-2:] == word[len(word)-2:] })]
	l.slips.Store(word, r)
	return r
}

// as returns the reading of word in one of the forms.
func (l *lexicon) as(word string, forms ...form) (reading, bool) {
	for _, f := range forms {
		for _, r := range l.read(word) {
			if r.form == f {
				return r, true
			}
		}
	}
	return reading{}, false
}

// conjugate returns the form of the verb with the given base.
func (l *lexicon) conjugate(verb string, f form) string {
	verb, rest, _ := strings.Cut(verb, " ")
	if rest != "" {
		return l.conjugate(verb, f) + " " + rest
	}
	switch f {
	case past:
		return l.past(verb)
	case participle:
		if w := l.irregular[verb]; w.Participle != "" {
			return w.Participle
		}
		return l.past(verb)
	case gerund:
		return l.gerund(verb)
	case third:
		return thirdPerson(verb)
	}
	return verb
}

// respell returns word with its verb in another form, a prefix kept.
func (l *lexicon) respell(word string, r reading, f form) string {
	prefix := ""
	if l.readings[strings.ToLower(word)] == nil {
		if k := strings.LastIndexAny(word, "-‐‑"); k > 0 {
			prefix = word[:k] + "-"
		}
	}
	return inCaseOf(word, prefix+l.conjugate(r.base, f))
}

func (l *lexicon) past(verb string) string {
	if w, ok := l.irregular[verb]; ok {
		return w.Past
	}
	switch {
	case strings.HasSuffix(verb, "e"):
		return verb + "d"
	case consonantY(verb):
		return verb[:len(verb)-1] + "ied"
	case l.doubling[verb]:
		return verb + verb[len(verb)-1:] + "ed"
	}
	return verb + "ed"
}

func (l *lexicon) gerund(verb string) string {
	switch {
	case verb == "be":
		return "being"
	case strings.HasSuffix(verb, "ie"):
		return verb[:len(verb)-2] + "ying"
	case strings.HasSuffix(verb, "e") && !strings.HasSuffix(verb, "ee") && !strings.HasSuffix(verb, "oe") && !strings.HasSuffix(verb, "ye"):
		return verb[:len(verb)-1] + "ing"
	case l.doubling[verb]:
		return verb + verb[len(verb)-1:] + "ing"
	}
	return verb + "ing"
}

func thirdPerson(verb string) string {
	switch {
	case verb == "have":
		return "has"
	case verb == "be":
		return "is"
	case consonantY(verb):
		return verb[:len(verb)-1] + "ies"
	}
	for _, end := range []string{"s", "x", "z", "ch", "sh", "o"} {
		if strings.HasSuffix(verb, end) {
			return verb + "es"
		}
	}
	return verb + "s"
}

func consonantY(verb string) bool {
	return len(verb) > 1 && strings.HasSuffix(verb, "y") && !strings.Contains("aeiou", verb[len(verb)-2:len(verb)-1])
}
