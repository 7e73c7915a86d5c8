# reduce and cmp_to_key.
from functools import cmp_to_key, reduce


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


add = lambda a, b: a + b
show(lambda: reduce(add, [1, 2, 3]))
show(lambda: reduce(add, "abc", "x"))
show(lambda: reduce(add, [], 5))
show(lambda: reduce(add, [5]))
show(lambda: reduce(add, []))
show(lambda: reduce(add, 5))
show(lambda: reduce(add))
show(lambda: reduce())
show(lambda: reduce(1, [1, 2]))
show(lambda: reduce(add, [1], 2, 3))
show(lambda: reduce(add, [1, "a"]))
show(lambda: reduce(add, [1], None))


class Bad:
    def __iter__(self):
        raise ZeroDivisionError("iter")


show(lambda: reduce(add, Bad()))
xs = [1, 2, 3]
def shrinking(a, b):
    xs.clear()
    return a + b
show(lambda: reduce(shrinking, xs))


def compare(a, b):
    return (a > b) - (a < b)


print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), max("abc", key=cmp_to_key(compare)))
K = cmp_to_key(compare)
a, b = K(1), K(2)
print(a < b, a <= b, a == b, a != b, a > b, a >= b, a.obj, K(obj=5).obj, type(K).__name__, type(a) is type(K))
a.obj = 9
print(a > b, callable(a), a(3).obj)
for f in [lambda: K(), lambda: K(1, 2), lambda: K(x=1), lambda: a < 5, lambda: a == 5, lambda: hash(a), lambda: K < a,
          lambda: cmp_to_key(), lambda: cmp_to_key(1, 2), lambda: cmp_to_key(mycmp=compare)(1).obj, lambda: K(1) < K("a"),
          lambda: cmp_to_key(1)(1) < cmp_to_key(1)(2)]:
    show(f)
def failing(a, b):
    raise ZeroDivisionError
show(lambda: sorted([1, 2], key=cmp_to_key(failing)))
show(lambda: sorted([3, 1, 2], key=cmp_to_key(lambda a, b: 1.5 if a > b else -0.5)))
show(lambda: sorted([3, 1, 2], key=cmp_to_key(lambda a, b: "x")))
