package syntax

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vitals/rules"
)

func reader(t testing.TB) *Reader {
	t.Helper()
	r, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	return NewReader(&r.Wording)
}

// What a bullet's clauses are: the base form of each verb, and its object.
func TestClauses(t *testing.T) {
	rd := reader(t)
	tests := []struct {
		text string
		want []string // "verb: object"
	}{
		{"Roomed patients and took vital signs", []string{"room: patients", "take: vital signs"}},
		{"Room patients, take vitals and set up trays", []string{"room: patients", "take: vitals", "set: trays"}},
		{"Scheduled and evaluated staff", []string{"schedule: ", "evaluate: staff"}},
		{"Scan, fax and file records", []string{"scan: ", "fax: ", "file: records"}},
		{"Assisted with rooming patients", []string{"assist: patients"}},
		{"Verified insurance to reduce denials and delays", []string{"verify: insurance"}},
		{"Took vitals, ensuring accuracy", []string{"take: vitals"}},
		{"Cleaned rooms. Stocked carts.", []string{"clean: rooms", "stock: carts"}},
		{"Order sets and supplies", nil},
		{"Vitals, injections and EKGs", nil},
		{"Performing EKGs and drawing blood", []string{"perform: EKGs", "draw: blood"}},
		{"Drawing blood, vital signs, charting", []string{"draw: blood, vital signs, charting"}},
		{"Currently train new staff", []string{"train: new staff"}},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			s := rd.Read(tt.text)
			var got []string
			for _, c := range s.Clauses() {
				object := ""
				if c.Object < c.ObjectEnd {
					object = s.Text[s.Tok[c.Object].Start:s.Tok[c.ObjectEnd-1].End]
				}
				got = append(got, c.Verb.Base+": "+object)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Where a number can stand: before the whole noun phrase, and before none that has
// a number, is one of a list, or is somebody's.
func TestCountable(t *testing.T) {
	rd := reader(t)
	tests := []struct{ text, noun, want string }{
		{"Roomed patients and took vitals", "patients", "patients"},
		{"Roomed adult and pediatric patients", "patients", "adult and pediatric patients"},
		{"Roomed walk in patients", "patients", "walk in patients"},
		{"Greeted patients and their families", "patients", "patients and their families"},
		{"Gave influenza, pneumococcal and hepatitis B vaccines", "vaccines", "influenza, pneumococcal and hepatitis B vaccines"},
		{"Processed referrals and lab orders", "referrals", "referrals and lab orders"},
		{"Drew blood from patients", "patients", "patients"},
		{"Roomed 30 patients", "patients", ""},
		{"Roomed the patients", "patients", ""},
		{"Drew blood, swabs, and specimens", "specimens", ""},
		{"Protected the privacy of patients", "patients", ""},
		{"Answered providers' calls", "calls", ""},
		{"Ordered appropriate tests", "tests", ""},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			s := rd.Read(tt.text)
			p, ok := s.Countable(s.ClausesOrWhole()[0], Set{tt.noun: true})
			got := ""
			if ok {
				got = s.Text[s.Tok[p.From].Start:s.Tok[p.To-1].End]
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestAside(t *testing.T) {
	rd := reader(t)
	for text, want := range map[string]string{
		"Took vitals, ensuring accuracy":                 "ensuring accuracy",
		"Took vitals while the provider charted":         "while the provider charted",
		"Took vitals to ensure accuracy":                 "to ensure accuracy",
		"Took vitals as needed":                          "as needed",
		"Took vitals in accordance with policy":          "in accordance with policy",
		"Took vitals and weights":                        "",
		"Fitted crutches, walking boots and slings":      "",
		"Drew blood, choosing the site and the needle":   "choosing the site and the needle",
		"Greeted patients who came without appointments": "",
	} {
		s := rd.Read(text)
		got := ""
		if at, ok := s.Aside(s.ClausesOrWhole()[0]); ok {
			got = s.Text[s.Tok[at].Start:]
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// Whatever the text, its clauses lie within it and one after the other.
func FuzzRead(f *testing.F) {
	for _, text := range []string{"", ".", "and and and", "Roomed patients, took vitals and set up trays.", "’s ’s", "to\tto (to", "ÄÖ 5–10 – – pts/day; & run", strings.Repeat("set up and ", 40)} {
		f.Add(text)
	}
	rd := reader(f)
	f.Fuzz(func(t *testing.T, text string) {
		s := rd.Read(text)
		at := 0
		for _, c := range s.Clauses() {
			if c.Verb.Tok < at || c.Object <= c.Verb.Tok && c.Object != c.End || c.ObjectEnd < c.Object || c.End < c.ObjectEnd || c.End > len(s.Tok) {
				t.Fatalf("%q: clause %+v of %d tokens, after %d", text, c, len(s.Tok), at)
			}
			at = c.End
			s.Aside(c)
			s.Countable(c, s.rd.Words.People)
			s.HalfList(c)
			s.PeopleWithin(c)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	rd := reader(b)
	for b.Loop() {
		rd.Read("Roomed adult and pediatric patients, took vital signs, reconciled medications in Epic and set up trays for minor procedures, ensuring accuracy").Clauses()
	}
}

func TestLeadIn(t *testing.T) {
	rd := reader(t)
	for text, want := range map[string]string{
		"Front Desk Coverage: Check patients in and out":               "Front Desk Coverage: ",
		"Patient Education — Teach patients how to use inhalers":       "Patient Education — ",
		"Referrals & Scheduling Schedule specialist referrals":         "Referrals & Scheduling ",
		"Prior Auths. Submit prior authorizations through CoverMyMeds": "Prior Auths. ",
		"Check-in/Check-out: Check patients in and collect copays":     "Check-in/Check-out: ",
		"Injections: Gave B12 and Depo":                                "Injections: ",
		"Lab: Collect and process specimens for pickup":                "Lab: ",
		"Lab: Urine and blood samples":                                 "",
		"Vitals: blood pressure, pulse and weight":                     "",
		"Ran the bench: strep, flu, RSV":                               "",
		"Greeted Patients and roomed them":                             "",
		"Room patients and take vitals":                                "",
		"Took And Recorded Vital Signs":                                "",
		"EKGs, injections and phlebotomy":                              "",
	} {
		if got := text[:rd.LeadIn(text)]; got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
