package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"vitals/analyzer"
	"vitals/analyzer/output"
	"vitals/rules"
)

const rulesHelp = `Rules shows what the program knows, and helps you to add what it does not: your
clinic's own record system, credential, career ladder or check. Write your rules
into a YAML file, prove it, and give it to the other commands with --rules.

An entry with a new id is added. One with a known id replaces the built-in one.
A list named disable takes built-in ones out. docs/rules.md has a worked example.`

func newRules(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "rules",
		Short: "Show what the program knows, and add rules of your own",
		Long:  rulesHelp,
		Example: `  vitals rules list
  vitals rules list systems
  vitals rules show epic
  vitals rules new system > clinic.yaml
  vitals rules test clinic.yaml
  vitals check resume.pdf --rules clinic.yaml`,
		Annotations: map[string]string{"exit": exitHelp},
		Args:        func(cmd *cobra.Command, args []string) error { return unknownCommand(cmd, args) },
		RunE:        func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newRulesList(a), newRulesShow(a), newRulesTest(a), newRulesNew(a))
	return cmd
}

// addRules adds the --rules flag.
func (a *app) addRules(cmd *cobra.Command) {
	cmd.Flags().StringArrayVar(&a.own, "rules", nil, "`file` or folder of rules of your own, see 'vitals rules' (may be given several times)")
}

func listNames() []string {
	var out []string
	for _, l := range rules.Lists() {
		out = append(out, l.Name)
	}
	return out
}

func newRulesList(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "list [KIND]",
		Short: "List the kinds of rules, or the rules of one kind",
		Long:  "List tells which kinds of rules there are and how many of each, or lists those of\none kind by their ids.",
		Example: `  vitals rules list
  vitals rules list credentials
  vitals rules list systems --rules clinic.yaml`,
		Annotations: map[string]string{"exit": exitHelp},
		Args:        atMostOne("list"),
		ValidArgs:   listNames(),
		RunE: func(_ *cobra.Command, args []string) error {
			return a.rulesList(strings.Join(args, ""))
		},
	}
	a.addRules(cmd)
	return cmd
}

// atMostOne refuses more than one argument.
func atMostOne(command string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > 1 {
			return wrong("one at a time, for example: vitals rules "+command+" "+args[0], "%s takes one name, got %d", command, len(args))
		}
		return nil
	}
}

func (a *app) rulesList(kind string) error {
	s, err := a.sheet("auto")
	if err != nil {
		return err
	}
	r, own, err := rules.LoadWith(a.own)
	if err != nil {
		return err
	}
	if kind == "" {
		listKinds(s, r)
	} else {
		l, ok := rules.ListByName(kind)
		if !ok {
			return oneOf("kind of rules", kind, listNames())
		}
		listEntries(s, l, r, own)
	}
	_, err = s.WriteTo(a.out)
	return err
}

func listKinds(s *output.Sheet, r *rules.Rules) {
	s.Head("What the program knows")
	for _, l := range rules.Lists() {
		s.Row(2, 14, output.Plain, l.Name, output.Quiet, fmt.Sprint(len(l.IDs(r))))
	}
	s.Blank()
	s.Row(0, 19, output.Plain, "The rules of one:", output.Strong, "vitals rules list KIND")
	s.Row(0, 19, output.Plain, "One rule:", output.Strong, "vitals rules show ID")
}

func listEntries(s *output.Sheet, l rules.List, r *rules.Rules, own *rules.Own) {
	ids, yours := l.IDs(r), l.OwnIDs(own)
	wide := 0
	for _, id := range ids {
		wide = max(wide, len(id))
	}
	for _, id := range ids {
		title := l.Title(r, id)
		if slices.Contains(yours, id) {
			title = strings.TrimSpace(title + " (yours)")
		}
		s.Row(0, min(wide, 40)+2, output.Plain, id, output.Quiet, title)
	}
}

func newRulesShow(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "show ID",
		Short: "Print one rule as a rules file",
		Long:  "Show prints a rule in the form of a rules file: save it, change it, and give it\nwith --rules to replace the built-in one.",
		Example: `  vitals rules show epic
  vitals rules show missing-bls > clinic.yaml`,
		Annotations: map[string]string{"exit": exitHelp},
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return wrong("for example: vitals rules show epic", "show takes the id of a rule")
			}
			return atMostOne("show")(cmd, args)
		},
		RunE: func(_ *cobra.Command, args []string) error { return a.rulesShow(args[0]) },
	}
	a.addRules(cmd)
	return cmd
}

func (a *app) rulesShow(id string) error {
	r, err := a.rules()
	if err != nil {
		return err
	}
	var all []string
	shown := false
	for _, l := range rules.Lists() {
		all = append(all, l.IDs(r)...)
		if l.Entry(r, id) == nil {
			continue
		}
		text, err := l.YAML(r, id)
		if err != nil {
			return err
		}
		if _, err := a.out.Write(text); err != nil {
			return fmt.Errorf("write rule: %w", err)
		}
		shown = true
	}
	if shown {
		return nil
	}
	hint := "`vitals rules list` shows the kinds of rules there are"
	if near := rules.Nearest(id, all); near != "" {
		hint = fmt.Sprintf("did you mean %q? ", near) + hint
	}
	return wrong(hint, "no rule %q", id)
}

const rulesTestExit = `  0  every text is read as its rule says
  1  a text is not read as its rule says
  2  wrong usage, or a file that is no rules file`

func newRulesTest(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "test FILE...",
		Short: "Prove rules of your own by their hit and miss texts",
		Long: `Test reads your rules as the other commands do, tells what is wrong with its file
and line, and runs the hit and miss texts of each: a hit must be recognised, a
miss must not.`,
		Example: `  vitals rules test clinic.yaml
  vitals rules test rules-folder`,
		Annotations: map[string]string{"exit": rulesTestExit},
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return wrong("for example: vitals rules test clinic.yaml", "no rules file given")
			}
			return a.rulesTest(args)
		},
	}
}

func (a *app) rulesTest(paths []string) error {
	r, own, err := rules.LoadWith(paths)
	if err != nil {
		return err
	}
	proof := analyzer.New(r).Prove(own)
	for _, f := range proof.Failures {
		file, line := own.Where(f.List, f.ID, f.Text)
		fmt.Fprintf(a.out, "%s:%d: %s %q: %q %s\n", output.Clean(file), line, strings.TrimSuffix(f.List, "s"), output.Clean(f.ID), output.Clean(f.Text), f.What)
	}
	if n := len(proof.Failures); n > 0 {
		fmt.Fprintf(a.out, "%d of %d texts are not read as they should be\n", n, proof.Texts)
		return exitStatus(exitFindings)
	}
	texts := "no texts to prove"
	if proof.Texts > 0 {
		texts = plural(proof.Texts, "text") + ", all read as they should be"
	}
	fmt.Fprintf(a.out, "%s: %s, %s\n", output.Clean(strings.Join(paths, ", ")), plural(own.Len(), "rule"), texts)
	return nil
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func newRulesNew(a *app) *cobra.Command {
	var kinds []string
	for _, l := range rules.Lists() {
		if _, ok := l.Example(); ok {
			kinds = append(kinds, l.One)
		}
	}
	return &cobra.Command{
		Use:   "new KIND",
		Short: "Print a rules file to begin with",
		Long:  "New prints a rules file with one invented entry, each field explained: change it\nand prove it with 'vitals rules test'. KIND is one of: " + strings.Join(kinds, ", ") + ".",
		Example: `  vitals rules new system > clinic.yaml
  vitals rules new check`,
		Annotations: map[string]string{"exit": exitHelp},
		ValidArgs:   kinds,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return wrong("one of: "+strings.Join(kinds, ", "), "new takes one kind of rule")
			}
			l, known := rules.ListByName(args[0])
			text, ok := l.Example()
			if !known || !ok {
				return oneOf("kind of rule", args[0], kinds)
			}
			_, err := a.out.Write(text)
			return err
		},
	}
}
