# oracle: 3.13
"""Bytes there and back through each coding, and texts that are damaged."""

import binascii

from cases import Numbers, case, end

numbers = Numbers(12)


def damaged(text):
    """Some bytes taken out, put in or changed."""
    text = bytearray(text)
    for _ in range(numbers.below(3)):
        if text and numbers.one_in(2):
            del text[numbers.below(len(text))]
        text.insert(numbers.below(len(text) + 1), numbers.choice(b"=Aa+/_ \n\r-zZ09\x00\xff~`"))
    return bytes(text)


for _ in range(110):
    data = numbers.bytes(numbers.below(46))
    words = numbers.text(numbers.below(60), "ab =\t\n\r.\xe9_").encode("latin-1")
    case(binascii.b2a_base64, data)
    case(binascii.a2b_base64, damaged(binascii.b2a_base64(data)))
    for strict in (False, True):
        try:
            result = binascii.a2b_base64(damaged(binascii.b2a_base64(data, newline=False)), strict_mode=strict)
        except binascii.Error as problem:
            result = str(problem)
        case(repr, result)
    case(binascii.hexlify, data)
    case(binascii.hexlify, data, ":", numbers.between(-4, 4))
    case(binascii.unhexlify, damaged(binascii.hexlify(data)))
    case(binascii.b2a_uu, data)
    case(binascii.a2b_uu, damaged(binascii.b2a_uu(data)))
    case(binascii.b2a_qp, words, numbers.one_in(2), numbers.one_in(2), numbers.one_in(2))
    case(binascii.a2b_qp, damaged(binascii.b2a_qp(words)), numbers.one_in(2))
    case(binascii.crc32, data, numbers.below(2**33))
    case(binascii.crc_hqx, data, numbers.below(2**17))
for wrong in (None, 5, "\xe9", "abc", [1], b"", 2.5):
    for function in (binascii.b2a_base64, binascii.a2b_base64, binascii.hexlify, binascii.unhexlify,
                     binascii.b2a_uu, binascii.a2b_uu, binascii.crc32):
        case(function, wrong)
case(binascii.b2a_uu, b"x" * 46)
end()
