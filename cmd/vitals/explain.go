package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"vitals/analyzer/output"
	"vitals/rules"
)

const explainHelp = `Explain lists everything that check can report. With the name of a rule it
tells what the rule means, why it matters and how to mend it, with an example;
with the word score, how the score is put together.`

func newExplain(a *app) *cobra.Command {
	color := "auto"
	cmd := &cobra.Command{
		Use:   "explain [RULE]",
		Short: "Tell what a finding means and how to mend it",
		Long:  explainHelp,
		Example: `  vitals explain
  vitals explain unquantified-clinical-bullet
  vitals explain score`,
		Annotations: map[string]string{"exit": exitHelp},
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return wrong("one at a time, for example: vitals explain "+args[0], "explain takes one rule, got %d", len(args))
			}
			return nil
		},
		ValidArgsFunction: a.completeRule,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return a.explain("", color)
			}
			return a.explain(args[0], color)
		},
	}
	addColor(cmd, &color)
	a.addRules(cmd)
	return cmd
}

// completeRule offers the rules to the shell.
func (a *app) completeRule(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	r, err := a.rules()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	out := []cobra.Completion{cobra.CompletionWithDesc("score", "how the score is put together")}
	for _, c := range r.Checks.Checks {
		out = append(out, cobra.CompletionWithDesc(c.ID, c.Title))
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

func (a *app) explain(name, color string) error {
	s, r, err := a.sheetAndRules(color)
	if err != nil {
		return err
	}
	c, known := r.Checks.ByID(name)
	switch {
	case name == "":
		listChecks(s, r.Checks)
	case name == "score":
		explainScore(s, r.Checks)
	case known:
		explainCheck(s, r.Checks, c)
	default:
		return oneOf("rule", name, append(checkIDs(r.Checks), "score"))
	}
	_, err = s.WriteTo(a.out)
	return err
}

func checkIDs(checks rules.Checks) []string {
	var ids []string
	for _, c := range checks.Checks {
		ids = append(ids, c.ID)
	}
	return ids
}

func listChecks(s *output.Sheet, checks rules.Checks) {
	s.Head("What check can report")
	wide := 0
	for _, c := range checks.Checks {
		wide = max(wide, len(c.ID))
	}
	for _, c := range checks.Checks {
		s.Row(2, wide+11, output.Plain, fmt.Sprintf("%-*s  %s", wide, c.ID, c.Severity), output.Quiet, c.Title)
	}
	s.Blank()
	s.Row(0, 25, output.Plain, "More about one of them:", output.Strong, "vitals explain RULE")
	s.Row(0, 25, output.Plain, "How the score is made:", output.Strong, "vitals explain score")
}

func explainCheck(s *output.Sheet, checks rules.Checks, c rules.Check) {
	s.Head(c.Title)
	s.Put(0, output.Quiet, c.ID+" ("+c.Severity+")")
	s.Head("Why it matters")
	s.Put(2, output.Plain, c.Why)
	s.Head("How to mend it")
	s.Put(2, output.Plain, c.Fix)
	s.Head("Example")
	s.Row(2, 8, output.Quiet, "before", output.Plain, c.Before)
	s.Row(2, 8, output.Quiet, "after", output.Good, c.After)
	s.Head("In the score")
	s.Put(2, output.Plain, inScore(checks, c))
}

// inScore tells what a finding of the check takes off the score.
func inScore(checks rules.Checks, c rules.Check) string {
	for _, p := range checks.Score.Parts {
		switch {
		case p.Name != c.Part:
		case c.Cost == 0:
			return fmt.Sprintf("Part of %q, which is %d of 100: the more bullets hold a number, the more points.", p.Name, p.Weight)
		default:
			return fmt.Sprintf("Takes %d points off %q, which is %d of 100.", c.Cost, p.Name, p.Weight)
		}
	}
	return "It takes nothing off the score."
}

func explainScore(s *output.Sheet, checks rules.Checks) {
	s.Head("How the score is put together")
	s.Raw(0, output.Plain, checks.Score.Formula)
	s.Head("Full points")
	for _, p := range checks.Score.Parts {
		s.Row(2, 13, output.Plain, p.Name, output.Plain, p.What)
	}
	s.Head("What findings take off")
	for _, c := range checks.Checks {
		if c.Cost > 0 {
			s.Row(2, 30, output.Plain, c.ID, output.Plain, fmt.Sprintf("%3d off %s", c.Cost, c.Part))
		}
	}
}
