package document

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func readString(t *testing.T, name, text string) *Document {
	t.Helper()
	doc, err := Read(context.Background(), name, []byte(text), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	checkDocument(t, doc)
	return doc
}

func TestText(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"lines of their own stay apart", `
ANA RUIZ
Tucson AZ
555-0100

Medical Assistant, Mesa Clinic, Tucson, Arizona, a family practice      2020 - 2023
Took vitals and roomed patients
Gave shots
Answered phones and made appointments for all of the doctors in the clinic
Charted in the EMR`, `
ANA RUIZ
Tucson AZ
555-0100
Medical Assistant, Mesa Clinic, Tucson, Arizona, a family practice | 2020 - 2023
Took vitals and roomed patients
Gave shots
Answered phones and made appointments for all of the doctors in the clinic
Charted in the EMR`},
		{"wrapped with a hanging indent", `
- Roomed patients and took vital signs for three
  Doctors in a busy clinic
- Gave shots`, `
- Roomed patients and took vital signs for three Doctors in a busy clinic
- Gave shots`},
		{"wrapped without an indent", `
* Roomed patients and took vital signs for three doctors
in a busy clinic
* Gave shots`, `
* Roomed patients and took vital signs for three doctors in a busy clinic
* Gave shots`},
		{"the head of a job above a wrapped paragraph", `
Medical Assistant, Dr. Otto Brandt, Rheumatology, Madison (2013 to present)
I room patients all day and give the injections that were ordered by him
before lunch. I teach patients how to give their own, and how to call for
help when a dose was missed or late.`, `
Medical Assistant, Dr. Otto Brandt, Rheumatology, Madison (2013 to present)
I room patients all day and give the injections that were ordered by him before lunch. I teach patients how to give their own, and how to call for help when a dose was missed or late.`},
		{"a wrapped paragraph", `
Medical assistant with ten years in family practice, known
among patients for a light hand and for a calm voice, from
Phoenix to Tucson and back. Worked in three clinics and a
Hospital. Learned from every one of them, and from a doctor.
Took vitals`, `
Medical assistant with ten years in family practice, known among patients for a light hand and for a calm voice, from Phoenix to Tucson and back. Worked in three clinics and a Hospital. Learned from every one of them, and from a doctor.
Took vitals`},
		{"wrapped in capitals", `
TO OBTAIN A POSITION AS A MEDICAL ASSISTANT WHERE I GROW
WITH THE COMPANY.`, `
TO OBTAIN A POSITION AS A MEDICAL ASSISTANT WHERE I GROW WITH THE COMPANY.`},
		{"a text in lower case", `
ana ruiz
medical assistant at a small clinic in the east
took vitals and roomed patients every single day
gave shots`, `
ana ruiz
medical assistant at a small clinic in the east
took vitals and roomed patients every single day
gave shots`},
		{"a line broken in mid sentence", `
I prepare every exam room before the clinic opens and
check the crash cart.`, `
I prepare every exam room before the clinic opens and check the crash cart.`},
		{"a word broken at its hyphen", `
- Scheduled the visits of patients who came for follow-
  up with the nurse`, `
- Scheduled the visits of patients who came for follow-up with the nurse`},
		{"underlined headings", `
EXPERIENCE
----------
Mesa Clinic
=====
SKILLS
==========================
EKG
__________________________
Ana Ruiz, 555-0100
--------------------------`, `
# EXPERIENCE
Mesa Clinic
# SKILLS
EKG
Ana Ruiz, 555-0100`},
		{"nested items", `
• Roomed patients
    o Took vitals
    o Took histories
• Gave shots`, `
• Roomed patients
  o Took vitals
  o Took histories
• Gave shots`},
		{"marks on lines of their own", "•\nTook vitals\no\n\nGave shots\n1.\nx", "\n• Took vitals\no Gave shots\n1.\nx"},
		{"cells of a row", "EKG     Spirometry     Phlebotomy", "\nEKG | Spirometry | Phlebotomy"},
		{"a date under a dash", "Mesa Clinic, June 2019\n– 2021", "\nMesa Clinic, June 2019\n– 2021"},
		{"line ends of Windows and of old Macs", "Ana Ruiz\r\nTucson\r555-0100", "\nAna Ruiz\nTucson\n555-0100"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := readString(t, "ana.txt", tt.text)
			if diff := cmp.Diff(strings.TrimPrefix(tt.want, "\n")+"\n", shape(doc)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTextGapsAndPages(t *testing.T) {
	doc := readString(t, "ana.txt", "Ana Ruiz\n\nSkills\nEKG\n\fEducation\n-----\n  GED")
	type seen struct {
		Text string
		Gap  bool
		Page int
	}
	var got []seen
	for i, l := range doc.Lines {
		got = append(got, seen{doc.LineText(i), l.Gap, l.Page})
	}
	want := []seen{{"Ana Ruiz", false, 1}, {"Skills", true, 1}, {"EKG", false, 1}, {"Education", true, 2}, {"GED", true, 2}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if doc.Pages != 2 || doc.Lines[4].Indent == 0 {
		t.Errorf("%d pages, indent %g", doc.Pages, doc.Lines[4].Indent)
	}
}

func TestTextEncodings(t *testing.T) {
	tests := []struct{ name, data string }{
		{"UTF-8", "Lucía – EKG"},
		{"UTF-8 with a mark", "\uFEFFLucía – EKG"},
		{"Windows-1252", "Luc\xeda \x96 EKG"},
		{"UTF-16 little endian", "\xff\xfeL\x00u\x00c\x00\xed\x00a\x00 \x00\x13\x20 \x00E\x00K\x00G\x00"},
		{"UTF-16 big endian", "\xfe\xff\x00L\x00u\x00c\x00\xed\x00a\x00 \x20\x13\x00 \x00E\x00K\x00G"},
		{"UTF-16 without a mark", "L\x00u\x00c\x00\xed\x00a\x00 \x00\x13\x20 \x00E\x00K\x00G\x00"},
	}
	for _, tt := range tests {
		if got := readString(t, "ana.txt", tt.data).Text; got != "Lucía – EKG" {
			t.Errorf("%s: %q", tt.name, got)
		}
	}
}

// FuzzText asks that reading any text ends well and loses none of its letters.
func FuzzText(f *testing.F) {
	f.Add("- Roomed\n  patients\n\nSKILLS\n------\nEKG")
	f.Add("# A\n\n| a | b |\n|---|---|\n| **c** | [d](e:f) |\n\x0c```\nx\n")
	f.Add("\xff\xfea\x00")
	f.Fuzz(func(t *testing.T, s string) {
		for _, name := range []string{"a.txt", "a.md"} {
			doc, err := Read(context.Background(), name, []byte(s), Limits{})
			if err != nil {
				if c := errorCode(err); c == "" || c == Timeout || strings.HasPrefix(string(c), "incomplete") {
					t.Fatalf("%v", err)
				}
				continue
			}
			checkDocument(t, doc)
		}
	})
}
