//go:build unix

package document

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// saver is the environment variable that names the file TestSaveWithoutEnd saves.
const saver = "VITALS_TEST_SAVER"

// versions are what the saver writes in turn: files that take a while.
func versions() [2][]byte {
	return [2][]byte{bytes.Repeat([]byte("one "), 1<<18), bytes.Repeat([]byte("two "), 1<<18)}
}

// TestSaveWithoutEnd is no test but the process that TestSaveKilled kills.
func TestSaveWithoutEnd(t *testing.T) {
	path := os.Getenv(saver)
	if path == "" {
		t.Skip("only TestSaveKilled runs it")
	}
	for i := 0; ; i++ {
		if err := Save(path, versions()[i%2], SaveOptions{Replace: true, Backup: i == 0}); err != nil {
			t.Fatal(err, errors.Unwrap(err))
		}
	}
}

// TestSaveKilled kills a process that saves the same file without end, at many
// moments, and asks each time that the file is whole.
func TestSaveKilled(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.docx")
	want := versions()
	put(t, path, string(want[1]), 0o600)
	seen := [2]int{}
	for i := range 30 {
		cmd := exec.Command(os.Args[0], "-test.run=^TestSaveWithoutEnd$")
		cmd.Env = append(os.Environ(), saver+"="+path)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(10+3*i) * time.Millisecond)
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = cmd.Wait() // it was killed
		got, err := os.ReadFile(path)
		switch {
		case err != nil:
			t.Fatal(err)
		case bytes.Equal(got, want[0]):
			seen[0]++
		case bytes.Equal(got, want[1]):
			seen[1]++
		default:
			t.Fatalf("kill %d left %d bytes that are neither file", i, len(got))
		}
	}
	t.Logf("found %d times the one file and %d times the other", seen[0], seen[1])
}

// TestSaveFullDisk lets the disk end in the middle of a file.
func TestSaveFullDisk(t *testing.T) {
	var old syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &old); err != nil {
		t.Skip("no limit of a file's size here:", err)
	}
	signal.Ignore(syscall.SIGXFSZ)
	defer signal.Reset(syscall.SIGXFSZ)
	dir := t.TempDir()
	path := filepath.Join(dir, "a.docx")
	put(t, path, "old", 0o600)
	small := old
	small.Cur = 1 << 16
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &small); err != nil {
		t.Skip("the limit cannot be set:", err)
	}
	err := Save(path, versions()[0], SaveOptions{Replace: true, Backup: true})
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &old); err != nil {
		t.Fatal(err)
	}
	if !errors.Is(err, syscall.EFBIG) || !strings.Contains(err.Error(), "cannot be saved") {
		t.Errorf("error %v, want that the file is too big for the disk", err)
	}
	if got := folderOf(t, dir); len(got) != 1 || got["a.docx"] != "old" {
		t.Errorf("the folder holds %d files, and the old one %.20q", len(got), got["a.docx"])
	}
}

// TestSaveKeepsToTheMask asks for the permissions of any new file.
func TestSaveKeepsToTheMask(t *testing.T) {
	old := syscall.Umask(0o027)
	defer syscall.Umask(old)
	path := filepath.Join(t.TempDir(), "a.docx")
	if err := Save(path, []byte("new"), SaveOptions{}); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != fs.FileMode(0o640) {
		t.Errorf("permissions %v, %v; want 0640", info.Mode(), err)
	}
}
