package rewrite

import (
	"slices"

	"vitals/rules"
)

// ScopeCaution returns what to check where a bullet claims work beyond a
// medical assistant's usual scope of practice, "" where it claims none.
func (rw *Rewriter) ScopeCaution(bullet string) string {
	s := split(rw.mend(bullet, keep, true).text)
	for _, c := range rw.clauses(s) {
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
func (rw *Rewriter) claims(s sentence, c clause, sc rules.Scope) bool {
	for i := c.object; i < c.objectEnd; i++ {
		if slices.Contains(sc.Nouns, s.lower(i)) && !rw.words.helpers[c.verb.base] {
			return true
		}
	}
	if c.verb.base != sc.Verb {
		return false
	}
	if len(sc.With) == 0 {
		return true
	}
	for i := c.object; i < c.end && i < c.object+5; i++ {
		if slices.Contains(sc.With, s.lower(i)) {
			return true
		}
	}
	return false
}
