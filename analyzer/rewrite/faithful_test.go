package rewrite

import (
	"strings"
	"testing"

	"vitals/analyzer/facts"
	"vitals/analyzer/resume"
	"vitals/analyzer/rewrite/syntax"
	"vitals/rules"
)

func rewriter(t testing.TB) (*rules.Rules, *Rewriter) {
	t.Helper()
	r, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	return r, New(r)
}

func TestFaithful(t *testing.T) {
	_, rw := rewriter(t)
	tests := []struct {
		name, bullet, suggestion, added string
		dropped                         []string
		want                            bool
	}{
		{"a slot is put in", "Roomed patients", "Roomed [N] patients per day", "[N] per day", nil, true},
		{"a verb changes its form", "Rooming patients", "Roomed [N] patients per day", "[N] per day", nil, true},
		{"a weak opening goes", "Responsible for rooming patients", "Roomed [N] patients", "[N]", []string{"responsible", "for"}, true},
		{"a number is invented", "Roomed patients", "Roomed 35 patients per day", "35 per day", nil, false},
		{"a number is lost", "Roomed patients for 3 providers", "Roomed [N] patients for providers", "[N]", nil, false},
		{"a system is invented", "Charted visits", "Charted [N] visits in Epic", "[N] per day", nil, false},
		{"a system is lost", "Charted visits in Epic", "Charted [N] visits in", "[N]", nil, false},
		{"a credential is invented", "Drew blood", "Drew blood as a CPT, averaging [N] draws per day", ", averaging [N] draws per day", nil, false},
		{"a word is lost", "Drew blood from pediatric patients", "Drew blood from [N] patients", "[N]", nil, false},
		{"helping is made doing", "Assisted with biopsies", "Performed [N] biopsies", "[N]", nil, false},
		{"a verb beyond scope comes in", "Answered calls", "Triaged [N] calls per day", "triaged [N] per day", nil, false},
		{"a skill is invented", "Took vitals", "Took vitals skillfully for [N] patients", " for [N] patients", nil, false},
		{"a word of another template", "Took vitals", "Took vitals for [N] patients, with [X]% satisfaction", " for [N] patients", nil, false},
		{"a word more often than its template", "Took vitals", "Took vitals for [N] patients for patients", " for [N] patients", nil, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := rw.faithful(tt.bullet, tt.suggestion, warrant{tt.added, "", tt.dropped}); got != tt.want {
				t.Errorf("faithful(%q, %q) = %v", tt.bullet, tt.suggestion, got)
			}
		})
	}
}

// No template holds a verb beyond a medical assistant's scope, or a number.
func TestTemplatesStayInScope(t *testing.T) {
	r, rw := rewriter(t)
	var templates []string
	for _, p := range r.Rewrites.Placements {
		templates = append(templates, p.Tail, p.Alt)
	}
	for _, g := range r.Rewrites.Generic {
		templates = append(templates, g.Tail)
	}
	for _, task := range r.Tasks.Tasks {
		for _, m := range task.Metrics {
			templates = append(templates, m.Placeholder)
		}
	}
	for _, w := range r.Roles.Work {
		templates = append(templates, w.Text)
	}
	for _, ch := range r.Rewrites.Changes {
		templates = append(templates, ch.Tail)
	}
	for _, f := range r.Wording.Fragments {
		templates = append(templates, f.Verb)
	}
	for _, o := range r.Rewrites.Openings {
		templates = append(templates, o.Say)
	}
	for _, text := range templates {
		for _, tok := range rw.read(placeholderPattern.ReplaceAllString(text, " ")).Tok {
			if !rw.addable(tok) {
				t.Errorf("%q of %q may not be put into a bullet", tok.Text, text)
			}
		}
	}
}

// Every metric of every task says when it is asked for, and nothing else does.
func TestEveryMetricIsAskedFor(t *testing.T) {
	r, rw := rewriter(t)
	left := map[askKey]bool{}
	for key := range rw.asks {
		left[key] = true
	}
	if len(left) != len(r.Rewrites.Asks) {
		t.Errorf("%d asks for %d metrics: one stands twice", len(r.Rewrites.Asks), len(left))
	}
	for _, task := range r.Tasks.Tasks {
		for _, m := range task.Metrics {
			key := askKey{task.ID, m.Placeholder}
			if len(rw.asks[key].About) == 0 {
				t.Errorf("%s: %q has no words in asks of rewrites.yaml", task.ID, m.Placeholder)
			}
			delete(left, key)
		}
	}
	for key := range left {
		t.Errorf("no task has the metric of %+v", key)
	}
	for _, a := range r.Rewrites.Asks {
		for _, id := range a.First {
			if _, ok := r.Roles.ByID(id); !ok {
				t.Errorf("%s %q: no role %q", a.Task, a.Metric, id)
			}
		}
	}
}

func TestScopeCaution(t *testing.T) {
	r, rw := rewriter(t)
	for _, sc := range r.Rewrites.Scope {
		for _, hit := range sc.Hit {
			if rw.ScopeCaution(hit) == "" {
				t.Errorf("%s: no caution for %q", sc.Verb, hit)
			}
		}
		for _, miss := range sc.Miss {
			if got := rw.ScopeCaution(miss); got != "" {
				t.Errorf("%s: %q is cautioned: %s", sc.Verb, miss, got)
			}
		}
	}
}

func TestOpenings(t *testing.T) {
	r, rw := rewriter(t)
	for _, o := range r.Rewrites.Openings {
		for _, hit := range o.Hit {
			if _, _, _, ok := rw.opening(hit); !ok {
				t.Errorf("%s: %q does not open so", o.Phrase, hit)
			}
		}
		for _, miss := range o.Miss {
			if _, _, _, ok := rw.opening(miss); ok {
				t.Errorf("%s: %q opens so", o.Phrase, miss)
			}
		}
	}
}

// Every metric of the tasks has a place in a sentence, and the slot's words
// are its own or of a placement.
func TestEveryMetricHasAPlace(t *testing.T) {
	r, rw := rewriter(t)
	for _, task := range r.Tasks.Tasks {
		for _, m := range task.Metrics {
			_, placed := rw.placements[m.Placeholder]
			_, per, counts := countedIn(m.Placeholder)
			if !placed && (!counts || per == "") {
				t.Errorf("%s: %q has no placement in rewrites.yaml", task.ID, m.Placeholder)
			}
		}
	}
}

func BenchmarkNew(b *testing.B) {
	r, _ := rewriter(b)
	for b.Loop() {
		New(r)
	}
}

func TestSlotNames(t *testing.T) {
	tests := []struct{ inserted, want string }{
		{"[N] patients per day", "patients_per_day [N]"},
		{", averaging [N] draws per day", "draws_per_day [N]"},
		{", with no-shows down from [X]% to [Y]%", "no_shows_from [X] no_shows_to [Y]"},
		{", with [X]% of high readings rechecked", "high_readings_rechecked [X]"},
		{" across [N] sites and [M] providers", "sites [N] providers [M]"},
		{", within a $[amount] supply budget", "amount [amount]"},
		{" in a [N]-provider practice", "provider_practice [N]"},
		{" for a team of [N]", "team [N]"},
	}
	for _, tt := range tests {
		var got []string
		for _, s := range (proposal{inserted: tt.inserted}).slots() {
			got = append(got, s.Name, s.Placeholder)
		}
		if g := strings.Join(got, " "); g != tt.want {
			t.Errorf("%q: got %s, want %s", tt.inserted, g, tt.want)
		}
	}
}

func BenchmarkSuggest(b *testing.B) {
	r, rw := rewriter(b)
	role, _ := r.Roles.ByID("lead-ma")
	bullet := resume.Bullet{Text: "Responsible for rooming patients, taking vitals and drawing blood using butterfly needles"}
	fb := facts.Bullet{Category: facts.Clinical, Tasks: []string{"rooming", "vitals", "phlebotomy"}}
	for b.Loop() {
		if len(rw.Suggest(bullet, fb, nil, role)) == 0 {
			b.Fatal("no suggestion")
		}
	}
}

// The bullets that prove a task prove its asks, too: most speak of a number it
// could give.
func TestTasksSpeakOfTheirMetrics(t *testing.T) {
	r, rw := rewriter(t)
	for _, task := range r.Tasks.Tasks {
		spoken := 0
		for _, hit := range task.Hit {
			s := rw.read(hit)
			for _, m := range task.Metrics {
				if s.SpeaksOf(0, len(s.Tok), rw.asks[askKey{task.ID, m.Placeholder}].About) {
					spoken++
					break
				}
			}
		}
		if 2*spoken < len(task.Hit) {
			t.Errorf("%s: %d of %d bullets speak of a metric", task.ID, spoken, len(task.Hit))
		}
	}
}

func TestNearby(t *testing.T) {
	known := map[string]bool{"verifying": true, "vitals": true, "schedule": true}
	tests := []struct{ word, want string }{
		{"verifing", "verifying"}, {"vitels", "vitals"}, {"shcedule", "schedule"}, {"schedulle", "schedule"}, {"bitals", ""}, {"vowels", ""},
	}
	for _, tt := range tests {
		if got := syntax.Nearby(tt.word, func(w string) bool { return known[w] }); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.word, got, tt.want)
		}
	}
}

func TestChanges(t *testing.T) {
	r, rw := rewriter(t)
	for _, ch := range r.Rewrites.Changes {
		for _, hit := range ch.Hit {
			if got := rw.changes(rw.read(hit)); len(got) == 0 || !strings.Contains(got[0].text, strings.TrimPrefix(ch.Tail, " by")) {
				t.Errorf("%q: %+v, want %s", hit, got, ch.Tail)
			}
		}
		for _, miss := range ch.Miss {
			if got := rw.changes(rw.read(miss)); len(got) > 0 {
				t.Errorf("%q: %s", miss, got[0].text)
			}
		}
	}
}
