package facts

import (
	"slices"
	"strings"
	"time"

	"vitals/analyzer/document"
	"vitals/analyzer/resume"
	"vitals/rules"
)

// A credentialFinder reads the credentials of one resume.
type credentialFinder struct {
	*credentialMatcher
	res     *resume.Resume
	asOf    time.Time
	current []mention // of the line in hand
	found   []foundCredential
	claims  []TitleClaim
}

// A foundCredential is one mention that is believed, and how explicit it is.
type foundCredential struct {
	Credential
	rank    int
	listing int  // where the certification section stands that lists it, -1 elsewhere
	line    int  // where its line starts
	stated  bool // a word or a date tells its status
}

// findCredentials returns the credentials that the resume says belong to the
// person, one for each id in the order of their mentions, and the
// certifications that only a job title names.
func findCredentials(res *resume.Resume, m *credentialMatcher, asOf time.Time) ([]Credential, []TitleClaim) {
	f := &credentialFinder{credentialMatcher: m, res: res, asOf: asOf}
	for _, l := range f.lines() {
		f.read(l)
	}
	creds := f.uncovered(f.merged())
	return creds, f.unlisted(creds)
}

// read judges every mention of a line.
func (f *credentialFinder) read(l *credentialLine) {
	ms := f.paired(l, f.mentions(l))
	f.current = ms
	zs := f.zones(l, ms)
	if len(zs) != len(ms) {
		return
	}
	for i, m := range ms {
		if l.place == inTitle {
			f.claim(l, m)
			continue
		}
		if a, ok := f.choose(l, m, zs[i]); ok {
			f.add(l, a, m, zs[i])
		}
	}
}

// paired drops a name that letters in brackets make precise ("Clinical Medical
// Assistant Certification (CCMA)") and letters that a name before them settles
// ("Certified Medication Aide (CMA)").
func (f *credentialFinder) paired(l *credentialLine, ms []mention) []mention {
	var out []mention
	for i := 0; i < len(ms); i++ {
		if i+1 == len(ms) || ms[i].aliases[0].byLetters() || !ms[i+1].aliases[0].byLetters() || !f.bracketed(l, ms[i], ms[i+1]) {
			out = append(out, ms[i])
			continue
		}
		if same := ms[i+1].of(ms[i].aliases[0].entry); same != nil {
			out = append(out, ms[i])
			i++
			continue
		}
		if t := ms[i+1].aliases[0].entry.Trust; t != rules.TrustSure && t != rules.TrustList {
			out = append(out, ms[i])
		}
	}
	return out
}

// bracketed reports whether b stands in brackets or behind a dash right after
// a, with nothing but its issuer before it: "Medical Assistant (NHA CCMA)".
func (f *credentialFinder) bracketed(l *credentialLine, a, b mention) bool {
	for _, is := range l.issuer {
		if is.First == a.last && is.Last == b.first && strings.TrimSpace(l.text[l.words[is.Last-1].End:b.start]) == "" {
			return bracket(l.text[a.end:l.words[is.First].Start])
		}
	}
	return bracket(l.text[a.end:b.start])
}

func bracket(gap string) bool {
	switch strings.TrimSpace(gap) {
	case "(", "-", "–", "—", "- (", "[":
		return true
	}
	return false
}

// of returns the ways of writing m that mean the credential c.
func (m mention) of(c *rules.Credential) []alias {
	var out []alias
	for _, a := range m.aliases {
		if a.entry == c {
			out = append(out, a)
		}
	}
	return out
}

// choose returns the credential that a mention means. Of several, one whose
// cue stands in the line comes first.
func (f *credentialFinder) choose(l *credentialLine, m mention, z zone) (alias, bool) {
	var chosen alias
	ok := false
	for _, a := range m.aliases {
		if !f.believes(l, a, m, z) {
			continue
		}
		if !ok || a.class == cuedLetters || f.cued(l, a.entry) && !f.cued(l, chosen.entry) {
			chosen, ok = a, true
		}
	}
	return chosen, ok
}

// add notes a believed mention with its status.
func (f *credentialFinder) add(l *credentialLine, a alias, m mention, z zone) {
	if c := f.meant(l, a, m, z); c != nil {
		a.entry = c
	}
	if !f.rules.Reported(a.entry.Kind) {
		return
	}
	st := f.standing(l, m, z)
	if st.none {
		return
	}
	if a.class == examName && st.status == Held && !l.anyOf([]string{"passed", "completed"}) {
		st.status, st.stated = InProgress, true
	}
	rank, listing := placeRank[l.place], -1
	if l.place == inList {
		listing = f.sectionStart(l)
	}
	if st.stated {
		rank += 4
	}
	f.found = append(f.found, foundCredential{Credential{
		Span: l.span(m), ID: a.entry.ID, Name: a.entry.Name,
		Issuer: f.issuerOf(l, a, m, z), Status: st.status, Expires: st.expires,
	}, rank, listing, l.start, st.stated})
}

// span returns where a mention stands in the document, with the bracket that
// it may end in.
func (l *credentialLine) span(m mention) document.Span {
	end := m.end
	if strings.Contains(l.text[m.start:end], "(") && strings.HasPrefix(l.text[end:], ")") {
		end++
	}
	return document.Span{Start: l.start + m.start, End: l.start + end}
}

// meant returns the credential that a plain name means beside its issuer
// ("Medical Assistant Certification, NHA"), or nil.
func (f *credentialFinder) meant(l *credentialLine, a alias, m mention, z zone) *rules.Credential {
	by := f.issuerOf(l, a, m, z)
	for _, is := range a.entry.Issuers {
		if is.ID == by && is.Means != "" {
			return f.rules.ByID(is.Means)
		}
	}
	return nil
}

// sectionStart returns where the section of a line starts.
func (f *credentialFinder) sectionStart(l *credentialLine) int {
	for _, s := range f.res.Sections {
		if s.Start <= l.start && l.start <= s.End {
			return s.Start
		}
	}
	return 0
}

// How explicit a mention is by its place. A stated status or date counts more
// than any place.
var placeRank = map[credentialPlace]int{inList: 4, onName: 3, onTop: 2, inSchool: 2, inSkills: 2, inWork: 2, inProse: 1}

// issuerOf returns the issuer that the line states for a mention, or that the
// letters themselves make certain.
func (f *credentialFinder) issuerOf(l *credentialLine, a alias, m mention, z zone) string {
	if a.issuer != "" {
		return a.issuer
	}
	best, near := "", 1<<30
	for _, is := range l.issuer {
		id := f.issued[is.Value]
		if !f.issues(a.entry, id) || is.First < z.clause || is.Last > z.edge {
			continue
		}
		d := is.First - m.last
		if d < 0 {
			d = m.first - is.Last + 4 // what follows comes before what precedes
		}
		if d < near {
			best, near = id, d
		}
	}
	if best == "" && len(a.entry.Issuers) == 1 && a.entry.Trust == rules.TrustSure && a.entry.Issuers[0].ID != "State" {
		return a.entry.Issuers[0].ID
	}
	return best
}

// merged returns one credential for each id. The most explicit mention
// decides; among equals a current one before an expired one before one in
// progress.
func (f *credentialFinder) merged() []foundCredential {
	var out []foundCredential
	at := map[string]int{}
	for _, c := range f.found {
		i, ok := at[c.ID]
		if !ok {
			at[c.ID] = len(out)
			out = append(out, c)
			continue
		}
		if betterCredential(c, out[i]) {
			c.Issuer = eitherIssuer(c.Issuer, out[i].Issuer)
			out[i] = c
		} else {
			out[i].Issuer = eitherIssuer(out[i].Issuer, c.Issuer)
		}
	}
	return out
}

var statusRank = map[Status]int{Held: 3, Expired: 2, InProgress: 1}

// betterCredential reports whether a decides over b. In one list of
// certifications a current one decides over an old one, for example of another
// state.
func betterCredential(a, b foundCredential) bool {
	if a.line == b.line && a.stated != b.stated {
		return a.stated
	}
	sameList := a.listing >= 0 && a.listing == b.listing
	if sameList && a.Status != b.Status && (a.Status == Held || b.Status == Held) {
		return a.Status == Held
	}
	if a.rank != b.rank {
		return a.rank > b.rank
	}
	if a.Status != b.Status {
		return statusRank[a.Status] > statusRank[b.Status]
	}
	return a.Issuer != "" && b.Issuer == ""
}

func eitherIssuer(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// uncovered drops a credential that is the same as another one: a bare CPR
// beside BLS, unless the CPR is held and the BLS is not; and "certified medical
// assistant" in a summary where a certification section lists a CCMA.
func (f *credentialFinder) uncovered(found []foundCredential) []Credential {
	status, listed := map[string]Status{}, map[string]bool{}
	for _, c := range found {
		status[c.ID], listed[c.ID] = c.Status, c.listing >= 0
	}
	var out []Credential
	for _, c := range found {
		entry := f.rules.ByID(c.ID)
		covered := slices.ContainsFunc(entry.CoveredBy, func(by string) bool {
			return status[by] != "" && (status[by] == Held || status[by] == c.Status)
		})
		described := c.listing < 0 && c.Issuer == "" && !slices.Contains(entry.Letters, f.res.Doc.Text[c.Start:c.End]) &&
			slices.ContainsFunc(entry.Describes, func(other string) bool { return listed[other] && status[other] == c.Status })
		if !covered && !described {
			out = append(out, c.Credential)
		}
	}
	return out
}

// claim notes a certification that a job title names.
func (f *credentialFinder) claim(l *credentialLine, m mention) {
	for _, a := range m.aliases {
		if !f.claimable(a) || l.anyOf(a.entry.Not) {
			continue
		}
		f.claims = append(f.claims, TitleClaim{l.span(m), a.entry.ID})
		return
	}
}

// claimable reports whether a job title may name the credential in this way: no
// card, and no letters that need a cue.
func (f *credentialFinder) claimable(a alias) bool {
	plain := a.class == fullName || a.class == letters && a.entry.Trust != rules.TrustCue
	return plain && a.entry.Kind != "card" && f.rules.Reported(a.entry.Kind)
}

// unlisted returns the first claim of each id that no credential bears out.
func (f *credentialFinder) unlisted(creds []Credential) []TitleClaim {
	seen := map[string]bool{}
	for _, c := range creds {
		seen[c.ID] = true
	}
	var out []TitleClaim
	for _, c := range f.claims {
		if !seen[c.ID] {
			seen[c.ID] = true
			out = append(out, c)
		}
	}
	return out
}
