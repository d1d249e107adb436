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

func (rd *reader) add(group, text, title, employer, category string, accepted []string) {
	want := slices.Index(categories, category)
	features := rd.facts.Features(text, title, employer)
	if want < 0 || features == nil {
		return
	}
	e := example{group: group, features: features, want: want}
	for _, a := range accepted {
		if i := slices.Index(categories, a); i >= 0 {
			e.accepted = append(e.accepted, i)
		}
	}
	rd.examples = append(rd.examples, e)
}

// resume reads the labels of one resume, without the bullets on which careful
// readers differ and without jobs of another field.
func (rd *reader) resume(path string) error {
	var truth struct {
		Positions []struct{ Title, Employer string }
		Bullets   []struct {
			Text, Category string
			Alt            []string
			Position       int
			Borderline     bool
		}
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, &truth); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	clinics := map[int]bool{} // positions with work that is not all "other"
	for _, b := range truth.Bullets {
		clinics[b.Position] = clinics[b.Position] || b.Category != "other"
	}
	for _, b := range truth.Bullets {
		if b.Borderline || !clinics[b.Position] || b.Position < 0 || b.Position >= len(truth.Positions) {
			continue
		}
		p := truth.Positions[b.Position]
		rd.add(path, b.Text, p.Title, p.Employer, b.Category, b.Alt)
	}
	return nil
}

const listRun = 12 // lines of a list that are left out together

// list reads a table of text, category, further categories, quantified, title.
func (rd *reader) list(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	s.Scan() // the names of the columns
	for n := 0; s.Scan(); n++ {
		c := strings.Split(s.Text(), "\t")
		if len(c) < 5 {
			return fmt.Errorf("%s: line %d has %d columns", path, n+2, len(c))
		}
		title, employer, _ := strings.Cut(c[4], " / ")
		rd.add(fmt.Sprintf("%s %d", path, n/listRun), c[0], title, employer, c[1], strings.Split(c[2], "/"))
	}
	return s.Err()
}

func (rd *reader) rules(t rules.Tasks) {
	add := func(id, category string, hits []string) {
		for _, h := range hits {
			rd.add("rule "+id, h, "Medical Assistant", "", category, nil)
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
