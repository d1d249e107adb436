package rules

import "go.yaml.in/yaml/v3"

// Systems is the list of record systems, portals and clearinghouses.
type Systems struct {
	Kinds         []SystemKind
	Generic       []string // a record system spoken of, but not named
	LeadWords     []string `yaml:"lead_words"`     // before an ordinary word that is a system
	ConfirmWords  []string `yaml:"confirm_words"`  // beside it
	EmployerWords []string `yaml:"employer_words"` // after a name that is an employer's or a place's
	PlainWords    []string `yaml:"plain_words"`    // words that are a slip away from a name, and mean themselves
	Systems       []System
}

// A SystemKind is a sort of system, and whether it is reported as one.
type SystemKind struct {
	ID       string
	Name     string
	Reported bool
}

// A System is one product; systems.yaml tells what each field means.
type System struct {
	ID        string
	Name      string
	Vendor    string
	Kind      string
	Parent    string
	EHR       bool
	Slips     bool
	Names     []string
	Words     []string
	Small     []string // words that are no others in small letters: "athena"
	Cued      []CuedWords
	Not       []string
	NeverWith []string `yaml:"never_with"`
	Setting   string
	Former    []string
	Advice    string
	Hit       []SystemExample
	Miss      []SystemExample
}

// CuedWords are words that are believed only where one of the words With
// stands in the same line.
type CuedWords struct {
	Words []string
	With  []string
}

// A SystemExample is a line of a resume, for the tests of an entry.
type SystemExample struct {
	Text  string
	Where string // the section it stands in, skills where empty
}

// UnmarshalYAML reads an example that is a bare text or a mapping.
func (e *SystemExample) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode {
		e.Text = n.Value
		return nil
	}
	type plain SystemExample
	return n.Decode((*plain)(e))
}

// ByID returns the system with the given id, or nil.
func (s *Systems) ByID(id string) *System {
	for i := range s.Systems {
		if s.Systems[i].ID == id {
			return &s.Systems[i]
		}
	}
	return nil
}

// Reported reports whether systems of the kind are reported.
func (s *Systems) Reported(kind string) bool {
	for _, k := range s.Kinds {
		if k.ID == kind {
			return k.Reported
		}
	}
	return false
}

// CountsAsEHR reports whether naming the system names a record system.
func (s *Systems) CountsAsEHR(id string) bool {
	sys := s.ByID(id)
	return sys != nil && sys.EHR
}
