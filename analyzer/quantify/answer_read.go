package quantify

import (
	"regexp"
	"slices"

	"vitals/rules"
)

// A Reader reads answers by the words in rules. It may be used by several
// goroutines at once.
type Reader struct {
	numbers    map[string]float64
	magnitudes map[string]float64
	periods    map[string]string // "wk" is "week"
	adverbs    map[string]string // "daily" is "day"
	hedges     []phrase          // the longest first
	behind     []phrase          // what may follow a number, the longest first
	couple     []phrase
	unknown    map[string]bool
	vague      map[string]bool
	patients   map[string]bool
	notTimes   map[string]bool
	slips      map[string]float64
}

// A phrase is a few words of an answer, with what they say.
type phrase struct {
	toks []string
	say  string
}

// more is what words behind a number say that are no hedge: "or more".
const more = "+"

// NewReader returns a Reader that goes by the rules r.
func NewReader(r *rules.Rules) *Reader {
	rd := &Reader{
		numbers: map[string]float64{}, magnitudes: map[string]float64{"k": 1000},
		periods: map[string]string{}, adverbs: map[string]string{},
		unknown: map[string]bool{}, vague: map[string]bool{}, patients: map[string]bool{}, notTimes: map[string]bool{}, slips: map[string]float64{},
	}
	for _, n := range r.Quantities.Numbers {
		rd.numbers[n.Word] = n.Value
	}
	for _, n := range r.Quantities.Magnitudes {
		rd.magnitudes[n.Word] = n.Value
	}
	for _, p := range r.Quantities.Periods {
		rd.periods[p] = p
	}
	for short, long := range units {
		rd.periods[short] = long
	}
	for _, a := range r.Quantities.Adverbs {
		rd.adverbs[a.Word] = a.Per
	}
	rd.addAnswers(&r.Answers)
	return rd
}

func (rd *Reader) addAnswers(a *rules.Answers) {
	for _, h := range a.Hedges {
		rd.hedges = addPhrases(rd.hedges, h.Words, h.Say)
	}
	for _, h := range a.Behind {
		rd.behind = addPhrases(rd.behind, h.Words, h.Say)
	}
	rd.couple = addPhrases(nil, a.Couple, "")
	for _, w := range a.Unknown {
		rd.unknown[w] = true
	}
	for _, w := range a.Vague {
		rd.vague[w] = true
	}
	for _, w := range a.Patients {
		rd.patients[w] = true
	}
	for _, w := range a.NotTimes {
		rd.notTimes[w] = true
	}
	for _, s := range a.Slips {
		rd.slips[s.Per] = s.Most
	}
	for _, list := range [][]phrase{rd.hedges, rd.behind, rd.couple} {
		slices.SortStableFunc(list, func(a, b phrase) int { return len(b.toks) - len(a.toks) })
	}
}

func addPhrases(to []phrase, words rules.Words, say string) []phrase {
	for _, w := range words {
		to = append(to, phrase{scan(w), say})
	}
	return to
}

// units are the short forms of units of time.
var units = map[string]string{
	"sec": "second", "secs": "second", "second": "second", "seconds": "second",
	"min": "minute", "mins": "minute", "minute": "minute", "minutes": "minute",
	"h": "hour", "hr": "hour", "hrs": "hour", "hour": "hour", "hours": "hour",
	"day": "day", "days": "day", "wk": "week", "wks": "week", "week": "week", "weeks": "week",
	"mo": "month", "mos": "month", "month": "month", "months": "month", "yr": "year", "yrs": "year", "year": "year", "years": "year",
	"shift": "shift", "shifts": "shift", "quarter": "quarter",
}

// seconds are the units of time that have a fixed length. A day of work has
// none.
var seconds = map[string]float64{"second": 1, "minute": 60, "hour": 3600}

var tokenPattern = regexp.MustCompile(`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+|\pL+(?:'\pL+)?|[<>]=|\S`)

// scan splits an answer into numbers, words and signs.
func scan(text string) []string { return tokenPattern.FindAllString(text, -1) }
