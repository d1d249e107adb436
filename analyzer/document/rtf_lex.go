package document

import (
	"encoding/hex"
	"strconv"
)

// An rtfToken is a piece of a rich text file.
type rtfToken struct {
	kind  byte   // one of the kinds below
	word  string // of a control word, without the backslash, or of a control symbol
	param int    // of a control word, 0 without one
	has   bool   // it has one
	text  []byte // in the code page of the font
}

// The kinds of tokens.
const (
	rtfOpen  = '{'
	rtfClose = '}'
	rtfWord  = 'w'
	rtfBytes = 'b' // as they stand in the file
	rtfHex   = 'h' // one byte, written as \'hh
	rtfEnd   = 0
)

// An rtfLexer splits a rich text file into tokens (RTF specification 1.9.1,
// "Conventions of an RTF reader").
type rtfLexer struct {
	data []byte
	at   int
}

func (x *rtfLexer) next() rtfToken {
	for x.at < len(x.data) {
		c := x.data[x.at]
		switch c {
		case '{', '}':
			x.at++
			return rtfToken{kind: c}
		case '\\':
			x.at++
			return x.control()
		case '\r', '\n', 0:
			x.at++
		default:
			return x.bytes()
		}
	}
	return rtfToken{kind: rtfEnd}
}

// bytes returns the text up to the next sign that is none.
func (x *rtfLexer) bytes() rtfToken {
	from := x.at
	for x.at < len(x.data) {
		switch x.data[x.at] {
		case '{', '}', '\\', '\r', '\n', 0:
			return rtfToken{kind: rtfBytes, text: x.data[from:x.at]}
		}
		x.at++
	}
	return rtfToken{kind: rtfBytes, text: x.data[from:x.at]}
}

// control returns what stands behind a backslash.
func (x *rtfLexer) control() rtfToken {
	from := x.at
	for x.at < len(x.data) && isWordLetter(x.data[x.at]) {
		x.at++
	}
	if x.at == from {
		return x.symbol()
	}
	t := rtfToken{kind: rtfWord, word: string(x.data[from:x.at])}
	from = x.at
	if x.at < len(x.data) && x.data[x.at] == '-' {
		x.at++
	}
	for x.at < len(x.data) && x.data[x.at] >= '0' && x.data[x.at] <= '9' {
		x.at++
	}
	if n, err := strconv.ParseInt(string(x.data[from:x.at]), 10, 32); err == nil {
		t.param, t.has = int(n), true
	}
	if x.at < len(x.data) && x.data[x.at] == ' ' {
		x.at++ // ends the word, and is no text
	}
	return t
}

func isWordLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// symbol returns a control symbol: a backslash and one sign.
func (x *rtfLexer) symbol() rtfToken {
	if x.at == len(x.data) {
		return rtfToken{kind: rtfEnd}
	}
	c := x.data[x.at]
	x.at++
	switch c {
	case '\'':
		b, err := hex.DecodeString(string(x.data[x.at:min(x.at+2, len(x.data))]))
		if err != nil || len(b) == 0 {
			return x.next()
		}
		x.at += 2
		return rtfToken{kind: rtfHex, text: b}
	case '\\', '{', '}':
		return rtfToken{kind: rtfBytes, text: []byte{c}}
	case '\r', '\n':
		return rtfToken{kind: rtfWord, word: "par"}
	}
	return rtfToken{kind: rtfWord, word: string(rune(c))}
}

// skip passes over n bytes that are no text.
func (x *rtfLexer) skip(n int) {
	if n > 0 {
		x.at = min(x.at+n, len(x.data))
	}
}
