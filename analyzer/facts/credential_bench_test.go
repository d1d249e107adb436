package facts

import (
	"context"
	"os"
	"testing"

	"vitals/analyzer/document"
	"vitals/analyzer/resume"
)

// BenchmarkFindOnPage reads the credentials, systems and stage of a whole resume.
func BenchmarkFindOnPage(b *testing.B) {
	data, err := os.ReadFile("../../fixtures/resumes/07/resume.docxlib-num.docx")
	if err != nil {
		b.Fatal(err)
	}
	doc, err := document.Read(context.Background(), "resume.docx", data, document.Limits{})
	if err != nil {
		b.Fatal(err)
	}
	r := loadRules(b)
	f := New(r)
	res := resume.Parse(doc, r)
	facts, stages := f.Find(res, testDay), newStageReader(r)
	b.Run("credentials", func(b *testing.B) {
		for b.Loop() {
			findCredentials(res, f.credentials, testDay)
		}
	})
	b.Run("systems", func(b *testing.B) {
		for b.Loop() {
			findSystems(res, f.systems)
		}
	})
	b.Run("stage", func(b *testing.B) {
		for b.Loop() {
			stages.find(res, facts, testDay)
		}
	})
}

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
