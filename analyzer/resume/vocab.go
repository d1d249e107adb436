package resume

import (
	"strings"

	"vitals/analyzer/internal/nlp"
	"vitals/rules"
)

// A vocab is the heading rules in the form in which they are looked up.
type vocab struct {
	headings      map[string]SectionKind // by name, words joined by one space
	names         []string               // the keys of headings, in the order of the rules
	tails         map[string]SectionKind
	qualifiers    set
	titleNouns    set
	titleLeading  set
	titleLetters  set
	modifiers     set
	titles        set
	employerNouns set
	suffixes      set
	employers     *nlp.Phrases
	stateCodes    set
	states        set
	places        set
	streets       set
	towns         set
	labels        set
	data          set
	tools         set
	notes         set
	terms         set
	extern        *nlp.Phrases
	service       *nlp.Phrases
	own           *nlp.Phrases
	forces        *nlp.Phrases
	force         set // names of armed forces that are whole names only ("Navy", not "Old Navy")
	school        *nlp.Phrases
	breaks        *nlp.Phrases
	cards         *nlp.Phrases
	schools       *nlp.Phrases
	ranks         set
	departments   set
	verbs         set
	notVerbs      set
	small         bool // the resume is written in small letters throughout
}

type set map[string]bool

func newVocab(h *rules.Headings) *vocab {
	v := &vocab{
		headings:      map[string]SectionKind{},
		tails:         map[string]SectionKind{},
		qualifiers:    keys(h.Qualifiers),
		titleNouns:    keys(h.Titles.Nouns),
		titleLeading:  keys(h.Titles.Leading),
		titleLetters:  keys(h.Titles.Letters),
		modifiers:     keys(h.Titles.Modifiers),
		titles:        keys(h.Titles.Phrases),
		employerNouns: keys(h.Employers.Nouns),
		suffixes:      keys(h.Employers.Suffixes),
		employers:     phrases(h.Employers.Names),
		stateCodes:    set{},
		states:        set{},
		places:        keys(h.Places.Phrases),
		streets:       keys(h.Places.Streets),
		towns:         keys(h.Places.Towns),
		labels:        keys(h.Entries.Labels),
		data:          keys(h.Entries.Data),
		tools:         keys(h.Entries.Tools),
		notes:         keys(h.Entries.Notes),
		terms:         keys(h.Entries.Terms),
		extern:        phrases(h.Entries.Extern),
		service:       phrases(h.Entries.Service),
		own:           phrases(h.Entries.Own),
		forces:        phrases(manyWords(h.Entries.Forces)),
		force:         keys(h.Entries.Forces),
		school:        phrases(h.Entries.School),
		breaks:        phrases(h.Entries.Breaks),
		cards:         phrases(h.Entries.Cards),
		schools:       phrases(h.Entries.Schools),
		ranks:         keys(h.Entries.Ranks),
		departments:   keys(h.Employers.Departments),
		verbs:         keys(h.Verbs.Words),
		notVerbs:      keys(h.Verbs.Not),
	}
	for _, s := range h.Places.States {
		code, name, _ := strings.Cut(s, " ")
		v.stateCodes[code] = true
		v.states[key(name)] = true
	}
	for _, s := range h.Sections {
		v.addSection(s)
	}
	return v
}

func (v *vocab) addSection(s rules.HeadingSection) {
	for _, n := range s.Names {
		k := key(n)
		if _, ok := v.headings[k]; !ok {
			v.headings[k] = SectionKind(s.Kind)
			v.names = append(v.names, k)
		}
	}
	for _, t := range s.Tails {
		v.tails[key(t)] = SectionKind(s.Kind)
	}
}

func keys(words []string) set {
	s := make(set, len(words))
	for _, w := range words {
		s[key(w)] = true
	}
	return s
}

func phrases(list []string) *nlp.Phrases {
	p := nlp.NewPhrases(nil)
	for i, s := range list {
		p.Add(s, i)
	}
	return p
}

// manyWords returns the entries of more than one word, or with a digit.
func manyWords(list []string) []string {
	var out []string
	for _, s := range list {
		if strings.ContainsAny(s, " 0123456789") {
			out = append(out, s)
		}
	}
	return out
}

// key is the form in which phrases are compared: the words in lower case,
// joined by one space, apostrophes of one kind.
func key(s string) string {
	if isKey(s) {
		return s
	}
	words := nlp.Words(s)
	parts := make([]string, len(words))
	for i, w := range words {
		parts[i] = strings.ReplaceAll(w.Lower, "’", "'")
	}
	return strings.Join(parts, " ")
}

// isKey reports whether s is its own key: small letters with single spaces.
func isKey(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; (c < 'a' || c > 'z') && (c != ' ' || i == 0 || i == len(s)-1 || s[i-1] == ' ') {
			return false
		}
	}
	return true
}

// holds reports whether text holds one of the phrases.
func holds(p *nlp.Phrases, text string) bool {
	return len(p.Find(text, nlp.Words(text))) > 0
}

// verb reports whether a word opens the line of a duty: a bare verb, or a form
// of one in -s, -ed or -ing.
func (v *vocab) verb(w string) bool {
	w = strings.ToLower(w)
	switch {
	case v.notVerbs[w]:
		return false
	case v.verbs[w]:
		return true
	case len(w) > 4 && (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing")):
		return true
	case len(w) > 3 && strings.HasSuffix(w, "s"):
		return v.verbs[w[:len(w)-1]] || v.verbs[strings.TrimSuffix(w, "es")] || v.verbs[strings.TrimSuffix(w, "ies")+"y"]
	}
	return false
}

// verbFirst reports whether text opens with a verb, an adverb before it
// left aside.
func (v *vocab) verbFirst(text string) bool {
	words := nlp.Words(text)
	if len(words) == 0 {
		return false
	}
	first := words[0].Lower
	if strings.HasSuffix(first, "ly") && len(words) > 1 && len(first) > 4 {
		return v.verb(first) || v.verb(words[1].Lower)
	}
	return v.verb(first)
}
