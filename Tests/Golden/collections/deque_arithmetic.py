# deque: +, *, comparison, copies, reduction.
from collections import deque


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


a = deque([1, 2, 3])
show(lambda: a + deque([4]))
show(lambda: deque([1], 2) + deque([2, 3]))
show(lambda: a + [4])
show(lambda: [4] + a)
show(lambda: a * 2)
show(lambda: 2 * a)
show(lambda: a * -1)
show(lambda: a * 0)
show(lambda: deque([1, 2, 3], 4) * 3)
show(lambda: deque([1, 2, 3], 3) * 10**6)
show(lambda: a * 10**30)
show(lambda: a * 1.5)
show(lambda: a * "x")


def inplace(d, op, x):
    try:
        if op == "+":
            d += x
        else:
            d *= x
        return d
    except Exception as e:
        return type(e).__name__, str(e), d


print(inplace(deque([1]), "+", "ab"), inplace(deque([1]), "+", 5))
print(inplace(deque([1, 2]), "*", 2), inplace(deque([1, 2], 3), "*", 2), inplace(deque([1]), "*", 0))
print(inplace(deque([1]), "*", 1.5), inplace(deque([1, 2], 0), "*", 5))

values = [deque(), deque([1]), deque([1, 2]), deque([2]), deque([1.0]), deque(["a"])]
for x in values:
    for y in values:
        try:
            print([x == y, x != y, x < y, x <= y, x > y, x >= y], end=" ")
        except TypeError as e:
            print(e, end=" ")
    print()
print(deque([1]) == [1], deque([1]) != (1,))
show(lambda: deque() < [])
nan = float("nan")
d = deque([nan])
print(d == d, d == deque([nan]), nan in d)

class Sub(deque):
    pass


s = Sub("ab", 3)
s.tag = "t"
print(s, s.__dict__, s.copy(), type(s.copy()), type(s + s), s + deque("z"), s * 2)
print(s.__reduce__()[:3], list(s.__reduce__()[3]))
print(deque("ab").__reduce__()[:3], deque("ab", 1).__reduce__()[:3])


class Odd(deque):
    def __init__(self, items=()):
        super().__init__(items)


print(Odd("ab").copy())


class NoCopy(deque):
    def __new__(cls, *args):
        return [] if args else super().__new__(cls)


show(lambda: NoCopy().copy())
d = deque()
d.append(d)
d.append([d])
print(d)
class Named(deque):
    pass
n = Named([1], 1)
n.append(n)
print(n)
