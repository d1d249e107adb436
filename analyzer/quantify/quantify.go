// Package quantify is an interview that gets the numbers of a resume out of
// the person who knows them: questions about bullets, answers, and the bullets
// with the answers in them. It holds no terminal and writes no file: what is
// asked and said are values, and so are the answers that are kept.
//
// Only what the person said is put into a bullet. A bullet with an open
// question stays as it is.
package quantify

import (
	"strings"

	"vitals/analyzer"
	"vitals/analyzer/document"
	"vitals/analyzer/rewrite"
)

// A Question is a bullet that lacks a number, with the texts that would hold
// one.
type Question struct {
	document.Span                   // of the bullet in Document.Text
	Bullet        int               // index in Resume.Bullets
	Text          string            // the bullet as it stands
	Job           string            // "Medical Assistant, Larkspur Family Clinic", "" for none
	Ways          []rewrite.Rewrite // at least one
}

// Questions returns what to ask about the resume of a report, in the order of
// its text.
func Questions(rep *analyzer.Report) []Question {
	var out []Question
	asked := map[int]bool{}
	for _, f := range rep.Findings {
		if f.Bullet < 0 || asked[f.Bullet] || len(f.Rewrites) == 0 {
			continue
		}
		span := rep.Resume.Bullets[f.Bullet].Span
		ways := waysFor(f.Rewrites, rep.Doc.Format != document.DOCX || alone(rep.Doc, span))
		if len(ways) == 0 {
			continue
		}
		asked[f.Bullet] = true
		out = append(out, Question{
			Span: span, Bullet: f.Bullet, Text: rep.Doc.Text[span.Start:span.End],
			Job: jobOf(rep, f.Bullet), Ways: ways,
		})
	}
	return out
}

// waysFor returns the rewrites that ask for something, with those that make two
// bullets of one where it may become two.
func waysFor(all []rewrite.Rewrite, two bool) []rewrite.Rewrite {
	var out []rewrite.Rewrite
	for _, w := range all {
		if len(w.Slots) > 0 && (two || w.Kind != rewrite.Split) {
			out = append(out, w)
		}
	}
	return out
}

// alone reports whether a bullet has a paragraph to itself: one of the
// sentences of a paragraph does not become two bullets.
func alone(doc *document.Document, bullet document.Span) bool {
	lines := 0
	at := doc.LineAt(bullet.Start)
	for _, l := range doc.Lines {
		if at >= 0 && l.Block == doc.Lines[at].Block {
			lines++
		}
	}
	return lines == 1 && doc.Lines[at].Span == bullet
}

// jobOf names the job that a bullet stands under.
func jobOf(rep *analyzer.Report, bullet int) string {
	b := rep.Resume.Bullets[bullet]
	if b.Position < 0 {
		return ""
	}
	p := rep.Resume.Positions[b.Position]
	var parts []string
	for _, s := range []string{p.Title, p.Employer} {
		if s = tidy(s); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ", ")
}

// tidy returns text on one line, with single blanks.
func tidy(text string) string { return strings.Join(strings.Fields(text), " ") }
