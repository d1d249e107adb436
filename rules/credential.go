package rules

// Credentials is the list of credentials, licences and cards, and the words that tell their status.
type Credentials struct{}
