package document

import "context"

// readPDF stands in until the PDF reader is there; delete this file then.
func readPDF(context.Context, string, []byte) (*Document, error) {
	return nil, fail(UnsupportedFormat, "PDF files cannot be read yet", "save the resume as DOCX")
}
