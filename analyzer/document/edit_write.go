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
	if err := sameLines(e.doc, f.doc); err != nil {
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
		at = p.at.End
	}
	text.WriteString(e.doc.Text[at:])
	return text.String()
}

// sameLines compares what two documents say of their lines beside the text.
func sameLines(a, b *Document) error {
	if len(a.Lines) != len(b.Lines) {
		return fmt.Errorf("%d lines became %d", len(a.Lines), len(b.Lines))
	}
	for i := range a.Lines {
		x, y := a.Lines[i], b.Lines[i]
		x.Span, x.Bold, x.Size = y.Span, y.Bold, y.Size
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
