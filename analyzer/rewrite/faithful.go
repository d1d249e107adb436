package rewrite

import (
	"strings"
	"unicode"
)

// faithful reports whether a suggestion says nothing that the bullet or the
// closed vocabulary of the slots does not say, and loses nothing of the
// bullet but the words in dropped. Slots are left out of account.
func (rw *Rewriter) faithful(bullet, suggestion string, dropped []string) bool {
	have := rw.count(bullet)
	for _, t := range split(placeholderPattern.ReplaceAllString(suggestion, " ")).tok {
		if have.take(t.text) || have.takeWord(t.lower) {
			continue
		}
		if !rw.mayAdd(t, have) {
			return false
		}
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

// mayAdd reports whether a word that the bullet does not hold may be put in:
// another form of one of its verbs, or a word of the closed vocabulary.
func (rw *Rewriter) mayAdd(tok token, have *tally) bool {
	for _, r := range rw.lex.read(tok.lower) {
		if have.verbs[r.base] {
			return true
		}
	}
	if strings.ContainsFunc(tok.text, unicode.IsDigit) || rw.beyondScope(tok.lower) {
		return false
	}
	return rw.words.closed[tok.lower]
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
