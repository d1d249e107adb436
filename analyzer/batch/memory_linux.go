//go:build !race

package batch

import "syscall"

// limitData bounds what the process can map to write, of which the Go runtime
// takes 64 MB at a time. The process ends with "out of memory" beyond.
func limitData(limit int64) {
	const arena = 64 << 20
	size := uint64(limit + arena)
	_ = syscall.Setrlimit(syscall.RLIMIT_DATA, &syscall.Rlimit{Cur: size, Max: size}) // without it, the watch alone holds
}
