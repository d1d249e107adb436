// Package analyzer checks a medical assistant's resume: the whole pipeline on
// one page.
package analyzer
