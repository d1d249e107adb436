// Package rules holds what the program knows, as data: credentials, record
// systems, tasks, quantities, headings, roles, wording, rewrites and checks. Each list
// is a YAML file beside this one with its Go type in a file of the same name.
// Every entry that recognises text proves itself: its hit texts must be
// recognised, its miss texts must not; the tests of the package that uses the
// list run them all.
package rules

import (
	"bytes"
	_ "embed"
	"encoding/gob"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"
)

//go:generate go run ./compile

// compiled holds the lists as the compile command wrote them: to decode them
// takes a tenth of the time that YAML takes, which was half of a short run.
//
//go:embed compiled.gob
var compiled string

// Rules is everything the program knows. Treat it as read-only.
type Rules struct {
	Credentials Credentials // credentials.yaml
	Systems     Systems     // systems.yaml
	Tasks       Tasks       // tasks.yaml
	Quantities  Quantities  // quantities.yaml
	Headings    Headings    // headings.yaml: section headings and words of titles, employers, places
	Roles       Roles       // roles.yaml
	Wording     Wording     // wording.yaml: how a bullet is read
	Rewrites    Rewrites    // rewrites.yaml
	Checks      Checks      // checks.yaml
	Answers     Answers     // answers.yaml: the words of answers in an interview
}

// Load returns the rules that are built into the program.
func Load() (*Rules, error) {
	r := &Rules{}
	if err := gob.NewDecoder(strings.NewReader(compiled)).Decode(r); err != nil {
		return nil, fmt.Errorf("read the built-in rules: %w", err)
	}
	return r, nil
}

// Parse reads the lists from the YAML files of a folder.
func Parse(folder fs.FS) (*Rules, error) {
	r := &Rules{}
	lists := []struct {
		file string
		into any
	}{
		{"credentials.yaml", &r.Credentials},
		{"systems.yaml", &r.Systems},
		{"tasks.yaml", &r.Tasks},
		{"quantities.yaml", &r.Quantities},
		{"headings.yaml", &r.Headings},
		{"roles.yaml", &r.Roles},
		{"wording.yaml", &r.Wording},
		{"rewrites.yaml", &r.Rewrites},
		{"checks.yaml", &r.Checks},
		{"answers.yaml", &r.Answers},
	}
	errs := make([]error, len(lists))
	var wg sync.WaitGroup
	for i, l := range lists {
		wg.Go(func() { errs[i] = decode(folder, l.file, l.into) })
	}
	wg.Wait()
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return r, nil
}

// decode reads one list; a field that its type does not have is an error.
func decode(folder fs.FS, file string, into any) error {
	data, err := fs.ReadFile(folder, file)
	if err != nil {
		return fmt.Errorf("read rules: %w", err)
	}
	dec := yaml.NewDecoder(bytes.NewReader(data))
	dec.KnownFields(true)
	if err := dec.Decode(into); err != nil {
		return fmt.Errorf("rules/%s: %w", file, err)
	}
	return nil
}
