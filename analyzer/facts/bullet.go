package facts

import (
	"strings"
	"unicode"

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

// bullet reads one bullet of a job. Spans are offsets in text.
func (rd *Reader) bullet(text string, p place) Bullet {
	bare := withoutGlyph(text)
	b := rd.bareBullet(bare, p)
	b.shift(len(text) - len(bare))
	return b
}

// withoutGlyph takes off what a bullet is drawn with, as far as it was left in
// the text: "• ", "o ", "- ".
func withoutGlyph(text string) string {
	bare := strings.TrimLeftFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsNumber(r) && !strings.ContainsRune(`$~#<>("'“‘+≈.@`, r)
	})
	return strings.TrimPrefix(bare, "o ")
}

func (rd *Reader) bareBullet(text string, p place) Bullet {
	words := nlp.Words(text)
	r := rd.lexicon.read(text, words)
	b := Bullet{
		Tasks:      tasks(r.signs),
		Quantities: rd.quantities.read(text),
		Vague:      rd.quantities.readVague(text, words),
	}
	b.Category, b.Also = categorize(r.signs, p)
	if p.inHealthcare() {
		b.Category, b.Also = revise(b.Category, b.Also, leastChance(r.signs, p), categoryModel.chances(features(r, p, b.Category)))
	}
	return b
}

// findBullets reads the bullets of a resume.
func findBullets(res *resume.Resume, rd *Reader) []Bullet {
	if len(res.Bullets) == 0 {
		return nil
	}
	places := rd.places(res)
	out := make([]Bullet, len(res.Bullets))
	for i, b := range res.Bullets {
		p := place{}
		if b.Position >= 0 && b.Position < len(places) {
			p = places[b.Position]
		}
		out[i] = rd.bullet(b.Text, p)
		out[i].shift(b.Start)
	}
	return out
}

// shift brings the spans of a bullet read by itself into the document.
func (b *Bullet) shift(by int) {
	for i := range b.Quantities {
		b.Quantities[i].Start += by
		b.Quantities[i].End += by
	}
	for i := range b.Vague {
		b.Vague[i].Start += by
		b.Vague[i].End += by
	}
}

// places tells the place of each position: by its title and employer, and
// where these tell no field by its bullets.
func (rd *Reader) places(res *resume.Resume) []place {
	out := make([]place, len(res.Positions))
	texts := make([][]string, len(res.Positions))
	for i, p := range res.Positions {
		out[i] = rd.lexicon.placeOf(p.Title, p.Employer)
	}
	for _, b := range res.Bullets {
		if b.Position >= 0 && b.Position < len(texts) {
			texts[b.Position] = append(texts[b.Position], b.Text)
		}
	}
	rd.settle(out, texts)
	return out
}

// settle decides the fields left open by the texts of their bullets. Words of
// healthcare make a job one in healthcare, unless those of another field are more.
func (rd *Reader) settle(places []place, texts [][]string) {
	for i := range places {
		open := places[i].field == anyField || places[i].field == businessField
		if !open || len(texts[i]) == 0 {
			continue
		}
		health, outside := 0, 0
		if places[i].field == businessField {
			outside = 2
		}
		for _, t := range texts[i] {
			h, o := rd.lexicon.ofHealth(t)
			health, outside = health+min(h, 2), outside+min(o, 2)
		}
		places[i].field = outsideField
		if health > outside || health == outside && health > 2 {
			places[i].field = healthField
		}
	}
}

// Features returns what the model of categories is told of the bullets of a
// job, nil for each where the job is in another field. It is for training the
// model.
func (rd *Reader) Features(title, employer string, bullets []string) [][]string {
	out := make([][]string, len(bullets))
	p := rd.placeOfJob(title, employer, bullets)
	if !p.inHealthcare() {
		return out
	}
	for i, text := range bullets {
		text = withoutGlyph(text)
		r := rd.lexicon.read(text, nlp.Words(text))
		c, _ := categorize(r.signs, p)
		out[i] = features(r, p, c)
	}
	return out
}

// fewBullets is how many bullets of a list tell nothing of the field of their job.
const fewBullets = 2

// placeOfJob tells the place of a job from what is said of it in a list.
func (rd *Reader) placeOfJob(title, employer string, bullets []string) place {
	places := []place{rd.lexicon.placeOf(title, employer)}
	if len(bullets) > fewBullets {
		rd.settle(places, [][]string{bullets})
	}
	return places[0]
}
