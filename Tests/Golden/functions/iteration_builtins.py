# iter, next, enumerate, zip, map, filter, reversed, sorted, min, max, sum, all, any.
def bad(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(list(iter([1, 2].pop, 1)), next(iter([]), "d"), list(enumerate("ab", start=5)), list(zip("ab", [1, 2, 3])), list(map(pow, [2, 3], [3, 2])), list(filter(None, [0, 1, ""])), list(reversed("abc")))
print(sorted([3, 1, 2], reverse=True), sorted("bA", key=str.lower), min(3, 1), max("ab", "b", key=len), min([], default=0), sum([[1], [2]], []), sum([1, 2], start=3), all([]), any([]))
for f in (lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: list(zip([], [1], [1], strict=True)), lambda: zip(1), lambda: map(len), lambda: map(), lambda: next([]), lambda: iter(3), lambda: iter(3, 4), lambda: enumerate(), lambda: enumerate(3), lambda: enumerate([], "a"),
          lambda: reversed({1}), lambda: reversed(3), lambda: sorted(3), lambda: sorted([1, "a"]), lambda: min(), lambda: min([]), lambda: max(1, 2, default=3), lambda: min(3), lambda: sum(["a"], ""), lambda: sum([b"a"], b""), lambda: sum(["a"]), lambda: sum(3), lambda: next(iter([])), lambda: filter(None), lambda: list(filter(3, [1])), lambda: next(), lambda: any(3)): bad(f)
