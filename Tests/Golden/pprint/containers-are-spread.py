# Containers that are longer than a line are spread over several, nested ones where they stand.
from pprint import pformat, pp, pprint

rows = [{"name": f"item {i}", "values": list(range(i)), "flag": i % 2 == 0} for i in range(12)]
for width in 80, 60, 40, 20, 1:
    pprint(rows, width=width)
pp(rows, width=50)
pprint(rows, width=50, compact=True)
pprint(list(range(60)), compact=True)
pprint(list(range(30)), compact=True, width=20, indent=3)
pprint(rows[:3], indent=4, width=30)
pprint(rows[:3], indent=0, width=30)
pprint(tuple(rows[:2]), width=30)
pprint((rows[4],), width=30)
pprint([], width=1)
pprint((), width=1)
pprint({}, width=1)
pprint([[], {}, (), set(), frozenset(), "", b"", bytearray()], width=1)
pprint({"a" * 30: {"b" * 30: {"c" * 30: ["d" * 30]}}})
pprint({3: 1, "x": 2, None: 3, (1, 2): 4, 2.5: 5}, width=10, sort_dicts=False)
pprint({"b": 1, "a": 2})
pprint({"b": 1, "a": 2}, sort_dicts=False)
pp({"b": 1, "a": 2})
pprint({i: j for i, j in zip("zyx", range(3))}, width=10)
pprint({"x", "yy", "zzz"} | {"w" * n for n in range(1, 9)}, width=30)
pprint(frozenset(range(40)), width=30)
pprint({1, 2.5, 3, (4, 5)} | {7, 8}, width=200) if False else None
pprint([1234567, -7654321, True, 12.5, 10**30], underscore_numbers=True)
print(repr(pformat([1, 2])))
