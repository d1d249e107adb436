// Package check holds a resume's facts against the rules and yields findings
// and a score.
package check

import (
	"sort"

	"vitals/analyzer/document"
	"vitals/analyzer/facts"
	"vitals/analyzer/resume"
	"vitals/rules"
)

// A Severity says how much a finding matters.
type Severity string

// The severities, from the gravest.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Info    Severity = "info"
)

// Rank orders severities: 0 for the gravest. An unknown one ranks last.
func (s Severity) Rank() int {
	switch s {
	case Error:
		return 0
	case Warning:
		return 1
	case Info:
		return 2
	}
	return 3
}

// A Finding is one place where the resume can be made better.
type Finding struct {
	document.Span // what it is about; empty where it is about something that is missing
	Rule          string
	Severity      Severity
	Message       string
	Bullet        int // index in Resume.Bullets, -1 where it is about no bullet
}

// AsksForNumber reports whether the finding is mended by a number in its bullet.
func (f Finding) AsksForNumber() bool {
	switch f.Rule {
	case "unquantified-clinical-bullet", "unquantified-bullet", "vague-quantity":
		return true
	}
	return false
}

// Input is what the checks look at.
type Input struct {
	Resume *resume.Resume
	Facts  *facts.Facts
	Rules  *rules.Rules
	Target Target
	Scope  func(bullet string) string // what to check where a bullet claims work beyond a medical assistant's scope, else ""
}

// A Target is the role the person aims at, as far as the checks need it.
type Target struct {
	Role  rules.Role
	Given bool // named by the user, not inferred
}

// Run runs all checks. The findings come in the order of the text, those about
// something missing last; the score is nil for a file that is no resume.
func Run(in Input) ([]Finding, *Score) {
	c := &collector{rules: in.Rules.Checks}
	if reason := notResume(in); reason != "" && c.knows("not-a-resume") {
		c.add("not-a-resume", document.Span{}, -1, "reason", reason)
		return c.findings, nil
	}
	checkBullets(in, c)
	checkCertification(in, c)
	checkLifeSupport(in, c)
	checkExpired(in, c)
	checkTarget(in, c)
	checkClaims(in, c)
	checkSystems(in, c)
	checkListed(in, c)
	sort.SliceStable(c.findings, func(i, j int) bool { return before(c.findings[i], c.findings[j]) })
	score := scoreOf(in, c.findings)
	return c.findings, &score
}

// before orders findings by place, then by rule; what is missing comes last.
func before(a, b Finding) bool {
	if (a.Len() == 0) != (b.Len() == 0) {
		return b.Len() == 0
	}
	if a.Start != b.Start {
		return a.Start < b.Start
	}
	return a.Len() > 0 && a.Rule < b.Rule
}

// A collector gathers findings, with severity and message from the rules.
type collector struct {
	rules    rules.Checks
	findings []Finding
}

// knows reports whether the rule is in force.
func (c *collector) knows(rule string) bool {
	_, ok := c.rules.ByID(rule)
	return ok
}

// add reports a finding of the rule. values fill the rule's message, name and
// value in turn.
func (c *collector) add(rule string, at document.Span, bullet int, values ...string) {
	ch, ok := c.rules.ByID(rule)
	if !ok {
		return // disabled by the user; the tests hold every rule named in code against the list
	}
	c.findings = append(c.findings, Finding{
		Span: at, Rule: rule, Severity: Severity(ch.Severity), Message: ch.Say(values...), Bullet: bullet,
	})
}
