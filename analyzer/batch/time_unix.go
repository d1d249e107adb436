//go:build unix

package batch

import (
	"syscall"
	"time"
)

// processorTime returns what the process has used of processors so far.
func processorTime() time.Duration {
	var used syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &used) != nil {
		return 0 // the clock alone holds
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
