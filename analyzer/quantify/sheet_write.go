package quantify

import (
	"bytes"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"

	"vitals/analyzer/rewrite"
)

// sheetHead tells the person who fills a sheet in how to do it.
const sheetHead = `Questions about %[1]s

Behind each name such as "patients_per_day:", write your answer: 30, 25-30,
about 30, 30+, a dozen. An honest estimate is fine.
Do not know? Leave it empty: the bullet then stays as it is, and that is fine.
Where a bullet has several suggestions, answer the one that you know best.
Rather in your own words? Add a line "text: …" under the bullet's job.

Then put the answers into the resume:
  vitals quantify %[2]s --answers FILE`

// WriteSheet returns a sheet of the questions with what was decided about
// them, one decision for each or none at all. more are entries of an earlier
// sheet that are to be kept. name is the resume's file name, and command the
// same as a word of a command line.
func WriteSheet(name, command, target string, questions []Question, decisions []Decision, more []Entry) ([]byte, error) {
	bullets := &yaml.Node{Kind: yaml.SequenceNode}
	for i, q := range questions {
		var d Decision
		if i < len(decisions) {
			d = decisions[i]
		}
		n := entryNode(q, d)
		n.HeadComment = comment(fmt.Sprintf("---- %d of %d", i+1, len(questions)))
		bullets.Content = append(bullets.Content, n)
	}
	for i, e := range more {
		n := e.node()
		if i == 0 {
			n.HeadComment = comment("---- These answers fit no bullet of the resume as it is now.")
		}
		bullets.Content = append(bullets.Content, n)
	}
	top := &mapping{}
	top.put("schema", value(Schema))
	top.put("target", value(target))
	top.put("bullets", bullets)
	var b bytes.Buffer
	for _, line := range strings.Split(fmt.Sprintf(sheetHead, tidy(name), tidy(command)), "\n") {
		fmt.Fprintln(&b, strings.TrimSpace("# "+line))
	}
	b.WriteByte('\n')
	enc := yaml.NewEncoder(&b)
	enc.SetIndent(2)
	if err := enc.Encode(top.node()); err != nil {
		return nil, fmt.Errorf("write answers: %w", err)
	}
	return b.Bytes(), enc.Close()
}

// entryNode writes a question with its decision.
func entryNode(q Question, d Decision) *yaml.Node {
	m := &mapping{}
	m.put("bullet", value(q.Text))
	if q.Job != "" {
		m.put("job", value(q.Job))
	}
	decided(m, d.Own, d.Sure, d.Left)
	ways := &yaml.Node{Kind: yaml.SequenceNode}
	for k, w := range q.Ways {
		var chosen map[string]string
		if k == d.Way && d.Own == "" && d.Left == "" {
			chosen = d.Answers
		}
		ways.Content = append(ways.Content, wayNode(w, chosen))
	}
	m.put("suggestions", ways)
	return m.node()
}

// wayNode writes a way with its questions, and the answers where it is the
// chosen one.
func wayNode(w rewrite.Rewrite, answers map[string]string) *yaml.Node {
	m := &mapping{}
	m.put("becomes", value(onOneLine(w.Text)))
	var notes []string
	if w.Condition != "" {
		notes = append(notes, "Only if the answer is yes: "+w.Condition)
	}
	slots := &mapping{}
	for i, s := range w.Slots {
		notes = append(notes, s.Question)
		if s.WhereToFind != "" && (i == 0 || s.WhereToFind != w.Slots[i-1].WhereToFind) {
			notes = append(notes, "Where to look: "+s.WhereToFind)
		}
		slots.put(s.Name, value(answers[s.Name])).HeadComment = comment(notes...)
		notes = nil
	}
	m.put("answers", slots.node())
	return m.node()
}

// node writes an entry of an earlier sheet as it was.
func (e Entry) node() *yaml.Node {
	m := &mapping{}
	m.put("bullet", value(e.Bullet))
	if e.Job != "" {
		m.put("job", value(e.Job))
	}
	decided(m, e.Own, e.Sure, e.Left)
	ways := &yaml.Node{Kind: yaml.SequenceNode}
	for _, w := range e.Ways {
		wm := &mapping{}
		wm.put("becomes", value(w.Becomes))
		am := &mapping{}
		for _, a := range w.Answers {
			am.put(a.Slot, value(a.Text))
		}
		wm.put("answers", am.node())
		ways.Content = append(ways.Content, wm.node())
	}
	m.put("suggestions", ways)
	return m.node()
}

func decided(m *mapping, own string, sure bool, left Left) {
	if own != "" {
		m.put("text", value(own))
	}
	if sure {
		m.put("sure", value("yes"))
	}
	if left != "" {
		m.put("leave", value(string(left)))
	}
}

// A mapping is a YAML mapping in the making, its fields in order.
type mapping struct{ content []*yaml.Node }

// put adds a field and returns the node of its name, which takes a comment.
func (m *mapping) put(name string, v *yaml.Node) *yaml.Node {
	key := value(name)
	m.content = append(m.content, key, v)
	return key
}

func (m *mapping) node() *yaml.Node {
	n := &yaml.Node{Kind: yaml.MappingNode, Content: m.content}
	if len(m.content) == 0 {
		n.Style = yaml.FlowStyle
	}
	return n
}

// value writes a text so that it is read as the same text; "" is left empty,
// to be filled in.
func value(text string) *yaml.Node {
	n := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: tidy(text)}
	switch {
	case n.Value == "":
		n.Tag = "!!null"
	case plainValue(n.Value):
		n.Tag = "" // 30 rather than "30": it is read as text all the same
	}
	return n
}

// plainValue reports whether a text needs no quotes: a number, yes.
func plainValue(text string) bool {
	for _, r := range text {
		if r < '0' || r > '9' {
			return text == "yes"
		}
	}
	return true
}

// comment writes lines as a comment.
func comment(lines ...string) string {
	for i, l := range lines {
		lines[i] = "# " + tidy(l)
	}
	return strings.Join(lines, "\n")
}
