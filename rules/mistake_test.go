package rules

import "testing"

func TestNearest(t *testing.T) {
	known := []string{"check", "explain", "extract", "roles", "schema", "version"}
	tests := []struct{ got, want string }{
		{"chek", "check"},
		{"CHECK", "check"},
		{"chekc", "check"},
		{"explian", "explain"},
		{"ver", "version"},
		{"role", "roles"},
		{"quantum-entanglement", ""},
		{"x", ""},
		{"", ""},
	}
	for _, tt := range tests {
		if got := Nearest(tt.got, known); got != tt.want {
			t.Errorf("Nearest(%q) = %q, want %q", tt.got, got, tt.want)
		}
	}
}
