package resume

import (
	"fmt"
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
