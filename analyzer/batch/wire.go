package batch

import (
	"bufio"
	"encoding/gob"
	"errors"
	"io"

	"vitals/analyzer/document"
)

// A request asks a worker to read a file, whose bytes follow it as they are.
// The password goes this way: arguments and environment can be seen by others.
type request struct {
	Name   string
	Limits document.Limits
	Size   int
}

// A response is what a worker made of a file: a document, or what is wrong.
type response struct {
	Doc     *document.Document
	Failure *failed
}

// A failed is a document.Error whose cause is text.
type failed struct {
	Code             document.Code
	Name, What, Hint string
	Cause            string
}

func newResponse(doc *document.Document, err error) response {
	var e *document.Error
	switch {
	case err == nil:
		return response{Doc: doc}
	case !errors.As(err, &e):
		e = failure("", err)
	}
	f := &failed{Code: e.Code, Name: e.Name, What: e.What, Hint: e.Hint}
	if e.Err != nil {
		f.Cause = e.Err.Error()
	}
	return response{Failure: f}
}

// result returns what document.Read returned in the worker.
func (r response) result() (*document.Document, error) {
	f := r.Failure
	if f == nil {
		return r.Doc, nil
	}
	e := &document.Error{Code: f.Code, Name: f.Name, What: f.What, Hint: f.Hint}
	if f.Cause != "" {
		e.Err = errors.New(f.Cause)
	}
	return nil, e
}

// A wire is one end of the two pipes between the program and a worker. gob
// bounds each value by its length.
type wire struct {
	in  *bufio.Reader
	out *bufio.Writer
	dec *gob.Decoder
	enc *gob.Encoder
}

func newWire(in io.Reader, out io.Writer) *wire {
	w := &wire{in: bufio.NewReader(in), out: bufio.NewWriter(out)}
	w.dec, w.enc = gob.NewDecoder(w.in), gob.NewEncoder(w.out)
	return w
}

// ask sends a file to a worker and waits for what it made of it.
func (w *wire) ask(req request, data []byte) (response, error) {
	req.Size = len(data)
	var resp response
	if err := w.enc.Encode(req); err != nil {
		return resp, err
	}
	if _, err := w.out.Write(data); err != nil {
		return resp, err
	}
	if err := w.out.Flush(); err != nil {
		return resp, err
	}
	err := w.dec.Decode(&resp)
	return resp, err
}

// asked returns the next request, in a worker.
func (w *wire) asked() (request, []byte, error) {
	var req request
	if err := w.dec.Decode(&req); err != nil {
		return req, nil, err
	}
	data := make([]byte, req.Size)
	_, err := io.ReadFull(w.in, data)
	return req, data, err
}

// answer sends what came of a request.
func (w *wire) answer(resp response) error {
	if err := w.enc.Encode(resp); err != nil {
		return err
	}
	return w.out.Flush()
}
