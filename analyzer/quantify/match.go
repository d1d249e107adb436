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
	slices.SortStableFunc(m.out.Problems, func(a, b Problem) int { return a.Line - b.Line })
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
	if m.reads(e.Bullet) {
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
	if m.out.Decisions[i] = d; p != nil && !d.Says() {
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
	d.Way = way
	var problem *Problem
	d.Answers, problem = m.reader.answersTo(q.Ways[way], e, w)
	return d, problem
}

// answersTo returns the sound answers of an entry to the slots of a way, and the first
// thing that is wrong with the others.
func (r *Reader) answersTo(way rewrite.Rewrite, e Entry, w SheetWay) (map[string]string, *Problem) {
	answers := map[string]string{}
	var problem *Problem
	var open *rewrite.Slot // the first without an answer
	for i, s := range way.Slots {
		given := w.answerTo(s)
		if given.Text == "" {
			if open == nil {
				open = &way.Slots[i]
			}
			continue
		}
		p := r.judge(way, i, given, e.Sure)
		if p == nil {
			answers[s.Name] = given.Text
		} else if problem == nil {
			problem = p
		}
	}
	if problem == nil {
		problem = unanswered(way, e, w, open)
	}
	return answers, problem
}

// unanswered tells of what stands under an unknown name, or of a slot without an answer.
func unanswered(way rewrite.Rewrite, e Entry, w SheetWay, open *rewrite.Slot) *Problem {
	if a, ok := w.stray(way); ok {
		return tellStray(a, way, open)
	}
	if open != nil {
		return &Problem{Line: e.Line, What: "An answer is missing: " + open.Question}
	}
	return nil
}

// judge reports an answer that cannot be read, or looks like a slip that
// nobody confirmed.
func (r *Reader) judge(way rewrite.Rewrite, slot int, given SheetAnswer, sure bool) *Problem {
	a, err := r.ReadFor(way, slot, given.Text)
	if err != nil {
		p := &Problem{Line: given.Line, What: err.Error()}
		if tellsNone(err) {
			p.What += " If it is not known, leave it empty: the bullet then stays as it is."
		}
		return p
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
			return !slices.ContainsFunc(w.Answers, func(a SheetAnswer) bool { return sameName(a.Slot, s.Name) })
		})
	})
}
