package output

import "vitals/analyzer/check"

// counts sums up a run.
type counts struct {
	read                    int
	failed                  []Result
	errors, warnings, infos int
}

func (c *counts) files() int    { return c.read + len(c.failed) }
func (c *counts) findings() int { return c.errors + c.warnings + c.infos }

func (c *counts) add(r Result) {
	if r.Report == nil {
		c.failed = append(c.failed, r)
		return
	}
	c.read++
	for _, f := range r.Report.Findings {
		switch f.Severity {
		case check.Error:
			c.errors++
		case check.Warning:
			c.warnings++
		default:
			c.infos++
		}
	}
}
