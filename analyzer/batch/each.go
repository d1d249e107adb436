package batch

import "context"

// ahead is how many results for each job may wait for an earlier one that
// takes long. It bounds what waiting costs in memory.
const ahead = 16

// A task is one of the things that Each does, and where its result goes.
type task[T any] struct {
	index  int
	result chan T
}

// Each does work for 0 to n-1, as many at a time as jobs, and hands each result
// to emit, one after another: in order, or as they are done if unordered. It
// returns how many were handed over: fewer than n when ctx is done or emit
// fails, whose error it returns. Then it does not wait for work that goes on:
// a read that hangs (a pipe, a lost network drive) must not hold up Ctrl-C.
func Each[T any](ctx context.Context, n, jobs int, unordered bool, work func(context.Context, int) T, emit func(T) error) (int, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	done := 0
	for result := range results(ctx, n, max(jobs, 1), unordered, work) {
		select {
		case r := <-result:
			if ctx.Err() != nil {
				return done, nil
			}
			if err := emit(r); err != nil {
				return done, err
			}
			done++
		case <-ctx.Done():
			return done, nil
		}
	}
	return done, nil
}

// results starts the work. Of the channels that it returns, each gives one
// result: its own, or with unordered the next one of any.
func results[T any](ctx context.Context, n, jobs int, unordered bool, work func(context.Context, int) T) <-chan chan T {
	tasks := make(chan task[T])
	promised := make(chan chan T, jobs*ahead)
	shared := make(chan T, jobs*ahead)
	go func() {
		defer close(promised)
		defer close(tasks)
		for i := range n {
			t := task[T]{i, shared}
			if !unordered {
				t.result = make(chan T, 1)
			}
			if !send(ctx, promised, t.result) || !send(ctx, tasks, t) {
				return
			}
		}
	}()
	for range min(jobs, n) {
		go func() {
			for t := range tasks {
				send(ctx, t.result, work(ctx, t.index))
			}
		}()
	}
	return promised
}

// send sends v, or returns false once ctx is done.
func send[T any](ctx context.Context, to chan<- T, v T) bool {
	select {
	case to <- v:
		return true
	case <-ctx.Done():
		return false
	}
}
