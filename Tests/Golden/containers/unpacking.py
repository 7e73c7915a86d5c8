# Targets take as many items as there are, and say how many they missed.
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__ + ':', e)
def two(x): a, b = x; return a, b
def star(x): a, *b, c = x; return a, b, c
def head(x): *a, b = x; return a, b
def tail(x): a, b, *c = x; return a, b, c
def nested(x): (a, b), [c, *d] = x; return a, b, c, d
class S:
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return i
def gen():
    yield 1
    raise KeyError('in the middle')
for x in ([1, 2], (1, 2), 'ab', {1: 0, 2: 0}, {5, 6}, iter([1, 2]), range(2), S(), b'ab', [1], (1, 2, 3), range(10**9), '', 5, None, gen(), iter([1, 2, 3]), two):
    show(two, x)
for x in ([1, 2], range(5), 'abc', [1], 5): show(star, x); show(head, x); show(tail, x)
show(nested, [(1, 2), 'abc']); show(nested, [(1, 2), '']); show(nested, [1, 2])
print([*range(3), *'ab'], (*[1], *(2,)), {*[1], *(2, 1)}, {**{1: 2}, 3: 4, **{1: 5}})
show(lambda: [*5]); show(lambda: (*None,)); show(lambda: {*5}); show(lambda: {**[]})
def f(*a, **k): return a, k
print(f(*[1], *'ab', **{'x': 1}, **dict(y=2)))
show(lambda: f(**{'a': 1}, **{'a': 2})); show(lambda: f(**{1: 2})); show(lambda: f(**5)); show(lambda: f(*5)); show(lambda: f(1, *5)); show(lambda: print(**{'sep': 1}, **{'sep': 2}))
