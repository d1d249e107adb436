package facts

import (
	"vitals/analyzer/document"
	"vitals/analyzer/resume"
	"vitals/rules"
)

func findSystems(res *resume.Resume, r *rules.Rules) ([]System, []document.Span) {
	return nil, nil
}
