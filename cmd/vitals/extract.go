package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"vitals/analyzer/document"
	"vitals/analyzer/output"
	"vitals/analyzer/resume"
)

const extractHelp = `Extract prints the text of a resume as the program reads it, line by line, and
what it takes each line for: a section, a job, a bullet. Other programs that
read resumes, such as an employer's applicant tracking system, may see much the
same. If lines are missing, mixed up or taken for the wrong thing here, a
simpler layout will help you there too.`

func newExtract(a *app) *cobra.Command {
	color, plain := "auto", false
	var lim document.Limits
	cmd := &cobra.Command{
		Use:   "extract FILE",
		Short: "Show the text of a resume as the program reads it",
		Long:  extractHelp,
		Example: `  vitals extract resume.pdf
  vitals extract --plain resume.pdf > resume.txt`,
		Annotations: map[string]string{"exit": exitHelp},
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return wrong("for example: vitals extract resume.pdf", "extract takes one resume, got %d", len(args))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.extract(cmd.Context(), args[0], lim, plain, color)
		},
	}
	cmd.Flags().BoolVar(&plain, "plain", false, "the text alone, without marks")
	addColor(cmd, &color)
	addLimits(cmd.Flags(), &lim)
	return cmd
}

func (a *app) extract(ctx context.Context, file string, lim document.Limits, plain bool, color string) error {
	if err := checkTimeout(lim); err != nil {
		return err
	}
	s, err := a.sheet(color)
	if err != nil {
		return err
	}
	doc, err := a.read(ctx, file, lim)
	if err != nil {
		return err
	}
	if plain {
		_, err := io.WriteString(a.out, doc.Text+"\n")
		return err
	}
	r, err := a.rules()
	if err != nil {
		return err
	}
	marked(s, file, doc, resume.Parse(doc.Visible(), r))
	_, err = s.WriteTo(a.out)
	return err
}

// marked puts each line of a resume with what it is taken for.
func marked(s *output.Sheet, file string, doc *document.Document, res *resume.Resume) {
	s.Put(0, output.Strong, file)
	s.Put(0, output.Quiet, fmt.Sprintf("%s: %s, %s, %s, %s", doc.Format, output.Count(doc.Pages, "page"), output.Count(len(doc.Lines), "line"),
		output.Count(len(res.Positions), "job"), output.Count(len(res.Bullets), "bullet")))
	page := 1
	s.Blank()
	for i, line := range doc.Lines {
		if line.Page > page {
			page = line.Page
			s.Head(fmt.Sprintf("page %d", page))
		}
		paint, mark := output.Quiet, "hidden"
		if !line.Hidden {
			paint, mark = takenFor(res, i)
		}
		text := strings.ReplaceAll(doc.LineText(i), "\t", " | ") // cells and columns
		s.Row(0, 22, output.Quiet, fmt.Sprintf("%4d  %s", i+1, mark), paint, text)
	}
	s.Blank()
	s.Put(0, output.Quiet, "Is a line missing, or taken for the wrong thing? One column, no text boxes and plain headings such as Experience read best, here and elsewhere.")
}

// takenFor returns what the program takes line i for, and how to show it.
func takenFor(res *resume.Resume, i int) (output.Paint, string) {
	line := res.Doc.Lines[i]
	if n := bulletsOn(res, i); n > 0 {
		mark := "bullet"
		if n > 1 {
			mark = fmt.Sprintf("%d bullets", n)
		}
		return output.Good, mark
	}
	for _, p := range res.Positions {
		if p.Overlaps(line.Span) {
			return output.Note, "job"
		}
	}
	for _, sec := range res.Sections {
		if sec.Heading != "" && sec.First == i+1 {
			return output.Strong, "section"
		}
	}
	switch line.Where {
	case document.InHeader:
		return output.Plain, "page head"
	case document.InFooter:
		return output.Plain, "page foot"
	}
	return output.Plain, string(res.SectionAt(line.Start))
}

func bulletsOn(res *resume.Resume, line int) int {
	n := 0
	for _, b := range res.Bullets {
		if b.Overlaps(res.Doc.Lines[line].Span) {
			n++
		}
	}
	return n
}
