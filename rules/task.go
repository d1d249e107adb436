package rules

// Tasks is the list of what medical assistants do, with the numbers that measure it.
type Tasks struct{}
