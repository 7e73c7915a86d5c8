# reason: it refuses the bases as well
"""Classes of exceptions get a base whose slots their instances have no room for."""
class A(Exception):
    pass


class C(Exception):
    __slots__ = tuple(f"s{i}" for i in range(15))


class T(A):
    pass


xs = [T("a") for i in range(100)]
ys = [[i] for i in range(100)]
T.__bases__ = (C,)
for x in xs:
    for n in C.__slots__:
        setattr(x, n, 12345)
if [y[0] for y in ys] != list(range(100)) or any(e.args != ("a",) for e in xs):
    print("escaped")
