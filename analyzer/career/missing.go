package career

import (
	"slices"

	"vitals/analyzer/facts"
	"vitals/analyzer/internal/nlp"
	"vitals/analyzer/resume"
	"vitals/rules"
)

// mostMissing is how many bullets are asked about at most.
const mostMissing = 3

// Missing returns the work that the role looks for and no bullet tells of, the
// weightiest first, three at most.
func Missing(r *rules.Rules, role rules.Role, res *resume.Resume, f *facts.Facts) []rules.Work {
	var out []rules.Work
	for _, id := range role.WorkToShow {
		w, ok := r.Roles.WorkByID(id)
		if ok && !shows(res, f, w) && len(out) < mostMissing {
			out = append(out, w)
		}
	}
	return out
}

// shows reports whether a bullet tells of one of the tasks of the work, or it or a
// job's title has one of its phrases.
func shows(res *resume.Resume, f *facts.Facts, w rules.Work) bool {
	if slices.ContainsFunc(f.Bullets, func(b facts.Bullet) bool {
		return slices.ContainsFunc(b.Tasks, func(id string) bool { return slices.Contains(w.Tasks, id) })
	}) {
		return true
	}
	if len(w.Shown) == 0 {
		return false
	}
	phrases := nlp.NewPhrases(nil)
	for i, p := range w.Shown {
		phrases.Add(p, i)
	}
	says := func(text string) bool { return len(phrases.Find(text, nlp.Words(text))) > 0 }
	return slices.ContainsFunc(res.Bullets, func(b resume.Bullet) bool { return says(b.Text) }) ||
		slices.ContainsFunc(res.Positions, func(p resume.Position) bool { return says(p.Title) })
}
