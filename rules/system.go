package rules

// Systems is the list of record systems, portals and clearinghouses.
type Systems struct{}
