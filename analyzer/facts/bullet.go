package facts

import (
	"vitals/analyzer/internal/nlp"
	"vitals/analyzer/resume"
	"vitals/rules"
)

// A Reader reads bullets. It is safe for concurrent use.
type Reader struct {
	quantities *quantityReader
	lexicon    *lexicon
}

// NewReader returns a Reader that knows what r knows. Build it once for many
// bullets.
func NewReader(r *rules.Rules) *Reader {
	return &Reader{newQuantityReader(&r.Quantities), newLexicon(&r.Tasks)}
}

// ReadBullet reads one bullet that stands by itself, taken from a job in
// healthcare. Spans are offsets in text.
func ReadBullet(text string, r *rules.Rules) Bullet {
	return NewReader(r).Bullet(text)
}

// Bullet reads one bullet of a job in healthcare. Spans are offsets in text.
func (rd *Reader) Bullet(text string) Bullet {
	return rd.bullet(text, healthField)
}

// Quantities returns the quantities of a text. Spans are offsets in text.
func (rd *Reader) Quantities(text string) []Quantity {
	return rd.quantities.read(text)
}

func (rd *Reader) bullet(text string, f field) Bullet {
	words := nlp.Words(text)
	signs := rd.lexicon.signs(text, words)
	b := Bullet{
		Tasks:      tasks(signs),
		Quantities: rd.quantities.read(text),
		Vague:      rd.quantities.readVague(text, words),
	}
	b.Category, b.Also = categorize(signs, f)
	if b.Category == "" {
		b.Category = untold(f)
	}
	return b
}

// untold is the category of a bullet in which nothing tells one.
func untold(f field) Category {
	if f == healthField {
		return Administrative
	}
	return Other
}

// findBullets reads the bullets of a resume.
func findBullets(res *resume.Resume, r *rules.Rules) []Bullet {
	if len(res.Bullets) == 0 {
		return nil
	}
	rd := NewReader(r)
	fields := rd.fields(res)
	out := make([]Bullet, len(res.Bullets))
	for i, b := range res.Bullets {
		f := anyField
		if b.Position >= 0 && b.Position < len(fields) {
			f = fields[b.Position]
		}
		out[i] = rd.bullet(b.Text, f)
		out[i].shift(b.Text, res, b)
	}
	return out
}

// shift brings the spans of a bullet read by itself into the document.
func (b *Bullet) shift(text string, res *resume.Resume, at resume.Bullet) {
	for i := range b.Quantities {
		b.Quantities[i].Start += at.Start
		b.Quantities[i].End += at.Start
	}
	for i := range b.Vague {
		b.Vague[i].Start += at.Start
		b.Vague[i].End += at.Start
	}
}

// fields tells the field of each position: by its title and employer, and
// where these tell nothing by its bullets.
func (rd *Reader) fields(res *resume.Resume) []field {
	out := make([]field, len(res.Positions))
	texts := make([][]string, len(res.Positions))
	for i, p := range res.Positions {
		out[i] = rd.lexicon.fieldOf(p.Title, p.Employer)
	}
	for _, b := range res.Bullets {
		if b.Position >= 0 && b.Position < len(texts) {
			texts[b.Position] = append(texts[b.Position], b.Text)
		}
	}
	rd.settle(out, texts)
	return out
}

// settle decides the fields left open by the texts of their bullets: one word
// of healthcare makes a job one in healthcare.
func (rd *Reader) settle(fields []field, texts [][]string) {
	for i := range fields {
		if fields[i] != anyField || len(texts[i]) == 0 {
			continue
		}
		fields[i] = outsideField
		for _, t := range texts[i] {
			if rd.lexicon.ofHealth(t) {
				fields[i] = healthField
				break
			}
		}
	}
}
