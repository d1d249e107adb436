package rewrite

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"vitals/analyzer/rewrite/syntax"
)

// long is the number of letters from which a bullet of several tasks reads
// better as two: more than a line of a page.
const long = 110

// short is the number of letters under which a half is too little for a bullet.
const short = 40

// inTwo returns a long bullet as two, each with its own slot.
func (rw *Rewriter) inTwo(o order, m mended) (draft, bool) {
	if utf8.RuneCountInString(m.text) < long || syntax.Shouting(m.text) || strings.HasPrefix(m.text, "I ") {
		return draft{}, false
	}
	first, second, ok := rw.halves(rw.read(m.text))
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
	s := rw.read(text)
	return utf8.RuneCountInString(text) >= 50 && !s.HasSubordinate()
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
	if s := rw.read(text); slices.ContainsFunc(s.Tok, func(t syntax.Token) bool { return t.Lower == "if" || t.Lower == "when" }) {
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
	clauses := s.Clauses()
	best := len(s.Text)
	for k := 1; k < len(clauses); k++ {
		if !rw.mayPart(s, clauses, k) {
			continue
		}
		cut := s.Tok[clauses[k].Verb.Tok].Start
		if min(cut, len(s.Text)-cut) < short {
			continue
		}
		if off := max(cut-len(s.Text)/2, len(s.Text)/2-cut); off < best {
			best = off
			first, second, ok = s.firstHalf(clauses, k), upperLike(s.Text, s.Text[cut:]), true
		}
	}
	return first, second, ok && best < len(s.Text)/3
}

// mayPart reports whether clause k and those after it stand for themselves:
// both sides have an object of their own, and nothing refers back.
func (rw *Rewriter) mayPart(s sentence, clauses []syntax.Clause, k int) bool {
	before, c := clauses[k-1], clauses[k]
	if before.ObjectEnd == before.Object || c.ObjectEnd == c.Object || !s.Joined(c.Verb.Tok) && !s.Stops(c.Verb.Tok) {
		return false
	}
	if strings.Contains(s.Gap(c.Verb.Tok+1), ",") {
		return false // "coordinated, comprehensive care"
	}
	for _, x := range clauses[:k] {
		if s.runsOn(x) {
			return false
		}
	}
	sentenceAgain := s.Stops(c.Verb.Tok)
	for i := c.Object; i < len(s.Tok); i++ {
		switch s.Lower(i) {
		case "it", "them", "they", "this", "these", "then", "same", "their", "both":
			return false
		}
	}
	at, aside := s.Aside(clauses[len(clauses)-1])
	return !(aside && !sentenceAgain && at < len(s.Tok) && strings.Contains(s.Gap(at), ","))
}

// runsOn reports whether a list in the clause ends without "and", so that the
// clause leans on what follows.
func (s sentence) runsOn(c syntax.Clause) bool {
	open := false
	for i := c.Object + 1; i < c.End; i++ {
		open = open || strings.Contains(s.Gap(i), ",")
		if s.And(i) || strings.Contains(s.Gap(i), "&") {
			open = false
		}
	}
	return open
}

// firstHalf returns the text before clause k, its last two clauses joined by "and".
func (s sentence) firstHalf(clauses []syntax.Clause, k int) string {
	end := s.Tok[clauses[k-1].End-1].End
	for end < len(s.Text) && strings.IndexByte(")%\"", s.Text[end]) >= 0 {
		end++
	}
	text := s.Text[:end]
	item := k - 1 // the first of the verbs that share the last object
	for item > 0 && clauses[item-1].Object >= clauses[item-1].End {
		item--
	}
	if item > 0 && !s.Stops(clauses[item].Verb.Tok) {
		last := clauses[item].Verb.Tok
		if gap := s.Gap(last); strings.TrimSpace(gap) == "," {
			and := " and "
			if item < k-1 {
				and = ", and " // "…, and weigh and measure the children"
			}
			text = s.Text[:s.Tok[last-1].End] + and + s.Text[s.Tok[last].Start:end]
		}
	}
	if strings.HasSuffix(strings.TrimSpace(s.Text), ".") {
		text += "."
	}
	return text
}
