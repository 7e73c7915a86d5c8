# oracle: 3.13
"""Functions of complex numbers at all sorts of places; the last digits may differ."""

import cmath

from cases import Numbers, end, line

numbers = Numbers(14)
INFINITY = float("inf")
PARTS = [0.0, -0.0, 1.0, -1.0, 0.5, 2.0, -3.25, 1e-300, 1e300, -1e300, INFINITY, -INFINITY, float("nan"), 710.0]


def digits(x):
    return "%.12g" % x if x == x and abs(x) != INFINITY else repr(x)


def shown(result):
    if isinstance(result, complex):
        return "(%s %s)" % (digits(result.real), digits(result.imag))
    if isinstance(result, float):
        return digits(result)
    if isinstance(result, tuple):
        return " ".join(shown(item) for item in result)
    return repr(result)


def part():
    return numbers.choice(PARTS) if numbers.one_in(2) else (numbers.below(20001) - 10000) / 1000.0


for _ in range(60):
    for name in ["acos", "acosh", "asin", "asinh", "atan", "atanh", "cos", "cosh", "exp", "isfinite", "isinf",
                 "isnan", "log", "log10", "phase", "polar", "sin", "sinh", "sqrt", "tan", "tanh", "rect", "isclose"]:
        z = complex(part(), part())
        arguments = (z,)
        if name == "rect":
            arguments = (part(), part())
        elif name == "isclose":
            arguments = (z, z + part())
        elif name == "log" and numbers.one_in(3):
            arguments = (z, complex(part(), part()))
        try:
            result = shown(getattr(cmath, name)(*arguments))
        except (ValueError, OverflowError, ZeroDivisionError) as problem:
            result = "%s: %s" % (type(problem).__name__, problem)
        line(name, repr(arguments), "=>", result)
for wrong in ("1", None, [], b"1", 5, True, 1 << 2000):
    try:
        line(repr(wrong)[:20], shown(cmath.sqrt(wrong)))
    except (TypeError, OverflowError) as problem:
        line(repr(wrong)[:20], str(problem))
end()
