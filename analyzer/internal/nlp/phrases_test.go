package nlp

import (
	"fmt"
	"strings"
	"testing"
)

func TestWords(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Roomed 35 patients/day", "Roomed 35 patients day"},
		{"the patient's chart, Dr. O’Neil", "the patient's chart Dr O’Neil"},
		{"12-lead EKG (A1c)", "12 lead EKG A1c"},
		{"'quoted' words'", "quoted words"},
		{"naïve café", "naïve café"},
		{" \t ", ""},
	}
	for _, tt := range tests {
		var got []string
		for _, w := range Words(tt.text) {
			if tt.text[w.Start:w.End] != w.Text || strings.ToLower(w.Text) != w.Lower {
				t.Errorf("%q: the word %+v is not what stands there", tt.text, w)
			}
			got = append(got, w.Text)
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%q: %q, want %q", tt.text, s, tt.want)
		}
	}
}

func TestPhrases(t *testing.T) {
	p := NewPhrases(nil)
	for i, phrase := range []string{"blood pressure", "blood", "blood pressure cuff", "CMA (AAMA)", "check-in", "BLOOD", "---"} {
		p.Add(phrase, i)
	}
	tests := []struct{ name, text, want string }{
		{"the longest, and nothing within it", "took blood pressure", "blood pressure=0"},
		{"the longest of three", "a blood pressure cuff", "blood pressure cuff=2"},
		{"a beginning alone is none, the shorter one is", "blood pressure-cuffs and blood", "blood pressure=0 blood=1 blood=5"},
		{"all values of a phrase", "Blood", "Blood=1 Blood=5"},
		{"harmless signs", "blood-pressure, blood/pressure", "blood-pressure=0 blood/pressure=0"},
		{"a comma parts words", "blood, pressure", "blood=1 blood=5"},
		{"the phrase's own signs", "CMA (AAMA) or CMA AAMA", "CMA (AAMA=3 CMA AAMA=3"},
		{"the hyphen may go", "check in", "check in=4"},
		{"nothing", "checkin", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			words := Words(tt.text)
			var got []string
			for _, m := range p.Find(tt.text, words) {
				got = append(got, fmt.Sprintf("%s=%d", tt.text[words[m.First].Start:words[m.Last-1].End], m.Value))
			}
			if s := strings.Join(got, " "); s != tt.want {
				t.Errorf("%q: %q, want %q", tt.text, s, tt.want)
			}
		})
	}
}

func TestPhrasesByKey(t *testing.T) {
	p := NewPhrases(func(w Word) string { return strings.TrimSuffix(w.Lower, "s") })
	p.Add("vital signs", 7)
	text := "Vitals sign"
	if got := p.Find(text, Words(text)); len(got) != 1 || got[0] != (Match{0, 2, 7}) {
		t.Errorf("got %+v", got)
	}
}

func BenchmarkPhrasesAdd(b *testing.B) {
	for b.Loop() {
		p := NewPhrases(nil)
		for i := range 1000 {
			p.Add(fmt.Sprintf("phrase number %d of many", i), i)
		}
	}
}

func BenchmarkPhrasesFind(b *testing.B) {
	p := NewPhrases(nil)
	for i, s := range []string{"blood pressure", "vital signs", "exam room", "check in"} {
		p.Add(s, i)
	}
	text := "Roomed 35 patients a day, took vital signs and blood pressure, and cleaned each exam room between visits"
	words := Words(text)
	for b.Loop() {
		p.Find(text, words)
	}
}
