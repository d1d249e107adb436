package quantify

import (
	"strings"

	"vitals/analyzer/document"
	"vitals/analyzer/rewrite"
)

// A Decision is what the person decided about one bullet. The zero value is
// for a bullet that nothing was said about.
type Decision struct {
	Way     int               // index in Question.Ways
	Answers map[string]string // as typed, by the name of their slot
	Sure    bool              // the person confirmed an answer that looks like a slip
	Own     string            // the person's own sentence in place of any way
	Left    Left              // why the bullet stays as it is, "" where it does not
}

// Says reports whether anything was decided.
func (d Decision) Says() bool { return d.Left != "" || d.Own != "" || len(d.Answers) > 0 }

// Left says why a bullet stays as it is.
type Left string

// The reasons why a bullet stays as it is.
const (
	Skipped Left = "skipped" // for now: it is asked about again next time
	Unknown Left = "unknown" // the person does not know the number
)

// A Change is a bullet with its new text.
type Change struct {
	document.Span        // of the bullet in Document.Text
	Bullet        int    // index in Resume.Bullets
	Job           string // that it stands under
	Old, New      string
}

// Change returns the change that a decision makes to a question's bullet. It
// returns false where the bullet stays as it is: it is left, or a slot is open.
// The error, a *Misread, tells of an answer that does not fit its sentence.
func (r *Reader) Change(q Question, d Decision) (Change, bool, error) {
	c := Change{Span: q.Span, Bullet: q.Bullet, Job: q.Job, Old: q.Text}
	if d.Left != "" {
		return c, false, nil
	}
	if d.Own != "" {
		c.New = withStop(d.Own, q.Text)
		return c, c.New != c.Old, nil
	}
	text, open, err := r.filled(q, d)
	if err != nil || len(open) > 0 {
		return c, false, err
	}
	c.New = text
	return c, c.New != c.Old, nil
}

// withStop ends a text with a full stop where the one before it did: the
// bullet may be a sentence among others.
func withStop(text, before string) string {
	if strings.HasSuffix(before, ".") && !strings.ContainsAny(text[len(text)-1:], ".!?;:") {
		return text + "."
	}
	return text
}

// filled returns the text of the chosen way with the answers given so far.
func (r *Reader) filled(q Question, d Decision) (string, []rewrite.Slot, error) {
	way := q.Ways[d.Way]
	answers := map[string]Answer{}
	for i, s := range way.Slots {
		typed := d.Answers[s.Name]
		if strings.TrimSpace(typed) == "" {
			continue
		}
		a, err := r.ReadFor(way, i, typed)
		if err != nil {
			return "", nil, err
		}
		answers[s.Name] = a
	}
	text, open := fill(way, answers)
	return text, open, nil
}

// ownText checks a sentence that the person wrote. The error is a *Misread.
func ownText(q Question, text string) (string, error) {
	text = tidy(text)
	for _, w := range q.Ways {
		for _, s := range w.Slots {
			if strings.Contains(text, s.Placeholder) {
				return "", misread("It still holds %s: put your number there.", s.Placeholder)
			}
		}
	}
	if len([]rune(text)) > 600 {
		return "", misread("That is too long for a bullet. One or two lines read best.")
	}
	return text, nil
}
