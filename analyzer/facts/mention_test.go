package facts

import (
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestTrickyMentions holds the easily mistaken mentions of credentials and
// systems against what a careful reader takes them for.
func TestTrickyMentions(t *testing.T) {
	data, err := os.ReadFile("testdata/tricky_mentions.tsv")
	if err != nil {
		t.Fatal(err)
	}
	r := loadRules(t)
	creds, systems := newCredentialMatcher(&r.Credentials), newSystemMatcher(&r.Systems)
	n := 0
	for row := range strings.Lines(string(data)) {
		f := strings.Split(strings.TrimSuffix(row, "\n"), "\t")
		if strings.HasPrefix(row, "#") {
			continue
		}
		n++
		where, text := f[1], strings.TrimPrefix(f[2], "Maria Lopez, ")
		res := resumeWith(where, text)
		found, _ := findCredentials(res, creds, testDay)
		if diff := cmp.Diff(f[3], strings.Join(statuses(found), ", ")); diff != "" {
			t.Errorf("%s. %q: credentials (-want +got)\n%s%s", f[0], text, diff, f[5])
		}
		named, _ := findSystems(res, systems)
		if diff := cmp.Diff(f[4], strings.Join(systemIDs(named), ", ")); diff != "" {
			t.Errorf("%s. %q: systems (-want +got)\n%s%s", f[0], text, diff, f[5])
		}
	}
	if n != 28 {
		t.Errorf("%d cases, want 28", n)
	}
}

// credentialSections are sections of one resume, each with its credentials.
var credentialSections = [][]string{
	{"== summary", "Nationally certified CCMA with four years in family practice; BLS through 2027."},
	{"== experience", "@ Medical Assistant, Maple Clinic", "- Trained 3 CNAs and a CMA", "- Earned CPT certification through NHA in the first year"},
	{"== certifications", "CCMA (NHA), exp. 05/2028", "BLS (AHA), exp. 01/2026", "CNA, expired 2020", "RMA (AMT) exam scheduled for March 2027"},
	{"== skills", "Phlebotomy, EKG, CPT coding, First Aid"},
	{"== education", "Medical Assistant Diploma, Delta College, 2021"},
}

// The order of the sections does not change the credentials.
func TestCredentialsInAnyOrder(t *testing.T) {
	r := loadRules(t)
	m := newCredentialMatcher(&r.Credentials)
	read := func(order []int) map[string]string {
		lines := []string{"Dana Whitfield, CCMA", "Toledo, OH 43604"}
		for _, i := range order {
			lines = append(lines, credentialSections[i]...)
		}
		creds, _ := findCredentials(testResume(lines...), m, testDay)
		out := map[string]string{}
		for _, c := range creds {
			out[c.ID] = string(c.Status) + " " + c.Issuer + " " + c.Expires.String()
		}
		return out
	}
	want := read([]int{0, 1, 2, 3, 4})
	if len(want) != 6 {
		t.Errorf("found %v, want six credentials", want)
	}
	rng := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		order := rng.Perm(len(credentialSections))
		if diff := cmp.Diff(want, read(order)); diff != "" {
			t.Fatalf("in order %v (-want +got)\n%s", order, diff)
		}
	}
}

// In a list of certifications the letter case changes nothing: capitals are
// the house style of some resumes.
func TestCredentialsInAnyCase(t *testing.T) {
	r := loadRules(t)
	m := newCredentialMatcher(&r.Credentials)
	for _, line := range []string{
		"Certified Medical Assistant (AAMA), exp. 05/2027",
		"Registered Medical Assistant, American Medical Technologists",
		"Basic Life Support, American Heart Association, expired March 2024",
		"CCMA (NHA) - exam scheduled for January 2027",
		"Certified Phlebotomy Technician, NHA; BLS current",
		"Certified Nursing Assistant, lapsed 2019",
	} {
		want, _ := findCredentials(resumeWith("certifications", line), m, testDay)
		if len(want) == 0 {
			t.Errorf("%q: nothing found", line)
		}
		upper, _ := findCredentials(resumeWith("certifications", strings.ToUpper(line)), m, testDay)
		if diff := cmp.Diff(statuses(want), statuses(upper)); diff != "" {
			t.Errorf("%q in capitals (-want +got)\n%s", line, diff)
		}
		for i := range want {
			if want[i].Expires != upper[i].Expires || want[i].Issuer != upper[i].Issuer {
				t.Errorf("%q in capitals: %v, want %v", line, upper[i], want[i])
			}
		}
	}
}
