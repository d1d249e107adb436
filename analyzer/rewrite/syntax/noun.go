package syntax

import "strings"

// irregular nouns, the plural to the singular.
var irregular = map[string]string{"people": "person", "children": "child", "women": "woman", "men": "man"}

// Plural reports whether the word looks like a plural noun.
func Plural(word string) bool {
	if irregular[word] != "" || word == "staff" || word == "pts" {
		return true
	}
	if word == "series" || len(word) < 3 || !strings.HasSuffix(word, "s") {
		return false
	}
	for _, end := range []string{"ss", "us", "is", "'s", "’s", "wards"} {
		if strings.HasSuffix(word, end) {
			return false
		}
	}
	return true
}

// PluralOf returns the plural of a noun in lower case.
func PluralOf(noun string) string {
	for many, one := range irregular {
		if one == noun {
			return many
		}
	}
	if consonantY(noun) {
		return noun[:len(noun)-1] + "ies"
	}
	return noun + "s"
}

// SingularOf returns the singular of a plural noun, in the letters that it is set in.
func SingularOf(noun string) string {
	switch lower := strings.ToLower(noun); {
	case irregular[lower] != "" && StartsUpper(noun):
		return UpperFirst(irregular[lower])
	case irregular[lower] != "":
		return irregular[lower]
	case lower == "staff":
		return noun + " member"
	}
	for _, end := range []struct{ plural, singular string }{
		{"ies", "y"}, {"sses", "ss"}, {"shes", "sh"}, {"ches", "ch"}, {"xes", "x"}, {"s", ""}, {"IES", "Y"}, {"S", ""},
	} {
		if stem, ok := strings.CutSuffix(noun, end.plural); ok {
			return stem + end.singular
		}
	}
	return noun
}
