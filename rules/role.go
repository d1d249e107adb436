package rules

// Roles is the list of the ladder: target roles, what each asks for and puts first.
type Roles struct{}
