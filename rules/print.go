package rules

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"

	"go.yaml.in/yaml/v3"
)

// YAML returns the entry with the given id as a rules file of its own, fields
// without a value left out: what a user changes to replace the entry. The
// error says that the list has no such entry.
func (l List) YAML(r *Rules, id string) ([]byte, error) {
	e := l.Entry(r, id)
	if e == nil {
		return nil, fmt.Errorf("no %s %q", l.One, id)
	}
	var n yaml.Node
	if err := n.Encode(map[string]any{l.Name: []any{e}}); err != nil {
		return nil, fmt.Errorf("write %s %q: %w", l.One, id, err)
	}
	prune(&n)
	var out bytes.Buffer
	enc := yaml.NewEncoder(&out)
	enc.SetIndent(2)
	if err := enc.Encode(&n); err != nil {
		return nil, fmt.Errorf("write %s %q: %w", l.One, id, err)
	}
	return out.Bytes(), nil
}

// prune takes out what is empty, and sets short lists on one line.
func prune(n *yaml.Node) {
	switch n.Kind {
	case yaml.MappingNode:
		var kept []*yaml.Node
		for i := 0; i+1 < len(n.Content); i += 2 {
			prune(n.Content[i+1])
			if !empty(n.Content[i+1]) {
				kept = append(kept, n.Content[i], n.Content[i+1])
			}
		}
		n.Content = kept
	case yaml.SequenceNode:
		flat := true
		for i, item := range n.Content {
			prune(item)
			if item.Kind == yaml.MappingNode && len(item.Content) == 2 && item.Content[0].Value == "text" {
				n.Content[i] = item.Content[1] // an example that is its text alone
			}
			flat = flat && n.Content[i].Kind == yaml.ScalarNode && len(n.Content[i].Value) < 30
		}
		if flat {
			n.Style = yaml.FlowStyle
		}
	}
}

func empty(n *yaml.Node) bool {
	if n.Kind == yaml.ScalarNode {
		return n.Value == "" || n.Tag == "!!null" || n.Tag == "!!bool" && n.Value == "false" || n.Tag == "!!int" && n.Value == "0"
	}
	return len(n.Content) == 0
}

// examples holds a sound rules file for each kind of entry that people add,
// with comments that tell what each field means.
//
//go:embed new/*.yaml
var examples embed.FS

// Example returns a rules file with one invented entry of the list, for the
// user to change; false where the list has none.
func (l List) Example() ([]byte, bool) {
	data, err := fs.ReadFile(examples, "new/"+l.One+".yaml")
	return data, err == nil
}
