package batch

import (
	"context"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"time"

	"vitals/analyzer/document"
)

// workerArg as the only argument makes the program a worker. It is no command
// of the user's, so it stands in no help.
const workerArg = "--read-for-another-vitals"

// IsWorker reports whether a program with these arguments, its own name first,
// was started by a Reader. It must then do nothing but call Serve, and that
// before anything that takes time.
func IsWorker(args []string) bool { return len(args) == 2 && args[1] == workerArg }

// The exit statuses of a worker.
const (
	workerDone   = 0
	workerMemory = 3 // the limit of memory was reached
	workerTime   = 4 // the limit of processor time was reached
)

// maxStack is what one goroutine of a worker may take for its calls. The
// deepest nesting that readers follow takes less than a megabyte.
const maxStack = 32 << 20

// Serve reads files for another process until in ends. It does not return: the
// other process may end in the middle of work that would not.
func Serve(in io.Reader, out io.Writer) {
	serve(in, out, document.Read)
}

// serve is Serve with any function in place of document.Read.
func serve(in io.Reader, out io.Writer, read func(context.Context, string, []byte, document.Limits) (*document.Document, error)) {
	signal.Ignore(os.Interrupt) // Ctrl-C reaches the whole group; who asks decides when to end
	debug.SetMaxStack(maxStack)
	debug.SetGCPercent(400)
	w := newWire(in, out)
	type job struct {
		request
		data []byte
	}
	jobs := make(chan job)
	go func() {
		for {
			req, data, err := w.asked()
			if err != nil {
				os.Exit(workerDone)
			}
			jobs <- job{req, data}
		}
	}()
	for j := range jobs {
		stop := watch(j.Limits)
		j.Limits.Timeout = forever
		resp := newResponse(read(context.Background(), j.Name, j.data, j.Limits))
		stop()
		if w.answer(resp) != nil {
			os.Exit(workerDone)
		}
	}
}

// forever is the limit of time within a worker: it watches its processor time,
// and who asks keeps the time by the clock; either ends the whole worker.
const forever = 1000 * time.Hour
