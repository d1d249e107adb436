package rules

// Checks is the list of the checks, with their messages and reasons.
type Checks struct{}
