// Package syntax reads the wording of a resume's bullet: its words, its verbs in
// their forms, the clauses that they head and the noun phrases in these. It goes by
// the word lists of the rules and knows nothing of what is to be suggested.
package syntax

import (
	"sync"

	"vitals/rules"
)

// A Reader reads bullets by one set of rules. It may be used by several goroutines
// at once.
type Reader struct {
	Words   *Words
	Lexicon *Lexicon
	phrases sync.Map // phrase of the rules to it as Singular writes it
}

// NewReader returns a Reader that goes by the word lists of the rules.
func NewReader(r *rules.Wording) *Reader {
	return &Reader{Words: newWords(r), Lexicon: newLexicon(r.Verbs, r.Prefixes)}
}

// A Sentence is a bullet's text as a Reader reads it.
type Sentence struct {
	Line
	// Fragment tells that its verb was put in: its nouns are a list, and no further
	// verb is looked for among them.
	Fragment bool

	rd    *Reader
	known *findings
}

// findings are what has been read of a sentence, once it has.
type findings struct{ clauses []Clause }

// Read returns a text as a sentence.
func (rd *Reader) Read(text string) Sentence {
	return Sentence{Line: NewLine(text), rd: rd, known: &findings{}}
}
