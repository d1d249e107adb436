package document

import (
	"context"
	"html"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"
)

// mdPatterns are what Markdown's signs look like.
type mdPatterns struct {
	comment, front, atx, refDef, cells, task, bold, italic, under, link, autoLink, tag, lineEnd, escape, code *regexp.Regexp
}

// mdSyntax compiles the patterns when the first Markdown file is read: most
// runs of the program see none.
var mdSyntax = sync.OnceValue(func() *mdPatterns {
	return &mdPatterns{
		comment:  regexp.MustCompile(`(?s)<!--.*?-->`),
		front:    regexp.MustCompile(`(?s)\A---\n(?:[\w -]+:[^\n]*\n|[ \t-][^\n]*\n)+?---\n`),
		atx:      regexp.MustCompile(`^#{1,6}(?:[ \t]+|$)`),
		refDef:   regexp.MustCompile(`^\[([^\]]+)\]:\s*<?(\S+?)>?(?:\s+["'(].*)?$`),
		cells:    regexp.MustCompile(`^\|?[ :|-]*-[ :|-]*\|?$`),
		task:     regexp.MustCompile(`^\[[ xX]\] `),
		bold:     regexp.MustCompile(`\*\*(\S|\S.*?\S)\*\*|\b__(\S|\S.*?\S)__\b`),
		italic:   regexp.MustCompile(`\*(\S|\S[^*]*?\S)\*`),
		under:    regexp.MustCompile(`(^|[^\w])_(\S|\S[^_]*?\S)_($|[^\w])`),
		link:     regexp.MustCompile(`(!?)\[([^\[\]]*)\](?:\(\s*<?([^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*)>?(?:\s+"[^"]*")?\s*\)|\[([^\]]*)\])`),
		autoLink: regexp.MustCompile(`<((?:https?|mailto):[^\s<>]+|[^\s<>@]+@[^\s<>@]+\.\w+)>`),
		tag:      regexp.MustCompile(`</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>`),
		lineEnd:  regexp.MustCompile(`(?i)<br\s*/?>|</(?:p|div|li|h[1-6]|tr)>`),
		escape:   regexp.MustCompile("\\\\([!-/:-@\\[-`{-~])"),
		code:     regexp.MustCompile("`+([^`]+)`+"),
	}
})

// A markdown reads the lines of a Markdown file.
type markdown struct {
	is    *mdPatterns
	b     *builder
	refs  map[string]string // addresses of "[name]: address"
	lines []rawLine
	fence string // the sign that closes the code block that is open
}

// readMarkdown reads Markdown as people write resumes in it: the signs of
// markup go, what they mean stays.
func readMarkdown(_ context.Context, name string, data []byte, _ Limits) (*Document, error) {
	m := &markdown{is: mdSyntax(), b: new(builder), refs: map[string]string{}}
	text, err := decodeText(data)
	if err != nil {
		return nil, err
	}
	text = m.is.front.ReplaceAllString(text, "")
	text = m.is.comment.ReplaceAllString(text, "")
	text = m.is.lineEnd.ReplaceAllString(text, "\n")
	for _, l := range splitLines(text) {
		if d := m.is.refDef.FindStringSubmatch(l.text); d != nil {
			m.refs[strings.ToLower(d[1])] = d[2]
		}
	}
	source := strings.Split(text, "\n")
	for i := range source {
		next := ""
		if i+1 < len(source) {
			next = source[i+1]
		}
		m.line(source[i], next)
	}
	gatherInto(m.b, m.lines)
	if len(m.b.lines) == 0 {
		return nil, noText()
	}
	return m.b.document(name, Markdown, 1), nil
}

// line reads one line; next is the line below it.
func (m *markdown) line(source, next string) {
	l := newRawLine(source, 1)
	for strings.HasPrefix(l.text, "> ") || l.text == ">" {
		l = newRawLine(l.text[1:], 1)
	}
	if m.code(l) {
		return
	}
	switch {
	case l.blank() || m.is.refDef.MatchString(l.text):
		m.lines = append(m.lines, rawLine{})
	case m.underlines(l.text):
	case isRule(l.text):
		m.lines = append(m.lines, rawLine{})
	case m.is.atx.MatchString(l.text):
		text := strings.TrimLeft(l.text, "#")
		l.style, l.level = Heading, len(l.text)-len(text)
		l.text = strings.TrimRight(strings.TrimRight(text, "#"), " ")
		m.add(l)
	case m.tableRow(l, next):
	default:
		l.hard = strings.HasSuffix(source, "  ") || strings.HasSuffix(source, `\`)
		l.text = strings.TrimSuffix(l.text, `\`)
		m.item(&l)
		m.add(l)
	}
}

// code keeps the lines of a code block as they are and drops its fences.
func (m *markdown) code(l rawLine) bool {
	for _, fence := range []string{"```", "~~~"} {
		if strings.HasPrefix(l.text, fence) && (m.fence == "" || m.fence == fence) {
			if m.fence == "" {
				m.fence = fence
			} else {
				m.fence = ""
			}
			m.lines = append(m.lines, rawLine{})
			return true
		}
	}
	if m.fence == "" {
		return false
	}
	l.hard = true
	takeMark(&l)
	m.lines = append(m.lines, l)
	return true
}

// underlines makes a heading of the line above a row of "=" or "-".
func (m *markdown) underlines(rule string) bool {
	n := len(m.lines)
	if n == 0 || rule != strings.Repeat(rule[:1], len(rule)) || rule[0] != '=' && rule[0] != '-' || len(rule) < 2 && rule[0] == '-' {
		return false
	}
	above := &m.lines[n-1]
	if above.blank() || above.style != Body {
		return false
	}
	above.style, above.bold, above.level = Heading, false, 1
	if rule[0] == '-' {
		above.level = 2
	}
	return true
}

// tableRow reads a row of a table, its cells joined by tabs. Without a leading
// sign, only the line above a row of dashes starts a table: people part the
// data of a contact line with the same sign.
func (m *markdown) tableRow(l rawLine, next string) bool {
	if m.isTableRule(l.text) {
		return true
	}
	if !strings.HasPrefix(l.text, "|") && !(strings.Contains(l.text, "|") && m.isTableRule(strings.TrimSpace(next))) {
		return false
	}
	var cells []string
	for cell := range strings.SplitSeq(strings.Trim(strings.ReplaceAll(l.text, `\|`, "\x00"), "|"), "|") {
		if cell = strings.TrimSpace(strings.ReplaceAll(cell, "\x00", "|")); cell != "" {
			cells = append(cells, cell)
		}
	}
	l.text, l.hard = strings.Join(cells, "\t"), true
	m.add(l)
	return true
}

// isTableRule reports whether a line is the row of dashes under a table's head.
func (m *markdown) isTableRule(s string) bool {
	return strings.Contains(s, "|") && m.is.cells.MatchString(s)
}

// item splits the list mark off.
func (m *markdown) item(l *rawLine) {
	before := len(l.text)
	takeMark(l)
	if l.style == ListItem && before > len(l.text) {
		l.text = m.is.task.ReplaceAllString(l.text, "")
	}
}

// add appends l with its inline markup read.
func (m *markdown) add(l rawLine) {
	l.text, l.bold = m.inline(l.text)
	if l.style == Heading {
		l.bold = false
	}
	if l.text != "" {
		m.lines = append(m.lines, l)
	}
}

// inline takes the markup out of a line and reports whether all of it is bold.
func (m *markdown) inline(s string) (text string, bold bool) {
	s = m.is.escape.ReplaceAllStringFunc(s, func(e string) string { return string(aside + rune(e[1])) })
	s = m.is.code.ReplaceAllString(s, "$1")
	s = m.links(s)
	s = m.is.tag.ReplaceAllString(s, "")
	bold = strings.Trim(m.is.bold.ReplaceAllString(s, ""), " \t|,;:·•–—-") == "" && m.is.bold.MatchString(s)
	s = m.is.bold.ReplaceAllString(s, "$1$2")
	s = m.is.italic.ReplaceAllString(s, "$1")
	s = m.is.under.ReplaceAllString(s, "$1$2$3")
	s = strings.ReplaceAll(s, "~~", "")
	return strings.TrimSpace(html.UnescapeString(putBack(s))), bold
}

// aside is where escaped signs stand in Unicode while markup is read, so that
// they are not taken for markup: the last private characters, which no font has.
const aside = 0x10FF00

// putBack returns s with the signs that were put aside in their places.
func putBack(s string) string {
	return strings.Map(func(r rune) rune {
		if r > aside && r < aside+utf8.RuneSelf {
			return r - aside
		}
		return r
	}, s)
}

// links puts the text of links in their place and keeps their addresses.
func (m *markdown) links(s string) string {
	s = m.is.link.ReplaceAllStringFunc(s, func(link string) string {
		p := m.is.link.FindStringSubmatch(link)
		if p[1] == "!" {
			return "" // a picture
		}
		address := p[3]
		if address == "" {
			address = m.refs[strings.ToLower(p[4])]
		}
		if address == "" {
			address = m.refs[strings.ToLower(p[2])]
		}
		m.b.link(putBack(address))
		return p[2]
	})
	return m.is.autoLink.ReplaceAllStringFunc(s, func(link string) string {
		address := link[1 : len(link)-1]
		if strings.Contains(address, ":") {
			m.b.link(address)
		} else {
			m.b.link("mailto:" + address)
		}
		return strings.TrimPrefix(address, "mailto:")
	})
}
