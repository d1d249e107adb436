package facts

import (
	"strings"

	"vitals/analyzer/document"
	"vitals/analyzer/internal/nlp"
	"vitals/rules"
)

// A wordClass is what a word can be in a quantity; a word may be several.
type wordClass uint32

const (
	isUnit wordClass = 1 << iota
	isCollective
	isPerson
	isSetting
	isGroup
	isTime
	isPeriod
	isOccasion
	isChange
	isWait
	isTraining
	isStop
	isNameBefore
	isLooseName
	isNameAfter
	isCode
	isDose
	isSolution
	isVitalSign
	isProtocol
	isEstimate
	isSingular
	isLabelled
	isScale
	isUnitDosed
)

// A quantityReader finds the quantities of a bullet.
type quantityReader struct {
	class     map[string]wordClass
	number    map[string]float64
	magnitude map[string]float64
	multiple  map[string]float64
	adverb    map[string]string
	masks     *nlp.Phrases // value: index in maskTexts
	maskTexts []string
	vague     *nlp.Phrases // value 1: vague, 0: only looks so
}

func newQuantityReader(r *rules.Quantities) *quantityReader {
	q := &quantityReader{
		class:     make(map[string]wordClass, 2048),
		number:    numberMap(r.Numbers),
		magnitude: numberMap(r.Magnitudes),
		multiple:  numberMap(r.Multiples),
		adverb:    map[string]string{},
		masks:     nlp.NewPhrases(nil),
		vague:     nlp.NewPhrases(nil),
	}
	for _, a := range r.Adverbs {
		q.adverb[a.Word] = a.Per
	}
	q.addClasses(r)
	q.maskTexts = r.Masks
	for i, m := range r.Masks {
		q.masks.Add(m, i)
	}
	addPhrases(q.vague, r.Vague, 1)
	addPhrases(q.vague, r.NotVague, 0)
	return q
}

func numberMap(words []rules.NumberWord) map[string]float64 {
	m := make(map[string]float64, len(words))
	for _, w := range words {
		m[w.Word] = w.Value
	}
	return m
}

func (q *quantityReader) addClasses(r *rules.Quantities) {
	for _, l := range []struct {
		words []string
		class wordClass
	}{
		{r.Units, isUnit}, {r.Collectives, isUnit | isCollective}, {r.People, isUnit | isPerson},
		{r.Settings, isSetting}, {r.Groups, isGroup}, {r.Times, isTime}, {r.Periods, isPeriod},
		{r.Occasions, isOccasion}, {r.Changes, isChange}, {r.Waits, isWait}, {r.Training, isTraining},
		{r.Stops, isStop}, {r.NamesBefore, isNameBefore}, {r.LooseNames, isLooseName},
		{r.NamesAfter, isNameAfter}, {r.Codes, isCode}, {r.Doses, isDose},
		{r.Solutions, isSolution}, {r.VitalSigns, isVitalSign}, {r.Protocols, isProtocol},
		{r.Labelled, isLabelled}, {r.Estimates, isEstimate}, {r.Singulars, isSingular},
		{r.Scales, isScale}, {r.UnitDosed, isUnitDosed},
	} {
		for _, w := range l.words {
			q.class[w] |= l.class
		}
	}
}

func addPhrases(p *nlp.Phrases, list []string, value int) {
	for _, s := range list {
		p.Add(s, value)
	}
}

// has reports whether the token is a word of the class, as it stands or in
// the singular.
func (q *quantityReader) has(t token, c wordClass) bool {
	if t.kind == signToken {
		return false
	}
	if q.class[t.lower]&c != 0 {
		return true
	}
	s := singular(t.lower)
	return s != t.lower && q.class[s]&c != 0
}

// singular takes the plural ending or the possessive off a word.
func singular(w string) string {
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	switch {
	case len(w) > 4 && strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case len(w) > 4 && (strings.HasSuffix(w, "xes") || strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "shes") || strings.HasSuffix(w, "sses")):
		return w[:len(w)-2]
	case len(w) > 2 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		return w[:len(w)-1]
	}
	return w
}

// read returns the quantities of a bullet, with spans in the bullet's text.
func (q *quantityReader) read(text string) []Quantity {
	if !strings.ContainsAny(text, "0123456789") && !q.numberWords(text) {
		return nil
	}
	toks := tokenize(text)
	q.mask(text, toks)
	var out []Quantity
	for i := 0; i < len(toks); {
		found, next, ok := q.readAt(text, toks, i)
		if !ok {
			i++
			continue
		}
		found.Text = text[found.Start:found.End]
		out = append(out, found)
		i = next
	}
	return out
}

// numberWords reports whether the text may hold a number in words.
func (q *quantityReader) numberWords(text string) bool {
	for _, w := range nlp.Words(text) {
		if _, ok := q.number[w.Lower]; ok {
			return true
		}
		if _, ok := q.multiple[w.Lower]; ok {
			return true
		}
		if _, ok := q.magnitude[w.Lower]; ok {
			return true
		}
		switch w.Lower {
		case "half", "twice", "third", "thirds", "quarter", "quarters", "fourths", "percent":
			return true
		}
	}
	return false
}

// readVague returns the words of a bullet that stand where a number belongs.
func (q *quantityReader) readVague(text string, words []nlp.Word) []document.Span {
	var out []document.Span
	for _, m := range q.vague.Find(text, words) {
		if m.Value == 1 {
			out = append(out, document.Span{Start: words[m.First].Start, End: words[m.Last-1].End})
		}
	}
	return out
}
