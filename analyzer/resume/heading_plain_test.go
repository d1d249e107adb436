package resume

import (
	"strings"
	"testing"
)

// Jobs stand under a heading of unknown words, in a text whose headings only
// stand apart: what follows tells that they are jobs.
func TestPlainHeadingOverJobs(t *testing.T) {
	const text = `Ana Flores
Toledo, OH 43604

Core Skills
* NextGen
* Typing
* Phones
* Microsoft Office

HEADING
Referral Coordinator | Bayou Bend Medical Group, Toledo, OH | 09/2023 - Current
* Processed referrals

Certifications
BLS, American Heart Association
`
	r := loadRules(t)
	for heading, want := range map[string]int{"Where I Have Been": 1, "Relevant History": 1, "Databases": 1} {
		res := Parse(build(strings.Replace(text, "HEADING", heading, 1)), r)
		if len(res.Positions) != want || len(res.Bullets) != want {
			t.Errorf("%q: %d jobs and %d bullets, want %d of each", heading, len(res.Positions), len(res.Bullets), want)
		}
	}
}
