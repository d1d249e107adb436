package rules

// Answers is the list of the words in which people answer a question for a
// number.
type Answers struct {
	Hedges   []Hedge     `yaml:"hedges"`    // before a number
	Behind   []Hedge     `yaml:"behind"`    // behind a number; "+" for "or more"
	Patients Words       `yaml:"patients"`  // ways to say patients
	Unknown  Words       `yaml:"unknown"`   // whole answers: "I don't know"
	Vague    Words       `yaml:"vague"`     // whole answers that are no number: "many"
	Couple   Words       `yaml:"couple"`    // ways to say two
	NotTimes Words       `yaml:"not_times"` // what a number may be told for each of, and no time: "per patient"
	Slips    []SlipLimit `yaml:"slips"`
	Hit      []AnswerHit `yaml:"hit"`
	Miss     []AnswerHit `yaml:"miss"`
}

// A Hedge is what people say before a number, with what the resume says for
// it: "around" is "about".
type Hedge struct {
	Say   string `yaml:"say"` // "" where the words say nothing more
	Words Words  `yaml:"words"`
}

// A SlipLimit is the number beyond which an answer is taken for a slip of the
// keyboard. It is no norm.
type SlipLimit struct {
	Per  string  `yaml:"per"` // "" where no period belongs to the number
	Most float64 `yaml:"most"`
}

// An AnswerHit is an answer with what is to be read from it.
type AnswerHit struct {
	Kind   string `yaml:"kind"` // of the slot; "" for a count of patients per day
	Unit   string `yaml:"unit"` // of the slot
	Answer string `yaml:"answer"`
	Text   string `yaml:"text"` // as the resume says it
	Per    string `yaml:"per"`  // the period that the answer names
}
