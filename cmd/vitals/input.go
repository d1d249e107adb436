package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"vitals/analyzer/batch"
	"vitals/analyzer/document"
	"vitals/analyzer/output"
)

// files returns the names of the resumes, from the command line and from a list.
func (a *app) files(args []string, list string) ([]string, error) {
	files := globbed(args)
	if list != "" {
		more, err := a.listed(list)
		if err != nil {
			return nil, err
		}
		files = append(files, more...)
	}
	stdin := list == "-"
	for _, f := range files {
		if f == "-" && stdin {
			return nil, wrong("standard input can be read once: give one of the files by name", "%q is given twice", "-")
		}
		stdin = stdin || f == "-"
	}
	if len(files) == 0 && list != "" {
		return nil, wrong("put the names of the resumes into it, one a line", "the list %q names no resume", list)
	}
	if len(files) == 0 {
		return nil, wrong("for example: vitals check resume.pdf", "no resume given")
	}
	return files, nil
}

// globbed replaces patterns such as *.pdf by the files they match: the shells
// of Windows leave that to the program. A pattern without a match stays, and
// is reported as a file that does not exist.
func globbed(args []string) []string {
	var files []string
	for _, arg := range args {
		matches, err := filepath.Glob(arg)
		if _, missing := os.Stat(arg); missing == nil || err != nil || len(matches) == 0 {
			matches = []string{arg}
		}
		files = append(files, matches...)
	}
	return files
}

// listed reads file names from a list; NUL separates them if there is one.
func (a *app) listed(list string) ([]string, error) {
	in := a.in
	if list != "-" {
		f, err := os.Open(list)
		if err != nil {
			return nil, wrong("--files-from takes a text file with one file name a line", "read list of files: %v", err)
		}
		defer f.Close()
		in = f
	}
	data, err := io.ReadAll(in)
	if err != nil {
		return nil, fmt.Errorf("read list of files: %w", err)
	}
	sep := "\n"
	if strings.Contains(string(data), "\x00") {
		sep = "\x00"
	}
	var files []string
	for _, name := range strings.Split(strings.TrimPrefix(string(data), "\uFEFF"), sep) { // Windows editors begin with a byte order mark
		if sep == "\n" {
			name = strings.TrimRight(name, "\r")
		}
		if name != "" {
			files = append(files, name)
		}
	}
	return files, nil
}

// read reads one resume, "-" from standard input.
func (a *app) read(ctx context.Context, file string, lim document.Limits) (*document.Document, error) {
	r := a.reader(lim)
	defer r.Close()
	data, err := a.load(ctx, file, lim)
	if err != nil {
		return nil, err
	}
	return r.Read(ctx, file, data)
}

// reader returns what reads resumes within the limits. Close it.
func (a *app) reader(lim document.Limits) *batch.Reader {
	if lim.Password == "" {
		lim.Password = os.Getenv("VITALS_PASSWORD")
	}
	return &batch.Reader{Limits: lim, Worker: a.worker, Debug: debugOutput()}
}

// load returns the bytes of one resume, "-" from standard input.
func (a *app) load(ctx context.Context, file string, lim document.Limits) ([]byte, error) {
	if file == "-" {
		// One byte over the limit is enough for it to be refused.
		data, err := io.ReadAll(io.LimitReader(a.in, lim.MaxSize+1))
		if err != nil {
			return nil, &document.Error{Code: document.Corrupt, Name: file, What: "standard input could not be read", Err: err}
		}
		return data, nil
	}
	// document.Load knows the folders that Apple's Pages saves.
	if info, err := os.Stat(file); err == nil && info.IsDir() && !strings.EqualFold(filepath.Ext(file), ".pages") {
		return nil, folderError(file)
	}
	return document.Load(ctx, file, lim)
}

func folderError(file string) *document.Error {
	return &document.Error{
		Code: document.UnsupportedFormat, Name: file,
		What: "is a folder, not a file",
		Hint: "pass the files in it, for example " + output.ShellWord(filepath.Clean(file)) + string(filepath.Separator) + "*.pdf",
	}
}

// debugOutput returns where the stack of a defect goes: a developer sees it
// with VITALS_DEBUG=1, on files that may be shown.
func debugOutput() io.Writer {
	if os.Getenv("VITALS_DEBUG") == "" {
		return nil
	}
	return os.Stderr
}

// addLimits adds the flags that bound what one file may cost.
func addLimits(f *pflag.FlagSet, lim *document.Limits) {
	*lim = document.Limits{}.WithDefaults()
	f.DurationVar(&lim.Timeout, "timeout", lim.Timeout, "longest `time` that one file may take; a PDF gets a fifth of it as processor time")
	f.Var((*sizeValue)(&lim.MaxSize), "max-size", "largest `size` of one file")
	f.Var((*sizeValue)(&lim.MaxMemory), "max-memory", "most memory that reading one PDF may take, as a `size`")
	f.StringVar(&lim.Password, "password", "", "`word` that opens a protected PDF (default: what VITALS_PASSWORD holds, where others cannot see it)")
}

// checkTimeout refuses a limit of time that no file can keep.
func checkTimeout(lim document.Limits) error {
	if lim.Timeout <= 0 {
		return wrong("write it as a number with a unit, for example 20s", "--timeout %s is out of range", lim.Timeout)
	}
	return nil
}

// A sizeValue is a number of bytes on the command line: 800000, 500KB, 25MiB.
type sizeValue int64

func (s *sizeValue) Type() string { return "size" }

func (s *sizeValue) String() string {
	if *s > 0 && *s%(1<<20) == 0 {
		return strconv.FormatInt(int64(*s)>>20, 10) + "MiB"
	}
	return strconv.FormatInt(int64(*s), 10)
}

// Set reads a number with an optional unit; K, M and G are powers of 1024.
func (s *sizeValue) Set(text string) error {
	t := strings.ToUpper(strings.TrimSpace(text))
	t = strings.TrimSuffix(strings.TrimSuffix(t, "B"), "I")
	shift := 0
	for i, unit := range []string{"K", "M", "G"} {
		if rest, ok := strings.CutSuffix(t, unit); ok {
			t, shift = rest, 10*(i+1)
		}
	}
	n, err := strconv.ParseInt(strings.TrimSpace(t), 10, 64)
	if err != nil || n <= 0 || n > 1<<40>>shift {
		return fmt.Errorf("%q is not a size such as 25MiB", text)
	}
	*s = sizeValue(n << shift)
	return nil
}

// namedPDF reports whether a file is called a PDF; what it is, its content tells.
func namedPDF(file string) bool { return strings.EqualFold(filepath.Ext(file), ".pdf") }
