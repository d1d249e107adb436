package resume

import "strings"

// A dateAtom is one date, and how sure it is: a bare "5/19" is a date only
// beside another date.
type dateAtom struct {
	Month
	n              int // tokens
	weak           bool
	season         bool
	monthWithoutYr bool
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
	case "present", "current", "currently", "now", "today", "ongoing", "presently", "pres", "curr", "presente", "actual", "actualidad", "hoy", "heute":
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
		if class(before) != 0 && (n == 1 || before < 'a' || before > 'z') || before == '$' || before == '#' { // "Clinic06/2014" is a date, "B12" is none
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
	"enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8, "septiembre": 9,
	"octubre": 10, "noviembre": 11, "diciembre": 12, "dec": 12, "december": 12, "decmber": 12, "novemeber": 11,
}

// vagueTime may stand before the second date of a range: "2018 – early 2020".
var vagueTime = map[string]bool{"early": true, "mid": true, "late": true, "about": true, "the": true, "approx": true, "approximately": true}

var seasons = map[string]bool{"spring": true, "summer": true, "fall": true, "autumn": true, "winter": true, "summers": true, "springs": true, "falls": true, "winters": true}

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
