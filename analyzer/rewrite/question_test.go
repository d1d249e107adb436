package rewrite_test

import (
	"strings"
	"testing"

	"vitals/analyzer/facts"
	"vitals/analyzer/resume"
)

// A question asks for what the sentence then states, in its words, of its
// things, by its period and in the tense of the job.
func TestQuestions(t *testing.T) {
	r, rw := load(t)
	tests := []struct {
		bullet string
		job    *resume.Position
		tasks  []string
		want   []string // the text and its questions
	}{
		{"Showed patients to exam rooms and prepared them for the physician", then, []string{"rooming"}, []string{
			"Showed [N] patients per day to exam rooms and prepared them for the physician",
			"On a usual day, about how many patients did you show to exam rooms?"}},
		{"Obtain vitals, histories and point-of-care labs", now, []string{"vitals", "poct"}, []string{
			"Obtain vitals, histories and point-of-care labs for [N] patients per day",
			"On a usual day, for about how many patients do you obtain vitals, histories and point-of-care labs?"}},
		{"Centrifuged, aliquoted and packed specimens for transport", then, []string{"specimens"}, []string{
			"Centrifuged, aliquoted and packed [N] specimens per day for transport",
			"On a usual day, about how many specimens did you centrifuge, aliquot and pack for transport?"}},
		{"Was monitoring patients during hemodialysis", then, []string{"vitals"}, []string{
			"Monitored [N] patients per day during hemodialysis",
			"On a usual day, about how many patients did you monitor during hemodialysis?"}},
		{"Keep patients informed of wait times", now, []string{"rooming"}, []string{
			"Keep [N] patients per day informed of wait times",
			"On a usual day, about how many patients do you keep informed of wait times?"}},
		{"Had patients fill out screening forms and entered the scores", then, []string{"rooming"}, []string{
			"Had [N] patients per day fill out screening forms and entered the scores",
			"On a usual day, about how many patients did you have fill out screening forms?"}},
		{"Perform point of care testing (strep, flu) and run controls when a kit is opened", now, []string{"poct"}, []string{
			"Perform point of care testing (strep, flu) for [N] patients per day and run controls when a kit is opened",
			"On a usual day, about how many patients do you perform point of care testing for?"}},
		{"Perform stat EKG's in the ED", now, []string{"ekg"}, []string{
			"Perform [N] stat EKG's per week in the ED",
			"In a usual week, about how many stat EKG's do you perform in the ED?"}},
		{"Interpret rhythm strips every shift", now, []string{"ekg"}, []string{
			"Interpret [N] rhythm strips every shift",
			"About how many rhythm strips do you interpret every shift?"}},
		{"INR checks with CoaguChek, relayed dose changes from the cardiologist", then, []string{"poct"}, []string{
			"Performed [N] INR checks per week with CoaguChek, relayed dose changes from the cardiologist",
			"In a usual week, about how many INR checks did you perform with CoaguChek?"}},
		{"Kept exam rooms stocked and clean", then, []string{"room-turnover"}, []string{
			"Kept [N] exam rooms stocked and clean",
			"About how many exam rooms did you keep stocked and clean?"}},
		{"Draw blood and perform EKGs on patients in the clinic", now, []string{"phlebotomy", "ekg"}, []string{
			"Draw blood and perform EKGs on [N] patients per day in the clinic",
			"On a usual day, on about how many patients do you draw blood and perform EKGs in the clinic?"}},
		{"Set up and break down pelvic trays", now, []string{"minor-procedures"}, []string{
			"Set up and break down [N] pelvic trays per week",
			"In a usual week, about how many pelvic trays do you set up and break down?"}},
		{"Explain to patients why a referral was denied", now, []string{"referrals"}, []string{
			"Explain to [N] patients per day why a referral was denied",
			"On a usual day, to about how many patients do you explain why a referral was denied?"}},
		{"Drew blood with 21-gauge needles, following the order of draw", then, []string{"phlebotomy"}, []string{
			"Drew blood with 21-gauge needles (about [N] draws per day), following the order of draw",
			"On a usual day, about how many draws was that?"}},
		{"Assisted with well-woman exams and many minor procedures", then, []string{"minor-procedures"}, []string{
			"Assisted with well-woman exams and [N] minor procedures per week",
			"In a usual week, about how many minor procedures was that?"}},
		{"Roomed several patients at a time", then, []string{"rooming"}, []string{
			"Roomed [N] patients at a time",
			"About how many patients did you room at a time?"}},
		{"Call patients the day after surgery with drain instructions", now, []string{"phone-triage"}, []string{
			"Call [N] patients per week the day after surgery with drain instructions",
			"In a usual week, about how many patients do you call the day after surgery with drain instructions?"}},
		{"Educated patients with type 2 diabetes on glucometer use", then, []string{"patient-education"}, []string{
			"Educated [N] patients with type 2 diabetes per week on glucometer use",
			"In a usual week, about how many patients with type 2 diabetes did you educate on glucometer use?"}},
		{"Help in the trauma bay when the ambulance comes in", now, []string{"emergency-response"}, []string{
			"Help in the trauma bay when the ambulance comes in (about [N] times per month)",
			"In a usual month, about how many times do you do this?"}},
		{"Room patients when the pod is short", now, []string{"rooming"}, []string{
			"Room [N] patients per day when the pod is short",
			"On such a day, about how many patients do you room?"}},
		{"Train new hires on rooming", now, []string{"training-new-staff"}, []string{
			"Train [N] new hires per year on rooming",
			"In a usual year, about how many new hires do you train on rooming?"}},
		{"Trained new hires on rooming", then, []string{"training-new-staff"}, []string{
			"Trained [N] new hires on rooming",
			"In all, about how many new hires did you train on rooming?"}},
		{"TAKING VITALS AND PUTTING PATIENTS IN ROOMS", now, []string{"rooming"}, []string{
			"TAKE VITALS AND PUT [N] PATIENTS IN ROOMS PER DAY",
			"On a usual day, about how many patients do you put in rooms?"}},
	}
	for _, tt := range tests {
		fb := facts.Bullet{Category: facts.Clinical, Tasks: tt.tasks}
		got := rw.Suggest(resume.Bullet{Text: tt.bullet}, fb, tt.job, role(t, r, "entry-ma"))
		if len(got) == 0 {
			t.Errorf("%s: no suggestion", tt.bullet)
			continue
		}
		said := []string{got[0].Text}
		for _, s := range got[0].Slots {
			said = append(said, s.Question)
		}
		if g, w := strings.Join(said, "\n"), strings.Join(tt.want, "\n"); g != w {
			t.Errorf("got:\n%s\nwant:\n%s", g, w)
		}
	}
}
