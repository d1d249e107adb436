package career

import (
	"fmt"
	"slices"
	"strings"

	"vitals/analyzer/facts"
	"vitals/analyzer/resume"
	"vitals/rules"
)

// primaryGroup is the group of medical assistant certifications in the rules.
const primaryGroup = "primary-ma-certification"

// Next returns the next step on the ladder from where the person stands, and
// why, in plain words for the report.
func Next(r *rules.Rules, stage facts.Stage, f *facts.Facts, res *resume.Resume) (rules.Role, string) {
	id, reason := next(r, stage, f, res)
	if role, ok := r.Roles.ByID(id); ok {
		return role, reason
	}
	if len(r.Roles.Roles) == 0 {
		return rules.Role{}, ""
	}
	return r.Roles.Roles[0], fmt.Sprintf("the usual next step, %q, is switched off in the rules; --target names another aim", id)
}

func next(r *rules.Rules, stage facts.Stage, f *facts.Facts, res *resume.Resume) (id, reason string) {
	if id, title, ok := otherTrack(r, stage, res); ok {
		return id, fmt.Sprintf("the current title, %q, is on this track", title)
	}
	switch stage.ID {
	case "student":
		return "entry-ma", "training is under way or just done: the first paid job comes next"
	case "entry":
		return fromEntry(r, stage, f)
	case "mid":
		if leads(f) {
			return "lead-ma", years(stage) + " and first leading work in the bullets: the lead role comes next"
		}
		return "senior-ma", years(stage) + ": the senior role comes next"
	case "senior":
		return "lead-ma", "the resume is at the senior level: leading the team comes next"
	case "lead":
		return "ma-supervisor", "the resume shows a lead role: supervising comes next"
	case "manager":
		return fromManager(r, res)
	}
	return otherField(f)
}

func fromEntry(r *rules.Rules, stage facts.Stage, f *facts.Facts) (id, reason string) {
	if !holdsIn(r, f, primaryGroup) {
		return "cma-early", "the first years as a medical assistant: certification comes next"
	}
	if stage.Years >= 1 {
		return "mid-ma", "certified, " + years(stage) + ": a broader mid-career role comes next"
	}
	return "cma-early", "certified and in the first year: establishing the certified role comes next"
}

func fromManager(r *rules.Rules, res *resume.Resume) (id, reason string) {
	if role, title, ok := currentRole(r, res); ok && role.ID == "clinical-ops-manager" {
		return "practice-manager", fmt.Sprintf("the current title is %q: running the whole practice comes next", title)
	}
	return "practice-administrator", "the resume shows a manager: running a whole site comes next"
}

// otherField chooses for a resume of another field. A licensed person stays on
// their own ladder; nobody else is told more than where medical assisting begins.
func otherField(f *facts.Facts) (id, reason string) {
	const name = "; --target names another aim"
	switch {
	case holds(f, "np"):
		return "np", "the resume shows an advanced practice licence, so it is read for that work" + name
	case holds(f, "rn"):
		return "rn", "the resume shows an RN licence, so it is read for nursing work" + name
	case holds(f, "lpn"), holds(f, "lvn"):
		return "rn", "the resume shows a practical nursing licence: the registered nurse comes next" + name
	}
	return "entry-ma", "the resume is of another field, so the first step into medical assisting is taken" + name
}

// otherTracks are the tracks that a title alone puts a person on, beside the
// ladder of the medical assistant.
var otherTracks = []string{
	"lateral-certification", "lateral-lab", "health-information", "healthcare-administration", "care-coordination", "administrative",
}

// otherTrack returns the next step for a person whose current title is beside
// the ladder of the medical assistant: a biller, a phlebotomist, a front desk.
func otherTrack(r *rules.Rules, stage facts.Stage, res *resume.Resume) (id, title string, ok bool) {
	if stage.ID == "lead" || stage.ID == "manager" || stage.ID == "student" {
		return "", "", false
	}
	role, title, ok := currentRole(r, res)
	if !ok || !slices.Contains(otherTracks, role.Track) {
		return "", "", false
	}
	if role.Track == "administrative" && len(role.NextSteps) > 0 {
		return role.NextSteps[0], title, true
	}
	return role.ID, title, true
}

// currentRole returns the role that the title of the newest job names.
func currentRole(r *rules.Rules, res *resume.Resume) (rules.Role, string, bool) {
	if res == nil {
		return rules.Role{}, "", false
	}
	for _, p := range res.Positions {
		if p.Kind != resume.Job {
			continue
		}
		title, _, _ := strings.Cut(p.Title, ",")
		role, err := Find(r, title)
		return role, p.Title, err == nil
	}
	return rules.Role{}, "", false
}

// leads reports whether a bullet tells of training or leading others.
func leads(f *facts.Facts) bool {
	return slices.ContainsFunc(f.Bullets, func(b facts.Bullet) bool { return b.Is(facts.Leadership) })
}

func years(s facts.Stage) string {
	if n := int(s.Years); n == 1 {
		return "one year as a medical assistant"
	} else if n > 1 {
		return fmt.Sprintf("%d years as a medical assistant", n)
	}
	return "some time as a medical assistant"
}

// holdsIn reports whether a credential of the group, or the credential with
// that id, is held or in progress.
func holdsIn(r *rules.Rules, f *facts.Facts, group string) bool {
	return slices.ContainsFunc(f.Credentials, func(c facts.Credential) bool {
		return c.Status != facts.Expired && (c.ID == group || r.Credentials.InGroup(group, c.ID))
	})
}

// holds reports whether the credential with that id is held.
func holds(f *facts.Facts, id string) bool {
	return slices.ContainsFunc(f.Credentials, func(c facts.Credential) bool { return c.ID == id && c.Status == facts.Held })
}
