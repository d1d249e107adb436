package facts

import (
	"slices"

	"vitals/analyzer/internal/nlp"
)

// A field says where a job stands.
type field int

const (
	anyField      field = iota // nothing tells
	healthField                // in healthcare
	outsideField               // in another field, where every task is other
	businessField              // in any business: the employer or the bullets tell which
)

// A place is where a bullet's work was done.
type place struct {
	field field
	usual Category // the kind of most of the job's work, "" where nothing tells
	care  bool     // a job of patients' care, among other work
	away  bool     // a job away from patients: at a desk, or one that only leads or teaches
}

// inHealthcare reports whether nothing tells that the job is in another field.
func (p place) inHealthcare() bool { return p.field != outsideField && p.field != businessField }

// What a word of a title or an employer says of the job.
const (
	healthWord = iota
	careWord
	bedsideWord
	clericalWord
	leadingWord
	handsWord
	teachingWord
	outsideWord
	businessWord
)

// placeOf tells the place of a job from its title and employer.
func (l *lexicon) placeOf(title, employer string) place {
	f, care := l.titleField(title)
	if f == anyField || f == businessField {
		f = l.employerField(employer, f)
	}
	p := place{field: f, care: care}
	l.addUsual(&p, title)
	return p
}

// addUsual adds what a title tells of the job's usual work.
func (l *lexicon) addUsual(p *place, title string) {
	hands, teaches := false, false
	for _, m := range l.usual.Find(title, nlp.Words(title)) {
		switch {
		case m.Value == leadingWord, m.Value == teachingWord:
			p.usual = Leadership
			teaches = teaches || m.Value == teachingWord
		case m.Value == clericalWord && p.usual != Leadership:
			p.usual = Administrative
		case m.Value == bedsideWord && p.usual == "":
			p.usual = Clinical
		}
		hands = hands || m.Value == bedsideWord || m.Value == handsWord
	}
	p.away = teaches || !hands && (p.usual == Leadership || p.usual == Administrative)
}

// titleField tells the field from a title. A job of care stays in healthcare
// whatever stands beside it ("medical assistant instructor"); else the last
// word that tells a field names the job ("hospital cook").
func (l *lexicon) titleField(title string) (f field, care bool) {
	for _, m := range l.jobs.Find(title, nlp.Words(title)) {
		switch m.Value {
		case careWord:
			return healthField, true
		case healthWord:
			f = healthField
		case outsideWord:
			f = outsideField
		case businessWord:
			if f == anyField {
				f = businessField
			}
		}
	}
	return f, false
}

// employerField tells the field from an employer, where the title told at most
// that the work is of any business.
func (l *lexicon) employerField(employer string, f field) field {
	for _, m := range l.jobs.Find(employer, nlp.Words(employer)) {
		switch m.Value {
		case healthWord, careWord:
			return healthField
		default:
			f = businessField
		}
	}
	return f
}

// ofHealth counts what a bullet says of healthcare and of other fields.
func (l *lexicon) ofHealth(text string) (health, outside int) {
	words := nlp.Words(text)
	for _, m := range l.jobs.Find(text, words) {
		switch {
		case m.Value == careWord && words[m.First].Text != "RMAs":
			health++
		case m.Value == outsideWord:
			outside++
		}
	}
	for _, w := range words {
		if l.healthTold[l.stem(w.Lower)] {
			health++
		}
	}
	r := l.stemmed(words)
	for _, s := range l.phraseSigns(text, r.words, r.stems) {
		switch {
		case s.weak:
		case s.category == Clinical, healthTask(s.task):
			health++
		case s.source == "outside":
			outside++
		}
	}
	return health, outside
}

// healthTask reports a task of the desk that no other field has.
func healthTask(task string) bool {
	switch task {
	case "prior-auth", "charge-coding", "insurance-verification", "copays-cash":
		return true
	}
	return false
}

// What evidence weighs against that of a task.
const (
	traitWeight = 0.6 // a trait beside a task leaves the task's kind
	wordWeight  = 0.5 // a weak word that tells no task: "patient"
	usualWeight = 1.0 // the weak evidence that the job's usual work outweighs
	realShare   = 0.4 // a further category is real from this share of the main one's weight
)

// A weight is the sum of a category's evidence in a bullet.
type weight struct {
	category Category
	sum      float64
	first    int  // word of its first evidence
	near     bool // some of it stands under no verb that touches no patient
}

// categorize decides the category of a bullet and its further ones.
func categorize(signs []sign, p place) (Category, []Category) {
	if !p.inHealthcare() {
		return Other, nil
	}
	ws := weigh(signs, false, p)
	if len(ws) == 0 {
		return categorizeWeak(signs, p), nil
	}
	var also []Category
	for _, w := range ws[1:] {
		if w.sum >= realShare*ws[0].sum && w.category != Other && (w.near || w.category != Clinical) {
			also = append(also, w.category)
		}
	}
	return ws[0].category, also
}

// categorizeWeak decides by the job's usual work and by weak evidence. Where
// neither tells, a job in healthcare is taken to be in its office.
func categorizeWeak(signs []sign, p place) Category {
	ws := weigh(signs, true, p)
	switch {
	case len(ws) > 0 && (p.usual == "" || ws[0].sum > usualWeight):
		return ws[0].category
	case p.usual != "":
		return p.usual
	case p.care:
		return Clinical
	case p.field == healthField:
		return Administrative
	}
	return Other
}

// worth returns what a sign weighs.
func (s sign) worth(f field) float64 {
	switch {
	case s.category == Other && f == healthField && s.weak:
		return 0.1
	case s.category == Other && f == healthField:
		return traitWeight
	case s.weak && s.task == "" && s.source != "medical-words":
		return wordWeight
	}
	return 1
}

// weigh sums the evidence, each source once, the heaviest category first and
// of two equal ones the one that is told first.
func weigh(signs []sign, weak bool, p place) []weight {
	f := p.field
	var out []weight
	var seen []string
	for _, s := range signs {
		// Words of other fields say little at a job in healthcare.
		if s.source == "outside" && f == healthField {
			s.weak = true
		}
		switch {
		case s.category != Clinical:
		case p.away && (s.far || !s.hand):
			continue
		case s.far && !p.care && p.usual == "":
			s.weak = true
		}
		if s.weak != weak || slices.Contains(seen, s.source) {
			continue
		}
		seen = append(seen, s.source)
		i := slices.IndexFunc(out, func(w weight) bool { return w.category == s.category })
		if i < 0 {
			out = append(out, weight{category: s.category, first: s.at})
			i = len(out) - 1
		}
		out[i].sum += s.worth(f)
		out[i].near = out[i].near || !s.far
	}
	slices.SortStableFunc(out, func(a, b weight) int {
		switch {
		case a.sum > b.sum:
			return -1
		case a.sum < b.sum:
			return 1
		}
		return a.first - b.first
	})
	return out
}
