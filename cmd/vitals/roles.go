package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"vitals/analyzer/career"
	"vitals/analyzer/output"
	"vitals/rules"
)

const rolesHelp = `Roles lists the jobs that a medical assistant can aim at, and tells of one of
them what it asks for, what a resume for it puts first, and where it leads.
Wages stand with their source and year; they are no promise.`

func newRoles(a *app) *cobra.Command {
	color := "auto"
	cmd := &cobra.Command{
		Use:   "roles [ROLE]",
		Short: "List the jobs to aim at, or tell about one",
		Long:  rolesHelp,
		Example: `  vitals roles
  vitals roles lead-ma
  vitals roles "practice manager"`,
		Annotations:       map[string]string{"exit": exitHelp},
		ValidArgsFunction: a.completeRole,
		RunE: func(_ *cobra.Command, args []string) error {
			return a.roles(strings.Join(args, " "), color)
		},
	}
	addColor(cmd, &color)
	a.addRules(cmd)
	return cmd
}

// addColor adds the --color flag.
func addColor(cmd *cobra.Command, color *string) {
	cmd.Flags().StringVar(color, "color", "auto", "`when` to use colour: auto, always or never")
	_ = cmd.RegisterFlagCompletionFunc("color", cobra.FixedCompletions(colorModes, cobra.ShellCompDirectiveNoFileComp))
}

// sheet returns an empty sheet for standard output.
func (a *app) sheet(color string) (*output.Sheet, error) {
	if !slices.Contains(colorModes, color) {
		return nil, oneOf("value of --color:", color, colorModes)
	}
	return output.NewSheet(layout(a.out, color)), nil
}

// sheetAndRules returns what a command needs that prints from the rules.
func (a *app) sheetAndRules(color string) (*output.Sheet, *rules.Rules, error) {
	s, err := a.sheet(color)
	if err != nil {
		return nil, nil, err
	}
	r, err := a.rules()
	return s, r, err
}

func (a *app) roles(name, color string) error {
	s, r, err := a.sheetAndRules(color)
	if err != nil {
		return err
	}
	if name == "" {
		listRoles(s, r)
	} else {
		role, err := findRole(r, name)
		if err != nil {
			return err
		}
		describeRole(s, r, role)
	}
	_, err = s.WriteTo(a.out)
	return err
}

// findRole returns the role called name, or an error with a hint.
func findRole(r *rules.Rules, name string) (rules.Role, error) {
	role, err := career.Find(r, name)
	if err != nil {
		what, hint, _ := strings.Cut(err.Error(), "; ")
		return role, wrong(hint, "%s", what)
	}
	return role, nil
}

// completeRole offers the roles to the shell.
func (a *app) completeRole(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	r, err := a.rules()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	var out []cobra.Completion
	for _, role := range r.Roles.Roles {
		out = append(out, cobra.CompletionWithDesc(role.ID, role.Title))
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

// listRoles lists the roles by track, tracks in the order of the rules.
func listRoles(s *output.Sheet, r *rules.Rules) {
	var tracks []string
	of := map[string][]rules.Role{}
	wide := 0
	for _, role := range r.Roles.Roles {
		if len(of[role.Track]) == 0 {
			tracks = append(tracks, role.Track)
		}
		of[role.Track] = append(of[role.Track], role)
		wide = max(wide, len(role.ID))
	}
	for _, track := range tracks {
		s.Head(output.Sentence(strings.ReplaceAll(track, "-", " ")))
		for _, role := range of[track] {
			s.Row(2, wide+2, output.Plain, role.ID, output.Quiet, role.Title+usualYears(role))
		}
	}
	s.Blank()
	s.Row(0, 20, output.Plain, "About one of them:", output.Strong, "vitals roles ROLE")
	s.Row(0, 20, output.Plain, "Check for it:", output.Strong, "vitals check resume.pdf --target ROLE")
}

// usualYears tells the years in the field after which people take the role;
// some roles come after a school instead.
func usualYears(role rules.Role) string {
	if role.Years == "" || role.Years[0] < '0' || role.Years[0] > '9' {
		return ""
	}
	return ", " + role.Years + " years"
}

// describeRole tells what is known of a role.
func describeRole(s *output.Sheet, r *rules.Rules, role rules.Role) {
	s.Head(role.Title)
	s.Row(0, 15, output.Quiet, "Name here", output.Plain, role.ID)
	row(s, "Also called", strings.Join(role.Aliases, ", "))
	row(s, "Usual years", role.Years)
	row(s, "Note", role.Note)
	req := role.Requirements
	s.Head("What it asks for")
	row(s, "Education", req.Education)
	row(s, "Study time", req.StudyTime)
	row(s, "Exam", req.Exam)
	row(s, "Licence", req.Licence)
	row(s, "Experience", req.Experience)
	row(s, "Credentials", credentialNames(r, req.ExpectedGroups))
	row(s, "Useful", credentialNames(r, req.UsefulGroups))
	list(s, "What a resume for it puts first", role.RewriteEmphasis)
	list(s, "What to show", role.SkillsToShow)
	list(s, "What to play down", role.PlayDown)
	list(s, "Usual steps from here", roleNames(r, role.NextSteps))
	list(s, "Where people usually come from", roleNames(r, role.UsuallyFrom))
	wages(s, role)
	s.Blank()
	s.Row(0, 15, output.Plain, "Check for it:", output.Strong, "vitals check resume.pdf --target "+role.ID)
}

func row(s *output.Sheet, label, text string) {
	if text != "" {
		s.Row(0, 15, output.Quiet, label, output.Plain, text)
	}
}

func list(s *output.Sheet, head string, items []string) {
	if len(items) == 0 {
		return
	}
	s.Head(head)
	for _, item := range items {
		s.Hang(2, output.Quiet, "- ", output.Plain, item)
	}
}

func wages(s *output.Sheet, role rules.Role) {
	if len(role.Wages) == 0 {
		return
	}
	s.Head("Wages, in US dollars a year")
	for _, w := range role.Wages {
		s.Hang(2, output.Quiet, "- ", output.Plain, fmt.Sprintf("$%s, %s, %s", thousands(w.Amount), w.What, w.Year))
		s.Put(4, output.Quiet, "source: "+w.Source)
	}
	s.Put(2, output.Quiet, "A percentile is the wage that so many in a hundred earn less than. No wage is promised.")
}

// thousands writes n with commas.
func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// roleNames writes role ids with their titles; plain words stay.
func roleNames(r *rules.Rules, ids []string) []string {
	var out []string
	for _, id := range ids {
		if role, ok := r.Roles.ByID(id); ok {
			id += ": " + role.Title
		}
		out = append(out, id)
	}
	return out
}

// credentialNames writes groups and ids of credentials in words.
func credentialNames(r *rules.Rules, ids []string) string {
	var out []string
	for _, id := range ids {
		out = append(out, r.Credentials.GroupName(id))
	}
	return strings.Join(out, "; ")
}
