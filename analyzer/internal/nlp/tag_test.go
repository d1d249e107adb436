package nlp

import (
	"strings"
	"testing"
)

func TestTag(t *testing.T) {
	want := map[string]string{"roomed": "VBD", "12": "CD", "patients": "NNS"}
	for _, tagged := range Tag("They roomed 12 patients") {
		if w, ok := want[tagged.Text]; ok && w != tagged.Tag {
			t.Errorf("%s is %s, want %s", tagged.Text, tagged.Tag, w)
		}
		delete(want, tagged.Text)
	}
	if len(want) > 0 {
		t.Errorf("not tagged: %v", want)
	}
}

// Texts on which the library panics or takes seconds.
func TestTagSurvives(t *testing.T) {
	for _, text := range []string{"", "ȺȺȺȺȺȺ's", strings.Repeat(")", 1900), "\xff\xfe 3 x"} {
		Tag(text)
	}
}
