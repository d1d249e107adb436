package facts

import (
	"strings"
	"unicode"

	"vitals/rules"
)

// believes reports whether a way of writing a credential, at a mention in a
// line, is the credential and the person's own.
func (f *credentialFinder) believes(l *credentialLine, a alias, m mention, z zone) bool {
	c := a.entry
	if l.anyOf(c.Not) {
		return false
	}
	switch a.class {
	case fullName, issuerLetter, issuedName, examName:
		return f.believesName(l, a, m, z)
	case jobName:
		return l.place == inList && l.whole(m) || f.evident(l, z)
	case afterName:
		return f.postNominal(l, m)
	case cuedLetters:
		return f.cued(l, c) && l.place != inWork && (l.place != inSkills || f.evident(l, z))
	}
	return f.believesLetters(l, c, m, z)
}

// believesName judges a full name. It is plain outside of bullets, where other
// people stand, and of schools, whose programmes bear the same names.
func (f *credentialFinder) believesName(l *credentialLine, a alias, m mention, z zone) bool {
	certain := f.evident(l, z) || f.saysHeld(a)
	switch l.place {
	case inList:
		return true
	case onName, onTop:
		return l.whole(m) && m.start >= l.named && (f.res.Name != "" || l.place == onTop && l.start > 0)
	case inSchool:
		return certain || !f.ofSchool(l)
	case inSkills:
		listed := l.whole(m)
		if a.entry.Soft {
			listed = z.runTo-z.runFrom > m.last-m.first
		}
		return certain || listed || f.issuerNear(l, a.entry, z)
	case inWork:
		return certain
	}
	return certain || !a.entry.Soft
}

// saysHeld reports whether the name ends in a word such as "certified".
func (f *credentialFinder) saysHeld(a alias) bool {
	i := strings.LastIndexAny(a.text, " -")
	return f.own[strings.ToLower(a.text[i+1:])]
}

// shortLine is how many words a line may have that is one remark.
const shortLine = 4

// believesLetters judges an abbreviation by the trust the rules put in it.
func (f *credentialFinder) believesLetters(l *credentialLine, c *rules.Credential, m mention, z zone) bool {
	cued := f.cued(l, c)
	switch l.place {
	case onName:
		return f.postNominal(l, m) || c.Trust != rules.TrustCue && l.whole(m)
	case inList:
		return c.Trust != rules.TrustCue || cued || l.whole(m) || f.timed(l, m, z)
	case onTop:
		sure := c.Trust == rules.TrustSure || c.Trust == rules.TrustList || f.evident(l, z)
		return sure && (l.whole(m) || f.saidWhole(l, m) || f.lasts(l, z) || len(l.words) <= shortLine && f.evident(l, z))
	case inWork:
		return f.evident(l, z) && (c.Trust != rules.TrustCue || cued)
	}
	if l.place == inProse && c.Trust != rules.TrustCue && (l.describesSelf(m) || c.Trust == rules.TrustList && l.opensList(m)) {
		return true
	}
	switch c.Trust {
	case rules.TrustSure:
		return true
	case rules.TrustList:
		return f.evident(l, z) || f.issuedBy(l, c) || l.place == inSkills && l.whole(m) || l.place == inSchool && !f.ofSchool(l)
	case rules.TrustLine:
		return f.evident(l, z) || l.place == inSchool && f.schoolLetters(l, c, m, z)
	}
	return cued && f.evident(l, z)
}

// timed reports whether a word says that the mention is on its way or lapsed.
func (f *credentialFinder) timed(l *credentialLine, m mention, z zone) bool {
	group := f.statusGroup(l, m, z)
	return group == "in-progress" || group == "expired"
}

// schoolLetters judges letters that colleagues bear too in an education
// section: an item of a list of credentials, or a license that is under way.
func (f *credentialFinder) schoolLetters(l *credentialLine, c *rules.Credential, m mention, z zone) bool {
	listed := len(f.current) > 1 && l.whole(m) && !f.ofSchool(l)
	return listed || c.Kind == "license" && f.statusGroup(l, m, z) == "in-progress"
}

// opensList reports whether the mention is the first item of a short line, as
// under a heading such as "Other".
func (l *credentialLine) opensList(m mention) bool {
	return m.first == 0 && len(l.words) <= 2*shortLine && l.whole(m)
}

// describesSelf reports whether the mention opens a description of the person:
// "CMA with five years of experience".
func (l *credentialLine) describesSelf(m mention) bool {
	if m.last >= len(l.words) || l.words[m.last].Lower != "with" {
		return false
	}
	for _, w := range l.words[m.last+1 : min(len(l.words), m.last+8)] {
		switch w.Lower {
		case "year", "years", "yrs", "experience":
			return true
		}
	}
	return false
}

// postNominal reports whether the mention stands among the letters right after
// the person's name.
func (f *credentialFinder) postNominal(l *credentialLine, m mention) bool {
	if l.place != onName || m.start < l.named || l.named == 0 {
		return false
	}
	for _, w := range l.words {
		if w.Start < l.named || w.Start >= m.start {
			continue
		}
		if len(w.Text) > 7 || unicode.IsLower(lastRune(w.Text)) {
			return false
		}
	}
	return !strings.ContainsAny(l.text[l.named:m.start], "|\t•0123456789")
}

// cued reports whether one of the entry's cues, or one of its issuers, stands
// in the line.
func (f *credentialFinder) cued(l *credentialLine, c *rules.Credential) bool {
	return l.anyOf(c.Cues) || f.issuedBy(l, c)
}

// issuerNear reports whether one of the entry's issuers stands in the clause.
func (f *credentialFinder) issuerNear(l *credentialLine, c *rules.Credential, z zone) bool {
	for _, is := range l.issuer {
		if is.First >= z.clause && is.Last <= z.edge && f.issues(c, f.issued[is.Value]) {
			return true
		}
	}
	return false
}

// issuedBy reports whether the line names one of the entry's issuers.
func (f *credentialMatcher) issuedBy(l *credentialLine, c *rules.Credential) bool {
	for _, is := range l.issuer {
		if f.issues(c, f.issued[is.Value]) {
			return true
		}
	}
	return false
}

func (f *credentialMatcher) issues(c *rules.Credential, issuer string) bool {
	for _, is := range c.Issuers {
		if is.ID == issuer && issuer != "State" {
			return true
		}
	}
	return false
}

// evident reports whether a word such as "certified" stands within three words
// of the mention's run, in the same clause, or ends the run ("CPR and First Aid
// certified"), or the date until which it lasts follows.
func (f *credentialFinder) evident(l *credentialLine, z zone) bool {
	if f.lasts(l, z) || f.own[l.words[z.runTo-1].Lower] {
		return true
	}
	for i := max(z.clause, z.runFrom-3); i < min(z.edge, z.runTo+3); i++ {
		if f.own[l.words[i].Lower] && !f.named(i) {
			return true
		}
	}
	return false
}

// lasts reports whether a word such as "through" with a date follows the run.
func (f *credentialFinder) lasts(l *credentialLine, z zone) bool {
	for _, c := range l.cues {
		if c.Value != expiryDate || c.First < z.runTo || c.First > z.runTo+2 {
			continue
		}
		end := l.words[c.Last-1].End
		for _, d := range l.dates {
			if d.start >= end && d.start-end <= 8 && !d.month.Present {
				return true
			}
		}
	}
	return false
}

// saidWhole reports whether the mention, the issuer before it and the words such
// as "certified" after it are an item of their own ("| BLS certified").
func (f *credentialFinder) saidWhole(l *credentialLine, m mention) bool {
	for _, is := range l.issuer {
		if is.Last == m.first {
			m.start = l.words[is.First].Start
		}
	}
	for m.last < len(l.words) && f.own[l.words[m.last].Lower] {
		m.end = l.words[m.last].End
		m.last++
	}
	return l.whole(m)
}

// named reports whether word i belongs to a name of a credential, where
// "certified" is no evidence of its own.
func (f *credentialFinder) named(i int) bool {
	for _, m := range f.current {
		if m.first <= i && i < m.last && !m.aliases[0].byLetters() {
			return true
		}
	}
	return false
}

// ofSchool reports whether the line speaks of a school or its programme.
func (f *credentialFinder) ofSchool(l *credentialLine) bool {
	for _, w := range l.words {
		if f.school[w.Lower] {
			return true
		}
	}
	return false
}

// whole reports whether the mention is an item of its own: signs or links, not
// further words, stand on both sides.
func (l *credentialLine) whole(m mention) bool {
	left := strings.TrimRight(l.text[:m.start], " ")
	right := strings.TrimLeft(l.text[m.end:], " ®™*.)")
	return (left == "" || strings.ContainsRune(",;|•·/–-—(\t:&+", lastRune(left)) || strings.HasSuffix(strings.ToLower(left), " and")) &&
		(right == "" || strings.ContainsRune(",;|•·/–-—(\t:&+", firstRune(right)) || strings.HasPrefix(strings.ToLower(right), "and "))
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

func lastRune(s string) (last rune) {
	for _, r := range s[max(0, len(s)-4):] {
		last = r
	}
	return last
}

// anyOf reports whether one of the words or phrases stands in the line. A
// star at the end leaves the word's end open.
func (l *credentialLine) anyOf(words []string) bool {
	for _, w := range words {
		if hasWord(l.lower, strings.ToLower(strings.TrimSuffix(w, "*")), strings.HasSuffix(w, "*")) {
			return true
		}
	}
	return false
}

// hasWord reports whether word stands in text at the bounds of words; open
// lets the word go on.
func hasWord(text, word string, open bool) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return false
		}
		i += from
		end := i + len(word)
		if (i == 0 || !wordByte(text[i-1])) && (open || end == len(text) || !wordByte(text[end])) {
			return true
		}
		from = end
	}
}

func wordByte(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b >= 0x80
}
