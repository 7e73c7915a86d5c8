# Numbers whose results are the same in both: whole ones, floats and complex ones.
from __future__ import print_function, division

print(7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 % -3, divmod(-7, 2), 2 ** 10, -2 ** 2, pow(3, 4, 5))
print(7 / 2, 1 / 4, 6 / 3, 7.0 // 2, 7.5 % 2, 2 ** -1, 1e300 * 1e10, -1e300 * 1e10)
print(1 << 10, 1025 >> 3, -9 >> 1, 12 & 10, 12 | 3, 12 ^ 10, ~5, not 5, 5 and 0, 0 or 7)
print(0x1F, 0b101, 0o17, int("42"), int("-ff", 16), int(" 7 "), int(3.9), int(-3.9), float("1.5"))
for text in ("x", "", "1.5", "0x1"):
    try:
        int(text)
    except ValueError as e:
        print(e)
print(0.1, 0.5 + 0.25, 1e16, 1e-5, 1.0, 123456789.0, 1.5e300, float("inf"), -0.0, float("nan") != float("nan"))
print(abs(-3), abs(-2.5), abs(3 + 4j), max(1, 2.5), min(3, 1), sum([0.5, 1]), int(round(2.6)))
print(hex(255), bin(10), (255).bit_length(), (7).real, 3 .numerator, (0.5).as_integer_ratio())
print(3 < 4 < 5, 1 < 3 < 2, 1 == 1.0, 3 != 4, 2 <= 2, True + True, isinstance(True, int))
print((1 + 2j) * (3 - 1j), (1 + 2j).conjugate(), complex(1, -1), 2j ** 2, (1 + 2j).imag)
for action in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 // 0, lambda: 1 << -1, lambda: 0 ** -1):
    try:
        action()
    except (ZeroDivisionError, ValueError) as e:
        print(type(e).__name__)
x = 5
x += 2; x -= 1; x *= 3; x //= 2; x **= 2; x %= 50; x <<= 2; x |= 1; x &= 0xFF; x ^= 2; x >>= 1
print(x)
print(1.5.is_integer(), (2.0).is_integer(), (255.5).hex(), float.fromhex("0x1p-2"))
print(sorted([3, 1.5, True, -2]), [1, 2.0, 3] == [1.0, 2, 3.0], hash(1) == hash(1.0))
import math
print(math.floor(2.7) == 2, math.sqrt(16), "%.10f" % math.pi, math.factorial(10), math.fmod(7, 3))
print(math.hypot(3, 4), math.isnan(float("nan")), math.ldexp(0.5, 3), math.frexp(8.0), math.trunc(-2.5))
