package quantify

import (
	"regexp"
	"slices"
	"strings"

	"vitals/analyzer/rewrite"
)

// fill puts answers, keyed by the name of their slot, into the text of a way,
// and returns it with the slots that are still open. Words beside a slot give
// way to what the person said: "per day" to "per week", "under" to "about".
func fill(way rewrite.Rewrite, answers map[string]Answer) (text string, open []rewrite.Slot) {
	way.Slots = slices.Clone(way.Slots)
	said := map[string]string{}
	for i := range way.Slots {
		if a, ok := answers[way.Slots[i].Name]; ok {
			a = makeRoom(&way, i, a)
			said[way.Slots[i].Name] = a.Text()
		}
	}
	return way.Fill(said)
}

// makeRoom changes the words beside slot i so that the answer fits, and
// returns the answer less what now stands in the text.
func makeRoom(way *rewrite.Rewrite, i int, a Answer) Answer {
	s := way.Slots[i]
	if a.Per != "" && a.Per != s.Per {
		if at, ok := periodAfter(way.Text, s); ok {
			replace(way, at, at+len(s.Per), a.Per)
		}
	}
	if a.Hedge == "" && !a.More {
		return a
	}
	unbind(way, i)
	s = way.Slots[i]
	if strings.HasSuffix(way.Text[:s.At], "within ") && a.Hedge != "about" { // within 5 hours
		a.Hedge = ""
		return a
	}
	if a.Hedge == "" { // "30+" is no "about 30+"
		if stem, ok := strings.CutSuffix(way.Text[:s.At], "about "); ok {
			replace(way, len(stem), s.At, "")
		}
		return a
	}
	start := s.At
	money := strings.HasSuffix(way.Text[:start], "$")
	if money {
		start--
	}
	if from, ok := hedgeBefore(way.Text[:start]); ok {
		replace(way, from, start, "")
		start = from
	}
	if money {
		replace(way, start, start, a.Hedge+" ")
		a.Hedge = ""
	}
	return a
}

// bound matches what a number after an article is bound to: "-provider
// practice", "% pass rate", " supply budget".
var bound = regexp.MustCompile(`^(-\pL+|%|) (\pL+(?: (?:budget|rate|score))?)`)

// unbind makes room for a hedge at a slot behind an article: "a [N]-provider
// practice" becomes "a practice of [N] providers". It reports whether the slot
// is free.
func unbind(way *rewrite.Rewrite, i int) bool {
	s := way.Slots[i]
	end := s.At + len(s.Placeholder)
	stem, money := strings.CutSuffix(way.Text[:s.At], "$")
	stem, article := strings.CutSuffix(stem, " a ")
	if !article {
		return !strings.HasPrefix(way.Text[end:], "-")
	}
	m := bound.FindStringSubmatch(way.Text[end:])
	if m == nil || i+1 < len(way.Slots) {
		return false
	}
	unit, hyphen := strings.CutPrefix(m[1], "-")
	if hyphen && s.Unit != unit+"s" {
		return false
	}
	before, behind := stem+" "+withArticle(m[2])+" of ", m[1]
	if money {
		before += "$"
	}
	if hyphen {
		behind = " " + s.Unit
	}
	way.Text = before + s.Placeholder + behind + way.Text[end+len(m[0]):]
	way.Slots[i].At = len(before)
	return true
}

func withArticle(noun string) string {
	if strings.ContainsAny(noun[:1], "aeiou") {
		return "an " + noun
	}
	return "a " + noun
}

// replace puts words in the place of text[from:to], and moves the slots that
// come after.
func replace(way *rewrite.Rewrite, from, to int, words string) {
	way.Text = way.Text[:from] + words + way.Text[to:]
	for i := range way.Slots {
		if way.Slots[i].At >= to {
			way.Slots[i].At += len(words) - (to - from)
		}
	}
}

// periodAfter returns where the slot's period stands in the text behind it.
func periodAfter(text string, s rewrite.Slot) (int, bool) {
	if s.Per == "" {
		return 0, false
	}
	behind := strings.ToLower(text[s.At:])
	i := strings.Index(behind, " per "+s.Per)
	if i < 0 || len(behind) != len(text[s.At:]) {
		return 0, false
	}
	return s.At + i + len(" per "), true
}

// hedgesBefore are the hedges that a sentence may hold before its slot.
var hedgesBefore = []string{"about ", "under ", "over ", "at least ", "up to ", "nearly ", "around "}

// hedgeBefore returns where the hedge begins that a text ends with.
func hedgeBefore(text string) (int, bool) {
	for _, h := range hedgesBefore {
		if stem, ok := strings.CutSuffix(text, h); ok && (stem == "" || strings.ContainsAny(stem[len(stem)-1:], " (")) {
			return len(stem), true
		}
	}
	return 0, false
}

// ReadFor reads an answer to slot i of a way. The error, a *Misread, says what
// keeps the answer out of the sentence.
func (r *Reader) ReadFor(way rewrite.Rewrite, i int, input string) (Answer, error) {
	s := way.Slots[i]
	a, err := r.Read(s, input)
	if err != nil {
		return a, err
	}
	behind := way.Text[s.At+len(s.Placeholder):]
	trial := way
	trial.Slots = slices.Clone(way.Slots)
	if (a.Hedge != "" || a.More) && !unbind(&trial, i) {
		return a, misread("The sentence has place for a plain number here, such as 8.")
	}
	if strings.HasSuffix(way.Text[:s.At], "within ") && (a.Hedge == "over" || a.Hedge == "at least" || a.More) {
		return a, misread("The sentence says \"within\". About how many %s is it at most?", orThings(s.Unit))
	}
	switch _, found := periodAfter(way.Text, s); {
	case a.Per == "" || a.Per == s.Per || found:
	case s.Per != "":
		return a, misread("The sentence tells it per %s. About how many is that per %s?", s.Per, s.Per)
	case r.tells(behind, a.Per):
		a.Per = ""
	default:
		return a, misread("The sentence tells how many in all, not per %s. About how many is that in all?", a.Per)
	}
	return a, nil
}

// tells reports whether a text says a period in its own words: "daily", "each
// week".
func (r *Reader) tells(text, per string) bool {
	return slices.ContainsFunc(scan(strings.ToLower(text)), func(w string) bool { return w == per || r.adverbs[w] == per })
}
