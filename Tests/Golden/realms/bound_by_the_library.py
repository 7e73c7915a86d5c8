# differs: CPython has no rexec. What a descriptor of a realm gives the library has the rights of that realm.
import rexec, functools
def o(*a, **k): print('escaped', a)
r = rexec.RExec()
m = r.add_module("__main__")
m.box = [o]
r.r_exec("""
o = box[0]
class D:
    def __get__(self, obj, cls=None): return o
    def __call__(self, *a): pass
d = D()
""")
d = r.r_eval('d')
class H:
    run = functools.partialmethod(d, 1)
    @functools.singledispatchmethod
    def sd(self, x): pass
    sd.register(int, d)
    sd2 = functools.singledispatchmethod(d)
for f in (lambda: H().run(), lambda: H().sd(5), lambda: H().sd2(5)):
    try: f()
    except Exception as e: print('held', e)
