package rules

// Quantities is the list of the words of quantities, and the numbers that are none.
type Quantities struct{}
