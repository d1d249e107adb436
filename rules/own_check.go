package rules

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"

	"go.yaml.in/yaml/v3"
)

// check holds the file's entries against the rules they are now part of: every
// name they use must be one, and every entry must say what it recognises.
// builtIn tells the checks that are code from those that are the user's own.
func (f *ownFile) check(r, builtIn *Rules) (wrong Mistakes) {
	defer func() { slices.SortStableFunc(wrong, func(a, b Mistake) int { return cmp.Compare(a.Line, b.Line) }) }()
	for _, l := range Lists() {
		nodes := f.entries(l.Name)
		seen := map[string]bool{}
		for i, e := range l.own(&f.own) {
			c := &entryCheck{file: f, node: nodes[i], what: fmt.Sprintf("%s %q", l.One, e.id)}
			c.identity(l, e.id, seen)
			c.entry(e.entry, r, builtIn)
			wrong = append(wrong, c.wrong...)
		}
	}
	return wrong
}

// An entryCheck gathers what is wrong with one entry.
type entryCheck struct {
	file  *ownFile
	node  *yaml.Node
	what  string
	wrong Mistakes
}

// say reports a mistake at the line of the value, the entry's where it is not found.
func (c *entryCheck) say(value, hint, format string, args ...any) {
	line := c.node.Line
	if n := findScalar(c.node, value); n != nil {
		line = n.Line
	}
	c.wrong = append(c.wrong, Mistake{File: c.file.name, Line: line, What: c.what + ": " + fmt.Sprintf(format, args...), Hint: hint})
}

var idPattern = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// identity checks that an entry has an id of the right form, once in a file.
func (c *entryCheck) identity(l List, id string, seen map[string]bool) {
	free := l.Name == "issuers" || l.Name == "openings" || l.Name == "placements" || l.Name == "asks"
	switch {
	case id == "" || id == " ":
		c.say("", "", "it has no %s", idField(l.Name))
	case !free && !idPattern.MatchString(id):
		c.say(id, "for example my-clinic-ehr", "an id is made of small letters, digits and hyphens")
	case seen[id]:
		c.say(id, "keep one of them", "it stands twice in this file")
	}
	seen[id] = true
}

func idField(list string) string {
	switch list {
	case "openings":
		return "phrase"
	case "placements":
		return "placeholder"
	case "asks":
		return "task and metric"
	}
	return "id"
}

// entry checks what is asked of each kind of entry.
func (c *entryCheck) entry(e any, r, builtIn *Rules) {
	switch e := e.(type) {
	case *Credential:
		c.credential(e, r)
	case *CredentialGroup:
		c.known("member", append(slices.Clone(e.Members), e.Lesser...), listIDs(r, "credentials"))
		c.needs(e.Name != "" && len(e.Members) > 0, "name and members")
	case *Issuer:
		c.needs(e.Name != "", "a name")
	case *System:
		c.system(e, r)
	case *Task:
		c.task(e, r)
	case *Role:
		c.role(e, r)
	case *Check:
		c.check(e, r, listIDs(builtIn, "checks"))
	case *Placement:
		c.needs(e.Tail != "" || e.Skip || e.Inline, "a tail, the words that follow a bullet, such as \", with [X]% success\"")
	case *Ask:
		c.ask(e, r)
	}
}

func (c *entryCheck) credential(e *Credential, r *Rules) {
	c.needs(e.Name != "", "a name")
	c.needs(len(e.Letters)+len(e.Names)+len(e.Cued)+len(e.AfterName)+len(e.Jobs)+len(e.Issued)+len(e.Exams) > 0, "letters or names")
	c.needs(len(e.Hit) > 0 || !r.Credentials.Reported(e.Kind), "a hit text, a line of a resume that shows it")
	c.one("kind", e.Kind, kindIDs(r.Credentials.Kinds, func(k CredentialKind) string { return k.ID }))
	if len(e.Letters) > 0 {
		c.one("trust", e.Trust, []string{TrustSure, TrustList, TrustLine, TrustCue})
	}
	for _, i := range e.Issuers {
		c.one("issuer", i.ID, listIDs(r, "issuers"))
	}
	c.known("covered_by", e.CoveredBy, listIDs(r, "credentials"))
	c.known("describes", e.Describes, listIDs(r, "credentials"))
	for _, h := range append(slices.Clone(e.Hit), e.Miss...) {
		c.place(h.Where)
		if h.Status != "" {
			c.one("status", h.Status, []string{"held", "in-progress", "expired"})
		}
	}
}

func (c *entryCheck) system(e *System, r *Rules) {
	c.needs(e.Name != "", "a name")
	c.needs(len(e.Names)+len(e.Words)+len(e.Cued) > 0, "names, words or cued words by which it is found")
	c.needs(len(e.Hit) > 0 || !r.Systems.Reported(e.Kind), "a hit text, a line of a resume that shows it")
	c.needs(len(e.Words) == 0 || len(e.Miss) > 0, "a miss text, as its words are ordinary ones too")
	c.one("kind", e.Kind, kindIDs(r.Systems.Kinds, func(k SystemKind) string { return k.ID }))
	if e.Parent != "" {
		c.one("parent", e.Parent, listIDs(r, "systems"))
	}
	for _, h := range append(slices.Clone(e.Hit), e.Miss...) {
		c.place(h.Where)
	}
}

func (c *entryCheck) task(e *Task, r *Rules) {
	c.needs(e.Name != "", "a name")
	c.needs(len(e.Phrases)+len(e.Abbreviations) > 0 || len(e.Verbs) > 0 && len(e.Objects) > 0, "verbs with objects, or phrases, by which it is found")
	c.needs(len(e.Hit) > 0, "a hit text, a bullet that tells of it")
	c.one("category", e.Category, []string{"clinical", "administrative", "leadership"})
	for _, m := range e.Metrics {
		c.needs(m.Placeholder != "" && m.Question != "", "a placeholder and a question for each metric")
		c.known("matters_most_for", m.MattersMostFor, listIDs(r, "roles"))
		c.one("kind", m.Kind, []string{"volume", "speed", "quality", "money"})
	}
}

func (c *entryCheck) role(e *Role, r *Rules) {
	c.needs(e.Title != "", "a title")
	c.needs(e.Track != "", "a track, for example clinical")
	groups := append(listIDs(r, "groups"), listIDs(r, "credentials")...)
	c.known("expected_groups", e.Requirements.ExpectedGroups, groups)
	c.known("useful_groups", e.Requirements.UsefulGroups, groups)
	c.known("expected", e.Requirements.Expected, listIDs(r, "credentials"))
	c.known("useful", e.Requirements.Useful, listIDs(r, "credentials"))
	c.known("tasks_first", e.TasksFirst, listIDs(r, "tasks"))
	c.known("next_steps", e.NextSteps, listIDs(r, "roles"))
}

// check checks a check. The built-in ones are code; any other needs phrases or
// requires, by which it fires.
func (c *entryCheck) check(e *Check, r *Rules, builtIn []string) {
	coded := slices.Contains(builtIn, e.ID)
	c.needs(e.Title != "" && e.Message != "", "a title and a message")
	c.one("severity", e.Severity, []string{"error", "warning", "info"})
	if e.Part != "" {
		c.one("part", e.Part, kindIDs(r.Checks.Score.Parts, func(p ScorePart) string { return p.Name }))
	}
	own := len(e.Phrases)+len(e.Requires) > 0
	switch {
	case coded && own:
		c.say("", "give it an id of your own", "phrases and requires have no effect on a built-in check")
	case !coded && !own:
		c.say(e.ID, didYouMean(e.ID, builtIn), "a check of your own needs phrases or requires, and no built-in one has this id")
	}
	c.known("requires", e.Requires, slices.Concat(listIDs(r, "groups"), listIDs(r, "credentials"), listIDs(r, "systems")))
	c.needs(!own || len(e.Hit) > 0, "a hit text, on which it fires")
}

func (c *entryCheck) ask(e *Ask, r *Rules) {
	task, ok := r.Tasks.ByID(e.Task)
	if !ok {
		c.one("task", e.Task, listIDs(r, "tasks"))
		return
	}
	c.one("metric", e.Metric, kindIDs(task.Metrics, func(m Metric) string { return m.Placeholder }))
	c.known("first", e.First, listIDs(r, "roles"))
}

// needs reports what an entry lacks.
func (c *entryCheck) needs(ok bool, what string) {
	if !ok {
		c.say("", "", "it needs %s", what)
	}
}

// one reports a value that is none of those known.
func (c *entryCheck) one(field, value string, known []string) {
	switch {
	case value == "":
		c.say("", "one of: "+shortList(known), "it needs a %s", field)
	case !slices.Contains(known, value):
		c.say(value, didYouMean(value, known), "unknown %s %q", field, value)
	}
}

// known reports each value that is none of those known.
func (c *entryCheck) known(field string, values, known []string) {
	for _, v := range values {
		c.one(field, v, known)
	}
}

// places are the parts of a resume in which the line of a hit or miss text can stand.
var places = []string{"", "certifications", "name", "summary", "skills", "education", "experience", "title"}

func (c *entryCheck) place(where string) {
	if !slices.Contains(places, where) {
		c.one("where", where, places[1:])
	}
}

func shortList(known []string) string {
	const most = 12
	out := ""
	for i, k := range known {
		if i == most {
			return out + ", …"
		}
		if i > 0 {
			out += ", "
		}
		out += k
	}
	return out
}

func kindIDs[T any](list []T, id func(T) string) []string {
	out := make([]string, len(list))
	for i, e := range list {
		out[i] = id(e)
	}
	return out
}

func listIDs(r *Rules, name string) []string {
	l, _ := ListByName(name)
	return l.IDs(r)
}

// entries returns the nodes of the entries of a list.
func (f *ownFile) entries(list string) []*yaml.Node {
	for i := 0; i+1 < len(f.root.Content); i += 2 {
		if f.root.Content[i].Value == list {
			return f.root.Content[i+1].Content
		}
	}
	return nil
}

// lineOf returns the line of a value in a list.
func (f *ownFile) lineOf(list, value string) int {
	for _, n := range f.entries(list) {
		if n.Value == value {
			return n.Line
		}
	}
	return 0
}

// findScalar returns the first node below n that holds the value.
func findScalar(n *yaml.Node, value string) *yaml.Node {
	if value == "" {
		return nil
	}
	if n.Kind == yaml.ScalarNode && n.Value == value {
		return n
	}
	for i, child := range n.Content {
		if n.Kind == yaml.MappingNode && i%2 == 0 {
			continue // a field's name
		}
		if found := findScalar(child, value); found != nil {
			return found
		}
	}
	return nil
}
