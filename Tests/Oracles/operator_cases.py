# oracle: 3.13
"""Every operator between values of many types."""

import operator

from cases import Numbers, end, line

numbers = Numbers(17)
VALUES = [0, 1, -3, 7, 2**70, 1.5, -0.0, True, None, "ab", "", b"ab", [1, 2], [], (1, 2), (), {"a": 1}, {1, 2},
          frozenset([2]), 2j, slice(0, 1), range(3)]
ONE = ["abs", "index", "inv", "neg", "not_", "pos", "truth", "length_hint", "is_none", "is_not_none"]
TWO = ["add", "and_", "concat", "contains", "countOf", "eq", "floordiv", "ge", "getitem", "gt", "iadd", "iand",
       "iconcat", "ifloordiv", "imod", "imul", "indexOf", "ior", "is_", "is_not", "isub", "itruediv", "ixor",
       "le", "lshift", "lt", "matmul", "mod", "mul", "ne", "or_", "rshift", "sub", "truediv", "xor"]


def fresh():
    value = numbers.choice(VALUES)
    return type(value)(value) if isinstance(value, (list, dict, set)) else value


for _ in range(40):
    for name in ONE + TWO:
        function = getattr(operator, name, None)
        if function is None:
            line(name, "is not there")
            continue
        arguments = (fresh(), fresh()) if name in TWO else (fresh(),)
        if name in ("lshift", "mul", "imul") and arguments[1] == 2**70 or name in ("mul", "imul") and (
                arguments[0] == 2**70 and not isinstance(arguments[1], (int, float, complex))):
            continue
        if name == "imul" and isinstance(arguments[0], (dict, set, frozenset, range)):
            # Refused in any case, in words that are an accident.
            continue
        shown = repr(arguments)
        try:
            result = repr(function(*arguments))
        except (TypeError, ValueError, ZeroDivisionError, KeyError, IndexError, OverflowError) as problem:
            result = "%s: %s" % (type(problem).__name__, problem)
        line(name, shown, "=>", result[:200])
for getter in [operator.itemgetter(0), operator.itemgetter(1, 0), operator.attrgetter("real", "imag"),
               operator.attrgetter("real.imag"), operator.methodcaller("upper"), operator.methodcaller("split", "b", maxsplit=1)]:
    for value in VALUES:
        try:
            result = repr(getter(value))
        except (TypeError, KeyError, IndexError, AttributeError) as problem:
            result = type(problem).__name__
        line(repr(getter), repr(value), "=>", result[:200])
end()
