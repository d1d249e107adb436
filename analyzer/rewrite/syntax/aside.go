package syntax

import (
	"slices"
	"strings"
)

// OpensAside reports whether token i, after a comma, opens an aside and no
// further item of a list.
func (s Sentence) OpensAside(i int) bool {
	if s.Lower(i) == "and" {
		return s.Prep(i + 1)
	}
	return s.rd.Words.Participles[s.Lower(i)] || !s.Fragment && s.ActsBeside(i)
}

// ActsBeside reports whether a word in -ing after a comma tells what is done
// besides, and names no thing of a list: "…, choosing the site", not "…, walking
// boots and slings".
func (s Sentence) ActsBeside(i int) bool {
	w, next := s.Lower(i), s.Lower(i+1)
	if !strings.HasSuffix(w, "ing") || len(w) < 6 || !s.StartsObject(i+1) || s.rd.Words.compounds[w+" "+next] {
		return false
	}
	if !Plural(next) || s.Lower(i+2) != "and" && !strings.Contains(s.Gap(i+2), ",") {
		return true
	}
	for k := i + 2; k < len(s.Tok) && !s.Stops(k); k++ { // "bleeding times and drug screens"
		if s.Lower(k-1) == "and" {
			_, ing := s.rd.Lexicon.As(s.Lower(k), Gerund)
			return ing
		}
	}
	return true
}

// Aside returns the token before which an aside of the bullet begins, such as
// ", ensuring …", "while …" or "to ensure …".
func (s Sentence) Aside(c Clause) (int, bool) {
	for i := c.ObjectEnd; i < len(s.Tok); i++ {
		if i == c.Object || s.And(i-1) {
			continue
		}
		if s.Stops(i) {
			return i, i > c.Object
		}
		switch w := s.Lower(i); {
		case w == "by" && (s.Lower(i+1) == "using" || s.Lower(i+1) == "utilizing"):
			return i, true
		case w == "while" || w == "when" || w == "whenever" || w == "using" || w == "utilizing" || w == "without":
			return i, true
		case w == "including" && strings.Contains(s.Gap(i), ","):
			return i, true
		case w == "who" || w == "which" || w == "until" || w == "because" || w == "if" || w == "so" || w == "including" || w == "such":
			return 0, false // what follows belongs to the word before it
		case w == "to" && s.rd.Words.purposes[s.Lower(i+1)] && s.Lower(i-1) != "how":
			return i, true
		case w == "in" && (s.Lower(i+1) == "accordance" || s.Lower(i+1) == "compliance"):
			return i, true
		case w == "as" && s.rd.Words.AsTold[s.Lower(i+1)] && !strings.Contains(s.Gap(i), "("):
			return i, true
		case strings.Contains(s.Gap(i), ",") && (s.rd.Words.Participles[w] || s.rd.Words.opensTrail[w] || s.ActsBeside(i)) && !s.inActs(c, i):
			return i, true
		case strings.Contains(s.Gap(i), ";") || s.dash(i):
			return i, true
		}
	}
	return 0, false
}

// inActs reports whether token i is one of several acts in -ing behind one
// preposition of a clause: "by taking vitals, drawing labs and giving shots".
func (s Sentence) inActs(c Clause, i int) bool {
	if !s.laterActs(i) {
		return false
	}
	for k := c.ObjectEnd; k+1 < i; k++ {
		if _, ing := s.rd.Lexicon.As(s.Lower(k+1), Gerund); ing && s.Lower(k) == "by" {
			return true
		}
	}
	return false
}

// ClauseStop returns where a phrase that belongs to the whole clause stands:
// at its end, before an aside.
func (s Sentence) ClauseStop(c Clause) int {
	if at, ok := s.Aside(c); ok && at < c.End {
		return at
	}
	return c.End
}

// HoldsBracket reports whether an aside in brackets stands in the clause.
func (s Sentence) HoldsBracket(c Clause) bool {
	for i := c.Object + 1; i < c.End; i++ {
		if strings.ContainsAny(s.Gap(i), "()") {
			return true
		}
	}
	return false
}

// BracketEnd returns the token after a bracket that follows a clause's object and
// that is closed before the clause ends.
func (s Sentence) BracketEnd(c Clause) (int, bool) {
	if c.ObjectEnd == c.Object || !strings.HasPrefix(s.Gap(c.ObjectEnd), " (") {
		return 0, false
	}
	for i := c.ObjectEnd + 1; i <= c.End; i++ {
		if strings.Contains(s.Gap(i), ")") {
			return i, strings.TrimLeft(s.Gap(i), ")") == " " || i == c.End
		}
	}
	return 0, false
}

// HasSubordinate reports whether a clause that hangs on another is in the bullet.
func (s Sentence) HasSubordinate() bool {
	return slices.ContainsFunc(s.Tok, func(t Token) bool { return s.rd.Words.Subordinate[t.Lower] })
}

// LeansBefore reports whether a clause of its own stands before the place
// where words about the whole clause would: "so nobody waits".
func (s Sentence) LeansBefore(c Clause) bool {
	return slices.ContainsFunc(s.Tok[min(c.ObjectEnd, s.ClauseStop(c)):s.ClauseStop(c)], func(t Token) bool {
		return s.rd.Words.Subordinate[t.Lower] && t.Lower != "before" && t.Lower != "after"
	})
}
