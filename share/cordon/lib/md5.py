"""The digest MD5, as Python 2 had it in a module of its own.

    new([data])     a digest, which has update(data), digest(), hexdigest() and copy()
    md5([data])     the same
    blocksize       1
    digest_size     the bytes of a digest: 16

Data are bytes-like; text must be encoded first. Digests are bytes, hexadecimal digits are text.
"""

from _md5 import md5

__all__ = ["new", "md5", "blocksize", "digest_size"]

new = md5
blocksize = 1
digest_size = 16
