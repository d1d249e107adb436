package batch

import (
	"os"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// watchEvery is the time between two looks at the memory in use. Memory can be
// filled by 10 MB in a millisecond.
const watchEvery = 2 * time.Millisecond

// limitMemory ends the process when it takes more than limit bytes of memory,
// until stop is called. The garbage collector works the harder the nearer the
// limit is; what it cannot free ends in the exit status workerMemory. A single
// large step between two looks runs into a limit of the operating system,
// where there is one.
func limitMemory(limit int64) (stop func()) {
	endOver(limit)
	debug.SetMemoryLimit(limit / 2)
	endOver(limit) // first: the runtime crashes where the system gives it less than it has
	limitData(limit + limit/4)
	done := make(chan struct{})
	go func() {
		tick := time.NewTicker(watchEvery)
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
				endOver(limit)
			case <-done:
				return
			}
		}
	}()
	return func() { close(done) }
}

func endOver(limit int64) {
	if memoryInUse() > limit {
		os.Exit(workerMemory)
	}
}

// memoryInUse returns the bytes that the Go runtime holds of the operating system.
func memoryInUse() int64 {
	samples := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	metrics.Read(samples)
	return int64(samples[0].Value.Uint64() - samples[1].Value.Uint64())
}
