"""Native functions call Python functions that change nothing they should not."""
import re
from functools import lru_cache, partial, reduce
from itertools import accumulate, groupby, starmap, takewhile

assert max("bca", key=ord) == "c" and min([3, 1], default=0) == 1
assert [k for k, g in groupby("aabbc", str.upper)] == ["A", "B", "C"]
assert list(accumulate([1, 2, 3], lambda a, b: a * b)) == [1, 2, 6]
assert list(starmap(pow, [(2, 3)])) == [8] and list(takewhile(bool, [1, 0, 1])) == [1]
fib = lru_cache(None)(lambda n: n if n < 2 else fib(n - 1) + fib(n - 2))
assert fib(80) == 23416728348467685
assert re.sub(r"\d", lambda m: str(int(m[0]) + 1), "a1b2") == "a2b3"
assert reduce(partial(max, 3), [1, 5]) == 5 and sum(map(int, "123")) == 6
assert sorted("aBc", key=str.lower, reverse=True) == ["c", "B", "a"]
print("fine")
