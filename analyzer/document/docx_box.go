package document

// titleFirst moves text boxes that are anchored before the title of a document
// behind it. Word anchors a sidebar in the first paragraph, in front of the
// person's name that is printed beside or above it. A title is known by its
// size: nothing else is set as large.
func titleFirst(blocks []docxBlock) {
	var leading []*docxParagraph
	for i, b := range blocks {
		p := b.para
		if p == nil || len(breakLines(p.pieces)) == 0 {
			if p == nil {
				return
			}
			leading = append(leading, p)
			continue
		}
		if p.boxFirst {
			leading = append(leading, p)
		}
		if len(leading) == 0 || sizeOf(p.pieces) <= largest(append(blocks[i+1:len(blocks):len(blocks)], boxesOf(leading)...)) {
			return
		}
		moveBoxes(leading, p)
		return
	}
}

// moveBoxes anchors the boxes of paragraphs behind the text of p.
func moveBoxes(from []*docxParagraph, p *docxParagraph) {
	boxes := boxesOf(from)
	if !p.boxFirst {
		boxes = append(boxes, p.boxes...)
	}
	for _, f := range from {
		f.boxes = nil
		if f != p {
			p.spare = append(p.spare, f.spare...)
		}
	}
	p.boxes, p.boxFirst = boxes, false
}

func boxesOf(paragraphs []*docxParagraph) []docxBlock {
	var out []docxBlock
	for _, p := range paragraphs {
		out = append(out, p.boxes...)
	}
	return out
}

func sizeOf(pieces []docxPiece) float64 {
	_, size, _ := look(pieces)
	return size
}

// largest returns the size of the largest text in blocks.
func largest(blocks []docxBlock) float64 {
	size := 0.0
	for _, b := range blocks {
		if b.para != nil {
			size = max(size, sizeOf(b.para.pieces), largest(b.para.boxes))
			continue
		}
		for _, row := range b.table.rows {
			for _, c := range row {
				size = max(size, largest(c))
			}
		}
	}
	return size
}
