"""The digests SHA-224, SHA-256, SHA-384 and SHA-512, in Python.

Their constants are the first bits of the fractional parts of roots of primes."""

from math import isqrt as _isqrt


def _primes(count):
    found = []
    n = 2
    while len(found) < count:
        if all(n % p for p in found):
            found.append(n)
        n += 1
    return found


def _cube_root(n):
    """The greatest whole number whose cube is not above n."""
    root = 1 << -(-n.bit_length() // 3)
    while (better := (2 * root + n // (root * root)) // 3) < root:
        root = better
    return root


_EIGHTY = _primes(80)
_CUBES = [_cube_root(p << 192) & (1 << 64) - 1 for p in _EIGHTY]
_SQUARES = [_isqrt(p << 128) & (1 << 64) - 1 for p in _EIGHTY[:16]]


class _Digest:
    """What the four have in common.

    A subclass tells the width of a word, the number of rounds, by how much words are turned and
    shifted, and where it starts from."""

    __slots__ = ("_state", "_rest", "_length")

    def __init__(self, data=b""):
        self._state = self._start
        self._rest = b""
        self._length = 0
        self.update(data)

    @property
    def name(self):
        return self._name

    @property
    def digest_size(self):
        return self._size

    @property
    def block_size(self):
        return 2 * self._width

    def copy(self):
        """Another one that has been given the same."""
        made = object.__new__(type(self))
        made._state, made._rest, made._length = self._state, self._rest, self._length
        return made

    def update(self, data, /):
        """Take more bytes."""
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        data = memoryview(data).tobytes()
        self._length += len(data)
        data = self._rest + data
        size = 2 * self._width
        whole = len(data) // size * size
        for start in range(0, whole, size):
            self._state = self._mix(self._state, data[start:start + size])
        self._rest = data[whole:]

    def digest(self):
        """The digest of all bytes so far."""
        size = 2 * self._width
        field = size // 8
        end = self._rest + b"\x80"
        end += bytes(-(len(end) + field) % size) + (self._length * 8).to_bytes(field, "big")
        state = self._state
        for start in range(0, len(end), size):
            state = self._mix(state, end[start:start + size])
        return b"".join(word.to_bytes(self._width // 8, "big") for word in state)[:self._size]

    def hexdigest(self):
        """The digest in hexadecimal."""
        return self.digest().hex()

    def _mix(self, state, block):
        width = self._width
        mask = (1 << width) - 1
        (e1, e2, e3), (a1, a2, a3), (s1, s2, s3), (t1, t2, t3) = self._turns
        step = width // 8
        words = [int.from_bytes(block[i:i + step], "big") for i in range(0, len(block), step)]

        def turned(x, n):
            return x >> n | x << width - n

        for i in range(16, self._rounds):
            x, y = words[i - 15], words[i - 2]
            words.append((
                words[i - 16] + words[i - 7]
                + ((turned(x, s1) ^ turned(x, s2) ^ x >> s3) & mask)
                + ((turned(y, t1) ^ turned(y, t2) ^ y >> t3) & mask)) & mask)
        a, b, c, d, e, f, g, h = state
        for constant, word in zip(self._constants, words):
            first = (h + ((turned(e, e1) ^ turned(e, e2) ^ turned(e, e3)) & mask)
                     + (g ^ e & (f ^ g)) + constant + word)
            second = (((turned(a, a1) ^ turned(a, a2) ^ turned(a, a3)) & mask)
                      + (a & b | c & (a | b)))
            a, b, c, d, e, f, g, h = (
                first + second & mask, a, b, c, d + first & mask, e, f, g)
        return tuple(
            old + new & mask for old, new in zip(state, (a, b, c, d, e, f, g, h)))


class SHA256Type(_Digest):
    __slots__ = ()
    _name = "sha256"
    _size = 32
    _width = 32
    _rounds = 64
    _turns = (6, 11, 25), (2, 13, 22), (7, 18, 3), (17, 19, 10)
    _constants = [root >> 32 for root in _CUBES[:64]]
    _start = tuple(root >> 32 for root in _SQUARES[:8])


class SHA224Type(SHA256Type):
    __slots__ = ()
    _name = "sha224"
    _size = 28
    _start = tuple(root & 0xffffffff for root in _SQUARES[8:])


class SHA512Type(_Digest):
    __slots__ = ()
    _name = "sha512"
    _size = 64
    _width = 64
    _rounds = 80
    _turns = (14, 18, 41), (28, 34, 39), (1, 8, 7), (19, 61, 6)
    _constants = _CUBES
    _start = tuple(_SQUARES[:8])


class SHA384Type(SHA512Type):
    __slots__ = ()
    _name = "sha384"
    _size = 48
    _start = tuple(_SQUARES[8:])


def sha224(string=b"", *, usedforsecurity=True):
    """A SHA-224 digest of bytes, to which more can be given."""
    return SHA224Type(string)


def sha256(string=b"", *, usedforsecurity=True):
    """A SHA-256 digest of bytes, to which more can be given."""
    return SHA256Type(string)


def sha384(string=b"", *, usedforsecurity=True):
    """A SHA-384 digest of bytes, to which more can be given."""
    return SHA384Type(string)


def sha512(string=b"", *, usedforsecurity=True):
    """A SHA-512 digest of bytes, to which more can be given."""
    return SHA512Type(string)
