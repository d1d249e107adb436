package rules

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// write puts a rules file into a folder of the test's own.
func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

const harborChart = `
systems:
  - {id: harborchart, name: HarborChart, kind: ehr, ehr: true, names: [HarborChart], hit: [Charted in HarborChart]}
  - {id: epic, name: Epic at the lake, kind: ehr, names: [Epic Lake], hit: [Epic Lake]}
disable: [cma, systems/practice-fusion]
`

func TestLoadWithAddsReplacesAndDisables(t *testing.T) {
	r, own, err := LoadWith([]string{write(t, "clinic.yaml", harborChart)})
	if err != nil {
		t.Fatal(err)
	}
	if s := r.Systems.ByID("harborchart"); s == nil || !s.EHR {
		t.Errorf("the new system is %+v", s)
	}
	if s := r.Systems.ByID("epic"); s == nil || s.Name != "Epic at the lake" || len(s.Words) != 0 {
		t.Errorf("the replaced system is %+v", s)
	}
	if r.Credentials.ByID("cma") != nil || r.Systems.ByID("practice-fusion") != nil {
		t.Error("what was disabled is still there")
	}
	if own.Len() != 4 {
		t.Errorf("%d entries of the user's, want 4", own.Len())
	}
	file, line := own.Where("systems", "epic", "Epic Lake")
	if filepath.Base(file) != "clinic.yaml" || line != 4 {
		t.Errorf("the entry is at %s:%d", file, line)
	}
}

// Disabling a task leaves no other word that reports it.
func TestDisabledTaskIsForgotten(t *testing.T) {
	r, _, err := LoadWith([]string{write(t, "clinic.yaml", "disable: [tasks/phlebotomy]")})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.Tasks.Frames {
		if f.Task == "phlebotomy" {
			t.Errorf("frame %s still tells it", f.ID)
		}
	}
}

func TestLaterFilesCountOverEarlierOnes(t *testing.T) {
	folder := t.TempDir()
	for name, title := range map[string]string{"a.yaml": "First", "b.yml": "Second", "notes.txt": "not: rules"} {
		text := "roles:\n  - {id: clinic-ma, title: " + title + ", track: clinical}\n"
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	r, own, err := LoadWith([]string{folder})
	if err != nil {
		t.Fatal(err)
	}
	if role, _ := r.Roles.ByID("clinic-ma"); role.Title != "Second" || len(own.Roles) != 1 {
		t.Errorf("the role is %q, and %d roles are the user's", role.Title, len(own.Roles))
	}
}

func TestMistakesNameFileLineAndTheNearestName(t *testing.T) {
	const system = "systems:\n  - id: x\n    name: X\n    kind: ehr\n    names: [Xylo]\n    hit: [Xylo]\n"
	tests := []struct{ name, text, want string }{
		{"a field", "systems:\n  - id: x\n    nmae: y\n", `:3: an entry of "systems" has no field "nmae"; did you mean "name"?`},
		{"a list", "sistems: []\n", `:1: a rules file has no field "sistems"; did you mean "systems"?`},
		{"a field of an example", "systems:\n  - id: x\n    hit:\n      - {text: a, were: skills}\n", `:4: an entry of "hit" has no field "were"; did you mean "where"?`},
		{"a kind", strings.Replace(system, "kind: ehr", "kind: patient-portl", 1), `:4: system "x": unknown kind "patient-portl"; did you mean "patient-portal"?`},
		{"yes or no", "systems:\n  - id: x\n    ehr: perhaps\n", `:3: "ehr" takes true or false`},
		{"a number", "checks:\n  - id: x\n    cost: much\n", `:3: "cost" takes a whole number`},
		{"one value", "systems:\n  - id: [x]\n", `:2: "id" takes one value`},
		{"a list of lists", "systems:\n  - id: x\n    names: Xylo\n", `:3: "names" takes a list; for example [one, two]`},
		{"fields", "systems: [x]\n", `:1: an entry of "systems" takes fields with values`},
		{"no hit", strings.Replace(system, "    hit: [Xylo]\n", "", 1), `:2: system "x": it needs a hit text, a line of a resume that shows it`},
		{"ordinary words", strings.Replace(system, "names", "words", 1), `:2: system "x": it needs a miss text, as its words are ordinary ones too`},
		{"an id", strings.Replace(system, "id: x", "id: My X", 1), `:2: system "My X": an id is made of small letters, digits and hyphens`},
		{"no id", strings.Replace(system, "id: x", "vendor: x", 1), `:2: system "": it has no id`},
		{"twice", system + strings.TrimPrefix(system, "systems:\n"), `:7: system "x": it stands twice in this file`},
		{"an example's place", strings.Replace(system, "hit: [Xylo]", "hit: [{text: Xylo, where: footer}]", 1), `:6: system "x": unknown where "footer"`},
		{"a disabled id", "disable: [epik]\n", `:1: disable: nothing is called "epik"; did you mean "epic"?`},
		{"an issuer", "credentials:\n  - {id: x, name: X, kind: card, names: [Xy], issuers: [{id: AAMMMA}], hit: [Xy]}\n", `:2: credential "x": unknown issuer "AAMMMA"; did you mean "AAMA"?`},
		{"trust", "credentials:\n  - {id: x, name: X, kind: card, letters: [XY], hit: [XY]}\n", `:2: credential "x": it needs a trust; one of: sure, list, line, cue`},
		{"a task of a role", "roles:\n  - {id: x, title: X, track: clinical, tasks_first: [roomin]}\n", `:2: role "x": unknown tasks_first "roomin"; did you mean "rooming"?`},
		{"a check without cause", "checks:\n  - {id: missing-blz, title: t, message: m, severity: info}\n", `:2: check "missing-blz": a check of your own needs phrases or requires, and no built-in one has this id; did you mean "missing-bls"?`},
		{"a built-in check with phrases", "checks:\n  - {id: missing-bls, title: t, message: m, severity: info, phrases: [x], hit: [x]}\n", `:2: check "missing-bls": phrases and requires have no effect on a built-in check; give it an id of your own`},
		{"what is required", "checks:\n  - {id: x, title: t, message: m, severity: info, requires: [bsl], hit: [x]}\n", `:2: check "x": unknown requires "bsl"`},
		{"a metric", "asks:\n  - {task: rooming, metric: '[N] patients a day'}\n", `:2: ask "rooming [N] patients a day": unknown metric "[N] patients a day"; did you mean "[N] patients per day"?`},
		{"no YAML", "systems: [\n\tx", `:2: this is not sound YAML`},
		{"a key twice", "systems: []\nsystems: []\n", `:2: this is not sound YAML: mapping key "systems" already defined at line 1`},
		{"references", "systems: &a\n  - *a\n", `references (& and *) are not read in rules`},
		{"several documents", "systems: []\n---\nroles: []\n", `the file holds several documents`},
		{"nothing", "# none yet\n", `the file holds no rules`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, _, err := LoadWith([]string{write(t, "clinic.yaml", tt.text)})
			var mistakes Mistakes
			if !errors.As(err, &mistakes) {
				t.Fatalf("got %v, want mistakes", err)
			}
			if !strings.Contains(mistakes.Error(), tt.want) {
				t.Errorf("got\n%s\nwant %q", mistakes, tt.want)
			}
		})
	}
}

func TestUnreadablePaths(t *testing.T) {
	for _, tt := range []struct{ path, want string }{
		{filepath.Join(t.TempDir(), "none.yaml"), "the rules cannot be read: no such file"},
		{t.TempDir(), "the folder holds no rules file"},
		{write(t, "big.yaml", strings.Repeat("# x\n", maxOwn/4+1)), "larger than 1 MB"},
	} {
		if _, _, err := LoadWith([]string{tt.path}); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("got %v, want %q", err, tt.want)
		}
	}
}

// Every entry can be printed, and is the same when it is read again.
func TestPrintedEntriesReadBack(t *testing.T) {
	r, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range Lists() {
		ids := l.IDs(r)
		for i := 0; i < len(ids); i += 1 + len(ids)/12 {
			text, err := l.YAML(r, ids[i])
			if err != nil {
				t.Fatal(err)
			}
			again, own, err := LoadWith([]string{write(t, "one.yaml", string(text))})
			if err != nil {
				t.Errorf("%s %s: %v\n%s", l.One, ids[i], err, text)
				continue
			}
			second, err := l.YAML(again, ids[i])
			if err != nil || string(second) != string(text) || own.Len() != 1 {
				t.Errorf("%s %s: printed again it differs (%v)\n%s", l.One, ids[i], err, second)
			}
		}
	}
}

func TestExamplesAreSound(t *testing.T) {
	n := 0
	for _, l := range Lists() {
		text, ok := l.Example()
		if !ok {
			continue
		}
		n++
		_, own, err := LoadWith([]string{write(t, l.One+".yaml", string(text))})
		if err != nil {
			t.Errorf("%s: %v", l.One, err)
		} else if len(l.OwnIDs(own)) == 0 {
			t.Errorf("the example of a %s holds none", l.One)
		}
	}
	if n < 6 {
		t.Errorf("%d examples, want one for each kind that people add", n)
	}
}

func FuzzOwn(f *testing.F) {
	f.Add(harborChart)
	f.Add("systems: [{hit: [{text: a}]}]")
	f.Add("a: &a [*a]")
	f.Add("checks: [{id: x, phrases: 'a, b'}]\ndisable: [rooming]")
	path := filepath.Join(f.TempDir(), "fuzz.yaml")
	f.Fuzz(func(t *testing.T, text string) {
		own := &ownFile{name: path, data: []byte(text)}
		if wrong := own.decode(); len(wrong) > 0 {
			return
		}
		r, err := Load()
		if err != nil {
			t.Fatal(err)
		}
		apply(r, own)
		for _, m := range own.check(r, r) {
			if m.File != path || m.Line < 0 || m.What == "" {
				t.Errorf("mistake %+v", m)
			}
		}
		for _, l := range Lists() {
			if slices.Contains(l.IDs(r), "") && len(own.check(r, r)) == 0 {
				t.Errorf("an entry of %s without an id is let through", l.Name)
			}
		}
	})
}
