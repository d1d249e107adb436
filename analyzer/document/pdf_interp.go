package document

import (
	"context"
	"math"

	"github.com/ledongthuc/pdf"
)

// A matrix maps points: x' = a*x + c*y + e, y' = b*x + d*y + f.
type matrix struct{ a, b, c, d, e, f float64 }

var identity = matrix{a: 1, d: 1}

// times returns the matrix that maps by m first and by n then.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m.a*n.a + m.b*n.c, m.a*n.b + m.b*n.d,
		m.c*n.a + m.d*n.c, m.c*n.b + m.d*n.d,
		m.e*n.a + m.f*n.c + n.e, m.e*n.b + m.f*n.d + n.f,
	}
}

func (m matrix) apply(x, y float64) (float64, float64) {
	return m.a*x + m.c*y + m.e, m.b*x + m.d*y + m.f
}

func moved(x, y float64) matrix { return matrix{a: 1, d: 1, e: x, f: y} }

// A glyph is one shown glyph in page space: x and y of its origin on the
// baseline, its advance and size in points.
type glyph struct {
	x, y, width, size float64
	text              string
	turn              int8 // quarter turns counterclockwise, -1 for slanted text
	bold, italic      bool
	symbols           bool // from a symbol font
	invisible         bool // without paint or opacity
	pale              bool // as white as the page
	order             int  // place in the content stream
}

// A drawnMark is a small filled shape: maybe the bullet of a list.
type drawnMark struct {
	x0, y0, x1, y1 float64
}

// A pageContent is what a page shows.
type pageContent struct {
	glyphs    []glyph
	marks     []drawnMark
	grounds   []drawnMark // areas painted in a colour, pictures among them
	pictures  []drawnMark
	unknown   int     // glyphs without known text
	imageArea float64 // in square points, overlaps counted twice
	paths     int     // painted shapes
}

// The most that is read of one page.
const (
	maxGlyphs    = 40_000
	maxOperators = 2_000_000
	maxFormDepth = 12
	maxStates    = 512
	formCost     = 200 // operators that showing a form counts as
)

// A graphicsState is what q saves and Q restores.
type graphicsState struct {
	ctm                    matrix
	font                   *pdfFont
	size                   float64
	charSpace, wordSpace   float64
	stretch, leading, rise float64
	mode                   int // text rendering mode
	fill                   fill
}

// An interpreter runs content streams.
type interpreter struct {
	ctx       context.Context
	budget    *pdfBudget
	fonts     map[string]*pdfFont // by the font dictionary's text
	page      pageContent
	running   map[string]bool // the forms that are being shown, by their text
	operators int
	stopped   error
}

func newInterpreter(ctx context.Context, budget *pdfBudget) *interpreter {
	const glyphs = 4096 // of a full page
	return &interpreter{ctx: ctx, budget: budget, fonts: map[string]*pdfFont{}, running: map[string]bool{}, page: pageContent{glyphs: make([]glyph, 0, glyphs)}}
}

// A content is one content stream being run: the page's or a form's.
type content struct {
	*interpreter
	lexer      pdfLexer
	resources  pdf.Value
	named      map[string]*pdfFont
	state      graphicsState
	saved      []graphicsState
	args       []pdfToken
	text, line matrix // the text matrix and that of the line's start
	spans      []markedSpan
	path       pathBox
	depth      int
}

// A markedSpan is marked content that may say its own text (ActualText).
type markedSpan struct {
	start  int // index of the first glyph
	actual string
	has    bool
}

// run interprets a content stream that starts in the given state.
func (in *interpreter) run(data []byte, resources pdf.Value, state graphicsState, depth int) {
	c := &content{
		interpreter: in, lexer: pdfLexer{data: data}, resources: resources, depth: depth,
		named: map[string]*pdfFont{}, state: state, text: identity, line: identity,
	}
	for in.stopped == nil {
		t := c.lexer.next()
		switch {
		case t.kind == tokEOF:
			return
		case t.kind != tokOperator:
			if len(c.args) < 64 {
				c.args = append(c.args, t)
			}
			continue
		}
		in.operators++
		if in.operators > maxOperators || len(in.page.glyphs) > maxGlyphs {
			return
		}
		if in.operators%1024 == 0 {
			in.stopped = in.ctx.Err()
		}
		c.operator(t.str)
		c.args = c.args[:0]
	}
}

// number returns the operand i, 0 where it is missing.
func (c *content) number(i int) float64 {
	if i < len(c.args) {
		return c.args[i].num
	}
	return 0
}

// last returns the last operand.
func (c *content) last() pdfToken {
	if n := len(c.args); n > 0 {
		return c.args[n-1]
	}
	return pdfToken{}
}

func (c *content) matrixArg() (matrix, bool) {
	n := len(c.args)
	if n < 6 {
		return matrix{}, false
	}
	a := c.args[n-6:]
	return matrix{a[0].num, a[1].num, a[2].num, a[3].num, a[4].num, a[5].num}, true
}

// operator runs one operator; what is not about text, marks or forms is ignored.
func (c *content) operator(op string) {
	switch op {
	case "q":
		if len(c.saved) < maxStates {
			c.saved = append(c.saved, c.state)
		}
	case "Q":
		if n := len(c.saved); n > 0 {
			c.state, c.saved = c.saved[n-1], c.saved[:n-1]
		}
	case "cm":
		if m, ok := c.matrixArg(); ok {
			c.state.ctm = m.times(c.state.ctm)
		}
	case "BI":
		c.picture()
		c.lexer.skipInlineImage()
	case "Do":
		c.object(c.last().str)
	case "gs":
		c.extendedState(c.last().str)
	case "BMC", "BDC":
		c.beginSpan(op)
	case "EMC":
		c.endSpan()
	default:
		if !c.textOperator(op) && !c.colourOperator(op) {
			c.pathOperator(op)
		}
	}
}

// textOperator runs the operators of text; it is false for others.
func (c *content) textOperator(op string) bool {
	s := &c.state
	switch op {
	case "BT":
		c.text, c.line = identity, identity
	case "Tf":
		if len(c.args) >= 2 {
			s.font, s.size = c.font(c.args[0].str), c.number(1)
		}
	case "Tc":
		s.charSpace = c.number(0)
	case "Tw":
		s.wordSpace = c.number(0)
	case "Tz":
		s.stretch = c.number(0) / 100
	case "TL":
		s.leading = c.number(0)
	case "Ts":
		s.rise = c.number(0)
	case "Tr":
		s.mode = int(c.number(0))
	case "Tm":
		if m, ok := c.matrixArg(); ok {
			c.text, c.line = m, m
		}
	case "TD":
		s.leading = -c.number(1)
		c.moveLine(c.number(0), c.number(1))
	case "Td":
		c.moveLine(c.number(0), c.number(1))
	case "T*":
		c.moveLine(0, -s.leading)
	case "Tj":
		c.show(c.last().str)
	case "\"":
		if len(c.args) >= 3 {
			s.wordSpace, s.charSpace = c.number(0), c.number(1)
		}
		fallthrough
	case "'":
		c.moveLine(0, -s.leading)
		c.show(c.last().str)
	case "TJ":
		c.showSpaced(c.last().list)
	default:
		return false
	}
	return true
}

func (c *content) moveLine(x, y float64) {
	c.line = moved(x, y).times(c.line)
	c.text = c.line
}

// showSpaced shows strings and the moves between them.
func (c *content) showSpaced(parts []pdfToken) {
	for _, p := range parts {
		switch p.kind {
		case tokString:
			c.show(p.str)
		case tokNumber:
			c.text = moved(-p.num/1000*c.state.size*c.state.stretch, 0).times(c.text)
		}
	}
}

// show adds the glyphs of s and moves on behind them.
func (c *content) show(s string) {
	st := &c.state
	if st.font == nil {
		return
	}
	st.font.glyphs(s, func(g fontGlyph) {
		m := matrix{st.size * st.stretch, 0, 0, st.size, 0, st.rise}.times(c.text).times(st.ctm)
		advance := g.width*st.size + st.charSpace
		if g.blank {
			advance += st.wordSpace
		}
		c.text = moved(advance*st.stretch, 0).times(c.text)
		if !g.known {
			c.page.unknown++
		}
		if g.text == "" && g.width == 0 || len(c.page.glyphs) > maxGlyphs {
			return
		}
		sx := math.Hypot(m.a, m.b)
		c.page.glyphs = append(c.page.glyphs, glyph{
			x: m.e, y: m.f, width: g.width * sx, size: math.Hypot(m.c, m.d), text: g.text, turn: quarterTurns(m, sx),
			bold: st.font.bold || st.mode == 2, italic: st.font.italic, symbols: st.font.symbols, order: len(c.page.glyphs),
			invisible: st.mode == 3 || st.fill.clear, pale: st.fill.pale && (st.mode == 0 || st.mode == 4),
		})
	})
}

// quarterTurns tells in which direction text runs whose unit vector has length sx.
func quarterTurns(m matrix, sx float64) int8 {
	switch {
	case math.Abs(m.b) < 0.05*sx:
		if m.a < 0 {
			return 2
		}
		return 0
	case math.Abs(m.a) < 0.05*sx:
		if m.b < 0 {
			return 3
		}
		return 1
	}
	return -1
}

// font returns the named font of the resources.
func (c *content) font(name string) *pdfFont {
	if f, ok := c.named[name]; ok {
		return f
	}
	v := keyOf(keyOf(c.resources, "Font"), name)
	f := c.load(v)
	c.named[name] = f
	return f
}

// load returns the font of a dictionary. Fonts are kept by what the dictionary
// says, as names mean other fonts in other forms and pages.
func (in *interpreter) load(v pdf.Value) *pdfFont {
	key := ""
	guard(func() { key = v.String() })
	f, ok := in.fonts[key]
	if !ok {
		f = loadFont(v, in.budget)
		in.fonts[key] = f
	}
	return f
}

// extendedState takes over the font and the opacity that a graphics state
// dictionary may set.
func (c *content) extendedState(name string) {
	state := keyOf(keyOf(c.resources, "ExtGState"), name)
	if a := keyOf(state, "ca"); !a.IsNull() {
		c.state.fill.clear = a.Float64() < 0.02
	}
	font := keyOf(state, "Font")
	if font.Len() == 2 {
		c.state.font, c.state.size = c.load(indexOf(font, 0)), indexOf(font, 1).Float64()
	}
}
