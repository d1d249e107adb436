package rewrite

import (
	"strings"

	"vitals/analyzer/rewrite/syntax"
	"vitals/rules"
)

// A sentence is a bullet as it is read, with what is known of its work.
type sentence struct {
	syntax.Sentence
	at       rules.Setting  // where the work was done
	wanted   syntax.Form    // the tense of the job
	clinical bool           // the work is
	named    bool           // a label before it names the work as a whole
	periods  map[int]string // of people, by the token of the clause's verb, once found
}

// read reads a text of which nothing else is known.
func (rw *Rewriter) read(text string) sentence {
	return sentence{Sentence: rw.reader.Read(text), wanted: syntax.Keep, periods: map[int]string{}}
}

// An edit puts new in the place of the bytes [start, end).
type edit struct {
	start, end int
	new        string
}

// apply makes the edits, which are sorted and do not overlap.
func apply(text string, edits []edit) string {
	var b strings.Builder
	at := 0
	for _, e := range edits {
		b.WriteString(text[at:e.start])
		b.WriteString(e.new)
		at = e.end
	}
	b.WriteString(text[at:])
	return b.String()
}

func firstWord(s string) string { w, _, _ := strings.Cut(s, " "); return w }

func afterFirst(s string) string { return strings.TrimPrefix(s, firstWord(s)) }
