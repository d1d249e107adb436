package resume

import "fmt"

// A Month is a month of a year, a year alone, or the present. Its zero value
// means that no date is given.
type Month struct {
	Year    int
	Month   int // 1 to 12, 0 where only the year is given
	Present bool
}

// IsZero reports whether no date is given.
func (m Month) IsZero() bool { return m == Month{} }

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
