# differs: CPython has no restricted realm.
# options: -r
"""Huge requests are refused before anything is made."""

import io


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: 'a' * 10**12)
refused(lambda: [0] * 10**11)
refused(lambda: b'a' * 10**12)
refused(lambda: bytes(10**12))
refused(lambda: bytearray(10**12))
refused(lambda: (0,) * 10**12)
refused(lambda: 10**10**8)
refused(lambda: 1 << 10**12)
refused(lambda: 'a'.center(10**12))
refused(lambda: '%*d' % (10**10, 1))
refused(lambda: format(1, '10000000000'))
refused(lambda: list(range(10**12)))
refused(lambda: (1).to_bytes(10**12))
refused(lambda: 'x'.zfill(10**12))
refused(lambda: '\t'.expandtabs(10**12))
refused(lambda: io.BytesIO().seek(10**18) and 1 / 0)
refused(lambda: memoryview(b'a').cast('B', [10**12]))
refused(lambda: int('9' * 5000))
refused(lambda: str(10**5000))
