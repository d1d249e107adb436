package rewrite

import (
	"slices"
	"strings"

	"vitals/rules"
)

// withPopulation returns a suggestion that counts patients with a slot for who
// they were, for a role that is judged by it.
func (rw *Rewriter) withPopulation(r Rewrite, role rules.Role) (Rewrite, bool) {
	pop := rw.rules.Population
	if len(r.Slots) != 1 || !slices.Contains(pop.Roles, role.ID) {
		return r, false
	}
	n := r.Slots[0]
	end := n.At + len(n.Placeholder)
	if !strings.HasPrefix(r.Text[end:], " patients ") || rw.tellsPopulation(r.Text) {
		return r, false
	}
	who := Slot{Name: "population", Placeholder: pop.Slot, At: end + 1, Question: pop.Question, WhereToFind: pop.Where, Kind: Words}
	r.Text = r.Text[:end] + " " + pop.Slot + r.Text[end:]
	r.Kind, r.Slots = ForRole, []Slot{n, who}
	return r, true
}

// tellsPopulation reports whether a text says who the patients are.
func (rw *Rewriter) tellsPopulation(text string) bool {
	return slices.ContainsFunc(split(text).tok, func(t token) bool {
		return rw.words.qualities[t.lower] || t.lower != "patients" && rw.words.people[t.lower]
	})
}
