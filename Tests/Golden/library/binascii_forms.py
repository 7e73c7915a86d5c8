# Bytes in base64, uuencoded, quoted-printable and hexadecimal form, and their checksums.
import binascii

def attempt(f, *arguments, **keywords):
    try:
        print(f.__name__, *arguments, f(*arguments, **keywords))
    except (TypeError, ValueError, BufferError) as e:
        print(f.__name__, *arguments, type(e).__name__, e)

every = bytes(range(256))
for encode, decode in ((binascii.b2a_base64, binascii.a2b_base64), (binascii.hexlify, binascii.unhexlify),
                       (binascii.b2a_qp, binascii.a2b_qp)):
    for n in range(20):
        assert decode(encode(every[n:n * 13])) == every[n:n * 13]
        assert decode(encode(every[n:n * 13]).decode()) == every[n:n * 13]
for n in range(46):
    for backtick in (False, True):
        assert binascii.a2b_uu(binascii.b2a_uu(every[-n:], backtick=backtick) if n else b' \n') == every[256 - n:]

for text in ('YQ==', 'YQ', 'Y', 'YWJjZ', 'Y!Q=\n=', '=YQ==', 'Y=Q=', 'YQ==a', 'YWI==', 'YWJj=', 'é', 1):
    attempt(binascii.a2b_base64, text)
    attempt(binascii.a2b_base64, text, strict_mode=True)
attempt(binascii.b2a_base64, b'abcd', newline=False)
for line in (b'', b'#86)C\n', b'#86', b'#86)C!', b'#86\x01C', b'!!'):
    attempt(binascii.a2b_uu, line)
attempt(binascii.b2a_uu, b'a' * 46)
for text in (b'=', b'=41=4a==', b'=\r\nA=\nB', b'=4', b'a_b'):
    attempt(binascii.a2b_qp, text, True)
for data in (b'a' * 80, b'\xff' * 30, b'a b_\t\n.\n.x \r\n', b'.', b'x ', b'\r\n\n', b'a' * 76):
    for style in ((False, True, False), (True, False, True)):
        attempt(binascii.b2a_qp, data, *style)
for arguments in ((b'abcde', ':'), (b'abcde', '-', 2), (b'abcde', b'-', -2), (b'abc', '--'), (b'abc', 1), ('a',)):
    attempt(binascii.hexlify, *arguments)
for digits in ('6A6b', '6', '6g', 'é', 1):
    attempt(binascii.unhexlify, digits)
print(binascii.crc32(every), binascii.crc32(every, -5), binascii.crc32(b'', 1 << 70 | 3))
print(binascii.crc_hqx(every, 0), binascii.crc_hqx(every, -1), binascii.crc_hqx(b'', 0x12345))
print(binascii.crc32(b'cd', binascii.crc32(b'ab')) == binascii.crc32(b'abcd'))
print(binascii.Error.__mro__, binascii.Incomplete.__base__)
try:
    binascii.b2a_base64(memoryview(every)[::2])
except BufferError as e:
    print(e)
