package document

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestReadRefuses(t *testing.T) {
	utf16 := func(s string) string {
		return "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Join(strings.Split(s, ""), "\x00") + "\x00"
	}
	zipped := func(name, content string) string { return string(zipOf(t, name, content)) }
	tests := []struct {
		name, data string
		want       Code
		what       string // part of the message
	}{
		{"a.txt", "", Empty, "empty"},
		{"a.txt", " \r\n\x00", Empty, "empty"},
		{"a.md", "<!-- -->", Empty, "no text"},
		{"a.docx", utf16("EncryptedPackage"), Encrypted, "password"},
		{"a.docx", utf16("WordDocument"), LegacyDoc, ".doc"},
		{"a.doc", utf16("Workbook"), UnsupportedFormat, "Office"},
		{"a.rtf", "{\\rtf1 {\\v Ana}}", Empty, "no text"},
		{"a.docx", "<!DOCTYPE html><p>Ana</p>", UnsupportedFormat, "web page"},
		{"a.doc", "\uFEFF \n<html><p>Ana</p>", UnsupportedFormat, "web page"},
		{"a.doc", "MIME-Version: 1.0\nContent-Type: multipart/related", UnsupportedFormat, "web archive"},
		{"a.xml", `<?xml version="1.0"?><?mso-application progid="Word.Document"?>`, UnsupportedFormat, "saved as XML"},
		{"a.jpg", "\xFF\xD8\xFF\xE0", Scanned, "picture"},
		{"a.png", "\x89PNG\r\n\x1a\n", Scanned, "picture"},
		{"a.heic", "\x00\x00\x00\x18ftypheic", Scanned, "picture"},
		{"a.ps", "%!PS-Adobe", UnsupportedFormat, "PostScript"},
		{"a.gz", "\x1f\x8b\x08", UnsupportedFormat, "packed"},
		{"a.bin", "MZ\x00\x01\x02", UnsupportedFormat, "neither"},
		{"a.odt", zipped("mimetype", "application/vnd.oasis.opendocument.text"), Corrupt, "damaged"},
		{"a.ods", zipped("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), UnsupportedFormat, "OpenDocument"},
		{"a.pages", zipped("Index/Document.iwa", "x"), UnsupportedFormat, "Pages"},
		{"a.xlsx", zipped("xl/workbook.xml", "x"), UnsupportedFormat, "spreadsheet"},
		{"a.pptx", zipped("ppt/presentation.xml", "x"), UnsupportedFormat, "slide"},
		{"a.zip", zipped("resume.pdf", "x"), UnsupportedFormat, "zip"},
	}
	for _, tt := range tests {
		_, err := Read(context.Background(), tt.name, []byte(tt.data), Limits{})
		if got := errorCode(err); got != tt.want || !strings.Contains(err.Error(), tt.what) {
			t.Errorf("%s %.20q: %s, %v; want %s with %q", tt.name, tt.data, got, err, tt.want, tt.what)
		}
	}
}

func TestReadGoesByContent(t *testing.T) {
	tests := []struct {
		name, data string
		want       Format
	}{
		{"resume.pdf", "Ana Ruiz", Text},
		{"-", "Ana Ruiz", Text},
		{"resume.docx", "# Ana Ruiz\n\n## Skills\n\nEKG", Markdown},
		{"resume.md", "Ana Ruiz", Markdown},
		{"resume.txt", "Ana Ruiz\n# 1 in sales", Text},
		{"resume.txt", string(pack(t, para("Ana Ruiz", ""))), DOCX},
	}
	for _, tt := range tests {
		if doc := readString(t, tt.name, tt.data); doc.Format != tt.want || doc.Name != tt.name {
			t.Errorf("%s: read %q as %s", tt.name, doc.Name, doc.Format)
		}
	}
}

func TestReadLimits(t *testing.T) {
	_, err := Read(context.Background(), "a.txt", []byte("Ana Ruiz"), Limits{MaxSize: 4})
	if got := errorCode(err); got != TooLarge {
		t.Errorf("over the size: %v", err)
	}
	_, err = Read(context.Background(), "a.txt", []byte("Ana Ruiz"), Limits{Timeout: time.Nanosecond})
	if got := errorCode(err); got != Timeout || !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("over the time: %v", err)
	}
	for _, text := range []string{strings.Repeat("Ana\n", maxLines), strings.Repeat("Ana ", maxText/4+1)} {
		_, err = Read(context.Background(), "a.txt", []byte(text), Limits{})
		if got := errorCode(err); got != TooLarge {
			t.Errorf("a text of %d bytes: %v", len(text), err)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = Read(ctx, "a.txt", []byte("Ana Ruiz"), Limits{})
	if got := errorCode(err); got != Timeout || !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
}

// TestReadCost reads files that are built to take long. The time allowed is
// many times what they need; what they cost must not grow with its square.
func TestReadCost(t *testing.T) {
	tests := []struct{ name, kind, data string }{
		{"one paragraph of many lines", "a.txt", strings.Repeat("ROOMED PATIENTS AND TOOK VITAL SIGNS FOR ALL THE PROVIDERS OF XX\n", 15_000)},
		{"one line of many words", "a.txt", strings.Repeat("roomed patients ", 60_000)},
		{"one long word", "a.txt", strings.Repeat("a", 1_000_000)},
		{"escaped signs", "a.md", "# Ana\n\n" + strings.Repeat(`\*`, 200_000)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := Read(context.Background(), tt.kind, []byte(tt.data), Limits{Timeout: time.Minute})
			if err != nil {
				t.Fatal(err)
			}
			if want := strings.Count(tt.data, "a") + strings.Count(tt.data, "A"); strings.Count(doc.Text, "a")+strings.Count(doc.Text, "A") != want {
				t.Errorf("text was lost")
			}
		})
	}
}

func TestGuardedAbandonsAndRecovers(t *testing.T) {
	release := make(chan struct{})
	defer close(release)
	_, err := guarded(context.Background(), "a.pdf", Limits{Timeout: 10 * time.Millisecond}, func(context.Context) (*Document, error) {
		<-release
		return nil, nil
	})
	if got := errorCode(err); got != Timeout {
		t.Errorf("a reader that hangs: %v", err)
	}
	_, err = guarded(context.Background(), "a.pdf", Limits{Timeout: time.Minute}, func(context.Context) (*Document, error) {
		panic("bad operator")
	})
	if got := errorCode(err); got != Corrupt {
		t.Errorf("a reader that panics: %v", err)
	}
}

func TestOpen(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "ana_resume.txt")
	if err := os.WriteFile(path, []byte("Ana Ruiz"), 0o600); err != nil {
		t.Fatal(err)
	}
	doc, err := Open(context.Background(), path, Limits{})
	if err != nil || doc.Name != path || doc.Text != "Ana Ruiz" {
		t.Fatalf("%+v, %v", doc, err)
	}
	tests := []struct {
		path string
		lim  Limits
		want Code
		hint string
	}{
		{filepath.Join(dir, "ana-resume.txt"), Limits{}, NotFound, "did you mean " + path},
		{filepath.Join(dir, "Ana_Resume.pdf"), Limits{}, NotFound, "did you mean " + path},
		{filepath.Join(dir, "bob.docx"), Limits{}, NotFound, "check the path"},
		{filepath.Join(dir, "none", "bob.docx"), Limits{}, NotFound, "check the path"},
		{dir, Limits{}, UnsupportedFormat, "*.pdf"},
		{path, Limits{MaxSize: 4}, TooLarge, "PDF"},
	}
	for _, tt := range tests {
		_, err := Open(context.Background(), tt.path, tt.lim)
		var e *Error
		if got := errorCode(err); got != tt.want || !errors.As(err, &e) || !strings.Contains(e.Hint, tt.hint) {
			t.Errorf("%s: %+v, want %s with the hint %q", tt.path, err, tt.want, tt.hint)
		}
	}
	if e := openError(path, fs.ErrPermission); e.Code != Permission || !errors.Is(e, fs.ErrPermission) {
		t.Errorf("without permission: %+v", e)
	}
}
