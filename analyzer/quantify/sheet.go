package quantify

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"sort"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Schema names the form of an answer sheet.
const Schema = "vitals.answers/1"

// A Sheet is a file of questions and answers, as YAML: what a coach sends to a
// client, and what the interview keeps. Its answers belong to bullets by what
// these say, not by their place.
type Sheet struct {
	Target  string // id of the role that the questions are for
	Entries []Entry
	Slips   []SheetError // what could not be read: an entry each, in the order of the file
}

// An Entry is what a sheet holds about one bullet.
type Entry struct {
	Line   int // in the file, from 1
	Bullet string
	Job    string
	Ways   []SheetWay
	Own    string // the person's own sentence
	Sure   bool
	Left   Left
}

// A SheetWay is one way to put a bullet, with its answers.
type SheetWay struct {
	Line    int // of its sentence
	Becomes string
	Answers []SheetAnswer
}

// A SheetAnswer is the answer to one slot; its text is "" where there is none.
type SheetAnswer struct {
	Line int
	Slot string
	Text string
}

// said reports whether a way holds an answer.
func (w SheetWay) said() bool {
	return slices.ContainsFunc(w.Answers, SheetAnswer.said)
}

// whole reports whether every slot of a way has its answer.
func (w SheetWay) whole() bool {
	for _, a := range w.Answers {
		if a.Text == "" {
			return false
		}
	}
	return w.said()
}

// Says reports whether the person said anything about the bullet.
func (e Entry) Says() bool {
	for _, w := range e.Ways {
		if w.said() {
			return true
		}
	}
	return e.Own != "" || e.Left != ""
}

// A SheetError says what is wrong in a sheet, and where.
type SheetError struct {
	Line int // 0 where it is the whole file
	What string
}

func (e *SheetError) Error() string {
	if e.Line == 0 {
		return e.What
	}
	return fmt.Sprintf("line %d: %s", e.Line, e.What)
}

func wrongAt(n *yaml.Node, format string, args ...any) error {
	return &SheetError{n.Line, fmt.Sprintf(format, args...)}
}

func decodeYAML(data []byte) (*yaml.Node, error) {
	doc := &yaml.Node{}
	err := yaml.NewDecoder(bytes.NewReader(data)).Decode(doc)
	if errors.Is(err, io.EOF) {
		return doc, nil
	}
	return doc, err
}

// brokenLine returns the line from which on the file is no YAML: the decoder
// names the line where the list around it begins.
func brokenLine(data []byte) int {
	lines := bytes.SplitAfter(data, []byte("\n"))
	return 1 + sort.Search(len(lines), func(n int) bool {
		_, err := decodeYAML(bytes.Join(lines[:n+1], nil))
		return err != nil
	})
}

// schemaLine is the line by which a sheet is known.
var schemaLine = regexp.MustCompile(`(?m)^\x{FEFF}?schema:\s*["']?` + regexp.QuoteMeta(Schema))

// listLine is the line above the entries.
var listLine = regexp.MustCompile(`(?m)^bullets:`)

// ParseSheet reads a sheet. What cannot be read of its entries is told by Sheet.Slips;
// where it is no sheet at all, the error is a *SheetError.
func ParseSheet(data []byte) (*Sheet, error) {
	s, err := parseSheet(data)
	var slip *SheetError
	switch {
	case err == nil:
		return s, nil
	case errors.As(err, &slip) && slip.Line == 0:
		return nil, err
	case !schemaLine.Match(data):
		return nil, noSheet(data)
	}
	return readByEntry(data, err)
}

// noSheet says why a file is no sheet: it is another file, or lost its first line.
func noSheet(data []byte) error {
	if listLine.Match(data) {
		return &SheetError{0, fmt.Sprintf("put back the line \"schema: %s\" at the top, which is missing", Schema)}
	}
	return &SheetError{0, fmt.Sprintf("this is no answer sheet: it does not say \"schema: %s\"", Schema)}
}

// unreadable tells of a line that is no YAML.
func unreadable(data []byte) error {
	line := brokenLine(data)
	text := ""
	if lines := strings.Split(string(data), "\n"); line <= len(lines) {
		text = short(lines[line-1])
	}
	return &SheetError{line, fmt.Sprintf("this line cannot be read: %q. Begin it below the line above, as far in as the names around it, with blanks and no tab", text)}
}

func parseSheet(data []byte) (*Sheet, error) {
	doc, err := decodeYAML(data)
	if err != nil {
		return nil, unreadable(data)
	}
	if len(doc.Content) == 0 {
		return nil, &SheetError{0, "the file is empty"}
	}
	top := doc.Content[0]
	if !hasSchema(top) {
		return nil, noSheet(data)
	}
	s := &Sheet{}
	err = fields(top, map[string]func(*yaml.Node) error{
		"schema":  func(*yaml.Node) error { return nil },
		"target":  text(&s.Target),
		"bullets": func(n *yaml.Node) error { return list(n, s.entry) },
	})
	if err != nil {
		return nil, err
	}
	return s, nil
}

func hasSchema(n *yaml.Node) bool {
	for i := 0; n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == "schema" {
			return n.Content[i+1].Value == Schema
		}
	}
	return false
}

func (s *Sheet) entry(n *yaml.Node) error {
	e := Entry{Line: n.Line}
	left := ""
	err := fields(n, map[string]func(*yaml.Node) error{
		"bullet":      text(&e.Bullet),
		"job":         text(&e.Job),
		"suggestions": func(n *yaml.Node) error { return list(n, e.way) },
		"text":        text(&e.Own),
		"sure":        yesNo(&e.Sure),
		"leave":       text(&left),
	})
	if err != nil {
		return err
	}
	if e.Bullet == "" {
		return wrongAt(n, "an entry needs the bullet it is about: \"bullet: …\"")
	}
	e.Left = Left(left)
	if left != "" && e.Left != Skipped && e.Left != Unknown {
		return wrongAt(n, "leave: is %s or %s", Skipped, Unknown)
	}
	s.Entries = append(s.Entries, e)
	return nil
}

func (e *Entry) way(n *yaml.Node) error {
	w := SheetWay{Line: n.Line}
	err := fields(n, map[string]func(*yaml.Node) error{
		"becomes": text(&w.Becomes),
		"answers": w.answers,
	})
	e.Ways = append(e.Ways, w)
	return err
}

func (w *SheetWay) answers(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode && n.Tag == "!!null" {
		return nil
	}
	if n.Kind != yaml.MappingNode {
		return wrongAt(n, "answers: takes lines such as \"patients_per_day: 30\", with a blank behind the colon")
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		a := SheetAnswer{Line: n.Content[i].Line, Slot: n.Content[i].Value}
		if err := text(&a.Text)(n.Content[i+1]); err != nil {
			return err
		}
		w.Answers = append(w.Answers, a)
	}
	return nil
}

// fields hands the values of a mapping to their readers. A field that is
// unknown or given twice is an error.
func fields(n *yaml.Node, readers map[string]func(*yaml.Node) error) error {
	if n.Kind != yaml.MappingNode {
		return wrongAt(n, "here should be lines such as \"bullet: …\"")
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		read, ok := readers[key.Value]
		switch {
		case !ok:
			return wrongAt(key, "%q is not known here", key.Value)
		case seen[key.Value]:
			return wrongAt(key, "%q stands here twice", key.Value)
		}
		seen[key.Value] = true
		if err := read(n.Content[i+1]); err != nil {
			return err
		}
	}
	return nil
}

func list(n *yaml.Node, each func(*yaml.Node) error) error {
	if n.Kind == yaml.ScalarNode && n.Tag == "!!null" {
		return nil
	}
	if n.Kind != yaml.SequenceNode {
		return wrongAt(n, "here should be a list: lines that begin with \"- \"")
	}
	for _, c := range n.Content {
		if err := each(c); err != nil {
			return err
		}
	}
	return nil
}

// text reads a single value as it is written: 30 and "30" are the same.
func text(into *string) func(*yaml.Node) error {
	return func(n *yaml.Node) error {
		if n.Kind != yaml.ScalarNode {
			return wrongAt(n, "here should be one value; put it in quotes if it holds signs such as [ or {")
		}
		if n.Tag != "!!null" {
			*into = tidy(n.Value)
		}
		return nil
	}
}

func yesNo(into *bool) func(*yaml.Node) error {
	return func(n *yaml.Node) error {
		var word string
		if err := text(&word)(n); err != nil {
			return err
		}
		word = strings.ToLower(word)
		*into = word == "true" || yes(word)
		if !*into && word != "" && word != "false" && !no(word) {
			return wrongAt(n, "here should be yes or no")
		}
		return nil
	}
}
