package rewrite

import "strings"

// A verbAt is a verb of a bullet: a token with its reading.
type verbAt struct {
	tok int
	reading
}

// head finds the verb a sentence opens with, after adverbs and "I". tense
// decides words that read as present and past ("set", "read").
func (rw *Rewriter) head(s sentence, from int, wanted form) (verbAt, bool) {
	i := from
	for i < len(s.tok) && rw.words.adverb(s.lower(i)) && !(i > from && s.breaks(i)) {
		i++
	}
	if i >= len(s.tok) || i > from && s.breaks(i) {
		return verbAt{}, false
	}
	r, ok := rw.headReading(s, i, wanted)
	if i > from && periodic[s.lower(i-1)] && r.form == third {
		return verbAt{}, false // "weekly controls"
	}
	return verbAt{i, r}, ok
}

func (rw *Rewriter) headReading(s sentence, i int, wanted form) (reading, bool) {
	word := s.lower(i)
	if rw.words.traits[word] {
		return reading{}, false
	}
	if r, ok := rw.lex.as(word, past, base); ok && r.form == past {
		if b, both := rw.lex.as(word, base); both && (wanted == base || rw.baseJoined(s, i)) {
			return b, true
		}
		return r, true
	}
	if r, ok := rw.lex.as(word, base); ok {
		if _, told := rw.lex.as(s.lower(i+1), past); told && rw.words.nounVerbs[word] && !rw.hasBase(s.lower(i+1)) && !s.breaks(i+1) && !plural(s.lower(i+2)) {
			return reading{}, false // "phone triaged"
		}
		return r, !rw.isNoun(s, i)
	}
	if r, ok := rw.lex.as(word, gerund); ok {
		return r, !rw.gerundIsNoun(s, i)
	}
	if r, ok := rw.lex.as(word, third); ok {
		return r, !rw.words.nounVerbs[r.base] || rw.thirdActs(s, i)
	}
	if r, ok := rw.lex.as(word, participle); ok {
		return r, true
	}
	if stem, ok := strings.CutSuffix(word, "ed"); ok && len(stem) > 2 && rw.lex.read(word) == nil {
		return reading{unknownBase(stem), past}, true // a verb the lexicon does not know
	}
	return reading{}, false
}

// unknownBase guesses the base form of a verb by what is left without -ed.
func unknownBase(stem string) string {
	last := stem[len(stem)-1]
	switch {
	case strings.HasSuffix(stem, "at") && len(stem) > 4, strings.IndexByte("svczu", last) >= 0 && !strings.HasSuffix(stem, "ss"):
		return stem + "e"
	case last == 'i':
		return stem[:len(stem)-1] + "y"
	case len(stem) > 3 && last == stem[len(stem)-2] && strings.IndexByte("bdgmnpt", last) >= 0:
		return stem[:len(stem)-1]
	}
	return stem
}

// baseJoined reports whether a verb in its base form is joined on to a verb
// that reads as present and past: "set up rooms and clean probes".
func (rw *Rewriter) baseJoined(s sentence, i int) bool {
	for k := i + 2; k < len(s.tok) && !s.stops(k); k++ {
		w := s.lower(k)
		if s.joined(k) && s.lower(k) != "and" && rw.canBeVerb(s, k) && !rw.isNoun(s, k) && !rw.prep(s, k) {
			_, past := rw.lex.as(w, past)
			return !past && (!rw.words.nounVerbs[w] || rw.verbLike(s, k, verbAt{i, reading{w, base}}))
		}
	}
	return false
}

// thirdActs reports whether a word in -s acts on something, alone or together
// with the next ("monitors and records vital signs").
func (rw *Rewriter) thirdActs(s sentence, i int) bool {
	if !s.joined(i+1) && s.lower(i+1) != "and" {
		return rw.startsObject(s, i+1)
	}
	k := i + 1
	if s.lower(k) == "and" {
		k++
	}
	_, ok := rw.lex.as(s.lower(k), third)
	return ok && !strings.Contains(s.gap(k), "/") && rw.startsObject(s, k+1)
}

// isNoun reports whether a word that can be a base verb is a noun here.
func (rw *Rewriter) isNoun(s sentence, i int) bool {
	if !rw.words.nounVerbs[s.lower(i)] {
		return false
	}
	if rw.inRun(s, i) {
		return false
	}
	next := s.lower(i + 1)
	switch {
	case next == "":
		return true
	case rw.words.compoundHeads[next] && rw.endsPhrase(s, i+1, len(s.tok)) || rw.words.compounds[s.lower(i)+" "+next]:
		return !s.breaks(i + 1)
	case next == "and" || next == "or":
		return !rw.canBeVerb(s, i+2)
	case s.joined(i + 1):
		return !rw.canBeVerb(s, i+1)
	case next == "of":
		return true
	}
	return s.breaks(i + 1)
}

// inRun reports whether token i is one of several single verbs listed at the
// head of a sentence: "scan, fax and file".
func (rw *Rewriter) inRun(s sentence, i int) bool {
	from := 0
	for k := i; k > 0; k-- {
		if s.stops(k) {
			from = k
			break
		}
	}
	k, n, sure := from, 0, false
	for k < len(s.tok) && rw.hasBase(s.lower(k)) && (n == 0 || s.joined(k)) {
		sure = sure || !rw.words.nounVerbs[s.lower(k)]
		last := k
		n++
		if k++; s.lower(k) == "and" || s.lower(k) == "or" {
			k++
		}
		if !s.joined(k) {
			k = last + 1
			break
		}
	}
	if k < len(s.tok) && s.joined(k) && !rw.hasBase(s.lower(k)) && !rw.prep(s, k) && !s.stops(k) {
		return false // the list goes on with things: "staple, stitch and strip removal"
	}
	return k > i && (n > 2 || n == 2 && sure) && !rw.words.compoundHeads[s.lower(k)]
}

// gerundIsNoun reports whether a word in -ing names a thing ("scheduling and
// insurance verification") and does not open a phrase ("scheduling visits").
func (rw *Rewriter) gerundIsNoun(s sentence, i int) bool {
	next := s.lower(i + 1)
	switch {
	case rw.words.compounds[s.lower(i)+" "+next]:
		return true
	case next == "" || s.breaks(i+1) && !s.joined(i+1):
		return true
	case next == "and" || next == "or" || s.joined(i+1):
		k := i + 1
		if next == "and" || next == "or" {
			k++
		}
		_, ok := rw.lex.as(s.lower(k), gerund)
		return !ok || rw.gerundIsNoun(s, k)
	case rw.words.compoundHeads[next]:
		return true
	}
	return false
}

func (rw *Rewriter) canBeVerb(s sentence, i int) bool {
	_, ok := rw.lex.as(s.lower(i), base)
	return ok && rw.startsObject(s, i+1)
}

// startsObject reports whether an object, a particle or a preposition's phrase
// can begin at token i: that what stands before may be a verb.
func (rw *Rewriter) startsObject(s sentence, i int) bool {
	w := s.lower(i)
	if w == "" || s.breaks(i) || w == "and" || w == "or" {
		return false
	}
	return rw.words.particles[w] || w == "to" || w == "for" || w == "with" || w == "on" || !rw.prep(s, i)
}

// verbs returns the head verb and those joined to it, up to the sentence's end.
func (rw *Rewriter) verbs(s sentence, head verbAt) []verbAt {
	out := []verbAt{head}
	aim := false    // nested by "to"
	nested := false // inside "to … and …", "by … and …", "who … and …"
	for i := head.tok + 1; i < len(s.tok) && !s.stops(i); i++ {
		if strings.ContainsAny(s.gap(i), ",") && !(nested && aim && head.form != base && rw.hasBase(s.lower(i))) {
			nested, aim = false, false
		}
		if _, ok := rw.lex.as(s.lower(i), third); s.joined(i) && (!nested || aim && ok && (head.form == third || head.form == gerund) && rw.thirdActs(s, i)) {
			k := i
			if strings.HasSuffix(s.lower(i), "ly") && rw.words.adverb(s.lower(i)) && i+1 < len(s.tok) && !s.breaks(i+1) {
				k++
			}
			if r, ok := rw.joinedReading(s, k, out); ok {
				out = append(out, verbAt{k, r})
				i = k
				continue
			}
		}
		if rw.opensNested(s, i, head) {
			nested, aim = true, aim || s.lower(i) == "to"
		}
	}
	return out
}

// opensNested reports whether token i opens a phrase with verbs of its own.
func (rw *Rewriter) opensNested(s sentence, i int, head verbAt) bool {
	switch s.lower(i) {
	case "that", "who", "how", "which", "while", "when", "where", "because", "if", "so", "until":
		return true
	case "to":
		_, ok := rw.lex.as(s.lower(i+1), base)
		return ok
	}
	if _, ok := rw.lex.as(s.lower(i), gerund); ok {
		return rw.prep(s, i-1) || i == head.tok+1 && head.form == gerund
	}
	_, bare := rw.lex.as(s.lower(i), base)
	return bare && rw.words.people[s.lower(i-1)] && (head.base == "help" || head.base == "let" || head.base == "make")
}

// joinedReading reads token i, which a joining word precedes, as a verb of the
// same kind as the head.
func (rw *Rewriter) joinedReading(s sentence, i int, before []verbAt) (reading, bool) {
	word := s.lower(i)
	head := before[0]
	if allUpper(s.tok[i].text) && len(word) > 1 && !shouting(s.text) {
		return reading{}, false // a short form: "FIT kits"
	}
	if rw.words.compounds[word+" "+s.lower(i+1)] && !s.breaks(i+1) {
		return reading{}, false // "follow ups"
	}
	if strings.HasPrefix(word, "post") && strings.HasPrefix(s.lower(i-2), "pre") {
		return reading{}, false // "pre and post treatment"
	}
	if rw.words.particles[s.lower(i+1)] && namesThing(s.lower(i-2)) && s.lower(i-1) == "and" && !rw.startsObject(s, i+2) {
		return reading{}, false // "preparation and set up"
	}
	if head.form == gerund {
		r, ok := rw.lex.as(word, gerund)
		if t, third := rw.lex.as(word, third); third && rw.words.helpers[t.base] && s.lower(i-1) == "and" && rw.startsObject(s, i+1) && !rw.prep(s, i+1) {
			return t, true // told in another form than the first: "performing care and assists nurses"
		}
		if b, bare := rw.lex.as(word, base); bare && !ok && !rw.prep(s, i) {
			return b, rw.words.determiners[s.lower(i+1)] || (!rw.words.nounVerbs[word] || plainVerbs[word]) && (plural(s.lower(i+1)) || plainVerbs[word] && plural(s.lower(i+2)))
		}
		return r, ok && !(rw.words.participles[word] && s.lower(i-1) != "and" && !rw.laterActs(s, i)) && !rw.listedGerund(s, i, before)
	}
	if r, ok := rw.lex.as(word, past); ok {
		if b, both := rw.lex.as(word, base); both && head.form == base {
			return b, true
		}
		return r, head.form != base || !rw.qualifies(s, i)
	}
	if r, ok := rw.lex.as(word, third); ok && head.form == third {
		if rw.words.nounVerbs[r.base] && s.lower(i-1) == "and" && strings.Contains(s.gap(i+1), ",") {
			return reading{}, false // "performs venipuncture and fingersticks, labels tubes"
		}
		return r, !strings.Contains(s.gap(i), "/") && (rw.thirdActs(s, i) || !rw.words.nounVerbs[r.base] && s.lower(i+1) == "and")
	}
	r, ok := rw.lex.as(word, base)
	if !ok || rw.prep(s, i) || word == "lead" && !rw.words.determiners[s.lower(i+1)] && !rw.words.team[s.lower(i+1)] && !rw.words.team[s.lower(i+2)] {
		return reading{}, false // "hemoglobin and lead checks"
	}
	return r, rw.baseActs(s, i, head)
}

// plainVerbs are verbs that seldom stand before a noun as part of it.
var plainVerbs = set{"run": true, "do": true, "make": true, "take": true, "give": true, "draw": true, "keep": true, "get": true, "send": true}

// laterActs reports whether a list of acts in -ing goes on after token i and ends
// with "and": "recording vitals and updating lists".
func (rw *Rewriter) laterActs(s sentence, i int) bool {
	for k := i + 1; k < len(s.tok) && !s.stops(k); k++ {
		if _, ok := rw.lex.as(s.lower(k), gerund); ok && s.lower(k-1) == "and" && !rw.gerundIsNoun(s, k) {
			return true
		}
	}
	return false
}

// baseActs reports whether a base form after a joining word is a verb.
func (rw *Rewriter) baseActs(s sentence, i int, head verbAt) bool {
	switch noun := rw.words.nounVerbs[s.lower(i)]; {
	case noun && head.form == past: // the tenses differ: only a sure verb counts
		return rw.words.determiners[s.lower(i+1)] || rw.pastFollows(s, i) && rw.verbLike(s, i, head)
	case noun:
		return rw.verbLike(s, i, head)
	}
	next := s.lower(i + 1)
	switch next {
	case "how", "that", "whether", "what", "from", "into", "above", "below": // "and titrate from", "and explain how"
		return s.lower(i-1) == "and"
	}
	return rw.startsObject(s, i+1) || next == "and" || next == "or" || s.joined(i+1) || next == "in" || next == "as" || next == "" || rw.words.intransitive[s.lower(i)]
}

// pastFollows reports whether a verb in the past is joined on after token i.
func (rw *Rewriter) pastFollows(s sentence, i int) bool {
	for k := i + 2; k < len(s.tok) && !s.stops(k); k++ {
		if _, ok := rw.lex.as(s.lower(k), past); ok && s.joined(k) && !rw.hasBase(s.lower(k)) {
			return true
		}
	}
	return false
}

// qualifies reports whether a word in -ed stands before a noun it describes:
// "clean and organized rooms".
func (rw *Rewriter) qualifies(s sentence, i int) bool {
	if s.lower(i-1) != "and" || !rw.startsObject(s, i+1) {
		return false
	}
	end := i + 1
	for end < len(s.tok) && !s.breaks(end) && !rw.prep(s, end) && s.lower(end) != "and" {
		end++
	}
	return plural(s.lower(end - 1))
}

// verbLike reports whether a noun or verb, after a joining word, acts on
// something: "and order supplies", not "and order sets" or "and transport".
func (rw *Rewriter) verbLike(s sentence, i int, head verbAt) bool {
	if rw.inRun(s, i) {
		return true
	}
	if rw.isNoun(s, i) || strings.Contains(s.gap(i+1), ",") {
		return false
	}
	next := s.lower(i + 1)
	if next == "and" || next == "or" || strings.ContainsAny(s.gap(i+1), "/&") {
		return true // isNoun has looked further
	}
	if rw.words.particles[next] || rw.words.determiners[next] || next == "how" || rw.words.verbPairs[s.lower(i)+" "+next] {
		return true
	}
	if !rw.startsObject(s, i+1) || next == "for" || next == "to" || next == "on" || next == "with" {
		return rw.words.intransitive[s.lower(i)] || head.form == base && (next == "for" || next == "with") && i == head.tok+2
	}
	return true
}

// listedGerund reports whether a word in -ing after a joining word is one more
// thing of a list ("drawing blood, vitals, charting").
func (rw *Rewriter) listedGerund(s sentence, i int, before []verbAt) bool {
	if next := s.lower(i + 1); next != "" && !s.breaks(i+1) && next != "and" && next != "or" && !strings.ContainsAny(s.gap(i+1), "/&") {
		return rw.words.compoundHeads[next]
	}
	if k := s.afterJoin(i); k > i {
		if _, ok := rw.lex.as(s.lower(k), gerund); !ok {
			return true
		}
	}
	last := before[len(before)-1].tok
	for k := last + 1; k < i; k++ {
		if strings.ContainsAny(s.gap(k), ",") || k > last+1 && s.lower(k) == "and" {
			if k < i-1 || !s.joined(i) {
				return true // an item without a verb stands between
			}
		}
	}
	if i-last < 2 {
		return false
	}
	_, noun := rw.lex.as(s.lower(i-2), gerund)
	return noun && last != i-2
}
