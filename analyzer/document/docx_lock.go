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
	outer := w.lock
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
	w.lock = outer
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
		case "showingPlcHdr":
			if isOn(e) {
				why = lockPlaceholder
			}
		}
		return w.skip()
	})
	return why, err
}
