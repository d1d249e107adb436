package rules

import "strings"

// Checks is the list of everything the program can report, in the order in
// which `vitals explain` lists it.
type Checks struct {
	Score     Score          `yaml:"score"`
	Documents []DocumentKind `yaml:"documents"`
	Checks    []Check        `yaml:"checks"`
}

// A DocumentKind is a sort of text that is no resume, and how it is known.
type DocumentKind struct {
	ID    string   `yaml:"id"`
	Says  string   `yaml:"says"`  // ends "This file does not look like a resume: …"
	Need  int      `yaml:"need"`  // how many of its signs must stand in the text
	Signs []string `yaml:"signs"` // words in any case; "^" before one: at the start of a line
	Hit   []string `yaml:"hit"`   // short texts of the kind
	Miss  []string `yaml:"miss"`  // texts that look so and are a resume's
}

// A Check is one rule that a resume can break.
type Check struct {
	ID       string `yaml:"id"`       // the stable name in records and on the command line
	Severity string `yaml:"severity"` // error | warning | info
	Title    string `yaml:"title"`    // the finding in a few words, without the resume's own
	Message  string `yaml:"message"`  // what to do, in plain words; {name} stands for a value the check fills in
	Why      string `yaml:"why"`      // why it matters to the person who reads the resume
	Fix      string `yaml:"fix"`      // how to mend it
	Before   string `yaml:"before"`   // an invented example that breaks the rule
	After    string `yaml:"after"`    // the same example mended, with slots where only the person knows the number
	Part     string `yaml:"part"`     // the part of the score it lowers, "" for none
	Cost     int    `yaml:"cost"`     // points off that part for each finding, 0 where the part is a share

	// What makes a check of the user's own fire; the built-in ones are code.
	Phrases  Words    `yaml:"phrases"`  // words that a bullet should not say; {words} in the message is what it says
	Requires []string `yaml:"requires"` // ids of credentials, groups and systems of which the resume should show one
	Hit      []string `yaml:"hit"`      // bullets, or lines under Certifications and Skills, on which it fires
	Miss     []string `yaml:"miss"`     // such on which it does not
}

// Score is how the score is put together.
type Score struct {
	Formula string      `yaml:"formula"` // for `vitals explain score`
	Parts   []ScorePart `yaml:"parts"`
}

// A ScorePart is one part of the score; the weights add up to 100.
type ScorePart struct {
	Name   string `yaml:"name"`
	Weight int    `yaml:"weight"`
	What   string `yaml:"what"` // what full points mean, in plain words
}

// ByID returns the check with the given id.
func (c Checks) ByID(id string) (Check, bool) {
	for _, x := range c.Checks {
		if x.ID == id {
			return x, true
		}
	}
	return Check{}, false
}

// Say returns the check's message with each {name} replaced by its value.
// values holds names and values in turn.
func (c Check) Say(values ...string) string {
	pairs := make([]string, len(values))
	for i, v := range values {
		if pairs[i] = v; i%2 == 0 {
			pairs[i] = "{" + v + "}"
		}
	}
	return strings.NewReplacer(pairs...).Replace(c.Message)
}
