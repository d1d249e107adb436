package document

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// onePage returns a PDF of one page with the given content. It has no
// cross-reference table, which the reader does not need.
func onePage(content string, more ...string) []byte {
	var b strings.Builder
	b.WriteString("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n")
	b.WriteString("3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R/B 6 0 R/S 7 0 R>>/XObject<</I 8 0 R>>>>/Annots[9 0 R 9 0 R]>>endobj\n")
	fmt.Fprintf(&b, "4 0 obj<</Length %d>>stream\n%s\nendstream endobj\n", len(content), content)
	for i, font := range []string{"Helvetica", "Helvetica-Bold", "Symbol"} {
		fmt.Fprintf(&b, "%d 0 obj<</Type/Font/Subtype/Type1/BaseFont/%s/Encoding/WinAnsiEncoding>>endobj\n", 5+i, font)
	}
	b.WriteString(strings.Join(more, "\n"))
	b.WriteString("\ntrailer<</Root 1 0 R>>\n%%EOF")
	return []byte(b.String())
}

// at returns content that shows text at a place, in 10 point.
func at(font string, x, y float64, text string) string {
	return fmt.Sprintf("BT /%s 10 Tf %g %g Td (%s) Tj ET ", font, x, y, text)
}

// texts returns the lines of a document, list marks before their text.
func texts(d *Document) []string {
	var out []string
	for i, l := range d.Lines {
		text := d.LineText(i)
		if l.Style == ListItem {
			text = l.Marker + " " + text
		}
		out = append(out, text)
	}
	return out
}

func TestReadPDFLines(t *testing.T) {
	disc := "%g %g m %g %g l %g %g l %g %g l h f "
	square := func(x, y float64) string { return fmt.Sprintf(disc, x, y, x+3, y, x+3, y+3, x, y+3) }
	tests := []struct {
		name    string
		content string
		want    []string
	}{
		{"a date at the right margin is set apart by a tab", at("B", 50, 700, "Medical Assistant, Oak Clinic") + at("F", 450, 700, "2019 - 2023"),
			[]string{"Medical Assistant, Oak Clinic\t2019 - 2023"}},
		{"a title that wraps beside its date", at("F", 50, 700, "Certified Medical Assistant at the Northfield Pediatric Group, Fort") + at("F", 372, 700, "2019 - 2023") + at("F", 50, 688, "Wayne, IN"),
			[]string{"Certified Medical Assistant at the Northfield Pediatric Group, Fort Wayne, IN\t2019 - 2023"}},
		{"a town below a title with room", at("F", 50, 700, "Certified Medical Assistant at the Northfield Pediatric Group") + at("F", 452, 700, "2019 - 2023") + at("F", 50, 688, "Wayne, IN"),
			[]string{"Certified Medical Assistant at the Northfield Pediatric Group\t2019 - 2023", "Wayne, IN"}},
		{"drawn squares are list marks", square(50, 703) + at("F", 60, 700, "Gave vaccines") + square(50, 691) + at("F", 60, 688, "Drew blood"),
			[]string{"• Gave vaccines", "• Drew blood"}},
		{"a wrapped item hangs below its text", at("F", 50, 700, "\\225") + at("F", 60, 700, "Roomed 30 patients a day, took their vital signs and their history, and wrote all of it down") +
			at("F", 60, 688, "before the provider came in") + at("F", 50, 676, "\\225") + at("F", 60, 676, "Gave vaccines"),
			[]string{"• Roomed 30 patients a day, took their vital signs and their history, and wrote all of it down before the provider came in", "• Gave vaccines"}},
		{"a mark slightly off its line", at("F", 50, 702, "\\225") + at("F", 62, 700, "Gave vaccines"), []string{"• Gave vaccines"}},
		{"symbol font bullets", at("S", 50, 700, "\\267") + at("F", 62, 700, "Gave vaccines"), []string{"• Gave vaccines"}},
		{"bullets that part words are no list marks", at("F", 50, 700, "Boise, ID \\225 208-555-0142 \\225 ana@example.com"),
			[]string{"Boise, ID • 208-555-0142 • ana@example.com"}},
		{"title and employer stay apart", at("F", 50, 700, "Medical Assistant") + at("F", 50, 688, "Oak Clinic, Boise"),
			[]string{"Medical Assistant", "Oak Clinic, Boise"}},
		{"spaced letters", at("B", 50, 700, "E X P E R I E N C E"), []string{"EXPERIENCE"}},
		{"text struck twice", at("F", 50, 700, "Experience") + at("F", 50.3, 700, "Experience"), []string{"Experience"}},
		{"ActualText counts", "/Span<</ActualText(efficient)>>BDC " + at("F", 50, 700, "e?cient") + "EMC", []string{"efficient"}},
		{"an image in the content", "BI /W 2 /H 2 ID \x01(\xff\x80 EI " + at("F", 50, 700, "After it"), []string{"After it"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := readPDF(context.Background(), "a.pdf", onePage(tt.content), Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, texts(d)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestReadPDFHidden(t *testing.T) {
	seen := at("F", 50, 700, "Ana Ruiz, Medical Assistant, Oak Clinic, Boise, Idaho")
	picture := "8 0 obj<</Type/XObject/Subtype/Image/Width 1/Height 1/Length 1>>stream\n0\nendstream endobj"
	tests := []struct {
		name    string
		content string
		hidden  bool
	}{
		{"white on white", "1 g " + at("F", 50, 600, "CCMA certified"), true},
		{"white in RGB", "1 1 1 rg " + at("F", 50, 600, "CCMA certified"), true},
		{"white in a named space", "/DeviceRGB cs 1 1 1 sc " + at("F", 50, 600, "CCMA certified"), true},
		{"white in CMYK", "0 0 0 0 k " + at("F", 50, 600, "CCMA certified"), true},
		{"invisible", "3 Tr " + at("F", 50, 600, "CCMA certified"), true},
		{"tiny", "BT /F 0.5 Tf 50 600 Td (CCMA certified) Tj ET", true},
		{"black again", "q 1 g Q " + at("F", 50, 600, "CCMA certified"), false},
		{"white on a dark ground", "0 0 0.4 rg 40 590 300 30 re f 1 g " + at("F", 50, 600, "CCMA certified"), false},
		{"white on a picture", "q 300 0 0 30 40 590 cm /I Do Q 1 g " + at("F", 50, 600, "CCMA certified"), false},
		{"invisible over a picture", "q 300 0 0 30 40 590 cm /I Do Q 3 Tr " + at("F", 50, 600, "CCMA certified"), false},
		{"white on a white ground", "1 g 40 590 300 30 re f " + at("F", 50, 600, "CCMA certified"), true},
		{"an ink of its own", "/Spot cs 1 scn " + at("F", 50, 600, "CCMA certified"), false},
		{"the greater part of the page", "3 Tr " + at("F", 50, 600, strings.Repeat("CCMA certified ", 9)), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := readPDF(context.Background(), "a.pdf", onePage(seen+tt.content, picture), Limits{})
			if err != nil {
				t.Fatal(err)
			}
			last := d.Lines[len(d.Lines)-1]
			if len(d.Lines) != 2 || last.Hidden != tt.hidden || !strings.Contains(d.Text, "CCMA certified") {
				t.Errorf("hidden %v, want %v: %q", last.Hidden, tt.hidden, d.Text)
			}
			if v := d.Visible(); tt.hidden != (v.Text == "Ana Ruiz, Medical Assistant, Oak Clinic, Boise, Idaho") {
				t.Errorf("visible %q", v.Text)
			}
		})
	}
}

// The answers of a form that was filled in stand in its fields.
func TestReadPDFFormFields(t *testing.T) {
	field := func(flags int) []string {
		return []string{fmt.Sprintf("9 0 obj<</Type/Annot/Subtype/Widget/F %d/Rect[100 690 300 710]/AP<</N 10 0 R>>>>endobj", flags),
			"10 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 100 10]/Resources<</Font<</F 5 0 R>>>>/Length 44>>stream\nBT /F 5 Tf 2 5 Td (Ana Ruiz, CCMA) Tj ET     \nendstream endobj"}
	}
	for flags, want := range map[int]string{4: "Name:\tAna Ruiz, CCMA", 2: "Name:"} {
		d, err := readPDF(context.Background(), "a.pdf", onePage(at("F", 50, 700, "Name:"), field(flags)...), Limits{})
		if err != nil {
			t.Fatal(err)
		}
		if d.Text != want {
			t.Errorf("flags %d: got %q, want %q", flags, d.Text, want)
		}
	}
}

func TestReadPDFHiddenFixtures(t *testing.T) {
	for file, want := range map[string]int{"white-text.pdf": 1, "ocr-layer.pdf": 0} {
		d, err := Open(context.Background(), filepath.Join("../../fixtures/hostile", file), Limits{})
		if err != nil {
			t.Fatal(err)
		}
		if got := len(d.Lines) - len(d.Visible().Lines); got != want || len(d.Visible().Lines) != 2 {
			t.Errorf("%s: %d lines hidden of %d, want %d", file, got, len(d.Lines), want)
		}
	}
}

func TestReadPDFLineFacts(t *testing.T) {
	content := at("B", 50, 700, "EXPERIENCE") + at("F", 50, 660, "Medical Assistant, Oak Clinic") +
		at("F", 60, 648, "\\225") + at("F", 72, 648, "Gave vaccines") + at("F", 80, 636, "-") + at("F", 92, 636, "to adults")
	link := "9 0 obj<</Type/Annot/Subtype/Link/A<</URI(mailto:ana@example.com)>>>>endobj"
	d, err := readPDF(context.Background(), "a.pdf", onePage(content, link), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	type facts struct {
		Bold, Gap bool
		Style     Style
		Level     int
		Indent    float64
	}
	var got []facts
	for _, l := range d.Lines {
		got = append(got, facts{l.Bold, l.Gap, l.Style, l.Level, l.Indent})
	}
	want := []facts{{true, false, Body, 0, 0}, {false, true, Body, 0, 0}, {false, false, ListItem, 0, 10}, {false, false, ListItem, 1, 30}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"mailto:ana@example.com"}, d.Links); diff != "" {
		t.Error(diff)
	}
}

func TestReadPDFRefuses(t *testing.T) {
	image := "8 0 obj<</Type/XObject/Subtype/Image/Width 1/Height 1/Length 1>>stream\n0\nendstream endobj"
	tests := []struct {
		name string
		data []byte
		want Code
	}{
		{"pages of images", onePage("612 0 0 792 0 0 cm /I Do", image), Scanned},
		{"letters drawn as shapes", onePage(strings.Repeat("0 0 m 5 9 l 9 0 l h f ", 300)), Scanned},
		{"a blank page", onePage(""), Empty},
		{"no objects", []byte("%PDF-1.4\nnothing here"), Corrupt},
		{"no pages", []byte("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n%%EOF"), Corrupt},
		{"not a PDF", []byte("Ana Ruiz, Medical Assistant"), UnsupportedFormat},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := readPDF(context.Background(), "a.pdf", tt.data, Limits{})
			var e *Error
			if !errors.As(err, &e) || e.Code != tt.want || e.What == "" || e.Hint == "" {
				t.Errorf("got %#v, want code %q with what and hint", err, tt.want)
			}
		})
	}
}

func TestReadPDFStopsAtDeadline(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := readPDF(ctx, "a.pdf", onePage(at("F", 50, 700, "Ana")), Limits{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want context.Canceled", err)
	}
}

// Files of fixtures/hostile that cannot be read, and why.
var hostileCodes = map[string]Code{
	"header-only.pdf":            Corrupt,
	"no-unicode.pdf":             Scanned,
	"password-aes-128.pdf":       Encrypted,
	"password-aes-256.pdf":       Encrypted,
	"password-aes-256-r5.pdf":    Encrypted,
	"password-aes-256-owner.pdf": Encrypted,
	"password-rc4-128.pdf":       Encrypted,
	"password-rc4-40.pdf":        Encrypted,
}

func TestReadPDFHostile(t *testing.T) {
	files, _ := filepath.Glob("../../fixtures/hostile/*.pdf")
	if len(files) < 20 {
		t.Fatalf("found %d files", len(files))
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
			defer cancel()
			d, err := readPDF(ctx, file, data, Limits{})
			var e *Error
			switch want := hostileCodes[filepath.Base(file)]; {
			case want != "":
				if !errors.As(err, &e) || e.Code != want {
					t.Errorf("got %v, want code %q", err, want)
				}
			case err != nil:
				t.Error(err)
			case len(strings.Fields(d.Text)) < 10:
				t.Errorf("got only %q", d.Text)
			}
		})
	}
}

// The same person's resume from several programs must give the same bullets.
func TestReadPDFResumes(t *testing.T) {
	tests := []struct {
		file  string
		lines []string // some that wrap, or are hard to get right
	}{
		{"07/resume.latex.pdf", []string{"Keep the physician credentialing files, CAQH profiles and DEA renewals current", "Recruited two surgeons and a physiatrist and opened a second office in Harrisburg within 14 months"}},
		{"07/resume.lo-pdf.pdf", []string{"4 physicians' PAs and 6 MAs added to one shared float plan", "Recruited two surgeons and a physiatrist and opened a second office in Harrisburg within 14 months"}},
		{"13/resume.chromium-2col.pdf", []string{"Flag sudden vision loss, flashes and new floaters as number one priority for same-day exam", "CERTIFICATIONS"}},
		{"13/resume.cairo.pdf", []string{"Flag sudden vision loss, flashes and new floaters as number one priority for same-day exam"}},
	}
	for _, tt := range tests {
		t.Run(tt.file, func(t *testing.T) {
			d := readPDFFixture(t, tt.file)
			have := map[string]bool{}
			for i := range d.Lines {
				have[d.LineText(i)] = true
			}
			for _, l := range tt.lines {
				if !have[l] {
					t.Errorf("no line %q in:\n%s", l, d.Text)
				}
			}
		})
	}
}

func readPDFFixture(t testing.TB, name string) *Document {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("../../fixtures/resumes", name))
	if err != nil {
		t.Fatal(err)
	}
	d, err := readPDF(context.Background(), name, data, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestReadPDFFooterIsKeptOnce(t *testing.T) {
	d := readPDFFixture(t, "07/resume.latex.pdf")
	var feet []string
	for i, l := range d.Lines {
		if l.Where == InFooter {
			feet = append(feet, d.LineText(i))
		}
	}
	if diff := cmp.Diff([]string{"Rhonda Kay Lindqvist | 1"}, feet); diff != "" {
		t.Error(diff)
	}
}

func TestReadPDFPassword(t *testing.T) {
	tests := []struct {
		file     string
		password string
		want     string // what the error says, "" where the file opens
	}{
		{"password-rc4-128.pdf", "secret", ""},
		{"password-aes-256.pdf", "secret", ""},
		{"password-rc4-40.pdf", "münchen", ""},
		{"password-rc4-40.pdf", "inhaberin", ""}, // the owner's
		{"password-aes-128.pdf", "münchen", ""},
		{"password-aes-128.pdf", "inhaberin", ""},
		{"password-aes-256-r5.pdf", "münchen", ""},
		{"password-aes-256-r5.pdf", "inhaberin", ""},
		{"password-aes-256-owner.pdf", "münchen", ""},
		{"password-aes-256-owner.pdf", "inhaberin", ""},
		{"encrypted-aes-256.pdf", "needless", ""},
		{"password-aes-256.pdf", "Secret", "the password does not open the PDF"},
		{"password-rc4-128.pdf", "secre", "the password does not open the PDF"},
		{"password-rc4-128.pdf", "", "the PDF is protected by a password"},
	}
	for _, tt := range tests {
		t.Run(tt.file+" "+tt.password, func(t *testing.T) {
			d, err := Open(context.Background(), filepath.Join("../../fixtures/hostile", tt.file), Limits{Password: tt.password})
			var e *Error
			switch {
			case tt.want == "" && err != nil:
				t.Error(err)
			case tt.want == "" && !strings.Contains(d.Text, "Senior Software Engineer"):
				t.Errorf("got %q", d.Text)
			case tt.want != "" && (!errors.As(err, &e) || e.Code != Encrypted || e.What != tt.want):
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}

// Whatever the content of a page, reading it ends in a document or an error,
// and the lines of the document are its text.
func FuzzReadPDFContent(f *testing.F) {
	for _, s := range []string{at("F", 50, 700, "Ana Ruiz"), "3 Tr " + at("F", 50, 700, "x"), "q 1e9 0 0 1e9 0 0 cm BT /F 1 Tf [(a)-1e300(b)] TJ ET", "BI ID \xff EI /I Do", "/Span<</ActualText(x)>>BDC EMC EMC Q Q", "1 g 0 0 9 9 re f* sh"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, content string) {
		d, err := readPDF(context.Background(), "a.pdf", onePage(content), Limits{})
		if err != nil {
			var e *Error
			if !errors.As(err, &e) || e.What == "" {
				t.Fatalf("error %v", err)
			}
			return
		}
		end := -1
		for i, l := range d.Lines {
			if l.Start != end+1 || l.End > len(d.Text) || d.LineText(i) == "" || !utf8.ValidString(d.LineText(i)) {
				t.Fatalf("line %d is %+v of %q", i, l, d.Text)
			}
			end = l.End
		}
	})
}
