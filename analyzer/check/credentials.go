package check

import (
	"slices"

	"vitals/analyzer/document"
	"vitals/analyzer/facts"
)

// primaryGroup is the group of credentials in the rules of which a medical
// assistant is expected to hold one.
const primaryGroup = "primary-ma-certification"

// licensedGroups are the licences whose holders are not told to become a
// medical assistant, and whose scope is wider than one's.
var licensedGroups = []string{"nursing-license", "advanced-practice-license", "physician-license"}

// checkCertification looks for a medical assistant certification.
func checkCertification(in Input, c *collector) {
	if in.hasInGroup(primaryGroup, facts.Held) != nil || !in.asksFor(primaryGroup) {
		return
	}
	if cred := in.hasInGroup(primaryGroup, facts.InProgress); cred != nil {
		c.add("certification-in-progress", cred.Span, -1, "credential", cred.Name)
		return
	}
	c.add("missing-certification", document.Span{}, -1)
}

// checkLifeSupport looks for BLS, or CPR in its place.
func checkLifeSupport(in Input, c *collector) {
	if in.has("bls", facts.Held) != nil || !in.asksFor("bls") {
		return
	}
	if cpr := in.has("cpr", facts.Held); cpr != nil {
		c.add("cpr-without-bls", cpr.Span, -1)
		return
	}
	c.add("missing-bls", document.Span{}, -1)
}

// checkExpired reports each credential that has lapsed.
func checkExpired(in Input, c *collector) {
	for _, cred := range in.Facts.Credentials {
		if cred.Status != facts.Expired {
			continue
		}
		when := ""
		if !cred.Expires.IsZero() {
			when = " (" + cred.Expires.Words() + ")"
		}
		c.add("expired-credential", cred.Span, -1, "credential", cred.Name, "expires", when)
	}
}

// checkTarget reports what the target role asks for and the resume does not
// show, less what has a check of its own.
func checkTarget(in Input, c *collector) {
	for _, group := range in.Target.Role.Requirements.ExpectedGroups {
		if group == primaryGroup || group == "bls" {
			continue
		}
		if in.hasInGroup(group, facts.Held) == nil && in.hasInGroup(group, facts.InProgress) == nil {
			c.add("target-credential", document.Span{}, -1, "role", in.Target.Role.Title, "credential", in.Rules.Credentials.GroupName(group))
		}
	}
}

// checkClaims reports certifications that only a job title names, and letters
// without their board.
func checkClaims(in Input, c *collector) {
	for _, t := range in.Facts.TitleClaims {
		c.add("title-only-certification", t.Span, -1, "title", in.text(t.Span))
	}
	for _, cred := range in.Facts.Credentials {
		known := in.Rules.Credentials.ByID(cred.ID)
		if cred.Status == facts.Held && cred.Issuer == "" && known != nil && known.Kind == "certification" && len(known.Issuers) > 1 {
			c.add("credential-without-issuer", cred.Span, -1, "credential", cred.Name)
		}
	}
}

// asksFor reports whether the resume is expected to show a credential of the
// group. On a resume of another field, or of a licensed clinician, only a
// target that the person named can ask for it.
func (in Input) asksFor(group string) bool {
	if in.Target.Given && in.otherField() {
		return slices.Contains(in.Target.Role.Requirements.ExpectedGroups, group)
	}
	return !in.otherField()
}

func (in Input) otherField() bool {
	return in.Facts.Stage.ID == "other" || in.licensed()
}

func (in Input) licensed() bool {
	return slices.ContainsFunc(licensedGroups, func(g string) bool { return in.hasInGroup(g, facts.Held) != nil })
}

func (in Input) has(id string, status facts.Status) *facts.Credential {
	return in.find(status, func(have string) bool { return have == id })
}

func (in Input) hasInGroup(group string, status facts.Status) *facts.Credential {
	return in.find(status, func(have string) bool { return in.Rules.Credentials.InGroup(group, have) })
}

func (in Input) find(status facts.Status, is func(id string) bool) *facts.Credential {
	for i, cred := range in.Facts.Credentials {
		if cred.Status == status && is(cred.ID) {
			return &in.Facts.Credentials[i]
		}
	}
	return nil
}
