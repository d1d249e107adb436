package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"vitals/analyzer/document"
	"vitals/analyzer/output"
	"vitals/analyzer/quantify"
)

// A draft is a resume with its changes made, not written yet.
type draft struct {
	data    []byte // of a DOCX
	made    []quantify.Change
	refused []refusedChange
	notes   []string
}

type refusedChange struct {
	quantify.Change
	reason string
}

// deliver makes the changes and writes, shows or compares the result. It
// reports whether some could not be made.
func (s *session) deliver(ctx context.Context, changes []quantify.Change) (refused bool, err error) {
	d := &draft{made: changes}
	if s.inDOCX() {
		if d, err = s.apply(ctx, changes); err != nil {
			return false, err
		}
	}
	switch {
	case s.options.diff:
		err = s.showDiff(d)
	case s.options.dryRun:
		err = s.showChanges(d)
	case len(d.made) == 0:
		fmt.Fprintln(s.err, "vitals: nothing was written")
	case s.inDOCX():
		err = s.writeDOCX(d)
	default:
		err = s.writePaste(d)
	}
	if err != nil {
		return false, err
	}
	s.tellRefused(d)
	return len(d.refused) > 0, nil
}

// apply makes the changes in the DOCX file.
func (s *session) apply(ctx context.Context, changes []quantify.Change) (*draft, error) {
	edits := make([]document.Edit, len(changes))
	for i, c := range changes {
		edits[i] = document.Edit{Span: c.Span, Old: c.Old, New: c.New}
	}
	got, err := document.Apply(ctx, s.file, s.data, edits, document.ApplyOptions{TrackChanges: s.options.track, Date: s.asOf})
	if err != nil {
		if ctx.Err() != nil {
			return nil, exitStatus(exitInterrupt)
		}
		return nil, err
	}
	d := &draft{data: got.Data, notes: got.Notes}
	why := map[int]string{}
	for _, r := range got.Refused {
		why[r.Edit] = r.Reason
	}
	for i, c := range changes {
		if reason, ok := why[i]; ok {
			d.refused = append(d.refused, refusedChange{c, reason})
		} else {
			d.made = append(d.made, c)
		}
	}
	return d, nil
}

// writeDOCX writes the new resume, or the resume itself where that was asked for.
func (s *session) writeDOCX(d *draft) error {
	name, opt := s.options.output, document.SaveOptions{Mode: s.mode()}
	switch {
	case name == "-":
		_, err := s.out.Write(d.data)
		return err
	case s.options.inPlace:
		name, opt = s.file, document.SaveOptions{Replace: true, Backup: true}
	}
	backup := backupName(s.realFile())
	name, err := s.save(name, ".docx", d.data, opt)
	if err != nil {
		return err
	}
	s.note("%s: %s changed", name, output.Count(len(d.made), "bullet"))
	if s.options.inPlace {
		s.note("The resume as it was is kept as %s.", backup)
	}
	if s.options.track {
		s.note("The changes are tracked: open it in Word and accept or reject each under Review.")
	}
	for _, n := range d.notes {
		s.note("%s.", output.Sentence(n))
	}
	return nil
}

// note tells what was done, on lines that fit.
func (s *session) note(format string, args ...any) {
	sheet := output.NewSheet(layout(s.out, "never"))
	sheet.Put(0, output.Plain, fmt.Sprintf(format, args...))
	_, _ = sheet.WriteTo(s.out)
}

// realFile returns the file that the resume's name leads to: of a link, what is
// changed and kept is the file behind it.
func (s *session) realFile() string {
	if real, err := filepath.EvalSymlinks(s.file); err == nil {
		return real
	}
	return s.file
}

// backupName returns the name under which document.Save keeps the file at path.
func backupName(path string) string {
	name := path + ".bak"
	for n := 2; ; n++ {
		if _, err := os.Lstat(name); err != nil {
			return name
		}
		name = fmt.Sprintf("%s.bak%d", path, n)
	}
}

// save saves under name, or under the first free one where it is "".
func (s *session) save(name, end string, data []byte, opt document.SaveOptions) (string, error) {
	for tries := 0; ; tries++ {
		path := name
		if path == "" {
			path = freeName(s.base()+".quantified", end) + end
		}
		err := document.Save(path, data, opt)
		if name != "" || !errors.Is(err, fs.ErrExist) || tries == 10 { // another run may have taken the free name
			return path, err
		}
	}
}

// mode returns the permissions of the resume, which the new one gets, too; its
// owner may write to it.
func (s *session) mode() fs.FileMode {
	if info, err := os.Stat(s.file); err == nil && info.Mode().IsRegular() {
		return info.Mode().Perm() | 0o200
	}
	return 0
}

// writePaste writes the better bullets to be pasted by hand.
func (s *session) writePaste(d *draft) error {
	opt := document.SaveOptions{Mode: s.mode()}
	name := filepath.Base(s.file)
	forms := []struct{ end, text string }{
		{".md", quantify.Markdown(name, d.made)},
		{".txt", quantify.PlainText(name, d.made)},
	}
	if out := s.options.output; out != "" {
		form := forms[0]
		if strings.EqualFold(filepath.Ext(out), ".txt") || out == "-" {
			form = forms[1]
		}
		if out == "-" {
			_, err := io.WriteString(s.out, form.text)
			return err
		}
		if err := document.Save(out, []byte(form.text), opt); err != nil {
			return err
		}
		s.note("%s: %s to paste", out, output.Count(len(d.made), "bullet"))
		return nil
	}
	base := freeName(s.base()+".quantified", ".md", ".txt")
	for _, form := range forms {
		if err := document.Save(base+form.end, []byte(form.text), opt); err != nil {
			return err
		}
	}
	s.note("%s and %s: %s to paste", base+".md", base+".txt", output.Count(len(d.made), "bullet"))
	s.note("To have them put in for you, give the resume as a Word file (.docx): only that can be changed in place.")
	return nil
}

// cleanLines makes text safe for a terminal, line by line.
func cleanLines(text string) string {
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		lines[i] = output.Clean(l)
	}
	return strings.Join(lines, "\n") + "\n"
}

// showChanges tells what would change.
func (s *session) showChanges(d *draft) error {
	sheet, err := s.sheet(s.options.color)
	if err != nil {
		return err
	}
	for i, c := range d.made {
		if i == 0 || c.Job != d.made[i-1].Job {
			sheet.Head(orOther(c.Job))
		}
		sheet.Blank()
		putChange(sheet, c.Old, c.New)
	}
	sheet.Blank()
	sheet.Put(0, output.Plain, fmt.Sprintf("%s would change. No resume was written.", output.Count(len(d.made), "bullet")))
	_, err = sheet.WriteTo(s.out)
	return err
}

func orOther(job string) string {
	if job == "" {
		return "Other bullets"
	}
	return job
}

// putChange puts a bullet as it is and as it becomes.
func putChange(sheet *output.Sheet, before, after string) {
	sheet.Hang(2, output.Quiet, "Before: ", output.Plain, before)
	for i, line := range strings.Split(after, "\n") {
		label := "After:  "
		if i > 0 {
			label = "   and: "
		}
		sheet.Hang(2, output.Quiet, label, output.Good, line)
	}
}

// tellRefused tells of the changes that could not be made, with the text to be
// pasted by hand.
func (s *session) tellRefused(d *draft) {
	for _, r := range d.refused {
		fmt.Fprintf(s.err, "vitals: not changed: the bullet %s: %q\n", r.reason, output.Clean(r.Old))
		where := "paste this in its place by hand"
		for _, line := range strings.Split(r.New, "\n") {
			fmt.Fprintf(s.err, "  hint: %s: %s\n", where, output.Clean(line))
			where = "and this after it"
		}
	}
}
