package facts

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"vitals/analyzer/document"
	"vitals/analyzer/resume"
	"vitals/rules"
)

var stageDay = time.Date(2026, time.November, 21, 0, 0, 0, 0, time.UTC)

// job makes a position of "title | employer | start | end".
func job(text string) resume.Position {
	f := strings.Split(text, " | ")
	p := resume.Position{Title: f[0], Employer: f[1], Kind: resume.Job, Start: date(f[2]), End: date(f[3])}
	switch {
	case strings.Contains(f[0], "Extern"):
		p.Kind = resume.ExternshipKind
	case strings.Contains(f[0], "Volunteer"):
		p.Kind = resume.VolunteerKind
	}
	return p
}

func date(s string) resume.Month {
	if s == "present" {
		return resume.Month{Present: true}
	}
	for _, layout := range []string{"2006-01", "2006"} {
		if t, err := time.Parse(layout, s); err == nil {
			m := resume.Month{Year: t.Year()}
			if len(s) > 4 {
				m.Month = int(t.Month())
			}
			return m
		}
	}
	return resume.Month{}
}

func TestStage(t *testing.T) {
	tests := []struct {
		name    string
		jobs    []string
		school  string // a line of the education section
		primary Status // status of a main certification, "" for none
		want    string
		years   float64
	}{
		{"a first job", []string{"Medical Assistant | Cedar Clinic | 2025 | present"}, "", "", Entry, 1.3},
		{"three years completed", []string{"Medical Assistant | Cedar Clinic | 2023-11 | present"}, "", "", Mid, 3},
		{"a month short of three years", []string{"Medical Assistant | Cedar Clinic | 2023-12 | present"}, "", "", Entry, 2.9},
		{"six years over two jobs", []string{"CMA | Oak Clinic | 2023-02 | present", "Medical Assistant | Cedar Clinic | 2020-06 | 2023-01"}, "", "", Senior, 6.4},
		{"overlapping jobs count once", []string{"Medical Assistant | Cedar Clinic | 2024-11 | present", "Medical Assistant | Oak Clinic | 2024-11 | present"}, "", "", Entry, 2},
		{"years alone", []string{"Medical Assistant | Cedar Clinic | 2016 | 2018"}, "", Held, Entry, 2},
		{"externship does not count", []string{"Medical Assistant | Cedar Clinic | 2024-05 | present", "Medical Assistant Extern | Oak Clinic | 2020-01 | 2024-04"}, "", "", Entry, 2.5},
		{"a lead by title", []string{"Lead Medical Assistant | Cedar Clinic | 2024-01 | present", "Medical Assistant | Cedar Clinic | 2021-01 | 2023-12"}, "", "", Lead, 5.8},
		{"a manager by title", []string{"Practice Manager | Cedar Spine | 2018-04 | present", "Medical Assistant | Cedar Clinic | 2010-04 | 2018-03"}, "", "", Manager, 8},
		{"the manager of a shop is none", []string{"Store Manager | Bramble Foods | 2018-04 | present"}, "", "", Outside, 0},
		{"a nurse is of another profession", []string{"Registered Nurse | Cedar Hospital | 2020-04 | present", "Medical Assistant | Cedar Clinic | 2016-04 | 2020-03"}, "", Held, Outside, 4},
		{"a practical nursing student works as an assistant", []string{"Certified Medical Assistant | Cedar Clinic | 2022-07 | present"}, "Practical Nursing Diploma (in progress)", Held, Mid, 4.3},
		{"a student beside a shop job", []string{"Cashier | Bramble Foods | 2023 | present", "Medical Assistant Extern | Cedar Clinic | 2026-03 | 2026-05"}, "Medical Assistant Program, expected 2026", "", Student, 0},
		{"trained, and at work elsewhere in healthcare", []string{"Patient Advocate | Cedar Hospital | 2024-09 | present"}, "Medical Assistant Certificate, 2023", "", Entry, 0},
		{"an aide without such training", []string{"Certified Nursing Assistant | Quiet Pines | 2014-10 | present"}, "High school diploma", "", Outside, 0},
		{"between jobs", []string{"Medical Assistant | Cedar Clinic | 2019-01 | 2023-12", "Cashier | Bramble Foods | 2024-01 | present"}, "", Held, Mid, 5},
		{"in another clinic job after years of assisting", []string{"Care Coordinator | Cedar Clinic | 2024-01 | present", "Medical Assistant | Cedar Clinic | 2019-01 | 2023-12"}, "", "", Mid, 5},
		{"a nurse's aide who is certified", []string{"Certified Nurse Aide | Oak Manor | 2019-10 | present"}, "", Held, Entry, 0},
		{"a dental assistant who is certified", []string{"Dental Assistant | Bright Smiles | 2019-10 | present"}, "", Held, Entry, 0},
		{"one who leads the front desk", []string{"Front Desk Supervisor | Cedar Dermatology | 2022-11 | present", "Medical Assistant | Cedar Clinic | 2019-11 | 2022-10"}, "", "", Lead, 3},
		{"the manager of a doctor's office", []string{"Office Manager | Ada Andrews, MD | 2019-10 | present"}, "", "", Manager, 0},
		{"at home since the last job", []string{"Home with children | - | 2019 | 2026", "Medical Assistant | Palm Clinic | 2014-01 | 2018-12"}, "", "", Mid, 5},
		{"a manager who still assists", []string{"Office Manager / Medical Assistant | Luis Ortega, MD | 2012-11 | present"}, "", "", Manager, 14},
		{"a combat medic on the way", []string{"Combat Medic (68W) | US Army | 2019 | 2025"}, "Medical Assistant Certificate, 2026", "", Entry, 0},
		{"nothing at all", nil, "", "", Outside, 0},
	}
	r, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			res := &resume.Resume{Doc: &document.Document{Text: tt.school, Lines: []document.Line{{Span: document.Span{End: len(tt.school)}}}}}
			res.Sections = []resume.Section{{Kind: resume.Education, First: 0, Last: 1}}
			for _, j := range tt.jobs {
				res.Positions = append(res.Positions, job(j))
			}
			f := &Facts{}
			if tt.primary != "" {
				f.Credentials = []Credential{{ID: "cma", Status: tt.primary}}
			}
			got := newStageReader(r).find(res, f, stageDay)
			if got.ID != tt.want || got.Years != tt.years {
				t.Errorf("stage %s, %.1f years; want %s, %.1f", got.ID, got.Years, tt.want, tt.years)
			}
			if len(got.Reasons) == 0 {
				t.Error("no reason given")
			}
		})
	}
}

// TestStageRules runs the titles by which the stage lists prove themselves.
func TestStageRules(t *testing.T) {
	r, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, hit := range r.Headings.Stages.Hit {
		title, want, _ := strings.Cut(hit, " => ")
		res := &resume.Resume{Doc: &document.Document{}, Positions: []resume.Position{job(title + " | Bramble | 2022-10 | present")}}
		if got := newStageReader(r).find(res, &Facts{}, stageDay).ID; got != want {
			t.Errorf("%q: stage %s, want %s", title, got, want)
		}
	}
}

// Where no job gives a date, the years that the summary states count.
func TestStageStatedYears(t *testing.T) {
	r, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		summary, want string
		years         float64
	}{
		{"Medical assistant with 8 years of experience in family practice.", Senior, 8},
		{"Medical assistant, 10+ years, four years in pediatrics", Senior, 10},
		{"Certified medical assistant with three years' work behind me", Mid, 3},
		{"Medical assistant who likes people of 8 to 80", Entry, 0},
		{"Cook with 8 years of experience", Entry, 0},
	}
	for _, tt := range tests {
		res := &resume.Resume{Doc: &document.Document{Text: tt.summary, Lines: []document.Line{{Span: document.Span{End: len(tt.summary)}}}}}
		res.Sections = []resume.Section{{Kind: resume.Summary, First: 0, Last: 1}}
		res.Positions = []resume.Position{job("Medical Assistant | Cedar Clinic |  | ")}
		if got := newStageReader(r).find(res, &Facts{}, stageDay); got.ID != tt.want || got.Years != tt.years {
			t.Errorf("%q: stage %s, %.1f years; want %s, %.1f", tt.summary, got.ID, got.Years, tt.want, tt.years)
		}
	}
}

// A medication aide's letters are the same as a medical assistant's.
func TestStageOfMedicationAide(t *testing.T) {
	r, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	res := &resume.Resume{Doc: &document.Document{}, Positions: []resume.Position{job("CMA | Prairie Manor | 2019-01 | present")}}
	aide := Credential{ID: "medication-aide", Status: Held}
	if got := newStageReader(r).find(res, &Facts{Credentials: []Credential{aide}}, stageDay); got.ID != Outside || got.Years != 0 {
		t.Errorf("a medication aide is %s with %.1f years, want %s", got.ID, got.Years, Outside)
	}
	if got := newStageReader(r).find(res, &Facts{Credentials: []Credential{aide, {ID: "cma", Status: Held}}}, stageDay); got.ID != Senior {
		t.Errorf("one who is both is %s, want %s", got.ID, Senior)
	}
}

func TestStageReasons(t *testing.T) {
	r, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	res := &resume.Resume{Doc: &document.Document{}, Positions: []resume.Position{
		job("Lead Medical Assistant | Cedar Clinic | 2022-08 | present"), job("Medical Assistant | Cedar Clinic | 2018-03 | 2022-07"),
	}}
	want := []string{
		"You have worked as a medical assistant for about 8 years and 8 months (2 positions).",
		`Your title "Lead Medical Assistant" leads other staff.`,
	}
	if diff := cmp.Diff(want, newStageReader(r).find(res, &Facts{}, stageDay).Reasons); diff != "" {
		t.Error(diff)
	}
}
