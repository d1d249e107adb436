package document

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// printed sets lines in 10 point below each other, 12 points apart, each letter
// 5 points wide, in a column from 50 to 350. "•" opens a list item whose text
// stands 10 points farther right; a line of ">" and text is indented as much,
// "#" starts a bold one, an empty line leaves a gap.
func printed(lines ...string) []printedLine {
	var out []printedLine
	y := 700.0
	for _, text := range lines {
		y -= 12
		if text == "" {
			continue
		}
		l := printedLine{page: 1, x0: 50, left: 50, y: y, size: 10, margin: 50, edge: 350, whole: true}
		if t, ok := strings.CutPrefix(text, "• "); ok {
			l.marker, text, l.x0 = "•", t, 60
		} else if t, ok := strings.CutPrefix(text, "> "); ok {
			text, l.x0, l.left = t, 60, 60
		} else if t, ok := strings.CutPrefix(text, "# "); ok {
			text, l.bold, l.boldFrom, l.boldTo = t, true, true, true
		}
		first, _, _ := strings.Cut(text, " ")
		l.text, l.tabs, l.x1, l.firstWidth = text, strings.Contains(text, "\t"), l.x0+5*float64(len(text)), 5*float64(len(first))+2.5
		out = append(out, l)
	}
	return out
}

func TestEndsSpan(t *testing.T) {
	tests := []struct {
		text string
		want bool
	}{
		{"Medical Assistant, Oak Clinic, 2019 – 2021", true},
		{"Cook, Bramble Diner (May 2016 to June 2018)", true},
		{"Oak Clinic, 2013 to present", true},
		{"Oak Clinic 2019-2021", true},
		{"Oak Clinic, 05/2019 – Present", true},
		{"Named employee of the year in 2021", false},
		{"Oak Clinic, 2019 –", false},
		{"Gave shots to 2000 patients to date and am still at it now", false},
		{"2021", false},
		{"", false},
	}
	for _, tt := range tests {
		if got := endsSpan(tt.text); got != tt.want {
			t.Errorf("%q ends with a span of time: %v, want %v", tt.text, got, tt.want)
		}
	}
}

func TestJoinLines(t *testing.T) {
	tests := []struct {
		name string
		in   []string
		want []string
	}{
		{"a wrapped item",
			[]string{"• Roomed thirty patients a day, took their vital signs and", "> wrote down their history", "• Gave vaccines"},
			[]string{"Roomed thirty patients a day, took their vital signs and wrote down their history", "Gave vaccines"}},
		{"an item that goes on with a name",
			[]string{"• Entered results of all tests of the day into the charts of", "> Epic and called patients"},
			[]string{"Entered results of all tests of the day into the charts of Epic and called patients"}},
		{"an item without hanging indent",
			[]string{"• Roomed thirty patients a day, took their vital signs and", "wrote down their history"},
			[]string{"Roomed thirty patients a day, took their vital signs and wrote down their history"}},
		{"items are never joined",
			[]string{"• Roomed thirty patients a day and took their vital signs", "• wrote down their history"},
			[]string{"Roomed thirty patients a day and took their vital signs", "wrote down their history"}},
		{"text below an item that was not full is not part of it",
			[]string{"• Gave vaccines", "> Oak Clinic, Boise"}, []string{"Gave vaccines", "Oak Clinic, Boise"}},
		{"title and employer",
			[]string{"Medical Assistant", "Oak Clinic, Boise"}, []string{"Medical Assistant", "Oak Clinic, Boise"}},
		{"duties on a line each",
			[]string{"Roomed patients", "Gave vaccines to children and adults", "Drew blood"},
			[]string{"Roomed patients", "Gave vaccines to children and adults", "Drew blood"}},
		{"a paragraph",
			[]string{"Medical assistant with six years of work in family practice", "and urgent care, known for calm rooming of children and for", "quick turnover of rooms."},
			[]string{"Medical assistant with six years of work in family practice and urgent care, known for calm rooming of children and for quick turnover of rooms."}},
		{"a heading and its text",
			[]string{"# SUMMARY", "Medical assistant with six years of work in family practice"},
			[]string{"SUMMARY", "Medical assistant with six years of work in family practice"}},
		{"a gap ends a paragraph",
			[]string{"Medical assistant with six years of work in family practice", "", "and more"},
			[]string{"Medical assistant with six years of work in family practice", "and more"}},
		{"the head of a job",
			[]string{"Answered telephones, filed charts and greeted all patients.", "Medical Assistant, Elm Clinic, 2015 - 2017"},
			[]string{"Answered telephones, filed charts and greeted all patients.", "Medical Assistant, Elm Clinic, 2015 - 2017"}},
		{"a date at the right ends the line",
			[]string{"Medical Assistant, Oak Clinic\t2019 - 2023", "Boise, Idaho"}, []string{"Medical Assistant, Oak Clinic\t2019 - 2023", "Boise, Idaho"}},
		{"telephone and mail",
			[]string{"Boise, Idaho, near the river and the old town of it, 83702", "208-555-0142", "ana@example.com"},
			[]string{"Boise, Idaho, near the river and the old town of it, 83702", "208-555-0142", "ana@example.com"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, p := range joinLines(printed(tt.in...)) {
				got = append(got, p.text)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// On a page whose lines are all short, the widest is not one that wrapped.
func TestFreeEdge(t *testing.T) {
	short := []string{"St. Clement's Regional, 2012 to now", "Early morning draws, 35 patients", "Trains students from Oak College", "Difficult sticks"}
	long := []string{strings.Repeat("Drew blood ", 9) + "from 35", "Patients in the ward", "Trains students"}
	for _, tt := range []struct {
		lines []string
		moved bool
	}{{short, true}, {long, false}} {
		lines := printLines(layoutPage(&pageContent{glyphs: numbered(column(50, 700, tt.lines...))}), 1)
		before := lines[0].edge
		freeEdge(lines, 612)
		if moved := lines[0].edge > before; moved != tt.moved {
			t.Errorf("%q: edge from %v to %v", tt.lines[0], before, lines[0].edge)
		}
	}
}

func TestJoinLinesOverPages(t *testing.T) {
	lines := printed("• Roomed thirty patients a day, took their vital signs and", "> wrote down their history")
	foot := printed("Ana Ruiz, page 1")[0]
	foot.where, foot.y = InFooter, 20
	lines[1].page, lines[1].y = 2, 740
	got := joinLines([]printedLine{lines[0], foot, lines[1]})
	if len(got) != 2 || got[0].text != "Roomed thirty patients a day, took their vital signs and wrote down their history" {
		t.Errorf("got %d lines, first %q", len(got), got[0].text)
	}
}

func TestVocabularyJoin(t *testing.T) {
	words := map[string]bool{"point-of-care": true, "patient": true, "centered": true, "preauthorization": true}
	breaks, whole := vocabulary{words, true}, vocabulary{words, false}
	tests := []struct {
		v                vocabulary
		text, next, want string
	}{
		{breaks, "vital", "signs", "vital signs"},
		{breaks, "gave medi-", "cations", "gave medications"},
		{breaks, "well-", "child visits", "well-child visits"},
		{breaks, "follow-", "up calls", "follow-up calls"},
		{breaks, "12-", "lead EKG", "12-lead EKG"},
		{breaks, "X-", "Ray", "X-Ray"},
		{breaks, "patient-", "centered care", "patient-centered care"},
		{breaks, "pre-", "authorization", "preauthorization"}, // the document has the word without a hyphen
		{breaks, "depres\u00ad", "sion", "depression"},
		{whole, "gave medi-", "cations", "gave medications"},
		{whole, "in-patient and out-", "patient care", "in-patient and out-patient care"},
		{breaks, "help with the out-", "patient visits", "help with the outpatient visits"},
		{whole, "solved differ-", "ential equations", "solved differential equations"},
		{whole, "kept biological-", "indicator logs", "kept biological-indicator logs"},
		{breaks, "kept bio-", "logical-indicator logs", "kept biological-indicator logs"},
		{breaks, "Spanish inter-", "preting", "Spanish interpreting"},
		{breaks, "a failed in-", "spection", "a failed inspection"},
		{breaks, "in-", "house training", "in-house training"},
		{whole, "and de-", "escalation", "and de-escalation"},
		{breaks, "EKG-", "trained", "EKG-trained"},
		{breaks, "check-in/", "check-out", "check-in/check-out"},
		{breaks, "2016–", "Present", "2016–Present"},
		{breaks, "Boise -", "Idaho", "Boise - Idaho"},
	}
	for _, tt := range tests {
		if got := tt.v.join(tt.text, tt.next, false); got != tt.want {
			t.Errorf("join(%q, %q) = %q, want %q", tt.text, tt.next, got, tt.want)
		}
	}
}

func TestVocabularyBreaks(t *testing.T) {
	tests := map[string]struct {
		in   []string
		want bool
	}{
		"a word broken":        {[]string{"Gave immuni-", "zations"}, true},
		"a soft hyphen":        {[]string{"Gave immuni\u00ad", "zations"}, true},
		"compounds only":       {[]string{"Took follow-", "up calls, gave point-of-", "care tests in a well-", "child clinic"}, false},
		"a dash":               {[]string{"Medical Assistant -", "present"}, false},
		"parts that are words": {[]string{"Hospital-", "based care"}, false},
	}
	for name, tt := range tests {
		var lines []printedLine
		for _, text := range tt.in {
			lines = append(lines, printedLine{text: text})
		}
		if got := newVocabulary(lines).breaks; got != tt.want {
			t.Errorf("%s: got %v, want %v", name, got, tt.want)
		}
	}
}

func TestTrimSoftHyphens(t *testing.T) {
	tests := map[string]string{
		"assis\u00adtant":       "assistant",
		"depres\u00ad-":         "depres\u00ad",
		"depres\u00ad\u2010":    "depres\u00ad",
		"con\u00adfi\u00adden-": "confiden-",
		"plain":                 "plain",
	}
	for in, want := range tests {
		if got := trimSoftHyphens(in); got != want {
			t.Errorf("trimSoftHyphens(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestMarkHeads(t *testing.T) {
	line := func(page int, y float64, text string) printedLine {
		return printedLine{page: page, x0: 50, left: 50, x1: 200, y: y, size: 10, text: text}
	}
	lines := []printedLine{
		line(1, 750, "Ana Ruiz"), line(1, 700, "Gave vaccines"), line(1, 57, "Kept charts"), line(1, 45, "Drew blood daily"), line(1, 20, "Ana Ruiz - Page 1"),
		line(2, 750, "Drew blood"), line(2, 700, "Gave vaccines"), line(2, 57, "Drew blood daily"), line(2, 45, "Drew blood daily"), line(2, 20, "Ana Ruiz - Page 2"),
	}
	var got []string
	for _, l := range markHeads(lines, []float64{792, 792}) {
		if l.where == InFooter {
			got = append(got, "foot: "+l.text)
		} else {
			got = append(got, l.text)
		}
	}
	want := []string{"Ana Ruiz", "Gave vaccines", "Kept charts", "Drew blood daily", "foot: Ana Ruiz - Page 1", "Drew blood", "Gave vaccines", "Drew blood daily", "Drew blood daily"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// A running head that stands close to the text of one page is known by the
// other page.
func TestMarkHeadsCloseToText(t *testing.T) {
	line := func(page int, y float64, text string) printedLine {
		return printedLine{page: page, x0: 50, left: 50, x1: 200, y: y, size: 10, text: text}
	}
	lines := []printedLine{
		line(1, 750, "Ana Ruiz, CCMA"), line(1, 720, "Gave vaccines"), line(1, 706, "Kept charts"),
		line(2, 750, "Ana Ruiz, CCMA"), line(2, 737, "Drew blood"), line(2, 724, "Roomed patients"),
	}
	got := markHeads(lines, []float64{792, 792})
	if len(got) != 5 || got[0].where != InHeader || got[3].text != "Drew blood" || got[3].where != InBody {
		t.Errorf("got %d lines: %+v", len(got), got)
	}
}
