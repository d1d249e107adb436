package rewrite

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"vitals/analyzer/document"
	"vitals/analyzer/facts"
	"vitals/analyzer/resume"
	"vitals/analyzer/rewrite/syntax"
	"vitals/rules"
)

// The property of every suggestion, told without the checker's own code: over
// all labelled bullets and as many made ones, no number, name, system or
// credential comes in or is lost, every other word that comes in is of the
// templates, and no verb beyond scope comes in. And the checker refuses each
// suggestion in which one of that is done on purpose.
func TestNothingIsInvented(t *testing.T) {
	r, rw := rewriter(t)
	bullets := append(labelled(t), made()...)
	if len(bullets) < 4000 {
		t.Fatalf("%d bullets", len(bullets))
	}
	words := templateWords(r)
	dice := rand.New(rand.NewPCG(1, 2))
	found := factsOf(r, bullets)
	suggestions, mutants := 0, 0
	for i, b := range bullets {
		role := r.Roles.Roles[i%len(r.Roles.Roles)]
		job := resume.Position{Start: resume.Month{Year: 2019}, End: resume.Month{Year: 2022}}
		if i%2 == 0 {
			job.End = resume.Month{Present: true}
		}
		for _, s := range rw.drafts(resume.Bullet{Text: b}, found[i], &job, role) {
			suggestions++
			if fault := invention(rw, words, b, s.Rewrite); fault != "" {
				t.Errorf("%s: %q: %q: %s", role.ID, b, s.Text, fault)
			}
			for name, text := range mutate(dice, b, s.Text) {
				mutants++
				if rw.faithful(b, text, s.warrant) {
					t.Errorf("%q: %s: %q passes", b, name, text)
				}
			}
		}
	}
	t.Logf("%d bullets, %d suggestions, %d mutants", len(bullets), suggestions, mutants)
}

var numeral = regexp.MustCompile(`\d+(?:[.,:/]\d+)*`)

// invention says what a suggestion states that its bullet does not, or loses.
func invention(rw *Rewriter, templates syntax.Set, bullet string, s Rewrite) string {
	bare := placeholderPattern.ReplaceAllStringFunc(s.Text, func(slot string) string {
		if strings.Contains(bullet, slot) {
			return slot
		}
		return ""
	})
	if a, b := numeral.FindAllString(bullet, -1), numeral.FindAllString(bare, -1); !same(a, b) {
		return fmt.Sprintf("numbers %v became %v", a, b)
	}
	have := syntax.Set{}
	for _, w := range fields(bullet) {
		have[strings.ToLower(w)] = true
	}
	left := syntax.Set{}
	for _, w := range fields(bare) {
		lower := strings.ToLower(w)
		left[lower] = true
		switch {
		case have[lower] || templates[lower]:
		case rw.sharesVerb(lower, bullet):
		default:
			return "new word " + w
		}
		if !have[lower] && rw.beyondScope(lower) && !rw.sharesVerb(lower, bullet) {
			return "beyond scope: " + w
		}
	}
	for i, w := range fields(bullet) {
		if i > 0 && isName(w) && !left[strings.ToLower(w)] && !slices.Contains(rw.mayGo(), strings.ToLower(w)) && rw.lex.Read(strings.ToLower(w)) == nil {
			return "lost " + w
		}
	}
	return ""
}

// isName reports whether a word of a bullet is a name or a short form.
func isName(w string) bool {
	return len(w) > 1 && strings.ContainsFunc(w, unicode.IsUpper)
}

// sharesVerb reports whether a word is a form of a verb that the bullet has.
func (rw *Rewriter) sharesVerb(w, bullet string) bool {
	for _, other := range fields(strings.ToLower(bullet)) {
		for _, a := range rw.lex.Read(other) {
			for _, b := range rw.lex.Read(w) {
				if a.Base == b.Base {
					return true
				}
			}
		}
		if act := firstWord(rw.lists.nominals[other]); act != "" {
			for _, b := range rw.lex.Read(w) {
				if b.Base == act {
					return true
				}
			}
		}
	}
	return false
}

func fields(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' && r != '-'
	})
}

func same(a, b []string) bool {
	a, b = slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b))
	return slices.Equal(a, b)
}

// mutate returns the text with one thing put in or taken out that no checker may pass.
func mutate(dice *rand.Rand, bullet, text string) map[string]string {
	words := strings.Split(text, " ")
	at := 1 + dice.IntN(len(words))
	in := func(what string) string {
		return strings.Join(slices.Insert(slices.Clone(words), at, what), " ")
	}
	out := map[string]string{
		"a number":            in("35"),
		"a number in letters": in("fifteen"),
		"a system":            in("Cerner2"),
		"an employer":         in("Lakewood"),
		"a credential":        in("CMA-X"),
		"a boast":             in("successfully"),
		"a verb beyond scope": in("prescribed"),
	}
	var facts []int // words that must not go
	for i, w := range words {
		plain := strings.Trim(w, ",.;:()")
		if i > 0 && !strings.ContainsAny(w, "[]") && (isName(plain) || numeral.MatchString(plain)) && strings.Contains(bullet, plain) {
			facts = append(facts, i)
		}
	}
	if len(facts) > 0 {
		k := facts[dice.IntN(len(facts))]
		out["a fact lost"] = strings.Join(slices.Delete(slices.Clone(words), k, k+1), " ")
	}
	if loc := numeral.FindStringIndex(text); loc != nil {
		out["a number changed"] = text[:loc[0]] + "9" + text[loc[0]:]
	}
	if strings.Contains(strings.ToLower(bullet), "prescrib") {
		delete(out, "a verb beyond scope")
	}
	return out
}

// mayGo returns every word that some suggestion may leave out.
func (rw *Rewriter) mayGo() []string {
	var out []string
	for _, o := range rw.rules.Openings {
		out = append(out, strings.Fields(o.Phrase)...)
	}
	for v := range rw.words.Vague {
		out = append(out, strings.Fields(v)...)
	}
	out = append(out, rw.rules.BeforeOpening...)
	return append(append(out, rw.rules.AfterOpening...), "and", "with", "in", "to", "of", "the", "i")
}

// allTemplates returns the words of all templates as one text.
func allTemplates(r *rules.Rules) string {
	var out []string
	for _, p := range r.Rewrites.Placements {
		out = append(out, p.Tail, p.Alt)
	}
	for _, g := range r.Rewrites.Generic {
		out = append(out, g.Tail)
	}
	for _, c := range r.Rewrites.Changes {
		out = append(out, c.Tail)
	}
	for _, task := range r.Tasks.Tasks {
		for _, m := range task.Metrics {
			out = append(out, m.Placeholder)
		}
	}
	for _, s := range r.Rewrites.Settings {
		out = append(out, s.People, s.Per)
	}
	for _, f := range r.Wording.Fragments {
		out = append(out, f.Verb)
	}
	for _, o := range r.Rewrites.Openings {
		out = append(out, o.Say)
	}
	for _, c := range r.Wording.Counted {
		out = append(out, c.Per)
	}
	out = append(out, r.Rewrites.TeamAlt, neutral, "including averaging serving about supporting with for to per day and")
	out = append(out, r.Wording.People...)
	return placeholderPattern.ReplaceAllString(strings.Join(out, " "), " ")
}

// templateWords returns them one by one, verbs in every form.
func templateWords(r *rules.Rules) syntax.Set {
	lex := syntax.NewReader(&r.Wording).Lexicon
	out := syntax.Set{}
	for _, w := range fields(strings.ToLower(allTemplates(r))) {
		out[w] = true
	}
	verbs := []string{neutral}
	for _, f := range r.Wording.Fragments {
		verbs = append(verbs, f.Verb)
	}
	for _, o := range r.Rewrites.Openings {
		verbs = append(verbs, firstWord(o.Say))
	}
	for _, v := range verbs {
		for _, f := range []syntax.Form{syntax.Base, syntax.Past, syntax.Gerund, syntax.Third} {
			out[lex.Conjugate(v, f)] = true
		}
	}
	return out
}

// labelled returns the labelled bullets of the repository.
func labelled(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("../facts/testdata/bullets_*.tsv")
	if err != nil || len(files) == 0 {
		t.Fatalf("no labelled bullets: %v", err)
	}
	var out []string
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n")[1:] {
			text, _, _ := strings.Cut(line, "\t")
			out = append(out, text)
		}
	}
	return out
}

// made returns bullets put together from openings, verbs, objects and tails.
func made() []string {
	openings := []string{"", "Responsible for ", "Duties included ", "Assisted with ", "I was tasked with ", "Helped in "}
	acts := []string{"rooming patients", "taking vitals", "drawing blood", "giving flu shots", "scheduling visits", "verifying insurance", "training new MAs", "ordering supplies", "coding encounters", "calling patients", "sterilizing instruments", "posting payments", "faxing records", "running EKGs", "logging fridge temperatures", "working prior auths"}
	tails := []string{"", " in Epic", " for Dr. Okonkwo", " and restocking 4 rooms", ", charting in eClinicalWorks", " at the Eastside site", " per CDC schedule", ", numerous messages and calls", " while keeping a 95% score", " for 3 providers using the GE MAC 5500", " with the CMA (AAMA) on duty"}
	var out []string
	for _, o := range openings {
		for _, a := range acts {
			for k, b := range acts {
				if a != b {
					out = append(out, syntax.UpperFirst(o+a+" and "+b+tails[(k+len(a)+len(o))%len(tails)]))
				}
			}
			for _, tail := range tails {
				out = append(out, syntax.UpperFirst(o+a+tail))
			}
		}
	}
	return out
}

// factsOf finds what the bullets tell.
func factsOf(r *rules.Rules, bullets []string) []facts.Bullet {
	doc := &document.Document{Name: "resume.txt", Format: document.Text, Pages: 1}
	res := &resume.Resume{Doc: doc, Positions: []resume.Position{{Title: "Medical Assistant", Kind: resume.Job}}}
	for i, text := range bullets {
		at := document.Span{Start: len(doc.Text), End: len(doc.Text) + len(text)}
		doc.Text += text + "\n"
		doc.Lines = append(doc.Lines, document.Line{Span: at, Page: 1, Style: document.ListItem})
		res.Bullets = append(res.Bullets, resume.Bullet{Span: at, Text: text, Line: i})
	}
	res.Sections = []resume.Section{{Span: document.Span{End: len(doc.Text)}, Kind: resume.Experience, Last: len(bullets)}}
	return facts.New(r).Find(res, time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)).Bullets
}
