package check

import "vitals/analyzer/document"

// checkSystems looks for the name of a record system.
func checkSystems(in Input, c *collector) {
	if in.namesEHR() || in.otherField() && !in.Target.Given {
		return
	}
	if g := in.Facts.GenericEHR; len(g) > 0 {
		c.add("generic-ehr", g[0], -1, "words", in.text(g[0]))
		return
	}
	c.add("missing-ehr", document.Span{}, -1)
}

// namesEHR reports whether a record system is named: a portal or a
// clearinghouse alone is none.
func (in Input) namesEHR() bool {
	for _, s := range in.Facts.Systems {
		if in.Rules.Systems.CountsAsEHR(s.ID) {
			return true
		}
	}
	return false
}
