# differs: CPython's native stack ends where some of these nest.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__)
def nested(wrap, x, n=200000):
    for _ in range(n): x = wrap(x)
    return x
show(lambda: next(nested(lambda it: map(abs, it), iter([1]))))
show(lambda: next(nested(enumerate, iter([1]))))
show(lambda: next(nested(zip, iter([1]))))
show(lambda: next(nested(lambda it: filter(None, it), iter([1]))))
show(lambda: hash(nested(lambda x: (x,), 1)))
show(lambda: repr(nested(lambda x: [x], 1)))
show(lambda: nested(lambda x: [x], 1) == nested(lambda x: [x], 1))
show(lambda: nested(lambda x: (x,), 1) < nested(lambda x: (x,), 1))
show(lambda: nested(lambda x: {1: x}, 1) == nested(lambda x: {1: x}, 1))
show(lambda: nested(lambda x: frozenset([x]), 1, 1000) == nested(lambda x: frozenset([x]), 1, 1000))
proxy = type(type.__dict__)
show(lambda: len(nested(proxy, {})))
show(lambda: [0] * 10**12)
show(lambda: (0,) * 10**12)
show(lambda: list(range(10**13)))
show(lambda: [None] * (2**63 - 1))
show(lambda: [1, 2] * (2**62 + 1))
def grow():
    a = [0]
    a *= 10**13
show(grow)
def assign():
    a = [0]
    a[0:0] = range(10**13)
show(assign)
