package resume

import (
	"strings"

	"vitals/analyzer/internal/nlp"
)

// splitSlash parts a title from an employer that stands behind or before it
// with a slash: "Medical Assistant / Lakeview Clinic", but not "Cook / Server".
func (v *vocab) splitSlash(text string) (title, employer string, ok bool) {
	a, b, found := strings.Cut(text, " / ")
	if !found || strings.Contains(b, " / ") {
		return "", "", false
	}
	switch x, y := v.titleScore(a), v.titleScore(b); {
	case x >= 3 && y == 0:
		return a, b, true
	case y >= 3 && x == 0:
		return b, a, true
	}
	return "", "", false
}

// partSlash fills in what a position lacks from the other side of a slash, and
// reports whether there was one.
func (v *vocab) partSlash(pos *Position) bool {
	text := pos.Title
	if text == "" {
		text = pos.Employer
	}
	title, employer, ok := v.splitSlash(text)
	if ok {
		pos.Title, pos.Employer = title, employer
	}
	return ok
}

// doctorsName reports whether what reads as a place may be a doctor's name:
// "Ada Andrews, MD" as well as "Bel Air, MD".
func doctorsName(place string) bool {
	name, letters, ok := strings.Cut(place, ", ")
	if !ok || letters != "MD" && letters != "PA" && letters != "DC" {
		return false
	}
	n := len(nlp.Words(name))
	return n == 2 || n == 3
}
