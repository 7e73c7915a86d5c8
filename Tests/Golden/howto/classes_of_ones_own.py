# differs: CPython has no rexec. Restricted code may change its own classes and functions, no others.
import rexec


class Granted:
    "of the host"
    x = 1

    def method(self):
        return "host"


def granted():
    "of the host"


instance = Granted()
r = rexec.RExec()
space = r.add_module("__main__").__dict__
space["G"], space["g"], space["h"] = Granted, instance, granted
r.r_exec("""
class B: pass
class C(B): x = 1
c = C()
class D(B): y = 2
def f(a=1): "doc"
import math
""")
OWN = """
C.x = 2; C.__name__ = 'Renamed'; C.__doc__ = 'mine'; del C.x
C.__bases__ = (D,); print(c.y, C.__name__)
c.__class__ = D; print(type(c).__name__)
f.__doc__ = 'x'; f.__name__ = 'g'; print(f.__doc__, f.__name__)
"""
OTHERS = """
G.x = 2
del G.x
G.__name__ = 'D'
G.__bases__ = (C,)
G.__doc__ = 'x'
G.method = f
g.__class__ = C
g.x = 5
del g.x
c.__class__ = G
h.__doc__ = 'x'
h.__name__ = 'x'
h.__code__ = f
h.__defaults__ = ()
h.attribute = 1
int.x = 1
Exception.__bases__ = (C,)
len.__name__ = 'x'
type(f).x = 1
"""
for source in [*OWN.strip().splitlines(), *OTHERS.strip().splitlines()]:
    try:
        r.r_exec(source)
        print("done:", source)
    except Exception as error:
        print(source, "->", type(error).__name__, error)
print(Granted.x, Granted.__name__, Granted.__doc__, Granted.__bases__, instance.method(), vars(instance))
print(granted.__doc__, granted.__name__, granted.__defaults__, vars(granted))
