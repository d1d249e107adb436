package rules

import (
	"slices"
	"strings"
)

// A List is one kind of entry that a user's rules can add, replace and disable.
type List struct {
	Name string // as in a rules file: "systems"
	One  string // "system"

	built func(*Rules) []keyed
	own   func(*Own) []keyed
	merge func(*Rules, *Own)
	drop  func(*Rules, string)
}

// keyed is an entry with the id by which it is replaced and disabled.
type keyed struct {
	id    string
	title string // for a reader
	entry any    // a pointer to the entry
}

// Lists returns the kinds of entries, in the order of a rules file.
func Lists() []List {
	return []List{
		listOf("issuers", "issuer", func(r *Rules) *[]Issuer { return &r.Credentials.Issuers },
			func(o *Own) *[]Issuer { return &o.Issuers }, func(e Issuer) string { return e.ID }, func(e Issuer) string { return e.Name }),
		listOf("credentials", "credential", func(r *Rules) *[]Credential { return &r.Credentials.Credentials },
			func(o *Own) *[]Credential { return &o.Credentials }, func(e Credential) string { return e.ID }, func(e Credential) string { return e.Name }),
		listOf("groups", "group of credentials", func(r *Rules) *[]CredentialGroup { return &r.Credentials.Groups },
			func(o *Own) *[]CredentialGroup { return &o.Groups }, func(e CredentialGroup) string { return e.ID }, func(e CredentialGroup) string { return e.Name }),
		listOf("systems", "system", func(r *Rules) *[]System { return &r.Systems.Systems },
			func(o *Own) *[]System { return &o.Systems }, func(e System) string { return e.ID }, func(e System) string { return e.Name }),
		listOf("tasks", "task", func(r *Rules) *[]Task { return &r.Tasks.Tasks },
			func(o *Own) *[]Task { return &o.Tasks }, func(e Task) string { return e.ID }, func(e Task) string { return e.Name }),
		listOf("roles", "role", func(r *Rules) *[]Role { return &r.Roles.Roles },
			func(o *Own) *[]Role { return &o.Roles }, func(e Role) string { return e.ID }, func(e Role) string { return e.Title }),
		listOf("checks", "check", func(r *Rules) *[]Check { return &r.Checks.Checks },
			func(o *Own) *[]Check { return &o.Checks }, func(e Check) string { return e.ID }, func(e Check) string { return e.Title }),
		listOf("openings", "opening", func(r *Rules) *[]Opening { return &r.Rewrites.Openings },
			func(o *Own) *[]Opening { return &o.Openings }, func(e Opening) string { return e.Phrase }, func(e Opening) string { return e.Say }),
		listOf("placements", "placement", func(r *Rules) *[]Placement { return &r.Rewrites.Placements },
			func(o *Own) *[]Placement { return &o.Placements }, func(e Placement) string { return e.Placeholder }, func(e Placement) string { return e.Tail }),
		listOf("asks", "ask", func(r *Rules) *[]Ask { return &r.Rewrites.Asks },
			func(o *Own) *[]Ask { return &o.Asks }, func(e Ask) string { return e.Task + " " + e.Metric }, func(e Ask) string { return strings.Join(e.About, ", ") }),
	}
}

// ListByName returns the list with that name, in the plural or the singular.
func ListByName(name string) (List, bool) {
	for _, l := range Lists() {
		if l.Name == name || l.One == name {
			return l, true
		}
	}
	return List{}, false
}

func listOf[T any](name, one string, built func(*Rules) *[]T, own func(*Own) *[]T, id, title func(T) string) List {
	entries := func(list []T) []keyed {
		out := make([]keyed, len(list))
		for i := range list {
			out[i] = keyed{id(list[i]), title(list[i]), &list[i]}
		}
		return out
	}
	return List{
		Name: name, One: one,
		built: func(r *Rules) []keyed { return entries(*built(r)) },
		own:   func(o *Own) []keyed { return entries(*own(o)) },
		merge: func(r *Rules, o *Own) {
			list := built(r)
			var added []T
			for _, e := range *own(o) {
				if i := slices.IndexFunc(*list, func(have T) bool { return id(have) == id(e) }); i >= 0 {
					(*list)[i] = e
				} else {
					added = append(added, e)
				}
			}
			// What is added stands first: where two entries hold the same words, the user's is meant.
			*list = append(added, *list...)
		},
		drop: func(r *Rules, gone string) {
			list := built(r)
			*list = slices.DeleteFunc(*list, func(e T) bool { return id(e) == gone })
		},
	}
}

// IDs returns the ids of a list's entries, in order.
func (l List) IDs(r *Rules) []string { return idsOf(l.built(r)) }

// OwnIDs returns the ids of the entries that a user's rules give.
func (l List) OwnIDs(o *Own) []string { return idsOf(l.own(o)) }

func idsOf(entries []keyed) []string {
	out := make([]string, len(entries))
	for i, e := range entries {
		out[i] = e.id
	}
	return out
}

// Title returns what a reader calls the entry with the given id, "" where it
// has no name beside its id.
func (l List) Title(r *Rules, id string) string {
	for _, e := range l.built(r) {
		if e.id == id {
			return e.title
		}
	}
	return ""
}

// Entry returns a pointer to the entry with the given id, nil where there is none.
func (l List) Entry(r *Rules, id string) any {
	for _, e := range l.built(r) {
		if e.id == id {
			return e.entry
		}
	}
	return nil
}
