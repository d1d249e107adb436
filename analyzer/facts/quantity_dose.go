package facts

import "slices"

// maskUnitDoses masks the doses of drugs that are measured in units and the
// number of places that take them: "Botox (155 units, 31 sites)".
func (q *quantityReader) maskUnitDoses(toks []token) {
	if !slices.ContainsFunc(toks, func(t token) bool { return q.has(t, isUnitDosed) }) {
		return
	}
	dosed := false
	for i := range toks {
		if before := at(toks, i-1); !q.numeric(toks[i]) || before.is("on") || before.is("across") {
			continue // "on 3 units" of a hospital
		}
		j := i + 1
		for at(toks, j).is("-") || at(toks, j).is("to") || q.numeric(at(toks, j)) {
			j++
		}
		switch t := at(toks, j).lower; t {
		case "unit", "units", "iu":
			maskRange(toks, toks[i].start, toks[j].start)
			dosed = true
		case "site", "sites", "point", "points", "area", "areas", "muscle", "muscles":
			toks[i].masked = toks[i].masked || dosed
		}
	}
}
