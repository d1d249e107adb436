package syntax

import (
	"strings"
	"sync"

	"vitals/rules"
)

// A Form is one of the forms of a verb.
type Form int

const (
	Base       Form = iota // take
	Past                   // took
	Participle             // taken, where it differs from the past
	Gerund                 // taking
	Third                  // takes
)

// Keep is the wanted tense of a job whose end is not known: the person's own.
const Keep Form = -1

// A Reading is what a word can be: a form of a verb.
type Reading struct {
	Base string
	Form Form
}

// A Lexicon knows the forms of the verbs.
type Lexicon struct {
	Readings  map[string][]Reading
	irregular map[string]rules.IrregularVerb
	doubling  map[string]bool
	prefixes  Set
	slips     sync.Map // what misspelt has read: word to its []Reading; the words of one bullet are asked for many times
}

func newLexicon(v rules.Verbs, prefixes []string) *Lexicon {
	l := &Lexicon{Readings: make(map[string][]Reading, 5*len(v.Regular)), irregular: map[string]rules.IrregularVerb{}, doubling: map[string]bool{}, prefixes: NewSet(prefixes)}
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

func (l *Lexicon) add(verb string) {
	for _, f := range []Form{Base, Past, Participle, Gerund, Third} {
		w := l.Conjugate(verb, f)
		if f == Participle && w == l.Conjugate(verb, Past) {
			continue
		}
		l.Readings[w] = append(l.Readings[w], Reading{verb, f})
	}
}

// Read returns the readings of a word. A prefix before a hyphen is left out of
// account: "pre-charted" reads as "charted".
func (l *Lexicon) Read(word string) []Reading {
	if r := l.Readings[word]; r != nil {
		return r
	}
	if k := strings.LastIndexAny(word, "-‐‑"); k > 0 && l.prefixes[word[:k]] {
		return l.Readings[strings.TrimLeft(word[k:], "-‐‑")]
	}
	return l.misspelt(word)
}

// misspelt reads a longer word in -ed or -ing that is a known verb but for one
// letter: "verifing".
func (l *Lexicon) misspelt(word string) []Reading {
	if len(word) < 7 || !strings.HasSuffix(word, "ed") && !strings.HasSuffix(word, "ing") {
		return nil
	}
	if known, ok := l.slips.Load(word); ok {
		return known.([]Reading)
	}
	r := l.Readings[Nearby(word, func(w string) bool { return l.Readings[w] != nil && w[len(w)-2:] == word[len(word)-2:] })]
	l.slips.Store(word, r)
	return r
}

// As returns the reading of word in one of the forms.
func (l *Lexicon) As(word string, forms ...Form) (Reading, bool) {
	for _, f := range forms {
		for _, r := range l.Read(word) {
			if r.Form == f {
				return r, true
			}
		}
	}
	return Reading{}, false
}

// Conjugate returns the form of the verb with the given base.
func (l *Lexicon) Conjugate(verb string, f Form) string {
	verb, rest, _ := strings.Cut(verb, " ")
	if rest != "" {
		return l.Conjugate(verb, f) + " " + rest
	}
	switch f {
	case Past:
		return l.past(verb)
	case Participle:
		if w := l.irregular[verb]; w.Participle != "" {
			return w.Participle
		}
		return l.past(verb)
	case Gerund:
		return l.gerund(verb)
	case Third:
		return thirdPerson(verb)
	}
	return verb
}

// Respell returns word with its verb in another form, a prefix kept.
func (l *Lexicon) Respell(word string, r Reading, f Form) string {
	prefix := ""
	if l.Readings[strings.ToLower(word)] == nil {
		if k := strings.LastIndexAny(word, "-‐‑"); k > 0 {
			prefix = word[:k] + "-"
		}
	}
	return InCaseOf(word, prefix+l.Conjugate(r.Base, f))
}

func (l *Lexicon) past(verb string) string {
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

func (l *Lexicon) gerund(verb string) string {
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

// HasBase reports whether a word is the base form of a verb.
func (rd *Reader) HasBase(word string) bool { _, ok := rd.Lexicon.As(word, Base); return ok }

// Nearby returns a known word that differs from w by one letter left out, put
// in or exchanged with its neighbour, or by one vowel; "" where there is none.
// The first letter must be right.
func Nearby(w string, known func(string) bool) string {
	for i := 1; i < len(w); i++ {
		if c := w[:i] + w[i+1:]; known(c) {
			return c
		}
		if i+1 < len(w) {
			if c := w[:i] + w[i+1:i+2] + w[i:i+1] + w[i+2:]; known(c) {
				return c
			}
		}
	}
	for i := 1; i <= len(w); i++ {
		for l := 'a'; l <= 'z'; l++ {
			if c := w[:i] + string(l) + w[i:]; known(c) {
				return c
			}
		}
		if i == len(w) || !strings.Contains("aeiou", w[i:i+1]) {
			continue
		}
		for _, v := range "aeiou" {
			if c := w[:i] + string(v) + w[i+1:]; known(c) {
				return c
			}
		}
	}
	return ""
}

// oneSlip reports whether Nearby would find the word c for w: it looks at one
// word where Nearby tries all that w could mean.
func oneSlip(w, c string) bool {
	if w == c || len(w)-len(c) > 1 || len(c)-len(w) > 1 {
		return w == c
	}
	p := 0
	for p < min(len(w), len(c)) && w[p] == c[p] {
		p++
	}
	switch {
	case p == 0:
		return false
	case len(c) < len(w):
		return w[p+1:] == c[p:]
	case len(c) > len(w):
		return w[p:] == c[p+1:]
	case w[p+1:] == c[p+1:]:
		return strings.ContainsRune("aeiou", rune(w[p])) && strings.ContainsRune("aeiou", rune(c[p]))
	}
	return p+1 < len(w) && w[p] == c[p+1] && w[p+1] == c[p] && w[p+2:] == c[p+2:]
}
