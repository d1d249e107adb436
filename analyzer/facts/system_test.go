package facts

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vitals/rules"
)

// The line of a job may go on with its duties; its title and employer name no
// system of the person's.
func TestSystemsInHeaders(t *testing.T) {
	m := newSystemMatcher(&loadRules(t).Systems)
	tests := []struct {
		line, title, employer string
		want                  []string
	}{
		{"2016-Present, Medical Assistant, Rock Nephrology: labs, vitals, eCW; 18 a day", "Medical Assistant", "Rock Nephrology", []string{"eclinicalworks"}},
		{"2016-Present, Support Analyst, eClinicalWorks", "Support Analyst", "eClinicalWorks", []string{}},
		{"Medical Assistant, Epic Urgent Care, 2020", "Medical Assistant", "Epic Urgent Care", []string{}},
	}
	for _, tt := range tests {
		res := resumeWith("title", tt.line)
		res.Positions[0].Title, res.Positions[0].Employer = tt.title, tt.employer
		found, _ := findSystems(res, m)
		if diff := cmp.Diff(tt.want, systemIDs(found)); diff != "" {
			t.Errorf("%q (-want +got)\n%s", tt.line, diff)
		}
	}
}

// systemIDs returns the ids of what is found, in order.
func systemIDs(systems []System) []string {
	out := []string{}
	for _, s := range systems {
		out = append(out, s.ID)
	}
	return out
}

func TestSystemExamples(t *testing.T) {
	r := loadRules(t)
	matcher := newSystemMatcher(&r.Systems)
	find := func(e rules.SystemExample, id string) (bool, []string) {
		where := e.Where
		if where == "" {
			where = "skills"
		}
		found, _ := findSystems(resumeWith(where, e.Text), matcher)
		for _, s := range found {
			if s.ID == id {
				return true, nil
			}
		}
		return false, systemIDs(found)
	}
	for _, s := range r.Systems.Systems {
		if len(s.Hit) == 0 && r.Systems.Reported(s.Kind) {
			t.Errorf("%s has no hit", s.ID)
		}
		if len(s.Words) > 0 && len(s.Miss) == 0 {
			t.Errorf("%s is ambiguous and has no miss", s.ID)
		}
		want := s.ID
		if s.Kind == "module" {
			want = s.Parent // a module is a mention of the system it belongs to
		}
		for _, e := range s.Hit {
			if ok, others := find(e, want); !ok {
				t.Errorf("%s: %q in %s is not found; found %q", s.ID, e.Text, e.Where, others)
			}
		}
		for _, e := range s.Miss {
			if ok, _ := find(e, want); ok {
				t.Errorf("%s: %q in %s is read as it", s.ID, e.Text, e.Where)
			}
		}
	}
}

func TestFindSystems(t *testing.T) {
	tests := []struct {
		where, line string
		want        []string
		generic     string
	}{
		{"experience", "Charted in Cerner (now Oracle Health) and Epic", []string{"oracle-health", "epic"}, ""},
		{"skills", "eCW, Athena, and Practice Fusion", []string{"eclinicalworks", "athenahealth", "practice-fusion"}, ""},
		{"experience", "Bill Medicaid plans through Kareo (now Tebra)", []string{"tebra"}, ""},
		{"skills", "CEHRS; proficient in EHR and MyChart", []string{"epic-mychart"}, "EHR"},
		{"experience", "Adapt to each clinic's EHR: Epic, Cerner, eClinicalWorks, NextGen and athenaCollector", []string{"epic", "oracle-health", "eclinicalworks", "nextgen", "athenahealth"}, "EHR"},
		{"experience", "Registered patients in Epic Cadence and Prelude", []string{"epic"}, ""},
		{"skills", "ClinDoc and order entry", []string{"epic"}, ""},
		{"experience", "Enrolled patients in Epic MyChart", []string{"epic", "epic-mychart"}, ""},
		{"skills", "EMR (EPIC, CERNER), TYPING 50 WPM", []string{"epic", "oracle-health"}, "EMR"},
		{"experience", "CHARTED IN EPIC AND ATHENA", []string{"epic", "athenahealth"}, ""},
		{"experience", "Kept electronic medical records and electronic charting", []string{}, "electronic medical records|electronic charting"},
		{"certifications", "Certified Electronic Health Records Specialist (CEHRS)", []string{}, ""},
		{"title", "Athena Medical, Medical Assistant", []string{}, ""},
		{"experience", "Trained with Athena Lopez at Epic Urgent Care", []string{}, ""},
		{"experience", "Ordered supplies through McKesson and Henry Schein", []string{}, ""},
		{"experience", "Send prior auths in CoverMyMeds and check the PDMP", []string{}, ""},
		{"summary", "Epic", []string{"epic"}, ""},
		{"name", "Athena Lopez", []string{}, ""},
		{"experience", "Healthie and Zoom, 15 check-ins a day", []string{"healthie"}, ""},
		{"experience", "10 patients per shift, EKGs, Epic", []string{"epic"}, ""},
		{"experience", "26 patients a day - Epic", []string{"epic"}, ""},
		{"experience", "Epic, 18 patients a day", []string{"epic"}, ""},
		{"experience", "Roomed 20 patients (Athena)", []string{"athenahealth"}, ""},
		{"experience", "Met Epic goals every month", []string{}, ""},
		{"experience", "Charted in eClinicalWroks and Practice Fussion", []string{"eclinicalworks", "practice-fusion"}, ""},
		{"skills", "Point Click Care, Athenaheath, Medisft, AdvancdMD", []string{"pointclickcare", "athenahealth", "medisoft", "advancedmd"}, ""},
		{"summary", "Passed Probation early; Expertly Prepared, Clinicians Served", []string{}, ""},
		{"experience", "Hired by Allscript Jones and Veradig Clinic", []string{}, ""},
		{"experience", "Mentored next-gen leaders across the clinic", []string{}, ""},
		{"summary", "Epic results came only with patience", []string{}, ""},
	}
	matcher := newSystemMatcher(&loadRules(t).Systems)
	for _, tt := range tests {
		res := resumeWith(tt.where, tt.line)
		found, spoken := findSystems(res, matcher)
		if diff := cmp.Diff(tt.want, systemIDs(found)); diff != "" {
			t.Errorf("%s: %q (-want +got)\n%s", tt.where, tt.line, diff)
		}
		var generic []string
		for _, s := range spoken {
			generic = append(generic, res.Doc.Text[s.Start:s.End])
		}
		if got := strings.Join(generic, "|"); got != tt.generic {
			t.Errorf("%s: %q: generic %q, want %q", tt.where, tt.line, got, tt.generic)
		}
	}
}
