package facts

import "strings"

// reachOfVerb is how many words behind a verb are told with it.
const reachOfVerb = 5

// features returns what the model is told of a bullet: its words, those that
// stand side by side, its verbs with what follows them, the signs that the
// rules see and what they make of them, and the job's usual work.
func features(r reading, p place, ruled Category) []string {
	out := make([]string, 0, 8*len(r.stems)+8)
	out = append(out, "bias", "u="+string(p.usual), "r="+string(ruled)+" "+certainty(r.signs, p))
	if p.care {
		out = append(out, "care")
	}
	if p.away {
		out = append(out, "away")
	}
	last := ""
	for i := range r.stems {
		w := featureWord(r.stems[i])
		if w == "" {
			continue
		}
		out = append(out, "w="+w, "b="+last+" "+w)
		last = w
	}
	for _, c := range r.clauses {
		out = verbFeatures(out, c, r.stems)
	}
	for _, s := range r.signs {
		f := "s=" + s.source
		if s.weak {
			f = "s=~" + s.source
		}
		out = append(out, f)
	}
	return unique(out)
}

func verbFeatures(out []string, c clause, stems []string) []string {
	if c.head == "" {
		return out
	}
	out = append(out, "h="+c.head)
	for _, s := range stems[c.at+1 : min(c.last, c.at+1+reachOfVerb)] {
		if w := featureWord(s); w != "" {
			out = append(out, "p="+c.head+" "+w)
		}
	}
	return out
}

// featureWord returns a stem as the model knows it: any number is "#", and
// words that tell nothing are "".
func featureWord(stem string) string {
	switch stem {
	case "a", "an", "the", "of", "to", "in", "on", "for", "with", "at", "by", "from", "or", "as", "is", "are", "was", "were", "be":
		return ""
	}
	if stem != "" && strings.IndexByte("0123456789", stem[0]) >= 0 {
		return "#"
	}
	return stem
}

// certainty tells how sure the rules are of a category.
func certainty(signs []sign, p place) string {
	ws := weigh(signs, false, p)
	switch {
	case len(ws) > 1 && ws[1].sum >= ws[0].sum/2:
		return "split"
	case len(ws) > 0:
		return "sure"
	case len(signs) > 0:
		return "weak"
	}
	return "none"
}

// unique takes repeated features out, leaving the order.
func unique(features []string) []string {
	seen := make(map[string]bool, len(features))
	out := features[:0]
	for _, f := range features {
		if !seen[f] {
			seen[f] = true
			out = append(out, f)
		}
	}
	return out
}
