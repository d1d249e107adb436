package rewrite

import (
	"slices"

	"vitals/analyzer/rewrite/syntax"
	"vitals/rules"
)

// ScopeCaution returns what to check where a bullet claims work beyond a
// medical assistant's usual scope of practice, "" where it claims none.
func (rw *Rewriter) ScopeCaution(bullet string) string {
	s := rw.read(rw.mend(bullet, syntax.Keep, true).text)
	for _, c := range s.Clauses() {
		for _, sc := range rw.rules.Scope {
			if rw.claims(s, c, sc) {
				return sc.Caution
			}
		}
	}
	return ""
}

// claims reports whether the clause's verb is the one beyond scope, or its
// object the noun that says the same.
func (rw *Rewriter) claims(s sentence, c syntax.Clause, sc rules.Scope) bool {
	for i := c.Object; i < c.ObjectEnd; i++ {
		if slices.Contains(sc.Nouns, s.Lower(i)) && !rw.words.Helpers[c.Verb.Base] {
			return true
		}
	}
	if c.Verb.Base != sc.Verb {
		return false
	}
	if len(sc.With) == 0 {
		return true
	}
	for i := c.Object; i < c.End && i < c.Object+5; i++ {
		if slices.Contains(sc.With, s.Lower(i)) {
			return true
		}
	}
	return false
}
