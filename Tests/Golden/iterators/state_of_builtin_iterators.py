for make in [lambda: iter([1, 2, 3, 4]), lambda: iter((1, 2, 3, 4)), lambda: iter(range(10, 90, 20)),
             lambda: iter(range(2**70, 2**70 + 4)), lambda: iter("añbc"), lambda: iter(b"abcd"),
             lambda: iter(bytearray(b"abcd")), lambda: reversed([1, 2, 3, 4]), lambda: reversed((1, 2, 3, 4)),
             lambda: enumerate("abcd"), lambda: zip("abcd", "efgh"), lambda: map(abs, [1, -2, 3, -4]),
             lambda: filter(None, [1, 0, 2, 3, 4]), lambda: iter({1: 2, 3: 4}), lambda: iter({1, 2, 3})]:
    it = make()
    next(it)
    print(type(it).__name__, len(it.__reduce__()))
    twin = it.__reduce__()[0](*it.__reduce__()[1])
    if len(it.__reduce__()) > 2 and it.__reduce__()[2] is not None:
        twin.__setstate__(it.__reduce__()[2])
    print(list(it), list(twin))

it = iter(range(5))
it.__setstate__(3)
print(list(it))
it = iter([1, 2, 3])
it.__setstate__(-7)
print(list(it), it.__reduce__()[1])
