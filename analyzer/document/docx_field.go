package document

import (
	"encoding/xml"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A docxField is a field that is open: its result shows, its instruction does not.
type docxField struct {
	instruction strings.Builder
	result      bool
	choice      string // of a list to choose from
	typed       string // what a person may type in a form field, "" for anything
}

// kind tells whether the result of a field is the text of a link, and why it
// cannot be edited: Word makes it anew, or a form asks for more than text.
func (f *docxField) kind() (link bool, lock string) {
	kind, _, _ := strings.Cut(strings.TrimSpace(f.instruction.String()), " ")
	switch strings.ToUpper(kind) {
	case "HYPERLINK":
		return true, ""
	case "FORMTEXT":
		if f.typed == "" || f.typed == "regular" {
			return false, ""
		}
		return false, lockControl
	}
	return false, lockField
}

// inInstruction reports whether what is being read is part of the instruction
// of a field, which does not show.
func (w *docxWalker) inInstruction() bool {
	return slices.ContainsFunc(w.fields, func(f *docxField) bool { return !f.result })
}

// fieldChar follows the marks of a field, which may lie in different runs.
func (w *docxWalker) fieldChar(p *docxParagraph, e xml.StartElement, look runProps) error {
	n := len(w.fields)
	switch kind := attr(e, "fldCharType"); {
	case kind == "begin":
		f := &docxField{}
		w.fields = append(w.fields, f)
		return w.formField(f)
	case n == 0:
	case kind == "separate":
		w.fields[n-1].result = true
		w.linkField(w.fields[n-1].instruction.String())
	case kind == "end":
		f := w.fields[n-1]
		w.fields = w.fields[:n-1]
		if !f.result {
			return w.locked(lockField, func() error { return w.sign(p, f.shows(), look) })
		}
	}
	return w.skip()
}

// formField reads what a w:fldChar element holds: the data of a form field, of
// which the chosen entry of a list shows.
func (w *docxWalker) formField(f *docxField) error {
	var entries []string
	chosen := 0
	var read func(e xml.StartElement) error
	read = func(e xml.StartElement) error {
		switch e.Name.Local {
		case "ffData", "ddList", "textInput":
			return w.children(read)
		case "type":
			f.typed = attr(e, "val")
		case "result":
			chosen = int(number(e, "val"))
		case "listEntry":
			entries = append(entries, attr(e, "val"))
		}
		return w.skip()
	}
	err := w.children(read)
	if chosen >= 0 && chosen < len(entries) {
		f.choice = entries[chosen]
	}
	return err
}

// shows returns what a field without a result shows: the kinds whose text
// stands in the instruction itself.
func (f *docxField) shows() string {
	instruction := strings.TrimSpace(f.instruction.String())
	kind, rest, _ := strings.Cut(instruction, " ")
	rest = strings.TrimSpace(rest)
	switch strings.ToUpper(kind) {
	case "FORMDROPDOWN":
		return f.choice
	case "MACROBUTTON", "GOTOBUTTON":
		_, text, _ := strings.Cut(rest, " ")
		return text
	case "SYMBOL":
		return symbolField(rest)
	}
	return ""
}

// symbolField returns the sign of a SYMBOL field: the number of a character and
// the font after \f.
func symbolField(rest string) string {
	char, font, _ := strings.Cut(rest, " ")
	n, err := strconv.ParseUint(char, 0, 16)
	if err != nil || !utf8.ValidRune(rune(n)) {
		return ""
	}
	_, font, _ = strings.Cut(font, `\f`)
	if isSymbolFont(strings.Trim(strings.TrimSpace(font), `"`)) && n <= 0xFF {
		n += 0xF000
	}
	return string(rune(n))
}

// linkField keeps the address of a HYPERLINK field.
func (w *docxWalker) linkField(instruction string) { w.link(fieldLink(instruction)) }

// fieldLink returns the address of a HYPERLINK field, "" where it is another.
func fieldLink(instruction string) string {
	rest, ok := strings.CutPrefix(strings.TrimSpace(instruction), "HYPERLINK")
	if !ok {
		return ""
	}
	rest = strings.TrimSpace(rest)
	if parts := strings.SplitN(rest, `"`, 3); len(parts) == 3 && parts[0] == "" {
		return parts[1]
	}
	if strings.HasPrefix(rest, `\`) || strings.HasPrefix(rest, `"`) {
		return ""
	}
	return strings.SplitN(rest, " ", 2)[0]
}

// symbol returns the character of a w:sym element, given in hexadecimal.
func symbol(char string) string {
	n, err := strconv.ParseUint(char, 16, 32)
	if err != nil || !utf8.ValidRune(rune(n)) {
		return ""
	}
	return string(rune(n))
}
