package rewrite

import "testing"

// What is done now and then, and what is done less often than every day, is
// told by the words that the rules give, and by no others.
func TestPeriodsOfWork(t *testing.T) {
	r, rw := rewriter(t)
	for _, text := range r.Rewrites.Occasional.Hit {
		if s := rw.read(text); !rw.occasional(s, s.ClausesOrWhole()[0]) {
			t.Errorf("%q is not taken for occasional", text)
		}
	}
	for _, text := range r.Rewrites.Occasional.Miss {
		if s := rw.read(text); rw.occasional(s, s.ClausesOrWhole()[0]) {
			t.Errorf("%q is taken for occasional", text)
		}
	}
	for _, rare := range r.Rewrites.Rare {
		for _, text := range rare.Hit {
			s := rw.read(text)
			if per := rw.perPerson(s, s.ClausesOrWhole()[0]); per != rare.Per {
				t.Errorf("%q: per %s, want %s", text, per, rare.Per)
			}
		}
		for _, text := range rare.Miss {
			s := rw.read(text)
			if per := rw.perPerson(s, s.ClausesOrWhole()[0]); per != "day" {
				t.Errorf("%q: per %s, want day", text, per)
			}
		}
	}
}
