package quantify

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vitals/analyzer/rewrite"
)

// way makes a rewrite of a text; each slot is given as placeholder, name, kind,
// unit and period.
func way(text string, slots ...[5]string) rewrite.Rewrite {
	w := rewrite.Rewrite{Text: text}
	for _, s := range slots {
		w.Slots = append(w.Slots, rewrite.Slot{
			Placeholder: s[0], Name: s[1], At: strings.Index(text, s[0]), Kind: rewrite.SlotKind(s[2]), Unit: s[3], Per: s[4],
			Question: "How many " + s[1] + "?",
		})
	}
	return w
}

// threeQuestions are a bullet with one way, one with two, and one with two slots.
func threeQuestions() []Question {
	return []Question{
		{Bullet: 0, Text: "Roomed patients", Ways: []rewrite.Rewrite{
			way("Roomed [N] patients per day", [5]string{"[N]", "patients", "count", "patients", "day"}),
		}},
		{Bullet: 1, Text: "Drew blood", Ways: []rewrite.Rewrite{
			way("Drew blood from [N] patients per day", [5]string{"[N]", "patients", "count", "patients", "day"}),
			way("Drew blood with [X]% first-stick success", [5]string{"[X]", "success", "percent", "percent", ""}),
		}},
		{Bullet: 2, Text: "Cut waits", Ways: []rewrite.Rewrite{
			way("Cut waits from [N] to [M] minutes", [5]string{"[N]", "from", "duration", "minutes", ""}, [5]string{"[M]", "to", "duration", "minutes", ""}),
		}},
	}
}

func noScope(string) string { return "" }

// hold types lines and returns the interview with all that it said.
func hold(t *testing.T, questions []Question, before []Decision, typed ...string) (*Interview, []string) {
	t.Helper()
	iv := NewInterview(NewReader(load(t)), questions, before, noScope)
	var notes []string
	for _, line := range typed {
		r := iv.Say(line)
		notes = append(notes, r.Notes...)
	}
	return iv, notes
}

func TestInterview(t *testing.T) {
	roomed, blood, waits := "Roomed 30 patients per day", "Drew blood from 12 patients per day", "Cut waits from 20 to 12 minutes"
	tests := []struct {
		name  string
		typed []string
		step  Step
		at    int // number of the question
		want  []string
		note  string // said on the way
	}{
		{"nothing said", nil, Ask, 1, nil, ""},
		{"one answer, to be accepted", []string{"30"}, Accept, 1, nil, ""},
		{"accepted by Enter", []string{"30", ""}, Choose, 2, []string{roomed}, ""},
		{"accepted by yes", []string{"30", "YES"}, Choose, 2, []string{roomed}, ""},
		{"answered again", []string{"40", "a", "30", "y"}, Choose, 2, []string{roomed}, ""},
		{"another number instead of yes", []string{"40", "30", ""}, Choose, 2, []string{roomed}, ""},
		{"another number, of two slots", []string{"s", "s", "20", "15", "12", ""}, Review, 0, []string{waits}, ""},
		{"another number that looks like a slip", []string{"30", "6000"}, Sure, 1, nil, ""},
		{"neither yes nor a number", []string{"30", "hm"}, Accept, 1, nil, "Press Enter to use it"},
		{"no number", []string{"lots"}, Ask, 1, nil, `"lots" is not a number yet`},
		{"an empty line", []string{""}, Ask, 1, nil, "Type your answer"},
		{"skipped", []string{"s"}, Choose, 2, nil, "for now"},
		{"not known", []string{"I don't know."}, Choose, 2, nil, "That is fine"},
		{"the first way by Enter", []string{"s", "", "12", ""}, Ask, 3, []string{blood}, ""},
		{"the second way", []string{"s", "2", "95%", ""}, Ask, 3, []string{"Drew blood with 95% first-stick success"}, ""},
		{"no such way", []string{"s", "3"}, Choose, 2, nil, "from 1 to 2"},
		{"an answer where a way is asked for", []string{"s", "25-30"}, Choose, 2, nil, "Which one first"},
		{"not known, of several ways", []string{"s", "1", "d"}, Ask, 3, nil, ""},
		{"two slots", []string{"s", "s", "20", "12", ""}, Review, 0, []string{waits}, ""},
		{"one of two slots", []string{"s", "s", "20"}, Ask, 3, nil, ""},
		{"back to the first slot", []string{"s", "s", "25", "b", "20", "12", ""}, Review, 0, []string{waits}, ""},
		{"Enter keeps what was answered", []string{"s", "s", "20", "12", "b", "", ""}, Review, 0, []string{waits}, ""},
		{"back at the first", []string{"b"}, Ask, 1, nil, "This is the first question."},
		{"back to an answer, kept", []string{"30", "", "b", ""}, Choose, 2, []string{roomed}, ""},
		{"back to an answer, changed", []string{"40", "", "b", "a", "30", ""}, Choose, 2, []string{roomed}, ""},
		{"back to a skipped one", []string{"s", "b", "30", ""}, Choose, 2, []string{roomed}, ""},
		{"back to one not known", []string{"d", "b", "30", ""}, Choose, 2, []string{roomed}, ""},
		{"back from a way to the ways", []string{"s", "2", "b"}, Choose, 2, nil, ""},
		{"back twice", []string{"30", "", "s", "b", "b"}, Accept, 1, []string{roomed}, ""},
		{"an accepted one left after all", []string{"30", "", "b", "s"}, Choose, 2, nil, ""},
		{"a slip", []string{"600"}, Sure, 1, nil, ""},
		{"a slip, confirmed", []string{"6000", "y", ""}, Choose, 2, []string{"Roomed 6,000 patients per day"}, ""},
		{"a slip, mended at once", []string{"6000", "30", ""}, Choose, 2, []string{roomed}, ""},
		{"a slip, taken back", []string{"6000", "n", "30", ""}, Choose, 2, []string{roomed}, ""},
		{"a slip, Enter", []string{"6000", ""}, Ask, 1, nil, ""},
		{"a slip, back", []string{"6000", "b"}, Ask, 1, nil, ""},
		{"own words", []string{"e", "Roomed the whole clinic, 30 a day", ""}, Choose, 2, []string{"Roomed the whole clinic, 30 a day"}, ""},
		{"own words with a slot", []string{"e", "Roomed [N] patients"}, Edit, 1, nil, "still holds [N]"},
		{"own words, thought better of", []string{"e", "", "30", ""}, Choose, 2, []string{roomed}, ""},
		{"own words after an answer", []string{"30", "e", "Roomed 30 people", ""}, Choose, 2, []string{"Roomed 30 people"}, ""},
		{"own words equal to the bullet", []string{"e", "Roomed patients", ""}, Choose, 2, nil, ""},
		{"an answer instead of own words", []string{"e", "Roomed 3", "a", "30", ""}, Choose, 2, []string{roomed}, ""},
		{"help changes nothing", []string{"?", "30", "?", ""}, Choose, 2, []string{roomed}, ""},
		{"enough for now", []string{"30", "", "w"}, Review, 0, []string{roomed}, ""},
		{"enough for now, with a sentence on the screen", []string{"30", "w"}, Review, 0, []string{roomed}, ""},
		{"enough for now, with an answer in doubt on the screen", []string{"6000", "w"}, Sure, 1, nil, "First, please"},
		{"an answer in doubt, then enough", []string{"6000", "y", "w"}, Review, 0, []string{"Roomed 6,000 patients per day"}, ""},
		{"own words that are a command: write", []string{"30", "e", "w"}, Review, 0, []string{roomed}, ""},
		{"own words that are a command: quit", []string{"e", "q"}, Over, 0, nil, ""},
		{"own words that are a command: skip", []string{"e", "s"}, Choose, 2, nil, "for now"},
		{"own words that are a command: edit", []string{"e", "e"}, Edit, 1, nil, ""},
		{"own words not known", []string{"e", "idk"}, Choose, 2, nil, "That is fine"},
		{"none of it", []string{"I don't do that"}, Ask, 1, nil, "type d"},
		{"no", []string{"no"}, Ask, 1, nil, "type d"},
		{"a number with more behind it", []string{"100's"}, Ask, 1, nil, `the rest of "100's" is not`},
		{"the review, written", []string{"30", "", "w", ""}, Over, 0, []string{roomed}, ""},
		{"the review, one changed", []string{"40", "", "w", "1", "a", "30", "", "w", ""}, Over, 0, []string{roomed}, ""},
		{"back to the review from a question that was changed there", []string{"30", "", "w", "1", "a", "35", ""}, Review, 0, []string{strings.Replace(roomed, "30", "35", 1)}, ""},
		{"the review, no such number", []string{"30", "", "w", "9"}, Review, 0, []string{roomed}, "Press Enter to write"},
		{"the review, back", []string{"30", "", "s", "s", "b"}, Ask, 3, []string{roomed}, ""},
		{"quit", []string{"30", "", "q"}, Over, 0, []string{roomed}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			iv, notes := hold(t, threeQuestions(), nil, tt.typed...)
			if p := iv.Prompt(); p.Step != tt.step || p.Number != tt.at {
				t.Errorf("at %s of question %d, want %s of %d", p.Step, p.Number, tt.step, tt.at)
			}
			var got []string
			for _, c := range iv.Changes() {
				got = append(got, c.New)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("changes (-want +got)\n%s", diff)
			}
			if !strings.Contains(strings.Join(notes, "\n"), tt.note) {
				t.Errorf("said %q, want %q", notes, tt.note)
			}
		})
	}
}

// TestOwnSentenceKeepsItsStop ends a sentence of one's own as the bullet ends,
// which may be a sentence among others.
func TestOwnSentenceKeepsItsStop(t *testing.T) {
	for _, tt := range []struct{ bullet, own, want string }{
		{"I roomed patients.", "I roomed 30 patients a day", "I roomed 30 patients a day."},
		{"I roomed patients.", "I roomed 30 patients a day.", "I roomed 30 patients a day."},
		{"Roomed patients", "Roomed 30 patients a day", "Roomed 30 patients a day"},
	} {
		q := threeQuestions()[:1]
		q[0].Text = tt.bullet
		iv, _ := hold(t, q, nil)
		if p := iv.Prompt(); p.After != "Roomed [N] patients per day" {
			t.Errorf("before any answer, shown as %q", p.After)
		}
		iv.Say("e")
		iv.Say(tt.own)
		if got := iv.Prompt().After; got != tt.want {
			t.Errorf("shown as %q, want %q", got, tt.want)
		}
		if iv.Say(""); iv.Changes()[0].New != tt.want {
			t.Errorf("got %q, want %q", iv.Changes()[0].New, tt.want)
		}
	}
}

// TestSlipAsksBack holds what is asked back of an answer that looks like a slip.
func TestSlipAsksBack(t *testing.T) {
	iv, _ := hold(t, threeQuestions(), nil, "600")
	if p := iv.Prompt(); p.Step != Sure || p.Doubt != "That says 600 patients per day." {
		t.Errorf("at %s: %q", p.Step, p.Doubt)
	}
}

// TestCondition asks for a way's condition before anything else of it.
func TestCondition(t *testing.T) {
	q := threeQuestions()[:2]
	q[1].Ways[1].Condition = "Did you draw it yourself?"
	iv, _ := hold(t, q, nil, "s", "2")
	if p := iv.Prompt(); p.Step != Confirm {
		t.Fatalf("at %s", p.Step)
	}
	if r := iv.Say("perhaps"); len(r.Notes) == 0 || iv.Prompt().Step != Confirm {
		t.Error("an answer that is neither yes nor no was taken")
	}
	if iv.Say("n"); iv.Prompt().Step != Choose {
		t.Errorf("after no, at %s", iv.Prompt().Step)
	}
	iv.Say("2")
	if iv.Say("y"); iv.Prompt().Step != Ask {
		t.Errorf("after yes, at %s", iv.Prompt().Step)
	}
}

// TestResume goes on where an earlier interview stopped, at every point of it.
func TestResume(t *testing.T) {
	lines := []string{"30", "", "1", "12", "", "20", "12", ""}
	whole, _ := hold(t, threeQuestions(), nil, lines...)
	for n := range lines {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			first, _ := hold(t, threeQuestions(), nil, lines[:n]...)
			iv, _ := hold(t, threeQuestions(), first.Decisions())
			for range 20 { // answer what is still asked
				p := iv.Prompt()
				switch {
				case p.Step == Review:
					if diff := cmp.Diff(whole.Changes(), iv.Changes()); diff != "" {
						t.Errorf("(-want +got)\n%s", diff)
					}
					return
				case p.Step == Ask:
					iv.Say(map[string]string{"1 patients": "30", "2 patients": "12", "3 from": "20", "3 to": "12"}[fmt.Sprint(p.Number, " ", p.Slot.Name)])
				default:
					iv.Say("")
				}
			}
			t.Errorf("still at %s of question %d", iv.Prompt().Step, iv.Prompt().Number)
		})
	}
}

// TestSkippedIsAskedAgain asks again about what was skipped, and not about
// what the person did not know.
func TestSkippedIsAskedAgain(t *testing.T) {
	iv, _ := hold(t, threeQuestions(), []Decision{{Left: Skipped}, {Left: Unknown}, {}})
	if p := iv.Prompt(); p.Number != 1 {
		t.Errorf("at question %d, want 1", p.Number)
	}
	iv.Say("s")
	if p := iv.Prompt(); p.Number != 3 {
		t.Errorf("at question %d, want 3", p.Number)
	}
}

// FuzzInterview types anything: the interview always asks something, ends, or
// says why not, and no bullet changes but to what was accepted.
func FuzzInterview(f *testing.F) {
	f.Add("30\n\n1\n12\n\n20\n12\n\n\n")
	f.Add("e\nx\n\nb\nb\ns\nd\nw\n1\na\n")
	f.Add("6000\ny\n?\nq\n")
	rd := NewReader(load(f))
	f.Fuzz(func(t *testing.T, typed string) {
		iv := NewInterview(rd, threeQuestions(), nil, noScope)
		for _, line := range strings.Split(typed, "\n") {
			if iv.Prompt().Step == Over {
				break
			}
			iv.Say(line)
		}
		iv.Prompt()
		for _, c := range iv.Changes() {
			if strings.Contains(c.New, "[N]") || strings.Contains(c.New, "[X]") || strings.Contains(c.New, "[M]") || c.New == "" {
				t.Errorf("a bullet with an open slot: %q", c.New)
			}
		}
	})
}
