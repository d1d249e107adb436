package facts

import "testing"

func BenchmarkFindCredentials(b *testing.B) {
	r := loadRules(b)
	res := resumeWith("certifications", "CMA (AAMA), BLS (AHA) exp. 05/2027")
	b.Run("credentials", func(b *testing.B) {
		for b.Loop() {
			findCredentials(res, r, testDay)
		}
	})
	b.Run("systems", func(b *testing.B) {
		for b.Loop() {
			findSystems(res, r)
		}
	})
}
