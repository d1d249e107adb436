package rewrite

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// long is the number of letters from which a bullet of several tasks reads
// better as two: more than a line of a page.
const long = 110

// short is the number of letters under which a half is too little for a bullet.
const short = 40

// inTwo returns a long bullet as two, each with its own slot.
func (rw *Rewriter) inTwo(o order, m mended) (draft, bool) {
	if utf8.RuneCountInString(m.text) < long || shouting(m.text) || strings.HasPrefix(m.text, "I ") {
		return draft{}, false
	}
	first, second, ok := rw.halves(split(m.text))
	if !ok {
		return draft{}, false
	}
	a, b := rw.half(first, o), rw.half(second, o)
	if len(a.Slots) > 0 && len(b.Slots) > 0 && a.Slots[0].Name == b.Slots[0].Name {
		b = draft{Rewrite: Rewrite{Text: second}} // the same number is not given twice
	}
	out := draft{
		Rewrite{Kind: Split, Text: a.Text + "\n" + b.Text, Slots: a.Slots},
		warrant{a.template + " " + b.template, m.added + " and", slices.Concat([]string{"and"}, m.dropped, a.dropped, b.dropped)},
	}
	for _, s := range b.Slots {
		s.At += len(a.Text) + 1
		for n := 2; named(out.Slots, s.Name); n++ {
			s.Name = fmt.Sprintf("%s_%d", strings.TrimSuffix(s.Name, fmt.Sprintf("_%d", n-1)), n)
		}
		out.Slots = append(out.Slots, s)
	}
	return out, len(a.Slots) > 0 && (len(b.Slots) > 0 || rw.standsAlone(second))
}

// standsAlone reports whether a half is a bullet worth having without a number.
func (rw *Rewriter) standsAlone(text string) bool {
	s := split(text)
	return utf8.RuneCountInString(text) >= 50 && !rw.hasSubordinate(s)
}

func named(slots []Slot, name string) bool {
	for _, s := range slots {
		if s.Name == name {
			return true
		}
	}
	return false
}

// half returns one half with a slot that stands inside it, or as it is.
func (rw *Rewriter) half(text string, o order) draft {
	o.bullet = text
	if s := split(text); slices.ContainsFunc(s.tok, func(t token) bool { return t.lower == "if" || t.lower == "when" }) {
		return draft{Rewrite: Rewrite{Text: text}}
	}
	drafts, _ := rw.suggest(o, mended{text: text})
	for _, d := range drafts {
		tail, atEnd := strings.CutPrefix(d.Text, strings.TrimSuffix(text, "."))
		if !atEnd || strings.HasPrefix(tail, " for [N] ") {
			return d
		}
	}
	return draft{Rewrite: Rewrite{Text: text}}
}

// halves cuts a bullet between two of its clauses, as near to its middle as
// may be.
func (rw *Rewriter) halves(s sentence) (first, second string, ok bool) {
	clauses := rw.clauses(s)
	best := len(s.text)
	for k := 1; k < len(clauses); k++ {
		if !rw.mayPart(s, clauses, k) {
			continue
		}
		cut := s.tok[clauses[k].verb.tok].start
		if min(cut, len(s.text)-cut) < short {
			continue
		}
		if off := max(cut-len(s.text)/2, len(s.text)/2-cut); off < best {
			best = off
			first, second, ok = rw.firstHalf(s, clauses, k), upperLike(s.text, s.text[cut:]), true
		}
	}
	return first, second, ok && best < len(s.text)/3
}

// mayPart reports whether clause k and those after it stand for themselves:
// both sides have an object of their own, and nothing refers back.
func (rw *Rewriter) mayPart(s sentence, clauses []clause, k int) bool {
	before, c := clauses[k-1], clauses[k]
	if before.objectEnd == before.object || c.objectEnd == c.object || !s.joined(c.verb.tok) && !s.stops(c.verb.tok) {
		return false
	}
	if strings.Contains(s.gap(c.verb.tok+1), ",") {
		return false // "coordinated, comprehensive care"
	}
	for _, x := range clauses[:k] {
		if rw.runsOn(s, x) {
			return false
		}
	}
	sentenceAgain := s.stops(c.verb.tok)
	for i := c.object; i < len(s.tok); i++ {
		switch s.lower(i) {
		case "it", "them", "they", "this", "these", "then", "same", "their", "both":
			return false
		}
	}
	at, aside := rw.aside(s, clauses[len(clauses)-1])
	return !(aside && !sentenceAgain && at < len(s.tok) && strings.Contains(s.gap(at), ","))
}

// runsOn reports whether a list in the clause ends without "and", so that the
// clause leans on what follows.
func (rw *Rewriter) runsOn(s sentence, c clause) bool {
	open := false
	for i := c.object + 1; i < c.end; i++ {
		open = open || strings.Contains(s.gap(i), ",")
		if w := s.lower(i); w == "and" || w == "or" || strings.Contains(s.gap(i), "&") {
			open = false
		}
	}
	return open
}

// firstHalf returns the text before clause k, its last two clauses joined by "and".
func (rw *Rewriter) firstHalf(s sentence, clauses []clause, k int) string {
	end := s.tok[clauses[k-1].end-1].end
	for end < len(s.text) && strings.IndexByte(")%\"", s.text[end]) >= 0 {
		end++
	}
	text := s.text[:end]
	item := k - 1 // the first of the verbs that share the last object
	for item > 0 && clauses[item-1].object >= clauses[item-1].end {
		item--
	}
	if item > 0 && !s.stops(clauses[item].verb.tok) {
		last := clauses[item].verb.tok
		if gap := s.gap(last); strings.TrimSpace(gap) == "," {
			and := " and "
			if item < k-1 {
				and = ", and " // "…, and weigh and measure the children"
			}
			text = s.text[:s.tok[last-1].end] + and + s.text[s.tok[last].start:end]
		}
	}
	if strings.HasSuffix(strings.TrimSpace(s.text), ".") {
		text += "."
	}
	return text
}
