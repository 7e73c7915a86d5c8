"""The digest SHA-1, as Python 2 had it in a module of its own.

    new([data])     a digest, which has update(data), digest(), hexdigest() and copy()
    sha([data])     the same
    blocksize       1
    digest_size     the bytes of a digest: 20
    digestsize      the same

Data are bytes-like; text must be encoded first. Digests are bytes, hexadecimal digits are text.
"""

from _sha1 import sha1 as sha

__all__ = ["new", "sha", "blocksize", "digest_size", "digestsize"]

new = sha
blocksize = 1
digest_size = digestsize = 20
