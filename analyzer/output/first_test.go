package output

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"vitals/analyzer"
	"vitals/analyzer/check"
	"vitals/analyzer/rewrite"
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
		{"a proposal comes first", []string{"b0", "b1!"}, []string{"b1!", "b0"}},
		{"what is missing by what it costs", []string{"b0", "missing-bls", "missing-ehr"}, []string{"missing-ehr", "missing-bls", "b0"}},
		{"one place is kept for a bullet", []string{"b0", "missing-bls", "missing-ehr", "missing-certification"}, []string{"missing-ehr", "missing-certification", "b0"}},
		{"no bullet, three of the whole", []string{"missing-bls", "missing-ehr", "missing-certification"}, []string{"missing-ehr", "missing-certification", "missing-bls"}},
		{"small things only where nothing else is", []string{"i0", "b1"}, []string{"b1"}},
		{"a small thing is better than none", []string{"i0", "i1"}, []string{"i0"}},
	}
	for _, tt := range tests {
		rep := &analyzer.Report{}
		for i, name := range tt.all {
			rep.Findings = append(rep.Findings, findingCalled(name, i))
		}
		var got []string
		for n, x := range numberFirst(checks, topics(rep)) {
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
