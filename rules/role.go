package rules

// Roles is the list of the ladder: target roles, what each asks for and puts first.
type Roles struct {
	WageFacts       WageFacts `yaml:"wage_facts"`
	Ladders         []Ladder  `yaml:"ladders"`
	LeadershipOrder []string  `yaml:"leadership_order"` // role ids, from the first job to running a practice
	Timeline        []Period  `yaml:"timeline"`
	Caveats         []string  `yaml:"caveats"`
	Work            []Work    `yaml:"work"`
	Roles           []Role    `yaml:"roles"`
}

// A Work is something that roles look for, which a person may have done and
// left out of the resume.
type Work struct {
	ID    string   `yaml:"id"`
	Tasks []string `yaml:"tasks"` // task ids: a bullet that tells of one shows the work
	Shown []string `yaml:"shown"` // phrases of a bullet or of a job's title that show it, too
	Ask   string   `yaml:"ask"`   // whether the person has done it
	Text  string   `yaml:"text"`  // a bullet of nothing but the work and slots
	Where string   `yaml:"where"` // where to find the numbers
	Hit   []string `yaml:"hit"`   // bullets that show it
	Miss  []string `yaml:"miss"`
}

// WorkByID returns the work with the given id.
func (r Roles) WorkByID(id string) (Work, bool) {
	for _, w := range r.Work {
		if w.ID == id {
			return w, true
		}
	}
	return Work{}, false
}

// A Role is a job that a medical assistant can aim at.
type Role struct {
	ID              string       `yaml:"id"`
	Title           string       `yaml:"title"`
	Aliases         []string     `yaml:"aliases"`
	Track           string       `yaml:"track"`
	Years           string       `yaml:"years"` // usual years in the field: "3-5+"
	Requirements    Requirements `yaml:"requirements"`
	Wages           []Wage       `yaml:"wages"`
	SkillsToShow    []string     `yaml:"skills_to_show"`
	RewriteEmphasis []string     `yaml:"rewrite_emphasis"` // what its bullets put first, in plain words
	PlayDown        []string     `yaml:"play_down"`
	TasksFirst      []string     `yaml:"tasks_first"`  // task ids, the weightiest first
	WorkToShow      []string     `yaml:"work_to_show"` // work ids, the weightiest first
	UsuallyFrom     []string     `yaml:"usually_from"` // role ids, or a few plain words
	NextSteps       []string     `yaml:"next_steps"`   // role ids
	Note            string       `yaml:"note"`
	Hit             []string     `yaml:"hit"`  // ways to type the role
	Miss            []string     `yaml:"miss"` // what looks so and means something else
}

// Requirements is what a role asks for.
type Requirements struct {
	Education      string   `yaml:"education"`
	StudyTime      string   `yaml:"study_time"`
	Exam           string   `yaml:"exam"`
	Licence        string   `yaml:"licence"`
	Experience     string   `yaml:"experience"`
	ExpectedGroups []string `yaml:"expected_groups"` // credential groups or ids; each must be met by one credential
	Expected       []string `yaml:"expected"`        // credential ids: the commonest that meet the groups
	UsefulGroups   []string `yaml:"useful_groups"`
	Useful         []string `yaml:"useful"` // credential ids
}

// A Wage is a yearly wage in US dollars, with its year and source.
type Wage struct {
	Amount int    `yaml:"amount"`
	What   string `yaml:"what"` // "median"
	Year   string `yaml:"year"`
	Source string `yaml:"source"`
}

// WageFacts is what is known of the wages of medical assistants.
type WageFacts struct {
	Occupation   string       `yaml:"occupation"`
	Source       string       `yaml:"source"`
	Year         string       `yaml:"year"`
	Median       int          `yaml:"median"`
	Mean         int          `yaml:"mean"`
	HourlyMedian float64      `yaml:"hourly_median"`
	Percentiles  []Percentile `yaml:"percentiles"`
	Note         string       `yaml:"note"`
}

// A Percentile is the wage that so many in a hundred earn less than.
type Percentile struct {
	Percentile int `yaml:"percentile"`
	Amount     int `yaml:"amount"`
}

// A Ladder is a way up, as a sequence of role ids.
type Ladder struct {
	Name  string   `yaml:"name"`
	Steps []string `yaml:"steps"`
}

// A Period is a stretch of a career with what to do in it.
type Period struct {
	When  string   `yaml:"when"`
	Theme string   `yaml:"theme"`
	Do    []string `yaml:"do"`
}

// ByID returns the role with the given id.
func (r Roles) ByID(id string) (Role, bool) {
	for _, role := range r.Roles {
		if role.ID == id {
			return role, true
		}
	}
	return Role{}, false
}
