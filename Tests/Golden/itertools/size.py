# Huge requests are refused before anything is allocated, or cost nothing at all.
from itertools import *


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: repeat("a", 10**18))
show(lambda: next(repeat("a", 10**18)))
show(lambda: list(repeat("a", 10**18)))
show(lambda: product(range(10**12)))
show(lambda: product("ab", repeat=10**15))
show(lambda: permutations(range(10**12)))
show(lambda: combinations_with_replacement("ab", 10**15))
show(lambda: tee("ab", 10**15))
show(lambda: next(islice(count(), 10**6, None)))
show(lambda: next(combinations(range(1000), 999))[-1])
