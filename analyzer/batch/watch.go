package batch

import (
	"os"
	"runtime/debug"
	"runtime/metrics"
	"time"

	"vitals/analyzer/document"
)

// watchEvery is the time between two looks at what is used. Memory can be
// filled by 10 MB in a millisecond.
const watchEvery = 2 * time.Millisecond

// watch ends the process when it takes more than lim allows of memory or of
// processor time, until stop is called. The garbage collector works the harder
// the nearer the limit of memory is; what it cannot free ends in the exit
// status workerMemory. A single large step between two looks runs into a limit
// of the operating system, where there is one.
func watch(lim document.Limits) (stop func()) {
	debug.SetMemoryLimit(lim.MaxMemory / 2)
	endOver(lim.MaxMemory) // first: the runtime crashes where the system gives it less than it has
	limitData(lim.MaxMemory + lim.MaxMemory/4)
	done := make(chan struct{})
	begin := processorTime()
	go func() {
		tick := time.NewTicker(watchEvery)
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
				endOver(lim.MaxMemory)
				if processorTime()-begin > lim.ProcessorTime() {
					os.Exit(workerTime)
				}
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
