package rules

// Headings is the list of section headings, and the words of titles, employers and places.
type Headings struct{}
