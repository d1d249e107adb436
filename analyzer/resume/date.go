package resume

import (
	"fmt"
	"strings"
	"time"
)

// A Month is a month of a year, a year alone, or the present. Its zero value
// means that no date is given.
type Month struct {
	Year    int
	Month   int // 1 to 12, 0 where only the year is given
	Present bool
}

// IsZero reports whether no date is given.
func (m Month) IsZero() bool { return m == Month{} }

// Words returns the month for a reader: "May 2019", "2019", "present" or "".
func (m Month) Words() string {
	if m.Month == 0 || m.Present {
		return m.String()
	}
	return fmt.Sprintf("%s %d", time.Month(m.Month), m.Year)
}

// String returns "2019-05", "2019", "present" or "".
func (m Month) String() string {
	switch {
	case m.Present:
		return "present"
	case m.Year == 0:
		return ""
	case m.Month == 0:
		return fmt.Sprintf("%04d", m.Year)
	}
	return fmt.Sprintf("%04d-%02d", m.Year, m.Month)
}

// A Period is a date or a range of dates as printed.
type Period struct {
	At         int // byte offsets in the text given to Periods
	To         int
	Start, End Month
	Range      bool // two dates, or one with "since"
	Season     bool // a season and its year: start and end are that year
}

// Periods finds the dates and ranges of dates in s, in order.
func Periods(s string) []Period {
	toks := dateTokens(s)
	var out []Period
	for i := 0; i < len(toks); {
		p, n := periodAt(s, toks, i)
		if n == 0 {
			i++
			continue
		}
		out = append(out, p)
		i += n
	}
	return out
}

// A dateToken is a run of letters or a run of digits.
type dateToken struct {
	at, to int
	text   string // in lower case
	digits bool
}

func dateTokens(s string) []dateToken {
	var out []dateToken
	for i := 0; i < len(s); {
		c := class(s[i])
		j := i + 1
		for j < len(s) && class(s[j]) == c {
			j++
		}
		if c != 0 {
			out = append(out, dateToken{i, j, strings.ToLower(s[i:j]), c == 2})
		}
		i = j
	}
	return out
}

// class tells letters (1) and digits (2) from other bytes (0). Letters outside
// ASCII never stand in a date; they count as letters so as to end one.
func class(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return 2
	case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
		return 1
	}
	return 0
}

// A dateAtom is one date, and how sure it is: a bare "5/19" is a date only
// beside another date.
type dateAtom struct {
	Month
	n              int // tokens
	weak           bool
	season         bool
	monthWithoutYr bool
}

// periodAt reads a period that begins at token i, and how many tokens it has.
func periodAt(s string, toks []dateToken, i int) (Period, int) {
	from, lead := i, 0
	since := toks[i].text == "since"
	if since || toks[i].text == "from" {
		from, lead = i+1, 1
	}
	a := atomAt(s, toks, from)
	if a.n == 0 || a.Present || partOfNumber(s, toks, from, a.n) {
		return Period{}, 0
	}
	next := from + a.n
	if b, sep := rangeEnd(s, toks, next, a); b.n > 0 {
		n := lead + a.n + sep + b.n
		start := a.Month
		if a.monthWithoutYr {
			start.Year = b.Year
		}
		p := Period{At: toks[i].at, To: toks[i+n-1].to, Start: start, End: b.Month, Range: true}
		return p, n
	}
	if a.weak || a.monthWithoutYr {
		return Period{}, 0
	}
	p, n := Period{At: toks[i].at, To: toks[next-1].to, Start: a.Month}, 0
	switch {
	case since:
		p.End, p.Range = Month{Present: true}, true
	case lead > 0:
		p.At = toks[from].at
	case next < len(toks) && (toks[next].text == "onward" || toks[next].text == "onwards"):
		p.To, n = toks[next].to, 1
		p.End, p.Range = Month{Present: true}, true
	case danglingDash(s[p.To:]) > 0:
		p.To += danglingDash(s[p.To:])
		p.End, p.Range = Month{Present: true}, true
	}
	if a.season {
		p.End, p.Season = a.Month, true
	}
	p.At = includeApostrophe(s, p.At)
	return p, lead + a.n + n
}

// danglingDash returns the length of a dash at the end of a cell, after which
// nothing says when the job ended: "March 2021 –".
func danglingDash(rest string) int {
	cell, _, _ := strings.Cut(rest, "\t")
	cell = strings.TrimRight(cell, " )")
	switch strings.TrimSpace(cell) {
	case "-", "–", "—":
		return len(cell)
	}
	return 0
}

// includeApostrophe moves at back over the apostrophe of "'19".
func includeApostrophe(s string, at int) int {
	for _, a := range []string{"'", "’", "‘"} {
		if strings.HasSuffix(s[:at], a) {
			return at - len(a)
		}
	}
	return at
}

// rangeEnd reads what ends a range after token next-1: a separator (sep tokens
// of words such as "to") and a date.
func rangeEnd(s string, toks []dateToken, next int, start dateAtom) (dateAtom, int) {
	if next >= len(toks) {
		return dateAtom{}, 0
	}
	sep := 0
	gap := s[toks[next-1].to:toks[next].at]
	switch toks[next].text {
	case "to", "through", "thru", "until", "till", "til", "and":
		if strings.Trim(gap, " \t,.-–)") != "" || toks[next].text == "and" {
			return dateAtom{}, 0
		}
		sep = 1
		if next+1 < len(toks) && toks[next+1].text == "date" { // "to date"
			return dateAtom{Month: Month{Present: true}, n: 1}, 1
		}
	default:
		years := gap == "/" && fullYear(toks[next-1].text) > 0 && fullYear(toks[next].text) > 0
		if !isRangeSign(gap) && !years {
			return dateAtom{}, 0
		}
		if toks[next].text == "to" || toks[next].text == "till" {
			sep = 1
		}
	}
	for next+sep < len(toks) && vagueTime[toks[next+sep].text] {
		sep++
	}
	if next+sep >= len(toks) {
		return dateAtom{}, 0
	}
	b := atomAt(s, toks, next+sep)
	if b.n == 0 {
		b = shortYearAfter(s, toks, next+sep, start)
	}
	if b.n == 0 || b.monthWithoutYr || partOfNumber(s, toks, next+sep, b.n) {
		return dateAtom{}, 0
	}
	if start.monthWithoutYr && (b.Present || b.Month.Month == 0) {
		return dateAtom{}, 0
	}
	if start.weak && b.Month.Month == 0 && !b.Present {
		return dateAtom{}, 0
	}
	if start.weak && b.weak && !weakPair(start.Month, b.Month) {
		return dateAtom{}, 0
	}
	return b, sep
}

// weakPair reports whether "5/19 – 3/21" can be two dates: they ascend.
func weakPair(a, b Month) bool {
	return a.Year*12+a.Month <= b.Year*12+b.Month && a.Year >= 1970
}

// shortYearAfter reads the "21" of "2019-21".
func shortYearAfter(s string, toks []dateToken, i int, start dateAtom) dateAtom {
	t := toks[i]
	if !t.digits || len(t.text) != 2 || start.Month.Month != 0 || start.Year == 0 {
		return dateAtom{}
	}
	y := start.Year/100*100 + atoi(t.text)
	if y <= start.Year || y > start.Year+40 || y > 2099 {
		return dateAtom{}
	}
	return dateAtom{Month: Month{Year: y}, n: 1}
}

// isRangeSign reports whether gap, between two dates, makes a range of them.
func isRangeSign(gap string) bool {
	gap = strings.NewReplacer("â€“", "-", "â€”", "-", "ï¼", "-").Replace(gap)
	gap = strings.Trim(gap, " \t.,'’‘()")
	switch gap {
	case "-", "–", "—", "--", "‐", "‑", "−", "~", "→", "->", "―", "---":
		return true
	}
	return false
}

// atomAt reads one date at token i.
func atomAt(s string, toks []dateToken, i int) dateAtom {
	if i >= len(toks) {
		return dateAtom{}
	}
	t := toks[i]
	if !t.digits {
		return wordAtom(s, toks, i)
	}
	if a := numericAtom(s, toks, i); a.n > 0 {
		return a
	}
	if y := fullYear(t.text); y > 0 {
		return dateAtom{Month: Month{Year: y}, n: 1}
	}
	if len(t.text) == 2 && includeApostrophe(s, t.at) < t.at {
		return dateAtom{Month: Month{Year: shortYear(t.text)}, n: 1}
	}
	return dateAtom{}
}

// wordAtom reads a date that begins with a word: a month, a season, "present".
func wordAtom(s string, toks []dateToken, i int) dateAtom {
	t := toks[i]
	switch t.text {
	case "present", "current", "currently", "now", "today", "ongoing", "presently", "pres", "curr":
		return dateAtom{Month: Month{Present: true}, n: 1}
	case "date":
		return dateAtom{}
	}
	m, season := monthNames[t.text], seasons[t.text]
	if m == 0 && !season {
		return dateAtom{}
	}
	j := i + 1
	if j < len(toks) && toks[j].text == "of" {
		j++
	}
	if m > 0 && j+1 < len(toks) && isDay(toks[j].text) && yearOf(s, toks, j+1) > 0 && near(s, toks[j].to, toks[j+1].at) {
		j++ // the day of "June 3, 2019"
	} else if m > 0 && j+2 < len(toks) && isDay(toks[j].text) && isOrdinal(toks[j+1].text) && yearOf(s, toks, j+2) > 0 {
		j += 2
	}
	if j < len(toks) && near(s, toks[j-1].to, toks[j].at) {
		if y := yearOf(s, toks, j); y > 0 {
			return dateAtom{Month: Month{Year: y, Month: m}, n: j + 1 - i, season: season}
		}
	}
	if m > 0 && i+1 < len(toks) && (isRangeSign(s[t.to:toks[i+1].at]) || toks[i+1].text == "to" || toks[i+1].text == "through") {
		return dateAtom{Month: Month{Month: m}, n: 1, monthWithoutYr: true}
	}
	return dateAtom{}
}

// near reports whether only blanks and the signs within a date stand between.
func near(s string, from, to int) bool {
	gap := s[from:to]
	return len(gap) <= 6 && strings.Trim(gap, " \t.,'’‘/-–") == ""
}

// yearOf reads the token as a year of four digits, or of two.
func yearOf(s string, toks []dateToken, i int) int {
	t := toks[i]
	if y := fullYear(t.text); y > 0 && t.digits {
		return y
	}
	if t.digits && len(t.text) == 2 && (includeApostrophe(s, t.at) < t.at || !isDay(t.text) || atoi(t.text) >= 10) {
		return shortYear(t.text)
	}
	return 0
}

// numericAtom reads "05/2019", "5/3/2019", "2019-05", "5/19" and "2/'24".
func numericAtom(s string, toks []dateToken, i int) dateAtom {
	if i+1 >= len(toks) || !toks[i+1].digits {
		return dateAtom{}
	}
	a, b, sep := toks[i], toks[i+1], strings.TrimSpace(s[toks[i].to:toks[i+1].at])
	if y := fullYear(a.text); y > 0 && (sep == "-" || sep == "/" || sep == ".") && len(b.text) == 2 {
		if m := atoi(b.text); isMonth(b.text) && (sep != "-" || m <= y%100 || !rangeLooks(s, b.to)) {
			return dateAtom{Month: Month{Year: y, Month: m}, n: 2}
		}
		return dateAtom{}
	}
	if !isMonth(a.text) {
		return dateAtom{}
	}
	if i+2 < len(toks) && toks[i+2].digits && isDay(b.text) && s[b.to:toks[i+2].at] == sep && (sep == "/" || sep == "-" || sep == ".") {
		if y := yearOf(s, toks, i+2); y > 0 && (sep == "/" || fullYear(toks[i+2].text) > 0) {
			return dateAtom{Month: Month{Year: y, Month: atoi(a.text)}, n: 3}
		}
	}
	switch {
	case fullYear(b.text) > 0 && (sep == "/" || sep == "-" || sep == "." || sep == "," || sep == "–" || sep == "|"):
		return dateAtom{Month: Month{Year: fullYear(b.text), Month: atoi(a.text)}, n: 2}
	case len(b.text) == 2 && (sep == "/'" || sep == "/’" || sep == "/‘"):
		return dateAtom{Month: Month{Year: shortYear(b.text), Month: atoi(a.text)}, n: 2}
	case len(b.text) == 2 && sep == "/" && s[a.to:b.at] == "/":
		return dateAtom{Month: Month{Year: shortYear(b.text), Month: atoi(a.text)}, n: 2, weak: true}
	}
	return dateAtom{}
}

// rangeLooks reports whether what follows does not continue a range: then
// "2010-11" is two years rather than a year and a month.
func rangeLooks(s string, at int) bool {
	rest := strings.TrimLeft(s[at:], " ")
	return rest == "" || !strings.ContainsRune("-–—t", []rune(rest)[0])
}

// partOfNumber reports whether the tokens are a piece of something longer: a
// sum, a phone number, a percentage, a code.
func partOfNumber(s string, toks []dateToken, i, n int) bool {
	first, last := toks[i], toks[i+n-1]
	if first.digits && first.at > 0 {
		before := s[first.at-1]
		if class(before) != 0 || before == '$' || before == '#' {
			return true
		}
		if (before == '-' || before == '.' || before == ',' || before == '/') && first.at > 1 && class(s[first.at-2]) == 2 && i > 0 && len(toks[i-1].text) != 4 {
			return !isRangeSign(s[toks[i-1].to:first.at])
		}
	}
	if !last.digits || last.to >= len(s) {
		return false
	}
	after := s[last.to:]
	if after[0] == '/' {
		return len(after) < 5 || fullYear(after[1:5]) == 0 || n > 1
	}
	if after[0] == '%' || after[0] == '+' {
		return true
	}
	return len(after) > 1 && (after[0] == ',' || after[0] == '.') && class(after[1]) == 2
}

var monthNames = map[string]int{
	"jan": 1, "january": 1, "janurary": 1, "januray": 1, "feb": 2, "february": 2, "febuary": 2, "feburary": 2, "mar": 3, "march": 3,
	"apr": 4, "april": 4, "may": 5, "jun": 6, "june": 6, "jul": 7, "july": 7, "aug": 8, "august": 8, "agust": 8,
	"sep": 9, "sept": 9, "september": 9, "setember": 9, "septmber": 9, "oct": 10, "october": 10, "nov": 11, "november": 11,
	"dec": 12, "december": 12, "decmber": 12, "novemeber": 11,
}

// vagueTime may stand before the second date of a range: "2018 – early 2020".
var vagueTime = map[string]bool{"early": true, "mid": true, "late": true, "about": true, "the": true, "approx": true, "approximately": true}

var seasons = map[string]bool{"spring": true, "summer": true, "fall": true, "autumn": true, "winter": true}

func isMonth(s string) bool { return len(s) <= 2 && atoi(s) >= 1 && atoi(s) <= 12 }
func isDay(s string) bool   { return len(s) <= 2 && atoi(s) >= 1 && atoi(s) <= 31 }

func isOrdinal(s string) bool { return s == "st" || s == "nd" || s == "rd" || s == "th" }

// fullYear reads a year of four digits within a working life, else 0.
func fullYear(s string) int {
	if y := atoi(s); len(s) == 4 && y >= 1940 && y < 2080 {
		return y
	}
	return 0
}

// shortYear reads a year of two digits: "19" is 2019, "87" is 1987.
func shortYear(s string) int {
	if y := atoi(s); y >= 50 {
		return 1900 + y
	}
	return 2000 + atoi(s)
}

// atoi reads a short run of digits; anything else is -1.
func atoi(s string) int {
	if s == "" || len(s) > 4 {
		return -1
	}
	n := 0
	for _, c := range s {
		if c < '0' || c > '9' {
			return -1
		}
		n = n*10 + int(c-'0')
	}
	return n
}
