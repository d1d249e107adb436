package rules

// Quantities is the list of the words of quantities, and the names and codes
// whose numbers are none. Words are in lower case and, where a word can be
// counted, in the singular.
type Quantities struct {
	Numbers     []NumberWord `yaml:"numbers"`      // "seven": 7
	Magnitudes  []NumberWord `yaml:"magnitudes"`   // "hundred": 100, after another number
	Multiples   []NumberWord `yaml:"multiples"`    // "doubled": 2, by itself
	Units       Words        `yaml:"units"`        // what is counted: "patient"
	Collectives Words        `yaml:"collectives"`  // units that have no plural s: "staff"
	People      Words        `yaml:"people"`       // units of which one counts too: "for one physician"
	Settings    Words        `yaml:"settings"`     // "provider" in "6-provider practice"
	Groups      Words        `yaml:"groups"`       // "team" in "team of eight"
	Times       Words        `yaml:"times"`        // units of time
	Periods     Words        `yaml:"periods"`      // "day" in "per day"
	Adverbs     []Adverb     `yaml:"adverbs"`      // "daily": day
	Occasions   Words        `yaml:"occasions"`    // "afternoon" in "three afternoons a week"
	Changes     Words        `yaml:"changes"`      // verbs and nouns of change: "reduced … from 51 to 33"
	Waits       Words        `yaml:"waits"`        // what takes time: "turnaround"
	Training    Words        `yaml:"training"`     // whose hours are counted: "externship"
	Stops       Words        `yaml:"stops"`        // words that end a counted noun phrase
	NamesBefore Words        `yaml:"names_before"` // a number after one is part of a name: "level 3"
	LooseNames  Words        `yaml:"loose_names"`  // as NamesBefore, unless a unit follows the number
	NamesAfter  Words        `yaml:"names_after"`  // a number before one is part of a name: "12-lead"
	Scales      Words        `yaml:"scales"`       // names of steps, which are told together: "stage 3 and 4"
	UnitDosed   Words        `yaml:"unit_dosed"`   // drugs measured in units: "insulin"
	Codes       Words        `yaml:"codes"`        // numbers that are names by themselves: "911"
	Doses       Words        `yaml:"doses"`        // units of dose, size, distance: "ml"
	Solutions   Words        `yaml:"solutions"`    // what has a strength in percent: "lidocaine"
	VitalSigns  Words        `yaml:"vital_signs"`  // whose values are no quantity: "spo2"
	Labelled    Words        `yaml:"labelled"`     // whose number tells which one it is, as NamesBefore: "day 21"
	Singulars   Words        `yaml:"singulars"`    // words in -s that are no plural: "lens"
	Estimates   Words        `yaml:"estimates"`    // words before a number that needs no unit: "about"
	Protocols   Words        `yaml:"protocols"`    // what a rule counts, after "the": "the ten steps"
	Masks       Words        `yaml:"masks"`        // phrases with a number that is none: "one-on-one"
	Vague       Words        `yaml:"vague"`        // words where a number belongs: "numerous"
	NotVague    Words        `yaml:"not_vague"`    // phrases that hold such a word by chance
	Hit         []string     `yaml:"hit"`          // texts that hold a quantity
	Miss        []string     `yaml:"miss"`         // texts that hold none
	VagueHit    []string     `yaml:"vague_hit"`
	VagueMiss   []string     `yaml:"vague_miss"`
}

// A NumberWord is a word with the number it stands for.
type NumberWord struct {
	Word  string  `yaml:"word"`
	Value float64 `yaml:"value"`
}

// An Adverb says a period in one word.
type Adverb struct {
	Word string `yaml:"word"`
	Per  string `yaml:"per"`
}
