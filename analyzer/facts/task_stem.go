package facts

import "strings"

// A stemmer brings the forms of a word to one key, so that "drawing blood",
// "drew blood" and "draws blood" are one phrase.
type stemmer struct {
	irregular map[string]string
	known     map[string]string   // all words of the lexicon, as written there: their stems
	long      map[string][]string // its words of seven letters and more, by their first letter and length
}

func newStemmer() *stemmer {
	return &stemmer{irregular: map[string]string{}, known: make(map[string]string, 8192), long: make(map[string][]string, 256)}
}

// stem returns the key of a lower-case word.
func (s *stemmer) stem(w string) string {
	if stem, ok := s.known[w]; ok {
		return stem
	}
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	if base, ok := s.irregular[w]; ok {
		w = base
	}
	return trimE(trimEnding(singular(w)))
}

func trimEnding(w string) string {
	switch {
	case len(w) > 5 && strings.HasSuffix(w, "ing"):
		return undouble(w[:len(w)-3])
	case len(w) > 4 && strings.HasSuffix(w, "ied"):
		return w[:len(w)-3] + "y"
	case len(w) > 4 && strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "eed"):
		return undouble(w[:len(w)-2])
	}
	return w
}

func trimE(w string) string {
	if len(w) > 3 {
		return strings.TrimSuffix(w, "e")
	}
	return w
}

// undouble takes back the letter doubled before an ending: "stopp", "transferr".
func undouble(w string) string {
	n := len(w)
	if n > 3 && w[n-1] == w[n-2] && !strings.ContainsRune("lszoe", rune(w[n-1])) {
		return w[:n-1]
	}
	return w
}

const shortestCorrected = 7

// learn adds a word of the lexicon to those that a misspelling may stand for
// and returns its stem.
func (s *stemmer) learn(w string) string {
	if stem, ok := s.known[w]; ok {
		return stem
	}
	stem := s.stem(w)
	s.known[w] = stem
	if len(w) >= shortestCorrected {
		k := lengthKey(w, len(w))
		s.long[k] = append(s.long[k], w)
	}
	return stem
}

func lengthKey(w string, n int) string { return string([]byte{w[0], byte(n)}) }

func (s *stemmer) knows(w string) bool {
	_, ok := s.known[w]
	return ok
}

// correct returns the lexicon's word for a misspelled one ("phelbotomy"), or
// the word itself. Only words of seven letters and more are corrected: short
// ones lie too close together.
func (s *stemmer) correct(w string) string {
	if len(w) < shortestCorrected || s.knows(w) || s.knows(singular(w)) || s.knows(trimEnding(w)) || s.knows(trimEnding(w)+"e") {
		return w
	}
	limit, change := 1, 1
	switch {
	case len(w) > 10:
		limit = 2
	case len(w) < 9:
		change = 2 // "section" is not "suction"
	}
	best, bestD := w, limit+1
	for n := len(w) - limit; n <= len(w)+limit; n++ {
		for _, c := range s.long[lengthKey(w, n)] {
			if d := distance(w, c, limit, change); d < bestD {
				best, bestD = c, d
			}
		}
	}
	return best
}

// distance counts the letters added, left out, changed (each as much as change
// says) or swapped between a and b; more than limit counts as limit+1.
func distance(a, b string, limit, change int) int {
	var rows [3][32]int
	if len(b) >= len(rows[0]) || len(a) >= len(rows[0]) {
		return limit + 1
	}
	for j := range len(b) + 1 {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		row, last, before := &rows[i%3], &rows[(i+2)%3], &rows[(i+1)%3]
		row[0] = i
		low := i
		for j := 1; j <= len(b); j++ {
			d := min(last[j]+1, row[j-1]+1, last[j-1]+differ(a[i-1], b[j-1], change))
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d = min(d, before[j-2]+1)
			}
			row[j] = d
			low = min(low, d)
		}
		if low > limit {
			return limit + 1
		}
	}
	return rows[len(a)%3][len(b)]
}

func differ(a, b byte, change int) int {
	if a == b {
		return 0
	}
	return change
}
