package resume

// moreLayouts are layouts that are rarer, or that lead astray.
var moreLayouts = []struct{ name, text, want string }{
	{"agency and site", `
		Roadrunner Staffing Agency, Henderson, NV
		Travel Medical Assistant >> Aug 2023 – Jan 2024
		• Completed two contracts
		Per Diem Medical Assistant | Silver Basin Urgent Care | Reno, NV | 2022 - 2023
		• Covered call-outs`, `
		Travel Medical Assistant | Roadrunner Staffing Agency | 2023-08 | 2024-01 | job
		- Completed two contracts
		Per Diem Medical Assistant | Silver Basin Urgent Care | 2022 | 2023 | job
		- Covered call-outs`},
	{"bold employer with dates below it", `
		**Lakeview Family Clinic**
		Boulder, CO
		**Medical Assistant**
		May 2019 – Present
		• Roomed patients
		**Tanglewood Dental**
		Boulder, CO
		**Receptionist**
		2017 – 2019
		• Answered phones`, `
		Medical Assistant | Lakeview Family Clinic | 2019-05 | present | job
		- Roomed patients
		Receptionist | Tanglewood Dental | 2017 | 2019 | job
		- Answered phones`},
	{"title and place, then employer and dates", `
		Medical Assistant >> Boulder, CO
		Lakeview Family Clinic >> 05/19 – Present
		• Roomed patients
		Bagger >> Boulder, CO
		Bramble Foods >> 03/16 – 04/19
		• Bagged groceries`, `
		Medical Assistant | Lakeview Family Clinic | 2019-05 | present | job
		- Roomed patients
		Bagger | Bramble Foods | 2016-03 | 2019-04 | job
		- Bagged groceries`},
	{"employer in capitals, title in brackets of dashes", `
		LAKEVIEW FAMILY CLINIC – Boulder, CO
		Medical Assistant – Full-time (March 2019 – Present)
		• Roomed patients
		QUIET PINES MANOR – Boulder, CO
		Certified Nursing Assistant – PRN (2016 – 2019)
		• Fed and bathed residents`, `
		Medical Assistant | LAKEVIEW FAMILY CLINIC | 2019-03 | present | job
		- Roomed patients
		Certified Nursing Assistant | QUIET PINES MANOR | 2016 | 2019 | job
		- Fed and bathed residents`},
	{"unmarked duties with no gaps and full stops", `
		Medical Assistant, Lakeview Family Clinic, May 2019 to Present
		Room patients and take vitals.
		Administer injections.
		Phlebotomist, Plasma Center of the Rockies, 2017 to 2019
		Performed venipuncture on donors.`, `
		Medical Assistant | Lakeview Family Clinic | 2019-05 | present | job
		- Room patients and take vitals.
		- Administer injections.
		Phlebotomist | Plasma Center of the Rockies | 2017 | 2019 | job
		- Performed venipuncture on donors.`},
	{"dates, employer and title in three cells", `
		2019–Present >> Lakeview Family Clinic >> Medical Assistant
		• Roomed patients
		2016–2019 >> Bramble Foods >> Cashier
		• Balanced the drawer`, `
		Medical Assistant | Lakeview Family Clinic | 2019 | present | job
		- Roomed patients
		Cashier | Bramble Foods | 2016 | 2019 | job
		- Balanced the drawer`},
	{"duties that hold dates", `
		Medical Assistant, Lakeview Family Clinic >> 2019 - 2023
		• Trained the float team from March 2020 to June 2021
		• Promoted to lead in 2022
		• Named employee of the month, May 2021`, `
		Medical Assistant | Lakeview Family Clinic | 2019 | 2023 | job
		- Trained the float team from March 2020 to June 2021
		- Promoted to lead in 2022
		- Named employee of the month, May 2021`},
	{"unmarked duties that hold titles and places", `
		Medical Assistant >> 2019 - 2023
		Lakeview Family Clinic
		Assist physicians in surgery
		Lead medical assistant for huddles
		Phone triage and front desk
		Injections and EKG's
		Receptionist >> 2017 - 2019
		Tanglewood Dental
		Greeting patients`, `
		Medical Assistant | Lakeview Family Clinic | 2019 | 2023 | job
		- Assist physicians in surgery
		- Lead medical assistant for huddles
		- Phone triage and front desk
		- Injections and EKG's
		Receptionist | Tanglewood Dental | 2017 | 2019 | job
		- Greeting patients`},
	{"glued dash after the title", `
		Medical Assistant- Lakeview Family Clinic 2019-2021
		• Roomed patients
		Home Health Aide- Self-Employed 2016-2019
		• Cared for an elderly client`, `
		Medical Assistant | Lakeview Family Clinic | 2019 | 2021 | job
		- Roomed patients
		Home Health Aide | Self-Employed | 2016 | 2019 | job
		- Cared for an elderly client`},
	{"two jobs held now, unmarked header rows of plain words", `
		Bayview, Oakland CA >> Jan 2020 – Present
		Medical Assistant II
		• Roomed patients
		Harvest Table, Oakland CA >> Mar 2018 – Present
		Line Cook
		• Cooked meals`, `
		Medical Assistant II | Bayview | 2020-01 | present | job
		- Roomed patients
		Line Cook | Harvest Table | 2018-03 | present | job
		- Cooked meals`},
	{"months without years on the left", `
		Medical Assistant Extern | Cedar Urgent Care | Feb – Apr 2025
		• Completed 180 hours of rooming`, `
		Medical Assistant Extern | Cedar Urgent Care | 2025-02 | 2025-04 | externship
		- Completed 180 hours of rooming`},
	{"specialty and branch behind dashes", `
		Medical Assistant – Allergy & Immunology >> 2020 - 2023
		Prairie Health – Fargo South
		• Gave allergy shots
		Medical Assistant – Float, Kaiser Permanente – Oakland Medical Center, Oakland, CA
		October 2018 – 2020
		• Covered six clinics`, `
		Medical Assistant – Allergy & Immunology | Prairie Health – Fargo South | 2020 | 2023 | job
		- Gave allergy shots
		Medical Assistant | Kaiser Permanente – Oakland Medical Center | 2018-10 | 2020 | job
		- Covered six clinics`},
	{"wrapped employer and department", `
		Medical Assistant, Cardiology
		St. Brendan Regional Medical Center, Heart Institute, Macon, GA
		June 2018 – May 2021
		• Performed EKGs`, `
		Medical Assistant, Cardiology | St. Brendan Regional Medical Center, Heart Institute | 2018-06 | 2021-05 | job
		- Performed EKGs`},
	{"a clinic described, labels before duties", `
		Medical Assistant >> 2021 – Present
		Lakeview Family Clinic, Boulder, CO
		Lakeview is a 9-provider clinic by the dam.
		• Room patients
		Key Accomplishment: trained 4 externs
		Lab Work:
		• Venipuncture

		Receptionist >> 2018 – 2021
		Tanglewood Dental
		Responsibilities: greeting patients and answering phones`, `
		Medical Assistant | Lakeview Family Clinic | 2021 | present | job
		- Room patients
		- Key Accomplishment: trained 4 externs
		- Venipuncture
		Receptionist | Tanglewood Dental | 2018 | 2021 | job
		- Responsibilities: greeting patients and answering phones`},
	{"title and employer with a slash", `
		Medical Assistant (PRN) / Lakeview Family Clinic >> July 2025 →
		• Roomed patients
		Front Desk / Medical Assistant >> 2021 – 2024
		Bramble & Finch
		• Answered phones
		Doula / Sunrise Circle of Macon >> 2019
		• Sat with mothers
		Bayside Birth / Scheduler, 2015 – 2018
		• Booked visits`, `
		Medical Assistant (PRN) | Lakeview Family Clinic | 2025-07 | present | job
		- Roomed patients
		Front Desk / Medical Assistant | Bramble & Finch | 2021 | 2024 | job
		- Answered phones
		Doula | Sunrise Circle of Macon | 2019 | 2019 | job
		- Sat with mothers
		Scheduler | Bayside Birth | 2015 | 2018 | job
		- Booked visits`},
	{"a title above an employer with its town or unit", `
		Medical Assistant and Biller
		Dr. Lena Ortiz, Family Medicine, Macon, April 2017 – May 2020
		• Roomed patients
		**Tax Helper**
		Sunrise Program, Macon, 2016 – 2017
		• Prepared returns
		**Hospital Corpsman Third Class (HM3)**
		4th Battalion, 9th Marines, Fort Oak, NC | 08/2012 to 10/2015
		• Held sick call`, `
		Medical Assistant and Biller | Dr. Lena Ortiz, Family Medicine | 2017-04 | 2020-05 | job
		- Roomed patients
		Tax Helper | Sunrise Program | 2016 | 2017 | job
		- Prepared returns
		Hospital Corpsman Third Class (HM3) | 4th Battalion, 9th Marines | 2012-08 | 2015-10 | military
		- Held sick call`},
	{"a doctor's name that reads as a town in Maryland", `
		Ada Andrews, MD >> May 2012 – June 2016
		Office Manager
		• Managed six people
		Receptionist, Otto Finch, MD, Macon, GA, 2009 – 2011
		• Answered phones`, `
		Office Manager | Ada Andrews, MD | 2012-05 | 2016-06 | job
		- Managed six people
		Receptionist | Otto Finch, MD | 2009 | 2011 | job
		- Answered phones`},
	{"titles that open like duties, dates broken over two lines", `
		Returns Clerk, Lone Oak Distribution >> Aug 2022 – Feb 2026
		• Checked returns
		Medical Assistant - Lakeview Family Clinic, Macon GA (October
		2020 - June 2022)
		Surgery Department and Breast Care Center
		• Roomed patients`, `
		Returns Clerk | Lone Oak Distribution | 2022-08 | 2026-02 | job
		- Checked returns
		Medical Assistant | Lakeview Family Clinic | 2020-10 | 2022-06 | job
		- Roomed patients`},
	{"promotions under one employer", `
		Green Oak Orthopedics, Tulsa, OK
		July 2017 - Present
		Lead Medical Assistant (promoted March 2022)
		• Train new hires
		Medical Assistant (July 2017 - March 2022)
		• Roomed patients`, `
		Lead Medical Assistant | Green Oak Orthopedics | 2022-03 | present | job
		- Train new hires
		Medical Assistant | Green Oak Orthopedics | 2017-07 | 2022-03 | job
		- Roomed patients`},
	{"a promotion without the employer's line", `
		Lead Medical Assistant	May 2022 – Present
		Harborlight Health, Staten Island, NY
		• Wrote schedules
		Medical Assistant	Nov 2019 – May 2022
		• Roomed patients
		Babysitter	2017 – 2019
		• Watched twins`, `
		Lead Medical Assistant | Harborlight Health | 2022-05 | present | job
		- Wrote schedules
		Medical Assistant | Harborlight Health | 2019-11 | 2022-05 | job
		- Roomed patients
		Babysitter |  | 2017 | 2019 | job
		- Watched twins`},
	{"an agency and its sites", `
		Cedar Staffing, Macon, GA — Medical Assistant (Contract)
		January 2023 – Present
		Client: Oak Cardiology (Jan 2024 – Present)
		• EKGs`, `
		Medical Assistant (Contract) | Cedar Staffing | 2023-01 | present | job
		- EKGs`},
	{"ranks behind titles", `
		United States Army, Fort Oak, TX
		68W Combat Medic Specialist, SPC (E-4), 2015 - 2019
		• Treated soldiers`, `
		68W Combat Medic Specialist | United States Army | 2015 | 2019 | military
		- Treated soldiers`},
	{"departments beside titles", `
		CEDAR HEALTH MEDICAL GROUP | Salem, OR
		Medical Assistant | Family Medicine | 06/2020 – Present
		• Room patients
		Scheduler | Emergency Department | 03/2018 – 06/2020
		• Registered patients`, `
		Medical Assistant – Family Medicine | CEDAR HEALTH MEDICAL GROUP | 2020-06 | present | job
		- Room patients
		Scheduler | CEDAR HEALTH MEDICAL GROUP | 2018-03 | 2020-06 | job
		- Registered patients`},
	{"an employer above its department", `
		Cedar Medical Group
		Family Medicine – South Hills
		Medical Assistant II
		8/2021–Present
		• Room patients
		Medical Assistant I
		6/2019–8/2021
		• Vitals`, `
		Medical Assistant II | Cedar Medical Group | 2021-08 | present | job
		- Room patients
		Medical Assistant I | Cedar Medical Group | 2019-06 | 2021-08 | job
		- Vitals`},
	{"an employer with its time, each title with its town", `
		Cedar Medical Group
		5 years 4 months
		Lead Medical Assistant
		March 2023 - Present (3 years 9 months)
		Reno, Nevada
		Lead a team of six.

		Medical Assistant
		August 2021 - March 2023 (1 year 8 months)
		Reno, Nevada
		Roomed patients.`, `
		Lead Medical Assistant | Cedar Medical Group | 2023-03 | present | job
		- Lead a team of six.
		Medical Assistant | Cedar Medical Group | 2021-08 | 2023-03 | job
		- Roomed patients.`},
	{"start above end in a column of dates", `
		Aug 2021 >> Cedar Medical Group, Reno, NV
		Present >> Medical Assistant
		• Room patients
		2018 >> Oak Manor, Reno, NV
		2021 >> Nursing Assistant
		• Fed residents`, `
		Medical Assistant | Cedar Medical Group | 2021-08 | present | job
		- Room patients
		Nursing Assistant | Oak Manor | 2018 | 2021 | job
		- Fed residents`},
	{"awards and systems, a break above a title", `
		Medical Assistant, Cedar Medical Group | Aug 2021 – Present
		• Room patients
		Awards: Employee of the Quarter, 2023
		Systems: Epic

		2019 – 2021: Career break to care for a parent

		Unit Clerk/CNA
		Oak Hospital, Reno, NV | 2016 – 2019
		• EKGs`, `
		Medical Assistant | Cedar Medical Group | 2021-08 | present | job
		- Room patients
		Unit Clerk/CNA | Oak Hospital | 2016 | 2019 | job
		- EKGs`},
	{"dates above employers of plain words", `
		2022 - now
		Bay Derm Associates
		medical assistant
		• room patients
		2019 - 2022
		South Bay Nails
		nail technician
		• manicures`, `
		medical assistant | Bay Derm Associates | 2022 | present | job
		- room patients
		nail technician | South Bay Nails | 2019 | 2022 | job
		- manicures`},
	{"plain employers and no dates", `
		Oak Family Clinic
		Medical Assistant (current)
		• Rooming

		Bramble Plan
		Call Center Agent (3 years)
		• Calls`, `
		Medical Assistant (current) | Oak Family Clinic |  |  | job
		- Rooming
		Call Center Agent | Bramble Plan |  |  | job
		- Calls`},
	{"an employer before the title holds for its own line only", `
		Oak Valley Clinic, MA Extern, 200 hours, Jan-Mar 2026
		• Took vitals
		Food Pantry Volunteer, 2024
		• Sorted food`, `
		MA Extern | Oak Valley Clinic | 2026-01 | 2026-03 | externship
		- Took vitals
		Food Pantry Volunteer |  | 2024 | 2024 | volunteer
		- Sorted food`},
	{"time away from work", `
		Medical Assistant, Lakeview Family Clinic, 2018 – 2020
		• Room patients
		Career break for family care, 2016 – 2018
		Cashier, Bramble Foods, Summers 2012 – 2015
		• Balanced the drawer`, `
		Medical Assistant | Lakeview Family Clinic | 2018 | 2020 | job
		- Room patients
		Cashier | Bramble Foods | 2012 | 2015 | job
		- Balanced the drawer`},
	{"an employer of plain words before a title with its standing", `
		Marsh Sleep & Respiratory, Spokane, WA — Medical Assistant-Certified
		September 2023 to present
		• Room 18 patients a day
		Bramble Coffee, Spokane, WA — Barista
		2019 to 2021
		• Pulled espresso`, `
		Medical Assistant-Certified | Marsh Sleep & Respiratory | 2023-09 | present | job
		- Room 18 patients a day
		Barista | Bramble Coffee | 2019 | 2021 | job
		- Pulled espresso`},
	{"volunteer work on lines of its own", `
		Medical Assistant, Lakeview Family Clinic, 2018 – 2020
		• Room patients
		# Volunteer
		First Aid Volunteer
		Apple Week Street Festival, Tupelo
		2011 - 2012
		Took blood pressures and handed out water at the first aid tent.`, `
		Medical Assistant | Lakeview Family Clinic | 2018 | 2020 | job
		- Room patients
		First Aid Volunteer | Apple Week Street Festival | 2011 | 2012 | volunteer
		- Took blood pressures and handed out water at the first aid tent.`},
	{"an employer set apart below title and dates", `
		# Career History
		Senior Medical Assistant
		04/2021 – Present

		Peach Women's Health Partners, Atlanta, GA
		• Support a 7-provider group
		Medical Assistant
		07/2018 – 03/2021

		Larch OB/GYN Specialists, LLC, Decatur, GA
		• Roomed patients`, `
		Senior Medical Assistant | Peach Women's Health Partners | 2021-04 | present | job
		- Support a 7-provider group
		Medical Assistant | Larch OB/GYN Specialists, LLC | 2018-07 | 2021-03 | job
		- Roomed patients`},
	{"a title with a part of the office", `
		Larch Gastroenterology, Harrisburg, PA >> 2019 – Present
		Medical Biller / Front Office
		• Submit 350 claims a week`, `
		Medical Biller / Front Office | Larch Gastroenterology | 2019 | present | job
		- Submit 350 claims a week`},
}
