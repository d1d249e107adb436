package rewrite

import (
	"slices"
	"strings"

	"vitals/analyzer/resume"
	"vitals/analyzer/rewrite/syntax"
)

// A mended bullet opens with a verb in the tense of its job.
type mended struct {
	text    string
	dropped []string // words of the bullet left out, in lower case
	added   string   // words put in that are no form of the bullet's own
}

// mend takes away a weak opening, gives a bullet without a verb one, and puts
// its verbs into the job's tense. What it cannot read it leaves as it is.
func (rw *Rewriter) mend(text string, wanted syntax.Form, clinical bool) mended {
	m := mended{text: text}
	say := ""
	if cut, words, phrase, ok := rw.opening(text); ok {
		m.text, say = upperLike(text, strings.TrimSpace(text[cut:])), phrase
		m.dropped = words
	}
	weak := len(m.dropped) > 0
	if slices.Contains(m.dropped, "was") || slices.Contains(m.dropped, "were") || slices.Contains(m.dropped, "had") {
		wanted = syntax.Past
	}
	if say != "" {
		m.added = rw.lex.Conjugate(firstWord(say), weakForm(wanted)) + afterFirst(say)
		m.text = syntax.InCaseOf(m.text, m.added) + " " + syntax.LowerFirst(m.text)
		return m
	}
	if weak {
		m = rw.joinedNominals(rw.afterOpening(m, wanted))
	}
	m = rw.dropPronoun(m)
	if cut, past, ok := rw.auxiliary(m.text); ok {
		m.text, m.dropped, weak = upperLike(m.text, m.text[cut:]), append(m.dropped, strings.ToLower(strings.TrimSpace(m.text[:cut]))), true
		if past {
			wanted = syntax.Past
		}
	}
	before := strings.Count(m.text, " of ")
	m.text, m.added = rw.retell(m.text, wanted, weak, clinical)
	if s := rw.read(m.text); weak && (rw.words.Determiners[s.Lower(0)] || len(s.Clauses()) == 0) { // "the overall management of the desk"
		s.clinical = clinical && !rw.words.Determiners[s.Lower(0)]
		m.added = rw.lex.Conjugate(rw.neutralFor(s), weakForm(wanted))
		m.text = rw.withHead(s, rw.conjugateListed(s, weakForm(wanted)), m.added)
	}
	for range before - strings.Count(m.text, " of ") {
		m.dropped = append(m.dropped, "of")
	}
	return m
}

func weakForm(wanted syntax.Form) syntax.Form {
	if wanted == syntax.Base {
		return syntax.Base
	}
	return syntax.Past
}

// upperLike gives s the capital that text opened with.
func upperLike(text, s string) string {
	if syntax.StartsUpper(text) && s != "" {
		return syntax.UpperFirst(s)
	}
	return s
}

// retell puts the bullet's verbs into the wanted tense, sentence by sentence,
// or gives it a verb. It also returns the words that are not the bullet's.
func (rw *Rewriter) retell(text string, wanted syntax.Form, weak, clinical bool) (retold, added string) {
	s := rw.read(text)
	s.clinical = clinical
	if len(s.Tok) == 0 {
		return text, ""
	}
	if active, ok := rw.active(s, wanted); ok {
		return active, "and"
	}
	head, ok := s.Head(0, wanted)
	if !ok {
		return rw.withVerb(s, wanted)
	}
	if rw.mixedList(s, head) {
		verb := rw.lex.Conjugate(rw.neutralFor(s), tenseFor(syntax.Gerund, wanted, true))
		if parted, other, ok := rw.partedList(s, head, tenseFor(syntax.Gerund, wanted, true)); ok {
			return parted, other + " and"
		}
		return rw.withHead(s, text, verb), verb
	}
	var edits []edit
	for i := 0; i < len(s.Tok); i++ {
		if i > 0 && !s.Stops(i) {
			continue
		}
		if h, ok := s.Head(i, wanted); ok {
			edits = append(edits, rw.conjugateAll(s, h, wanted, weak)...)
		}
	}
	if e, verb, ok := rw.verbForThing(s, head, tenseFor(syntax.Gerund, wanted, true)); ok {
		edits = append(edits, e)
		slices.SortFunc(edits, func(a, b edit) int { return a.start - b.start })
		return apply(text, edits), verb
	}
	return apply(text, edits), ""
}

// verbForThing returns the edit that gives a thing its own verb which stands among acts
// on people: "rooming patients, vitals, and updating charts" takes vitals.
func (rw *Rewriter) verbForThing(s sentence, head syntax.VerbAt, f syntax.Form) (e edit, verb string, ok bool) {
	i := s.FirstItem(s.ClausesOrWhole()[0])
	_, acts := rw.lex.As(s.Lower(i), syntax.Gerund)
	if head.Form != syntax.Gerund || acts || i >= len(s.Tok) || !rw.words.People[s.Lower(i-1)] || strings.TrimSpace(s.Gap(i)) != "," {
		return e, "", false
	}
	end := i + 1
	for end < len(s.Tok) && !s.Joined(end) && !s.And(end) && !s.Breaks(end) && !s.Prep(end) {
		end++
	}
	if _, acts = rw.lex.As(s.Lower(i), syntax.Past, syntax.Base); acts && !rw.words.NounVerbs[s.Lower(i)] {
		return e, "", false
	}
	verb = rw.verbOf(s, [2]int{i, end})
	if verb == "" {
		return e, "", false
	}
	verb = rw.lex.Conjugate(verb, f)
	return edit{s.Tok[i].Start, s.Tok[i].Start, verb + " "}, verb, true
}

// partedList gives the act that a mixed list opens with its own verb, and the things
// after it another: "answering phones, scheduling, filing" becomes "answered phones and
// handled scheduling, filing".
func (rw *Rewriter) partedList(s sentence, head syntax.VerbAt, f syntax.Form) (text, verb string, ok bool) {
	first := 0 // token of the second thing
	for i := head.Tok + 1; i < len(s.Tok) && !s.Stops(i); i++ {
		_, ing := rw.lex.As(s.Lower(i), syntax.Gerund)
		switch {
		case strings.ContainsAny(s.Gap(i), "():") || ing && s.Joined(i) && s.StartsObject(i+1) && !s.GerundIsNoun(i):
			return "", "", false
		case first == 0 && strings.TrimSpace(s.Gap(i)) == "," && i > head.Tok+1:
			first = i
		}
	}
	if head.Tok != 0 || first == 0 || s.And(first) || !s.ListGoesOn(first, len(s.Tok)) && !s.andFollows(first, len(s.Tok)) {
		return "", "", false
	}
	rest := rw.read(s.Text[s.Tok[first].Start:])
	rest.clinical = s.clinical
	verb = rw.lex.Conjugate(rw.neutralFor(rest), f)
	t := s.Tok[head.Tok]
	return rw.lex.Respell(t.Text, head.Reading, f) + s.Text[t.End:s.Tok[first-1].End] + " and " + verb + " " + rest.Text, verb, true
}

// conjugateAll returns the edits that put the head verb and those joined to it
// into the wanted tense.
func (rw *Rewriter) conjugateAll(s sentence, h syntax.VerbAt, wanted syntax.Form, weak bool) []edit {
	var edits []edit
	for _, v := range s.Verbs(h) {
		f := tenseFor(h.Form, wanted, weak)
		if v.Form == f || v.Form == syntax.Past && f == syntax.Base {
			continue
		}
		t := s.Tok[v.Tok]
		end := t.End
		if v.Form == syntax.Gerund && s.Lower(v.Tok+1) == "of" {
			end = s.Tok[v.Tok+1].End // "rooming of patients"
		}
		edits = append(edits, edit{t.Start, end, rw.lex.Respell(t.Text, v.Reading, f)})
	}
	return edits
}

// tenseFor returns the form for the verbs of a sentence whose head has the
// given form. Something finished is told in the past in a current job, too.
func tenseFor(head, wanted syntax.Form, weak bool) syntax.Form {
	switch {
	case head == syntax.Past:
		return syntax.Past
	case wanted != syntax.Keep:
		return wanted
	case head == syntax.Gerund || head == syntax.Participle || weak:
		return syntax.Past
	}
	return syntax.Base
}

// active turns "Vitals taken and recorded for all patients" into "Took and
// recorded vitals for all patients".
func (rw *Rewriter) active(s sentence, wanted syntax.Form) (string, bool) {
	k := 1
	for ; k < len(s.Tok) && k <= 4; k++ {
		if s.Joined(k) || s.Breaks(k) || s.Prep(k-1) {
			return "", false
		}
		if r, ok := rw.lex.As(s.Lower(k), syntax.Participle, syntax.Past); ok && (r.Form == syntax.Participle || !rw.reader.HasBase(s.Lower(k))) {
			break
		}
	}
	if k > 4 || k >= len(s.Tok) || !syntax.Plural(s.Lower(k-1)) {
		return "", false
	}
	if _, verb := s.Head(0, wanted); verb {
		return "", false
	}
	last := k
	verbs := []string{}
	for i := k; i < len(s.Tok); i++ {
		r, ok := rw.lex.As(s.Lower(i), syntax.Participle, syntax.Past)
		if !ok || i > k && !s.Joined(i) {
			break
		}
		verbs = append(verbs, rw.lex.Conjugate(r.Base, tenseFor(syntax.Participle, wanted, true)))
		last = i
		if s.Lower(i+1) == "and" {
			i++
		}
	}
	if next := s.Lower(last + 1); next != "" && !s.Breaks(last+1) && !rw.words.Prepositions[next] && !(next == "the" && s.Lower(last+2) == "same") {
		return "", false // "taken" describes what follows
	}
	subject := syntax.LowerFirst(s.Text[:s.Tok[k-1].End])
	return upperLike(s.Text, list(verbs)) + " " + subject + s.Text[s.Tok[last].End:], true
}

// list joins words as a list: "took, checked and recorded".
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	n := len(words) - 1
	return strings.Join(words[:n], ", ") + " and " + words[n]
}

// tenseOf returns the form for a bullet, which may say itself that it tells of now.
func tenseOf(text string, pos *resume.Position) syntax.Form {
	for _, t := range syntax.NewLine(text).Tok {
		if t.Lower == "currently" || t.Lower == "presently" {
			return syntax.Keep
		}
	}
	return tense(pos)
}

// tense returns the form in which a job's verbs are told.
func tense(pos *resume.Position) syntax.Form {
	switch {
	case pos == nil || pos.End.IsZero() && !pos.Start.IsZero():
		return syntax.Keep
	case pos.Current():
		return syntax.Base
	case pos.End.IsZero():
		return syntax.Keep
	}
	return syntax.Past
}
