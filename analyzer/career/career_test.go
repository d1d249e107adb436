package career

import (
	"strings"
	"testing"

	"vitals/analyzer/facts"
	"vitals/analyzer/resume"
	"vitals/rules"
)

func load(t *testing.T) *rules.Rules {
	t.Helper()
	r, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestFind(t *testing.T) {
	r := load(t)
	for _, role := range r.Roles.Roles {
		for _, name := range append([]string{role.ID, strings.ToUpper(role.ID), role.Title}, role.Hit...) {
			if got, err := Find(r, name); err != nil || got.ID != role.ID {
				t.Errorf("Find(%q) = %q, %v; want %s", name, got.ID, err, role.ID)
			}
		}
		for _, name := range role.Miss {
			if got, err := Find(r, name); err == nil && got.ID == role.ID {
				t.Errorf("Find(%q) = %s", name, got.ID)
			}
		}
	}
}

func TestFindHintsAtTheNearest(t *testing.T) {
	r := load(t)
	tests := []struct{ name, want string }{
		{"lead-mma", `no role "lead-mma"; did you mean "lead-ma"? ` + "`vitals roles` lists all"},
		{"ofice manager", `no role "ofice manager"; did you mean "practice-manager"? ` + "`vitals roles` lists all"},
		{"flebotomist", `no role "flebotomist"; did you mean "phleb-tech"? ` + "`vitals roles` lists all"},
		{"astronaut of mars", `no role "astronaut of mars"; ` + "`vitals roles` lists all"},
		{"", `no role ""; ` + "`vitals roles` lists all"},
	}
	for _, tt := range tests {
		_, err := Find(r, tt.name)
		if err == nil || err.Error() != tt.want {
			t.Errorf("Find(%q): got %v, want %s", tt.name, err, tt.want)
		}
	}
}

// What roles refer to is there: roles, tasks, and each name means one role.
func TestRolesReferToWhatThereIs(t *testing.T) {
	r := load(t)
	plain := map[string]bool{"any MA stage": true, "any MA stage + degree": true, "bachelor's": true}
	for _, role := range r.Roles.Roles {
		for _, id := range append(append([]string{}, role.NextSteps...), role.UsuallyFrom...) {
			if _, ok := r.Roles.ByID(id); !ok && !plain[id] {
				t.Errorf("%s: no role %q", role.ID, id)
			}
		}
		for _, id := range role.TasksFirst {
			if _, ok := r.Tasks.ByID(id); !ok {
				t.Errorf("%s: no task %q", role.ID, id)
			}
		}
		req := role.Requirements
		for _, id := range append(append([]string{}, req.ExpectedGroups...), req.UsefulGroups...) {
			if len(r.Credentials.Group(id)) == 0 {
				t.Errorf("%s: no credential group %q", role.ID, id)
			}
		}
		for _, id := range append(append([]string{}, req.Expected...), req.Useful...) {
			if r.Credentials.ByID(id) == nil {
				t.Errorf("%s: no credential %q", role.ID, id)
			}
		}
		if len(role.Hit) == 0 || len(role.RewriteEmphasis) == 0 || len(role.TasksFirst) == 0 {
			t.Errorf("%s: no hit, emphasis or tasks", role.ID)
		}
	}
	for _, l := range r.Roles.Ladders {
		for _, id := range l.Steps {
			if _, ok := r.Roles.ByID(id); !ok {
				t.Errorf("ladder %s: no role %q", l.Name, id)
			}
		}
	}
	if n := len(r.Roles.Roles); n != 43 {
		t.Errorf("%d roles, want 43", n)
	}
}

func TestNext(t *testing.T) {
	r := load(t)
	cma := facts.Credential{ID: "cma", Status: facts.Held}
	leading := facts.Bullet{Category: facts.Leadership}
	tests := []struct {
		name  string
		stage facts.Stage
		facts facts.Facts
		title string
		want  string
	}{
		{"a student", facts.Stage{ID: "student"}, facts.Facts{}, "", "entry-ma"},
		{"entry, not certified", facts.Stage{ID: "entry", Years: 1}, facts.Facts{}, "Medical Assistant", "cma-early"},
		{"entry, certified", facts.Stage{ID: "entry", Years: 2}, facts.Facts{Credentials: []facts.Credential{cma}}, "Medical Assistant", "mid-ma"},
		{"mid", facts.Stage{ID: "mid", Years: 4}, facts.Facts{}, "Medical Assistant", "senior-ma"},
		{"mid, already leading", facts.Stage{ID: "mid", Years: 4}, facts.Facts{Bullets: []facts.Bullet{leading}}, "Medical Assistant", "lead-ma"},
		{"senior", facts.Stage{ID: "senior", Years: 9}, facts.Facts{}, "Senior MA", "lead-ma"},
		{"lead", facts.Stage{ID: "lead", Years: 6}, facts.Facts{}, "Lead MA", "ma-supervisor"},
		{"practice manager", facts.Stage{ID: "manager"}, facts.Facts{}, "Practice Manager", "practice-administrator"},
		{"operations manager", facts.Stage{ID: "manager"}, facts.Facts{}, "Clinical Operations Manager", "practice-manager"},
		{"front desk", facts.Stage{ID: "entry", Years: 1}, facts.Facts{}, "Medical Receptionist", "patient-services-coordinator"},
		{"a biller", facts.Stage{ID: "other"}, facts.Facts{}, "Medical Biller", "coder-biller"},
		{"a nurse", facts.Stage{ID: "other"}, facts.Facts{Credentials: []facts.Credential{{ID: "rn", Status: facts.Held}}}, "Charge Nurse", "rn"},
		{"a practical nurse", facts.Stage{ID: "other"}, facts.Facts{Credentials: []facts.Credential{{ID: "lpn", Status: facts.Held}}}, "", "rn"},
		{"a welder", facts.Stage{ID: "other"}, facts.Facts{}, "Welder", "entry-ma"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			res := &resume.Resume{}
			if tt.title != "" {
				res.Positions = []resume.Position{{Title: tt.title, Kind: resume.Job}}
			}
			got, reason := Next(r, tt.stage, &tt.facts, res)
			if got.ID != tt.want || reason == "" {
				t.Errorf("got %s (%q), want %s", got.ID, reason, tt.want)
			}
		})
	}
}
