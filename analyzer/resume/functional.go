package resume

import (
	"slices"
	"strings"

	"vitals/analyzer/document"
	"vitals/analyzer/internal/nlp"
)

// A functional resume tells what a person did by fields of work, under headings
// such as "Patient Care", and lists the jobs apart.

// skillsAtWork reports whether line i, a heading of skills, also speaks of
// experience, and statements of work stand below it: "Skills & Experience".
func (p *parser) skillsAtWork(i int) bool {
	words := strings.Fields(key(p.doc.LineText(i)))
	return slices.Contains(words, "experience") && p.dutiesBelow(i+1)
}

// namesFunction reports whether line i, read as heading h of a kind that holds
// no work, names a field of work within an experience section that gives no
// dates. A heading with a whole known name always opens its own section.
func (p *parser) namesFunction(current int, h headingText, i int) bool {
	c := p.chains[current]
	if _, whole := p.vocab.headings[key(h.name)]; whole || c.kind != Experience || holdsJobs(h.kind) || h.after > 0 {
		return false
	}
	for _, l := range c.lines {
		if p.vocab.readHeader(p.doc.LineText(l.line)).period.Range {
			return false
		}
	}
	return p.dutiesBelow(i + 1)
}

// dutiesBelow reports whether most lines from i to the next heading are
// statements of work that open with a verb.
func (p *parser) dutiesBelow(i int) bool {
	duties, others := 0, 0
	for ; i < len(p.doc.Lines) && (p.heads[i].kind == "" || p.doc.Lines[i].Style == document.ListItem); i++ {
		text := p.doc.LineText(i)
		switch words := len(nlp.Words(text)); {
		case p.vocab.isLabel(text):
		case words >= 3 && p.vocab.verbFirst(text):
			duties++
		case words > 0:
			others++
		}
	}
	return duties > 0 && duties > others
}
