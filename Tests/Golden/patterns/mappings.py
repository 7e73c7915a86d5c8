# Mapping patterns look keys up, keep the rest, and match only mappings.
import collections
def f(x):
    match x:
        case {"a": 1, "b": [v]}: return "ab", v
        case {"a": v, **rest}: return v, rest
        case {K.key: v}: return "key", v
        case {}: return "any mapping"
        case _: return "no"
class K: key = "k"
for x in ({"a": 1, "b": [2], "c": 3}, {"a": 5, "z": 1}, {"k": 7}, {}, {1: 2}, [("a", 1)]): print(f(x))
class D(dict):
    def __missing__(self, key): return 1
print(f(D()))
d = collections.UserDict({"a": 2})
print(f(d))
match {0: 1, False: 2}:
    case {0: v}: print(v)
try:
    match {}:
        case {K.key: 1, "k": 2}: pass
except ValueError as e: print(e)
