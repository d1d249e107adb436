package rewrite_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"vitals/analyzer/document"
	"vitals/analyzer/facts"
	"vitals/analyzer/resume"
	"vitals/analyzer/rewrite"
	"vitals/rules"
)

func load(t testing.TB) (*rules.Rules, *rewrite.Rewriter) {
	t.Helper()
	r, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	return r, rewrite.New(r)
}

func role(t testing.TB, r *rules.Rules, id string) rules.Role {
	t.Helper()
	role, ok := r.Roles.ByID(id)
	if !ok {
		t.Fatalf("no role %q", id)
	}
	return role
}

// now and then are a current job and one that has ended.
var (
	now  = &resume.Position{Title: "Medical Assistant", Start: resume.Month{Year: 2022, Month: 3}, End: resume.Month{Present: true}}
	then = &resume.Position{Title: "Medical Assistant", Start: resume.Month{Year: 2019, Month: 1}, End: resume.Month{Year: 2022, Month: 2}}
)

func TestSuggest(t *testing.T) {
	r, rw := load(t)
	tests := []struct {
		name   string
		bullet string
		job    *resume.Position
		tasks  []string
		target string
		want   string
	}{
		{"the slot is a determiner", "Room patients and take vitals for a busy office", now, []string{"rooming", "vitals"}, "entry-ma",
			"Room [N] patients per day and take vitals for a busy office"},
		{"after the object, before what trails", "Recorded vital signs in the EMR.", then, []string{"vitals"}, "entry-ma",
			"Recorded vital signs in the EMR for [N] patients per day."},
		{"before an aside, in brackets", "Cleaned and sterilized instruments using the autoclave", then, []string{"sterilization"}, "entry-ma",
			"Cleaned and sterilized instruments (about [N] loads per week) using the autoclave"},
		{"before people of two kinds", "Draw blood from adult and pediatric patients", now, []string{"phlebotomy"}, "entry-ma",
			"Draw blood from [N] adult and pediatric patients per day"},
		{"a weak opening goes, past job", "Responsible for taking vitals", then, []string{"vitals"}, "entry-ma",
			"Took vitals for [N] patients per day"},
		{"a weak opening goes, current job", "Responsible for taking vitals", now, []string{"vitals"}, "entry-ma",
			"Take vitals for [N] patients per day"},
		{"a noun behind a weak opening becomes a verb", "Responsible for the scheduling of patient appointments", then, []string{"scheduling"}, "cmaa-admin",
			"Scheduled [N] patient appointments per day"},
		{"every joined verb takes the tense", "Tasked with checking in patients and collecting co-pays", then, nil, "cmaa-admin",
			"Checked in [N] patients per day and collected co-pays"},
		{"so does one after an adverb", "Assists with meals and accurately records intake", then, nil, "entry-ma",
			"Assisted with [N] meals per shift and accurately recorded intake"},
		{"a noun that looks like a verb stays", "My job was to do finger sticks for lead, and collect urine.", then, []string{"specimens"}, "entry-ma",
			"Did [N] finger sticks per day for lead, and collected urine."},
		{"something finished stays in the past in a current job", "Trained new techs on biometry", now, nil, "lead-ma",
			"Trained [N] new techs on biometry"},
		{"nouns get their verbs", "Vitals, injections and EKGs", then, []string{"vitals"}, "entry-ma",
			"Took vitals for [N] patients per day, gave injections, and performed EKGs"},
		{"nouns without one of their own are handled", "Front desk and back office duties", now, nil, "cmaa-admin",
			"Handle front desk and back office duties for [N] patients per day"},
		{"a passive becomes active", "Vitals taken and recorded for all pts.", then, []string{"vitals"}, "entry-ma",
			"Took and recorded vitals for all pts (about [N] patients per day)."},
		{"helping stays helping", "Helped with rooming patients", then, []string{"rooming"}, "entry-ma",
			"Helped with rooming [N] patients per day"},
		{"a vague amount gives way", "Answer a multi-line phone and take numerous messages", now, nil, "cmaa-admin",
			"Answer a multi-line phone and take [N] messages per day"},
		{"a vague amount before a list", "Handled numerous complaints, subpoenas and record requests", then, nil, "cmaa-admin",
			"Handled [N] complaints, subpoenas and record requests per week"},
		{"a vague amount with its own measure", "Roomed several patients at a time", then, []string{"rooming"}, "entry-ma",
			"Roomed [N] patients at a time"},
		{"capitals stay capitals", "TAKING VITALS AND PUTTING PATIENTS IN ROOMS", now, []string{"vitals"}, "entry-ma",
			"TAKE VITALS FOR [N] PATIENTS PER DAY AND PUT PATIENTS IN ROOMS"},
		{"numbers of protocols stay as they are", "Give 0.5 mL IM vaccines with 25-gauge needles", now, []string{"immunizations"}, "entry-ma",
			"Give 0.5 mL IM vaccines with 25-gauge needles (about [N] vaccines per week)"},
		{"the target chooses the number: an early role", "Room patients and get them ready for the exam", now, []string{"rooming"}, "entry-ma",
			"Room [N] patients per day and get them ready for the exam"},
		{"the target chooses the number: a lead", "Room patients and get them ready for the exam", now, []string{"rooming"}, "lead-ma",
			"Room patients for [N] providers and get them ready for the exam"},
		{"the target chooses the number: who orders", "Order supplies through McKesson", now, []string{"inventory"}, "practice-manager",
			"Order supplies through McKesson, within a yearly supply budget of $[amount]"},
		{"how well is asked where the bullet speaks of it", "Code visits and fix errors found at audit", now, []string{"charge-coding"}, "coder-biller",
			"Code [N] visits per day and fix errors found at audit"},
		{"a metric that the bullet does not speak of is not asked for", "Ensured HIPAA compliance", then, []string{"records-roi"}, "entry-ma",
			"Ensured HIPAA compliance in a [N]-provider practice"},
		{"several tasks share their patients", "Performed vitals, EKGs, venipuncture and B12 injections", then, []string{"vitals", "ekg", "phlebotomy", "injections"}, "surgical-tech",
			"Performed vitals, EKGs, venipuncture and B12 injections for [N] patients per day"},
		{"whatever the role: one thing of a list is not counted alone", "Performed vitals, EKGs, venipuncture and B12 injections", then, []string{"vitals", "ekg", "phlebotomy", "injections"}, "ekg-tech",
			"Performed vitals, EKGs, venipuncture and B12 injections for [N] patients per day"},
		{"one noun with a list before it", "Give influenza, pneumococcal and hepatitis B vaccines", now, []string{"immunizations"}, "entry-ma",
			"Give [N] influenza, pneumococcal and hepatitis B vaccines per week"},
		{"a list of verbs", "Scan, fax and file", then, []string{"records-roi"}, "cmaa-admin",
			"Scanned, faxed and filed (about [N] documents per day)"},
		{"a misspelt verb", "Responsible for collecting urine and verifing orders", then, []string{"specimens"}, "entry-ma",
			"Collected urine (about [N] specimens per day) and verified orders"},
		{"a misspelt noun", "Responsible for patient vitels", then, []string{"vitals"}, "entry-ma",
			"Took vitels for [N] patients per day"},
		{"a short form with an I", "I&D, laceration repair and ear lavage", then, []string{"minor-procedures"}, "entry-ma",
			"I&D, laceration repair and ear lavage (about [N] patients per day)"},
		{"a team is counted inside", "Managed a team of front desk and clinical staff", then, []string{"supervising"}, "practice-manager",
			"Managed a team of [N] front desk and clinical staff"},
		{"two words that are one verb", "Fit test staff for N95 respirators", now, nil, "entry-ma",
			"Fit test [N] staff per year for N95 respirators"},
		{"a verb before how", "Hand out crutches and show how to use them", then, []string{"casting"}, "entry-ma",
			"Handed out [N] crutches per week and showed how to use them"},
		{"a verb before for", "Weigh patients and watch for fevers", then, []string{"vitals"}, "entry-ma",
			"Weighed [N] patients per day and watched for fevers"},
		{"a weak opening before a noun", "Responsible for the overall management of the front office", then, nil, "entry-ma",
			"Handled the overall management of the front office for [N] patients per day"},
		{"people are counted before an apostrophe", "Calls patients' families with lab results", now, nil, "entry-ma",
			"Call [N] patients' families per day with lab results"},
		{"a percent sign stays with its number", "Instill tropicamide 1% per protocol", now, nil, "entry-ma",
			"Instill tropicamide 1% per protocol for [N] patients per day"},
		{"a verb that reads as present and past", "Set up ultrasound, label prints and clean probes", then, nil, "entry-ma",
			"Set up ultrasound for [N] patients per day, labeled prints and cleaned probes"},
		{"an adverb of a participle", "Train newly hired MAs on injection technique", then, []string{"training-new-staff"}, "lead-ma",
			"Trained [N] newly hired MAs on injection technique"},
		{"a verb after an object that opens with -ing", "Instill dilating drops and explain drop schedules", then, nil, "entry-ma",
			"Instilled dilating drops for [N] patients per day and explained drop schedules"},
		{"two plurals are counted together", "Faxed referrals and DME orders", then, []string{"referrals"}, "entry-ma",
			"Faxed [N] referrals and DME orders per week"},
		{"a list that goes on with a thing", "Staple, stitch and steri-strip removal", then, nil, "entry-ma",
			"Performed staple, stitch and steri-strip removal for [N] patients per day"},
		{"a preposition that is left over", "Stick hard veins others pass on", then, nil, "entry-ma",
			"Stuck hard veins others pass on for [N] patients per day"},
		{"a particle of a verb that is aimed at", "Knocked on doors to sign up families for WIC", then, nil, "entry-ma",
			"Knocked on doors to sign up [N] families per day for WIC"},
		{"a clause that would lean on the slot", "Reworked the rooming steps so nobody waits in the hall", then, []string{"rooming"}, "lead-ma",
			"Reworked the rooming steps so nobody waits in the hall (about [N] patients per day)"},
		{"a particle after its object", "Checked donors in and out", then, []string{"check-in-out"}, "cmaa-admin",
			"Checked [N] donors in and out per day"},
		{"the target chooses the task: a coder", "Took vitals and coded visits", then, []string{"vitals", "charge-coding"}, "coder-biller",
			"Took vitals and coded [N] visits per day"},
		{"what one has said of oneself gets no verb", "Proficient in Epic and Cerner", now, nil, "entry-ma",
			"Proficient in Epic and Cerner (about [N] patients per day)"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			fb := facts.Bullet{Category: facts.Clinical, Tasks: tt.tasks}
			if strings.HasPrefix(tt.target, "cmaa") {
				fb.Category = facts.Administrative
			} else if strings.HasPrefix(tt.bullet, "Trained") {
				fb.Category = facts.Leadership
			}
			got := rw.Suggest(resume.Bullet{Text: tt.bullet}, fb, tt.job, role(t, r, tt.target))
			if len(got) == 0 {
				t.Fatal("no suggestion")
			}
			if diff := cmp.Diff(tt.want, got[0].Text); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// What a suggestion of another kind than the nearest reads like.
func TestKinds(t *testing.T) {
	r, rw := load(t)
	tests := []struct {
		name   string
		bullet string
		job    *resume.Position
		tasks  []string
		target string
		kind   rewrite.Kind
		want   string // "" for none of the kind
	}{
		{"what changed, by how much", "Implemented a rooming workflow which reduced patient wait times", then, []string{"rooming"}, "lead-ma", rewrite.Outcome,
			"Implemented a rooming workflow which reduced patient wait times from [N] to [M] minutes"},
		{"before how it was done", "Reduced no-shows by calling patients the day before", then, nil, "cmaa-admin", rewrite.Outcome,
			"Reduced no-shows [X]% by calling patients the day before"},
		{"an aim is no change", "Called patients to reduce no-shows", then, nil, "cmaa-admin", rewrite.Outcome, ""},
		{"helping, if it was doing", "Assisted with rooming patients and taking vital signs", then, []string{"rooming", "vitals"}, "entry-ma", rewrite.Question,
			"Roomed [N] patients per day and took vital signs"},
		{"helping, told in another form", "Assists with rooming patients", then, []string{"rooming"}, "entry-ma", rewrite.Question,
			"Roomed [N] patients per day"},
		{"helping, told in -ing", "Helping with vital signs and EKGs", then, []string{"vitals", "ekg"}, "entry-ma", rewrite.Question,
			"Took vital signs for [N] patients per day and performed EKGs"},
		{"helping with things that have a verb", "Helped with vitals and EKGs", then, []string{"vitals", "ekg"}, "entry-ma", rewrite.Question,
			"Took vitals for [N] patients per day and performed EKGs"},
		{"helping with what is only assisted", "Assisted with biopsies", then, []string{"minor-procedures"}, "entry-ma", rewrite.Question, ""},
		{"helping a person", "Assisted the physician with exams", then, nil, "entry-ma", rewrite.Question, ""},
		{"two bullets", "Bring families back to the room, weigh and measure the children, and take temperature, pulse and oxygen level.", now, []string{"rooming", "vitals"}, "entry-ma", rewrite.Split,
			"Bring [N] families per day back to the room, and weigh and measure the children.\nTake temperature, pulse and oxygen level for [N] patients per day."},
		{"not where one leans on the other", "Draw labs in the morning for the whole pod before the courier comes, and spin them, label them and log each of them in the book", now, []string{"phlebotomy"}, "entry-ma", rewrite.Split, ""},
		{"who the patients were", "Took vitals and updated histories", then, []string{"vitals"}, "lpn", rewrite.ForRole,
			"Took vitals for [N] [adult, pediatric or geriatric] patients per day and updated histories"},
		{"not where the bullet says so", "Took vitals for geriatric patients", then, []string{"vitals"}, "lpn", rewrite.ForRole, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			fb := facts.Bullet{Category: facts.Clinical, Tasks: tt.tasks}
			got := ""
			for _, s := range rw.Suggest(resume.Bullet{Text: tt.bullet}, fb, tt.job, role(t, r, tt.target)) {
				if s.Kind == tt.kind && got == "" {
					got = s.Text
				}
				if (s.Kind == rewrite.Question) != (s.Condition != "") {
					t.Errorf("%s: condition %q", s.Text, s.Condition)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Work is counted by the period, and people are named, as the job does.
func TestSettings(t *testing.T) {
	r, rw := load(t)
	for _, at := range r.Rewrites.Settings {
		if at.NoPeople {
			for _, hit := range at.Hit {
				job := &resume.Position{Title: hit, Start: then.Start, End: then.End}
				got := rw.Suggest(resume.Bullet{Text: "Watched temperatures and pulses"}, facts.Bullet{Category: facts.Clinical}, job, role(t, r, "entry-ma"))
				if len(got) > 0 && strings.Contains(got[0].Text, "patients") {
					t.Errorf("%s: %s", hit, got[0].Text)
				}
			}
			continue
		}
		for _, hit := range at.Hit {
			job := &resume.Position{Employer: hit, Start: then.Start, End: then.End}
			got := rw.Suggest(resume.Bullet{Text: "Took temperatures and pulses"}, facts.Bullet{Category: facts.Clinical, Tasks: []string{"vitals"}}, job, role(t, r, "entry-ma"))
			if want := "[N] " + at.People + " per " + at.Per; len(got) == 0 || !strings.Contains(got[0].Text, want) {
				t.Errorf("%s: %+v, want %s", hit, got, want)
			}
		}
		for _, miss := range at.Miss {
			job := &resume.Position{Employer: miss, Start: then.Start, End: then.End}
			got := rw.Suggest(resume.Bullet{Text: "Took temperatures and pulses"}, facts.Bullet{Category: facts.Clinical, Tasks: []string{"vitals"}}, job, role(t, r, "entry-ma"))
			if len(got) == 0 || !strings.Contains(got[0].Text, "[N] patients per day") {
				t.Errorf("%s: %+v", miss, got)
			}
		}
	}
}

func TestReorder(t *testing.T) {
	r, rw := load(t)
	fb := facts.Bullet{Category: facts.Clinical, Tasks: []string{"rooming", "vitals", "training-new-staff"}}
	got := rw.Suggest(resume.Bullet{Text: "Room patients, take vitals and train new staff"}, fb, now, role(t, r, "lead-ma"))
	for _, s := range got {
		if strings.HasPrefix(s.Text, "Train ") {
			return
		}
	}
	t.Errorf("no suggestion brings the training forward: %+v", got)
}

// The property of every suggestion, whatever the bullet: it has slots that stand
// in its text with a question each, and it is the same again. Nearly every
// bullet has one; a sentence about something else than work has none.
func TestEveryBulletGetsASoundSuggestion(t *testing.T) {
	r, rw := load(t)
	all, none := 0, 0
	for _, file := range []string{"bullets120.tsv", "more50.tsv", "tricky60.tsv"} {
		res := fromTable(t, filepath.Join("testdata", file))
		n, without := checkAll(t, r, rw, file, res)
		all, none = all+n, none+without
	}
	truths, err := filepath.Glob("../../fixtures/resumes/*/truth.json")
	if err != nil || len(truths) == 0 {
		t.Fatalf("no labelled resumes: %v", err)
	}
	for _, file := range truths {
		n, without := checkAll(t, r, rw, file, fromTruth(t, file))
		all, none = all+n, none+without
	}
	if 40*none > all { // no number tells of how a thing is kept
		t.Errorf("%d of %d bullets have no suggestion", none, all)
	}
}

// checkAll checks the suggestions of a resume for several roles, and returns how
// many bullets about patient care were asked about and how many have none. Of
// office work that nothing counts no number is asked at all.
func checkAll(t *testing.T, r *rules.Rules, rw *rewrite.Rewriter, file string, res *resume.Resume) (all, none int) {
	f := facts.New(r).Find(res, time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC))
	for _, target := range []string{"entry-ma", "lead-ma", "coder-biller", "practice-manager", "rn"} {
		to := role(t, r, target)
		for i, b := range res.Bullets {
			var pos *resume.Position
			if b.Position >= 0 {
				pos = &res.Positions[b.Position]
			}
			got := rw.Suggest(b, f.Bullets[i], pos, to)
			if f.Bullets[i].Is(facts.Clinical) {
				all++
				if len(got) == 0 {
					none++
				}
			}
			if reason := unsound(got, target); reason != "" {
				t.Errorf("%s %s: %q: %s", file, target, b.Text, reason)
			}
			if diff := cmp.Diff(got, rw.Suggest(b, f.Bullets[i], pos, to)); diff != "" {
				t.Errorf("%s %s: %q: not the same again: %s", file, target, b.Text, diff)
			}
		}
	}
	return all, none
}

var slotName = regexp.MustCompile(`^[a-z0-9]+(_[a-z0-9]+)*$`)

// unsound says what is wrong with the suggestions for a bullet.
func unsound(got []rewrite.Rewrite, target string) string {
	for _, s := range got {
		names := map[string]bool{}
		for _, slot := range s.Slots {
			switch {
			case !strings.Contains(s.Text, slot.Placeholder):
				return s.Text + ": no " + slot.Placeholder
			case !slotName.MatchString(slot.Name) || names[slot.Name]:
				return s.Text + ": bad name " + slot.Name
			case slot.Question == "" || slot.WhereToFind == "":
				return s.Text + ": no question or place to look"
			}
			names[slot.Name] = true
		}
		if len(s.Slots) == 0 || s.Target != target || strings.Contains(s.Text, "  ") || strings.Contains(s.Text, ",,") {
			return s.Text + ": no slot, another target or torn text"
		}
	}
	return ""
}

func fromTable(t *testing.T, file string) *resume.Resume {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	res := &resume.Resume{Positions: []resume.Position{*now, *then}}
	for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		cells := strings.Split(line, "\t")
		res.Bullets = append(res.Bullets, resume.Bullet{Text: cells[2], Position: i % 2})
	}
	return withDocument(res)
}

func fromTruth(t *testing.T, file string) *resume.Resume {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var truth struct {
		Positions []struct{ End string }
		Bullets   []struct {
			Text     string
			Position int
		}
	}
	if err := json.Unmarshal(data, &truth); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	res := &resume.Resume{}
	for _, p := range truth.Positions {
		job := *then
		if p.End == "present" {
			job = *now
		}
		res.Positions = append(res.Positions, job)
	}
	for _, b := range truth.Bullets {
		res.Bullets = append(res.Bullets, resume.Bullet{Text: b.Text, Position: b.Position})
	}
	return withDocument(res)
}

// withDocument gives the bullets a text to stand in.
func withDocument(res *resume.Resume) *resume.Resume {
	doc := &document.Document{Name: "resume.txt", Format: document.Text, Pages: 1}
	for i := range res.Bullets {
		b := &res.Bullets[i]
		b.Start = len(doc.Text)
		b.End = b.Start + len(b.Text)
		b.Line = i
		doc.Text += b.Text + "\n"
		doc.Lines = append(doc.Lines, document.Line{Span: b.Span, Page: 1, Style: document.ListItem})
	}
	res.Doc = doc
	res.Sections = []resume.Section{{Span: document.Span{End: len(doc.Text)}, Kind: resume.Experience, Last: len(res.Bullets)}}
	return res
}
