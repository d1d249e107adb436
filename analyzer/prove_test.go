package analyzer_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"vitals/analyzer"
	"vitals/rules"
)

// TestBuiltInRulesProveThemselves runs the same proof on the built-in entries
// that `vitals rules test` runs on a user's.
func TestBuiltInRulesProveThemselves(t *testing.T) {
	r, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	all := &rules.Own{
		Credentials: r.Credentials.Credentials, Systems: r.Systems.Systems, Tasks: r.Tasks.Tasks,
		Roles: r.Roles.Roles, Checks: r.Checks.Checks, Openings: r.Rewrites.Openings,
	}
	proof := analyzer.New(r).Prove(all)
	for _, f := range proof.Failures {
		t.Errorf("%s %s: %q %s", f.List, f.ID, f.Text, f.What)
	}
	if proof.Texts < 1000 {
		t.Errorf("only %d texts were run", proof.Texts)
	}
}

// TestProveFindsWhatIsWrong: an entry whose texts are swapped fails on each.
func TestProveFindsWhatIsWrong(t *testing.T) {
	r, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	epic := *r.Systems.ByID("epic")
	epic.Hit, epic.Miss = epic.Miss[:1], epic.Hit[:1]
	bls := *r.Credentials.ByID("bls")
	bls.Hit, bls.Miss = []rules.CredentialExample{{Text: "BLS, expires 05/2028", Status: "expired"}}, []rules.CredentialExample{{Text: "BLS"}}
	proof := analyzer.New(r).Prove(&rules.Own{Systems: []rules.System{epic}, Credentials: []rules.Credential{bls}})
	if len(proof.Failures) != 4 || proof.Texts != 4 {
		t.Errorf("%d of %d texts fail, want 4 of 4: %v", len(proof.Failures), proof.Texts, proof.Failures)
	}
}

// TestDocumentedRulesProveThemselves runs the examples of docs/rules.md.
func TestDocumentedRulesProveThemselves(t *testing.T) {
	page, err := os.ReadFile("../docs/rules.md")
	if err != nil {
		t.Fatal(err)
	}
	blocks := strings.Split(string(page), "```yaml\n")[1:]
	if len(blocks) == 0 {
		t.Fatal("the page holds no example")
	}
	for i, block := range blocks {
		text, _, _ := strings.Cut(block, "```")
		path := filepath.Join(t.TempDir(), "clinic.yaml")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		r, own, err := rules.LoadWith([]string{path})
		if err != nil {
			t.Errorf("example %d: %v", i+1, err)
			continue
		}
		proof := analyzer.New(r).Prove(own)
		for _, f := range proof.Failures {
			t.Errorf("example %d: %s %s: %q %s", i+1, f.List, f.ID, f.Text, f.What)
		}
		if i == 0 {
			want := fmt.Sprintf("clinic.yaml: %d rules, %d texts, all read", own.Len(), proof.Texts)
			if !strings.Contains(string(page), want) {
				t.Errorf("the page does not say %q", want)
			}
		}
	}
}
