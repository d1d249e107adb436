package facts

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

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

// A stageReader tells the stage of a career by one set of rules.
type stageReader struct {
	titles  *titleReader
	primary map[string]bool // ids of the main certifications
}

func newStageReader(r *rules.Rules) *stageReader {
	return &stageReader{newTitleReader(&r.Headings.Stages), wordSet(r.Credentials.Group(primaryGroup))}
}

// primaryGroup is the group of credentials in the rules that are a medical
// assistant's main certifications.
const primaryGroup = "primary-ma-certification"

// find returns the stage of a resume with its reasons.
func (s *stageReader) find(res *resume.Resume, f *Facts, asOf time.Time) Stage {
	return s.career(res, f, asOf).found()
}

// found puts the stage, the years and the reasons together.
func (c *career) found() Stage {
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
	aide    bool // a medication aide's is held and no CMA: a title CMA is that aide's
	summary bool // the summary or headline says medical assistant
	stated  int  // years of work that the summary states, 0 for none
}

// A month counts months from year 0.
type month int

// career gathers what the stage goes by.
func (s *stageReader) career(res *resume.Resume, f *Facts, asOf time.Time) *career {
	c := &career{titles: s.titles, now: month(asOf.Year()*12 + int(asOf.Month()) - 1)}
	for _, p := range res.Positions {
		if c.titles.noWork(p) {
			continue
		}
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
	c.readSections(res)
	c.readCredentials(f, s.primary)
	for _, p := range c.jobs {
		if c.aide {
			p.Title = strings.ReplaceAll(p.Title, "CMA", "Medication Aide")
		}
		c.kinds = append(c.kinds, c.titles.stageOf(p, known))
	}
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
				if c.titles.assisting.in(text) {
					c.summary, c.stated = true, max(c.stated, statedYears(text))
				}
			}
		}
	}
}

func (c *career) readCredentials(f *Facts, primary map[string]bool) {
	cma := false
	for _, cr := range f.Credentials {
		c.aide = c.aide || cr.ID == "medication-aide"
		cma = cma || cr.ID == "cma"
		if primary[cr.ID] {
			c.primary = c.primary || cr.Status == Held
			c.coming = c.coming || cr.Status == InProgress
		}
	}
	c.aide = c.aide && !cma
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
		if c.titles.profession(c.jobs[i].Title) {
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

var yearsSaid = regexp.MustCompile(`(?i)\b(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty) ?\+? (?:plus )?(?:years?|yrs?)\b`)

// statedYears reads "8 years of experience", the longest where there are
// several.
func statedYears(text string) int {
	best := 0
	for _, m := range yearsSaid.FindAllStringSubmatch(text, -1) {
		n, err := strconv.Atoi(m[1])
		if err != nil {
			n = wordYears[strings.ToLower(m[1])]
		}
		if n <= 50 {
			best = max(best, n)
		}
	}
	return best
}

var wordYears = map[string]int{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20}

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

// months counts the months in medical assisting, each month once. Where no job
// gives a date, the years that the summary states stand in.
func (c *career) months() int {
	n := c.dated()
	if n == 0 && (c.assistingJobs() > 0 || len(c.jobs) == 0) {
		return 12 * c.stated
	}
	return n
}

// assistingJobs counts the jobs in medical assisting.
func (c *career) assistingJobs() int {
	n := 0
	for i := range c.jobs {
		if c.counts(i) {
			n++
		}
	}
	return n
}

func (c *career) dated() int {
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

// counts reports whether job i is medical assisting, leading it and managing beside it included.
func (c *career) counts(i int) bool {
	k := c.kinds[i]
	return k == "assisting" || k == Senior || (k == Lead || k == Manager) && c.titles.assisting.in(c.jobs[i].Title)
}

func (c *career) years() float64 {
	return math.Round(float64(c.months())/12*10) / 10
}
