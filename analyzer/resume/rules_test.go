package resume

import (
	"testing"
)

// TestHeadingRules runs the texts by which the headings prove themselves.
func TestHeadingRules(t *testing.T) {
	r := loadRules(t)
	v := newVocab(&r.Headings)
	for _, s := range r.Headings.Sections {
		if len(s.Hit) == 0 {
			t.Errorf("%s: no hit text", s.Kind)
		}
		for _, text := range s.Hit {
			if h, ok := v.readHeading(text); !ok || h.kind != SectionKind(s.Kind) {
				t.Errorf("%q: read as %q, want %q", text, h.kind, s.Kind)
			}
		}
		for _, text := range s.Miss {
			if h, ok := v.readHeading(text); ok {
				t.Errorf("%q: read as the heading of %q, want none", text, h.kind)
			}
		}
	}
}

func TestTitleAndEmployerRules(t *testing.T) {
	r := loadRules(t)
	v := newVocab(&r.Headings)
	check := func(texts []string, kind partType, want bool) {
		t.Helper()
		for _, text := range texts {
			parts := v.readHeader(text).parts
			if got := len(parts) > 0 && parts[0].kind == kind; got != want {
				t.Errorf("%q: parts %v, is of kind %d: %v, want %v", text, parts, kind, got, want)
			}
		}
	}
	check(r.Headings.Titles.Hit, titlePart, true)
	check(r.Headings.Titles.Miss, titlePart, false)
	check(r.Headings.Employers.Hit, employerPart, true)
	check(r.Headings.Employers.Miss, employerPart, false)
}

func TestEntryRules(t *testing.T) {
	r := loadRules(t)
	for _, want := range []struct {
		texts  []string
		mark   string
		bullet bool
	}{{r.Headings.Entries.Hit, "", false}, {r.Headings.Entries.Miss, "• ", true}} {
		for _, text := range want.texts {
			doc := build("**Experience**\nCook, Bramble Diner, 2019 - 2021\n" + want.mark + text + "\n• Cooked meals\n**Education**\nGED")
			got := len(Parse(doc, r).Bullets) == 2
			if got != want.bullet {
				t.Errorf("%q: taken for a bullet: %v, want %v", text, got, want.bullet)
			}
		}
	}
}
