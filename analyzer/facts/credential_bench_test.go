package facts

import "testing"

func BenchmarkNew(b *testing.B) {
	r := loadRules(b)
	for b.Loop() {
		New(r)
	}
}

func BenchmarkFindCredentials(b *testing.B) {
	f := New(loadRules(b))
	res := resumeWith("certifications", "CMA (AAMA), BLS (AHA) exp. 05/2027")
	for b.Loop() {
		findCredentials(res, f.credentials, testDay)
	}
}

func BenchmarkFindSystems(b *testing.B) {
	f := New(loadRules(b))
	res := resumeWith("skills", "Epic, athenahealth, Phreesia")
	for b.Loop() {
		findSystems(res, f.systems)
	}
}
