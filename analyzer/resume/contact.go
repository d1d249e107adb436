package resume

import (
	"strings"
	"unicode"

	"vitals/analyzer/document"
	"vitals/analyzer/internal/nlp"
)

// findName finds the person's name: among the first lines, the largest one
// that is written as a name.
func (p *parser) findName() string {
	best, bestSize := "", -1.0
	for i, l := range p.doc.Lines {
		if i > 60 && best != "" {
			break
		}
		if l.Style == document.ListItem || l.Where == document.InFooter {
			continue
		}
		name := nameIn(p.vocab, p.doc.LineText(i))
		if name == "" || i > 5 && l.Size <= p.body.size+1 {
			continue
		}
		if l.Size > bestSize+0.5 {
			best, bestSize = name, l.Size
		}
	}
	return best
}

// nameIn returns the name that a line begins with, without the letters after
// it and without the address, or "".
func nameIn(v *vocab, text string) string {
	cut := strings.IndexAny(text, "\t|•·,(–—●▪")
	if i := strings.Index(text, " - "); i >= 0 && (cut < 0 || i < cut) {
		cut = i
	}
	if cut >= 0 {
		text = text[:cut]
	}
	text = strings.TrimSpace(text)
	for _, label := range []string{"Name:", "Resume of ", "Résumé of "} {
		text = strings.TrimSpace(strings.TrimPrefix(text, label))
	}
	text = trimLetters(v, text)
	if !looksLikeName(v, text) {
		return ""
	}
	return text
}

// trimLetters cuts credentials that stand after a name without a comma.
func trimLetters(v *vocab, text string) string {
	fields := strings.Fields(text)
	for len(fields) > 2 {
		last := fields[len(fields)-1]
		bare := strings.Trim(last, ".,")
		if allCaps(text) || !allCaps(bare) || len(bare) < 2 || bare == "II" || bare == "III" || bare == "JR" {
			if !v.titleLetters[strings.ToLower(bare)] || !allCaps(bare) {
				break
			}
		}
		fields = fields[:len(fields)-1]
	}
	return strings.Join(fields, " ")
}

// looksLikeName reports whether text is two to five capitalised words of
// letters, none of them from a title, an employer or a heading.
func looksLikeName(v *vocab, text string) bool {
	fields := strings.Fields(text)
	if len(fields) < 2 || len(fields) > 5 || len(text) > 48 {
		return false
	}
	small := 0
	for _, f := range fields {
		if !nameWord(f) {
			return false
		}
		if !isUpperFirst(f) && !strings.HasPrefix(f, "\"") && !strings.HasPrefix(f, "“") && !strings.HasPrefix(f, "(") {
			small++
		}
	}
	if small > 2 || !isUpperFirst(fields[0]) || !isUpperFirst(fields[len(fields)-1]) {
		return false
	}
	if _, ok := v.readHeading(text); ok {
		return false
	}
	for _, w := range nlp.Words(text) {
		if v.titleNouns[w.Lower] || v.employerNouns[w.Lower] || w.Lower == "resume" || w.Lower == "vitae" || w.Lower == "résumé" || w.Lower == "certified" || w.Lower == "registered" || w.Lower == "street" {
			return false
		}
	}
	return !v.isPlace(text)
}

// nameWord reports whether f has only letters and the signs within names.
func nameWord(f string) bool {
	for _, r := range f {
		if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && !strings.ContainsRune(".'’-‑\"“”()", r) {
			return false
		}
	}
	return strings.IndexFunc(f, unicode.IsLetter) >= 0
}
