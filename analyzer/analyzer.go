// Package analyzer checks a medical assistant's resume: the whole pipeline on
// one page.
package analyzer

import (
	"context"
	"sync"
	"time"

	"vitals/analyzer/career"
	"vitals/analyzer/check"
	"vitals/analyzer/document"
	"vitals/analyzer/facts"
	"vitals/analyzer/resume"
	"vitals/analyzer/rewrite"
	"vitals/rules"
)

// Options are what the user can set for one resume.
type Options struct {
	Target string    // id, title or alias of a role; "" for the next step on the ladder
	AsOf   time.Time // the day that decides what has expired and how long a current job has lasted
}

// Where a report's target comes from.
const (
	TargetFlag     = "flag"     // the user named it
	TargetInferred = "inferred" // the next step on the ladder
)

// A Report is all that the program has to say about one resume.
type Report struct {
	Doc          *document.Document
	Resume       *resume.Resume
	Facts        *facts.Facts
	AsOf         time.Time
	Target       rules.Role
	TargetSource string
	TargetReason string // why this target, in plain words; "" where the user named it
	Findings     []Finding
	Missing      []Missing    // work that the target role looks for and no bullet tells of
	Score        *check.Score // nil for a file that is no resume
}

// A Missing is work that no bullet tells of, as a question and the bullet that
// a person who has done it could write.
type Missing struct {
	Work    string // its id in the rules
	Rewrite rewrite.Rewrite
}

// A Finding is a check's finding with the rewrites that mend it.
type Finding struct {
	check.Finding
	Rewrites []rewrite.Rewrite
}

// An Analyzer checks resumes by one set of rules. It may be used by several
// goroutines at once.
type Analyzer struct {
	rules    *rules.Rules
	finder   *facts.Finder
	rewriter *rewrite.Rewriter
}

// New returns an Analyzer that goes by the rules r.
func New(r *rules.Rules) *Analyzer {
	a := &Analyzer{rules: r}
	var wg sync.WaitGroup
	wg.Go(func() { a.finder = facts.New(r) })
	wg.Go(func() { a.rewriter = rewrite.New(r) })
	wg.Wait()
	return a
}

// Analyze checks one resume. The error says that no role is called
// opt.Target, or that ctx is done.
func (a *Analyzer) Analyze(ctx context.Context, doc *document.Document, opt Options) (*Report, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	rep := &Report{Doc: doc, AsOf: opt.AsOf}
	rep.Resume = resume.Parse(doc.Visible(), a.rules)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	rep.Facts = a.finder.Find(rep.Resume, opt.AsOf)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if err := a.aim(rep, opt.Target); err != nil {
		return nil, err
	}
	findings, score := check.Run(check.Input{
		Resume: rep.Resume,
		Facts:  rep.Facts,
		Rules:  a.rules,
		Target: check.Target{Role: rep.Target, Given: rep.TargetSource == TargetFlag},
		Scope:  a.rewriter.ScopeCaution,
	})
	rep.Score = score
	for _, f := range findings {
		rep.Findings = append(rep.Findings, Finding{f, a.rewrites(rep, f)})
	}
	if score != nil {
		for _, w := range career.Missing(a.rules, rep.Target, rep.Resume, rep.Facts) {
			rep.Missing = append(rep.Missing, Missing{w.ID, rewrite.OfWork(w, rep.Target)})
		}
	}
	return rep, nil
}

// ScopeCaution returns what to check where a bullet claims work beyond a
// medical assistant's usual scope of practice, "" where it claims none.
func (a *Analyzer) ScopeCaution(bullet string) string { return a.rewriter.ScopeCaution(bullet) }

// aim sets the report's target: the role the user named, or the next step on
// the ladder.
func (a *Analyzer) aim(rep *Report, name string) (err error) {
	if name != "" {
		rep.TargetSource = TargetFlag
		rep.Target, err = career.Find(a.rules, name)
		return err
	}
	rep.TargetSource = TargetInferred
	rep.Target, rep.TargetReason = career.Next(a.rules, rep.Facts.Stage, rep.Facts, rep.Resume)
	return nil
}

// rewrites proposes better bullets for a finding that asks for a number.
func (a *Analyzer) rewrites(rep *Report, f check.Finding) []rewrite.Rewrite {
	if f.Bullet < 0 || !f.AsksForNumber() {
		return nil
	}
	b := rep.Resume.Bullets[f.Bullet]
	var pos *resume.Position
	if b.Position >= 0 {
		pos = &rep.Resume.Positions[b.Position]
	}
	return a.rewriter.Suggest(b, rep.Facts.Bullets[f.Bullet], pos, rep.Target)
}
