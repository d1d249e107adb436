package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// An editChange is one place where two texts differ.
type editChange struct {
	old    Span   // what goes, in the old text
	insert string // what comes in its place
}

// mostCells bounds the work of a comparison; longer texts than any bullet are
// replaced as a whole.
const mostCells = 1 << 20

// wordChanges returns what turns one text into another, word by word, with as
// little changed as can be.
func wordChanges(from, to string) []editChange {
	x, y := editWords(from), editWords(to)
	if len(x)*len(y) > mostCells {
		return []editChange{{Span{0, len(from)}, to}}
	}
	return changesOf(from, x, y, commonWords(x, y))
}

// changesOf returns the changes that turn words x, of the text from, into y
// where kept tells which of x stay: the partner in y of each, -1 for none.
func changesOf(from string, x, y []string, kept []int) []editChange {
	var out []editChange
	open := editChange{}
	flush := func(at int) {
		if open.old.Len() > 0 || open.insert != "" {
			out = append(out, open)
		}
		open = editChange{old: Span{at, at}}
	}
	i, j, at := 0, 0, 0
	for i < len(x) || j < len(y) {
		switch {
		case i < len(x) && kept[i] == j:
			at += len(x[i])
			i, j = i+1, j+1
			flush(at)
		case i < len(x) && kept[i] < 0:
			at += len(x[i])
			open.old.End = at
			i++
		default:
			open.insert += y[j]
			j++
		}
	}
	flush(at)
	return joinChanges(from, out)
}

// commonWords returns for each word of x its partner in y, -1 where it has
// none: the heaviest common subsequence. Blanks weigh next to nothing, so that
// they never draw words apart, and a little more beside a word that both have.
func commonWords(x, y []string) []int {
	weight := func(i, j int) int {
		switch {
		case strings.TrimSpace(x[i]) != "":
			return 8 + 8*len(x[i])
		case i+1 < len(x) && j+1 < len(y) && x[i+1] == y[j+1], i > 0 && j > 0 && x[i-1] == y[j-1]:
			return 2
		}
		return 1
	}
	best := make([][]int, len(x)+1)
	for i := range best {
		best[i] = make([]int, len(y)+1)
	}
	for i := len(x) - 1; i >= 0; i-- {
		for j := len(y) - 1; j >= 0; j-- {
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if x[i] == y[j] {
				best[i][j] = max(best[i][j], best[i+1][j+1]+weight(i, j))
			}
		}
	}
	kept := make([]int, len(x))
	for i := range kept {
		kept[i] = -1
	}
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i] == y[j] && best[i][j] == best[i+1][j+1]+weight(i, j):
			kept[i] = j
			i, j = i+1, j+1
		case best[i+1][j] >= best[i][j+1]:
			i++
		default:
			j++
		}
	}
	return kept
}

// joinChanges makes neighbouring replacements one where only a blank stays
// between them.
func joinChanges(from string, changes []editChange) []editChange {
	var out []editChange
	for _, c := range changes {
		if n := len(out) - 1; n >= 0 {
			last := &out[n]
			if between := from[last.old.End:c.old.Start]; between == " " && last.old.Len() > 0 && c.old.Len() > 0 {
				last.insert += between + c.insert
				last.old.End = c.old.End
				continue
			}
		}
		out = append(out, c)
	}
	return out
}

// editWords splits a text into words, blanks and single signs.
func editWords(s string) []string {
	var out []string
	for s != "" {
		n := 0
		for n < len(s) {
			r, size := utf8.DecodeRuneInString(s[n:])
			if !inWord(r) {
				break
			}
			n += size
		}
		if n == 0 {
			_, n = utf8.DecodeRuneInString(s)
		}
		out = append(out, s[:n])
		s = s[n:]
	}
	return out
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '\'' || r == '’'
}
