package resume

import "vitals/analyzer/document"

// A sectionBuilder gathers sections line by line. Where two text columns each
// have headings of their own, it takes a column's section up again when the
// reading order comes back to that column.
type sectionBuilder struct {
	p      *parser
	open   map[int]int // chain that each column with headings is in
	column int         // the column of the current section's heading
	chain  int         // the current chain
}

// startInline opens a section whose heading stands before its text on line i.
// It does not head the column: the lines of another heading may follow there.
func (b *sectionBuilder) startInline(h headingText, i, column int) {
	b.start(h.kind, h.name, i, -1)
	b.column = column
	b.addRest(i, h.after)
}

// start opens a section whose heading is line i (-1 for none) of a column.
func (b *sectionBuilder) start(kind SectionKind, heading string, i, column int) {
	b.p.chains = append(b.p.chains, chain{kind: kind, heading: heading})
	b.chain = len(b.p.chains) - 1
	if column >= 0 && i >= 0 {
		b.open[column] = b.chain
	}
	b.column = column
	b.newSection(kind, heading, i)
}

func (b *sectionBuilder) newSection(kind SectionKind, heading string, i int) {
	s := Section{Kind: kind, Heading: heading, First: i + 1, Last: i + 1}
	if i >= 0 && heading != "" {
		s.Span = document.Span{Start: b.p.doc.Lines[i].Start, End: b.p.doc.Lines[i].End}
	}
	b.p.out.Sections = append(b.p.out.Sections, s)
}

// resume goes back to the open section of the column that line i stands in,
// where the current section was opened in another column. A heading that is
// alone in its column, as in a table cell of its own, goes with what follows.
func (b *sectionBuilder) resume(i, column int) {
	c, ok := b.open[column]
	if !ok && column != b.column && b.p.headed[column] && b.p.headed[b.column] && b.p.isAddress(i) || b.p.isLetterhead(i) {
		b.start(Contact, "", i-1, column)
		return
	}
	if !ok || column == b.column || c == b.chain {
		return
	}
	if s := b.p.out.Sections[len(b.p.out.Sections)-1]; s.First == s.Last {
		b.open[column], b.column = b.chain, column
		return
	}
	b.chain, b.column = c, column
	b.newSection(b.p.chains[c].kind, "", i-1)
	s := &b.p.out.Sections[len(b.p.out.Sections)-1]
	s.Span = document.Span{Start: b.p.doc.Lines[i].Start, End: b.p.doc.Lines[i].Start}
}

// add puts line i into the current section.
func (b *sectionBuilder) add(i int) {
	n := len(b.p.out.Sections) - 1
	b.p.chains[b.chain].lines = append(b.p.chains[b.chain].lines, chainLine{i, n})
	b.extend(i)
}

// skip lets the current section run over line i, which belongs to none: a
// running head or foot.
func (b *sectionBuilder) skip(i int) {
	if b.p.out.Sections[len(b.p.out.Sections)-1].Kind == Contact {
		b.add(i)
		return
	}
	b.extend(i)
}

func (b *sectionBuilder) extend(i int) {
	s := &b.p.out.Sections[len(b.p.out.Sections)-1]
	if s.First == s.Last && s.Span.Len() == 0 {
		s.Start = b.p.doc.Lines[i].Start
	}
	s.Last, s.End = i+1, b.p.doc.Lines[i].End
}

// addRest keeps the text behind a heading on its own line: the section's line
// range then begins with the heading's line.
func (b *sectionBuilder) addRest(i, after int) {
	s := &b.p.out.Sections[len(b.p.out.Sections)-1]
	s.First, s.Last = i, i+1
	c := &b.p.chains[b.chain]
	c.lines = append(c.lines, chainLine{i, len(b.p.out.Sections) - 1})
	b.p.inline[i] = after
}

// finish drops the contact block when nothing stands above the first heading.
func (b *sectionBuilder) finish() {
	if s := b.p.out.Sections; len(s) > 1 && s[0].First == s[0].Last {
		b.p.out.Sections = s[1:]
		for c := range b.p.chains {
			for j := range b.p.chains[c].lines {
				b.p.chains[c].lines[j].section--
			}
		}
		b.p.chains = b.p.chains[1:]
	}
}
