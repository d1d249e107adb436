package document

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// glyphsOf sets text in 10 point at a place, each letter 5 points wide; spread
// is added between letters.
func glyphsOf(text string, x, y, spread float64) []glyph {
	var out []glyph
	for _, r := range text {
		out = append(out, glyph{x: x, y: y, width: 5, size: 10, text: string(r)})
		x += 5 + spread
	}
	return out
}

// numbered sets the order of glyphs to that in which they are given.
func numbered(parts ...[]glyph) []glyph {
	var all []glyph
	for _, p := range parts {
		all = append(all, p...)
	}
	for i := range all {
		all[i].order = i
	}
	return all
}

func TestSegments(t *testing.T) {
	small := glyphsOf("st", 55, 704, 0)
	for i := range small {
		small[i].size, small[i].width = 6, 3
		small[i].x = 55 + 3*float64(i)
	}
	large := glyphsOf("Ana", 50, 700, 0)
	for i := range large {
		large[i].size, large[i].width, large[i].x = 22, 11, 50+11*float64(i)
	}
	tests := []struct {
		name   string
		glyphs []glyph
		want   []string
	}{
		{"blanks part words", glyphsOf("vital signs", 50, 700, 0), []string{"vital signs"}},
		{"gaps part words", append(glyphsOf("vital", 50, 700, 0), glyphsOf("signs", 78, 700, 0)...), []string{"vital signs"}},
		{"a wide gap parts segments", append(glyphsOf("Clinic", 50, 700, 0), glyphsOf("2019", 300, 700, 0)...), []string{"Clinic", "2019"}},
		{"spaced letters", glyphsOf("EDUCATION", 50, 700, 3), []string{"EDUCATION"}},
		{"spaced words", glyphsOf("WORK HISTORY", 50, 700, 3), []string{"WORK HISTORY"}},
		{"text that runs into other text", numbered(glyphsOf("Clinic, Fort", 50, 700, 0), glyphsOf("Wayne", 50, 688, 0), glyphsOf("Aug 2018", 110, 700, 0)), []string{"Clinic, Fort", "Aug 2018", "Wayne"}},
		{"a comma that runs into a date", numbered(glyphsOf("El Paso,", 50, 700, 0), glyphsOf("Texas", 50, 688, 0), glyphsOf("Oct 2019", 90, 700, 0)), []string{"El Paso,", "Oct 2019", "Texas"}},
		{"a blank overlaid by what follows", numbered(glyphsOf("kow ", 50, 700, 0), glyphsOf("alczyk", 65.2, 700, 0)), []string{"kowalczyk"}},
		{"struck twice", append(glyphsOf("Skills", 50, 700, 0), glyphsOf("Skills", 50.4, 700, 0)...), []string{"Skills"}},
		{"a raised end", append(glyphsOf("1", 50, 700, 0), small...), []string{"1st"}},
		{"two small lines beside a large one", append(large, append(glyphsOf("208-555", 200, 710, 0), glyphsOf("ana@elm", 196, 699, 0)...)...), []string{"208-555", "Ana", "ana@elm"}},
		{"two lines", append(glyphsOf("below", 50, 688, 0), glyphsOf("above", 50, 700, 0)...), []string{"above", "below"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, s := range segments(tt.glyphs) {
				got = append(got, s.text())
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestRejoinLetters(t *testing.T) {
	tests := []struct{ in, want string }{
		{"E X P E R I E N C E", "EXPERIENCE"},
		{"W O R K   H I S T O R Y", "WORK HISTORY"},
		{"A B C", "A B C"}, // three letters may be initials
		{"Vitamin B and C", "Vitamin B and C"},
		{"S K I L L S : Epic", "SKILLS : Epic"},
	}
	for _, tt := range tests {
		var words []word
		x := 0.0
		for _, w := range strings.Split(tt.in, " ") {
			if w != "" {
				words = append(words, word{x, x + 5*float64(len(w)), w})
				x += 5 * float64(len(w))
			}
			x += 2.5
		}
		s := segment{words: rejoinLetters(words)}
		if got := s.text(); got != tt.want {
			t.Errorf("%q became %q, want %q", tt.in, got, tt.want)
		}
	}
}

// page lays out glyphs and returns the lines as they are read.
func page(glyphs []glyph) []string {
	var out []string
	for _, l := range printLines(layoutPage(&pageContent{glyphs: glyphs}), 1) {
		out = append(out, strings.TrimSpace(l.marker+" "+l.text))
	}
	return out
}

// column sets lines below each other.
func column(x, y float64, lines ...string) []glyph {
	var out []glyph
	for _, l := range lines {
		out = append(out, glyphsOf(l, x, y, 0)...)
		y -= 12
	}
	return out
}

// inBold makes glyphs bold.
func inBold(glyphs []glyph) []glyph {
	for i := range glyphs {
		glyphs[i].bold = true
	}
	return glyphs
}

func TestReadingOrder(t *testing.T) {
	head := glyphsOf("Ana Ruiz, Medical Assistant in family practice, Boise, Idaho, since 2015 and before", 50, 740, 0)
	left := column(50, 700, "CONTACT", "Boise, ID", "208-555-0142", "SKILLS", "Epic", "EKG")
	right := column(200, 700, "EXPERIENCE", "Medical Assistant, Oak Clinic, Boise", "Roomed thirty patients on each day", "Gave vaccines to children and adults", "Drew blood for tests in the clinic", "Kept the crash cart ready")
	named := glyphsOf("Ana Ruiz", 200, 730, 0)
	for i := range named {
		named[i].size = 20
	}
	columns := []string{"CONTACT", "Boise, ID", "208-555-0142", "SKILLS", "Epic", "EKG", "EXPERIENCE", "Medical Assistant, Oak Clinic, Boise",
		"Roomed thirty patients on each day", "Gave vaccines to children and adults", "Drew blood for tests in the clinic", "Kept the crash cart ready"}
	tests := []struct {
		name   string
		glyphs []glyph
		want   []string
	}{
		{"columns, one shown after the other", numbered(left, right), columns},
		{"columns under a head", numbered(head, right, left), append([]string{"Ana Ruiz, Medical Assistant in family practice, Boise, Idaho, since 2015 and before"}, columns...)},
		{"labels and values", numbered(glyphsOf("Phone", 50, 700, 0), glyphsOf("555", 150, 700, 0), glyphsOf("Mail", 50, 688, 0), glyphsOf("a@b.org", 150, 688, 0)),
			[]string{"Phone\t555", "Mail\ta@b.org"}},
		{"cells of two lines", numbered(column(50, 700, "May 2019 -", "June 2021"), column(200, 700, "Medical Assistant", "Oak Clinic")),
			[]string{"May 2019 -", "June 2021", "Medical Assistant", "Oak Clinic"}},
		{"two lists side by side", numbered(column(50, 700, "• Epic", "• EKG"), column(200, 700, "• Phlebotomy", "• Spanish"), column(50, 660, "EDUCATION")),
			[]string{"• Epic", "• EKG", "• Phlebotomy", "• Spanish", "EDUCATION"}},
		{"a side column with a list beside jobs with lists",
			numbered(column(50, 700, "CERTS", "• CCMA", "• BLS", "SCHOOL", "Elm Corps School", "Ash Community College", "Fir Career Institute", "Yew High School", "Oak Night School"),
				column(200, 700, "WORK", "Medical Assistant", "Oak Clinic, Boise"), column(204, 664, "• Roomed thirty patients", "• Gave flu vaccines", "• Drew blood", "• Kept the cart ready", "• Sent referrals"),
				column(200, 604, "Receptionist", "Elm Dental, Boise"), column(204, 580, "• Answered phones")),
			[]string{"CERTS", "• CCMA", "• BLS", "SCHOOL", "Elm Corps School", "Ash Community College", "Fir Career Institute", "Yew High School", "Oak Night School",
				"WORK", "Medical Assistant", "Oak Clinic, Boise", "• Roomed thirty patients", "• Gave flu vaccines", "• Drew blood", "• Kept the cart ready", "• Sent referrals",
				"Receptionist", "Elm Dental, Boise", "• Answered phones"}},
		{"a line too long for its column", numbered(column(50, 700, "CONTACT", "Boise, ID", "a.very.long.address@example.com", "SKILLS", "Epic", "EKG"), right),
			append([]string{"CONTACT", "Boise, ID", "a.very.long.address@example.com"}, columns[3:]...)},
		{"a line that runs into the other column", numbered(column(50, 700, "CONTACT", "Boise, ID", "a.very.long.address.indeed@example.com", "SKILLS", "Epic", "EKG"), right),
			append([]string{"CONTACT", "Boise, ID", "a.very.long.address.indeed@example.com"}, columns[3:]...)},
		{"a left column that goes on below the right one", numbered(column(50, 700, "SUMMARY", "Bilingual assistant with seven years", "in family practice and cardiology", "EXPERIENCE", "Medical Assistant, Oak Clinic", "Gave vaccines to adults", "Drew blood for tests", "Kept the crash cart ready", "Receptionist, Elm Dental"),
			column(320, 700, "Answered phones at the desk", "EDUCATION", "Elm Corps School, 2014", "Ash Community College, 2016")),
			[]string{"SUMMARY", "Bilingual assistant with seven years", "in family practice and cardiology", "EXPERIENCE", "Medical Assistant, Oak Clinic", "Gave vaccines to adults", "Drew blood for tests", "Kept the crash cart ready", "Receptionist, Elm Dental",
				"Answered phones at the desk", "EDUCATION", "Elm Corps School, 2014", "Ash Community College, 2016"}},
		{"labels off their lines", numbered(glyphsOf("Summary", 50, 695, 0), column(150, 700, "Bilingual assistant with seven years", "in family practice"), glyphsOf("Work", 50, 671, 0), glyphsOf("School", 50, 623, 0),
			column(150, 676, "Medical Assistant, Oak Clinic", "Gave vaccines to adults", "Drew blood for tests", "Kept the crash cart ready"), column(150, 628, "Ash Community College")),
			[]string{"Summary", "Bilingual assistant with seven years", "in family practice", "Work", "Medical Assistant, Oak Clinic", "Gave vaccines to adults", "Drew blood for tests", "Kept the crash cart ready", "School", "Ash Community College"}},
		{"a bold label of two lines", numbered(inBold(glyphsOf("Summary", 50, 695, 0)), column(150, 700, "Bilingual assistant with seven years", "in family practice"), inBold(glyphsOf("Clinical", 50, 664, 0)), inBold(glyphsOf("Externship", 50, 650, 0)),
			column(150, 676, "Medical Assistant, Oak Clinic", "Gave vaccines to adults", "Drew blood for tests", "Kept the crash cart ready"), inBold(glyphsOf("School", 50, 618, 0)), column(150, 628, "Ash Community College", "Elm School")),
			[]string{"Summary", "Bilingual assistant with seven years", "in family practice", "Clinical Externship", "Medical Assistant, Oak Clinic", "Gave vaccines to adults", "Drew blood for tests", "Kept the crash cart ready", "School", "Ash Community College", "Elm School"}},
		{"dates of two lines close to their jobs", numbered(glyphsOf("Sep 2025 –", 50, 700, 0), column(108, 700, "Medical Assistant, Oak Clinic"), glyphsOf("Present", 50, 688, 0), column(108, 688, "Gave vaccines to adults", "Drew blood for tests"),
			glyphsOf("May 2021 –", 50, 664, 0), column(108, 664, "Receptionist, Elm Dental"), glyphsOf("Aug 2025", 50, 652, 0), column(108, 652, "Answered phones at the desk", "Filed charts")),
			[]string{"Sep 2025 – Present\tMedical Assistant, Oak Clinic", "Gave vaccines to adults", "Drew blood for tests", "May 2021 – Aug 2025\tReceptionist, Elm Dental", "Answered phones at the desk", "Filed charts"}},
		{"cells of unequal height at the end", numbered(column(50, 700, "Education", "Diploma, Pima Community", "College, 2017", "Certificate, Gulf Coast", "Institute, 2016"), column(300, 700, "Languages", "Spanish (fluent)", "English (native)"), column(50, 620, "References on request")),
			[]string{"Education", "Diploma, Pima Community", "College, 2017", "Certificate, Gulf Coast", "Institute, 2016", "Languages", "Spanish (fluent)", "English (native)", "References on request"}},
		{"a name over the right column", numbered(named, column(200, 718, "Medical Assistant"), right, left), append([]string{"Ana Ruiz", "Medical Assistant"}, columns...)},
		{"dates at the right", numbered(glyphsOf("Oak Clinic", 50, 700, 0), glyphsOf("2019", 400, 700, 0), glyphsOf("Elm Clinic", 50, 688, 0), glyphsOf("2017", 400, 688, 0),
			glyphsOf("Ash Clinic", 50, 676, 0), glyphsOf("2015", 400, 676, 0), glyphsOf("Fir Clinic", 50, 664, 0), glyphsOf("2013", 400, 664, 0)),
			[]string{"Oak Clinic\t2019", "Elm Clinic\t2017", "Ash Clinic\t2015", "Fir Clinic\t2013"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, page(tt.glyphs)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAccentsJoinTheirLetters(t *testing.T) {
	accent := func(text string, x float64) []glyph { return []glyph{{x: x, y: 702, width: 3, size: 10, text: text}} }
	tests := map[string][]glyph{
		"Renée":     numbered(glyphsOf("Ren", 50, 700, 0), accent("´", 66), glyphsOf("ee", 65, 700, 0)),
		"Núñez":     numbered(glyphsOf("Nu", 50, 700, 0), accent("´", 56), glyphsOf("n", 60, 700, 0), accent("˜", 61), glyphsOf("ez", 65, 700, 0)),
		"naïve":     numbered(glyphsOf("na", 50, 700, 0), accent("¨", 61), glyphsOf("ıve", 60, 700, 0)),
		"x ˜ y":     numbered(glyphsOf("x ", 50, 700, 0), glyphsOf("˜ y", 60, 700, 0)),
		"10 ^ 3 mL": numbered(glyphsOf("10 ^ 3 mL", 50, 700, 0)),
	}
	for want, glyphs := range tests {
		if got := page(glyphs); len(got) != 1 || got[0] != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestTurnedTextComesLast(t *testing.T) {
	turned := glyphsOf("Portland", 0, 0, 0)
	for i := range turned {
		turned[i].x, turned[i].y, turned[i].turn = 20, 100+5*float64(i), 1
	}
	got := page(numbered(turned, glyphsOf("Ana Ruiz", 50, 700, 0)))
	if diff := cmp.Diff([]string{"Ana Ruiz", "Portland"}, got); diff != "" {
		t.Error(diff)
	}
}

// Every glyph that stands on the page comes out once, whatever the places:
// none is lost and none doubled.
func FuzzLayout(f *testing.F) {
	f.Add([]byte("0123456789abcdefghij"))
	f.Add([]byte{0, 0, 0, 255, 255, 255, 10, 10, 10})
	f.Add([]byte(strings.Repeat("a0b1a9c2", 40)))
	f.Fuzz(func(t *testing.T, data []byte) {
		var glyphs []glyph
		left := map[string]bool{}
		for i := 0; i+3 < len(data) && i < 4000; i += 4 {
			g := glyph{x: float64(data[i]) * 2.3, y: float64(data[i+1]) * 3.1, width: float64(data[i+2]%12) + 0.5,
				size: float64(data[i+2]%24) + 1, text: string(rune(0x4E00 + i/4)), turn: int8(data[i+3] % 5), order: i / 4}
			if g.turn == 4 {
				g.turn = -1 // slanted: a watermark
			} else {
				left[g.text] = true
			}
			glyphs = append(glyphs, g)
		}
		lines := printLines(layoutPage(&pageContent{glyphs: glyphs}), 1)
		for _, l := range lines {
			if math.IsNaN(l.x0) || l.text == "" {
				t.Fatalf("line %+v", l)
			}
		}
		for _, p := range joinLines(lines) {
			for _, r := range p.text {
				switch s := string(r); {
				case strings.TrimSpace(s) == "":
				case !left[s]:
					t.Fatalf("glyph %q comes twice, or was never shown", s)
				default:
					delete(left, s)
				}
			}
		}
		if len(left) > 0 {
			t.Fatalf("%d glyphs of %d are lost", len(left), len(glyphs))
		}
	})
}
