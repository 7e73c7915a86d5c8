# Iterators over built-in containers tell how to make them again where they stand.
def advance(it, n):
    for _ in range(n):
        next(it, None)
    return it

makers = [
    lambda: iter([1, 2, 3]), lambda: iter((1, 2, 3)), lambda: iter("aéb"), lambda: iter(b"abc"),
    lambda: iter(bytearray(b"abc")), lambda: iter(range(0, 9, 3)), lambda: iter(range(2**70, 2**70 + 3)),
    lambda: reversed([1, 2, 3]), lambda: reversed(range(3)), lambda: iter({1: 2, 3: 4}),
    lambda: iter({1: 2, 3: 4}.items()), lambda: reversed({1: 2, 3: 4}), lambda: iter({5}),
]
for make in makers:
    for n in (0, 1, 5):
        r = advance(make(), n).__reduce__()
        print(type(make()).__name__, r[0].__name__, *r[1:])
        it = r[0](*r[1])
        if len(r) > 2 and r[2] is not None:
            it.__setstate__(r[2])
        print(list(it) == list(advance(make(), n)))
for it in (enumerate([1], 5), map(len, ["a"]), filter(None, [1]), zip([1], [2]), zip([1], strict=True)):
    made, arguments, *state = it.__reduce__()
    print(made.__name__, [type(a).__name__ for a in arguments], state)
class Old:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i
it = iter(Old())
next(it)
print(it.__reduce__()[0].__name__, it.__reduce__()[2])
it.__setstate__(-5)
print(list(it), it.__reduce__())
print(iter(int, 0).__reduce__() == (iter, (int, 0)))
