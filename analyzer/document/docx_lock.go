package document

import "encoding/xml"

// A docxView says which of the texts of a file is read.
type docxView struct {
	original bool // with tracked changes as if rejected, not as if accepted
	embedded bool // the file is part of another
	spare    bool // text boxes in every form that the file holds, see docxParagraph.spare
}

// Why text cannot be edited, in words that complete "the bullet …".
const (
	lockTracked     = "holds tracked changes; accept or reject them in Word first"
	lockHidden      = "holds hidden text"
	lockField       = "would change the result of a field, which Word makes anew by itself"
	lockBound       = "would change a field of the template that is bound to data elsewhere in the file"
	lockControl     = "would change a form field of the template"
	lockPlaceholder = "would change a placeholder of the template"
	lockFormula     = "would change a formula"
	lockSymbol      = "would change a sign of a symbol font"
	lockRuby        = "would change text with a reading aid"
	lockForms       = "would change text that the file holds in two forms"
)

// Why a paragraph cannot become two, in words that complete "the bullet …".
const (
	lockInField  = "cannot become two here: a field of Word runs through it"
	lockOneOnly  = "cannot become two here: it stands in a field of the template that holds one paragraph"
	lockNewPage  = "cannot become two here: its paragraph begins a new page"
	lockSection  = "cannot become two here: its paragraph ends a section of the page layout"
	lockPage     = "cannot become two here: its paragraph holds a page break"
	lockBreak    = "cannot become two here: its paragraph begins or ends with a line break"
	lockMore     = "cannot become two here: its paragraph holds more than text, such as a picture or a note"
	lockShared   = "cannot become two here: it shares its paragraph with other text"
	lockTabs     = "cannot become two here: it is set out with tabs"
	lockCounted  = "cannot become two here: it stands in a numbered list, whose numbers would change"
	lockMarkCell = "cannot become two here: its list mark stands in a table cell of its own"
	lockMark     = "cannot become two here: its list mark is no simple text"
	lockLink     = "cannot become two here: a link would be lost"
	lockMade     = "cannot become two here: the program that wrote the file put it in an unusual way"
)

// alone says why no paragraph can be put behind the one that begins, "" where
// one can.
func (w *docxWalker) alone() string {
	switch {
	case w.lock != "":
		return w.lock
	case len(w.fields) > 0:
		return lockInField
	case w.single:
		return lockOneOnly
	}
	return ""
}

// locked reads something whose text cannot be edited.
func (w *docxWalker) locked(why string, read func() error) error {
	outer := w.lock
	w.lock = why
	err := read()
	w.lock = outer
	return err
}

// control reads a w:sdt element, a content control: f gets each of its
// elements but the properties, which may lock the content.
func (w *docxWalker) control(f func(xml.StartElement) error) error {
	outer, single := w.lock, w.single
	err := w.children(func(e xml.StartElement) error {
		if e.Name.Local != "sdtPr" {
			return f(e)
		}
		why, err := w.controlLock()
		if why != "" {
			w.lock = why
		}
		return err
	})
	w.lock, w.single = outer, single
	return err
}

// controlLock reads a w:sdtPr element and says why its content cannot be
// edited, "" where it can.
func (w *docxWalker) controlLock() (string, error) {
	why := ""
	err := w.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "dataBinding":
			why = lockBound
		case "lock":
			if v := attr(e, "val"); v == "contentLocked" || v == "sdtContentLocked" {
				why = lockControl
			}
		case "dropDownList", "comboBox", "date", "checkbox":
			why = lockControl
		case "text":
			w.single = true
		case "showingPlcHdr":
			if isOn(e) {
				why = lockPlaceholder
			}
		}
		return w.skip()
	})
	return why, err
}
