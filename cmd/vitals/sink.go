package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// A sink is where a report goes: standard output, or a file that appears under
// its name only when the report is complete.
type sink struct {
	out    io.Writer
	file   *os.File // the temporary file, nil for standard output
	target string   // the name it gets at the end
}

// openSink opens the file path for a report, "" for standard output. A path
// that is one of the inputs is refused: a report must never replace a resume, or
// the list of them.
func (a *app) openSink(path string, inputs []string) (*sink, error) {
	if path == "" || path == "-" {
		return &sink{out: a.out}, nil
	}
	if in := sameFile(path, inputs); in != "" {
		return nil, wrong("give the report another name", "--output %q would replace %q, which is read", path, in)
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		return nil, wrong("give the name of a file in it", "--output %q is a folder", path)
	}
	if err == nil && !info.Mode().IsRegular() { // a device or a pipe cannot be replaced
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return nil, fmt.Errorf("open output: %w", err)
		}
		return &sink{out: f, file: f}, nil
	}
	f, err := createBeside(path)
	if err != nil {
		return nil, wrong("check that the folder exists and may be written to", "create output: %v", err)
	}
	if info != nil {
		_ = f.Chmod(info.Mode().Perm())
	}
	return &sink{out: f, file: f, target: path}, nil
}

// sameFile returns the input that is the file at path, "" for none.
func sameFile(path string, inputs []string) string {
	info, err := os.Stat(path)
	if err != nil {
		return ""
	}
	for _, in := range inputs {
		if i, err := os.Stat(in); err == nil && os.SameFile(info, i) {
			return in
		}
	}
	return ""
}

// createBeside creates a new file in the folder of path. Unlike os.CreateTemp
// it leaves the permissions to the user's umask, as for any new file.
func createBeside(path string) (*os.File, error) {
	dir, base := filepath.Split(path)
	for i := 0; ; i++ {
		name := fmt.Sprintf("%s.%s.%d-%d.tmp", dir, base, os.Getpid(), i)
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

// keep gives the complete report its name.
func (s *sink) keep() error {
	if s.file == nil {
		return nil
	}
	f := s.file
	s.file = nil
	if s.target == "" {
		return f.Close()
	}
	err := errors.Join(f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), s.target)
	}
	if err != nil {
		os.Remove(f.Name())
		return fmt.Errorf("write output: %w", err)
	}
	return nil
}

// abandon removes what was not kept.
func (s *sink) abandon() {
	if s.file == nil {
		return
	}
	s.file.Close()
	if s.target != "" {
		os.Remove(s.file.Name())
	}
}
