package quantify

import (
	"bytes"
	"errors"
	"regexp"
	"strings"

	"go.yaml.in/yaml/v3"
)

// A sheet comes back from people who do not know YAML. Where it is none as a whole, it is
// read entry by entry, so that one slip costs one entry.

// entryHead stands above a single entry to make a sheet of it, in entryHeadLines lines.
const (
	entryHead      = "schema: " + Schema + "\nbullets:\n"
	entryHeadLines = 2
)

// readByEntry reads a sheet entry by entry. The error is of what stands above the first,
// or whole, which is what is wrong with the whole, where no entry is found.
func readByEntry(data []byte, whole error) (*Sheet, error) {
	lines := bytes.SplitAfter(data, []byte("\n"))
	starts := entryStarts(lines)
	if len(starts) == 0 {
		return nil, whole
	}
	sheet, err := parseSheet(bytes.Join(lines[:starts[0]], nil))
	if err != nil {
		return nil, err
	}
	for i, from := range starts {
		to := len(lines)
		if i+1 < len(starts) {
			to = starts[i+1]
		}
		sheet.add(bytes.Join(lines[from:to], nil), from)
	}
	return sheet, nil
}

// add reads one entry, before which so many lines stand in the file.
func (s *Sheet) add(text []byte, before int) {
	one, err := parseSheet(append([]byte(entryHead), text...))
	if err != nil {
		if mended, failed := parseSheet(append([]byte(entryHead), quoteValues(text)...)); failed == nil {
			one, err = mended, nil
		}
	}
	shift := before - entryHeadLines
	var slip *SheetError
	if errors.As(err, &slip) {
		slip.Line += shift
		s.Slips = append(s.Slips, *slip)
		return
	}
	for _, e := range one.Entries {
		s.Entries = append(s.Entries, e.shifted(shift))
	}
}

// shifted returns an entry with its lines so many further down.
func (e Entry) shifted(by int) Entry {
	e.Line += by
	for i := range e.Ways {
		e.Ways[i].Line += by
		for k := range e.Ways[i].Answers {
			e.Ways[i].Answers[k].Line += by
		}
	}
	return e
}

var (
	item        = regexp.MustCompile(`^( *)- `)
	bulletBegin = regexp.MustCompile(`^\s*- bullet\s*:`)
)

// entryStarts returns the lines at which the entries begin: as far in as the first, or
// with the bullet that they are about.
func entryStarts(lines [][]byte) []int {
	var starts []int
	inList, indent := false, -1
	for i, l := range lines {
		inList = inList || listLine.Match(l)
		m := item.FindSubmatch(l)
		if !inList || m == nil {
			continue
		}
		if indent < 0 {
			indent = len(m[1])
		}
		if len(m[1]) == indent || bulletBegin.Match(l) {
			starts = append(starts, i)
		}
	}
	return starts
}

// valueLine is a line with a value: "patients_per_day: > 30", also without the blank.
var valueLine = regexp.MustCompile(`(?m)^( *(?:- )?)([A-Za-z]\w*):[ \t]*(\S[^\r\n]*)`)

// quoteValues puts the values of an entry in quotes, so that the signs that YAML keeps for
// itself are read as they were typed.
func quoteValues(text []byte) []byte {
	return valueLine.ReplaceAllFunc(text, func(line []byte) []byte {
		m := valueLine.FindSubmatch(line)
		name, v := string(m[2]), string(m[3])
		if name == "suggestions" || name == "answers" || quoted(v) {
			return line
		}
		v, _, _ = strings.Cut(v, " #") // a remark
		v = "'" + strings.ReplaceAll(strings.TrimSpace(v), "'", "''") + "'"
		return []byte(string(m[1]) + name + ": " + v)
	})
}

// quoted reports whether a value stands in quotes already.
func quoted(v string) bool {
	if v[0] != '"' && v[0] != '\'' {
		return false
	}
	n, err := decodeYAML([]byte(v))
	return err == nil && len(n.Content) == 1 && n.Content[0].Kind == yaml.ScalarNode
}
