package syntax

import (
	"reflect"
	"strings"
	"testing"

	"vitals/rules"
)

// No word stands twice in a list, and what a list of verbs holds is a verb.
func TestWordLists(t *testing.T) {
	r, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	rd := NewReader(&r.Wording)
	verbs := Set{}
	for _, f := range []string{"NounVerbs", "Helpers", "Tellers", "Intransitive", "Purposes", "GoesOnTo", "Informers", "PlainVerbs", "States", "Givers", "Suppliers", "ThingsOnly", "Unmeasured", "ChangeVerbs", "FallVerbs", "Alone", "TakePeople"} {
		verbs[f] = true
	}
	for _, lists := range []any{r.Wording, r.Rewrites} {
		v := reflect.ValueOf(lists)
		for i := range v.NumField() {
			name := v.Type().Field(i).Name
			words, ok := v.Field(i).Interface().([]string)
			if !ok {
				continue
			}
			seen := Set{}
			for _, w := range words {
				if seen[w] {
					t.Errorf("%s: %q stands twice", name, w)
				}
				seen[w] = true
				if verbs[name] && !rd.HasBase(w) {
					t.Errorf("%s: %q is no verb of the lexicon", name, w)
				}
			}
		}
	}
	seen := map[string]string{}
	for _, f := range r.Wording.Fragments {
		if !rd.HasBase(strings.Fields(f.Verb)[0]) {
			t.Errorf("fragments: %q is no verb of the lexicon", f.Verb)
		}
		for _, n := range f.Nouns {
			if other, known := seen[n]; known {
				t.Errorf("fragments: %q takes %q and %q", n, other, f.Verb)
			}
			seen[n] = f.Verb
		}
	}
	per := Set{}
	for _, c := range r.Wording.Counted {
		for _, n := range c.Nouns {
			if per[n] {
				t.Errorf("counted: %q stands twice", n)
			}
			per[n] = true
		}
	}
}
