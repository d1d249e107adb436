package rules

// Rewrites is the list of how a bullet is rewritten: weak openings, slots, and
// words never suggested.
type Rewrites struct {
	Alone         []string    `yaml:"alone"`         // verbs of helping that may stand for work done alone
	AloneAsk      string      `yaml:"alone_ask"`     // what must be true for that
	OnlyAssisted  []string    `yaml:"only_assisted"` // ids of tasks that a medical assistant only assists with
	Openings      []Opening   `yaml:"openings"`
	BeforeOpening []string    `yaml:"before_opening"` // words that may stand before a weak opening and go with it
	AfterOpening  []string    `yaml:"after_opening"`  // and after it: "include but are not limited to"
	Titles        []string    `yaml:"titles"`         // last words of job titles, which are no work
	Nominals      []Nominal   `yaml:"nominals"`
	States        []string    `yaml:"states"`      // verbs of keeping a state, not of things done one by one
	Unmeasured    []string    `yaml:"unmeasured"`  // verbs of doing a thing in a way, which no number measures: "follow"
	OnlySaid      []string    `yaml:"only_said"`   // nouns of volumes that are counted only where the bullet has them
	TakePeople    []string    `yaml:"take_people"` // verbs that may have people for an object where they have none: "screen for"
	Events        []string    `yaml:"events"`      // what work is done for, counted wherever it stands: "during procedures"
	Places        []string    `yaml:"places"`      // what clinical work is done on again and again, though there are so many of it: "stations"
	ThingsOnly    []string    `yaml:"things_only"` // verbs of work on things, which is not done for so many people: "sterilize"
	ByProvider    []string    `yaml:"by_provider"` // what a provider performs and others have a hand in: "physicals"
	Manners       []string    `yaml:"manners"`     // ways of doing a thing: "with dignity"
	Adjuncts      []string    `yaml:"adjuncts"`    // prepositions of how and when, before which the people stand: "for [N] patients before the visit"
	Leans         []string    `yaml:"leans"`       // prepositions whose phrase belongs to the noun before it, so that nothing is put between the two
	Finite        []string    `yaml:"finite"`      // verbs that make a sentence of the words before them
	KindsOf       []string    `yaml:"kinds_of"`    // words behind which "family" is no family: "family planning"
	Dangling      []string    `yaml:"dangling"`    // words that wait for what follows: "queried surgeons re", "meds incl"
	OwnCount      []string    `yaml:"own_count"`   // ids of tasks with a number of their own, not that of the patients
	Suppliers     []string    `yaml:"suppliers"`   // verbs that take "with" and a thing: "provide patients with"
	Conditions    []string    `yaml:"conditions"`  // what people have: "patients with diabetes"
	Givers        []string    `yaml:"givers"`      // verbs of doing something to people: "explain"
	NotGiven      []string    `yaml:"not_given"`   // what goes to somebody else or is for them: "give report", "provide advocacy"
	OwnKind       []string    `yaml:"own_kind"`    // nouns that "patient" makes a thing of its own with: "patient flow"
	Attributive   []string    `yaml:"attributive"` // people told of by a word before another: "resident care"
	Placements    []Placement `yaml:"placements"`
	Generic       []Generic   `yaml:"generic"`
	Settings      []Setting   `yaml:"settings"` // the first that fits counts
	Occasional    Occasional  `yaml:"occasional"`
	Rare          []Rare      `yaml:"rare"` // the first that fits counts
	Changes       []Change    `yaml:"changes"`
	ChangeVerbs   []string    `yaml:"change_verbs"` // verbs of making something more or less: "reduce"
	FallVerbs     []string    `yaml:"fall_verbs"`   // those of them that make it less
	Once          []string    `yaml:"once"`         // plurals of which there is one at a time
	KeptThings    []string    `yaml:"kept_things"`  // things that are kept, of which no number of people can be told
	Changeovers   Words       `yaml:"changeovers"`  // words of a change of the practice as a whole, which no team is named for
	Invites       Words       `yaml:"invites"`      // words of a bullet that a change for the better may be asked after
	StandIns      []StandIn   `yaml:"stand_ins"`
	Population    Population  `yaml:"population"`
	Scope         []Scope     `yaml:"scope"`
	Asks          []Ask       `yaml:"asks"`
	NotShared     []string    `yaml:"not_shared"`  // ids of clinical tasks that are not done patient by patient
	TeamFor       []string    `yaml:"team_for"`    // what is done for a team, not with it: "huddles"
	TeamAlt       string      `yaml:"team_alt"`    // what follows a bullet that says "team" already
	LastResort    []string    `yaml:"last_resort"` // placeholders that are offered only after all others
	Where         string      `yaml:"where"`       // where to find a number that no task tells of
}

// A Nominal is a noun that tells of an act, with the verb for it:
// "administration", "administer".
type Nominal struct {
	Noun string `yaml:"noun"`
	Verb string `yaml:"verb"`
}

// An Opening is a weak way to begin a bullet. What follows it is the work.
type Opening struct {
	Phrase string   `yaml:"phrase"`
	Say    string   `yaml:"say"` // base verb and preposition put in its place; "" where the work's own verb opens
	Hit    []string `yaml:"hit"`
	Miss   []string `yaml:"miss"`
}

// A Placement says how a metric's placeholder stands in a sentence.
type Placement struct {
	Placeholder string `yaml:"placeholder"`
	Tail        string `yaml:"tail"`   // after the whole bullet: ", with [X]% first-stick success"
	Alt         string `yaml:"alt"`    // instead of tail where the bullet has such a phrase already
	Close       bool   `yaml:"close"`  // may stand right after the object
	Skip        bool   `yaml:"skip"`   // never used
	Inline      bool   `yaml:"inline"` // only before a noun of the bullet, never after it
}

// An Ask says when a metric of a task is asked for.
type Ask struct {
	Task   string   `yaml:"task"`
	Metric string   `yaml:"metric"` // its placeholder
	About  Words    `yaml:"about"`  // the bullet speaks of one of these, in any form
	Acts   bool     `yaml:"acts"`   // only where the verb has an object
	First  []string `yaml:"first"`  // role ids for which it comes before the other metrics of the task
}

// A Generic is the slot for a bullet whose task is not known.
type Generic struct {
	Category string `yaml:"category"`
	About    Words  `yaml:"about"` // the bullet speaks of one of these; none for any
	Verbs    Words  `yaml:"verbs"` // base forms of the verb that heads the bullet; none for any
	Tail     string `yaml:"tail"`
	Question string `yaml:"question"` // "" where the tail counts things by a period: it is asked for as it is told
	Where    string `yaml:"where"`
}

// A Setting is a kind of workplace where those cared for have another name, or
// work is counted by another period, than in a clinic.
type Setting struct {
	Words  Words  `yaml:"words"`  // of the job's title or employer
	Not    Words  `yaml:"not"`    // words beside which it is another
	People string `yaml:"people"` // in place of "patients"
	Per    string `yaml:"per"`    // in place of "day"
	// NoPeople tells that none are cared for there: the work is done on things.
	NoPeople bool     `yaml:"no_people"`
	Hit      []string `yaml:"hit"`
	Miss     []string `yaml:"miss"`
}

// Occasional are words of a bullet that tells of work done now and then: "when
// the ambulance comes in".
type Occasional struct {
	About  Words    `yaml:"about"`
	Scarce Words    `yaml:"scarce"` // words of a time when all was different: "when the pod is short"
	Always Words    `yaml:"always"` // words after "when" that tell of a way, not of a time: "when ordered"
	Hit    []string `yaml:"hit"`
	Miss   []string `yaml:"miss"`
}

// A Rare is a kind of work that is done less often than every day, with the
// period it is counted by.
type Rare struct {
	Per   string   `yaml:"per"` // "week" or "month"
	About Words    `yaml:"about"`
	Hit   []string `yaml:"hit"`
	Miss  []string `yaml:"miss"`
}

// A Change is a kind of thing that bullets tell to have changed, and how much
// it did: "reduced wait times" takes "from [N] to [M] minutes".
type Change struct {
	Nouns    Words    `yaml:"nouns"` // last words of what changed
	Tail     string   `yaml:"tail"`  // right after it
	Question string   `yaml:"question"`
	Where    string   `yaml:"where"`
	Hit      []string `yaml:"hit"`
	Miss     []string `yaml:"miss"`
}

// A StandIn names the roles whose metrics serve a role that has none.
type StandIn struct {
	Role string   `yaml:"role"`
	As   []string `yaml:"as"`
}

// A Population is the question who the patients were, for roles that are judged
// by it: "[N] patients" becomes "[N] [population] patients".
type Population struct {
	Roles    []string `yaml:"roles"` // role ids
	Not      Words    `yaml:"not"`   // words of the bullet or the job's title that tell who the patients are, or that it is of no matter
	Slot     string   `yaml:"slot"`
	Question string   `yaml:"question"`
	Where    string   `yaml:"where"`
}

// A Scope is a verb beyond a medical assistant's usual scope of practice. It
// is never suggested; where the person wrote it, it stays and is cautioned.
type Scope struct {
	Verb    string   `yaml:"verb"`    // base form
	With    []string `yaml:"with"`    // objects that make it so; none for any object
	Nouns   []string `yaml:"nouns"`   // nouns that say the same
	Caution string   `yaml:"caution"` // plain words
	Hit     []string `yaml:"hit"`
	Miss    []string `yaml:"miss"`
}
