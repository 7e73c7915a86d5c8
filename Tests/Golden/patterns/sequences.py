# Sequence patterns match sequences by length, but neither text nor iterators.
import collections.abc
def f(x):
    match x:
        case []: return "empty"
        case [1, *rest, 9]: return "1..9", rest
        case (a,): return "one", a
        case [a, [b, *_]]: return "nested", a, b
        case [*all]: return "all", all
        case _: return "no"
for x in ([], (), [1, 9], [1, 2, 3, 9], [5], [5, (6, 7)], range(3), "ab", b"ab", bytearray(b"a"), {1, 2}, iter([1]), memoryview(b"ab"), {}, [1, 2]):
    print(type(x).__name__, f(x))
class S(collections.abc.Sequence):
    def __len__(self): return 2
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return i * 10
print(f(S()))
class N:
    def __len__(self): return 0
print(f(N()))
