package check

import (
	"strings"

	"vitals/analyzer/document"
	"vitals/analyzer/facts"
)

// checkBullets looks for bullets without a number, with a vague word in its
// place, and with words beyond a medical assistant's scope.
func checkBullets(in Input, c *collector) {
	if len(in.Resume.Bullets) == 0 {
		c.add("no-bullets", document.Span{}, -1)
	}
	for i, b := range in.Facts.Bullets {
		at := in.Resume.Bullets[i].Span
		switch {
		case b.Quantified():
		case b.Is(facts.Clinical):
			c.add("unquantified-clinical-bullet", at, i)
			reportVague(in, c, i)
		case b.Category != facts.Other:
			if !reportVague(in, c, i) {
				c.add("unquantified-bullet", at, i)
			}
		}
		if caution := in.caution(i); caution != "" {
			c.add("scope-of-practice", at, i, "caution", caution)
		}
	}
}

// caution says what to check where a bullet claims work that takes a licence,
// "" where it claims none, is of another field, or the person holds one.
func (in Input) caution(i int) string {
	if in.Scope == nil || in.licensed() || in.Facts.Bullets[i].Category == facts.Other {
		return ""
	}
	return in.Scope(in.Resume.Bullets[i].Text)
}

// reportVague reports the first vague word of a bullet, if it holds one.
func reportVague(in Input, c *collector, i int) bool {
	vague := in.Facts.Bullets[i].Vague
	if len(vague) == 0 {
		return false
	}
	c.add("vague-quantity", vague[0], i, "words", in.text(vague[0]))
	return true
}

// text returns what stands at a span, on one line.
func (in Input) text(s document.Span) string {
	return strings.Join(strings.Fields(in.Resume.Doc.Text[s.Start:s.End]), " ")
}
