package document

import (
	"bytes"
	"fmt"
	"strconv"
)

// maxStreamDict bounds how far behind "obj" a stream may start.
const maxStreamDict = 64 << 10

// streamAt reads the stream object whose body starts at body; ok is false
// where the object is no stream.
func (f *pdfFile) streamAt(id, gen, body int) (s pdfStream, ok bool) {
	head := f.src[body:min(len(f.src), body+maxStreamDict)]
	if stop := bytes.Index(head, []byte("endobj")); stop >= 0 {
		head = head[:stop]
	}
	at := findStreamWord(head)
	if at < 0 {
		return s, false
	}
	s = pdfStream{id: id, gen: gen, dict: bytes.TrimSpace(head[:at]), start: body + at + len("stream"), length: -1}
	if bytes.HasPrefix(f.src[s.start:], []byte("\r")) {
		s.start++
	}
	if bytes.HasPrefix(f.src[s.start:], []byte("\n")) {
		s.start++
	}
	if m := lengthAt.FindSubmatchIndex(s.dict); m != nil {
		s.lengthAt, s.after = m[0], m[1]
		if n, err := strconv.Atoi(string(s.dict[m[2]:m[3]])); err == nil && m[4] < 0 && f.endsAt(s.start+n) {
			s.length = n
		}
	}
	s.end = f.streamEnd(s)
	return s, true
}

// findStreamWord finds the keyword that ends a stream's dictionary; the word
// may stand in a string of another object as well.
func findStreamWord(head []byte) int {
	for from := 0; ; {
		i := bytes.Index(head[from:], []byte("stream"))
		if i < 0 {
			return -1
		}
		i += from
		from = i + len("stream")
		closed := bytes.HasSuffix(bytes.TrimRight(head[:i], " \r\n\t\x00"), []byte(">>"))
		if closed && (from == len(head) || head[from] == '\r' || head[from] == '\n' || head[from] == ' ') {
			return i
		}
	}
}

// endsAt tells whether "endstream" stands at pos, blanks left out.
func (f *pdfFile) endsAt(pos int) bool {
	if pos < 0 || pos > len(f.src) {
		return false
	}
	tail := bytes.TrimLeft(f.src[pos:min(len(f.src), pos+24)], "\r\n \t")
	return bytes.HasPrefix(tail, []byte("endstr"))
}

// streamEnd returns where the data of s ends: at its length, or where the next
// "endstream" stands, or at the end of the file.
func (f *pdfFile) streamEnd(s pdfStream) int {
	if s.length >= 0 {
		return s.start + s.length
	}
	i := bytes.Index(f.src[s.start:], []byte("endstream"))
	if i < 0 {
		if i = bytes.Index(f.src[s.start:], []byte("endobj")); i < 0 {
			return len(f.src)
		}
	}
	return s.start + i
}

// stream copies a stream with its right length, its filter's name hidden.
func (f *pdfFile) stream(s pdfStream) {
	if hasType(s.dict, "XRef") {
		return
	}
	if hasType(s.dict, "ObjStm") {
		f.packed = append(f.packed, s)
		return
	}
	dict, data := f.plainStream(s)
	f.note(s.id, s.gen, s.start, nil)
	cut := bytes.LastIndex(dict, []byte(">>"))
	fmt.Fprintf(&f.out, "%d %d obj %s/Length %d>>\nstream\n", s.id, s.gen, dict[:max(cut, 0)], len(data))
	f.out.Write(data)
	f.out.WriteString("\nendstream\nendobj\n")
}

// plainStream returns the dictionary without length and with the filter's name
// hidden, and the data, decrypted. Pictures are left out: nobody reads them.
func (f *pdfFile) plainStream(s pdfStream) (dict, data []byte) {
	dict = bytes.Clone(s.dict)
	if s.after > 0 {
		for i := s.lengthAt; i < s.after; i++ {
			dict[i] = ' '
		}
	}
	dict = bytes.Replace(dict, []byte("/Filter"), []byte("/"+hiddenFilter), 1)
	data = f.src[s.start:s.end]
	if bytes.Contains(dict, []byte("/Image")) && bytes.Contains(dict, []byte("/Subtype")) {
		data = nil
	}
	if f.crypt != nil {
		dict = f.crypt.decryptStrings(s.id, s.gen, dict)
		data = f.crypt.decrypt(s.id, s.gen, data, true)
	}
	return dict, data
}

// unpackObjects writes out the objects of an object stream.
func (f *pdfFile) unpackObjects(s pdfStream) {
	dict, data := f.plainStream(s)
	l := pdfLexer{data: dict}
	entries := l.next()
	data = unpackStream(data, filtersOf(entries), f.budget)
	n, first := int(dictNumber(entries, "N")), int(dictNumber(entries, "First"))
	if first <= 0 || first > len(data) {
		return
	}
	fields := bytes.Fields(data[:first])
	n = min(n, len(fields)/2)
	for i := 0; i < n; i++ {
		id, err := strconv.Atoi(string(fields[2*i]))
		start, err2 := strconv.Atoi(string(fields[2*i+1]))
		end := len(data) - first
		if i+1 < n {
			end, _ = strconv.Atoi(string(fields[2*i+3]))
		}
		if err != nil || err2 != nil || id <= 0 || id > maxObjectID || start < 0 || start >= end || first+end > len(data) {
			continue
		}
		f.unpackObject(s, id, data[first+start:first+end])
	}
}

// unpackObject writes one object of the stream s, unless the file has a newer
// one behind the stream.
func (f *pdfFile) unpackObject(s pdfStream, id int, body []byte) {
	if old, ok := f.where[id]; ok && old.from > s.start {
		return
	}
	f.note(id, 0, s.start, body)
	fmt.Fprintf(&f.out, "%d 0 obj ", id)
	f.out.Write(body)
	f.out.WriteString("\nendobj\n")
}

// dictEntry returns the tokens from the value of key on in a dictionary token.
func dictEntry(dict pdfToken, key string) []pdfToken {
	for i := 0; i+1 < len(dict.list); i++ {
		if t := dict.list[i]; t.kind == tokName && t.str == key {
			return dict.list[i+1:]
		}
	}
	return nil
}

func dictNumber(dict pdfToken, key string) float64 {
	if v := dictEntry(dict, key); len(v) > 0 && v[0].kind == tokNumber {
		return v[0].num
	}
	return 0
}

// filtersOf reads the filters of a stream dictionary given as tokens.
func filtersOf(dict pdfToken) []pdfFilter {
	v := dictEntry(dict, hiddenFilter)
	if len(v) == 0 {
		return nil
	}
	names := v[0].list
	if v[0].kind == tokName {
		names = v[:1]
	}
	param := pdfToken{}
	if p := dictEntry(dict, "DecodeParms"); len(p) > 0 {
		param = p[0]
		if param.kind == tokArray && len(param.list) > 0 {
			param = param.list[0]
		}
	}
	var list []pdfFilter
	for _, n := range names {
		list = append(list, pdfFilter{
			name: n.str, predictor: int(dictNumber(param, "Predictor")), early: true,
			colors: max(1, int(dictNumber(param, "Colors"))), bits: max(8, int(dictNumber(param, "BitsPerComponent"))),
			columns: max(1, int(dictNumber(param, "Columns"))),
		})
	}
	return list
}
