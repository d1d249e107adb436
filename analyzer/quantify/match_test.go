package quantify

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vitals/analyzer"
	"vitals/analyzer/document"
	"vitals/analyzer/resume"
	"vitals/analyzer/rewrite"
)

// resumeWith returns a report on a resume with bullets under a job.
func resumeWith(title string, bullets ...string) *analyzer.Report {
	res := &resume.Resume{Positions: []resume.Position{{Title: title}}}
	text := ""
	for _, b := range bullets {
		res.Bullets = append(res.Bullets, resume.Bullet{Span: document.Span{Start: len(text), End: len(text) + len(b)}, Text: b})
		text += b + "\n"
	}
	return &analyzer.Report{Doc: &document.Document{Text: text}, Resume: res}
}

// ask makes each bullet a question with one way.
func ask(bullets ...string) []Question {
	var out []Question
	for i, b := range bullets {
		w := way(b+" for [N] patients per day", [5]string{"[N]", "patients_per_day", "count", "patients", "day"})
		out = append(out, Question{Bullet: i, Text: b, Ways: []rewrite.Rewrite{w}})
	}
	return out
}

// TestMatch lays answers about the bullets of one resume beside another.
func TestMatch(t *testing.T) {
	const (
		vitals = "Took vital signs and recorded them in the chart"
		calls  = "Returned calls to patients about their lab results"
		rooms  = "Cleaned and stocked the exam rooms between visits"
	)
	tests := []struct {
		name    string
		asked   []string // bullets that the answers 10, 20, 30 … are about
		now     []string // bullets of the resume
		want    []string // answers by bullet, "" for none
		problem string   // one of the problems holds this
	}{
		{"unchanged", []string{vitals, calls}, []string{vitals, calls}, []string{"10", "20"}, ""},
		{"reordered", []string{vitals, calls, rooms}, []string{rooms, vitals, calls}, []string{"30", "10", "20"}, ""},
		{"another case, marks and quotes", []string{vitals}, []string{"TOOK VITAL SIGNS, and recorded them in the chart."}, []string{"10"}, ""},
		{"a word more", []string{vitals}, []string{"Took vital signs and promptly recorded them in the chart"}, []string{"10"}, "now reads"},
		{"a misspelling mended", []string{"Took vitel signs and recorded them in the chart"}, []string{vitals}, []string{"10"}, "now reads"},
		{"another sentence", []string{vitals}, []string{calls}, []string{""}, `No bullet of the resume reads like "Took vital signs`},
		{"gone", []string{vitals, calls}, []string{calls}, []string{"20"}, "No bullet"},
		{"the same bullet twice", []string{calls, calls}, []string{calls, calls}, []string{"10", "20"}, ""},
		{"one of two gone", []string{calls, calls}, []string{calls}, []string{"10"}, "No second bullet"},
		{"two as like", []string{"Drew blood from adults daily here"}, []string{"Drew blood from infants daily here", "Drew blood from children daily here"}, []string{"", ""}, "No bullet"},
		{"the sure one first", []string{"Took vital signs and recorded them in the paper chart", vitals}, []string{vitals}, []string{"20"}, "No bullet"},
		{"a short bullet is no other", []string{"Roomed pediatric patients"}, []string{"Roomed patients"}, []string{""}, "No bullet"},
	}
	rd := NewReader(load(t))
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var decisions []Decision
			for i := range tt.asked {
				decisions = append(decisions, Decision{Answers: map[string]string{"patients_per_day": number(float64(10 * (i + 1)))}})
			}
			data, err := WriteSheet("a", "a", "", ask(tt.asked...), decisions, nil)
			if err != nil {
				t.Fatal(err)
			}
			sheet, err := ParseSheet(data)
			if err != nil {
				t.Fatal(err)
			}
			m := rd.Match(sheet, resumeWith("", tt.now...), ask(tt.now...))
			var got []string
			for _, d := range m.Decisions {
				got = append(got, d.Answers["patients_per_day"])
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			var said []string
			for _, p := range m.Problems {
				said = append(said, p.What)
			}
			if all := strings.Join(said, "\n"); !strings.Contains(all, tt.problem) || tt.problem == "" && all != "" {
				t.Errorf("problems %q, want %q", said, tt.problem)
			}
		})
	}
}

// TestMatchTells holds what is told of answers that cannot be used, and where.
func TestMatchTells(t *testing.T) {
	bullet := "Took vital signs and recorded them in the chart"
	const head = "schema: vitals.answers/1\nbullets:\n  - bullet: Took vital signs and recorded them in the chart\n"
	way := "    suggestions:\n      - becomes: " + bullet + " for [N] patients per day\n        answers:\n"
	tests := []struct {
		name, sheet string
		now         []string
		want        Problem
	}{
		{"no number", head + way + "          patients_per_day: many\n", []string{bullet}, Problem{7, `"many" is not a number yet. A rough one is fine: about 30, or 25-30.`, false}},
		{"none", head + way + "          patients_per_day: none\n", []string{bullet}, Problem{7, `No number could be read from "none". Type a number, a range such as 25-30, or "about 30". If it is not known, leave it empty: the bullet then stays as it is.`, false}},
		{"a slip", head + way + "          patients_per_day: 600\n", []string{bullet}, Problem{7, `That says 600 patients per day. Is that right? If so, add a line "sure: yes" under the bullet.`, false}},
		{"no such suggestion", head + "    suggestions:\n      - becomes: X [N]\n        answers:\n          xs: 3\n", []string{bullet}, Problem{3, `The bullet was changed since, and this answer fits no question about it any more: "Took vital signs and recorded them in the chart".`, false}},
		{"a name that is not known", head + way + "          shots: 40\n", []string{bullet}, Problem{7, `"shots" is no name of an answer here. Write it as: patients_per_day: 40`, false}},
		{"a sentence changed beyond its slots", head + "    suggestions:\n      - becomes: Took 40 sets of vitals\n        answers:\n          patients_per_day:\n", []string{bullet}, Problem{5, `The sentence behind "becomes:" was changed, and is not used: "Took 40 sets of vitals". Type the number behind its name under "answers:", or your own sentence behind "text:".`, false}},
		{"an open slot in own words", head + "    text: Took [N] vitals\n", []string{bullet}, Problem{3, "It still holds [N]: put your number there.", false}},
		{"said already in two bullets", head + "    suggestions:\n      - becomes: Took vital signs / Recorded [N] sets a day\n        answers:\n          sets: 30\n", []string{"Took vital signs", "Recorded 30 sets a day"}, Problem{3, `The resume says this already: "Took vital signs and recorded them in the chart".`, true}},
		{"said already", head + way + "          patients_per_day: 30\n", []string{bullet + " for 30 patients per day"}, Problem{3, `The resume says this already: "Took vital signs and recorded them in the chart".`, true}},
		{"said already in own words", head + "    text: Took 30 vitals\n", []string{"Took 30 vitals."}, Problem{3, `The resume says this already: "Took vital signs and recorded them in the chart".`, true}},
	}
	rd := NewReader(load(t))
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			sheet, err := ParseSheet([]byte(tt.sheet))
			if err != nil {
				t.Fatal(err)
			}
			var questions []Question
			if tt.now[0] == bullet {
				questions = ask(tt.now...)
			}
			m := rd.Match(sheet, resumeWith("", tt.now...), questions)
			if diff := cmp.Diff([]Problem{tt.want}, m.Problems); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			for i, d := range m.Decisions {
				if c, ok, _ := rd.Change(questions[i], d); ok {
					t.Errorf("used all the same: %q", c.New)
				}
			}
		})
	}
}

// TestConfirmedSlipIsUsed takes an answer far out that the person is sure of.
func TestConfirmedSlipIsUsed(t *testing.T) {
	bullet := "Took vital signs and recorded them in the chart"
	sheet, err := ParseSheet([]byte("schema: vitals.answers/1\nbullets:\n  - bullet: " + bullet + "\n    sure: yes\n    suggestions:\n      - becomes: " + bullet +
		" for [N] patients per day\n        answers: {patients_per_day: 600}\n"))
	if err != nil {
		t.Fatal(err)
	}
	rd := NewReader(load(t))
	m := rd.Match(sheet, resumeWith("", bullet), ask(bullet))
	c, ok, err := rd.Change(ask(bullet)[0], m.Decisions[0])
	if want := bullet + " for 600 patients per day"; !ok || err != nil || c.New != want {
		t.Errorf("got %q %v, want %q", c.New, err, want)
	}
}

// TestSameBulletUnderTwoJobs keeps the answers of each job apart.
func TestSameBulletUnderTwoJobs(t *testing.T) {
	bullet := "Took vital signs and recorded them in the chart"
	rep := resumeWith("Medical Assistant", bullet, bullet)
	rep.Resume.Positions = append(rep.Resume.Positions, resume.Position{Title: "Phlebotomist"})
	rep.Resume.Bullets[0].Position = 1
	sheet, err := ParseSheet([]byte("schema: vitals.answers/1\nbullets:\n" +
		"  - {bullet: " + bullet + ", job: Medical Assistant, text: Took 10}\n  - {bullet: " + bullet + ", job: Phlebotomist, text: Took 20}\n"))
	if err != nil {
		t.Fatal(err)
	}
	m := NewReader(load(t)).Match(sheet, rep, ask(bullet, bullet))
	if m.Decisions[0].Own != "Took 20" || m.Decisions[1].Own != "Took 10" {
		t.Errorf("got %q and %q", m.Decisions[0].Own, m.Decisions[1].Own)
	}
}

func BenchmarkMatch(b *testing.B) {
	r := load(b)
	rd, a := NewReader(r), analyzer.New(r)
	rep := reports(b, a)[0]
	q := Questions(rep)
	data, err := WriteSheet("a", "a", "", q, nil, nil)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		sheet, err := ParseSheet(data)
		if err != nil {
			b.Fatal(err)
		}
		rd.Match(sheet, rep, q)
	}
}

// TestMatchTyped takes the numbers that were typed into the sentence itself.
func TestMatchTyped(t *testing.T) {
	bullet := "Took vital signs and recorded them in the chart"
	const head = "schema: vitals.answers/1\nbullets:\n  - bullet: Took vital signs and recorded them in the chart\n    suggestions:\n      - becomes: "
	rd := NewReader(load(t))
	for _, tt := range []struct{ becomes, answer, want string }{
		{bullet + " for 40 patients per day", "", "40"},
		{bullet + "  for about 40 patients per day ", "", "about 40"},
		{bullet + " for 40 patients per day", "30", "30"}, // what stands behind the name counts
		{bullet + " for [N] patients per day", "", ""},
		{bullet + " for [40] patients per day", "", "40"},
		{bullet + " for [about 40] patients per day", "", "about 40"},
		{bullet + " for [N] 40 patients per day", "", "40"},
	} {
		sheet, err := ParseSheet([]byte(head + "'" + tt.becomes + "'\n        answers:\n          patients_per_day: " + tt.answer + "\n"))
		if err != nil {
			t.Fatal(err)
		}
		m := rd.Match(sheet, resumeWith("", bullet), ask(bullet))
		if got := m.Decisions[0].Answers["patients_per_day"]; got != tt.want {
			t.Errorf("%s, %q: got %q, want %q (%v)", tt.becomes, tt.answer, got, tt.want, m.Problems)
		}
	}
}

// TestMatchKeepsTheRest keeps what fits no question about its bullet any more.
func TestMatchKeepsTheRest(t *testing.T) {
	bullet := "Took vital signs and recorded them in the chart"
	sheet, err := ParseSheet([]byte("schema: vitals.answers/1\nbullets:\n  - bullet: " + bullet + "\n    suggestions:\n      - becomes: X [N]\n        answers:\n          xs: 3\n"))
	if err != nil {
		t.Fatal(err)
	}
	if m := NewReader(load(t)).Match(sheet, resumeWith("", bullet), ask(bullet)); len(m.Rest) != 1 {
		t.Errorf("the answer is lost: %+v", m)
	}
}

// TestMatchLeaves leaves a bullet whose answer says that nobody knows.
func TestMatchLeaves(t *testing.T) {
	bullet := "Took vital signs and recorded them in the chart"
	for _, said := range []string{"idk", "I don't know", "skip", "N/A", "'?'", "'-'", "d", "s"} {
		sheet, err := ParseSheet([]byte("schema: vitals.answers/1\nbullets:\n  - bullet: " + bullet + "\n    suggestions:\n      - becomes: " + bullet + " for [N] patients per day\n        answers:\n          patients_per_day: " + said + "\n"))
		if err != nil {
			t.Fatal(err)
		}
		if m := NewReader(load(t)).Match(sheet, resumeWith("", bullet), ask(bullet)); m.Decisions[0].Left != Unknown || len(m.Problems) > 0 {
			t.Errorf("%s: %+v", said, m)
		}
	}
}

// TestMatchTypedTwoBullets takes a number typed into a suggestion of two bullets,
// which the sheet shows on one line.
func TestMatchTypedTwoBullets(t *testing.T) {
	const bullet = "Took vital signs and recorded them in the chart"
	q := ask(bullet)
	q[0].Ways[0] = way("Took vital signs for [N] patients per day\nRecorded them in the chart", [5]string{"[N]", "n", "count", "patients", "day"})
	sheet, err := ParseSheet([]byte("schema: vitals.answers/1\nbullets:\n  - bullet: " + bullet + "\n    suggestions:\n      - becomes: Took vital signs for 40 patients per day / Recorded them in the chart\n        answers:\n          n:\n"))
	if err != nil {
		t.Fatal(err)
	}
	if m := NewReader(load(t)).Match(sheet, resumeWith("", bullet), q); m.Decisions[0].Answers["n"] != "40" {
		t.Errorf("got %+v", m)
	}
}

// TestMatchTakesNamesInCapitals takes an answer whose name a keyboard has given a
// capital.
func TestMatchTakesNamesInCapitals(t *testing.T) {
	const bullet = "Took vital signs and recorded them in the chart"
	for _, name := range []string{"Patients_per_day", "PATIENTS_PER_DAY", "patients-per-day", "patients per day"} {
		sheet, err := ParseSheet([]byte("schema: vitals.answers/1\nbullets:\n  - bullet: " + bullet + "\n    suggestions:\n      - becomes: " + bullet + " for [N] patients per day\n        answers:\n          " + name + ": 30\n"))
		if err != nil {
			t.Fatal(err)
		}
		if m := NewReader(load(t)).Match(sheet, resumeWith("", bullet), ask(bullet)); m.Decisions[0].Answers["patients_per_day"] != "30" || len(m.Problems) > 0 {
			t.Errorf("%s: %+v", name, m)
		}
	}
}

// TestMatchTellsStrays tells of what was typed beside an answer that is used, and of
// sentences with a number for bullets that read otherwise: nothing typed is passed over
// in silence.
func TestMatchTellsStrays(t *testing.T) {
	const bullet = "Took vital signs and recorded them in the chart"
	const head = "schema: vitals.answers/1\nbullets:\n  - bullet: " + bullet + "\n    suggestions:\n      - becomes: " + bullet
	tests := []struct {
		name, sheet string
		now         string
		used        string
		want        Problem
	}{
		{"a name that is not known, beside one that is", head + " for [N] patients per day\n        answers:\n          patients_per_day: 30\n          shots: 40\n", bullet, "30",
			Problem{8, `"shots" is no name of an answer here, and "40" is not used. Known here: patients_per_day.`, false}},
		{"own words in the wrong place", head + " for [N] patients per day\n        answers:\n          text: I took 40\n", bullet, "",
			Problem{7, `Own words belong under the bullet, in line with "bullet:": move "text: I took 40" there.`, false}},
		{"the number in place of its name", head + " for [N] patients per day\n        answers:\n          40:\n", bullet, "",
			Problem{7, `"40" is no name of an answer here. Write it as: patients_per_day: 40`, false}},
		{"a number in a sentence changed beyond its slots", head + " for [N] people, 40 a day\n        answers:\n          patients_per_day:\n", bullet, "",
			Problem{5, `The sentence behind "becomes:" was changed, and is not used: "Took vital signs and recorded them in the chart for [N] peop …". Type the number behind its name under "answers:", or your own sentence behind "text:".`, false}},
		{"a number typed for a bullet that was changed since", head + " for 40 patients per day\n        answers:\n          patients_per_day:\n", "Took all vital signs and recorded them in the chart", "",
			Problem{5, `Nothing is asked about this bullet any more, so the number in its sentence is not used: "Took vital signs and recorded them in the chart for 40 patie …". Type it again in a fresh file of questions.`, false}},
		{"a number typed that the resume says already", head + " for 40 patients per day\n        answers:\n          patients_per_day:\n", bullet + " for 40 patients per day", "",
			Problem{5, `The resume says this already: "Took vital signs and recorded them in the chart".`, true}},
	}
	rd := NewReader(load(t))
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			sheet, err := ParseSheet([]byte(tt.sheet))
			if err != nil {
				t.Fatal(err)
			}
			m := rd.Match(sheet, resumeWith("", tt.now), ask(tt.now))
			if diff := cmp.Diff([]Problem{tt.want}, m.Problems); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if got := m.Decisions[0].Answers["patients_per_day"]; got != tt.used {
				t.Errorf("used %q, want %q", got, tt.used)
			}
		})
	}
}

// TestMatchSaysNothingOfAnOldSheet passes over sentences of an earlier sheet that nothing
// was typed into.
func TestMatchSaysNothingOfAnOldSheet(t *testing.T) {
	const bullet = "Ran 12-lead EKGs and filed them in the chart"
	sheet, err := ParseSheet([]byte("schema: vitals.answers/1\nbullets:\n  - bullet: " + bullet + "\n    suggestions:\n      - becomes: Ran [N] 12-lead EKGs weekly and filed them\n        answers:\n          ekgs:\n"))
	if err != nil {
		t.Fatal(err)
	}
	if m := NewReader(load(t)).Match(sheet, resumeWith("", bullet), ask(bullet)); len(m.Problems) > 0 {
		t.Errorf("%+v", m.Problems)
	}
}
