package document

// An rtfPara holds the properties of a paragraph.
type rtfPara struct {
	style, level   int
	indent, before float64 // points
	outline        bool    // it has an outline level
	table          int     // nesting of the table it stands in, 0 for none
}

// An rtfFlow gathers the paragraphs and tables of the body, of a text box, a
// note, or the head or foot of a page.
type rtfFlow struct {
	kind   string // "" for the body and boxes
	open   []docxPiece
	boxes  []docxBlock // anchored in the open paragraph
	mark   string      // list mark of the open paragraph
	marked bool        // it has one
	levels []rtfLevel  // the body, and the tables that are open in one another
}

// An rtfLevel is what is open of a table; of the body, its only cell.
type rtfLevel struct {
	table *docxTable
	row   []docxCell
	cell  docxCell
}

func newRTFFlow() *rtfFlow { return &rtfFlow{levels: []rtfLevel{{}}} }

func (f *rtfFlow) put(p docxPiece) {
	if n := len(f.open); n > 0 && f.open[n-1].bold == p.bold && f.open[n-1].size == p.size && f.open[n-1].page == p.page && len(f.open[n-1].text) < 256 {
		f.open[n-1].text += p.text
		return
	}
	f.open = append(f.open, p)
}

// end ends the open paragraph.
func (f *rtfFlow) end(p rtfPara, heading bool) {
	look := paraLook{indent: p.indent, space: p.before}
	switch {
	case heading:
		look.style = Heading
	case f.marked && f.mark != "":
		look.style, look.level, look.marker = ListItem, p.level, f.mark
	}
	f.settle(p.table)
	cell := &f.levels[len(f.levels)-1].cell
	*cell = append(*cell, docxBlock{para: &docxParagraph{index: -1, pieces: f.open, boxes: f.boxes, given: &look}})
	f.open, f.boxes, f.mark, f.marked = nil, nil, "", false
}

// settle opens tables to a depth, and closes those that are deeper.
func (f *rtfFlow) settle(depth int) {
	for len(f.levels)-1 > depth {
		n := len(f.levels) - 1
		f.endCell()
		f.endRow()
		table := f.levels[n].table
		f.levels = f.levels[:n]
		if len(table.rows) > 0 {
			f.levels[n-1].cell = append(f.levels[n-1].cell, docxBlock{table: table})
		}
	}
	for len(f.levels)-1 < depth {
		f.levels = append(f.levels, rtfLevel{table: &docxTable{}})
	}
}

// endCell ends the open cell of the innermost table.
func (f *rtfFlow) endCell() {
	l := &f.levels[len(f.levels)-1]
	if l.table != nil && len(l.cell) > 0 {
		l.row, l.cell = append(l.row, l.cell), nil
	}
}

// endRow ends the open row of the innermost table.
func (f *rtfFlow) endRow() {
	l := &f.levels[len(f.levels)-1]
	if l.table != nil && len(l.row) > 0 {
		l.table.rows, l.row = append(l.table.rows, l.row), nil
	}
}

// finish ends all that is open and returns the blocks.
func (f *rtfFlow) finish() []docxBlock {
	if len(f.open) > 0 || len(f.boxes) > 0 {
		f.end(rtfPara{table: len(f.levels) - 1}, false)
	}
	f.settle(0)
	return f.levels[0].cell
}
