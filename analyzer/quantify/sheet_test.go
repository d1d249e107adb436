package quantify

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vitals/analyzer"
)

// TestSheetRoundTrip reads back what was written: nothing that was decided is
// lost, and what was not decided says nothing.
func TestSheetRoundTrip(t *testing.T) {
	q := threeQuestions()
	q[0].Text = `Roomed "patients": # of [them] — tab	and 'quotes' \ @ % & *`
	decisions := []Decision{
		{Answers: map[string]string{"patients": "> 30: # [about]"}, Sure: true},
		{Way: 1, Answers: map[string]string{"success": "95%"}},
		{Own: "Cut waits: from 20 to 12 minutes # really"},
	}
	data, err := WriteSheet("ana flores.docx", "'ana flores.docx'", "lead-ma", q, decisions, []Entry{{Bullet: "Gone", Own: "Went 3 times", Job: "Pilot"}})
	if err != nil {
		t.Fatal(err)
	}
	sheet, err := ParseSheet(data)
	if err != nil {
		t.Fatalf("%v\n%s", err, data)
	}
	want := &Sheet{Target: "lead-ma", Entries: []Entry{
		{Bullet: tidy(q[0].Text), Sure: true, Ways: []SheetWay{
			{Becomes: "Roomed [N] patients per day", Answers: []SheetAnswer{{Slot: "patients", Text: "> 30: # [about]"}}},
		}},
		{Bullet: "Drew blood", Ways: []SheetWay{
			{Becomes: "Drew blood from [N] patients per day", Answers: []SheetAnswer{{Slot: "patients"}}},
			{Becomes: "Drew blood with [X]% first-stick success", Answers: []SheetAnswer{{Slot: "success", Text: "95%"}}},
		}},
		{Bullet: "Cut waits", Own: "Cut waits: from 20 to 12 minutes # really", Ways: []SheetWay{
			{Becomes: "Cut waits from [N] to [M] minutes", Answers: []SheetAnswer{{Slot: "from"}, {Slot: "to"}}},
		}},
		{Bullet: "Gone", Job: "Pilot", Own: "Went 3 times"},
	}}
	for i := range sheet.Entries { // lines are tested below
		sheet.Entries[i].Line = 0
		for k := range sheet.Entries[i].Ways {
			sheet.Entries[i].Ways[k].Line = 0
			for n := range sheet.Entries[i].Ways[k].Answers {
				sheet.Entries[i].Ways[k].Answers[n].Line = 0
			}
		}
	}
	if diff := cmp.Diff(want, sheet); diff != "" {
		t.Errorf("(-want +got)\n%s\n%s", diff, data)
	}
}

// TestSheetMistakes names the line of what is wrong in a sheet.
func TestSheetMistakes(t *testing.T) {
	const head = "schema: vitals.answers/1\nbullets:\n  - bullet: A\n    suggestions:\n      - becomes: B\n        answers:\n"
	tests := []struct{ name, text, want string }{
		{"an open quote", head + "          n: \"30\n  - bullet: C\n", "line 7: "},
		{"a sign that YAML keeps for itself", head + "          n: > 30\n", "line 7: "},
		{"a second colon", head + "          n: 30: 40\n", "line 7: "},
		{"a tab", head + "\t  n: 30\n", "line 7: "},
		{"an open bracket", head + "          n: [25, 30\n  - bullet: C\n", "line 7: "},
		{"a list for an answer", head + "          n: [25, 30]\n", "line 7: here should be one value"},
		{"an unknown anchor", head + "          n: *30\n", "line 7: "},
		{"an indent too small", head + "          n: 30\n     m: 40\n", "line 8: "},
		{"an unknown field", "schema: vitals.answers/1\nbullets:\n  - bullet: A\n    txt: B\n", `line 4: "txt" is not known here`},
		{"a field twice", "schema: vitals.answers/1\nbullets:\n  - bullet: A\n    bullet: B\n", `line 4: "bullet" stands here twice`},
		{"no bullet", "schema: vitals.answers/1\nbullets:\n  - text: B\n", "line 3: an entry needs the bullet"},
		{"neither yes nor no", "schema: vitals.answers/1\nbullets:\n  - bullet: A\n    sure: perhaps\n", "line 4: here should be yes or no"},
		{"left for no known reason", "schema: vitals.answers/1\nbullets:\n  - bullet: A\n    leave: it\n", "line 3: leave: is skipped or unknown"},
		{"no list", "schema: vitals.answers/1\nbullets: A\n", "line 2: here should be a list"},
		{"another file", "people: 3\n", "this is no answer sheet"},
		{"no YAML at all", "PK\x03\x04", "line 1: this is not YAML"},
		{"nothing", "", "the file is empty"},
		{"a bomb", "a: &a [x,x]\nb: &b [*a,*a]\n", "this is no answer sheet"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := ParseSheet([]byte(tt.text)); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}

// TestSheetGluedAnswer takes an answer without a blank behind its colon.
func TestSheetGluedAnswer(t *testing.T) {
	sheet, err := ParseSheet([]byte("schema: vitals.answers/1\nbullets:\n  - bullet: A\n    suggestions:\n      - becomes: A [N]\n        answers:\n          patients_per_day:30\n"))
	if err != nil || sheet.Entries[0].Ways[0].Answers[0].Text != "30" {
		t.Errorf("got %+v, %v", sheet, err)
	}
}

// FuzzSheet reads anything as a sheet. What is read is written and read back
// the same, and laying it beside a resume changes no bullet to one with an open
// slot.
func FuzzSheet(f *testing.F) {
	seed, err := WriteSheet("a.txt", "a.txt", "", threeQuestions(), []Decision{{Answers: map[string]string{"patients": "30"}}, {Left: Skipped}, {Own: "x"}}, nil)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(seed)
	f.Add([]byte("schema: vitals.answers/1\nbullets:\n- bullet: Roomed patients\n  suggestions:\n  - {becomes: x, answers: {patients: 30}}\n"))
	f.Add([]byte("schema: vitals.answers/1\nbullets: [{bullet: a, text: \"\\u2028\\x85\"}]"))
	rd := NewReader(load(f))
	rep := resumeOf("Roomed patients", "Drew blood", "Cut waits")
	f.Fuzz(func(t *testing.T, data []byte) {
		sheet, err := ParseSheet(data)
		if err != nil {
			return
		}
		again, err := WriteSheet("a.txt", "a.txt", sheet.Target, nil, nil, sheet.Entries)
		if err != nil {
			t.Fatal(err)
		}
		back, err := ParseSheet(again)
		if err != nil {
			t.Fatalf("%v\n%s", err, again)
		}
		for i, e := range back.Entries {
			if o := sheet.Entries[i]; e.Bullet != o.Bullet || e.Own != o.Own || e.Says() != o.Says() {
				t.Errorf("wrote %+v, read %+v", o, e)
			}
		}
		q := threeQuestions()
		m := rd.Match(sheet, rep, q)
		for i, d := range m.Decisions {
			if c, ok, err := rd.Change(q[i], d); err == nil && ok && (strings.Contains(c.New, "[N]") || c.New == "") {
				t.Errorf("a bullet with an open slot: %q", c.New)
			}
		}
	})
}

// resumeOf returns a report on a resume of one job with the given bullets.
func resumeOf(bullets ...string) *analyzer.Report { return resumeWith("", bullets...) }
