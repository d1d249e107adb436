package rules

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Own is what a user's rules files hold: entries of the same form as those of
// the built-in lists. An entry with a new id is added, one with a known id
// replaces the built-in one whole.
type Own struct {
	Issuers     []Issuer          `yaml:"issuers"`
	Credentials []Credential      `yaml:"credentials"`
	Groups      []CredentialGroup `yaml:"groups"` // of credentials that answer the same demand
	Systems     []System          `yaml:"systems"`
	Tasks       []Task            `yaml:"tasks"`
	Roles       []Role            `yaml:"roles"`
	Checks      []Check           `yaml:"checks"`
	Openings    []Opening         `yaml:"openings"`
	Placements  []Placement       `yaml:"placements"`
	Asks        []Ask             `yaml:"asks"`
	Disable     []string          `yaml:"disable"` // ids of built-in entries; "systems/epic" where two lists have the id

	files []*ownFile // where the entries come from
}

// Len returns the number of entries, those disabled among them.
func (o *Own) Len() int {
	n := len(o.Disable)
	for _, l := range Lists() {
		n += len(l.own(o))
	}
	return n
}

// Where returns the file and the line of a text of an entry, or of the entry
// where it does not hold the text. Line is 0 where there is no such entry.
func (o *Own) Where(list, id, text string) (file string, line int) {
	l, _ := ListByName(list)
	for _, f := range slices.Backward(o.files) {
		nodes := f.entries(list)
		for i, e := range l.own(&f.own) {
			if e.id != id {
				continue
			}
			if n := findScalar(nodes[i], text); n != nil {
				return f.name, n.Line
			}
			return f.name, nodes[i].Line
		}
	}
	return "", 0
}

// maxOwn is the largest rules file that is read, in bytes; the largest
// built-in list has a fifth of it.
const maxOwn = 1 << 20

// LoadWith returns the built-in rules, changed by the user's rules files at
// paths, and what those files hold. A path may be a folder: its files that end
// in .yaml or .yml are read in the order of their names. Where files speak of
// the same entry, the last one counts. What is wrong in them comes as Mistakes.
func LoadWith(paths []string) (*Rules, *Own, error) {
	r, err := Load()
	if err != nil || len(paths) == 0 {
		return r, &Own{}, err
	}
	var files []*ownFile
	for _, path := range paths {
		more, err := readOwn(path)
		if err != nil {
			return nil, nil, err
		}
		files = append(files, more...)
	}
	var wrong Mistakes
	for _, f := range files {
		wrong = append(wrong, f.decode()...)
	}
	if len(wrong) > 0 {
		return nil, nil, wrong
	}
	builtIn, err := Load()
	if err != nil {
		return nil, nil, err
	}
	own := &Own{}
	for _, f := range files {
		wrong = append(wrong, apply(r, f)...)
		own.add(&f.own)
	}
	for _, f := range files {
		wrong = append(wrong, f.check(r, builtIn)...)
	}
	if len(wrong) > 0 {
		return nil, nil, wrong
	}
	own.files = files
	return r, own, nil
}

// add puts the entries of another file behind those of o.
func (o *Own) add(more *Own) {
	together := &Rules{}
	for _, l := range Lists() {
		l.merge(together, o)
		l.merge(together, more)
	}
	*o = Own{
		Issuers: together.Credentials.Issuers, Credentials: together.Credentials.Credentials, Groups: together.Credentials.Groups,
		Systems: together.Systems.Systems, Tasks: together.Tasks.Tasks, Roles: together.Roles.Roles, Checks: together.Checks.Checks,
		Openings: together.Rewrites.Openings, Placements: together.Rewrites.Placements, Asks: together.Rewrites.Asks,
		Disable: append(o.Disable, more.Disable...),
	}
}

// apply changes the rules r by one file.
func apply(r *Rules, f *ownFile) (wrong Mistakes) {
	for _, name := range f.own.Disable {
		if m := disable(r, name); m != nil {
			m.File, m.Line = f.name, f.lineOf("disable", name)
			wrong = append(wrong, *m)
		}
	}
	for _, l := range Lists() {
		l.merge(r, &f.own)
	}
	return wrong
}

// disable removes the entry called name, or says why not.
func disable(r *Rules, name string) *Mistake {
	listName, id, qualified := strings.Cut(name, "/")
	if _, known := ListByName(listName); !qualified || !known {
		listName, id = "", name
	}
	var in []List
	var all []string
	for _, l := range Lists() {
		ids := l.IDs(r)
		all = append(all, ids...)
		if (listName == "" || l.Name == listName) && slices.Contains(ids, id) {
			in = append(in, l)
		}
	}
	switch len(in) {
	case 0:
		return &Mistake{What: fmt.Sprintf("disable: nothing is called %q", name), Hint: didYouMean(id, all)}
	case 1:
		in[0].drop(r, id)
		if in[0].Name == "tasks" {
			r.Tasks.forget(id)
		}
		return nil
	}
	return &Mistake{
		What: fmt.Sprintf("disable: %q is in more than one list", name),
		Hint: fmt.Sprintf("write %s/%s or %s/%s", in[0].Name, id, in[1].Name, id),
	}
}

// forget takes a disabled task out of the further words that tell it; they
// still tell the category.
func (t *Tasks) forget(id string) {
	for i := range t.Evidence {
		if t.Evidence[i].Task == id {
			t.Evidence[i].Task = ""
		}
	}
	for i := range t.Frames {
		if t.Frames[i].Task == id {
			t.Frames[i].Task = ""
		}
	}
}

// An ownFile is one rules file of a user.
type ownFile struct {
	name string
	data []byte
	root *yaml.Node // the mapping on top
	own  Own
}

// readOwn returns the rules files at path. The error is Mistakes.
func readOwn(path string) ([]*ownFile, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, cannotRead(path, err)
	}
	names := []string{path}
	if info.IsDir() {
		if names, err = yamlFiles(path); err != nil {
			return nil, err
		}
	}
	var files []*ownFile
	for _, name := range names {
		data, err := readSmall(name)
		if err != nil {
			return nil, err
		}
		files = append(files, &ownFile{name: name, data: data})
	}
	return files, nil
}

// yamlFiles returns the rules files of a folder in the order of their names.
func yamlFiles(folder string) ([]string, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, cannotRead(folder, err)
	}
	var names []string
	for _, e := range entries {
		if ext := strings.ToLower(filepath.Ext(e.Name())); !e.IsDir() && (ext == ".yaml" || ext == ".yml") {
			names = append(names, filepath.Join(folder, e.Name()))
		}
	}
	if len(names) == 0 {
		return nil, Mistakes{{File: folder, What: "the folder holds no rules file", Hint: "a rules file ends in .yaml; `vitals rules new system` prints one to begin with"}}
	}
	return names, nil
}

func readSmall(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, cannotRead(name, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxOwn+1))
	if err != nil {
		return nil, cannotRead(name, err)
	}
	if len(data) > maxOwn {
		return nil, Mistakes{{File: name, What: "the file is larger than 1 MB, which no list of rules is", Hint: "check that it is the right file"}}
	}
	return data, nil
}

func cannotRead(name string, err error) error {
	var at *os.PathError
	if errors.As(err, &at) {
		err = at.Err
	}
	return Mistakes{{File: name, What: fmt.Sprintf("the rules cannot be read: %v", err), Hint: "check the path after --rules"}}
}

// decode reads the file into f.own.
func (f *ownFile) decode() Mistakes {
	var doc yaml.Node
	dec := yaml.NewDecoder(bytes.NewReader(f.data))
	switch err := dec.Decode(&doc); {
	case errors.Is(err, io.EOF):
		return Mistakes{{File: f.name, What: "the file holds no rules", Hint: "`vitals rules new system` prints an entry to begin with"}}
	case err != nil:
		return Mistakes{f.yamlMistake(err.Error())}
	}
	f.root = doc.Content[0]
	if wrong := f.checkFields(f.root, ownType, "a rules file"); len(wrong) > 0 {
		return wrong
	}
	if err := dec.Decode(new(yaml.Node)); !errors.Is(err, io.EOF) {
		return Mistakes{{File: f.name, What: "the file holds several documents (---)", Hint: "put them into files of their own"}}
	}
	if err := f.root.Decode(&f.own); err != nil {
		return Mistakes{f.yamlMistake(err.Error())}
	}
	return nil
}
