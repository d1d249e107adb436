package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"vitals/analyzer/facts"
	"vitals/rules"
)

var categories = []string{"clinical", "administrative", "leadership", "other"}

// An example is a labelled bullet as the model sees it.
type example struct {
	group    string // what is left out together: a resume, a run of a list
	features []string
	want     int   // index in categories
	accepted []int // further categories that a careful reader accepts
}

// A reader turns labelled bullets into examples.
type reader struct {
	facts    *facts.Reader
	examples []example
}

// readExamples reads all labelled bullets: those of resumes, those of lists and
// the texts that prove the rules.
func readExamples(f *facts.Reader, r *rules.Rules, resumes, lists string) ([]example, error) {
	rd := &reader{facts: f}
	truths, err := filepath.Glob(filepath.Join(resumes, "*", "truth.json"))
	if err != nil {
		return nil, err
	}
	for _, t := range truths {
		if err := rd.resume(t); err != nil {
			return nil, err
		}
	}
	tables, err := filepath.Glob(filepath.Join(lists, "bullets_*.tsv"))
	if err != nil {
		return nil, err
	}
	for _, t := range tables {
		if err := rd.list(t); err != nil {
			return nil, err
		}
	}
	rd.rules(r.Tasks)
	return rd.examples, nil
}

// A job is a run of labelled bullets of one job.
type job struct {
	group, title, employer string
	bullets                []bullet
}

type bullet struct {
	Text, Category string
	Alt            []string
	Position       int
	Borderline     bool
}

func (rd *reader) add(j job) {
	texts := make([]string, len(j.bullets))
	for i, b := range j.bullets {
		texts[i] = b.Text
	}
	for i, features := range rd.facts.Features(j.title, j.employer, texts) {
		b := j.bullets[i]
		want := slices.Index(categories, b.Category)
		if want < 0 || features == nil || b.Borderline {
			continue
		}
		e := example{group: j.group, features: features, want: want}
		for _, a := range b.Alt {
			if k := slices.Index(categories, a); k >= 0 {
				e.accepted = append(e.accepted, k)
			}
		}
		rd.examples = append(rd.examples, e)
	}
}

// resume reads the labels of one resume, without the bullets on which careful
// readers differ and without jobs of another field.
func (rd *reader) resume(path string) error {
	var truth struct {
		Positions []struct{ Title, Employer string }
		Bullets   []bullet
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, &truth); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	for i, p := range truth.Positions {
		j := job{group: path, title: p.Title, employer: p.Employer}
		healthcare := false // a job with work that is not all "other"
		for _, b := range truth.Bullets {
			if b.Position == i {
				j.bullets = append(j.bullets, b)
				healthcare = healthcare || b.Category != "other"
			}
		}
		if healthcare {
			rd.add(j)
		}
	}
	return nil
}

const listRun = 12 // lines of a list that are left out together

// list reads a table of text, category, further categories, quantified, title.
// Lines of one title that follow each other are a job.
func (rd *reader) list(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	s.Scan() // the names of the columns
	var j job
	last := ""
	for n := 0; s.Scan(); n++ {
		c := strings.Split(s.Text(), "\t")
		if len(c) < 5 {
			return fmt.Errorf("%s: line %d has %d columns", path, n+2, len(c))
		}
		if c[4] != last || len(j.bullets) >= listRun {
			rd.add(j)
			last = c[4]
			j = job{group: fmt.Sprintf("%s %d", path, n/listRun)}
			j.title, j.employer, _ = strings.Cut(c[4], " / ")
		}
		j.bullets = append(j.bullets, bullet{Text: c[0], Category: c[1], Alt: strings.Split(c[2], "/")})
	}
	rd.add(j)
	return s.Err()
}

func (rd *reader) rules(t rules.Tasks) {
	add := func(id, category string, hits []string) {
		for _, h := range hits {
			rd.add(job{"rule " + id, "Medical Assistant", "", []bullet{{Text: h, Category: category}}})
		}
	}
	for _, x := range t.Tasks {
		add(x.ID, x.Category, x.Hit)
	}
	for _, x := range t.Evidence {
		add(x.ID, x.Category, x.Hit)
	}
	for _, x := range t.Frames {
		add(x.ID, x.Category, x.Hit)
	}
}
