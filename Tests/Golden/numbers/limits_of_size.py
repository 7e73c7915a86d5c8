# What would take more memory than there is fails at once; text of long ints is limited.
import math
def show(body):
    try:
        result = body()
        print(result.bit_length() if isinstance(result, int) else result)
    except (MemoryError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
show(lambda: 10**10**5); show(lambda: (1 << 10**6) * (1 << 10**6) >> 1999999)
show(lambda: str(10**5000)); show(lambda: f"{10**5000}"); show(lambda: "%d" % 10**5000); show(lambda: int("9" * 4301))
show(lambda: len(str(10**4299))); show(lambda: len(hex(10**5000))); show(lambda: int("f" * 10**5, 16)); show(lambda: 10**5000 / 10**4999)
show(lambda: format(10**400, "e")); show(lambda: "%.1f" % 10**400); show(lambda: float(10**400)); show(lambda: 10**400 / 3)
show(lambda: math.factorial(3000)); show(lambda: math.isqrt(10**10000)); show(lambda: math.comb(5000, 2500)); show(lambda: pow(3, 10**500, 10**300 + 7) % 10**9)
