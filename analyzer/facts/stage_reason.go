package facts

import "fmt"

// reasons says in plain sentences why the stage was chosen.
func (c *career) reasons(id string) []string {
	var out []string
	n := c.assistingJobs()
	switch {
	case n > 0 && c.months() > 0:
		out = append(out, fmt.Sprintf("You have worked as a medical assistant for about %s (%s).", yearsText(c.months()), counted(n, "position")))
	case n > 0:
		out = append(out, fmt.Sprintf("Your resume shows %s as a medical assistant, without dates.", counted(n, "position")))
	}
	for _, i := range c.current() {
		if c.kinds[i] == id && (id == Lead || id == Manager || id == Senior) {
			out = append(out, fmt.Sprintf("Your title %q %s.", c.jobs[i].Title, titleSays[id]))
		}
	}
	switch {
	case id == Student:
		out = append(out, "Your resume shows training in medical assisting and no paid healthcare work yet.")
	case id == Outside && len(c.current()) > 0 && c.jobs[c.current()[0]].Title != "":
		out = append(out, fmt.Sprintf("Your present or last title, %q, is of another field than medical assisting.", c.jobs[c.current()[0]].Title))
	case id == Outside && n > 0:
		out = append(out, "Your present or last job is of another field than medical assisting.")
	case id == Outside:
		out = append(out, "Your resume shows no work or training in medical assisting.")
	case id == Entry && n == 0:
		out = append(out, "Your resume shows no paid job as a medical assistant yet, but training for it and other healthcare work.")
	}
	return out
}

var titleSays = map[string]string{
	Lead:    "leads other staff",
	Manager: "runs a clinic, a practice or an office",
	Senior:  "is a senior one",
}

// yearsText writes months as "4 years and 5 months".
func yearsText(months int) string {
	years, rest := months/12, months%12
	switch {
	case months == 0:
		return "less than a month"
	case years == 0:
		return counted(rest, "month")
	case rest == 0:
		return counted(years, "year")
	}
	return counted(years, "year") + " and " + counted(rest, "month")
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
