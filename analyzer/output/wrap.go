package output

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// wrap breaks text into lines of at most width columns, between words where it
// can. It returns at least one line.
func wrap(text string, width int) []string {
	width = max(width, 10)
	var lines []string
	line, used := "", 0
	for _, word := range strings.Fields(text) {
		for _, part := range pieces(word, width) {
			n := ansi.StringWidth(part)
			switch {
			case line == "":
				line, used = part, n
			case used+1+n <= width:
				line, used = line+" "+part, used+1+n
			default:
				lines = append(lines, line)
				line, used = part, n
			}
		}
	}
	return append(lines, line)
}

// pieces cuts a word that is wider than a line, such as a long address.
func pieces(word string, width int) []string {
	var out []string
	for ansi.StringWidth(word) > width {
		head := ansi.Truncate(word, width, "")
		if head == "" {
			break
		}
		out = append(out, head)
		word = word[len(head):]
	}
	return append(out, word)
}
