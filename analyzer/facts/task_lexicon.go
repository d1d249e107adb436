package facts

import (
	"strings"

	"vitals/analyzer/internal/nlp"
	"vitals/rules"
)

// A lexicon holds all that tells a bullet's tasks and category, compiled.
type lexicon struct {
	*stemmer
	entries    []entry
	split      []string       // words of the phrase being added
	phrases    *phraseTable   // values: indices in entries, -1 for a neutral phrase
	exact      map[string]int // words that count only as written: "rooming" but not "room"
	frames     []frame        //
	suffixes   []suffix
	byVerb     map[string][]int // stems of verbs: indices in frames
	verb       map[string]bool  // stems of words that head a clause
	healthTold map[string]bool  // stems of words that speak of healthcare
	handsOn    map[string]bool  // stems of verbs of care
	distant    map[string]bool  // stems of verbs that touch no patient: "bill"
	light      map[string]bool  // stems of verbs that only lead to the one that does
	jobs       *nlp.Phrases     // words of titles and employers that tell the field
	usual      *nlp.Phrases     // words of titles that tell the usual work
}

// A suffix is an ending of words that are weak evidence.
type suffix struct {
	text string
	entry
}

// An entry is a phrase of a task or of further evidence.
type entry struct {
	category Category
	task     string // task id, "" for further evidence
	source   string // task or evidence id: each counts once in a bullet
	weak     bool
	abbr     string // an abbreviation that must stand in capitals, else ""
}

type frame struct {
	category Category
	task     string
	source   string
	objects  [][]string // stems
	not      [][]string
	governs  bool
	weak     bool
}

func newLexicon(r *rules.Tasks) *lexicon {
	l := &lexicon{stemmer: newStemmer(), exact: make(map[string]int, 256), entries: make([]entry, 0, 512), byVerb: map[string][]int{}, verb: map[string]bool{}, light: map[string]bool{}, handsOn: map[string]bool{}, distant: map[string]bool{}, healthTold: map[string]bool{}}
	for _, i := range r.Irregular {
		l.irregular[i.Past] = i.Base
		l.learn(i.Past)
	}
	l.phrases = newPhraseTable(8192)
	l.jobs, l.usual = nlp.NewPhrases(nil), nlp.NewPhrases(nil)
	addPhrases(l.jobs, r.Workplaces.Care, careWord)
	addPhrases(l.jobs, r.Workplaces.Health, healthWord)
	addPhrases(l.usual, r.Workplaces.Bedside, bedsideWord)
	addPhrases(l.usual, r.Workplaces.Clerical, clericalWord)
	addPhrases(l.usual, r.Workplaces.Leading, leadingWord)
	addPhrases(l.usual, r.Workplaces.Teaching, teachingWord)
	addPhrases(l.usual, r.Workplaces.Hands, handsWord)
	addPhrases(l.jobs, r.Workplaces.Outside, outsideWord)
	addPhrases(l.jobs, r.Workplaces.Business, businessWord)
	for _, w := range r.Workplaces.Told {
		l.healthTold[l.stem(w)] = true
	}
	l.addEntries(r)
	l.addVerbs(r)
	for _, f := range r.Frames {
		l.addFrame(f)
	}
	return l
}

func (l *lexicon) addEntries(r *rules.Tasks) {
	for _, p := range r.Neutral {
		l.addPhrase(p, -1)
	}
	for _, t := range r.Tasks {
		e := entry{category: Category(t.Category), task: t.ID, source: t.ID}
		l.addList(e, t.Phrases, false)
		l.addList(e, t.Weak, true)
	}
	for _, v := range r.Evidence {
		e := entry{category: Category(v.Category), task: v.Task, source: v.ID}
		l.addList(e, v.Phrases, false)
		l.addList(e, v.Weak, true)
		e.weak = true
		for _, s := range v.Suffixes {
			l.suffixes = append(l.suffixes, suffix{s, e})
		}
	}
}

func (l *lexicon) addList(e entry, phrases []string, weak bool) {
	e.weak = weak
	l.entries = append(l.entries, e)
	shared := len(l.entries) - 1
	for _, p := range phrases {
		i := shared
		if shortAbbreviation(p) {
			e.abbr = p
			l.entries = append(l.entries, e)
			i = len(l.entries) - 1
		}
		l.addPhrase(p, i)
	}
}

// addPhrase adds a phrase unless one of the same words stands already. A
// single word in -ing or -ed counts only as written.
func (l *lexicon) addPhrase(p string, value int) {
	l.split = appendWords(l.split[:0], p)
	words := l.split
	if len(words) == 1 && (strings.HasSuffix(p, "ing") || strings.HasSuffix(p, "ed")) {
		l.learn(words[0])
		if _, ok := l.exact[words[0]]; !ok {
			l.exact[words[0]] = value
		}
		return
	}
	l.phrases.add(l.stems(words), value)
}

// stems learns words and returns their stems, in place.
func (l *lexicon) stems(words []string) []string {
	for i, w := range words {
		words[i] = l.learn(w)
	}
	return words
}

// shortAbbreviation reports whether a phrase is an abbreviation that could be
// a word or a syllable when written small: "IM", "AR", "DOT", but not "BP".
func shortAbbreviation(p string) bool {
	if len(p) > 3 || p != strings.ToUpper(p) || strings.ContainsAny(p, "0123456789") {
		return false
	}
	switch p {
	case "BP", "TB", "BS", "UA", "UAs", "VIS":
		return false
	}
	return len(p) < 3 || p[0] != p[1] && strings.ContainsRune("AEIOU", rune(p[1]))
}

func (l *lexicon) addVerbs(r *rules.Tasks) {
	for _, v := range r.LightVerbs {
		l.light[l.learn(v)] = true
	}
	for _, v := range r.HandsOnVerbs {
		l.handsOn[l.learn(v)] = true
	}
	for _, v := range r.DistantVerbs {
		l.distant[l.learn(v)] = true
	}
	for _, v := range r.Verbs {
		l.verb[l.learn(v)] = true
	}
}

func (l *lexicon) addFrame(f rules.Frame) {
	l.frames = append(l.frames, frame{
		category: Category(f.Category), task: f.Task, source: f.Task, governs: f.Governs, weak: f.Weak,
		objects: l.stemLists(f.Objects), not: l.stemLists(f.Not),
	})
	i := len(l.frames) - 1
	if f.Task == "" {
		l.frames[i].source = f.ID
	}
	for _, v := range f.Verbs {
		s := l.learn(v)
		if n := len(l.byVerb[s]); n == 0 || l.byVerb[s][n-1] != i {
			l.byVerb[s] = append(l.byVerb[s], i)
		}
		l.verb[s] = true
	}
}

func (l *lexicon) stemLists(phrases []string) [][]string {
	out := make([][]string, 0, len(phrases))
	for _, p := range phrases {
		out = append(out, l.stems(phraseWords(p)))
	}
	return out
}
