# A property names itself and the class where it refuses.
class Outer:
    class Inner:
        @property
        def x(self): return 1
        y = property(None)
        z = property()
o = Outer.Inner()
def attempt(f):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
attempt(lambda: setattr(o, "x", 1))
attempt(lambda: delattr(o, "x"))
attempt(lambda: o.y)
p = property()
attempt(lambda: p.__get__(o))
attempt(lambda: p.__set__(o, 1))
attempt(lambda: p.__name__)
attempt(lambda: property(3).__name__)
attempt(lambda: p.__set_name__())
attempt(lambda: p.__set_name__(1))
attempt(lambda: p.__get__(None, None))
attempt(lambda: setattr(p, "fget", 1))
p.__set_name__(Outer, "late")
attempt(lambda: p.__get__(o))
print(p.__name__, Outer.Inner.x.__name__)
p.__name__ = "other"
attempt(lambda: p.__get__(o))
