# Generators stop and go on, take values and exceptions, and clean up.
from __future__ import print_function

def count(n):
    while n > 0:
        got = yield n
        if got is not None:
            n = got
        n -= 1

g = count(5)
print(next(g), next(g), g.send(10), list(g))

def careful():
    try:
        while True:
            try:
                yield "ready"
            except ValueError as e:
                print("caught", e)
    finally:
        print("cleaned")

g = careful()
print(next(g), g.throw(ValueError("one")), next(g))
g.close()
g.close()
try:
    next(g)
except StopIteration:
    print("over")

def refuses():
    try:
        yield 1
    except GeneratorExit:
        yield 2

g = refuses()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)

try:
    count(1).send(3)
except TypeError as e:
    print(e)

def tree(n):
    if n:
        for x in tree(n - 1):
            yield x
        yield n
        for x in tree(n - 1):
            yield x
print(list(tree(3)))

squares = (x * x for x in range(6) if x % 2)
print(next(squares), sum(squares), sum(squares))

def reentrant():
    try:
        next(me)
    except ValueError as e:
        print(e)
    yield
me = reentrant()
next(me)

g = count(2)
print(g.gi_frame is not None, bool(g.gi_running), g.__name__, iter(g) is g)
list(g)
print(g.gi_frame)
zipped = zip((c for c in "abc"), count(3))
print(sorted(zipped), max(count(4)), sorted(count(3)), any(x > 3 for x in count(4)))
