# partial: calls, flattening, reprs, state, errors.
from functools import partial


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def f(*args, **kwargs):
    return args, kwargs


p = partial(f, 1, 2, a=3)
print(p(), p(4), p(b=5), p(a=6), p.func is f, p.args, p.keywords)
q = partial(p, 9, z=1, a=0)
print(q.func is f, q.args, q.keywords, q(7))
q.attribute = 1
r = partial(q, 5)
print(r.func is q, r(1), q.__dict__)
show(lambda: partial())
show(lambda: partial(1))
show(lambda: partial(a=1))
show(lambda: partial(func=f))
show(lambda: partial(f, func=1, self=2)(args=3))
show(lambda: setattr(p, "func", 1))
show(lambda: setattr(p, "args", ()))
show(lambda: partial[int])
print(partial(int, base=2), partial(max, 1, [2], key=len))
print(partial(int, base=2)("101"))
show(lambda: partial(int, base=2)("9"))


class Sub(partial):
    def __repr__(self):
        return "Sub:" + super().__repr__()


s = Sub(max, 1)
print(s, s(2), partial(s, 3), Sub(s, 4), partial(s, 3).func is max)


class Counting(partial):
    def __call__(self, *args):
        return "called", super().__call__(*args)


c = Counting(max, 1)
print(partial(c, 2)(), partial(c, 2).func is c, c(5))
print(p.__reduce__()[0], p.__reduce__()[1] == (f,), p.__reduce__()[2] == (f, (1, 2), {"a": 3}, None))
p.__setstate__((max, (5,), {}, {"note": 1}))
print(p, p.note, p(7))
p.__setstate__((max, (5, 6), None, None))
print(p(), p.__dict__, p.keywords)
for state in [(), 5, (max, (), {}), (1, (), {}, {}), (max, [], {}, {}), (max, (), [], {}), (max, (), {}, {}, 1), None]:
    show(lambda: p.__setstate__(state))
r = partial(max)
r.__setstate__((r, (), {}, {}))
print(r)
r.__setstate__((max, (r,), {"k": r}, {}))
print(r)
k = {"a": 1}
p = partial(f, **k)
k["a"] = 2
print(p())
p.keywords["b"] = 3
print(p(), p())
