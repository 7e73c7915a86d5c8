# chain, zip_longest, pairwise, batched, starmap, accumulate.
import operator
from itertools import accumulate, batched, chain, pairwise, starmap, zip_longest


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: list(chain("ab", "", "cd", [])))
show(lambda: list(chain()))
show(lambda: list(chain.from_iterable(["ab", "cd"])))
show(lambda: list(chain("a", 1)))
show(lambda: chain(x=1))
show(lambda: chain.from_iterable())
show(lambda: chain.from_iterable(1))
show(lambda: chain[int])
c = chain([1], 2, [3])
print(next(c))
for _ in range(3):
    show(lambda: next(c, "end"))

show(lambda: list(zip_longest("abc", "x", [1, 2], fillvalue="-")))
show(lambda: list(zip_longest()))
show(lambda: list(zip_longest("", "")))
show(lambda: zip_longest(1))
show(lambda: zip_longest("a", fill=1))
show(lambda: list(zip_longest("a", [1, 2])))

show(lambda: list(pairwise("abcd")))
show(lambda: list(pairwise("a")))
show(lambda: list(pairwise("")))
show(lambda: pairwise(1))
show(lambda: pairwise())

show(lambda: list(batched("abcdefg", 3)))
show(lambda: list(batched("abcdef", 3, strict=True)))
b = batched("abcde", 3, strict=True)
print(next(b))
show(lambda: next(b))
show(lambda: next(b, "end"))
show(lambda: batched("abc", 0))
show(lambda: batched("abc"))
show(lambda: batched())
show(lambda: batched("abc", 1.5))
show(lambda: batched("abc", 10**30))
show(lambda: batched(5, 5))

show(lambda: list(starmap(pow, [(2, 3), [3, 4]])))
show(lambda: list(starmap(pow, [2])))
show(lambda: list(starmap(1, ["a"])))
show(lambda: starmap(pow))

show(lambda: list(accumulate([1, 2, 3])))
show(lambda: list(accumulate([1, 2, 3], operator.mul, initial=5)))
show(lambda: list(accumulate([], initial=5)))
show(lambda: list(accumulate([])))
show(lambda: list(accumulate("abc", None)))
show(lambda: list(accumulate(iterable=[3, 1, 2], func=max)))
show(lambda: accumulate())
show(lambda: accumulate(1))
show(lambda: accumulate([1], 2, 3))
show(lambda: accumulate([1], foo=3))
show(lambda: list(accumulate([1, 2], 7)))
