package main

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
		if got := nearest(tt.got, known); got != tt.want {
			t.Errorf("nearest(%q) = %q, want %q", tt.got, got, tt.want)
		}
	}
}

func TestDistance(t *testing.T) {
	tests := []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "abc", 3}, {"abc", "", 3}, {"check", "check", 0},
		{"chek", "check", 1}, {"chcek", "check", 1}, {"json", "ndjson", 2}, {"a", "b", 1},
	}
	for _, tt := range tests {
		if got := distance(tt.a, tt.b); got != tt.want {
			t.Errorf("distance(%q, %q) = %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
}
