package syntax

import "strings"

// labelled is how many words a label at the head of a bullet has at most.
const labelled = 5

// LeadIn returns the byte offset at which a bullet's sentence begins after a label,
// as in "Front Desk: Greet patients" or, where the label is only bold, "Front Desk
// Greet patients"; 0 where it has no label.
func (rd *Reader) LeadIn(text string) int {
	s := rd.Read(text)
	if rest, ok := s.afterNouns(); ok {
		return rest
	}
	for i := 1; i < len(s.Tok) && i <= labelled && s.inLabel(i-1); i++ {
		rest := s.Tok[i].Start
		switch gap := s.Gap(i); {
		case s.dash(i), strings.HasPrefix(gap, ": "), gap == ". " && i > 1:
			if rd.opensWithVerb(text[rest:]) {
				return rest
			}
			return 0
		case strings.Trim(gap, " &/-") != "":
			return 0
		case s.labelEnds(i):
			return rest
		}
	}
	return 0
}

// afterNouns returns the byte offset of a sentence that a colon or a dash parts from
// nouns in small letters before it: "Surgery prep: send clearance requests".
func (s Sentence) afterNouns() (int, bool) {
	if _, verb := s.Head(0, Keep); verb || len(s.Tok) > 0 && s.rd.Words.Traits[s.Lower(0)] {
		return 0, false
	}
	for i := 1; i < len(s.Tok) && i <= labelled; i++ {
		gap := s.Gap(i)
		if strings.HasPrefix(gap, ": ") || s.dash(i) {
			rest := s.Tok[i].Start
			return rest, s.rd.opensWithVerb(UpperFirst(s.Text[rest:])) && s.Lower(i+1) != "of"
		}
		if strings.Trim(gap, " &/-") != "" {
			return 0, false
		}
	}
	return 0, false
}

// inLabel reports whether token i may be of a label: set with a capital, or a small
// joining word.
func (s Sentence) inLabel(i int) bool {
	if StartsUpper(s.Tok[i].Text) {
		return true
	}
	switch s.Lower(i) {
	case "and", "of", "the", "for":
		return i > 0
	}
	return false
}

// labelEnds reports whether a label of nouns ends before token i without a sign: a
// verb with a capital opens a sentence of small letters.
func (s Sentence) labelEnds(i int) bool {
	if i+1 >= len(s.Tok) || s.Gap(i) != " " || !StartsUpper(s.Tok[i].Text) || StartsUpper(s.Tok[i+1].Text) || !s.inLabel(i-1) || !StartsUpper(s.Tok[i-1].Text) {
		return false
	}
	if _, verb := s.Head(0, Keep); verb || s.rd.Words.Adverb(s.Lower(i-1)) || s.rd.Words.Traits[s.Lower(0)] {
		return false
	}
	return s.rd.opensWithVerb(s.Text[s.Tok[i].Start:])
}

// opensWithVerb reports whether a text opens with a capital and a verb that acts on
// something.
func (rd *Reader) opensWithVerb(text string) bool {
	s := rd.Read(text)
	if len(s.Tok) < 2 || !StartsUpper(s.Text) {
		return false
	}
	h, ok := s.Head(0, Keep)
	if !ok || h.Tok != 0 || strings.ContainsAny(s.Gap(1), "/-–") {
		return false
	}
	if next := s.afterJoin(0); next > 0 && s.Joined(next) { // "Collect and process specimens"
		_, verb := rd.Lexicon.As(s.Lower(next), h.Form)
		return verb
	}
	return s.StartsObject(1)
}
