package rewrite

import (
	"strings"
	"testing"

	"vitals/analyzer/facts"
	"vitals/analyzer/resume"
)

// Whatever the bullet, each suggestion is faithful to it, its slots stand where they
// say, and their questions are whole.
func FuzzSuggest(f *testing.F) {
	for _, text := range []string{
		"Take histories from", "Educated patients on", "Charted", "Helped with classes with the dietitian", "Roomed patients, took vitals and",
		"Vitals: BP, pulse (manual)", "I was responsible for the", "EKG's & labs w/ Dr. Okonkwo", "Used 5–10 – kits per", "…", "ROOMED PATIENTS FOR", "Assisting with (", "Posted [N] payments",
	} {
		f.Add(text, uint8(0))
	}
	r, rw := rewriter(f)
	var roles []string
	for _, role := range r.Roles.Roles {
		roles = append(roles, role.ID)
	}
	f.Fuzz(func(t *testing.T, text string, n uint8) {
		role, _ := r.Roles.ByID(roles[int(n)%len(roles)])
		for _, job := range []*resume.Position{nil, {Title: "Medical Assistant", Start: resume.Month{Year: 2020, Month: 1}, End: resume.Month{Present: true}}, {Title: "CNA", Start: resume.Month{Year: 2020, Month: 1}, End: resume.Month{Year: 2021, Month: 1}}} {
			for _, c := range []facts.Category{facts.Clinical, facts.Administrative, facts.Leadership} {
				fb := facts.Bullet{Category: c, Tasks: []string{r.Tasks.Tasks[int(n)%len(r.Tasks.Tasks)].ID}}
				for _, s := range rw.Suggest(resume.Bullet{Text: text}, fb, job, role) {
					for _, slot := range s.Slots {
						if !strings.HasPrefix(s.Text[slot.At:], slot.Placeholder) {
							t.Errorf("%q: %q has no %s at %d", text, s.Text, slot.Placeholder, slot.At)
						}
						if q := slot.Question; q == "" || strings.Contains(q, "  ") && !strings.Contains(text, "  ") {
							t.Errorf("%q: asks %q", text, q)
						}
					}
				}
			}
		}
	})
}
