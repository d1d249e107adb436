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

var testDay = time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)

// testResume makes a resume of lines. A line "== kind" opens a section; lines
// above the first are the contact block, whose first line is the name up to a
// comma. In experience, a line "@ title" is a position and "- text" a bullet.
func testResume(lines ...string) *resume.Resume {
	doc := &document.Document{}
	res := &resume.Resume{Doc: doc, Sections: []resume.Section{{Kind: resume.Contact}}}
	res.Name, _, _ = strings.Cut(lines[0], ",")
	for _, text := range lines {
		kind, opens := strings.CutPrefix(text, "== ")
		title, position := strings.CutPrefix(text, "@ ")
		bullet, listed := strings.CutPrefix(text, "- ")
		switch {
		case opens:
			text = strings.ToUpper(kind)
		case position:
			text = title
		case listed:
			text = bullet
		}
		if doc.Text != "" {
			doc.Text += "\n"
		}
		span := document.Span{Start: len(doc.Text), End: len(doc.Text) + len(text)}
		doc.Text += text
		doc.Lines = append(doc.Lines, document.Line{Span: span})
		if opens {
			res.Sections = append(res.Sections, resume.Section{Span: span, Kind: resume.SectionKind(kind), Heading: text, First: len(doc.Lines)})
		}
		sec := &res.Sections[len(res.Sections)-1]
		sec.End, sec.Last = span.End, len(doc.Lines)
		if position {
			res.Positions = append(res.Positions, resume.Position{Span: span, Title: text, Section: len(res.Sections) - 1})
		}
		if listed {
			res.Bullets = append(res.Bullets, resume.Bullet{Span: span, Text: text, Position: len(res.Positions) - 1, Section: len(res.Sections) - 1, Line: len(doc.Lines) - 1})
		}
	}
	return res
}

// resumeWith makes a small resume with one line in the section named where.
func resumeWith(where, line string) *resume.Resume {
	switch where {
	case "name":
		return testResume("Dana Whitfield, "+line, "Toledo, OH 43604", "== experience", "@ Medical Assistant, Maple Clinic")
	case "experience":
		return testResume("Dana Whitfield", "Toledo, OH 43604", "== experience", "@ Medical Assistant, Maple Clinic", "- "+line)
	case "contact":
		return testResume("Dana Whitfield", "Toledo, OH 43604", line, "== experience", "@ Medical Assistant, Maple Clinic")
	case "title":
		return testResume("Dana Whitfield", "Toledo, OH 43604", "== experience", "@ "+line, "- Roomed patients")
	}
	return testResume("Dana Whitfield", "Toledo, OH 43604", "== "+where, line)
}

// statuses returns what is found as "id status" in order.
func statuses(creds []Credential) []string {
	out := []string{}
	for _, c := range creds {
		out = append(out, c.ID+" "+string(c.Status))
	}
	return out
}

func TestCredentialExamples(t *testing.T) {
	r := loadRules(t)
	matcher := newCredentialMatcher(&r.Credentials)
	find := func(e rules.CredentialExample, id string) (Status, []string) {
		where := e.Where
		if where == "" {
			where = "certifications"
		}
		creds, _ := findCredentials(resumeWith(where, e.Text), matcher, testDay)
		for _, c := range creds {
			if c.ID == id {
				return c.Status, nil
			}
		}
		return "", statuses(creds)
	}
	for _, c := range r.Credentials.Credentials {
		if len(c.Hit) == 0 && r.Credentials.Reported(c.Kind) {
			t.Errorf("%s has no hit", c.ID)
		}
		if len(c.Cued)+len(c.AfterName) > 0 && len(c.Miss) == 0 || c.Trust == rules.TrustCue && len(c.Miss) == 0 {
			t.Errorf("%s is ambiguous and has no miss", c.ID)
		}
		for _, e := range c.Hit {
			want := Status(e.Status)
			if want == "" {
				want = Held
			}
			if got, others := find(e, c.ID); got != want {
				t.Errorf("%s: %q in %s is %q, want %q; found %q", c.ID, e.Text, e.Where, got, want, others)
			}
		}
		for _, e := range c.Miss {
			if got, _ := find(e, c.ID); got != "" {
				t.Errorf("%s: %q in %s is read as %s", c.ID, e.Text, e.Where, got)
			}
		}
	}
}

func TestCredentialStatus(t *testing.T) {
	tests := []struct {
		where, line string
		want        []string
	}{
		{"certifications", "CPT and BLS current; drew 25 patients per shift", []string{"cpt held", "bls held"}},
		{"summary", "NHA-certified CCMA and CPT", []string{"ccma held", "cpt held"}},
		{"certifications", "Willing to obtain RMA within 90 days of hire", nil},
		{"title", "Certified Medical Assistant, Mercy Clinic, 2020-2024", nil},

		{"certifications", "Registered Nurse License: 848911 (exp. 12/2027), BLS (exp. 07/2017), ACLS (exp. 09/2016)", []string{"rn held", "bls expired", "acls expired"}},
		{"certifications", "BLS – American Heart Association and Basic First Aid\tExpiration 8/2014", []string{"bls expired", "first-aid expired"}},
		{"certifications", "CCMA, NHA, 2023-2027", []string{"ccma held"}},
		{"certifications", "CNA 2014-2019", []string{"cna expired"}},
		{"certifications", "BLS expired 2022, renewed 04/2025", []string{"bls held"}},
		{"certifications", "CMA (AAMA), exp 11/2026", []string{"cma held"}},
		{"certifications", "CMA (AAMA), exp 10/2026", []string{"cma expired"}},
		{"certifications", "BLS, expires 11/15/2026", []string{"bls expired"}},
		{"certifications", "CMA (AAMA): exam scheduled for March 2027", []string{"cma in-progress"}},
		{"certifications", "CCMA - in progress\tBLS (AHA) 2025", []string{"ccma in-progress", "bls held"}},
		{"certifications", "Pursuing CCMA, BLS current", []string{"ccma in-progress", "bls held"}},
		{"certifications", "I am not an LVN and not certified in x-ray.", nil},
		{"certifications", "CNA license and previous LPN license", []string{"cna held", "lpn expired"}},
		{"certifications", "CPR/First Aid", []string{"cpr held", "first-aid held"}},
		{"certifications", "BLS with 6 yrs exp", []string{"bls held"}},
		{"certifications", "Practical Nursing student - NCLEX-PN planned for summer 2027", []string{"lpn in-progress"}},
		{"certifications", "EKG CPR Certified", []string{"cpr held"}},
		{"certifications", "CERTIFIED MEDICAL ASSISTANT, EXP. 01/2025", []string{"cma expired"}},
		{"certifications", "Certified Medical Assistant (CCMA), National Healthcareer Association", []string{"ccma held"}},
		{"education", "CCMA exam set for 02/2027", []string{"ccma in-progress"}},
		{"summary", "Medical assistant student pursuing CCMA and BLS certification", []string{"ccma in-progress", "bls in-progress"}},
		{"summary", "Seeking a busy clinic where I can use my CMA certification", []string{"cma held"}},
		{"summary", "Certified medical assistant seeking a position in pediatrics", []string{"cma held"}},
		{"summary", "Seeking a role where I can obtain my phlebotomy certification within a year", nil},
		{"summary", "Hoping to earn my CCMA certification", nil},
		{"experience", "Earned CPT certification through NHA in the first year", []string{"cpt held"}},
		{"certifications", "BLS card ran out in August 2026", []string{"bls expired"}},
		{"certifications", "CMA (AAMA): allowed to lapse in 2021", []string{"cma expired"}},
		{"certifications", "BLS: class booked for December 2026", []string{"bls in-progress"}},
		{"certifications", "ACLS (class 12/2026)", []string{"acls in-progress"}},
		{"certifications", "Nationally Registered Paramedic (NRP)", []string{"emt held"}},
		{"name", "NRP", []string{"emt held"}},
		{"contact", "Phone 555-0100 · CCMA (NHA ID 7788) · BLS to 9/27", []string{"ccma held", "bls held"}},
		{"contact", "Fall River, MA 02720 | BLS certified", []string{"bls held"}},
		{"contact", "Medical Assistant with 12 years of work. Formerly CMA (AAMA); CPR current.", []string{"cma expired", "cpr held"}},
		{"summary", "CNA and medical assisting student, pursuing CMA (AAMA) certification", []string{"cma in-progress"}},
		{"summary", "Certified clinical medical assistant (NHA) with 7 years; BLS through 2027.", []string{"ccma held", "bls held"}},
		{"skills", "Registered Medical Assistant through American Medical Technologists (AMT)", []string{"rma held"}},
		{"education", "QMAP (Colorado), CNA (Colorado registry), CPR", []string{"medication-aide held", "cna held", "cpr held"}},
		{"education", "Practical Nursing (LPN), Bay Tech, in progress", []string{"lpn in-progress"}},
		{"education", "LPN program, Bay Tech", nil},
		{"summary", "Certified Nursing Assistant, CPR and First Aid certified, seeking full time work", []string{"cna held", "cpr held", "first-aid held"}},
		{"skills", "Athena Health, budgeting, hiring, BLS", []string{"bls held"}},
		{"contact", "NREMT certified EMT-B", []string{"emt held"}},
		{"other", "BLS (HeartCode), June 2026", []string{"bls held"}},
		{"certifications", "BLS CPR, AHA, valid May 2025 - May 2027", []string{"bls held"}},
		{"certifications", "Georgia CNA - lapsed in 2025 (no longer working as CNA)", []string{"cna expired"}},
		{"certifications", "COA candidate (test window spring 2027); BLS", []string{"coa in-progress", "bls held"}},
		{"certifications", "Kentucky SRNA", []string{"cna held"}},
		{"contact", "Nationally certified medical assistant (NHA CCMA) | BLS", []string{"ccma held", "bls held"}},
		{"certifications", "Certified Phlebotomy Technician (NHA), BLS", []string{"cpt held", "bls held"}},
		{"experience", "Followed AHA BLS guidelines in 3 codes", nil},
		{"experience", "Trained new CCMAs and CNAs on rooming", nil},
		{"experience", "Mentored 2 junior MAs, both of whom passed the CCMA on the first try", nil},
		{"experience", "Assisted the RN and LPN with wound care", nil},
		{"skills", "Phlebotomy, EKG, CPT coding, Cpt, Icd-9", nil},
	}
	matcher := newCredentialMatcher(&loadRules(t).Credentials)
	for _, tt := range tests {
		creds, _ := findCredentials(resumeWith(tt.where, tt.line), matcher, testDay)
		want := tt.want
		if want == nil {
			want = []string{}
		}
		if diff := cmp.Diff(want, statuses(creds)); diff != "" {
			t.Errorf("%s: %q (-want +got)\n%s", tt.where, tt.line, diff)
		}
	}
}

// A heading may tell the status of all that stands under it.
func TestCredentialHeadingStatus(t *testing.T) {
	m := newCredentialMatcher(&loadRules(t).Credentials)
	for heading, want := range map[string][]string{
		"Certifications":             {"cma held", "bls held"},
		"Planned certifications":     {"cma in-progress", "bls held"},
		"Expired certifications":     {"cma expired", "bls held"},
		"Certifications in progress": {"cma in-progress", "bls held"},
	} {
		res := testResume("Dana Whitfield", "Toledo, OH 43604", "== certifications", "CMA (AAMA)", "BLS, current")
		res.Sections[1].Heading = heading
		creds, _ := findCredentials(res, m, testDay)
		if diff := cmp.Diff(want, statuses(creds)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", heading, diff)
		}
	}
}

// A name in running text describes the certification that is listed; a name
// in the list itself, letters and a board are certifications of their own.
func TestNameThatDescribes(t *testing.T) {
	matcher := newCredentialMatcher(&loadRules(t).Credentials)
	tests := []struct {
		summary, listed string
		want            []string
	}{
		{"Certified medical assistant with two years in pediatrics", "CCMA (NHA)", []string{"ccma held"}},
		{"Certified medical assistant with two years in pediatrics", "BLS", []string{"cma held", "bls held"}},
		{"CMA with two years in pediatrics", "CCMA (NHA)", []string{"cma held", "ccma held"}},
		{"Certified medical assistant (AAMA)", "CCMA (NHA)", []string{"cma held", "ccma held"}},
		{"Certified medical assistant", "CCMA exam scheduled for May 2027", []string{"cma held", "ccma in-progress"}},
	}
	for _, tt := range tests {
		res := testResume("Dana Whitfield", "Toledo, OH 43604", "== summary", tt.summary, "== certifications", tt.listed)
		creds, _ := findCredentials(res, matcher, testDay)
		if diff := cmp.Diff(tt.want, statuses(creds)); diff != "" {
			t.Errorf("%q over %q (-want +got)\n%s", tt.summary, tt.listed, diff)
		}
	}
}

// Whatever a line holds, every span lies in the text and no id comes twice.
func FuzzFindCredentials(f *testing.F) {
	for _, s := range []string{"CMA (AAMA), exp. 05/2027; BLS", "İK CMA\tBLS – Kelvin K exp 13/45", "Epic, Athena | eCW", "C.M.A. 1/1/1 'exp", "BLS/CPR and 99/99/9999 - 2020"} {
		f.Add(s)
	}
	r := loadRules(f)
	matcher, names := newCredentialMatcher(&r.Credentials), newSystemMatcher(&r.Systems)
	f.Fuzz(func(t *testing.T, line string) {
		line = strings.ToValidUTF8(strings.ReplaceAll(line, "\n", " "), "")
		for _, where := range []string{"name", "certifications", "skills", "summary", "experience"} {
			res := resumeWith(where, line)
			creds, claims := findCredentials(res, matcher, testDay)
			systems, spoken := findSystems(res, names)
			seen := map[string]bool{}
			check := func(id string, s document.Span) {
				if seen[id] || s.Start < 0 || s.Start >= s.End || s.End > len(res.Doc.Text) {
					t.Errorf("%s: %q twice or at %v", where, id, s)
				}
				seen[id] = id != ""
			}
			for _, c := range creds {
				check("credential "+c.ID, c.Span)
			}
			for _, c := range claims {
				check("claim "+c.ID, c.Span)
			}
			for _, s := range systems {
				check("system "+s.ID, s.Span)
			}
			for _, s := range spoken {
				check("", s)
			}
		}
	})
}
