package check

import (
	"fmt"
	"math"

	"vitals/analyzer/facts"
)

// A Score measures a resume from 0 to 100. `vitals explain score` prints how.
type Score struct {
	Total int
	Parts []Part
}

// A Part is one part of the score.
type Part struct {
	Name   string
	Points int    // 0 to 100
	Weight int    // its share of the total in percent
	Why    string // how the points came about, in plain words
}

// scoreOf measures the resume. Every point that is missing has its finding.
func scoreOf(in Input, findings []Finding) Score {
	var s Score
	sum, weights := 0, 0
	for _, p := range in.Rules.Checks.Score.Parts {
		part := Part{Name: p.Name, Weight: p.Weight}
		measured := true
		if p.Name == "quantified" {
			part.Points, part.Why, measured = quantifiedPoints(in.Facts.Bullets)
		} else {
			part.Points, part.Why = deducted(in, p.Name, findings)
		}
		if !measured {
			continue
		}
		sum += part.Points * part.Weight
		weights += part.Weight
		s.Parts = append(s.Parts, part)
	}
	s.Total = int(math.Round(float64(sum) / float64(max(weights, 1))))
	return s
}

// quantifiedPoints is the share of clinical bullets that hold a number; where
// there are none, of the administrative and leadership ones. A resume whose
// bullets are all of another field is not measured.
func quantifiedPoints(bullets []facts.Bullet) (points int, why string, measured bool) {
	if len(bullets) == 0 {
		return 0, "no bullet was found", true
	}
	for _, kind := range []struct {
		name  string
		holds func(facts.Bullet) bool
	}{
		{"about patient care", func(b facts.Bullet) bool { return b.Is(facts.Clinical) }},
		{"about office work or leadership", func(b facts.Bullet) bool { return b.Category != facts.Other }},
	} {
		if all, with := count(bullets, kind.holds); all > 0 {
			share := int(math.Round(100 * float64(with) / float64(all)))
			return share, shareText(with, all, kind.name), true
		}
	}
	return 0, "", false
}

func shareText(with, all int, kind string) string {
	if all == 1 {
		return fmt.Sprintf("%d of 1 bullet %s holds a number", with, kind)
	}
	return fmt.Sprintf("%d of %d bullets %s hold a number", with, all, kind)
}

func count(bullets []facts.Bullet, holds func(facts.Bullet) bool) (all, quantified int) {
	for _, b := range bullets {
		if holds(b) {
			all++
			if b.Quantified() {
				quantified++
			}
		}
	}
	return all, quantified
}

// deducted starts at 100 and takes off what the findings of the part cost.
func deducted(in Input, part string, findings []Finding) (int, string) {
	points, n := 100, 0
	for _, f := range findings {
		if ch, ok := in.Rules.Checks.ByID(f.Rule); ok && ch.Part == part {
			points -= ch.Cost
			n++
		}
	}
	why := "nothing missing"
	if n == 1 {
		why = "1 finding"
	} else if n > 1 {
		why = fmt.Sprintf("%d findings", n)
	}
	return max(points, 0), why
}
