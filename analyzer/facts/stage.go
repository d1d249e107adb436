package facts

import (
	"fmt"
	"math"
	"strings"
	"time"

	"vitals/analyzer/internal/nlp"
	"vitals/analyzer/resume"
	"vitals/rules"
)

// The stages of the labelling guide.
const (
	Student = "student"
	Entry   = "entry"
	Mid     = "mid"
	Senior  = "senior"
	Lead    = "lead"
	Manager = "manager"
	Outside = "other"
)

// A titleReader tells what a job title says about the stage of a career.
type titleReader struct {
	assisting, care, senior, lead, manager, clinic, other, student titleWords
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
	if t.other.in(title) && !assisting {
		return Outside
	}
	inClinic := assisting || t.clinic.in(title)
	at := t.clinic.in(p.Employer)
	switch {
	case t.manager.in(title) && (inClinic || at || clinic && len(nlp.Words(title)) > 1 && t.office(title)) && !assistantTo(title):
		return Manager
	case t.lead.in(title) && (inClinic || (at || clinic) && t.care.in(title)):
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

// office reports whether a manager's title is one that clinics and practices
// use, whatever the employer's name.
func (t *titleReader) office(title string) bool {
	return strings.Contains(strings.ToLower(title), "office") || strings.Contains(strings.ToLower(title), "operations")
}

// assistantTo reports whether a title is an assistant's to the one it names.
func assistantTo(title string) bool {
	words := nlp.Words(title)
	n := len(words)
	return n > 1 && (words[0].Lower == "assistant" && words[1].Lower == "to" || words[n-1].Lower == "assistant")
}

func findStage(res *resume.Resume, f *Facts, r *rules.Rules, asOf time.Time) Stage {
	c := newCareer(res, f, r, asOf)
	years := c.years()
	s := Stage{Years: years}
	s.ID = c.stage()
	s.Reasons = c.reasons(s.ID)
	return s
}

// A career is what the positions of a resume tell together.
type career struct {
	titles  *titleReader
	now     month
	jobs    []resume.Position // paid, the latest first as far as dates tell
	kinds   []string          // of each job: the answer of stageOf
	externs int
	trained bool // the resume tells of training in medical assisting
	primary bool // a main certification is held
	coming  bool // one is in progress
	summary bool // the summary or headline says medical assistant
}

// A month counts months from year 0.
type month int

func newCareer(res *resume.Resume, f *Facts, r *rules.Rules, asOf time.Time) *career {
	c := &career{titles: newTitleReader(&r.Headings.Stages), now: month(asOf.Year()*12 + int(asOf.Month()) - 1)}
	for _, p := range res.Positions {
		switch p.Kind {
		case resume.Job, resume.MilitaryKind:
			c.jobs = append(c.jobs, p)
		case resume.ExternshipKind:
			c.externs++
		}
	}
	known := false
	for _, p := range c.jobs {
		known = known || c.titles.assisting.in(p.Title)
	}
	for _, p := range c.jobs {
		c.kinds = append(c.kinds, c.titles.stageOf(p, known))
	}
	c.readSections(res)
	c.readCredentials(f, r)
	return c
}

// readSections looks for training in medical assisting, and for a summary that
// speaks of it.
func (c *career) readSections(res *resume.Resume) {
	for _, s := range res.Sections {
		for i := s.First; i < s.Last && i < len(res.Doc.Lines); i++ {
			text := res.Doc.LineText(i)
			switch s.Kind {
			case resume.Education, resume.Certifications:
				c.trained = c.trained || c.titles.student.in(text)
			case resume.Summary, resume.Contact:
				c.summary = c.summary || c.titles.assisting.in(text) && len(nlp.Words(text)) > 0
			}
		}
	}
}

func (c *career) readCredentials(f *Facts, r *rules.Rules) {
	primary := map[string]bool{}
	for _, g := range r.Credentials.Groups {
		if g.ID == "primary-ma-certification" {
			for _, id := range g.Members {
				primary[id] = true
			}
		}
	}
	for _, cr := range f.Credentials {
		if primary[cr.ID] {
			c.primary = c.primary || cr.Status == Held
			c.coming = c.coming || cr.Status == InProgress
		}
	}
}

// stage decides where the person stands now: by the jobs held now or last, and
// by the years in medical assisting.
func (c *career) stage() string {
	best := Outside
	for _, i := range c.current() {
		if k := c.kinds[i]; rank[k] > rank[best] {
			best = k
		}
	}
	switch best {
	case Manager, Lead:
		return best
	case Senior:
		return Senior
	case "assisting":
		return c.byYears()
	}
	return c.withoutAssistingNow(best)
}

// rank orders what a title may say, for a person who holds several.
var rank = map[string]int{Outside: 0, "care": 1, "assisting": 2, Senior: 3, Lead: 4, Manager: 5}

// withoutAssistingNow decides for a person whose present work is not medical
// assisting: on the way into it, between two such jobs, or of another field.
func (c *career) withoutAssistingNow(now string) string {
	signs := c.primary || c.coming || c.trained || c.externs > 0 && c.summary || c.months() > 0 && (c.summary || now == "care")
	if !signs || c.inProfession() {
		return Outside
	}
	if c.months() > 0 {
		return c.byYears()
	}
	for _, k := range c.kinds {
		if k != Outside {
			return Entry
		}
	}
	return Student
}

// inProfession reports whether a job held now or last is a profession of its
// own, such as a nurse's.
func (c *career) inProfession() bool {
	for _, i := range c.current() {
		if c.titles.other.in(c.jobs[i].Title) {
			return true
		}
	}
	return false
}

// byYears is the stage by completed years in medical assisting.
func (c *career) byYears() string {
	switch whole := c.months() / 12; {
	case whole < 3:
		return Entry
	case whole < 6:
		return Mid
	}
	return Senior
}

// current returns the jobs held now, or where none is, the one that ended last.
func (c *career) current() []int {
	var now []int
	last, lastEnd := -1, month(-1)
	for i, p := range c.jobs {
		if p.Current() {
			now = append(now, i)
			continue
		}
		if _, end := c.interval(p); end > lastEnd {
			last, lastEnd = i, end
		}
	}
	if now == nil && last >= 0 {
		now = append(now, last)
	}
	return now
}

// interval returns the months [from, to) of a position. A year without month
// counts from its middle; a start without end counts one month.
func (c *career) interval(p resume.Position) (from, to month) {
	if p.Start.Year == 0 {
		return 0, 0
	}
	from = count(p.Start)
	switch {
	case p.End.Present:
		to = c.now
	case p.End.Year == 0:
		to = from + 1
	case p.End.Month == 0 && p.Start.Month == 0:
		to = max(count(p.End), from+6)
	case p.End.Month == 0:
		to = max(count(p.End), from+1)
	default:
		to = count(p.End) + 1
	}
	return from, max(from, min(to, c.now))
}

func count(m resume.Month) month {
	if m.Month == 0 {
		return month(m.Year*12 + 6)
	}
	return month(m.Year*12 + m.Month - 1)
}

// months counts the months in medical assisting, each month once.
func (c *career) months() int {
	n := 0
	seen := map[month]bool{}
	for i, p := range c.jobs {
		if !c.counts(i) {
			continue
		}
		from, to := c.interval(p)
		for m := from; m < to; m++ {
			if !seen[m] {
				seen[m] = true
				n++
			}
		}
	}
	return n
}

// counts reports whether job i is medical assisting, leading it included.
func (c *career) counts(i int) bool {
	k := c.kinds[i]
	return k == "assisting" || k == Senior || k == Lead && c.titles.assisting.in(c.jobs[i].Title)
}

func (c *career) years() float64 {
	return math.Round(float64(c.months())/12*10) / 10
}

// reasons says in plain sentences why the stage was chosen.
func (c *career) reasons(id string) []string {
	var out []string
	n := 0
	for i := range c.jobs {
		if c.counts(i) {
			n++
		}
	}
	if n > 0 {
		out = append(out, fmt.Sprintf("You have worked as a medical assistant for about %s (%s).", yearsText(c.months()), counted(n, "position")))
	}
	for _, i := range c.current() {
		if c.kinds[i] == id && (id == Lead || id == Manager || id == Senior) {
			out = append(out, fmt.Sprintf("Your title %q %s.", c.jobs[i].Title, titleSays[id]))
		}
	}
	switch {
	case id == Student:
		out = append(out, "Your resume shows training in medical assisting and no paid healthcare work yet.")
	case id == Outside && len(c.current()) > 0 && c.jobs[c.current()[0]].Title != "":
		out = append(out, fmt.Sprintf("Your present or last title, %q, is of another field than medical assisting.", c.jobs[c.current()[0]].Title))
	case id == Outside:
		out = append(out, "Your resume shows no work or training in medical assisting.")
	case id == Entry && n == 0:
		out = append(out, "Your resume shows no paid job as a medical assistant yet, but training for it and other healthcare work.")
	}
	return out
}

var titleSays = map[string]string{
	Lead:    "leads other staff",
	Manager: "runs a clinic, a practice or an office",
	Senior:  "is a senior one",
}

// yearsText writes months as "4 years and 5 months".
func yearsText(months int) string {
	years, rest := months/12, months%12
	switch {
	case months == 0:
		return "less than a month"
	case years == 0:
		return counted(rest, "month")
	case rest == 0:
		return counted(years, "year")
	}
	return counted(years, "year") + " and " + counted(rest, "month")
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
