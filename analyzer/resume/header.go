package resume

import (
	"strings"
	"unicode/utf8"

	"vitals/analyzer/internal/nlp"
)

// A headerLine is a line read as part of a job's header.
type headerLine struct {
	parts  []part // without dates and places
	place  string
	period Period
	dated  bool
	edge   bool // the date stands at an end of the line or between separators
	last   bool // no word follows the date
	words  int  // words besides the dates
}

func (h headerLine) has(k partType) bool {
	for _, p := range h.parts {
		if p.kind == k {
			return true
		}
	}
	return false
}

// mojibake is the damage that a dash and a blank suffer when UTF-8 is read as
// Latin-1.
var mojibake = strings.NewReplacer("â€‹", "", "â€“", "–", "â€”", "—", "â€™", "’", "ï¼", " – ", "Â", " ", "\u00a0", " ", "－", " – ", "│", "|", "¦", "|")

// readHeader splits a line into dates, titles, employers and places.
func (v *vocab) readHeader(text string) headerLine {
	var h headerLine
	text = mojibake.Replace(text)
	text = h.takeDates(text)
	h.words = len(nlp.Words(text))
	if h.period.Range && h.words <= 14 {
		text = v.tabbedSentences(text)
	}
	text = v.takePlaceholders(&h, text)
	for _, seg := range v.segments(text) {
		h.parts = append(h.parts, v.chunks(&h, seg)...)
	}
	return h
}

// tabbedSentences sets apart what full stops part: "Lakeview Clinic (Rome).
// Medical Assistant." A short word before the stop may be cut short by it.
func (v *vocab) tabbedSentences(text string) string {
	var b strings.Builder
	from := 0
	for _, s := range Sentences(text) {
		bare := strings.TrimSuffix(text[s.Start:s.End], ".")
		word := lastWord(bare)
		switch {
		case v.suffixes[key(word)]:
			b.WriteString(text[from:s.End] + "\t")
		case len(word) > 4 && !strings.Contains(word, "."), strings.HasSuffix(word, ")"):
			b.WriteString(text[from:s.Start+len(bare)] + "\t")
		default:
			continue
		}
		from = s.End
	}
	return b.String() + text[from:]
}

// takeDates moves the line's period out of text; a tab stays in its place.
func (h *headerLine) takeDates(text string) string {
	all := Periods(text)
	best := -1
	for i, p := range all {
		if best < 0 || p.Range && !all[best].Range {
			best = i
		}
	}
	if best < 0 {
		return text
	}
	p := all[best]
	h.period, h.dated = p, true
	before, after := text[:p.At], text[p.To:]
	before, cut := trimPromoted(strings.TrimRight(before, " "))
	h.edge = cut || atEdge(before, after, p.Start.Month > 0)
	h.last = len(nlp.Words(after)) == 0
	before = strings.TrimRight(before, " (['’‘,")
	after = strings.TrimLeft(after, " )].,")
	return before + "\t" + after
}

// trimPromoted cuts the word before a date that says what began then: "Lead
// Medical Assistant (promoted".
func trimPromoted(before string) (string, bool) {
	for _, word := range []string{"promoted", "promoted in", "as of", "effective", "starting", "started", "hired"} {
		n := len(before) - len(word)
		if n > 0 && strings.EqualFold(before[n:], word) && class(before[n-1]) == 0 {
			return strings.TrimRight(before[:n], " ([,–-"), true
		}
	}
	return before, false
}

// atEdge reports whether a date between two texts stands apart from them. A
// month and year may have the employer right behind it.
func atEdge(before, after string, month bool) bool {
	b, a := strings.TrimRight(before, " '’‘"), strings.TrimLeft(after, " ")
	left := b == "" || strings.ContainsAny(lastRune(b), "\t,|–—-(:;•·~@[")
	right := a == "" || strings.ContainsAny(firstRune(a), "\t,|–—-):;•·.]")
	return b == "" || a == "" || a == "." || left && (right || month && isUpperFirst(a))
}

func lastRune(s string) string {
	_, n := utf8.DecodeLastRuneInString(s)
	return s[len(s)-n:]
}

func firstRune(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return s[:n]
}

// takePlaceholders sets apart what an anonymised resume prints in place of the
// employer and the town.
func (v *vocab) takePlaceholders(h *headerLine, text string) string {
	for _, city := range []string{"city , state", "city, state", "city, st"} {
		if before, after, ok := cutFold(text, city); ok && !startsWord(after) {
			h.place = "City, State"
			after = strings.TrimLeft(after, " ,")
			for _, land := range []string{"United States", "USA", "US"} {
				after = strings.TrimPrefix(after, land)
			}
			text = before + "\t" + after
		}
	}
	if before, after, ok := cutFold(text, "company name"); ok && !startsWord(after) {
		text = before + "\t" + text[len(before):len(text)-len(after)] + "\t" + after
	}
	return text
}

// cutFold cuts s around sep, which is in lower case, in whatever case s has it.
func cutFold(s, sep string) (before, after string, ok bool) {
	for i := 0; i+len(sep) <= len(s); i++ {
		if strings.EqualFold(s[i:i+len(sep)], sep) {
			return s[:i], s[i+len(sep):], true
		}
	}
	return s, "", false
}

func startsWord(s string) bool { return s != "" && class(s[0]) == 1 }

// segments splits text at the strong separators: tabs, bars, dots, dashes with
// a blank beside them, "@" and " at ".
func (v *vocab) segments(text string) []string {
	var out []string
	start, depth := 0, 0
	cut := func(at, n int) {
		out = append(out, text[start:at])
		start = at + n
	}
	for i, r := range text {
		switch {
		case i < start:
		case r == '(':
			depth++
		case r == ')':
			depth--
		case depth > 0:
		case strings.ContainsRune("\t|•·●▪—@;~\uf0b7►→", r):
			cut(i, utf8.RuneLen(r))
		case r == '–' && !betweenDigits(text, i, utf8.RuneLen(r)), r == '-' && blankBeside(text, i):
			cut(i, utf8.RuneLen(r))
		case r == ':' && strings.HasPrefix(text[i+1:], " "):
			cut(i, 1)
		case r == '/' && strings.HasPrefix(text[i+1:], "/"):
			cut(i, 2)
		case r == ' ':
			if n := v.preposition(text[start:i], text[i:]); n > 0 {
				cut(i, n)
			}
		}
	}
	return append(out, text[start:])
}

// preposition returns the length of " at " or " for " that begins rest and
// stands between a title and an employer, else 0.
func (v *vocab) preposition(before, rest string) int {
	for _, p := range []string{" at ", " AT ", " At "} {
		if strings.HasPrefix(rest, p) && v.titleScore(before) > 0 && v.employerScore(before) < 3 {
			return len(p)
		}
	}
	for _, p := range []string{" for ", " FOR ", " with "} {
		if strings.HasPrefix(rest, p) && v.titleScore(before) >= 3 && v.employerScore(strings.SplitN(rest[len(p):], ",", 2)[0]) >= 3 {
			return len(p)
		}
	}
	return 0
}

func betweenDigits(s string, i, n int) bool {
	return i > 0 && class(s[i-1]) == 2 && i+n < len(s) && class(s[i+n]) == 2
}

func blankBeside(s string, i int) bool {
	return i > 0 && (s[i-1] == ' ' || s[i-1] == '\t') || i+1 < len(s) && (s[i+1] == ' ' || s[i+1] == '\t')
}

// chunks splits a segment at its commas and types the pieces; the place goes
// to h. What follows the place within a segment is a department and dropped,
// unless it is a title.
func (v *vocab) chunks(h *headerLine, seg string) []part {
	var out []part
	placed := false
	texts := v.joinPlaces(splitCommas(seg))
	for i, text := range texts {
		text = v.dropPlaceBracket(h, cleanPart(text))
		if text == "" {
			continue
		}
		if employer, title := v.cutTitleBracket(text); title != "" {
			out = append(out, part{text: employer, kind: employerPart, score: 3}, v.classify(title))
			continue
		}
		p := v.classify(text)
		p.comma = len(out) > 0
		if i == 0 && len(texts) > 1 && v.stateOfTitle(text) && !v.isPlace(cleanPart(texts[1])) {
			p.kind, p.score = titlePart, 3 // "MA, Oak Clinic"
		}
		switch {
		case p.kind == placePart:
			if doctorsName(h.place) {
				out = append(out, part{text: h.place, kind: employerPart, score: 4})
				h.place = ""
			}
			if h.place == "" {
				h.place = text
			}
			placed = true
		case p.kind == termsPart:
		case placed && p.kind != titlePart && hasKind(out, employerPart):
		default:
			out = v.joinPart(out, p)
		}
	}
	return out
}

// stateOfTitle reports whether text is nothing but letters that stand for a
// state and for a title.
func (v *vocab) stateOfTitle(text string) bool {
	words := nlp.Words(text)
	return len(words) == 1 && v.stateCodes[text] && v.isTitleWord(words[0])
}

func hasKind(parts []part, k partType) bool {
	for _, p := range parts {
		if p.kind == k {
			return true
		}
	}
	return false
}

// joinPart appends p, or joins it to the part before where both are of one
// kind, or p is only a legal form or the end of a list.
func (v *vocab) joinPart(out []part, p part) []part {
	if len(out) == 0 || !p.comma {
		return append(out, p)
	}
	last := &out[len(out)-1]
	lower := strings.ToLower(p.text)
	suffix := v.suffixes[key(p.text)] || v.suffixes[strings.Trim(lower, ".")]
	list := strings.HasPrefix(lower, "and ") || strings.HasPrefix(lower, "& ")
	if p.kind == last.kind && p.kind != unknownPart || suffix || list {
		last.text += ", " + p.text
		if suffix && last.kind == unknownPart {
			last.kind, last.score = employerPart, 4
		}
		return out
	}
	return append(out, p)
}

// splitCommas splits at commas outside brackets.
func splitCommas(s string) []string {
	var out []string
	depth, start := 0, 0
	for i, r := range s {
		switch r {
		case '(':
			depth++
		case ')':
			depth--
		case ',':
			if depth <= 0 {
				out = append(out, s[start:i])
				start = i + 1
			}
		}
	}
	return append(out, s[start:])
}

// joinPlaces puts "Boulder" and "CO" together again, and parts a town from the
// employer that stands before it without a sign.
func (v *vocab) joinPlaces(chunks []string) []string {
	var out []string
	for _, c := range chunks {
		c = cleanPart(c)
		n := len(out)
		if n == 0 || !v.stateOnly(c) {
			if name, town := v.cutTown(c, ""); town != "" {
				out = append(out, name, town)
				continue
			}
			out = append(out, c)
			continue
		}
		prev := out[n-1]
		if name, town := v.cutHyphen(prev); town != "" {
			out = append(out[:n-1], name, town+", "+c)
		} else if name, town := v.cutTown(prev, c); town != "" {
			out = append(out[:n-1], name, town)
		} else if k := v.classify(prev); k.kind == unknownPart || k.kind == placePart || k.score < 3 && len(nlp.Words(prev)) <= 2 || n > 1 && len(nlp.Words(prev)) <= 3 && k.kind == employerPart {
			out[n-1] = prev + ", " + c
			if !v.isPlace(out[n-1]) {
				out[n-1] = prev
			}
		} else {
			out = append(out, c)
		}
	}
	return out
}

// stateOnly reports whether a chunk is a state and perhaps a ZIP code.
func (v *vocab) stateOnly(c string) bool {
	c = strings.TrimRight(strings.Trim(c, ". "), "0123456789- ")
	if len(c) == 3 && c[1] == '.' {
		c = c[:1] + c[2:] // "N.Y"
	}
	return v.stateCodes[c] || v.states[key(c)] || v.stateCodes[strings.ToUpper(c)] && len(c) == 2 && c != "in" && c != "or" && c != "me"
}

// cutTown parts "Mercy Hospital Baton Rouge" and "LA", or "Mercy Hospital Baton
// Rouge LA", into the name and "Baton Rouge, LA".
func (v *vocab) cutTown(text, state string) (name, town string) {
	words := nlp.Words(text)
	end := len(words)
	if state == "" {
		if end < 3 || !v.isState(words[end-1].Text) || v.isTitleWord(words[end-1]) {
			return "", ""
		}
		end--
	}
	for i := end - 1; i > 0 && end-i <= 3; i-- {
		w := words[i-1]
		if !v.employerNouns[w.Lower] && !v.suffixes[w.Lower] || v.isTitleWord(words[i]) || v.employerNouns[words[i].Lower] {
			continue
		}
		place := text[words[i].Start:]
		if state != "" {
			place += ", " + state
		}
		if v.isPlace(place) && isUpperFirst(place) {
			return strings.TrimSpace(text[:w.End]), place
		}
	}
	return "", ""
}

// cutTitleBracket parts "Lakeview Clinic (Medical Assistant)" into employer and
// title; a title with a remark in brackets stays whole.
func (v *vocab) cutTitleBracket(text string) (employer, title string) {
	i := strings.IndexByte(text, '(')
	if i <= 0 || !strings.HasSuffix(text, ")") || strings.Count(text, "(") > 1 {
		return "", ""
	}
	employer, title = cleanPart(text[:i]), cleanPart(text[i+1:])
	if v.titleScore(title) < 3 || v.titleScore(employer) > 0 {
		return "", ""
	}
	return employer, title
}

// cutHyphen parts an employer from the town that stands behind it with nothing
// but a hyphen, before its state: "Waffle Shack-Milan". The towns that have a
// hyphen themselves have one word before it.
func (v *vocab) cutHyphen(text string) (name, town string) {
	i := strings.LastIndexByte(text, '-')
	if i <= 0 || !isUpperFirst(text[i+1:]) || len(nlp.Words(text[:i])) < 2 && v.employerScore(text[:i]) < 3 {
		return "", ""
	}
	return text[:i], text[i+1:]
}

// dropPlaceBracket moves a place in brackets out of a part's text.
func (v *vocab) dropPlaceBracket(h *headerLine, text string) string {
	i, j := strings.IndexByte(text, '('), strings.IndexByte(text, ')')
	if i <= 0 || j < i {
		return text
	}
	in := text[i+1 : j]
	if v.isPlace(in) {
		if h.place == "" {
			h.place = in
		}
		return cleanPart(text[:i] + " " + text[j+1:])
	}
	if strings.Trim(in, "0123456789") != in && v.isTerms(in) && !v.isRank(strings.Fields(key(in))) {
		return cleanPart(text[:i] + " " + text[j+1:])
	}
	return text
}
