package output

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// compile reads the schema; strict forbids what it does not name, so that a
// field of the wire form cannot be missing from it.
func compile(t *testing.T, strict bool) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(Schema))
	if err != nil {
		t.Fatal(err)
	}
	if strict {
		closeObjects(doc)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("vitals.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("vitals.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// closeObjects forbids further fields in every object that names its own.
func closeObjects(v any) {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			closeObjects(x)
		}
	case map[string]any:
		_, named := v["properties"]
		if _, open := v["additionalProperties"]; named && !open && v["type"] == "object" {
			v["additionalProperties"] = false
		}
		for _, x := range v {
			closeObjects(x)
		}
	}
}

func validate(t *testing.T, s *jsonschema.Schema, text string) error {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatalf("not JSON: %v\n%s", err, text)
	}
	return s.Validate(v)
}

func TestRecordsFollowTheSchema(t *testing.T) {
	s := compile(t, true)
	ok := Result{File: "ana.txt", Report: sample(t)}
	none := sample(t)
	none.Score, none.Findings = nil, nil
	none.Resume.Bullets, none.Facts.Bullets, none.Facts.Stage.Reasons = nil, nil, nil
	for _, line := range strings.SplitAfter(write(t, "ndjson", Options{}, ok, failed(), Result{File: "-", Report: none}), "\n") {
		if line == "" {
			continue
		}
		if err := validate(t, s, line); err != nil {
			t.Errorf("%v\n%s", err, line)
		}
	}
	for _, results := range [][]Result{nil, {ok}, {failed()}, {ok, failed(), ok}} {
		if text := write(t, "json", Options{}, results...); validate(t, s, text) != nil {
			t.Errorf("%d results: %v\n%s", len(results), validate(t, s, text), text)
		}
	}
}

func TestSchemaRefuses(t *testing.T) {
	s := compile(t, false)
	record := write(t, "ndjson", Options{}, Result{File: "ana.txt", Report: sample(t)})
	if err := validate(t, s, record); err != nil {
		t.Fatal(err)
	}
	for _, change := range [][2]string{
		{`"status":"ok"`, `"status":"failed"`},
		{`"as_of":"2026-11-21"`, `"as_of":"21 November"`},
		{`"severity":"warning"`, `"severity":"fatal"`},
		{`"total":56`, `"total":156`},
		{`"category":"clinical"`, `"category":"nursing"`},
		{`"expires":"2024-03"`, `"expires":"03/2024"`},
		{`"bullets":[`, `"bullet":[`},
	} {
		broken := strings.Replace(record, change[0], change[1], 1)
		if broken == record {
			t.Errorf("the record does not hold %s", change[0])
		} else if validate(t, s, broken) == nil {
			t.Errorf("a record with %s passed", change[1])
		}
	}
}

func TestRecord(t *testing.T) {
	var got map[string]any
	if err := json.Unmarshal([]byte(write(t, "ndjson", Options{}, Result{File: "clients/ana.txt", Report: sample(t)})), &got); err != nil {
		t.Fatal(err)
	}
	pick := func(path ...any) any {
		var v any = got
		for _, p := range path {
			switch p := p.(type) {
			case string:
				v = v.(map[string]any)[p]
			case int:
				v = v.([]any)[p]
			}
		}
		return v
	}
	tests := []struct {
		path []any
		want any
	}{
		{[]any{"schema"}, "vitals.check/1"},
		{[]any{"file"}, "clients/ana.txt"},
		{[]any{"target_source"}, "inferred"},
		{[]any{"stage", "years"}, 4.5},
		{[]any{"positions", 0, "start"}, "2021-05"},
		{[]any{"positions", 0, "end"}, "present"},
		{[]any{"bullets", 0, "id"}, 1.0},
		{[]any{"bullets", 2, "line"}, 6.0},
		{[]any{"bullets", 1, "vague"}, true},
		{[]any{"bullets", 1, "also"}, []any{"administrative"}},
		{[]any{"bullets", 2, "quantities", 0, "per"}, "day"},
		{[]any{"credentials", 0, "expires"}, ""},
		{[]any{"credentials", 1, "expires"}, "2024-03"},
		{[]any{"credentials", 1, "line"}, 8.0},
		{[]any{"systems", 0, "text"}, "Epic"},
		{[]any{"findings", 0, "bullet"}, 1.0},
		{[]any{"findings", 0, "rewrites", 0, "slots", 0, "placeholder"}, "[N]"},
		{[]any{"findings", 3, "bullet"}, nil},
		{[]any{"findings", 3, "line"}, 8.0},
		{[]any{"findings", 4, "line"}, nil},
		{[]any{"score", "parts", "quantified"}, 33.0},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, pick(tt.path...)); diff != "" {
			t.Errorf("%v (-want +got):\n%s", tt.path, diff)
		}
	}
}

func TestFailedRecord(t *testing.T) {
	got := write(t, "ndjson", Options{}, failed())
	want := `{"schema":"vitals.check/1","file":"clients/lee.pdf","status":"failed",` +
		`"error":{"code":"scanned","message":"pages are images without text","hint":"run OCR first"}}` + "\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestSameBytes writes each report twice: no map order or clock may show.
func TestSameBytes(t *testing.T) {
	checks := loadRules(t).Checks
	for _, f := range Formats() {
		o := Options{Many: true, Color: true, Checks: checks}
		results := []Result{{File: "ana.txt", Report: sample(t)}, failed()}
		first := write(t, f.Name, o, results...)
		for range 5 {
			if diff := cmp.Diff(first, write(t, f.Name, o, results...)); diff != "" {
				t.Errorf("%s differs from run to run:\n%s", f.Name, diff)
			}
		}
	}
}

func TestHostileTextInRecords(t *testing.T) {
	rep := sample(t)
	rep.Resume.Bullets[0].Text = "took \u202Evitals\u009b"
	got := write(t, "ndjson", Options{}, Result{File: "a\x1b[31m\u202E.txt", Report: rep})
	if i := strings.IndexFunc(strings.TrimSuffix(got, "\n"), hidden); i >= 0 {
		t.Errorf("the record holds a hidden character: %q", got[i:min(i+40, len(got))])
	}
	var back struct{ File string }
	if err := json.Unmarshal([]byte(got), &back); err != nil || back.File != "a\x1b[31m\u202E.txt" {
		t.Errorf("file = %q (%v), want the name as given", back.File, err)
	}
}
