package resume

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestName(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Ana M. Torres, CMA (AAMA)\nBoulder, CO", "Ana M. Torres"},
		{"TAMIKA R. BROWN\n1187 N. Foster Dr.", "TAMIKA R. BROWN"},
		{"Jasmine O'Rourke-Daley | Wilmington, DE", "Jasmine O'Rourke-Daley"},
		{"Lucía Fernanda Ibarra CCMA\nEl Paso, TX", "Lucía Fernanda Ibarra"},
		{"MEDICAL ASSISTANT\nSummary\nI am one.", ""},
		{"Resume\nWalter de la Cruz\n555-0100", "Walter de la Cruz"},
		{"Profile\nCareful person who likes people.", ""},
		{"Boulder, CO\nana@example.com", ""},
	}
	r := loadRules(t)
	for _, tt := range tests {
		if got := Parse(build(tt.text), r).Name; got != tt.want {
			t.Errorf("%q: name %q, want %q", tt.text, got, tt.want)
		}
	}
}

// Each case is a whole resume and its sections, as "kind/heading".
func TestSections(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"capitals with slips", `
			ANA TORRES
			OBJECTIVE
			To work.
			WORK EXPERIANCE
			Cook, Bramble Diner 2019 - 2021
			EDUCATON
			GED
			CERTIFACATIONS
			CPR`,
			"contact summary/OBJECTIVE experience/WORK EXPERIANCE education/EDUCATON certifications/CERTIFACATIONS"},
		{"headings with text on their line", `
			Ana Torres
			Skills: Phlebotomy, EKG
			Certifications: RMA (AMT)
			Languages: Spanish`,
			"contact skills/Skills certifications/Certifications other/Languages"},
		{"a heading of two meanings, by what stands under it", `
			Ana Torres
			# Overview
			Careful biller.
			# Professional Background
			Blue Ridge Gastroenterology, Harrisburg, PA >> 2019 - Present
			Medical Biller / Front Office
			• Submit 350 claims a week
			# Education
			GED`,
			"contact summary/Overview experience/Professional Background education/Education"},
		{"the same heading over prose", `
			Ana Torres
			# Professional Background
			Medical biller in eye care since 2018.
			# Experience
			Biller, Oak Eye Clinic
			2019 - Present`,
			"contact summary/Professional Background experience/Experience"},
		{"work beside something else", `
			Ana Torres
			# Leadership and Clinical Experience
			Clinic Manager, Oak Family Clinic, 2021 - Present
			# Leadership
			Student council`,
			"contact experience/Leadership and Clinical Experience other/Leadership"},
		{"starred headings", `
			Ana Torres

			* WORK EXPERIENCE *
			Cook, Bramble Diner, 2019 - 2021
			• Cooked

			* EDUCATION *
			GED`,
			"contact experience/WORK EXPERIENCE * education/EDUCATION *"},
		{"skills told as work", `
			Ana Torres
			# Relevant Skills & Experience
			# Patient Care
			• Took vitals for 30 patients a day
			# Teamwork and Training
			• Oriented six externs
			# Education
			GED`,
			"contact experience/Relevant Skills & Experience education/Education"},
		{"skills beside experience that are only named", `
			Ana Torres
			# Skills & Experience
			• Phlebotomy
			• Vital signs
			# Education
			GED`,
			"contact skills/Skills & Experience education/Education"},
		{"words of headings in a list of skills", `
			# Skills
			• Clinical Experience
			• Leadership
			Training
			# Education
			GED`,
			"skills/Skills education/Education"},
		{"a heading of no known name", `
			**ANA TORRES**
			**SUMMARY**
			Careful.

			**EXPERIENCE**
			Cook, Bramble Diner, 2019 - 2021
			• Cooked

			**COOKING CONTESTS**
			Second place`,
			"contact summary/SUMMARY experience/EXPERIENCE other/COOKING CONTESTS"},
		{"headings of no known name, told by what stands under them", `
			Ana Torres
			Macon, GA
			# Summary
			Careful.
			# Civilian Days
			**Medical Assistant**
			Cedar Clinic, Macon, GA, 2019 - 2021
			• Roomed patients
			# Volunteer
			**Volunteer**
			Oak Free Clinic, 2019
			• Took vitals
			# Papers
			RMA (AMT), member since 2015
			BLS, renewed 2025
			# Book Learning
			Diploma, Cedar College, 2014
			# References
			On request`,
			"contact summary/Summary experience/Civilian Days volunteer/Volunteer certifications/Papers education/Book Learning references/References"},
		{"headings and jobs on levels of their own", `
			## About
			Careful.
			## Jobs
			### Medical Assistant — Cedar Clinic
			2019 - 2021
			• Roomed patients
			## Giving My Time
			### Helper — Oak Free Clinic
			2018 - 2019
			• Took vitals
			## School
			GED`,
			"summary/About experience/Jobs experience/Giving My Time education/School"},
		{"hardly a heading of a known name", `
			Ana Torres
			12 Elm Street
			Macon, GA
			555-0100
			ana@example.com

			I like people.

			**WHERE MY HOURS GO**
			Medical Assistant, Cedar Clinic, 2019 - 2021
			• Roomed patients

			**TIME GIVEN AWAY**
			Clinic Volunteer, Oak Free Clinic, 2018 - 2019
			• Took vitals

			**LETTERS**
			CMA (AAMA)
			BLS`,
			"contact experience/WHERE MY HOURS GO experience/TIME GIVEN AWAY certifications/LETTERS"},
		{"capitals throughout", `
			ANA TORRES
			# JOB HISTORY
			**CEDAR PEDIATRICS, MACON GA**
			MEDICAL ASSISTANT 03/2022 TO PRESENT
			ROOMED PATIENTS
			IMMUNIZATIONS AND HEARING SCREENS
			CALLED PARENTS
			# SCHOOL
			GED`,
			"contact experience/JOB HISTORY education/SCHOOL"},
		{"employers that look like headings", `
			# Experience
			# Cedar Collective
			Medical Assistant, Oak Wing, 2019 - 2021
			• Roomed patients
			# Bramble & Finch
			Cook, Night Shift, 2016 - 2018
			• Cooked
			# Education
			GED`,
			"experience/Experience education/Education"},
		{"labels of duties are no headings", `
			**EXPERIENCE**
			Cook, Bramble Diner, 2019 - 2021
			Accomplishments:
			• Cooked
			**ACCOMPLISHMENTS**
			Second place`,
			"experience/EXPERIENCE other/ACCOMPLISHMENTS"},
		{"a side column comes between", `
			**EXPERIENCE**
			Cook, Bramble Diner, 2019 - 2021
			• Cooked
			| **SKILLS**
			| EKG
			• Cleaned
			**EDUCATION**
			GED`,
			"experience/EXPERIENCE skills/SKILLS experience education/EDUCATION"},
		{"no headings", `
			Ana Torres
			Boulder, CO
			Cook, Bramble Diner, 2019 - 2021
			• Cooked meals
			High school diploma, 2015`,
			"contact experience education"},
		{"no headings, a school and cards at the end", `
			Ana Torres
			Boulder, CO

			Cook, Bramble Diner, 2019 - 2021
			• Cooked meals

			Cedar Valley Career Center
			Medical Assistant, 2021

			CMA (AAMA)
			BLS`,
			"contact experience education certifications"},
		{"plain headings, one of no known name", `
			Ana Torres

			Profile
			Careful.

			Work
			Cook, Bramble Diner, 2019 - 2021
			• Cooked meals

			Letters and Proof
			CCMA (NHA) 2022
			CPR 2025`,
			"contact summary/Profile experience/Work certifications/Letters and Proof"},
		{"an externship and volunteer work in plain text", `
			Ana Torres

			Clinical Externship & Volunteer Work
			Oak Clinic, MA Extern, Jan-Mar 2026
			• Took vitals

			Jobs
			Barista, Java Hut, 2022 to now
			• Made drinks`,
			"contact externship/Clinical Externship & Volunteer Work experience/Jobs"},
	}
	r := loadRules(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, s := range Parse(build(tt.text), r).Sections {
				name := string(s.Kind)
				if s.Heading != "" {
					name += "/" + s.Heading
				}
				got = append(got, name)
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSideColumnStealsNoBullets(t *testing.T) {
	res := Parse(build(`
		**EXPERIENCE**
		Cook, Bramble Diner, 2019 - 2021
		• Cooked meals
		| **SKILLS**
		| • Phlebotomy
		| **LANGUAGES**
		| • Spanish
		• Cleaned the grill`), loadRules(t))
	want := "Cook | Bramble Diner | 2019 | 2021 | job\n- Cooked meals\n- Cleaned the grill\n"
	if diff := cmp.Diff(want, show(res)); diff != "" {
		t.Error(diff)
	}
}

func TestExternshipAmongSchools(t *testing.T) {
	res := Parse(build(`
		**EDUCATION**
		Medical Assistant Diploma, Cedar Career College, 2019
		Externship: Sunnyside Family Practice, 160 hours, Jan – Mar 2019
		• Roomed patients
		GED, 2012
		• Honor roll`), loadRules(t))
	want := "Externship | Sunnyside Family Practice | 2019-01 | 2019-03 | externship\n- Roomed patients\n"
	if diff := cmp.Diff(want, show(res)); diff != "" {
		t.Error(diff)
	}
}

func TestSmallLetters(t *testing.T) {
	res := Parse(build(`
		ana torres
		macon ga
		**WORK HISTORY**
		cedar family clinic, macon ga >> 11/2022-current
		medical assistant
		• roomed patients
		dr ada andrews md, oak hill wv >> 01/2021-10/2022
		medical assistant
		• gave shots
		bramble barn, macon ga >> 2018-2020
		cook / drive thru
		• made biscuits
		**EDUCATION**
		ged`), loadRules(t))
	want := clean(`
		medical assistant | cedar family clinic | 2022-11 | present | job
		- roomed patients
		medical assistant | dr ada andrews md | 2021-01 | 2022-10 | job
		- gave shots
		cook / drive thru | bramble barn | 2018 | 2020 | job
		- made biscuits`)
	if diff := cmp.Diff(want, clean(show(res))); diff != "" {
		t.Error(diff)
	}
}

func TestDutiesWithoutJob(t *testing.T) {
	res := Parse(build(`
		**FUNCTIONAL EXPERIENCE**
		**Clinical Skills**
		• Completed 320 hours of clinical work
		• Patient Advocacy
		**EDUCATION**
		GED`), loadRules(t))
	want := "- Completed 320 hours of clinical work\n- Patient Advocacy\n"
	if diff := cmp.Diff(want, show(res)); diff != "" {
		t.Error(diff)
	}
}
