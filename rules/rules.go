// Package rules holds what the program knows, as data: credentials, record
// systems, tasks, quantities, headings, roles, rewrites and checks. Each list
// is a YAML file beside this one with its Go type in a file of the same name.
// Every entry that recognises text proves itself: its hit texts must be
// recognised, its miss texts must not; the tests of the package that uses the
// list run them all.
package rules

import (
	"bytes"
	"embed"
	"fmt"

	"go.yaml.in/yaml/v3"
)

//go:embed *.yaml
var files embed.FS

// Rules is everything the program knows. Treat it as read-only.
type Rules struct {
	Credentials Credentials // credentials.yaml
	Systems     Systems     // systems.yaml
	Tasks       Tasks       // tasks.yaml
	Quantities  Quantities  // quantities.yaml
	Headings    Headings    // headings.yaml: section headings and words of titles, employers, places
	Roles       Roles       // roles.yaml
	Rewrites    Rewrites    // rewrites.yaml
	Checks      Checks      // checks.yaml
}

// Load reads the rules that are built into the program.
func Load() (*Rules, error) {
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
		{"rewrites.yaml", &r.Rewrites},
		{"checks.yaml", &r.Checks},
	}
	for _, l := range lists {
		data, err := files.ReadFile(l.file)
		if err != nil {
			return nil, fmt.Errorf("read rules: %w", err)
		}
		dec := yaml.NewDecoder(bytes.NewReader(data))
		dec.KnownFields(true)
		if err := dec.Decode(l.into); err != nil {
			return nil, fmt.Errorf("rules/%s: %w", l.file, err)
		}
	}
	return r, nil
}
