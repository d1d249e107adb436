package quantify

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"vitals/analyzer/rewrite"
)

// An Answer is what a person said to one question, as far as it can be put
// into the text.
type Answer struct {
	Words     string  // what a slot for words takes; "" where it is a number
	Hedge     string  // "about", "over", "at least", "up to", "under", "nearly", or ""
	Low, High float64 // equal where it is no range
	More      bool    // "30+"
	Per       string  // the period that the person named, "" for none
	Money     bool    // an amount: 1.5 is written 1.50
}

// Text returns the answer as it stands in the resume: "about 30", "25-30",
// "30+". The signs for percent and money belong to the sentence.
func (a Answer) Text() string {
	if a.Words != "" {
		return a.Words
	}
	text := a.number(a.Low)
	if a.High != a.Low {
		text += "-" + a.number(a.High)
	}
	if a.More {
		text += "+"
	}
	if a.Hedge != "" {
		text = a.Hedge + " " + text
	}
	return text
}

// number writes one end of the answer.
func (a Answer) number(v float64) string {
	text := number(v)
	if whole, cents, dot := strings.Cut(text, "."); a.Money && dot && len(cents) == 1 {
		return whole + "." + cents + "0"
	}
	return text
}

// number writes a number with commas between thousands: 1,200.
func number(v float64) string {
	text := strconv.FormatFloat(v, 'f', -1, 64)
	whole, rest, dot := strings.Cut(text, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if dot {
		whole += "." + rest
	}
	return whole
}

// A Misread is an answer that no number can be read from.
type Misread struct {
	What string // what is wrong and what to type, in whole sentences
	None bool   // it tells no number at all: perhaps there is none to tell
}

func (e *Misread) Error() string { return e.What }

func misread(format string, args ...any) error { return &Misread{What: fmt.Sprintf(format, args...)} }

// howTo ends what is said of an answer that could not be read.
const howTo = `Type a number, a range such as 25-30, or "about 30".`

// longest is how long an answer in words may be, in characters.
const longest = 120

// Read reads an answer to the question of a slot. The error is a *Misread.
func (r *Reader) Read(slot rewrite.Slot, input string) (Answer, error) {
	text := plain(input)
	if text == "" {
		return Answer{}, misread("There is no answer yet. %s", howTo)
	}
	if slot.Kind == rewrite.Words {
		return readWords(tidy(input))
	}
	if r.vague[strings.Trim(text, ".!")] {
		return Answer{}, misread("%q is not a number yet. A rough one is fine: about 30, or 25-30.", text)
	}
	p := parser{Reader: r, toks: scan(text), typed: tidy(input)}
	p.run()
	if err := p.fits(slot); err != nil {
		return Answer{}, err
	}
	return p.answer(slot), nil
}

// Unknown reports whether the person says that they do not know.
func (r *Reader) Unknown(input string) bool {
	return r.unknown[strings.TrimRight(plain(input), ".!")]
}

// readWords reads an answer that is a name or a few words.
func readWords(text string) (Answer, error) {
	switch {
	case text == "":
		return Answer{}, misread("There is no answer yet. A few words are enough.")
	case strings.ContainsAny(text, "[]"):
		return Answer{}, misread("Type the words themselves, without brackets.")
	case len([]rune(text)) > longest:
		return Answer{}, misread("That is long for its place in the sentence. A few words are enough.")
	}
	return Answer{Words: text}, nil
}

// plain returns an answer in small letters and without the quotes around it, with the
// signs that keyboards and word processors put for "-" and "'" made one.
func plain(input string) string {
	text := tidy(strings.Map(func(r rune) rune {
		switch r {
		case '‐', '‑', '‒', '–', '—', '−':
			return '-'
		case '‘', '’', '`', '´':
			return '\''
		case '≈', '∼':
			return '~'
		case '“', '”', '"', '«', '»':
			return ' '
		}
		return unicode.ToLower(r)
	}, input))
	if inner, ok := strings.CutPrefix(text, "'"); ok { // in single quotes
		text = tidy(strings.TrimSuffix(inner, "'"))
	}
	return text
}
