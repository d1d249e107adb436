package rewrite

import (
	"slices"
	"strings"

	"vitals/analyzer/facts"
	"vitals/analyzer/rewrite/syntax"
)

// forPopulation puts before the suggestions one that asks, too, who the patients
// were, where the role is judged by it.
func (rw *Rewriter) forPopulation(from []draft, o order) []draft {
	pop := rw.rules.Population
	if !slices.Contains(pop.Roles, o.role.ID) || o.fb.Category != facts.Clinical || holdsAny(syntax.Singular(o.title+" "+o.bullet), pop.Not) {
		return from
	}
	for i, d := range from {
		if p, ok := rw.withPopulation(d, o); ok {
			out := slices.Insert(slices.Delete(from, i, i+1), 0, p, d)
			return out[:min(len(out), most)]
		}
	}
	return from
}

// withPopulation returns a suggestion that counts patients with a slot for who
// they were.
func (rw *Rewriter) withPopulation(d draft, o order) (draft, bool) {
	if len(d.Slots) != 1 {
		return d, false
	}
	pop, n := rw.rules.Population, d.Slots[0]
	end := n.At + len(n.Placeholder)
	if !strings.HasPrefix(d.Text[end:], " patients ") || rw.tellsPopulation(d.Text) {
		return d, false
	}
	question := pop.Question
	if o.wanted == syntax.Past {
		question = strings.NewReplacer("Are these", "Were these", "you see", "you saw").Replace(question)
	}
	who := Slot{Name: "population", Placeholder: pop.Slot, At: end + 1, Question: question, WhereToFind: pop.Where, Kind: Words}
	d.Text = d.Text[:end] + " " + pop.Slot + d.Text[end:]
	d.Kind, d.Slots, d.template = ForRole, []Slot{n, who}, d.template+" "+pop.Slot
	return d, true
}

// tellsPopulation reports whether a text says who the patients are.
func (rw *Rewriter) tellsPopulation(text string) bool {
	return slices.ContainsFunc(rw.read(text).Tok, func(t syntax.Token) bool {
		return rw.words.Qualities[t.Lower] || t.Lower != "patients" && rw.words.People[t.Lower]
	})
}
