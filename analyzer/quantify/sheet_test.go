package quantify

import (
	"fmt"
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
		{"a tab", head + "\t  n: 30\n", "line 7: "},
		{"an indent too small", head + "          n: 30\n     m: 40\n", `line 8: this line cannot be read: "m: 40". Begin it below the line above`},
		{"an unknown field", "schema: vitals.answers/1\nbullets:\n  - bullet: A\n    txt: B\n", `line 4: "txt" is not known here`},
		{"a field twice", "schema: vitals.answers/1\nbullets:\n  - bullet: A\n    bullet: B\n", `line 4: "bullet" stands here twice`},
		{"no bullet", "schema: vitals.answers/1\nbullets:\n  - text: B\n", "line 3: an entry needs the bullet"},
		{"neither yes nor no", "schema: vitals.answers/1\nbullets:\n  - bullet: A\n    sure: perhaps\n", "line 4: here should be yes or no"},
		{"left for no known reason", "schema: vitals.answers/1\nbullets:\n  - bullet: A\n    leave: it\n", "line 3: leave: is skipped or unknown"},
		{"no list", "schema: vitals.answers/1\nbullets: A\n", "line 2: here should be a list"},
		{"an unknown field above the bullets", "schema: vitals.answers/1\nroles: x\nbullets:\n  - bullet: A\n", `line 2: "roles" is not known here`},
		{"a top that is no YAML", "schema: vitals.answers/1\ntarget: [\nbullets:\n  - bullet: A\n", "line 2: "},
		{"the schema is missing", "bullets:\n  - bullet: A\n    text: B\n", `put back the line "schema: vitals.answers/1"`},
		{"the schema is missing, and a slip", "bullets:\n  - bullet: A\n n: 3\n", `put back the line "schema: vitals.answers/1"`},
		{"another file", "people: 3\n", "this is no answer sheet"},
		{"no YAML at all", "PK\x03\x04", "this is no answer sheet"},
		{"nothing", "", "the file is empty"},
		{"a bomb", "a: &a [x,x]\nb: &b [*a,*a]\n", "this is no answer sheet"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			sheet, err := ParseSheet([]byte(tt.text))
			if err == nil && len(sheet.Slips) > 0 {
				err = &sheet.Slips[0]
			}
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}

// TestSheetTakesSigns takes an answer as it was typed, with signs that YAML keeps for
// itself.
func TestSheetTakesSigns(t *testing.T) {
	const head = "schema: vitals.answers/1\nbullets:\n  - bullet: A\n    suggestions:\n      - becomes: B [N]\n        answers:\n          # How many?\n"
	for _, tt := range []struct{ typed, want string }{
		{"n: > 30", "> 30"},
		{"n: \"30", "\"30"},
		{"n: 30: 40", "30: 40"},
		{"n: [25, 30", "[25, 30"},
		{"n: [25, 30]", "[25, 30]"},
		{"n: *30", "*30"},
		{"n: ?", "?"},
		{"n: -", "-"},
		{"n: @30", "@30"},
		{"n: %30", "%30"},
		{"n:30", "30"},
		{"n: > 30 # or so", "> 30"},
		{"n: the clinic's: 30", "the clinic's: 30"},
	} {
		for _, more := range []string{"", "  - bullet: C\n    text: D\n"} {
			sheet, err := ParseSheet([]byte(head + "          " + tt.typed + "\n" + more))
			if err != nil || len(sheet.Slips) > 0 {
				t.Errorf("%s: %v %+v", tt.typed, err, sheet)
				continue
			}
			if a := sheet.Entries[0].Ways[0].Answers[0]; a.Text != tt.want || a.Line != 8 {
				t.Errorf("%s: got %q in line %d, want %q", tt.typed, a.Text, a.Line, tt.want)
			}
		}
	}
}

// TestSheetSlipCostsOneEntry reads the entries around one that cannot be read, and names
// the line of every slip.
func TestSheetSlipCostsOneEntry(t *testing.T) {
	const broken = `# A sheet.
schema: vitals.answers/1
target: lead-ma
bullets:
  # ---- 1 of 4
  - bullet: A
    suggestions:
      - becomes: A [N]
        answers:
          # How many?
          a: 1
  # ---- 2 of 4
  - bullet: B
    suggestions:
      - becomes: B [N]
        answers:
          # How many?
       b: 2
  # ---- 3 of 4
  - bullet: C
    txt: C 3
   - bullet: D
     text: D 4
  - job: E
    bullet: E
    text: E 5
`
	sheet, err := ParseSheet([]byte(broken))
	if err != nil {
		t.Fatal(err)
	}
	var lines []int
	for _, s := range sheet.Slips {
		lines = append(lines, s.Line)
	}
	if diff := cmp.Diff([]int{18, 21}, lines); diff != "" {
		t.Errorf("lines of slips (-want +got)\n%s\n%v", diff, sheet.Slips)
	}
	var got []string
	for _, e := range sheet.Entries {
		got = append(got, fmt.Sprint(e.Line, " ", e.Bullet, " ", e.Own))
	}
	if diff := cmp.Diff([]string{"6 A ", "22 D D 4", "24 E E 5"}, got); diff != "" {
		t.Errorf("entries (-want +got)\n%s", diff)
	}
	if sheet.Target != "lead-ma" || sheet.Entries[0].Ways[0].Answers[0].Line != 11 {
		t.Errorf("got %+v", sheet)
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
		if err != nil || len(back.Slips) > 0 {
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
