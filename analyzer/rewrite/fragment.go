package rewrite

import (
	"slices"
	"strings"
)

// neutral is the verb for a bullet whose nouns tell no other; clinical work is
// performed.
const neutral, neutralClinical = "handle", "perform"

// withVerb gives a bullet without a verb one: "Vitals, injections and EKGs"
// becomes "Took vitals, gave injections and performed EKGs". It also returns
// the words put in. A bullet about the person ("Bilingual", "Strong skills"),
// or of things that no verb is known for, is left alone.
func (rw *Rewriter) withVerb(s sentence, wanted form) (text, added string) {
	if !rw.namesWork(s) {
		return s.text, ""
	}
	items, end := rw.items(s)
	verbs := rw.verbsFor(s, items, end)
	if len(verbs) == 0 {
		return s.text, ""
	}
	tense := tenseFor(gerund, wanted, true)
	for k := range verbs {
		verbs[k] = rw.lex.conjugate(verbs[k], tense)
	}
	if len(verbs) > 1 {
		return rw.grouped(s, items, verbs, end), strings.Join(verbs, " ") + " and and and"
	}
	return rw.withHead(s, rw.conjugateListed(s, tense), verbs[0]), verbs[0]
}

// neutralFor returns the verb for work whose nouns tell no other.
func (rw *Rewriter) neutralFor(s sentence) string {
	if s.clinical && !slices.ContainsFunc(s.tok, func(t token) bool {
		return rw.words.fragments[t.lower] == neutral || t.lower == "daily" || rw.lists.byProvider[t.lower]
	}) {
		return neutralClinical
	}
	return neutral
}

// conjugateListed puts the work in -ing that is listed after a noun into the
// tense: "front desk and answering phones".
func (rw *Rewriter) conjugateListed(s sentence, tense form) string {
	var edits []edit
	for i := 1; i < len(s.tok) && !s.stops(i); i++ {
		if r, ok := rw.lex.as(s.lower(i), gerund); ok && s.joined(i) && !rw.words.participles[s.lower(i)] && !rw.gerundIsNoun(s, i) && rw.startsObject(s, i+1) {
			edits = append(edits, edit{s.tok[i].start, s.tok[i].end, rw.lex.respell(s.tok[i].text, r, tense)})
		}
	}
	return apply(s.text, edits)
}

// verbsFor returns a verb for each of the items, or one that fits all; none
// where nothing is known of any.
func (rw *Rewriter) verbsFor(s sentence, items [][2]int, end int) []string {
	verbs := make([]string, len(items))
	known := map[string]bool{}
	for k, it := range items {
		verbs[k] = rw.fragmentVerb(s.lower(it[1] - 1))
		known[verbs[k]] = true
	}
	switch {
	case len(items) == 0 || known[""] && len(known) == 1:
		return nil
	case known[""] && (len(known) > 2 || verbs[len(verbs)-1] == ""), end < len(s.tok) && len(known) > 2:
		if s.clinical && len(items) > 1 {
			return nil // no one verb fits a list of several kinds
		}
		return []string{neutral}
	case known[""] || len(known) == 1:
		return verbs[len(verbs)-1:]
	}
	return verbs
}

// fragmentVerb returns the verb for a noun, "" where none is known.
func (rw *Rewriter) fragmentVerb(noun string) string {
	noun = strings.NewReplacer("'", "", "’", "").Replace(noun)
	if verb := rw.words.fragments[noun]; verb != "" || len(noun) < 5 || rw.lex.read(noun) != nil {
		return verb
	}
	return rw.words.fragments[nearby(noun, func(w string) bool { return rw.words.fragments[w] != "" })]
}

// withHead returns text with a verb before it, set as the bullet is.
func (rw *Rewriter) withHead(s sentence, text, verb string) string {
	switch {
	case shouting(s.text):
		return strings.ToUpper(verb) + " " + text
	case startsUpper(s.text):
		verb = upperFirst(verb)
	}
	return verb + " " + rw.opened(s, text)
}

// opened returns text as it stands behind a verb put before it: its first letter
// small where it is a common word.
func (rw *Rewriter) opened(s sentence, text string) string {
	if !rw.common(s.lower(0)) {
		return text // a name: "Humphrey"
	}
	return s.opened(text)
}

// openedItem returns an item of a list as it stands after another word.
func (rw *Rewriter) openedItem(s sentence, item, word string) string {
	if !rw.common(word) {
		return item
	}
	return s.opened(item)
}

// common reports whether a word, or a part of it, is one that the rules know as
// a verb, a noun or a word of a task.
func (rw *Rewriter) common(w string) bool {
	said := set{}
	rw.addForms(said, w)
	for form := range said {
		if len(rw.lex.readings[form]) > 0 || rw.knowsNoun(form) || rw.knowsNoun(form+"s") || rw.words.qualities[form] || rw.words.adverb(form) || rw.commonWords()[form] {
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
		item := s.text[s.tok[it[0]].start:s.tok[it[1]-1].end]
		if !shouting(s.text) {
			item = rw.openedItem(s, item, s.lower(it[0]))
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
		tail = s.text[s.tok[end-1].end:]
	}
	return upperLike(s.text, rw.loud(s, joined)) + tail
}

// namesWork reports whether a bullet without a verb is a list of things done.
func (rw *Rewriter) namesWork(s sentence) bool {
	switch s.lower(0) {
	case "lead", "he", "she", "they", "it", "this", "there":
		return false // a title, or a sentence
	}
	for i := range s.tok {
		if s.stops(i) && i > 0 || rw.words.traits[s.lower(i)] || s.lower(i) == "i" {
			return false
		}
		if finite[s.lower(i)] {
			return false // a sentence
		}
		if i < 4 && rw.lists.titles[s.lower(i)] && (i+1 == len(s.tok) || rw.prep(s, i+1) || rw.endsPhrase(s, i, len(s.tok))) {
			return false
		}
		if rw.words.determiners[s.lower(0)] || strings.ContainsAny(s.lower(0), "0123456789") && i == 0 && len(s.tok[0].text) < 3 {
			return false
		}
		if _, ok := rw.lex.as(s.lower(i), past); ok && i > 0 && !rw.hasBase(s.lower(i)) {
			return false
		}
		if rw.prep(s, i) || strings.ContainsAny(s.gap(i), "(:") {
			return i > 0
		}
	}
	return len(s.tok) > 0
}

// finite are verbs that make a sentence of the words before them.
var finite = set{"is": true, "are": true, "was": true, "were": true, "am": true, "has": true, "had": true, "have": true, "can": true, "could": true, "will": true, "fell": true, "rose": true}

// tellsOfOthers reports whether a bullet is a sentence about something else than
// the person's work: "engagement has improved".
func (rw *Rewriter) tellsOfOthers(s sentence) bool {
	switch {
	case rw.isPassive(s):
		return true
	case len(rw.clauses(s)) > 0 || rw.words.traits[s.lower(0)]:
		return false
	case s.lower(0) == "he" || s.lower(0) == "she" || s.lower(0) == "they":
		return true
	}
	told := false
	for i, t := range s.tok {
		if t.lower == "i" {
			return false
		}
		told = told || finite[t.lower] && !(i > 0 && subordinate[s.lower(i-2)])
	}
	return told
}

// isPassive reports whether the bullet opens with things of which it then tells
// what is done: "Hemolyzed tubes are recollected".
func (rw *Rewriter) isPassive(s sentence) bool {
	acts := rw.hasBase(s.lower(0)) && !rw.words.nounVerbs[s.lower(0)]
	for i := 1; i < len(s.tok) && !s.breaks(i) && !subordinate[s.lower(i)] && !(acts && rw.prep(s, i)); i++ {
		if w := s.lower(i); i > 1 && (w == "are" || w == "is" || w == "were" || w == "was") && plural(s.lower(i-1)) {
			return true
		}
	}
	return false
}

// items returns the listed things a bullet opens with, as ranges of tokens,
// and where the list ends.
func (rw *Rewriter) items(s sentence) (out [][2]int, end int) {
	from := 0
	for i := 0; i <= len(s.tok); i++ {
		stop := i == len(s.tok) || rw.prep(s, i) || i > from && s.lower(i) == "of" || i > 0 && strings.ContainsAny(s.gap(i), "(:;")
		and := s.lower(i) == "and" || s.lower(i) == "or"
		if stop || and || i > from && strings.ContainsAny(s.gap(i), ",&/") {
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
	return out, len(s.tok)
}

// leavesOver reports whether a word in -ing that is listed after the head stays
// a noun: "answering phones, faxing, filing and other duties".
func (rw *Rewriter) leavesOver(s sentence, head verbAt) bool {
	acts := set{}
	last := head.tok
	for _, v := range rw.verbs(s, head) {
		acts[s.tok[v.tok].text] = true
		last = v.tok
	}
	for i := last + 1; i < len(s.tok) && !s.stops(i) && !rw.prep(s, i); i++ {
		if _, ing := rw.lex.as(s.lower(i), gerund); ing && s.joined(i) && !acts[s.tok[i].text] && !rw.words.participles[s.lower(i)] {
			next := s.lower(i + 1)
			return next == "" || next == "and" || next == "or" || s.breaks(i+1)
		}
	}
	return false
}

// mixedList reports whether a bullet that opens with a word in -ing lists work
// of several kinds, some without a verb: "rooming patients, phlebotomy, and
// charting". One verb cannot lead them all.
func (rw *Rewriter) mixedList(s sentence, head verbAt) bool {
	if head.form != gerund || rw.words.helpers[head.base] {
		return false
	}
	other := false // a thing of another verb was listed
	for i := head.tok + 1; i < len(s.tok) && !s.stops(i); i++ {
		_, ing := rw.lex.as(s.lower(i), gerund)
		switch {
		case ing && s.joined(i) && other:
			return true
		case ing && s.joined(i):
			return rw.leavesOver(s, head)
		case s.joined(i) || other:
			verb := rw.words.fragments[s.lower(i)]
			other = other || verb != "" && verb != head.base && rw.endsPhrase(s, i, len(s.tok))
		}
	}
	return false
}
