package rewrite

import (
	"slices"
	"strings"

	"vitals/analyzer/rewrite/syntax"
)

// perPatient counts the people of a bullet: before the word itself, after what
// is done for them, or after the whole.
func (rw *Rewriter) perPatient(s sentence) []proposal {
	switch {
	case s.at.NoPeople:
		return nil
	case rw.caresForOne(s):
		return rw.trailing(s, rw.genericFor(s, "one person"))
	}
	clauses := s.ClausesOrWhole()
	first := clauses[0]
	all := rw.genericFor(s, "patients")
	who, per := rw.served(s, first)
	all.Tail = " (about [N] " + who + " per " + per + ")"
	ask := proposal{where: all.Where}
	out := rw.beforePeople(s, clauses, ask)
	switch {
	case rw.occasional(s, first):
		return append(out, rw.trailing(s, rw.genericFor(s, "occasional"))...)
	case (s.NamesPeople() || s.Says("patient") && s.Says("population")) && (s.PeopleWithin(first) || !rw.takesFor(s, first)):
		return append(out, rw.trailing(s, all)...)
	case rw.doneToTeam(s):
		return out
	}
	out = append(out, rw.afterVerbFor(s, first, ask)...)
	if len(s.Clauses()) > 0 && rw.worksOnThings(s, clauses) {
		return out
	}
	out = append(out, rw.afterObject(s, ask)...)
	out = append(out, rw.forPeople(s, first, ask)...)
	return append(out, rw.trailing(s, all)...)
}

// beforePeople returns the form in which the number stands before the people that
// the bullet names, before what is theirs, or before what work on them is counted in.
func (rw *Rewriter) beforePeople(s sentence, clauses []syntax.Clause, ask proposal) []proposal {
	form := func(c syntax.Clause, p syntax.Phrase, per string) []proposal {
		return []proposal{rw.before(s, c, p, per, rw.askFor(ask, s, c, p, "", per))}
	}
	for _, c := range clauses {
		if p, ok := s.Countable(c, rw.words.People); ok {
			return form(c, p, rw.perServed(s, c))
		}
	}
	if p, ok := rw.owned(s, clauses[0]); ok {
		return form(clauses[0], p, rw.perServed(s, clauses[0]))
	}
	if p, per, ok := rw.counted(s, clauses[0]); ok && rw.countsItself(s) {
		return form(clauses[0], p, per)
	}
	return nil
}

// afterVerbFor gives a verb people for an object, where it has none and takes
// them: "screened [N] patients per day for hearing loss".
func (rw *Rewriter) afterVerbFor(s sentence, c syntax.Clause, ask proposal) []proposal {
	if !slices.Contains(rw.rules.TakePeople, c.Verb.Base) || s.Lower(c.Verb.Tok+1) != "for" {
		return nil
	}
	who, per := rw.served(s, c)
	ask.question = syntax.UpperFirst(lead(per, false) + "about how many " + who + " " + s.do(c) + " " + c.Verb.Base + rw.narrowing(s, c, c.Verb.Tok+1) + "?")
	p := rw.after(s, c.Verb.Tok+1, " [N] "+who+" per "+per, ask)
	p.form = inline
	return []proposal{p}
}

// afterObject puts the people after the first object that something was done with
// for them: "took vitals for [N] patients per day".
func (rw *Rewriter) afterObject(s sentence, ask proposal) []proposal {
	clauses := s.Clauses()
	k := slices.IndexFunc(clauses, func(c syntax.Clause) bool { return c.Object < c.ObjectEnd && !rw.lists.thingsOnly[c.Verb.Base] })
	if k < 0 || rw.lists.unmeasured[clauses[k].Verb.Base] || !rw.takesFor(s, clauses[k]) || s.Stops(clauses[k].Verb.Tok) {
		return nil
	}
	c := clauses[k]
	who, _ := rw.served(s, clauses[0])
	per := rw.perServed(s, c)
	at, prep := rw.peopleAt(s, c), rw.towards(s, c)
	ask.question = rw.askPeople(s, c, at, prep, who, per)
	p := rw.after(s, at, prep+"[N] "+who+" per "+per, ask)
	p.form = inline
	return []proposal{p}
}

// forPeople puts the people after a short bullet, of one clause or of things only.
func (rw *Rewriter) forPeople(s sentence, c syntax.Clause, ask proposal) []proposal {
	if s.HasSubordinate() || s.Says("for") {
		return nil
	}
	who, per := rw.served(s, c)
	switch len(s.Clauses()) {
	case 0:
		if !rw.namesWork(s) || len(s.Tok) >= many || strings.ContainsAny(s.Text, ":()") {
			return nil
		}
		ask.question = syntax.UpperFirst(lead(per, false) + "for about how many " + who + " " + s.was(c) + " this?")
	case 1:
		if _, aside := s.Aside(c); aside || s.GoesTo(c) || rw.words.Traits[s.Lower(0)] || len(s.Tok) >= 16 {
			return nil
		}
		ask.question = rw.askPeople(s, c, len(s.Tok), "for", who, per)
	default:
		return nil
	}
	return []proposal{rw.atEnd(s, " for [N] "+who+" per "+per, ask)}
}

// withoutKind takes the word away by which a text tells of those that it then
// counts: "patient vitals for [N] patients". It also returns the word, "" for none.
func (rw *Rewriter) withoutKind(p proposal) (proposal, string) {
	if !strings.HasPrefix(p.inserted, " for [N] patients") && !strings.HasPrefix(p.inserted, " to [N] patients") {
		return p, ""
	}
	before := p.text[:p.at]
	k := strings.LastIndex(before, " patient ")
	if k < 0 || strings.Count(p.text, "patient ") > 1 || strings.ContainsAny(before[k:], ".;:") || !rw.opensObject(before[:k]) {
		return p, ""
	}
	if slices.Contains(rw.rules.OwnKind, syntax.NewLine(before[k+len(" patient"):]).Lower(0)) {
		return p, ""
	}
	cut := len(" patient")
	p.text, p.at = p.text[:k]+p.text[k+cut:], p.at-cut
	return p, "patient"
}

// opensObject reports whether a text ends so near to its verb that what follows is
// the object itself: "Took", "Delivered safe", not "Kept records of".
func (rw *Rewriter) opensObject(text string) bool {
	tok := syntax.NewLine(text).Tok
	for _, t := range tok[max(0, len(tok)-2):] {
		if t.Lower == "of" || rw.words.Numbers[t.Lower] || syntax.Digit(t.Text[0]) {
			return false
		}
	}
	return len(tok) < 4
}

// worksOnThings reports whether the first of the clauses tells of work on things
// and not on what people have: "cleaned scopes", not "cleaned wounds".
func (rw *Rewriter) worksOnThings(s sentence, clauses []syntax.Clause) bool {
	c := syntax.WithObject(clauses, 0)
	if rw.lists.conditions[s.Lower(c.ObjectEnd-1)] {
		return false
	}
	return rw.lists.thingsOnly[c.Verb.Base] || rw.lists.thingsOnly[clauses[0].Verb.Base] && clauses[0].Object >= clauses[0].End
}

// owned returns the object of a clause that is one thing of each of the people:
// "residents' skin conditions".
func (rw *Rewriter) owned(s sentence, c syntax.Clause) (syntax.Phrase, bool) {
	if !rw.words.People[s.Lower(c.Object)] || !syntax.Plural(s.Lower(c.Object)) || c.ObjectEnd < c.Object+2 || !strings.ContainsAny(s.Gap(c.Object+1), "'’") {
		return syntax.Phrase{}, false
	}
	for i := c.Object + 2; i < c.ObjectEnd; i++ {
		if s.Lower(i) == "and" || strings.TrimSpace(s.Gap(i)) != "" {
			return syntax.Phrase{}, false
		}
	}
	return syntax.Phrase{From: c.Object, To: c.ObjectEnd}, syntax.Plural(s.Lower(c.ObjectEnd - 1))
}

// doneToTeam reports whether those the work is done for are of a team: "to adult
// learners".
func (rw *Rewriter) doneToTeam(s sentence) bool {
	for i := range s.Tok {
		if w := s.Lower(i); (w == "to" || w == "for") && i+1 < len(s.Tok) {
			for k := i + 1; k < min(i+5, len(s.Tok)) && !s.Prep(k) && !s.Breaks(k); k++ {
				if rw.words.Team[s.Lower(k)] && syntax.Plural(s.Lower(k)) && s.Lower(k) != "nurses" && s.Lower(k) != "staff" {
					return true
				}
			}
		}
	}
	return false
}

// caresForOne reports whether the work was done at home for one person.
func (rw *Rewriter) caresForOne(s sentence) bool {
	return s.at.People == "clients" && slices.ContainsFunc(s.Tok, func(t syntax.Token) bool { return t.Lower == "client" || t.Lower == "patient" }) &&
		!slices.ContainsFunc(s.Tok, func(t syntax.Token) bool { return rw.words.People[t.Lower] && syntax.Plural(t.Lower) })
}

// occasional reports whether a clause, or what trails the whole bullet, tells of
// work that is done now and then, so that people per day would make it a daily one.
func (rw *Rewriter) occasional(s sentence, c syntax.Clause) bool {
	end := rw.ownEnd(s, c)
	if s.SpeaksOf(c.Verb.Tok, end, rw.rules.Occasional.About) || rw.tellsWhen(s, c.ObjectEnd, end) >= 0 {
		return true
	}
	clauses := s.ClausesOrWhole()
	last := clauses[len(clauses)-1]
	switch {
	case last.Verb.Tok == c.Verb.Tok, len(clauses) < 3, len(s.Tok) > many: // of the second alone
		return false
	case strings.Contains(s.Gap(last.Verb.Tok-1), ","): // ", and translate handouts when": of the last clause only
		return false
	}
	when := rw.tellsWhen(s, last.ObjectEnd, rw.ownEnd(s, last))
	return when >= 0 && s.SpeaksOf(when, len(s.Tok), rw.rules.Occasional.Scarce)
}

// ownEnd returns where the words of a clause end that tell of it alone: before an
// aside, or a clause that hangs on it, but for "when …".
func (rw *Rewriter) ownEnd(s sentence, c syntax.Clause) int {
	end := c.Verb.Tok
	for ; end < c.End; end++ {
		hangs := rw.words.Subordinate[s.Lower(end)] && !strings.HasPrefix(s.Lower(end), "when")
		aside := strings.ContainsAny(s.Gap(end), ":(") || strings.Contains(s.Gap(end), ",") && s.OpensAside(end)
		if end > c.Verb.Tok && (hangs || aside) {
			break
		}
	}
	return end
}

// tellsWhen returns the token among [from, to) that opens words about a time: "when
// the ambulance comes", not "when ordered"; -1 for none.
func (rw *Rewriter) tellsWhen(s sentence, from, to int) int {
	for i := from; i < to; i++ {
		switch s.Lower(i) {
		case "when", "whenever", "wherever":
			if !slices.Contains(rw.rules.Occasional.Always, s.Lower(i+1)) {
				return i
			}
		}
	}
	return -1
}
