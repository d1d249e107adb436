package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/charmbracelet/x/term"

	"vitals/analyzer/output"
	"vitals/analyzer/quantify"
)

// A talk is an interview held line by line: plain text, one thing at a time,
// which a screen reader can read out and a script can answer.
type talk struct {
	*keeper
	iv    *quantify.Interview
	sheet *output.Sheet
	lines <-chan string
	echo  bool // what is typed does not show by itself: it comes from a file or a pipe

	// What was shown last.
	number int    // of the question
	shown  string // which prompt
	last   string // the line that the person types behind
	again  bool   // something was said about what was typed
}

// interview asks the questions and writes the result. last holds the answers
// of last time, nil for none.
func (s *session) interview(ctx context.Context, last *quantify.Sheet) error {
	sheet, err := s.sheet(s.options.color)
	if err != nil {
		return err
	}
	if len(s.questions) == 0 {
		fmt.Fprintf(s.out, "%s: no bullet asks for a number. Nothing to do.\n", output.Clean(s.file))
		return nil
	}
	k, before := s.newKeeper(last)
	t := &talk{
		keeper: k, sheet: sheet, lines: readLines(s.in), echo: !isTerminalInput(s.in),
		iv: quantify.NewInterview(s.reader, s.questions, before, s.analyzer.ScopeCaution),
	}
	t.welcome(before)
	if err := t.hold(ctx); err != nil {
		return err
	}
	return t.end(ctx)
}

func isTerminalInput(r io.Reader) bool {
	f, ok := r.(*os.File)
	return ok && term.IsTerminal(f.Fd())
}

// longestLine bounds one typed line; what is longer is cut.
const longestLine = 4096

// readLines reads lines until the end, which closes the channel. A read cannot
// be interrupted, so it has a goroutine of its own.
func readLines(r io.Reader) <-chan string {
	lines := make(chan string)
	go func() {
		defer close(lines)
		in := bufio.NewReaderSize(r, longestLine)
		for {
			line, more, err := in.ReadLine()
			text := string(line)
			for more && err == nil {
				_, more, err = in.ReadLine()
			}
			if err != nil {
				return
			}
			lines <- output.Clean(text)
		}
	}()
	return lines
}

// errEnded says that the input ended before the interview did.
var errEnded = errors.New("the input ended")

// hold holds the interview to its end.
func (t *talk) hold(ctx context.Context) error {
	for {
		p := t.iv.Prompt()
		if p.Step == quantify.Over {
			return nil
		}
		if err := t.ask(p); err != nil {
			return err
		}
		line, err := t.next(ctx)
		if err != nil {
			return t.broken(err)
		}
		reply := t.iv.Say(line)
		t.say(reply)
		if reply.Keep {
			t.keepOn()
		}
	}
}

// keepOn keeps what was said so far. Where that fails, it tells so at once.
func (t *talk) keepOn() {
	failed := t.fail != nil
	t.keep(t.iv.Decisions())
	if t.fail != nil && !failed {
		t.put("Your answers cannot be kept for another day: " + t.fail.Error() + ". You can go on, but do not stop before they are written.")
	}
}

// next returns the next line that the person types.
func (t *talk) next(ctx context.Context) (string, error) {
	select {
	case <-ctx.Done():
		return "", ctx.Err()
	default:
	}
	select {
	case line, ok := <-t.lines:
		if !ok {
			return "", errEnded
		}
		if t.echo {
			fmt.Fprintln(t.out, line)
		}
		return line, nil
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

// broken ends an interview that was interrupted.
func (t *talk) broken(err error) error {
	t.keep(t.iv.Decisions())
	fmt.Fprintln(t.out) // ends the line of the prompt
	t.kept()
	if failed := t.keptError(); failed != nil {
		t.app.report(failed)
	}
	if errors.Is(err, errEnded) {
		return exitStatus(exitFindings)
	}
	return exitStatus(exitInterrupt)
}

// end writes what was decided, or tells how to go on.
func (t *talk) end(ctx context.Context) error {
	if !t.iv.Finished() {
		t.kept()
		return t.keptError()
	}
	changes, trouble, err := t.current(ctx)
	if err != nil {
		return err
	}
	if len(changes) == 0 {
		t.put("No bullet was changed, so nothing was written.")
		_ = t.flush()
		return unusedStatus(trouble)
	}
	fmt.Fprintln(t.out)
	refused, err := t.deliver(ctx, changes)
	if err != nil {
		t.undelivered(changes)
		return err
	}
	t.farewell()
	return unusedStatus(refused || trouble)
}

// unusedStatus ends the program by whether some answers could not be used.
func unusedStatus(unused bool) error {
	if unused {
		return exitStatus(exitFindings)
	}
	return nil
}

// current returns the changes for the resume as it is now. Where it was
// changed while the questions were asked, the answers find their bullets anew:
// nothing of what was changed must be lost. It also reports whether an answer
// could not be used.
func (t *talk) current(ctx context.Context) (changes []quantify.Change, trouble bool, err error) {
	now, err := t.load(ctx, t.file, t.options.limits)
	if err != nil {
		return nil, false, err
	}
	if bytes.Equal(now, t.data) {
		return t.iv.Changes(), false, nil
	}
	data, err := t.answerSheet(t.iv.Decisions(), t.rest)
	if err != nil {
		return nil, false, err
	}
	sheet, err := quantify.ParseSheet(data)
	if err != nil {
		return nil, false, fmt.Errorf("read the answers back: %w", err)
	}
	if err := t.open(ctx, sheet); err != nil {
		return nil, false, err
	}
	t.put("The resume was changed while you answered. Your answers go into it as it is now.")
	_ = t.flush()
	m := t.reader.Match(sheet, t.report, t.questions)
	trouble = t.tell(t.path, m.Problems)
	return t.changes(m.Decisions), trouble, nil
}
