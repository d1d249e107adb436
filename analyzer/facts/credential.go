package facts

import (
	"time"
	"vitals/analyzer/resume"
	"vitals/rules"
)

func findCredentials(res *resume.Resume, r *rules.Rules, asOf time.Time) ([]Credential, []TitleClaim) {
	return nil, nil
}
