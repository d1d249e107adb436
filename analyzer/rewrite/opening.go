package rewrite

import ()

// WeakOpening reports whether a bullet begins with one of the weak openings of
// the rules.
func (rw *Rewriter) WeakOpening(bullet string) bool {
	_, _, _, ok := rw.opening(bullet)
	return ok
}
