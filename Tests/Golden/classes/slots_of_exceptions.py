# Exception classes may declare slots beside their namespace.
class Fault(Exception):
    __slots__ = ("where", "why")

class Sub(Fault):
    __slots__ = ("more",)

f = Sub("text")
f.where, f.why, f.more, f.other = 1, 2, 3, 4
print(f.where, f.why, f.more, f.other, f.args, f.__dict__)
del f.why
try:
    f.why
except AttributeError as e:
    print(e)
class OS(OSError):
    __slots__ = ("extra",)
o = OS(2, "msg")
o.extra = 5
print(o.errno, o.strerror, o.extra)
try:
    class Mixed(Fault, OS):
        pass
except TypeError as e:
    print(e)
g = Fault()
class Other(Exception):
    __slots__ = ("where", "why")
g.where = 7
g.__class__ = Other
print(g.where, type(g).__name__)
