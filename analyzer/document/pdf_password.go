package document

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/sha256"
	"crypto/sha512"
	"slices"
)

// passwordBytes returns what a password may be in the bytes of a file: none at
// all, its UTF-8, as AES-256 has it and some programs everywhere, and its
// Latin-1, as the older kinds have it.
func passwordBytes(password string) [][]byte {
	list := [][]byte{nil}
	if password == "" {
		return list
	}
	list = append(list, []byte(password))
	var latin []byte
	for _, r := range password {
		if r > 0xFF {
			return list
		}
		latin = append(latin, byte(r))
	}
	return append(list, latin)
}

// findKey makes the file's key from the password of the user or of the owner,
// and tests it.
func (c *pdfCrypt) findKey(password []byte) bool {
	if c.version == 5 {
		return c.findKey256(password[:min(len(password), 127)])
	}
	return c.userKey(padded(password)) || c.userKey(padded(c.userPassword(padded(password))))
}

func padded(password []byte) []byte {
	return append(bytes.Clone(password[:min(len(password), 32)]), passwordPad...)[:32]
}

// userKey makes the key from the padded user password (algorithm 2).
func (c *pdfCrypt) userKey(password []byte) bool {
	h := md5.New()
	h.Write(password)
	h.Write(c.owner[:32])
	p := c.permissions
	h.Write([]byte{byte(p), byte(p >> 8), byte(p >> 16), byte(p >> 24)})
	h.Write(c.id)
	if c.rev >= 4 && c.clearMetadata {
		h.Write([]byte{255, 255, 255, 255})
	}
	copy(c.key, c.harden(h.Sum(nil)))
	return c.opens()
}

// userPassword unlocks the user's password with the owner's (algorithm 7).
func (c *pdfCrypt) userPassword(owner []byte) []byte {
	sum := md5.Sum(owner)
	return c.rc4Rounds(c.harden(sum[:])[:len(c.key)], c.owner[:32], true)
}

// harden hashes on from revision 3 on.
func (c *pdfCrypt) harden(sum []byte) []byte {
	if c.rev < 3 {
		return sum
	}
	for range 50 {
		next := md5.Sum(sum[:len(c.key)])
		sum = next[:]
	}
	return sum
}

// rc4Rounds runs data through RC4: once in revision 2, later twenty times with
// changing keys, which the reverse goes through backwards.
func (c *pdfCrypt) rc4Rounds(key, data []byte, reverse bool) []byte {
	rounds := 20
	if c.rev < 3 {
		rounds = 1
	}
	for i := range rounds {
		if reverse {
			i = rounds - 1 - i
		}
		k := bytes.Clone(key)
		for j := range k {
			k[j] ^= byte(i)
		}
		data = rc4Crypt(k, data)
	}
	return data
}

// opens tells whether the key is the one of the user entry.
func (c *pdfCrypt) opens() bool {
	if c.rev == 2 {
		return bytes.Equal(rc4Crypt(c.key, passwordPad), c.user[:32])
	}
	sum := md5.Sum(append(bytes.Clone(passwordPad), c.id...))
	return bytes.Equal(c.rc4Rounds(c.key, sum[:], false), c.user[:16])
}

// findKey256 does the same for AES-256 (ISO 32000-2, 7.6.4.3.3), where the
// user's and the owner's password each lock the key.
func (c *pdfCrypt) findKey256(password []byte) bool {
	if c.unlock(password, c.user, c.ue, nil) {
		return true
	}
	return len(c.owner) >= 48 && len(c.oe) >= 32 && c.unlock(password, c.owner, c.oe, c.user[:48])
}

// unlock tests the password against an entry, which holds a hash and the two
// salts to test and to unlock with, and takes the key out of locked.
func (c *pdfCrypt) unlock(password, entry, locked, user []byte) bool {
	hash := hash2A
	if c.rev >= 6 {
		hash = hash2B
	}
	if !bytes.Equal(hash(password, entry[32:40], user), entry[:32]) {
		return false
	}
	block, err := aes.NewCipher(hash(password, entry[40:48], user))
	if err != nil {
		return false
	}
	c.key = make([]byte, 32)
	cipher.NewCBCDecrypter(block, make([]byte, 16)).CryptBlocks(c.key, locked[:32])
	return true
}

func hash2A(password, salt, user []byte) []byte {
	sum := sha256.Sum256(slices.Concat(password, salt, user))
	return sum[:]
}

// hash2B is the hardened hash of revision 6.
func hash2B(password, salt, user []byte) []byte {
	k := hash2A(password, salt, user)
	for i := 0; ; i++ {
		block, err := aes.NewCipher(k[:16])
		if err != nil {
			return nil
		}
		e := bytes.Repeat(slices.Concat(password, k, user), 64)
		cipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(e, e)
		mod := 0
		for _, b := range e[:16] {
			mod += int(b)
		}
		switch mod % 3 {
		case 0:
			k = hash2A(e, nil, nil)
		case 1:
			sum := sha512.Sum384(e)
			k = sum[:]
		default:
			sum := sha512.Sum512(e)
			k = sum[:]
		}
		if i >= 63 && int(e[len(e)-1]) <= i-32 {
			return k[:32]
		}
	}
}
