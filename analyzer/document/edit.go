package document

import (
	"context"
	"fmt"
	"slices"
	"time"
)

// An Edit replaces the text of one bullet, a span within one line of
// Document.Text, or puts two bullets in its place.
type Edit struct {
	Span
	Old string // what must stand at the span, else the edit is refused
	New string // what shall stand there, without a list mark; a line break parts two bullets
}

// ApplyOptions say how edits are made.
type ApplyOptions struct {
	TrackChanges bool      // as tracked changes of Word, which the person accepts or rejects one by one
	Author       string    // of the tracked changes; "vitals" where blank
	Date         time.Time // of the tracked changes; none is written where zero
}

// A Refusal says why an edit was not made.
type Refusal struct {
	Edit   int    // index in the edits given
	Reason string // in plain words, lower case, no full stop; it completes "not changed: the bullet …"
}

// Applied is a DOCX file with edits made.
type Applied struct {
	Data    []byte    // the whole file; the bytes as given where every edit was refused
	Refused []Refusal // in the order of the edits
	Notes   []string  // what the person should look at, in plain words
}

// Apply makes edits in a DOCX file. data is the file as read, and the spans of
// the edits are those of the Document that Read gives for the same bytes.
//
// Only the paragraphs of the bullets change; their look, numbering, tabs, links
// and marks stay, and so does every other part of the file. The second of two
// bullets gets a paragraph of its own that looks like the first. The result is read
// again and compared before it is returned: an edit that does not read as asked
// is refused. The error is an *Error, of a file in which nothing can be edited.
func Apply(ctx context.Context, name string, data []byte, edits []Edit, opt ApplyOptions) (*Applied, error) {
	var out *Applied
	_, err := guarded(ctx, name, Limits{}.WithDefaults(), func(ctx context.Context) (*Document, error) {
		e, err := openEditor(ctx, name, data, opt)
		if err != nil {
			return nil, err
		}
		out, err = e.apply(ctx, edits)
		return nil, err
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// notAsAsked is why an edit is refused that its own verification does not bear out.
const notAsAsked = "would not read as asked afterwards"

// apply makes the edits that can be made, and tells of the others.
func (e *editor) apply(ctx context.Context, edits []Edit) (*Applied, error) {
	var plans []*editPlan
	out := &Applied{Data: e.data}
	for i, edit := range edits {
		p, reason := e.plan(edit)
		if reason == "" && slices.ContainsFunc(plans, func(q *editPlan) bool { return q.at.Overlaps(p.at) }) {
			reason = "would be changed twice"
		}
		if reason != "" {
			out.Refused = append(out.Refused, Refusal{i, reason})
			continue
		}
		p.index = i
		plans = append(plans, p)
	}
	plans, failed, err := e.verified(ctx, plans)
	if err != nil {
		return nil, err
	}
	for _, p := range failed {
		out.Refused = append(out.Refused, Refusal{p.index, notAsAsked})
	}
	slices.SortFunc(out.Refused, func(a, b Refusal) int { return a.Edit - b.Edit })
	if out.Data, err = e.write(plans); err != nil {
		return nil, err
	}
	out.Notes = e.notes(plans)
	return out, nil
}

// verified returns the plans that read as asked when all of them are carried
// out, and those that do not.
func (e *editor) verified(ctx context.Context, plans []*editPlan) (good, failed []*editPlan, err error) {
	if e.verify(ctx, plans) == nil {
		return plans, nil, nil
	}
	for _, p := range plans {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		if e.verify(ctx, []*editPlan{p}) == nil {
			good = append(good, p)
		} else {
			failed = append(failed, p)
		}
	}
	if err := e.verify(ctx, good); err != nil {
		return nil, nil, fmt.Errorf("edits that stand alone do not stand together: %w", err)
	}
	return good, failed, nil
}
