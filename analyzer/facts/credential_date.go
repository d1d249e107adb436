package facts

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"vitals/analyzer/resume"
)

// The values of credentialMatcher.dates.
const (
	expiryDate = iota
	issueDate
	examDate
)

// A statedDate is a date in a line. day is 0 where only the month is given.
type statedDate struct {
	start, end int
	month      resume.Month
	day        int
}

var datePattern = regexp.MustCompile(`(?i)\b(?:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|fall|autumn|winter)[a-z]*\.?\s*(?:(\d{1,2})(?:st|nd|rd|th)?(?:,\s*|\s+))?(?:'|of )?\s*((?:19|20)\d\d|\d\d)` +
	`|(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)?\d\d)|(\d{1,2})\s?[/.-]\s?((?:19|20)\d\d|\d\d)|((?:19|20)\d\d)[/-](\d{1,2})|((?:19[89]|20[0-4])\d)|(present|current|now))\b`)

var monthNumbers = map[string]int{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12}

// statedDates returns the dates in s, in order.
func statedDates(s string) []statedDate {
	if !strings.ContainsAny(s, "0123456789") {
		return nil
	}
	var out []statedDate
	for _, g := range datePattern.FindAllStringSubmatchIndex(s, -1) {
		part := func(i int) string {
			if g[2*i] < 0 {
				return ""
			}
			return s[g[2*i]:g[2*i+1]]
		}
		d := statedDate{start: g[0], end: g[1]}
		switch {
		case part(1) != "":
			d.month = resume.Month{Year: fullYear(part(3)), Month: monthNumbers[strings.ToLower(part(1))]}
			d.day, _ = strconv.Atoi(part(2))
		case part(4) != "":
			d.month, d.day = resume.Month{Year: fullYear(part(6)), Month: intOf(part(4))}, intOf(part(5))
		case part(7) != "":
			d.month = resume.Month{Year: fullYear(part(8)), Month: intOf(part(7))}
		case part(9) != "":
			d.month = resume.Month{Year: fullYear(part(9)), Month: intOf(part(10))}
		case part(11) != "":
			d.month = resume.Month{Year: intOf(part(11))}
		default:
			d.month = resume.Month{Present: true}
		}
		if d.month.Present || d.month.Year >= 1970 && d.month.Year < 2060 && d.month.Month <= 12 {
			out = append(out, d)
		}
	}
	return out
}

func intOf(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// fullYear reads a year of four digits or two.
func fullYear(s string) int {
	n := intOf(s)
	switch {
	case n >= 100:
		return n
	case n < 60:
		return 2000 + n
	}
	return 1900 + n
}

// before reports whether the whole of the date lies before asOf: a month lasts
// to its end and a year to December.
func (d statedDate) before(asOf time.Time) bool {
	m := d.month
	if m.Present {
		return false
	}
	if m.Year != asOf.Year() || m.Month == 0 {
		return m.Year < asOf.Year()
	}
	if m.Month != int(asOf.Month()) || d.day == 0 {
		return m.Month < int(asOf.Month())
	}
	return d.day < asOf.Day()
}

// ahead reports whether the whole of the date lies after asOf.
func (d statedDate) ahead(asOf time.Time) bool {
	m := d.month
	if m.Present || m.Year != asOf.Year() {
		return !m.Present && m.Year > asOf.Year()
	}
	return m.Month > int(asOf.Month())
}
