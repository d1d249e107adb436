//go:build !unix

package batch

import "time"

var started = time.Now()

// processorTime returns the time since the process began, which is the same
// for a worker that does not wait for other programs.
func processorTime() time.Duration { return time.Since(started) }
