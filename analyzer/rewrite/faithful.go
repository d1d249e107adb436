package rewrite

import (
	"slices"
	"strings"
	"unicode"
)

// faithful reports whether a suggestion says nothing that the bullet or the
// added words, those of its own template, do not say, and loses nothing of the
// bullet but the words in dropped. Slots are left out of account.
func (rw *Rewriter) faithful(bullet, suggestion, added string, dropped []string) bool {
	have := rw.count(bullet)
	may := map[string]int{}
	for _, t := range split(placeholderPattern.ReplaceAllString(added, " ")).tok {
		may[t.lower]++
	}
	for _, t := range split(placeholderPattern.ReplaceAllString(suggestion, " ")).tok {
		if have.take(t.text) || have.takeWord(t.lower) {
			continue
		}
		if rw.otherForm(t, have) {
			continue
		}
		if may[t.lower] == 0 || !rw.addable(t) {
			return false
		}
		may[t.lower]--
	}
	return rw.mayLose(have, dropped)
}

// A tally counts the words of a bullet that a suggestion has not used yet.
type tally struct {
	left  map[string]int // as written
	words []string       // in the order of the text
	verbs set            // base forms of the bullet's verbs
}

func (rw *Rewriter) count(text string) *tally {
	t := &tally{left: map[string]int{}, verbs: set{}}
	for _, tok := range split(text).tok {
		t.left[tok.text]++
		t.words = append(t.words, tok.text)
		for _, r := range rw.lex.read(tok.lower) {
			t.verbs[r.base] = true
		}
		if verb := rw.words.nominals[tok.lower]; verb != "" {
			t.verbs[first(verb)] = true
		}
	}
	return t
}

func (t *tally) take(word string) bool {
	if t.left[word] == 0 {
		return false
	}
	t.left[word]--
	return true
}

// takeWord takes a word that the bullet sets in other letters: only a first
// letter may change, so that names and short forms stay as they are.
func (t *tally) takeWord(lower string) bool {
	for _, w := range t.words {
		if t.left[w] > 0 && strings.ToLower(w) == lower {
			t.left[w]--
			return true
		}
	}
	return false
}

// otherForm reports whether a word is another form of one of the bullet's verbs.
func (rw *Rewriter) otherForm(tok token, have *tally) bool {
	return slices.ContainsFunc(rw.lex.read(tok.lower), func(r reading) bool { return have.verbs[r.base] })
}

// addable reports whether a word may be added at all: it is no number, and no
// verb beyond scope.
func (rw *Rewriter) addable(tok token) bool {
	return !strings.ContainsFunc(tok.text, unicode.IsDigit) && !rw.beyondScope(tok.lower)
}

// mayLose reports whether what is left of the bullet may go: a weak opening,
// a vague amount, a verb that stands in another form.
func (rw *Rewriter) mayLose(have *tally, dropped []string) bool {
	may := map[string]int{}
	for _, w := range dropped {
		may[w]++
	}
	for _, w := range have.words {
		if have.left[w] == 0 {
			continue
		}
		have.left[w]--
		lower := strings.ToLower(w)
		if may[lower] > 0 {
			may[lower]--
			continue
		}
		if strings.ContainsFunc(w, unicode.IsDigit) || rw.lex.read(lower) == nil {
			return false
		}
	}
	return true
}

// beyondScope reports whether the word is a form of a verb, or a noun, beyond
// a medical assistant's scope of practice.
func (rw *Rewriter) beyondScope(word string) bool {
	for _, r := range rw.lex.read(word) {
		if rw.scopeVerbs[r.base] {
			return true
		}
	}
	return rw.scopeNouns[word]
}
