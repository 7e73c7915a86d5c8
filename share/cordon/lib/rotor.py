"""Encryption by rotors, as the machine Enigma did it and Python had it up to 2.3. It is not secure.

    newrotor(key[, numrotors])      a rotor object, by default of 6 rotors

A rotor object has these methods:

    setkey(key)                     take another key
    encrypt(text) decrypt(text)     from the beginning
    encryptmore decryptmore         going on where the last call ended

A rotor is a permutation of the 256 bytes, in a position. A byte goes through all rotors, then the
first one moves on, and each that comes round moves the next. The key chooses permutations,
positions and advances by the generator of Wichmann and Hill.

Texts are bytes-like and give bytes. A str of characters below 256 does as well, and gives a str.
A key is bytes or such a str, without null characters.

No Python has this module any more where Cordon runs. It is written from its documentation and
from what is known of the algorithm, and gives the results that the documentation shows.
"""

from operator import index

__all__ = ["newrotor", "error"]

_SIZE = 256


class error(Exception):
    """Kept for programs that name it; what is wrong is a TypeError or a ValueError."""


def _octets(text, what):
    if isinstance(text, str):
        try:
            return text.encode("latin-1")
        except UnicodeEncodeError:
            raise ValueError(f"{what} must hold characters below 256") from None
    try:
        return bytes(memoryview(text))
    except TypeError:
        raise TypeError(f"{what} must be bytes-like or str, not {type(text).__name__}") from None


def _short(n):
    """Sixteen bits as C reads them."""
    return n - 65536 if n & 32768 else n


def _key(key):
    """The three seeds that a key gives."""
    octets = _octets(key, "a key")
    if 0 in octets:
        raise TypeError("a key must not hold null characters")
    sum, mixed, difference = 995, 576, 767
    for octet in octets:
        sum = (sum << 3 | sum >> 13) + octet & 65535
        mixed = (mixed << 3 | mixed >> 13) & 65535 ^ octet
        difference = (difference << 3 | difference >> 13) - octet & 65535
    return _short(sum), _short(mixed | 1), _short(difference)


class _Generator:
    """Numbers that look random."""

    _STEPS = (171, 177, 2, 30269), (172, 176, 35, 30307), (170, 178, 63, 30323)

    def __init__(self, seeds):
        self.seeds = seeds

    def below(self, limit):
        seeds = []
        total = 0.0
        for seed, (factor, divisor, rest, modulus) in zip(self.seeds, self._STEPS):
            # As C divides, towards zero.
            quotient = abs(seed) // divisor
            if seed < 0:
                quotient = -quotient
            seed = factor * (seed - quotient * divisor) - rest * quotient
            if seed < 0:
                seed += modulus
            seeds.append(seed)
            total += seed / modulus
        self.seeds = seeds
        return int(total % 1.0 * limit) % limit


class rotor:
    """An object that encrypts and decrypts."""

    def __init__(self, key, numrotors=6):
        numrotors = index(numrotors)
        if numrotors < 1:
            raise ValueError("a rotor object needs at least one rotor")
        self._count = numrotors
        self.setkey(key)

    def setkey(self, key):
        """Take another key."""
        self._seeds = _key(key)
        self._rotors = None
        self._positions = None

    def _begin(self):
        """The positions at the beginning."""
        if self._rotors is None:
            # All that it takes, so that too much is refused at once.
            bytearray(3 * _SIZE * self._count)
            generator = _Generator(self._seeds)
            self._rotors = [self._made(generator) for _ in range(self._count)]
        return [position for position, _, _, _ in self._rotors]

    @staticmethod
    def _made(generator):
        """A rotor: its position, its advance, its permutation and what undoes that."""
        position = generator.below(_SIZE)
        advance = 1 + 2 * generator.below(_SIZE // 2)
        there = bytearray(range(_SIZE))
        back = bytearray(_SIZE)
        for last in range(_SIZE - 1, 0, -1):
            place = generator.below(last + 1)
            there[place], there[last] = there[last], there[place]
            back[there[last]] = last
        back[there[0]] = 0
        return position, advance, bytes(there), bytes(back)

    def _run(self, text, positions, turned):
        made = bytearray()
        last = self._count - 1
        rotors = [(i, advance, back if turned else there)
                  for i, (_, advance, there, back) in enumerate(self._rotors)]
        through = rotors[::-1] if turned else rotors
        for octet in _octets(text, "a text"):
            if turned:
                for i, _, table in through:
                    octet = positions[i] ^ table[octet]
            else:
                for i, _, table in through:
                    octet = table[positions[i] ^ octet]
            made.append(octet)
            for i, advance, _ in rotors:
                moved = positions[i] + advance
                positions[i] = moved & 255
                if moved >= _SIZE and i < last:
                    positions[i + 1] = positions[i + 1] + 1 & 255
        return made.decode("latin-1") if isinstance(text, str) else bytes(made)

    def encrypt(self, plaintext):
        """Return a text encrypted, from the beginning."""
        self._positions = self._begin()
        return self._run(plaintext, self._positions, False)

    def encryptmore(self, plaintext):
        """Return a text encrypted, going on where the last call ended."""
        if self._positions is None:
            self._positions = self._begin()
        return self._run(plaintext, self._positions, False)

    def decrypt(self, ciphertext):
        """Return a text decrypted, from the beginning."""
        self._positions = self._begin()
        return self._run(ciphertext, self._positions, True)

    def decryptmore(self, ciphertext):
        """Return a text decrypted, going on where the last call ended."""
        if self._positions is None:
            self._positions = self._begin()
        return self._run(ciphertext, self._positions, True)


def newrotor(key, numrotors=6):
    """Return a rotor object with a key, and so many rotors."""
    return rotor(key, numrotors)
