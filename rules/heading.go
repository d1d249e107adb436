package rules

// Headings is the list of section headings, and the words of titles,
// employers, places and duties by which the lines of a job are told apart.
type Headings struct {
	Sections   []HeadingSection `yaml:"sections"`
	Qualifiers []string         `yaml:"qualifiers"` // words that may stand before or after a heading's name without changing it
	Titles     TitleWords       `yaml:"titles"`
	Employers  EmployerWords    `yaml:"employers"`
	Places     PlaceWords       `yaml:"places"`
	Entries    EntryWords       `yaml:"entries"`
	Verbs      VerbWords        `yaml:"verbs"`
	Stages     StageTitles      `yaml:"stages"`
}

// A HeadingSection tells how the headings of one kind of section read.
type HeadingSection struct {
	Kind  string   `yaml:"kind"`  // a resume.SectionKind
	Names []string `yaml:"names"` // whole headings, without qualifiers
	Tails []string `yaml:"tails"` // last words of a heading whose other words are free ("Teaching Experience")
	Hit   []string `yaml:"hit"`   // lines that are such a heading
	Miss  []string `yaml:"miss"`  // lines that are not
}

// TitleWords are the words of job titles.
type TitleWords struct {
	Nouns     []string `yaml:"nouns"`     // the word a title ends with ("assistant")
	Leading   []string `yaml:"leading"`   // the word a title of another language begins with ("asistente")
	Letters   []string `yaml:"letters"`   // titles written as capital letters ("CNA")
	Modifiers []string `yaml:"modifiers"` // words before letters that could be a state's: "Float MA" is no town
	Phrases   []string `yaml:"phrases"`   // titles that end with none of these words ("Front Desk")
	Hit       []string `yaml:"hit"`
	Miss      []string `yaml:"miss"`
}

// EmployerWords are the words of employers' names.
type EmployerWords struct {
	Nouns       []string `yaml:"nouns"`       // the word a name ends with ("clinic")
	Suffixes    []string `yaml:"suffixes"`    // legal forms and letters after a name ("LLC")
	Names       []string `yaml:"names"`       // whole names and placeholders of names
	Departments []string `yaml:"departments"` // names of departments, which are seldom an employer's name
	Hit         []string `yaml:"hit"`
	Miss        []string `yaml:"miss"`
}

// PlaceWords are the words of places.
type PlaceWords struct {
	States  []string `yaml:"states"`  // "CO Colorado"
	Phrases []string `yaml:"phrases"` // whole places ("Remote")
	Streets []string `yaml:"streets"` // words of street addresses
	Towns   []string `yaml:"towns"`   // words of employers that names of towns hold too: "Heart" of "Sacred Heart, MN"
}

// EntryWords tell the lines of an entry that are neither its header nor a duty.
type EntryWords struct {
	Labels  []string `yaml:"labels"`  // labels that stand above or before duties ("Key Responsibilities")
	Data    []string `yaml:"data"`    // labels of job data ("Reason for leaving")
	Tools   []string `yaml:"tools"`   // those of them that may also label a duty: "EHR: Document visits in Epic"
	Notes   []string `yaml:"notes"`   // whole lines that say nothing of the work ("References available upon request")
	Terms   []string `yaml:"terms"`   // terms of employment ("full time"), which are neither title nor employer
	Extern  []string `yaml:"extern"`  // words that mark an externship
	Service []string `yaml:"service"` // words that mark volunteer work
	Own     []string `yaml:"own"`     // titles of those whom nobody employs
	Forces  []string `yaml:"forces"`  // words that mark military service
	School  []string `yaml:"school"`  // words of degrees, diplomas and courses
	Breaks  []string `yaml:"breaks"`  // words of time away from work, which is no job
	Cards   []string `yaml:"cards"`   // words of certifications, licences and cards
	Schools []string `yaml:"schools"` // words of the names of schools
	Ranks   []string `yaml:"ranks"`   // military ranks, which stand behind a title
	Hit     []string `yaml:"hit"`     // lines that are no duty
	Miss    []string `yaml:"miss"`    // lines that are
}

// VerbWords tell the line of a duty from the line of a title.
type VerbWords struct {
	Words []string `yaml:"words"` // first words of duties: bare form, or past form where it is irregular
	Not   []string `yaml:"not"`   // words in -ed and -ing that open titles and names
}

// StageTitles tell what a job title says about the stage of a career. Words
// in capitals are only found in capitals ("MA").
type StageTitles struct {
	Assisting []string `yaml:"assisting"` // medical assisting
	Care      []string `yaml:"care"`      // paid healthcare work of other kinds
	Senior    []string `yaml:"senior"`    // words that make a title a senior one
	Lead      []string `yaml:"lead"`      // words that make it one that leads others
	Manager   []string `yaml:"manager"`   // titles that run a clinic, a practice or an office
	Clinic    []string `yaml:"clinic"`    // words that place a lead or a manager in a clinic
	Other     []string `yaml:"other"`     // other professions, whatever else the title says
	Helper    []string `yaml:"helper"`    // titles that name such a profession, but only help in it ("nurse aide")
	Break     []string `yaml:"break"`     // no work, though it stands among the jobs ("career break")
	Headless  []string `yaml:"headless"`  // titles with a leader's or manager's word whose holders head nobody ("case manager")
	Student   []string `yaml:"student"`   // words of a school line that tell of training in medical assisting
	Hit       []string `yaml:"hit"`       // "TITLE => stage", for a person with four years in that title
}
