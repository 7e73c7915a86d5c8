# Every method of tuple, and what it says when misused.
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__ + ':', e)
t = (1, 2, 3, 2)
print(t + (4,), t * 2, 0 * t, t.count(2), t.index(2), t.index(2, 2), 3 in t, 5 in t, len(t), t[1:3], t[::-1])
print(t == (1, 2, 3, 2), t < (1, 3), t >= (1, 2, 3), () < (0,), (1,) != [1], hash(t) == hash((1, 2, 3, 2)))
print(t[:] is t, tuple(t) is t, t * 1 is t, t + () is t, tuple() is tuple([]), tuple('ab'), tuple({1: 2}))
print((1,), (), ((), (1, [2])), repr((1, 'a')), tuple[int, str], (1, 2).__getnewargs__())
show(t.index, 9); show(lambda: t + [1]); show(lambda: t * 'a'); show(lambda: t < [1]); show(tuple, 5)
show(lambda: hash(([],))); show(lambda: (1, 'a') < (1, 2)); show(t.index, 1, 'a')
def put(): t[0] = 1
def drop(): del t[0]
show(put); show(drop); show(lambda: t.__getitem__('a')); show(lambda: (1,) * 10**30)
class T(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
u = T(1, 2)
print(u, u == (1, 2), type(u + u).__name__, type(u[:]).__name__, hash(u) == hash((1, 2)), {u: 1}[(1, 2)], u[0])
nan = float('nan')
print((nan,) == (nan,), (nan,) < (nan,), nan in (nan,), (float('nan'),) == (nan,))
