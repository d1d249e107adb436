package facts

import (
	"slices"
	"testing"

	"vitals/analyzer/internal/nlp"
)

func tasksOf(rd *Reader, text string) []string { return rd.ofHealthcare(text).Tasks }

func TestTaskRules(t *testing.T) {
	r := loadRules(t)
	rd := NewReader(r)
	for _, task := range r.Tasks.Tasks {
		for _, s := range task.Hit {
			if got := tasksOf(rd, s); !slices.Contains(got, task.ID) {
				t.Errorf("%s: %q tells %v", task.ID, s, got)
			}
		}
		for _, s := range task.Miss {
			if got := tasksOf(rd, s); slices.Contains(got, task.ID) {
				t.Errorf("%s: told by %q", task.ID, s)
			}
		}
	}
}

func TestEvidenceRules(t *testing.T) {
	r := loadRules(t)
	rd := NewReader(r)
	sources := func(text string) []string {
		var out []string
		for _, s := range rd.lexicon.read(text, nlp.Words(text)).signs {
			out = append(out, s.source)
		}
		return out
	}
	check := func(id string, hit, miss []string) {
		for _, s := range hit {
			if !slices.Contains(sources(s), id) {
				t.Errorf("%s: not found in %q: %v", id, s, sources(s))
			}
		}
		for _, s := range miss {
			if slices.Contains(sources(s), id) && rd.ofHealthcare(s).Category == rd.ofHealthcare(hit[0]).Category {
				t.Errorf("%s: found in %q", id, s)
			}
		}
	}
	for _, e := range r.Tasks.Evidence {
		id := e.ID
		if len(e.Hit) == 0 {
			t.Errorf("%s: no hit", id)
		}
		check(id, e.Hit, e.Miss)
	}
	for _, f := range r.Tasks.Frames {
		id := f.Task
		if id == "" {
			id = f.ID
		}
		check(id, f.Hit, f.Miss)
	}
}

func TestTasksMatchEveryForm(t *testing.T) {
	rd := NewReader(loadRules(t))
	for _, text := range []string{
		"Drew blood", "Drawing blood", "DRAWS BLOOD", "Did phelbotomy", "Venapuncture", "Blood draws",
		"Drew 20 fasting labs", "Responsible for drawing blood",
	} {
		if got := tasksOf(rd, text); !slices.Contains(got, "phlebotomy") {
			t.Errorf("%q tells %v", text, got)
		}
	}
}

func TestAbbreviationsStandInCapitals(t *testing.T) {
	rd := NewReader(loadRules(t))
	if got := tasksOf(rd, "Said I am on time"); len(got) > 0 {
		t.Errorf("tasks %v", got)
	}
	if got := tasksOf(rd, "Gave IM shots"); !slices.Contains(got, "injections") {
		t.Errorf("tasks %v", got)
	}
}

func TestSpelling(t *testing.T) {
	l := newLexicon(&loadRules(t).Tasks)
	for _, c := range []struct{ written, meant string }{
		{"phelbotomy", "phlebotomy"},
		{"immunzation", "immunization"},
		{"verifacation", "verification"},
		{"section", "section"}, // and not suction
		{"flu", "flu"},
	} {
		if got := l.correct(c.written); got != c.meant {
			t.Errorf("%s is taken for %s", c.written, got)
		}
	}
}
