package output

import (
	"slices"
	"sort"
	"strings"

	"vitals/analyzer"
	"vitals/analyzer/check"
	"vitals/analyzer/facts"
	"vitals/analyzer/rewrite"
	"vitals/rules"
)

// A topic is what the report says of one thing: all findings about one bullet,
// or one finding about the resume.
type topic struct {
	bullet   int   // index in Resume.Bullets, -1 for none
	again    []int // further bullets that say the same in the same words
	findings []analyzer.Finding
	number   int // among the things to do first, 0 for none
}

// topics gathers the findings by what they are about, in the order of the text.
func topics(rep *analyzer.Report) []topic {
	var out []topic
	at := map[int]int{} // bullet -> index in out
	for _, f := range rep.Findings {
		if i, ok := at[f.Bullet]; ok && f.Bullet >= 0 {
			out[i].findings = append(out[i].findings, f)
			continue
		}
		at[f.Bullet] = len(out)
		out = append(out, topic{bullet: f.Bullet, findings: []analyzer.Finding{f}})
	}
	return joinSame(rep, out)
}

// joinSame joins topics about bullets of the same words: people often give the
// same duties under several jobs.
func joinSame(rep *analyzer.Report, all []topic) []topic {
	var out []topic
	at := map[string]int{} // rule and text -> index in out
	for _, t := range all {
		if t.bullet >= 0 {
			key := t.main().Rule + "\n" + strings.Join(strings.Fields(strings.ToLower(rep.Resume.Bullets[t.bullet].Text)), " ")
			if i, ok := at[key]; ok {
				out[i].again = append(out[i].again, t.bullet)
				continue
			}
			at[key] = len(out)
		}
		out = append(out, t)
	}
	return out
}

// main returns the gravest finding of the topic.
func (t topic) main() analyzer.Finding {
	best := t.findings[0]
	for _, f := range t.findings[1:] {
		if f.Severity.Rank() < best.Severity.Rank() {
			best = f
		}
	}
	return best
}

// others returns the findings beside the main one.
func (t topic) others() []analyzer.Finding {
	rule := t.main().Rule
	var out []analyzer.Finding
	for _, f := range t.findings {
		if f.Rule != rule {
			out = append(out, f)
		}
	}
	return out
}

// rewrites returns the proposals for the topic's bullet.
func (t topic) rewrites() []rewrite.Rewrite {
	for _, f := range t.findings {
		if len(f.Rewrites) > 0 {
			return f.Rewrites
		}
	}
	return nil
}

// firstThings is how many things to do first the report names.
const firstThings = 3

// numberFirst numbers the topics to begin with: the gravest, at most two of
// one rule, and at least one bullet if there is one to better, since that is
// where most can be won.
func numberFirst(rep *analyzer.Report, checks rules.Checks, all []topic) []topic {
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return more(rep, checks, all[order[a]], all[order[b]]) })
	chosen := choose(rep, all, order)
	for n, i := range chosen {
		all[i].number = n + 1
	}
	first := make([]topic, len(chosen))
	for n, i := range chosen {
		first[n] = all[i]
	}
	return first
}

// choose takes the first topics in order with an eye on variety, then, where
// places are left, whatever comes next.
func choose(rep *analyzer.Report, all []topic, order []int) []int {
	var chosen []int
	taken := map[string]int{}
	whole := 0 // chosen ones that are about no bullet
	for _, i := range order {
		t := all[i]
		rule := t.main().Rule
		keep := t.bullet < 0 && whole == firstThings-1 && hasBullet(rep, all)
		if keep || taken[rule] == 2 || len(chosen) == firstThings || small(rep, t) {
			continue
		}
		if t.bullet < 0 {
			whole++
		}
		taken[rule]++
		chosen = append(chosen, i)
	}
	for _, i := range order {
		if len(chosen) < firstThings && !slices.Contains(chosen, i) && (len(chosen) == 0 || !small(rep, all[i])) {
			chosen = append(chosen, i)
		}
	}
	return chosen
}

// small reports whether a topic is worth a mention only where nothing else is.
func small(rep *analyzer.Report, t topic) bool { return weight(rep, t) == check.Info.Rank() }

// weight returns the rank of a topic for the target role: work that the role puts
// first weighs as much as care, and a card for work with patients little where the
// role has none, or where the resume tells already that it has lapsed.
func weight(rep *analyzer.Report, t topic) int {
	rank := t.main().Severity.Rank()
	switch {
	case t.bullet >= 0 && rank == check.Info.Rank() && t.main().AsksForNumber() && taskRank(rep, t) < len(rep.Target.TasksFirst):
		return check.Warning.Rank()
	case t.main().Rule == "missing-bls" && (lapsed(rep, "bls") || rep.Target.ID != "" && !slices.Contains(rep.Target.Requirements.ExpectedGroups, "bls")):
		return check.Info.Rank()
	}
	return rank
}

// lapsed reports whether a credential is shown that has lapsed.
func lapsed(rep *analyzer.Report, id string) bool {
	return slices.ContainsFunc(rep.Facts.Credentials, func(c facts.Credential) bool { return c.ID == id && c.Status == facts.Expired })
}

func hasBullet(rep *analyzer.Report, all []topic) bool {
	for _, t := range all {
		if t.bullet >= 0 && !small(rep, t) {
			return true
		}
	}
	return false
}

// more reports whether a is more useful to begin with than b: graver first,
// then what the score gains by it, then bullets with a proposal, the newest
// job's first, and of these the tasks that the target role puts first.
func more(rep *analyzer.Report, checks rules.Checks, a, b topic) bool {
	if x, y := weight(rep, a), weight(rep, b); x != y {
		return x < y
	}
	if x, y := gain(checks, a), gain(checks, b); x != y {
		return x > y
	}
	if x, y := len(a.rewrites()) > 0, len(b.rewrites()) > 0; x != y {
		return x
	}
	if x, y := jobOf(rep, a), jobOf(rep, b); x != y {
		return x < y
	}
	return taskRank(rep, a) < taskRank(rep, b)
}

// jobOf returns the number of the job that the topic's bullet stands under,
// the newest being 0.
func jobOf(rep *analyzer.Report, t topic) int {
	if t.bullet < 0 || rep.Resume.Bullets[t.bullet].Position < 0 {
		return len(rep.Resume.Positions)
	}
	return rep.Resume.Bullets[t.bullet].Position
}

// taskRank returns how early the target role names a task of the topic's bullet.
func taskRank(rep *analyzer.Report, t topic) int {
	wanted := rep.Target.TasksFirst
	best := len(wanted)
	for _, task := range factsOf(rep, t.bullet).Tasks {
		if i := slices.Index(wanted, task); i >= 0 {
			best = min(best, i)
		}
	}
	return best
}

// gain returns the hundredths of a point that the score gains at most when a
// finding about the whole resume is mended.
func gain(checks rules.Checks, t topic) int {
	c, _ := checks.ByID(t.main().Rule)
	for _, p := range checks.Score.Parts {
		if p.Name == c.Part {
			return c.Cost * p.Weight
		}
	}
	return 0
}

// groups gathers the topics by the rule of their main finding: the gravest
// rules first, then in the order of the list of rules.
func groups(checks rules.Checks, all []topic) [][]topic {
	var out [][]topic
	at := map[string]int{}
	for _, t := range all {
		rule := t.main().Rule
		if _, ok := at[rule]; !ok {
			at[rule] = len(out)
			out = append(out, nil)
		}
		out[at[rule]] = append(out[at[rule]], t)
	}
	order := map[string]int{}
	for i, c := range checks.Checks {
		order[c.ID] = i
	}
	sort.SliceStable(out, func(i, j int) bool {
		a, b := out[i][0].main(), out[j][0].main()
		if a.Severity != b.Severity {
			return a.Severity.Rank() < b.Severity.Rank()
		}
		return order[a.Rule] < order[b.Rule]
	})
	return out
}

// sameMessage reports whether one message holds for all topics of a group.
func sameMessage(group []topic) bool {
	for _, t := range group {
		if t.main().Message != group[0].main().Message {
			return false
		}
	}
	return true
}

// allNumbered reports whether all topics of a group are among the things to do first.
func allNumbered(group []topic) bool {
	for _, t := range group {
		if t.number == 0 {
			return false
		}
	}
	return true
}

// places counts the places that a group of topics is about.
func places(group []topic) int {
	n := 0
	for _, t := range group {
		n += 1 + len(t.again)
	}
	return n
}
