package quantify

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"

	"vitals/analyzer"
	"vitals/analyzer/rewrite"
)

// A Problem is an answer of a sheet that could not be used as it is, or was
// used for a bullet that reads otherwise.
type Problem struct {
	Line int    // in the sheet
	What string // a whole sentence
	Note bool   // it was used all the same, or need not be
}

// A Matched is a sheet laid beside a resume.
type Matched struct {
	Decisions []Decision // one for each question
	Problems  []Problem  // in the order of the sheet
	Rest      []Entry    // what says something and fits no bullet
}

// Match finds the bullets that the answers of a sheet are about, by what they
// say: the resume may have been put in another order, and a bullet lightly
// changed. questions are those about rep.
func (r *Reader) Match(sheet *Sheet, rep *analyzer.Report, questions []Question) Matched {
	m := matcher{reader: r, questions: questions, asked: map[int]int{}}
	for i, q := range questions {
		m.asked[q.Bullet] = i
	}
	m.out.Decisions = make([]Decision, len(questions))
	for i, b := range rep.Resume.Bullets {
		m.bullets = append(m.bullets, words(rep.Doc.Text[b.Start:b.End]))
		m.jobs = append(m.jobs, words(jobOf(rep, i)))
	}
	m.taken = make([]bool, len(m.bullets))
	m.match(m.withTyped(sheet.Entries))
	return m.out
}

type matcher struct {
	reader    *Reader
	questions []Question
	asked     map[int]int // bullet to question
	bullets   [][]string
	jobs      [][]string
	taken     []bool
	out       Matched
}

// withTyped returns the entries with the answers that were typed into a sentence, in
// place of its slots, and not behind their names.
func (m *matcher) withTyped(entries []Entry) []Entry {
	out := slices.Clone(entries)
	for i, e := range out {
		q := slices.IndexFunc(m.questions, func(q Question) bool { return slices.Equal(words(q.Text), words(e.Bullet)) })
		if e.Says() || q < 0 {
			continue
		}
		out[i].Ways = slices.Clone(e.Ways)
		for k, w := range e.Ways {
			out[i].Ways[k] = m.typedInto(m.questions[q], e.Line, w)
		}
	}
	return out
}

// typedInto returns a way with the answers that its sentence holds where the
// question's has slots.
func (m *matcher) typedInto(q Question, line int, w SheetWay) SheetWay {
	for _, have := range q.Ways {
		if len(have.Slots) == 0 || slices.Equal(words(have.Text), words(w.Becomes)) {
			continue
		}
		found := slotsPattern(have).FindStringSubmatch(w.Becomes)
		if len(found) != len(have.Slots)+1 || openSlot.MatchString(w.Becomes) {
			continue
		}
		w.Becomes, w.Answers = have.Text, nil
		for i, s := range have.Slots {
			w.Answers = append(w.Answers, SheetAnswer{Line: line, Slot: s.Name, Text: tidy(found[i+1])})
		}
		return w
	}
	if w.Becomes != "" && !slices.ContainsFunc(q.Ways, func(have rewrite.Rewrite) bool { return slices.Equal(words(have.Text), words(w.Becomes)) }) && !openSlot.MatchString(w.Becomes) {
		m.problem(Problem{Line: line, What: fmt.Sprintf("The sentence behind \"becomes:\" was changed, and is not used: %q. Type the number behind its name under \"answers:\", or your own sentence behind \"text:\".", short(w.Becomes))})
	}
	return w
}

// slotsPattern returns what matches a way's text with something short in each of
// its slots.
func slotsPattern(way rewrite.Rewrite) *regexp.Regexp {
	var b strings.Builder
	from := 0
	for _, s := range way.Slots {
		b.WriteString(looseSpace(way.Text[from:s.At]) + `(.{1,60}?)`)
		from = s.At + len(s.Placeholder)
	}
	return regexp.MustCompile(`(?is)^\s*` + b.String() + looseSpace(way.Text[from:]) + `\s*$`)
}

// looseSpace returns the pattern of a text in which any blank stands for any others.
func looseSpace(text string) string {
	return strings.ReplaceAll(regexp.QuoteMeta(blanks.ReplaceAllString(text, " ")), " ", `\s+`)
}

var blanks = regexp.MustCompile(`\s+`)

// match goes from the surest fit to the loosest, so that a loose one takes no
// bullet from a sure one.
func (m *matcher) match(entries []Entry) {
	at := make([]int, len(entries)) // bullet + 1
	near := make([]bool, len(entries))
	pass := func(find func(Entry) int, isNear bool) {
		for i, e := range entries {
			if at[i] != 0 || !e.Says() {
				continue
			}
			if b := find(e); b >= 0 {
				at[i], near[i], m.taken[b] = b+1, isNear, true
			}
		}
	}
	pass(func(e Entry) int { return m.same(e, true) }, false)
	pass(func(e Entry) int { return m.same(e, false) }, false)
	done := make([]bool, len(entries))
	for i, e := range entries {
		done[i] = at[i] == 0 && e.Says() && m.already(e)
	}
	for i, e := range entries {
		if !done[i] && at[i] == 0 && e.Says() {
			if b := m.near(e); b >= 0 {
				at[i], near[i], m.taken[b] = b+1, true, true
			}
		}
	}
	for i, e := range entries {
		switch {
		case !e.Says():
		case done[i]:
			m.problem(Problem{e.Line, fmt.Sprintf("The resume says this already: %q.", short(e.Bullet)), true})
		case at[i] == 0:
			m.out.Rest = append(m.out.Rest, e)
			m.problem(Problem{e.Line, m.noBullet(e), e.Left != ""})
		default:
			m.decide(e, at[i]-1, near[i])
		}
	}
}

// noBullet says why an entry found no bullet.
func (m *matcher) noBullet(e Entry) string {
	if slices.ContainsFunc(m.bullets, func(have []string) bool { return slices.Equal(have, words(e.Bullet)) }) {
		return fmt.Sprintf("No second bullet of the resume reads like %q: the first answers to it are used, these are not.", short(e.Bullet))
	}
	return fmt.Sprintf("No bullet of the resume reads like %q.", short(e.Bullet))
}

func (m *matcher) problem(p Problem) { m.out.Problems = append(m.out.Problems, p) }

// same returns the bullet that has the words of the entry, -1 for none.
func (m *matcher) same(e Entry, sameJob bool) int {
	want, job := words(e.Bullet), words(e.Job)
	for b, have := range m.bullets {
		if !m.taken[b] && slices.Equal(have, want) && (!sameJob || slices.Equal(m.jobs[b], job)) {
			return b
		}
	}
	return -1
}

// already reports whether a bullet of the resume, or two in a row, read as the
// entry's answers would make them, and takes what does.
func (m *matcher) already(e Entry) bool {
	var patterns []*regexp.Regexp
	if e.Own != "" {
		patterns = append(patterns, slotPattern(e.Own))
	}
	for _, w := range e.Ways {
		if w.whole() {
			patterns = append(patterns, slotPattern(w.Becomes))
		}
	}
	reads := func(text string) bool {
		return slices.ContainsFunc(patterns, func(p *regexp.Regexp) bool { return p.MatchString(text) })
	}
	for b, have := range m.bullets {
		text := strings.Join(have, " ")
		switch next := b + 1; {
		case m.taken[b]:
		case reads(text):
			m.taken[b] = true
			return true
		case next < len(m.bullets) && !m.taken[next] && reads(text+" "+strings.Join(m.bullets[next], " ")):
			m.taken[b], m.taken[next] = true, true
			return true
		}
	}
	return false
}

var openSlot = regexp.MustCompile(`\[[^\[\]]+\]`)

// slotPattern returns what matches the words of a text with anything short in
// its slots.
func slotPattern(text string) *regexp.Regexp {
	var parts []string
	for _, part := range openSlot.Split(text, -1) {
		parts = append(parts, regexp.QuoteMeta(strings.Join(words(part), " ")))
	}
	return regexp.MustCompile(`^` + strings.Join(parts, ` ?.{1,60} ?`) + `$`)
}

// How much two bullets must have in common for one to be the other, lightly
// changed, and how much more than the next best.
const (
	nearEnough = 0.8
	nearLead   = 0.05
)

// near returns the bullet that is most like the entry's, -1 where none is like
// it, or two are.
func (m *matcher) near(e Entry) int {
	want, job := words(e.Bullet), words(e.Job)
	best, second, at := 0.0, 0.0, -1
	for b, have := range m.bullets {
		if m.taken[b] {
			continue
		}
		score := alike(want, have)
		if slices.Equal(m.jobs[b], job) {
			score += nearLead / 2 // of two that are as like, the one of the same job
		}
		if score > best {
			best, second, at = score, best, b
		} else if score > second {
			second = score
		}
	}
	if best < nearEnough || best-second < nearLead/2 && second >= nearEnough {
		return -1
	}
	return at
}

// alike returns the share of words that two bullets have in common, from 0 to
// 1. A misspelt word is the same word.
func alike(a, b []string) float64 {
	if len(a) < 3 || len(b) < 3 {
		return 0
	}
	left := slices.Clone(b)
	common := 0
	for _, w := range a {
		if i := slices.IndexFunc(left, func(o string) bool { return sameWord(w, o) }); i >= 0 {
			left = slices.Delete(left, i, i+1)
			common++
		}
	}
	return 2 * float64(common) / float64(len(a)+len(b))
}

func sameWord(a, b string) bool {
	return a == b || len(a) >= 5 && len(b) >= 5 && levenshtein.ComputeDistance(a, b) == 1
}

var wordPattern = regexp.MustCompile(`[\pL\pN]+`)

// words returns the words of a text in small letters, without its signs.
func words(text string) []string { return wordPattern.FindAllString(strings.ToLower(text), -1) }

// short shortens a bullet to be named in a message.
func short(bullet string) string {
	const most = 60
	runes := []rune(tidy(bullet))
	if len(runes) <= most {
		return string(runes)
	}
	return strings.TrimSpace(string(runes[:most])) + " …"
}

// decide makes the decision about a bullet that an entry holds.
func (m *matcher) decide(e Entry, bullet int, near bool) {
	i, ok := m.asked[bullet]
	if !ok {
		m.out.Rest = append(m.out.Rest, e)
		m.problem(Problem{e.Line, fmt.Sprintf("There is no question about this bullet any more: %q.", short(e.Bullet)), e.Left != ""})
		return
	}
	q := m.questions[i]
	d, p := m.decision(q, e)
	if m.out.Decisions[i] = d; p != nil && !d.says() {
		m.out.Rest = append(m.out.Rest, e) // nothing that was typed is lost
	}
	switch {
	case p != nil:
		m.problem(*p)
	case near && d.Left == "":
		m.problem(Problem{e.Line, fmt.Sprintf("Used for the bullet that now reads %q.", short(q.Text)), true})
	}
}

// decision reads the entry's answers against the question's ways. With a
// problem it holds the answers that are sound.
func (m *matcher) decision(q Question, e Entry) (Decision, *Problem) {
	d := Decision{Sure: e.Sure, Left: e.Left}
	if d.Left != "" {
		return d, nil
	}
	if e.Own != "" {
		own, err := ownText(q, e.Own)
		if err != nil {
			return d, &Problem{Line: e.Line, What: err.Error()}
		}
		d.Own = own
		return d, nil
	}
	w := chosen(e)
	way := wayOf(q, w)
	if way < 0 {
		return d, &Problem{Line: e.Line, What: fmt.Sprintf("The bullet was changed since, and this answer fits no question about it any more: %q.", short(e.Bullet))}
	}
	if slices.ContainsFunc(w.Answers, func(a SheetAnswer) bool { return m.reader.Unknown(a.Text) || command(a.Text) == "skip" }) {
		return Decision{Left: Unknown}, nil
	}
	d.Way, d.Answers = way, map[string]string{}
	var problem *Problem
	for i, s := range q.Ways[way].Slots {
		k := slices.IndexFunc(w.Answers, func(a SheetAnswer) bool { return a.Slot == s.Name })
		var p *Problem
		if k < 0 || w.Answers[k].Text == "" {
			p = missing(e, w, q.Ways[way], s)
		} else if p = m.reader.judge(q.Ways[way], i, w.Answers[k], e.Sure); p == nil {
			d.Answers[s.Name] = w.Answers[k].Text
		}
		if problem == nil {
			problem = p
		}
	}
	return d, problem
}

// missing tells of a slot without an answer: that its answer stands behind a name
// that is not known, or that there is none.
func missing(e Entry, w SheetWay, way rewrite.Rewrite, slot rewrite.Slot) *Problem {
	for _, a := range w.Answers {
		if a.Text != "" && !slices.ContainsFunc(way.Slots, func(s rewrite.Slot) bool { return s.Name == a.Slot }) {
			return &Problem{Line: a.Line, What: fmt.Sprintf("%q is no name of an answer here. Write it as: %s: %s", a.Slot, slot.Name, a.Text)}
		}
	}
	return &Problem{Line: e.Line, What: "An answer is missing: " + slot.Question}
}

// judge reports an answer that cannot be read, or looks like a slip that
// nobody confirmed.
func (r *Reader) judge(way rewrite.Rewrite, slot int, given SheetAnswer, sure bool) *Problem {
	a, err := r.ReadFor(way, slot, given.Text)
	if err != nil {
		return &Problem{Line: given.Line, What: err.Error()}
	}
	if doubt := r.Slip(way.Slots[slot], a); doubt != "" && !sure {
		return &Problem{Line: given.Line, What: doubt + ` Is that right? If so, add a line "sure: yes" under the bullet.`}
	}
	return nil
}

// chosen returns the way of an entry that is to be used: the first that is
// answered whole, or else the first that is answered at all.
func chosen(e Entry) SheetWay {
	if i := slices.IndexFunc(e.Ways, SheetWay.whole); i >= 0 {
		return e.Ways[i]
	}
	return e.Ways[slices.IndexFunc(e.Ways, SheetWay.said)]
}

// wayOf returns the question's way that a sheet's is: the one of the same
// text, or else of the same slots; -1 for none.
func wayOf(q Question, w SheetWay) int {
	want := words(w.Becomes)
	i := slices.IndexFunc(q.Ways, func(have rewrite.Rewrite) bool { return slices.Equal(words(have.Text), want) })
	if i >= 0 {
		return i
	}
	return slices.IndexFunc(q.Ways, func(have rewrite.Rewrite) bool {
		return len(have.Slots) > 0 && len(have.Slots) == len(w.Answers) && !slices.ContainsFunc(have.Slots, func(s rewrite.Slot) bool {
			return !slices.ContainsFunc(w.Answers, func(a SheetAnswer) bool { return a.Slot == s.Name })
		})
	})
}
