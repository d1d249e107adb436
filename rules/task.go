package rules

import (
	"strings"

	"go.yaml.in/yaml/v3"
)

// Words is a list of words and phrases. In the file it is one text with commas
// between them: decoding thousands of list items takes 15 ms more.
type Words []string

// UnmarshalYAML splits the text of a node at its commas.
func (w *Words) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.SequenceNode {
		return n.Decode((*[]string)(w))
	}
	for _, s := range strings.Split(n.Value, ",") {
		if s = strings.TrimSpace(s); s != "" {
			*w = append(*w, s)
		}
	}
	return nil
}

// Tasks is the list of what medical assistants do, with the numbers that
// measure it, and the further words by which a bullet's category is known.
type Tasks struct {
	Prompting    Prompting   `yaml:"prompting"`
	Tasks        []Task      `yaml:"tasks"`
	Evidence     []Evidence  `yaml:"evidence"`
	Neutral      Words       `yaml:"neutral"` // phrases that hold words of a task and tell none
	Frames       []Frame     `yaml:"frames"`
	LightVerbs   Words       `yaml:"light_verbs"`    // verbs that tell nothing by themselves: "assisted with"
	Verbs        Words       `yaml:"verbs"`          // further words that head a clause
	HandsOnVerbs Words       `yaml:"hands_on_verbs"` // verbs of care: "draw"
	DistantVerbs Words       `yaml:"distant_verbs"`  // verbs that touch no patient: "bill"
	Irregular    []Irregular `yaml:"irregular"`
	Workplaces   Workplaces  `yaml:"workplaces"`
}

// Prompting says how to ask for a number.
type Prompting struct {
	Rule       string   `yaml:"rule"`
	Estimates  []string `yaml:"estimates"`    // honest ways to an estimate
	NotAMetric []string `yaml:"not_a_metric"` // what people offer in place of a number
}

// A Task is one thing that medical assistants do and write bullets about.
type Task struct {
	ID            string   `yaml:"id"`
	Name          string   `yaml:"name"`     // in plain words: "rooming patients"
	Category      string   `yaml:"category"` // clinical | administrative | leadership
	Verbs         Words    `yaml:"verbs"`    // verbs it is told with, the usual one first
	Objects       Words    `yaml:"objects"`  // what the verbs act on
	Abbreviations Words    `yaml:"abbreviations"`
	Phrases       Words    `yaml:"phrases"` // words that tell the task by themselves
	Weak          Words    `yaml:"weak"`    // words that tell it where nothing stronger stands
	Metrics       []Metric `yaml:"metrics"` // the most useful one first
	ScopeCaution  string   `yaml:"scope_caution"`
	Src           string   `yaml:"src"`  // where the task itself comes from
	Hit           []string `yaml:"hit"`  // bullets that tell of the task
	Miss          []string `yaml:"miss"` // bullets that look so and do not
}

// A Metric is a number that measures a task.
type Metric struct {
	Name           string `yaml:"name"`
	Kind           string `yaml:"kind"`        // volume | speed | quality | money
	Unit           string `yaml:"unit"`        // what is counted: "patients per day"
	Placeholder    string `yaml:"placeholder"` // "[N] patients per day"
	Question       string `yaml:"question"`
	WhereToFind    string `yaml:"where_to_find"`
	Sanity         Sanity `yaml:"sanity"`
	MattersMostFor Words  `yaml:"matters_most_for"` // role ids
}

// Sanity is the range outside of which a number is probably a slip of the
// keyboard. It is never advice. The zero value means that no range is known.
type Sanity struct {
	Low  float64 `yaml:"low"`
	High float64 `yaml:"high"`
	Per  string  `yaml:"per"` // "day", "week", "visit" …
	Src  string  `yaml:"src"`
}

// Evidence is a set of words that tell a bullet's category without telling a
// task.
type Evidence struct {
	ID       string   `yaml:"id"`
	Category string   `yaml:"category"` // clinical | administrative | leadership | other
	Task     string   `yaml:"task"`     // task id, "" where it tells none
	Phrases  Words    `yaml:"phrases"`
	Weak     Words    `yaml:"weak"`
	Suffixes Words    `yaml:"suffixes"` // endings of words that are weak evidence: "itis"
	Hit      []string `yaml:"hit"`      // bullets of the category
	Miss     []string `yaml:"miss"`     // bullets that look so and are of another
}

// A Frame is a verb with what it acts on. The verb heads its clause and an
// object stands behind it.
type Frame struct {
	ID       string   `yaml:"id"`
	Category string   `yaml:"category"`
	Task     string   `yaml:"task"` // task id, "" where it tells none
	Verbs    Words    `yaml:"verbs"`
	Objects  Words    `yaml:"objects"` // none: any
	Not      Words    `yaml:"not"`     // words that the clause must not hold
	Governs  bool     `yaml:"governs"` // it decides its clause alone
	Weak     bool     `yaml:"weak"`    // it decides where nothing stronger stands
	Hit      []string `yaml:"hit"`
	Miss     []string `yaml:"miss"`
}

// Irregular is a form of a word that no ending tells.
type Irregular struct {
	Past string `yaml:"past"` // the form: "drew", "women"
	Base string `yaml:"base"` // "draw", "woman"
}

// Workplaces are the words of a title or an employer that tell the field of a
// job.
type Workplaces struct {
	Health   Words `yaml:"health"`
	Care     Words `yaml:"care"`     // jobs that are in healthcare whatever stands beside them
	Bedside  Words `yaml:"bedside"`  // jobs of patients' care and nothing else
	Clerical Words `yaml:"clerical"` // jobs in healthcare without patients' care
	Hands    Words `yaml:"hands"`    // jobs of patients' care among other work
	Teaching Words `yaml:"teaching"` // jobs that teach others to care
	Leading  Words `yaml:"leading"`  // jobs that lead others
	Outside  Words `yaml:"outside"`  // jobs that are in other fields whoever the employer is
	Told     Words `yaml:"told"`     // words of bullets that speak of healthcare
	Business Words `yaml:"business"` // work and employers of other fields, unless a word of healthcare stands beside them
}

// ByID returns the task with the given id.
func (t Tasks) ByID(id string) (Task, bool) {
	for _, task := range t.Tasks {
		if task.ID == id {
			return task, true
		}
	}
	return Task{}, false
}
