package main

import (
	"io"

	"github.com/spf13/cobra"

	"vitals/analyzer/output"
)

func newSchema(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of the json and ndjson formats",
		Long: `Schema prints the JSON Schema (draft 2020-12) of what check writes with
--format json (the whole document) and --format ndjson (each line).`,
		Example:     "  vitals schema > vitals-check-1.schema.json",
		Annotations: map[string]string{"exit": exitHelp},
		Args:        noArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := io.WriteString(a.out, output.Schema)
			return err
		},
	}
}

// noArgs refuses arguments.
func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return wrong("see: "+cmd.CommandPath()+" --help", "%s takes no argument, got %q", cmd.CommandPath(), args[0])
	}
	return nil
}
