package batch

import (
	"context"
	"errors"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestEach holds that every result comes once, in order unless asked
// otherwise, and never more are at work than allowed.
func TestEach(t *testing.T) {
	for _, jobs := range []int{0, 1, 3, 200} {
		for _, unordered := range []bool{false, true} {
			var busy, most atomic.Int32
			work := func(_ context.Context, i int) int {
				if n := busy.Add(1); n > most.Load() {
					most.Store(n)
				}
				defer busy.Add(-1)
				time.Sleep(time.Duration(i%3) * time.Millisecond)
				return i
			}
			var got, want []int
			for i := range 100 {
				want = append(want, i)
			}
			done, err := Each(context.Background(), 100, jobs, unordered, work, func(i int) error { got = append(got, i); return nil })
			if unordered {
				slices.Sort(got)
			}
			if diff := cmp.Diff(want, got); diff != "" || done != 100 || err != nil {
				t.Errorf("%d jobs, unordered %t: %d done, %v (-want +got):\n%s", jobs, unordered, done, err, diff)
			}
			if int(most.Load()) > max(jobs, 1) {
				t.Errorf("%d at work, %d allowed", most.Load(), jobs)
			}
		}
	}
}

// TestUnordered holds that a result does not wait for an earlier one.
func TestUnordered(t *testing.T) {
	second := make(chan struct{})
	work := func(_ context.Context, i int) int {
		if i == 0 {
			<-second
		}
		return i
	}
	var got []int
	_, err := Each(context.Background(), 2, 2, true, work, func(i int) error {
		if got = append(got, i); i == 1 {
			close(second)
		}
		return nil
	})
	if diff := cmp.Diff([]int{1, 0}, got); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}

// TestEachEnds holds that Each returns at once when a result cannot be taken or
// ctx is done, though work goes on.
func TestEachEnds(t *testing.T) {
	full := errors.New("the disk is full")
	release := make(chan struct{})
	defer close(release)
	work := func(_ context.Context, i int) int {
		if i > 0 {
			<-release
		}
		return i
	}
	done, err := Each(context.Background(), 9, 2, false, work, func(int) error { return full })
	if done != 0 || err != full {
		t.Errorf("%d done, error %v; want 0 and the error of emit", done, err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done, err = Each(ctx, 9, 2, false, work, func(int) error { cancel(); return nil })
	if done != 1 || err != nil {
		t.Errorf("%d done, error %v; want 1 and none", done, err)
	}
}
