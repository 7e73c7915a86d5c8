# oracle: 3.13
"""Arrays of each type, changed in all ways, with values that fit and values that do not."""

from array import array

from cases import Numbers, end, line, outcome, show

numbers = Numbers(11)
CODES = "bBhHiIlLqQfdw"


def value(code):
    if code == "w":
        return numbers.choice(["a", "\xe9", "", "ab", 5])
    if code in "fd":
        return numbers.choice([0.0, 1.5, -2.25, 1e300, float("inf"), 7, "x"])
    bits = array(code).itemsize * 8
    return numbers.choice([0, 1, -1, 2**(bits - 1) - 1, 2**(bits - 1), -2**(bits - 1), 2**bits - 1, 2**bits,
                           2**70, 1.5, numbers.below(100)])


def good(code):
    return {"w": "c", "f": 2.5, "d": -0.5}.get(code, numbers.below(100))


for _ in range(130):
    code = numbers.choice(CODES)
    a = array(code, [good(code) for _ in range(numbers.below(6))])
    for _ in range(10):
        i = numbers.between(-7, 7)
        operation = numbers.choice([
            ("append", value(code)), ("insert", i, value(code)), ("extend", [value(code), good(code)]),
            ("extend", a), ("pop",), ("pop", i), ("remove", good(code)), ("reverse",), ("byteswap",),
            ("count", good(code)), ("index", good(code)), ("index", good(code), i), ("tobytes",), ("tolist",),
            ("frombytes", numbers.bytes(numbers.below(17))), ("fromlist", [good(code), value(code)]),
            ("__getitem__", i), ("__setitem__", i, value(code)), ("__delitem__", i),
            ("__getitem__", slice(i, None, numbers.choice([1, 2, -1]))), ("__delitem__", slice(i, None, 2)),
            ("__mul__", numbers.between(-1, 3)), ("__add__", a), ("__contains__", good(code)),
            ("__setitem__", slice(0, 2), array(code, [good(code)])), ("buffer_info",),
        ])
        if operation[0] == "byteswap" and code == "w" or operation[0] == "frombytes" and code == "w":
            continue
        if operation[0] == "buffer_info":
            line(code, str(a.buffer_info()[1]), str(a.itemsize))
            continue
        result = outcome(getattr(a, operation[0]), *operation[1:])
        line(code, repr(operation)[:200], "=>", result, repr(a)[:300])
        if len(a) > 40:
            del a[8:]
    line(repr(a == array(code, a.tolist())), repr(a < a[:1]), repr(a[::-1])[:300], str(len(memoryview(a))))
for wrong in [("x",), ("",), ("ii",), (5,), ("i", 5), ("i", "ab"), ("w", b"ab"), ("i", b"abc"), ("i", [1, "a"])]:
    line(repr(wrong), outcome(array, *wrong))
end()
