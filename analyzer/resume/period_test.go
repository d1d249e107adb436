package resume

import (
	"testing"
	"unicode/utf8"
)

func TestPeriods(t *testing.T) {
	tests := []struct{ text, start, end string }{
		{"May 2019 - Present", "2019-05", "present"},
		{"05/2019-Current", "2019-05", "present"},
		{"5/19 – 3/21", "2019-05", "2021-03"},
		{"'19–'21", "2019", "2021"},
		{"’19 – ’21", "2019", "2021"},
		{"2019 to 2021", "2019", "2021"},
		{"Summer 2020", "2020", "2020"},
		{"Sept. 2018", "2018-09", ""},
		{"since 2019", "2019", "present"},
		{"Since March 2019", "2019-03", "present"},
		{"Jan. 2020 – to date", "2020-01", "present"},
		{"Jan. 2020 to date", "2020-01", "present"},
		{"2/'24 – Present", "2024-02", "present"},
		{"08/'23 – 01/'24", "2023-08", "2024-01"},
		{"3/2007-02/2012", "2007-03", "2012-02"},
		{"2/2003 – 03/2007", "2003-02", "2007-03"},
		{"from June 2014 until July 2016", "2014-06", "2016-07"},
		{"Feb – Apr 2025", "2025-02", "2025-04"},
		{"June to August 2019", "2019-06", "2019-08"},
		{"January 5, 2019 - March 30, 2021", "2019-01", "2021-03"},
		{"01/15/2019 – 02/28/2020", "2019-01", "2020-02"},
		{"2019-05 – 2021-03", "2019-05", "2021-03"},
		{"2019-21", "2019", "2021"},
		{"(2016-2018)", "2016", "2018"},
		{"December 2009 to April 2010 Company", "2009-12", "2010-04"},
		{"Jan '18 - Feb '20", "2018-01", "2020-02"},
		{"Mar2015–Present", "2015-03", "present"},
		{"2021—Now", "2021", "present"},
		{"06.2018 - 07.2019", "2018-06", "2019-07"},
		{"Fall 2018 - Spring 2019", "2018", "2019"},
		{"August, 2018 thru Present", "2018-08", "present"},
		{"1st of June 2018", "2018-06", ""},
		{"June 1st, 2018 - July 2nd, 2019", "2018-06", "2019-07"},
		{"2015", "2015", ""},
		{"Lakeview Clinic06/2014 – 12/2018", "2014-06", "2018-12"},
		{"Lakeview ClinicJune 2014 - PresentBoulder", "2014-06", "present"},
		{"enero 2019 - actual", "2019-01", "present"},
		{"2019/2020", "2019", "2020"},
		{"June 2021 onwards", "2021-06", "present"},
		{"2019 to the present", "2019", "present"},
		{"11/19/2018 – 2/14/2020", "2018-11", "2020-02"},
		{"2/99 – 8/04", "1999-02", "2004-08"},
		{"March 2021 –", "2021-03", "present"},
		{"(March 2021 - )", "2021-03", "present"},
		{"March 2021 →", "2021-03", "present"},
		{"2018 – early 2020", "2018", "2020"},
		{"May19-Jun21", "2019-05", "2021-06"},
		{"Jul-2018 – Aug-2020", "2018-07", "2020-08"},
		{"05-2019 to 06-2021", "2019-05", "2021-06"},
		{"2017-01 / present", "2017-01", "present"},
		{"2020– MEDICAL ASSISTANT", "2020", "present"},
		{"2019 – Medical Assistant", "2019", ""},
		{"05/2019 / 06/2021", "2019-05", "2021-06"},
		{"Summers 2019, 2020 and 2021", "2019", "2021"},
	}
	for _, tt := range tests {
		got := Periods(tt.text)
		if len(got) != 1 {
			t.Errorf("%q: %d periods %v, want one", tt.text, len(got), got)
			continue
		}
		if got[0].Start.String() != tt.start || got[0].End.String() != tt.end {
			t.Errorf("%q: %s to %s, want %s to %s", tt.text, got[0].Start, got[0].End, tt.start, tt.end)
		}
	}
}

func TestPeriodsNone(t *testing.T) {
	tests := []string{
		"20/20 Snellen", "grades 9-12", "24/7", "10-2 or 24-2 visual fields", "225-555-0178", "$2,019 a week", "ICD-10", "0.5 mL",
		"1187 N. Foster Dr.", "2200 Galvin Rd, Suite 200", "may help at the front desk", "March of Dimes", "12–15 wet preps",
		"present at every huddle", "1,950 charts", "5/19", "B12/2019 lot", "ratio 1:30",
	}
	for _, text := range tests {
		if got := Periods(text); len(got) > 0 {
			t.Errorf("%q: found %v, want none", text, got)
		}
	}
}

func FuzzPeriods(f *testing.F) {
	for _, s := range []string{"May 2019 - Present", "'19–'21 5/19 – 3/21", "since 2019 to date", "Jan – ", "2019-", "１９ Ⅻ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for _, p := range Periods(s) {
			if p.At < last || p.To <= p.At || p.To > len(s) {
				t.Fatalf("%q: period %v out of order or out of text", s, p)
			}
			if utf8.ValidString(s) && !utf8.ValidString(s[p.At:p.To]) {
				t.Fatalf("%q: period %v cuts a letter", s, p)
			}
			last = p.To
		}
	})
}
