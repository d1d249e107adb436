# The targets are short names for the commands of the README.
.PHONY: all rules build check test race fuzz bench golden accuracy lint clean

all: build test lint

rules: ## what the program decodes at its start, from the YAML lists and the labelled bullets
	go generate ./rules ./analyzer/facts

build: ## the program, as ./vitals
	go build -o vitals ./cmd/vitals

check: ## check an example resume
	go run ./cmd/vitals check fixtures/resumes/24/resume.docxlib-num.docx

test:
	go test ./...

race:
	go test -race ./...

FUZZTIME ?= 30s
fuzz: ## every fuzz test for FUZZTIME
	@for pkg in $$(go list ./...); do \
		for f in $$(go test -list '^Fuzz' $$pkg | grep '^Fuzz'); do \
			echo "$$pkg $$f"; go test -run '^$$' -fuzz "^$$f\$$" -fuzztime $(FUZZTIME) $$pkg || exit 1; \
		done; \
	done

bench:
	go test -run '^$$' -bench . -benchmem ./...

golden: ## rewrite the expected output of the command scripts
	go test ./cmd/vitals -update

accuracy: ## how well the labelled resumes in fixtures are read
	go test ./analyzer -run TestAccuracy -v

lint:
	@unformatted=$$(gofmt -l analyzer cmd rules); [ -z "$$unformatted" ] || { echo "not formatted: $$unformatted"; exit 1; }
	go vet ./...
	go mod tidy -diff

clean:
	rm -f vitals
