class C:
    n = 3
    squares = [i * n for i in range(n)]
    pairs = [(a, b) for a in squares for b in [c + 1 for c in [a]]]
    last = i, a, b, c
print C.squares, C.pairs, C.last, C.i
def f(n):
    [x for x in range(n)]
    return x, [y for y in [z for z in range(x)] if y], y, z
print f(4)
def g():
    v = [lambda: w for w in range(3)]
    return [one() for one in v], w
print g()
print sorted(set(k for k in [m for m in "ab"])), m
def h():
    got = [(yield n) for n in 'ab']
    yield got
it = h()
print it.next(), it.send(1), it.send(2)
def p(a, (b, (c, d)), e=5): return a, b, c, d, e
print p(1, (2, (3, 4))), (lambda a, (b, (c, d)), e: (a, b, c, d, e))(1, [2, (3, 4)], 5)
print list((yield_ for yield_ in 'xy'))
q = lambda (x, y)=(1, 2): x + y
print q(), q((3, 4))
