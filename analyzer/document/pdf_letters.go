package document

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// rejoinLetters sets right a heading whose letters are parted by blanks, "E X P
// E R I E N C E": four or more single letters in a row are one word, or several
// where the gap is clearly wider.
func rejoinLetters(words []word) []word {
	var out []word
	for i := 0; i < len(words); {
		j := i
		for j < len(words) && isLetter(words[j].text) {
			j++
		}
		if j-i < 4 {
			j = max(j, i+1)
			out = append(out, words[i:j]...)
		} else {
			out = append(out, joinLetters(words[i:j])...)
		}
		i = j
	}
	return out
}

func isLetter(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n == len(s) && n > 0 && (unicode.IsLetter(r) || r == '&')
}

// joinLetters joins single letters into words at the gaps that are wider than
// the usual one.
func joinLetters(letters []word) []word {
	gaps := make([]float64, 0, len(letters))
	for i := 1; i < len(letters); i++ {
		gaps = append(gaps, letters[i].x0-letters[i-1].x1)
	}
	usual := slices.Sorted(slices.Values(gaps))[len(gaps)/2]
	out := []word{letters[0]}
	for i, l := range letters[1:] {
		if gaps[i] > 1.5*usual+0.5 || l.text == "&" || letters[i].text == "&" {
			out = append(out, l)
			continue
		}
		last := &out[len(out)-1]
		last.text += l.text
		last.x1 = l.x1
	}
	return out
}
