package rules

// Rewrites is the list of how a bullet is rewritten: verbs, weak openings, slots, and words never suggested.
type Rewrites struct{}
