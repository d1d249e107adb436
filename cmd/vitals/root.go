package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"vitals/analyzer/output"
	"vitals/rules"
)

const rootHelp = `Vitals reads a medical assistant's resume and tells what would make it
stronger: bullets about patient care that hold no number, certifications and
record systems that are missing or have lapsed, and a better wording for each
bullet, with the questions that only you can answer. It makes nothing up, sends
nothing anywhere and leaves your file as it is unless you ask for --in-place.

Start here:  vitals check resume.pdf`

const exitHelp = `  0  done
  2  wrong usage, or a file that could not be read or written`

// newRoot returns the command tree.
func newRoot(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:   "vitals",
		Short: "Take the vitals of a medical assistant's resume",
		Long:  rootHelp,
		Example: `  vitals check resume.pdf                      what would make it stronger
  vitals check resume.docx --target lead-ma    for the job you want next
  vitals quantify resume.docx                  put your numbers into it
  vitals roles                                 the jobs you can aim at
  vitals explain unquantified-clinical-bullet  why a finding matters`,
		Annotations:   map[string]string{"exit": exitHelp},
		Args:          func(cmd *cobra.Command, args []string) error { return unknownCommand(cmd, args) },
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetIn(a.in)
	root.SetOut(a.out)
	root.SetErr(a.err)
	root.SetUsageTemplate(usageTemplate)
	root.SetHelpTemplate("{{trimTrailingWhitespaces (or .Long .Short)}}\n\n{{.UsageString}}")
	root.SetFlagErrorFunc(flagError)
	root.CompletionOptions.SetDefaultShellCompDirective(cobra.ShellCompDirectiveDefault)
	root.AddCommand(newCheck(a), newQuantify(a), newExplain(a), newRoles(a), newRules(a), newExtract(a), newSchema(a), newVersion(a))
	describeCompletion(root)
	return root
}

// describeCompletion gives cobra's own command the form of ours.
func describeCompletion(root *cobra.Command) {
	root.InitDefaultCompletionCmd("completion")
	cmd, _, err := root.Find([]string{"completion"})
	if err != nil || cmd == root {
		return
	}
	cmd.Short = "Make the Tab key complete commands, flags and roles"
	cmd.Long = "Completion prints a script that lets your shell complete the commands, flags,\nroles and rules of vitals when you press Tab."
	cmd.Example = `  source <(vitals completion bash)      for this session
  vitals completion fish > ~/.config/fish/completions/vitals.fish`
	for _, c := range append([]*cobra.Command{cmd}, cmd.Commands()...) {
		c.Annotations = map[string]string{"exit": exitHelp}
	}
}

// unknownCommand tells a mistyped command from a file given without one.
func unknownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	name := args[0]
	if info, err := os.Stat(name); err == nil && !info.IsDir() {
		return wrong("to check it: vitals check "+output.ShellWord(name), "%q is a file, not a command", name)
	}
	var known []string
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() || c.Name() == "help" {
			known = append(known, c.Name())
		}
	}
	return oneOf("command", name, known)
}

// flagError says which flag may have been meant.
func flagError(cmd *cobra.Command, err error) error {
	hint := fmt.Sprintf("see: %s --help", cmd.CommandPath())
	if name, ok := strings.CutPrefix(err.Error(), "unknown flag: --"); ok {
		var known []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { known = append(known, f.Name) })
		if near := rules.Nearest(name, known); near != "" {
			hint = fmt.Sprintf("did you mean --%s? %s", near, hint)
		}
	}
	return wrong(hint, "%s", err)
}

// usageTemplate is cobra's, in plainer words and with the exit statuses.
const usageTemplate = `Usage:
  {{if .HasAvailableSubCommands}}{{.CommandPath}} COMMAND{{else}}{{.UseLine}}{{end}}
{{- if .HasExample}}

Examples:
{{.Example}}
{{- end}}
{{- if .HasAvailableSubCommands}}

Commands:
{{- range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}
{{- end}}
{{- if .HasAvailableLocalFlags}}

Flags:
{{.LocalFlags.FlagUsagesWrapped 80 | trimTrailingWhitespaces}}
{{- end}}
{{- with index .Annotations "exit"}}

Exit status:
{{.}}
{{- end}}
{{- if .HasAvailableSubCommands}}

More about a command:  {{.CommandPath}} COMMAND --help
{{- end}}
`
