package document

// An rtfDestination is where the text of a group goes.
type rtfDestination int

const (
	rtfText   rtfDestination = iota // the page
	rtfSkip                         // nowhere
	rtfFonts                        // names of fonts
	rtfStyles                       // names of styles
	rtfMark                         // the mark of a list item
	rtfField                        // what a field is told to do
)

// rtfDestinations holds the control words that send their group's text
// elsewhere. A group marked \* whose word is not here is skipped as well.
var rtfDestinations = map[string]rtfDestination{
	"fonttbl": rtfFonts, "stylesheet": rtfStyles, "listtext": rtfMark, "pntext": rtfMark, "fldinst": rtfField,

	"colortbl": rtfSkip, "info": rtfSkip, "pict": rtfSkip, "object": rtfSkip, "filetbl": rtfSkip, "revtbl": rtfSkip, "listtable": rtfSkip, "listoverridetable": rtfSkip,
	"pntxta": rtfSkip, "pntxtb": rtfSkip, "xe": rtfSkip, "tc": rtfSkip, "tcn": rtfSkip, "rxe": rtfSkip, "txe": rtfSkip, "nonshppict": rtfSkip, "shprslt": rtfSkip,
	"sp": rtfSkip, "upr": rtfSkip, "nonesttables": rtfSkip, "falt": rtfSkip, "panose": rtfSkip, "fontemb": rtfSkip, "template": rtfSkip, "ftnsep": rtfSkip, "ftnsepc": rtfSkip,
	"ftncn": rtfSkip, "aftnsep": rtfSkip, "aftnsepc": rtfSkip, "aftncn": rtfSkip, "annotation": rtfSkip, "atnid": rtfSkip, "atnauthor": rtfSkip, "themedata": rtfSkip,

	// Marked with \*, but with text to read.
	"shpinst": rtfText, "shppict": rtfText, "ud": rtfText, "do": rtfText, "mmath": rtfText, "moMath": rtfText, "moMathPara": rtfText,
}

// rtfFlows holds the control words whose group is a text of its own, and its kind.
var rtfFlows = map[string]string{
	"header": "header", "headerl": "header", "headerr": "header", "headerf": "header",
	"footer": "footer", "footerl": "footer", "footerr": "footer", "footerf": "footer",
	"footnote": "note", "shptxt": "", "dptxbxtext": "",
}

// control obeys a control word or symbol.
func (r *rtfReader) control(g *rtfGroup, t rtfToken) {
	if t.word == "*" {
		g.star = true
		return
	}
	star := g.star
	g.star = false
	switch kind, flow := rtfFlows[t.word]; {
	case t.word == "bin":
		r.lex.skip(t.param)
		return
	case g.to == rtfSkip && t.word != "ud":
		return
	case flow:
		r.countLine()
		g.to, g.flow, g.para = rtfText, newRTFFlow(), rtfPara{}
		g.flow.kind = kind
		return
	}
	if to, ok := rtfDestinations[t.word]; ok {
		g.to = to
		return
	}
	if star {
		g.to = rtfSkip // in the list of styles, those of characters
		return
	}
	if s, ok := rtfChars[t.word]; ok {
		if s == "\n" {
			r.countLine()
		}
		r.put(g, s)
		return
	}
	switch g.to {
	case rtfFonts:
		r.fontWord(g, t)
	case rtfStyles:
		if t.word == "s" {
			r.style = t.param
		}
	case rtfText:
		if r.paragraphWord(g, t) {
			return
		}
	}
	r.runWord(g, t)
}

// fontWord takes what is said of a font.
func (r *rtfReader) fontWord(g *rtfGroup, t rtfToken) {
	f := r.fonts[g.font]
	switch t.word {
	case "fcharset":
		f.page = charsets[t.param]
		f.symbol = t.param == symbolCharset
	case "cpg":
		f.page = t.param
	default:
		return
	}
	r.fonts[g.font] = f
}

// runWord obeys a word about the look of characters, or the way they are written.
func (r *rtfReader) runWord(g *rtfGroup, t rtfToken) {
	on := !t.has || t.param != 0
	switch t.word {
	case "b":
		g.run.bold = &on
	case "v", "deleted":
		g.run.hidden = &on
	case "fs":
		g.run.size = float64(t.param) / 2
	case "f":
		g.font = t.param
	case "plain":
		g.run, g.font = runProps{size: rtfSize}, 0
	case "u":
		r.put(g, r.unit(t.param))
		r.skip = g.uc
	case "uc":
		g.uc = max(t.param, 0)
	case "ansicpg":
		r.codePage = t.param
	case "mac":
		r.codePage = 10000
	case "pc":
		r.codePage = 437
	case "pca":
		r.codePage = 850
	}
}

// paragraphWord obeys a word about paragraphs and tables; it returns false
// where it is none.
func (r *rtfReader) paragraphWord(g *rtfGroup, t rtfToken) bool {
	switch t.word {
	case "par", "sect":
		if !value(g.run.hidden) { // a mark that does not show, or is deleted, joins two paragraphs
			r.endParagraph(g)
		}
	case "cell", "nestcell":
		g.para.table = max(g.para.table, 1)
		r.endParagraph(g)
		g.flow.endCell()
	case "row", "nestrow":
		g.flow.settle(max(g.para.table, 1))
		g.flow.endRow()
	case "page":
		r.countLine()
		g.flow.put(docxPiece{text: "\n", page: r.page})
		r.page++
	case "pagebb":
		r.page++
	case "pard":
		g.para = rtfPara{}
	case "intbl":
		g.para.table = max(g.para.table, 1)
	case "itap":
		g.para.table = min(max(t.param, 0), maxTables)
	case "s":
		g.para.style = t.param
	case "outlinelevel":
		g.para.outline = t.param >= 0 && t.param < 9
	case "ilvl":
		g.para.level = min(max(t.param, 0), 8)
	case "li":
		g.para.indent = float64(t.param) / 20
	case "sb":
		g.para.before = float64(t.param) / 20
	default:
		return false
	}
	return true
}

// maxTables bounds how deep tables stand within one another.
const maxTables = 32

// countLine counts a paragraph or a line, and stops at too many.
func (r *rtfReader) countLine() {
	if r.lines++; r.lines > maxParagraph {
		r.err = oversized("it has more than %d lines", maxParagraph)
	}
}

func (r *rtfReader) endParagraph(g *rtfGroup) {
	r.countLine()
	g.flow.end(g.para, g.para.outline || r.headings[g.para.style])
}
