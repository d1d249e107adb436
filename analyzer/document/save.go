package document

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
)

// SaveOptions say how a file is saved.
type SaveOptions struct {
	Replace bool        // write over a file that is there; without it Save refuses to
	Backup  bool        // keep what is written over as NAME.bak, or NAME.bak2 and so on where that is taken
	Mode    fs.FileMode // permissions of a file that was not there; 0 for those of the user's new files
}

// Save writes data to the file at path, whole or not at all: it writes a
// temporary file beside it, brings it to the disk and renames it. A crash, a
// full disk or a kill at any moment leaves a file that was there as it was. A
// symbolic link stays, and the file it leads to is written. The error is an
// *Error.
func Save(path string, data []byte, opt SaveOptions) error {
	target, mode, err := saveTarget(path, opt)
	if err != nil {
		return saveError(path, err)
	}
	if err := replace(target, mode, data, opt); err != nil {
		return saveError(path, err)
	}
	return nil
}

// newMode asks for the permissions that the user's new files have.
const newMode fs.FileMode = 0o666

// saveTarget returns the file to write and its permissions, those of a new file
// where it is not there.
func saveTarget(path string, opt SaveOptions) (string, fs.FileMode, error) {
	target, err := filepath.EvalSymlinks(path)
	if errors.Is(err, fs.ErrNotExist) {
		if opt.Mode != 0 {
			return path, opt.Mode.Perm(), nil
		}
		return path, newMode, nil
	}
	if err != nil {
		return "", 0, err
	}
	info, err := os.Stat(target)
	switch {
	case err != nil:
		return "", 0, err
	case info.IsDir():
		return "", 0, fail(UnsupportedFormat, "there is a folder of this name", "give the name of a file in it")
	case !info.Mode().IsRegular():
		return "", 0, fail(UnsupportedFormat, "it is no ordinary file", "give the name of another file")
	case !opt.Replace:
		return "", 0, fs.ErrExist
	}
	if lock := openElsewhere(target); lock != "" {
		return "", 0, fail(Permission, "the file is open in Word or LibreOffice", "close it there; if it is not open, delete "+lock)
	}
	// Renaming needs no right to write to the file, but a file without it is
	// meant to stay. On Windows this also finds one that is open elsewhere.
	f, err := os.OpenFile(target, os.O_WRONLY, 0)
	if err != nil {
		return "", 0, err
	}
	return target, info.Mode().Perm(), f.Close()
}

// openElsewhere returns the lock file that Word or LibreOffice keeps beside a
// file while it is open there, "" without one.
func openElsewhere(path string) string {
	dir, name := filepath.Split(path)
	locks := []string{"~$" + name, ".~lock." + name + "#"}
	if len(name) > 2 {
		locks = append(locks, "~$"+name[2:])
	}
	for _, lock := range locks {
		if _, err := os.Lstat(dir + lock); err == nil {
			return dir + lock
		}
	}
	return ""
}

// replace writes data beside target and puts it in its place.
func replace(target string, mode fs.FileMode, data []byte, opt SaveOptions) error {
	temp, err := writeBeside(target, mode, data)
	if err != nil {
		return err
	}
	defer os.Remove(temp) // gone already where all went well
	if !opt.Replace {
		if err := putNew(temp, target); err != nil {
			return err
		}
		return syncDir(filepath.Dir(target))
	}
	if _, err := os.Lstat(target); err == nil && opt.Backup {
		if err := keep(target); err != nil {
			return err
		}
	}
	if err := os.Rename(temp, target); err != nil {
		return err
	}
	return syncDir(filepath.Dir(target))
}

// writeBeside writes data to a new file in target's folder, brings it to the
// disk and returns its name.
func writeBeside(target string, mode fs.FileMode, data []byte) (string, error) {
	f, err := createBeside(target, mode)
	if err != nil {
		return "", err
	}
	_, err = f.Write(data)
	if err == nil && mode != newMode {
		err = f.Chmod(mode) // what the user's mask has taken away
	}
	if err == nil {
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		os.Remove(f.Name())
		return "", err
	}
	return f.Name(), nil
}

// createBeside creates a file in target's folder under a free name.
func createBeside(target string, mode fs.FileMode) (*os.File, error) {
	dir, name := filepath.Split(target)
	for i := 0; ; i++ {
		temp := fmt.Sprintf("%s.%s.%d-%d.tmp", dir, name, os.Getpid(), i)
		f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if !errors.Is(err, fs.ErrExist) || i == 1000 {
			return f, err
		}
	}
}

// putNew gives temp the name target, which nothing may have: a hard link does
// so in one step where the disk knows them.
func putNew(temp, target string) error {
	err := os.Link(temp, target)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	if _, err := os.Lstat(target); err == nil {
		return fs.ErrExist
	}
	return os.Rename(temp, target)
}

// keep keeps the file at path under the first free backup name as well.
func keep(path string) error {
	for n := 1; ; n++ {
		backup := path + ".bak"
		if n > 1 {
			backup += strconv.Itoa(n)
		}
		err := os.Link(path, backup)
		if err != nil && !errors.Is(err, fs.ErrExist) {
			err = copyNew(path, backup)
		}
		if !errors.Is(err, fs.ErrExist) {
			return err
		}
	}
}

// copyNew copies a file to a name that nothing may have.
func copyNew(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	info, err := in.Stat()
	if err != nil {
		return err
	}
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, info.Mode().Perm())
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	if err == nil {
		err = out.Sync()
	}
	if e := out.Close(); err == nil {
		err = e
	}
	if err != nil {
		os.Remove(to)
	}
	return err
}

// syncDir brings the names in a folder to the disk. Windows does so by itself.
func syncDir(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(dir)
	if err != nil {
		return nil // a folder that may be written but not listed
	}
	defer d.Close()
	if err := d.Sync(); err != nil && !errors.Is(err, errors.ErrUnsupported) && !strings.Contains(err.Error(), "invalid argument") {
		return err
	}
	return nil
}

// saveError says why path could not be saved.
func saveError(path string, err error) *Error {
	var e *Error
	if errors.As(err, &e) {
		named := *e
		named.Name = path
		return &named
	}
	e = &Error{Code: Permission, Name: path, What: "the file cannot be saved", Hint: "check that the disk is not full, or save to another folder", Err: err}
	switch {
	case errors.Is(err, fs.ErrExist):
		e.What, e.Hint = "the file is there already", "give another name, or ask for it to be replaced"
	case errors.Is(err, fs.ErrPermission):
		e.What, e.Hint = "you are not allowed to write here", "check the permissions, or save to a folder of your own"
	case errors.Is(err, fs.ErrNotExist):
		e.Code, e.What, e.Hint = NotFound, "there is no such folder", "check the path and the spelling"
	}
	return e
}
