# A position beyond the ends is brought to the nearest one.
for make in (lambda: iter([1, 2, 3]), lambda: iter((1, 2, 3)), lambda: iter("aéb"), lambda: iter(b"abc"),
             lambda: iter(range(10, 40, 10)), lambda: reversed([1, 2, 3]), lambda: reversed((1, 2, 3)),
             lambda: iter(range(2**70, 2**70 + 3))):
    out = []
    for position in (-10, 0, 1, 2, 3, 100):
        it = make()
        it.__setstate__(position)
        out.append(len(list(it)))
    print(type(make()).__name__, out)
z = zip([1], [2, 3])
z.__setstate__(True)
try:
    print(list(z))
except ValueError as e:
    print(e)
