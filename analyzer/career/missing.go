package career

import (
	"slices"

	"vitals/analyzer/facts"
	"vitals/rules"
)

// mostMissing is how many bullets are asked about at most.
const mostMissing = 3

// Missing returns the work that the role looks for and no bullet tells of, the
// weightiest first, three at most.
func Missing(r *rules.Rules, role rules.Role, f *facts.Facts) []rules.Work {
	var out []rules.Work
	for _, id := range role.WorkToShow {
		w, ok := r.Roles.WorkByID(id)
		if ok && !shows(f, w) && len(out) < mostMissing {
			out = append(out, w)
		}
	}
	return out
}

// shows reports whether a bullet tells of one of the tasks of the work.
func shows(f *facts.Facts, w rules.Work) bool {
	return slices.ContainsFunc(f.Bullets, func(b facts.Bullet) bool {
		return slices.ContainsFunc(b.Tasks, func(id string) bool { return slices.Contains(w.Tasks, id) })
	})
}
