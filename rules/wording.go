package rules

// Wording is the lists by which the wording of a bullet is read: its verbs, its
// nouns and the small words between them.
type Wording struct {
	Verbs         Verbs      `yaml:"verbs"`
	Prefixes      []string   `yaml:"prefixes"`       // "pre" of "pre-chart"
	Adverbs       []string   `yaml:"adverbs"`        // words that may stand before the head verb, beside those in -ly
	NotAdverbs    []string   `yaml:"not_adverbs"`    // words in -ly that are no adverbs
	Particles     []string   `yaml:"particles"`      // "up" of "set up"
	VerbPairs     []string   `yaml:"verb_pairs"`     // two words that are one verb: "fit test"
	Helpers       []string   `yaml:"helpers"`        // verbs of helping, kept as they are: "assist"
	Tellers       []string   `yaml:"tellers"`        // verbs whose object is a topic, not a number of things: "explain"
	Yearly        []string   `yaml:"yearly"`         // verbs of doing something once to each of a team, counted by the year while the job lasts
	Intransitive  []string   `yaml:"intransitive"`   // those that need no object: "chart in Epic"
	NounVerbs     []string   `yaml:"noun_verbs"`     // verbs whose base form is also a noun: "chart"
	Compounds     []string   `yaml:"compounds"`      // two words that are a noun, though the first can be a verb: "call logs"
	CompoundHeads []string   `yaml:"compound_heads"` // nouns that make the word before them a noun: "logs" in "call logs"
	Traits        []string   `yaml:"traits"`         // words that open a bullet about the person, not about work
	Participles   []string   `yaml:"participles"`    // words in -ing that open an aside: ", ensuring …"
	Purposes      []string   `yaml:"purposes"`       // verbs of an aim: "to ensure …"
	Qualities     []string   `yaml:"qualities"`      // adjectives that may be joined before one noun: "adult and pediatric patients"
	Determiners   []string   `yaml:"determiners"`    // words that leave no room for a number: "all", "the"
	Prepositions  []string   `yaml:"prepositions"`   // words that end the noun phrase before them, prepositions and others: "for", "while", "promptly"
	Unnumbered    []string   `yaml:"unnumbered"`     // words before which no number stands: "appropriate"
	Vague         []string   `yaml:"vague"`          // vague amounts that a slot can stand in for
	People        []string   `yaml:"people"`         // nouns for those cared for
	Team          []string   `yaml:"team"`           // nouns for those who are trained, led or hired
	Counted       []Counted  `yaml:"counted"`        // what work is counted in; of a noun that stands twice, the first counts
	NeverCounted  []string   `yaml:"never_counted"`  // plurals that work is not counted in: "supplies"
	MattersOf     []string   `yaml:"matters_of"`     // what is not told by how many people it is of: "the privacy of patients"
	Fragments     []Fragment `yaml:"fragments"`      // verbs for nouns without one
	GoesOnTo      []string   `yaml:"goes_on_to"`     // verbs that only open what is done: "continue to room", "jump in to draw"
	Informers     []string   `yaml:"informers"`      // verbs of telling somebody of something: "notify patients of"
	PlainVerbs    []string   `yaml:"plain_verbs"`    // verbs that seldom stand before a noun as part of it
	Subordinate   []string   `yaml:"subordinate"`    // words that open a clause, whose end takes no "for"
	GoesOn        []string   `yaml:"goes_on"`        // words that belong close to what stands before them: "ship specimens to", "patients who"
	AsTold        []string   `yaml:"as_told"`        // after "as": "as needed"
	OpensTrail    []string   `yaml:"opens_trail"`    // words that, after a comma, open words about the whole
	Parted        []string   `yaml:"parted"`         // particles that may stand after the object of their verb: "check patients in and out"
	Follows       []string   `yaml:"follows"`        // words that tell more of the noun before them: "charts older than 7 years"
	OpenCompounds []string   `yaml:"open_compounds"` // words before a noun that many write without their hyphen: "walk in patients"
	CountsAfter   []string   `yaml:"counts_after"`   // prepositions after which a number may tell how much work was done: "from 30 patients", not "between patients"
	Numbers       []string   `yaml:"numbers"`        // numbers in words
	Periodic      []string   `yaml:"periodic"`       // words that tell how often
	Periods       []string   `yaml:"periods"`        // nouns of time that work is told by: "each morning"
	PlainWords    []string   `yaml:"plain_words"`    // words that many bullets open with and that are no names: "hydrogen"
}

// Verbs is the lexicon of verbs that bullets are told with.
type Verbs struct {
	Irregular []IrregularVerb `yaml:"irregular"`
	Doubling  []string        `yaml:"doubling"` // regular, the last consonant doubled: "stop"
	Regular   []string        `yaml:"regular"`
}

// An IrregularVerb is a verb with its irregular forms.
type IrregularVerb struct {
	Base       string `yaml:"base"`
	Past       string `yaml:"past"`
	Participle string `yaml:"participle"` // "" where equal to the past
	Doubling   bool   `yaml:"doubling"`   // "cut": "cutting"
}

// A Fragment is a verb that fits certain nouns, for bullets that have none.
type Fragment struct {
	Verb  string   `yaml:"verb"`
	Nouns []string `yaml:"nouns"` // the last words of the noun phrase
}

// A Counted is a noun that work is counted in, with the usual period.
type Counted struct {
	Per   string   `yaml:"per"` // "day"; "" where the number stands alone
	Nouns []string `yaml:"nouns"`
}
