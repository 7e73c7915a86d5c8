"""The functions of binascii for texts in BinHex 4, which only Python 2.7 has."""

from _classic_octets import octets

_DIGITS = "!\"#$%&'()*+,-012345689@ABCDEFGHIJKLMNPQRSTUVXYZ[`abcdefhijklmpqr"
_VALUES = {one: value for value, one in enumerate(_DIGITS)}
_RUN = "\x90"
#: Set to those of the machine's module.
Error = Incomplete = ValueError


def _str(data):
    return bytes(octets(data)).decode("latin-1")


def b2a_hqx(data):
    """Encode .hqx data."""
    found = []
    rest = bits = 0
    for one in bytes(octets(data)):
        rest = rest << 8 | one
        bits += 8
        while bits >= 6:
            bits -= 6
            found.append(_DIGITS[rest >> bits & 63])
        rest &= 63
    if bits:
        found.append(_DIGITS[rest << 6 - bits & 63])
    return "".join(found)


def a2b_hqx(data):
    """Decode .hqx coding: the data, and whether its end has been found."""
    found = []
    rest = bits = 0
    for one in _str(data):
        if one in "\r\n":
            continue
        if one == ":":
            return "".join(found), 1
        if one not in _VALUES:
            raise Error("Illegal char")
        rest = (rest << 6 | _VALUES[one]) & 0xFFFF
        bits += 6
        if bits >= 8:
            bits -= 8
            found.append(chr(rest >> bits & 255))
    if bits:
        raise Incomplete("String has incomplete number of bytes")
    return "".join(found), 0


def rlecode_hqx(data):
    """Binhex RLE-code binary data."""
    text = _str(data)
    found = []
    place = 0
    while place < len(text):
        one = text[place]
        end = place + 1
        while end < len(text) and end < place + 255 and text[end] == one:
            end += 1
        count = end - place
        if one == _RUN:
            found.append(_RUN + "\0")
            end = place + 1
        elif count > 3:
            found.append(one + _RUN + chr(count))
        else:
            found.append(one * count)
        place = end
    return "".join(found)


def rledecode_hqx(data):
    """Decode hexbin RLE-coded string."""
    text = _str(data)
    found = []
    place = 0
    while place < len(text):
        one = text[place]
        place += 1
        if one != _RUN:
            found.append(one)
            continue
        if place == len(text):
            raise Incomplete("")
        count = ord(text[place])
        place += 1
        if count == 0:
            found.append(_RUN)
        elif not found:
            raise Error("Orphaned RLE code at start")
        else:
            found.append(found[-1][-1:] * (count - 1))
    return "".join(found)
