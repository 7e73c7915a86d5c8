# options: -r
"""Numbers work behind the fence."""

import cmath
import math

print(2**100, 7 // 2, -7 % 3, divmod(17, 5), 0.1 + 0.2, complex(1, 2) * 1j, int("ff", 16), hex(255))
print(math.factorial(20), math.gcd(12, 18), math.isclose(math.sin(math.pi), 0, abs_tol=1e-9), cmath.sqrt(-1))
print(round(2.5), sum([0.1] * 10), max(3, 1), abs(-5), pow(3, 4, 5), (255).to_bytes(2), int.from_bytes(b"\x01\x00"))
