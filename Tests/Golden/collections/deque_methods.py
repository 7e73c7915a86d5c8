# deque: all methods, limits, errors.
from collections import deque


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def done(d, name, *args):
    try:
        print(name, args, getattr(d, name)(*args), d)
    except Exception as e:
        print(name, args, type(e).__name__, e, d)


for maxlen in (None, 4, 0):
    d = deque("abc", maxlen)
    print(d, len(d), d.maxlen, bool(d))
    for call in [("append", 1), ("appendleft", 2), ("pop",), ("popleft",), ("extend", "xyz"),
                 ("extendleft", "uvw"), ("rotate",), ("rotate", -2), ("rotate", 10**9 + 1), ("rotate", 0),
                 ("reverse",), ("count", "x"), ("index", "x"), ("index", "?"), ("remove", "x"),
                 ("remove", "?"), ("insert", 1, "i"), ("insert", -1, "j"), ("insert", 100, "k"),
                 ("insert", -100, "l"), ("copy",), ("__copy__",), ("clear",), ("pop",), ("popleft",),
                 ("rotate", 3), ("reverse",)]:
        done(d, *call)

show(lambda: deque(iterable="ab", maxlen=1))
show(lambda: deque("ab", None, 1))
show(lambda: deque("ab", foo=1))
show(lambda: deque(1))
show(lambda: deque("ab", -1))
show(lambda: deque("ab", "x"))
show(lambda: deque("ab", 1.5))
show(lambda: deque("ab", True))


def put(d, i):
    d[i] = "?"
    return d


def drop(d, i):
    del d[i]
    return d


d = deque("abcde")
for i in (0, -1, 4, -5, 5, -6, 10**30, "x", 1.0, None, slice(1, 2)):
    show(lambda: d[i])
    show(lambda: put(d, i))
    show(lambda: drop(d.copy(), i))
print(d)
for args in [("?", 1), ("?", 1, 3), ("?", -2), ("?", -100, 100), ("?", 10**30), ("?", 0, 10**30), ("?", 2, 1),
             ("?", None), ("?", 0, None), ("?", "a"), ()]:
    done(d, "index", *args)
for name, args in [("append", ()), ("append", (1, 2)), ("appendleft", ()), ("pop", (1,)), ("popleft", (1,)),
                   ("rotate", (1, 2)), ("rotate", ("x",)), ("insert", (1,)), ("insert", ("x", 1)),
                   ("count", ()), ("extend", (1,)), ("extend", ()), ("clear", (1,)), ("reverse", (1,)), ("copy", (1,))]:
    done(deque("ab"), name, *args)
show(lambda: setattr(d, "maxlen", 3))
show(lambda: setattr(d, "x", 3))
show(lambda: hash(d))
show(lambda: deque[int])
print("?" in d, "zz" in d, list(reversed(d)), sorted(deque([3, 1, 2])))
# Called again, it begins anew.
d.__init__("xy", 5)
print(d)
d.__init__()
print(d)
show(lambda: deque.append([], 1))
print(deque.__mro__, deque.__name__, deque.__module__)
d = deque(range(5), 3)
d.extend(d)
print(d)
d.extendleft(d)
print(d)
d += d
print(d)
d = deque([1, 2])
d.extendleft(d)
d.extend(d)
print(d)
