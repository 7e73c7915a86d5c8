"""Bytes as text of 16, 32, 64 or 85 characters, and back."""

import binascii

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode",
    "b32decode", "b32hexencode", "b32hexdecode", "b16encode", "b16decode", "b85encode",
    "b85decode", "a85encode", "a85decode", "z85encode", "z85decode", "standard_b64encode",
    "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode",
]


def _given_bytes(s):
    """What is to be decoded, as bytes; text must be ASCII."""
    if isinstance(s, str):
        if not s.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return s.encode("ascii")
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError(
            "argument should be a bytes-like object or ASCII string, "
            f"not {s.__class__.__name__!r}") from None


def _as_bytes(b):
    return b if isinstance(b, bytes) else memoryview(b).tobytes()


# --- 64 characters --------------------------------------------------------------------------------

_URL_SAFE = bytes.maketrans(b"+/", b"-_")
_URL_UNSAFE = bytes.maketrans(b"-_", b"+/")


def b64encode(s, altchars=None):
    """Base64 of bytes; two characters can be used in place of + and /."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    """The bytes of Base64; unless validate is true, other characters are passed over."""
    s = _given_bytes(s)
    if altchars is not None:
        altchars = _given_bytes(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    """Base64 of bytes."""
    return b64encode(s)


def standard_b64decode(s):
    """The bytes of Base64; other characters are passed over."""
    return b64decode(s)


def urlsafe_b64encode(s):
    """Base64 of bytes, with - and _ in place of + and /."""
    return b64encode(s).translate(_URL_SAFE)


def urlsafe_b64decode(s):
    """The bytes of Base64 with - and _ in place of + and /."""
    return b64decode(_given_bytes(s).translate(_URL_UNSAFE))


# --- 32 characters --------------------------------------------------------------------------------

_BASE32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_BASE32_HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _encode_32(alphabet, s):
    s = _as_bytes(s)
    missing = -len(s) % 5
    s += bytes(missing)
    encoded = bytearray()
    for i in range(0, len(s), 5):
        n = int.from_bytes(s[i:i + 5], "big")
        encoded += bytes(alphabet[n >> shift & 31] for shift in range(35, -1, -5))
    if missing:
        # As many bits as there are, in characters, are worth writing.
        padding = (0, 1, 3, 4, 6)[missing]
        encoded[-padding:] = b"=" * padding
    return bytes(encoded)


def _decode_32(alphabet, s, casefold, map01=None):
    s = _given_bytes(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _given_bytes(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    digits = s.rstrip(b"=")
    padding = len(s) - len(digits)
    if padding not in (0, 1, 3, 4, 6):
        # A foreign character is the greater mistake.
        if all(c in alphabet for c in digits):
            raise binascii.Error("Incorrect padding")
        raise binascii.Error("Non-base32 digit found")
    values = {c: value for value, c in enumerate(alphabet)}
    decoded = bytearray()
    for i in range(0, len(s), 8):
        n = 0
        for c in digits[i:i + 8].ljust(8, alphabet[:1]):
            try:
                n = n << 5 | values[c]
            except KeyError:
                raise binascii.Error("Non-base32 digit found") from None
        decoded += n.to_bytes(5, "big")
    if padding:
        del decoded[-((padding * 5 + 7) // 8):]
    return bytes(decoded)


def b32encode(s):
    """Base32 of bytes."""
    return _encode_32(_BASE32, s)


def b32decode(s, casefold=False, map01=None):
    """The bytes of Base32.

    casefold allows small letters; map01 is the letter, L or I, for which 1 stands, while 0 stands
    for O."""
    return _decode_32(_BASE32, s, casefold, map01)


def b32hexencode(s):
    """Base32 of bytes, in the alphabet that goes on from hexadecimal."""
    return _encode_32(_BASE32_HEX, s)


def b32hexdecode(s, casefold=False):
    """The bytes of Base32 in the alphabet that goes on from hexadecimal."""
    return _decode_32(_BASE32_HEX, s, casefold)


# --- 16 characters --------------------------------------------------------------------------------


def b16encode(s):
    """Hexadecimal of bytes, in capitals."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """The bytes of hexadecimal; casefold allows small letters."""
    s = _given_bytes(s)
    if casefold:
        s = s.upper()
    if s.translate(None, b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


# --- 85 characters --------------------------------------------------------------------------------

_ASCII85 = bytes(range(33, 118))
_BASE85 = (b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
           b"!#$%&()*+-;<=>?@^_`{|}~")
_Z85 = (b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
        b".-:+=^!/*?&<>()[]{}@%$#")


def _encode_85(alphabet, b, pad, short=()):
    """Five characters for four bytes each; what is short has one character."""
    b = _as_bytes(b)
    missing = -len(b) % 4
    b += bytes(missing)
    short = dict(short)
    parts = []
    for i in range(0, len(b), 4):
        word = n = int.from_bytes(b[i:i + 4], "big")
        digits = bytearray(5)
        for place in (4, 3, 2, 1, 0):
            n, digit = divmod(n, 85)
            digits[place] = alphabet[digit]
        is_cut = missing and not pad and i + 4 == len(b)
        if is_cut:
            parts.append(bytes(digits[:5 - missing]))
        else:
            parts.append(short.get(word) or bytes(digits))
    return b"".join(parts)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Ascii85 of bytes.

    foldspaces writes y for four spaces; wrapcol is where lines are broken, if not 0; pad fills up
    the bytes to a multiple of four before; adobe puts <~ and ~> around."""
    short = {0: b"z"}
    if foldspaces:
        short[0x20202020] = b"y"
    encoded = _encode_85(_ASCII85, b, pad, short)
    if adobe:
        encoded = b"<~" + encoded
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [encoded[i:i + wrapcol] for i in range(0, len(encoded), wrapcol)]
        # The mark at the end is not broken.
        if adobe and lines and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        encoded = b"\n".join(lines)
    return encoded + b"~>" if adobe else encoded


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    """The bytes of Ascii85; the arguments are those of a85encode, and characters to pass over."""
    b = _given_bytes(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    decoded = bytearray()
    digits = []

    def take(digit):
        digits.append(digit)
        if len(digits) == 5:
            n = 0
            for digit in digits:
                n = n * 85 + digit
            if n > 0xffffffff:
                raise ValueError("Ascii85 overflow")
            decoded.extend(n.to_bytes(4, "big"))
            digits.clear()

    for c in b:
        if 33 <= c <= 117:
            take(c - 33)
        elif c == 122:
            if digits:
                raise ValueError("z inside Ascii85 5-tuple")
            decoded += b"\0\0\0\0"
        elif foldspaces and c == 121:
            if digits:
                raise ValueError("y inside Ascii85 5-tuple")
            decoded += b"    "
        elif c not in ignorechars:
            raise ValueError(f"Non-Ascii85 digit found: {chr(c)}")
    missing = -len(digits) % 5
    for _ in range(missing):
        take(84)
    if missing:
        del decoded[-missing:]
    return bytes(decoded)


def _decode_85(alphabet, b, name):
    b = _given_bytes(b)
    missing = -len(b) % 5
    padded = b + alphabet[-1:] * missing
    values = {c: value for value, c in enumerate(alphabet)}
    decoded = bytearray()
    for i in range(0, len(padded), 5):
        n = 0
        for place, c in enumerate(padded[i:i + 5], i):
            try:
                n = n * 85 + values[c]
            except KeyError:
                raise ValueError(f"bad {name} character at position {place}") from None
        if n > 0xffffffff:
            raise ValueError(f"{name} overflow in hunk starting at byte {i}")
        decoded += n.to_bytes(4, "big")
    if missing:
        del decoded[-missing:]
    return bytes(decoded)


def b85encode(b, pad=False):
    """Base85 of bytes; pad fills them up to a multiple of four before."""
    return _encode_85(_BASE85, b, pad)


def b85decode(b):
    """The bytes of Base85."""
    return _decode_85(_BASE85, b, "base85")


def z85encode(s):
    """Z85 of bytes."""
    return _encode_85(_Z85, s, False)


def z85decode(s):
    """The bytes of Z85."""
    return _decode_85(_Z85, s, "z85")


# --- Lines and files ------------------------------------------------------------------------------

# What mail allows in a line, and the bytes that fill it.
MAXLINESIZE = 76
MAXBINSIZE = MAXLINESIZE // 4 * 3


def encode(input, output):
    """Write a file of bytes to another one as lines of Base64."""
    while s := input.read(MAXBINSIZE):
        while len(s) < MAXBINSIZE and (more := input.read(MAXBINSIZE - len(s))):
            s += more
        output.write(binascii.b2a_base64(s))


def decode(input, output):
    """Write the bytes of a file of Base64 to another one."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def _check_plain(s):
    try:
        view = memoryview(s)
    except TypeError:
        raise TypeError(f"expected bytes-like object, not {s.__class__.__name__}") from None
    if view.format not in ("c", "b", "B"):
        raise TypeError(
            f"expected single byte elements, not {view.format!r} from {s.__class__.__name__}")
    if view.ndim != 1:
        raise TypeError(
            f"expected 1-D data, not {view.ndim}-D data from {s.__class__.__name__}")


def encodebytes(s):
    """Base64 of bytes, in lines."""
    _check_plain(s)
    return b"".join(
        binascii.b2a_base64(s[i:i + MAXBINSIZE]) for i in range(0, len(s), MAXBINSIZE))


def decodebytes(s):
    """The bytes of Base64; other characters are passed over."""
    _check_plain(s)
    return binascii.a2b_base64(s)


def main():
    """Encode or decode a file, or standard input, to standard output."""
    import sys
    usage = f"""usage: {sys.argv[0]} [-h|-d|-e|-u] [file|-]
        -h: print this help message and exit
        -d, -u: decode
        -e: encode (default)"""
    work = encode
    names = []
    for i, argument in enumerate(sys.argv[1:], 1):
        if argument == "-" or not argument.startswith("-"):
            names = sys.argv[i:]
            break
        if argument == "--":
            names = sys.argv[i + 1:]
            break
        for letter in argument[1:]:
            if letter == "h":
                print(usage)
                return
            if letter not in "deu":
                sys.stdout = sys.stderr
                print(f"option -{letter} not recognized")
                print(usage)
                sys.exit(2)
            work = encode if letter == "e" else decode
    if names and names[0] != "-":
        with open(names[0], "rb") as file:
            work(file, sys.stdout.buffer)
    else:
        work(sys.stdin.buffer, sys.stdout.buffer)


if __name__ == "__main__":
    main()
