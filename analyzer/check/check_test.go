package check

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"vitals/analyzer/document"
	"vitals/analyzer/facts"
	"vitals/analyzer/resume"
	"vitals/rules"
)

func load(t *testing.T) *rules.Rules {
	t.Helper()
	r, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// input makes a resume with one job and the given bullets; its facts are f.
func input(t *testing.T, f facts.Facts, bullets ...string) Input {
	t.Helper()
	doc := &document.Document{Text: strings.Join(bullets, "\n")}
	res := &resume.Resume{Doc: doc, Positions: []resume.Position{{Title: "Medical Assistant"}}}
	at := 0
	for _, b := range bullets {
		res.Bullets = append(res.Bullets, resume.Bullet{Span: document.Span{Start: at, End: at + len(b)}, Text: b})
		at += len(b) + 1
	}
	for len(f.Bullets) < len(bullets) {
		f.Bullets = append(f.Bullets, facts.Bullet{Category: facts.Clinical, Quantities: []facts.Quantity{{Value: 1}}})
	}
	if f.Stage.ID == "" {
		f.Stage.ID = "mid"
	}
	return Input{Resume: res, Facts: &f, Rules: load(t)}
}

func cred(id string, s facts.Status) facts.Credential {
	return facts.Credential{ID: id, Name: id, Status: s, Issuer: "board"}
}

func ruleNames(findings []Finding) string {
	var names []string
	for _, f := range findings {
		names = append(names, f.Rule)
	}
	slices.Sort(names)
	return strings.Join(names, " ")
}

func TestCredentialAndSystemFindings(t *testing.T) {
	epic := []facts.System{{ID: "epic"}}
	cma, bls := cred("cma", facts.Held), cred("bls", facts.Held)
	tests := []struct {
		name  string
		facts facts.Facts
		want  string
	}{
		{"all shown", facts.Facts{Credentials: []facts.Credential{cma, bls}, Systems: epic}, ""},
		{"nothing shown", facts.Facts{}, "missing-bls missing-certification missing-ehr"},
		{"on its way", facts.Facts{Credentials: []facts.Credential{cred("rma", facts.InProgress), bls}, Systems: epic}, "certification-in-progress"},
		{"cpr only", facts.Facts{Credentials: []facts.Credential{cma, cred("cpr", facts.Held)}, Systems: epic}, "cpr-without-bls"},
		{"lapsed card", facts.Facts{Credentials: []facts.Credential{cma, cred("bls", facts.Expired)}, Systems: epic}, "expired-credential missing-bls"},
		{"a portal is no record system", facts.Facts{Credentials: []facts.Credential{cma, bls}, Systems: []facts.System{{ID: "epic-mychart"}}}, "missing-ehr"},
		{"spoken of, not named", facts.Facts{Credentials: []facts.Credential{cma, bls}, GenericEHR: []document.Span{{Start: 0, End: 3}}}, "generic-ehr"},
		{"a nurse is not told to become an assistant", facts.Facts{Credentials: []facts.Credential{cred("rn", facts.Held)}}, ""},
		{"another field", facts.Facts{Stage: facts.Stage{ID: "other"}}, ""},
		{"a title that claims", facts.Facts{Credentials: []facts.Credential{cma, bls}, Systems: epic, TitleClaims: []facts.TitleClaim{{ID: "cma"}}}, "title-only-certification"},
		{"letters without their board", facts.Facts{Credentials: []facts.Credential{{ID: "rma", Status: facts.Held}, bls}, Systems: epic}, "credential-without-issuer"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			findings, _ := Run(input(t, tt.facts, "EMR kept"))
			if got := ruleNames(findings); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestTargetDecidesOnAResumeOfAnotherField(t *testing.T) {
	in := input(t, facts.Facts{Stage: facts.Stage{ID: "other"}}, "Ran a till")
	role := rules.Role{Title: "Medical coder"}
	role.Requirements.ExpectedGroups = []string{"coding-credential"}
	in.Target = Target{Role: role, Given: true}
	findings, _ := Run(in)
	if got := ruleNames(findings); got != "missing-ehr target-credential" {
		t.Errorf("got %q", got)
	}
}

func TestBulletFindings(t *testing.T) {
	number := []facts.Quantity{{Value: 30}}
	vague := []document.Span{{Start: 0, End: 8}}
	tests := []struct {
		name   string
		bullet facts.Bullet
		want   string
	}{
		{"clinical with a number", facts.Bullet{Category: facts.Clinical, Quantities: number}, ""},
		{"clinical without", facts.Bullet{Category: facts.Clinical}, "unquantified-clinical-bullet"},
		{"a clinical half", facts.Bullet{Category: facts.Administrative, Also: []facts.Category{facts.Clinical}}, "unquantified-clinical-bullet"},
		{"clinical and vague", facts.Bullet{Category: facts.Clinical, Vague: vague}, "unquantified-clinical-bullet vague-quantity"},
		{"vague beside a number", facts.Bullet{Category: facts.Clinical, Vague: vague, Quantities: number}, ""},
		{"office work", facts.Bullet{Category: facts.Administrative}, "unquantified-bullet"},
		{"office work, vague", facts.Bullet{Category: facts.Leadership, Vague: vague}, "vague-quantity"},
		{"another field", facts.Bullet{Category: facts.Other}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := facts.Facts{
				Bullets:     []facts.Bullet{tt.bullet},
				Credentials: []facts.Credential{cred("cma", facts.Held), cred("bls", facts.Held)},
				Systems:     []facts.System{{ID: "epic"}},
			}
			findings, _ := Run(input(t, f, "numerous patients seen"))
			if got := ruleNames(findings); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestScopeOfPractice(t *testing.T) {
	tests := []struct {
		name string
		cred facts.Credential
		kind facts.Category
		want string
	}{
		{"an assistant", cred("cma", facts.Held), facts.Clinical, "scope-of-practice unquantified-clinical-bullet"},
		{"a nurse may", cred("rn", facts.Held), facts.Clinical, "unquantified-clinical-bullet"},
		{"at the desk as well", cred("cma", facts.Held), facts.Administrative, "scope-of-practice unquantified-bullet"},
		{"another field", cred("cma", facts.Held), facts.Other, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := facts.Facts{
				Bullets:     []facts.Bullet{{Category: tt.kind}},
				Credentials: []facts.Credential{tt.cred, cred("bls", facts.Held)},
				Systems:     []facts.System{{ID: "epic"}},
			}
			in := input(t, f, "Triaged patients")
			in.Scope = func(string) string { return "check this" }
			findings, _ := Run(in)
			if got := ruleNames(findings); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// TestEveryLostPointHasAFinding holds the promise of `vitals explain score`.
func TestEveryLostPointHasAFinding(t *testing.T) {
	clinical := facts.Bullet{Category: facts.Clinical}
	tests := []struct {
		name    string
		facts   facts.Facts
		bullets []string
		total   int
	}{
		{"nothing shown", facts.Facts{Bullets: []facts.Bullet{clinical}}, []string{"Took vitals"}, 5},
		{"half the bullets", facts.Facts{
			Bullets:     []facts.Bullet{clinical, {Category: facts.Clinical, Quantities: []facts.Quantity{{Value: 2}}}},
			Credentials: []facts.Credential{cred("cma", facts.Held), cred("bls", facts.Held)},
			Systems:     []facts.System{{ID: "epic"}},
		}, []string{"Took vitals", "Roomed 30 patients"}, 70},
		{"no bullets", facts.Facts{}, nil, 5},
		{"another field is measured on nothing it lacks", facts.Facts{
			Stage: facts.Stage{ID: "other"}, Bullets: []facts.Bullet{{Category: facts.Other}}}, []string{"Ran a till"}, 100},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := input(t, tt.facts, tt.bullets...)
			findings, score := Run(in)
			if score.Total != tt.total {
				t.Errorf("total %d, want %d: %+v", score.Total, tt.total, score.Parts)
			}
			for _, part := range score.Parts {
				if part.Points < 100 && !hasFinding(in, findings, part.Name) {
					t.Errorf("part %s has %d points and no finding", part.Name, part.Points)
				}
			}
		})
	}
}

func hasFinding(in Input, findings []Finding, part string) bool {
	return slices.ContainsFunc(findings, func(f Finding) bool {
		c, ok := in.Rules.Checks.ByID(f.Rule)
		return ok && c.Part == part
	})
}

func TestNotAResume(t *testing.T) {
	letter := "Dear team,\nI roomed patients at Oak Clinic.\nSincerely,\nAna"
	heading := []resume.Section{{Kind: resume.Experience, Heading: "Experience"}}
	dated := []resume.Position{{Title: "Aide", Start: resume.Month{Year: 2020}}}
	tests := []struct {
		name, text string
		res        resume.Resume
		want       string
	}{
		{"a bill", "Total due $120.00", resume.Resume{}, "none of the usual headings"},
		{"a letter with what looks like work in it", letter, resume.Resume{Positions: []resume.Position{{Title: "Ana"}}}, "reads like a letter"},
		{"a resume behind its letter", letter, resume.Resume{Sections: heading, Positions: dated}, ""},
		{"a resume with nothing but a heading", "Experience", resume.Resume{Sections: heading}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.res.Doc = &document.Document{Text: tt.text}
			findings, score := Run(Input{Resume: &tt.res, Facts: &facts.Facts{}, Rules: load(t)})
			isNone := findings[0].Rule == "not-a-resume"
			if isNone != (tt.want != "") || isNone != (score == nil) || !strings.Contains(findings[0].Message, tt.want) {
				t.Errorf("got %q (%s), score %v", findings[0].Rule, findings[0].Message, score)
			}
		})
	}
}

// TestDocumentKinds runs the texts by which the kinds prove themselves.
func TestDocumentKinds(t *testing.T) {
	r := load(t)
	finder := facts.New(r)
	reason := func(text string) string {
		doc, err := document.Read(context.Background(), "x.txt", []byte(text), document.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		res := resume.Parse(doc, r)
		return notResume(Input{Resume: res, Facts: finder.Find(res, time.Now()), Rules: r})
	}
	for _, kind := range r.Checks.Documents {
		for _, text := range kind.Hit {
			if got := reason(text); got != kind.Says {
				t.Errorf("%s: %q: %q, want %q", kind.ID, text, got, kind.Says)
			}
		}
		for _, text := range kind.Miss {
			if got := reason(text); got != "" {
				t.Errorf("%s: %q: %q, want none", kind.ID, text, got)
			}
		}
	}
}

// TestChecksAreWhole holds the list of checks against what a reader is shown.
func TestChecksAreWhole(t *testing.T) {
	weights := 0
	checks := load(t).Checks
	for _, p := range checks.Score.Parts {
		weights += p.Weight
	}
	if weights != 100 {
		t.Errorf("the parts of the score weigh %d, want 100", weights)
	}
	for _, c := range checks.Checks {
		if Severity(c.Severity).Rank() == 3 {
			t.Errorf("%s: no severity %q", c.ID, c.Severity)
		}
		for name, text := range map[string]string{"title": c.Title, "message": c.Message, "why": c.Why, "fix": c.Fix, "before": c.Before, "after": c.After} {
			if text == "" {
				t.Errorf("%s: no %s", c.ID, name)
			}
		}
	}
}
