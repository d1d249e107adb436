package document

import "strconv"

// A pdfToken is one token of a content stream or a CMap. Arrays and
// dictionaries come as one token with their parts.
type pdfToken struct {
	kind pdfKind
	num  float64
	str  string     // the bytes of a string, the name or the operator
	list []pdfToken // the parts of an array; key, value, key, value of a dictionary
}

type pdfKind uint8

const (
	tokEOF pdfKind = iota
	tokNumber
	tokString
	tokName
	tokArray
	tokDict
	tokOperator
)

// maxTokenDepth bounds arrays and dictionaries inside each other. Real content
// never nests deeper than a handful.
const maxTokenDepth = 32

// A pdfLexer reads tokens. It never fails: what makes no sense is skipped, as
// every viewer does.
type pdfLexer struct {
	data []byte
	pos  int
}

func isPDFSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == 0 || c == '\f'
}

func isPDFDelim(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

// next returns the next token, tokEOF at the end of the data.
func (l *pdfLexer) next() pdfToken { return l.token(0) }

func (l *pdfLexer) token(depth int) pdfToken {
	for {
		l.skipSpace()
		if l.pos >= len(l.data) {
			return pdfToken{kind: tokEOF}
		}
		switch c := l.data[l.pos]; c {
		case '(':
			l.pos++
			return pdfToken{kind: tokString, str: l.literal()}
		case '<':
			if l.peek(1) == '<' {
				l.pos += 2
				return pdfToken{kind: tokDict, list: l.list(">>", depth)}
			}
			l.pos++
			return pdfToken{kind: tokString, str: l.hex()}
		case '[':
			l.pos++
			return pdfToken{kind: tokArray, list: l.list("]", depth)}
		case '/':
			l.pos++
			return pdfToken{kind: tokName, str: unescapeName(l.word())}
		case '>':
			if l.peek(1) == '>' {
				l.pos += 2
				return pdfToken{kind: tokOperator, str: ">>"}
			}
			l.pos++ // a stray delimiter
		case ']', '{', '}', ')':
			l.pos++
			return pdfToken{kind: tokOperator, str: string(c)}
		default:
			return wordToken(l.word())
		}
	}
}

func (l *pdfLexer) peek(n int) byte {
	if l.pos+n < len(l.data) {
		return l.data[l.pos+n]
	}
	return 0
}

// skipSpace moves to the next byte that is neither blank nor in a comment.
func (l *pdfLexer) skipSpace() {
	for l.pos < len(l.data) {
		c := l.data[l.pos]
		if c == '%' {
			for l.pos < len(l.data) && l.data[l.pos] != '\n' && l.data[l.pos] != '\r' {
				l.pos++
			}
		} else if !isPDFSpace(c) {
			return
		} else {
			l.pos++
		}
	}
}

func (l *pdfLexer) word() []byte {
	start := l.pos
	for l.pos < len(l.data) && !isPDFSpace(l.data[l.pos]) && !isPDFDelim(l.data[l.pos]) {
		l.pos++
	}
	return l.data[start:l.pos]
}

// list reads tokens up to the operator end. Beyond maxTokenDepth nothing is read:
// the opening bracket alone is dropped.
func (l *pdfLexer) list(end string, depth int) []pdfToken {
	if depth >= maxTokenDepth {
		return nil
	}
	var list []pdfToken
	for {
		t := l.token(depth + 1)
		if t.kind == tokEOF || t.kind == tokOperator && t.str == end {
			return list
		}
		if t.kind == tokOperator && isTextOperator(t.str) {
			// The bracket was never closed; what stands there is content again.
			l.pos -= len(t.str)
			return list
		}
		list = append(list, t)
	}
}

// isTextOperator tells whether op cannot stand inside an array or dictionary.
func isTextOperator(op string) bool {
	switch op {
	case "Tj", "TJ", "Td", "TD", "Tm", "Tf", "ET", "BT", "T*":
		return true
	}
	return false
}

// literal reads a string in parentheses; the opening one is already read.
func (l *pdfLexer) literal() string {
	depth := 1
	var out []byte
	for l.pos < len(l.data) {
		c := l.data[l.pos]
		l.pos++
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return string(out)
			}
		case '\\':
			out = l.escape(out)
			continue
		}
		out = append(out, c)
	}
	return string(out)
}

// escape reads what follows a backslash and appends what it means.
func (l *pdfLexer) escape(out []byte) []byte {
	if l.pos >= len(l.data) {
		return out
	}
	c := l.data[l.pos]
	l.pos++
	switch c {
	case 'n':
		return append(out, '\n')
	case 'r':
		return append(out, '\r')
	case 't':
		return append(out, '\t')
	case 'b':
		return append(out, '\b')
	case 'f':
		return append(out, '\f')
	case '\r':
		if l.peek(0) == '\n' {
			l.pos++
		}
		return out
	case '\n':
		return out
	}
	if c < '0' || c > '7' {
		return append(out, c)
	}
	v := int(c - '0')
	for k := 0; k < 2 && l.peek(0) >= '0' && l.peek(0) <= '7'; k++ {
		v = v*8 + int(l.data[l.pos]-'0')
		l.pos++
	}
	return append(out, byte(v))
}

// hex reads a hexadecimal string; the opening bracket is already read.
func (l *pdfLexer) hex() string {
	var out []byte
	high := -1
	for l.pos < len(l.data) {
		c := l.data[l.pos]
		l.pos++
		if c == '>' {
			break
		}
		v := hexValue(c)
		switch {
		case v < 0:
		case high < 0:
			high = v
		default:
			out = append(out, byte(high<<4|v))
			high = -1
		}
	}
	if high >= 0 {
		out = append(out, byte(high<<4))
	}
	return string(out)
}

func hexValue(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// unescapeName resolves the #xx escapes of a name.
func unescapeName(w []byte) string {
	var out []byte
	for i := 0; i < len(w); i++ {
		if w[i] == '#' && i+2 < len(w) && hexValue(w[i+1]) >= 0 && hexValue(w[i+2]) >= 0 {
			if out == nil {
				out = append(out, w[:i]...)
			}
			out = append(out, byte(hexValue(w[i+1])<<4|hexValue(w[i+2])))
			i += 2
		} else if out != nil {
			out = append(out, w[i])
		}
	}
	if out == nil {
		return string(w)
	}
	return string(out)
}

// wordToken tells a number from an operator.
func wordToken(w []byte) pdfToken {
	if c := w[0]; c == '-' || c == '+' || c == '.' || c >= '0' && c <= '9' {
		if f, ok := parseNumber(w); ok {
			return pdfToken{kind: tokNumber, num: f}
		}
	}
	return pdfToken{kind: tokOperator, str: string(w)}
}

// parseNumber reads a PDF number. It takes the malformed ones that producers
// write too: "--5", "1.2-3" (read as 1.2), "1e-5".
func parseNumber(w []byte) (float64, bool) {
	i, neg := 0, false
	for i < len(w) && (w[i] == '-' || w[i] == '+') {
		neg = neg || w[i] == '-'
		i++
	}
	value, scale, digits := 0.0, 0.0, 0
	for ; i < len(w) && !(w[i] == '-' && digits > 0); i++ {
		c := w[i]
		switch {
		case c == '.' && scale == 0:
			scale = 1
		case c < '0' || c > '9':
			f, err := strconv.ParseFloat(string(w), 64)
			return f, err == nil
		case scale == 0:
			value = value*10 + float64(c-'0')
			digits++
		default:
			scale /= 10
			value += float64(c-'0') * scale
			digits++
		}
	}
	if neg {
		value = -value
	}
	return value, digits > 0 || scale > 0
}

// skipInlineImage moves behind the EI that ends an inline image; BI is already
// read. The image's bytes are not tokens, so EI counts only where plain text
// follows it.
func (l *pdfLexer) skipInlineImage() {
	for {
		t := l.next()
		if t.kind == tokEOF || t.kind == tokOperator && t.str == "ID" {
			break
		}
	}
	for i := l.pos + 1; i+2 <= len(l.data); i++ {
		if l.data[i] == 'E' && l.data[i+1] == 'I' && isPDFSpace(l.data[i-1]) && looksLikeContent(l.data[i+2:]) {
			l.pos = i + 2
			return
		}
	}
	l.pos = len(l.data)
}

// looksLikeContent tells whether b starts with a blank and printable bytes.
func looksLikeContent(b []byte) bool {
	if len(b) > 0 && !isPDFSpace(b[0]) {
		return false
	}
	for _, c := range b[:min(len(b), 12)] {
		if c > 126 || c < 32 && !isPDFSpace(c) {
			return false
		}
	}
	return true
}
