// Package career knows the ladder: it finds the role a person means, the next
// step from where they stand, and what a role asks for that a resume does not
// show.
package career

import (
	"fmt"
	"strings"

	"github.com/agnivade/levenshtein"

	"vitals/analyzer/internal/nlp"
	"vitals/rules"
)

// Find returns the role that name means: an id, a title or an alias, in any
// case and with or without hyphens. The error names the nearest role there is.
func Find(r *rules.Rules, name string) (rules.Role, error) {
	want := normal(name)
	for _, way := range waysToName {
		for _, role := range r.Roles.Roles {
			for _, given := range way(role) {
				if want != "" && normal(given) == want {
					return role, nil
				}
			}
		}
	}
	if near, ok := nearest(r, want); ok {
		return rules.Role{}, fmt.Errorf("no role %q; did you mean %q? `vitals roles` lists all", name, near.ID)
	}
	return rules.Role{}, fmt.Errorf("no role %q; `vitals roles` lists all", name)
}

// waysToName are the names of a role, the surest first: an alias of one role
// never hides the title of another.
var waysToName = []func(rules.Role) []string{
	func(r rules.Role) []string { return []string{r.ID} },
	func(r rules.Role) []string { return []string{r.Title} },
	func(r rules.Role) []string { return r.Aliases },
	plainNames,
}

// plainNames returns a role's names without what stands in brackets, and the
// parts of a title that gives several ("Practice / Office Manager").
func plainNames(r rules.Role) []string {
	var out []string
	for _, name := range append([]string{r.Title}, r.Aliases...) {
		plain, _, _ := strings.Cut(name, "(")
		out = append(out, plain)
		out = append(out, strings.Split(plain, " / ")...)
	}
	return out
}

// normal returns a name in the form by which names are compared: lower-case
// words, the usual short forms written one way.
func normal(name string) string {
	s := " " + strings.ReplaceAll(name, ".", "") + " "
	words := nlp.Words(strings.ToLower(s))
	out := make([]string, 0, len(words))
	for _, w := range words {
		out = append(out, strings.TrimSuffix(strings.ReplaceAll(w.Text, "’", "'"), "'s"))
	}
	s = " " + strings.Join(out, " ") + " "
	return strings.TrimSpace(sameNames.Replace(s))
}

// sameNames writes the usual ways to say a thing in one way.
var sameNames = strings.NewReplacer(
	" medical assistants ", " ma ", " medical assistant ", " ma ", " medical assisting ", " ma ",
	" sr ", " senior ", " ii ", " 2 ", " iii ", " 3 ", " i ", " 1 ",
	" tech ", " technician ", " rep ", " representative ", " orthopaedic ", " orthopedic ",
	" the ", " ", " a ", " ", " an ", " ",
)

// nearest returns the role whose name is the fewest letters away, if few
// enough for a slip of the keyboard.
func nearest(r *rules.Rules, want string) (rules.Role, bool) {
	best, found := len(want)/3+1, rules.Role{}
	for _, role := range r.Roles.Roles {
		for _, given := range append([]string{role.ID, role.Title}, role.Aliases...) {
			if d := levenshtein.ComputeDistance(want, normal(given)); d < best && d < len(normal(given)) {
				best, found = d, role
			}
		}
	}
	if found.ID == "" {
		return holding(r, want)
	}
	return found, true
}

// holding returns the first role that has a name with all the words of want.
func holding(r *rules.Rules, want string) (rules.Role, bool) {
	words := strings.Fields(want)
	if len(words) == 0 {
		return rules.Role{}, false
	}
	for _, role := range r.Roles.Roles {
		for _, given := range append([]string{role.Title}, role.Aliases...) {
			if hasAll(strings.Fields(normal(given)), words) {
				return role, true
			}
		}
	}
	return rules.Role{}, false
}

func hasAll(have, want []string) bool {
	set := make(map[string]bool, len(have))
	for _, w := range have {
		set[w] = true
	}
	for _, w := range want {
		if !set[w] {
			return false
		}
	}
	return true
}
