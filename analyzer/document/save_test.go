package document

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// folderOf returns what the files in a folder hold, by name.
func folderOf(t testing.TB, dir string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, e := range entries {
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		out[e.Name()] = string(b)
	}
	return out
}

func put(t testing.TB, path, text string, mode fs.FileMode) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), mode); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
}

func TestSave(t *testing.T) {
	type files = map[string]string
	tests := []struct {
		name   string
		before files
		opt    SaveOptions
		want   files
		code   Code
	}{
		{"a new file", files{}, SaveOptions{}, files{"a.docx": "new"}, ""},
		{"a new file with nothing to keep", files{}, SaveOptions{Replace: true, Backup: true}, files{"a.docx": "new"}, ""},
		{"one that is there", files{"a.docx": "old"}, SaveOptions{}, files{"a.docx": "old"}, Permission},
		{"replaced", files{"a.docx": "old"}, SaveOptions{Replace: true}, files{"a.docx": "new"}, ""},
		{"replaced and kept", files{"a.docx": "old"}, SaveOptions{Replace: true, Backup: true}, files{"a.docx": "new", "a.docx.bak": "old"}, ""},
		{"kept beside older ones", files{"a.docx": "old", "a.docx.bak": "1", "a.docx.bak2": "2"}, SaveOptions{Replace: true, Backup: true},
			files{"a.docx": "new", "a.docx.bak": "1", "a.docx.bak2": "2", "a.docx.bak3": "old"}, ""},
		{"open in Word", files{"a.docx": "old", "~$docx": ""}, SaveOptions{Replace: true}, files{"a.docx": "old", "~$docx": ""}, Permission},
		{"open in LibreOffice", files{"a.docx": "old", ".~lock.a.docx#": ""}, SaveOptions{Replace: true}, files{"a.docx": "old", ".~lock.a.docx#": ""}, Permission},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			for name, text := range tt.before {
				put(t, filepath.Join(dir, name), text, 0o640)
			}
			err := Save(filepath.Join(dir, "a.docx"), []byte("new"), tt.opt)
			if got := errorCode(err); got != tt.code {
				t.Errorf("code %q, want %q (%v)", got, tt.code, err)
			}
			if diff := cmp.Diff(tt.want, folderOf(t, dir)); diff != "" {
				t.Error(diff)
			}
			info, err := os.Stat(filepath.Join(dir, "a.docx"))
			if err != nil {
				t.Fatal(err)
			}
			if _, old := tt.before["a.docx"]; old && info.Mode().Perm() != 0o640 {
				t.Errorf("permissions %v, want those of before", info.Mode())
			}
		})
	}
}

func TestSaveErrors(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "folder.docx"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]Code{"none/a.docx": NotFound, "folder.docx": UnsupportedFormat} {
		if got := errorCode(Save(filepath.Join(dir, name), []byte("new"), SaveOptions{Replace: true})); got != want {
			t.Errorf("%s: code %q, want %q", name, got, want)
		}
	}
}

func TestSaveFollowsLinks(t *testing.T) {
	dir, other := t.TempDir(), t.TempDir()
	put(t, filepath.Join(other, "real.docx"), "old", 0o600)
	link := filepath.Join(dir, "a.docx")
	if err := os.Symlink(filepath.Join(other, "real.docx"), link); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	if err := Save(link, []byte("new"), SaveOptions{Replace: true, Backup: true}); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v", err)
	}
	want := map[string]string{"real.docx": "new", "real.docx.bak": "old"}
	if diff := cmp.Diff(want, folderOf(t, other)); diff != "" {
		t.Error(diff)
	}
}

// TestSaveNeedsRights runs only for users whom permissions bind.
func TestSaveNeedsRights(t *testing.T) {
	if os.Geteuid() <= 0 {
		t.Skip("permissions do not bind this user")
	}
	dir := t.TempDir()
	put(t, filepath.Join(dir, "a.docx"), "old", 0o444)
	if got := errorCode(Save(filepath.Join(dir, "a.docx"), []byte("new"), SaveOptions{Replace: true})); got != Permission {
		t.Errorf("a read-only file: code %q", got)
	}
	if err := os.Chmod(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(dir, 0o755)
	err := Save(filepath.Join(dir, "b.docx"), []byte("new"), SaveOptions{})
	if got := errorCode(err); got != Permission || !strings.Contains(err.Error(), "not allowed") {
		t.Errorf("a read-only folder: %v", err)
	}
}
