package facts

import (
	"strings"

	"vitals/analyzer/internal/nlp"
	"vitals/rules"
)

// A nameClass says how a credential is written.
type nameClass int

const (
	letters      nameClass = iota // the abbreviation
	afterName                     // letters believed only after the person's name
	cuedLetters                   // letters believed only beside a cue
	fullName                      // the name in words
	jobName                       // a name that is also a plain job title
	issuedName                    // a name of the work, believed beside an issuer
	examName                      // an exam or a trainee: in progress
	issuerLetter                  // letters that fix the issuer
)

// An alias is one way in which a credential is written.
type alias struct {
	entry  *rules.Credential
	text   string
	class  nameClass
	issuer string // "" where the alias does not fix it
}

// byLetters reports whether the alias is an abbreviation, whose case counts.
func (a alias) byLetters() bool {
	return a.class == letters || a.class == afterName || a.class == cuedLetters || a.class == issuerLetter
}

// A credentialMatcher finds the places of a line that may name a credential,
// an issuer, or a word that tells a status.
type credentialMatcher struct {
	rules   *rules.Credentials
	names   *nlp.Phrases
	aliases []alias
	issuers *nlp.Phrases
	issued  []string // the issuer id of each value of issuers
	status  *nlp.Phrases
	words   []statusWord
	dates   *nlp.Phrases // values expiryDate, issueDate, examDate
	own     map[string]bool
	label   map[string]bool
	school  map[string]bool
}

// A statusWord is where one word of a status must stand.
type statusWord struct {
	group int // in rules.Credentials.Statuses
	side  side
}

type side int

const (
	standsBefore side = iota
	standsAfter
	standsNear
	standsNext
)

func newCredentialMatcher(r *rules.Credentials) *credentialMatcher {
	key := spellingKey(r.Spellings)
	m := &credentialMatcher{
		rules: r, names: nlp.NewPhrases(key), issuers: nlp.NewPhrases(nil), status: nlp.NewPhrases(nil), dates: nlp.NewPhrases(nil),
		own: wordSet(r.OwnWords), label: wordSet(r.LabelWords), school: wordSet(r.SchoolWords),
	}
	for i := range r.Credentials {
		m.addCredential(&r.Credentials[i])
	}
	for _, is := range r.Issuers {
		for _, n := range append([]string{is.ID, is.Name}, is.Also...) {
			m.issuers.Add(n, len(m.issued))
		}
		m.issued = append(m.issued, is.ID)
	}
	for g, s := range r.Statuses {
		m.addStatus(g, standsBefore, s.Before)
		m.addStatus(g, standsAfter, s.After)
		m.addStatus(g, standsNear, s.Near)
		m.addStatus(g, standsNext, s.Next)
	}
	for _, w := range r.ExpiryWords {
		m.dates.Add(w, expiryDate)
	}
	for _, w := range r.IssueWords {
		m.dates.Add(w, issueDate)
	}
	for _, w := range r.ExamWords {
		m.dates.Add(w, examDate)
	}
	return m
}

func (m *credentialMatcher) addCredential(c *rules.Credential) {
	m.add(c, letters, "", c.Letters)
	m.add(c, afterName, "", c.AfterName)
	m.add(c, cuedLetters, "", c.Cued)
	m.add(c, fullName, "", c.Names)
	m.add(c, jobName, "", c.Jobs)
	m.add(c, issuedName, "", c.Issued)
	m.add(c, examName, "", c.Exams)
	for _, is := range c.Issuers {
		m.add(c, issuerLetter, is.ID, is.Letters)
		m.add(c, fullName, is.ID, is.Names)
	}
}

func (m *credentialMatcher) add(c *rules.Credential, class nameClass, issuer string, texts []string) {
	for _, t := range texts {
		a := alias{c, t, class, issuer}
		m.names.Add(t, len(m.aliases))
		m.aliases = append(m.aliases, a)
		if d := dotted(t); a.byLetters() && d != "" {
			m.names.Add(d, len(m.aliases))
			m.aliases = append(m.aliases, alias{c, d, class, issuer})
		}
	}
}

func (m *credentialMatcher) addStatus(group int, s side, words []string) {
	for _, w := range words {
		m.status.Add(w, len(m.words))
		m.words = append(m.words, statusWord{group, s})
	}
}

// dotted returns plain letters with full stops ("C.M.A"), "" where there are
// other signs in them.
func dotted(s string) string {
	if len(s) < 2 || len(s) > 5 || strings.ToUpper(s) != s || strings.ContainsAny(s, " -/.()0123456789") {
		return ""
	}
	return strings.Join(strings.Split(s, ""), ".")
}

// spellingKey returns the key of a word for matching: its lower case, with the
// known slips mended.
func spellingKey(spellings []rules.Spelling) func(nlp.Word) string {
	mend := map[string]string{}
	for _, s := range spellings {
		for _, slip := range s.Slips {
			mend[slip] = s.Word
		}
	}
	return func(w nlp.Word) string {
		if r, ok := mend[w.Lower]; ok {
			return r
		}
		return w.Lower
	}
}

func wordSet(words []string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[w] = true
	}
	return set
}

// A mention is a place of a line that may name a credential.
type mention struct {
	first, last int // words [first, last) of the line
	start, end  int // bytes of the line
	aliases     []alias
}

// mentions returns the places of the line that may name a credential, in
// order, with those ways of writing it that fit the line's letter case.
func (m *credentialMatcher) mentions(l *credentialLine) []mention {
	var out []mention
	for _, f := range m.names.Find(l.text, l.words) {
		a := m.aliases[f.Value]
		if a.class == issuedName && (l.place != inList || !m.issuedNext(l, a.entry, f.First, f.Last)) {
			continue
		}
		start, end := l.words[f.First].Start, l.words[f.Last-1].End
		if a.byLetters() && !l.lettersFit(a.text, start, end) && !l.keyword(a, mention{start: start, end: end}) {
			continue
		}
		if n := len(out); n > 0 && out[n-1].first == f.First {
			out[n-1].aliases = append(out[n-1].aliases, a)
			continue
		}
		out = append(out, mention{f.First, f.Last, start, end, []alias{a}})
	}
	return out
}

// issuedNext reports whether one of the entry's issuers stands right before or
// after the words [first, last).
func (m *credentialMatcher) issuedNext(l *credentialLine, c *rules.Credential, first, last int) bool {
	for _, is := range l.issuer {
		if m.issues(c, m.issued[is.Value]) && (is.Last == first || is.First == last || is.First == last+1 && m.own[l.words[last].Lower]) {
			return true
		}
	}
	return false
}

// lettersFit reports whether letters stand in the text as they are written:
// in capitals and without blanks inside. Lower case is taken where a word such
// as "certified" follows ("cpr certified").
func (l *credentialLine) lettersFit(alias string, start, end int) bool {
	got := l.text[start:end]
	if strings.Contains(got, " ") && !strings.Contains(alias, " ") && !strings.Contains(got, "/") && !strings.Contains(got, "(") {
		return false
	}
	plain := strings.NewReplacer(".", "", " ", "", "-", "")
	g, a := plain.Replace(got), plain.Replace(alias)
	if g == a || l.caps && g == strings.ToUpper(a) {
		return true
	}
	if len(a) < 3 || pluralLetters(g) {
		return false
	}
	return (g == strings.ToLower(a) || g == titleCase(strings.ToLower(a))) && l.beside(end, "certified", "certification", "certificate", "card", "provider", "license", "licensed")
}

// keyword reports whether letters stand as an item of a list in the case that
// some resume builders give every keyword: "Phlebotomy, Cpr, Ekg".
func (l *credentialLine) keyword(a alias, m mention) bool {
	if l.place != inSkills && l.place != inList || a.class != letters || a.entry.Trust != rules.TrustList || len(a.text) < 3 {
		return false
	}
	return l.text[m.start:m.end] == titleCase(strings.ToLower(a.text)) && l.whole(m)
}

// pluralLetters reports whether letters carry a plural ending ("CMAs").
func pluralLetters(s string) bool {
	return strings.HasSuffix(s, "s") && strings.ToUpper(s[:len(s)-1]) == s[:len(s)-1]
}

// titleCase returns ASCII letters with a capital first.
func titleCase(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// beside reports whether the word right after offset is one of those given.
func (l *credentialLine) beside(offset int, words ...string) bool {
	for _, w := range l.words {
		if w.Start < offset {
			continue
		}
		for _, x := range words {
			if w.Lower == x {
				return true
			}
		}
		return false
	}
	return false
}
