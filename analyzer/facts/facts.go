// Package facts finds what a resume states: quantities, tasks and category of
// each bullet, credentials, record systems and the stage of the person's career.
package facts

import (
	"sync"
	"time"

	"vitals/analyzer/document"
	"vitals/analyzer/resume"
	"vitals/rules"
)

// A Category is the kind of work a bullet tells of.
type Category string

// The categories of the labelling guide.
const (
	Clinical       Category = "clinical"
	Administrative Category = "administrative"
	Leadership     Category = "leadership"
	Other          Category = "other"
)

// A Quantity is a number that says how much, how many, how often, how fast or
// by how much something changed, about the person's own work or its setting.
type Quantity struct {
	document.Span         // in Document.Text
	Text          string  // as written: "35 patients per day"
	Value         float64 // the number, the lower one of a range
	High          float64 // the upper one of a range, else equal to Value
	Unit          string  // what is counted, as written: "patients", "%", "$", "minutes"
	Per           string  // the rate: "day", "week", "shift" …, "" where none
	Kind          string  // count | percent | ratio | money | duration | rate
}

// A Bullet holds what one bullet of the resume says.
type Bullet struct {
	Category   Category
	Also       []Category      // further categories of a mixed bullet, in order of weight
	Tasks      []string        // task ids, in the order they stand in the bullet
	Quantities []Quantity      // in order
	Vague      []document.Span // words such as "numerous" where a number belongs
}

// Quantified reports whether the bullet holds at least one quantity.
func (b Bullet) Quantified() bool { return len(b.Quantities) > 0 }

// Is reports whether c is the bullet's category or one of its further ones.
func (b Bullet) Is(c Category) bool {
	if b.Category == c {
		return true
	}
	for _, a := range b.Also {
		if a == c {
			return true
		}
	}
	return false
}

// A Status tells whether a credential is had.
type Status string

// The statuses of the labelling guide.
const (
	Held       Status = "held"
	InProgress Status = "in-progress"
	Expired    Status = "expired"
)

// A Credential is a certification, licence, registration or card that the
// resume says belongs to the person. There is one per id.
type Credential struct {
	document.Span
	ID      string // the kind, without its issuer: "cma"
	Issuer  string // as stated or certain ("AAMA"), else ""
	Name    string // full name from the rules
	Status  Status
	Expires resume.Month
}

// A System is a named record system, portal or clearinghouse. There is one per id.
type System struct {
	document.Span
	ID, Name, Kind string
}

// A Stage is where the person stands on the ladder now.
type Stage struct {
	ID      string // student | entry | mid | senior | lead | manager | other
	Years   float64
	Reasons []string // plain sentences, for the report
}

// Facts is all that a resume states, as far as the program reads it.
type Facts struct {
	Bullets     []Bullet // one for each of Resume.Bullets
	Credentials []Credential
	TitleClaims []TitleClaim    // certifications that only a job title names
	Systems     []System        //
	GenericEHR  []document.Span // "EMR", "electronic charting": a record system spoken of but not named
	Stage       Stage
}

// A TitleClaim is a certification named by a job title alone ("Certified
// Medical Assistant, Mercy Clinic"): not a mention of the credential.
type TitleClaim struct {
	document.Span
	ID string // credential id
}

// A Finder finds facts by one set of rules. It may be used by several
// goroutines at once.
type Finder struct {
	bullets     *Reader
	credentials *credentialMatcher
	systems     *systemMatcher
	stages      *stageReader
}

// New returns a Finder that goes by the rules r. Build it once for many
// resumes: that takes longer than to read one.
func New(r *rules.Rules) *Finder {
	f := &Finder{}
	var wg sync.WaitGroup
	wg.Go(func() { f.bullets = NewReader(r) })
	wg.Go(func() { f.credentials = newCredentialMatcher(&r.Credentials) })
	wg.Go(func() { f.systems = newSystemMatcher(&r.Systems) })
	wg.Go(func() { f.stages = newStageReader(r) })
	wg.Wait()
	return f
}

// Find reads the facts out of a resume. asOf decides what has expired and how
// long a current job has lasted.
func (f *Finder) Find(res *resume.Resume, asOf time.Time) *Facts {
	out := &Facts{}
	out.Bullets = findBullets(res, f.bullets)
	out.Credentials, out.TitleClaims = findCredentials(res, f.credentials, asOf)
	out.Systems, out.GenericEHR = findSystems(res, f.systems)
	out.Stage = f.stages.find(res, out, asOf)
	return out
}
