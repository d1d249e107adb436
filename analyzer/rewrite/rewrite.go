// Package rewrite proposes better bullets. A proposal keeps the person's own
// words and facts; what only the person knows is left open as a slot.
package rewrite

// A Slot is a value that only the person can supply.
type Slot struct {
	Name        string // snake_case, unique within the rewrite: "patients_per_day"
	Placeholder string // as it stands in the text: "[N]"
	Question    string // in plain words
	WhereToFind string // where the person can look the number up
}

// A Rewrite is one proposal for one bullet.
type Rewrite struct {
	Target  string // id of the role it is made for
	Text    string
	Slots   []Slot
	Caution string // a word of scope to check, "" where there is none
}
