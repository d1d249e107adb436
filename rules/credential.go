package rules

import "go.yaml.in/yaml/v3"

// Credentials is the list of credentials, licences and cards, and the words that tell their status.
type Credentials struct {
	Kinds       []CredentialKind
	Groups      []CredentialGroup
	Issuers     []Issuer
	Spellings   []Spelling
	Statuses    []StatusWords
	OwnWords    []string `yaml:"own_words"`
	ExpiryWords []string `yaml:"expiry_words"`
	IssueWords  []string `yaml:"issue_words"`
	ExamWords   []string `yaml:"exam_words"`
	LabelWords  []string `yaml:"label_words"`
	SchoolWords []string `yaml:"school_words"`
	Credentials []Credential
}

// A Spelling is a word with the slips of the pen that are read as it.
type Spelling struct {
	Word  string
	Slips []string
}

// A CredentialKind is a sort of credential, and whether it is one at all.
type CredentialKind struct {
	ID       string
	Reported bool // false for what is only known so that it is not taken for a credential
}

// A CredentialGroup is a set of credentials that answer the same demand.
type CredentialGroup struct {
	ID      string
	Name    string
	Members []string
	Lesser  []string // accepted by some, or the entry level
	Note    string
}

// An Issuer is a body that gives credentials.
type Issuer struct {
	ID   string // its letters
	Name string
	Also []string // other and former names, slips
}

// StatusWords are the words that tell one status of a credential.
type StatusWords struct {
	Status     string
	SpareLists bool     `yaml:"spare_lists"` // not heeded in a certification section or after the name
	Before     []string // anywhere before the mention in its clause
	After      []string // anywhere after it
	Near       []string // within two words before it
	Next       []string // directly after it
}

// The levels of trust in bare letters.
const (
	TrustSure = "sure"
	TrustList = "list"
	TrustLine = "line"
	TrustCue  = "cue"
)

// A Credential is one kind of credential; credentials.yaml tells what each field means.
type Credential struct {
	ID        string
	Name      string
	Kind      string
	Field     string // the line of work it belongs to
	Letters   []string
	Trust     string
	AfterName []string `yaml:"after_name"`
	Cued      []string
	Names     []string
	Jobs      []string
	Issued    []string
	Exams     []string
	Soft      bool
	Cues      []string
	Not       []string
	CoveredBy []string `yaml:"covered_by"`
	Describes []string // credentials whose holders call themselves by this name in running text
	Issuers   []CredentialIssuer
	Note      string
	Hit       []CredentialExample
	Miss      []CredentialExample
}

// A CredentialIssuer is one body that gives a credential, with its own terms.
type CredentialIssuer struct {
	ID            string // of Issuer
	Primary       bool   // counts as a medical assistant's main certification
	RenewalMonths int    `yaml:"renewal_months"` // 0 where not known
	Letters       []string
	Names         []string
	Means         string // the credential that the name means beside this issuer, where it is another
	Source        string // where the months come from; general knowledge where empty
	Note          string
}

// A CredentialExample is a line of a resume, for the tests of an entry.
type CredentialExample struct {
	Text   string
	Where  string // the section it stands in, certifications where empty
	Status string // held where empty
}

// UnmarshalYAML reads an example that is a bare text or a mapping.
func (e *CredentialExample) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode {
		e.Text = n.Value
		return nil
	}
	type plain CredentialExample
	return n.Decode((*plain)(e))
}

// ByID returns the credential with the given id, or nil.
func (c *Credentials) ByID(id string) *Credential {
	for i := range c.Credentials {
		if c.Credentials[i].ID == id {
			return &c.Credentials[i]
		}
	}
	return nil
}

// Group returns the ids of the credentials that fully answer the demand named
// id ("primary-ma-certification"), nil where there is no such group.
func (c *Credentials) Group(id string) []string {
	if g := c.GroupByID(id); g != nil {
		return g.Members
	}
	return nil
}

// GroupByID returns the group with the given id, or nil.
func (c *Credentials) GroupByID(id string) *CredentialGroup {
	for i := range c.Groups {
		if c.Groups[i].ID == id {
			return &c.Groups[i]
		}
	}
	return nil
}

// GroupName returns the name of a group or of a credential, for a reader.
func (c *Credentials) GroupName(id string) string {
	if g := c.GroupByID(id); g != nil {
		return g.Name
	}
	if cred := c.ByID(id); cred != nil {
		return cred.Name
	}
	return id
}

// InGroup reports whether the credential fully answers the demand named group.
func (c *Credentials) InGroup(group, credential string) bool {
	for _, m := range c.Group(group) {
		if m == credential {
			return true
		}
	}
	return false
}

// Reported reports whether credentials of the kind are reported at all.
func (c *Credentials) Reported(kind string) bool {
	for _, k := range c.Kinds {
		if k.ID == kind {
			return k.Reported
		}
	}
	return false
}

// IssuerByID returns the issuer with the given letters, or nil.
func (c *Credentials) IssuerByID(id string) *Issuer {
	for i := range c.Issuers {
		if c.Issuers[i].ID == id {
			return &c.Issuers[i]
		}
	}
	return nil
}
