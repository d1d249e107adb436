package rewrite

import (
	"vitals/analyzer/internal/nlp"
	"vitals/analyzer/rewrite/syntax"
	"vitals/rules"
)

// lists are the words of the rules by which suggestions are made.
type lists struct {
	openings                    *nlp.Phrases // weak ones
	beforeOpening, afterOpening syntax.Set
	vaguePhrases                *nlp.Phrases
	nominals                    map[string]string // noun of an act to its verb: "delivery" to "deliver"
	titles                      syntax.Set

	manners, keptThings, once, adjuncts, leans, dangling syntax.Set // what stands after an object, and whether people may stand before it
	finite, kindsOf                                      syntax.Set

	// Verbs, in their base form.
	alone              syntax.Set // of helping, that may stand for work done by oneself
	givers             syntax.Set // what they act on goes to somebody
	suppliers          syntax.Set
	thingsOnly         syntax.Set // they act on things, not on people
	states, unmeasured syntax.Set // what they tell is not done one by one
	changeVerbs        syntax.Set // they tell that something got better
	scopeVerbs         syntax.Set // beyond a medical assistant's scope of practice

	plainWords syntax.Set // words that are no names

	// Nouns.
	scopeNouns     syntax.Set // beyond a medical assistant's scope of practice
	conditions     syntax.Set // what people have
	events, places syntax.Set // what the work is done for, and where
	byProvider     syntax.Set // what providers do
	onlySaid       syntax.Set // what is counted only where the bullet names it
	lastResort     syntax.Set // placeholders that stand behind all others

	onlyAssisted syntax.Set // ids of tasks that are never done by oneself
}

func newLists(all *rules.Rules) lists {
	r := &all.Rewrites
	l := lists{
		once:          syntax.NewSet(r.Once),
		keptThings:    syntax.NewSet(r.KeptThings),
		manners:       syntax.NewSet(r.Manners),
		adjuncts:      syntax.NewSet(r.Adjuncts),
		leans:         syntax.NewSet(r.Leans),
		dangling:      syntax.NewSet(r.Dangling),
		finite:        syntax.NewSet(r.Finite),
		kindsOf:       syntax.NewSet(r.KindsOf),
		afterOpening:  syntax.NewSet(r.AfterOpening),
		beforeOpening: syntax.NewSet(r.BeforeOpening),
		byProvider:    syntax.NewSet(r.ByProvider),
		conditions:    syntax.NewSet(r.Conditions),
		events:        syntax.NewSet(r.Events),
		givers:        syntax.NewSet(r.Givers),
		onlySaid:      syntax.NewSet(r.OnlySaid),
		places:        syntax.NewSet(r.Places),
		states:        syntax.NewSet(r.States),
		suppliers:     syntax.NewSet(r.Suppliers),
		thingsOnly:    syntax.NewSet(r.ThingsOnly),
		titles:        syntax.NewSet(r.Titles),
		unmeasured:    syntax.NewSet(r.Unmeasured),
		plainWords:    syntax.NewSet(all.Wording.PlainWords),
		lastResort:    syntax.NewSet(r.LastResort),
		changeVerbs:   syntax.NewSet(r.ChangeVerbs),
		alone:         syntax.NewSet(r.Alone),
		onlyAssisted:  syntax.NewSet(r.OnlyAssisted),
		scopeVerbs:    syntax.Set{}, scopeNouns: syntax.Set{},
		nominals: map[string]string{}, openings: nlp.NewPhrases(nil), vaguePhrases: nlp.NewPhrases(nil),
	}
	for _, n := range r.Nominals {
		l.nominals[n.Noun] = n.Verb
	}
	for i, o := range r.Openings {
		l.openings.Add(o.Phrase, i)
	}
	for i, v := range all.Wording.Vague {
		l.vaguePhrases.Add(v, i)
	}
	for _, s := range r.Scope {
		if len(s.With) == 0 {
			l.scopeVerbs[s.Verb] = true
		}
		for _, n := range s.Nouns {
			l.scopeNouns[n] = true
		}
	}
	return l
}
