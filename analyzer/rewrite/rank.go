package rewrite

import (
	"cmp"
	"slices"
	"strings"

	"vitals/rules"
)

// byRole orders measures: those that most people can tell, then those of the
// tasks that the role puts first, then those that stand best in the sentence.
func byRole(a, b measure) int {
	return cmp.Or(
		less(b.last, a.last), less(a.leads, b.leads), less(b.claims(), a.claims()), less(a.stands(), b.stands()),
		cmp.Compare(a.weight, b.weight), less(a.first, b.first), cmp.Compare(a.form(), b.form()),
		cmp.Compare(a.place, b.place), cmp.Compare(a.fit, b.fit), cmp.Compare(kindOrder[a.metric.Kind], kindOrder[b.metric.Kind]))
}

// stands reports whether the measure stands inside the sentence, or is of one of
// the tasks that the role puts before all others.
func (m measure) stands() bool { return m.form() < bracketed || m.weight < 2 }

// less puts what is true first.
func less(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// form tells how well the measure stands in the sentence: 0 is best.
func (m measure) form() int {
	if len(m.forms) == 0 {
		return tailed
	}
	return m.forms[0].form
}

// claims reports whether the measure tells of a change, which few can show.
func (m measure) claims() bool { return !m.first && claimsChange(m.metric) }

// claimsChange reports whether a metric tells of a change for the better.
func claimsChange(m rules.Metric) bool {
	return strings.Contains(m.Placeholder, " from [") || strings.Contains(m.Placeholder, "down ") || strings.HasPrefix(m.Placeholder, "sav") || strings.HasPrefix(m.Placeholder, "recovered")
}

// kindOrder puts first what a person most likely knows.
var kindOrder = map[string]int{"volume": 0, "speed": 1, "quality": 2, "money": 3}

// unlisted is the weight of a task that a role does not put first.
const unlisted = 100

// taskWeight returns the place of a task among those the role puts first.
func taskWeight(role rules.Role, id string) int {
	if k := slices.Index(role.TasksFirst, id); k >= 0 {
		return k
	}
	return unlisted
}

// fit tells how well a metric serves the role.
func (rw *Rewriter) fit(m rules.Metric, role rules.Role) int {
	if slices.Contains(m.MattersMostFor, role.ID) {
		return 0
	}
	for _, id := range rw.neighbours(role) {
		if slices.Contains(m.MattersMostFor, id) {
			return 1
		}
	}
	return 2
}

// bestTwo returns the best measure and a further one, of another kind if there
// is one: how much, and how well. One of the two is a volume, which most
// people can tell.
func bestTwo(measures []measure) []measure {
	if len(measures) < 2 {
		return measures
	}
	best := measures[0]
	second := -1
	for i, m := range measures[1:] {
		volumes := best.metric.Kind == "volume" && m.metric.Kind == "volume"
		switch {
		case m.last:
		case best.metric.Kind != m.metric.Kind && (best.metric.Kind == "volume" || m.metric.Kind == "volume"):
			return []measure{best, m}
		case volumes && second < 0 && (m.form() == inline):
			second = i + 1
		}
	}
	if second < 0 {
		return measures[:1]
	}
	return []measure{best, measures[second]}
}

// kind tells what a suggestion that gives the measure does for the bullet.
func (m measure) kind() Kind {
	switch {
	case m.metric.Kind != "volume":
		return Outcome
	case m.weight != unlisted || m.first || m.fit == 0:
		return ForRole
	}
	return Nearest
}
