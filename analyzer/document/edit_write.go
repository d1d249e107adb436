package document

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// write returns the file with plans carried out. Every part but the main one
// is taken over as it is packed; the docx package would pack it anew, drop its
// date and pass over a failing writer.
func (e *editor) write(plans []*editPlan) ([]byte, error) {
	if len(plans) == 0 {
		return e.data, nil
	}
	main, err := e.spliced(plans)
	if err != nil {
		return nil, err
	}
	if bytes.Equal(main, e.main) {
		return e.data, nil
	}
	return e.pkg.withMain(e.encode(main))
}

// withMain returns the package with other content of its main part.
func (p *docxPackage) withMain(content []byte) ([]byte, error) {
	r, err := zip.NewReader(bytes.NewReader(p.data), int64(len(p.data)))
	if err != nil {
		return nil, fmt.Errorf("open archive: %w", err)
	}
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	if err := z.SetComment(r.Comment); err != nil {
		return nil, fmt.Errorf("write archive: %w", err)
	}
	for _, f := range r.File {
		if partKey(f.Name) == partKey(p.main) {
			err = packPart(z, f, content)
		} else {
			err = z.Copy(f)
		}
		if err != nil {
			return nil, fmt.Errorf("write part %q: %w", f.Name, err)
		}
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("write archive: %w", err)
	}
	return buf.Bytes(), nil
}

// packPart writes a part with new content, packed as the old one is.
func packPart(z *zip.Writer, old *zip.File, content []byte) error {
	method := old.Method
	if method != zip.Store {
		method = zip.Deflate
	}
	w, err := z.CreateHeader(&zip.FileHeader{
		Name: old.Name, Comment: old.Comment, NonUTF8: old.NonUTF8, Method: method,
		Modified: old.Modified, ExternalAttrs: old.ExternalAttrs, CreatorVersion: old.CreatorVersion,
	})
	if err != nil {
		return err
	}
	_, err = w.Write(content)
	return err
}

// verify carries out plans, reads the result again and compares: the bullets
// read as asked, and everything else as before.
func (e *editor) verify(ctx context.Context, plans []*editPlan) error {
	data, err := e.write(plans)
	if err != nil {
		return err
	}
	f, err := parseDOCX(ctx, e.doc.Name, data, docxView{})
	if err != nil {
		return err
	}
	if f.doc.Text != e.expected(plans) {
		return errors.New("the text is not the one asked for")
	}
	if err := sameLines(e.expectedLines(plans), f.doc.Lines); err != nil {
		return err
	}
	if err := samePackage(e.pkg, f.pkg); err != nil {
		return err
	}
	if !e.opt.TrackChanges {
		return nil
	}
	original, err := originalText(ctx, e.doc.Name, data)
	if err != nil {
		return err
	}
	if original != e.original {
		return errors.New("the text without the tracked changes is not the old one")
	}
	return nil
}

// expected returns the text of the document with plans carried out.
func (e *editor) expected(plans []*editPlan) string {
	sorted := slices.SortedFunc(slices.Values(plans), func(a, b *editPlan) int { return a.at.Start - b.at.Start })
	var text strings.Builder
	at := 0
	for _, p := range sorted {
		text.WriteString(e.doc.Text[at:p.at.Start] + p.text)
		if p.next != "" {
			text.WriteString("\n" + p.next)
		}
		at = p.at.End
	}
	text.WriteString(e.doc.Text[at:])
	return text.String()
}

// expectedLines returns the lines of the document with plans carried out, but
// for their spans: a bullet that becomes two has its line twice, and paragraphs
// behind a new one have higher numbers.
func (e *editor) expectedLines(plans []*editPlan) []Line {
	two := map[int]bool{}
	var grown []int // paragraphs that a new one follows
	for _, p := range plans {
		two[p.line] = two[p.line] || p.next != ""
		for _, part := range p.parts {
			if part.next != nil {
				grown = append(grown, part.index)
			}
		}
	}
	var out []Line
	for i, l := range e.doc.Lines {
		block := l.Block
		for _, g := range grown {
			if g < block {
				l.Block++
			}
		}
		out = append(out, l)
		if two[i] {
			l.Block++
			l.Gap, l.Page = false, 0
			out = append(out, l)
		}
	}
	return out
}

// sameLines compares what is told of lines beside their text, and which page a
// new one stands on.
func sameLines(a, b []Line) error {
	if len(a) != len(b) {
		return fmt.Errorf("%d lines became %d", len(a), len(b))
	}
	for i := range a {
		x, y := a[i], b[i]
		x.Span, x.Bold, x.Size = y.Span, y.Bold, y.Size
		if x.Page == 0 {
			x.Page, x.Gap = y.Page, y.Gap
		}
		if x != y {
			return fmt.Errorf("line %d is set otherwise than before", i+1)
		}
	}
	return nil
}

// samePackage compares every part of two packages but the main one.
func samePackage(a, b *docxPackage) error {
	x, err := packed(a)
	if err != nil {
		return err
	}
	y, err := packed(b)
	if err != nil {
		return err
	}
	if !bytes.Equal(x, y) {
		return errors.New("another part of the file changed")
	}
	return nil
}

// packed returns the names and packed bytes of all parts but the main one.
func packed(p *docxPackage) ([]byte, error) {
	z, err := zip.NewReader(bytes.NewReader(p.data), int64(len(p.data)))
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	for _, f := range z.File {
		if partKey(f.Name) == partKey(p.main) {
			continue
		}
		fmt.Fprintf(&out, "%q %d %v %d\n", f.Name, f.CRC32, f.Modified, f.Method)
		r, err := f.OpenRaw()
		if err != nil {
			return nil, err
		}
		if _, err := io.Copy(&out, r); err != nil {
			return nil, err
		}
	}
	return out.Bytes(), nil
}
