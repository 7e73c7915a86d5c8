# differs: CPython has no rexec. Attributes that lead out of an environment are closed.
import rexec

r = rexec.RExec()
r.r_exec("""
class C:
    x = 1
    def m(self): pass
c = C()
def f(a=1): "doc"
import math
def g():
    frame = G.gi_frame
    yield frame
G = g()
""")


def show(*sources):
    for source in sources:
        try:
            result = r.r_exec(source) if " = " in source else r.r_eval(source)
            print(source, "->", result)
        except Exception as e:
            print(source, "->", type(e).__name__, e)


show("C.__dict__", "math.__dict__", "vars(math)", "c.m.__self__", "c.m.__func__", "len.__self__")
show("f.__globals__", "f.__code__", "f.__defaults__", "f.__closure__", "f.__dict__", "f.__builtins__")
show("f.__code__ = f", "f.__defaults__ = (1,)")
show("C.x = 5", "math.pi = 3", "len.__name__ = 'x'")
show("hasattr(f, '__globals__')", "f.__doc__, f.__name__, f.__module__")
show("'{0.__self__}'.format(__import__)", "next(G)", "G.gi_frame", "G.gi_code")
show("__import__('', {'__package__': 'sys'}, {}, [])")
show("__import__('', {'__package__': 'sys'}, {}, [], 1) is __import__('sys')")
show("hasattr(__import__('', {'__package__': 'os'}, {}, [], 1), 'system')")
show("[c for c in object.__subclasses__() if 'warn' in c.__name__]")
