package resume

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Each case is the experience section of a resume, and what is read from it:
// "title | employer | start | end | kind" with the bullets below it.
var layouts = []struct{ name, text, want string }{
	{"title first, date at the right", `
		Medical Assistant >> May 2019 - Present
		Lakeview Family Clinic, Boulder, CO
		• Roomed 25 patients a day
		• Gave vaccines

		Receptionist >> 06/2017 - 04/2019
		Tanglewood Dental, Boulder, CO
		• Answered phones`, `
		Medical Assistant | Lakeview Family Clinic | 2019-05 | present | job
		- Roomed 25 patients a day
		- Gave vaccines
		Receptionist | Tanglewood Dental | 2017-06 | 2019-04 | job
		- Answered phones`},
	{"employer first, date at the right", `
		Lakeview Family Clinic, Boulder, CO >> May 2019 - Present
		Medical Assistant
		• Roomed 25 patients a day
		Tanglewood Dental, Boulder, CO >> 06/2017 - 04/2019
		Receptionist
		• Answered phones`, `
		Medical Assistant | Lakeview Family Clinic | 2019-05 | present | job
		- Roomed 25 patients a day
		Receptionist | Tanglewood Dental | 2017-06 | 2019-04 | job
		- Answered phones`},
	{"employer and place, then title and dates", `
		Lakeview Family Clinic >> Boulder, CO
		Medical Assistant >> May 2019 - Present
		• Roomed 25 patients a day
		Oak Counter >> Longmont, CO
		Barista >> 2016 - 2019
		• Made drinks to order`, `
		Medical Assistant | Lakeview Family Clinic | 2019-05 | present | job
		- Roomed 25 patients a day
		Barista | Oak Counter | 2016 | 2019 | job
		- Made drinks to order`},
	{"one line with bars", `
		Medical Assistant | Lakeview Family Clinic | Boulder, CO | 05/2019 - Present
		• Roomed 25 patients a day
		Cashier | Bramble Foods | Boulder, CO | 2016-2018
		• Balanced the drawer`, `
		Medical Assistant | Lakeview Family Clinic | 2019-05 | present | job
		- Roomed 25 patients a day
		Cashier | Bramble Foods | 2016 | 2018 | job
		- Balanced the drawer`},
	{"one line with commas", `
		Medical Assistant, Lakeview Family Clinic, Boulder, CO, May 2019 – Present
		• Roomed 25 patients a day
		Server, Bramble & Finch, Boulder, CO (2016–2018)
		• Carried trays`, `
		Medical Assistant | Lakeview Family Clinic | 2019-05 | present | job
		- Roomed 25 patients a day
		Server | Bramble & Finch | 2016 | 2018 | job
		- Carried trays`},
	{"title at employer", `
		Medical Assistant at Lakeview Family Clinic (May 2019 to date)
		• Roomed 25 patients a day
		CNA @ Quiet Pines Manor, 2016 - 2019
		• Turned residents every two hours`, `
		Medical Assistant | Lakeview Family Clinic | 2019-05 | present | job
		- Roomed 25 patients a day
		CNA | Quiet Pines Manor | 2016 | 2019 | job
		- Turned residents every two hours`},
	{"date column first", `
		05/2019 – Present >> Medical Assistant, Lakeview Family Clinic, Boulder, CO
		• Roomed 25 patients a day
		2016 – 2019 >> Cashier, Bramble Foods
		• Balanced the drawer`, `
		Medical Assistant | Lakeview Family Clinic | 2019-05 | present | job
		- Roomed 25 patients a day
		Cashier | Bramble Foods | 2016 | 2019 | job
		- Balanced the drawer`},
	{"dates on their own line, first", `
		May 2019 – Present
		Medical Assistant
		Lakeview Family Clinic, Boulder, CO
		Roomed 25 patients a day.
		Gave vaccines.

		June 2017 – April 2019
		Receptionist
		Tanglewood Dental, Boulder, CO
		Answered phones.`, `
		Medical Assistant | Lakeview Family Clinic | 2019-05 | present | job
		- Roomed 25 patients a day.
		- Gave vaccines.
		Receptionist | Tanglewood Dental | 2017-06 | 2019-04 | job
		- Answered phones.`},
	{"dates on their own line, last", `
		Medical Assistant
		Lakeview Family Clinic, Boulder, CO
		May 2019 – Present
		• Roomed 25 patients a day
		Receptionist
		Tanglewood Dental, Boulder, CO
		June 2017 – April 2019
		• Answered phones`, `
		Medical Assistant | Lakeview Family Clinic | 2019-05 | present | job
		- Roomed 25 patients a day
		Receptionist | Tanglewood Dental | 2017-06 | 2019-04 | job
		- Answered phones`},
	{"several titles at one employer", `
		Westbrook Health Centers, San Antonio, TX
		Lead Medical Assistant >> 08/2022 - Present
		• Guided six MAs
		Medical Assistant >> 03/2018 - 07/2022
		• Took vitals
		Alder Promotoras, San Antonio, TX
		Community Health Worker >> 2016 - 2018
		• Led classes`, `
		Lead Medical Assistant | Westbrook Health Centers | 2022-08 | present | job
		- Guided six MAs
		Medical Assistant | Westbrook Health Centers | 2018-03 | 2022-07 | job
		- Took vitals
		Community Health Worker | Alder Promotoras | 2016 | 2018 | job
		- Led classes`},
	{"employer with the whole time, then titles", `
		Westbrook Health Centers, San Antonio, TX >> 2018 - Present
		Lead Medical Assistant, 08/2022 - Present
		• Guided six MAs
		Medical Assistant, 03/2018 - 07/2022
		• Took vitals`, `
		Lead Medical Assistant | Westbrook Health Centers | 2022-08 | present | job
		- Guided six MAs
		Medical Assistant | Westbrook Health Centers | 2018-03 | 2022-07 | job
		- Took vitals`},
	{"no dates", `
		**Medical Assistant, Lakeview Family Clinic**
		• Roomed 25 patients a day
		**Cashier, Bramble Foods**
		• Balanced the drawer`, `
		Medical Assistant | Lakeview Family Clinic |  |  | job
		- Roomed 25 patients a day
		Cashier | Bramble Foods |  |  | job
		- Balanced the drawer`},
	{"no dates, two lines", `
		Medical Assistant
		Lakeview Family Clinic, Boulder, CO
		• Roomed 25 patients a day

		Cashier
		Bramble Foods, Boulder, CO
		• Balanced the drawer`, `
		Medical Assistant | Lakeview Family Clinic |  |  | job
		- Roomed 25 patients a day
		Cashier | Bramble Foods |  |  | job
		- Balanced the drawer`},
	{"one printed date is a start", `
		Patient Advocate , 09/2014 Company Name – City , State
		Screen patients to determine eligibility
		Help patients apply for coverage
		Tech , 05/2014 to 08/2014 Company Name – City , State
		Ensured privacy.`, `
		Patient Advocate | Company Name | 2014-09 |  | job
		- Screen patients to determine eligibility
		- Help patients apply for coverage
		Tech | Company Name | 2014-05 | 2014-08 | job
		- Ensured privacy.`},
	{"placeholders before the title", `
		Company Name City , State Concierge 02/2016 to Current
		• Welcome owners
		Company Name City , State Health Unit Coordinator / Certified Nurse Assistant 02/2009 to 02/2016
		• Training new employees`, `
		Concierge | Company Name | 2016-02 | present | job
		- Welcome owners
		Health Unit Coordinator / Certified Nurse Assistant | Company Name | 2009-02 | 2016-02 | job
		- Training new employees`},
	{"title above dates and employer", `
		General Accountant
		April 2010 to April 2011 Company Name - City , State
		• Responsibilities: Maintain general ledgers.
		Lead of Clerical Services
		August 2000 to December 2009 Company Name - City , State
		• Responsibilities: Support senior management. Prepared for reviews.`, `
		General Accountant | Company Name | 2010-04 | 2011-04 | job
		- Responsibilities: Maintain general ledgers.
		Lead of Clerical Services | Company Name | 2000-08 | 2009-12 | job
		- Responsibilities: Support senior management. Prepared for reviews.`},
	{"paragraphs", `
		Medical Assistant – Lakeview Family Clinic, Boulder, CO — June 2022 - present
		I room between 28 and 32 children for Dr. Salcedo and her partner. I return messages within 24 hours.

		Volunteer – Yarrow Health Fair — Summer 2020
		I took blood pressures.`, `
		Medical Assistant | Lakeview Family Clinic | 2022-06 | present | job
		- I room between 28 and 32 children for Dr. Salcedo and her partner.
		- I return messages within 24 hours.
		Volunteer | Yarrow Health Fair | 2020 | 2020 | volunteer
		- I took blood pressures.`},
	{"lines without marks, in capitals", `
		MEDICAL ASSISTANT – BAYOU PRIMARY CARE, BATON ROUGE LA >> 2025 TO PRESENT
		TAKING VITALS AND PUTTING PATIENTS IN ROOMS
		COVID-19 AND FLU SWABS
		TEAM PLAYER AND ALWAYS ON TIME

		CASHIER – PELICAN FOODS, BATON ROUGE LA >> 2021 TO 2024
		RAN REGISTER`, `
		MEDICAL ASSISTANT | BAYOU PRIMARY CARE | 2025 | present | job
		- TAKING VITALS AND PUTTING PATIENTS IN ROOMS
		- COVID-19 AND FLU SWABS
		- TEAM PLAYER AND ALWAYS ON TIME
		CASHIER | PELICAN FOODS | 2021 | 2024 | job
		- RAN REGISTER`},
	{"labels and job data are no bullets", `
		Medical Assistant, Lakeview Family Clinic >> 2019 - 2021
		Supervisor: Pat Lee, 555-0100
		Duties:
		• Roomed patients
		• Clinical: took vitals and EKGs
		Key Accomplishments:
		• Cut wait times
		Reason for leaving: school`, `
		Medical Assistant | Lakeview Family Clinic | 2019 | 2021 | job
		- Roomed patients
		- Clinical: took vitals and EKGs
		- Cut wait times`},
	{"subheadings within a job", `
		Medical Assistant, Lakeview Family Clinic >> 2019 - 2021
		Front Office
		• Checked in patients
		Back Office Duties
		• Took vitals`, `
		Medical Assistant | Lakeview Family Clinic | 2019 | 2021 | job
		- Checked in patients
		- Took vitals`},
	{"a list item that is only a title", `
		Externship Site , 02/2012 to 03/2012 Company Name – City , State
		• PSR I
		• Responsible for registering patients`, `
		Externship Site | Company Name | 2012-02 | 2012-03 | externship
		- Responsible for registering patients`},
	{"jobs as list items", `
		• Medical Assistant, Lakeview Family Clinic, 2019 - 2021
		• Roomed patients
		• Cashier, Bramble Foods, 2016 - 2018
		• Balanced the drawer`, `
		Medical Assistant | Lakeview Family Clinic | 2019 | 2021 | job
		- Roomed patients
		Cashier | Bramble Foods | 2016 | 2018 | job
		- Balanced the drawer`},
	{"jobs without any duties", `
		Medical Assistant, Lakeview Family Clinic, 2019 - 2021
		Cashier, Bramble Foods, 2016 - 2018
		Server, Bramble & Finch, 2014 - 2016`, `
		Medical Assistant | Lakeview Family Clinic | 2019 | 2021 | job
		Cashier | Bramble Foods | 2016 | 2018 | job
		Server | Bramble & Finch | 2014 | 2016 | job`},
	{"title with a department, then the employer", `
		Medical Assistant, School-Based Wellness Center >> August 2022 – Present
		Brandywine Youth Health Collaborative – Wilmington, DE
		• Screened students
		Registered Nurse, Supervisor >> 2010 - 2012
		Company Name - City , State
		• Led the unit`, `
		Medical Assistant, School-Based Wellness Center | Brandywine Youth Health Collaborative | 2022-08 | present | job
		- Screened students
		Registered Nurse, Supervisor | Company Name | 2010 | 2012 | job
		- Led the unit`},
	{"a doctor's practice", `
		Front Office Assistant
		Dr. Ada Andrews DDS, San Leandro, CA >> 2/2003 – 03/2007
		• Managed appointments
		Medical Assistant (part time) – Dr. Esther Holbrook, Family Medicine, Henderson, NV >> 01/'22 – 07/'23
		• Assisted the doctor`, `
		Front Office Assistant | Dr. Ada Andrews DDS | 2003-02 | 2007-03 | job
		- Managed appointments
		Medical Assistant (part time) | Dr. Esther Holbrook, Family Medicine | 2022-01 | 2023-07 | job
		- Assisted the doctor`},
	{"labelled lines", `
		Position: Medical Assistant
		Employer: Lakeview Family Clinic
		Dates: 03/2019 - 04/2021
		• Roomed patients`, `
		Medical Assistant | Lakeview Family Clinic | 2019-03 | 2021-04 | job
		- Roomed patients`},
	{"bold titles, employers of plain words", `
		**Medical Assistant**
		Northside Collective | Denver, CO | March 2019 - Present
		• Roomed patients

		**Shift Lead**
		Juniper & Rye | Denver, CO | 2016 - 2019
		• Closed the store`, `
		Medical Assistant | Northside Collective | 2019-03 | present | job
		- Roomed patients
		Shift Lead | Juniper & Rye | 2016 | 2019 | job
		- Closed the store`},
	{"a company described before the duties", `
		Medical Assistant, Lakeview Family Clinic >> 2019 - 2021
		A busy multispecialty clinic with a walk-in unit.
		• Roomed patients`, `
		Medical Assistant | Lakeview Family Clinic | 2019 | 2021 | job
		- Roomed patients`},
	{"military", `
		Combat Medic (68W), U.S. Army, Fort Hood, TX >> 2012 - 2016
		• Treated soldiers in the field`, `
		Combat Medic (68W) | U.S. Army | 2012 | 2016 | military
		- Treated soldiers in the field`},
}

func TestLayouts(t *testing.T) {
	r := loadRules(t)
	for _, tt := range slices.Concat(layouts, moreLayouts, oddLayouts) {
		t.Run(tt.name, func(t *testing.T) {
			res := Parse(build("Ana Torres\n\n**EXPERIENCE**\n"+tt.text+"\n\n**EDUCATION**\nDiploma, Cedar College, 2018"), r)
			if diff := cmp.Diff(clean(tt.want), clean(show(res))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// clean trims the indentation of a literal.
func clean(s string) string {
	var out []string
	for _, l := range strings.Split(strings.TrimSpace(s), "\n") {
		out = append(out, strings.TrimSpace(l))
	}
	return strings.Join(out, "\n")
}
