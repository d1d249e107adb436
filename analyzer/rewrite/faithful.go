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
		if have.take(t.text) || have.takeWord(t.lower) || rw.takeForm(t, have) {
			continue
		}
		if may[t.lower] == 0 || !rw.addable(t) {
			return false
		}
		may[t.lower]--
	}
	return mayLose(have, dropped)
}

// A tally counts the words of a bullet that a suggestion has not used yet.
type tally struct {
	left  map[string]int // as written
	words []string       // in the order of the text
}

func (rw *Rewriter) count(text string) *tally {
	t := &tally{left: map[string]int{}}
	for _, tok := range split(text).tok {
		t.left[tok.text]++
		t.words = append(t.words, tok.text)
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
	return t.takeOne(func(w string) bool { return w == lower })
}

// takeOne takes the first word left that, in lower case, is one wanted.
func (t *tally) takeOne(wanted func(lower string) bool) bool {
	for _, w := range t.words {
		if t.left[w] > 0 && wanted(strings.ToLower(w)) {
			t.left[w]--
			return true
		}
	}
	return false
}

// takeForm takes a verb of the bullet, or a noun that tells of its act, of
// which the token is another form.
func (rw *Rewriter) takeForm(tok token, have *tally) bool {
	forms := rw.lex.read(tok.lower)
	return len(forms) > 0 && have.takeOne(func(lower string) bool {
		act := first(rw.words.nominals[lower])
		return slices.ContainsFunc(forms, func(r reading) bool {
			return r.base == act || slices.ContainsFunc(rw.lex.read(lower), func(o reading) bool { return o.base == r.base })
		})
	})
}

// addable reports whether a word may be added at all: it is no number, and no
// verb beyond scope.
func (rw *Rewriter) addable(tok token) bool {
	return !strings.ContainsFunc(tok.text, unicode.IsDigit) && !rw.beyondScope(tok.lower)
}

// mayLose reports whether what is left of the bullet may go: a weak opening, a
// vague amount.
func mayLose(have *tally, dropped []string) bool {
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
		if may[lower] == 0 {
			return false
		}
		may[lower]--
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
