package rules

import (
	"fmt"
	"reflect"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

var (
	ownType   = reflect.TypeFor[Own]()
	wordsType = reflect.TypeFor[Words]()
)

var yamlLine = regexp.MustCompile(`line (\d+): `)

// yamlMistake turns what the YAML package says into a mistake with its line.
func (f *ownFile) yamlMistake(text string) Mistake {
	m := Mistake{File: f.name, What: "this is not sound YAML: " + strings.TrimPrefix(text, "yaml: "), Hint: "indent with blanks, not tabs, and put text that holds \": \" into quotes"}
	if at := yamlLine.FindStringSubmatchIndex(text); at != nil {
		m.Line, _ = strconv.Atoi(text[at[2]:at[3]])
		m.What = "this is not sound YAML: " + text[at[1]:]
	}
	return m
}

// checkFields holds a node against the type it is for: every field must exist
// and hold what it should. The YAML package finds unknown fields too, but not
// below a type with a decoder of its own, and it names neither the nearest
// field nor what is wanted in plain words.
func (f *ownFile) checkFields(n *yaml.Node, t reflect.Type, what string) Mistakes {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch {
	case n.Kind == yaml.AliasNode || n.Anchor != "":
		return f.mistake(n, "references (& and *) are not read in rules", "write the text out")
	case n.Tag == "!!null":
		return nil // a field left empty
	case t.Kind() == reflect.Struct:
		return f.checkStruct(n, t, what)
	case t.Kind() == reflect.Slice:
		return f.checkList(n, t, what)
	case n.Kind != yaml.ScalarNode:
		return f.mistake(n, what+" takes one value", "")
	}
	return f.checkScalar(n, t.Kind(), what)
}

func (f *ownFile) checkStruct(n *yaml.Node, t reflect.Type, what string) (wrong Mistakes) {
	if n.Kind == yaml.ScalarNode && (t == reflect.TypeFor[CredentialExample]() || t == reflect.TypeFor[SystemExample]()) {
		return nil // the text alone
	}
	if n.Kind != yaml.MappingNode {
		return f.mistake(n, what+" takes fields with values", "for example \"id: my-system\"")
	}
	fields := fieldsOf(t)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		ft, ok := fields[key.Value]
		if !ok {
			wrong = append(wrong, f.mistake(key, fmt.Sprintf("%s has no field %q", what, key.Value), didYouMean(key.Value, namesOf(t)))...)
			continue
		}
		wrong = append(wrong, f.checkFields(value, ft, fmt.Sprintf("%q", key.Value))...)
	}
	return wrong
}

func (f *ownFile) checkList(n *yaml.Node, t reflect.Type, what string) (wrong Mistakes) {
	if t == wordsType && n.Kind == yaml.ScalarNode {
		return nil // words in one text, with commas between them
	}
	if n.Kind != yaml.SequenceNode {
		return f.mistake(n, what+" takes a list", "for example [one, two]")
	}
	for _, item := range n.Content {
		wrong = append(wrong, f.checkFields(item, t.Elem(), "an entry of "+what)...)
	}
	return wrong
}

func (f *ownFile) checkScalar(n *yaml.Node, kind reflect.Kind, what string) Mistakes {
	switch kind {
	case reflect.Bool:
		if n.Tag != "!!bool" {
			return f.mistake(n, what+" takes true or false", "")
		}
	case reflect.Int:
		if n.Tag != "!!int" {
			return f.mistake(n, what+" takes a whole number", "")
		}
	case reflect.Float64:
		if n.Tag != "!!int" && n.Tag != "!!float" {
			return f.mistake(n, what+" takes a number", "")
		}
	}
	return nil
}

func (f *ownFile) mistake(n *yaml.Node, what, hint string) Mistakes {
	return Mistakes{{File: f.name, Line: n.Line, What: what, Hint: hint}}
}

// fieldsOf returns the fields of a struct by their names in a file.
func fieldsOf(t reflect.Type) map[string]reflect.Type {
	out := map[string]reflect.Type{}
	for _, f := range reflect.VisibleFields(t) {
		if f.IsExported() {
			out[fieldName(f)] = f.Type
		}
	}
	return out
}

func namesOf(t reflect.Type) []string {
	var out []string
	for _, f := range reflect.VisibleFields(t) {
		if f.IsExported() {
			out = append(out, fieldName(f))
		}
	}
	return out
}

// fieldName is the name of a field in a file: its tag, or as the YAML package
// names a field without one.
func fieldName(f reflect.StructField) string {
	if tag, ok := f.Tag.Lookup("yaml"); ok {
		name, _, _ := strings.Cut(tag, ",")
		return name
	}
	return strings.ToLower(f.Name)
}
