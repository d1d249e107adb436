package document

import (
	"bytes"
	"compress/flate"
	"compress/lzw"
	"compress/zlib"
	"encoding/ascii85"
	"io"

	"github.com/ledongthuc/pdf"
)

// A pdfBudget bounds how many bytes streams of one file may unpack to, so that
// a small file cannot fill the memory.
type pdfBudget struct {
	left int64
}

const (
	maxPDFUnpacked = 96 << 20 // all streams of a file that are read for text
	maxPDFStream   = 16 << 20 // one stream
)

// readAll reads r up to the budget. What could be read before an error is kept:
// half a page is worth more than none.
func (b *pdfBudget) readAll(r io.Reader) []byte {
	limit := min(b.left, maxPDFStream)
	out, _ := io.ReadAll(io.LimitReader(r, limit))
	b.left -= int64(len(out))
	return out
}

// A pdfFilter is one step of unpacking a stream.
type pdfFilter struct {
	name      string
	predictor int
	colors    int
	bits      int
	columns   int
	early     bool // LZW: codes grow one entry early, the default
}

// streamData returns the unpacked bytes of the stream v, as far as they can be
// read. The library's own filters are not used (see hiddenFilter).
func streamData(v pdf.Value, budget *pdfBudget) (out []byte) {
	defer func() {
		if recover() != nil {
			out = nil // the library met an object it cannot read
		}
	}()
	if v.Kind() != pdf.Stream {
		return nil
	}
	raw := budget.readAll(v.Reader())
	return unpackStream(raw, streamFilters(v), budget)
}

// streamFilters lists the filters that the stream v names.
func streamFilters(v pdf.Value) []pdfFilter {
	names := v.Key(hiddenFilter)
	params := v.Key("DecodeParms")
	if params.IsNull() {
		params = v.Key("DP")
	}
	if names.Kind() == pdf.Name {
		return []pdfFilter{filterOf(names.Name(), firstOf(params))}
	}
	var list []pdfFilter
	for i := 0; i < names.Len() && i < 8; i++ {
		param := params
		if params.Kind() == pdf.Array {
			param = params.Index(i)
		}
		list = append(list, filterOf(names.Index(i).Name(), param))
	}
	return list
}

func firstOf(v pdf.Value) pdf.Value {
	if v.Kind() == pdf.Array {
		return v.Index(0)
	}
	return v
}

func filterOf(name string, param pdf.Value) pdfFilter {
	number := func(key string, def int) int {
		if v := param.Key(key); v.Kind() == pdf.Integer {
			return int(v.Int64())
		}
		return def
	}
	return pdfFilter{
		name: name, predictor: number("Predictor", 1), colors: number("Colors", 1),
		bits: number("BitsPerComponent", 8), columns: number("Columns", 1), early: number("EarlyChange", 1) != 0,
	}
}

// unpackStream runs data through the filters. A filter of pictures ends it: pictures
// hold no text.
func unpackStream(data []byte, filters []pdfFilter, budget *pdfBudget) []byte {
	for _, f := range filters {
		switch f.name {
		case "FlateDecode", "Fl":
			data = f.unpredict(inflate(data, budget))
		case "LZWDecode", "LZW":
			data = f.unpredict(unLZW(data, f.early, budget))
		case "ASCIIHexDecode", "AHx":
			l := pdfLexer{data: data}
			data = []byte(l.hex())
		case "ASCII85Decode", "A85":
			data = unASCII85(data, budget)
		case "RunLengthDecode", "RL":
			data = unRunLength(data, budget)
		case "Crypt":
		default:
			return nil
		}
	}
	return data
}

// inflate unpacks zlib data, and bare deflate data where the head is damaged.
func inflate(data []byte, budget *pdfBudget) []byte {
	data = bytes.TrimLeft(data, "\r\n")
	if z, err := zlib.NewReader(bytes.NewReader(data)); err == nil {
		return budget.readAll(z)
	}
	if len(data) < 3 {
		return nil
	}
	return budget.readAll(flate.NewReader(bytes.NewReader(data[2:])))
}

// unLZW unpacks PDF's LZW, which is TIFF's: most significant bit first and, by
// default, codes that grow one entry early, which compress/lzw does not know.
func unLZW(data []byte, early bool, budget *pdfBudget) []byte {
	if !early {
		return budget.readAll(lzw.NewReader(bytes.NewReader(data), lzw.MSB, 8))
	}
	const clearCode, endCode = 256, 257
	var out []byte
	type entry struct{ start, end int }
	table := make([]entry, 258, 4096)
	width, bits, n := 9, uint32(0), 0
	prev := entry{-1, -1}
	limit := int(min(budget.left, maxPDFStream))
	for _, c := range data {
		bits, n = bits<<8|uint32(c), n+8
		if n < width {
			continue
		}
		code := int(bits >> (n - width) & (1<<width - 1))
		n -= width
		if code == endCode || len(out) > limit {
			break
		}
		if code == clearCode {
			table, width, prev = table[:258], 9, entry{-1, -1}
			continue
		}
		start := len(out)
		switch {
		case code < 256:
			out = append(out, byte(code))
		case code < len(table):
			out = append(out, out[table[code].start:table[code].end]...)
		case prev.start >= 0:
			out = append(out, out[prev.start:prev.end]...)
			out = append(out, out[prev.start])
		default:
			return out
		}
		if prev.start >= 0 && len(table) < 4096 {
			// The new entry is the last text and the byte after it, and these
			// stand side by side in what is already written.
			table = append(table, entry{prev.start, prev.end + 1})
		}
		prev = entry{start, len(out)}
		for width < 12 && len(table)+2 > 1<<width {
			width++
		}
	}
	budget.left -= int64(len(out))
	return out
}

func unASCII85(data []byte, budget *pdfBudget) []byte {
	data = bytes.TrimPrefix(bytes.TrimSpace(data), []byte("<~"))
	if i := bytes.IndexByte(data, '~'); i >= 0 {
		data = data[:i]
	}
	return budget.readAll(ascii85.NewDecoder(bytes.NewReader(data)))
}

func unRunLength(data []byte, budget *pdfBudget) []byte {
	var out []byte
	limit := int(min(budget.left, maxPDFStream))
	for i := 0; i < len(data) && len(out) < limit; {
		n := int(data[i])
		i++
		switch {
		case n < 128:
			end := min(i+n+1, len(data))
			out = append(out, data[i:end]...)
			i = end
		case n > 128 && i < len(data):
			out = append(out, bytes.Repeat(data[i:i+1], 257-n)...)
			i++
		default:
			i = len(data)
		}
	}
	budget.left -= int64(len(out))
	return out
}

// unpredict undoes the PNG and TIFF predictors.
func (f pdfFilter) unpredict(data []byte) []byte {
	if f.predictor < 2 || f.colors < 1 || f.bits < 1 || f.columns < 1 || f.colors > 32 || f.bits > 32 || f.columns > 1<<20 {
		return data
	}
	pixel := max(1, f.colors*f.bits/8)
	row := (f.colors*f.bits*f.columns + 7) / 8
	if f.predictor == 2 {
		for start := 0; start+row <= len(data); start += row {
			for i := start + pixel; i < start+row; i++ {
				data[i] += data[i-pixel]
			}
		}
		return data
	}
	out := make([]byte, 0, len(data))
	above := make([]byte, row)
	for len(data) > 1 {
		line := data[1:min(1+row, len(data))]
		unPNG(data[0], line, above, pixel)
		out = append(out, line...)
		above = line
		data = data[1+len(line):]
	}
	return out
}

// unPNG undoes one row's PNG filter in place.
func unPNG(kind byte, line, above []byte, pixel int) {
	for i := range line {
		var left, corner byte
		if i >= pixel {
			left, corner = line[i-pixel], above[i-pixel]
		}
		switch kind {
		case 1:
			line[i] += left
		case 2:
			line[i] += above[i]
		case 3:
			line[i] += byte((int(left) + int(above[i])) / 2)
		case 4:
			line[i] += paeth(left, above[i], corner)
		}
	}
}

func paeth(a, b, c byte) byte {
	p := int(a) + int(b) - int(c)
	da, db, dc := absInt(p-int(a)), absInt(p-int(b)), absInt(p-int(c))
	if da <= db && da <= dc {
		return a
	}
	if db <= dc {
		return b
	}
	return c
}

func absInt(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
