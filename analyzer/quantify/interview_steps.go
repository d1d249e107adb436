package quantify

import (
	"errors"
	"fmt"
	"strconv"

	"vitals/analyzer/rewrite"
)

// Each step takes what the person typed at it.

func (iv *Interview) choose(line string) Reply {
	n := len(iv.questions[iv.at].Ways)
	k := 1
	if line != "" {
		var err error
		if k, err = strconv.Atoi(line); err != nil || k < 1 || k > n {
			return Reply{Notes: []string{fmt.Sprintf("Which one first, please: a number from 1 to %d. The number for the sentence is asked next.", n)}}
		}
	}
	iv.take(k - 1)
	return Reply{}
}

func (iv *Interview) confirm(line string) Reply {
	switch {
	case yes(line):
		iv.step = Ask
		if iv.slot == len(iv.way().Slots) {
			iv.slot, iv.step = 0, Accept
		}
		return Reply{}
	case !no(line):
		return Reply{Notes: []string{"Please type y for yes or n for no."}}
	case len(iv.questions[iv.at].Ways) > 1:
		iv.step = Choose
		return Reply{Notes: []string{"Then it should not say so. Perhaps another way fits."}}
	}
	return iv.leave(Unknown, "Then the bullet stays as it is.")
}

// answer takes an answer to the slot that is asked for.
func (iv *Interview) answer(line string) Reply {
	if given := iv.decisions[iv.at].Answers[iv.way().Slots[iv.slot].Name]; line == "" && given != "" {
		return iv.put(given)
	}
	if line == "" {
		return Reply{Notes: []string{"Type your answer, or s to skip, d if you do not know, ? for help."}}
	}
	a, err := iv.reader.ReadFor(iv.way(), iv.slot, line)
	if err != nil {
		return orUnknown(sorry(err), err)
	}
	if iv.doubt = iv.reader.Slip(iv.way().Slots[iv.slot], a); iv.doubt != "" {
		iv.typed, iv.step = line, Sure
		return Reply{}
	}
	return iv.put(line)
}

// sorry tells what is wrong with what was typed.
func sorry(err error) Reply {
	var m *Misread
	if errors.As(err, &m) {
		return Reply{Notes: []string{m.What}}
	}
	return Reply{Notes: []string{err.Error()}}
}

// orUnknown adds to a reply to an answer without any number what to type where there is
// none to tell.
func orUnknown(r Reply, err error) Reply {
	if tellsNone(err) {
		r.Notes[0] += " If you do not know it, type d: the bullet then stays as it is."
	}
	return r
}

func tellsNone(err error) bool {
	var m *Misread
	return errors.As(err, &m) && m.None
}

// put keeps an answer and goes on to the next slot.
func (iv *Interview) put(line string) Reply {
	d := &iv.decisions[iv.at]
	if d.Answers == nil {
		d.Answers = map[string]string{}
	}
	d.Answers[iv.way().Slots[iv.slot].Name] = line
	iv.step = Accept
	if iv.slot+1 < len(iv.way().Slots) {
		iv.slot++
		iv.step = Ask
	}
	return Reply{Keep: true}
}

// sure takes yes or no to an answer in doubt; another answer will do, too.
func (iv *Interview) sure(line string) Reply {
	switch {
	case yes(line):
		iv.decisions[iv.at].Sure = true
		return iv.put(iv.typed)
	case line == "" || no(line):
		iv.step = Ask
		return Reply{}
	}
	iv.step = Ask
	return iv.answer(line)
}

func (iv *Interview) accept(line string) Reply {
	switch {
	case line == "" || yes(line):
		iv.decided[iv.at] = true
		iv.next()
		return Reply{Keep: true}
	case no(line):
		iv.decided[iv.at] = false
		iv.decisions[iv.at] = Decision{Way: iv.decisions[iv.at].Way}
		iv.take(iv.decisions[iv.at].Way)
		return Reply{Keep: true}
	}
	if last := len(iv.way().Slots) - 1; last >= 0 && iv.decisions[iv.at].Own == "" && iv.way().Slots[last].Kind != rewrite.Words {
		if _, err := iv.reader.ReadFor(iv.way(), last, line); err == nil { // another number after all
			iv.slot, iv.decided[iv.at] = last, false
			return iv.answer(line)
		}
	}
	return Reply{Notes: []string{"Press Enter to use it, or type a to answer again, e to change the words, s to leave the bullet as it is."}}
}

// edit takes the bullet in the person's own words.
func (iv *Interview) edit(line string) Reply {
	switch cmd := command(line); {
	case cmd == "help":
		return Reply{Help: true}
	case line == "" || cmd == "back" || cmd == "edit":
		iv.resume()
		if cmd == "edit" {
			iv.step = Edit
		}
		return Reply{}
	case cmd != "" || iv.reader.Unknown(line): // no bullet is one of these words
		iv.resume()
		return iv.Say(line)
	}
	text, err := ownText(iv.questions[iv.at], line)
	if err != nil {
		return sorry(err)
	}
	iv.decisions[iv.at].Own, iv.step = text, Accept
	return Reply{Keep: true}
}

// resume goes back from Edit to where the question stood.
func (iv *Interview) resume() {
	d := iv.decisions[iv.at]
	if _, open, err := iv.reader.filled(iv.questions[iv.at], d); d.Own != "" || err == nil && len(open) == 0 {
		iv.step = Accept
		return
	}
	iv.open(iv.at)
}

// back goes one step back.
func (iv *Interview) back() Reply {
	several := iv.at >= 0 && len(iv.questions[iv.at].Ways) > 1
	switch {
	case iv.step == Review:
		iv.open(len(iv.questions) - 1)
	case iv.step == Sure:
		iv.step = Ask
	case iv.step == Ask && iv.slot > 0:
		iv.slot--
	case iv.step == Accept && !iv.decided[iv.at] && iv.decisions[iv.at].Own == "" && len(iv.way().Slots) > 0:
		iv.slot, iv.step = len(iv.way().Slots)-1, Ask
	case (iv.step == Ask || iv.step == Confirm) && several:
		iv.step = Choose
	case iv.at == 0:
		return Reply{Notes: []string{"This is the first question."}}
	default:
		iv.open(iv.at - 1)
	}
	return Reply{}
}

// review takes what the person says to all changes together.
func (iv *Interview) review(line string) Reply {
	if line == "" || yes(line) {
		iv.step, iv.finished = Over, true
		return Reply{}
	}
	changes := iv.Changes()
	k, err := strconv.Atoi(line)
	if err != nil || k < 1 || k > len(changes) {
		return Reply{Notes: []string{"Press Enter to write them, type the number of one to change it, or q to stop without writing."}}
	}
	for i, q := range iv.questions {
		if q.Bullet == changes[k-1].Bullet {
			iv.open(i)
			iv.reviewed = true
		}
	}
	return Reply{}
}
