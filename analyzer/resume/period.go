package resume

import "strings"

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
	if !strings.ContainsAny(s, "0123456789") {
		return nil
	}
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
		for j < len(s) && class(s[j]) == c && !joint(s[j-1], s[j]) {
			j++
		}
		if c != 0 {
			out = append(out, dateToken{i, j, strings.ToLower(s[i:j]), c == 2})
		}
		i = j
	}
	return out
}

// joint reports whether a small letter meets a capital, where a date was set
// at the right edge without a blank: "FinanceJune 2014".
func joint(a, b byte) bool { return a >= 'a' && a <= 'z' && b >= 'A' && b <= 'Z' }

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
	case p.At == 0 && hangingDash(s[p.To:]) > 0:
		p.To += hangingDash(s[p.To:])
		p.End, p.Range = Month{Present: true}, true
	}
	if a.season {
		p.End, p.Season = a.Month, true
		n = p.addYears(s, toks, next)
	}
	p.At = includeApostrophe(s, p.At)
	return p, lead + a.n + n
}

// addYears reads the further years of a season, "Summers 2019, 2020 and 2021",
// from token i on, and returns how many tokens they take.
func (p *Period) addYears(s string, toks []dateToken, i int) int {
	n := 0
	for i+n < len(toks) {
		and := 0
		if toks[i+n].text == "and" {
			and = 1
		}
		if i+n+and >= len(toks) || strings.Trim(s[p.To:toks[i+n+and].at], " ,&and") != "" {
			return n
		}
		year := fullYear(toks[i+n+and].text)
		if year <= p.End.Year {
			return n
		}
		p.End, p.Range, p.To = Month{Year: year}, true, toks[i+n+and].to
		n += and + 1
	}
	return n
}

// danglingDash returns the length of a dash or an arrow at the end of a cell,
// after which nothing says when the job ended: "March 2021 –".
func danglingDash(rest string) int {
	cell, _, _ := strings.Cut(rest, "\t")
	cell = strings.TrimRight(cell, " )")
	switch strings.TrimSpace(cell) {
	case "-", "–", "—", "→", "->", "–>", "➔", "...", "…":
		return len(cell)
	}
	return 0
}

// hangingDash returns the length of a dash right behind a date, with the text of
// the line after it: "2020– Medical Assistant".
func hangingDash(rest string) int {
	for _, dash := range []string{"–", "-", "—"} {
		if after, ok := strings.CutPrefix(rest, dash+" "); ok && isUpperFirst(strings.TrimLeft(after, " ")) {
			return len(dash)
		}
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
	blanks := strings.HasPrefix(gap, " ") && strings.HasSuffix(gap, " ")
	gap = strings.Trim(gap, " \t.,'’‘()")
	switch gap {
	case "-", "–", "—", "--", "‐", "‑", "−", "~", "→", "->", "―", "---":
		return true
	case "/":
		return blanks
	}
	return false
}
