# A bound method has its function's attributes, and equality by object and function.
class C:
    def f(self, a, b=2, *, c=3):
        "Doc of f."
    f.tag = "tagged"

m = C().f
print(m.tag, m.__defaults__, m.__kwdefaults__, m.__name__, m.__qualname__, m.__doc__)
print(m.__code__ is C.f.__code__, m.__func__ is C.f, m.__module__)
try:
    m.tag = 1
except AttributeError as e:
    print(e)
try:
    m.other
except AttributeError as e:
    print(e)
c = C()
print(c.f == c.f, c.f is c.f, c.f == C().f, c.f != c.f, hash(c.f) == hash(c.f))
print(m.__get__(1, int) is m)
try:
    c.f < c.f
except TypeError as e:
    print(e)
import types
for arguments in [(1, 2), (len, None)]:
    try:
        types.MethodType(*arguments)
    except TypeError as e:
        print(e)
print(types.MethodType(len, [1, 2])())
print(c.f.__reduce__() == (getattr, (c, "f")))
