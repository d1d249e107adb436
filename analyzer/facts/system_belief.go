package facts

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"vitals/analyzer/internal/nlp"
	"vitals/analyzer/resume"
)

// believes reports whether a mention is a system and not an ordinary word, an
// employer or a person.
func (f *systemFinder) believes(l *systemLine, m nlp.Match) bool {
	w := f.writings[m.Value]
	if f.ruledOut(l, m) || (l.named || l.header != "") && (w.word || w.with != nil) || l.inHeader(m) {
		return false
	}
	if w.with != nil {
		return l.capital(m) && !f.isEmployer(l, m) && (l.hasAny(w.with) || f.meant(l, m) && f.spokenOf(w.with))
	}
	if !w.word {
		return true
	}
	return (w.small || l.capital(m)) && !f.isEmployer(l, m) && f.meant(l, m)
}

// meant reports whether the words around a name speak of software: "charting
// in", a list of skills, another system.
func (f *systemFinder) meant(l *systemLine, m nlp.Match) bool {
	return f.beside(l, m) || f.listed(l, m) || f.led(l, m)
}

// spokenOf reports whether one of the words stands anywhere in the resume.
func (f *systemFinder) spokenOf(words []string) bool {
	if f.lower == "" {
		f.lower = asciiLower(f.res.Doc.Text)
	}
	return (&systemLine{lower: f.lower}).hasAny(words)
}

// ruledOut reports whether one of the entry's own exclusions holds: a word
// right after the mention, or a longer phrase around it.
func (f *systemFinder) ruledOut(l *systemLine, m nlp.Match) bool {
	name := strings.ToLower(l.words[m.First].Text)
	for _, n := range f.writings[m.Value].system.Not {
		n = strings.ToLower(n)
		open := strings.HasSuffix(n, "*")
		n = strings.TrimSuffix(n, "*")
		if strings.Contains(n, " ") && hasWord(n, name, false) || !strings.Contains(n, " ") && hasWord(l.lower, n+" "+name, false) {
			if hasWord(l.lower, n, open) {
				return true
			}
			continue
		}
		if rest, ok := l.directly(m); ok && (rest == n || strings.HasPrefix(rest, n+" ") || open && strings.HasPrefix(rest, n)) {
			return true
		}
	}
	return l.hasAny(f.writings[m.Value].system.NeverWith)
}

// inHeader reports whether the mention is part of the title or the employer of
// the job whose line it stands in, or that line holds nothing else.
func (l *systemLine) inHeader(m nlp.Match) bool {
	at := l.lower[l.words[m.First].Start:l.words[m.Last-1].End]
	return l.header != "" && (strings.TrimSpace(l.header) == "" || strings.Contains(l.header, at))
}

// directly returns the lower-case text that follows the mention after nothing
// but a blank.
func (l *systemLine) directly(m nlp.Match) (string, bool) {
	rest := l.lower[l.words[m.Last-1].End:]
	return strings.TrimLeft(rest, " "), strings.HasPrefix(rest, " ")
}

// capital reports whether the mention is written as a name.
func (l *systemLine) capital(m nlp.Match) bool {
	for _, w := range l.words[m.First:m.Last] {
		if !strings.ContainsFunc(w.Text, unicode.IsUpper) {
			return false
		}
	}
	return true
}

// isEmployer reports whether the mention opens the name of a clinic, a
// company, a street or a person: a capital word follows that is none of a
// system's words.
func (f *systemFinder) isEmployer(l *systemLine, m nlp.Match) bool {
	for i := m.Last; i < min(m.Last+3, len(l.words)); i++ {
		gap := l.text[l.words[i-1].End:l.words[i].Start]
		w := l.words[i]
		if strings.Trim(gap, " ") != "" {
			return i == m.Last && strings.TrimSpace(gap) == "," && len(w.Text) == 2 && w.Text == strings.ToUpper(w.Text) && f.employer[w.Lower]
		}
		if f.confirm[w.Lower] || f.named(l, i) {
			return false
		}
		if f.employer[w.Lower] && (l.caps || unicode.IsUpper(firstRune(w.Text))) {
			return true
		}
		if !unicode.IsUpper(firstRune(w.Text)) {
			return false
		}
		if !l.caps && i == m.Last && (i+1 == len(l.words) || l.place != resume.Skills) {
			return true
		}
	}
	return false
}

// named reports whether word i belongs to another possible system.
func (f *systemFinder) named(l *systemLine, i int) bool {
	for _, m := range l.found {
		if m.First <= i && i < m.Last {
			return true
		}
	}
	return false
}

// beside reports whether a confirming word stands within two words.
func (f *systemFinder) beside(l *systemLine, m nlp.Match) bool {
	for i := max(0, m.First-2); i < min(len(l.words), m.Last+2); i++ {
		if (i < m.First || i >= m.Last) && f.confirm[l.words[i].Lower] {
			return true
		}
	}
	return false
}

// linked reports whether "and", a comma or a slash links the mention to a
// certain system.
func (f *systemFinder) linked(l *systemLine, m nlp.Match) bool {
	for _, o := range l.found {
		from, to := o.Last, m.First
		if o.First > m.First {
			from, to = m.Last, o.First
		}
		if f.writings[o.Value].word || o.First == m.First || to-from > 1 || to == from+1 && l.words[from].Lower != "and" && l.words[from].Lower != "or" {
			continue
		}
		return true
	}
	return false
}

// listed reports whether the mention is an item of a list that holds another
// system, or of a list of skills.
func (f *systemFinder) listed(l *systemLine, m nlp.Match) bool {
	if f.linked(l, m) {
		return true
	}
	whole := (&credentialLine{text: l.text}).whole(mention{start: l.words[m.First].Start, end: l.words[m.Last-1].End})
	if !whole {
		return false
	}
	if l.place == resume.Skills || l.place == resume.Certifications || l.aside(m) || l.nothingElse() {
		return true
	}
	for _, o := range l.found {
		if o.First != m.First && !f.writings[o.Value].word {
			return true
		}
	}
	return false
}

// nothingElse reports whether the line is made of possible names alone.
func (l *systemLine) nothingElse() bool {
	n := 0
	for _, m := range l.found {
		n += m.Last - m.First
	}
	return n == len(l.words)
}

// aside reports whether the mention stands alone in brackets, as the last item
// of a line ("roomed 20 a day, Epic") or as the first ("Epic, 18 visits a day").
func (l *systemLine) aside(m nlp.Match) bool {
	before := strings.TrimRight(l.text[:l.words[m.First].Start], " ")
	after := strings.TrimLeft(l.text[l.words[m.Last-1].End:], " ")
	return strings.HasSuffix(before, "(") && strings.HasPrefix(after, ")") ||
		(strings.ContainsAny(lastOf(before), ";,/|–") || strings.HasSuffix(before, " -")) && strings.Trim(after, ".") == "" ||
		(before == "" || strings.HasSuffix(before, ".") || strings.HasSuffix(before, ";")) && startsWithAny(after, ",", ";", ":", "at ", "for ", "in ", "on ", "and ", "& ")
}

// lastOf returns the last letter or sign of s.
func lastOf(s string) string {
	r, size := utf8.DecodeLastRuneInString(s)
	if size == 0 {
		return ""
	}
	return string(r)
}

func startsWithAny(s string, heads ...string) bool {
	return slices.ContainsFunc(heads, func(h string) bool { return strings.HasPrefix(s, h) })
}

// led reports whether a word such as "in" or "using" stands right before the
// mention, and the sentence does not go on with a name.
func (f *systemFinder) led(l *systemLine, m nlp.Match) bool {
	if m.First == 0 || !f.lead[l.words[m.First-1].Lower] {
		return false
	}
	gap := l.text[l.words[m.First-1].End:l.words[m.First].Start]
	return strings.TrimSpace(gap) == ""
}

// hasAny reports whether one of the words stands in the line; a star at the
// end leaves the word's end open.
func (l *systemLine) hasAny(words []string) bool {
	return (&credentialLine{lower: l.lower}).anyOf(words)
}
