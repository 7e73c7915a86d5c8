# oracle: 3.13
"""Functions of real numbers and of whole ones at all sorts of places; the last digit may differ."""

import math

from cases import Numbers, end, line

numbers = Numbers(13)
INFINITY = float("inf")
PLACES = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 2.0, 1e-300, 1e300, -1e300, INFINITY, -INFINITY, float("nan"), 3.7,
          -3.7, 1e-8, 100.25, 709.5, 710.0, 1 << 70, -(1 << 1100), 5, 0, True]


def shown(result):
    if isinstance(result, float) and result == result and abs(result) != INFINITY:
        return "%.13g" % result
    if isinstance(result, tuple):
        return "(%s)" % ", ".join(shown(item) for item in result)
    return repr(result)


def tried(function, *arguments):
    try:
        result = shown(function(*arguments))
    except (ValueError, OverflowError, TypeError, ZeroDivisionError) as problem:
        result = "%s: %s" % (type(problem).__name__, problem)
    line(function.__name__, repr(arguments)[:120], "=>", result[:300])


def place():
    if numbers.one_in(2):
        return numbers.choice(PLACES)
    return (numbers.below(2000001) - 1000000) / 10.0**numbers.below(8)


ONE = [math.acos, math.acosh, math.asin, math.asinh, math.atan, math.atanh, math.cbrt, math.ceil, math.cos,
       math.cosh, math.degrees, math.erf, math.erfc, math.exp, math.exp2, math.expm1, math.fabs, math.floor,
       math.frexp, math.gamma, math.isfinite, math.isinf, math.isnan, math.lgamma, math.log, math.log10,
       math.log1p, math.log2, math.modf, math.radians, math.sin, math.sinh, math.sqrt, math.tan, math.tanh,
       math.trunc, math.ulp]
TWO = [math.atan2, math.copysign, math.fmod, math.hypot, math.log, math.nextafter, math.pow, math.remainder,
       math.isclose]
for _ in range(25):
    for function in ONE:
        tried(function, place())
    for function in TWO:
        tried(function, place(), place())
    tried(math.ldexp, place(), numbers.between(-2000, 2000))
    tried(math.fma, place(), place(), place())
    tried(math.fsum, [place() for _ in range(numbers.below(5))])
    tried(math.prod, [numbers.below(9) - 4 for _ in range(numbers.below(6))])
    tried(math.sumprod, [place(), place()], [place(), place()])
    tried(math.dist, [place(), 1.0], [2.0, place()])
    whole = numbers.choice([numbers.below(300), numbers.below(1 << 90), -5, 1.5])
    tried(math.isqrt, whole)
    tried(math.factorial, numbers.choice([numbers.between(-1, 60), 1.0]))
    tried(math.gcd, whole, numbers.below(1 << 70), 12)
    tried(math.lcm, numbers.below(1000) - 500, 36)
    tried(math.comb, numbers.between(-1, 90), numbers.between(-1, 30))
    tried(math.perm, numbers.between(-1, 90), numbers.choice([None, numbers.between(-1, 30)]))
end()
