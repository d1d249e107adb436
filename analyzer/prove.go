package analyzer

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"vitals/analyzer/career"
	"vitals/analyzer/document"
	"vitals/analyzer/facts"
	"vitals/analyzer/resume"
	"vitals/rules"
)

// A Failure is a hit or miss text that is not read as its entry says.
type Failure struct {
	List string // rules.List.Name
	ID   string
	Text string
	What string // what is wrong, lower case, no full stop
}

// A Proof is the outcome of running the hit and miss texts of rules.
type Proof struct {
	Texts    int // how many were run
	Failures []Failure
}

// proofDay decides what has expired in the texts of rules; they tell years far
// from it.
var proofDay = time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)

// Prove runs the hit and miss texts of own by the analyzer's rules: each in a
// small resume, in the place that it names, read as any resume is.
func (a *Analyzer) Prove(own *rules.Own) Proof {
	p := prover{Analyzer: a}
	for _, c := range own.Credentials {
		for _, e := range c.Hit {
			p.credential(c.ID, e, facts.Status(e.Status))
		}
		for _, e := range c.Miss {
			p.credential(c.ID, e, "none")
		}
	}
	for _, s := range own.Systems {
		p.system(s, s.Hit, true)
		p.system(s, s.Miss, false)
	}
	for _, t := range own.Tasks {
		p.task(t.ID, t.Hit, true)
		p.task(t.ID, t.Miss, false)
	}
	for _, r := range own.Roles {
		p.role(r.ID, r.Hit, true)
		p.role(r.ID, r.Miss, false)
	}
	for _, c := range own.Checks {
		p.check(c, c.Hit, true)
		p.check(c, c.Miss, false)
	}
	for _, o := range own.Openings {
		p.opening(o.Phrase, o.Hit, true)
		p.opening(o.Phrase, o.Miss, false)
	}
	return p.proof
}

type prover struct {
	*Analyzer
	proof Proof
}

// expect counts a text, and notes it where what was found is not what was meant.
func (p *prover) expect(list, id, text string, ok bool, what string) {
	p.proof.Texts++
	if !ok {
		p.proof.Failures = append(p.proof.Failures, Failure{list, id, text, what})
	}
}

// found tells a wrong outcome: a hit that is not found, or a miss that is.
func found(hit bool, others []string) string {
	if !hit {
		return "is read as it, and should not be"
	}
	if len(others) == 0 {
		return "is not read as it"
	}
	return "is not read as it, but as " + strings.Join(others, ", ")
}

// proofResume makes a small resume that holds line in the place named where.
func proofResume(where, line string) *document.Document {
	name, title, bullet, section := "Dana Whitfield", "Medical Assistant", "Greeted visitors", ""
	switch where {
	case "name":
		name += ", " + line
	case "title":
		title = line
	case "experience":
		bullet = line
	default:
		section = strings.ToUpper(where) + "\n" + line + "\n\n"
	}
	lines := fmt.Sprintf("%s\nToledo, OH 43604\n(419) 555-0142 | dana@example.com\n\n%sEXPERIENCE\n%s\nMaple Clinic, Toledo, OH\n05/2021 - 06/2024\n- %s\n", name, section, title, bullet)
	doc, err := document.Read(context.Background(), "proof.txt", []byte(lines), document.Limits{})
	if err != nil {
		panic(err) // text of a few lines is always read
	}
	return doc
}

func (p *prover) read(where, line string) *facts.Facts {
	return p.finder.Find(resume.Parse(proofResume(where, line), p.rules), proofDay)
}

func (p *prover) credential(id string, e rules.CredentialExample, want facts.Status) {
	where := e.Where
	if where == "" {
		where = "certifications"
	}
	if want == "" {
		want = facts.Held
	}
	got, others := facts.Status("none"), []string(nil)
	for _, c := range p.read(where, e.Text).Credentials {
		if c.ID == id {
			got = c.Status
		}
		others = append(others, c.ID)
	}
	what := found(want != "none", others)
	if got != "none" && want != "none" {
		what = fmt.Sprintf("is read as %s, not as %s", got, want)
	}
	p.expect("credentials", id, e.Text, got == want, what)
}

func (p *prover) system(s rules.System, texts []rules.SystemExample, hit bool) {
	id := s.ID
	if s.Kind == "module" {
		id = s.Parent // a module is a mention of the system it belongs to
	}
	for _, e := range texts {
		where := e.Where
		if where == "" {
			where = "skills"
		}
		var got []string
		for _, x := range p.read(where, e.Text).Systems {
			got = append(got, x.ID)
		}
		p.expect("systems", s.ID, e.Text, slices.Contains(got, id) == hit, found(hit, got))
	}
}

func (p *prover) task(id string, texts []string, hit bool) {
	for _, text := range texts {
		var got []string
		for _, b := range p.read("experience", text).Bullets {
			got = append(got, b.Tasks...)
		}
		p.expect("tasks", id, text, slices.Contains(got, id) == hit, found(hit, got))
	}
}

func (p *prover) role(id string, names []string, hit bool) {
	for _, name := range names {
		role, err := career.Find(p.rules, name)
		var got []string
		if err == nil {
			got = []string{role.ID}
		}
		p.expect("roles", id, name, (err == nil && role.ID == id) == hit, found(hit, got))
	}
}

// check runs the texts of a check that is data alone: bullets where it looks
// for phrases, certification lines where it requires something.
func (p *prover) check(c rules.Check, texts []string, hit bool) {
	where := "certifications"
	if len(c.Phrases) > 0 {
		where = "experience"
	}
	for _, text := range texts {
		rep, err := p.Analyze(context.Background(), proofResume(where, text), Options{AsOf: proofDay})
		fires := err == nil && slices.ContainsFunc(rep.Findings, func(f Finding) bool { return f.Rule == c.ID })
		what := "does not make it fire"
		if !hit {
			what = "makes it fire, and should not"
		}
		p.expect("checks", c.ID, text, fires == hit, what)
	}
}

func (p *prover) opening(phrase string, texts []string, hit bool) {
	for _, text := range texts {
		what := "does not begin with it"
		if !hit {
			what = "is read as beginning with a weak opening, and should not be"
		}
		p.expect("openings", phrase, text, p.rewriter.WeakOpening(text) == hit, what)
	}
}
