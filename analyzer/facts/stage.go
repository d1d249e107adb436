package facts

import (
	"time"
	"vitals/analyzer/resume"
	"vitals/rules"
)

func findStage(res *resume.Resume, f *Facts, r *rules.Rules, asOf time.Time) Stage {
	return Stage{}
}
