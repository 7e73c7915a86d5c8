"""Digests by name.

    new(name[, data])           a digest, with update(data), digest(), hexdigest() and copy()
    md5 sha1 sha224 sha256 sha384 sha512    the same, each of one kind
    file_digest(file, name)     the digest of what a file of bytes has left
    pbkdf2_hmac(name, password, salt, iterations[, dklen])      a key made of a password

Data are bytes-like; text must be encoded first.
"""

import _md5
import _sha1
import _sha2

md5, sha1 = _md5.md5, _sha1.sha1
sha224, sha256, sha384, sha512 = _sha2.sha224, _sha2.sha256, _sha2.sha384, _sha2.sha512
_MAKERS = {
    "md5": md5, "sha1": sha1, "sha224": sha224, "sha256": sha256, "sha384": sha384,
    "sha512": sha512,
}
algorithms_guaranteed = set(_MAKERS)
algorithms_available = set(_MAKERS)

__all__ = [
    *_MAKERS, "new", "algorithms_guaranteed", "algorithms_available", "file_digest", "pbkdf2_hmac",
]


def _maker(name):
    if not isinstance(name, str):
        raise TypeError(f"new() argument 'name' must be str, not {type(name).__name__}")
    try:
        return _MAKERS[name.lower()]
    except KeyError:
        raise ValueError("unsupported hash type " + name) from None


def new(name, data=b"", *, usedforsecurity=True):
    """Return a digest of the kind that name says."""
    return _maker(name)(data, usedforsecurity=usedforsecurity)


def file_digest(fileobj, digest, /, *, _bufsize=1 << 18):
    """Return the digest of what a file of bytes has left; digest is a name or a function."""
    found = new(digest) if isinstance(digest, str) else digest()
    while data := fileobj.read(_bufsize):
        found.update(data)
    return found


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """Return a key of dklen bytes that is made of a password and a salt (RFC 8018)."""
    make = _maker(hash_name)
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    size = make().digest_size
    length = size if dklen is None else dklen
    if length < 1:
        raise ValueError("key length must be greater than 0.")
    inner, outer = _keyed(make, bytes(memoryview(password)))

    def authenticate(data):
        one, two = inner.copy(), outer.copy()
        one.update(data)
        two.update(one.digest())
        return two.digest()

    key = b""
    for number in range(1, -(-length // size) + 1):
        block = authenticate(bytes(memoryview(salt)) + number.to_bytes(4, "big"))
        mixed = int.from_bytes(block, "big")
        for _ in range(iterations - 1):
            block = authenticate(block)
            mixed ^= int.from_bytes(block, "big")
        key += mixed.to_bytes(size, "big")
    return key[:length]


def _keyed(make, key):
    """The inner and the outer digest of HMAC, which have been given the key."""
    width = make().block_size
    if len(key) > width:
        key = make(key).digest()
    key += bytes(width - len(key))
    return tuple([make(bytes([one ^ pad for one in key])) for pad in (0x36, 0x5C)])
