package career

import (
	"slices"

	"vitals/analyzer/facts"
	"vitals/rules"
)

// Missing returns what the role asks for and the resume does not show, as the
// credential groups and ids of its requirements, in their order. A credential
// in progress counts as shown; an expired one does not.
func Missing(r *rules.Rules, role rules.Role, f *facts.Facts) []string {
	return without(r, role.Requirements.ExpectedGroups, f)
}

// MissingUseful returns the credential groups and ids that would help in the
// role and that the resume does not show. An id that belongs to a group
// already named is left out.
func MissingUseful(r *rules.Rules, role rules.Role, f *facts.Facts) []string {
	req := role.Requirements
	named := append(append([]string{}, req.ExpectedGroups...), req.UsefulGroups...)
	out := without(r, req.UsefulGroups, f)
	for _, id := range without(r, req.Useful, f) {
		inNamed := func(group string) bool { return r.Credentials.InGroup(group, id) }
		if !slices.ContainsFunc(named, inNamed) {
			out = append(out, id)
		}
	}
	return out
}

func without(r *rules.Rules, groups []string, f *facts.Facts) []string {
	var out []string
	for _, group := range groups {
		if !holdsIn(r, f, group) {
			out = append(out, group)
		}
	}
	return out
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
