package rewrite

import (
	"vitals/analyzer/internal/nlp"
	"vitals/rules"
)

// lists are the words of the rules by which suggestions are made.
type lists struct {
	afterOpening           set
	beforeOpening          set
	byProvider             set
	conditions             set
	events                 set
	givers                 set
	onlySaid               set
	places                 set
	states                 set
	suppliers              set
	thingsOnly             set
	titles                 set
	unmeasured             set
	nominals               map[string]string // noun of an act to its verb: "delivery" to "deliver"
	openings, vaguePhrases *nlp.Phrases
}

func newLists(r *rules.Rewrites) lists {
	l := lists{
		afterOpening:  newSet(r.AfterOpening),
		beforeOpening: newSet(r.BeforeOpening),
		byProvider:    newSet(r.ByProvider),
		conditions:    newSet(r.Conditions),
		events:        newSet(r.Events),
		givers:        newSet(r.Givers),
		onlySaid:      newSet(r.OnlySaid),
		places:        newSet(r.Places),
		states:        newSet(r.States),
		suppliers:     newSet(r.Suppliers),
		thingsOnly:    newSet(r.ThingsOnly),
		titles:        newSet(r.Titles),
		unmeasured:    newSet(r.Unmeasured),
		nominals:      map[string]string{}, openings: nlp.NewPhrases(nil), vaguePhrases: nlp.NewPhrases(nil),
	}
	for _, n := range r.Nominals {
		l.nominals[n.Noun] = n.Verb
	}
	for i, o := range r.Openings {
		l.openings.Add(o.Phrase, i)
	}
	for i, v := range r.Vague {
		l.vaguePhrases.Add(v, i)
	}
	return l
}
