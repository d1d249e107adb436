package facts

import (
	"strings"

	"vitals/analyzer/internal/nlp"
	"vitals/analyzer/resume"
	"vitals/rules"
)

// A titleReader tells what a job title says about the stage of a career.
type titleReader struct {
	assisting, care, senior, lead, manager, clinic, other, helper, headless, student, pause titleWords
}

// titleWords is a set of phrases, those in capitals matched as written.
type titleWords struct {
	phrases *nlp.Phrases
	capital []bool
}

func newTitleReader(s *rules.StageTitles) *titleReader {
	return &titleReader{
		assisting: newTitleWords(s.Assisting), care: newTitleWords(s.Care), senior: newTitleWords(s.Senior), lead: newTitleWords(s.Lead),
		manager: newTitleWords(s.Manager), clinic: newTitleWords(s.Clinic), other: newTitleWords(s.Other), student: newTitleWords(s.Student),
		helper: newTitleWords(s.Helper), headless: newTitleWords(s.Headless), pause: newTitleWords(s.Break),
	}
}

func newTitleWords(list []string) titleWords {
	w := titleWords{phrases: nlp.NewPhrases(nil)}
	for i, s := range list {
		w.phrases.Add(s, i)
		w.capital = append(w.capital, strings.ToUpper(s) == s)
	}
	return w
}

// in reports whether text holds one of the phrases.
func (w titleWords) in(text string) bool {
	words := nlp.Words(text)
	for _, m := range w.phrases.Find(text, words) {
		at := text[words[m.First].Start:words[m.Last-1].End]
		if !w.capital[m.Value] || strings.ToUpper(at) == at {
			return true
		}
	}
	return false
}

// stageOf returns lead, manager, senior, "assisting", "care" or other for one
// position. clinic tells that the person is known to work in clinics.
func (t *titleReader) stageOf(p resume.Position, clinic bool) string {
	title := p.Title
	assisting := t.assisting.in(title)
	if t.profession(title) {
		return Outside
	}
	inClinic := assisting || t.clinic.in(title)
	at := t.clinic.in(p.Employer)
	heads := !t.headless.in(title)
	switch {
	case heads && t.manager.in(title) && (inClinic || at || clinic && len(nlp.Words(title)) > 1 && t.office(title)) && !assistantTo(title):
		return Manager
	case heads && t.lead.in(title) && (inClinic || (at || clinic) && t.care.in(title) || at && t.office(title)):
		return Lead
	case t.senior.in(title) && assisting:
		return Senior
	case assisting:
		return "assisting"
	case t.care.in(title):
		return "care"
	}
	return Outside
}

// noWork reports whether what stands like a job is a pause between two: its
// words tell so, and none is of a title in healthcare.
func (t *titleReader) noWork(p resume.Position) bool {
	said := p.Title
	if said == "" {
		said = p.Employer
	}
	return t.pause.in(said) && !t.assisting.in(said) && !t.care.in(said)
}

// profession reports whether a title is of a profession other than medical
// assisting: a nurse's, but not a nurse's aide's.
func (t *titleReader) profession(title string) bool {
	return t.other.in(title) && !t.assisting.in(title) && !t.helper.in(title)
}

// office reports whether the title of one who leads or manages is such as
// clinics and practices use, whatever the employer's name.
func (t *titleReader) office(title string) bool {
	title = strings.ToLower(title)
	for _, word := range []string{"office", "operations", "front desk", "reception"} {
		if strings.Contains(title, word) {
			return true
		}
	}
	return false
}

// assistantTo reports whether a title is an assistant's to the one it names. Of
// two titles ("Office Manager / Medical Assistant") the first tells.
func assistantTo(title string) bool {
	title, _, _ = strings.Cut(title, "/")
	words := nlp.Words(title)
	n := len(words)
	return n > 1 && (words[0].Lower == "assistant" && words[1].Lower == "to" || words[n-1].Lower == "assistant")
}
