package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"vitals/analyzer/document"
	"vitals/analyzer/quantify"
)

const ana = `Ana Flores, CMA (AAMA)

EXPERIENCE

Medical Assistant, Larkspur Family Clinic, Springfield, OH      05/2021 - Present
- Roomed patients
- Scheduled appointments and answered phones
`

// program returns the program itself as a process: TestMain makes it of the
// test binary.
func program(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Args = append([]string{"vitals"}, args...)
	return cmd
}

// TestQuantifyInterrupted stops an interview by each signal, and by one that
// leaves it no time: the answer given before is kept, readable to its owner
// only, and the resume is as it was.
func TestQuantifyInterrupted(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("has no signals to send")
	}
	for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGKILL} {
		t.Run(sig.String(), func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "ana.txt")
			if err := os.WriteFile(file, []byte(ana), 0o644); err != nil {
				t.Fatal(err)
			}
			status := interrupt(t, program(t, "quantify", file), sig)
			if sig != syscall.SIGKILL && status != exitInterrupt {
				t.Errorf("exit status %d, want %d", status, exitInterrupt)
			}
			kept := strings.TrimSuffix(file, ".txt") + ".answers.yaml"
			data, err := os.ReadFile(kept)
			if err != nil {
				t.Fatal(err)
			}
			sheet, err := quantify.ParseSheet(data)
			if err != nil || sheet.Entries[0].Own != "Roomed 30 patients a day" {
				t.Errorf("kept %+v, %v", sheet, err)
			}
			if info, _ := os.Stat(kept); info.Mode().Perm() != 0o600 {
				t.Errorf("kept with permissions %v", info.Mode())
			}
			if now, _ := os.ReadFile(file); string(now) != ana {
				t.Error("the resume was changed")
			}
		})
	}
}

// interrupt answers one question, sends the signal at the next and returns the
// exit status.
func interrupt(t *testing.T, cmd *exec.Cmd, sig syscall.Signal) int {
	t.Helper()
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	io.WriteString(in, "e\nRoomed 30 patients a day\n\n")
	lines := bufio.NewScanner(out)
	for lines.Scan() && !strings.HasPrefix(lines.Text(), "Question 2") {
	}
	if err := cmd.Process.Signal(sig); err != nil {
		t.Fatal(err)
	}
	io.Copy(io.Discard, out)
	_ = cmd.Wait()
	return cmd.ProcessState.ExitCode()
}

// TestQuantifyKilled kills the program at random moments while it changes a
// resume in place: the file is the old one or the new one, whole, and where it
// is the new one the old one is kept.
func TestQuantifyKilled(t *testing.T) {
	dir := t.TempDir()
	old, err := os.ReadFile("../../fixtures/resumes/24/resume.docxlib-num.docx")
	if err != nil {
		t.Fatal(err)
	}
	answers := filepath.Join(dir, "answers.yaml")
	sheet := "schema: vitals.answers/1\nbullets:\n  - bullet: Responsible for patient vitels and height/weight\n    text: Took vitals for 25 patients a day\n"
	if err := os.WriteFile(answers, []byte(sheet), 0o600); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "lee.docx")
	run := func(limit time.Duration) (whole bool) {
		if err := os.WriteFile(file, old, 0o600); err != nil {
			t.Fatal(err)
		}
		cmd := program(t, "quantify", "--in-place", "--answers", answers, file)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		timer := time.AfterFunc(limit, func() { cmd.Process.Kill() })
		defer timer.Stop()
		return cmd.Wait() == nil
	}
	start := time.Now()
	if !run(time.Minute) {
		t.Fatal("the resume could not be changed")
	}
	took := time.Since(start)
	changed, _ := os.ReadFile(file)
	random := rand.New(rand.NewSource(1))
	killed := 0
	for range 20 {
		os.Remove(file + ".bak")
		// Most of the time goes to reading: the moments of writing come late.
		start := time.Now()
		if run(took/2 + time.Duration(random.Int63n(int64(took/2)))) {
			took = time.Since(start) // the machine is quicker now than it was
		} else {
			killed++
		}
		now, err := os.ReadFile(file)
		if err != nil || !bytes.Equal(now, old) && !bytes.Equal(now, changed) {
			t.Fatalf("neither the old resume nor the new one: %d bytes, %v", len(now), err)
		}
		if bak, _ := os.ReadFile(file + ".bak"); bytes.Equal(now, changed) && !bytes.Equal(bak, old) {
			t.Fatal("changed, and the old resume is not kept")
		}
	}
	t.Logf("killed %d times of 20", killed)
	if killed == 0 {
		t.Error("never killed: the test shows nothing")
	}
}

// TestQuantifyChangedMeanwhile changes the resume while the questions are
// asked: the answer goes into it as it is now, and nothing of the change is lost.
func TestQuantifyChangedMeanwhile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "lee.docx")
	old, err := os.ReadFile("../../fixtures/resumes/24/resume.docxlib-num.docx")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, old, 0o600); err != nil {
		t.Fatal(err)
	}
	in, typed := io.Pipe()
	var out, errs bytes.Buffer
	done := make(chan int)
	go func() { done <- run([]string{"quantify", "--in-place", file}, in, &out, &errs, nil) }()
	io.WriteString(typed, "e\nTook vitals for 25 patients a day\n\n")
	changeBullet(t, file, "Responsible for prior auths", "Handled 9 prior auths a week")
	io.WriteString(typed, "w\n\n")
	typed.Close()
	if status := <-done; status != exitOK {
		t.Errorf("exit status %d: %s", status, errs.String())
	}
	doc, err := document.Open(context.Background(), file, document.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Took vitals for 25 patients a day", "Handled 9 prior auths a week"} {
		if !strings.Contains(doc.Text, want) {
			t.Errorf("%q is lost", want)
		}
	}
}

// TestQuantifyBulletGoneMeanwhile rewrites a bullet while it is asked about: the answer
// is told as not used, and stays in the file of answers.
func TestQuantifyBulletGoneMeanwhile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "lee.docx")
	old, err := os.ReadFile("../../fixtures/resumes/24/resume.docxlib-num.docx")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, old, 0o600); err != nil {
		t.Fatal(err)
	}
	in, typed := io.Pipe()
	var out, errs bytes.Buffer
	done := make(chan int)
	go func() { done <- run([]string{"quantify", file}, in, &out, &errs, nil) }()
	const own = "Took vitals for 25 patients a day"
	io.WriteString(typed, "e\n"+own+"\n\n")
	changeBullet(t, file, "Responsible for patient vitels and height/weight", "Greeted visitors at the front desk")
	io.WriteString(typed, "w\n\n")
	typed.Close()
	if status := <-done; status != exitFindings {
		t.Errorf("exit status %d, want %d", status, exitFindings)
	}
	if !strings.Contains(errs.String(), "No bullet of the resume reads like") {
		t.Errorf("not told: %s", errs.String())
	}
	if kept, err := os.ReadFile(strings.TrimSuffix(file, ".docx") + ".answers.yaml"); !strings.Contains(string(kept), own) {
		t.Errorf("the answer is lost: %v", err)
	}
}

// changeBullet changes a bullet of a DOCX file as a word processor would.
func changeBullet(t *testing.T, file, before, after string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := document.Read(context.Background(), file, data, document.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	at := strings.Index(doc.Text, before)
	edit := document.Edit{Span: document.Span{Start: at, End: at + len(before)}, Old: before, New: after}
	got, err := document.Apply(context.Background(), file, data, []document.Edit{edit}, document.ApplyOptions{})
	if err != nil || len(got.Refused) > 0 {
		t.Fatalf("%v %v", got, err)
	}
	if err := os.WriteFile(file, got.Data, 0o600); err != nil {
		t.Fatal(err)
	}
}
