package output

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vitals/analyzer"
	"vitals/analyzer/check"
	"vitals/analyzer/facts"
	"vitals/analyzer/resume"
	"vitals/analyzer/rewrite"
	"vitals/rules"
)

// TestNumberFirst writes a finding as its rule; b0, b1 … are bullets without a
// number, b0! one with a proposal, i0 one of little weight.
func TestNumberFirst(t *testing.T) {
	checks := loadRules(t).Checks
	tests := []struct {
		name string
		all  []string
		want []string
	}{
		{"nothing", nil, nil},
		{"bullets in their order", []string{"b0", "b1", "b2"}, []string{"b0", "b1", "b2"}},
		{"the newest job first", []string{"b0 old job", "b1", "b2"}, []string{"b1", "b2", "b0 old job"}},
		{"the target's tasks first", []string{"b0", "b1 draws", "b2 old job"}, []string{"b1 draws", "b0", "b2 old job"}},
		{"a proposal comes first", []string{"b0", "b1!"}, []string{"b1!", "b0"}},
		{"what is missing by what it costs", []string{"b0", "missing-bls", "missing-ehr"}, []string{"missing-ehr", "missing-bls", "b0"}},
		{"one place is kept for a bullet", []string{"b0", "missing-bls", "missing-ehr", "missing-certification"}, []string{"missing-ehr", "missing-certification", "b0"}},
		{"no bullet, three of the whole", []string{"missing-bls", "missing-ehr", "missing-certification"}, []string{"missing-ehr", "missing-certification", "missing-bls"}},
		{"small things only where nothing else is", []string{"i0", "b1"}, []string{"b1"}},
		{"a small thing is better than none", []string{"i0", "i1"}, []string{"i0"}},
		{"office work that the target puts first is not small", []string{"i0", "b1", "i1 draws"}, []string{"i1 draws", "b1"}},
	}
	for _, tt := range tests {
		rep := reportOf(tt.all)
		var got []string
		for n, x := range numberFirst(rep, checks, topics(rep)) {
			got = append(got, x.main().Message)
			if x.number != n+1 {
				t.Errorf("%s: thing %d is numbered %d", tt.name, n+1, x.number)
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// A card that the target does not ask for, or that is shown as lapsed, is not told
// of first.
func TestCardIsSmall(t *testing.T) {
	missing := topic{bullet: -1, findings: []analyzer.Finding{findingCalled("missing-bls", 0)}}
	clinical := rules.Role{ID: "x", Requirements: rules.Requirements{ExpectedGroups: []string{"bls"}}}
	old := []facts.Credential{{ID: "bls", Status: facts.Expired}}
	for _, tt := range []struct {
		name  string
		role  rules.Role
		shown []facts.Credential
		want  bool
	}{
		{"no target", rules.Role{}, nil, false},
		{"asked for", clinical, nil, false},
		{"not asked for", rules.Role{ID: "y"}, nil, true},
		{"lapsed", clinical, old, true},
	} {
		rep := &analyzer.Report{Target: tt.role, Facts: &facts.Facts{Credentials: tt.shown}}
		if got := small(rep, missing); got != tt.want {
			t.Errorf("%s: got %t", tt.name, got)
		}
	}
}

// reportOf returns a report with these findings, each bullet in a job of its
// own words.
func reportOf(names []string) *analyzer.Report {
	rep := &analyzer.Report{Resume: &resume.Resume{}, Facts: &facts.Facts{}, Target: rules.Role{TasksFirst: []string{"phlebotomy"}}}
	for i, name := range names {
		rep.Findings = append(rep.Findings, findingCalled(name, i))
		b := resume.Bullet{Text: name}
		var tasks []string
		switch {
		case strings.Contains(name, "old job"):
			b.Position = 1
		case strings.Contains(name, "draws"):
			tasks = []string{"phlebotomy"}
		}
		rep.Resume.Bullets = append(rep.Resume.Bullets, b)
		rep.Facts.Bullets = append(rep.Facts.Bullets, facts.Bullet{Tasks: tasks})
	}
	rep.Resume.Positions = make([]resume.Position, 2)
	return rep
}

func findingCalled(name string, i int) analyzer.Finding {
	f := check.Finding{Rule: name, Severity: check.Warning, Message: name, Bullet: -1}
	switch name[:2] {
	case "b0", "b1", "b2":
		f.Rule, f.Bullet = "unquantified-clinical-bullet", i
	case "i0", "i1":
		f.Rule, f.Bullet, f.Severity = "unquantified-bullet", i, check.Info
	}
	out := analyzer.Finding{Finding: f}
	if name[len(name)-1] == '!' {
		out.Rewrites = []rewrite.Rewrite{{Text: "Roomed [N] patients"}}
	}
	return out
}

func TestTopicsGatherABulletsFindings(t *testing.T) {
	all := topics(sample(t))
	var got [][]string
	for _, x := range all {
		var rules []string
		for _, f := range x.findings {
			rules = append(rules, f.Rule)
		}
		got = append(got, rules)
	}
	want := [][]string{
		{"unquantified-clinical-bullet"},
		{"unquantified-clinical-bullet", "vague-quantity"},
		{"expired-credential"},
		{"missing-bls"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTopicsJoinTheSameWords(t *testing.T) {
	rep := reportOf([]string{"b0", "b1", "b2", "b1"})
	rep.Resume.Bullets[2].Text = "  B0 "
	var got []topic
	for _, x := range topics(rep) {
		got = append(got, topic{bullet: x.bullet, again: x.again})
	}
	want := []topic{{bullet: 0, again: []int{2}}, {bullet: 1, again: []int{3}}}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(topic{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := places(topics(rep)); got != 4 {
		t.Errorf("places = %d, want 4", got)
	}
}
