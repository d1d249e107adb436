package document

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"encoding/hex"
	"regexp"
	"strconv"
)

// A pdfCrypt decrypts a file. Most open with the empty password: they are
// protected against changes, not against reading. The library knows only two
// of the six kinds in use, and no owner passwords.
type pdfCrypt struct {
	key            []byte
	streams, chars cryptMethod // chars: of strings
	perObject      bool        // keys depend on the object's number, all before AES-256
	version, rev   int
	owner, user    []byte
	oe, ue         []byte // the file's key, locked by the owner's and by the user's password
	permissions    uint32
	id             []byte
	clearMetadata  bool
}

type cryptMethod uint8

const (
	cryptRC4 cryptMethod = iota
	cryptAES
	cryptNone
)

var (
	encryptRef = regexp.MustCompile(`/Encrypt\s*(?:(\d{1,8})\s+(\d{1,5})\s+R|<<)`)
	fileID     = regexp.MustCompile(`/ID\s*\[\s*([<(])`)
)

// passwordPad is what fills up a short password (ISO 32000-1, 7.6.3.3).
var passwordPad = []byte("\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08" +
	"\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A")

// newPDFCrypt returns the decryption of the file src, nil where it is not
// encrypted. The error is errCipher where the kind of encryption is not known,
// errPassword where neither the empty password nor the given one opens it.
func newPDFCrypt(src []byte, password string) (*pdfCrypt, error) {
	m := encryptRef.FindAllSubmatchIndex(src, -1)
	if m == nil {
		return nil, nil
	}
	dict, ok := encryptDict(src, m[len(m)-1])
	if !ok {
		return nil, nil
	}
	c := &pdfCrypt{perObject: true}
	if !c.read(dict) {
		return nil, errCipher
	}
	if i := fileID.FindSubmatchIndex(src); i != nil {
		l := pdfLexer{data: src, pos: i[2]}
		c.id = []byte(l.next().str)
	}
	for _, p := range passwordBytes(password) {
		if c.findKey(p) {
			return c, nil
		}
	}
	return nil, errPassword
}

// encryptDict reads the dictionary that a match of encryptRef names.
func encryptDict(src []byte, m []int) (pdfToken, bool) {
	l := pdfLexer{data: src, pos: m[1] - 2}
	if m[2] >= 0 {
		id, _ := strconv.Atoi(string(src[m[2]:m[3]]))
		l.pos = -1
		for pos := 0; ; {
			n, _, body := nextObject(src, pos)
			if body < 0 {
				break
			}
			if n == id {
				l.pos = body
			}
			pos = body
		}
	}
	if l.pos < 0 {
		return pdfToken{}, false
	}
	dict := l.next()
	return dict, dict.kind == tokDict
}

// read takes over the entries of the encryption dictionary.
func (c *pdfCrypt) read(dict pdfToken) bool {
	bytesOf := func(key string) []byte {
		if v := dictEntry(dict, key); len(v) > 0 && v[0].kind == tokString {
			return []byte(v[0].str)
		}
		return nil
	}
	c.version, c.rev = int(dictNumber(dict, "V")), int(dictNumber(dict, "R"))
	c.owner, c.user, c.oe, c.ue = bytesOf("O"), bytesOf("U"), bytesOf("OE"), bytesOf("UE")
	c.permissions = uint32(int64(dictNumber(dict, "P")))
	if v := dictEntry(dict, "EncryptMetadata"); len(v) > 0 && v[0].str == "false" {
		c.clearMetadata = true
	}
	size := int(dictNumber(dict, "Length")) / 8
	switch {
	case c.version == 1:
		size = 5
	case c.version == 4:
		size = 16
	case size < 5 || size > 16:
		size = 5
	}
	c.key = make([]byte, size)
	if c.version >= 4 {
		c.streams, c.chars = methodOf(dict, "StmF"), methodOf(dict, "StrF")
	}
	if c.version == 5 {
		c.perObject = false
		return len(c.user) >= 48 && len(c.ue) >= 32
	}
	return c.version >= 1 && c.version <= 4 && len(c.owner) >= 32 && len(c.user) >= 32
}

// methodOf returns the method that the crypt filter named by key has.
func methodOf(dict pdfToken, key string) cryptMethod {
	v := dictEntry(dict, key)
	filters := dictEntry(dict, "CF")
	if len(v) == 0 || len(filters) == 0 || v[0].str == "Identity" {
		return cryptNone
	}
	f := dictEntry(filters[0], v[0].str)
	if len(f) == 0 {
		return cryptNone
	}
	method := dictEntry(f[0], "CFM")
	if len(method) == 0 {
		return cryptNone
	}
	switch method[0].str {
	case "AESV2", "AESV3":
		return cryptAES
	case "V2":
		return cryptRC4
	}
	return cryptNone
}

func rc4Crypt(key, data []byte) []byte {
	out := make([]byte, len(data))
	if c, err := rc4.NewCipher(key); err == nil {
		c.XORKeyStream(out, data)
	}
	return out
}

// decrypt returns data of the object id in clear.
func (c *pdfCrypt) decrypt(id, gen int, data []byte, stream bool) []byte {
	method := c.chars
	if stream {
		method = c.streams
	}
	switch method {
	case cryptNone:
		return data
	case cryptRC4:
		return rc4Crypt(c.objectKey(id, gen, method), data)
	}
	block, err := aes.NewCipher(c.objectKey(id, gen, method))
	if err != nil || len(data) < 32 {
		return nil
	}
	n := len(data) / 16 * 16
	out := make([]byte, n-16)
	cipher.NewCBCDecrypter(block, data[:16]).CryptBlocks(out, data[16:n])
	if pad := int(out[len(out)-1]); pad >= 1 && pad <= 16 {
		out = out[:len(out)-pad]
	}
	return out
}

func (c *pdfCrypt) objectKey(id, gen int, method cryptMethod) []byte {
	if !c.perObject {
		return c.key
	}
	k := append(bytes.Clone(c.key), byte(id), byte(id>>8), byte(id>>16), byte(gen), byte(gen>>8))
	if method == cryptAES {
		k = append(k, "sAlT"...)
	}
	sum := md5.Sum(k)
	return sum[:min(16, len(c.key)+5)]
}

// decryptStrings returns the object's body with its strings in clear.
func (c *pdfCrypt) decryptStrings(id, gen int, body []byte) []byte {
	var out bytes.Buffer
	l := pdfLexer{data: body}
	copied := 0
	for l.pos < len(body) {
		start := l.pos
		l.pos++
		var s string
		switch {
		case body[start] == '(':
			s = l.literal()
		case body[start] == '<' && l.peek(0) == '<':
			l.pos++
			continue
		case body[start] == '<':
			s = l.hex()
		default:
			continue
		}
		out.Write(body[copied:start])
		out.WriteString("<" + hex.EncodeToString(c.decrypt(id, gen, []byte(s), false)) + ">")
		copied = l.pos
	}
	out.Write(body[copied:])
	return out.Bytes()
}
