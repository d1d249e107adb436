package rewrite

import (
	"slices"
	"strings"
	"unicode"

	"vitals/analyzer/rewrite/syntax"
)

// A warrant is what a suggestion may say that its bullet does not, and what it
// may leave out.
type warrant struct {
	template string   // the words and slots put in, all of them, that are not the bullet's own
	added    string   // words that mending may have put in: a verb, "and"
	dropped  []string // words of the bullet that may go, in lower case
}

// faithful reports whether a suggestion says nothing that the bullet or its
// warrant does not, and loses nothing of the bullet but what the warrant lets go.
func (rw *Rewriter) faithful(bullet, suggestion string, w warrant) bool {
	if !sameSlots(bullet, suggestion, w.template) || !keepsSigns(bullet, suggestion) {
		return false
	}
	have := rw.count(bullet)
	must, may := wordsOf(w.template), wordsOf(w.added)
	var others []syntax.Token // words that the bullet does not have just so
	for _, t := range rw.read(withoutSlots(suggestion)).Tok {
		if !have.take(t.Text) {
			others = append(others, t)
		}
	}
	for _, t := range others {
		switch {
		case have.takeWord(t.Lower):
		case must[t.Lower] > 0 && rw.addable(t):
			must[t.Lower]--
		case rw.takeForm(t, have):
		case may[t.Lower] > 0 && rw.addable(t):
			may[t.Lower]--
		default:
			return false
		}
	}
	dropped := slices.Clone(w.dropped)
	for word, n := range must {
		for range n { // the bullet's own was taken for it: that must be one that goes
			k := slices.Index(dropped, word)
			if k < 0 {
				return false
			}
			dropped = slices.Delete(dropped, k, k+1)
		}
	}
	return mayLose(have, dropped)
}

func withoutSlots(text string) string { return placeholderPattern.ReplaceAllString(text, " ") }

// wordsOf counts the words of a text, slots left out.
func wordsOf(text string) map[string]int {
	out := map[string]int{}
	for _, t := range syntax.NewLine(withoutSlots(text)).Tok {
		out[t.Lower]++
	}
	return out
}

// sameSlots reports whether the suggestion has the slots of its template and
// what stands in brackets in the bullet, and no other.
func sameSlots(bullet, suggestion, template string) bool {
	want := append(placeholderPattern.FindAllString(bullet, -1), placeholderPattern.FindAllString(template, -1)...)
	got := placeholderPattern.FindAllString(suggestion, -1)
	slices.Sort(want)
	slices.Sort(got)
	return slices.Equal(want, got)
}

// keepsSigns reports whether each sign that belongs to a number of the bullet
// is in the suggestion as often.
func keepsSigns(bullet, suggestion string) bool {
	bare := withoutSlots(suggestion)
	for _, sign := range []string{"%", "$", "€", "£", "#", "°"} {
		if strings.Count(bare, sign) < strings.Count(bullet, sign) {
			return false
		}
	}
	return true
}

// A tally counts the words of a bullet that a suggestion has not used yet.
type tally struct {
	left  map[string]int // as written
	words []string       // in the order of the text
}

func (rw *Rewriter) count(text string) *tally {
	t := &tally{left: map[string]int{}}
	for _, tok := range rw.read(text).Tok {
		t.left[tok.Text]++
		t.words = append(t.words, tok.Text)
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
func (rw *Rewriter) takeForm(tok syntax.Token, have *tally) bool {
	forms := rw.lex.Read(tok.Lower)
	return len(forms) > 0 && have.takeOne(func(lower string) bool {
		act := firstWord(rw.lists.nominals[lower])
		return slices.ContainsFunc(forms, func(r syntax.Reading) bool {
			return r.Base == act || slices.ContainsFunc(rw.lex.Read(lower), func(o syntax.Reading) bool { return o.Base == r.Base })
		})
	})
}

// addable reports whether a word may be added at all: it is no number, and no
// verb beyond scope.
func (rw *Rewriter) addable(tok syntax.Token) bool {
	return !strings.ContainsFunc(tok.Text, unicode.IsDigit) && !rw.beyondScope(tok.Lower)
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
	for _, r := range rw.lex.Read(word) {
		if rw.lists.scopeVerbs[r.Base] {
			return true
		}
	}
	return rw.lists.scopeNouns[word]
}
