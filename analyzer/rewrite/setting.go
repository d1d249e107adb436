package rewrite

import (
	"slices"
	"strings"

	"vitals/analyzer/resume"
	"vitals/rules"
)

// setting returns the kind of workplace that a job's title or employer tells,
// the zero value for a clinic or where nothing is known.
func (rw *Rewriter) setting(pos *resume.Position) rules.Setting {
	if pos == nil {
		return rules.Setting{}
	}
	for _, text := range []string{pos.Employer, pos.Title} {
		if at, ok := rw.settingOf(text); ok {
			return at
		}
	}
	return rules.Setting{}
}

func (rw *Rewriter) settingOf(text string) (rules.Setting, bool) {
	told := singular(text)
	for _, at := range rw.rules.Settings {
		if holdsAny(told, at.Words) && !holdsAny(told, at.Not) {
			return at, true
		}
	}
	return rules.Setting{}, false
}

// holdsAny reports whether a text, as singular writes it, holds one of the words.
func holdsAny(text string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return holdsWord(text, singular(w)) })
}

// perPerson returns the period by which people are counted where the work was done.
func (s sentence) perPerson() string {
	if s.at.Per != "" {
		return s.at.Per
	}
	return "day"
}

// inSetting returns a metric of patients per day as it is told where the work
// was done: residents per shift.
func (s sentence) inSetting(m rules.Metric) rules.Metric {
	if m.Placeholder != "[N] patients per day" || s.at.Per == "" {
		return m
	}
	who := s.at.People
	for _, t := range s.tok {
		if t.lower == "patients" || t.lower == "pts" {
			who = "patients"
		}
	}
	r := strings.NewReplacer("patients", who, "per day", "per "+s.at.Per, "usual day", "usual "+s.at.Per, "each day", "each "+s.at.Per)
	m.Placeholder, m.Question, m.Sanity = r.Replace(m.Placeholder), r.Replace(m.Question), rules.Sanity{}
	return m
}
