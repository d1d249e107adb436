// Command train learns the weights by which the category of a bullet is guessed
// where the rules are unsure, from the labelled bullets of the repository. With
// -folds it learns nothing for keeps: it says how well bullets of resumes left
// out are told.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"

	"vitals/analyzer/facts"
	"vitals/rules"
)

func main() {
	log.SetFlags(0)
	folds := flag.Int("folds", 0, "leave resumes out, one in `n` at a time, and report")
	resumes := flag.String("resumes", "../../fixtures/resumes", "`folder` of labelled resumes")
	lists := flag.String("lists", "testdata", "`folder` of lists of labelled bullets")
	out := flag.String("o", "../../rules/categories.tsv", "`file` to write")
	flag.Parse()
	if err := run(*folds, *resumes, *lists, *out); err != nil {
		log.Fatal("train: ", err)
	}
}

func run(folds int, resumes, lists, out string) error {
	r, err := rules.Load()
	if err != nil {
		return err
	}
	examples, err := readExamples(facts.NewReader(r), r, resumes, lists)
	if err != nil {
		return err
	}
	forgetRare(examples)
	if folds > 1 {
		return report(examples, folds)
	}
	w := learn(examples)
	fmt.Printf("%d bullets, %d features\n", len(examples), len(w))
	return os.WriteFile(out, []byte(w.text()), 0o644)
}
