package rewrite

import (
	"slices"

	"vitals/analyzer/resume"
	"vitals/analyzer/rewrite/syntax"
	"vitals/rules"
)

// setting returns the kind of workplace that a job's title or employer tells,
// the zero value for a clinic or where nothing is known.
func (rw *Rewriter) setting(pos *resume.Position) rules.Setting {
	if pos == nil {
		return rules.Setting{}
	}
	for _, text := range []string{pos.Employer, pos.Title} {
		if at, ok := rw.settingOf(text); ok {
			return at
		}
	}
	return rules.Setting{}
}

func (rw *Rewriter) settingOf(text string) (rules.Setting, bool) {
	told := syntax.Singular(text)
	for _, at := range rw.rules.Settings {
		if holdsAny(told, at.Words) && !holdsAny(told, at.Not) {
			return at, true
		}
	}
	return rules.Setting{}, false
}

// holdsAny reports whether a text, as Singular writes it, holds one of the words.
func holdsAny(text string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return syntax.HoldsWord(text, syntax.Singular(w)) })
}
