# math: every function at ordinary and at odd arguments.
import math
class Index:
    def __index__(self): return 3
    def __repr__(self): return "Index"
class Float:
    def __float__(self): return 2.5
    def __repr__(self): return "Float"
inf, nan = math.inf, math.nan
def show(name, *arguments, **keywords):
    try:
        result = getattr(math, name)(*arguments, **keywords)
    except Exception as error:
        result = type(error).__name__ + ": " + str(error)
    print(name, arguments if not any(isinstance(a, int) and a > 10**30 for a in arguments) else "big", keywords or "", result)
one = """acos acosh asin asinh atan atanh cbrt ceil cos cosh degrees erf erfc exp exp2 expm1 fabs floor frexp gamma isfinite
isinf isnan lgamma log log10 log1p log2 modf radians sin sinh sqrt tan tanh trunc ulp""".split()
for name in one:
    for x in (0, 1, -1, 0.5, -0.5, 2.75, -2.75, 27, 171.5, 710.0, 1e300, 5e-324, -0.0, inf, -inf, nan, True, 10**400, "a", None, 1j, Index(), Float()):
        show(name, x)
for name in "atan2 copysign fmod pow remainder ldexp nextafter log".split():
    for x in (0, 1, -1.5, 2, -0.0, inf, -inf, nan, 1e300, "a"):
        for y in (0, 2, -3, 0.5, inf, nan, 10**400):
            show(name, x, y)
for n in (0, 1, 5, 20, 100, -1, 10**20, 2.5, "a", True, Index()):
    show("isqrt", n); show("factorial", n) if n != 10**20 else None
    for k in (0, 1, 3, 100, -1, 10**20, 2.5, None):
        show("comb", n, k); show("perm", n, k) if (n, k) != (10**20, None) else None
for numbers in [(), (4,), (-4, 6), (0, 0), (0, 5), (10**30, 10**20), (2, "a"), (1.5,), (2**64, 2**32, 48)]:
    show("gcd", *numbers); show("lcm", *numbers)
for numbers in [[], [0.1] * 10, [1e16, 1.0, 1e-16], [1e100, 1.0, -1e100], [inf, 1], [inf, -inf], [nan], [1e308, 1e308], [1, "a"], [2**40, 2**40, 0.5], 5]:
    show("fsum", numbers); show("prod", numbers); show("sumprod", numbers, numbers)
show("prod", [2, 3], start=10); show("sumprod", [1, 2], [1]); show("sumprod", [2**62] * 2, [4, 4]); show("sumprod", [0.1] * 10, [3] * 10)
for vector in [(), (3, 4), (1, 1, 1), (inf, nan), (nan, 1), (1e200, 1e200), (1e-200, 1e-200), (5e-324, 5e-324), ("a",), (True, Float())]:
    show("hypot", *vector); show("dist", vector, [1] * len(vector))
show("dist", (1,), (1, 2)); show("fma", 0.1, 10, -1); show("fma", inf, 0, 1); show("fma", 1e308, 2, 0); show("fma", nan, 1, 1)
for steps in (0, 1, 5, 10**30, -1, 1.5, None):
    show("nextafter", 0.0, 1.0, steps=steps); show("nextafter", 1.0, -1.0, steps=steps); show("nextafter", 5e-324, -1.0, steps=steps)
show("isclose", 1, 1 + 1e-10); show("isclose", 1, 1.1); show("isclose", inf, inf); show("isclose", 1, 2, rel_tol=-1); show("isclose", 1, 2, abs_tol=1)
for n in (2**1024, 10**500, 3**2000):
    print(math.log(n), math.log2(n), math.log10(n), math.log(n, 2), math.isqrt(n) % 10**10)
print(math.pi, math.e, math.tau, math.comb(10**20, 3), math.perm(60, 30), math.comb(1000, 500) % 10**20)
