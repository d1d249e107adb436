package check

import (
	"slices"

	"vitals/analyzer/document"
	"vitals/analyzer/facts"
	"vitals/analyzer/internal/nlp"
	"vitals/rules"
)

// checkListed runs the checks that are data alone, which users add: phrases
// that a bullet should not say, and what a resume should show.
func checkListed(in Input, c *collector) {
	for _, ch := range in.Rules.Checks.Checks {
		if len(ch.Requires) > 0 && !slices.ContainsFunc(ch.Requires, in.shows) {
			c.add(ch.ID, document.Span{}, -1)
		}
		if len(ch.Phrases) > 0 {
			checkPhrases(in, c, ch)
		}
	}
}

// shows reports whether the resume shows a credential, one of a group, or a system.
func (in Input) shows(id string) bool {
	return in.has(id, facts.Held) != nil || in.hasInGroup(id, facts.Held) != nil ||
		slices.ContainsFunc(in.Facts.Systems, func(s facts.System) bool { return s.ID == id })
}

// checkPhrases reports the first phrase of the check in each bullet.
func checkPhrases(in Input, c *collector, ch rules.Check) {
	phrases := nlp.NewPhrases(nil)
	for _, p := range ch.Phrases {
		phrases.Add(p, 0)
	}
	for i, b := range in.Resume.Bullets {
		words := nlp.Words(b.Text)
		found := phrases.Find(b.Text, words)
		if len(found) == 0 {
			continue
		}
		m := found[0]
		at := document.Span{Start: b.Start + words[m.First].Start, End: b.Start + words[m.Last-1].End}
		c.add(ch.ID, at, i, "words", in.text(at))
	}
}
