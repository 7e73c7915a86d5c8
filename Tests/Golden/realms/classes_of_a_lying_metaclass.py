# differs: CPython has no rexec. What a class derives from does not depend on its metaclass.
import rexec, abc, functools
class Approved(abc.ABC):
    pass
r = rexec.RExec()
r.r_exec("""
class Any:
    def __eq__(self, other): return True
class M(type):
    __mro__ = property(lambda c: (Any(),))
class G(metaclass=M): pass
g = G()
""")
g = r.r_eval("g")
print("escaped" if isinstance(g, Approved) or issubclass(type(g), Approved) else "held")
@functools.singledispatch
def f(x): print("held")
@f.register(Approved)
def _(x): print("escaped")
f(g)
