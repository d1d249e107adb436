package document

import (
	"context"
	"time"
)

// Limits bound what a file may cost. The zero value of a field means its default.
type Limits struct {
	MaxSize int64         // bytes of the file; default 25 MiB
	Timeout time.Duration // reading one file; default 20 s
}

// Read reads a resume held in memory. name is how the user called it; the
// format is sniffed from the bytes, and the name only decides between plain
// text and Markdown. The error is an *Error.
func Read(ctx context.Context, name string, data []byte, lim Limits) (*Document, error) {
	panic("not yet written")
}

// Open reads the resume at path. The error is an *Error.
func Open(ctx context.Context, path string, lim Limits) (*Document, error) {
	panic("not yet written")
}
