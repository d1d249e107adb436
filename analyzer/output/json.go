package output

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
)

// Schema is the JSON Schema (draft 2020-12) of the json format and of one
// record of the ndjson format.
//
//go:embed schema.json
var Schema string

type ndjsonWriter struct{ out io.Writer }

func newNDJSON(out io.Writer, _ Options) Writer { return ndjsonWriter{out} }

// Write writes one record and its newline in a single call, so that a reader
// of a pipe never sees half a record.
func (w ndjsonWriter) Write(r Result) error {
	text, err := encode(newRecord(r), "", "")
	if err != nil {
		return err
	}
	_, err = w.out.Write(text)
	return err
}

func (w ndjsonWriter) Close() error { return nil }

// A jsonWriter writes one document for all files. Records go out as they
// come; what was written before an interruption is closed properly.
type jsonWriter struct {
	out io.Writer
	sum counts
}

func newJSON(out io.Writer, _ Options) Writer { return &jsonWriter{out: out} }

func (w *jsonWriter) Write(r Result) error {
	lead := ",\n    "
	if w.sum.files() == 0 {
		lead = jsonHead + "\n    "
	}
	w.sum.add(r)
	text, err := encode(newRecord(r), "    ", "  ")
	if err != nil {
		return err
	}
	_, err = w.out.Write(append([]byte(lead), bytes.TrimRight(text, "\n")...))
	return err
}

func (w *jsonWriter) Close() error {
	head, end := "", "\n  ]"
	if w.sum.files() == 0 {
		head, end = jsonHead, "]"
	}
	text, err := encode(newSummary(w.sum), "  ", "  ")
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w.out, "%s%s,\n  \"summary\": %s\n}\n", head, end, bytes.TrimRight(text, "\n"))
	return err
}

const jsonHead = "{\n  \"schema\": \"" + SchemaName + "\",\n  \"resumes\": ["

type summary struct {
	Files    int            `json:"files"`
	Read     int            `json:"read"`
	Failed   int            `json:"failed"`
	Findings map[string]int `json:"findings"`
}

func newSummary(c counts) summary {
	return summary{c.files(), c.read, len(c.failed), map[string]int{
		"error": c.errors, "warning": c.warnings, "info": c.infos,
	}}
}

// encode returns v as JSON with a newline behind it, indented where indent is
// not empty.
func encode(v any, prefix, indent string) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if indent != "" {
		enc.SetIndent(prefix, indent)
	}
	if err := enc.Encode(v); err != nil {
		return nil, fmt.Errorf("encode record: %w", err)
	}
	return escapeHidden(b.Bytes()), nil
}
