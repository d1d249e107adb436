package main

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"vitals/analyzer"
	"vitals/analyzer/batch"
	"vitals/analyzer/check"
	"vitals/analyzer/document"
	"vitals/analyzer/output"
)

const checkHelp = `Check reads resumes and tells what would make each stronger. The first three
things it names are the ones to do first. Where a bullet needs a number, it asks
the question: the answer is yours, and no answer is fine too.

It reads PDF, DOCX, ODT, RTF, plain text and Markdown; - is standard input. A
file that is too large or takes too long is given up and the others are checked;
the limits are below.`

const checkExit = `  0  every resume was read, and nothing is at or above --fail-on
  1  a finding at or above --fail-on, or a score under --min-score
  2  wrong usage, or a resume that could not be read (the others are checked)
  130  stopped by Ctrl-C, after what was done`

type checkOptions struct {
	target, format, asOf, failOn, color string
	output, filesFrom                   string
	minScore, jobs                      int
	unordered                           bool
	limits                              document.Limits
}

func newCheck(a *app) *cobra.Command {
	o := &checkOptions{}
	cmd := &cobra.Command{
		Use:   "check FILE...",
		Short: "Tell what would make a resume stronger",
		Long:  checkHelp,
		Example: `  vitals check resume.pdf
  vitals check resume.docx --target lead-ma
  vitals check clients/*.pdf clients/*.docx
  vitals check --format ndjson clients/* > clients.ndjson
  vitals check --fail-on warning --min-score 60 resume.docx`,
		Annotations: map[string]string{"exit": checkExit},
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.check(cmd.Context(), o, args)
		},
	}
	o.addFlags(cmd)
	a.addRules(cmd)
	a.completeCheck(cmd)
	return cmd
}

func (o *checkOptions) addFlags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.SortFlags = false
	f.StringVarP(&o.target, "target", "t", "", "`role` you want next, see 'vitals roles' (default: the next step up)")
	f.StringVarP(&o.format, "format", "f", "text", "`form` of the report: text, json or ndjson")
	f.StringVarP(&o.output, "output", "o", "", "write the report to this `file`")
	f.StringVar(&o.asOf, "as-of", "", "`date` (YYYY-MM-DD) that decides what has expired (default: today)")
	f.StringVar(&o.failOn, "fail-on", "never", "lowest `severity` that gives exit status 1: error, warning, info or never")
	f.IntVar(&o.minScore, "min-score", 0, "`score` from 0 to 100 under which the exit status is 1")
	f.StringVar(&o.filesFrom, "files-from", "", "read the names of the resumes from this `file`, one a line; - is standard input")
	f.StringVar(&o.color, "color", "auto", "`when` to use colour: auto, always or never")
	addLimits(f, &o.limits)
	f.IntVarP(&o.jobs, "jobs", "j", 0, "`number` of files checked at the same time (default: one for each processor)")
	f.BoolVar(&o.unordered, "unordered", false, "give each result as soon as it is there, not in the order of the files")
}

// completeCheck tells the shell the values that flags can have.
func (a *app) completeCheck(cmd *cobra.Command) {
	var formats []cobra.Completion
	for _, f := range output.Formats() {
		formats = append(formats, cobra.CompletionWithDesc(f.Name, f.About))
	}
	for flag, values := range map[string][]cobra.Completion{
		"format": formats, "fail-on": failOnNames, "color": colorModes,
	} {
		_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
	}
	_ = cmd.RegisterFlagCompletionFunc("target", a.completeRole)
}

// check checks the files and returns nil, an error of usage, or the exit status.
func (a *app) check(ctx context.Context, o *checkOptions, args []string) error {
	files, err := a.files(args, o.filesFrom)
	if err != nil {
		return err
	}
	reader := a.reader(o.limits)
	defer reader.Close()
	if slices.ContainsFunc(files, namedPDF) {
		reader.Warm() // while the rules are decoded
	}
	run, err := a.newCheckRun(o, reader)
	if err != nil {
		return err
	}
	format, err := formatByName(o.format)
	if err != nil {
		return err
	}
	sink, err := a.openSink(o.output, append(slices.Clone(files), o.filesFrom))
	if err != nil {
		return err
	}
	defer sink.abandon()
	layout := layout(sink.out, o.color)
	layout.Many = len(files) > 1
	layout.Checks = run.checks
	w := format.New(sink.out, layout)
	done, err := run.all(ctx, files, w)
	if err != nil {
		return err
	}
	if err := sink.keep(); err != nil {
		return err
	}
	if sink.target != "" && isTerminal(a.err) {
		fmt.Fprintf(a.err, "vitals: the report is in %s\n", output.Clean(sink.target))
	}
	if ctx.Err() != nil {
		fmt.Fprintf(a.err, "vitals: stopped after %d of %d files\n", done, len(files))
		return exitStatus(exitInterrupt)
	}
	return run.status()
}

// newCheckRun reads the options; an unknown value is an error of usage.
func (a *app) newCheckRun(o *checkOptions, reader *batch.Reader) (*checkRun, error) {
	run := &checkRun{app: a, jobs: o.jobs, unordered: o.unordered, minScore: o.minScore}
	run.checker = batch.Checker{Reader: reader, Debug: reader.Debug, Load: func(ctx context.Context, file string) ([]byte, error) {
		return a.load(ctx, file, o.limits)
	}}
	var err error
	if run.checker.Options.AsOf, err = a.day(o.asOf); err != nil {
		return nil, err
	}
	if run.failRank, err = failRank(o.failOn); err != nil {
		return nil, err
	}
	if !slices.Contains(colorModes, o.color) {
		return nil, oneOf("value of --color:", o.color, colorModes)
	}
	if o.minScore < 0 || o.minScore > 100 {
		return nil, wrong("a score runs from 0 to 100", "--min-score %d is out of range", o.minScore)
	}
	if run.jobs == 0 {
		run.jobs = runtime.GOMAXPROCS(0)
	}
	if run.jobs < 0 {
		return nil, wrong("leave it out to use all processors", "--jobs %d is out of range", o.jobs)
	}
	if err := checkTimeout(o.limits); err != nil {
		return nil, err
	}
	r, err := a.rules()
	if err != nil {
		return nil, err
	}
	if o.target != "" {
		role, err := findRole(r, o.target)
		if err != nil {
			return nil, err
		}
		run.checker.Options.Target = role.ID
	}
	run.checker.Analyzer, run.checks = analyzer.New(r), r.Checks
	return run, nil
}

// failOnNames are the values of --fail-on.
var failOnNames = []string{"error", "warning", "info", "never"}

func failRank(name string) (int, error) {
	if name == "never" {
		return -1, nil
	}
	if !slices.Contains(failOnNames, name) {
		return 0, oneOf("value of --fail-on:", name, failOnNames)
	}
	return check.Severity(name).Rank(), nil
}

// day reads a date, today for "".
func (a *app) day(text string) (time.Time, error) {
	if text == "" {
		y, m, d := a.today.Date()
		return time.Date(y, m, d, 0, 0, 0, 0, time.UTC), nil
	}
	t, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return t, wrong("write it as year-month-day, for example 2026-11-21", "--as-of %q is not a date", text)
	}
	return t, nil
}

func formatByName(name string) (output.Format, error) {
	f, ok := output.ByName(name)
	if !ok {
		return f, oneOf("format", name, formatNames())
	}
	return f, nil
}

func formatNames() []string {
	var names []string
	for _, f := range output.Formats() {
		names = append(names, f.Name)
	}
	return names
}
