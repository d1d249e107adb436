package resume

// Layouts that people make and templates do not.
var oddLayouts = []struct{ name, text, want string }{
	{"several list items on one line", `
		Medical Assistant, Lakeview Family Clinic, 2018 – 2020
		• Room 20 patients a day • Set up for biopsies • Doppler heart tones
		Dr. Chen's Clinic, Medical Assistant, 2016 – 2018
		• Vitals`, `
		Medical Assistant | Lakeview Family Clinic | 2018 | 2020 | job
		- Room 20 patients a day
		- Set up for biopsies
		- Doppler heart tones
		Medical Assistant | Dr. Chen's Clinic | 2016 | 2018 | job
		- Vitals`},
	{"a header with a full stop", `
		Lakeview Lung Associates, CMA, 2016-present.
		Spirometry on 10 to 12 patients a day. Six minute walks.
		Bramble View Nursing and Rehab, CNA, 2011-2016.
		Total care for 12 residents.`, `
		CMA | Lakeview Lung Associates | 2016 | present | job
		- Spirometry on 10 to 12 patients a day.
		- Six minute walks.
		CNA | Bramble View Nursing and Rehab | 2011 | 2016 | job
		- Total care for 12 residents.`},
	{"titles with their dates on one line", `
		Lakeview Health Center | Boulder, CO
		Lead MA (2021–present), Medical Assistant (2017–2021)
		• Coach a team of 9 MAs`, `
		Lead MA | Lakeview Health Center | 2021 | present | job
		Medical Assistant | Lakeview Health Center | 2017 | 2021 | job
		- Coach a team of 9 MAs`},
	{"a title that is the code of a state too", `
		MA, Oak Pediatrics, 2024-10 to present
		• Vaccinate 20 children a day
		Oak Clinic, Boston, MA, 2019 – 2023
		Medical Assistant
		• Room patients`, `
		MA | Oak Pediatrics | 2024-10 | present | job
		- Vaccinate 20 children a day
		Medical Assistant | Oak Clinic | 2019 | 2023 | job
		- Room patients`},
	{"what the employer is, above the duties", `
		Practice Manager, Lakeview Family Physicians, 2016 – Present
		Four-physician, two-APP independent practice with $4.2M annual revenue.
		• Manage 22 staff
		Float MA, Oak Medical Group, 2012 – 2016
		A 60-provider group with 11 clinics.
		Responsibilities:
		• Covered call-outs`, `
		Practice Manager | Lakeview Family Physicians | 2016 | present | job
		- Manage 22 staff
		Float MA | Oak Medical Group | 2012 | 2016 | job
		- Covered call-outs`},
	{"what the title was before, in brackets", `
		Practice Manager (formerly Lead Medical Assistant), Riverbend Clinic, 03/2019 – Present
		• Manage 22 staff
		Lead Medical Assistant (promoted 2014), Oak Clinic, 2012 – 2018
		• Room patients`, `
		Practice Manager (formerly Lead Medical Assistant) | Riverbend Clinic | 2019-03 | present | job
		- Manage 22 staff
		Lead Medical Assistant (promoted 2014) | Oak Clinic | 2012 | 2018 | job
		- Room patients`},
	{"a department behind the title", `
		Medical Assistant Urgent Care, Riverbend Clinic, 03/2019 – Present
		• Manage 22 staff
		Medical Assistant OB/GYN, Oak Clinic, 2012 – 2018
		• Room patients`, `
		Medical Assistant Urgent Care | Riverbend Clinic | 2019-03 | present | job
		- Manage 22 staff
		Medical Assistant OB/GYN | Oak Clinic | 2012 | 2018 | job
		- Room patients`},
	{"a title that is also a label", `
		Front Office
		Clinica Popular del Valle
		San Ysidro, CA
		May 2018 - Jan 2021
		• Check in
		Front Office
		• Phones`, `
		Front Office | Clinica Popular del Valle | 2018-05 | 2021-01 | job
		- Check in
		- Phones`},
	{"summers", `
		Camp Counselor, YMCA Camp Pines >> Summers 2019, 2020 and 2021
		• Supervised a cabin of ten`, `
		Camp Counselor | YMCA Camp Pines | 2019 | 2021 | job
		- Supervised a cabin of ten`},
	{"a town behind a hyphen", `
		Certified Medical Assistant
		Lakeview Bone and Joint-Jackson, TN
		January 2019 to Present
		• Room patients
		Cook
		Waffle Barn-Milan, TN
		2013 to 2016
		• Cook to order
		Clerk
		Oak Outfitters, Winston-Salem, NC
		2011 to 2013
		• Ran the till`, `
		Certified Medical Assistant | Lakeview Bone and Joint | 2019-01 | present | job
		- Room patients
		Cook | Waffle Barn | 2013 | 2016 | job
		- Cook to order
		Clerk | Oak Outfitters | 2011 | 2013 | job
		- Ran the till`},
	{"a federal job with its grade", `
		Lakeview VA Health Care System
		2300 Bramble Street, Fayetteville, NC 28301
		Advanced Medical Support Assistant, GS-0679-06
		04/2020 – Present
		Hours per week: 40
		• Schedule for 3 teams`, `
		Advanced Medical Support Assistant | Lakeview VA Health Care System | 2020-04 | present | job
		- Schedule for 3 teams`},
	{"the title in brackets", `
		Lakeview Women's Clinic (Medical Assistant) 2020-Present
		• Room 30 patients a day
		Super Bramble Foods (Cashier) 2013-2016
		• Rang groceries`, `
		Medical Assistant | Lakeview Women's Clinic | 2020 | present | job
		- Room 30 patients a day
		Cashier | Super Bramble Foods | 2013 | 2016 | job
		- Rang groceries`},
	{"dates on three lines", `
		August 2009
		to
		June 2016
		Company Name City , State Elementary Teacher
		• Taught 26 students.
		June 2007
		–
		August 2009
		Company Name City , State Camp Health Aide
		• Passed medications.`, `
		Elementary Teacher | Company Name | 2009-08 | 2016-06 | job
		- Taught 26 students.
		Camp Health Aide | Company Name | 2007-06 | 2009-08 | job
		- Passed medications.`},
	{"a heading within a list", `
		Medical Assistant, Lakeview Family Clinic, 2018 – 2020
		• Rooming
		•• 22 patients/day for 2 midwives
		• Open and close the clinic
		•• Count the drawer`, `
		Medical Assistant | Lakeview Family Clinic | 2018 | 2020 | job
		- 22 patients/day for 2 midwives
		- Open and close the clinic
		- Count the drawer`},
	{"names that open like verbs or end like places", `
		Pediatric MA
		Whaling City Kids, New Bedford, MA
		09/2015 - 12/2017
		• Shots and weights
		HOME CARE AIDE
		Helping Hands of Ohio, Perrysburg, OH | January 2011 to January 2014
		• Errands`, `
		Pediatric MA | Whaling City Kids | 2015-09 | 2017-12 | job
		- Shots and weights
		HOME CARE AIDE | Helping Hands of Ohio | 2011-01 | 2014-01 | job
		- Errands`},
	{"fields of work in place of jobs", `
		Laboratory and Training
		• Oriented six externs
		• Drew blood from 30 patients a day
		**Work History**
		Lakeview Clinic, Medical Assistant, 2019 – 2024`, `
		Medical Assistant | Lakeview Clinic | 2019 | 2024 | job
		- Oriented six externs
		- Drew blood from 30 patients a day`},
	{"what a job's lines say besides the work", `
		Lakeview Occupational Health, Odessa, TX
		Medical Assistant >> 02/20-Present
		Company Overview: Clinic serving 200 employers.
		• Drug screens on 40 workers a day
		• Skills used: phlebotomy, Spanish`, `
		Medical Assistant | Lakeview Occupational Health | 2020-02 | present | job
		- Drug screens on 40 workers a day`},
	{"a header in sentences", `
		Lakeview Family Medicine (Rome). Medical Assistant. 2022 to now.
		• Put 20 folks in rooms
		Bramble Mills Inc. Mill Operator. 2006 to 2021.
		• Ran the machine`, `
		Medical Assistant | Lakeview Family Medicine (Rome) | 2022 | present | job
		- Put 20 folks in rooms
		Mill Operator | Bramble Mills Inc. | 2006 | 2021 | job
		- Ran the machine`},
	{"an employer like a title, and work for nobody", `
		Little Sailors >> Brick, NJ
		Preschool Teacher >> 8/2006 – 6/2013
		• Taught 16 children
		Homemaker >> 1998 – 2006`, `
		Preschool Teacher | Little Sailors | 2006-08 | 2013-06 | job
		- Taught 16 children
		Homemaker |  | 1998 | 2006 | job`},
	{"a title of rare words above a label", `
		2014 – 2020
		US ARMY (Ft. Benning, GA)
		Combat Specialist / Sapper
		In this role:
		• Led a 4-man team`, `
		Combat Specialist / Sapper | US ARMY | 2014 | 2020 | military
		- Led a 4-man team`},
	{"titles in Spanish", `
		Asistente Médica, Clínica Familiar del Valle, Laredo, TX
		mayo 2021 – presente
		• Tomo signos vitales
		Recepcionista, Consultorio Dental, Laredo, TX
		septiembre 2018 – abril 2021
		• Cobraba copagos`, `
		Asistente Médica | Clínica Familiar del Valle | 2021-05 | present | job
		- Tomo signos vitales
		Recepcionista | Consultorio Dental | 2018-09 | 2021-04 | job
		- Cobraba copagos`},
	{"a title of unknown words in the usual order", `
		**MA II**, Lakeview Pediatrics, Baton Rouge, LA >> 02/2023–Present
		• 30 visits a day
		**Warehouse Puller**, Capitol Beverage, Port Allen, LA >> 03/2017–05/2020
		• Pulled 1,200 cases a shift`, `
		MA II | Lakeview Pediatrics | 2023-02 | present | job
		- 30 visits a day
		Warehouse Puller | Capitol Beverage | 2017-03 | 2020-05 | job
		- Pulled 1,200 cases a shift`},
}
