package document

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// An odtStyle is what a style says of a paragraph or a run.
type odtStyle struct {
	parent  string
	run     runProps
	indent  *float64 // points from the margin
	before  *float64 // points above
	breaks  bool     // a new page begins with it
	heading bool
}

// An odtLevel is a level of a list style.
type odtLevel struct {
	bullet string // the glyph, "" for numbers
	number bool
	suffix string // behind a number
	indent float64
}

// odtStyles holds the styles of a file, by family and name, and its lists.
type odtStyles struct {
	styles map[string]odtStyle
	lists  map[string]map[int]odtLevel
}

func newODTStyles() *odtStyles {
	return &odtStyles{styles: map[string]odtStyle{}, lists: map[string]map[int]odtLevel{}}
}

// read reads one style.
func (s *odtStyles) read(x *xmlReader, e xml.StartElement) error {
	switch e.Name.Local {
	case "style":
		return s.style(x, e, attr(e, "family")+" "+attr(e, "name"))
	case "default-style":
		return s.style(x, e, attr(e, "family")+" ")
	case "list-style":
		return s.list(x, attr(e, "name"))
	}
	return x.skip()
}

func (s *odtStyles) style(x *xmlReader, e xml.StartElement, key string) error {
	st := odtStyle{parent: attr(e, "parent-style-name"), heading: isODTHeading(attr(e, "name")) || isODTHeading(attr(e, "display-name"))}
	err := x.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "paragraph-properties":
			st.indent, st.before = length(e, "margin-left"), length(e, "margin-top")
			st.breaks = attr(e, "break-before") == "page"
		case "text-properties":
			st.run = odtRun(e)
		}
		return x.skip()
	})
	s.styles[key] = st
	return err
}

// isODTHeading reports whether a name, in which _20_ stands for a blank, is one
// of the headings that every program has.
func isODTHeading(name string) bool {
	name = strings.ToLower(name)
	return name == "title" || strings.HasPrefix(name, "heading")
}

func odtRun(e xml.StartElement) runProps {
	var r runProps
	if weight := attr(e, "font-weight"); weight != "" {
		bold := weight == "bold" || len(weight) == 3 && weight >= "600"
		r.bold = &bold
	}
	if display := attr(e, "display"); display != "" {
		hidden := display == "none"
		r.hidden = &hidden
	}
	r.size = value(length(e, "font-size"))
	return r
}

// list reads the levels of a list style.
func (s *odtStyles) list(x *xmlReader, name string) error {
	levels := map[int]odtLevel{}
	s.lists[name] = levels
	return x.children(func(e xml.StartElement) error {
		l := odtLevel{bullet: attr(e, "bullet-char"), suffix: attr(e, "num-suffix")}
		switch e.Name.Local {
		case "list-level-style-bullet":
			l.bullet = bulletSign(l.bullet)
		case "list-level-style-image":
			l.bullet = "•"
		case "list-level-style-number":
			l.number = attr(e, "num-format") != ""
		}
		at := int(number(e, "level"))
		err := x.children(func(e xml.StartElement) error {
			l.indent += value(length(e, "space-before")) // as ODF 1.1 says it
			return x.children(func(e xml.StartElement) error {
				l.indent += value(length(e, "margin-left"))
				return x.skip()
			})
		})
		levels[at] = l
		return err
	})
}

// item makes the look of a paragraph that of the first of a list item. A level
// that shows nothing makes none.
func (s *odtStyles) item(look *paraLook, list odtList) {
	l := s.lists[list.style][list.depth]
	if l.bullet == "" && !l.number && s.lists[list.style] != nil {
		return
	}
	look.style, look.level, look.marker = ListItem, list.depth-1, l.bullet
	if l.number {
		look.marker = strconv.Itoa(list.count) + l.suffix
	}
	if look.indent == 0 {
		look.indent = l.indent
	}
}

// find returns a style with what its parents and the default give.
func (s *odtStyles) find(family, name string) odtStyle {
	out := s.styles[family+" "+name]
	parent := out.parent
	for range maxParents {
		p := s.styles[family+" "+parent]
		out.run = out.run.or(p.run)
		setDefault(&out.indent, p.indent)
		setDefault(&out.before, p.before)
		out.heading = out.heading || p.heading
		if parent == "" {
			break
		}
		parent = p.parent
	}
	return out
}

// length returns a length in points, nil where there is none or it is relative.
func length(e xml.StartElement, local string) *float64 {
	s := attr(e, local)
	for unit, points := range map[string]float64{"pt": 1, "in": 72, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12, "px": 0.75} {
		if n, ok := strings.CutSuffix(s, unit); ok {
			if v, err := strconv.ParseFloat(n, 64); err == nil {
				v *= points
				return &v
			}
		}
	}
	return nil
}
