package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"

	"vitals/analyzer/document"
	"vitals/analyzer/output"
	"vitals/analyzer/quantify"
)

// largestSheet bounds what is read as an answer sheet.
const largestSheet = 4 << 20

// given reads the sheet that --answers names, or without it the answers kept
// last time; nil for none.
func (s *session) given() (*quantify.Sheet, error) {
	name := s.options.answers
	switch {
	case s.options.questions:
		return nil, nil
	case name == "":
		return s.keptSheet()
	}
	in := s.in
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, wrong("--answers takes the file that --questions printed, with the answers filled in", "read answers: %v", err)
		}
		defer f.Close()
		in = f
	}
	return readSheet(name, in)
}

// freshSheet says how to get a sheet that can be read.
const freshSheet = "make a fresh file with: vitals quantify --questions RESUME > answers.yaml"

func readSheet(name string, in io.Reader) (*quantify.Sheet, error) {
	data, err := io.ReadAll(io.LimitReader(in, largestSheet+1))
	if err != nil {
		return nil, wrong("--answers takes the file that --questions printed, with the answers filled in", "read answers: %v", err)
	}
	if len(data) > largestSheet {
		return nil, wrong("give the file that --questions printed, with the answers filled in", "%s: too large for a file of answers", name)
	}
	sheet, err := quantify.ParseSheet(data)
	if err != nil {
		return nil, wrong(freshSheet, "%s: %v", name, err)
	}
	return sheet, nil
}

// tellSlips tells of the entries of a sheet that could not be read. It returns true where
// there are any.
func (s *session) tellSlips(name string, sheet *quantify.Sheet) bool {
	for _, slip := range sheet.Slips {
		fmt.Fprintf(s.err, "vitals: %s:%d: %s\n", output.Clean(name), slip.Line, output.Clean(output.Sentence(slip.What)+"."))
	}
	return len(sheet.Slips) > 0
}

// printQuestions writes the questions as a sheet to be filled in.
func (s *session) printQuestions() error {
	data, err := s.answerSheet(nil, nil)
	if err != nil {
		return err
	}
	if s.options.output != "" && s.options.output != "-" {
		return document.Save(s.options.output, data, document.SaveOptions{Mode: privateMode})
	}
	_, err = s.out.Write(data)
	return err
}

// privateMode keeps a file that holds parts of a resume to its owner.
const privateMode fs.FileMode = 0o600

func (s *session) answerSheet(decisions []quantify.Decision, more []quantify.Entry) ([]byte, error) {
	return quantify.WriteSheet(s.file, output.ShellWord(s.file), s.report.Target.ID, s.questions, decisions, more)
}

// useAnswers puts the answers of a sheet in, and tells of those that cannot
// be used.
func (s *session) useAnswers(ctx context.Context, sheet *quantify.Sheet) error {
	slips := s.tellSlips(s.options.answers, sheet)
	m := s.reader.Match(sheet, s.report, s.questions)
	trouble := s.tell(s.options.answers, m.Problems) || slips
	changes := s.changes(m.Decisions)
	if len(changes) == 0 {
		fmt.Fprintln(s.err, "vitals: no answer could be put in; nothing was written")
		if answered(sheet) && !trouble {
			return nil // all of them are in the resume already
		}
		return exitStatus(exitFindings)
	}
	for _, c := range changes {
		if now, before := s.analyzer.ScopeCaution(c.New), s.analyzer.ScopeCaution(c.Old); now != "" && before == "" {
			fmt.Fprintf(s.err, "vitals: check %q: %s\n", output.Clean(c.New), now)
		}
	}
	refused, err := s.deliver(ctx, changes)
	if err == nil && (trouble || refused) {
		return exitStatus(exitFindings)
	}
	return err
}

func answered(sheet *quantify.Sheet) bool {
	for _, e := range sheet.Entries {
		if e.Says() {
			return true
		}
	}
	return false
}

func (s *session) changes(decisions []quantify.Decision) []quantify.Change {
	var out []quantify.Change
	for i, q := range s.questions {
		if c, ok, err := s.reader.Change(q, decisions[i]); ok && err == nil {
			out = append(out, c)
		}
	}
	return out
}

// tell reports problems with answers on standard error. It returns true where
// an answer could not be used.
func (s *session) tell(name string, problems []quantify.Problem) bool {
	trouble := false
	for _, p := range problems {
		fmt.Fprintf(s.err, "vitals: %s:%d: %s\n", output.Clean(name), p.Line, output.Clean(p.What))
		trouble = trouble || !p.Note
	}
	return trouble
}

// A keeper keeps the answers of an interview beside the resume.
type keeper struct {
	*session
	path string
	rest []quantify.Entry // answers of an earlier run that fit no bullet
	fail error            // why they could not be kept last time
}

// keptPath returns where the answers of an interview are kept.
func (s *session) keptPath() string { return s.base() + ".answers.yaml" }

// keptSheet reads the answers kept last time, nil for none.
func (s *session) keptSheet() (*quantify.Sheet, error) {
	f, err := os.Open(s.keptPath())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, wrong("move the file away to begin anew", "read the answers of last time: %v", err)
	}
	defer f.Close()
	sheet, err := readSheet(s.keptPath(), f)
	if err == nil && s.tellSlips(s.keptPath(), sheet) { // the file is written anew, and they would be lost
		err = wrong("mend these lines, or move the file away to begin anew", "the answers of last time cannot be read whole")
	}
	return sheet, err
}

// newKeeper returns a keeper with what was decided last time.
func (s *session) newKeeper(last *quantify.Sheet) (*keeper, []quantify.Decision) {
	k := &keeper{session: s, path: s.keptPath()}
	if last == nil {
		return k, nil
	}
	m := s.reader.Match(last, s.report, s.questions)
	k.rest = m.Rest
	s.tell(k.path, slices.DeleteFunc(m.Problems, func(p quantify.Problem) bool { return p.Note }))
	return k, m.Decisions
}

// keep writes what was decided so far. Where there is nothing to keep, it leaves no
// file behind.
func (k *keeper) keep(decisions []quantify.Decision) {
	if _, err := os.Lstat(k.path); err != nil && len(k.rest) == 0 && !anyDecided(decisions) {
		return
	}
	data, err := k.answerSheet(decisions, k.rest)
	if err == nil {
		err = document.Save(k.path, data, document.SaveOptions{Replace: true, Mode: privateMode})
	}
	k.fail = err
}

func anyDecided(decisions []quantify.Decision) bool {
	return slices.ContainsFunc(decisions, quantify.Decision.Says)
}

// decidedBefore counts the answers of last time and the bullets left.
func decidedBefore(decisions []quantify.Decision) (answers, left int) {
	for _, d := range decisions {
		switch {
		case d.Left == quantify.Unknown:
			left++
		case d.Own != "" || len(d.Answers) > 0:
			answers++
		}
	}
	return answers, left
}

// freeName returns the first name made of base and end that no file has:
// "resume.quantified.docx", "resume.quantified-2.docx".
func freeName(base string, ends ...string) string {
	for n := 1; ; n++ {
		name := base
		if n > 1 {
			name += fmt.Sprintf("-%d", n)
		}
		taken := false
		for _, end := range ends {
			_, err := os.Lstat(name + end)
			taken = taken || err == nil
		}
		if !taken {
			return name
		}
	}
}
