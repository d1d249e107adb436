package resume

import (
	"slices"
	"strings"

	"vitals/analyzer/document"
)

// undressed returns doc with its numbered or starred headings ("2. Experience",
// "* EDUCATION *") as body lines. Their signs read as list marks. One such line
// alone is an item of a list.
func (v *vocab) undressed(doc *document.Document) *document.Document {
	var dressed []int
	for i, l := range doc.Lines {
		if l.Style != document.ListItem || !l.Gap && !l.Bold {
			continue
		}
		text := doc.LineText(i)
		numbered := strings.Trim(l.Marker, ".)(0123456789") == ""
		if h, ok := v.readHeading(text); ok && h.sure && h.after == 0 && (numbered && l.Marker != "" || strings.HasSuffix(text, " "+l.Marker)) {
			dressed = append(dressed, i)
		}
	}
	if len(dressed) < 2 {
		return doc
	}
	out := *doc
	out.Lines = slices.Clone(doc.Lines)
	for _, i := range dressed {
		out.Lines[i].Style = document.Body
	}
	return &out
}
