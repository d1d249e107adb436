package quantify

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"vitals/analyzer/rewrite"
)

// ownField is the field of an entry that takes a sentence of one's own.
const ownField = "text"

// answerTo returns the answer of a way to a slot, "" for none. Its name may have come to
// capitals, or to blanks for its signs: keyboards do that.
func (w SheetWay) answerTo(slot rewrite.Slot) SheetAnswer {
	if i := slices.IndexFunc(w.Answers, func(a SheetAnswer) bool { return sameName(a.Slot, slot.Name) && a.Text != "" }); i >= 0 {
		return w.Answers[i]
	}
	return SheetAnswer{}
}

func sameName(typed, name string) bool {
	return strings.ToLower(strings.NewReplacer("-", "_", " ", "_").Replace(typed)) == name
}

// stray returns the first thing said under a name that is none of the way's slots. An
// answer in the place of its name ("40:") says something, too.
func (w SheetWay) stray(way rewrite.Rewrite) (SheetAnswer, bool) {
	for _, a := range w.Answers {
		known := slices.ContainsFunc(way.Slots, func(s rewrite.Slot) bool { return sameName(a.Slot, s.Name) })
		if !known && a.said() {
			return a, true
		}
	}
	return SheetAnswer{}, false
}

// said reports whether an answer holds anything that a person typed.
func (a SheetAnswer) said() bool { return a.Text != "" || a.isItsName() }

// isItsName reports whether the answer was typed in place of its name.
func (a SheetAnswer) isItsName() bool {
	return a.Text == "" && strings.IndexFunc(a.Slot, unicode.IsDigit) == 0
}

// tellStray says what is to be done about what stands under an unknown name. open is the
// first slot without an answer, nil for none.
func tellStray(a SheetAnswer, way rewrite.Rewrite, open *rewrite.Slot) *Problem {
	typed := a.Text
	if a.isItsName() {
		typed = a.Slot
	}
	p := &Problem{Line: a.Line}
	switch {
	case sameName(a.Slot, ownField):
		p.What = fmt.Sprintf("Own words belong under the bullet, in line with \"bullet:\": move \"text: %s\" there.", short(typed))
	case open != nil:
		p.What = fmt.Sprintf("%q is no name of an answer here. Write it as: %s: %s", a.Slot, open.Name, typed)
	default:
		p.What = fmt.Sprintf("%q is no name of an answer here, and %q is not used. Known here: %s.", a.Slot, short(typed), names(way))
	}
	return p
}

// names lists the names of a way's slots.
func names(way rewrite.Rewrite) string {
	var out []string
	for _, s := range way.Slots {
		out = append(out, s.Name)
	}
	return strings.Join(out, ", ")
}
