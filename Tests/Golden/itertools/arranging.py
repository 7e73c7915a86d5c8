# product, permutations and combinations: order, counts, errors.
from itertools import combinations, combinations_with_replacement, permutations, product
from math import comb, perm


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for n in range(5):
    for r in range(6):
        for f in (combinations, combinations_with_replacement, permutations):
            print(f.__name__, n, r, *("".join(map(str, t)) for t in f(range(n), r)), sep=" ")
print(sum(1 for _ in combinations(range(12), 5)) == comb(12, 5))
print(sum(1 for _ in permutations(range(8), 5)) == perm(8, 5))
print(list(permutations("abc")) == list(permutations("abc", None)) == list(permutations("abc", 3)))
for f in (combinations, combinations_with_replacement, permutations):
    show(lambda: f())
    show(lambda: f("abc", -1))
    show(lambda: f("abc", "x"))
    show(lambda: f(None, 1))
    show(lambda: f("abc", 1, 2))
    show(lambda: f("abc", 10**30))
    show(lambda: next(f(iterable="abc", r=2)))
    it = f("ab", 1)
    print(list(it), next(it, "end"), next(it, "end"))
show(lambda: combinations("abc"))
show(lambda: combinations("abc", None))
show(lambda: list(permutations("abc", True)))

show(lambda: list(product()))
show(lambda: list(product("ab", "cd", repeat=2))[:5])
show(lambda: list(product("ab", repeat=0)))
show(lambda: list(product("ab", [])))
show(lambda: list(product("ab", "", "c")))
show(lambda: len(list(product(range(4), repeat=5))))
show(lambda: product("ab", repeat=-1))
show(lambda: product("ab", repeat=10**30))
show(lambda: product("ab", repeat=2**62))
show(lambda: product("ab", repeat=None))
show(lambda: product("ab", rep=2))
show(lambda: product(1))
