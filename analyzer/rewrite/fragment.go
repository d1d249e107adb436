package rewrite

import (
	"slices"
	"strings"

	"vitals/analyzer/rewrite/syntax"
)

// neutral is the verb for a bullet whose nouns tell no other; clinical work is
// performed.
const neutral, neutralClinical = "handle", "perform"

// withVerb gives a bullet without a verb one: "Vitals, injections and EKGs"
// becomes "Took vitals, gave injections and performed EKGs". It also returns
// the words put in. A bullet about the person ("Bilingual", "Strong skills"),
// or of things that no verb is known for, is left alone.
func (rw *Rewriter) withVerb(s sentence, wanted syntax.Form) (text, added string) {
	if !rw.namesWork(s) {
		return s.Text, ""
	}
	items, end := s.items()
	verbs := rw.verbsFor(s, items, end)
	if len(verbs) == 0 {
		return s.Text, ""
	}
	if len(verbs) == 1 && verbs[0] == "provide" && end < len(s.Tok) && s.Lower(end) == "on" {
		verbs[0] = neutralClinical // care is provided to somebody, and performed on
	}
	tense := tenseFor(syntax.Gerund, wanted, true)
	for k := range verbs {
		verbs[k] = rw.lex.Conjugate(verbs[k], tense)
	}
	if len(verbs) > 1 {
		return rw.grouped(s, items, verbs, end), strings.Join(verbs, " ") + " and and and"
	}
	return rw.withHead(s, rw.conjugateListed(s, tense), verbs[0]), verbs[0]
}

// neutralFor returns the verb for work whose nouns tell no other.
func (rw *Rewriter) neutralFor(s sentence) string {
	if s.clinical && !slices.ContainsFunc(s.Tok, func(t syntax.Token) bool {
		return rw.words.Fragments[t.Lower] == neutral || t.Lower == "daily" || rw.lists.byProvider[t.Lower]
	}) {
		return neutralClinical
	}
	return neutral
}

// conjugateListed puts the work in -ing that is listed after a noun into the
// tense: "front desk and answering phones".
func (rw *Rewriter) conjugateListed(s sentence, tense syntax.Form) string {
	var edits []edit
	for i := 1; i < len(s.Tok) && !s.Stops(i); i++ {
		if r, ok := rw.lex.As(s.Lower(i), syntax.Gerund); ok && s.Joined(i) && !rw.words.Participles[s.Lower(i)] && !s.GerundIsNoun(i) && s.StartsObject(i+1) {
			edits = append(edits, edit{s.Tok[i].Start, s.Tok[i].End, rw.lex.Respell(s.Tok[i].Text, r, tense)})
		}
	}
	return apply(s.Text, edits)
}

// verbsFor returns a verb for each of the items, or one that fits all; none
// where nothing is known of any.
func (rw *Rewriter) verbsFor(s sentence, items [][2]int, end int) []string {
	verbs := make([]string, len(items))
	known := map[string]bool{}
	for k, it := range items {
		verbs[k] = rw.verbOf(s, it)
		known[verbs[k]] = true
	}
	goesOn := end < len(s.Tok) && s.ListGoesOn(end, len(s.Tok)) && !s.andFollows(end, len(s.Tok))
	if goesOn {
		known["what else is listed"] = true
	}
	switch {
	case len(items) == 0 || known[""] && len(known) == 1:
		return nil
	case known[""] && (len(known) > 2 || verbs[len(verbs)-1] == ""), end < len(s.Tok) && len(known) > 2:
		if s.clinical && (goesOn || len(items) > 1) {
			return nil // no one verb fits a list of several kinds
		}
		return []string{neutral}
	case known[""] || len(known) == 1:
		return verbs[len(verbs)-1:]
	}
	return verbs
}

// verbOf returns the verb for an item of a list, by its last two words or the last.
func (rw *Rewriter) verbOf(s sentence, item [2]int) string {
	last := item[1] - 1
	if verb := rw.words.Fragments[s.Lower(last-1)+" "+s.Lower(last)]; verb != "" && last > item[0] {
		return verb
	}
	return rw.fragmentVerb(s.Lower(last))
}

// fragmentVerb returns the verb for a noun, "" where none is known.
func (rw *Rewriter) fragmentVerb(noun string) string {
	noun = strings.NewReplacer("'", "", "’", "").Replace(noun)
	if verb := rw.words.Fragments[noun]; verb != "" || len(noun) < 5 || rw.lex.Read(noun) != nil {
		return verb
	}
	return rw.words.Fragments[syntax.Nearby(noun, func(w string) bool { return rw.words.Fragments[w] != "" })]
}

// withHead returns text with a verb before it, set as the bullet is.
func (rw *Rewriter) withHead(s sentence, text, verb string) string {
	switch {
	case syntax.Shouting(s.Text):
		return strings.ToUpper(verb) + " " + text
	case syntax.StartsUpper(s.Text):
		verb = syntax.UpperFirst(verb)
	}
	return verb + " " + rw.opened(s, text)
}

// opened returns text as it stands behind a verb put before it: its first letter
// small where it is a common word.
func (rw *Rewriter) opened(s sentence, text string) string {
	if !rw.common(s.Lower(0)) {
		return text // a name: "Humphrey"
	}
	return s.Opened(text)
}

// openedItem returns an item of a list as it stands after another word.
func (rw *Rewriter) openedItem(s sentence, item, word string) string {
	if !rw.common(word) {
		return item
	}
	return s.Opened(item)
}

// common reports whether a word, or a part of it, is one that the rules know as
// a verb, a noun or a word of a task.
func (rw *Rewriter) common(w string) bool {
	if rw.fragmentVerb(w) != "" {
		return true
	}
	said := syntax.Set{}
	rw.reader.AddForms(said, w)
	for form := range said {
		if len(rw.lex.Readings[form]) > 0 || rw.reader.KnowsNoun(form) || rw.reader.KnowsNoun(form+"s") || rw.words.Qualities[form] || rw.lists.plainWords[form] || rw.words.Adverb(form) || rw.commonWords()[form] {
			return true
		}
	}
	return false
}

// grouped lists the items, those with the same verb together: "took vitals and
// weights, gave injections and performed EKGs".
func (rw *Rewriter) grouped(s sentence, items [][2]int, verbs []string, end int) string {
	var order []string
	groups := map[string][]string{}
	for k, it := range items {
		v := verbs[k]
		if groups[v] == nil {
			order = append(order, v)
		}
		item := s.Text[s.Tok[it[0]].Start:s.Tok[it[1]-1].End]
		if !syntax.Shouting(s.Text) {
			item = rw.openedItem(s, item, s.Lower(it[0]))
		}
		groups[v] = append(groups[v], item)
	}
	parts := make([]string, len(order))
	for k, v := range order {
		parts[k] = v + " " + list(groups[v])
	}
	joined := list(parts)
	if len(parts) > 2 {
		joined = strings.Join(parts[:len(parts)-1], ", ") + ", and " + parts[len(parts)-1]
	}
	tail := ""
	if end > 0 {
		tail = s.Text[s.Tok[end-1].End:]
	}
	return upperLike(s.Text, rw.loud(s, joined)) + tail
}

// namesWork reports whether a bullet without a verb is a list of things done.
func (rw *Rewriter) namesWork(s sentence) bool {
	switch s.Lower(0) {
	case "lead", "he", "she", "they", "it", "this", "there":
		return false // a title, or a sentence
	}
	for i := range s.Tok {
		if s.Stops(i) && i > 0 || rw.words.Traits[s.Lower(i)] || s.Lower(i) == "i" {
			return false
		}
		if rw.lists.finite[s.Lower(i)] {
			return false // a sentence
		}
		if i < 4 && rw.lists.titles[s.Lower(i)] && (i+1 == len(s.Tok) || s.Prep(i+1) || s.EndsPhrase(i, len(s.Tok))) {
			return false
		}
		if rw.words.Determiners[s.Lower(0)] || strings.ContainsAny(s.Lower(0), "0123456789") && i == 0 && len(s.Tok[0].Text) < 3 {
			return false
		}
		if _, ok := rw.lex.As(s.Lower(i), syntax.Past); ok && i > 0 && !rw.reader.HasBase(s.Lower(i)) {
			return false
		}
		if s.Prep(i) || strings.ContainsAny(s.Gap(i), "(:") {
			return i > 0
		}
	}
	return len(s.Tok) > 0
}

// tellsOfOthers reports whether a bullet is a sentence about something else than
// the person's work: "engagement has improved".
func (rw *Rewriter) tellsOfOthers(s sentence) bool {
	switch {
	case rw.isPassive(s):
		return true
	case len(s.Clauses()) > 0 || rw.words.Traits[s.Lower(0)]:
		return false
	case s.Lower(0) == "he" || s.Lower(0) == "she" || s.Lower(0) == "they":
		return true
	}
	told := false
	for i, t := range s.Tok {
		if t.Lower == "i" {
			return false
		}
		told = told || rw.lists.finite[t.Lower] && !(i > 0 && rw.words.Subordinate[s.Lower(i-2)])
	}
	return told
}

// isPassive reports whether the bullet opens with things of which it then tells
// what is done: "Hemolyzed tubes are recollected".
func (rw *Rewriter) isPassive(s sentence) bool {
	acts := rw.reader.HasBase(s.Lower(0)) && !rw.words.NounVerbs[s.Lower(0)]
	for i := 1; i < len(s.Tok) && !s.Breaks(i) && !rw.words.Subordinate[s.Lower(i)] && !(acts && s.Prep(i)); i++ {
		if w := s.Lower(i); i > 1 && (w == "are" || w == "is" || w == "were" || w == "was") && syntax.Plural(s.Lower(i-1)) {
			return true
		}
	}
	return false
}

// items returns the listed things a bullet opens with, as ranges of tokens,
// and where the list ends.
func (s sentence) items() (out [][2]int, end int) {
	from := 0
	for i := 0; i <= len(s.Tok); i++ {
		stop := i == len(s.Tok) || s.Prep(i) || i > from && s.Lower(i) == "of" || i > 0 && strings.ContainsAny(s.Gap(i), "(:;")
		and := s.And(i)
		if stop || and || i > from && strings.ContainsAny(s.Gap(i), ",&/") {
			if i > from {
				out = append(out, [2]int{from, i})
			}
			from = i
			if and {
				from++
			}
		}
		if stop {
			return out, i
		}
	}
	return out, len(s.Tok)
}

// leavesOver reports whether a word in -ing that is listed after the head stays
// a noun: "answering phones, faxing, filing and other duties".
func (rw *Rewriter) leavesOver(s sentence, head syntax.VerbAt) bool {
	acts := syntax.Set{}
	last := head.Tok
	for _, v := range s.Verbs(head) {
		acts[s.Tok[v.Tok].Text] = true
		last = v.Tok
	}
	for i := last + 1; i < len(s.Tok) && !s.Stops(i) && !s.Prep(i); i++ {
		if _, ing := rw.lex.As(s.Lower(i), syntax.Gerund); ing && s.Joined(i) && !acts[s.Tok[i].Text] && !rw.words.Participles[s.Lower(i)] {
			next := s.Lower(i + 1)
			return next == "" || next == "and" || next == "or" || s.Breaks(i+1)
		}
	}
	return false
}

// mixedList reports whether a bullet that opens with a word in -ing lists work
// of several kinds, some without a verb: "rooming patients, phlebotomy, and
// charting". One verb cannot lead them all.
func (rw *Rewriter) mixedList(s sentence, head syntax.VerbAt) bool {
	if head.Form != syntax.Gerund || rw.words.Helpers[head.Base] || rw.words.Tellers[head.Base] {
		return false
	}
	other, listed := false, false // a thing of another verb stands there; after a comma
	for i := head.Tok + 1; i < len(s.Tok) && !s.Stops(i); i++ {
		_, ing := rw.lex.As(s.Lower(i), syntax.Gerund)
		switch {
		case ing && s.Joined(i) && listed:
			return true
		case ing && s.Joined(i):
			return rw.leavesOver(s, head)
		case s.Joined(i) || other:
			verb := rw.words.Fragments[s.Lower(i)]
			other = other || verb != "" && verb != head.Base && s.EndsPhrase(i, len(s.Tok))
			listed = listed || other && strings.Contains(s.Gap(i), ",")
		}
	}
	c := s.ClausesOrWhole()[0]
	return other && rw.words.People[s.Lower(s.FirstItem(c)-1)] // "rooming patients, vitals and EKGs"
}
