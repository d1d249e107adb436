package rules

import _ "embed"

//go:embed categories.tsv
var categoryWeights string

// CategoryWeights returns the weights by which the category of a bullet is
// guessed: one feature a line, in order, with its weight in hundredths for each
// category named in the first line. They are learned from labelled bullets by
// the command in analyzer/facts/train.
func CategoryWeights() string { return categoryWeights }
