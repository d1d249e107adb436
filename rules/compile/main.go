// Compile writes the YAML lists of rules as one file that the program can
// decode quickly. Run it by `make rules` after each change of a list.
package main

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"os"

	"vitals/rules"
)

func main() {
	if err := compile(); err != nil {
		fmt.Fprintln(os.Stderr, "compile:", err)
		os.Exit(1)
	}
}

func compile() error {
	r, err := rules.Parse(os.DirFS("."))
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := gob.NewEncoder(&out).Encode(r); err != nil {
		return fmt.Errorf("encode the rules: %w", err)
	}
	return os.WriteFile("compiled.gob", out.Bytes(), 0o644)
}
