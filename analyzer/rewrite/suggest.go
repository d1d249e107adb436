package rewrite

import (
	"slices"
	"strings"

	"vitals/analyzer/facts"
	"vitals/analyzer/resume"
	"vitals/analyzer/rewrite/syntax"
	"vitals/rules"
)

// An order is what suggestions are made for.
type order struct {
	bullet string
	fb     facts.Bullet
	role   rules.Role
	at     rules.Setting
	title  string      // the job's
	wanted syntax.Form // the tense of the job
	named  bool        // a label before it names the work as a whole
}

// A draft is a suggestion with what it adds to the bullet and leaves out.
type draft struct {
	Rewrite
	warrant
}

// drafts returns the suggestions for a bullet that are faithful to it.
func (rw *Rewriter) drafts(b resume.Bullet, fb facts.Bullet, pos *resume.Position, role rules.Role) []draft {
	whole := strings.TrimSpace(b.Text)
	label := whole[:rw.reader.LeadIn(whole)]
	if _, _, _, weak := rw.opening(whole); weak {
		label = "" // "Duties: room patients" names no work
	}
	out := rw.behindLabel(label, whole, fb, pos, role)
	if len(out) == 0 && label != "" { // what the label names may be all that is counted
		out = rw.behindLabel("", whole, fb, pos, role)
	}
	return out
}

// behindLabel returns the suggestions for a bullet that opens with a label, "" for
// none, which is kept as it is.
func (rw *Rewriter) behindLabel(label, whole string, fb facts.Bullet, pos *resume.Position, role rules.Role) []draft {
	text := whole[len(label):]
	o := order{bullet: text, fb: fb, role: role, at: rw.setting(pos), wanted: tenseOf(text, pos), named: strings.HasSuffix(label, ": ")}
	if pos != nil {
		o.title = pos.Title
	}
	m := rw.mend(text, o.wanted, fb.Category == facts.Clinical)
	out, refused := rw.suggest(o, m)
	if len(out) == 0 && refused { // whatever went wrong in mending, the bullet itself takes a slot
		out, _ = rw.suggest(o, mended{text: text})
	}
	if len(out) == 0 {
		return nil
	}
	out = rw.forPopulation(out, o)
	if q, ok := rw.asQuestion(o, m); ok {
		out = append(withRoom(out), q)
	}
	if two, ok := rw.inTwo(o, m); ok {
		out = append(withRoom(out), two)
	}
	for i := range out {
		if about, ok := out[i].onLabel(label); ok {
			out[i].Rewrite = about
			continue
		}
		out[i].Rewrite = out[i].behind(label)
	}
	return slices.DeleteFunc(out, func(d draft) bool { return !rw.faithful(whole, d.Text, d.warrant) })
}

// behind returns the rewrite with the label before it that its bullet opens with.
func (r Rewrite) behind(label string) Rewrite {
	r.Text = label + r.Text
	for i := range r.Slots {
		r.Slots[i].At += len(label)
	}
	return r
}

// onLabel returns the rewrite with the slot in brackets after the label that it opens
// with, "Surgery prep (about [N] patients per week): …", where it would follow all
// that is told behind the label.
func (d draft) onLabel(label string) (Rewrite, bool) {
	name, colon := strings.CutSuffix(label, ": ")
	before, after, whole := strings.Cut(d.Text, d.template)
	atEnd := strings.Trim(after, " .") == ""
	if !colon || !whole || !strings.HasPrefix(d.template, " (") || strings.Contains(name, "(") || atEnd && len(strings.Fields(before)) < shortest {
		return d.Rewrite, false
	}
	if !atEnd && !strings.Contains(d.template, "patients") {
		return d.Rewrite, false
	}
	r := d.Rewrite
	r.Text = name + d.template + ": " + before + after
	for i := range r.Slots {
		r.Slots[i].At += len(name) - len(before)
	}
	return r, true
}

// shortest is how many words a sentence behind a label has at least for its slot to
// follow the label.
const shortest = 6

// withRoom leaves room for one more: the second goes, which is neither the best
// nor in the role's own order.
func withRoom(from []draft) []draft {
	if len(from) < most {
		return from
	}
	return slices.Delete(from, 1, 2)
}

// suggest collects the proposals for the mended text, each in the best of its
// forms that is faithful to the bullet as it was. It also reports whether there
// was a form that is not.
func (rw *Rewriter) suggest(o order, m mended) (out []draft, refused bool) {
	s := rw.read(m.text)
	s.Fragment = m.added != "" && !strings.Contains(m.added, " ") && strings.HasSuffix(strings.ToLower(m.text), strings.ToLower(o.bullet[min(1, len(o.bullet)):]))
	s.at, s.wanted, s.clinical, s.named = o.at, o.wanted, o.fb.Category == facts.Clinical, o.named
	found := &collection{rw: rw, order: o, mended: m, sentence: s, seen: syntax.Set{}}
	for _, v := range rw.exact(s) {
		found.add(Nearest, []proposal{v.proposal}, v.dropped...)
	}
	if len(found.drafts) > 0 {
		return found.drafts, found.refused
	}
	for _, p := range rw.changes(s) {
		found.add(Outcome, []proposal{p})
	}
	if rw.tellsOfOthers(s) {
		return found.drafts, found.refused
	}
	measures := rw.measures(s, o.fb, o.role)
	found.add(Nearest, rw.nearest(s, o.fb, measures))
	for _, me := range bestTwo(measures) {
		found.add(me.kind(), me.forms)
	}
	if len(found.drafts) == 0 {
		found.add(Nearest, rw.generic(s, rw.kindOfWork(o.fb)))
	}
	if re, ok := rw.reorder(s, measures, o.role); ok && len(found.drafts) < most {
		clear(found.seen)
		re.at, re.wanted, re.clinical, re.named = s.at, s.wanted, s.clinical, s.named
		found.add(ForRole, rw.place(re, measures[0]))
	}
	return found.drafts[:min(len(found.drafts), most)], found.refused
}

// nearest returns the forms that count the bullet's own things, where they stand
// better in it than the best measure.
func (rw *Rewriter) nearest(s sentence, fb facts.Bullet, measures []measure) []proposal {
	switch {
	case len(measures) == 0:
		return nil
	case !measures[0].leads:
		return rw.generic(s, rw.kindOfWork(fb))
	case !measures[0].stands(), measures[0].task.ID == "" && len(s.Clauses()) == 1:
		return rw.knownCounts(s, s.Clauses())
	}
	return nil
}

// A collection holds the suggestions found for one bullet so far.
type collection struct {
	rw       *Rewriter
	order    order
	mended   mended
	sentence sentence
	seen     syntax.Set // what is counted, as "[N] patients"
	drafts   []draft
	refused  bool // a form was not faithful
}

// add takes the first of the forms that is faithful to the bullet, if it counts
// what no other does. dropped are words of the bullet that it leaves out.
func (c *collection) add(kind Kind, forms []proposal, dropped ...string) {
	for _, p := range forms {
		what, _, _ := strings.Cut(p.inserted[max(strings.Index(p.inserted, "["), 0):], " per ")
		if c.seen[what] {
			return // the same thing, counted by another period
		}
		p, told := c.rw.withoutKind(p)
		w := warrant{p.template, c.mended.added, append(slices.Clone(dropped), c.mended.dropped...)}
		if told != "" {
			w.dropped = append(w.dropped, told)
		}
		if !c.rw.misplaced(p) && c.rw.faithful(c.order.bullet, p.text, w) {
			c.seen[what] = true
			c.drafts = append(c.drafts, draft{Rewrite{Kind: kind, Text: p.text, Slots: c.sentence.inTense(p.slots())}, w})
			return
		}
		c.refused = true
	}
}

// The questions of the rules are told of a job that is over or of one that goes on.
var (
	ofThen = strings.NewReplacer(" do you ", " did you ")
	ofNow  = strings.NewReplacer(" did you ", " do you ", " was that?", " is that?", " did this ", " does this ", " were in the team?", " are in the team?", " were on your list?", " are on your list?")
)

// inTense asks after work that goes on as such, and after work that is over.
func (s sentence) inTense(slots []Slot) []Slot {
	var tense *strings.Replacer
	switch {
	case s.wanted == syntax.Past:
		tense = ofThen
	case s.wanted == syntax.Base && s.tellsOfNow(s.ClausesOrWhole()[0]):
		tense = ofNow
	default:
		return slots
	}
	for i := range slots {
		slots[i].Question = tense.Replace(slots[i].Question)
	}
	return slots
}
