package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"vitals/analyzer"
	"vitals/analyzer/batch"
	"vitals/analyzer/document"
	"vitals/analyzer/output"
	"vitals/analyzer/quantify"
)

const quantifyHelp = `Quantify asks you for the numbers that your resume lacks, one question at a
time, and puts them into a copy of it. Only what you type goes in. An honest
estimate is fine (about 30, 25-30, 30+, a dozen), and so is not to know: the
bullet then stays as it is.

Your answers are kept beside the resume, in NAME.answers.yaml, so that you can
stop at any time and go on later. The new resume is NAME.quantified.docx; yours
stays as it was. Of a PDF, text or Markdown file the better bullets are written
to be pasted, since only a DOCX can be changed in place.

For coaches: --questions prints the questions to send to a client, and --answers
puts the client's answers in. Answers find their bullets by what these say.`

const quantifyExit = `  0  done: written, or stopped by you with your answers kept
  1  some answers could not be used, or the input ended early; what could be
     used is written, and answers given are kept
  2  wrong usage, or a file that could not be read or written
  130  stopped by Ctrl-C, your answers kept`

type quantifyOptions struct {
	target, asOf, color string
	output, answers     string
	questions           bool
	dryRun, diff        bool
	inPlace, track      bool
	limits              document.Limits
}

func newQuantify(a *app) *cobra.Command {
	o := &quantifyOptions{}
	cmd := &cobra.Command{
		Use:   "quantify RESUME",
		Short: "Answer questions, and get your numbers into the resume",
		Long:  quantifyHelp,
		Example: `  vitals quantify resume.docx
  vitals quantify resume.docx --target lead-ma
  vitals quantify --questions resume.docx > answers.yaml
  vitals quantify resume.docx --answers answers.yaml --diff
  vitals quantify resume.docx --answers answers.yaml --track-changes`,
		Annotations: map[string]string{"exit": quantifyExit},
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return wrong("for example: vitals quantify resume.docx", "quantify takes one resume, got %d", len(args))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return a.quantify(cmd.Context(), o, args[0]) },
	}
	o.addFlags(a, cmd)
	return cmd
}

func (o *quantifyOptions) addFlags(a *app, cmd *cobra.Command) {
	f := cmd.Flags()
	f.SortFlags = false
	f.StringVarP(&o.target, "target", "t", "", "`role` you want next, see 'vitals roles' (default: the next step up)")
	f.StringVarP(&o.output, "output", "o", "", "write to this new `file` instead of NAME.quantified.docx")
	f.BoolVar(&o.questions, "questions", false, "print the questions, to be filled in and given to --answers")
	f.StringVar(&o.answers, "answers", "", "take the answers from this `file`, and ask nothing")
	f.BoolVar(&o.dryRun, "dry-run", false, "tell what would change, and write no resume")
	f.BoolVar(&o.diff, "diff", false, "print the changes as a unified diff, and write no resume")
	f.BoolVar(&o.inPlace, "in-place", false, "change the resume itself; the old one stays as NAME.docx.bak")
	f.BoolVar(&o.track, "track-changes", false, "make tracked changes, to accept one by one in Word")
	f.StringVar(&o.asOf, "as-of", "", "`date` (YYYY-MM-DD) that decides what has expired (default: today)")
	addColor(cmd, &o.color)
	a.addRules(cmd)
	addLimits(f, &o.limits)
	_ = cmd.RegisterFlagCompletionFunc("target", a.completeRole)
}

// checkUsage refuses flags that do not go together.
func (o *quantifyOptions) checkUsage(file string) error {
	switch {
	case o.inPlace && o.output != "":
		return wrong("leave one of them out", "--in-place and --output do not go together")
	case o.dryRun && o.diff:
		return wrong("leave one of them out", "--dry-run and --diff do not go together")
	case o.questions && (o.answers != "" || o.inPlace || o.track || o.dryRun || o.diff):
		return wrong("first print the questions, then give the answers in a second run", "--questions stands alone")
	case o.output == "-" && o.answers == "" && !o.questions:
		return wrong("give --output the name of a file, or the answers with --answers", "an interview and its result cannot both go to standard output")
	case file == "-" && !o.questions:
		return wrong("give the resume by its name", "quantify does not read a resume from standard input")
	}
	return checkTimeout(o.limits)
}

// A session is one resume being quantified.
type session struct {
	*app
	options   *quantifyOptions
	file      string
	asOf      time.Time
	analyzer  *analyzer.Analyzer
	reader    *quantify.Reader
	data      []byte // of the file, as the report has it
	report    *analyzer.Report
	questions []quantify.Question
}

func (a *app) quantify(ctx context.Context, o *quantifyOptions, file string) error {
	if err := o.checkUsage(file); err != nil {
		return err
	}
	s := &session{app: a, options: o, file: file}
	given, err := s.given()
	if err != nil {
		return err
	}
	if err := s.open(ctx, given); err != nil {
		return err
	}
	if err := s.checkOutput(); err != nil {
		return err
	}
	switch {
	case o.questions:
		return s.printQuestions()
	case o.answers != "":
		return s.useAnswers(ctx, given)
	}
	return s.interview(ctx, given)
}

// open reads the resume and finds the questions. given is a sheet whose
// target counts where the user names none, nil for none.
func (s *session) open(ctx context.Context, given *quantify.Sheet) error {
	r, err := s.rules()
	if err != nil {
		return err
	}
	if s.asOf, err = s.day(s.options.asOf); err != nil {
		return err
	}
	target := s.options.target
	if target == "" && given != nil {
		target = given.Target
	}
	if target != "" {
		role, err := findRole(r, target)
		if err != nil {
			return err
		}
		target = role.ID
	}
	s.analyzer, s.reader = analyzer.New(r), quantify.NewReader(r)
	s.report, err = s.analyze(ctx, analyzer.Options{Target: target, AsOf: s.asOf})
	switch {
	case ctx.Err() != nil:
		return exitStatus(exitInterrupt)
	case err != nil:
		return err
	case s.report.Score == nil:
		return wrong("see what the program reads: vitals extract "+output.ShellWord(s.file), "%s: this does not read like a resume", s.file)
	}
	s.questions = quantify.Questions(s.report)
	return nil
}

// analyze reads the resume and checks it. It returns as soon as ctx is done: a
// read that hangs must not hold up Ctrl-C.
func (s *session) analyze(ctx context.Context, opt analyzer.Options) (*analyzer.Report, error) {
	reader := s.app.reader(s.options.limits)
	defer reader.Close()
	checker := batch.Checker{Reader: reader, Analyzer: s.analyzer, Options: opt, Debug: reader.Debug}
	checker.Load = func(ctx context.Context, file string) (data []byte, err error) {
		data, err = s.load(ctx, file, s.options.limits)
		s.data = data
		return data, err
	}
	done := make(chan batch.Result, 1)
	go func() { done <- checker.Check(ctx, s.file) }()
	select {
	case r := <-done:
		if r.Err != nil {
			return nil, r.Err
		}
		return r.Report, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// base returns the resume's name without its ending, for names made of it.
func (s *session) base() string { return strings.TrimSuffix(s.file, filepath.Ext(s.file)) }

// inDOCX reports whether the resume can be changed in place.
func (s *session) inDOCX() bool { return s.report.Doc.Format == document.DOCX }

// checkOutput refuses, before a question is asked, what could not be written
// at the end: answers must not be typed in vain.
func (s *session) checkOutput() error {
	o := s.options
	switch {
	case !s.inDOCX() && (o.inPlace || o.track):
		what := "edited in place"
		if o.track {
			what = "given tracked changes"
		}
		return wrong("save the resume as DOCX, or leave the flag out to get the bullets to paste", "%s: only a Word file (.docx) can be %s", s.file, what)
	case o.dryRun || o.diff || o.output == "-":
		return nil
	case o.output != "":
		return s.checkName()
	case o.questions:
		return nil
	}
	return checkFolder(filepath.Dir(s.realFile()), "the folder of the resume", "name a file in a folder of your own: --output FILE, or copy the resume there first")
}

// checkName refuses a name for the result that is taken, that lies where nothing can be
// written, or that promises what the file will not be.
func (s *session) checkName() error {
	o := s.options
	if _, err := os.Lstat(o.output); err == nil {
		return wrong("give another name; no file is written over", "--output %q is there already", o.output)
	}
	folder := filepath.Dir(o.output)
	if _, err := os.Stat(folder); err != nil {
		return wrong("check the path and the spelling, or make the folder first", "--output %q: there is no such folder", o.output)
	}
	end := strings.ToLower(filepath.Ext(o.output))
	switch {
	case o.questions:
	case s.inDOCX() && end != ".docx":
		return wrong("give it a name that ends in .docx", "--output %q is no name for a Word file", o.output)
	case !s.inDOCX() && end == ".docx":
		return wrong("give it a name that ends in .md or .txt, or save the resume as DOCX first", "--output %q: only a Word file can be written from a Word file; of %s the bullets are written to be pasted", o.output, s.file)
	case !s.inDOCX() && !slices.Contains(textEnds, end):
		return wrong("give it a name that ends in .md or .txt", "--output %q: of %s the bullets are written to be pasted, as text", o.output, s.file)
	}
	return checkFolder(folder, "the folder of --output", "name a file in a folder of your own")
}

// textEnds are the endings of names for text; it needs none.
var textEnds = []string{".md", ".markdown", ".txt", ".text", ""}

// checkFolder refuses a folder in which nothing can be written.
func checkFolder(folder, whose, hint string) error {
	f, err := os.CreateTemp(folder, ".vitals-*")
	if err != nil {
		return wrong(hint, "nothing can be written in %s, %s: %v", folder, whose, errors.Unwrap(err))
	}
	_ = f.Close()
	return os.Remove(f.Name())
}

// target returns the role for which the user asked, "" where none was named.
func (s *session) target() string {
	if s.report.TargetSource == analyzer.TargetFlag {
		return s.report.Target.ID
	}
	return ""
}

// command returns a command line for the resume with the target the user
// asked for.
func (s *session) command(verb string) string {
	text := fmt.Sprintf("vitals %s %s", verb, output.ShellWord(s.file))
	if t := s.target(); t != "" {
		text += " --target " + t
	}
	return text
}
