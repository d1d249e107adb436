package facts

import (
	"slices"
	"strings"

	"vitals/analyzer/document"
	"vitals/analyzer/internal/nlp"
	"vitals/analyzer/resume"
	"vitals/rules"
)

// A systemWriting is one way in which a system is written.
type systemWriting struct {
	system *rules.System
	text   string
	word   bool     // an ordinary word too
	small  bool     // but not in small letters
	with   []string // believed only beside one of these
}

// A systemMatcher knows how systems are written.
type systemMatcher struct {
	rules    *rules.Systems
	phrases  *nlp.Phrases
	writings []systemWriting
	generic  *nlp.Phrases
	lead     map[string]bool
	confirm  map[string]bool
	employer map[string]bool
	plain    map[string]bool       // words a slip away from a name
	slips    map[byte][]systemSlip // by first letter
}

// A systemFinder reads the systems of one resume.
type systemFinder struct {
	*systemMatcher
	res    *resume.Resume
	lower  string // the text in lower case, once it was asked for
	seen   map[string]bool
	found  []System
	spoken []document.Span
}

// findSystems returns the systems that the resume names, one for each id in
// the order of their mentions, and the places where a record system is spoken
// of without a name.
func findSystems(res *resume.Resume, m *systemMatcher) ([]System, []document.Span) {
	f := &systemFinder{systemMatcher: m, res: res, seen: map[string]bool{}}
	for i := range res.Doc.Lines {
		f.read(i)
	}
	return f.found, f.spoken
}

func newSystemMatcher(r *rules.Systems) *systemMatcher {
	f := &systemMatcher{
		rules: r, phrases: nlp.NewPhrases(nil), generic: nlp.NewPhrases(nil),
		lead: wordSet(r.LeadWords), confirm: lowerSet(r.ConfirmWords), employer: wordSet(r.EmployerWords),
		plain: wordSet(r.PlainWords), slips: map[byte][]systemSlip{},
	}
	for i := range r.Systems {
		s := &r.Systems[i]
		f.add(s, s.Names, false, nil)
		f.add(s, s.Words, true, nil)
		for _, c := range s.Cued {
			f.add(s, c.Words, true, c.With)
		}
	}
	for i, g := range r.Generic {
		f.generic.Add(g, i)
	}
	return f
}

func (f *systemMatcher) add(s *rules.System, texts []string, word bool, with []string) {
	for _, t := range texts {
		f.phrases.Add(t, len(f.writings))
		if s.Slips && !word {
			f.addSlips(len(f.writings), t)
		}
		f.writings = append(f.writings, systemWriting{s, t, word, slices.Contains(s.Small, strings.ToLower(t)), with})
	}
}

func lowerSet(words []string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[strings.ToLower(w)] = true
	}
	return set
}

// A systemLine is one line with its possible mentions of systems.
type systemLine struct {
	text, lower string
	words       []nlp.Word
	found       []nlp.Match
	place       resume.SectionKind
	caps        bool
	named       bool   // the person's name stands here
	header      string // title and employer of the job whose line this is, "" elsewhere
}

// read notes the systems and generic words of line i.
func (f *systemFinder) read(i int) {
	span := f.res.Doc.Lines[i].Span
	place := f.placeOf(i)
	if place == "" {
		return
	}
	text := f.res.Doc.LineText(i)
	l := &systemLine{text: text, lower: asciiLower(text), words: nlp.Words(text), place: place}
	l.caps = text == strings.ToUpper(text)
	l.named = place == resume.Contact && f.res.Name != "" && nameEnd(text, f.res.Name) > 0
	l.found = f.phrases.Find(text, l.words)
	l.header = f.headerOf(span)
	f.addMisspelt(l)
	taken := make([]bool, len(l.words))
	for _, m := range l.found {
		if f.believes(l, m) {
			mark(taken, m)
			f.note(span.Start, l, m)
		}
	}
	for _, m := range f.generic.Find(text, l.words) {
		if !taken[m.First] && !f.isCredential(l, m) && !l.inHeader(m) {
			f.spoken = append(f.spoken, document.Span{Start: span.Start + l.words[m.First].Start, End: span.Start + l.words[m.Last-1].End})
		}
	}
}

// headerOf returns the title, employer and place of the positions whose lines
// hold span, in lower case.
func (f *systemFinder) headerOf(span document.Span) string {
	var out []string
	for _, p := range f.res.Positions {
		if p.Overlaps(span) {
			out = append(out, p.Title, p.Employer, p.Location)
		}
	}
	return asciiLower(strings.Join(out, "\n"))
}

// mark notes the words of a mention as taken.
func mark(taken []bool, m nlp.Match) {
	for j := m.First; j < m.Last; j++ {
		taken[j] = true
	}
}

// placeOf returns the kind of the section of line i, "" where no system of the
// person's can stand: headings and references.
func (f *systemFinder) placeOf(i int) resume.SectionKind {
	line := f.res.Doc.Lines[i]
	for _, s := range f.res.Sections {
		if s.Start > line.Start || line.Start > s.End {
			continue
		}
		if s.Kind == resume.References || i < s.First && inlineLabel(f.res.Doc.LineText(i)) == "" {
			return ""
		}
		return s.Kind
	}
	return resume.Contact
}

// isCredential reports whether a generic word is part of the name of a
// credential or a study: "Certified Electronic Health Records Specialist".
func (f *systemFinder) isCredential(l *systemLine, m nlp.Match) bool {
	return m.First > 0 && l.words[m.First-1].Lower == "certified" && m.Last < len(l.words) && l.words[m.Last].Lower == "specialist"
}

// note adds the system of a mention, and its parent where the mention names it
// too ("Epic MyChart") or is a module of it ("Cadence").
func (f *systemFinder) note(start int, l *systemLine, m nlp.Match) {
	w := f.writings[m.Value]
	span := document.Span{Start: start + l.words[m.First].Start, End: start + l.words[m.Last-1].End}
	if p := f.rules.ByID(w.system.Parent); p != nil && (w.system.Kind == "module" || hasWord(strings.ToLower(w.text), strings.ToLower(p.Name), false)) {
		f.addSystem(p, span)
	}
	f.addSystem(w.system, span)
}

func (f *systemFinder) addSystem(s *rules.System, span document.Span) {
	if f.seen[s.ID] || !f.rules.Reported(s.Kind) {
		return
	}
	f.seen[s.ID] = true
	f.found = append(f.found, System{Span: span, ID: s.ID, Name: s.Name, Kind: s.Kind})
}
